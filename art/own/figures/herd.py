"""Which animals are drawn in which poses, with names, heights and slots."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from . import beasts, props, sitters
from .entries import DOING, Figure, Mark
from .ink import Point, Sheet, limb, oval, path, rotate
from .muzzles import Species
from .tone import ball, dim, slab, tones
from .zoo import ZOO

NAMES: dict[str, tuple[str, str, str, float, str]] = {
    "fox": ("fox", "狐狸", "foxes", 0.62, "orange"),
    "wolf": ("wolf", "狼", "wolves", 0.95, "gray"),
    "bear": ("bear", "熊", "bears", 1.4, "brown"),
    "polar-bear": ("polar bear", "北极熊", "polar bears", 1.5, "white"),
    "panda": ("panda", "熊猫", "pandas", 1.2, "white"),
    "koala": ("koala", "考拉", "koalas", 0.6, "gray"),
    "lion": ("lion", "狮子", "lions", 1.2, "gold"),
    "tiger": ("tiger", "老虎", "tigers", 1.1, "orange"),
    "raccoon": ("raccoon", "浣熊", "raccoons", 0.45, "gray"),
    "dog": ("dog", "狗", "dogs", 0.6, "brown"),
    "cat": ("cat", "猫", "cats", 0.4, "orange"),
    "rabbit": ("rabbit", "兔子", "rabbits", 0.4, "white"),
    "hamster": ("hamster", "仓鼠", "hamsters", 0.12, "orange"),
    "unicorn": ("unicorn", "独角兽", "unicorns", 1.9, "white"),
    "horse": ("horse", "马", "horses", 1.7, "brown"),
    "mouse": ("mouse", "老鼠", "mice", 0.09, "gray"),
    "pig": ("pig", "猪", "pigs", 0.75, "pink"),
    "frog": ("frog", "青蛙", "frogs", 0.14, "green"),
    "chicken": ("chicken", "鸡", "chickens", 0.45, "white"),
}
"""English and Chinese name, plural, height in metres of the standing animal, colour."""

FELT = {"stand", "walk", "run", "sit", "lie"}
"""Poses in which animals can show feelings."""


def _slots(kind: Species) -> dict[str, tuple[str, frozenset[str]]]:
    """Coat and light parts (belly, muzzle, tip of the tail), which second colours go to."""
    light = tones(kind.light) | (tones(kind.tail_tip) if kind.tail_tip else frozenset())
    light |= tones(kind.socks) if kind.socks else frozenset()
    return {"coat": (kind.fur, tones(kind.fur)), "light": (kind.light, light - tones(kind.fur))}


UPRIGHT = {"panda", "koala", "hamster"}
"""Whose plain drawing sits up; on four legs they would be less themselves."""

WHOLE_ALREADY = {"dog", "cat", "rabbit", "tiger", "horse", "mouse", "pig"}
"""Whose emoji show the whole animal, standing."""


def animals() -> Iterator[Figure]:
    for who, kind in ZOO.items():
        four = beasts.on_fours(kind)[0].extent()[3]
        for pose in (*_poses(who), *deeds_of(who)):
            if pose in DEEDS:
                sheet, head = DEEDS[pose](kind)
            elif pose in ("stand", "walk", "run") and not (pose == "stand" and who in UPRIGHT):
                sheet, head = beasts.on_fours(kind, pose)
            elif pose == "sleep":
                sheet, head = sitters.curled(kind)
            else:
                sheet, head = sitters.sitting(kind)
            yield _figure(who, pose, sheet, head, sheet.extent()[3] / four, kind.head, kind.length)
    for who, draw in (("frog", sitters.frog), ("chicken", sitters.hen)):
        sheet, head = draw()
        yield _figure(who, "stand", sheet, head, 1.0, 6.0, 10.0)


def _jumping(kind: Species) -> tuple[Sheet, Point]:
    sheet, head = beasts.on_fours(kind, "run")
    sheet.map(lambda p: rotate(p, -20))
    return sheet, rotate(head, -20)


def _swimming(kind: Species) -> tuple[Sheet, Point]:
    sheet, head = beasts.on_fours(kind, "walk")
    props.water(sheet, 0.5)
    return sheet, head


def _lying(kind: Species) -> tuple[Sheet, Point]:
    return sitters.curled(kind, "open")


def _with_bowl(kind: Species, color: str, food: str) -> tuple[Sheet, Point]:
    sheet, head = sitters.sitting(kind)
    sheet.add(oval(0, -2.6, 6.4, 1.9), slab(dim(color, 0.7)))
    for k in range(7):
        sheet.add(oval(-4 + k * 1.35, -3.1 - (k % 3) * 0.7, 1.3, 1.0), ball(food))
    bowl = path("M-6.4 -2.6Q0 -.4 6.4 -2.6L7.4 1.6Q7.6 2.6 6.4 2.6L-6.4 2.6Q-7.6 2.6 -7.4 1.6Z")
    sheet.add(bowl, slab(color))
    return sheet, head


def _eating(kind: Species) -> tuple[Sheet, Point]:
    return _with_bowl(kind, "#e8413f", "#a8683c")


def _drinking(kind: Species) -> tuple[Sheet, Point]:
    return _with_bowl(kind, "#f9c22e", "#4ab4f5")


def _playing(kind: Species) -> tuple[Sheet, Point]:
    """With a ball of wool."""
    sheet, head = sitters.sitting(kind)
    x, y, r = 12.0, -3.6, 5.2
    sheet.add(oval(x, y, r), ball("#e24b8b"))
    for deg in (-40, 0, 40):
        line = [
            rotate(p, deg, (x, y)) for p in ((x - 4.4, y - 1.2), (x, y + 1.4), (x + 4.4, y - 1.2))
        ]
        sheet.add(limb(line, (0.5, 0.6, 0.5)), "#b02c66")
    sheet.add(
        limb([(x + 2, y + 4.8), (x + 7, y + 4.4), (x + 10, y + 5)], (0.7, 0.7, 0.7)), "#e24b8b"
    )
    return sheet, head


DEEDS: dict[str, Callable[[Species], tuple[Sheet, Point]]] = {
    "lie": _lying,
    "jump": _jumping,
    "swim": _swimming,
    "eat": _eating,
    "drink": _drinking,
    "play": _playing,
}


def deeds_of(who: str) -> tuple[str, ...]:
    """Horses neither sit nor curl up."""
    return ("jump", "swim") if ZOO[who].skull == "horse" else tuple(DEEDS)


def _poses(who: str) -> tuple[str, ...]:
    if ZOO[who].skull == "horse":
        return ("walk", "run") if who in WHOLE_ALREADY else ("stand", "walk", "run")
    poses = ("stand", "sit", "sleep", "run", "walk")
    return poses[1:] if who in WHOLE_ALREADY else poses


def _figure(
    who: str, pose: str, sheet: Sheet, head: Point, scale: float, size: float, length: float
) -> Figure:
    en, zh, plural, height_m, color = NAMES[who]
    if pose not in FELT:
        sheet.only_plain()
    if who in ZOO:
        sheet.slots = _slots(ZOO[who])
    doing, doing_zh, tags_en, tags_zh = DOING[pose]
    fours = pose in ("stand", "walk", "run", "jump", "swim") and who not in ("frog", "chicken")
    fours = fours and not (pose == "stand" and who in UPRIGHT)
    x, y, w, h = sheet.extent()
    marks = {"head": Mark((head[0], head[1] - size * 0.75), size * 1.4)}
    if fours:
        kind = ZOO[who]
        marks["back"] = Mark((-length * 0.06, -kind.leg - kind.depth * 0.98), length * 0.6)
    else:
        marks["seat"] = Mark((x + w / 2, y + h * 0.97), w * 0.7)
        marks["hand"] = Mark((0.0, -9.0), 8.0)
    whole = pose == "stand"
    return Figure(
        id=f"{who}-whole" if whole else f"{who}-{pose}",
        sheet=sheet,
        en=[f"standing {en}"] if whole else [f"{doing} {en}", f"{en} {doing}"],
        zh=[f"{doing_zh}{zh}"],
        plural=f"{doing} {plural}",
        group="animals",
        height_m=height_m * scale,
        color=color,
        facing="right" if fours or who == "chicken" else "front",
        stance={"sleep": "lies", "lie": "lies", "swim": "swims"}.get(pose, "stands"),
        tags_en=tags_en,
        tags_zh=tags_zh,
        marks=marks,
        pose_of=(who, pose),
        takes=who if whole else None,
        shows=("face",) if who in ZOO and pose in FELT else (),
    )
