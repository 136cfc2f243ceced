"""Plants, sheds and shores of the countryside."""

from __future__ import annotations

from things.book import thing
from things.kit import Canvas, blob, dark, light, oval, path, poly, rect

WOOD = "#c67c44"
RED = "#e5534f"
BLUE = "#3f86ea"
GOLD = "#eab53a"
STEEL = "#bdb8cc"
INK = "#453d5c"
GREEN = "#4fae4f"


@thing(
    "acorn",
    "acorn",
    "橡果/橡子",
    "plant",
    0.03,
    50,
    62,
    color="brown",
    tags="oak/squirrel/nut/autumn",
)
def acorn(c: Canvas) -> None:
    c.line("M25 10q0-6 5-9", "#6b4630", 4)
    c.solid(path("M5 24c0 20 10 30 20 38 10-8 20-18 20-38z"), "#d99545", hi=0.6)
    c.solid(path("M1 25C1 12 12 7 25 7s24 5 24 18q0 5-5 5H6q-5 0-5-5z"), "#8a5a38", hi=0.4)
    c.line("M8 16l34 10M20 9l26 10M42 16L8 26M30 9L4 19", dark("#8a5a38", 0.4), 1.3, 0.5)


@thing(
    "fern",
    "fern/leafy plant",
    "蕨类/蕨",
    "plant",
    0.6,
    92,
    60,
    color="green",
    tags="forest/leaf/plant",
)
def fern(c: Canvas) -> None:
    for lean in (-74, 74, -46, 46, -20, 20, 0):
        tone = light(GREEN, 0.12) if lean in (0, -46, 46) else dark(GREEN, 0.1)
        c.body.append(f'<g transform="rotate({lean} 46 60)">')
        blade = path("M46 60Q33 30 46 3 59 30 46 60z")
        c.raw(blade, c.ramp((0, light(tone, 0.3), 1), (0.6, tone, 1), (1, dark(tone, 0.35), 1)))
        c.line("M46 56V14M46 46l-5-6M46 46l5-6M46 34l-5-6M46 34l5-6", light(tone, 0.5), 1.2, 0.6)
        c.body.append("</g>")


@thing(
    "seaweed",
    "seaweed/kelp/sea plant",
    "海草/海藻/海带",
    "plant",
    0.6,
    62,
    88,
    color="green",
    tags="underwater/sea/ocean",
)
def seaweed(c: Canvas) -> None:
    for x, top, color in ((14, 26, dark(GREEN, 0.15)), (48, 18, dark(GREEN, 0.1)), (31, 2, GREEN)):
        h = (88 - top) / 4
        d = f"M{x - 5} 88q-9-{h / 2:.0f} 0-{h:.0f}t0-{h:.0f} 0-{h:.0f}q2-{h * 0.7:.0f} 6-{h:.0f} 6 {h * 0.5:.0f} 4 {h:.0f}-9 {h / 2:.0f} 0 {h:.0f}t0 {h:.0f} 0 {h:.0f}z"
        c.raw(
            path(d), c.ramp((0, light(color, 0.35), 1), (0.5, color, 1), (1, dark(color, 0.3), 1))
        )
        c.line(f"M{x} 86q-9-{h / 2:.0f} 0-{h:.0f}t0-{h:.0f}", light(color, 0.5), 1.3, 0.6)


@thing(
    "flag",
    "flag/flag on a pole/pennant",
    "旗/旗子/旗帜",
    "sign",
    3,
    62,
    104,
    facing="right",
    color="red",
    tags="pole/wave/country",
)
def flag(c: Canvas) -> None:
    c.tube(rect(3, 5, 4.4, 99, 1.5), STEEL)
    c.solid(oval(5.2, 5, 5), GOLD, hi=0.7)
    d = "M7 12q14-7 27 0t27 0v36q-13 7-27 0t-27 0z"
    c.raw(path(d), RED)
    c.raw(
        path(d),
        c.ramp(
            (0, dark(RED, 0.3), 0.6),
            (0.22, light(RED, 0.35), 0.7),
            (0.5, dark(RED, 0.35), 0.55),
            (0.75, light(RED, 0.35), 0.7),
            (1, dark(RED, 0.3), 0.7),
            x=1,
            y=0.1,
        ),
    )
    c.slot("front", 34, 30, 40)


@thing(
    "pier",
    "pier/dock/jetty",
    "码头/栈桥",
    "outdoor",
    1.5,
    124,
    46,
    color="brown",
    tags="lake/sea/boat",
)
def pier(c: Canvas) -> None:
    for x in (12, 44, 76, 108):
        c.tube(rect(x, 4, 8, 42, 3), dark(WOOD, 0.25))
    c.solid(poly([(10, 12), (114, 12), (123, 22), (1, 22)], 1.5), light(WOOD, 0.2), lo=0.08)
    c.line("M28 13l-5 8M44 13l-3 8M60 13l-1 8M76 13l2 8M92 13l4 8", dark(WOOD, 0.3), 1.2, 0.6)
    c.bar(rect(0.5, 21, 123, 7, 2), WOOD)
    for x in (12, 108):
        c.bar(rect(x - 1.5, 1, 11, 5, 2), light(WOOD, 0.2))
    c.slot("top", 62, 17, 96)
    c.slot("seat", 62, 20, 96)


