"""Playground, garden, picnic and travel things."""

from __future__ import annotations

from things.book import thing
from things.kit import Canvas, blob, dark, light, oval, path, poly, rect

WOOD = "#c67c44"
RED = "#e5534f"
BLUE = "#3f86ea"
YELLOW = "#f7bf3c"
STEEL = "#a9a4bc"
STRAW = "#dda452"
INK = "#4a4360"


def weave(
    c: Canvas, x0: float, x1: float, y0: float, y1: float, color: str, lean: float = 0.18
) -> None:
    """Basket weave: rows of short strokes, every other row shifted; narrows by `lean` per unit."""
    d, y, odd = "", y0, 0
    while y < y1:
        inset = lean * (y - y0)
        x = x0 + inset + (3.2 if odd else 0)
        while x < x1 - inset - 3.2:
            d += f"M{x:.1f} {y:.1f}h3.2"
            x += 6.4
        y, odd = y + 4.6, 1 - odd
    c.line(d, color, 2.2, 0.5)


@thing(
    "swing",
    "swing/swing set/playground swing",
    "秋千",
    "playground",
    2.3,
    84,
    88,
    color="red",
    tags="playground/park/kids",
)
def swing(c: Canvas) -> None:
    for d in ("M20 6L27 86", "M64 6L57 86"):
        c.line(d, dark(BLUE, 0.3), 4)
    c.line("M32 7v60M52 7v60", "#8d86a0", 1.8)
    c.bar(rect(28, 66, 28, 5.5, 2.5), RED)
    for d in ("M16 5L3 86", "M68 5l13 81"):
        c.line(d, BLUE, 5)
    c.line("M15 5L3 84", light(BLUE, 0.5), 1.4, 0.7)
    c.bar(rect(10, 1, 64, 7, 3.5), BLUE)
    c.slot("seat", 42, 66.5, 22)


@thing(
    "seesaw",
    "seesaw/teeter-totter",
    "跷跷板",
    "playground",
    0.9,
    120,
    48,
    color="yellow",
    tags="playground/park/kids",
)
def seesaw(c: Canvas) -> None:
    c.solid(poly([(60, 20), (74, 48), (46, 48)], 4), BLUE)
    c.body.append('<g transform="rotate(-11 60 24)">')
    for x in (14, 100):
        c.line(f"M{x} 20v-10M{x - 3.500} 10h7", INK, 2.6)
    c.bar(rect(0, 20, 120, 7.5, 3.5), YELLOW)
    for x in (0, 100):
        c.bar(rect(x, 17.500, 20, 6, 3), RED)
    c.body.append("</g>")
    c.solid(oval(60, 24, 3.4), STEEL)
    c.slot("seat", 12, 28, 18)
    c.slot("top", 108, 9, 18)


@thing(
    "sandbox",
    "sandbox/sandpit",
    "沙坑/沙池",
    "playground",
    0.4,
    112,
    42,
    stance="lies",
    color="yellow",
    plural="sandboxes",
    tags="playground/sand/kids",
)
def sandbox(c: Canvas) -> None:
    sand = "#f0d08a"
    c.solid(poly([(18, 10), (94, 10), (111, 30), (111, 42), (1, 42), (1, 30)], 3), WOOD)
    c.solid(poly([(22, 13), (90, 13), (103, 31), (9, 31)], 3), sand, lo=0.1)
    c.solid(
        blob([(30, 24), (40, 10), (50, 8), (64, 22), (60, 27), (36, 28)]), light(sand, 0.12), lo=0.2
    )
    c.tube(path("M70 12h15l-2.400 13q-5 2-10.200 0z"), RED)
    c.line("M70 12q7.500-14 15 0", "#f4f0f7", 1.6)
    c.line("M24 26l-4-12", BLUE, 2.6)
    c.bar(rect(0.5, 31, 111, 10.5, 3), light(WOOD, 0.1))
    c.slot("inside", 56, 22, 70)


