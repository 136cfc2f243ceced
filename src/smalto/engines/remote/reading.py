"""Tables of a TOML file, read key by key; what is wrong is told with the table and the key."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from smalto.errors import LocalError

SIZE = re.compile(r"([1-9][0-9]{0,4})x([1-9][0-9]{0,4})", re.ASCII)
FIELD = re.compile(r"[a-z][a-z0-9_]{0,40}", re.ASCII)


def only(where: str, row: Mapping[str, Any], known: Iterable[str]) -> None:
    strange = [name for name in row if name not in known]
    if strange:
        raise LocalError(
            f"{where} has the unknown key '{strange[0]}'. Known are: {', '.join(known)}."
        )


def table(name: str, raw: Mapping[str, Any]) -> Mapping[str, Any]:
    value = raw.get(name, {})
    if not isinstance(value, dict):
        raise LocalError(f"'{name}' must be a table.")
    return value


def text(where: str, row: Mapping[str, Any], name: str) -> str:
    value = row.get(name, "")
    if not isinstance(value, str):
        raise LocalError(f"{where}: '{name}' must be a text in quotes, not {value!r}.")
    return value.strip()


def flag(where: str, row: Mapping[str, Any], name: str, default: bool) -> bool:
    value = row.get(name, default)
    if not isinstance(value, bool):
        raise LocalError(f"{where}: '{name}' must be true or false, not {value!r}.")
    return value


def number(
    where: str,
    row: Mapping[str, Any],
    name: str,
    least: float,
    most: float,
    default: float,
    *,
    whole: bool = False,
) -> float:
    value = row.get(name, default)
    kinds = int if whole else int | float
    if isinstance(value, bool) or not isinstance(value, kinds) or not least <= value <= most:
        what = "whole number" if whole else "number"
        raise LocalError(
            f"{where}: '{name}' is {value!r}; it must be a {what} from {least:g} to {most:g}."
        )
    return float(value)


def max_images(where: str, row: Mapping[str, Any]) -> int | None:
    if "max_images" not in row:
        return None
    return int(number(where, row, "max_images", 0, 16, 0, whole=True))


def strings(where: str, row: Mapping[str, Any], name: str) -> tuple[str, ...]:
    value = row.get(name, [])
    value = [value] if isinstance(value, str) else value
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise LocalError(f"{where}: '{name}' must be a list of texts, not {value!r}.")
    return tuple(value)


def sizes(where: str, row: Mapping[str, Any]) -> tuple[tuple[int, int], ...]:
    found = [SIZE.fullmatch(text) for text in strings(where, row, "sizes")]
    if not all(found):
        raise LocalError(f'{where}: \'sizes\' must be a list such as ["1024x1024", "1536x1024"].')
    return tuple((int(size[1]), int(size[2])) for size in found if size)


def field_names(where: str, row: Mapping[str, Any], name: str) -> frozenset[str]:
    found = strings(where, row, name)
    if not all(FIELD.fullmatch(each) for each in found):
        raise LocalError(f"{where}: '{name}' must be a list of field names such as [\"quality\"].")
    return frozenset(found)
