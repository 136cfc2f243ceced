from __future__ import annotations

import numpy as np
import pytest

from smalto.render import Renderer
from smalto.render.raster import BAND_PX, in_bands, rasterise
from smalto.render.sheet import document
from smalto.scene.types import Setting
from smalto.stage.types import Box, PlacedText, Staging
from smalto.types import Check, Effort, Frame, go_on
from tests.unit.render.studio import StudioPack, landscape, pixels, placed, staging

TEXT = PlacedText("OPEN", "sign", Box(20, 20, 100, 50), 5, "#222222", "#f3dfb4", "sans", 1)
BALL = placed("ball", Box(110, 120, 100, 100))
POST = placed("post", Box(40, 100, 40, 120), layer=2)
SCENES = {
    "park": staging(BALL, POST, setting=landscape("park")),
    "rain at night": staging(BALL, setting=landscape("street", "night", "rain")),
    "plain": staging(BALL, background=("#3377cc",)),
    "transparent": staging(BALL, POST, setting=Setting(kind="transparent")),
    "no shadow": staging(placed("glow", Box(60, 60, 120, 120), shadow=False)),
    "sign": staging(BALL, setting=landscape("snow"), text=TEXT),
    "words alone": staging(text=TEXT),
    "line": staging(BALL, setting=landscape("meadow"), style="line"),
}


def shown(
    picture: Staging, previews: int, quality: Effort = "high", check: Check = go_on
) -> list[Frame]:
    painting = Renderer(StudioPack()).painting(picture, quality=quality, check=check)
    return [*painting.previews(previews), painting.picture()]


@pytest.mark.parametrize("quality", ["low", "high"])
@pytest.mark.parametrize("name", SCENES)
def test_each_preview_is_nearer_to_the_picture(name: str, quality: Effort) -> None:
    frames = [pixels(frame) for frame in shown(SCENES[name], 3, quality)]
    apart = [float(np.abs(frame - frames[-1]).mean()) for frame in frames]
    assert len(frames) == 4 and apart[0] > apart[1] > apart[2] > 0, apart
    assert {frame.shape for frame in frames} == {(256, 256, 4)}


@pytest.mark.parametrize("name", ["park", "transparent"])
def test_previews_do_not_change_the_picture(name: str) -> None:
    alone = shown(SCENES[name], 0)[-1]
    for count in (1, 2, 3):
        *previews, last = shown(SCENES[name], count)
        assert len(previews) == count and last == alone


def test_a_transparent_picture_has_transparent_previews() -> None:
    for frame in shown(SCENES["transparent"], 3):
        alpha = pixels(frame)[..., 3]
        assert alpha[3, 250] == 0 and alpha.max() == 255


def test_a_plain_colour_is_shown_once() -> None:
    """Nothing tells the states apart, so there is one preview."""
    assert len(shown(staging(background=("#3377cc",)), 3)) == 2


def test_a_stop_at_any_step_is_obeyed_and_harms_no_later_picture() -> None:
    picture = staging(BALL, POST, setting=landscape("park"), text=TEXT, size=(640, 480))
    renderer, steps = Renderer(StudioPack()), 0

    class Gone(Exception):
        pass

    def counted() -> None:
        nonlocal steps
        steps += 1

    def until(last: int) -> Check:
        left = last

        def check() -> None:
            nonlocal left
            left -= 1
            if left < 0:
                raise Gone

        return check

    whole = shown(picture, 3)
    for check in (go_on, counted):  # the second time, all sprites are there
        painting = renderer.painting(picture, quality="high", check=check)
        assert [*painting.previews(3), painting.picture()] == whole
    assert steps > 15
    for last in range(0, steps, 3):
        painting = renderer.painting(picture, quality="high", check=until(last))
        with pytest.raises(Gone):
            [*painting.previews(3), painting.picture()]
    painting = renderer.painting(picture, quality="high")
    assert [*painting.previews(3), painting.picture()] == whole


def test_bands_are_the_whole_in_pieces() -> None:
    size = (500, 2 * BAND_PX // 500 + 7)
    markup = (
        '<defs><linearGradient id="g"><stop stop-color="#fff"/><stop offset="1"/></linearGradient>'
        '</defs><circle cx="250" cy="300" r="240" fill="url(#g)"/>'
        '<path d="M20 590L480 20" stroke="#c31" stroke-width="9"/>'
    )
    calls: list[None] = []
    whole = np.asarray(rasterise(document(markup, *size)), np.int16)
    pieces = np.asarray(in_bands(markup, size, lambda: calls.append(None)), np.int16)
    assert len(calls) == 3
    assert (np.abs(whole - pieces).max(axis=2) > 2).mean() < 1e-4
