from __future__ import annotations

import pytest

from smalto.wording import big, json_type, listed, shorten


@pytest.mark.parametrize(
    ("value", "name"),
    [
        (None, "null"),
        (True, "a boolean"),
        (3, "an integer"),
        (1.5, "a decimal number"),
        ("x", "a string"),
        ([], "an array"),
        ({}, "an object"),
    ],
)
def test_json_types_have_their_article(value: object, name: str) -> None:
    assert json_type(value) == name


@pytest.mark.parametrize(
    ("names", "text"),
    [
        (["a"], "'a'"),
        (["a", "b"], "'a' and 'b'"),
        (["a", "b", "c"], "'a', 'b', and 'c'"),
    ],
)
def test_lists_of_names(names: list[str], text: str) -> None:
    assert listed(names, "and") == text


def test_nothing_is_echoed_at_length() -> None:
    assert shorten("fox") == "fox" and len(shorten("x" * 10**6)) == 203
    assert big(12) == "12" and len(big(10**100_000)) < 50
