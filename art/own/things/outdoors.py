"""Water, fire and what stands about in the fields."""

from __future__ import annotations

from things.book import thing
from things.kit import Canvas, blob, dark, light, mix, oval, path, poly, rect, ring_points
from things.nature import puff

BARK = "#8a5638"
STONE = "#a9a4ba"
WATER = "#4aaef2"
GRASS = "#67bf4a"


@thing(
    "waves",
    "waves/ocean waves/sea waves/ocean/sea",
    "海浪/波浪/海洋/大海",
    "nature",
    1.5,
    128,
    40,
    plural="waves",
    color="blue",
    stance="lies",
    tags="water/surf",
    mass=True,
)
def waves(c: Canvas) -> None:
    crest = "q10 6 19-4 7-7 13-3-4 5 0 7"
    for x, y, n, color in ((16, 9, 3, mix(WATER, "#2a6bd0", 0.45)), (0, 21, 4, WATER)):
        right = x + 32 * n
        d = f"M{x} {y}" + crest * n
        c.solid(
            path(f"{d}Q{right + 2} 40 {right - 16} 40H{x + 16}Q{x - 2} 40 {x} {y}z"), color, hi=0.25
        )
        c.line(d, "#ffffff", 2.2, 0.8)


@thing(
    "pond",
    "pond/lake/puddle/pool of water",
    "池塘/湖/湖泊/水塘/水坑",
    "nature",
    0.6,
    124,
    40,
    stance="lies",
    color="blue",
    tags="water/park",
)
def pond(c: Canvas) -> None:
    c.solid(
        blob([(3, 22), (22, 5), (60, 2), (100, 6), (121, 20), (104, 35), (62, 39), (20, 35)]),
        "#8fbf62",
        lo=0.4,
    )
    c.solid(
        blob([(9, 21), (26, 8.5), (60, 6), (97, 9.5), (115, 20), (100, 31), (62, 35), (24, 31)]),
        WATER,
        hi=0.4,
    )
    for d in ("M34 17q8-2.500 16 0t16 0", "M64 26q8-2.500 16 0t16 0", "M80 15q6-2 12 0"):
        c.line(d, "#ffffff", 1.8, 0.7)
    for x, y in ((34, 26), (45, 28.5)):
        c.raw(path(f"M{x} {y}l6-1.500a6 2.600 0 1 1-2-1.600z"), "#4fa84c")
    c.slot("inside", 62, 18, 84)
    c.slot("top", 62, 18, 84)


@thing(
    "river",
    "river/stream/brook/creek",
    "河/河流/小溪/溪流",
    "nature",
    1.5,
    128,
    60,
    stance="lies",
    color="blue",
    tags="water/landscape",
)
def river(c: Canvas) -> None:
    d = "M58 0C78 8 92 12 70 22S16 36 10 60h84c0-16 8-22 22-30C138 16 96 6 66 0z"
    c.line(d, "#d9c48a", 5)
    c.solid(path(d), WATER, hi=0.35)
    for e in (
        "M40 46q12-6 26-2",
        "M78 34q10-6 20-6",
        "M60 56q12-4 22-1",
        "M84 16q6-2 8-5",
        "M72 26q6-3 10-4",
    ):
        c.line(e, "#ffffff", 2, 0.65)
    c.slot("inside", 62, 40, 60)


@thing(
    "waterfall",
    "waterfall/cascade",
    "瀑布",
    "nature",
    20,
    88,
    96,
    color="blue",
    tags="water/cliff/nature",
    recolorable=False,
)
def waterfall(c: Canvas) -> None:
    rock = "#8d86a0"
    c.solid(
        poly([(1, 92), (3, 18), (16, 4), (34, 10), (54, 10), (72, 3), (85, 18), (87, 92)], 6),
        rock,
        hi=0.35,
    )
    c.line("M9 34l10 5M7 58l12-4M72 32l9-4M70 60l11 5", dark(rock, 0.4), 2, 0.5)
    for x, y in ((14, 6), (73, 5)):
        puff(c, x, y + 4, 12, 7.5, GRASS)
    water = c.ramp((0, "#8fd6ff", 1), (0.6, "#4fb0f4", 1), (1, "#d9f3ff", 1))
    c.raw(path("M29 9h30q5 30 9 74H20q4-44 9-74z"), water)
    for x, h in ((34, 60), (42, 68), (50, 64), (56, 50)):
        c.line(f"M{x} 14q0 {h / 2:.0f} {(x - 44) * 0.25:.1f} {h}", "#ffffff", 2.2, 0.6)
    c.solid(
        blob([(2, 89), (18, 82), (44, 80), (70, 82), (86, 89), (70, 95), (44, 96), (18, 95)]),
        WATER,
        hi=0.3,
    )
    for x, y, r in ((22, 82, 6), (33, 84, 7), (45, 83, 7), (56, 84, 7), (66, 82, 6)):
        c.raw(oval(x, y, r, r * 0.7), "#ffffff", 0.85)
    c.slot("top", 44, 9, 28)


