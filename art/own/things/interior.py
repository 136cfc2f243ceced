"""Lamps, screens, boards and other things of rooms."""

from __future__ import annotations

from things.book import thing
from things.kit import Canvas, dark, light, oval, path, rect

WOOD = "#c67c44"
RED = "#e5534f"
BLUE = "#3f86ea"
GOLD = "#e8b13c"
STEEL = "#bdb8cc"
INK = "#453d5c"
CREAM = "#f7e3bd"


@thing(
    "lamp",
    "lamp/table lamp/bedside lamp",
    "台灯/灯/床头灯",
    "household",
    0.5,
    56,
    80,
    color="yellow",
    tags="light/bedroom",
)
def table_lamp(c: Canvas) -> None:
    c.tube(rect(26, 34, 4, 14, 1), GOLD)
    c.solid(
        path("M22 46h12c2 5 9 9 9 17 0 6-4 10-8 12H21c-4-2-8-6-8-12 0-8 7-12 9-17z"),
        "#3fa7b8",
        hi=0.6,
    )
    c.bar(rect(13, 73, 30, 7, 3), GOLD)
    shade = c.ramp((0, "#ffdf86", 1), (0.5, "#fff3c9", 1), (1, "#f6c453", 1))
    c.raw(path("M15 2q13-3 26 0l14 34q-27 6-54 0z"), shade)
    c.raw(
        path("M15 2q13-3 26 0l14 34q-27 6-54 0z"),
        c.ramp((0.55, "#b5622a", 0), (1, "#b5622a", 0.4), x=1, y=0),
    )


@thing(
    "floor-lamp",
    "floor lamp/standing lamp",
    "落地灯/立灯",
    "household",
    1.6,
    46,
    112,
    color="yellow",
    tags="light/living room",
)
def floor_lamp(c: Canvas) -> None:
    c.tube(rect(21.5, 26, 3, 82, 1), INK)
    c.solid(path("M8 112q0-7 15-7t15 7z"), INK)
    c.raw(
        path("M12 1.500q11-2.500 22 0l11 29q-22 5-44 0z"),
        c.ramp((0, "#ffd873", 1), (0.5, "#fff3c9", 1), (1, "#f3bb49", 1)),
    )
    c.raw(
        path("M12 1.500q11-2.500 22 0l11 29q-22 5-44 0z"),
        c.ramp((0.55, "#b5622a", 0), (1, "#b5622a", 0.4), x=1, y=0),
    )


@thing(
    "desk-lamp",
    "desk lamp/reading lamp/study lamp",
    "书桌灯/阅读灯",
    "household",
    0.45,
    66,
    76,
    facing="left",
    color="red",
    tags="light/office",
)
def desk_lamp(c: Canvas) -> None:
    c.line("M48 70L58 42 34 16", dark(STEEL, 0.35), 4.5)
    c.line("M47 68L56.500 42", "#ffffff", 1.2, 0.6)
    c.solid(oval(58, 42, 4.5), RED)
    c.raw(path("M2 33l22 6q-4 8-14 6T2 33z"), "#ffe58f")
    c.solid(path("M30 8q10 4 8 14-1 6-8 16L1 31Q8 8 30 8z"), RED, hi=0.55)
    c.solid(path("M28 76q0-9 19-9t19 9z"), RED)


@thing(
    "chandelier",
    "chandelier",
    "吊灯/枝形吊灯",
    "household",
    0.9,
    96,
    74,
    stance="hangs",
    color="gold",
    tags="light/ceiling/hall",
)
def chandelier(c: Canvas) -> None:
    c.tube(rect(46.5, 0, 3, 30, 1), GOLD)
    c.line(
        "M48 58C26 62 10 52 10 36M48 58C70 62 86 52 86 36M48 56C36 58 29 50 29 36M48 56C60 58 67 50 67 36",
        dark(GOLD, 0.12),
        3,
    )
    c.solid(path("M48 26c10 6 6 14 6 22 4 6 2 14-6 18-8-4-10-12-6-18 0-8-4-16 6-22z"), GOLD, hi=0.6)
    for x in (10, 29, 67, 86):
        c.tube(rect(x - 2.5, 23, 5, 12, 1.5), "#fff6e2")
        c.bar(rect(x - 6, 33, 12, 4.5, 2), GOLD)
        c.raw(oval(x, 16, 9), c.glow((0, "#fff0a8", 0.8), (1, "#ffdf7a", 0), cx=0.5, cy=0.5, r=0.5))
        c.raw(path(f"M{x} 10q5 8 0 13-5-5 0-13z"), c.ramp((0, "#ffb53d", 1), (1, "#fff1b8", 1)))
    for x, y in ((18, 52), (34, 60), (62, 60), (78, 52), (48, 68)):
        c.raw(path(f"M{x} {y - 3}l2.600 5-2.600 4-2.600-4z"), "#bfe8fb")


