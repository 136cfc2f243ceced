"""What an upstream answers: JSON with pictures, or events with previews. Believed in nothing."""

from __future__ import annotations

import binascii
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

import pybase64

from smalto.engines.remote.faults import Fault, of_error
from smalto.media import sniff

MAX_TOKENS = 10**9
COUNTED = ("input_tokens", "output_tokens", "total_tokens", "prompt_tokens", "completion_tokens")
DETAILS = ("input_tokens_details", "output_tokens_details")


@dataclass(frozen=True, slots=True)
class Piece:
    """A file that looks like a picture, not decoded yet. `usage`: what the upstream counted."""

    kind: Literal["preview", "picture"]
    file: bytes
    usage: Mapping[str, Any] | None = None


def of_body(body: bytes) -> Piece:
    """Of a plain answer. Raises Fault; one picture was asked for, of more the first is taken."""
    value = json_object(body)
    data = value.get("data")
    if not isinstance(data, list) or not data or not isinstance(data[0], dict):
        raise Fault("broken", "no picture in the answer")
    return Piece("picture", _file(data[0].get("b64_json")), _usage(value.get("usage")))


def of_event(name: str, data: bytes) -> Piece | None:
    """Of one event of a stream; None for those that mean nothing here. Raises Fault."""
    if data.strip() == b"[DONE]":
        return None
    value = json_object(data)
    error = value.get("error")
    if error or name == "error":
        raise of_error(error if isinstance(error, dict) else {"type": "server_error"})
    kind = value.get("type") or name
    if not isinstance(kind, str):
        return None
    if kind.endswith(".partial_image"):
        return Piece("preview", _file(value.get("b64_json")))
    if kind.endswith(".completed"):
        return Piece("picture", _file(value.get("b64_json")), _usage(value.get("usage")))
    return None


def json_object(text: bytes) -> Mapping[str, Any]:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        raise Fault("broken", "not JSON") from None
    if not isinstance(value, dict):
        raise Fault("broken", "not an object")
    return value


def _file(text: Any) -> bytes:
    if not isinstance(text, str):
        raise Fault("broken", "no b64_json in the answer")
    head, comma, _ = text[:64].partition(",")
    if comma and head.startswith("data:") and head.endswith(";base64"):
        text = text[len(head) + 1 :]
    try:
        file = pybase64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise Fault("broken", "bad base64") from None
    kind = sniff.media_type(file[: sniff.HEAD_BYTES])
    if kind not in sniff.DRAWABLE:
        raise Fault("broken", f"{kind} instead of a picture")
    return file


def _usage(value: Any) -> Mapping[str, Any] | None:
    """Only numbers under known names."""
    if not isinstance(value, dict):
        return None
    found: dict[str, Any] = {name: value[name] for name in COUNTED if _is_count(value.get(name))}
    for name in DETAILS:
        inner = value.get(name)
        if isinstance(inner, dict):
            kept = {k: inner[k] for k in ("image_tokens", "text_tokens") if _is_count(inner.get(k))}
            found |= {name: kept} if kept else {}
    return found or None


def _is_count(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MAX_TOKENS


class Events:
    """Server-Sent Events from bytes as they come; an event may be at most `max_bytes` long."""

    def __init__(self, max_bytes: int) -> None:
        self._max_bytes = max_bytes
        self._rest = bytearray()
        self._looked = 0
        self._name = ""
        self._data: list[bytes] = []
        self._size = 0

    def feed(self, piece: bytes) -> Iterator[tuple[str, bytes]]:
        """(name, data) of every event that `piece` completes. Raises Fault."""
        self._rest += piece
        while (end := self._rest.find(b"\n", self._looked)) >= 0:
            line = bytes(self._rest[:end]).removesuffix(b"\r")
            del self._rest[: end + 1]
            self._looked = 0
            if event := self._line(line):
                yield event
        self._looked = len(self._rest)
        if self._size + len(self._rest) > self._max_bytes:
            raise Fault("broken", "event too large")

    def _line(self, line: bytes) -> tuple[str, bytes] | None:
        if not line:
            name, data = self._name, b"\n".join(self._data)
            self._name, self._data, self._size = "", [], 0
            return (name, data) if data else None
        field, _, value = line.partition(b":")
        value = value.removeprefix(b" ")
        if field == b"data":
            self._data.append(value)
            self._size += len(value)
        elif field == b"event":
            self._name = value.decode("utf-8", "replace")[:100]
        return None
