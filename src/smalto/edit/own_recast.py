"""Things that stay where they are and are drawn otherwise: another thing, colour, pose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from smalto.edit.foreign_work import Impossible
from smalto.edit.operations import Change, Replace
from smalto.edit.own_count import grown_to
from smalto.edit.own_find import found
from smalto.edit.own_layers import inserted
from smalto.edit.own_scene import (
    Key,
    Work,
    hanging,
    parted,
    things,
)
from smalto.edit.own_seat import seated
from smalto.edit.own_things import require_drawings
from smalto.scene.types import Item, Scene
from smalto.stage.cast import Actor, cast
from smalto.stage.palette import rim_on
from smalto.stage.types import Box, Placed


def replace_thing(work: Work, operation: Replace) -> None:
    keys = found(work, operation.target)
    for item in sorted({key[0] for key in keys}):
        own = [key for key in things(work.staging) if key in keys and key[0] == item]
        if own:
            work.staging, index = parted(work.staging, own)
            _recast(work, index, _played(work.scene.items[index], operation.item))


def _played(old: Item, new: Item) -> Item:
    count = new.count if new.count > 1 and not new.many else old.count
    return replace(new, count=count, many=False, arrangement=new.arrangement or old.arrangement)


def change(work: Work, operation: Change) -> None:
    keys = found(work, operation.target)
    names = ("color", "second", "material", "pose", "expression", "skin", "arrangement")
    fields = {n: v for n in names if (v := getattr(operation.item, n)) is not None}
    if "color" in fields and "second" not in fields:
        fields["second"] = None
    todo = sorted({key[0] for key in keys}, reverse=True)
    last: list[Key] = []
    for item in todo:
        own = [key for key in keys if key[0] == item]
        work.staging, index = parted(work.staging, own)
        _able(work, index, fields)
        _recast(work, index, replace(work.scene.items[index], **fields))
        last += [key for key in things(work.staging) if key[0] == index]
    work.last = last


def _able(work: Work, index: int, fields: dict[str, object]) -> None:
    """Raises Impossible where the drawings cannot do what is asked."""
    item = work.scene.items[index]
    asked = replace(item, **fields)  # type: ignore[arg-type]
    scene = replace(
        work.scene, items=(*work.scene.items[:index], asked, *work.scene.items[index + 1 :])
    )
    old = set(cast(work.scene, work.tools.pack, seed=work.seed).unmet)
    new = [said for said in cast(scene, work.tools.pack, seed=work.seed).unmet if said not in old]
    if new and len(new) >= len([v for v in fields.values() if v is not None]):
        said = new[0]
        raise Impossible(f"{said[0].upper()}{said[1:]}.", "Ask for another change, or replace it.")
    work.notes.extend(new)


def _recast(work: Work, index: int, item: Item) -> None:
    """The item's copies with other drawings, colours, materials; feet and middles stay."""
    old = work.scene.items[index]
    items = (*work.scene.items[:index], item, *work.scene.items[index + 1 :])
    scene = replace(work.scene, items=items)
    keys = [key for key in things(work.staging) if key[0] == index]
    was = cast(work.scene, work.tools.pack, seed=work.seed)
    now = cast(scene, work.tools.pack, seed=work.seed)
    require_drawings(
        work, [*things(work.staging).values()] if now.of(index) else (), Scene(items=(item,))
    )
    placed = things(work.staging)
    riders = {child for key in keys for child in hanging(work.staging, key)} - set(keys)
    changed: list[Placed] = []
    for key in keys:
        actor = next((now.actors[n] for n in now.of(index) if now.actors[n].copy == key[1]), None)
        before = next((was.actors[n] for n in was.of(index) if was.actors[n].copy == key[1]), None)
        if actor is not None and before is not None:
            changed.append(_redrawn(work, placed[key], before, actor, old.concept == item.concept))
    changed = _slimmed(work, changed)
    same = all(
        new.art == placed[(index, new.copy)].art and new.box == placed[(index, new.copy)].box
        for new in changed
    )
    inserted(work, scene, changed)
    extra = [(index, n) for n in range(len(keys), item.count)]
    if not same and riders:
        _reseat(work, sorted(riders))
    if extra:
        grown_to(work, index, item.count)


def _slimmed(work: Work, changed: list[Placed]) -> list[Placed]:
    """Those that take more room than what was there before, small enough not to hide each other."""
    placed = things(work.staging)
    keys = {(one.item, one.copy) for one in changed}
    others = [one.box for key, one in placed.items() if key not in keys]

    def worst(boxes: Sequence[Box]) -> float:
        pairs = [(a, b) for n, a in enumerate(boxes) for b in (*boxes[:n], *others)]
        return max((a.overlap(b) / min(a.area, b.area) for a, b in pairs), default=0.0)

    before = worst([placed[(one.item or 0, one.copy)].box for one in changed])
    for factor in (1.0, 0.9, 0.8, 0.7, 0.6, 0.5):
        slim = [_about_foot(one, factor) for one in changed]
        if worst([one.box for one in slim]) <= before + 0.12:
            return slim
    return changed


def _about_foot(one: Placed, factor: float) -> Placed:
    box = one.box
    w, h = box.w * factor, box.h * factor
    clip = one.clip_below_y
    clip = None if clip is None else box.bottom - (box.bottom - clip) * factor
    new = Box(box.center[0] - w / 2, box.bottom - h, w, h)
    return replace(one, box=new, clip_below_y=clip)


def _redrawn(work: Work, one: Placed, was: Actor, now: Actor, same: bool) -> Placed:
    """A copy as another actor plays it: on the same foot, its size in proportion."""
    look: dict[str, Any] = {
        "color": now.color, "second": now.second, "material": now.material,
        "expression": now.expression, "skin": now.skin,
    }  # fmt: skip
    if one.art == now.art:
        changed = replace(one, **look)
    else:
        factor = now.h / was.h if same else (now.h / was.h) ** 0.7
        picture, box = work.picture, one.box
        h = min(max(box.h * factor, 0.08 * picture.h), 0.9 * picture.h)
        w = h * now.w / now.h
        if w > 0.9 * picture.w:
            w, h = 0.9 * picture.w, h * 0.9 * picture.w / w
        x = min(max(box.center[0] - w / 2, 0.01 * picture.w), 0.99 * picture.w - w)
        y = max(box.bottom - h, 0.01 * picture.h)
        new = Box(x, y, w, h)
        ground = None if one.ground_y is None else new.bottom
        clip = one.clip_below_y
        if clip is not None:
            clip = new.bottom - (box.bottom - clip) * h / box.h
        changed = replace(
            one, concept=now.drawn.id, art=now.art, box=new, ground_y=ground, clip_below_y=clip,
            angle_deg=0.0, **look,
        )  # fmt: skip
    color = changed.color or work.tools.pack.get(changed.concept).color or "gray"
    return replace(changed, rim=rim_on(color, work.staging.background))


def _reseat(work: Work, keys: Sequence[Key]) -> None:
    come = seated(work, work.scene, keys)
    inserted(work, work.scene, come.placed)
