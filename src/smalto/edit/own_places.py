"""Operations on where the things of our own pictures are: moved, turned, resized, exchanged."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace

from smalto.edit.foreign_work import Impossible
from smalto.edit.operations import Move, Resize, Swap, Turn
from smalto.edit.own_find import found
from smalto.edit.own_layers import relayered
from smalto.edit.own_relate import brought, item_of, mirrored
from smalto.edit.own_room import _AREAS, _share
from smalto.edit.own_scene import OF_A, RIGID, Key, Work, hanging, things
from smalto.edit.own_things import one_item
from smalto.stage.geometry import moved, union
from smalto.stage.places import ground_of
from smalto.stage.types import Box, Placed

STEPS = (1.0, 0.85, 1.2, 0.7, 1.4, 0.55, 1.7, 0.4, 0.3, 0.2)
STEP = 0.26
"""A step to a side, as a share of the picture's width."""
EDGE = 0.015


def move(work: Work, operation: Move) -> None:
    if operation.relation is not None and operation.anchor is not None:
        a = one_item(work, operation.target)
        keys = found(work, operation.anchor)
        brought(work, operation.relation, a, item_of(work, keys))
        work.last = [key for key in things(work.staging) if key[0] == a]
        return
    keys = found(work, operation.target)
    for group in _groups(work, keys):
        if operation.area is not None:
            _to_area(work, group, operation.area)
        elif operation.direction in ("nearer", "farther"):
            _in_depth(work, group, operation.direction == "nearer")
        else:
            _aside(work, group, operation.direction or "right")
    work.last = keys


def _groups(work: Work, keys: Sequence[Key]) -> list[list[Key]]:
    """Each copy with what hangs on it; who hangs on another of them goes with that one."""
    groups = [[key, *hanging(work.staging, key)] for key in keys]
    carried = {key for group in groups for key in group[1:]}
    return [group for group in groups if group[0] not in carried]


def _boxes(work: Work, group: Iterable[Key]) -> list[Box]:
    placed = things(work.staging)
    return [placed[key].box for key in group]


def _aside(work: Work, group: list[Key], direction: str) -> None:
    picture = work.picture
    across = {"left": -1, "right": 1}.get(direction, 0)
    down = {"up": -1, "down": 1}.get(direction, 0)
    tries = [
        _inside(work, group, across * STEP * step * picture.w, down * STEP * step * picture.h)
        for step in STEPS
    ]
    far = [t for t in tries if abs(t[0]) + abs(t[1]) > 0.04 * picture.w]
    if not far:
        raise Impossible("There is no more room on that side.", "Make it smaller first.")
    _shift(work, group, *min(far, key=lambda t: _clash(work, group, *t)))


def _inside(work: Work, group: Sequence[Key], dx: float, dy: float) -> tuple[float, float]:
    """The step, as far as it stays in the picture and on the ground."""
    box, picture = union(_boxes(work, group)), work.picture
    edge = EDGE * min(picture.w, picture.h)
    dx = min(max(dx, min(edge - box.x, 0.0)), max(picture.w - edge - box.right, 0.0))
    low, high = _foot_band(work, group[0])
    foot = things(work.staging)[group[0]].box.bottom
    dy = min(max(dy, low - foot), high - foot) if dy else 0.0
    return dx, min(max(dy, min(edge - box.y, 0.0)), max(picture.h - edge - box.bottom, 0.0))


def _foot_band(work: Work, key: Key) -> tuple[float, float]:
    """Between which heights its foot may be."""
    one, setting, h = things(work.staging)[key], work.scene.setting, work.picture.h
    if setting.kind != "landscape" or not one.shadow:
        return 0.0, h
    ground = ground_of(setting)
    return min(ground.horizon * h + 0.04 * h, one.box.bottom), max(0.97 * h, one.box.bottom)


