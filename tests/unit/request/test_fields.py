from __future__ import annotations

from typing import Any

import pytest

from smalto.errors import SmaltoError
from smalto.request.fields import Fields, unfolded


def message(action: Any, *args: Any) -> str:
    with pytest.raises(SmaltoError) as caught:
        action(*args)
    return caught.value.message


@pytest.mark.parametrize(("text", "value"), [("1", 1), (" 7 ", 7), ("+3", 3), ("", 5)])
def test_numbers_of_a_form(text: str, value: int) -> None:
    assert Fields({"n": text}, text=True).integer("n", 1, 10, 5) == value


@pytest.mark.parametrize("text", ["abc", "1.5", "1e1", "0x1", "١", "9" * 50, "null"])
def test_texts_that_are_no_numbers(text: str) -> None:
    fields = Fields({"n": text}, text=True)
    assert message(fields.integer, "n", 1, 10, 1) == (
        "Invalid type for 'n': expected an integer, but got a string value that could not be "
        "converted into an integer."
    )


@pytest.mark.parametrize(
    ("text", "value"), [("true", True), ("True", True), ("1", True), ("false", False), ("0", False)]
)
def test_booleans_of_a_form(text: str, value: bool) -> None:
    assert Fields({"stream": text}, text=True).boolean("stream") is value


def test_texts_that_are_no_booleans() -> None:
    fields = Fields({"stream": "yes"}, text=True)
    assert message(fields.boolean, "stream") == (
        "Invalid type for 'stream': expected a boolean, but got a string value that could not be "
        "converted into a boolean."
    )


def test_json_converts_nothing() -> None:
    assert message(Fields({"n": "1"}).integer, "n", 1, 10, 1) == (
        "Invalid type for 'n': expected an integer, but got a string instead."
    )
    assert message(Fields({"stream": "true"}).boolean, "stream").endswith("a string instead.")


def test_brackets_become_objects() -> None:
    form = {"svg[model]": "x", "svg[reasoning][effort]": "low", "image[0]": "y", "n": "1"}
    assert unfolded(form, frozenset({"svg"})) == {
        "svg": {"model": "x", "reasoning": {"effort": "low"}},
        "image[0]": "y",
        "n": "1",
    }


@pytest.mark.parametrize(
    "form",
    [
        {"svg": "x", "svg[model]": "y"},
        {"svg[model]": "y", "svg[model][z]": "w"},
        {"svg[": "y", "svg]": "z", "svg[]": "w"},
    ],
)
def test_crooked_brackets_do_no_harm(form: dict[str, str]) -> None:
    assert unfolded(form, frozenset({"svg"}))
