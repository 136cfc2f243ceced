"""Vessels, tableware and kitchen machines."""

from __future__ import annotations

from things.book import thing
from things.kit import Canvas, dark, light, mix, oval, path, poly, rect

STEEL = "#c3bfd2"
WHITE = "#e9e6f2"
CLAY = "#e58a5f"
WATER = "#5bb8f5"
GLASS = "#bfe6fa"
INK = "#3d3550"


def rim(
    c: Canvas, cx: float, cy: float, rx: float, ry: float, color: str, wall: float = 0.09
) -> None:
    """The open mouth of a round vessel: lit lip and dark inside."""
    c.solid(oval(cx, cy, rx, ry), light(color, 0.35), lo=0.05)
    inner = c.ramp((0, dark(color, 0.55), 1), (1, dark(color, 0.2), 1))
    c.raw(oval(cx, cy + ry * 0.06, rx * (1 - wall), ry * (1 - wall * 2.2)), inner)


def glass(c: Canvas, shape: str, color: str = GLASS, opacity: float = 0.62) -> None:
    """Clear volume: pale body, darker at the sides."""
    side = mix(color, "#3f7fc0", 0.55)
    c.raw(shape, color, opacity)
    c.raw(
        shape,
        c.ramp((0, side, 0.75), (0.2, side, 0.05), (0.75, side, 0.08), (1, side, 0.85), x=1, y=0),
    )


@thing(
    "bowl",
    "bowl/mixing bowl/salad bowl",
    "碗/大碗/沙拉碗",
    "kitchen",
    0.12,
    80,
    46,
    color="blue",
    tags="dish/vessel/tableware",
)
def bowl(c: Canvas) -> None:
    blue = "#4a94e8"
    c.solid(rect(25, 38, 30, 8, 3), dark(blue, 0.25))
    c.solid(path("M1 10c0 20 14 33 28 33h22c14 0 28-13 28-33z"), blue, hi=0.5, lo=0.4)
    c.line("M4.500 21c20 6 51 6 71 0", "#ffffff", 3, 0.55)
    rim(c, 40, 10, 39, 9.5, blue)
    c.slot("inside", 40, 12, 64)
    c.slot("top", 40, 8, 64)


@thing(
    "plate",
    "plate/dish/saucer",
    "盘子/碟子/餐盘",
    "kitchen",
    0.12,
    96,
    26,
    stance="lies",
    color="white",
    tags="dinner plate/tableware",
)
def plate(c: Canvas) -> None:
    c.raw(oval(48, 20, 30, 5.6), dark(WHITE, 0.45))
    c.solid(path("M1 11c0 8 21 13 47 13s47-5 47-13z"), dark(WHITE, 0.12))
    c.solid(oval(48, 11, 47, 10.600), WHITE, lo=0.12, hi=0.7)
    c.raw(oval(48, 11.400, 33, 6.6), dark(WHITE, 0.16))
    c.solid(oval(48, 12, 32.4, 6.2), light(WHITE, 0.4), lo=0.06)
    c.line("M7 11.500C7 6 25 2.600 48 2.600", "#7aa7ee", 1.4, 0.8)
    c.line("M89 11.500C89 6 71 2.600 48 2.600", "#7aa7ee", 1.4, 0.8)
    c.slot("top", 48, 13, 56)
    c.slot("inside", 48, 14, 56)


@thing(
    "cup",
    "cup/mug/coffee mug/teacup",
    "杯子/马克杯/茶杯/咖啡杯",
    "kitchen",
    0.1,
    66,
    56,
    color="red",
    tags="drink/tea/coffee",
)
def cup(c: Canvas) -> None:
    red = "#e8545a"
    c.line("M48 17h4c13 0 13 22-2 23h-4", dark(red, 0.12), 6.5)
    c.line("M48 15.800h4c11 0 13 14 6 20", light(red, 0.3), 1.8, 0.7)
    c.tube(path("M1 8v34c0 9 6 14 13 14h22c7 0 13-5 13-14V8z"), red)
    c.sheen(path("M7 17h5v26q0 4 2 7-7-1-7-9z"), 0.55)
    rim(c, 25, 8, 24, 7, red)
    c.slot("inside", 25, 9, 40)
    c.slot("front", 25, 33, 34)


