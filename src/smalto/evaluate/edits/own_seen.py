"""What is to be seen after an edit of our own picture, and what has to stay as it was."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from smalto.pack import Pack
from smalto.render.reach import reach, text_reach
from smalto.scene.facts import Colored, Expressed, Made, Posed, Related, Written
from smalto.scene.types import RELATIONS, Item
from smalto.stage.checker import facts
from smalto.stage.types import Box, Placed, Staging

Pixels = NDArray[np.uint8]

KIN = {
    "child": ("child", "boy", "girl", "kid"), "hat": ("hat", "cap", "womans-hat", "top-hat"),
    "cup": ("cup", "hot-beverage", "teacup", "mug"), "orange": ("orange", "tangerine"),
    "rabbit": ("rabbit", "bunny"), "tree": ("tree",), "balloon": ("balloon",),
    "car": ("car", "automobile"), "flower": ("flower", "tulip", "blossom", "rose"),
    "bee": ("bee", "honeybee"), "ball": ("ball", "soccer-ball"), "kite": ("kite",),
}  # fmt: skip
SLACK = 0.03
"""Least step that counts as moved, as a share of the side."""
HUNG = ("wears", "holds", "rides", "sits_on", "on", "in")
WHOLE = ("restyle", "background", "tone", "reframe")


@dataclass(frozen=True, slots=True)
class Frames:
    """Stagings and pixels (H, W, 4) before and after."""

    before: Staging
    after: Staging
    old: Pixels
    new: Pixels
    pack: Pack


def seen(wish: str, f: Frames) -> bool:
    kind, _, value = wish.partition(":")
    return _SEES[kind](value, f)


def _is(item: Item, name: str, pack: Pack) -> bool:
    if item.concept == name or item.concept in KIN.get(name, ()):
        return True
    words = item.concept.split("-")
    concept = pack.concepts.get(item.concept)
    return name in words or (concept is not None and name in concept.en)


def _copies(staging: Staging, name: str, pack: Pack) -> list[Placed]:
    return [
        one
        for one in sorted(staging.placed, key=lambda one: (one.item or 0, one.copy))
        if one.item is not None and _is(staging.scene.items[one.item], name, pack)
    ]


def _there(value: str, f: Frames) -> bool:
    name, _, count = value.partition("=")
    frame = Box(0, 0, f.after.width_px, f.after.height_px)
    copies = _copies(f.after, name, f.pack)
    inside = [c for c in copies if c.box.overlap(frame) > 0.7 * c.box.area]
    return len(copies) == int(count) == len(inside)


def _gone(value: str, f: Frames) -> bool:
    return not _copies(f.after, value, f.pack)


def _fact(value: str, f: Frames, kind: type, field: str) -> bool:
    name, _, wanted = value.partition("=")
    return any(
        isinstance(fact, kind)
        and _is(f.after.scene.items[getattr(fact, "item", 0)], name, f.pack)
        and getattr(fact, field) == wanted
        for fact in facts(f.after, f.pack, ())
    )


def _related(value: str, f: Frames) -> bool:
    kind, a, b = value.split(",")
    items = f.after.scene.items
    first = [n for n, item in enumerate(items) if _is(item, a, f.pack)]
    second = [n for n, item in enumerate(items) if _is(item, b, f.pack)]
    kinds = ("on", "sits_on") if kind == "on" else (kind,)
    claims = [(k, x, y) for k in kinds if k in RELATIONS for x in first for y in second if x != y]
    shown = facts(f.after, f.pack, claims)
    return any(isinstance(fact, Related) and fact.kind in kinds for fact in shown)


def _middle(staging: Staging, name: str, pack: Pack) -> tuple[float, float, float]:
    """x, foot and height of its copies' mean, as shares of the picture."""
    copies = _copies(staging, name, pack)
    if not copies:
        return (-1.0, -1.0, -1.0)
    n, (w, h) = len(copies), (staging.width_px, staging.height_px)
    x = sum(c.box.center[0] for c in copies) / n / w
    y = sum(c.box.bottom for c in copies) / n / h
    return x, y, sum(c.box.h for c in copies) / n / h