@thing(
    "sandcastle",
    "sandcastle/sand castle",
    "沙堡/沙子城堡",
    "playground",
    0.5,
    88,
    76,
    color="beige",
    tags="beach/sand/kids",
)
def sandcastle(c: Canvas) -> None:
    sand = "#eec57e"
    c.solid(blob([(1, 74), (14, 66), (44, 62), (74, 66), (87, 74), (44, 76)]), dark(sand, 0.1))
    c.tube(rect(24, 40, 40, 30, 2), sand)
    for x, y, w in ((8, 36, 20), (60, 36, 20), (32, 22, 24)):
        c.tube(rect(x, y, w, 70 - y, 2), light(sand, 0.06))
        for k in range(3):
            c.tube(rect(x - 1 + k * (w - 4) / 2, y - 5, 6, 7, 1.2), light(sand, 0.12))
    c.raw(path("M36 72V60q8-9 16 0v12z"), dark(sand, 0.55))
    for x, y in ((18, 48), (70, 48), (44, 38)):
        c.raw(path(f"M{x - 3} {y + 8}v-5q3-5 6 0v5z"), dark(sand, 0.5))
    c.line("M44 17V2", "#8a5638", 1.8)
    c.solid(path("M44.500 1.500l14 4-14 5z"), RED)


@thing(
    "trampoline",
    "trampoline",
    "蹦床",
    "playground",
    0.8,
    108,
    44,
    color="blue",
    tags="playground/kids/jump",
)
def trampoline(c: Canvas) -> None:
    for x in (16, 38, 70, 92):
        c.tube(rect(x - 2, 14, 4, 30, 1.5), STEEL)
    c.solid(oval(54, 13, 53.5, 12.5), BLUE, lo=0.4)
    c.solid(oval(54, 11.5, 45, 9), "#3b3452", hi=0.3)
    c.slot("top", 54, 11, 70)


@thing(
    "picnic-basket",
    "picnic basket/wicker basket with lid/hamper",
    "野餐篮/食篮",
    "outdoor",
    0.4,
    78,
    64,
    color="brown",
    tags="picnic/basket/food",
)
def picnic_basket(c: Canvas) -> None:
    c.line("M16 30C16-7 62-7 62 30", dark(STRAW, 0.25), 5)
    c.line("M15 29C15-8 61-8 61 29", light(STRAW, 0.35), 1.5, 0.7)
    c.solid(path("M5 30l5 29q1 5 6 5h46q5 0 6-5l5-29z"), STRAW)
    weave(c, 11, 70, 39, 60, dark(STRAW, 0.5))
    c.raw(path("M28 30h32l5 18q-12-4-18 4-6-10-16-2z"), "#fff4ea")
    c.raw(path("M33 30h6l1 18h-5zM46 30h6l3 17-5 3zM29 36h33l1.400 5H29.600z"), RED, 0.75)
    c.bar(rect(1, 25, 37, 8, 3.5), light(STRAW, 0.14))
    c.bar(rect(40, 25, 37, 8, 3.5), light(STRAW, 0.14))
    c.slot("top", 39, 25, 60)


@thing(
    "wicker-basket",
    "basket/wicker basket/fruit basket",
    "篮子/筐/竹篮",
    "household",
    0.4,
    80,
    50,
    color="brown",
    tags="wicker/container",
)
def wicker(c: Canvas) -> None:
    c.line("M12 17q-12-1-9 9l5 4M68 17q12-1 9 9l-5 4", dark(STRAW, 0.25), 4)
    c.solid(path("M8 10l6 34q1 6 7 6h38q6 0 7-6l6-34z"), STRAW, hi=0.3)
    weave(c, 15, 68, 22, 46, dark(STRAW, 0.5))
    c.solid(oval(40, 9.5, 34.5, 9), light(STRAW, 0.25), lo=0.15)
    c.raw(oval(40, 10, 30, 6.5), c.ramp((0, dark(STRAW, 0.7), 1), (1, dark(STRAW, 0.3), 1)))
    c.slot("inside", 40, 12, 56)


