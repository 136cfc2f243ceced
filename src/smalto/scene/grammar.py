"""Which token may come next: every sequence sampled under this grammar spells a scene.

The grammar is a small machine over token *families*; it also keeps what families alone cannot say:
at most `MAX_ITEMS` items, relation ends that exist and differ, colours only where they fit.
"""

from __future__ import annotations

from dataclasses import dataclass

from smalto.scene.tokens import EOS, MANY, PTR
from smalto.scene.types import MAX_ITEMS

MAX_RELATIONS = 6

_AFTER_SETTING = {"flat": 1, "gradient": 2, "transparent": 0, "landscape": 0}
_ITEM_ORDER = ("count", "color", "size", "pose")


@dataclass
class Grammar:
    """Feed it tokens with `push`; ask `families()` (and `bars`) what may follow.

    `families()` gives names such as "color" or "c"; `indexes()` the item indexes allowed when
    "idx" is among them. `done` after `<eos>`.
    """

    state: str = "style"
    n_items: int = 0
    n_relations: int = 0
    colors_left: int = 0
    first_end: int | None = None
    has_quote: bool = True

    @property
    def done(self) -> bool:
        return self.state == "done"

    def families(self) -> tuple[str, ...]:
        match self.state:
            case "style":
                return ("style",)
            case "setting" | "place" | "time" | "weather" | "idx_a" | "idx_b":
                return (self.state.partition("_")[0],)
            case "setting_color":
                return (*(("color",) if self.colors_left else ()), *self._next_parts())
            case "item":
                return (*self._item_rest(0), *self._next_parts())
            case "item_count" | "item_color" | "item_size" | "item_pose":
                done = _ITEM_ORDER.index(self.state[5:]) + 1
                return (*self._item_rest(done), *self._next_parts())
            case "after_relation":
                return self._after_items()
            case "text":
                return ("color", *(("idx",) if self.n_items else ()), PTR)
            case "text_color":
                return (*(("idx",) if self.n_items else ()), PTR)
            case "text_idx" | "ptr_b":
                return (PTR,)
            case "end":
                return (EOS,)
        return ()

    def _item_rest(self, start: int) -> tuple[str, ...]:
        rest = _ITEM_ORDER[start:]
        return (MANY, *rest) if start == 0 else rest

    def _next_parts(self) -> tuple[str, ...]:
        more = ("c",) if self.n_items < MAX_ITEMS else ()
        return (*more, *self._after_items())

    def _after_items(self) -> tuple[str, ...]:
        relation = ("rel",) if self.n_items >= 2 and self.n_relations < MAX_RELATIONS else ()
        return (*relation, *(("carrier",) if self.has_quote else ()), EOS)

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
        self._enter(family, value)

    def _enter(self, family: str, value: str) -> None:
        match family:
            case "style":
                self.state = "setting"
            case "setting":
                self.colors_left = _AFTER_SETTING[value]
                self.state = "place" if value == "landscape" else "setting_color"
            case "place" | "time":
                self.state = {"place": "time", "time": "weather"}[family]
            case "weather":
                self.colors_left, self.state = 0, "setting_color"
            case "c":
                self.n_items += 1
                self.state = "item"
            case "count" | "size" | "pose" | "many":
                self.state = "item_count" if family == MANY else f"item_{family}"
            case "color":
                self._enter_color()
            case "rel":
                self.n_relations += 1
                self.state = "idx_a"
            case "idx":
                self._enter_index(int(value))
            case "carrier":
                self.state = "text"
            case "ptr":
                self.state = "end" if self.state == "ptr_b" else "ptr_b"
            case _:
                self.state = "done"

    def _enter_color(self) -> None:
        if self.state == "setting_color":
            self.colors_left -= 1
        else:
            self.state = "text_color" if self.state == "text" else "item_color"

    def _enter_index(self, index: int) -> None:
        if self.state == "idx_a":
            self.first_end, self.state = index, "idx_b"
        elif self.state == "idx_b":
            self.first_end, self.state = None, "after_relation"
        else:
            self.state = "text_idx"