def _at(value: str, f: Frames) -> bool:
    name, _, side = value.partition("=")
    x, _, h = _middle(f.after, name, f.pack)
    if h < 0:
        return False
    return {"left": x < 0.42, "right": x > 0.58, "center": 0.38 < x < 0.62}[side]


def _moved(value: str, f: Frames) -> bool:
    name, _, side = value.partition("=")
    (x0, y0, _), (x1, y1, h) = _middle(f.before, name, f.pack), _middle(f.after, name, f.pack)
    steps = {"left": x0 - x1, "right": x1 - x0, "up": y0 - y1, "down": y1 - y0}
    return h > 0 and steps[side] > SLACK


def _moved_at_all(value: str, f: Frames) -> bool:
    a, b = _middle(f.before, value, f.pack), _middle(f.after, value, f.pack)
    return abs(a[0] - b[0]) + abs(a[1] - b[1]) > SLACK


def _swapped(value: str, f: Frames) -> bool:
    a, b = value.split(",")
    before = [_middle(f.before, name, f.pack) for name in (a, b)]
    after = [_middle(f.after, name, f.pack) for name in (a, b)]
    if min(after[0][2], after[1][2]) < 0:
        return False
    axis = 0 if abs(before[0][0] - before[1][0]) > SLACK else 1
    return (before[0][axis] - before[1][axis]) * (after[0][axis] - after[1][axis]) < 0


def _bigger(value: str, f: Frames) -> bool:
    return _sides(f.after, value, f) > 1.12 * _sides(f.before, value, f) > 0


def _smaller(value: str, f: Frames) -> bool:
    return 0 < _sides(f.after, value, f) < 0.9 * _sides(f.before, value, f)


def _sides(staging: Staging, name: str, f: Frames) -> float:
    """Of its copies the one that changed most counts, so all are summed."""
    return sum(c.box.h for c in _copies(staging, name, f.pack)) / staging.height_px


def _flipped(value: str, f: Frames) -> bool:
    before, after = _copies(f.before, value, f.pack), _copies(f.after, value, f.pack)
    flips = [c.flip for c in before], [c.flip for c in after]
    return len(before) == len(after) and flips[0] != flips[1]


def _rotated(value: str, f: Frames) -> bool:
    name, _, angle = value.partition("=")
    old = {round(c.angle_deg % 360) for c in _copies(f.before, name, f.pack)}
    new = {round(c.angle_deg % 360) for c in _copies(f.after, name, f.pack)}
    return any((b - a) % 360 == int(angle) for a in old for b in new)


def _setting(value: str, f: Frames, field: str) -> bool:
    return bool(getattr(f.after.scene.setting, field) == value)


def _flat(value: str, f: Frames) -> bool:
    setting = f.after.scene.setting
    return setting.kind == "flat" and setting.colors == (value,)


def _text(value: str, f: Frames) -> bool:
    shown = facts(f.after, f.pack, ())
    return any(isinstance(fact, Written) and fact.content == value for fact in shown)


def _no_text(value: str, f: Frames) -> bool:
    return all(text.content != value for text in f.after.texts)


def _inked(value: str, f: Frames) -> bool:
    return any(text.color == value for text in f.after.scene.texts)


def _style(value: str, f: Frames, field: str) -> bool:
    return bool(getattr(f.after.scene, field) == value)


def _tone(value: str, f: Frames) -> bool:
    a, b = f.old[..., :3].astype(float), f.new[..., :3].astype(float)
    light = (a.mean(), b.mean())
    chroma = [(x.max(axis=2) - x.min(axis=2)).mean() for x in (a, b)]
    warmth = [(x[..., 0] - x[..., 2]).mean() for x in (a, b)]
    spread = [x.mean(axis=2).std() for x in (a, b)]
    edges = [np.abs(np.diff(x.mean(axis=2), axis=1)).mean() for x in (a, b)]
    seen: dict[str, bool] = {
        "brighter": light[1] > light[0] + 6, "darker": light[1] < light[0] - 6,
        "gray": chroma[1] < 2, "vivid": chroma[1] > chroma[0] * 1.06,
        "pale": chroma[1] < chroma[0] * 0.92, "warmer": warmth[1] > warmth[0] + 4,
        "cooler": warmth[1] < warmth[0] - 4, "contrast": spread[1] > spread[0] * 1.04,
        "blur": edges[1] < edges[0] * 0.8,
    }  # fmt: skip
    return bool(seen[value])