@thing(
    "glass",
    "glass/drinking glass/tumbler",
    "玻璃杯/水杯/杯",
    "kitchen",
    0.14,
    46,
    62,
    plural="glasses",
    color="lightblue",
    recolorable=False,
    tags="cup/drink",
)
def drinking_glass(c: Canvas) -> None:
    glass(c, path("M2 6l5 50q1 6 7 6h18q6 0 7-6l5-50z"))
    c.raw(path("M6.500 54q.6 4.600 5.600 4.600h21.800q5 0 5.600-4.600-16 3-33 0z"), "#ffffff", 0.55)
    c.sheen(path("M9 14h4l2.600 36q-4-1-4.400-6z"), 0.9)
    c.raw(oval(23, 6, 21, 5.4), "#e9f8ff", 0.95)
    c.raw(oval(23, 6.500, 18.5, 4), "#8cc8ec", 0.6)
    c.slot("inside", 23, 7, 34)


@thing(
    "glass-of-water",
    "glass of water/water glass/cup of water",
    "一杯水/水/一杯清水",
    "kitchen",
    0.14,
    46,
    62,
    plural="glasses of water",
    color="lightblue",
    recolorable=False,
    tags="drink/water",
)
def glass_of_water(c: Canvas) -> None:
    glass(c, path("M2 6l5 50q1 6 7 6h18q6 0 7-6l5-50z"), opacity=0.5)
    c.solid(path("M4.700 21l3 33q1 4.500 6 4.500h18.600q5 0 6-4.500l3-33z"), WATER, hi=0.3)
    c.solid(oval(23, 21, 18.3, 4.2), "#a5dcff", lo=0.05)
    c.sheen(path("M9 14h4l2.600 36q-4-1-4.400-6z"), 0.9)
    c.line("M2.600 6c0-7 40.800-7 40.800 0s-40.800 7-40.800 0z", "#f3fbff", 1.3)
    c.slot("inside", 23, 8, 34)


@thing(
    "bottle",
    "bottle/glass bottle/water bottle",
    "瓶子/玻璃瓶/水瓶",
    "kitchen",
    0.28,
    32,
    84,
    color="green",
    tags="drink/wine",
)
def bottle(c: Canvas) -> None:
    green = "#3fae6a"
    c.tube(path("M11 8h10v18c0 6 10 9 10 19v33q0 6-6 6H7q-6 0-6-6V45c0-10 10-13 10-19z"), green)
    c.tube(rect(4, 50, 24, 20, 2), "#fbeed2", lo=0.25)
    c.sheen(path("M5 46c0-6 7-9 8-15v-8h2v10c0 6-6 8-6 14v31q-4 0-4-3z"), 0.6)
    c.tube(rect(9.600, 0.500, 12.8, 10, 2), "#c98a4e")
    c.slot("top", 16, 1, 10)
    c.slot("front", 16, 60, 22)


@thing(
    "vase",
    "vase/flower vase/ceramic vase",
    "花瓶/瓷瓶",
    "household",
    0.3,
    52,
    78,
    color="turquoise",
    tags="pottery/flowers",
)
def vase(c: Canvas) -> None:
    teal = "#2fb3b5"
    c.tube(
        path("M16 6c0 12-15 18-15 40 0 14 6 24 11 32h28c5-8 11-18 11-32C51 24 36 18 36 6z"), teal
    )
    c.line("M2.500 37c14 5 33 5 47 0", "#f8e3a6", 2.6, 0.9)
    c.line("M1.800 50c14 6 34 6 48.400 0", "#f8e3a6", 2.6, 0.9)
    c.sheen(path("M14 24c-6 8-9 16-8 28 1 8 4 15 7 20-2-14-3-32 4-47z"), 0.55)
    rim(c, 26, 6, 12, 4.4, teal, 0.14)
    c.slot("inside", 26, 6.5, 18)
    c.slot("front", 26, 46, 34)


