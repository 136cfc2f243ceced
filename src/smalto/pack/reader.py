"""Reads the pack that `recipes/build_pack.py` wrote. It knows its files and nothing of scenes.

`data/concepts.json` is one object: `concepts` (a list of rows, empty fields left out), `view`
(source -> usual [w, h] of a view box) and `art` (source -> concept id -> ink x, y, w, h in
1/10,000 of the view box, then the slug unless it is the id, then the view unless it is the usual
one). The drawings lie in one zip a source, `data/<source>.zip`, as `<slug>.svg`, and are opened
only when somebody draws.
"""

from __future__ import annotations

import io
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

INK_UNIT = 10_000
"""Ink boxes are stored as whole numbers of this part of the view box."""

_FALLBACK = ("own", "soft", "flat", "toon", "line")


def load() -> Pack:
    """The pack that is installed with Smalto."""
    return load_from(files("smalto.pack") / "data")


def load_from(folder: Traversable) -> Pack:
    """The pack in `folder`, as written by `recipes/build_pack.py`."""
    raw = json.loads((folder / "concepts.json").read_bytes())
    concepts = {row["id"]: _concept(row) for row in raw["concepts"]}
    return Pack(concepts, raw["art"], raw["view"], folder)


@dataclass(frozen=True, slots=True)
class Pack:
    """All concepts by id, and where their drawings are."""

    concepts: Mapping[str, Concept]
    _art: Mapping[str, Mapping[str, list[Any]]] = field(repr=False)
    _view: Mapping[str, tuple[float, float]] = field(repr=False)
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
            row = self._art.get(source, {}).get(concept_id)
            if row is not None:
                return self._drawing(source, concept_id, row)
        raise KeyError(f"no drawing of {concept_id!r} in the pack")

    def svg(self, art_id: str) -> str:
        """A complete `<svg>` text; its view box starts at 0 0."""
        source, _, slug = art_id.partition("/")
        if source not in SOURCES:
            raise KeyError(f"no art {art_id!r}: the folder must be one of {', '.join(SOURCES)}")
        with self._lock:
            return self._zip(source).read(f"{slug}.svg").decode()

    @property
    def drawings(self) -> dict[str, dict[str, Art]]:
        """Every drawing: source -> concept id -> art. Builds thousands; ask once."""
        return {
            source: {key: self._drawing(source, key, row) for key, row in rows.items()}
            for source, rows in self._art.items()
        }

    def sources(self, concept_id: str) -> tuple[str, ...]:
        """Where drawings of the concept are: styles, or "own"."""
        return tuple(source for source in SOURCES if concept_id in self._art.get(source, {}))

    def members(self, source: str) -> tuple[str, ...]:
        """The slugs of all drawings in a source's zip."""
        with self._lock:
            return tuple(name.removesuffix(".svg") for name in self._zip(source).namelist())

    def _drawing(self, source: str, concept_id: str, row: list[Any]) -> Art:
        x, y, w, h = (value / INK_UNIT for value in row[:4])
        slug = row[4] if len(row) > 4 and row[4] else concept_id
        vw, vh = row[5] if len(row) > 5 else self._view[source]
        return Art(f"{source}/{slug}", (vw, vh), (x, y, w, h))

    def _zip(self, source: str) -> zipfile.ZipFile:
        if source not in self._zips:
            data = (self.folder / f"{source}.zip").read_bytes()
            self._zips[source] = zipfile.ZipFile(io.BytesIO(data))
        return self._zips[source]


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
        shows=tuple(row.get("shows", ())),
    )
