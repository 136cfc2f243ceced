from __future__ import annotations

import pytest

from smalto.scene.grammar import Grammar
from smalto.scene.types import MAX_ITEMS, MAX_RELATIONS

START = ("style:soft", "setting:flat")


def after(*tokens: str) -> Grammar:
    grammar = Grammar()
    for token in tokens:
        grammar.push(token)
    return grammar


def test_a_scene_begins_with_its_style() -> None:
    assert Grammar().families() == ("style",)
    with pytest.raises(ValueError, match="c:fox may not follow here; allowed: style"):
        Grammar().push("c:fox")


def test_parts_of_an_item_come_in_one_order() -> None:
    assert "count" in after(*START, "c:fox").families()
    coloured = after(*START, "c:fox", "color:red").families()
    assert "size" in coloured and "count" not in coloured and "color" in coloured
    assert "color" not in after(*START, "c:fox", "color:red", "color:white").families()


def test_a_landscape_has_place_time_and_weather_and_no_colour() -> None:
    grammar = after("style:soft", "setting:landscape", "place:park", "time:day", "weather:clear")
    assert "color" not in grammar.families() and "c" in grammar.families()


def test_a_flat_ground_has_one_colour_and_a_gradient_two() -> None:
    assert "color" not in after(*START, "color:blue").families()
    two = after("style:soft", "setting:gradient", "color:blue")
    assert "color" in two.families()
    two.push("color:pink")
    assert "color" not in two.families()


def test_items_and_relations_are_numbered_and_bounded() -> None:
    full = after(*START, *["c:fox"] * MAX_ITEMS)
    assert "c" not in full.families() and full.families()[-1] == "<eos>"
    for _ in range(MAX_RELATIONS):
        for token in ("rel:on", "idx:0", "idx:1"):
            full.push(token)
    assert "rel" not in full.families()


def test_a_thing_is_not_beside_itself() -> None:
    grammar = after(*START, "c:fox", "c:hat", "rel:beside", "idx:1")
    assert grammar.indexes() == (0,)
    with pytest.raises(ValueError, match="names no other item"):
        grammar.push("idx:1")


def test_one_thing_has_no_relations() -> None:
    assert "rel" not in after(*START, "c:fox").families()


def test_a_text_is_two_pointers_and_there_are_three_at_most() -> None:
    run = ("carrier:sign", "ptr", "ptr")
    assert after(*START, *run[:2]).families() == ("ptr",)
    assert after(*START, *run).families() == ("carrier", "<eos>")
    grammar = after(*START, *run, *run, *run)
    assert grammar.families() == ("<eos>",)
    grammar.push("<eos>")
    assert grammar.done and grammar.families() == ()
