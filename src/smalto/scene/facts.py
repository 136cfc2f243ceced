"""Facts: what a scene claims, one checkable sentence at a time.

A fact names items by their index in the scene and by their concept, so that facts of the scene and
facts read back from a picture can be compared with `==`.
"""

from __future__ import annotations

from dataclasses import dataclass

from smalto.scene.types import (
    Carrier,
    Color,
    Place,
    Pose,
    RelationKind,
    Scene,
    Setting,
    SettingKind,
    Style,
)


@dataclass(frozen=True, slots=True)
class Count:
    """Item `item` is there, `count` times; with `at_least`, that often or more."""

    item: int
    concept: str
    count: int
    at_least: bool = False

    def __str__(self) -> str:
        return f"{'at least ' if self.at_least else ''}{self.count} x {self.concept}"


@dataclass(frozen=True, slots=True)
class Colored:
    """Every copy of the item has this colour."""

    item: int
    concept: str
    color: Color

    def __str__(self) -> str:
        return f"{self.concept} is {self.color}"


@dataclass(frozen=True, slots=True)
class Posed:
    """Every copy of the item is shown in this pose."""

    item: int
    concept: str
    pose: Pose

    def __str__(self) -> str:
        return f"{self.concept} in the pose '{self.pose}'"


@dataclass(frozen=True, slots=True)
class Related:
    """The relation holds of the copies of items a and b."""

    kind: RelationKind
    a: int
    b: int
    a_concept: str
    b_concept: str

    def __str__(self) -> str:
        return f"{self.a_concept} {self.kind.replace('_', ' ')} {self.b_concept}"


@dataclass(frozen=True, slots=True)
class Written:
    """The text is there, whole, on this carrier."""

    content: str
    carrier: Carrier

    def __str__(self) -> str:
        return f"the text '{self.content}'"


@dataclass(frozen=True, slots=True)
class Ground:
    """The background: its kind, its named colours, its place."""

    kind: SettingKind
    colors: tuple[Color, ...] = ()
    place: Place | None = None

    def __str__(self) -> str:
        return " ".join(["background:", self.kind, *self.colors, self.place or ""]).strip()


@dataclass(frozen=True, slots=True)
class Styled:
    """Everything is drawn in this style."""

    style: Style

    def __str__(self) -> str:
        return f"style {self.style}"


Fact = Count | Colored | Posed | Related | Written | Ground | Styled


def facts_of(scene: Scene) -> tuple[Fact, ...]:
    """Everything the scene claims, in its own order: ground, items, relations, text, style."""
    facts: list[Fact] = [ground_fact(scene.setting)]
    for index, item in enumerate(scene.items):
        facts.append(Count(index, item.concept, 2 if item.many else item.count, item.many))
        if item.color:
            facts.append(Colored(index, item.concept, item.color))
        if item.pose:
            facts.append(Posed(index, item.concept, item.pose))
    for r in scene.relations:
        a, b = scene.items[r.a].concept, scene.items[r.b].concept
        facts.append(Related(r.kind, r.a, r.b, a, b))
    if scene.text:
        facts.append(Written(scene.text.content, scene.text.carrier))
    return (*facts, Styled(scene.style))


def ground_fact(setting: Setting) -> Ground:
    return Ground(setting.kind, setting.colors, setting.place)