@thing(
    "flower-vase",
    "vase of flowers/flowers in a vase",
    "插花/一瓶花/瓶花",
    "household",
    0.55,
    66,
    100,
    plural="vases of flowers",
    color="blue",
    recolorable=False,
    tags="bouquet/flowers",
)
def flower_vase(c: Canvas) -> None:
    for d in ("M33 66C30 48 20 36 15 24", "M33 66V16", "M33 66c3-18 12-28 18-38"):
        c.line(d, "#4a9a4f", 2.4)
    for d in ("M30 54q-14-2-18-12 14-1 18 12z", "M36 52q1-12 15-14-1 12-15 14z"):
        c.solid(path(d), "#58b35a")
    for x, y, r, color in (
        (15, 22, 4.6, "#f4719c"),
        (51, 27, 4.4, "#f6b23c"),
        (33, 14, 5, "#e8524f"),
    ):
        for dx, dy in ((0, -1.25), (1.2, -0.4), (0.75, 1), (-0.75, 1), (-1.2, -0.4)):
            c.raw(oval(x + dx * r, y + dy * r, r), c.glow((0, light(color, 0.4), 1), (1, color, 1)))
        c.solid(oval(x, y, r * 0.85), "#ffdf7e")
    blue = "#4d86e6"
    c.tube(path("M21 58c0 8-9 12-9 24 0 8 4 14 8 18h26c4-4 8-10 8-18 0-12-9-16-9-24z"), blue)
    c.sheen(path("M20 74q-5 10 2 22-1-12 1-22z"), 0.6)
    rim(c, 33, 58, 12, 3.6, blue, 0.14)
    c.slot("front", 33, 82, 30)


@thing(
    "pan",
    "frying pan/pan/skillet",
    "平底锅/煎锅",
    "kitchen",
    0.1,
    100,
    30,
    color="black",
    tags="cooking",
    facing="right",
)
def pan(c: Canvas) -> None:
    c.bar(path("M62 10l32-7q5-.6 5.500 3t-4.500 5L64 18z"), "#a5543c")
    c.solid(path("M1 10c1 12 9 20 17 20h32c8 0 16-8 17-20z"), INK, hi=0.5)
    rim(c, 34, 10, 33, 9, "#5d5470", 0.07)
    c.slot("inside", 34, 12, 52)


@thing(
    "pot",
    "pot/cooking pot/saucepan/stockpot",
    "锅/汤锅/炖锅",
    "kitchen",
    0.22,
    88,
    62,
    color="silver",
    tags="cooking/soup",
)
def pot(c: Canvas) -> None:
    for d in ("M12 24H6q-3 0-3 4t3 4h6", "M76 24h6q3 0 3 4t-3 4h-6"):
        c.line(d, INK, 4.500)
    c.tube(path("M10 17v35q0 10 10 10h48q10 0 10-10V17z"), STEEL)
    c.sheen(path("M19 22h7v30q0 4 2 6-9-1-9-8z"), 0.6)
    c.solid(path("M7 17C8 8 24 5 44 5s36 3 37 12q-37 5-74 0z"), light(STEEL, 0.2), lo=0.3, hi=0.7)
    c.solid(oval(44, 4.5, 6, 4.2), INK)
    c.slot("top", 44, 5, 40)
    c.slot("inside", 44, 15, 60)


@thing(
    "cutting-board",
    "cutting board/chopping board",
    "砧板/菜板/切菜板",
    "kitchen",
    0.08,
    96,
    24,
    stance="lies",
    color="brown",
    tags="kitchen/wood",
)
def cutting_board(c: Canvas) -> None:
    wood = "#dca25e"
    c.solid(poly([(15, 0), (81, 0), (95, 16), (95, 23), (1, 23), (1, 16)], 4), dark(wood, 0.2))
    c.solid(poly([(15, 0), (81, 0), (95, 18), (1, 18)], 4), light(wood, 0.15), lo=0.08)
    for d in ("M17 6h50", "M24 10h62", "M11 14h54"):
        c.line(d, dark(wood, 0.2), 1.1, 0.5)
    c.slot("top", 48, 10, 74)


@thing(
    "tray",
    "tray/serving tray",
    "托盘",
    "kitchen",
    0.08,
    100,
    24,
    stance="lies",
    color="silver",
    tags="serving",
)
def tray(c: Canvas) -> None:
    c.solid(poly([(14, 0), (86, 0), (99, 16), (92, 24), (8, 24), (1, 16)], 4), STEEL)
    c.solid(poly([(14, 0), (86, 0), (99, 17), (1, 17)], 5), light(STEEL, 0.5), lo=0.1)
    c.raw(
        poly([(18, 3), (82, 3), (91, 14.5), (9, 14.5)], 3),
        c.ramp((0, dark(STEEL, 0.3), 1), (1, light(STEEL, 0.1), 1)),
    )
    c.slot("top", 50, 9.5, 74)
    c.slot("inside", 50, 12, 74)


