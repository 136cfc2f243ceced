"""Small belongings, clothes and tools."""

from __future__ import annotations

from things.book import thing
from things.kit import Canvas, blob, dark, light, oval, path, poly, rect

LEATHER = "#a8623a"
RED = "#e5534f"
BLUE = "#3f86ea"
GOLD = "#eab53a"
STEEL = "#bdb8cc"
INK = "#453d5c"
PINK = "#f08fb4"


@thing(
    "wallet",
    "wallet/leather wallet/billfold",
    "钱包/皮夹",
    "belonging",
    0.1,
    78,
    56,
    color="brown",
    tags="money/leather",
)
def wallet(c: Canvas) -> None:
    for x, y, color in ((14, 0.5, "#7fbf7a"), (10, 4, "#a9d59b")):
        c.solid(rect(x, y, 50, 20, 2), color)
    c.solid(rect(0.5, 9, 77, 47, 6), LEATHER, hi=0.5)
    c.line("M5 15h68v36H5z", light(LEATHER, 0.35), 1.2, 0.6)
    c.solid(rect(52, 25, 26, 15, 5), dark(LEATHER, 0.2))
    c.solid(oval(60, 32.5, 3.2), GOLD)
    c.slot("front", 28, 33, 38)
    c.slot("inside", 39, 10, 56)


@thing(
    "eraser",
    "eraser/rubber",
    "橡皮/橡皮擦",
    "belonging",
    0.03,
    78,
    40,
    color="pink",
    tags="school/office",
)
def eraser(c: Canvas) -> None:
    c.solid(poly([(14, 1), (76, 1), (64, 14), (2, 14)], 3), light(PINK, 0.3), lo=0.05)
    c.solid(poly([(1, 13), (64, 13), (64, 39), (1, 39)], 4), PINK)
    c.solid(poly([(63, 13.5), (77, 1), (77, 25), (63, 39)], 3), dark(PINK, 0.3))
    c.raw(poly([(36, 1), (77, 1), (64, 13.500), (23, 13.5)], 1), "#7db4f5")
    c.raw(
        poly([(23, 13.300), (63.5, 13.3), (63.5, 39), (23, 39)], 1),
        c.ramp((0, "#5a9df0", 1), (1, "#3568c8", 1)),
    )
    c.raw(poly([(63, 13.500), (77, 1), (77, 25), (63, 39)], 2), "#2d58ae")
    c.slot("front", 43, 26, 34)


@thing(
    "keychain",
    "keychain/key ring/keyring",
    "钥匙扣/钥匙圈",
    "belonging",
    0.1,
    50,
    84,
    stance="hangs",
    color="silver",
    tags="key",
)
def keychain(c: Canvas) -> None:
    c.line("M12 16a13 13 0 1 1 26 0a13 13 0 1 1-26 0z", dark(STEEL, 0.2), 4)
    c.line("M14 12a12 12 0 0 1 10-8", "#ffffff", 1.5, 0.8)
    c.line("M22 29l-4 12M29 29l7 9", dark(STEEL, 0.25), 2.6)
    c.solid(
        path("M18 38a9 9 0 0 1 4 17v26l-4 3-4-3v-4l3-2-3-3v-4l3-2-3-3v-8a9 9 0 0 1 4-17z"), GOLD
    )
    c.raw(oval(18, 44, 2.6), "#fff6e0")
    c.solid(path("M38 50q-10-10-10-15t5-4.500 5 4q0-4.500 5-4.500t5 5-10 15z"), RED, hi=0.6)


@thing(
    "necklace",
    "necklace/pendant/jewelry",
    "项链/吊坠",
    "belonging",
    0.3,
    66,
    70,
    color="gold",
    tags="jewelry/jewel/gift",
)
def necklace(c: Canvas) -> None:
    c.line("M6 4C6 34 22 48 33 48S60 34 60 4", GOLD, 3.4)
    c.line("M7 6C7 34 22 47 33 47", "#fff1b0", 1.1, 0.9)
    c.solid(path("M33 45l11 10-11 15-11-15z"), "#3fa9ee", hi=0.7)
    c.raw(path("M33 46l4.500 9L33 69l-4.500-14z"), "#ffffff", 0.35)
    for x in (6, 60):
        c.solid(oval(x, 4, 3.4), GOLD)


