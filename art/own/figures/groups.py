"""Several people in one drawing: a family, a couple."""

from __future__ import annotations

from collections.abc import Iterator

from .cast import CAST
from .crowd import NAMES
from .entries import Figure, Mark
from .ink import Sheet
from .people import person
from .rig import POSES

Cast = tuple[tuple[str, str, float], ...]
"""Who, in which pose, how far to the right in drawing units; who comes later stands before."""

FAMILY: Cast = (
    ("woman", "stand", 0),
    ("man", "stand", 26),
    ("girl", "stand", 41),
    ("boy", "wave", 13),
)
COUPLE: Cast = (("man", "stand", 15), ("woman", "stand", 0))


def groups() -> Iterator[Figure]:
    yield _group(
        "family", FAMILY, "families",
        en=["family", "parents with children", "household"],
        zh=["家庭", "一家人", "一家四口", "全家"],
        tags_en=["parents", "children", "mother", "father"],
        tags_zh=["父母", "孩子", "爸爸", "妈妈"],
    )  # fmt: skip
    yield _group(
        "couple-with-heart", COUPLE, "couples in love",
        en=["couple in love", "couple", "lovers"],
        zh=["情侣", "恋人", "一对情侣"],
        tags_en=["love", "man and woman"],
        tags_zh=["爱", "夫妻"],
    )  # fmt: skip


def _group(
    name: str,
    cast: Cast,
    plural: str,
    *,
    en: list[str],
    zh: list[str],
    tags_en: list[str],
    tags_zh: list[str],
) -> Figure:
    sheet = Sheet()
    for who, pose, x in cast:
        _join(sheet, who, pose, x)
    left, top, width, height = sheet.extent()
    return Figure(
        id=name,
        sheet=sheet,
        en=en,
        zh=zh,
        plural=plural,
        group="people",
        height_m=NAMES["man"][2],
        color="blue",
        tags_en=tags_en,
        tags_zh=tags_zh,
        marks={
            "head": Mark((left + width / 2, top), 20),
            "hand": Mark((left + width, top + 0.6 * height), 6),
        },
    )


def _join(sheet: Sheet, who: str, pose: str, x: float) -> None:
    """Adds one of them, feet on the ground, as tall beside the others as in life."""
    one, _ = person(CAST[who], POSES[pose])
    one.only_plain()
    standing, _ = person(CAST[who], POSES["stand"])
    tall = NAMES[who][2] / NAMES["man"][2]
    man, _ = person(CAST["man"], POSES["stand"])
    scale = tall * man.extent()[3] / standing.extent()[3]
    left, top, width, height = one.extent()
    foot, middle = top + height, left + width / 2
    one.map(lambda p: ((p[0] - middle) * scale + x, (p[1] - foot) * scale))
    sheet.shapes += one.shapes
