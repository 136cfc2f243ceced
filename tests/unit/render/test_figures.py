from __future__ import annotations

import re

import numpy as np
import pytest

from smalto.render.figures import SKIN_HEX, dressed, faced, skinned, slots_of
from smalto.render.guise import Guise, guised
from smalto.render.plain import flattened
from smalto.render.raster import rasterise
from smalto.scene.types import EXPRESSIONS, SKINS

FIGURE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 80"'
    ' data-slots="skin #f0b892 hair #6b4326 top #3f86e0 bottom #6b5a52"><defs>'
    '<linearGradient id="skin0"><stop stop-color="#ffd2ad"/><stop offset="1"'
    ' stop-color="#f0b892"/></linearGradient>'
    '<linearGradient id="top1"><stop stop-color="#3f86e0"/><stop offset="1"'
    ' stop-color="#3f86e0"/></linearGradient>'
    '<linearGradient id="g2"><stop stop-color="#ffffff" stop-opacity="0"/><stop offset="1"'
    ' stop-color="#ffffff" stop-opacity=".5"/></linearGradient></defs>'
    '<path d="M10 0h20v20h-20z" fill="url(#skin0)"/>'
    '<path d="M10 0h20v4h-20z" class="hair" fill="#6b4326"/>'
    '<path d="M5 20h30v30h-30z" fill="url(#top1)"/>'
    '<path d="M5 50h30v30h-30z" class="bottom" fill="#6b5a52"/>'
    '<path d="M5 20h30v30h-30z" fill="url(#g2)"/>'
    '<g class="face-plain"><path d="M15 10h10v2h-10z" fill="#a01030"/></g>'
    + "".join(
        f'<g class="face-{name}" display="none"><path d="M15 {10 + k}h2v2h-2z" fill="#000001"/></g>'
        for k, name in enumerate(EXPRESSIONS)
    )
    + "</svg>"
)


def _at(svg: str, x: int, y: int) -> tuple[int, int, int]:
    red, green, blue = np.asarray(rasterise(svg, size=(40, 80)))[y, x, :3].tolist()
    return red, green, blue


def test_one_face_shows_and_the_others_are_gone() -> None:
    for feeling in EXPRESSIONS:
        found = faced(FIGURE, feeling)
        assert found.count('class="face"') == 1
        assert "display" not in found
        assert "#a01030" not in found
    assert "#a01030" in faced(FIGURE, None)


def test_drawings_without_faces_stay_as_they_are() -> None:
    assert faced("<svg/>", "angry") == "<svg/>"


@pytest.mark.parametrize("skin", SKINS)
def test_skin_gets_its_tone_and_clothes_keep_theirs(skin: str) -> None:
    found = skinned(faced(FIGURE, None), skin)  # type: ignore[arg-type]
    base = SKIN_HEX[skin]  # type: ignore[index]
    wanted = [int(base[i : i + 2], 16) for i in (1, 3, 5)]
    assert np.abs(np.subtract(_at(found, 28, 17), wanted)).max() < 30
    assert np.abs(np.subtract(_at(found, 20, 30), _at(FIGURE, 20, 30))).max() <= 1


def test_skins_go_from_light_to_dark() -> None:
    lights = [sum(_at(skinned(faced(FIGURE, None), skin), 28, 17)) for skin in SKINS]
    assert lights == sorted(lights, reverse=True)


def test_dark_skin_has_dark_hair_and_light_skin_keeps_its_own() -> None:
    assert sum(_at(skinned(FIGURE, "dark"), 20, 1)) < sum(_at(FIGURE, 20, 1)) - 60
    assert _at(skinned(FIGURE, "light"), 20, 1) == _at(FIGURE, 20, 1)


def test_colours_go_to_the_upper_then_to_the_lower_garment() -> None:
    found = dressed(FIGURE, "red", "yellow")
    red, green, _ = _at(found, 20, 30)
    assert red > green + 80
    red, green, blue = _at(found, 20, 70)
    assert min(red, green) > blue + 80
    assert np.abs(np.subtract(_at(found, 28, 17), _at(FIGURE, 28, 17))).max() <= 1


def test_slots_are_read_from_the_root_only() -> None:
    assert slots_of(FIGURE)["top"] == "#3f86e0"
    assert slots_of("<svg></svg>") == {}


def test_flat_figures_have_no_gradients_in_use() -> None:
    found = flattened(faced(FIGURE, None))
    assert not re.search(r'fill="url', found)
    assert 'class="skin"' in found


def test_line_art_tints_the_skin_that_was_asked_for() -> None:
    drawn = guised(FIGURE, Guise("own/x", "line", skin="dark"), (0, 0, 40, 80))
    plain = guised(FIGURE, Guise("own/x", "line"), (0, 0, 40, 80))
    width = {"@width@": "1", "@thin@": ".3"}
    for key, value in width.items():
        drawn, plain = drawn.replace(key, value), plain.replace(key, value)
    assert _at(plain, 28, 17) == (255, 255, 255)
    assert sum(_at(drawn, 28, 17)) < 600


ANIMAL = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 80" data-slots="coat #f2a65a light'
    ' #fff2e0"><path d="M0 0h40v60h-40z" class="coat" fill="#f2a65a"/>'
    '<path d="M0 20h40v6h-40z" fill="#c9742f"/>'
    '<path d="M0 60h40v20h-40z" class="light" fill="#fff2e0"/></svg>'
)


def test_an_animal_of_two_colours_has_the_second_on_its_light_parts() -> None:
    guise = Guise("own/x", color="blue", second="yellow")
    found = guised(ANIMAL, guise, (0, 0, 40, 80), alive=True)
    assert _at(found, 20, 10)[2] > _at(found, 20, 10)[0] + 80
    assert _at(found, 20, 23)[2] > _at(found, 20, 23)[0] + 40, "stripes go with the coat"
    assert _at(found, 20, 70)[0] > _at(found, 20, 70)[2] + 80


def test_black_animals_have_bright_eyes_and_brown_ones_dark_ones() -> None:
    eyed = ANIMAL.replace("</svg>", '<path d="M4 4h4v4h-4z" fill="#35263a"/></svg>')
    black = guised(eyed, Guise("own/x", color="black"), (0, 0, 40, 80), alive=True)
    brown = guised(eyed, Guise("own/x", color="brown"), (0, 0, 40, 80), alive=True)
    assert sum(_at(black, 6, 6)) > 400
    assert sum(_at(brown, 6, 6)) < 200
