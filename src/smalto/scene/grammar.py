"""Which token may come next: every sequence sampled under this grammar spells a scene.

The grammar is a small machine over token *families*: a part of a scene (setting, item, relation,
text) is a row of steps, some of which may be left out. It also keeps what families alone cannot
say: how many items, relations, texts and colours, relation ends that exist and differ.
"""

from __future__ import annotations

from dataclasses import dataclass

from smalto.scene.tokens import EOS, ITEM_PARTS, MANY, PTR, SETTING_PARTS, TEXT_PARTS
from smalto.scene.types import MAX_ITEMS, MAX_RELATIONS, MAX_TEXTS


@dataclass(frozen=True, slots=True)
class _Step:
    """`families`: any of which may come here; `must`: one of them has to."""

    families: tuple[str, ...]
    must: bool = False


def _may(*families: str) -> tuple[_Step, ...]:
    return tuple(_Step((family,)) for family in families)


def _must(*families: str) -> tuple[_Step, ...]:
    return tuple(_Step((family,), True) for family in families)


_COLOR, _MOODS = _may("color"), _may(*SETTING_PARTS)
_STEPS: dict[str, tuple[_Step, ...]] = {
    "style": _may("finish", "strength") + _must("setting"),
    "flat": _COLOR + _MOODS,
    "gradient": _COLOR * 2 + _MOODS,
    "transparent": _MOODS,
    "pattern": _must("pattern") + _COLOR * 2 + _MOODS,
    "landscape": _must("place", "time", "weather") + _may("season") + _MOODS,
    "item": (_Step((MANY, "count")), *_COLOR * 2, *_may(*ITEM_PARTS)),
    "relation": _must("idx", "idx"),
    "text": _COLOR + _may(*TEXT_PARTS, "idx") + _must(PTR, PTR),
    "eos": (),
}
"""What follows the token that opens a part (for settings: their kind)."""


@dataclass
class Grammar:
    """Feed it tokens with `push`; ask `families()` (and `indexes()`) what may follow.

    `families()` gives names such as "color" or "c"; `indexes()` the item indexes allowed when
    "idx" is among them. `done` after `<eos>`.
    """

    part: str = "start"
    at: int = 0
    n_items: int = 0
    n_relations: int = 0
    n_texts: int = 0
    first_end: int | None = None

    @property
    def done(self) -> bool:
        return self.part == "eos"

    @property
    def in_text(self) -> bool:
        return self.part == "text"

    def families(self) -> tuple[str, ...]:
        if self.part == "start":
            return ("style",)
        found: list[str] = []
        for step in _STEPS[self.part][self.at :]:
            found += [f for f in step.families if f not in found and self._fits(f)]
            if step.must:
                return tuple(found)
        return (*found, *self._next_parts())

    def _fits(self, family: str) -> bool:
        return family != "idx" or self.n_items > 0

    def _next_parts(self) -> tuple[str, ...]:
        if self.done:
            return ()
        open_items = self.n_relations == 0 and self.n_texts == 0 and self.n_items < MAX_ITEMS
        related = self.n_texts == 0 and self.n_items >= 2 and self.n_relations < MAX_RELATIONS
        parts = {"c": open_items, "rel": related, "carrier": self.n_texts < MAX_TEXTS, EOS: True}
        return tuple(name for name, may in parts.items() if may)

    def indexes(self) -> tuple[int, ...]:
        """Item indexes that `idx` may take here."""
        return tuple(k for k in range(self.n_items) if k != self.first_end)

    def push(self, token: str) -> None:
        """Move on by one token.

        Raises:
            ValueError: the token may not come here.
        """
        family, _, value = token.partition(":")
        if family not in self.families():
            raise ValueError(f"{token} may not follow here; allowed: {', '.join(self.families())}")
        if family == "idx" and int(value) not in self.indexes():
            raise ValueError(f"{token} names no other item; allowed: {self.indexes()}")
        if not self._step(family, value):
            self._open(family, value)

    def _step(self, family: str, value: str) -> bool:
        """Go to the step of the open part that takes `family`, if there is one."""
        for k, step in enumerate(_STEPS.get(self.part, ())[self.at :], self.at):
            if family in step.families and family != "setting":
                self.at = k + 1
                self.first_end = int(value) if self.part == "relation" and k == 0 else None
                return True
            if step.must:
                return False
        return False

    def _open(self, family: str, value: str) -> None:
        self.at = 0
        match family:
            case "c":
                self.part, self.n_items = "item", self.n_items + 1
            case "rel":
                self.part, self.n_relations = "relation", self.n_relations + 1
            case "carrier":
                self.part, self.n_texts = "text", self.n_texts + 1
            case "setting":
                self.part = value
            case "style":
                self.part = family
            case _:
                self.part = "eos"