@thing(
    "bracelet",
    "bracelet/bangle",
    "手镯/手链",
    "belonging",
    0.08,
    76,
    48,
    color="turquoise",
    tags="jewelry",
)
def bracelet(c: Canvas) -> None:
    c.line("M6 20a32 15 0 1 1 64 0", dark(GOLD, 0.25), 3)
    for i, x in enumerate((6, 11, 19, 29, 38, 47, 57, 65, 70)):
        y = 21 + (1 - ((x - 38) / 33) ** 2) * 19
        c.raw(
            oval(x, y, 5.8),
            c.glow(
                (0, "#d8fbf4", 1),
                (0.4, ("#3cc0b4", "#f3c44a")[i % 2], 1),
                (1, ("#1b7f8a", "#b9812a")[i % 2], 1),
            ),
        )


@thing(
    "earrings",
    "earring/pair of earrings",
    "耳环/耳坠",
    "belonging",
    0.06,
    60,
    64,
    plural="earrings",
    color="purple",
    tags="jewelry",
)
def earrings(c: Canvas) -> None:
    for x in (14, 46):
        c.line(f"M{x - 5} 12a5.500 6 0 1 1 8 4l-3 6", GOLD, 2.4)
        c.solid(
            path(f"M{x} 20c3 10 12 18 12 28a12 14 0 0 1-24 0c0-10 9-18 12-28z"), "#a168e6", hi=0.7
        )


@thing(
    "belt",
    "belt/leather belt",
    "腰带/皮带",
    "clothes",
    0.25,
    84,
    50,
    color="brown",
    tags="leather/clothing",
)
def belt(c: Canvas) -> None:
    c.line("M10 22C10 2 74 2 74 22", dark(LEATHER, 0.4), 9)
    c.solid(path("M4 20c4 14 20 17 38 17s34-3 38-17v14c-4 11-20 15-38 15S8 45 4 34z"), LEATHER)
    for x in (58, 65, 71.500):
        c.raw(oval(x, 40.5 - (x - 58) * 0.25, 1.5), dark(LEATHER, 0.7))
    c.line("M29 33h22v15H29zM40 33v15", GOLD, 3.6)


@thing(
    "sweater",
    "sweater/jumper/pullover/jacket",
    "毛衣/套头衫/夹克",
    "clothes",
    0.7,
    88,
    74,
    color="green",
    tags="clothing/warm/winter",
)
def sweater(c: Canvas) -> None:
    green = "#4aa56c"
    c.solid(path("M22 12L2 54q-1 5 3 7l8 2q4 0 5-4l10-24z"), dark(green, 0.1))
    c.solid(path("M66 12l20 42q1 5-3 7l-8 2q-4 0-5-4L60 35z"), dark(green, 0.16))
    c.solid(path("M32 3q12 8 24 0l14 8-3 26v31q0 5-5 5H26q-5 0-5-5V37l-3-26z"), green)
    c.line("M24 40l6-6 7 6 7-6 7 6 7-6 6 6M24 50l6-6 7 6 7-6 7 6 7-6 6 6", "#fff4e0", 2.4, 0.85)
    c.bar(rect(21, 65, 46, 8.500, 3), dark(green, 0.25))
    c.line("M32 4q12 10 24 0", dark(green, 0.3), 5)
    c.slot("front", 44, 28, 34)


@thing(
    "cowboy-hat",
    "cowboy hat/sun hat/straw hat",
    "牛仔帽/草帽/遮阳帽",
    "clothes",
    0.15,
    92,
    46,
    color="brown",
    tags="hat/western/farmer",
)
def cowboy_hat(c: Canvas) -> None:
    tan = "#c98d52"
    c.solid(
        path("M2 24C-2 18 4 14 12 20c16 12 52 12 68 0 8-6 14-2 10 4-8 14-24 22-44 22S10 38 2 24z"),
        tan,
        hi=0.4,
    )
    c.solid(
        path("M22 34C22 14 26 2 34 2c5 0 7 4 12 4s7-4 12-4c8 0 12 12 12 32-14 6-34 6-48 0z"),
        light(tan, 0.06),
        hi=0.5,
    )
    c.raw(path("M22 27q24 8 48 0v7q-24 8-48 0z"), "#6b3e2c")


