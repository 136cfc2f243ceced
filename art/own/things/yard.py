"""What stands in yards and on shores: wells, carts, boats, hammocks."""

from __future__ import annotations

from things.book import thing
from things.kit import Canvas, dark, light, oval, path, poly, rect

WOOD = "#c67c44"
RED = "#e5534f"
BLUE = "#3f86ea"
YELLOW = "#f7bf3c"
STRAW = "#dda452"
INK = "#4a4360"


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
