"""A request's raw fields, from JSON or from a form, and the kinds of values they may have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from smalto import errors
from smalto.errors import SmaltoError

INTEGER = re.compile(r"[+-]?[0-9]{1,40}", re.ASCII)
BRACKETS = re.compile(r"\[([^\[\]]*)\]")
BOOLEANS = {"true": True, "false": False, "1": True, "0": False}


@dataclass(frozen=True, slots=True)
class Fields:
    """JSON null counts as absent. With `text` the values come from a form, where numbers and
    booleans are written out and an empty text is as good as none. A `lenient` reader uses the
    default instead of a value that is not offered. `prefix` leads the names in messages."""

    values: Mapping[str, Any]
    text: bool = False
    lenient: bool = False
    prefix: str = ""

    def __contains__(self, name: str) -> bool:
        return name in self.values

    def __iter__(self) -> Iterator[str]:
        return iter(self.values)

    def get(self, name: str) -> Any:
        """None for what is absent."""
        value = self.values.get(name)
        return None if self.text and value == "" else value

    def name(self, name: str) -> str:
        return self.prefix + name

    def refuse(self, error: SmaltoError) -> None:
        """For combinations that the lenient reader lets through."""
        if not self.lenient:
            raise error

    def string(self, name: str, max_chars: int | None = None) -> str | None:
        value = self.get(name)
        if value is None:
            return None
        if not isinstance(value, str):
            raise errors.wrong_type(self.name(name), "a string", value)
        if max_chars is not None and len(value) > max_chars:
            raise errors.string_too_long(self.name(name), max_chars, len(value))
        return without_lone_surrogates(value)

    def choice(self, name: str, allowed: Sequence[str], default: str) -> str:
        value = self.get(name)
        if value is None:
            return default
        if not isinstance(value, str):
            raise errors.not_one_of(self.name(name), allowed, value)
        if value not in allowed:
            self.refuse(errors.unsupported_value(self.name(name), value, allowed))
            return default
        return value

    def integer(self, name: str, least: int, most: int | None, default: int) -> int:
        value = self.optional_integer(name, least, most)
        return default if value is None else value

    def optional_integer(self, name: str, least: int, most: int | None) -> int | None:
        value = self.get(name)
        if value is None:
            return None
        if self.text and isinstance(value, str):
            value = self._converted(name, value)
        if isinstance(value, bool) or not isinstance(value, int):
            raise errors.wrong_type(self.name(name), "an integer", value)
        if value < least:
            raise errors.integer_too_small(self.name(name), least, value)
        if most is not None and value > most:
            raise errors.integer_too_large(self.name(name), most, value)
        return value

    def _converted(self, name: str, value: str) -> int:
        if INTEGER.fullmatch(value.strip()) is None:
            raise errors.unconvertible(self.name(name), "an integer")
        return int(value)

    def boolean(self, name: str) -> bool:
        value = self.get(name)
        if value is None:
            return False
        if self.text and isinstance(value, str):
            if value.strip().lower() not in BOOLEANS:
                raise errors.unconvertible(self.name(name), "a boolean")
            return BOOLEANS[value.strip().lower()]
        if not isinstance(value, bool):
            raise errors.wrong_type(self.name(name), "a boolean", value)
        return value

    def inner(self, name: str) -> Fields | None:
        """The fields of an object, or of a form's brackets: svg[model]."""
        value = self.get(name)
        if value is None:
            return None
        if not isinstance(value, Mapping):
            raise errors.wrong_type(self.name(name), "an object", value)
        return Fields(value, self.text, self.lenient, f"{self.name(name)}.")


def without_lone_surrogates(text: str) -> str:
    """JSON can spell half a character ("\\ud83d"); no encoder downstream can write one."""
    return text.encode("utf-8", "replace").decode("utf-8")


def unfolded(values: Mapping[str, Any], names: frozenset[str]) -> dict[str, Any]:
    """A form's `svg[reasoning][effort]` as the nested objects that JSON would have, for the roots
    in `names`; everything else stays as it is."""
    result: dict[str, Any] = {}
    for key, value in values.items():
        root, bracket, _ = key.partition("[")
        path = BRACKETS.findall(key[len(root) :]) if bracket else []
        if root not in names or not path:
            result[key] = value
            continue
        place = result.setdefault(root, {})
        for step in path[:-1]:
            place = place.setdefault(step, {}) if isinstance(place, dict) else {}
        if isinstance(place, dict):
            place[path[-1]] = value
    return result
