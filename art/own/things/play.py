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


@thing(
    "well",
    "well/water well/wishing well",
    "水井/井",
    "outdoor",
    2.2,
    72,
    88,
    color="gray",
    tags="village/water",
)
def well(c: Canvas) -> None:
    stone = "#b0a9c2"
    for x in (10, 56):
        c.tube(rect(x, 22, 6, 46, 1), WOOD)
    c.line("M36 34v12", "#8a6a4a", 1.8)
    c.bar(rect(12, 31, 48, 5, 2.5), dark(WOOD, 0.15))
    c.tube(path("M29 46h14l-2 14H31z"), WOOD)
    c.tube(path("M4 60h64v26q-32 4-64 0z"), stone)
    for x, y in (
        (8, 66),
        (26, 65),
        (46, 66),
        (16, 74),
        (36, 75),
        (54, 74),
        (10, 81),
        (28, 82),
        (46, 82),
    ):
        c.raw(rect(x, y, 12, 5, 2), dark(stone, 0.3), 0.4)
    c.bar(rect(1, 57, 70, 8, 4), light(stone, 0.15))
    c.solid(poly([(36, 0), (72, 23), (66, 28), (6, 28), (0, 23)], 2.5), RED, hi=0.45)
    c.slot("inside", 36, 59, 52)


@thing(
    "igloo",
    "igloo/snow house",
    "冰屋/雪屋",
    "building",
    2.2,
    104,
    62,
    color="white",
    tags="snow/arctic/ice",
)
def igloo(c: Canvas) -> None:
    ice = "#dcecfa"
    c.solid(path("M1 62C1 24 22 1 47 1s46 23 46 61z"), ice, hi=0.8, lo=0.35)
    c.line(
        "M9 34Q46 22 87 33M3 48Q30 40 50 42M20 15Q46 8 74 15M47 1v10M32 12l-4 16M62 11l5 15M20 29l-5 14M45 27v14M74 29l3 8M30 42v18M12 45l-2 16",
        "#a9c9e6",
        1.8,
        0.8,
    )
    c.solid(path("M50 62V50c0-14 10-22 26-22s27 9 27 22v12z"), light(ice, 0.3), lo=0.3, hi=0.6)
    c.raw(
        path("M60 62V52c0-9 7-14 16.500-14S93 43 93 52v10z"),
        c.ramp((0, "#3d4f86", 1), (1, "#7f9bd0", 1)),
    )
    c.slot("top", 47, 2, 36)


@thing(
    "rowboat",
    "rowboat/boat/wooden boat/dinghy",
    "小船/划艇/木船/船",
    "vehicle",
    0.8,
    120,
    40,
    stance="swims",
    facing="right",
    color="brown",
    tags="lake/row/water",
)
def rowboat(c: Canvas) -> None:
    c.line("M62 12L30 36", "#e9c489", 3)
    c.solid(path("M0 3q22 10 60 10t60-11q-4 38-34 38H34Q6 40 0 3z"), WOOD, hi=0.4, lo=0.4)
    c.raw(path("M3.500 6q24 9 56.500 9t56-9.500q-20 5-56 5T3.500 6z"), dark(WOOD, 0.55))
    c.line("M1.500 3.500q22 9 58.500 9t58.500-10", light(WOOD, 0.4), 3.6)
    c.line("M6 20q24 7 54 7t54-8", dark(WOOD, 0.3), 1.6, 0.6)
    c.line("M66 9L26 36", "#f2d7a6", 3)
    c.solid(path("M30 30l5 5-12 5q-5 0-4-4z"), "#e0a765")
    c.slot("inside", 60, 11, 84)
    c.slot("seat", 60, 13, 70)


@thing(
    "raft",
    "raft/log raft",
    "木筏/竹筏",
    "vehicle",
    0.4,
    112,
    30,
    stance="swims",
    color="brown",
    tags="wood/water/river",
)
def raft(c: Canvas) -> None:
    c.solid(poly([(16, 1), (96, 1), (111, 16), (1, 16)], 2), light(WOOD, 0.2), lo=0.1)
    c.line("M29 2L20 15M43 2l-5 13M57 2v13M70 2l4 13M83 2l9 13", dark(WOOD, 0.4), 1.5, 0.6)
    for i in range(7):
        x = 8.5 + i * 15.8
        c.solid(oval(x, 21, 8.4), dark(WOOD, 0.1))
        c.raw(oval(x, 21, 5.6), "#eebd7d")
        c.raw(oval(x, 21, 2.6), "#c98a4e")
    c.line("M6 13h100", "#f0dfb5", 2.6)
    c.slot("top", 56, 8, 88)
    c.slot("seat", 56, 8, 88)


