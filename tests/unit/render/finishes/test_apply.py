from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from smalto.render import Renderer
from smalto.render.finishes import apply, vector_note
from smalto.scene.types import FINISHES, Finish, Scene, Setting, Strength
from smalto.stage.types import Box, PlacedText, Staging
from smalto.types import Check, Frame
from tests.unit.render.studio import StudioPack, landscape, pixels, placed, staging

BALL = placed("ball", Box(110, 90, 64, 64))
POST = placed("post", Box(40, 76, 34, 90), layer=2)
SIGN = PlacedText("OPEN", "sign", Box(20, 14, 150, 56), 5, "#222222", "#f3dfb4")
BARE = PlacedText("HELLO", "none", Box(20, 14, 150, 56), 5, "#222222", "#ffffff")
SIZE = (192, 176)

PARK = staging(BALL, POST, size=SIZE, setting=landscape("park"))
CLEAR = staging(BALL, POST, size=SIZE, setting=Setting(kind="transparent"))

GROWS = ("sticker", "neon")
"""Finishes with an outline of their own: a border, a glow."""


def styled(picture: Staging, finish: Finish | None, strength: Strength | None = None) -> Staging:
    return replace(picture, scene=replace(picture.scene, finish=finish, strength=strength))


def drawn(
    picture: Staging, finish: Finish | None, strength: Strength | None = None
) -> NDArray[np.int16]:
    shown = styled(picture, finish, strength)
    return pixels(Renderer(StudioPack()).render(shown, quality="low"))


@pytest.fixture(scope="module")
def plain() -> NDArray[np.int16]:
    return drawn(PARK, None)


def test_glass_fills_a_shape_whose_smaller_copies_round_apart() -> None:
    shape = staging(BALL, POST, size=(600, 627), setting=landscape("park"))
    assert drawn(shape, "stained_glass").shape == (627, 600, 4)


@pytest.mark.parametrize("finish", FINISHES)
def test_a_finish_is_seen_more_the_stronger_it_is(finish: Finish, plain: NDArray[np.int16]) -> None:
    light, strong = (drawn(PARK, finish, strength) for strength in ("light", "strong"))
    assert light.shape == plain.shape and light[..., 3].min() == strong[..., 3].min() == 255
    assert 3 < np.abs(light - plain).mean() < np.abs(strong - plain).mean()


@pytest.mark.parametrize("finish", FINISHES)
def test_what_is_transparent_stays_so_and_the_same_seed_gives_the_same_bytes(
    finish: Finish,
) -> None:
    before, after, again = (drawn(CLEAR, name)[..., 3] for name in (None, finish, finish))
    assert np.array_equal(after, again)
    assert after[2, 2] == after[-3, -3] == 0
    if finish in GROWS:
        assert after[before == 255].min() > 200 and (after > 0).sum() > (before > 0).sum()
    else:
        assert np.array_equal(before, after)


def test_another_seed_lays_other_strokes() -> None:
    assert not np.array_equal(drawn(PARK, "oil"), drawn(replace(PARK, seed=7), "oil"))


@pytest.mark.parametrize("text", [SIGN, BARE], ids=["sign", "bare"])
@pytest.mark.parametrize("finish", FINISHES)
def test_words_stand_out_from_what_is_around_them(finish: Finish, text: PlacedText) -> None:
    """Letters, as they were drawn, against the band of a few pixels around them."""
    ground = pixels(_render(staging(size=SIZE)))
    written = pixels(_render(staging(size=SIZE, text=text)))
    ink = np.abs(written - ground)[..., :3].max(axis=2) > 150
    letters = ink if text is BARE else _dark(written, text)
    picture = drawn(replace(PARK, texts=(text,)), finish, "strong")
    light = _luminance(picture[..., :3] / 255)
    inside, around = _shrunk(letters), _grown(letters, 2) & ~_grown(letters, 1)
    low, high = sorted((float(np.median(light[inside])), float(np.median(light[around]))))
    assert (high + 0.05) / (low + 0.05) > 3