@thing(
    "fireplace",
    "fireplace/hearth",
    "壁炉",
    "household",
    1.2,
    96,
    80,
    color="red",
    recolorable=False,
    tags="fire/living room/cozy",
)
def fireplace(c: Canvas) -> None:
    brick = "#c9654e"
    c.solid(rect(7, 10, 82, 66, 2), brick)
    d = "".join(f"M7 {y}h82" for y in (22, 32, 42, 52, 62))
    d += "".join(f"M{x} {y}v10" for y in (12, 32, 52) for x in (20, 36, 60, 76))
    d += "".join(f"M{x} {y}v10" for y in (22, 42, 62) for x in (13, 28, 68, 83))
    c.line(d, "#f0c7a6", 1.3, 0.6)
    c.raw(path("M24 76V46q0-14 24-14t24 14v30z"), c.ramp((0, "#2c1d33", 1), (1, "#5a2c2c", 1)))
    c.raw(
        path(
            "M48 40c2 8 14 12 14 23 0 7-6 10-14 10s-14-3-14-10c0-5 3-8 5-10 1 3 3 4 4 4-1-7 2-12 5-17z"
        ),
        c.ramp((0, "#ffae35", 1), (1, "#ee4530", 1)),
    )
    c.raw(path("M48 54c1 5 7 7 7 12 0 4-3 7-7 7s-7-3-7-7c0-4 5-6 7-12z"), "#ffe27a")
    for d in ("M34 72l28-5", "M62 72l-28-5"):
        c.line(d, "#7a4a30", 5)
    c.bar(rect(1, 4, 94, 8, 3), CREAM)
    c.bar(rect(0.5, 74, 95, 6, 2), "#b9aec4")
    c.slot("top", 48, 5, 88)


@thing(
    "stairs",
    "stairs/staircase/steps",
    "楼梯/台阶/阶梯",
    "building",
    1.4,
    91,
    74,
    facing="right",
    color="gray",
    tags="step/stairway",
)
def stairs(c: Canvas) -> None:
    stone = "#b7b0c6"
    for i in range(5):
        x, y = 1 + i * 18, 60 - i * 14.5
        c.solid(rect(x, y, 91 - x, 74 - y, 1.5), dark(stone, 0.06), hi=0.15, edge=0, lo=0.2)
        c.bar(rect(x - 1, y - 1.5, 92 - x, 5, 2), light(stone, 0.4))
    c.slot("top", 82, 1, 18)


@thing(
    "standing-mirror",
    "standing mirror/full-length mirror/floor mirror",
    "穿衣镜/全身镜/落地镜",
    "furniture",
    1.7,
    52,
    104,
    color="brown",
    tags="mirror/bedroom",
)
def standing_mirror(c: Canvas) -> None:
    c.line("M10 60L3 102M42 60l7 42", dark(WOOD, 0.2), 5)
    c.solid(rect(5, 0.5, 42, 92, 21), WOOD)
    c.raw(rect(9.5, 5, 33, 83, 16.5), c.ramp((0, "#d8f3ff", 1), (1, "#86c4ec", 1), x=0.6))
    c.raw(path("M14 40L34 9q6 3 7 9L12 62q-2-10 2-22zM13 74L41 33v10L17 81z"), "#ffffff", 0.45)
    c.slot("front", 26, 46, 30)