@thing(
    "hot-air-balloon",
    "hot air balloon/hot-air balloon",
    "热气球",
    "vehicle",
    20,
    76,
    108,
    stance="flies",
    color="red",
    recolorable=False,
    tags="sky/flight",
)
def hot_air_balloon(c: Canvas) -> None:
    d = "M38 .5C16 .5 1 16 1 36c0 18 15 30 27 44h20c12-14 27-26 27-44C75 16 60 .5 38 .5z"
    c.line("M29 80l2 14M47 80l-2 14M38 80v14", "#8a6a4a", 1.3)
    c.raw(path(d), YELLOW)
    c.raw(
        path("M38 .5C16 .5 1 16 1 36c0 18 15 30 27 44h2C22 66 13 52 13 36 13 18 24 4 38 .5z"), RED
    )
    c.raw(
        path("M38 .5C60 .5 75 16 75 36c0 18-15 30-27 44h-2c8-14 17-28 17-44C63 18 52 4 38 .5z"), RED
    )
    c.raw(path("M38 .5C30 8 26 22 26 36c0 16 5 30 9 44h6c4-14 9-28 9-44 0-14-4-28-12-35.500z"), RED)
    c.raw(
        path(d),
        c.glow(
            (0, "#ffffff", 0.5),
            (0.45, "#ffffff", 0),
            (0.75, "#3a1560", 0.1),
            (1, "#3a1560", 0.45),
            cx=0.32,
            cy=0.22,
            r=0.85,
        ),
    )
    c.bar(rect(27, 78, 22, 5, 2), dark(RED, 0.2))
    c.solid(path("M28 93h20l-2 13q-.4 2-3 2H33q-2.600 0-3-2z"), STRAW)
    c.bar(rect(26.5, 91, 23, 4, 2), dark(STRAW, 0.25))
    c.slot("inside", 38, 92, 18)


@thing(
    "wheelbarrow",
    "wheelbarrow/barrow",
    "独轮车/园艺推车",
    "outdoor",
    0.7,
    108,
    60,
    facing="left",
    color="green",
    tags="garden/farm/tool",
)
def wheelbarrow(c: Canvas) -> None:
    green = "#46a85f"
    c.line("M18 46L104 18M66 32l8 27M64 59h14", INK, 4.5)
    c.solid(path("M8 6h78L72 36q-1 3-5 3H36q-4 0-6-3z"), green, hi=0.5)
    c.bar(rect(4, 3, 86, 6, 3), light(green, 0.14))
    c.bar(rect(92, 15, 16, 5.5, 2.7), RED)
    c.solid(oval(18, 46, 14), "#3b3452", hi=0.5)
    c.solid(oval(18, 46, 7.5), "#f2eef6")
    c.raw(oval(18, 46, 2.4), INK)
    c.slot("inside", 47, 6, 64)


@thing(
    "cart",
    "cart/wagon/hand cart/wooden cart",
    "推车/手推车/马车/板车",
    "vehicle",
    1.1,
    112,
    62,
    facing="right",
    color="brown",
    tags="farm/wheel",
)
def cart(c: Canvas) -> None:
    c.line("M70 36l40-10", dark(WOOD, 0.3), 4)
    c.solid(poly([(2, 6), (86, 6), (80, 40), (8, 40)], 2.5), WOOD)
    for y in (16, 27):
        c.raw(poly([(4, y), (84, y), (83.7, y + 1.8), (4.3, y + 1.8)]), dark(WOOD, 0.45), 0.6)
    c.bar(rect(0, 3, 88, 6, 2.5), light(WOOD, 0.2))
    for x in (24, 66):
        c.line(f"M{x - 15} 44a15 15 0 1 1 30 0a15 15 0 1 1-30 0z", dark(WOOD, 0.45), 5)
        c.line(
            f"M{x} 30v28M{x - 14} 44h28M{x - 10} 34l20 20M{x + 10} 34l-20 20", light(WOOD, 0.1), 2.2
        )
        c.solid(oval(x, 44, 4), "#7a4a30")
    c.slot("inside", 44, 6, 74)
    c.slot("seat", 44, 5, 60)


@thing(
    "hammock", "hammock", "吊床", "outdoor", 1.2, 124, 64, color="blue", tags="beach/rest/garden"
)
def hammock(c: Canvas) -> None:
    for x in (2, 116):
        c.tube(rect(x, 4, 6, 60, 2), WOOD)
    c.line(
        "M6 14L26 28M6 14l20 20M6 14l20 26M118 14L98 28M118 14L98 34M118 14L98 40", "#e8d3a6", 1.4
    )
    c.solid(path("M24 26q38 26 76 0v14q-38 32-76 0z"), BLUE, hi=0.4)
    c.line("M25 30q37 27 74 0M25 36q37 29 74 0", "#fff4ea", 2.6, 0.75)
    c.slot("seat", 62, 42, 54)
    c.slot("inside", 62, 40, 60)


@thing(
    "beach-umbrella",
    "parasol/beach umbrella/sun umbrella",
    "遮阳伞/沙滩伞/太阳伞",
    "outdoor",
    2.3,
    96,
    96,
    color="red",
    recolorable=False,
    tags="beach/shade",
)
def beach_umbrella(c: Canvas) -> None:
    c.tube(rect(46, 20, 4, 76, 1.5), "#e9dfee")
    for i, color in enumerate((RED, "#fff4ea", RED, "#fff4ea", RED)):
        a, b = 1 + i * 18.8, 19.8 + i * 18.8
        c.raw(
            path(
                f"M48 3Q{48 + (a - 48) * 0.8:.1f} 8 {a:.1f} 40q9.400-7 18.800 0Q{48 + (b - 48) * 0.8:.1f} 8 48 3z"
            ),
            c.ramp((0, light(color, 0.25), 1), (1, dark(color, 0.2), 1)),
        )
    c.solid(oval(48, 3.500, 3.2), YELLOW)
