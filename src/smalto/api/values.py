"""Values of the playground's bodies and questions: whole numbers, ids, texts, each with its name in
the message when it is not what it should be."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from smalto import errors
from smalto.api.body import read_object
from smalto.api.door import Visit
from smalto.request.fields import Fields, without_lone_surrogates

MAX_ID = 2**53 - 1
MAX_BODY_BYTES = 1 << 20
FLAGS = {"1": True, "true": True, "0": False, "false": False, "": False}


async def body_of(visit: Visit, *names: str) -> Fields:
    """A JSON object with no other fields than these. An empty body is an empty object. Raises
    InvalidRequest."""
    if visit.request.headers.get("content-length") == "0":
        return Fields({})
    with visit.context.held.lease() as lease:
        fields = await read_object(visit.request, MAX_BODY_BYTES, lease)
    for name in fields:
        if name not in names:
            raise errors.unknown_parameter(name)
    return Fields(fields)


def question_of(visit: Visit) -> Fields:
    """What stands behind the `?`; the last one if a name comes twice."""
    return Fields(dict(visit.request.query_params), text=True)


def path_number(visit: Visit, name: str = "id") -> int:
    """Of the address; what cannot be a number of ours is -1, which nothing has."""
    text: str = visit.request.path_params[name]
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 16 else -1


def text_of(fields: Fields, name: str, most: int, *, required: bool = False) -> str | None:
    """Stripped; with `required` not empty."""
    if required and name not in fields:
        raise errors.missing_parameter(name)
    text = fields.string(name, most)
    if text is None:
        if required:
            raise errors.wrong_type(name, "a string", fields.values.get(name))
        return None
    text = text.strip()
    if required and not text:
        raise errors.empty_string(name)
    return text


def flag_of(fields: Fields, name: str) -> bool:
    """Of a question: 1 or 0."""
    value = str(fields.values.get(name, ""))
    if value not in FLAGS:
        raise errors.unsupported_value(name, value, ("1", "0"))
    return FLAGS[value]


def id_of(fields: Mapping[str, Any], name: str) -> int | None:
    """From JSON or from a form."""
    value = fields.get(name)
    if value is None or value == "":
        return None
    if isinstance(value, str) and value.isascii() and value.isdecimal():
        value = int(value[:20])
    if isinstance(value, bool) or not isinstance(value, int):
        raise errors.wrong_type(name, "an integer", value)
    return _checked(name, value)


def ids_of(fields: Mapping[str, Any], name: str, most: int) -> tuple[int, ...]:
    """A list of JSON, or its text form, or numbers with commas. Each once, in their order."""
    value = fields.get(name)
    if value is None or value == "":
        return ()
    if isinstance(value, str):
        value = _listed(name, value)
    if not isinstance(value, list):
        raise errors.wrong_type(name, "an array", value)
    if len(value) > most:
        raise errors.array_too_long(name, most, len(value))
    found = []
    for place, one in enumerate(value):
        if isinstance(one, bool) or not isinstance(one, int):
            raise errors.wrong_type(f"{name}[{place}]", "an integer", one)
        found.append(_checked(f"{name}[{place}]", one))
    return tuple(dict.fromkeys(found))


def _listed(name: str, text: str) -> Any:
    inner = text if text.startswith("[") else f"[{text}]"
    try:
        return json.loads(inner)
    except (ValueError, RecursionError):
        raise errors.wrong_type(name, "an array", text) from None


def _checked(name: str, value: int) -> int:
    if value < 1:
        raise errors.integer_too_small(name, 1, value)
    if value > MAX_ID:
        raise errors.integer_too_large(name, MAX_ID, value)
    return value


def plain(value: Any) -> Any:
    """JSON without half characters, which no database can store."""
    if isinstance(value, str):
        return without_lone_surrogates(value)
    if isinstance(value, list):
        return [plain(one) for one in value]
    if isinstance(value, dict):
        return {without_lone_surrogates(name): plain(one) for name, one in value.items()}
    return value
