"""Things that lists of prompts ask for and no other module holds."""

from __future__ import annotations

from things.book import thing
from things.kit import Canvas, dark, light, oval, path, poly, rect

WOOD = "#c67c44"
RED = "#e5534f"
BLUE = "#3f86ea"
GOLD = "#eab53a"
STEEL = "#bdb8cc"
INK = "#453d5c"
GREEN = "#4fae4f"


@thing(
    "ottoman",
    "ottoman/pouf/footrest",
    "脚凳/软凳/搁脚凳",
    "furniture",
    0.45,
    76,
    48,
    color="teal",
    tags="seat/living room",
)
def ottoman(c: Canvas) -> None:
    teal = "#2fa6a6"
    for x in (11, 57):
        c.tube(poly([(x, 40), (x + 8, 40), (x + 6, 48), (x + 2, 48)], 1), "#7a4a30")
    c.solid(rect(2, 12, 72, 31, 6), teal)
    c.solid(rect(0.5, 1, 75, 18, 8), light(teal, 0.15), hi=0.5)
    for x in (19, 38, 57):
        c.raw(oval(x, 8, 2), dark(teal, 0.4))
    c.slot("seat", 38, 5, 56)
    c.slot("top", 38, 5, 60)


@thing(
    "counter",
    "counter/kitchen counter/countertop/bar counter",
    "台面/厨房台面/柜台/吧台",
    "kitchen",
    0.95,
    124,
    64,
    color="white",
    tags="kitchen/shop",
)
def counter(c: Canvas) -> None:
    white = "#efeaf4"
    c.raw(rect(6, 57, 112, 7, 1), INK)
    c.solid(rect(3, 8, 118, 51, 2), white)
    for x in (7, 45.5, 84):
        c.solid(rect(x, 15, 33, 11, 2), light(white, 0.3))
        c.bar(rect(x + 11, 19, 11, 2.6, 1.3), GOLD)
        c.solid(rect(x, 29, 33, 27, 2), light(white, 0.3))
        c.raw(rect(x + 5, 34, 23, 17, 1.5), dark(white, 0.12))
    c.bar(rect(0.5, 1, 123, 9, 3), "#a8714c")
    c.slot("top", 62, 2, 116)
    c.slot("front", 62, 36, 100)


@thing(
    "crib",
    "crib/baby bed/cot",
    "婴儿床",
    "furniture",
    1.0,
    92,
    74,
    color="white",
    tags="baby/nursery/bed",
)
def crib(c: Canvas) -> None:
    white = "#f2edf6"
    c.solid(rect(6, 36, 80, 22, 3), "#9fd0f5")
    c.solid(rect(10, 26, 24, 14, 6), "#ffffff")
    for i in range(9):
        c.tube(rect(11 + i * 8.2, 14, 3.6, 46, 1.5), white)
    c.bar(rect(4, 9, 84, 7, 3), white)
    c.bar(rect(4, 57, 84, 8, 3), white)
    for x in (1, 83):
        c.tube(rect(x, 4, 8, 70, 3), light(white, 0.3))
    c.slot("inside", 46, 30, 66)


@thing(
    "throne",
    "throne/royal chair",
    "王座/宝座",
    "furniture",
    1.8,
    64,
    96,
    color="gold",
    tags="king/queen/castle/chair",
)
def throne(c: Canvas) -> None:
    c.solid(path("M10 94V28l4-16 8 6 10-18 10 18 8-6 4 16v66z"), GOLD, hi=0.6)
    c.solid(rect(16, 26, 32, 40, 8), RED, hi=0.5)
    c.solid(rect(10, 62, 44, 12, 4), light(RED, 0.12))
    c.solid(rect(8, 72, 48, 12, 2), dark(GOLD, 0.1))
    for x in (2, 52):
        c.tube(rect(x, 50, 10, 46, 3), GOLD)
        c.solid(oval(x + 5, 49, 6.500), light(GOLD, 0.15))
    c.solid(oval(32, 15, 3.6), BLUE, hi=0.7)
    c.slot("seat", 32, 64, 34)


@thing(
    "candlestick",
    "candlestick/candle holder/candelabra",
    "烛台",
    "household",
    0.35,
    40,
    92,
    color="gold",
    recolorable=False,
    tags="candle/light",
)
def candlestick(c: Canvas) -> None:
    c.raw(oval(20, 12, 13), c.glow((0, "#ffe79a", 0.7), (1, "#ffdf7a", 0), cx=0.5, cy=0.5, r=0.5))
    c.raw(path("M20 1q9 12 0 20-9-8 0-20z"), c.ramp((0, "#ffa32e", 1), (1, "#fff0ae", 1)))
    c.line("M20 19v5", INK, 1.4)
    c.tube(rect(14, 22, 12, 36, 2.5), "#fff3de")
    c.raw(path("M14 26q2 12 4 3t8-3v-2q0-2-2-2h-8q-2 0-2 2z"), "#ffffff", 0.9)
    c.bar(rect(6, 56, 28, 6, 3), GOLD)
    c.tube(path("M16 62h8q-3 6 0 10t1 10h-10q-2-6 1-10t0-10z"), GOLD)
    c.solid(path("M3 92q0-12 17-12t17 12z"), GOLD, hi=0.6)