@thing(
    "dog-house",
    "dog house/doghouse/kennel",
    "狗屋/狗窝",
    "outdoor",
    0.9,
    84,
    76,
    color="red",
    tags="dog/pet/yard",
)
def dog_house(c: Canvas) -> None:
    wall = "#e9b877"
    c.solid(poly([(10, 76), (10, 34), (42, 6), (74, 34), (74, 76)], 2), wall)
    for y in (44, 56, 68):
        c.raw(rect(10, y, 64, 1.2), dark(wall, 0.3), 0.5)
    c.raw(path("M24 76V54q0-18 18-18t18 18v22z"), c.ramp((0, "#3a2740", 1), (1, "#6a4a4e", 1)))
    c.line("M4 36L42 4.500 80 36", RED, 8)
    c.line("M4 34L42 2.500", light(RED, 0.4), 1.8, 0.8)
    c.bar(rect(31, 25, 22, 8, 2.500), "#fff4e2")
    c.slot("inside", 42, 66, 30)
    c.slot("front", 42, 29, 20)


@thing(
    "birdhouse",
    "birdhouse/bird house/nesting box",
    "鸟屋/鸟巢箱",
    "outdoor",
    1.6,
    46,
    96,
    color="blue",
    tags="bird/garden",
)
def birdhouse(c: Canvas) -> None:
    c.tube(rect(20, 46, 6, 50, 1.5), WOOD)
    c.solid(poly([(6, 52), (6, 22), (23, 5), (40, 22), (40, 52)], 2), "#57a9e6")
    c.raw(oval(23, 28, 7), "#352a4a")
    c.bar(rect(21.5, 39, 3, 6, 1.5), "#e8b04a")
    c.line("M3 24L23 4l20 20", RED, 5.5)
    c.bar(rect(2, 50, 42, 5, 2), WOOD)
    c.slot("top", 23, 3, 16)


@thing(
    "beehive",
    "beehive/hive",
    "蜂巢/蜂箱/蜂窝",
    "outdoor",
    0.6,
    64,
    72,
    color="yellow",
    tags="bee/honey",
)
def beehive(c: Canvas) -> None:
    honey = "#efb23a"
    for y, w, x in (
        (0.5, 26, 19),
        (11, 44, 10),
        (23, 58, 3),
        (36, 63, 0.5),
        (49, 58, 3),
        (61, 46, 9),
    ):
        c.bar(rect(x, y, w, 14 if y < 60 else 11, 7), honey)
    c.raw(oval(32, 48, 8.5, 9), "#5a331f")
    c.raw(oval(32, 50, 6.500, 6.5), "#3a1f18")


@thing(
    "bird-cage",
    "cage/birdcage/bird cage",
    "鸟笼/笼子",
    "household",
    0.6,
    60,
    84,
    color="gold",
    tags="bird/pet",
)
def bird_cage(c: Canvas) -> None:
    gold = "#e3ab3c"
    c.line("M26 7a4 4 0 1 1 8 0v4", gold, 2.4)
    c.raw(path("M4 74V40C4 20 16 10 30 10s26 10 26 30v34z"), "#fff5da", 0.28)
    c.line(
        "M5 74V40C5 21 17 11 30 11s25 10 25 29v34M14 74V38c0-14 8-26 16-27M46 74V38C46 24 38 12 30 11M22 74V38q1-20 8-27M38 74V38q-1-20-8-27M30 11v63M5 40h50",
        gold,
        2.2,
    )
    c.bar(rect(16, 57, 28, 3, 1.5), WOOD)
    c.bar(rect(0.5, 73, 59, 11, 4), gold)
    c.slot("inside", 30, 72, 40)