@pytest.mark.parametrize(("number", "finish"), [*enumerate(FINISHES)])
def test_any_size_will_do_and_any_scene(number: int, finish: Finish) -> None:
    size = ((64, 64), (97, 61), (70, 150))[number % 3]
    ball = placed("ball", Box(8, 10, 40, 40))
    things = ((ball,), ())[number % 2]
    for setting in (landscape("sea", "night"), Setting()):
        picture = drawn(staging(*things, size=size, setting=setting), finish)
        assert picture.shape == (size[1], size[0], 4)


def test_large_pictures_are_finished_smaller_but_written_on_at_full_size(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(apply, "MAX_WORK_PX", 10_000)
    picture = drawn(replace(PARK, texts=(BARE,)), "ink")
    assert picture.shape == (*SIZE[::-1], 4)
    steps = np.abs(np.diff(picture[20:60, 20:170, :3].max(axis=2), axis=1))
    assert steps.max() > 130  # letters have sharp sides


@pytest.mark.parametrize("finish", FINISHES[:12])
def test_a_finish_can_be_stopped_between_its_steps(finish: Finish) -> None:
    class Gone(Exception):
        pass

    steps = 0

    def until(limit: int) -> Check:
        def check() -> None:
            nonlocal steps
            steps += 1
            if steps == limit:
                raise Gone

        return check

    renderer = Renderer(StudioPack())

    def taken(finish: Finish | None, limit: int = 0) -> int:
        nonlocal steps
        steps = 0
        small = replace(styled(PARK, finish), width_px=64, height_px=64)
        renderer.painting(small, quality="low", check=until(limit)).picture()
        return steps

    taken(None)  # from now on all sprites are there
    whole = taken(finish)
    assert whole > taken(None) + 3
    with pytest.raises(Gone):
        taken(finish, whole - 1)


def test_one_painting_serves_several_finishes() -> None:
    renderer = Renderer(StudioPack())
    painting = renderer.painting(styled(PARK, "oil"), quality="low")
    alone = [
        renderer.render(styled(PARK, "ink", "light"), quality="low"),
        renderer.render(styled(PARK, "neon"), quality="low"),
    ]
    assert list(painting.finished_in([("ink", "light"), ("neon", None)])) == alone


def test_previews_do_not_change_a_finished_picture() -> None:
    renderer, shown = Renderer(StudioPack()), styled(PARK, "pixel")
    painting = renderer.painting(shown, quality="low")
    assert list(painting.previews(2))
    assert painting.picture() == renderer.render(shown, quality="low")


def test_who_wants_vectors_is_told_that_a_finish_has_none() -> None:
    assert vector_note(Scene()) == ()
    (note,) = vector_note(Scene(finish="stained_glass"))
    assert "stained glass" in note and "SVG" in note


def _render(picture: Staging) -> Frame:
    return Renderer(StudioPack()).render(picture, quality="low")


def _dark(picture: NDArray[np.int16], text: PlacedText) -> NDArray[np.bool_]:
    """The letters on a plate: what is dark within its middle."""
    inside, box = np.zeros(picture.shape[:2], bool), text.box
    inside[int(box.y + 11) : int(box.bottom - 11), int(box.x + 18) : int(box.right - 18)] = True
    return (picture[..., :3].max(axis=2) < 90) & inside


def _grown(mask: NDArray[np.bool_], reach: int) -> NDArray[np.bool_]:
    wide = mask.copy()
    for y in range(-reach, reach + 1):
        for x in range(-reach, reach + 1):
            wide |= np.roll(mask, (y, x), (0, 1))
    return wide


def _shrunk(mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
    return ~_grown(~mask, 1)


def _luminance(rgb: NDArray[np.float64]) -> NDArray[np.float64]:
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    light: NDArray[np.float64] = linear @ np.array([0.2126, 0.7152, 0.0722])
    return light
