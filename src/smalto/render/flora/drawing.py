"""Grown scenery as drawings: the pack's answers, with plants beside what the pack holds."""

from __future__ import annotations

from functools import lru_cache
from random import Random
from typing import Protocol

from smalto.pack.types import Art, Concept
from smalto.render.color import mix
from smalto.render.flora.grow import KINDS, grow
from smalto.render.flora.hues import hues_of
from smalto.render.sheet import Sheet, framed
from smalto.scene.types import SEASONS
from smalto.stage.props.grown import GROWN, SOURCE

_TALL = 200.0
_MARGIN = 0.02
_INK = "#2b2b33"


class ArtSource(Protocol):
    """What rendering needs of a pack."""

    def get(self, concept_id: str) -> Concept: ...

    def art(self, concept_id: str, style: str) -> Art: ...

    def svg(self, art_id: str) -> str: ...


class WithPlants:
    """A pack that also knows the grown plants, by the names that `stage.props.grown` gives."""

    def __init__(self, pack: ArtSource) -> None:
        self._pack = pack

    def get(self, concept_id: str) -> Concept:
        return self._pack.get(concept_id)

    def art(self, concept_id: str, style: str) -> Art:
        kind = concept_id.partition("~")[0]
        if "~" in concept_id and kind in KINDS:
            return plant_art(concept_id)
        if style == SOURCE:
            raise KeyError(f"no plant {concept_id!r}: it must be one of {', '.join(KINDS)}")
        return self._pack.art(concept_id, style)

    def svg(self, art_id: str) -> str:
        source, _, slug = art_id.partition("/")
        return plant_svg(slug) if source == SOURCE else self._pack.svg(art_id)


def is_plant(art_id: str) -> bool:
    """Whether a drawing is grown; its style is in its name."""
    return art_id.startswith(f"{SOURCE}/")


def plant_art(slug: str) -> Art:
    """The frame of a grown drawing; the plant fills it."""
    aspect = GROWN[slug.partition("~")[0]].aspect
    return Art(f"{SOURCE}/{slug}", (_TALL * aspect, _TALL), (0.0, 0.0, 1.0, 1.0))


@lru_cache(maxsize=256)
def plant_svg(slug: str) -> str:
    """The complete SVG text of "kind~variant~season~style~side"."""
    kind, variant, season, style, side = slug.split("~")
    plant, dice = KINDS[kind], Random(f"{kind}/{variant}")
    known = season if season in SEASONS else None
    lit = 1 if side == "right" else -1
    hues = hues_of(kind, plant.leaf, plant.wood, known, dice, lit=lit)
    w = _TALL * GROWN[kind].aspect
    sheet = Sheet("g")
    if style in ("flat", "line"):
        hues = hues.simple(ink=mix(_INK, "#ffffff", 0.2) if style == "line" else None)
    grow(sheet, kind, w / 2, _TALL, _TALL * (1 - _MARGIN), hues, dice)
    return framed(sheet.markup(), (0, 0, w, _TALL))