def _clash(work: Work, group: Sequence[Key], dx: float, dy: float) -> float:
    others = [one.box for key, one in things(work.staging).items() if key not in group]
    boxes = [moved(box, dx, dy) for box in _boxes(work, group)]
    texts = [text.lettered for text in work.staging.texts]
    cost = sum(_share(box, others) + 3 * _share(box, texts) for box in boxes)
    return cost + 0.25 * abs(math.hypot(dx, dy) / work.picture.w - STEP)


def _to_area(work: Work, group: list[Key], area: str) -> None:
    wx, wy = _AREAS[area]
    box, picture = union(_boxes(work, group)), work.picture
    tries = []
    for ox in (0.0, -0.05, 0.05, -0.1, 0.1, 0.14, -0.14):
        for oy in (0.0, -0.08, 0.08):
            dx = 0.0 if wx is None else (wx + ox) * picture.w - box.center[0]
            dy = 0.0 if wy is None else (wy + oy) * picture.h - box.center[1]
            tries.append(_inside(work, group, dx, dy))
    _shift(work, group, *min(tries, key=lambda t: _area_cost(work, group, t, (wx, wy), box)))


def _area_cost(
    work: Work, group: Sequence[Key], step: tuple[float, float],
    wish: tuple[float | None, float | None], box: Box,
) -> float:  # fmt: skip
    x = (box.center[0] + step[0]) / work.picture.w
    y = (box.center[1] + step[1]) / work.picture.h
    off = abs(x - wish[0]) if wish[0] is not None else 0.0
    off += 0.5 * abs(y - wish[1]) if wish[1] is not None else 0.0
    return _clash(work, group, *step) + 3 * off


def _in_depth(work: Work, group: list[Key], nearer: bool) -> None:
    """Along the ground, and larger or smaller with it."""
    factor = 1.3 if nearer else 0.72
    foot = things(work.staging)[group[0]].box.bottom
    step = (0.1 if nearer else -0.1) * work.picture.h
    _, dy = _inside(work, group, 0.0, step)
    _scale(work, group, factor)
    _shift(work, group, 0.0, dy)
    if abs(foot - things(work.staging)[group[0]].box.bottom) < 1:
        relayered(work, group)


def _shift(work: Work, group: Sequence[Key], dx: float, dy: float) -> None:
    _changed(work, group, lambda one: shifted(one, dx, dy))
    relayered(work, group)


def shifted(one: Placed, dx: float, dy: float) -> Placed:
    return replace(
        one,
        box=moved(one.box, dx, dy),
        ground_y=None if one.ground_y is None else one.ground_y + dy,
        clip_below_y=None if one.clip_below_y is None else one.clip_below_y + dy,
    )


def _changed(work: Work, group: Sequence[Key], how) -> None:  # type: ignore[no-untyped-def]
    placed = [
        how(one) if one.item is not None and (one.item, one.copy) in group else one
        for one in work.staging.placed
    ]
    items = {key[0] for key in group}
    held = {n for n, text in enumerate(work.scene.texts) if text.holder in items}
    before = things(work.staging)
    texts = []
    for text in work.staging.texts:
        if text.run in held and group[0] in before:
            lead = before[group[0]]
            new = how(lead)
            factor = new.box.h / lead.box.h
            x = new.box.center[0] + (text.box.x - lead.box.center[0]) * factor
            y = new.box.bottom + (text.box.y - lead.box.bottom) * factor
            text = replace(text, box=Box(x, y, text.box.w * factor, text.box.h * factor))
        texts.append(text)
    work.show(work.scene, placed, texts)


def turn(work: Work, operation: Turn) -> None:
    keys = found(work, operation.target)
    for group in _groups(work, keys):
        center = things(work.staging)[group[0]].box.center
        if operation.flip:
            _changed(work, group, lambda one, x=center[0]: mirrored(one, x))
        if operation.angle_deg:
            _changed(work, group, lambda one, c=center: _rotated(one, c, operation.angle_deg))
    work.last = keys


