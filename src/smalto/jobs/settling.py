"""The end of an order: what is answered and what is written down, from the pictures that are there.

Counts and adds up; who is charged when, the service decides, and the book writes.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from smalto.clock import Clock
from smalto.jobs.work import Order, Work
from smalto.storage.ledger import LedgerEntry
from smalto.types import NO_USAGE, Completed

if TYPE_CHECKING:
    from smalto.billing.prices import PriceList


def completed(work: Work, prices: PriceList, clock: Clock) -> Completed:
    """Of the pictures that were drawn, fewer than asked for when it was cut short."""
    order = work.order
    usage = sum((image.usage for image in work.images), NO_USAGE)
    request, n = order.request, len(work.images)
    if request.n != n:
        request = replace(request, n=n)
    return Completed(
        request=request,
        images=tuple(sorted(work.images, key=lambda image: image.index)),
        usage=usage,
        cost_micro=prices.cost_micro(order.model.id, usage, request),
        created=int(clock.unix_s()),
        seed=work.seed,
        engine=", ".join(dict.fromkeys(image.engine for image in work.images)),
        seconds=clock.monotonic_s() - work.start_s,
    )


def entry(done: Completed, order: Order, price_version: str) -> LedgerEntry:
    """What the ledger keeps of it."""
    request = done.request
    return LedgerEntry(
        request_id=order.request_id,
        key_id=order.key_id,
        created_s=done.created,
        model=request.model,
        engine=done.engine,
        n=request.n,
        size=request.size,
        quality=request.quality,
        input_tokens=done.usage.input_tokens,
        output_tokens=done.usage.output_tokens,
        cost_micro=done.cost_micro,
        price_version=price_version,
        duration_ms=round(done.seconds * 1000),
        person_id=order.person_id,
    )