@thing(
    "fish-bowl",
    "fish bowl/fishbowl/aquarium/fish tank",
    "鱼缸/水族箱/金鱼缸",
    "household",
    0.3,
    76,
    66,
    color="lightblue",
    recolorable=False,
    tags="fish/pet",
)
def fish_bowl(c: Canvas) -> None:
    d = "M20 4C6 12 1 24 1 36c0 18 12 30 26 30h22c14 0 26-12 26-30 0-12-5-24-19-32z"
    c.raw(path(d), "#d8f2ff", 0.75)
    c.solid(
        path("M4 22C2 27 1 31 1 36c0 18 12 30 26 30h22c14 0 26-12 26-30 0-5-1-9-3-14z"),
        "#6cc4f5",
        hi=0.4,
    )
    c.raw(oval(38, 22, 34, 4), "#b9e6ff")
    c.raw(
        path("M9 54q29-9 58 0-7 12-18 12H27Q16 66 9 54z"),
        c.ramp((0, "#f2d79b", 1), (1, "#c9a05e", 1)),
    )
    c.line("M20 56q-4-7 0-12t0-11M26 56q3-6 0-10", "#3fa35c", 2.6)
    c.solid(path("M36 42c4-9 16-9 21-1l8-6q1 7-1 12l-7-4c-6 7-17 7-21-1z"), "#f58a2e")
    c.raw(oval(42, 40.500, 1.6), "#2d2440")
    for x, y, r in ((33, 33, 1.8), (30, 28, 1.3)):
        c.raw(oval(x, y, r), "#ffffff", 0.8)
    c.sheen(path("M10 26q-5 12 2 22 0-12 4-26 1-5-6 4z"), 0.9)
    c.line("M20 4.500c0-4.500 36-4.500 36 0s-36 4.500-36 0z", "#f2fbff", 2)
    c.slot("inside", 38, 24, 52)


@thing(
    "wooden-sign",
    "sign/wooden sign/signpost/signboard",
    "牌子/木牌/告示牌/路牌",
    "sign",
    1.4,
    92,
    84,
    color="brown",
    tags="post/board/notice",
)
def wooden_sign(c: Canvas) -> None:
    for x in (22, 63):
        c.tube(rect(x, 8, 7, 76, 2), dark(WOOD, 0.25))
    c.solid(rect(1, 2, 90, 46, 4), dark(WOOD, 0.15), hi=0.2)
    for y in (2.5, 17.600, 32.7):
        c.bar(rect(1.5, y, 89, 14.6, 3), light(WOOD, 0.22), lo=0.14, hi=0.2)
    for x, y in ((8, 9), (84, 9), (8, 41), (84, 41)):
        c.raw(oval(x, y, 1.7), dark(WOOD, 0.6))
    c.slot("front", 46, 25, 76)


@thing(
    "billboard",
    "billboard/hoarding",
    "广告牌",
    "sign",
    6,
    112,
    84,
    color="white",
    tags="advert/street/sign",
)
def billboard(c: Canvas) -> None:
    for x in (26, 80):
        c.tube(rect(x, 40, 6, 44, 1.5), STEEL)
    c.solid(rect(0.5, 4, 111, 54, 3), INK)
    c.raw(rect(4.5, 8, 103, 46, 1.5), c.ramp((0, "#ffffff", 1), (1, "#eae6f4", 1)))
    for x in (22, 56, 90):
        c.line(f"M{x} 5V1.500h5", INK, 2.2)
    c.bar(rect(8, 58, 96, 3.5, 1), STEEL)
    c.slot("front", 56, 31, 96)


@thing(
    "banner",
    "banner/hanging banner",
    "横幅/条幅",
    "sign",
    0.9,
    120,
    44,
    stance="hangs",
    color="red",
    tags="party/celebration",
)
def banner(c: Canvas) -> None:
    c.solid(path("M0 12h24v26H0l7-13z"), dark(RED, 0.25))
    c.solid(path("M120 12H96v26h24l-7-13z"), dark(RED, 0.25))
    c.raw(path("M15 34l9 4v-4zM105 34l-9 4v-4z"), dark(RED, 0.6))
    c.solid(path("M15 6Q60-4 105 6v28Q60 24 15 34z"), RED, hi=0.4)
    c.slot("front", 60, 16, 80)


@thing(
    "poster",
    "poster/paper sheet/placard board",
    "海报/纸张",
    "sign",
    0.8,
    62,
    82,
    stance="hangs",
    color="white",
    tags="paper/wall",
)
def poster(c: Canvas) -> None:
    c.solid(rect(0.5, 4, 61, 77.5, 2), "#fbf7ff", lo=0.1)
    c.raw(path("M61.500 66v13.500q0 2-2 2H46z"), "#cfc7de")
    c.solid(oval(31, 5, 4.5), RED)
    c.slot("front", 31, 42, 52)
