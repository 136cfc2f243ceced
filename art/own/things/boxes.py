"""Boxes, barrels and small furnishings of rooms."""

from __future__ import annotations

from things.book import thing
from things.kit import Canvas, blob, dark, light, oval, path, poly, rect

WOOD = "#c67c44"
RED = "#e5534f"
BLUE = "#3f86ea"
GOLD = "#e8b13c"
STEEL = "#bdb8cc"
INK = "#453d5c"


@thing(
    "treasure-chest",
    "treasure chest/chest/treasure box",
    "宝箱/百宝箱",
    "household",
    0.6,
    88,
    70,
    color="brown",
    recolorable=False,
    tags="gold/pirate/box",
)
def treasure_chest(c: Canvas) -> None:
    c.solid(path("M6 30V18Q6 1 24 1h40q18 0 18 17v12z"), dark(WOOD, 0.3))
    c.raw(path("M11 32V19Q11 7 24 7h40q13 0 13 12v13z"), dark(WOOD, 0.7))
    for x, y, r in (
        (20, 33, 8),
        (34, 29, 9),
        (52, 28, 9),
        (66, 33, 8),
        (44, 32, 8),
        (27, 26, 5),
        (60, 25, 5),
    ):
        c.raw(
            oval(x, y, r, r * 0.75),
            c.glow((0, "#fff2b0", 1), (0.5, "#f8c636", 1), (1, "#c98a1e", 1)),
        )
    c.solid(path("M42 18l5 6-5 7-5-7z"), RED)
    c.solid(rect(3, 35, 82, 35, 3), WOOD)
    c.raw(rect(3, 51, 82, 1.6), dark(WOOD, 0.4), 0.6)
    for x in (9, 70):
        c.tube(rect(x, 35, 9, 35, 1), GOLD)
    c.bar(rect(1, 33, 86, 6, 2), GOLD)
    c.solid(rect(37, 36, 14, 15, 3), GOLD, hi=0.6)
    c.raw(
        path(
            "M44 41a2.400 2.400 0 0 1 1.400 4.300l.8 3.700h-4.400l.8-3.700A2.400 2.400 0 0 1 44 41z"
        ),
        "#5a331f",
    )
    c.slot("inside", 44, 34, 66)
    c.slot("top", 44, 2, 50)


@thing(
    "open-box",
    "box/cardboard box/open box/carton",
    "箱子/纸箱/盒子/打开的箱子",
    "household",
    0.4,
    96,
    64,
    plural="boxes",
    color="brown",
    tags="package/container/cardboard",
)
def open_box(c: Canvas) -> None:
    card = "#d9a468"
    c.raw(
        poly([(16, 12), (80, 12), (82, 24), (14, 24)]),
        c.ramp((0, dark(card, 0.55), 1), (1, dark(card, 0.35), 1)),
    )
    c.solid(poly([(16, 12), (26, 1), (70, 1), (80, 12)], 1.5), dark(card, 0.18), hi=0.1)
    c.solid(poly([(14, 20), (82, 20), (78, 64), (18, 64)], 1.5), card)
    c.solid(poly([(14, 20), (16, 12), (4, 22), (0, 32)], 1), light(card, 0.2))
    c.solid(poly([(82, 20), (80, 12), (92, 22), (96, 32)], 1), dark(card, 0.12))
    c.solid(poly([(14, 20), (82, 20), (88, 33), (8, 33)], 1.5), light(card, 0.22), lo=0.05)
    c.shade(poly([(15.5, 33), (80.500, 33), (80, 38), (16, 38)]), opacity=0.3)
    c.slot("inside", 48, 20, 60)
    c.slot("front", 48, 49, 54)
    c.slot("top", 48, 20, 60)


@thing(
    "crate",
    "crate/wooden crate/wooden box",
    "木箱/板条箱",
    "household",
    0.5,
    78,
    66,
    color="brown",
    tags="box/container/wood",
)
def crate(c: Canvas) -> None:
    c.raw(rect(5, 4, 68, 60, 2), dark(WOOD, 0.65))
    for y in (6, 26, 46):
        c.bar(rect(2, y, 74, 18, 2), light(WOOD, 0.1), lo=0.18, hi=0.2)
    for x in (0.5, 65.5):
        c.tube(rect(x, 2, 12, 64, 2), WOOD)
    for x in (6.5, 71.5):
        for y in (14, 35, 56):
            c.raw(oval(x, y, 1.5), dark(WOOD, 0.6))
    c.slot("inside", 39, 8, 52)
    c.slot("top", 39, 4, 66)
    c.slot("front", 39, 36, 48)


