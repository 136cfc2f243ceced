"""What poses bring along, second part: food, tools, sports gear, bubbles. Knows joints, no people.

`behind` draws what lies behind the body, `before` what lies before it. Units as in rig.py; the
middle of the hips is (0, 0).
"""

from __future__ import annotations

from collections.abc import Callable

from .ink import Point, Sheet, blob, box, limb, oval, path
from .props import ball as football
from .rig import Joints
from .tone import ball, dim, haze, slab

Draw = Callable[[Sheet, Joints], None]

WOOD, STEEL, INK = "#b98556", "#8d93b0", "#4a4358"


def behind(sheet: Sheet, prop: str, joints: Joints) -> None:
    if prop in BEHIND:
        BEHIND[prop](sheet, joints)


def before(sheet: Sheet, prop: str, joints: Joints) -> tuple[Point, ...]:
    """Returns the hands that must be drawn once more, over what they hold."""
    if prop not in BEFORE:
        return ()
    BEFORE[prop](sheet, joints)
    a, b = joints.arms[0].end, joints.arms[1].end
    return {"burger": (a, b), "desk": (b,), "laptop": (b,), "rod": (b,)}.get(prop, (b,))


def floor(joints: Joints) -> float:
    return max(leg.end[1] for leg in joints.legs) + 2.6


def _stool(sheet: Sheet, joints: Joints) -> None:
    low = floor(joints)
    for x in (-4.4, 3.4):
        sheet.add(limb([(x, 4), (x * 1.25, low - 0.6)], (1.7, 1.4)), slab(dim(WOOD, 0.7)))
    sheet.add(box(-6.6, 2.4, 12.4, 2.8, 1.3), slab(WOOD))


def _desk(sheet: Sheet, joints: Joints) -> None:
    low, top = floor(joints), joints.arms[1].end[1] + 1.6
    for x in (9.5, 27.5):
        sheet.add(box(x, top + 1, 2, low - top - 1, 0.8), slab(dim(WOOD, 0.6)))
    sheet.add(box(7, top, 24, 2.3, 1), slab(WOOD))


def _writing(sheet: Sheet, joints: Joints) -> None:
    _desk(sheet, joints)
    x, y = joints.arms[1].end
    top = y + 1.6
    sheet.add(
        path(f"M{x - 3} {top}L{x + 11} {top}L{x + 12.4} {top - 1.6}L{x - 1.6} {top - 1.6}Z"),
        "#fffaf0",
    )
    for k in range(2):
        sheet.add(box(x + 3.4 + k, top - 1.3 + k * 0.6, 6.6, 0.35, 0.1), "#9fb2e0")
    sheet.add(
        limb([(x + 3.2, top - 0.5), (x + 0.2, y - 1), (x - 2.4, y - 6.2)], (0.5, 1.2, 1.2)),
        slab("#f2b632"),
    )
    sheet.add(box(x + 14.4, top - 5.2, 3.8, 5.2, 0.8), slab("#4aa3e0"))
    for dx, color in ((0.6, "#e8413f"), (2.0, "#2fb56a"), (3.0, "#f2b632")):
        sheet.add(
            limb([(x + 14.6 + dx, top - 5), (x + 14.4 + dx * 1.3, top - 8.4)], (0.7, 0.7)), color
        )


def _laptop(sheet: Sheet, joints: Joints) -> None:
    _desk(sheet, joints)
    x, y = joints.arms[1].end
    top = y + 1.6
    sheet.add(box(x - 1.6, top - 1.1, 11, 1.2, 0.5), slab("#c4c8d8"))
    lid = path(
        f"M{x + 8.8} {top - 0.6}L{x + 12.4} {top - 11.4}L{x + 13.8} {top - 11}L{x + 10.2} {top - 0.4}Z"
    )
    sheet.add(lid, slab(STEEL))
    glow = path(
        f"M{x + 8.4} {top - 1.4}L{x + 11.8} {top - 11}L{x + 12.4} {top - 11.2}L{x + 9} {top - 1.2}Z"
    )
    sheet.add(glow, "#7fd6ff")