@thing(
    "helmet",
    "helmet/bike helmet",
    "头盔/骑行头盔",
    "clothes",
    0.2,
    76,
    54,
    color="red",
    tags="safety/sport",
)
def helmet(c: Canvas) -> None:
    c.line("M16 36l12 16q4 2 8 0M56 36L36 52", INK, 2.6)
    c.solid(path("M1 36C1 14 16 1 38 1s37 13 37 32q0 6-6 6H8q-7 0-7-3z"), RED, hi=0.6)
    for d in (
        "M20 26q2-12 10-18 2 8-2 18z",
        "M36 25q-1-12 3-18 6 6 4 18z",
        "M52 26q-2-10 2-16 8 6 6 16z",
    ):
        c.raw(path(d), dark(RED, 0.65))


@thing(
    "rope",
    "rope/coil of rope",
    "绳子/绳索",
    "belonging",
    0.2,
    76,
    50,
    color="beige",
    tags="cord/climb",
)
def rope(c: Canvas) -> None:
    tan = "#d7ac6c"
    for y in (36, 27, 18):
        c.line(f"M7 {y - 4}a31 9 0 1 1 62 0a31 9 0 1 1-62 0z", dark(tan, 0.3), 9)
        c.line(f"M7 {y - 5}a31 9 0 1 1 62 0a31 9 0 1 1-62 0z", tan, 6)
        c.line(
            f"M9 {y}l5-3M20 {y + 5}l4-5M34 {y + 6.500}l3-6M48 {y + 6}l1-6M61 {y + 1.500}l-1-5",
            dark(tan, 0.35),
            1.3,
            0.6,
        )
    c.line("M69 32q4 10-4 15", tan, 6)


@thing(
    "tire",
    "tire/tyre/car tire",
    "轮胎",
    "vehicle",
    0.65,
    74,
    74,
    color="black",
    tags="wheel/car/rubber",
)
def tire(c: Canvas) -> None:
    c.solid(oval(37, 37, 36.8), "#3b3550", hi=0.5)
    c.line("M5 37a32 32 0 1 1 64 0a32 32 0 1 1-64 0z", "#5c5573", 1.6, 0.8)
    c.raw(oval(37, 37, 21), "#1f1930")
    c.solid(oval(37, 37, 19.500), STEEL, hi=0.7)
    c.raw(oval(37, 37, 14), dark(STEEL, 0.45))
    c.line("M37 24v26M26 29l22 16M48 29L26 45", light(STEEL, 0.3), 4.5)
    c.solid(oval(37, 37, 5), STEEL)


@thing(
    "oar",
    "oar/paddle/boat paddle",
    "船桨/桨",
    "belonging",
    1.6,
    24,
    108,
    color="brown",
    tags="row/boat/canoe",
)
def oar(c: Canvas) -> None:
    c.tube(rect(10, 1, 4.4, 74, 2), "#d99f5c")
    c.bar(rect(6, 0.5, 12.4, 5, 2.5), "#b9743f")
    c.tube(path("M10 66h4.400c2 8 7 10 7 22 0 12-4 20-9.200 20S3 100 3 88c0-12 5-14 7-22z"), RED)
    c.tube(path("M3.600 94q8.600 4 17.200 0c-1 8-4 14-8.600 14s-7.600-6-8.600-14z"), "#fff4ea")


@thing("mop", "mop/dust mop", "拖把", "household", 1.3, 40, 104, color="blue", tags="clean/floor")
def mop(c: Canvas) -> None:
    c.tube(rect(18, 0.5, 4, 76, 2), "#d99f5c")
    for i, (x, lean) in enumerate(((8, -5), (13, -3), (18, -1), (23, 1), (28, 3), (32, 5))):
        c.line(f"M{x} 80q{lean} 10 {lean} 21", ("#f4f0f8", "#d9d2e4")[i % 2], 6)
    c.bar(rect(6, 72, 28, 9, 4), BLUE)


