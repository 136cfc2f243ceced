from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from smalto.engines.conformance import hole_of, ramp
from smalto.engines.diffusion.sheet import cut, laid_over, sheet_of, task_of
from smalto.media.pixels import input_of
from smalto.types import ImageInput, ImageRequest

WIDTH, HEIGHT = 100, 90
ASKED = ImageRequest("a fox", "m", width_px=WIDTH, height_px=HEIGHT)


def _mask(under: tuple[int, int, int] = (0, 0, 0)) -> ImageInput:
    pixels = np.full((HEIGHT, WIDTH, 4), 255, np.uint8)
    pixels[..., :3] = under
    pixels[hole_of(HEIGHT, WIDTH), 3] = 0
    return input_of(pixels)


def _edit(*images: ImageInput, mask: ImageInput | None = None) -> ImageRequest:
    given = images or (input_of(ramp(WIDTH, HEIGHT)),)
    return replace(ASKED, operation="edit", images=given, mask=mask)


def test_what_is_wanted_follows_from_what_is_brought() -> None:
    two = (input_of(ramp(20, 20)), input_of(ramp(30, 20)))
    assert task_of(ASKED) == "generate"
    assert task_of(_edit()) == "edit" and task_of(_edit(*two)) == "references"
    assert task_of(_edit(mask=_mask())) == "mask"
    assert task_of(replace(_edit(), operation="variation")) == "vary"


def test_a_size_off_the_grid_is_drawn_larger_and_cut() -> None:
    sheet = sheet_of(_edit(), 32)
    assert (sheet.width_px, sheet.height_px) == (128, 96)
    assert sheet.pictures[0].size == (128, 96) and sheet.pictures[0].mode == "RGB"
    drawn = ramp(128, 96)
    assert np.array_equal(cut(drawn, ASKED), drawn[:HEIGHT, :WIDTH])


def test_a_picture_of_the_models_own_size_is_scaled() -> None:
    made = cut(np.full((384, 384, 3), 200, np.uint8), ASKED)
    assert made.shape == (HEIGHT, WIDTH, 4) and (made == (200, 200, 200, 255)).all()


@pytest.mark.parametrize("under", [(0, 0, 0), (255, 255, 255), (255, 105, 180)])
def test_white_is_repainted_whatever_colour_is_under_a_clear_mask(
    under: tuple[int, int, int],
) -> None:
    sheet = sheet_of(_edit(mask=_mask(under)), 32)
    assert sheet.mask is not None and sheet.mask.size == (128, 96)
    white = np.asarray(sheet.mask)[:HEIGHT, :WIDTH] == 255
    assert white[hole_of(HEIGHT, WIDTH)].all() and not white.all()


def test_outside_the_hole_the_source_stays_to_the_byte() -> None:
    sheet = sheet_of(_edit(mask=_mask()), 16)
    other = np.full((HEIGHT, WIDTH, 4), (9, 99, 199, 255), np.uint8)
    laid, hole = laid_over(other, sheet), hole_of(HEIGHT, WIDTH)
    assert np.array_equal(laid[~hole], ramp(WIDTH, HEIGHT)[~hole])
    assert (laid[hole] == (9, 99, 199, 255)).all()


def test_a_part_that_is_rubbed_out_is_a_mask_where_the_model_has_masks() -> None:
    pixels = ramp(WIDTH, HEIGHT)
    pixels[hole_of(HEIGHT, WIDTH), 3] = 0
    request = _edit(input_of(pixels))
    assert sheet_of(request, 16).task == "mask"
    assert sheet_of(request, 16, can_mask=False).task == "edit"


def test_references_are_no_larger_than_models_know_and_on_the_grid() -> None:
    large = input_of(ramp(3000, 500))
    *_, reference = sheet_of(_edit(input_of(ramp(WIDTH, HEIGHT)), large), 16).pictures
    assert reference.size == (1024, 160)