def _easel(sheet: Sheet, joints: Joints) -> None:
    low = floor(joints)
    for a, b in (((24, -30), (19, low)), ((25, -30), (33, low)), ((24.4, -28), (27, low - 3))):
        sheet.add(limb([a, b], (1.6, 1.6)), slab(dim(WOOD, 0.5)))
    quad = "M17.4 -25L32.4 -27.4L33.4 -4.4L18 -3.4Z"
    sheet.add(path(quad), "#fdf8ec")
    sheet.add(path("M18.6 -23.9L31.4 -25.9L31.8 -15L18.9 -14Z"), slab("#8fd3f7"))
    sheet.add(oval(27.6, -21.4, 2.3), ball("#ffcf3f"))
    sheet.add(
        path("M18.8 -14.6C22 -18 25 -16 27 -14C29 -16 30.6 -16 31.8 -15L32.2 -5.6L19.2 -4.7Z"),
        slab("#5fbf62"),
    )
    sheet.add(path("M22.6 -4.9C23.4 -8 26.8 -9 25.4 -13.2C28.4 -10 26.8 -7.4 28 -5.3Z"), "#59b4f0")
    sheet.add(path("M17.6 -3.6L33.8 -4.6L33.8 -2.6L17.6 -1.6Z"), slab(WOOD))


def palette(sheet: Sheet, joints: Joints) -> None:
    x, y = joints.arms[0].end
    sheet.add(oval(x + 2.6, y - 0.4, 5.0, 3.0, -12), slab("#d9a066"))
    for k, color in enumerate(("#e8413f", "#f9c22e", "#3fa35a", "#3f86e0", "#ffffff")):
        sheet.add(oval(x - 0.4 + k * 1.5, y - 1.6 - (k % 2) * 0.9 + 0.3, 0.85, 0.7), color)


def _brush(sheet: Sheet, joints: Joints) -> None:
    x, y = joints.arms[1].end
    sheet.add(limb([(x - 2.6, y + 2), (x + 3.4, y - 2.2)], (0.9, 0.8)), slab("#c98a4a"))
    sheet.add(limb([(x + 3.2, y - 2), (x + 5.4, y - 3.5)], (1.3, 0.7)), "#e8413f")


def _mic(sheet: Sheet, joints: Joints) -> None:
    x, y = joints.arms[1].end
    sheet.add(limb([(x + 2.0, y + 3.6), (x - 1.4, y - 1.6)], (1.5, 2.0)), slab("#3d3752"))
    sheet.add(oval(x - 2.4, y - 2.9, 2.1), ball("#a9adc0"))
    _note(sheet, -15, joints.head[1] - 3, "#e8413f")
    _note(sheet, 14, joints.head[1] - 6, "#7a4fd0")
    _note(sheet, -11, joints.head[1] - 9.5, "#2f9fe0")


def _note(sheet: Sheet, x: float, y: float, color: str) -> None:
    sheet.add(oval(x, y, 1.9, 1.4, -20), color)
    sheet.add(box(x + 1.1, y - 6.4, 0.8, 6.4, 0.3), color)
    sheet.add(path(f"M{x + 1.3} {y - 6.6}C{x + 2} {y - 4.8} {x + 4.6} {y - 4.6} {x + 3.8} {y - 2}"
                   f"C{x + 3.6} {y - 3.6} {x + 2.6} {y - 4} {x + 1.6} {y - 4.2}Z"), color)  # fmt: skip


def _burger(sheet: Sheet, joints: Joints) -> None:
    a, b = joints.arms[0].end, joints.arms[1].end
    x, y = (a[0] + b[0]) / 2, (a[1] + b[1]) / 2 - 0.6
    sheet.add(box(x - 5, y + 0.8, 10, 2.9, 1.4), slab("#d8904a"))
    sheet.add(box(x - 5.4, y - 0.5, 10.8, 2.0, 0.9), slab("#7a4128"))
    leaf = [
        (x - 5.8, y - 0.6),
        (x - 3, y + 0.4),
        (x, y - 0.4),
        (x + 3, y + 0.4),
        (x + 5.8, y - 0.6),
        (x, y - 1.8),
    ]
    sheet.add(blob(leaf), "#6cc04a")
    sheet.add(
        path(f"M{x - 5.2} {y - 0.9}C{x - 5.4} {y - 5.6} {x + 5.4} {y - 5.6} {x + 5.2} {y - 0.9}Z"),
        ball("#eaa552"),
    )
    for dx, dy in ((-2.4, -2.6), (0.2, -3.5), (2.5, -2.5), (-0.6, -2.1)):
        sheet.add(oval(x + dx, y + dy, 0.45, 0.3), "#fff1cf")


def _glass(sheet: Sheet, joints: Joints) -> None:
    x, y = joints.arms[1].end
    mouth = (joints.head[0] + 0.4, joints.head[1] + 4.6)
    sheet.add(limb([mouth, (x + 0.4, y - 6.2), (x + 1.2, y)], (0.9, 0.9, 0.9), 0.2), "#e8413f")
    cup = path(f"M{x - 2.6} {y - 5}L{x + 4} {y - 5}L{x + 3} {y + 3}L{x - 1.6} {y + 3}Z")
    sheet.add(cup, slab("#cfeaf7"), 0.75)
    sheet.add(
        path(f"M{x - 2.3} {y - 3}L{x + 3.7} {y - 3}L{x + 3} {y + 3}L{x - 1.6} {y + 3}Z"),
        slab("#ff9d2e"),
    )
    sheet.add(box(x - 1.2, y - 3.4, 0.9, 5, 0.4), haze("#ffffff", 0.8))


