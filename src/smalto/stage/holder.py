"""Texts in the scene: in somebody's hands, spoken, printed on a thing, or standing by themselves.

Their carriers become parts of units, so that they are laid out with whoever bears them.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from smalto.pack.types import Slot
from smalto.scene.types import Carrier, Scene, Text
from smalto.stage.assemble import Troupe
from smalto.stage.cast import Actor
from smalto.stage.geometry import union
from smalto.stage.lettering import best_fit, carrier_aspect
from smalto.stage.types import Box
from smalto.stage.unit import Part, Unit, slot_at

LIVING = ("whole", "bust", "face")
PLACARD_Y: dict[str, float] = {"whole": 0.62, "bust": 0.9, "face": 1.02}
"""How far down a figure its placard's middle is: never over the face."""
CHEST: dict[str, tuple[float, float, float]] = {
    "whole": (0.5, 0.5, 0.2), "bust": (0.5, 0.84, 0.24), "face": (0.5, 1.06, 0.2),
}  # fmt: skip
"""Where letters on somebody's clothes have their middle (x, y), and how high they may be."""
STANDS: tuple[Carrier, ...] = ("sign", "poster", "screen", "card", "board", "neon", "cover")
"""Carriers that can be a thing of their own in a place."""
INDOORS = frozenset({
    "room", "kitchen", "bedroom", "bathroom", "classroom", "office", "library", "cafe", "shop",
    "museum", "hall", "laboratory", "stage",
})  # fmt: skip
"""Places with a wall to hang things on."""


FRONTS: dict[str, Slot] = {
    "hot-beverage": Slot(0.45, 0.72, 0.46),
    "birthday-cake": Slot(0.5, 0.79, 0.8),
    "bus": Slot(0.43, 0.63, 0.66),
    "delivery-truck": Slot(0.31, 0.36, 0.5),
    "balloon": Slot(0.56, 0.31, 0.56),
    "house": Slot(0.5, 0.46, 0.42),
    "convenience-store": Slot(0.5, 0.47, 0.9),
    "umbrella": Slot(0.5, 0.36, 0.6),
    "mailbox": Slot(0.44, 0.28, 0.5),
    "wine-glass": Slot(0.5, 0.42, 0.6),
    "beer-mug": Slot(0.42, 0.6, 0.5),
    "shopping-bags": Slot(0.3, 0.66, 0.42),
}
"""Where drawings bear letters that have little room for them in the middle."""


def run_of(part: Part) -> int | None:
    """The run (index in `Scene.texts`) whose carrier the part is; None for an actor."""
    return -1 - part.actor if part.actor < 0 else None


def part_of(run: int) -> int:
    """The `actor` of a part that stands for the carrier of this run."""
    return -1 - run


def carried(troupe: Troupe) -> frozenset[int]:
    """The runs that are part of some unit."""
    runs = (run_of(part) for unit in troupe.units for part in unit.parts)
    return frozenset(run for run in runs if run is not None)


def with_carriers(troupe: Troupe, scene: Scene) -> Troupe:
    """The troupe with each run's carrier added to its holder's first copy, its speaker, or as a
    unit of its own; runs that are captions of the picture are left out."""
    spoken: set[int] = set()
    for run, text in enumerate(scene.texts):
        holder = text.holder
        if holder is None and text.carrier in ("bubble", "label"):
            holder = _bearer(troupe, text, spoken)
            spoken |= {holder} if holder is not None else set()
        if holder is not None:
            troupe = _borne(troupe, scene, run, holder)
        else:
            troupe = _standing(troupe, scene, run)
    return troupe


def _bearer(troupe: Troupe, text: Text, spoken: set[int]) -> int | None:
    """A bubble that names no speaker is spoken by the first being who has not spoken yet; a label
    sticks to the first thing."""
    is_bubble = text.carrier == "bubble"
    items = [a.item for a in troupe.actors if (a.drawn.figure in LIVING) == is_bubble]
    return next((item for item in items if item not in spoken), items[0] if items else None)


def _borne(troupe: Troupe, scene: Scene, run: int, holder: int) -> Troupe:
    for index, unit in enumerate(troupe.units):
        for part in unit.parts:
            if part.actor >= 0 and troupe.actors[part.actor].item == holder:
                added = _added(unit, part, troupe.actors[part.actor], scene.texts[run], run)
                units = (*troupe.units[:index], added, *troupe.units[index + 1 :])
                return replace(troupe, units=units)
    return troupe


def _standing(troupe: Troupe, scene: Scene, run: int) -> Troupe:
    """Outdoors a sign stands on the ground, in a room it hangs on the wall: a unit of its own."""
    text = scene.texts[run]
    placed = text.carrier in STANDS and text.spot is None
    if scene.setting.kind != "landscape" or not placed or not troupe.units:
        return troupe
    aspect = carrier_aspect(text)
    h = max(unit.box.h for unit in troupe.units) * (0.62 if text.carrier == "cover" else 0.42)
    w = min(h * aspect, 2.2 * h)
    hangs = scene.setting.place in INDOORS and text.carrier != "cover"
    post = 0.0 if hangs or text.carrier == "cover" else 0.45 * h
    part = Part(part_of(run), Box(-w / 2, -w / aspect - post, w, w / aspect), grounded=False)
    return replace(troupe, units=(*troupe.units, Unit((part,), "hangs" if hangs else "stands")))


