"""Bodies as OpenAI's API writes them: 2-space JSON, keys in its order.

Pictures are spliced into the written JSON as base64, because they are most of it by far and contain
nothing that JSON would have to escape. The library encodes 16 MB in a millisecond, so no thread is
needed; the standard one takes fifty times as long.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping, Sequence
from json.encoder import encode_basestring
from typing import Any

import pybase64
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from smalto.engines.catalog import Model
from smalto.errors import SmaltoError
from smalto.request import Asked
from smalto.types import Completed, ImageDone, ImageRequest, Partial, Usage

HERE = secrets.token_hex(16)
"""Stands for a picture until it is spliced in; nobody outside can know it."""
COMPACT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
ONE_LINE = json.JSONEncoder(separators=(",", ":"))
"""In ASCII: some clients take U+0085 or U+2028 for the end of a line."""


def json_bytes(value: Mapping[str, Any], *, one_line: bool = False) -> bytes:
    """Half a character (a lone surrogate) is written as the JSON escape it came as."""
    text = ONE_LINE.encode(value) if one_line else _indented(value, "\n")
    return text.encode("utf-8", "backslashreplace") + b"\n"


def _indented(value: Any, end: str) -> str:
    """As `json.dumps(indent=2)`, for keys that are strings; `end` is the line's end and indentation
    of what holds it. The library's own takes three times as long."""
    if isinstance(value, str):
        return encode_basestring(value)
    if isinstance(value, dict) and value:
        inner = end + "  "
        lines = [
            f"{encode_basestring(key)}: {_indented(each, inner)}" for key, each in value.items()
        ]
        return f"{{{inner}{f',{inner}'.join(lines)}{end}}}"
    if isinstance(value, list | tuple) and value:
        inner = end + "  "
        return f"[{inner}{f',{inner}'.join([_indented(each, inner) for each in value])}{end}]"
    return str(value) if type(value) is int else COMPACT.encode(value)


def splice(written: bytes, pictures: Sequence[bytes]) -> list[bytes]:
    """Puts the pictures where `HERE` is, in order; the pieces of a body, because to join them would
    be to copy the pictures."""
    head, *rest = written.split(HERE.encode())
    pieces = [head]
    for picture, after in zip(pictures, rest, strict=True):
        pieces += (pybase64.b64encode(picture), after)
    return pieces


class Pieces(Response):
    """An answer of known length whose body is sent as it is, piece by piece."""

    def __init__(self, pieces: Sequence[bytes], headers: Mapping[str, str]) -> None:
        size_bytes = sum(map(len, pieces))
        super().__init__(headers={**headers, "content-length": str(size_bytes)})
        self._pieces = pieces

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": self.raw_headers})
        last = len(self._pieces) - 1
        for place, piece in enumerate(self._pieces):
            more = place < last
            await send({"type": "http.response.body", "body": piece, "more_body": more})


def json_response(
    value: Mapping[str, Any], status: int = 200, headers: Mapping[str, str] | None = None
) -> Response:
    return Response(json_bytes(value), status, headers, media_type="application/json")


def quick_response(value: Mapping[str, Any], status: int = 200) -> Response:
    """On one line, which is quicker to write by far, for answers with thousands of values."""
    data = COMPACT.encode(value).encode("utf-8", "backslashreplace")
    return Response(data, status, media_type="application/json")


def error_response(error: SmaltoError) -> Response:
    """Every error says whether the same request may work later; OpenAI's SDKs believe it."""
    headers = {"x-should-retry": "true" if error.retryable else "false"}
    if error.retry_after_s is not None:
        headers["retry-after"] = str(error.retry_after_s)
    if error.status == 401:
        headers["www-authenticate"] = "Bearer"
    return json_response(error.body(), error.status, headers)


def images_body(asked: Asked, done: Completed, links: Sequence[str] | None) -> dict[str, Any]:
    """The answer to any of the doors, `HERE` standing for the pictures unless there are `links` to
    them. Our own facts are added for clients that asked for extras."""
    data = [_item(asked, place, links) for place in range(len(done.images))]
    if asked.model.is_dalle:
        body: dict[str, Any] = {"created": done.created, "data": data}
    else:
        request = done.request
        body = {
            "created": done.created,
            "background": request.background,
            "data": data,
            "output_format": request.output_format,
            "quality": request.quality,
            "size": request.size,
            "usage": usage_body(done.usage),
        }
    if asked.safety_identifier:
        body["safety_identifier"] = asked.safety_identifier
    if done.request.output_format == "svg":
        body["svg_usage"] = _svg_usage(asked.svg_model or done.engine)
    if asked.extras:
        body["smalto"] = _extras(done)
    return body


