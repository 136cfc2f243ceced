"""Ours: `layout`, boxes with what belongs in them. An array of {"what", "box"}; in a form the same
as JSON text."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from typing import Any

from smalto import errors
from smalto.request.fields import Fields, without_lone_surrogates
from smalto.types import LayoutBox

MAX_BOXES = 20
MAX_WHAT_CHARS = 200
MIN_SIDE = 0.02
"""Of a box, as a share of the picture's side."""


def read_layout(fields: Fields) -> tuple[LayoutBox, ...]:
    """Raises InvalidRequest for the first box that is none."""
    value = fields.get("layout")
    if value is None:
        return ()
    if fields.text and isinstance(value, str):
        value = _parsed(value)
    if not isinstance(value, list):
        raise errors.wrong_type("layout", "an array of objects", value)
    if len(value) > MAX_BOXES:
        raise errors.array_too_long("layout", MAX_BOXES, len(value))
    return tuple(_box(f"layout[{at}]", each) for at, each in enumerate(value))


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        raise errors.unconvertible("layout", "an array of objects") from None


def _box(name: str, value: Any) -> LayoutBox:
    if not isinstance(value, Mapping):
        raise errors.wrong_type(name, "an object", value)
    for key in value:
        if key not in ("what", "box"):
            raise errors.unknown_parameter(f"{name}.{key}")
    what = value.get("what")
    if not isinstance(what, str):
        raise errors.wrong_type(f"{name}.what", "a string", what)
    if not what.strip():
        raise errors.empty_string(f"{name}.what")
    if len(what) > MAX_WHAT_CHARS:
        raise errors.string_too_long(f"{name}.what", MAX_WHAT_CHARS, len(what))
    box = value.get("box")
    if not isinstance(box, Sequence) or isinstance(box, str):
        raise errors.wrong_type(f"{name}.box", "an array of four numbers", box)
    if not _inside(box):
        raise errors.layout_box(f"{name}.box", MIN_SIDE)
    return LayoutBox(without_lone_surrogates(what), *map(float, box))


def _inside(box: Sequence[Any]) -> bool:
    numbers = [v for v in box if isinstance(v, int | float) and not isinstance(v, bool)]
    if len(numbers) != 4 or len(box) != 4 or not all(map(math.isfinite, numbers)):
        return False
    x, y, w, h = numbers
    return x >= 0 and y >= 0 and min(w, h) >= MIN_SIDE and x + w <= 1.0001 and y + h <= 1.0001
