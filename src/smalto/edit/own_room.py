"""Free room in a picture that is full already: where a unit disturbs nothing, and stands right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from smalto.edit.operations import Area
from smalto.edit.own_scene import Key, Work
from smalto.scene.types import Scene
from smalto.stage.assemble import Troupe
from smalto.stage.dice import dice
from smalto.stage.outdoors import FAR_SCALE, PLAIN
from smalto.stage.places import Ground, band, ground_of
from smalto.stage.seen import x_overlap
from smalto.stage.types import Box, Placed
from smalto.stage.unit import Anchor, Unit

COLUMNS, ROWS = 25, 7
SHRINKS = (1.0, 0.86, 0.72, 0.6, 0.48, 0.36)
LEAST, MOST = 0.1, 0.8
"""Height of what comes in, as shares of the picture's shorter side."""
OVERLAP, TEXT, OUTSIDE, SHRUNK, WISH = 6.0, 14.0, 20.0, 0.9, 3.0
"""Weights."""
_AREAS: dict[str, tuple[float | None, float | None]] = {
    "left": (0.17, None), "right": (0.83, None), "top": (None, 0.2), "bottom": (None, 0.85),
    "center": (0.5, 0.5), "top-left": (0.17, 0.2), "top-right": (0.83, 0.2),
    "bottom-left": (0.17, 0.85), "bottom-right": (0.83, 0.85),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Hint:
    """Where it should be: an area; near a point (pixels); left or right of a box; `keep_y`: its
    foot stays on this line if it can. `near_box`: beside it. `like`: its size in pixels."""

    area: Area | None = None
    near: tuple[float, float] | None = None
    left_of: Box | None = None
    right_of: Box | None = None
    beside: Box | None = None
    not_at: Box | None = None


@dataclass(frozen=True, slots=True)
class Roomed:
    unit: Unit
    depth: float
    cost: float


@dataclass(frozen=True, slots=True)
class Room:
    """`solid`: boxes that should not be covered; `texts`: those that must not."""

    picture: Box
    scene: Scene
    ground: Ground
    solid: tuple[Box, ...]
    texts: tuple[Box, ...]
    hint: Hint
    seed: int
    orders: tuple[tuple[str, int, int], ...] = ()
    boxes: tuple[tuple[Key, Box], ...] = ()

    @classmethod
    def of(cls, work: Work, scene: Scene, fixed: dict[Key, Placed], hint: Hint | None) -> Room:
        plain = scene.setting.kind != "landscape"
        return cls(
            work.picture,
            scene,
            PLAIN if plain else ground_of(scene.setting),
            tuple(one.box for one in fixed.values()),
            tuple(text.lettered for text in work.staging.texts),
            hint or Hint(),
            work.seed,
            tuple((r.kind, r.a, r.b) for r in scene.relations),
            tuple((key, one.box) for key, one in fixed.items()),
        )

    def with_box(self, *boxes: Box) -> Room:
        return replace(self, solid=(*self.solid, *boxes))

    def cost_of(self, boxes: Sequence[Box], unit: Unit) -> float:
        """Of new boxes that hang on something fixed: whether they are in the picture, and hide
        nothing else."""
        tall = max(part.box.area for part in unit.parts)
        own = [part.box for part in unit.parts if part.box.area > 0.5 * tall]
        cost = 0.0
        for box in boxes:
            inside = box.overlap(self.picture) / max(box.area, 1.0)
            cost += OUTSIDE * max(0.97 - inside, 0.0)
            cost += TEXT * _share(box, self.texts)
            others = [other for other in self.solid if not _one_of(other, own)]
            cost += OVERLAP * 0.4 * _share(box, others)
        return cost


def _one_of(box: Box, boxes: Sequence[Box]) -> bool:
    return any(
        abs(box.x - other.x) + abs(box.y - other.y) + abs(box.w - other.w) < 2 for other in boxes
    )


def _share(box: Box, others: Sequence[Box]) -> float:
    return sum(box.overlap(other) / max(min(box.area, other.area), 1.0) for other in others)


def roomed(unit: Unit, anchor: Anchor, troupe: Troupe, room: Room) -> Roomed:
    """The best place for a unit (in pixels about its foot)."""
    short = min(room.picture.w, room.picture.h)
    tall = max(unit.box.h, unit.box.w * 0.6)
    base = min(max(1.0, LEAST * short / tall), MOST * short / tall)
    items = troupe.items([unit])
    best: Roomed | None = None
    for shrink in SHRINKS:
        sized = unit.scaled(base * shrink)
        if sized.box.h < 0.05 * short and best is not None:
            break
        found = _best(sized, anchor, room, items, SHRUNK * (1 - shrink))
        if found is not None and (best is None or found.cost < best.cost):
            best = found
        if best is not None and best.cost < 0.25 + SHRUNK * (1 - shrink):
            break
    return best or Roomed(unit.shifted(*room.picture.center), 0.0, OUTSIDE)


def _best(
    unit: Unit, anchor: Anchor, room: Room, items: frozenset[int], spent: float
) -> Roomed | None:
    picture, far_scale = room.picture, FAR_SCALE if anchor in ("ground", "water") else 1.0
    margin = 0.03 * min(picture.w, picture.h)
    area = Box(margin, margin, picture.w - 2 * margin, picture.h - 2 * margin)
    far, near = band(anchor, room.ground, unit, area, picture.h)
    if anchor == "edge":
        far = near = picture.h - max(unit.box.bottom, 0.0)
    rows = ROWS if near - far > 1 else 1
    chance = dice(room.seed, "room", *sorted(items))
    best: Roomed | None = None
    for row in range(rows):
        share = 1.0 if rows == 1 else row / (rows - 1)
        y = far + (near - far) * share
        sized = unit.scaled(far_scale + (1 - far_scale) * share)
        for column in range(COLUMNS):
            x = picture.w * (column + 0.5 + chance.uniform(-0.2, 0.2)) / COLUMNS
            placed = sized.shifted(x, y)
            cost = spent + _cost(placed, room, items) + 0.1 * abs(share - 0.7)
            if best is None or cost < best.cost:
                best = Roomed(placed, 1 - share if rows > 1 else 0.0, cost)
    return best


def _cost(unit: Unit, room: Room, items: frozenset[int]) -> float:
    box, picture = unit.box, room.picture
    inside = box.overlap(picture) / max(box.area, 1.0)
    cost = (
        OUTSIDE * (1 - inside) + OVERLAP * _share(box, room.solid) + TEXT * _share(box, room.texts)
    )
    x, y = box.center[0] / picture.w, box.center[1] / picture.h
    hint = room.hint
    if hint.area is not None:
        wx, wy = _AREAS[hint.area]
        cost += WISH * (max(abs(x - wx) - 0.1, 0) if wx is not None else 0.0) * 2
        cost += WISH * (max(abs(y - wy) - 0.12, 0) if wy is not None else 0.0)
    elif hint.near is not None:
        cost += (
            WISH
            * (abs(box.center[0] - hint.near[0]) + 0.6 * abs(box.bottom - hint.near[1]))
            / picture.w
        )
    else:
        cost += 0.25 * abs(x - 0.5)
    for kind, a, b in room.orders:
        for (item, _), other in room.boxes:
            if (a in items and item == b) or (b in items and item == a):
                mine_first = a in items
                cost += _order(kind, box if mine_first else other, other if mine_first else box)
    return cost


def _order(kind: str, a: Box, b: Box) -> float:
    """What it costs that a relation does not hold."""
    apart = x_overlap(a, b) < 0.3
    if kind == "left_of":
        return 0.0 if a.center[0] < b.center[0] and apart else WISH
    if kind == "right_of":
        return 0.0 if a.center[0] > b.center[0] and apart else WISH
    if kind in ("beside", "looks_at", "chases", "pulls", "leans_on"):
        gap = max(a.x, b.x) - min(a.right, b.right)
        level = abs(a.bottom - b.bottom) / max(a.h, b.h)
        return WISH * max(gap / max(a.w, b.w) - 0.25, 0.0) + (0 if apart else WISH) + 0.8 * level
    return 0.0
