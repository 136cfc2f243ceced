"""One kind of scenery: what, where, how many, how large."""

from __future__ import annotations

from dataclasses import dataclass

from smalto.scene.types import Season


@dataclass(frozen=True, slots=True)
class Prop:
    """One kind of scenery. `ids`: concepts to choose from (those the pack lacks are skipped).
    `kind`: the word that names it in a prompt. `zone`: where; `count`: at least, at most; `size`:
    height as a share of the picture's short side, at the zone's near end. `never`: seasons in which
    it is not seen."""

    ids: tuple[str, ...]
    kind: str
    zone: str
    count: tuple[int, int]
    size: float
    never: tuple[Season, ...] = ()