@thing(
    "toy-car",
    "toy car/toy truck",
    "玩具车/玩具汽车",
    "toy",
    0.12,
    80,
    46,
    color="yellow",
    facing="right",
    tags="toy/kids/play",
)
def toy_car(c: Canvas) -> None:
    yellow = "#f8c12f"
    c.solid(path("M18 20Q20 2 36 2h10q14 0 18 18z"), light(yellow, 0.1))
    c.raw(
        path("M24 19q1-12 12-12h2v12zM42 7h4q9 0 12 12H42z"),
        c.ramp((0, "#d6f2ff", 1), (1, "#6cbcf0", 1)),
    )
    c.solid(path("M1 28q0-9 8-9h56q14 0 14 12v4q0 4-4 4H5q-4 0-4-4z"), yellow, hi=0.5)
    c.solid(oval(75, 28, 3.4), "#fff3c4")
    for x in (20, 60):
        c.solid(oval(x, 36, 10), "#3b3452", hi=0.5)
        c.solid(oval(x, 36, 5), RED)


@thing(
    "toy-train",
    "toy train/wooden train",
    "玩具火车/小火车",
    "toy",
    0.15,
    104,
    50,
    color="red",
    facing="right",
    recolorable=False,
    tags="toy/kids/play/train",
)
def toy_train(c: Canvas) -> None:
    c.bar(rect(2, 33, 98, 6, 3), INK)
    c.solid(rect(4, 14, 34, 22, 3), BLUE)
    for x, color in ((9, GOLD), (18, RED), (27, "#46a85f")):
        c.solid(rect(x, 5, 9, 10, 2), color)
    c.tube(rect(78, 4, 9, 16, 1.5), INK)
    c.bar(rect(75, 1, 15, 5, 2), INK)
    c.bar(rect(62, 15, 36, 20, 8), RED)
    c.solid(rect(46, 6, 22, 30, 3), dark(RED, 0.12))
    c.raw(rect(50.5, 11, 13, 11, 2), "#c9efff")
    c.bar(rect(43, 2, 28, 6, 3), GOLD)
    for x in (12, 30, 54, 72, 90):
        c.solid(oval(x, 41, 8.5), "#f6c23f")
        c.raw(oval(x, 41, 3), dark(GOLD, 0.5))


@thing(
    "doll",
    "doll/rag doll",
    "娃娃/布娃娃",
    "toy",
    0.35,
    54,
    86,
    color="pink",
    recolorable=False,
    tags="toy/kids",
)
def doll(c: Canvas) -> None:
    skin = "#f9cfae"
    for x in (20.0, 34.0):
        c.tube(rect(x - 4, 62, 8, 18, 3), "#ffffff")
        c.bar(rect(x - 6, 77, 12, 8.5, 4), RED)
    c.line("M20 44L7 58M34 44l13 14", skin, 6.5)
    c.solid(path("M20 38h14l12 30q-19 6-38 0z"), PINK)
    c.raw(path("M10.500 61q16.500 5 33 0l2.500 7q-19 6-38 0z"), "#ffffff", 0.6)
    c.solid(oval(27, 21, 22, 20.5), "#b9623a")
    for x in (5.500, 48.5):
        c.solid(oval(x, 30, 5.5, 9), "#b9623a")
    c.solid(oval(27, 24, 16, 15.5), skin, lo=0.12)
    c.raw(path("M11 22C12 8 42 8 43 22 36 20 32 17 29 13c-4 5-10 8-18 9z"), "#b9623a")
    for x in (21, 33):
        c.raw(oval(x, 25, 2), INK)
        c.raw(oval(x + (x - 27) * 0.5, 31, 3, 2), "#f58c8c", 0.7)
    c.line("M24 32q3 3 6 0", "#c4484f", 1.6)