@thing(
    "barrel",
    "barrel/wooden barrel/cask/keg",
    "木桶/酒桶/桶",
    "household",
    0.9,
    60,
    76,
    color="brown",
    tags="wine/wood/container",
)
def barrel(c: Canvas) -> None:
    c.tube(path("M8 8h44q12 30 0 64-22 7-44 0Q-4 38 8 8z"), WOOD)
    c.line("M19 11q-7 28 0 61M30 12v62M41 11q7 28 0 61", dark(WOOD, 0.4), 1.3, 0.5)
    for d in (
        "M5.500 18q24.500 7 49 0v7q-24.500 7-50.500 0z",
        "M4 54q26 7 52 0l-2 7q-24 7-48.500 0z",
    ):
        c.tube(path(d), dark(STEEL, 0.4))
    c.solid(oval(30, 8, 22, 6.5), light(WOOD, 0.2), lo=0.1)
    c.slot("top", 30, 8, 34)
    c.slot("front", 30, 40, 40)


@thing(
    "stack-of-books",
    "stack of books/pile of books",
    "一摞书/书堆",
    "household",
    0.3,
    80,
    54,
    plural="stacks of books",
    color="blue",
    recolorable=False,
    tags="book/reading/library",
)
def stack_of_books(c: Canvas) -> None:
    for x, y, w, color in (
        (4, 41, 74, BLUE),
        (9, 28, 66, RED),
        (2, 15, 68, "#46a85f"),
        (12, 2, 58, GOLD),
    ):
        c.bar(rect(x, y, w, 13, 3), color)
        c.raw(rect(x + 7, y + 2.5, w - 9, 8, 1), c.ramp((0, "#fff8ea", 1), (1, "#d9c7b4", 1)))
        c.raw(rect(x + 7, y + 6, w - 9, 0.8), "#c4ad98", 0.8)
    c.slot("top", 40, 2.5, 50)


@thing(
    "wall-clock",
    "wall clock/clock/round clock",
    "挂钟/时钟/钟",
    "household",
    0.35,
    70,
    70,
    stance="hangs",
    color="red",
    tags="time",
)
def wall_clock(c: Canvas) -> None:
    c.solid(oval(35, 35, 34.8), RED, hi=0.6)
    c.raw(oval(35, 35, 28), c.glow((0, "#ffffff", 1), (1, "#e6e0f0", 1)))
    c.line("M35 11v4M35 55v4M11 35h4M55 35h4", INK, 3)
    c.line("M35 36V20M35 36l11 7", INK, 3.4)
    c.raw(oval(35, 36, 3), RED)


@thing(
    "fan",
    "fan/electric fan/desk fan",
    "电风扇/风扇",
    "tech",
    0.5,
    60,
    84,
    color="blue",
    tags="cool/air/summer",
)
def electric_fan(c: Canvas) -> None:
    c.tube(rect(27, 52, 6, 26, 2), STEEL)
    c.solid(path("M10 84q0-9 20-9t20 9z"), BLUE)
    c.raw(oval(30, 30, 29), "#e8f4ff", 0.75)
    for turn in (0, 120, 240):
        c.body.append(f'<g transform="rotate({turn} 30 30)">')
        c.solid(path("M30 30C16 24 18 6 32 6s10 16-2 24z"), "#5aa7f0", hi=0.4)
        c.body.append("</g>")
    c.line(
        "M2 30a28 28 0 1 1 56 0a28 28 0 1 1-56 0zM13 30a17 17 0 1 1 34 0a17 17 0 1 1-34 0z",
        STEEL,
        2.2,
    )
    c.line("M30 2v56M2 30h56M10 10l40 40M50 10L10 50", STEEL, 1.1, 0.8)
    c.solid(oval(30, 30, 6), BLUE, hi=0.6)


@thing(
    "globe",
    "desk globe/globe",
    "地球仪",
    "household",
    0.4,
    58,
    78,
    color="blue",
    recolorable=False,
    tags="earth/map/school",
)
def desk_globe(c: Canvas) -> None:
    c.tube(rect(26, 60, 6, 12, 1), GOLD)
    c.solid(path("M11 78q0-8 18-8t18 8z"), WOOD)
    c.line("M45 4.500A30.500 30.500 0 0 1 10 54", GOLD, 3.600)
    c.raw(oval(30, 31, 25), c.glow((0, "#9fdcff", 1), (0.5, "#3f97ea", 1), (1, "#2456a8", 1)))
    for shape in (
        blob([(14, 20), (24, 11), (34, 14), (30, 24), (24, 27), (22, 34), (15, 30)]),
        blob([(36, 26), (46, 18), (53, 28), (50, 40), (42, 48), (38, 38)]),
        blob([(20, 40), (28, 42), (27, 51), (22, 49)]),
    ):
        c.raw(shape, c.ramp((0, "#8fd46a", 1), (1, "#3f9a4c", 1)))
    c.raw(oval(30, 31, 25), c.glow((0, "#ffffff", 0.4), (0.5, "#ffffff", 0), (1, "#3a1560", 0.25)))