_SEES = {
    "there": _there,
    "gone": _gone,
    "color": lambda v, f: _colored(v, f),
    "material": lambda v, f: _fact(v, f, Made, "material"),
    "expression": lambda v, f: _fact(v, f, Expressed, "expression"),
    "pose": lambda v, f: _fact(v, f, Posed, "pose"),
    "rel": _related,
    "at": _at,
    "moved": _moved,
    "moved2": _moved_at_all,
    "swapped": _swapped,
    "bigger": _bigger,
    "smaller": _smaller,
    "flipped": _flipped,
    "rotated": _rotated,
    "place": lambda v, f: _setting(v, f, "place"),
    "time": lambda v, f: _setting(v, f, "time"),
    "season": lambda v, f: _setting(v, f, "season"),
    "weather": lambda v, f: _setting(v, f, "weather"),
    "kind": lambda v, f: _setting(v, f, "kind"),
    "flat": _flat,
    "text": _text,
    "notext": _no_text,
    "inked": _inked,
    "finish": lambda v, f: _style(v, f, "finish"),
    "style": lambda v, f: _style(v, f, "style"),
    "tone": _tone,
}


def _colored(value: str, f: Frames) -> bool:
    return _fact(value, f, Colored, "color")


def kept(operator: str, wanted: tuple[str, ...], f: Frames) -> float:
    """Share of the things nobody spoke of that are there as before; 0 if a pixel has changed where
    nothing that changed reaches."""
    asked = {
        name for wish in wanted for name in wish.partition(":")[2].replace("=", ",").split(",")
    }
    scene = f.before.scene
    named = {
        n for n, item in enumerate(scene.items) if any(_is(item, a, f.pack) for a in asked if a)
    }
    for relation in scene.relations:  # who hangs on what was asked about goes with it
        if relation.kind in HUNG and {relation.a, relation.b} & named:
            named |= {relation.b if relation.kind in ("wears", "holds") else relation.a}
    still = [one for one in f.before.placed if one.item is not None and one.item not in named]
    after = {_face(one, operator, f.after) for one in f.after.placed if one.item is not None}
    share = (
        sum(_face(one, operator, f.before) in after for one in still) / len(still) if still else 1.0
    )
    if operator == "reframe":  # what is out of the frame is gone, and nothing else
        before = {_face(one, operator, f.before) for one in f.before.placed if one.item is not None}
        return float(after <= before)
    if operator in WHOLE:
        return share
    return share if _outside_is_equal(f) else 0.0


def _face(one: Placed, operator: str, staging: Staging) -> tuple[object, ...]:
    """What must not change: in a picture that is drawn anew, how it looks."""
    if operator in WHOLE:
        item = staging.scene.items[one.item or 0]
        return (item.concept, item.color, item.material)
    box = one.box
    place = (round(box.x), round(box.bottom), round(box.h))
    return (one.concept, one.art, one.color, one.material, one.flip, place)


def _outside_is_equal(f: Frames) -> bool:
    def named(staging: Staging) -> dict[tuple[object, ...], Box]:
        return {
            (one.art, one.box, one.color, one.material, one.flip, one.angle_deg, one.second,
             one.expression, one.skin, one.item is None): reach(one, staging)
            for one in staging.placed
        }  # fmt: skip

    old, new = named(f.before), named(f.after)
    boxes = [box for key, box in (*old.items(), *new.items()) if (key in old) != (key in new)]
    for staging, other in ((f.before, f.after), (f.after, f.before)):
        said = {(t.content, t.box, t.color) for t in other.texts}
        boxes += [text_reach(t, staging) for t in staging.texts
                  if (t.content, t.box, t.color) not in said]  # fmt: skip
    may = np.zeros(f.old.shape[:2], bool)
    edge = 0.06 * f.after.height_px if f.after.scene.finish else 4
    for box in boxes:
        top, left = max(int(box.y - edge), 0), max(int(box.x - edge), 0)
        may[top : int(box.bottom + edge) + 1, left : int(box.right + edge) + 1] = True
    differs = (f.old != f.new).any(axis=2)
    return not (differs & ~may).any()
