"""Guests of one picture: things cut out of given pictures, cast like the drawings of the pack.

A guest is a drawing with a concept of its own, laid over the pack for one request. The director
gives it a place by its size in the world and by its outline; the renderer draws its own pixels.
"""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from smalto.pack import Pack
from smalto.pack.types import Art, Concept, Facing, Figure, Slot, SlotName
from smalto.render.guests import Guest, guest_of, is_exact
from smalto.render.raster import Picture

UNKNOWN_M = 0.9
"""Height of what nothing is known about: that of a child or a chair."""

SOLID = 128
_ANIMATE = ("person", "people", "animal", "toy", "face")


@dataclass(frozen=True, slots=True)
class Part:
    """A guest with its concept."""

    concept: Concept
    guest: Guest


class Company:
    """The pack, and the guests of one request beside it: what the director and the renderer ask
    for drawings."""

    def __init__(self, pack: Pack, parts: Sequence[Part]) -> None:
        self._pack = pack
        self._parts = {part.concept.id: part for part in parts}
        own = {name: part.concept for name, part in self._parts.items()}
        self.concepts: Mapping[str, Concept] = ChainMap(own, pack.concepts)  # type: ignore[arg-type]

    def lit(self, light: Callable[[Picture], Picture]) -> Self:
        """The same guests in another light; those that are exact as they are."""
        lit = [
            part
            if is_exact(part.guest.art.id)
            else Part(part.concept, guest_of(light(part.guest.pixels), exact=False))
            for part in self._parts.values()
        ]
        return type(self)(self._pack, lit)

    @property
    def parts(self) -> Sequence[Concept]:
        """The guests' concepts."""
        return [part.concept for part in self._parts.values()]

    @property
    def guests(self) -> dict[str, Guest]:
        """By art id, as the renderer takes them."""
        return {part.guest.art.id: part.guest for part in self._parts.values()}

    def get(self, concept_id: str) -> Concept:
        part = self._parts.get(concept_id)
        return part.concept if part else self._pack.get(concept_id)

    def art(self, concept_id: str, style: str) -> Art:
        part = self._parts.get(concept_id)
        return part.guest.art if part else self._pack.art(concept_id, style)

    def svg(self, art_id: str) -> str:
        return self._pack.svg(art_id)


def played(
    guest: Guest,
    concept_id: str,
    name: str,
    like: Concept | None,
    *,
    facing: Facing = "front",
    slots: dict[SlotName, Slot] | None = None,
) -> Concept:
    """What the director takes a guest for: `name` is how notes call it, `like` the concept that
    its words name, whose size and manner of standing it has; its outline says where its head and
    its top are, unless its `slots` are known."""
    figure: Figure = like.figure if like is not None else "whole"
    return Concept(
        id=concept_id,
        en=(name,),
        zh=(name,),
        plural=name,
        group=like.group if like is not None else "toy",
        figure=figure,
        stance=like.stance if like is not None else "stands",
        height_m=like.height_m if like is not None else UNKNOWN_M,
        facing=facing,
        recolorable=False,
        slots=slots
        if slots is not None
        else _slots(np.asarray(guest.pixels.getchannel("A")), like),
    )


def _slots(alpha: NDArray[np.uint8], like: Concept | None) -> dict[SlotName, Slot]:
    """Read off the outline: the highest part is the head (or the top), the middle the lap."""
    solid = alpha >= SOLID
    if not solid.any():
        return {}
    if like is not None and like.group not in _ANIMATE:
        kept: dict[SlotName, Slot] = {"top": _slot(solid, 0.0, 0.15, 0.02)}
        return {**{name: like.slots[name] for name in like.slots}, **kept}
    head = _slot(solid, 0.0, 0.12, 0.1)
    lap = like.slots["seat"].y if like is not None and "seat" in like.slots else 0.62
    middle = _slot(solid, 0.4, 0.6, 0.55)
    return {
        "head": head,
        "hand": Slot(min(middle.x + 0.42 * middle.w, 0.95), 0.58, 0.3),
        "seat": _slot(solid, max(lap - 0.1, 0.0), min(lap + 0.1, 1.0), lap),
        "top": _slot(solid, 0.0, 0.1, 0.02),
        "front": Slot(middle.x, 0.5, middle.w * 0.7),
    }


def _slot(solid: NDArray[np.bool_], top: float, bottom: float, y: float) -> Slot:
    """The middle and the breadth of what lies between two heights (shares of the whole)."""
    height, width = solid.shape
    band = solid[int(top * height) : max(int(bottom * height), int(top * height) + 1)]
    columns = np.flatnonzero(band.any(0))
    if not columns.size:
        return Slot(0.5, y, 0.5)
    left, right = columns[0] / width, (columns[-1] + 1) / width
    weight = band.sum(0)
    center = float((weight * (np.arange(width) + 0.5)).sum() / weight.sum() / width)
    return Slot(min(max(center, left), right), y, max(float(right - left), 0.08))
