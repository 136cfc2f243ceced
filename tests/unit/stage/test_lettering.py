"""Texts get lines, carriers and bands that fit the picture."""

from __future__ import annotations

import pytest

from smalto.scene.types import CARRIERS, Carrier, Item, Scene, Setting, Text
from smalto.stage.lettering import broken, carrier_aspect, in_band, is_chinese, text_band, written
from smalto.stage.palette import distance
from smalto.stage.types import Box

PICTURE = Box(0, 0, 1000, 1000)


def test_a_word_is_one_line_and_a_sentence_up_to_three() -> None:
    assert broken("Hello", 12).count == 1
    assert broken("Supercalifragilistic", 6).count == 1
    assert broken("the quick brown fox jumps over the lazy dog", 8).count == 3


def test_chinese_may_break_anywhere() -> None:
    assert broken("祝你生日快乐万事如意", 6).count == 2
    assert is_chinese("你好") and not is_chinese("Hello")


@pytest.mark.parametrize("carrier", CARRIERS)
@pytest.mark.parametrize("content", ["Hi", "Grand Opening Today", "欢迎光临"])
def test_the_band_holds_the_text_and_leaves_room(carrier: Carrier, content: str) -> None:
    scene = Scene(Setting(), (Item("cat"),), (), (Text(content, carrier),))
    band, room = text_band(scene, PICTURE, seed=1)
    assert scene.text is not None
    placed = in_band(scene.text, band, "#ffffff")
    assert placed.box.overlap(band) == pytest.approx(placed.box.area)
    assert band.overlap(room) == pytest.approx(0) and room.h > 500


def test_text_alone_has_the_middle() -> None:
    band, _ = text_band(Scene(texts=(Text("Hi"),)), PICTURE, seed=1)
    assert band.center == (500, 500)


def test_writing_never_has_the_color_of_its_carrier() -> None:
    placed = written(Text("Hi", "bubble", color="white"), Box(0, 0, 10, 10), "#ffffff", 0)
    assert distance(placed.color, placed.carrier_color) > 0.2


def test_longer_texts_have_wider_carriers() -> None:
    assert carrier_aspect(Text("Welcome", "sign")) > carrier_aspect(Text("Hi", "sign"))