def _speech(sheet: Sheet, joints: Joints) -> None:
    x, y = joints.head[0] + 19, joints.head[1] - 7
    tail = path(f"M{x - 8} {y + 2}L{x - 11} {y + 8.4}L{x - 3} {y + 4.4}Z")
    sheet.add(tail, "#dfe1f6")
    sheet.add(box(x - 10, y - 6, 20, 11.4, 5), slab("#f7f7ff", 0.9))
    for k in (-1, 0, 1):
        sheet.add(oval(x + k * 5, y - 0.3, 1.5), ball("#6b7bd6"))


def _thought(sheet: Sheet, joints: Joints) -> None:
    x, y = joints.head[0] + 8, joints.head[1] - 5.6
    for dx, dy, r in ((0, 0, 1.0), (2.8, -2.6, 1.6)):
        sheet.add(oval(x + dx, y + dy, r), slab("#ffffff", 0.4))
    for dx, dy, r in (
        (6.6, -9, 4.4),
        (11.6, -12, 5.2),
        (17, -9.4, 4.6),
        (14.4, -6.8, 4.4),
        (9.6, -6.6, 4.0),
    ):
        sheet.add(oval(x + dx, y + dy, r), "#e4e4fa")
    for dx, dy, r in (
        (6.6, -9, 3.8),
        (11.6, -12, 4.6),
        (17, -9.4, 4.0),
        (14.4, -7, 3.8),
        (9.6, -6.8, 3.4),
    ):
        sheet.add(oval(x + dx, y + dy, r), "#fbfaff")
    _question(sheet, x + 11.8, y - 9)


def _question(sheet: Sheet, x: float, y: float) -> None:
    hook = [(x - 2, y - 2.2), (x - 0.4, y - 4), (x + 2, y - 2.6), (x + 0.2, y - 0.4), (x, y + 1.4)]
    sheet.add(limb(hook, (1.3, 1.4, 1.4, 1.4, 1.2), 0.5), "#6b5bd6")
    sheet.add(oval(x, y + 3.6, 0.95), "#6b5bd6")


def _confetti(sheet: Sheet, joints: Joints) -> None:
    top = joints.head[1] - 8
    colors = ("#e8413f", "#f9c22e", "#3fa35a", "#3f86e0", "#e24b8b", "#7a4fd0")
    for k in range(14):
        x = -19 + (k * 8.7) % 38
        y = top - 7 + (k * 5.3) % 13
        sheet.add(box(-0.8, -0.5, 1.6, 1.0, 0.3).turned(k * 47).moved(x, y), colors[k % 6])


def _far_ball(sheet: Sheet, joints: Joints) -> None:
    x, y = joints.legs[1].end
    football(sheet, (x + 15, y - 7), 3.8)
    for k in range(3):
        sheet.add(
            limb([(x + 5.6 + k, y - 4.6 + k * 2), (x + 9.6, y - 6 + k * 2.2)], (0.4, 0.8)),
            "#9aa3c8",
            0.8,
        )


def _held_ball(sheet: Sheet, joints: Joints) -> None:
    x, y = joints.arms[1].end
    sheet.add(oval(x + 0.6, y - 2.6, 3.0), ball("#ff8a2e"))
    for bend in (-1.2, 1.2):
        line = [(x - 1.6, y - 4.6 + bend), (x + 0.6, y - 2.6 + bend * 0.5), (x + 3, y - 1.4 + bend)]
        sheet.add(limb(line, (0.35, 0.4, 0.35)), "#7a3a1c")


def _skis(sheet: Sheet, joints: Joints) -> None:
    low = floor(joints)
    x = sum(leg.end[0] for leg in joints.legs) / 2
    sheet.add(
        path(
            f"M{x - 26} {low + 4}Q{x} {low - 3} {x + 28} {low + 1}L{x + 28} {low + 6}L{x - 26} {low + 6}Z"
        ),
        slab("#e6f0fb"),
    )
    for dy, color in ((-0.8, "#c8323f"), (0.6, "#f2424f")):
        run = [(x - 17, low + dy), (x + 13, low + dy), (x + 18, low + dy - 3.4)]
        sheet.add(limb(run, (1.4, 1.5, 1.0), 0.25), slab(color))