@thing(
    "refrigerator",
    "refrigerator/fridge/freezer",
    "冰箱/电冰箱/冷柜",
    "kitchen",
    1.75,
    58,
    100,
    color="white",
    tags="appliance",
)
def refrigerator(c: Canvas) -> None:
    for x in (7, 43):
        c.raw(rect(x, 95, 8, 5, 1.5), INK)
    c.solid(rect(0.5, 0.5, 57, 97, 7), WHITE, hi=0.7)
    c.raw(rect(0.5, 34, 57, 2.4), dark(WHITE, 0.4))
    c.shade(rect(0.5, 36.4, 57, 5, 0), opacity=0.16)
    for y, h in ((12, 17), (43, 27)):
        c.tube(rect(6.5, y, 4.4, h, 2.2), dark(STEEL, 0.22))
    c.sheen(rect(44, 6, 5, 22, 2.5), 0.9)
    c.sheen(rect(44, 43, 5, 30, 2.5), 0.9)
    c.slot("top", 29, 2, 50)
    c.slot("front", 31, 58, 36)


@thing(
    "microwave",
    "microwave/microwave oven",
    "微波炉",
    "kitchen",
    0.3,
    88,
    54,
    color="gray",
    tags="appliance",
)
def microwave(c: Canvas) -> None:
    for x in (10.0, 68.0):
        c.raw(rect(x, 49, 10, 5, 1.5), INK)
    c.solid(rect(0.5, 0.5, 87, 50.5, 6), STEEL, hi=0.6)
    c.solid(rect(6, 6.5, 54, 38.5, 5), INK, hi=0.25)
    c.solid(rect(11, 11.5, 44, 28.5, 3.5), "#6a5f86", hi=0.4)
    c.raw(poly([(18, 14), (30, 14), (18, 36), (14, 36), (14, 20)], 2), "#ffffff", 0.22)
    c.tube(rect(62.5, 8, 3.6, 35.5, 1.8), light(STEEL, 0.4))
    c.solid(rect(69.5, 8, 13.5, 8, 2), "#2c6f5c", hi=0.2)
    c.raw(rect(71.5, 10.800, 9.5, 2.2, 1), "#7ff0b8")
    for y in (19.5, 25.5, 31.5):
        for x in (69.5, 74.7, 79.9):
            c.raw(rect(x, y, 3.6, 4, 1.2), dark(STEEL, 0.5))
    c.solid(rect(69.5, 38, 13.5, 6, 2.5), "#e9605a")
    c.slot("top", 44, 2, 80)


@thing(
    "stove",
    "stove/oven/cooker/range",
    "炉子/烤箱/炉灶/灶台",
    "kitchen",
    0.95,
    74,
    88,
    color="white",
    tags="appliance/cooking",
)
def stove(c: Canvas) -> None:
    c.solid(rect(3, 0.5, 68, 14, 4), dark(WHITE, 0.1))
    for x in (20, 54):
        c.raw(oval(x, 13.8, 12, 2.4), INK)
        c.bar(rect(x - 13, 12, 26, 3, 1.5), "#5a5070")
    for x in (7, 57):
        c.raw(rect(x, 83, 10, 5, 1.5), INK)
    c.solid(rect(0.5, 15, 73, 70, 5), WHITE, hi=0.6)
    c.solid(rect(0.5, 14.5, 73, 5, 2.4), STEEL)
    for x in (13, 29, 45, 61):
        c.solid(oval(x, 27, 4.6), "#4c4462", hi=0.6)
        c.raw(rect(x - 0.7, 23.2, 1.4, 4, 0.7), "#ffffff")
    c.solid(rect(8, 36, 58, 37, 4), INK, hi=0.2)
    glow = c.ramp((0, "#6a4060", 1), (0.6, "#c4603e", 1), (1, "#ffb14d", 1))
    c.raw(rect(13, 44, 48, 24, 3), glow)
    c.line("M14 57h46M14 62h46", INK, 1.3, 0.7)
    c.bar(rect(14, 38.400, 46, 3.6, 1.8), light(STEEL, 0.3))
    c.bar(rect(20, 77, 34, 3, 1.5), dark(STEEL, 0.2))
    c.slot("top", 37, 13, 60)


