"""Facts: what a scene claims, one checkable sentence at a time.

A fact names items by their index in the scene and by their concept, so that facts of the scene and
facts read back from a picture can be compared with `==`.
"""

from __future__ import annotations

from dataclasses import dataclass

from smalto.scene.types import (
    Arrangement,
    Carrier,
    Color,
    Expression,
    Finish,
    Item,
    Material,
    Place,
    Pose,
    RelationKind,
    Scene,
    Season,
    Setting,
    SettingKind,
    Skin,
    Style,
    Time,
    Weather,
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
class Made:
    """Every copy of the item is of this material, or bears this pattern."""

    item: int
    concept: str
    material: Material

    def __str__(self) -> str:
        return f"{self.concept} of {self.material}"


@dataclass(frozen=True, slots=True)
class Expressed:
    """Every copy of the item shows this feeling."""

    item: int
    concept: str
    expression: Expression

    def __str__(self) -> str:
        return f"{self.concept} looks {self.expression}"


@dataclass(frozen=True, slots=True)
class Arranged:
    """The copies of the item stand together like this."""

    item: int
    concept: str
    arrangement: Arrangement

    def __str__(self) -> str:
        return f"{self.concept} in a {self.arrangement}"


@dataclass(frozen=True, slots=True)
class Skinned:
    """Every copy of the item has this skin tone."""

    item: int
    concept: str
    skin: Skin

    def __str__(self) -> str:
        return f"{self.concept} with {self.skin.replace('_', ' ')} skin"


@dataclass(frozen=True, slots=True)
class Lit:
    """The time of day of a landscape."""

    time: Time

    def __str__(self) -> str:
        return f"time: {self.time}"


@dataclass(frozen=True, slots=True)
class Weathered:
    """The weather of a landscape."""

    weather: Weather

    def __str__(self) -> str:
        return f"weather: {self.weather}"


@dataclass(frozen=True, slots=True)
class Seasoned:
    """The season of a landscape."""

    season: Season

    def __str__(self) -> str:
        return f"season: {self.season}"


@dataclass(frozen=True, slots=True)
class Styled:
    """Everything is drawn in this style, with this finish."""

    style: Style
    finish: Finish | None = None

    def __str__(self) -> str:
        return f"style {self.style}" + (f", {self.finish}" if self.finish else "")


ItemFact = Count | Colored | Posed | Made | Expressed | Arranged | Skinned
Fact = ItemFact | Related | Written | Ground | Lit | Weathered | Seasoned | Styled


def facts_of(scene: Scene) -> tuple[Fact, ...]:
    """Everything the scene claims, in its own order: ground, items, relations, texts, style."""
    facts: list[Fact] = setting_facts(scene.setting)
    for index, item in enumerate(scene.items):
        facts += item_facts(index, item)
    for r in scene.relations:
        a, b = scene.items[r.a].concept, scene.items[r.b].concept
        facts.append(Related(r.kind, r.a, r.b, a, b))
    facts += [Written(text.content, text.carrier) for text in scene.texts]
    return (*facts, Styled(scene.style, scene.finish))


def item_facts(index: int, item: Item) -> list[Fact]:
    """What the scene claims of one item."""
    concept = item.concept
    facts: list[Fact] = [Count(index, concept, 2 if item.many else item.count, item.many)]
    facts += [Colored(index, concept, item.color)] if item.color else []
    facts += [Posed(index, concept, item.pose)] if item.pose else []
    facts += [Made(index, concept, item.material)] if item.material else []
    facts += [Expressed(index, concept, item.expression)] if item.expression else []
    facts += [Arranged(index, concept, item.arrangement)] if item.arrangement else []
    facts += [Skinned(index, concept, item.skin)] if item.skin else []
    return facts


def setting_facts(setting: Setting) -> list[Fact]:
    """The ground; of a landscape also time, weather and season, where they are not what nobody
    would mention."""
    facts: list[Fact] = [Ground(setting.kind, setting.colors, setting.place)]
    if setting.kind == "landscape":
        facts += [Lit(setting.time)] if setting.time != "day" else []
        facts += [Weathered(setting.weather)] if setting.weather != "clear" else []
        facts += [Seasoned(setting.season)] if setting.season else []
    return facts