def _rotated(one: Placed, center: tuple[float, float], angle_deg: float) -> Placed:
    angle, (x, y) = math.radians(angle_deg), one.box.center
    dx, dy = x - center[0], y - center[1]
    nx = center[0] + dx * math.cos(angle) - dy * math.sin(angle)
    ny = center[1] + dx * math.sin(angle) + dy * math.cos(angle)
    box = Box(nx - one.box.w / 2, ny - one.box.h / 2, one.box.w, one.box.h)
    return replace(one, box=box, angle_deg=(one.angle_deg + angle_deg) % 360, clip_below_y=None)


def resize(work: Work, operation: Resize) -> None:
    keys = found(work, operation.target)
    for group in _groups(work, keys):
        box, picture = union(_boxes(work, group)), work.picture
        most = min(0.97 * picture.w / box.w, 0.97 * picture.h / box.h)
        factor = min(operation.factor, most)
        if operation.factor > 1.05 and factor < 1.05:
            raise Impossible("It fills the picture already.", "Make the other things smaller.")
        if factor < 0.9 * operation.factor:
            work.notes.append("It was made as large as the picture has room for.")
        least = 0.03 * min(picture.w, picture.h) / max(box.w, box.h)
        _scale(work, group, max(factor, least))
    work.last = keys


def _scale(work: Work, group: Sequence[Key], factor: float) -> None:
    """About the foot of the first (in the air: about its middle), and back into the picture."""
    lead = things(work.staging)[group[0]]
    hangs = _hangs(work, group[0])
    x = lead.box.center[0]
    y = lead.box.bottom if lead.shadow or hangs else lead.box.center[1]

    def sized(one: Placed) -> Placed:
        box = one.box
        new = Box(
            x + (box.x - x) * factor, y + (box.y - y) * factor, box.w * factor, box.h * factor
        )
        ground = None if one.ground_y is None else y + (one.ground_y - y) * factor
        clip = None if one.clip_below_y is None else y + (one.clip_below_y - y) * factor
        return replace(one, box=new, ground_y=ground, clip_below_y=clip)

    _changed(work, group, sized)
    box, picture = union(_boxes(work, group)), work.picture
    edge = EDGE * min(picture.w, picture.h)
    dx = (
        min(max(0.0, edge - box.x), picture.w)
        if box.x < edge
        else min(0.0, picture.w - edge - box.right)
    )
    dy = max(0.0, edge - box.y) if box.y < edge else min(0.0, picture.h - edge - box.bottom)
    if dx or dy:
        _changed(work, group, lambda one: shifted(one, dx, dy))
    relayered(work, group)


def _hangs(work: Work, key: Key) -> bool:
    return any(
        r.kind in RIGID and (r.b if r.kind in OF_A else r.a) == key[0] for r in work.scene.relations
    )


def swap(work: Work, operation: Swap) -> None:
    """Feet and middles are exchanged; each keeps its size."""
    a, b = found(work, operation.a), found(work, operation.b)
    if set(a) & set(b):
        raise Impossible("These are the same things.", "Name two different ones.")
    groups = _groups(work, a), _groups(work, b)
    first, second = ([key for group in side for key in group] for side in groups)
    placed = things(work.staging)
    if set(first) & set(second):
        raise Impossible("One hangs on the other: they cannot change places.", "Move one of them.")
    box_a, box_b = union(placed[k].box for k in a), union(placed[k].box for k in b)
    step = box_b.center[0] - box_a.center[0], box_b.bottom - box_a.bottom
    _changed(work, first, lambda one: shifted(one, *step))
    _changed(work, second, lambda one: shifted(one, -step[0], -step[1]))
    for group in (first, second):
        box, picture = union(_boxes(work, group)), work.picture
        dx = max(0.0, -box.x) or min(0.0, picture.w - box.right)
        dy = max(0.0, -box.y) or min(0.0, picture.h - box.bottom)
        if dx or dy:
            _changed(work, group, lambda one, dx=dx, dy=dy: shifted(one, dx, dy))
    relayered(work, first)
    relayered(work, second)
