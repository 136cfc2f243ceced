"""Furniture and soft furnishings, seen from the front and a little above."""

from __future__ import annotations

from things.book import thing
from things.kit import Canvas, dark, light, oval, path, poly, rect

OAK = "#c67c44"
WALNUT = "#9b5639"
BLUE = "#3f83e0"


def legs(c: Canvas, xs: list[float], y: float, w: float, color: str, taper: float = 0.7) -> None:
    """Tapered legs from `y` to the bottom, centred on `xs`."""
    for x in xs:
        low = w * taper / 2
        c.tube(poly([(x - w / 2, y), (x + w / 2, y), (x + low, c.h), (x - low, c.h)], 0.8), color)


@thing(
    "bench",
    "bench/park bench/wooden bench",
    "长椅/长凳/公园长椅",
    "furniture",
    0.9,
    104,
    56,
    plural="benches",
    color="brown",
    tags="seat/park/outdoor",
    tags_zh="座位/公园",
)
def bench(c: Canvas) -> None:
    iron = "#544a66"
    for x in (13, 91):
        c.tube(rect(x - 3, 6, 6, 50, 2.5), iron)
    for y in (1, 11.5):
        c.solid(rect(2, y, 100, 9, 3.5), OAK)
    c.tube(rect(49, 32, 6, 24, 2), dark(iron, 0.2))
    for x in (13, 91):
        c.bar(path(f"M{x - 6} 27q0-3 3-3h6q3 0 3 3v9h-12z"), iron)
        c.tube(rect(x - 4, 36, 8, 20, 2.5), iron)
    c.solid(poly([(8, 26), (96, 26), (101, 34), (3, 34)], 2), light(OAK, 0.12), lo=0.1)
    c.solid(rect(2, 32, 100, 7.5, 3.2), OAK)
    c.slot("seat", 52, 31, 84)
    c.slot("top", 52, 31, 84)
    c.slot("back", 52, 8, 96)


@thing(
    "table",
    "table/wooden table/dining table/coffee table",
    "桌子/餐桌/木桌/茶几",
    "furniture",
    0.75,
    100,
    58,
    color="brown",
    tags="furniture/kitchen/dining",
)
def table(c: Canvas) -> None:
    legs(c, [21, 79], 14, 6, dark(OAK, 0.3))
    legs(c, [10, 90], 14, 8, OAK)
    c.solid(rect(8, 14, 84, 9, 2), dark(OAK, 0.12))
    c.shade(rect(8, 14, 84, 5, 0), opacity=0.4)
    c.solid(poly([(12, 0), (88, 0), (99, 10), (1, 10)], 2.5), light(OAK, 0.22), lo=0.08)
    c.solid(rect(0.5, 8.5, 99, 7, 3.2), OAK)
    c.slot("top", 50, 5.5, 80)


@thing(
    "desk",
    "desk/writing desk/office desk/school desk",
    "书桌/办公桌/写字台/课桌",
    "furniture",
    0.76,
    100,
    60,
    color="brown",
    tags="furniture/office/study",
)
def desk(c: Canvas) -> None:
    legs(c, [8], 12, 8, WALNUT)
    c.solid(rect(12, 14, 50, 16, 1), dark(WALNUT, 0.35))
    c.solid(rect(58, 12, 38, 48, 3), WALNUT)
    for y in (18, 32, 46):
        c.solid(rect(62, y, 30, 11.5, 2.2), light(WALNUT, 0.14))
        c.bar(rect(72, y + 4.4, 10, 2.8, 1.4), "#e9c46a")
    c.shade(rect(4, 15, 92, 6, 0), opacity=0.4)
    c.solid(poly([(10, 0), (90, 0), (99, 9), (1, 9)], 2.5), light(WALNUT, 0.24), lo=0.08)
    c.solid(rect(0.5, 8, 99, 7.5, 3), light(WALNUT, 0.06))
    c.slot("top", 50, 5, 82)


@thing(
    "sofa",
    "sofa/couch/settee/loveseat",
    "沙发/长沙发",
    "furniture",
    0.85,
    110,
    58,
    color="blue",
    tags="seat/living room",
    tags_zh="客厅",
)
def sofa(c: Canvas) -> None:
    for x in (14.0, 88.0):
        c.tube(poly([(x, 50), (x + 9, 50), (x + 7, 58), (x + 2, 58)], 1), "#5b3a3a")
    c.solid(rect(9, 0.5, 92, 46, 9), dark(BLUE, 0.14))
    for x in (14, 55.5):
        c.solid(rect(x, 4, 40.5, 32, 8), BLUE, hi=0.5)
    c.shade(rect(14, 27, 82, 6, 0), opacity=0.3, up=True)
    for x in (14, 55.5):
        c.solid(rect(x, 29, 40.5, 14, 5), light(BLUE, 0.12), hi=0.5)
    c.solid(rect(9, 41, 92, 12, 4), dark(BLUE, 0.08))
    c.shade(rect(12, 41, 86, 4, 0), opacity=0.3)
    for x in (0.5, 93.5):
        c.solid(rect(x, 17, 16, 36, 7.5), BLUE, hi=0.55)
    c.slot("seat", 55, 33, 74)
    c.slot("top", 55, 33, 74)
    c.slot("back", 55, 2, 84)