def _added(unit: Unit, part: Part, actor: Actor, text: Text, run: int) -> Unit:
    aspect, alive = carrier_aspect(text), actor.drawn.figure in LIVING
    taken = [p.box for p in unit.parts if p.actor < 0]
    angle = 0.0
    if text.carrier == "bubble":
        box = _bubble(unit.box, part.box, aspect)
    elif text.carrier == "none":
        box, angle = _printed(part, actor, text), part.angle_deg
    elif alive and text.carrier in ("badge", "label"):
        box, angle = _worn(part, actor, aspect), part.angle_deg
    elif alive:
        box = _placard(part.box, aspect, PLACARD_Y[actor.drawn.figure])
    else:
        box, angle = _on_front(part, actor, aspect), part.angle_deg
    box = _clear_of(box, taken, up=text.carrier == "bubble")
    top = unit.z_range()[1] + 1
    carrier = Part(part_of(run), box, z=top, grounded=False, angle_deg=angle)
    return replace(unit, parts=(*unit.parts, carrier))


def _clear_of(box: Box, taken: Sequence[Box], *, up: bool) -> Box:
    """Above, or below, the carriers that the same holder has already."""
    hit = [other for other in taken if box.overlap(other) > 0]
    if not hit:
        return box
    both = union(hit)
    return replace(box, y=both.y - 1.08 * box.h if up else both.bottom + 0.08 * box.h)


def _placard(body: Box, aspect: float, share: float) -> Box:
    """Held before the body with both hands: below the face, above the feet."""
    h = min(0.3 * body.h, 1.5 * body.h / aspect)
    w = h * aspect
    if w < 1.05 * body.w:
        w = min(1.05 * body.w, 0.36 * body.h * aspect)
    y = body.y + share * body.h
    return Box(body.center[0] - w / 2, y - w / aspect / 2, w, w / aspect)


def _bubble(unit: Box, body: Box, aspect: float) -> Box:
    """Over the speaker's head, a little to the side."""
    h = min(0.42 * body.h, 1.9 * body.h / aspect)
    w = h * aspect
    return Box(body.center[0] - 0.25 * w, unit.y - 1.18 * h, w, h)


def _worn(part: Part, actor: Actor, aspect: float) -> Box:
    """On the chest, as wide as the body."""
    x, y, _ = CHEST[actor.drawn.figure]
    body = part.box
    w = min(0.8 * body.w, 0.3 * body.h * aspect)
    return _turned_about(part, Box(body.x + x * body.w - w / 2, body.y + y * body.h, w, w / aspect))


def _on_front(part: Part, actor: Actor, aspect: float) -> Box:
    slot = _front(part, actor)
    w = min(slot.w * 1.1, 0.6 * part.box.h * aspect)
    return _turned_about(part, Box(slot.x - w / 2, slot.y - w / aspect / 2, w, w / aspect))


def _front(part: Part, actor: Actor) -> Slot:
    """The thing's front in the unit's coordinates."""
    known = FRONTS.get(actor.drawn.id)
    if known is None:
        return slot_at(part, actor, "front")
    x, box = (1 - known.x if part.flip else known.x), part.box
    return Slot(box.x + x * box.w, box.y + known.y * box.h, known.w * box.w)


def _printed(part: Part, actor: Actor, text: Text) -> Box:
    """Letters as large as the thing's front, or somebody's chest, can bear."""
    body = part.box
    if actor.drawn.figure in LIVING:
        x, y, h = CHEST[actor.drawn.figure]
        w = 0.62 * body.w
        room = Box(body.x + x * body.w - w / 2, body.y + (y - h / 2) * body.h, w, h * body.h)
    else:
        slot = _front(part, actor)
        w, h = 0.94 * slot.w, min(0.42 * body.h, 0.8 * slot.w)
        room = Box(slot.x - w / 2, slot.y - h / 2, w, h)
    return _turned_about(part, best_fit(text, room)[0])


def _turned_about(part: Part, box: Box) -> Box:
    """`box`, fixed to a part that is drawn turned about its own centre."""
    if not part.angle_deg:
        return box
    angle = math.radians(part.angle_deg)
    (cx, cy), (x, y) = part.box.center, box.center
    dx, dy = x - cx, y - cy
    x = cx + dx * math.cos(angle) - dy * math.sin(angle)
    y = cy + dx * math.sin(angle) + dy * math.cos(angle)
    return Box(x - box.w / 2, y - box.h / 2, box.w, box.h)
