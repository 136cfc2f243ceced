"""POST /v1/images/estimate, which OpenAI has not: what a request would use, cost and take.

Its body is that of a generation or of an edit; nothing is drawn and nothing is charged.
"""

from __future__ import annotations

import asyncio
from typing import Any

from starlette.responses import Response

from smalto.api.answers import json_response, usage_body
from smalto.api.body import read_object
from smalto.api.door import Door, Visit
from smalto.api.multipart import is_form
from smalto.api.recall import recalled
from smalto.api.routes import images
from smalto.api.trace import trace_of
from smalto.billing import estimate as billing
from smalto.request import Asked


async def estimate(visit: Visit) -> Response:
    asked = await recalled(visit, await _asked(visit))
    request, service = asked.request, visit.context.service
    trace_of(visit.request).asks(request, stream=False)
    service.refuse_incapable(request, asked.model)
    found = await asyncio.to_thread(billing.estimate, asked)
    seconds = service.expected_seconds(request, asked.model)
    return json_response(_body(asked, found, seconds))


async def _asked(visit: Visit) -> Asked:
    """JSON with `images` is an edit, JSON without them a generation."""
    if is_form(visit.request):
        return await images.asked_edit(visit)
    context = visit.context
    with context.held.lease() as lease:
        limit_bytes = context.settings.max_edit_body_bytes
        fields = await read_object(visit.request, limit_bytes, lease)
        if "images" in fields:
            return await images.edit_of(visit, fields)
        return images.generation_of(visit, fields)


def _body(asked: Asked, found: billing.Estimate, seconds: float) -> dict[str, Any]:
    """The usage counts every preview that was asked for; the bill only those that are sent."""
    request = asked.request
    return {
        "object": "image.estimate",
        "model": request.model,
        "n": request.n,
        "size": request.size,
        "quality": request.quality,
        "background": request.background,
        "output_format": request.output_format,
        "partial_images": request.partial_images,
        "usage": usage_body(found.usage),
        "cost_micro_usd": found.cost_micro,
        "price_version": found.price_version,
        "expected_seconds": round(seconds, 2),
    }


DOORS = [Door("POST", "/images/estimate", estimate)]
