"""What tokens cost, as data with a version. Money is whole millionths of a dollar."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from smalto.types import Usage


@dataclass(frozen=True, slots=True)
class Price:
    """Micro-dollars per million tokens."""

    text_input: int
    image_input: int
    image_output: int
    text_output: int


@dataclass(frozen=True, slots=True)
class PriceList:
    version: str
    currency: str
    models: dict[str, Price]

    def cost_micro(self, model: str, usage: Usage) -> int:
        """Rounded half up to a whole micro-dollar. A model without a price costs nothing."""
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


@cache
def load() -> PriceList:
    raw = json.loads(files("smalto.billing").joinpath("prices.json").read_text("utf-8"))
    models = {name: Price(**row) for name, row in raw["models"].items()}
    return PriceList(version=raw["version"], currency=raw["currency"], models=models)
