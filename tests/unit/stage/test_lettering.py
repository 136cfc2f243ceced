"""Texts get lines, carriers, sizes and colours that can be read."""

from __future__ import annotations

import pytest

from smalto.scene.types import CARRIERS, COLORS, FONTS, Carrier, Color, Font, Text
from smalto.stage.lettering import (
    MIN_CONTRAST,
    best_fit,
    broken,
    carrier_aspect,
    contrast,
    ems,
    font_of,
    in_band,
    in_lines,
    is_chinese,
    letter_em,
    written,
)
from smalto.stage.types import Box

BAND = Box(100, 200, 800, 160)


def test_a_word_is_one_line_and_a_sentence_some() -> None:
    assert broken(Text("Hello"), 12).count == 1
    assert broken(Text("Supercalifragilistic"), 6).count == 1
    assert broken(Text("the quick brown fox jumps over the lazy dog"), 8).count == 3


def test_chinese_may_break_anywhere() -> None:
    assert broken(Text("祝你生日快乐万事如意"), 6).count == 2
    assert is_chinese("你好") and not is_chinese("Hello")


def test_a_bent_line_stays_one_line() -> None:
    assert in_lines(Text("Good Morning", bend="arch"), 3).count == 1


@pytest.mark.parametrize("carrier", CARRIERS)
@pytest.mark.parametrize("content", ["Hi", "Grand Opening Today", "欢迎光临"])
def test_the_band_holds_the_carrier(carrier: Carrier, content: str) -> None:
    placed = in_band(Text(content, carrier), 1, BAND, "#ffffff")
    assert placed.box.overlap(BAND) == pytest.approx(placed.box.area)
    assert placed.run == 1


def test_letters_are_as_large_as_the_room_allows() -> None:
    small = best_fit(Text("Welcome"), Box(0, 0, 100, 50))[1]
    assert best_fit(Text("Welcome"), Box(0, 0, 200, 100))[1] == pytest.approx(2 * small)
    box, size, _ = best_fit(Text("Welcome home", "sign"), BAND)
    assert letter_em(Text("Welcome home", "sign"), box) == pytest.approx(size, rel=0.05)


@pytest.mark.parametrize("color", COLORS)
@pytest.mark.parametrize("carrier", [c for c in CARRIERS if c not in ("none", "neon")])
def test_a_carrier_of_the_color_of_its_letters_takes_another(
    carrier: Carrier, color: Color
) -> None:
    placed = written(Text("Hi", carrier, color=color), 0, BAND, "#ffffff", 0)
    usual = written(Text("Hi", carrier), 0, BAND, "#ffffff", 0)
    assert contrast(usual.color, usual.carrier_color) >= MIN_CONTRAST
    assert contrast(placed.color, placed.carrier_color) >= 3.9
    if contrast(placed.color, usual.carrier_color) >= MIN_CONTRAST:
        assert placed.carrier_color == usual.carrier_color


def test_longer_texts_have_wider_carriers() -> None:
    assert carrier_aspect(Text("Welcome", "sign")) > carrier_aspect(Text("Hi", "sign"))


def test_a_cover_is_upright_whatever_it_says() -> None:
    assert all(carrier_aspect(Text(c, "cover")) < 0.8 for c in ("Hi", "War and Peace", "西游记"))


@pytest.mark.parametrize("font", FONTS)
def test_every_class_of_letters_has_a_width(font: Font) -> None:
    assert 0.4 < ems("a", font) < 0.7 and ems("你", font) == 1.0


def test_carriers_have_letters_of_their_own_unless_told() -> None:
    assert font_of(Text("Menu", "board")) == "hand"
    assert font_of(Text("Menu", "board", font="mono")) == "mono"
    assert font_of(Text("Menu")) is None
