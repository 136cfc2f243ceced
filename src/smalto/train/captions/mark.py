"""Marks around the characters that a text run copies, while a caption is being put together."""

from __future__ import annotations

_START, _END = "\x01", "\x02"


def mark(text: str) -> str:
    return f"{_START}{text}{_END}"


def unmark(caption: str) -> tuple[str, tuple[int, int] | None]:
    """The caption without marks, and the (start, end) of the marked characters in it."""
    start, end = caption.find(_START), caption.find(_END)
    if start < 0:
        return caption, None
    return caption.replace(_START, "").replace(_END, ""), (start, end - 1)
