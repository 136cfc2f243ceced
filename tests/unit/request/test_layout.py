"""Our own `layout`: boxes with what belongs in them."""

from __future__ import annotations

import json

import pytest

from smalto.errors import InvalidRequest
from smalto.request.fields import Fields
from smalto.request.layout import MAX_BOXES, read_layout
from smalto.types import LayoutBox

FOX = {"what": "a red fox", "box": [0.1, 0.2, 0.3, 0.4]}


def test_json_and_forms_give_the_same() -> None:
    wanted = (LayoutBox("a red fox", 0.1, 0.2, 0.3, 0.4),)
    assert read_layout(Fields({"layout": [FOX]})) == wanted
    assert read_layout(Fields({"layout": json.dumps([FOX])}, text=True)) == wanted
    assert read_layout(Fields({"layout": None})) == read_layout(Fields({})) == ()


@pytest.mark.parametrize(
    ("layout", "param", "says"),
    [
        ("fox", "layout", "an array of objects"),
        ([FOX] * (MAX_BOXES + 1), "layout", "maximum length 20"),
        (["fox"], "layout[0]", "an object"),
        ([FOX, {**FOX, "z": 1}], "layout[1].z", "Unknown parameter"),
        ([{"box": FOX["box"]}], "layout[0].what", "a string"),
        ([{**FOX, "what": " "}], "layout[0].what", "empty string"),
        ([{**FOX, "what": "x" * 201}], "layout[0].what", "too long"),
        ([{**FOX, "box": "all"}], "layout[0].box", "four numbers"),
        ([{**FOX, "box": [0.5, 0.5, 0.6, 0.1]}], "layout[0].box", "shares of the picture"),
        ([{**FOX, "box": [0, 0, 0.001, 1]}], "layout[0].box", "each side at least 0.02"),
        ([{**FOX, "box": [0, 0, 1]}], "layout[0].box", "[x, y, width, height]"),
        ([{**FOX, "box": [0, 0, True, 1]}], "layout[0].box", "shares of the picture"),
        ([{**FOX, "box": [float("nan"), 0, 1, 1]}], "layout[0].box", "shares of the picture"),
    ],
)
def test_what_is_no_layout_is_refused_by_place(layout: object, param: str, says: str) -> None:
    with pytest.raises(InvalidRequest) as caught:
        read_layout(Fields({"layout": layout}))
    assert caught.value.param == param and says in str(caught.value)


def test_a_form_that_holds_no_json() -> None:
    with pytest.raises(InvalidRequest, match="could not be converted"):
        read_layout(Fields({"layout": "[{"}, text=True))
