"""What is in a picture: a scene is a value, made of words from closed lists.

A scene says *what* is there and how it hangs together; it knows no coordinates, no pixels, no
files. Where things go is the business of `smalto.stage`; how they look that of `smalto.render`.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal, get_args

SettingKind = Literal["flat", "gradient", "landscape", "transparent"]

Place = Literal[
    "meadow",
    "park",
    "forest",
    "beach",
    "sea",
    "lake",
    "mountains",
    "desert",
    "snow",
    "street",
    "city",
    "farm",
    "room",
    "space",
    "underwater",
]

Time = Literal["day", "dawn", "sunset", "night"]

Weather = Literal["clear", "sunny", "rain", "snowfall", "fog"]

Style = Literal["soft", "flat", "line", "toon"]
"""Drawing styles: `soft` looks modelled in 3-D, `flat` has plain fills, `line` is black outline,
`toon` is a cartoon with soft outlines."""

Color = Literal[
    "red",
    "orange",
    "yellow",
    "lime",
    "green",
    "teal",
    "turquoise",
    "lightblue",
    "blue",
    "navy",
    "purple",
    "magenta",
    "pink",
    "brown",
    "beige",
    "black",
    "white",
    "gray",
    "gold",
    "silver",
]

Size = Literal["small", "big"]

Pose = Literal[
    "walk",
    "run",
    "sit",
    "play",
    "dance",
    "jump",
    "sleep",
    "wave",
    "swim",
    "read",
    "kneel",
    "climb",
    "cook",
    "fly",
]

RelationKind = Literal[
    "left_of",
    "right_of",
    "above",
    "below",
    "on",
    "in",
    "under",
    "beside",
    "behind",
    "in_front_of",
    "holds",
    "wears",
    "rides",
    "sits_on",
]

Carrier = Literal["none", "sign", "banner", "bubble", "badge", "screen", "card", "poster"]

SETTING_KINDS: tuple[SettingKind, ...] = get_args(SettingKind)
PLACES: tuple[Place, ...] = get_args(Place)
TIMES: tuple[Time, ...] = get_args(Time)
WEATHERS: tuple[Weather, ...] = get_args(Weather)
STYLES: tuple[Style, ...] = get_args(Style)
COLORS: tuple[Color, ...] = get_args(Color)
SIZES: tuple[Size, ...] = get_args(Size)
POSES: tuple[Pose, ...] = get_args(Pose)
RELATIONS: tuple[RelationKind, ...] = get_args(RelationKind)
CARRIERS: tuple[Carrier, ...] = get_args(Carrier)

MAX_ITEMS = 6
MAX_COUNT = 10


@dataclass(frozen=True, slots=True)
class Setting:
    """Background. `colors`: none or one for flat, up to two (top, bottom) for gradient; else empty.

    `flat` without a colour means that the prompt named no background; the director chooses.
    """

    kind: SettingKind = "flat"
    colors: tuple[Color, ...] = ()
    place: Place | None = None
    time: Time = "day"
    weather: Weather = "clear"


@dataclass(frozen=True, slots=True)
class Item:
    """One kind of thing in the picture.

    `count` is 1..10; `many` marks an indefinite plural ("some dogs"), then `count` is the number
    the director should draw when nothing else decides (3 unless the scene says otherwise).
    """

    concept: str
    count: int = 1
    many: bool = False
    color: Color | None = None
    size: Size | None = None
    pose: Pose | None = None


@dataclass(frozen=True, slots=True)
class Relation:
    """`kind` holds of items `a` and `b` (indexes into `Scene.items`): a on b, a left of b ..."""

    kind: RelationKind
    a: int
    b: int


@dataclass(frozen=True, slots=True)
class Text:
    """The one text run of a picture; `holder` is the item that holds or bears its carrier."""

    content: str
    carrier: Carrier = "none"
    color: Color | None = None
    holder: int | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """Items in the order in which the prompt names them."""

    setting: Setting = field(default_factory=Setting)
    items: tuple[Item, ...] = ()
    relations: tuple[Relation, ...] = ()
    text: Text | None = None
    style: Style = "soft"

    def with_items(self, *items: Item) -> Scene:
        return replace(self, items=items)
