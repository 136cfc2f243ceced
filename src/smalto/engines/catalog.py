"""The model table: which ids exist, what each of them takes, and which engine draws it.

The data is `models.json`: families (what OpenAI's models of one generation have in common) and the
ids. Retired ids work like the others: programs still name them. This module knows neither prices
nor how an engine works.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from smalto.errors import LocalError
from smalto.types import Fidelity, Operation, OutputFormat, Quality

Family = Literal["D2", "D3", "F1", "F2", "F25", "F26", "native"]
TokenRule = Literal["none", "grid", "area", "fine area"]
ResponseFormat = Literal["url", "b64_json"]

OWNER = "smalto"
OPERATIONS: tuple[Operation, ...] = ("generation", "edit", "variation")


@dataclass(frozen=True, slots=True)
class FreeSize:
    """Limits of a family that takes any WxH; pixels are width times height."""

    multiple_px: int
    max_edge_px: int
    max_ratio: float
    min_pixels: int
    max_pixels: int


def gif_sheet(frame_count: int) -> tuple[int, int]:
    """(columns, rows) of the sheet on which an animation's frames are drawn at once; the sheet has
    to keep the limits of a picture. Source: the wire reference, 2.4 and 5.2: the largest frames
    and the price bands that were measured; the arrangement itself is inferred from them."""
    for most, columns, rows in ((8, 4, 2), (9, 3, 3), (12, 4, 3)):
        if frame_count <= most:
            return columns, rows
    return 4, 4


@dataclass(frozen=True, slots=True)
class Model:
    """One id. `engine` None means the server's default engine.

    `created` is unix seconds, `shutdown_date` the day on which OpenAI switches the id off; here it
    works on. `sizes` are the fixed ones ("1024x1024"), empty when `free_size` rules; `default_size`
    may be "auto". `auto_quality` is what `auto` means for a plain prompt and for one that asks for
    detail. `fields` are the parameters that each door accepts, none where the model has no such
    door. `response_format` is how pictures are handed out unless the client may choose, and does.
    `input_fidelity` are the values that an edit may name; with "high", the first `fidelity_images`
    inputs cost extra. `output_tokens` names the billing rule.
    """

    id: str
    family: Family
    engine: str | None
    created: int
    owned_by: str
    shutdown_date: str | None
    sizes: tuple[str, ...]
    free_size: FreeSize | None
    default_size: str
    qualities: tuple[Quality, ...]
    default_quality: str
    auto_quality: tuple[Quality, Quality]
    formats: tuple[OutputFormat, ...]
    fields: Mapping[Operation, frozenset[str]]
    max_prompt_chars: int
    max_n: int
    max_images: int
    response_format: ResponseFormat
    revised_prompt: bool
    transparent: bool
    input_fidelity: tuple[Fidelity, ...]
    fidelity_images: int
    output_tokens: TokenRule

    @property
    def is_dalle(self) -> bool:
        """Answers are `created` and `data` alone, and priced per picture instead of by token."""
        return self.family in ("D2", "D3")

    def takes(self, operation: Operation) -> bool:
        return bool(self.fields[operation])


@dataclass(frozen=True, slots=True)
class Catalog:
    """All ids that a server answers to, in the order in which they are listed."""

    models: Mapping[str, Model]
    default_model: str

    def get(self, model_id: str) -> Model | None:
        return self.models.get(model_id)

    def with_engines(self, names: Iterable[str]) -> Catalog:
        """Every installed engine is a model by its own name, unless the name is taken."""
        template = self.models["smalto-native"]
        own = {
            name: replace(template, id=name, engine=name)
            for name in names
            if name not in self.models
        }
        return replace(self, models={**self.models, **own})

    def with_table(self, table: Mapping[str, str], engines: Iterable[str]) -> Catalog:
        """The user's own table of id -> engine. An id of OpenAI's keeps its family's rules, any
        other takes those of the native model. Raises LocalError for a table that cannot work."""
        known = tuple(engines)
        models = dict(self.models)
        for model_id, engine in table.items():
            _check_entry(model_id, engine, known)
            like = models.get(model_id, self.models["smalto-native"])
            models[model_id] = replace(like, id=model_id, engine=engine)
        return replace(self, models=models)

    def with_default(self, model_id: str) -> Catalog:
        """Raises LocalError when there is no such model."""
        if model_id not in self.models:
            raise LocalError(
                f"The default model '{model_id}' does not exist. Choose one of: "
                f"{', '.join(self.models)}."
            )
        return replace(self, default_model=model_id)


def _check_entry(model_id: str, engine: str, known: tuple[str, ...]) -> None:
    if not isinstance(model_id, str) or not model_id or model_id != model_id.strip():
        raise LocalError(
            f"The model table names a model {model_id!r}. A model id is a text without spaces "
            "around it, for example 'gpt-image-2'."
        )
    if engine not in known:
        raise LocalError(
            f"The model table gives '{model_id}' to the engine {engine!r}, which does not exist. "
            f"Choose one of: {', '.join(known)}."
        )


@cache
def load() -> Catalog:
    """The packaged table, read once."""
    raw = json.loads(files("smalto.engines").joinpath("models.json").read_text("utf-8"))
    models = {model.id: model for row in raw["models"] for model in _models(row, raw)}
    return Catalog(models=models, default_model=raw["default_model"])


def _models(row: Mapping[str, Any], raw: Mapping[str, Any]) -> list[Model]:
    """The id of a row, then its dated snapshots, which differ in nothing else."""
    model = _model({**_family(row["family"], raw["families"]), **row}, raw)
    dates = row.get("snapshots", ())
    return [model, *(replace(model, id=f"{model.id}-{date}") for date in dates)]


def _family(name: str, families: Mapping[str, Any]) -> dict[str, Any]:
    """A family with what it inherits through `like`."""
    row = families[name]
    return {**_family(row["like"], families), **row} if "like" in row else dict(row)


def _model(row: Mapping[str, Any], raw: Mapping[str, Any]) -> Model:
    plain, rich = row["auto_quality"]
    free = row["free_size"]
    return Model(
        id=row["id"],
        family=row["family"],
        engine=row.get("engine"),
        created=row["created"],
        owned_by=OWNER,
        shutdown_date=row.get("shutdown_date"),
        sizes=tuple(row["sizes"]),
        free_size=FreeSize(**raw["free_sizes"][free]) if free else None,
        default_size=row["default_size"],
        qualities=tuple(row["qualities"]),
        default_quality=row["default_quality"],
        auto_quality=(plain, rich),
        formats=tuple(row["formats"]),
        fields={name: _fields(row[name], raw["fields"]) for name in OPERATIONS},
        max_prompt_chars=row["max_prompt_chars"],
        max_n=row["max_n"],
        max_images=row["max_images"],
        response_format=row["response"],
        revised_prompt=row["revised_prompt"],
        transparent=row["transparent"],
        input_fidelity=tuple(row["input_fidelity"]),
        fidelity_images=row["fidelity_images"],
        output_tokens=row["output_tokens"],
    )


def _fields(sets: Iterable[str], words: Mapping[str, str]) -> frozenset[str]:
    return frozenset(name for key in sets for name in words.get(key, key).split())
