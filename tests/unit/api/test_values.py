from __future__ import annotations

from typing import Any

import pytest

from smalto.api.values import MAX_ID, flag_of, id_of, ids_of, plain, text_of
from smalto.errors import InvalidRequest
from smalto.request.fields import Fields


@pytest.mark.parametrize(
    ("value", "ids"),
    [
        (None, ()),
        ("", ()),
        ([], ()),
        ([3, 1, 3], (3, 1)),
        ("3,1", (3, 1)),
        ("[3, 1]", (3, 1)),
        ("7", (7,)),
    ],
)
def test_ids(value: Any, ids: tuple[int, ...]) -> None:
    assert ids_of({"ids": value}, "ids", 3) == ids


@pytest.mark.parametrize(
    ("value", "param"),
    [
        ("a", "ids"),
        ("[[1]]", "ids[0]"),
        ({"a": 1}, "ids"),
        (7, "ids"),
        ([1, True], "ids[1]"),
        ([0], "ids[0]"),
        ([MAX_ID + 1], "ids[0]"),
        ([1, 2, 3, 4], "ids"),
        ("[" * 5000, "ids"),
    ],
)
def test_what_are_no_ids(value: Any, param: str) -> None:
    with pytest.raises(InvalidRequest) as refused:
        ids_of({"ids": value}, "ids", 3)
    assert refused.value.param == param


def test_one_id_from_json_or_a_form() -> None:
    assert [id_of({"a": value}, "a") for value in (5, "5", "", None)] == [5, 5, None, None]
    for value in (True, 1.5, "x", -1, "9" * 30):
        with pytest.raises(InvalidRequest):
            id_of({"a": value}, "a")


def test_texts_and_flags() -> None:
    fields = Fields({"a": "  b ", "empty": " ", "flag": "1", "odd": "perhaps"})
    assert text_of(fields, "a", 10) == "b" and text_of(fields, "none", 10) is None
    assert flag_of(fields, "flag") and not flag_of(fields, "none")
    for name in ("empty", "none"):
        with pytest.raises(InvalidRequest):
            text_of(fields, name, 10, required=True)
    with pytest.raises(InvalidRequest):
        flag_of(fields, "odd")


def test_half_characters_are_made_whole() -> None:
    assert plain({"a\ud83d": ["\ud83d", 1, None, {"b": "海"}]}) == {
        "a?": ["?", 1, None, {"b": "海"}]
    }
