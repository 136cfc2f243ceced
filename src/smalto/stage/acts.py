"""Acts of one on another that touch it: leaning on, hugging, eating, playing.

Like `stage.attach`, which lists these beside its own, every function gets the parent's unit and the
children's, and returns the joined unit. For hugs, eats and plays the parent is who acts.
"""

from __future__ import annotations

from dataclasses import replace

from smalto.stage.cast import Actor
from smalto.stage.rows import Join, joined
from smalto.stage.unit import Unit, slot_at

LEAN_DEG = 11.0


def leans_on(join: Join) -> Unit:
    """Beside it, tilted against it; several on either side in turn."""
    unit, box = join.unit, join.parent.box
    for index, child in enumerate(join.children):
        side = join.side if index % 2 == 0 else -join.side
        own = child.scaled(min(1.0, 1.1 * max(box.h, box.w) / child.box.h))
        own = _facing(own, -side, join)
        reach = 0.1 * own.box.h + 0.46 * own.box.w
        reach += _half(join.actor, box.w) + 0.9 * own.box.w * (index // 2)
        x = box.center[0] + side * reach
        root = replace(own.root, angle_deg=-side * LEAN_DEG)
        own = replace(own, parts=(root, *own.parts[1:]))
        z = unit.z_range()[1] + 1 - own.z_range()[0]
        unit = joined(unit, [own.shifted(x - own.box.center[0], 0.03 * own.box.h, z)])
    return unit


def _half(actor: Actor, w: float) -> float:
    """Half the width that can be leaned on: of a tree its trunk, of a lamp its post."""
    words = set(actor.identity.id.split("-"))
    if words & {"tree", "palm"}:
        return 0.13 * w
    return (0.16 if words & {"lamp", "post", "light"} else 0.46) * w


def hugs(join: Join) -> Unit:
    """Small things are pressed to the chest, equals stand arm in arm."""
    unit, body = join.unit, join.parent.box
    for index, child in enumerate(join.children):
        small = child.box.h < 0.66 * body.h
        side = join.side if index % 2 == 0 else -join.side
        z = unit.z_range()[1] + 1 - child.z_range()[0]
        if small:
            child = child.scaled(min(1.0, 0.42 * body.h / child.box.h, 0.95 * body.w / child.box.w))
            y = body.y + 0.74 * body.h + 0.1 * child.box.h
            x = body.center[0] + 0.12 * side * body.w
            unit = joined(unit, [child.shifted(x, y, z)], grounded=False)
            continue
        child = _facing(child, -side, join)
        x = body.center[0] + side * (0.5 * body.w + 0.22 * child.box.w)
        unit = joined(unit, [child.shifted(x, 0.01 * body.h, z)])
    return unit


def eats(join: Join) -> Unit:
    """Food at the mouth: people lift it there, animals bend to it."""
    unit, body, side = join.unit, join.parent.box, _side(join)
    head = slot_at(join.parent, join.actor, "head")
    for index, child in enumerate(join.children):
        share = 0.21 if join.actor.is_human else 0.42
        side_of = max(child.box.h, child.box.w)
        own = child.scaled(min(1.0, share * max(body.h, 0.8 * body.w) / side_of))
        own = own.scaled(max(1.0, 0.15 * body.h / max(own.box.h, own.box.w)))
        reach = 0.2 * head.w + 0.34 * own.box.w + 0.8 * own.box.w * (index // 2)
        turn = side if index % 2 == 0 else -side
        mouth = min(head.y + 0.78 * head.w, body.bottom - 0.3 * own.box.h)
        y = min(mouth + 0.5 * own.box.h, body.bottom)
        z = unit.z_range()[1] + 1 - own.z_range()[0]
        unit = joined(unit, [own.shifted(head.x + turn * reach, y, z)], grounded=False)
    return unit


WINDS = frozenset(["trumpet", "flute", "saxophone", "trombone", "harmonica", "microphone", "horn"])
HELD_M = 1.15
"""Instruments no taller than this are held, bigger ones stand."""


def plays(join: Join) -> Unit:
    """Winds at the mouth, strings across the body, drums and pianos before it, balls at feet."""
    unit, body, side = join.unit, join.parent.box, _side(join)
    for index, child in enumerate(join.children):
        actor = join.child_actor(child)
        words = set(actor.identity.id.split("-"))
        turn = side if index % 2 == 0 else -side
        z = unit.z_range()[1] + 1 - child.z_range()[0]
        held = actor.drawn.group in ("instrument", "music") and actor.drawn.height_m <= HELD_M
        held = held and "drum" not in words
        if held:
            own = _instrument(join, child, words, turn).shifted(0, 0, z)
            unit = joined(unit, [own], grounded=False)
            continue
        own = child.scaled(min(1.0, 0.95 * body.h / child.box.h, 1.5 * body.h / child.box.w))
        own = own.scaled(max(1.0, 0.24 * body.h / max(own.box.h, own.box.w)))
        x = body.center[0] + turn * (0.5 * body.w + 0.4 * own.box.w)
        unit = joined(unit, [own.shifted(x, 0.03 * body.h, z)])
    return unit


def _instrument(join: Join, child: Unit, words: set[str], side: int) -> Unit:
    """In its player's hands, its foot where it then is."""
    body = join.parent.box
    if words & WINDS:
        head = slot_at(join.parent, join.actor, "head")
        own = child.scaled(0.34 * body.h / max(child.box.h, child.box.w))
        x = head.x + side * (0.2 * head.w + 0.4 * own.box.w)
        return own.shifted(x, head.y + 0.72 * head.w + 0.55 * own.box.h)
    share = 0.5 if join.actor.is_human else 0.45
    own = child.scaled(share * max(body.h, 0.7 * body.w) / max(child.box.h, child.box.w))
    return own.shifted(body.center[0], body.y + 0.56 * body.h + 0.5 * own.box.h)


def _side(join: Join) -> int:
    """The way whoever acts looks; either way if it looks at us."""
    side = {"left": -1, "right": 1, "front": 0}[join.actor.drawn.facing]
    return (-side if join.parent.flip else side) or join.side


def _facing(child: Unit, side: int, join: Join) -> Unit:
    looks = {"left": -1, "right": 1, "front": 0}[join.child_actor(child).drawn.facing]
    looks = -looks if child.root.flip else looks
    return child.mirrored() if looks * side < 0 else child
