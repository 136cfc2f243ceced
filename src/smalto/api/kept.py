"""Pictures that clients of the Images API make, kept in the gallery where the settings say so."""

from __future__ import annotations

import time
from collections.abc import AsyncGenerator
from contextlib import aclosing, suppress
from typing import Any

from smalto import errors
from smalto.api.door import Visit
from smalto.api.trace import trace_of
from smalto.playground.gallery import Origin
from smalto.request import Asked
from smalto.types import ImageDone, ImageEvent, ImageRequest


async def keep(visit: Visit, asked: Asked, image: ImageDone, seconds: float) -> None:
    """A full disk is the gallery's trouble, not the client's: it is logged, and that is all."""
    context = visit.context
    origin = Origin(
        project=visit.project,
        asked=asked,
        fields=fields_of(asked.request),
        engine=context.service.capabilities(asked.model).name,
        request_id=trace_of(visit.request).request_id,
    )
    cost_micro = context.service.cost_micro(image.usage, asked.request)
    with suppress(errors.EngineFailed):
        await context.playground.gallery.keep(origin, image, cost_micro=cost_micro, seconds=seconds)


async def kept(
    visit: Visit, asked: Asked, events: AsyncGenerator[ImageEvent, None]
) -> AsyncGenerator[ImageEvent, None]:
    """The same events; each picture is in the gallery before it is told."""
    start_s = time.perf_counter()
    async with aclosing(events):
        async for event in events:
            if isinstance(event, ImageDone):
                await keep(visit, asked, event, time.perf_counter() - start_s)
            yield event


def fields_of(request: ImageRequest) -> dict[str, Any]:
    """What was asked, as it came out: a client's own words are not kept for so long."""
    fields: dict[str, Any] = {"prompt": request.prompt} if request.prompt else {}
    fields |= {"model": request.model, "n": request.n, "size": request.size}
    fields |= {"quality": request.quality, "background": request.background}
    fields["output_format"] = request.output_format
    if request.seed is not None:
        fields["seed"] = request.seed
    return fields
