"""What is carried: held in hands, worn on head, eyes, neck or body."""

from __future__ import annotations

from smalto.stage.cast import Actor
from smalto.stage.rows import Join, joined
from smalto.stage.types import Box
from smalto.stage.unit import Part, Unit, slot_at


def holds(join: Join) -> Unit:
    """At the hand, then at the other hand; a bunch spreads upwards from there."""
    slot = slot_at(join.parent, join.actor, "hand")
    body = join.parent.box
    side = 1 if slot.x >= body.center[0] else -1
    unit = join.unit
    for index, child in enumerate(join.children):
        floating = _pulls_up(join.child_actor(child))
        share = 0.4 if len(join.children) == 1 else 0.3
        child = child.scaled(min(1.0, share * body.h / max(child.box.h, child.box.w)))
        child = child.scaled(max(1.0, 0.2 * body.h / max(child.box.h, child.box.w)))
        place = side if index % 2 == 0 else -side
        x = slot.x if place == side else 2 * body.center[0] - slot.x
        x += place * (0.3 * child.box.w + 0.7 * child.box.w * (index // 2))
        y = slot.y + (0.5 * child.box.h if not floating else 0.04 * child.box.h)
        if floating:
            x += place * 0.12 * child.box.w
            y -= 0.3 * child.box.h * (index // 2)
        z = unit.z_range()[1] + 1 - child.z_range()[0]
        unit = joined(unit, [child.shifted(x, y, z)], grounded=False)
    return unit


def _pulls_up(actor: Actor) -> bool:
    """Balloons and kites are held by their strings, flowers and umbrellas by the stem."""
    words = set(actor.identity.id.split("-"))
    return bool(words & {"balloon", "balloons", "kite", "umbrella"}) or (
        actor.drawn.group == "plant" and actor.h / actor.w > 1.1
    )


EYEWEAR = frozenset(["glasses", "sunglasses", "goggles", "spectacles", "mask"])
NECKWEAR = frozenset(["scarf", "necktie", "tie", "necklace", "bow", "ribbon", "medal"])
HEADWEAR = frozenset(
    "hat cap crown helmet headphones headphone hood beanie sombrero turban".split()  # noqa: SIM905
)


def wears(join: Join) -> Unit:
    unit = join.unit
    for index, child in enumerate(join.children):
        box = worn_box(join.parent, join.actor, join.child_actor(child))
        child = child.scaled(box.w / max(child.box.w, 1e-9))
        z = unit.z_range()[1] + 1 - child.z_range()[0]
        aside = 0.9 * box.w * ((index + 1) // 2) * (-1 if index % 2 else 1)
        dx = box.center[0] - child.root.box.center[0] + aside
        child = child.shifted(dx, box.bottom, z)
        unit = joined(unit, [child], grounded=False)
    return unit


def worn_box(parent: Part, actor: Actor, worn: Actor) -> Box:
    """Where on its wearer a garment goes, by what it is."""
    head = slot_at(parent, actor, "head")
    words = set(f"{worn.identity.id} {worn.identity.en[0]}".replace("-", " ").lower().split())
    aspect = worn.w / worn.h
    if words & EYEWEAR:
        w = head.w * 0.86
        return _centered(head.x, _below_head(parent, actor, head.w, 0.3), w, w / aspect)
    if words & NECKWEAR:
        w = head.w * 0.8
        return _centered(head.x, _below_head(parent, actor, head.w, 0.95), w, w / aspect)
    if words & HEADWEAR:
        w = head.w * 1.12
        h = w / aspect
        return Box(head.x - w / 2, head.y + 0.22 * h - h, w, h)
    w = min(parent.box.w * 0.7, 0.5 * parent.box.h * aspect)
    face = actor.drawn.figure in ("face", "bust")
    y = parent.box.y + (0.85 if face else 0.58) * parent.box.h
    return _centered(parent.box.center[0], y, w, w / aspect)


def _below_head(parent: Part, actor: Actor, head_w: float, share: float) -> float:
    """A y on the face: `share` of a head's width below its top."""
    head = slot_at(parent, actor, "head")
    return min(head.y + share * head_w, parent.box.bottom - 0.1 * parent.box.h)


def _centered(x: float, y: float, w: float, h: float) -> Box:
    return Box(x - w / 2, y - h / 2, w, h)
