from __future__ import annotations

import re

import numpy as np
import pytest

from smalto.render.carriers import lettering_of, text_markup, writing_area
from smalto.render.color import contrast
from smalto.render.glyphs import FONT_FILES
from smalto.render.raster import rasterise
from smalto.render.sheet import document
from smalto.render.text import (
    broken,
    fonts_of,
    lettering_notes,
    missing_glyphs,
    run_of,
    set_text,
)
from smalto.scene.types import BENDS, CARRIERS, FONTS, Bend, Carrier, Font
from smalto.stage.types import Box, PlacedText
from tests.unit.render.studio import drawn, landscape, pixels, staging

SAMPLES = (
    "OPEN",
    "Happy Birthday Mélanie!",
    "欢迎光临",
    "Do not walk on the grass, please",
    "Привет",
)


@pytest.mark.parametrize("carrier", CARRIERS)
@pytest.mark.parametrize("content", SAMPLES)
def test_letters_stay_inside_their_carrier(carrier: Carrier, content: str) -> None:
    text = PlacedText(content, carrier, Box(40, 60, 300, 120), 9, "#222222", "#ffffff", "sans", 3)
    ink, area = lettering_of(text).ink, writing_area(text)
    assert ink.x >= area.x - 0.01 and ink.right <= area.right + 0.01
    assert ink.y >= area.y - 0.01 and ink.bottom <= area.bottom + 0.01
    assert area.x >= text.box.x and area.bottom <= text.box.bottom
    assert ink.h > 0.2 * area.h


def test_drawn_ink_is_where_the_measure_says() -> None:
    setting = set_text("Hxg", Box(20, 20, 260, 100), max_lines=1)
    markup = f'<path d="{setting.path}"/>'
    alpha = np.asarray(rasterise(document(markup, 300, 140)))[:, :, 3]
    ys, xs = np.where(alpha > 100)
    assert abs(xs.min() - setting.ink.x) < 0.1 * setting.size_px
    assert abs(ys.min() - setting.ink.y) <= 2
    assert abs(ys.max() + 1 - setting.ink.bottom) <= 2


def test_lines_break_at_spaces_and_between_ideographs() -> None:
    assert broken("Do not walk on the grass", 2) == ("Do not walk", "on the grass")
    assert sorted(map(len, broken("欢迎来到我们的公园", 2))) == [4, 5]
    assert not any(line.startswith("，") for line in broken("你好，世界，再见", 3))


def test_a_space_between_ideographs_is_the_first_place_to_break() -> None:
    assert broken("音乐节 周六晚八点", 2) == ("音乐节", "周六晚八点")


def test_no_ideograph_is_left_alone_without_need() -> None:
    assert set_text("第三章", Box(0, 0, 100, 100)).lines == ("第三章",)
    assert set_text("第三章", Box(0, 0, 40, 100)).lines == ("第", "三", "章")


def test_given_line_breaks_are_kept() -> None:
    assert broken("one\ntwo", 3) == ("one", "two")


def test_no_mark_begins_a_line_and_no_bracket_ends_one() -> None:
    for count in (2, 3, 4):
        lines = broken("你好，世界！（第一章）再见。", count)
        assert not any(line[0] in "，！）。" or line[-1] == "（" for line in lines)


@pytest.mark.parametrize("font", FONTS)
def test_every_class_of_letters_writes_western_europe_and_china(font: Font) -> None:
    first = fonts_of(font)[0]
    assert all(first.index(c) for c in "AZaz09éüñçßøÅ&!?-")
    assert all(any(f.index(c) for f in fonts_of(font)) for c in "你好世界的一是，。！《》囍ΩЖ")
    assert FONT_FILES[font] != FONT_FILES[None]


def test_classes_of_letters_look_different() -> None:
    paths = {font: set_text("Hag 1", Box(0, 0, 200, 60), font=font).path for font in FONTS}
    assert len(set(paths.values())) == len(FONTS)


@pytest.mark.parametrize("bend", BENDS)
@pytest.mark.parametrize("content", SAMPLES)
def test_bent_letters_stay_in_their_place(bend: Bend, content: str) -> None:
    place = Box(40, 60, 300, 120)
    ink = set_text(content, place, bend=bend, max_lines=1).ink
    assert ink.overlap(place) == pytest.approx(ink.area)
    assert ink.w == pytest.approx(300) or ink.h == pytest.approx(120)


def test_kerning_draws_pairs_together() -> None:
    assert run_of("AV").width < run_of("A").width + run_of("V").width


def test_missing_glyphs_are_reported_once_and_in_order() -> None:
    assert missing_glyphs("Hi 😀 ☃ 😀 世界 é") == "😀☃"
    assert missing_glyphs("Grüße, żółć, Привет, 你好！Ωμέγα 123 €") == ""


def test_pictograms_are_left_out_and_told() -> None:
    place = Box(0, 0, 200, 60)
    assert set_text("Hi 😀", place).path == set_text("Hi", place).path
    assert set_text("I ❤ you", place).path == set_text("I ♥ you", place).path
    assert lettering_notes(["Hi 😀", "你好"]) == ("no font has the characters 😀",)
    assert lettering_notes(["I ❤ you"]) == ()


def test_letters_are_made_to_stand_out() -> None:
    text = PlacedText("Hi", "card", Box(20, 20, 200, 80), 9, "#fdfdfd", "#ffffff", "sans", 1)
    assert 'fill="#fdfdfd"' not in text_markup(staging(), text)


def test_text_is_painted_on_every_setting() -> None:
    text = PlacedText("Hi", "none", Box(60, 60, 130, 80), 9, "#ffffff", "#ffffff", "sans", 1)
    with_text = pixels(drawn(staging(text=text, setting=landscape("snow"))))
    without = pixels(drawn(staging(setting=landscape("snow"))))
    assert np.abs(with_text - without).max() > 100


@pytest.mark.parametrize("color", ["#e0393e", "#f5892b", "#9aa1a9", "#ffffff", "#1f2733"])
def test_bare_letters_contrast_with_their_rim(color: str) -> None:
    text = PlacedText("Hi", "none", Box(20, 20, 200, 80), 9, color, "#d65a80", None, 1)
    markup = text_markup(staging(setting=landscape("park")), text)
    rim, letters = re.findall(r'(?:stroke|fill)="(#[0-9a-f]{6})"', markup)
    assert contrast(rim, letters) >= 4.5
