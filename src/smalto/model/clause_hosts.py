"""Hosts and loose places: what `with` and `has` bring to a thing, and "on the left"."""

from __future__ import annotations

from collections.abc import Sequence

from smalto.model.clause_base import DEEDS, SILENT, Base
from smalto.model.loose import Mark


class Hosts(Base):
    """The part of a clause that hangs on a thing."""

    def _guests(self, at: int) -> int:
        """What `with` or `has` brings to the thing before: on it, beside it, worn or held by it."""
        hosts = [self._near] if self._near is not None else self._subjects[-1:]
        in_place = at > 0 and self._nodes[at - 1].kind == "place"  # "a pond with lilies"
        start = at + 1
        while self._kind(start) in ("and", "of", *SILENT):
            start += 1
        if not hosts or not self._is_item(start):
            return at + 1
        who = self._owner(hosts[0])
        while self._is_item(start):
            group, end = self._brought(start)
            told, end = self._hosted(group, who, end)
            if not told:
                hosted = (not in_place and self._implied(group, who)) or self._sorts.is_being(who)
                hosted = hosted or self._kind(end) != "rel"
                self._subjects, self._joined = [who] if hosted else group[-1:], True
                self._near = None
                return end
            start = end
            while self._kind(start) == "and" or self._is_comma(start):
                start += 1
            if not self._is_item(start) or not self._more_guests(start):
                self._subjects, self._near = [who], None
                return end
        return start

    def _brought(self, at: int) -> tuple[list[int], int]:
        """The guests from `at` on, without one that begins a clause of its own."""
        group, end, _ = self._group(at)
        if len(group) > 1 and (self._leads(at, end) or self._acts(group, end)):
            self._order.pop()
            return group[:-1], self._behind(at, len(group) - 1)
        return group, end

    def _acts(self, group: Sequence[int], end: int) -> bool:
        """ "with a crown and a frog wearing glasses": the frog is nobody's."""
        *others, last = (self._sorts.is_being(k) for k in group)
        return last and not any(others) and self._kind(end) in ("rel", "pose")

    def _more_guests(self, at: int) -> bool:
        """Whether the next things have a place of their own at the same host, without a verb."""
        while self._is_item(at):
            at = self._after_row(at)
        if self._kind(at) == "pose":
            at += 1
        return self._kind(at) in ("tail", "loose") or (
            self._kind(at) == "rel"
            and (
                self._kind(at + 1) == "stop"
                or (self._kind(at + 1) == "it" and not self._owns(at + 1))
            )
        )

    def _after_row(self, at: int) -> int:
        at += 1
        while self._kind(at) in ("and", "of") and self._is_item(at + 1):
            at += 2
        return at

    def _hosted(self, group: list[int], who: int, at: int) -> tuple[bool, int]:
        """Reads "on it", "to its left", "on top", "in its hand" behind the guests."""
        start = at
        while self._kind(at) == "pose" or (self._kind(at) == "be"):
            at += 1
        kind = self._kind(at)
        if kind == "tail":
            tail = self._nodes[at].value
            able = [s for s in self._subjects if self._sorts.is_being(s)]
            if tail != "on" and able and not self._sorts.is_being(who):
                who = able[-1]  # "swings from a tree with a banana in its hand"
            for k in group:
                self._add(tail, *((k, who) if tail == "on" else (who, k)))
            return True, at + 1
        if kind == "loose":
            self._marks.append(Mark(self._nodes[at].value, tuple(group), who, self._its(at)))
            return True, at + 1
        if kind != "rel" or self._nodes[at].value in DEEDS:
            return False, start
        place = self._nodes[at].value
        if self._kind(at + 1) == "it" and not self._owns(at + 1):
            word = self._nodes[at + 1].value
            persons = word in ("him", "her", "them") and not self._sorts.is_being(who)
            meant = self._meant(word, fronted=False, but=group) if persons else []
            for k in group:
                self._add(place, k, meant[0] if meant and meant[0] not in group else who)
            return True, self._past_part(at + 2)
        if self._kind(at + 1) in ("stop", "and", "with"):
            for k in group:
                self._add(place, k, who)
            return True, at + 1
        return False, start

    def _implied(self, group: Sequence[int], who: int) -> bool:
        """What "with" means without a place word: clothes are worn, flowers are in the vase."""
        n = len(self._found)
        for k in group:
            if self._sorts.is_being(who):
                if self._sorts.is_worn(k):
                    self._add("wears", who, k)
                elif self._sorts.is_handy(k):
                    self._add("holds", who, k)
            elif self._sorts.is_vessel(who) and self._sorts.fits_in(k, who):
                self._add("in", k, who)
        return len(self._found) > n

    def _given(self, at: int) -> int:
        """ "give the penguin a scarf"."""
        if not self._is_item(at + 1):
            return at + 1
        who = self._nodes[at + 1].item
        self._order.append(who)
        self._subjects, self._topic = [who], who
        if not self._is_item(at + 2):
            return at + 2
        group, end, _ = self._group(at + 2)
        self._implied(group, who)
        self._fresh = False
        return end

    def _tail(self, kind: str) -> None:
        """ "holds a ball in her hand": of the thing named last and whom it belongs to."""
        if not self._order:
            return
        what = self._order[-1]
        held = [r.a for r in self._found if r.kind == "holds" and r.b != what]
        owner = next((s for s in self._subjects if s != what), None)
        if owner is None:
            others = (k for k in reversed(self._order) if k != what)
            owner = held[-1] if held else next(others, None)
        if kind == "wears" and not self._sorts.is_worn(what):  # a ball on its nose
            kind = "on"
        self._add(kind, *((what, owner) if kind == "on" else (owner, what)))

    def _loose(self, at: int) -> int:
        kind = self._nodes[at].value
        end = at + 1
        while self._kind(end) in SILENT or (self._is_comma(end) and self._fresh):
            end += 1
        anchor = self._topic if self._its(at) else None
        if self._fresh and self._is_item(end):
            ref = self._topic
            group, end, _ = self._group(end)
            if kind == "middle" or (self._topic is None and kind != "row"):
                self._topic = group[0]
            self._subjects, self._fresh = group, False
            self._marks.append(Mark(kind, tuple(group), anchor, ref=ref))
            return end
        subjects = self._subjects if self._joined else self._subjects[-1:]
        if kind == "row":
            subjects = self._subjects
        if subjects:
            self._marks.append(Mark(kind, tuple(subjects), anchor, ref=self._topic))
        return at + 1

    def _its(self, at: int) -> bool:
        return "its" in self._nodes[at].said