@thing(
    "sink",
    "sink/kitchen sink/washbasin/bathroom sink",
    "水槽/洗手池/洗脸盆/洗手盆",
    "kitchen",
    0.95,
    76,
    84,
    color="white",
    tags="bathroom/tap/faucet/basin",
)
def sink(c: Canvas) -> None:
    c.solid(path("M28 48h20l3 31q3 1 4 5H21q1-4 4-5z"), dark(WHITE, 0.1))
    c.solid(path("M3 29c0 16 11 25 25 25h20c14 0 25-9 25-25z"), WHITE, lo=0.4)
    c.solid(rect(0.5, 22, 75, 9, 4.5), light(WHITE, 0.3), hi=0.8)
    c.raw(oval(38, 25, 27, 2.4), dark(WHITE, 0.35))
    c.line("M38 24V8q0-5 6-5t6 6v3", dark(STEEL, 0.32), 5)
    c.line("M36.600 23V8q0-6 7-6.500", "#ffffff", 1.4, 0.7)
    for x, color in ((23, "#e9605a"), (53, "#4a94e8")):
        c.tube(rect(x - 1.8, 17, 3.6, 7, 1), STEEL)
        c.bar(rect(x - 5, 14, 10, 4, 2), color)
    c.slot("inside", 38, 24.500, 50)
    c.slot("top", 38, 23, 60)


@thing(
    "kettle",
    "kettle/tea kettle",
    "水壶/烧水壶",
    "kitchen",
    0.24,
    72,
    66,
    color="red",
    tags="tea/boil",
    facing="left",
)
def kettle(c: Canvas) -> None:
    red = "#e2554e"
    c.line("M20 26C20-4 60-4 60 26", INK, 4.5)
    c.bar(path("M20 34L4 22q-4-1-4 3 7 3 14 24z"), red)
    c.solid(path("M18 24h44c5 8 9 20 9 32q0 10-10 10H19Q9 66 9 56c0-12 4-24 9-32z"), red, hi=0.6)
    c.solid(path("M22 25q2-9 18-9t18 9q-18 4-36 0z"), light(red, 0.1))
    c.solid(oval(40, 14.500, 4, 3.4), INK)
    c.slot("front", 40, 46, 40)


@thing(
    "toaster",
    "toaster",
    "烤面包机/吐司机",
    "kitchen",
    0.2,
    76,
    58,
    color="silver",
    tags="appliance/bread",
    recolorable=True,
)
def toaster(c: Canvas) -> None:
    for x in (14, 41):
        c.solid(rect(x, 0.5, 22, 26, 6), "#c78345")
        c.solid(rect(x + 2.5, 3, 17, 23, 4), "#f2c98a", lo=0.1)
    for x in (9, 59):
        c.raw(rect(x, 52, 9, 6, 2), INK)
    c.solid(rect(2, 16, 70, 39, 13), STEEL, hi=0.7)
    c.raw(rect(11, 18.5, 28, 3.4, 1.7), INK)
    c.raw(rect(38, 18.5, 28, 3.4, 1.7), INK)
    c.solid(oval(18, 43, 4.4), "#ee6a5c")
    c.bar(rect(68, 28, 8, 5, 2.5), INK)
    c.slot("top", 37, 17, 54)


@thing(
    "towel",
    "towel/hand towel/napkin/washcloth",
    "毛巾/餐巾/手巾",
    "household",
    0.4,
    60,
    66,
    stance="hangs",
    color="turquoise",
    tags="bathroom/cloth",
)
def towel(c: Canvas) -> None:
    teal = "#59c4c0"
    c.bar(rect(0.5, 3, 59, 5, 2.5), dark(STEEL, 0.15))
    c.tube(path("M9 4q0-3.500 4-3.500h34q4 0 4 3.500v60q-21 3-42 0z"), teal, lo=0.25, hi=0.3)
    for y in (49, 54):
        c.raw(rect(9, y, 42, 2.6), "#ffffff", 0.75)
    c.shade(rect(9, 8, 42, 5, 0), opacity=0.2)
    c.slot("front", 30, 30, 36)
