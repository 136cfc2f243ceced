"""Marks that a caption carries while it is put together: around the characters that a text run
copies, and before each item where it is first named."""

from __future__ import annotations

import re

_START, _END, _ITEM = "\x01", "\x02", "\x03"
_COPIED = re.compile(f"{_START}(\\d)([^{_END}]*){_END}")
_NAMED = re.compile(f"{_ITEM}(\\d)")


def mark(text: str, index: int = 0) -> str:
    """Say that text run `index` of the scene copies these characters."""
    return f"{_START}{index}{text}{_END}"


def named(index: int, phrase: str) -> str:
    """Say that `phrase` names item `index`."""
    return f"{_ITEM}{index}{phrase}"


def plain(text: str) -> str:
    """Without the marks of items."""
    return _NAMED.sub("", text)


def order_named(caption: str) -> list[int]:
    """Item indexes in the order in which the caption first names them."""
    return list(dict.fromkeys(int(k) for k in _NAMED.findall(caption)))


def unmark(caption: str) -> tuple[str, dict[int, tuple[int, int]]]:
    """The caption without marks, and by text run the (start, end) of the copied characters in it,
    in the order in which they come."""
    out, spans, at = "", {}, 0
    caption = plain(caption)
    for found in _COPIED.finditer(caption):
        out += caption[at : found.start()]
        spans[int(found.group(1))] = (len(out), len(out) + len(found.group(2)))
        out, at = out + found.group(2), found.end()
    return out + caption[at:], spans