def _item(asked: Asked, place: int, links: Sequence[str] | None) -> dict[str, Any]:
    item: dict[str, Any] = {}
    if asked.revised_prompt is not None:
        item["revised_prompt"] = asked.revised_prompt
    if links is None:
        item["b64_json"] = HERE
    else:
        item["url"] = links[place]
    return item


def _svg_usage(model: str) -> dict[str, Any]:
    """Tokens of the language model that writes OpenAI's vector pictures; ours come without one."""
    tokens = {"output_tokens": 0, "reasoning_tokens": 0, "total_tokens": 0}
    return {"input_tokens": 0, "model": model, **tokens}


def usage_body(usage: Usage) -> dict[str, Any]:
    return {
        "input_tokens": usage.input_tokens,
        "input_tokens_details": {
            "image_tokens": usage.input_image_tokens,
            "text_tokens": usage.input_text_tokens,
        },
        "output_tokens": usage.output_tokens,
        "output_tokens_details": {
            "image_tokens": usage.output_image_tokens,
            "text_tokens": usage.output_text_tokens,
        },
        "total_tokens": usage.total_tokens,
    }


# --- events of a stream: other orders than above, as OpenAI's service sends them ----------------


def partial_body(asked: Asked, created: int, partial: Partial) -> dict[str, Any]:
    """Only our own facts tell whose preview it is when several pictures are drawn."""
    body = {
        "type": f"{_prefix(asked.request)}.partial_image",
        "partial_image_index": partial.partial_index,
        "b64_json": HERE,
        "created_at": created,
        **_echo(asked.request),
    }
    if asked.extras:
        body["smalto"] = {"index": partial.index}
    return body


def completed_body(asked: Asked, created: int, image: ImageDone) -> dict[str, Any]:
    request, usage = asked.request, image.usage
    body = {
        "type": f"{_prefix(request)}.completed",
        "b64_json": HERE,
        "created_at": created,
        "usage": {
            "input_tokens": usage.input_tokens,
            "output_tokens": usage.output_tokens,
            "total_tokens": usage.total_tokens,
            "input_tokens_details": {
                "text_tokens": usage.input_text_tokens,
                "image_tokens": usage.input_image_tokens,
            },
            "output_tokens_details": {
                "text_tokens": usage.output_text_tokens,
                "image_tokens": usage.output_image_tokens,
            },
        },
        **_echo(request),
    }
    if asked.safety_identifier:
        body["safety_identifier"] = asked.safety_identifier
    if asked.extras:
        body["smalto"] = {"index": image.index, **_image_extras(image)}
    return body


def _prefix(request: ImageRequest) -> str:
    return "image_edit" if request.operation == "edit" else "image_generation"


def _echo(request: ImageRequest) -> dict[str, Any]:
    return {
        "size": request.size,
        "quality": request.quality,
        "background": request.background,
        "output_format": request.output_format,
    }


# --- ours ---------------------------------------------------------------------------------------


def _extras(done: Completed) -> dict[str, Any]:
    return {
        "engine": done.engine,
        "seed": done.seed,
        "cost_micro_usd": done.cost_micro,
        "images": [_image_extras(image) for image in done.images],
    }


def _image_extras(image: ImageDone) -> dict[str, Any]:
    extras = {
        "seed": image.seed,
        "notes": list(image.notes),
        "scene": image.scene,
        "timings_ms": {name: round(ms, 1) for name, ms in image.timings_ms.items()},
        "engine": image.engine,
    }
    if image.upstream is not None:
        extras["upstream"] = dict(image.upstream)
    return {**extras, **preserved_body(image)}


def preserved_body(image: ImageDone) -> dict[str, Any]:
    """Of a masked edit: how much of what lies outside the mask is the source's, to the bit."""
    kept = image.preserved
    if kept is None:
        return {}
    return {"preserved": {"share": kept.share, "max_difference": kept.max_difference}}


def model_body(model: Model) -> dict[str, Any]:
    body: dict[str, Any] = {
        "id": model.id,
        "object": "model",
        "created": model.created,
        "owned_by": model.owned_by,
    }
    if model.shutdown_date is not None:
        body["shutdown_date"] = model.shutdown_date
    return body
