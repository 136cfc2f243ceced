"""What tokens and pictures cost, as data with a version. Money is whole millionths of a dollar."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from smalto.types import ImageRequest, Usage


@dataclass(frozen=True, slots=True)
class Price:
    """Micro-dollars per million tokens. The cached prices are for inputs seen before; the Image API
    itself never reports any."""

    text_input: int
    text_cached: int
    image_input: int
    image_cached: int
    image_output: int
    text_output: int


@dataclass(frozen=True, slots=True)
class PriceList:
    """`models` are priced by the token, `pictures` by the picture: quality -> size -> price. What
    is done in batches costs `batch_percent` of that."""

    version: str
    currency: str
    batch_percent: int
    models: Mapping[str, Price]
    pictures: Mapping[str, Mapping[str, Mapping[str, int]]]

    def __contains__(self, model: str) -> bool:
        return model in self.models or model in self.pictures

    def cost_micro(self, model: str, usage: Usage, request: ImageRequest | None = None) -> int:
        """Rounded half up to a whole micro-dollar. A model without a price costs nothing. `request`
        is needed for models that are priced by the picture."""
        if model in self.pictures:
            return 0 if request is None else self._per_picture(model, request)
        price = self.models.get(model)
        if price is None:
            return 0
        total = (
            usage.input_text_tokens * price.text_input
            + usage.input_image_tokens * price.image_input
            + usage.output_image_tokens * price.image_output
            + usage.output_text_tokens * price.text_output
        )
        return (total + 500_000) // 1_000_000

    def _per_picture(self, model: str, request: ImageRequest) -> int:
        return self.pictures[model][request.quality][request.size] * request.n


@cache
def load() -> PriceList:
    raw = json.loads(files("smalto.billing").joinpath("prices.json").read_text("utf-8"))
    models = {name: Price(**row) for name, row in raw["models"].items()}
    models |= {name: models[like] for name, like in raw["same_price"].items()}
    return PriceList(
        version=raw["version"],
        currency=raw["currency"],
        batch_percent=raw["batch_percent"],
        models=models,
        pictures=raw["pictures"],
    )
