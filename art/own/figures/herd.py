"""Which animals are drawn in which poses, with names, heights and slots."""

from __future__ import annotations

from collections.abc import Iterator

from . import beasts, sitters
from .entries import DOING, Figure, Mark
from .ink import Point, Sheet
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
    "frog": ("frog", "青蛙", "frogs", 0.14, "green"),
    "chicken": ("chicken", "鸡", "chickens", 0.45, "white"),
}
"""English and Chinese name, plural, height in metres of the standing animal, colour."""

UPRIGHT = {"panda", "koala", "hamster"}
"""Whose plain drawing sits up; on four legs they would be less themselves."""

WHOLE_ALREADY = {"dog", "cat", "rabbit", "tiger"}
"""Whose emoji show the whole animal, standing."""


def animals() -> Iterator[Figure]:
    for who, kind in ZOO.items():
        four = beasts.on_fours(kind)[0].extent()[3]
        for pose in _poses(who):
            if pose in ("stand", "walk", "run") and not (pose == "stand" and who in UPRIGHT):
                sheet, head = beasts.on_fours(kind, pose)
            elif pose == "sleep":
                sheet, head = sitters.curled(kind)
            else:
                sheet, head = sitters.sitting(kind)
            yield _figure(who, pose, sheet, head, sheet.extent()[3] / four, kind.head, kind.length)
    for who, draw in (("frog", sitters.frog), ("chicken", sitters.hen)):
        sheet, head = draw()
        yield _figure(who, "stand", sheet, head, 1.0, 6.0, 10.0)


def _poses(who: str) -> tuple[str, ...]:
    if who == "unicorn":
        return ("stand", "walk", "run")
    poses = ("stand", "sit", "sleep", "run", "walk")
    return poses[1:] if who in WHOLE_ALREADY else poses


def _figure(
    who: str, pose: str, sheet: Sheet, head: Point, scale: float, size: float, length: float
) -> Figure:
    en, zh, plural, height_m, color = NAMES[who]
    doing, doing_zh, tags_en, tags_zh = DOING[pose]
    fours = pose in ("stand", "walk", "run") and who not in ("frog", "chicken")
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
        stance="lies" if pose == "sleep" else "stands",
        tags_en=tags_en,
        tags_zh=tags_zh,
        marks=marks,
        pose_of=(who, pose),
        takes=who if whole else None,
    )
