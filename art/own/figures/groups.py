"""Several people in one drawing: a family."""

from __future__ import annotations

from collections.abc import Iterator

from .cast import CAST
from .crowd import NAMES
from .entries import Figure, Mark
from .ink import Sheet
from .people import person
from .rig import POSES

HEIGHT_M = 1.78
FAMILY = (
    ("woman", "stand", 0.0),
    ("man", "stand", 26.0),
    ("girl", "stand", 41.0),
    ("boy", "wave", 13.0),
)
"""Who, in which pose, how far to the right in drawing units; who comes later stands before."""


def groups() -> Iterator[Figure]:
    sheet = Sheet()
    for who, pose, x in FAMILY:
        _join(sheet, who, pose, x)
    left, top, width, height = sheet.extent()
    yield Figure(
        id="family",
        sheet=sheet,
        en=["family", "parents with children", "household"],
        zh=["家庭", "一家人", "一家四口", "全家"],
        plural="families",
        group="people",
        height_m=HEIGHT_M,
        color="blue",
        tags_en=["parents", "children", "mother", "father"],
        tags_zh=["父母", "孩子", "爸爸", "妈妈"],
        marks={"head": Mark((left + width / 2, top), 20), "hand": Mark((left + width, top + 0.6 * height), 6)},
    )  # fmt: skip


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