def _poles(sheet: Sheet, joints: Joints) -> None:
    low = floor(joints)
    for arm, color in zip(joints.arms, (dim(INK, 0.3), INK), strict=True):
        x, y = arm.end
        foot = (x - 17, low - 1.5)
        sheet.add(limb([(x + 1.4, y - 2), foot], (1.1, 0.8)), slab(color))
        sheet.add(oval(foot[0] + 1.6, foot[1] - 1.8, 1.7, 0.7, -45), color)


def _skateboard(sheet: Sheet, joints: Joints) -> None:
    low, x = floor(joints), sum(leg.end[0] for leg in joints.legs) / 2 + 0.8
    deck = [(x - 17, low - 2.4), (x - 12, low), (x + 12, low), (x + 17, low - 2.4)]
    sheet.add(limb(deck, (1.6, 2.0, 2.0, 1.6), 0.3), slab("#e8413f"))
    for dx in (-9.5, 9.5):
        sheet.add(box(x + dx - 2.2, low + 0.6, 4.4, 1.2, 0.5), slab(STEEL))
        for k in (-1.6, 1.6):
            sheet.add(oval(x + dx + k, low + 2.6, 1.6), ball("#f9c22e"))


def _surfboard(sheet: Sheet, joints: Joints) -> None:
    low, x = floor(joints), sum(leg.end[0] for leg in joints.legs) / 2 + 1
    board = path(
        f"M{x - 20} {low + 0.4}Q{x} {low - 2.4} {x + 24} {low - 4.6}Q{x + 6} {low + 4} {x - 20} {low + 2}Z"
    )
    sheet.add(board, slab("#ffcf3f"))
    sheet.add(
        path(
            f"M{x - 18} {low + 1.3}Q{x} {low + 0.4} {x + 20} {low - 3.2}Q{x} {low + 1.8} {x - 18} {low + 1.9}Z"
        ),
        "#e8413f",
    )
    back = (f"M{x - 30} {low + 11}L{x - 30} {low - 12}C{x - 27} {low - 22} {x - 16} {low - 24} {x - 10} {low - 17}"
            f"C{x - 16} {low - 19} {x - 21} {low - 14} {x - 17} {low - 5}C{x - 13} {low + 2} {x} {low + 2.6} {x + 30} {low - 1}L{x + 30} {low + 11}Z")  # fmt: skip
    sheet.add(path(back), slab("#3fb1ee"))
    sheet.add(
        path(
            f"M{x - 24} {low + 3}C{x - 8} {low + 9} {x + 12} {low + 3} {x + 30} {low + 4}L{x + 30} {low + 11}L{x - 30} {low + 11}Z"
        ),
        slab("#2a8fdc"),
    )
    for dx, dy, r in (
        (-11, -17.4, 2.4),
        (-14.6, -19.4, 2.6),
        (-19, -20.4, 2.4),
        (-13, 1.4, 2.2),
        (-9, 2.6, 2.6),
        (-4, 3, 2.0),
    ):
        sheet.add(oval(x + dx, low + dy, r), "#f4fbff")


def _rod(sheet: Sheet, joints: Joints) -> None:
    x, y = joints.arms[1].end
    tip = (x + 20, y - 18)
    sheet.add(limb([(x - 4, y + 3.4), (x + 8, y - 7), tip], (1.6, 1.1, 0.6)), slab("#8a5a34"))
    sheet.add(oval(x + 1, y + 0.6, 1.7), ball(STEEL))
    low = y + 5
    sheet.add(limb([tip, (tip[0], low)], (0.35, 0.35)), "#7d86a8")
    fish = path(f"M{tip[0]} {low}C{tip[0] + 3.6} {low + 2} {tip[0] + 3} {low + 6.6} {tip[0]} {low + 8.6}"
                f"L{tip[0] + 2.6} {low + 11.6}L{tip[0] - 2.6} {low + 11.6}L{tip[0]} {low + 8.6}"
                f"C{tip[0] - 3} {low + 6.6} {tip[0] - 3.6} {low + 2} {tip[0]} {low}Z")  # fmt: skip
    sheet.add(fish, slab("#ff8a34"))
    sheet.add(oval(tip[0] - 1, low + 2.6, 0.6), "#2b2438")


BEHIND: dict[str, Draw] = {
    "desk": _stool,
    "laptop": _stool,
    "easel": _easel,
    "surfboard": _surfboard,
    "skis": _skis,
    "skateboard": _skateboard,
}

BEFORE: dict[str, Draw] = {
    "desk": _writing,
    "laptop": _laptop,
    "easel": _brush,
    "mic": _mic,
    "burger": _burger,
    "glass": _glass,
    "speech": _speech,
    "thought": _thought,
    "confetti": _confetti,
    "far-ball": _far_ball,
    "held-ball": _held_ball,
    "skis": _poles,
    "rod": _rod,
}