@thing(
    "pen-holder",
    "pencil cup/pen holder/pencil holder",
    "笔筒",
    "belonging",
    0.2,
    50,
    80,
    color="blue",
    recolorable=False,
    tags="office/school/desk",
)
def pen_holder(c: Canvas) -> None:
    for x, y, color, lean in (
        (12, 12, GOLD, -5),
        (21, 4, RED, -1),
        (30, 8, "#46a85f", 3),
        (37, 16, "#8e5bd0", 6),
    ):
        c.body.append(f'<g transform="rotate({lean} {x} 60)">')
        c.tube(rect(x - 3.2, y + 8, 6.4, 50, 0.8), color)
        c.raw(poly([(x - 3.2, y + 8.5), (x, y - 1), (x + 3.2, y + 8.5)], 0.5), "#f4d3a2")
        c.raw(poly([(x - 1.1, y + 2.4), (x, y - 1), (x + 1.1, y + 2.4)]), color)
        c.body.append("</g>")
    c.tube(path("M5 36h40l-3 40q-.4 4-4 4H12q-3.600 0-4-4z"), BLUE)
    c.bar(rect(3, 33, 44, 7, 3), light(BLUE, 0.15))
    c.slot("front", 25, 58, 30)


@thing(
    "pitcher",
    "pitcher/jug/water jug",
    "水罐/大水罐/壶",
    "kitchen",
    0.28,
    66,
    74,
    facing="left",
    color="lightblue",
    tags="water/milk/drink",
)
def pitcher(c: Canvas) -> None:
    blue = "#6db5ee"
    c.line("M48 18h6c14 0 12 34-6 38", dark(blue, 0.15), 6)
    c.tube(
        path("M2 6l10 12c-4 12-8 20-8 34 0 12 4 18 10 21h28c6-3 10-9 10-21 0-16-7-28-6-44z"), blue
    )
    c.solid(path("M1 5Q24-2 46 7q2 4-4 5Q24 16 12 13z"), light(blue, 0.35), lo=0.1)
    c.raw(path("M8 6.500q17-4 34 1.500-10 4-28 2z"), dark(blue, 0.4))
    c.sheen(path("M14 26c-4 12-6 24-2 38 3 5 4 5 4 5-3-14-4-28 1-43z"), 0.6)
    c.slot("inside", 24, 8, 28)
    c.slot("front", 28, 48, 34)


@thing(
    "whisk",
    "whisk/egg whisk",
    "打蛋器",
    "kitchen",
    0.3,
    32,
    92,
    color="silver",
    tags="cooking/baking",
)
def whisk(c: Canvas) -> None:
    c.line(
        "M16 42C-4 62 0 90 16 90S36 62 16 42zM16 42C6 60 8 90 16 90S26 60 16 42z",
        dark(STEEL, 0.2),
        2,
    )
    c.line("M16 42C-3 62 1 88 14 89", "#ffffff", 0.8, 0.8)
    c.tube(rect(11.500, 0.5, 9, 40, 4), RED)
    c.bar(rect(10.5, 37, 11, 8, 2), STEEL)


@thing(
    "hanger",
    "clothes hanger/coat hanger/hanger",
    "衣架",
    "household",
    0.25,
    88,
    46,
    stance="hangs",
    color="brown",
    tags="clothes/closet",
)
def hanger(c: Canvas) -> None:
    c.line("M38 8c0-9 14-8 13 1-1 5-7 5-7 12", dark(STEEL, 0.3), 3)
    c.line("M44 20L4 40h80z", WOOD, 5.5)
    c.line("M42 19L4 38", light(WOOD, 0.4), 1.3, 0.8)


@thing(
    "hairbrush",
    "hairbrush/brush",
    "梳子/发刷",
    "belonging",
    0.22,
    34,
    92,
    plural="hairbrushes",
    color="pink",
    tags="hair/comb",
)
def hairbrush(c: Canvas) -> None:
    pink = "#ee7fae"
    c.tube(rect(12, 44, 10, 48, 5), pink)
    c.solid(rect(1, 0.5, 32, 50, 16), pink, hi=0.5)
    c.raw(rect(6, 5.5, 22, 40, 11), "#fff0f5")
    for y in range(12, 43, 6):
        for x in (11, 17, 23):
            c.raw(oval(x, y, 1.5), INK)


@thing(
    "bow-tie",
    "bow tie/bowtie",
    "领结/蝴蝶结",
    "clothes",
    0.07,
    84,
    46,
    color="red",
    tags="suit/formal",
)
def bow_tie(c: Canvas) -> None:
    c.solid(path("M40 22C28 6 12-2 5 2s-4 8-3 21-1 18 3 21 23-4 35-20z"), RED, hi=0.5)
    c.solid(path("M44 22C56 6 72-2 79 2s4 8 3 21 1 18-3 21-23-4-35-20z"), RED, hi=0.5)
    c.line(
        "M34 19q-10-6-18-8M34 27q-10 6-18 8M50 19q10-6 18-8M50 27q10 6 18 8",
        dark(RED, 0.35),
        2,
        0.5,
    )
    c.solid(rect(33, 13, 18, 20, 7), light(RED, 0.08), hi=0.5)


