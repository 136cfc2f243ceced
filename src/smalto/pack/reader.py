"""Reads the pack that `recipes/build_pack.py` wrote. It knows the files' layout and nothing of scenes.

`data/concepts.json` is one object: `concepts` (a list of rows, empty fields left out) and `art`
(style -> concept id -> [slug, view w, view h, ink x, y, w, h]). The drawings lie in one zip a
source, `data/<source>.zip`, as `<slug>.svg`, and are opened only when somebody draws.
"""

from __future__ import annotations

import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from importlib.resources.abc import Traversable
from threading import Lock
from typing import Any, cast

from smalto.pack.types import Art, Concept, Slot, SlotName

SOURCES = ("soft", "flat", "toon", "line", "own")
"""Folders of art ids. The four styles come first; `own` holds what was drawn for Smalto."""

_FALLBACK = ("own", "soft", "flat", "toon", "line")


def load() -> Pack:
    """The pack that is installed with Smalto."""
    return load_from(files("smalto.pack") / "data")


def load_from(folder: Traversable) -> Pack:
    """The pack in `folder`, as written by `recipes/build_pack.py`."""
    raw = json.loads((folder / "concepts.json").read_bytes())
    concepts = {row["id"]: _concept(row) for row in raw["concepts"]}
    art = {source: _drawings(source, rows) for source, rows in raw["art"].items()}
    return Pack(concepts, art, folder)


@dataclass(frozen=True, slots=True)
class Pack:
    """All concepts by id, and their drawings: `drawings[source][concept id]`."""

    concepts: Mapping[str, Concept]
    drawings: Mapping[str, Mapping[str, Art]]
    folder: Traversable
    _zips: dict[str, zipfile.ZipFile] = field(default_factory=dict, repr=False, compare=False)
    _lock: Lock = field(default_factory=Lock, repr=False, compare=False)

    def get(self, concept_id: str) -> Concept:
        """Raises `KeyError`, with a sentence, when the pack has no such concept."""
        found = self.concepts.get(concept_id)
        if found is None:
            raise KeyError(f"no concept {concept_id!r} in the pack of {len(self.concepts)}")
        return found

    def art(self, concept_id: str, style: str) -> Art:
        """The concept's drawing in `style`, or in another style when that one lacks it."""
        for source in (style, *_FALLBACK):
            found = self.drawings.get(source, {}).get(concept_id)
            if found is not None:
                return found
        raise KeyError(f"no drawing of {concept_id!r} in the pack")

    def svg(self, art_id: str) -> str:
        """A complete `<svg>` text; its view box starts at 0 0."""
        source, _, slug = art_id.partition("/")
        if source not in SOURCES:
            raise KeyError(f"no art {art_id!r}: the folder must be one of {', '.join(SOURCES)}")
        with self._lock:
            return self._zip(source).read(f"{slug}.svg").decode()

    def _zip(self, source: str) -> zipfile.ZipFile:
        if source not in self._zips:
            stream = (self.folder / f"{source}.zip").open("rb")
            self._zips[source] = zipfile.ZipFile(stream)
        return self._zips[source]


def _drawings(source: str, rows: Mapping[str, list[Any]]) -> dict[str, Art]:
    return {
        key: Art(f"{source}/{slug}", (vw, vh), (x, y, w, h))
        for key, (slug, vw, vh, x, y, w, h) in rows.items()
    }


def _concept(row: dict[str, Any]) -> Concept:
    slots = {cast(SlotName, name): Slot(*xyw) for name, xyw in row.get("slots", {}).items()}
    return Concept(
        id=row["id"],
        en=tuple(row["en"]),
        zh=tuple(row["zh"]),
        plural=row["plural"],
        group=row["group"],
        figure=row["figure"],
        stance=row["stance"],
        height_m=row["height_m"],
        facing=row.get("facing", "front"),
        color=row.get("color"),
        recolorable=row.get("recolorable", True),
        mass=row.get("mass", False),
        tags_en=tuple(row.get("tags_en", ())),
        tags_zh=tuple(row.get("tags_zh", ())),
        slots=slots,
        poses=row.get("poses", {}),
    )