@thing(
    "grand-piano",
    "piano/grand piano",
    "钢琴/三角钢琴",
    "music",
    1.5,
    100,
    84,
    color="black",
    tags="music/instrument/concert",
)
def grand_piano(c: Canvas) -> None:
    black = "#342c48"
    c.solid(path("M14 42L26 2q40-6 70 26v12z"), black, hi=0.5)
    c.line("M70 40L80 16", "#8d86a0", 2)
    for x in (16, 84):
        c.tube(poly([(x - 4, 56), (x + 4, 56), (x + 2.5, 82), (x - 2.500, 82)], 1), black)
        c.raw(oval(x, 82, 3, 2), GOLD)
    c.tube(rect(47, 58, 5, 22, 1), black)
    c.bar(rect(42, 78, 16, 4, 2), GOLD)
    c.solid(rect(4, 38, 93, 21, 5), black, hi=0.5)
    c.raw(rect(8, 47, 80, 8.5, 1.5), "#ffffff")
    c.line("M" + "M".join(f"{14 + i * 5.7:.1f} 47v8.500" for i in range(13)), "#b8b0c8", 0.7)
    c.line(
        "M" + "M".join(f"{14 + i * 5.7:.1f} 47.500v4" for i in range(13) if i % 7 not in (2, 6)),
        black,
        2.6,
        cap="butt",
    )
    c.slot("top", 62, 12, 50)


@thing(
    "paper-bag",
    "paper bag/gift bag/shopping bag/bag",
    "纸袋/礼品袋/购物袋/袋子/包",
    "belonging",
    0.35,
    58,
    72,
    color="orange",
    tags="shop/carry",
)
def paper_bag(c: Canvas) -> None:
    orange = "#f0954a"
    c.line("M19 20V10q0-9 10-9t10 9v10", dark(orange, 0.35), 3)
    c.raw(poly([(4, 14), (54, 14), (56, 22), (2, 22)]), dark(orange, 0.5))
    c.solid(poly([(2, 18), (56, 18), (57.5, 72), (0.5, 72)], 2), orange, hi=0.5)
    c.raw(poly([(46, 18), (56, 18), (57.5, 70), (47, 72)], 1), dark(orange, 0.4), 0.3)
    c.line("M17 25V14q0-9 10-9t10 9v11", light(orange, 0.55), 2.6)
    c.slot("front", 26, 46, 36)
    c.slot("inside", 29, 19, 44)


@thing(
    "cave", "cave/cavern", "洞穴/山洞", "nature", 6, 104, 66, color="gray", tags="rock/bear/dark"
)
def cave(c: Canvas) -> None:
    stone = "#938ca6"
    c.solid(
        blob([(1, 64), (6, 34), (24, 12), (50, 2), (80, 10), (98, 34), (103, 64), (52, 66)], 0.85),
        stone,
        hi=0.5,
    )
    c.line("M18 30l8 6M84 26l-6 8M60 8l-4 6", dark(stone, 0.4), 2, 0.5)
    c.raw(
        path("M28 66C26 42 36 28 52 28s28 14 25 38z"), c.ramp((0, "#1d1530", 1), (1, "#4b4160", 1))
    )
    c.raw(path("M38 35l3 8 4-11zM58 29l3 11 4-7z"), stone)
    for x in (12, 90):
        c.raw(oval(x, 61, 11, 6), c.glow((0, "#9bdc74", 1), (1, "#4e9f40", 1)))
    c.slot("inside", 52, 62, 40)


@thing(
    "island",
    "island/small island",
    "岛/小岛/岛屿",
    "nature",
    12,
    116,
    86,
    color="beige",
    recolorable=False,
    tags="beach/sea/palm/tropical",
)
def island(c: Canvas) -> None:
    c.solid(
        blob([(1, 78), (24, 70), (58, 68), (94, 70), (115, 78), (92, 85), (58, 86), (22, 85)]),
        "#5cb8f2",
    )
    c.solid(
        blob([(12, 77), (30, 67), (58, 60), (88, 66), (105, 77), (80, 80), (36, 80)]),
        "#f2d894",
        lo=0.3,
    )
    c.raw(path("M54 66q2-26 14-42l5 3Q61 44 62 66z"), c.ramp((0, "#c08a52", 1), (1, "#8a5638", 1)))
    for d in (
        "M70 25C58 10 44 12 36 24c12-4 22-2 34 1z",
        "M70 25C62 20 46 26 42 42c10-8 18-10 28-17z",
        "M70 25C72 8 84 2 98 8 86 10 78 16 70 25z",
        "M70 25c14-6 26 0 30 14-10-8-20-10-30-14z",
        "M70 25c8 4 14 12 12 26-4-12-8-16-12-26z",
    ):
        c.solid(path(d), "#4fae4f", hi=0.4)
    for x in (66, 72):
        c.raw(oval(x, 28, 3.2), "#7a4a30")
    c.slot("top", 44, 66, 44)


