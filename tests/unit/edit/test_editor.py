"""Which way a request goes, by what comes out."""

from __future__ import annotations

import numpy as np
import pytest

from smalto.edit.canvas import canvas_of
from smalto.edit.editor import edited, fitted, paints_on
from smalto.errors import ImageUserError
from smalto.types import ImageRequest, Picture, Preserved
from tests.unit.edit.bench import asked, crop, hole, last, mask_of, rgba, tools

SOURCE = crop(np.random.default_rng(21), 96, 96)


def drawn(request: ImageRequest) -> Picture:
    return last(edited(tools(), request, 1, lambda: None))


def test_an_instruction_without_a_mask_changes_the_whole_picture() -> None:
    picture = drawn(asked(SOURCE, "make it brighter"))
    assert picture.preserved is None
    assert np.frombuffer(picture.frame.rgba, np.uint8).mean() > SOURCE.mean()


def test_with_a_mask_it_changes_the_hole_alone() -> None:
    alpha = hole((96, 96), (20, 20, 70, 70))
    picture = drawn(asked(SOURCE, "make it brighter", mask=mask_of(alpha)))
    made = np.frombuffer(picture.frame.rgba, np.uint8).reshape(96, 96, 4)[..., :3]
    assert picture.preserved == Preserved(1.0, 0)
    assert made[alpha == 0].mean() > SOURCE[alpha == 0].mean()


def test_several_images_make_a_new_picture() -> None:
    first = asked(SOURCE).images[0]
    picture = drawn(asked(SOURCE, "a red apple", images=(first, first)))
    assert (picture.frame.width_px, picture.frame.height_px) == (96, 96)


def test_a_photograph_is_no_vector_picture() -> None:
    with pytest.raises(ImageUserError, match="not supported for output format 'svg'"):
        drawn(asked(SOURCE, "make it brighter", output_format="svg"))


def test_a_foreign_picture_comes_at_the_size_of_the_result() -> None:
    request = asked(SOURCE, "make it brighter", width_px=144, height_px=96)
    (image,) = fitted(tools(), request, canvas_of(request), 1, lambda: None).images
    assert (image.width_px, image.height_px) == (144, 96) and not image.has_alpha


def test_what_counts_as_a_part_to_be_painted_on() -> None:
    rubbed = np.array(rgba(SOURCE))
    rubbed[30:50, 30:50, 3] = 0
    cut_out = rgba(SOURCE, hole((96, 96), (10, 10, 80, 80), ellipse=True))
    cut_out[..., 3] = 255 - cut_out[..., 3]

    def paints(request: ImageRequest) -> bool:
        return paints_on(request, canvas_of(request))

    assert paints(asked(rubbed, "a hat")) and not paints(asked(SOURCE, "a hat"))
    assert not paints(asked(rubbed, "a hat", background="transparent"))
    assert not paints(asked(cut_out, "on a beach"))
    assert paints(asked(SOURCE, "extend the picture", width_px=128, height_px=128))