@thing(
    "cliff",
    "cliff/rock face/canyon wall",
    "悬崖/峭壁",
    "nature",
    40,
    96,
    90,
    color="brown",
    tags="mountain/canyon/sea",
)
def cliff(c: Canvas) -> None:
    rock = "#b98a6e"
    c.solid(
        poly([(0, 6), (70, 6), (84, 18), (78, 40), (90, 62), (96, 90), (0, 90)], 5), rock, hi=0.4
    )
    c.raw(
        poly([(50, 14), (82, 18), (76, 40), (88, 62), (94, 89), (58, 89), (62, 60), (52, 40)], 4),
        dark(rock, 0.5),
        0.4,
    )
    c.line("M2 30h34l8 6M2 52h26l6 5h18M2 72h40M64 30l12-2M66 66l16-3", dark(rock, 0.35), 2, 0.55)
    c.bar(
        blob(
            [
                (0, 8),
                (4, 2),
                (40, 1),
                (74, 2),
                (85, 12),
                (70, 15),
                (56, 12),
                (42, 17),
                (24, 12),
                (8, 16),
            ]
        ),
        "#67bf4a",
    )
    c.slot("top", 40, 4, 70)


@thing(
    "shed",
    "shed/garage/garden shed",
    "车库/棚子/工具棚",
    "building",
    3,
    96,
    74,
    color="teal",
    tags="house/garden/car",
)
def shed(c: Canvas) -> None:
    wall = "#5fa8a8"
    c.solid(rect(7, 22, 82, 52, 2), wall)
    c.solid(rect(20, 34, 56, 40, 2), "#f4eef6")
    for y in (42, 51, 60):
        c.raw(rect(20, y, 56, 1.6), dark("#f4eef6", 0.35))
    c.bar(rect(42, 67, 12, 3, 1.5), INK)
    c.solid(poly([(48, 0), (96, 22), (93, 28), (3, 28), (0, 22)], 3), "#a5553f", hi=0.4)
    c.slot("front", 48, 54, 44)
    c.slot("top", 48, 3, 20)


@thing(
    "scarecrow",
    "scarecrow",
    "稻草人",
    "outdoor",
    1.8,
    88,
    104,
    color="blue",
    recolorable=False,
    tags="farm/field/autumn",
)
def scarecrow(c: Canvas) -> None:
    straw = "#edc35c"
    c.tube(rect(41, 60, 6, 44, 2), WOOD)
    for x in (2, 86):
        c.line(
            f"M{x} 44l{6 if x < 9 else -6} 4M{x} 51h{6 if x < 9 else -6}M{x} 57l{6 if x < 9 else -6}-4",
            straw,
            2.6,
        )
    c.solid(path("M8 44q36-7 72 0v13q-9 2-18-1v26q-18 5-36 0V56q-9 3-18 1z"), BLUE, hi=0.4)
    c.line("M30 82l-3 7M38 84l-1 7M50 84l1 7M58 82l3 7", straw, 3)
    c.solid(rect(48, 64, 11, 11, 1.5), RED)
    c.solid(oval(44, 28, 15, 16), "#f2d9a4")
    for eye in (38.5, 49.5):
        c.raw(oval(eye, 27, 2.2), INK)
    c.line("M37 35q7 5 14 0M40 34v3M44 36v3M48 34v3", "#8a4b3c", 1.5)
    c.raw(path("M44 29l2.500 4h-5z"), "#ee8a3c")
    c.solid(path("M20 18q24-6 48 0 3 4-3 4-21-4-42 0-6 0-3-4z"), "#a5673d")
    c.solid(path("M30 17Q32 1 46 1q12 0 13 16-15-3-29 0z"), "#b9743f", hi=0.4)
    c.line("M30 15q14-3 29 0", RED, 3.4)
    c.slot("head", 44, 3, 28)


@thing(
    "stage",
    "stage/theater stage/theatre stage",
    "舞台/戏台",
    "building",
    4,
    120,
    82,
    color="red",
    recolorable=False,
    tags="theatre/concert/show",
)
def stage(c: Canvas) -> None:
    c.raw(rect(6, 8, 108, 62, 1), c.ramp((0, "#4b2c66", 1), (1, "#7a4a94", 1)))
    c.raw(
        poly([(48, 10), (72, 10), (92, 66), (28, 66)]),
        c.ramp((0, "#fff3b5", 0.75), (1, "#fff3b5", 0.1)),
    )
    c.solid(poly([(12, 60), (108, 60), (119, 72), (1, 72)], 1), "#d99a5c", lo=0.1)
    c.bar(rect(0.5, 71, 119, 11, 2), WOOD)
    for x, w in ((2, 11), (11, 9), (18, 8), (107, 11), (100, 9), (94, 8)):
        c.tube(path(f"M{x} 6h{w}l{-1 if x < 50 else 1} 60h-{w - 1}z"), RED)
    for i in range(6):
        c.tube(path(f"M{i * 20} 2h20v10q-10 14-20 0z"), RED)
    c.bar(rect(0, 0.5, 120, 5, 2), GOLD)
    c.slot("top", 60, 66, 84)
