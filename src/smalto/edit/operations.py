"""What an instruction asks for, one change at a time: pure values, read by `edit.instruct`, applied
by `edit.own` to our own pictures and by `edit.foreign` to all others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from smalto.scene.types import (
    Color,
    Finish,
    Item,
    RelationKind,
    Scene,
    Setting,
    Strength,
    Style,
    Text,
)

Which = Literal[
    "left", "right", "top", "bottom", "middle", "largest", "smallest", "nearest", "farthest"
]
Direction = Literal["left", "right", "up", "down", "nearer", "farther"]
Area = Literal[
    "left",
    "right",
    "top",
    "bottom",
    "center",
    "top-left",
    "top-right",
    "bottom-left",
    "bottom-right",
]


@dataclass(frozen=True, slots=True)
class Target:
    """What in the picture is meant. `words`: as the user wrote it; `concept` None: not a thing that
    we know by name ("it", "the man's hat" in a photograph). `copies`: how many of them, None for
    all; `which`, `ordinal` (1-based, from the left) tell copies apart; `of`: the thing that it is
    worn, held or ridden by ("the dog's hat")."""

    words: str
    concept: str | None = None
    color: Color | None = None
    which: Which | None = None
    ordinal: int | None = None
    copies: int | None = None
    of: Target | None = None


@dataclass(frozen=True, slots=True)
class Add:
    """`scene`: the new items, and how they hang together among themselves. `relation`: how its
    first item stands to `anchor`, which is in the picture already; with "wears", "holds", "hugs",
    "eats" and "plays" it is the anchor that wears, holds ... it, unless the item alone can do so.
    `area`: where in the picture. A scene without items has texts to be written."""

    scene: Scene
    relation: RelationKind | None = None
    anchor: Target | None = None
    area: Area | None = None


@dataclass(frozen=True, slots=True)
class Remove:
    """`target` None: every thing ("remove everything but ..." has `keep`)."""

    target: Target | None
    keep: tuple[Target, ...] = ()


@dataclass(frozen=True, slots=True)
class Replace:
    target: Target
    item: Item


@dataclass(frozen=True, slots=True)
class Change:
    """Attributes of a thing: those of `item` that are not None are taken over (colour, second,
    material, expression, pose, skin); its concept and count are ignored."""

    target: Target
    item: Item


@dataclass(frozen=True, slots=True)
class Move:
    """By a step in a direction, or into an area, or into a relation to another thing."""

    target: Target
    direction: Direction | None = None
    area: Area | None = None
    relation: RelationKind | None = None
    anchor: Target | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """`flip`: mirrored; `angle_deg`: clockwise."""

    target: Target
    flip: bool = False
    angle_deg: float = 0.0


@dataclass(frozen=True, slots=True)
class Resize:
    """`factor` of its height: 1.5 for "bigger"."""

    target: Target
    factor: float


@dataclass(frozen=True, slots=True)
class Recount:
    """So many of them: `count` in all, or `more` (negative: fewer) than there are."""

    target: Target
    count: int | None = None
    more: int = 0


@dataclass(frozen=True, slots=True)
class Swap:
    """Each goes where the other was."""

    a: Target
    b: Target


@dataclass(frozen=True, slots=True)
class Relate:
    """Things that are there already come into a relation (the cat now wears the hat)."""

    relation: RelationKind
    a: Target
    b: Target


@dataclass(frozen=True, slots=True)
class Restyle:
    """Another drawing style, finish or strength; `finish` "none" takes a finish away."""

    style: Style | None = None
    finish: Finish | Literal["none"] | None = None
    strength: Strength | None = None


@dataclass(frozen=True, slots=True)
class Background:
    """Another setting; the fields named in `fields` change ("time", "weather", "season", "mood"
    alone are a change of light), all others stay. `fields` empty: the whole setting is new."""

    setting: Setting
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Retext:
    """`new` instead of the text that says `old` (None: the only one, or none so far: then it is
    written). `new` None: the text goes. Fields of `new` left at None are kept, and so are the words
    if its content is empty."""

    new: Text | None
    old: str | None = None


@dataclass(frozen=True, slots=True)
class Tone:
    """The look of the whole picture: -1 .. 1, 0 for no change."""

    brightness: float = 0.0
    contrast: float = 0.0
    saturation: float = 0.0
    warmth: float = 0.0
    blur: float = 0.0


@dataclass(frozen=True, slots=True)
class Reframe:
    """Crop, zoom or outpaint: `zoom` > 1 comes nearer; `toward` keeps that thing in the middle."""

    zoom: float = 1.0
    toward: Target | None = None


Operation = (
    Add | Remove | Replace | Change | Move | Turn | Resize | Recount | Swap | Relate | Restyle
    | Background | Retext | Tone | Reframe
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Instruction:
    """`operations` in the order to apply them; `notes`: what was not understood. No operations:
    the words do not ask for a change but describe a picture, and `scene` is what they describe."""

    operations: tuple[Operation, ...]
    notes: tuple[str, ...] = ()
    scene: Scene | None = None