@thing(
    "painting",
    "painting/picture/framed painting/artwork",
    "画/油画/绘画/画作",
    "household",
    0.7,
    92,
    74,
    stance="hangs",
    color="gold",
    recolorable=False,
    tags="art/frame/wall",
)
def painting(c: Canvas) -> None:
    c.solid(rect(0.5, 0.5, 91, 73, 4), GOLD, hi=0.6)
    c.raw(rect(7, 7, 78, 60, 1), dark(GOLD, 0.45))
    c.raw(
        rect(8.5, 8.5, 75, 57, 0.5),
        c.ramp((0, "#8fd0f7", 1), (0.6, "#fde3b4", 1), (1, "#fbd9a0", 1)),
    )
    c.raw(oval(64, 25, 7), "#ffce5a")
    c.raw(path("M8.500 46L30 22l14 16 10-9 29.500 22v14.500h-75z"), "#8480bd")
    c.raw(path("M8.500 54q20-12 40-4t35-4v19.500h-75z"), "#5fb45a")
    c.raw(path("M40 65.500q2-8 12-12 4 6-2 12z"), "#5fb6ec")
    c.slot("front", 46, 37, 70)


@thing(
    "easel",
    "easel/painting on an easel/canvas on an easel/painter's easel",
    "画架/画板",
    "household",
    1.6,
    72,
    104,
    color="brown",
    tags="art/canvas/painter",
)
def easel(c: Canvas) -> None:
    c.line("M36 4V92", dark(WOOD, 0.35), 4)
    c.line("M33 3L8 102M39 3l25 99", WOOD, 5)
    c.bar(rect(10, 68, 52, 5.5, 2), WOOD)
    c.solid(rect(4, 17, 64, 52, 2), "#fffaf2", lo=0.1)
    c.raw(rect(8, 21, 56, 44, 1), "#eaf5ff")
    c.raw(path("M8 65V52q14-12 26-4t30-6v23z"), "#7cc46b")
    c.raw(oval(50, 32, 6), "#ffc94d")
    c.raw(path("M16 44q4-14 8 0zM26 46q4-16 8 0z"), "#4aa3a0")
    c.bar(rect(30, 11, 12, 7, 2), dark(WOOD, 0.15))
    c.slot("front", 36, 43, 54)


@thing(
    "blackboard",
    "blackboard/chalkboard",
    "黑板",
    "sign",
    1.4,
    108,
    76,
    color="green",
    tags="school/classroom",
)
def blackboard(c: Canvas) -> None:
    for x in (14, 88):
        c.tube(rect(x, 40, 6, 36, 1.5), dark(WOOD, 0.15))
    c.solid(rect(0.5, 0.5, 107, 62, 4), WOOD)
    c.raw(rect(5.5, 5.5, 97, 50, 2), c.ramp((0, "#35695a", 1), (1, "#27504a", 1), x=0.5))
    c.raw(path("M14 40q24-10 44-4t30-8v6q-14 8-34 4t-40 8z"), "#ffffff", 0.06)
    c.bar(rect(8, 58, 92, 5, 2), light(WOOD, 0.25))
    c.raw(rect(18, 56, 9, 2.6, 1.2), "#ffffff")
    c.raw(rect(74, 54.5, 13, 4, 1.2), "#e8b4c0")
    c.slot("front", 54, 30, 86)


@thing(
    "whiteboard",
    "whiteboard/dry-erase board",
    "白板",
    "sign",
    1.5,
    104,
    84,
    color="white",
    tags="office/school/meeting",
)
def whiteboard(c: Canvas) -> None:
    for x in (20, 80):
        c.tube(rect(x, 50, 4, 32, 1), dark(STEEL, 0.25))
        c.bar(rect(x - 9, 79, 22, 5, 2.5), INK)
    c.solid(rect(0.5, 0.5, 103, 62, 4), STEEL)
    c.raw(rect(4.5, 4.5, 95, 53, 2), c.ramp((0, "#ffffff", 1), (1, "#ece9f4", 1), x=0.6))
    c.bar(rect(20, 59.5, 64, 5, 2), dark(STEEL, 0.2))
    for x, color in ((28, RED), (40, BLUE), (52, "#3fae6a")):
        c.bar(rect(x, 57, 9, 3, 1.5), color)
    c.slot("front", 52, 30, 86)


@thing(
    "podium",
    "podium/lectern/winners' podium",
    "讲台/领奖台",
    "household",
    0.8,
    108,
    54,
    color="gold",
    tags="stage/award/speech",
)
def podium(c: Canvas) -> None:
    for x, y, color in ((1, 26, STEEL), (71, 34, "#d08a52"), (36, 6, GOLD)):
        c.solid(rect(x, y, 36, 54 - y, 1.5), color)
        c.bar(rect(x - 0.5, y - 3, 37, 7, 2), light(color, 0.35))
    c.slot("top", 54, 4, 30)
    c.slot("front", 54, 30, 28)