@thing(
    "armchair",
    "armchair/easy chair/recliner",
    "扶手椅/单人沙发",
    "furniture",
    0.9,
    66,
    62,
    color="red",
    tags="seat/chair/living room",
)
def armchair(c: Canvas) -> None:
    red = "#d9534f"
    for x in (11.0, 47.0):
        c.tube(poly([(x, 53), (x + 8, 53), (x + 6.5, 62), (x + 1.5, 62)], 1), "#5b3a3a")
    c.solid(rect(9, 0.5, 48, 52, 13), red, hi=0.5)
    c.solid(rect(15, 6, 36, 30, 9), light(red, 0.1), lo=0.14, hi=0.4)
    c.shade(rect(14, 27, 38, 6, 0), opacity=0.3, up=True)
    c.solid(rect(13, 31, 40, 14, 5), light(red, 0.14), hi=0.45)
    c.solid(rect(9, 43, 48, 12.5, 4), dark(red, 0.1))
    c.shade(rect(13, 43, 40, 4, 0), opacity=0.3)
    for x in (0.5, 50.5):
        c.solid(rect(x, 22, 15, 33.5, 7.4), red, hi=0.5)
    c.slot("seat", 33, 35, 34)
    c.slot("top", 33, 35, 34)


@thing(
    "stool",
    "stool/bar stool/footstool",
    "凳子/板凳/吧台凳",
    "furniture",
    0.5,
    48,
    50,
    color="brown",
    tags="seat",
)
def stool(c: Canvas) -> None:
    for a, b in ((15, 11), (33, 37)):
        c.tube(poly([(a - 2.5, 10), (a + 2.5, 10), (b + 2, 47), (b - 2, 47)], 1), dark(OAK, 0.35))
    c.bar(rect(9, 31, 30, 4, 2), dark(OAK, 0.1))
    for a, b in ((9, 4), (39, 44)):
        c.tube(poly([(a - 3, 10), (a + 3, 10), (b + 2.5, 50), (b - 2.5, 50)], 1.2), OAK)
    c.solid(path("M1 7v4q0 6 23 6t23-6V7z"), dark(OAK, 0.08))
    c.solid(oval(24, 7, 23, 6.6), light(OAK, 0.25), lo=0.05)
    c.slot("seat", 24, 7, 36)
    c.slot("top", 24, 7, 36)


@thing(
    "bookshelf",
    "bookshelf/bookcase/library shelf",
    "书架/书柜",
    "furniture",
    1.9,
    70,
    100,
    plural="bookshelves",
    color="brown",
    tags="books/shelf/library/bookend",
    recolorable=False,
)
def bookshelf(c: Canvas) -> None:
    c.solid(rect(0.5, 0.5, 69, 99.5, 4), WALNUT)
    spines = [
        "#e2574c",
        "#3f83e0",
        "#f2b33d",
        "#4caf6d",
        "#8e5bd0",
        "#ee8a3c",
        "#e871a7",
        "#31a8b8",
    ]
    for row in range(3):
        top = 6 + row * 30.5
        c.solid(rect(6, top, 58, 26, 1.5), dark(WALNUT, 0.45), hi=0)
        x, i = 8.0, row * 3
        while x < 52 - row * 6:
            w, tall = 5 + (i * 7 % 4), 17 + (i * 5 % 6)
            c.tube(rect(x, top + 26 - tall, w, tall, 1.2), spines[i % 8], hi=0.25)
            x, i = x + w + 0.4, i + 1
        c.shade(rect(6, top, 58, 7, 1.5), opacity=0.45)
        c.bar(rect(5, top + 26, 60, 4.5, 1), light(WALNUT, 0.12))
    c.slot("top", 35, 0.5, 66)


