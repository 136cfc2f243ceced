"""What Smalto knows of a thing it can draw: pure values that `smalto.pack.load` reads from disk."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Figure = Literal["whole", "bust", "face", "object", "symbol"]
"""How much of a being the drawing shows; things are `object`, signs and marks `symbol`."""

Stance = Literal["stands", "floats", "flies", "swims", "hangs", "lies"]
"""How it stays where it is: on the ground, in mid-air (balloon), flying, in water, from above."""

Facing = Literal["left", "right", "front"]

SlotName = Literal["head", "hand", "seat", "top", "inside", "front", "back"]
"""Where other things attach. head: where a hat sits. hand: where a held thing's centre goes. seat:
where somebody sitting on it puts the hips (bench, chair, horse's back). top: the surface that
things stand on. inside: the rim over which things in it peek. front: where a label goes."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A point (x, y) with the width `w` available there, as fractions of the art's *ink* box."""

    x: float
    y: float
    w: float


@dataclass(frozen=True, slots=True)
class Art:
    """One drawing in one style. `view`: width and height of its view box; `ink`: the tight box of
    its opaque pixels as fractions (x, y, w, h) of the view box."""

    id: str
    view: tuple[float, float]
    ink: tuple[float, float, float, float]

    @property
    def aspect(self) -> float:
        """Width over height of the ink box."""
        return (self.ink[2] * self.view[0]) / (self.ink[3] * self.view[1])


@dataclass(frozen=True, slots=True)
class Concept:
    """`id` is a kebab-case slug. `en`/`zh`: exact names, the canonical first, all singular;
    `plural`: English plural of the canonical name. `tags_*`: looser keywords. `height_m`:
    real-world height of what the drawing shows, in metres. `poses`: pose -> concept id of the
    drawing that shows it; group "pose" marks those, which are no words of their own. `color`: the
    dominant named colour of its drawing. `mass`: an uncountable (water). `shows`: "face" where the
    drawing knows all expressions, "skin" where the skin is marked, so that its tone can change."""

    id: str
    en: tuple[str, ...]
    zh: tuple[str, ...]
    plural: str
    group: str
    figure: Figure
    stance: Stance
    height_m: float
    facing: Facing = "front"
    color: str | None = None
    recolorable: bool = True
    mass: bool = False
    tags_en: tuple[str, ...] = ()
    tags_zh: tuple[str, ...] = ()
    slots: dict[SlotName, Slot] = field(default_factory=dict)
    poses: dict[str, str] = field(default_factory=dict)
    shows: tuple[str, ...] = ()