@thing(
    "campfire",
    "campfire/bonfire",
    "篝火/营火/火堆",
    "outdoor",
    0.7,
    70,
    72,
    color="orange",
    recolorable=False,
    tags="fire/camp/night",
)
def campfire(c: Canvas) -> None:
    fire = c.ramp((0, "#ff9d2e", 1), (0.6, "#ff5a2e", 1), (1, "#e23636", 1))
    c.raw(
        path(
            "M35 0c3 14 22 22 22 40 0 14-10 20-22 20S13 54 13 40c0-8 4-14 8-18 1 6 3 8 6 9-2-12 3-22 8-31z"
        ),
        fire,
    )
    c.raw(
        path(
            "M37 20c1 9 12 14 12 25 0 9-6 14-14 14s-14-5-14-13c0-6 3-9 5-12 1 4 3 5 5 5-1-8 2-13 6-19z"
        ),
        c.ramp((0, "#ffd95a", 1), (1, "#ff8a2e", 1)),
    )
    c.raw(path("M36 38c1 5 6 7 6 13 0 5-3 8-7 8s-7-3-7-7c0-6 6-8 8-14z"), "#fff3b5")
    for a in ("M8 66l52-13", "M62 66L10 53"):
        c.line(a, dark(BARK, 0.35), 9)
        c.line(a, BARK, 6)
    for x, y in ((8.5, 65.9), (61.5, 65.9)):
        c.raw(oval(x, y, 4.2), "#e2aa68")
        c.raw(oval(x, y, 2), "#b9743f")
    for x in (22, 35, 48):
        c.raw(oval(x, 67.5, 6.5, 4.5), c.glow((0, light(STONE, 0.4), 1), (1, dark(STONE, 0.3), 1)))


@thing(
    "potted-cactus",
    "potted cactus/cactus pot/cactus in a pot",
    "仙人掌盆栽/盆栽仙人掌",
    "plant",
    0.3,
    48,
    72,
    color="green",
    plural="potted cacti",
    tags="cactus/plant/desert",
    recolorable=False,
)
def potted_cactus(c: Canvas) -> None:
    green = "#45a866"
    for d in ("M11 25v8q0 6 7 6h4", "M37 18v8q0 7-7 7h-4"):
        c.line(d, dark(green, 0.08), 7.5)
        c.line(d, light(green, 0.2), 2, 0.6)
    c.tube(rect(16, 4, 16, 50, 8), green)
    for x in (21, 26.5):
        c.line(f"M{x} 10v36", dark(green, 0.3), 1, 0.5)
    for x, y in ((24, 4),):
        for px, py in ring_points(x, y + 1, 4, 2.6, 5, -90):
            c.raw(oval(px, py, 3, 2.6), "#f06a9d")
        c.raw(oval(x, y + 1, 2), "#ffe08a")
    c.tube(path("M6 52h36l-4 17q-.6 3-4 3H14q-3.400 0-4-3z"), "#d9794c")
    c.bar(rect(3, 46, 42, 9, 3), "#e58a5f")
    c.slot("front", 24, 63, 26)


@thing(
    "haystack",
    "hay bale/haystack/bale of hay",
    "干草堆/草垛/干草捆",
    "outdoor",
    1.2,
    76,
    62,
    color="yellow",
    tags="farm/straw/hay",
)
def hay_bale(c: Canvas) -> None:
    hay = "#e9b949"
    c.bar(path("M30 1h16q29 3 29 30.500T46 61.500H30z"), hay)
    for d in ("M50 6q18 8 18 25t-18 26", "M44 3q14 10 14 28T44 60"):
        c.line(d, dark(hay, 0.25), 1.5, 0.5)
    c.solid(oval(30.5, 31.3, 30, 30.300), light(hay, 0.08))
    c.line("M30 31q4-4 7 1t-5 8-13-3-3-17 17-10 17 17-9 22-24 6", "#b77d2c", 2.2, 0.7)
    c.slot("top", 40, 3, 36)
    c.slot("seat", 40, 3, 36)
