"""A text in somebody's hands: its carrier becomes a part of the holder's unit."""

from __future__ import annotations

from dataclasses import replace

from smalto.scene.types import Scene
from smalto.stage.assemble import Troupe
from smalto.stage.lettering import carrier_aspect
from smalto.stage.types import Box
from smalto.stage.unit import Part, Unit, slot_at

CARRIER = -1
"""The `actor` of the part that stands for the carrier."""


PLACARD_Y: dict[str, float] = {"whole": 0.62, "bust": 0.9, "face": 1.02}
"""How far down a figure its placard's middle is: never over the face."""


def with_carrier(troupe: Troupe, scene: Scene) -> Troupe:
    """The troupe with the carrier added to the holder's first copy, if it can be held."""
    text = scene.text
    if text is None:
        return troupe
    holder = _speaker(troupe, scene) if text.holder is None else text.holder
    if holder is None:
        return _standing(troupe, scene)
    for index, unit in enumerate(troupe.units):
        for part in unit.parts:
            actor = troupe.actors[part.actor]
            if actor.item == holder:
                added = _added(unit, part, troupe, scene)
                units = (*troupe.units[:index], added, *troupe.units[index + 1 :])
                return replace(troupe, units=units)
    return troupe


def _speaker(troupe: Troupe, scene: Scene) -> int | None:
    """A bubble without a speaker is spoken by the first being there is."""
    if scene.text is None or scene.text.carrier != "bubble":
        return None
    alive = (a.item for a in troupe.actors if a.drawn.figure in ("whole", "bust", "face"))
    return next(alive, None)


def _standing(troupe: Troupe, scene: Scene) -> Troupe:
    """Outdoors a sign stands on the ground, in a room it hangs on the wall: a unit of its own."""
    assert scene.text is not None
    upright = scene.text.carrier in ("sign", "poster", "screen", "card")
    if scene.setting.kind != "landscape" or not upright or not troupe.units:
        return troupe
    aspect = carrier_aspect(scene.text)
    h = max(unit.box.h for unit in troupe.units) * 0.42
    w = min(h * aspect, 2.2 * h)
    hangs = scene.setting.place == "room"
    post = 0.0 if hangs else 0.45 * h
    part = Part(CARRIER, Box(-w / 2, -w / aspect - post, w, w / aspect), grounded=False)
    return replace(troupe, units=(*troupe.units, Unit((part,), "hangs" if hangs else "stands")))


def has_carrier(unit: Unit) -> bool:
    return any(part.actor == CARRIER for part in unit.parts)


def _added(unit: Unit, part: Part, troupe: Troupe, scene: Scene) -> Unit:
    assert scene.text is not None
    actor, body = troupe.actors[part.actor], part.box
    aspect = carrier_aspect(scene.text)
    alive = actor.drawn.figure in ("whole", "bust", "face")
    if scene.text.carrier == "bubble":
        box = _bubble(unit.box, body, aspect)
    elif alive:
        box = _placard(body, aspect, PLACARD_Y[actor.drawn.figure])
    else:
        slot = slot_at(part, actor, "front")
        w = min(slot.w * 1.1, 0.6 * body.h * aspect)
        box = Box(slot.x - w / 2, slot.y - w / aspect / 2, w, w / aspect)
    top = unit.z_range()[1] + 1
    return replace(unit, parts=(*unit.parts, Part(CARRIER, box, z=top, grounded=False)))


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
