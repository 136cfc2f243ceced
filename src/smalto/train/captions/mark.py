"""Marks that a caption carries while it is put together: around the characters that a text run
copies, and before each item where it is first named."""

from __future__ import annotations

import re

_START, _END, _ITEM = "\x01", "\x02", "\x03"
_NAMED = re.compile(f"{_ITEM}(\\d)")


def mark(text: str) -> str:
    return f"{_START}{text}{_END}"


def named(index: int, phrase: str) -> str:
    """Say that `phrase` names item `index`."""
    return f"{_ITEM}{index}{phrase}"


def plain(text: str) -> str:
    """Without the marks of items."""
    return _NAMED.sub("", text)


def order_named(caption: str) -> list[int]:
    """Item indexes in the order in which the caption first names them."""
    return list(dict.fromkeys(int(k) for k in _NAMED.findall(caption)))


def unmark(caption: str) -> tuple[str, tuple[int, int] | None]:
    """The caption without marks, and the (start, end) of the copied characters in it."""
    caption = plain(caption)
    start, end = caption.find(_START), caption.find(_END)
    if start < 0:
        return caption, None
    return caption.replace(_START, "").replace(_END, ""), (start, end - 1)
