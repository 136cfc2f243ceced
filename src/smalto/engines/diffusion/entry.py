"""One model of the store as a value: what was found when it was added."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from smalto.engines.base import Capabilities, Task
from smalto.engines.diffusion.families import FAMILIES
from smalto.engines.diffusion.family import Family, Recipe, Way
from smalto.types import Effort, Operation

EFFORTS: tuple[Effort, ...] = ("low", "medium", "high")
OPERATIONS: Mapping[Task, Operation] = {
    "generate": "generation",
    "edit": "edit",
    "mask": "edit",
    "references": "edit",
    "vary": "variation",
}


@dataclass(frozen=True, slots=True)
class Options:
    """The owner's wishes. `steps` and `guidance` replace the family's for all qualities; `compile`:
    the repeated blocks; `cache`: skip steps whose first block changed by less (0: none; the picture
    is then not exactly the model's); `device` "" picks one; `batch` 0 leaves the cap to us; `bits`
    that the networks' numbers are held in, 0 for as many as fit."""

    steps: int | None = None
    guidance: float | None = None
    compile: bool = False
    cache: float = 0.0
    device: str = ""
    batch: int = 0
    bits: int = 0


@dataclass(frozen=True, slots=True)
class Entry:
    """`folder` has model_index.json. `pipeline`: its class. `variant`: of the family, "" for the
    usual one. `ways`: classes by task where the family is `auto`. `bytes_by_part`: weights by
    component, as they lie on disk. `files`: (size, sha256) by path."""

    name: str
    folder: Path
    family: str
    pipeline: str
    variant: str = ""
    licence: str = ""
    source: str = ""
    added_s: int = 0
    ways: Mapping[str, str] = field(default_factory=dict)
    bytes_by_part: Mapping[str, int] = field(default_factory=dict)
    files: Mapping[str, tuple[int, str]] = field(default_factory=dict)
    options: Options = Options()

    @property
    def size_bytes(self) -> int:
        return sum(size for size, _ in self.files.values())


def family_of(entry: Entry) -> Family:
    """The registry's, or one made of what was found when the model was added."""
    if entry.family in FAMILIES:
        return FAMILIES[entry.family]
    given: dict[Task, Way] = {}
    if "generate" in entry.ways:
        given["generate"] = Way(entry.ways["generate"])
    if "edit" in entry.ways:
        given["edit"] = Way(entry.ways["edit"], "image", strength=0.6)
        given["vary"] = Way(entry.ways["edit"], "image", strength=0.7)
    if "mask" in entry.ways:
        given["mask"] = Way(entry.ways["mask"], "image", mask="mask_image", strength=1.0)
    recipes = {
        effort: Recipe(steps, 4.5) for effort, steps in zip(EFFORTS, (20, 30, 45), strict=True)
    }
    return Family(
        "auto", entry.pipeline, (entry.pipeline,), given, recipes, layout="plain", max_batch=1
    )


def recipe_of(entry: Entry, effort: Effort) -> Recipe:
    usual = family_of(entry).recipes_of(entry.variant)[effort]
    options = entry.options
    steps = usual.steps if options.steps is None else options.steps
    guidance = usual.guidance if options.guidance is None else options.guidance
    return Recipe(steps, guidance)


def capabilities_of(entry: Entry) -> Capabilities:
    """Told without loading anything."""
    family = family_of(entry)
    batch = (entry.options.batch or family.max_batch) if "generate" in family.ways else 1
    edits = [task for task in ("edit", "mask", "references", "vary") if task in family.ways]
    return Capabilities(
        name=entry.name,
        description=f"{family.title} ({entry.pipeline})",
        parallel=batch,
        vectors=False,
        transparent=family.alpha or "generate" in family.ways,
        operations=frozenset(OPERATIONS[task] for task in family.ways),
        masks="mask" in family.ways,
        max_images=family.max_images if edits else 0,
        max_previews=3 if family.previews else 0,
        max_pixels=family.max_pixels,
        max_edge_px=family.max_edge_px,
        steps={effort: recipe_of(entry, effort).steps for effort in EFFORTS},
        max_batch=batch,
        memory_bytes=sum(entry.bytes_by_part.values()),
        one_process=True,
    )
