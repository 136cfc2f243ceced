"""What the parser hands to `relate`: items, and the words between them in their order."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from smalto.scene.types import (
    Arrangement,
    Color,
    Expression,
    Item,
    Material,
    Mood,
    Place,
    Pose,
    Season,
    Size,
    Skin,
    Time,
    View,
    Weather,
)

NodeKind = Literal[
    "item", "rel", "passive", "tail", "loose", "loc", "at", "there", "stop", "and", "it", "of",
    "with", "be", "pose", "carrier", "other", "have", "give", "part",
    "place",
]  # fmt: skip
WORDS: dict[str, NodeKind] = {
    "and": "and", "&": "and", "plus": "and", "和": "and", "与": "and", "跟": "and", "、": "and",
    "以及": "and", "及": "and", "还有": "and", "加": "and", "it": "it", "them": "it", "him": "it",
    "her": "it", "its": "it", "of": "of", "with": "with", "is": "be", "are": "be", "be": "be",
    "that": "be", "是": "be", "which": "be",
    "它": "it", "自己": "it", "他": "it", "她": "it", "它们": "it", "他们": "it", "她们": "it",
    "who": "be", "while": "and",
    "he": "it", "she": "it", "they": "it", "has": "have", "have": "have",
    "had": "have", "having": "have", "give": "give", "gives": "give",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Node:
    """`item`: index into `Parsed.items` for items. `value`: relation kind, pose, stop strength,
    or the word itself ("it", "which"). `said`: the words of a loose place."""

    kind: NodeKind
    value: str = ""
    item: int = -1
    definite: bool = False
    said: str = ""


@dataclass(slots=True)
class Parsed:
    items: list[Item] = field(default_factory=list)
    nodes: list[Node] = field(default_factory=list)
    place: Place | None = None
    time: Time | None = None
    weather: Weather | None = None
    season: Season | None = None
    mood: Mood | None = None
    view: View | None = None
    unknown: list[str] = field(default_factory=list)
    english: bool = True


@dataclass(slots=True)
class Phrase:
    """The noun phrase being read: what stands before its noun."""

    count: int | None = None
    many: bool = False
    color: Color | None = None
    size: Size | None = None
    pose: Pose | None = None
    second: Color | None = None
    material: Material | None = None
    expression: Expression | None = None
    skin: Skin | None = None
    arrangement: Arrangement | None = None
    definite: bool = False
    pair: bool = False
