"""What each kind of server understands of an image request. The data is `dialects.json`.

What a dialect lacks is added here or told in the notes; see `ask` and `pictures`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from smalto.engines import catalog
from smalto.engines.catalog import FreeSize, Model
from smalto.types import Operation

MaskKind = Literal["alpha", "white", "none"]
"""How a mask says what to repaint: clear pixels, white ones, or not at all."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What one model of an upstream takes. `sizes` are the fixed ones, empty where `free` rules.
    `fields` of each door, as far as the model is known; None leaves it to the dialect."""

    sizes: tuple[tuple[int, int], ...]
    free: FreeSize | None
    qualities: tuple[str, ...] = ("low", "medium", "high")
    fidelity: tuple[str, ...] = ()
    fields: Mapping[Operation, frozenset[str]] | None = None

    def takes(self, door: Operation, field: str) -> bool:
        return self.fields is None or field in self.fields[door]


@dataclass(frozen=True, slots=True)
class Dialect:
    """`fields` are those that each door takes, empty where there is no such door. `rules` names the
    model of our catalog whose rules hold for ids that the catalog does not know, or gives the free
    sizes themselves. `arguments_in_prompt`: a mark-up in prompts that sets parameters of the
    server, which our clients must not do."""

    kind: str
    title: str
    url: str
    needs_key: bool
    rules: str | FreeSize
    fields: Mapping[Operation, frozenset[str]]
    image_part: str
    mask: MaskKind
    mask_part: str
    markup: bool
    transparent: bool
    previews: int
    max_images: int
    arguments_in_prompt: str = ""

    def rules_of(self, model_id: str) -> Rules:
        """For OpenAI's own ids, and for ours, the catalog knows what each of them takes."""
        if isinstance(self.rules, FreeSize):
            return Rules((), self.rules)
        models = catalog.load().models
        if not self.needs_key:
            return replace(_rules(models[self.rules]), fields=None)
        return _rules(models.get(model_id) or models[self.rules])


def _rules(model: Model) -> Rules:
    sizes = tuple(_pixels(size) for size in model.sizes)
    return Rules(
        sizes=sizes,
        free=model.free_size,
        qualities=tuple(model.qualities),
        fidelity=tuple(model.input_fidelity),
        fields=model.fields,
    )


def _pixels(size: str) -> tuple[int, int]:
    width, _, height = size.partition("x")
    return int(width), int(height)


@cache
def load() -> Mapping[str, Dialect]:
    raw = json.loads(files("smalto.engines.remote").joinpath("dialects.json").read_text("utf-8"))
    return {kind: _dialect(kind, row) for kind, row in raw.items()}


def _dialect(kind: str, row: Mapping[str, Any]) -> Dialect:
    doors: tuple[Operation, ...] = ("generation", "edit", "variation")
    rest = {name: value for name, value in row.items() if name not in (*doors, "rules")}
    rules = row["rules"]
    return Dialect(
        kind=kind,
        rules=rules if isinstance(rules, str) else FreeSize(**rules),
        fields={door: frozenset(row[door].split()) for door in doors},
        **rest,
    )
