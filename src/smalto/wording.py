"""How a value is named in a message: OpenAI's articles, its lists, and never too long."""

from __future__ import annotations

from collections.abc import Iterable

MAX_ECHO_CHARS = 200


def json_type(value: object) -> str:
    """The name with its article that OpenAI's messages give a JSON value."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "a boolean"
    if isinstance(value, int):
        return "an integer"
    if isinstance(value, float):
        return "a decimal number"
    if isinstance(value, str):
        return "a string"
    return "an array" if isinstance(value, list) else "an object"


def listed(names: Iterable[str], word: str) -> str:
    """'a', 'b', and 'c'; two names stand without a comma."""
    quoted = [f"'{name}'" for name in names]
    if len(quoted) < 3:
        return f" {word} ".join(quoted)
    return ", ".join(quoted[:-1]) + f", {word} {quoted[-1]}"


def shorten(text: str) -> str:
    """What a client sent, fit for a message: never longer than `MAX_ECHO_CHARS`."""
    return text if len(text) <= MAX_ECHO_CHARS else text[:MAX_ECHO_CHARS] + "..."


def big(value: int) -> str:
    """Python refuses to print integers of thousands of digits; nobody wants to read them either."""
    return str(value) if value.bit_length() <= 128 else "a very large integer"
