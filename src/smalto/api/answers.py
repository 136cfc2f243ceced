"""Bodies as OpenAI's API writes them: 2-space JSON, keys in its order."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from typing import Any

from starlette.responses import Response

from smalto.engines.catalog import Model
from smalto.errors import SmaltoError
from smalto.types import Completed, Usage


def json_bytes(value: Mapping[str, Any]) -> bytes:
    """Half a character (a lone surrogate) is written as the JSON escape it came as."""
    text = json.dumps(value, indent=2, ensure_ascii=False)
    return text.encode("utf-8", "backslashreplace") + b"\n"


def json_response(
    value: Mapping[str, Any], status: int = 200, headers: Mapping[str, str] | None = None
) -> Response:
    return Response(json_bytes(value), status, headers, media_type="application/json")


def error_response(error: SmaltoError) -> Response:
    headers: dict[str, str] = {}
    if error.status >= 500:
        headers["x-should-retry"] = "true" if error.retryable else "false"
    if error.retry_after_s is not None:
        headers["retry-after"] = str(error.retry_after_s)
    if error.status == 401:
        headers["www-authenticate"] = "Bearer"
    return json_response(error.body(), error.status, headers)


def images_body(done: Completed, *, extras: bool) -> dict[str, Any]:
    """The answer to a generation. `extras` adds our own facts, for clients that asked."""
    request = done.request
    body: dict[str, Any] = {
        "created": done.created,
        "background": request.background,
        "data": [{"b64_json": base64.b64encode(image.data).decode()} for image in done.images],
        "output_format": request.output_format,
        "quality": request.quality,
        "size": request.size,
        "usage": usage_body(done.usage),
    }
    if extras:
        body["smalto"] = _extras(done)
    return body


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


def _extras(done: Completed) -> dict[str, Any]:
    return {
        "engine": done.engine,
        "seed": done.seed,
        "cost_micro_usd": done.cost_micro,
        "images": [
            {
                "seed": image.seed,
                "notes": list(image.notes),
                "scene": image.scene,
                "timings_ms": {name: round(ms, 1) for name, ms in image.timings_ms.items()},
            }
            for image in done.images
        ],
    }


def model_body(model: Model) -> dict[str, Any]:
    return {"id": model.id, "object": "model", "created": model.created, "owned_by": "smalto"}
