"""The model table: which ids exist, which sizes and qualities each takes, which engine draws it.

Data lives in `models.json`. This module knows neither prices nor how an engine works.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

TokenRule = Literal["grid", "area"]


@dataclass(frozen=True, slots=True)
class FreeSize:
    """Limits of a family that takes any WxH; pixels are width times height."""

    multiple_px: int
    max_edge_px: int
    max_ratio: float
    min_pixels: int
    max_pixels: int


@dataclass(frozen=True, slots=True)
class Model:
    """`sizes` are the fixed ones ("1024x1024"), empty when `free_size` rules instead. `created` is
    unix seconds; `output_tokens` names the billing rule."""

    id: str
    engine: str
    created: int
    sizes: tuple[str, ...]
    free_size: FreeSize | None
    qualities: tuple[str, ...]
    output_tokens: TokenRule


@dataclass(frozen=True, slots=True)
class Catalog:
    models: dict[str, Model]
    default_model: str

    def get(self, model_id: str) -> Model | None:
        return self.models.get(model_id)


@cache
def load() -> Catalog:
    """The packaged table, read once."""
    raw = json.loads(files("smalto.engines").joinpath("models.json").read_text("utf-8"))
    models = {row["id"]: _model(row, raw["families"][row["family"]]) for row in raw["models"]}
    return Catalog(models=models, default_model=raw["default_model"])


def _model(row: dict[str, Any], family: dict[str, Any]) -> Model:
    free = family["free_size"]
    return Model(
        id=row["id"],
        engine=row["engine"],
        created=row["created"],
        sizes=tuple(family["sizes"]),
        free_size=FreeSize(**free) if free else None,
        qualities=tuple(family["qualities"]),
        output_tokens=family["output_tokens"],
    )