@thing(
    "tiara",
    "tiara/diadem",
    "皇冠头饰/头冠",
    "clothes",
    0.08,
    84,
    48,
    color="silver",
    tags="princess/crown/jewelry",
)
def tiara(c: Canvas) -> None:
    c.line("M4 44L8 22l14 16L30 12l12 22L54 12l8 26 14-16 4 22", STEEL, 4)
    c.line("M42 34V8", STEEL, 3.400)
    c.bar(path("M3 42q39-10 78 0v6q-39-9-78 0z"), light(STEEL, 0.2))
    for x, y, r, color in (
        (42, 6, 5.500, "#ee6fa5"),
        (30, 12, 3.6, BLUE),
        (54, 12, 3.6, BLUE),
        (8, 22, 3, "#ee6fa5"),
        (76, 22, 3, "#ee6fa5"),
    ):
        c.raw(oval(x, y, r), c.glow((0, "#ffffff", 1), (0.4, color, 1), (1, dark(color, 0.3), 1)))


@thing(
    "brooch",
    "brooch/pin badge",
    "胸针",
    "belonging",
    0.05,
    66,
    66,
    plural="brooches",
    color="purple",
    tags="jewelry",
)
def brooch(c: Canvas) -> None:
    for dx, dy in (
        (0, -23),
        (16, -16),
        (23, 0),
        (16, 16),
        (0, 23),
        (-16, 16),
        (-23, 0),
        (-16, -16),
    ):
        c.solid(oval(33 + dx, 33 + dy, 9.500), GOLD, hi=0.6)
    c.solid(oval(33, 33, 22), GOLD)
    c.solid(oval(33, 33, 16.5), "#9a5be0", hi=0.8)
    c.raw(oval(27, 26, 5, 3.5), "#ffffff", 0.6)


@thing(
    "paperweight",
    "paperweight/crystal ball/glass ball",
    "镇纸/玻璃球",
    "belonging",
    0.09,
    70,
    66,
    color="lightblue",
    recolorable=False,
    tags="glass/desk",
)
def paperweight(c: Canvas) -> None:
    c.raw(
        oval(35, 33, 32.5),
        c.glow(
            (0, "#ffffff", 0.95),
            (0.4, "#c5ecff", 0.85),
            (0.8, "#68b8ee", 0.9),
            (1, "#2f6cba", 0.95),
            cx=0.36,
            cy=0.3,
            r=0.75,
        ),
    )
    for x, y, color in ((35, 34, RED), (24, 41, GOLD), (46, 41, "#8e5bd0"), (35, 49, BLUE)):
        for dx, dy in ((0, -4), (4, 0), (0, 4), (-4, 0)):
            c.raw(oval(x + dx, y + dy, 3.6), color, 0.85)
        c.raw(oval(x, y, 2.4), "#fff1b5")
    c.raw(oval(23, 17, 9, 5.500), "#ffffff", 0.7)
    c.bar(rect(14, 58, 42, 8, 4), WOOD)


@thing(
    "pencil-sharpener",
    "pencil sharpener/sharpener",
    "卷笔刀/削笔刀",
    "belonging",
    0.03,
    66,
    46,
    color="green",
    tags="school/office",
)
def pencil_sharpener(c: Canvas) -> None:
    c.solid(poly([(4, 10), (62, 2), (62, 44), (4, 36)], 5), "#46b36a", hi=0.5)
    c.solid(poly([(14, 12), (52, 8), (48, 30), (18, 28)], 2), "#e7e3f0", lo=0.3)
    c.solid(oval(32, 19, 4.5), dark(STEEL, 0.3))
    c.line("M29 19h6", "#ffffff", 1.4)
    c.raw(oval(5, 23, 3.4, 8), dark(GREEN, 0.7))


@thing(
    "marshmallow", "marshmallow", "棉花糖", "food", 0.03, 62, 54, color="white", tags="sweet/candy"
)
def marshmallow(c: Canvas) -> None:
    white = "#fbf2f6"
    c.solid(path("M2 14v26c0 18 58 18 58 0V14z"), white, lo=0.3, hi=0.5)
    c.solid(oval(31, 14, 29.5, 13.5), "#fffafd", lo=0.12)
    c.raw(oval(24, 11, 12, 4), "#ffffff", 0.8)


@thing("funnel", "funnel", "漏斗", "kitchen", 0.2, 64, 72, color="orange", tags="kitchen/tool")
def funnel(c: Canvas) -> None:
    orange = "#f2903c"
    c.tube(path("M3 10l24 32 1 28q4 3 8 0l1-28 24-32z"), orange)
    c.solid(oval(32, 10, 31, 9), light(orange, 0.3), lo=0.1)
    c.raw(oval(32, 11, 27, 6.5), c.ramp((0, dark(orange, 0.6), 1), (1, dark(orange, 0.2), 1)))