@thing(
    "shelf",
    "shelf/wall shelf/wooden shelf",
    "架子/置物架/搁板",
    "furniture",
    1.6,
    76,
    90,
    plural="shelves",
    color="brown",
    tags="rack/storage",
)
def shelf(c: Canvas) -> None:
    for x in (7, 63):
        c.tube(rect(x, 4, 6, 86, 2), dark(OAK, 0.25))
    for y in (4, 31, 58, 82):
        c.solid(
            poly([(8, y - 4), (68, y - 4), (75, y + 1), (1, y + 1)], 1), light(OAK, 0.22), lo=0.05
        )
        c.solid(rect(0.5, y, 75, 5.5, 2), OAK)
    c.slot("top", 38, 2.5, 64)
    c.slot("inside", 38, 58, 60)


@thing(
    "cabinet",
    "cabinet/cupboard/sideboard",
    "柜子/橱柜/碗柜",
    "furniture",
    0.95,
    84,
    70,
    color="beige",
    tags="storage/kitchen",
)
def cabinet(c: Canvas) -> None:
    cream = "#ecd3a8"
    for x in (6.0, 70.0):
        c.tube(rect(x, 62, 8, 8, 2), dark(cream, 0.4))
    c.solid(rect(3, 7, 78, 58, 4), cream)
    for x in (8, 43.5):
        c.solid(rect(x, 14, 32.5, 45, 3), light(cream, 0.2))
        c.raw(rect(x + 4.5, 18.5, 23.5, 36, 2), dark(cream, 0.16))
        c.solid(rect(x + 5.2, 19.4, 22.4, 34.6, 2), cream, lo=0.1)
    for x in (36.5, 47.5):
        c.solid(oval(x, 36, 2), "#d99b35")
    c.solid(rect(0.5, 0.5, 83, 9, 3), light(cream, 0.25), lo=0.25)
    c.slot("top", 42, 3, 78)


@thing(
    "wardrobe",
    "wardrobe/closet/armoire",
    "衣柜/大衣柜",
    "furniture",
    2.0,
    66,
    100,
    color="brown",
    tags="clothes/bedroom",
)
def wardrobe(c: Canvas) -> None:
    for x in (5.0, 53.0):
        c.tube(rect(x, 93, 8, 7, 2), dark(OAK, 0.45))
    c.solid(rect(2, 5, 62, 91, 4), OAK)
    for x in (6, 33.6):
        c.solid(rect(x, 12, 26.4, 60, 3), light(OAK, 0.14))
        c.raw(rect(x + 4, 16, 18.4, 52, 2), dark(OAK, 0.22))
        c.solid(rect(x + 4.6, 17, 17.4, 50.6, 2), OAK, lo=0.1)
    for y in (75,):
        c.solid(rect(6, y, 54, 16, 3), light(OAK, 0.14))
        c.bar(rect(27, y + 6.4, 12, 3, 1.5), "#f0c45c")
    for x in (30, 33.8):
        c.bar(rect(x, 38, 2.2, 10, 1.1), "#f0c45c")
    c.solid(rect(0.5, 0.5, 65, 8.5, 3), light(OAK, 0.16))
    c.slot("top", 33, 2.5, 62)


@thing(
    "dresser",
    "dresser/chest of drawers/bureau",
    "梳妆台/五斗柜/抽屉柜/斗柜",
    "furniture",
    0.95,
    84,
    74,
    color="brown",
    tags="drawers/bedroom",
)
def dresser(c: Canvas) -> None:
    legs(c, [10, 74], 64, 8, dark(WALNUT, 0.3))
    c.solid(rect(3, 6, 78, 61, 4), WALNUT)
    for y in (12.5, 30.5, 48.5):
        for x in (8, 43.5):
            c.solid(rect(x, y, 32.5, 15, 2.6), light(WALNUT, 0.16))
            c.solid(oval(x + 16.2, y + 7.8, 2.3), "#f0c45c")
    c.solid(rect(0.5, 0.5, 83, 8.5, 3), light(WALNUT, 0.2))
    c.slot("top", 42, 3, 78)


@thing(
    "nightstand",
    "nightstand/bedside table/night table",
    "床头柜",
    "furniture",
    0.6,
    54,
    60,
    color="brown",
    tags="bedroom",
)
def nightstand(c: Canvas) -> None:
    legs(c, [9, 45], 44, 7, dark(OAK, 0.3))
    c.solid(rect(4, 6, 46, 42, 3.5), OAK)
    c.solid(rect(9, 12, 36, 14, 2.5), light(OAK, 0.16))
    c.solid(oval(27, 19, 2.4), "#f6dd9a")
    c.solid(rect(9, 29, 36, 15, 2), dark(OAK, 0.5), hi=0)
    c.solid(rect(0.5, 0.5, 53, 8.5, 3), light(OAK, 0.2))
    c.slot("top", 27, 3, 48)


