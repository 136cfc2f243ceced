"""What a request will use and cost, before anything is drawn. The bill is the same, or lower when
fewer previews are sent than were asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from smalto.billing import prices, tokens
from smalto.engines.catalog import Model
from smalto.types import ImageRequest, Usage


class HasRequest(Protocol):
    """What `request.Asked` is, seen from below it."""

    @property
    def request(self) -> ImageRequest: ...
    @property
    def model(self) -> Model: ...


@dataclass(frozen=True, slots=True)
class Estimate:
    """`partials` is the number of previews, of all pictures together, that `usage` counts in."""

    usage: Usage
    cost_micro: int
    partials: int
    currency: str
    price_version: str


def estimate(asked: HasRequest) -> Estimate:
    """Counting the prompt's tokens takes up to some milliseconds: call it from a thread."""
    request, model = asked.request, asked.model
    table = prices.load()
    usage = tokens.usage_of(request, model)
    return Estimate(
        usage=usage,
        cost_micro=table.cost_micro(model.id, usage, request),
        partials=request.partial_images * request.n,
        currency=table.currency,
        price_version=table.version,
    )
