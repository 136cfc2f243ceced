"""What sorts of things the items of a prompt are: who can wear, what can be worn, held, filled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from smalto.model.lexicon import words_of
from smalto.pack.types import Concept
from smalto.scene.types import Item

_HANDY_M = 1.0
"""Nobody holds things higher than this unless the prompt says so."""
_VESSELS = frozenset(
    words_of("""
    vase bowl basket jar bucket pot box crate cup mug cart wheelbarrow glass jug pitcher
    """)
)


class Sorts:
    """Questions about items by their index."""

    def __init__(self, items: Sequence[Item], concepts: Mapping[str, Concept]) -> None:
        self._items, self._concepts = items, concepts

    def _of(self, k: int) -> Concept:
        return self._concepts[self._items[k].concept]

    def is_being(self, k: int) -> bool:
        concept = self._of(k)
        lively = concept.group.startswith(("people", "person", "animal"))
        return lively or concept.id in (
            "robot",
            "alien",
            "ghost",
            "snowman",
            "teddy-bear",
            "dragon",
        )

    def is_worn(self, k: int) -> bool:
        return "cloth" in self._of(k).group

    def is_handy(self, k: int) -> bool:
        concept = self._of(k)
        return concept.figure == "object" and concept.height_m <= _HANDY_M and not self.is_being(k)

    def is_vessel(self, k: int) -> bool:
        names = set(" ".join(self._of(k).en).lower().split())
        return bool(names & _VESSELS)

    def fits_in(self, k: int, vessel: int) -> bool:
        return self._of(k).height_m <= 2 * self._of(vessel).height_m and not self.is_worn(k)

    def is_small(self, k: int) -> bool:
        """A thing for the hand, in which nothing fits."""
        return self.is_handy(k) and "inside" not in self._of(k).slots

    def is_many(self, k: int) -> bool:
        return self._items[k].count > 1