@thing(
    "lighthouse", "lighthouse", "灯塔", "building", 20, 52, 116, color="red", tags="sea/coast/light"
)
def lighthouse(c: Canvas) -> None:
    c.tube(path("M10 112L17 36h18l7 76z"), "#fdf3ec")
    for y, h in ((48, 14), (76, 15), (104, 8)):
        a, b = 17 - (y - 36) * 0.092, 17 - (y + h - 36) * 0.092
        c.tube(poly([(a, y), (52 - a, y), (52 - b, y + h), (b, y + h)]), RED)
    c.raw(path("M21 112v-9q5-6 10 0v9z"), "#6b3e3c")
    c.bar(rect(11, 31, 30, 6, 2.5), INK)
    c.raw(
        rect(17, 15, 18, 17, 1.5),
        c.ramp((0, "#ffd45e", 1), (0.5, "#fff6d2", 1), (1, "#f8c03f", 1), x=1, y=0),
    )
    c.line("M17.500 16v15M26 16v15M34.500 16v15", INK, 1.6)
    c.solid(path("M13 16q3-12 13-15 10 3 13 15z"), RED, hi=0.5)
    c.solid(blob([(1, 114), (8, 106), (26, 108), (44, 106), (51, 114), (26, 116)]), "#8d86a0")


@thing(
    "log-cabin",
    "log cabin/cabin/wooden cabin/cottage",
    "木屋/小木屋/小屋",
    "building",
    4.5,
    100,
    84,
    color="brown",
    tags="house/forest/cozy",
)
def log_cabin(c: Canvas) -> None:
    wood = "#b9743f"
    c.tube(rect(70, 4, 12, 26, 1.5), "#a59db4")
    c.solid(poly([(12, 44), (50, 14), (88, 44)]), dark(wood, 0.12))
    for y in (40, 49, 58, 67, 76):
        c.bar(rect(8, y, 84, 9, 4), wood)
    c.solid(rect(41, 52, 18, 32, 2), "#7a4530")
    c.raw(oval(55, 69, 1.5), GOLD)
    for x in (17, 67):
        c.raw(rect(x, 52, 16, 15, 1.5), "#fff1d8")
        c.raw(rect(x + 1.8, 53.8, 12.4, 11.4, 1), c.ramp((0, "#ffe9a3", 1), (1, "#f7b54a", 1)))
        c.line(f"M{x + 8} 53.500v12M{x + 1.5} 59.500h13", "#fff1d8", 1.4)
    c.line("M4 46L50 9l46 37", "#5f7f4a", 9)
    c.line("M3 43L50 5.500", "#93b872", 2, 0.8)


@thing(
    "gate",
    "gate/garden gate/iron gate",
    "大门/铁门/花园门",
    "outdoor",
    2.0,
    88,
    80,
    color="black",
    tags="garden/entrance",
)
def gate(c: Canvas) -> None:
    stone = "#c9b49c"
    for x in (16.0, 25, 34, 44, 54, 63, 72):
        y = 30 - (1 - ((x - 44) / 30) ** 2) * 16
        c.tube(rect(x - 1.4, y, 2.8, 78 - y, 1), INK)
        c.raw(path(f"M{x} {y - 5}q4 4 0 7-4-3 0-7z"), INK)
    c.line("M14 30Q44 4 74 30M14 68h60M14 44h60", INK, 2.600)
    for x in (0.5, 73.5):
        c.tube(rect(x, 16, 14, 64, 1.5), stone)
        c.bar(rect(x - 0.5, 12, 15, 6, 2), light(stone, 0.2))
        c.solid(oval(x + 7, 7, 5.600), stone)