@thing(
    "pillow",
    "pillow/cushion/throw pillow",
    "枕头/靠垫/抱枕/坐垫",
    "household",
    0.3,
    64,
    46,
    stance="lies",
    color="purple",
    tags="bed/soft",
)
def pillow(c: Canvas) -> None:
    lilac = "#a184e6"
    d = (
        "M3 4q5-6 14-3 15 3 30 0 9-3 14 3 5 5 1 12-3 7 0 14 4 8-1 13-6 5-14 3-15-3-30 0-9 2-14-3"
        "-4-6-1-13 3-7 0-14Q-1 9 3 4z"
    )
    c.solid(path(d), lilac, hi=0.6, lo=0.4)
    for line in ("M6 6q7 2 10 7", "M58 6q-7 2-10 7", "M7 40q6-2 8-6", "M57 40q-6-2-8-6"):
        c.line(line, dark(lilac, 0.25), 1.6, 0.5)
    c.slot("top", 32, 8, 46)
    c.slot("front", 32, 23, 40)


@thing(
    "blanket",
    "blanket/picnic blanket/throw/tablecloth",
    "毯子/野餐垫/野餐布/桌布",
    "household",
    0.25,
    112,
    36,
    stance="lies",
    color="red",
    tags="picnic/cloth/bed/towel",
)
def blanket(c: Canvas) -> None:
    red = "#e35a5a"
    c.solid(poly([(20, 1), (92, 1), (111, 32), (1, 32)], 1), "#fff1e6", lo=0.12)
    for i in range(6):
        top, low = 21 + i * 12, 3 + i * 18
        c.raw(poly([(top, 1), (top + 6, 1), (low + 9, 32), (low, 32)]), red, 0.72)
    for y, h in ((1, 3), (7.5, 4), (15.5, 4.6), (25, 5)):
        a, b = 20 - 19 * (y - 1) / 31, 20 - 19 * (y + h - 1) / 31
        c.raw(poly([(a, y), (112 - a, y), (112 - b, y + h), (b, y + h)]), red, 0.55)
    c.bar(
        path("M2 31h106v3q-4 2.600-8 .4t-8 0-8 0-8 0-8 0-8 0-8 0-8 0-8 0-8 0-8 0-8 0-10-.4z"), red
    )
    c.slot("top", 55, 16, 84)
    c.slot("seat", 55, 20, 84)


@thing(
    "rug",
    "rug/carpet/floor mat/mat",
    "地毯/毯垫/垫子",
    "household",
    0.3,
    110,
    34,
    stance="lies",
    color="red",
    tags="floor/doormat/yoga mat",
)
def rug(c: Canvas) -> None:
    red = "#c94b57"
    for i in range(19):
        x = 7 + i * 5.3
        c.line(f"M{x:.1f} 30l-1 3", "#f3d9a4", 1.8)
    c.solid(poly([(18, 1), (92, 1), (109, 31), (1, 31)], 4), red, lo=0.22)
    c.line("M21 4.500H89L102 27.500H8z", "#f6cf7a", 1.8, 0.95)
    c.solid(oval(55, 15, 24, 8), "#f0b95a", lo=0.15)
    c.solid(oval(55, 15, 16, 5.2), "#35698f", lo=0.15)
    c.solid(oval(55, 15, 7, 2.4), "#f9dda0", lo=0.1)
    c.slot("top", 55, 16, 84)
    c.slot("seat", 55, 18, 84)


@thing(
    "curtain",
    "curtain/curtains/drapes",
    "窗帘/帘子/幕布",
    "household",
    2.2,
    84,
    92,
    stance="hangs",
    color="red",
    tags="window/stage",
)
def curtain(c: Canvas) -> None:
    red = "#d84a5f"
    for mirror in ("matrix(1 0 0 1 0 0)", "matrix(-1 0 0 1 84 0)"):
        c.body.append(f'<g transform="{mirror}">')
        c.raw(path("M3 6h36Q38 40 22 58q4 16 7 32H3z"), dark(red, 0.35))
        for i in range(4):
            x, pull, flare = 3 + i * 9.0, -i * 4.4, i * 1.6
            c.tube(
                path(
                    f"M{x} 6h10.500q{pull * 0.3:.1f} 36 {pull:.1f} 52 {flare:.1f} 16 {flare:.1f} 33"
                    f"-5 2-10.500 0 0-16 {-flare:.1f}-32 {-pull * 0.8:.1f}-16 {-pull * 0.9:.1f}-53z"
                ),
                red,
            )
        c.bar(rect(1.5, 56, 22, 5.5, 2.7), "#f2c14e")
        c.body.append("</g>")
    c.bar(rect(1, 2, 82, 4.4, 2.2), "#c98f4e")
    for x in (3, 81):
        c.solid(oval(x, 4.2, 3), "#e8b04a")
    c.slot("front", 42, 46, 30)
