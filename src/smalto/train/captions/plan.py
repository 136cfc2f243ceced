"""How a tale is told: a row of parts, each of which names things and says something of them."""

from __future__ import annotations

from dataclasses import dataclass

from smalto.scene.types import Pose, Relation, RelationKind

ACTS: tuple[RelationKind, ...] = (
    "looks_at", "chases", "pulls", "hugs", "eats", "plays", "leans_on", "around",
    "bigger_than", "smaller_than",
)  # fmt: skip
"""Relations that are said with a verb of their own, like holding."""


@dataclass(frozen=True)
class Deed:
    """What someone does with something: a pose and where the thing is."""

    pose: Pose
    kind: RelationKind
    pool: str


DEEDS: dict[str, Deed] = {
    "kick": Deed("kick", "beside", "balls"),
    "throw": Deed("throw", "holds", "balls"),
    "read": Deed("read", "holds", "reads"),
    "drink": Deed("drink", "holds", "drinks"),
    "write": Deed("write", "holds", "writes"),
    "paint": Deed("paint", "holds", "brushes"),
    "fish": Deed("fish", "holds", "rods"),
    "sing": Deed("sing", "holds", "mikes"),
    "cook": Deed("cook", "beside", "stoves"),
    "work": Deed("work", "beside", "desks"),
    "climb": Deed("climb", "on", "climbs"),
    "sleep on": Deed("sleep", "on", "beds"),
    "lie on": Deed("lie", "on", "beds"),
    "sleep in": Deed("sleep", "in", "insides"),
    "sleep under": Deed("sleep", "under", "roofs"),
    "sleep beside": Deed("sleep", "beside", "roofs"),
    "jump": Deed("jump", "above", "hurdles"),
    "dance": Deed("dance", "beside", "beings"),
    "talk": Deed("talk", "beside", "beings"),
    "walk": Deed("walk", "beside", "beings"),
    "play": Deed("play", "beside", "beings"),
    "play with": Deed("play", "beside", "toys"),
    "wave": Deed("wave", "beside", "beings"),
    "point": Deed("point", "looks_at", "any"),
    "run": Deed("run", "beside", "beings"),
    "paint a": Deed("paint", "beside", "pictures"),
    "kneel": Deed("kneel", "in_front_of", "any"),
    "crawl": Deed("crawl", "under", "roofs"),
    "fly": Deed("fly", "above", "any"),
    "swim": Deed("swim", "in", "waters"),
}


@dataclass(frozen=True)
class Act:
    """The heads do something with item `target`; `deed` names one of `DEEDS`, or is empty."""

    kind: RelationKind
    target: int
    deed: str = ""


@dataclass(frozen=True)
class Part:
    """Item indexes. `place`: where the heads are: (kind, target), the target new or told before.
    `between`: two things they are between. `guest`: (kind, item): a thing that is on, above or
    beside the part's last one. `beyond`: (kind, item): where the target of `place` is in turn."""

    heads: tuple[int, ...]
    wears: tuple[int, ...] = ()
    holds: tuple[int, ...] = ()
    rides: int | None = None
    acts: tuple[Act, ...] = ()
    place: tuple[RelationKind, int] | None = None
    between: tuple[int, int] | None = None
    guest: tuple[RelationKind, int] | None = None
    beyond: tuple[RelationKind, int] | None = None

    @property
    def plain(self) -> bool:
        """Nothing is said of it but that it is there."""
        return not (self.busy or self.place or self.guest or self.between)

    @property
    def busy(self) -> bool:
        """It wears, holds, rides or does something."""
        return bool(self.wears or self.holds or self.acts) or self.rides is not None

    def last(self) -> int:
        """The thing that a guest is a guest of."""
        return self.place[1] if self.place else self.heads[0]

    def indexes(self) -> tuple[int, ...]:
        """All the items of the part."""
        ends = (e[1] for e in (self.place, self.guest, self.beyond) if e)
        rides = () if self.rides is None else (self.rides,)
        acts = (a.target for a in self.acts)
        return (*self.heads, *self.wears, *self.holds, *rides, *acts, *(self.between or ()), *ends)

    def relations(self) -> list[Relation]:
        head = self.heads[0]
        found = [Relation("wears", head, k) for k in self.wears]
        found += [Relation("holds", head, k) for k in self.holds]
        found += [Relation("rides", head, self.rides)] if self.rides is not None else []
        found += [Relation(a.kind, head, a.target) for a in self.acts]
        if self.place:
            found += [Relation(self.place[0], k, self.place[1]) for k in self.heads]
        if self.between:
            found += [Relation("between", k, end) for k in self.heads for end in self.between]
        if self.guest:
            found.append(Relation(self.guest[0], self.guest[1], self.last()))
        if self.beyond:
            found.append(Relation(self.beyond[0], self.last(), self.beyond[1]))
        return found


@dataclass(frozen=True)
class Plan:
    """`apart`: the heads of the parts are of one kind, told apart: "two cats, one on a sofa"."""

    parts: tuple[Part, ...]
    apart: bool = False

    def listable(self) -> bool:
        """Each part names new things, and what it says of them is of nothing told before."""
        told: set[int] = set()
        for part in self.parts:
            if told & set(part.indexes()):
                return False
            told |= set(part.indexes())
        return len(self.parts) > 1 and not self.apart

    def deeds(self) -> set[int]:
        """Items whose pose is told by what they do with something."""
        return {p.heads[0] for p in self.parts for act in p.acts if act.deed}