@thing(
    "pedestal",
    "pedestal/plinth/column/pillar",
    "底座/柱子/石柱/圆柱底座",
    "building",
    1.0,
    52,
    84,
    color="white",
    tags="statue/marble/museum",
)
def pedestal(c: Canvas) -> None:
    marble = "#e4deec"
    c.tube(rect(9, 10, 34, 66, 1), marble)
    for x in (15, 22, 29, 36):
        c.raw(rect(x, 15, 2.2, 55, 1), dark(marble, 0.4), 0.4)
    c.bar(rect(5, 8, 42, 6, 3), marble)
    c.bar(rect(1, 1, 50, 8, 2), light(marble, 0.3))
    c.bar(rect(5, 70, 42, 6, 3), marble)
    c.bar(rect(0.5, 75, 51, 9, 2), marble)
    c.slot("top", 26, 2, 42)
    c.slot("front", 26, 42, 28)


@thing(
    "statue",
    "statue/sculpture/stone statue/marble bust",
    "雕像/雕塑/石像",
    "building",
    2.2,
    58,
    104,
    color="gray",
    tags="stone/museum/monument",
)
def statue(c: Canvas) -> None:
    stone = "#bdb6ca"
    c.solid(path("M14 62c0-14 4-22 12-24h6c8 2 12 10 12 24l-4 12H18z"), stone, hi=0.5)
    c.line("M17 45C9 52 8 62 13 70M41 45c8 7 9 17 4 25", dark(stone, 0.08), 6.5)
    c.line("M24 44q2 14-4 26M33 44q4 10-2 26", dark(stone, 0.35), 1.6, 0.6)
    c.tube(rect(25.5, 28, 7, 12, 3), dark(stone, 0.15))
    c.solid(oval(29, 20, 9.5, 12), stone, hi=0.6)
    c.solid(
        path("M18 20c-3-14 4-19.500 11-19.500S43 6 40 20c-2-6-4-8-11-8s-9 2-11 8z"),
        dark(stone, 0.14),
    )
    c.line("M25 20h2M31 20h2M29 20v5M26.500 28h5", dark(stone, 0.45), 1.3, 0.7)
    c.bar(rect(10, 72, 38, 6, 2), light(stone, 0.2))
    c.tube(rect(13, 78, 32, 18, 1), stone)
    c.bar(rect(7, 95, 44, 9, 2), stone)
    c.slot("head", 29, 3, 20)
    c.slot("front", 29, 87, 26)


@thing(
    "speaker",
    "speaker/loudspeaker box/stereo speaker",
    "音箱/音响/扬声器",
    "tech",
    0.6,
    48,
    78,
    color="black",
    tags="music/audio/sound",
)
def speaker(c: Canvas) -> None:
    c.solid(rect(0.5, 0.5, 47, 77, 6), INK, hi=0.5)
    for y, r in ((20, 11), (52, 18)):
        c.raw(oval(24, y, r), c.glow((0, "#8d85a3", 1), (1, "#241c38", 1)))
        c.raw(oval(24, y, r * 0.8), c.glow((0, "#57506c", 1), (1, "#2c2442", 1), cx=0.6, cy=0.7))
        c.raw(oval(24, y, r * 0.34), c.glow((0, "#b9b2cc", 1), (1, "#4b4462", 1)))
    c.slot("top", 24, 1, 40)


@thing(
    "remote",
    "remote control/remote/tv remote",
    "遥控器",
    "tech",
    0.2,
    30,
    78,
    color="black",
    tags="tv",
)
def remote(c: Canvas) -> None:
    c.solid(rect(0.5, 0.5, 29, 77, 8), INK, hi=0.5)
    c.solid(oval(15, 10, 4), RED)
    c.raw(oval(15, 27, 9.5), dark(INK, 0.5))
    c.solid(oval(15, 27, 8.6), "#7a7292")
    c.solid(oval(15, 27, 3.6), STEEL)
    for y in (43, 51, 59, 67):
        for x in (8, 15, 22):
            c.bar(rect(x - 2.4, y, 4.8, 4.2, 1.6), STEEL)
