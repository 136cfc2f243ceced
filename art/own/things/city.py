"""Streets and buildings."""

from __future__ import annotations

from things.book import thing
from things.kit import Canvas, dark, light, mix, oval, path, poly, rect

STEEL = "#8f8aa6"
INK = "#4a4360"
CREAM = "#f3dcb2"
BRICK = "#d0694f"
SKY = "#79c8f5"
WOOD = "#c1814c"


def window(
    c: Canvas, x: float, y: float, w: float, h: float, lit: bool = False, r: float = 1.2
) -> None:
    """One window pane with a diagonal reflection in its gradient."""
    a, b = ("#ffe9a3", "#f7b54a") if lit else ("#bfe8ff", "#4d9be0")
    c.raw(rect(x, y, w, h, r), c.ramp((0, a, 1), (0.55, mix(a, b, 0.6), 1), (1, b, 1), x=1, y=1))


def rows(
    c: Canvas, x0: float, y0: float, nx: int, ny: int, w: float, h: float, dx: float, dy: float
) -> None:
    """A grid of windows; every few are lit."""
    for j in range(ny):
        for i in range(nx):
            window(c, x0 + i * dx, y0 + j * dy, w, h, lit=(i * 5 + j * 3) % 7 == 2)


@thing(
    "street-lamp",
    "street lamp/streetlight/lamppost/street light/lamp post",
    "路灯/街灯",
    "city",
    4.5,
    38,
    112,
    color="black",
    tags="light/lamp/street/park",
)
def street_lamp(c: Canvas) -> None:
    c.tube(rect(16, 36, 6, 70, 2), INK)
    c.tube(poly([(13, 96), (25, 96), (29, 112), (9, 112)], 2), INK)
    c.bar(rect(8, 107, 22, 5, 2), INK)
    c.bar(rect(12, 46, 14, 4, 2), INK)
    c.raw(
        poly([(6, 14), (32, 14), (27, 37), (11, 37)], 2),
        c.ramp((0, "#ffe58f", 1), (0.6, "#fff8dc", 1), (1, "#ffc94d", 1)),
    )
    c.raw(
        oval(19, 26, 7, 9), c.glow((0, "#ffffff", 0.95), (1, "#ffffff", 0), cx=0.5, cy=0.5, r=0.5)
    )
    c.line("M19 14v22M6.500 14l4.500 22M31.500 14l-4.500 22", INK, 1.7)
    c.solid(path("M3 15q3-9 16-11 13 2 16 11z"), INK, hi=0.5)
    c.solid(oval(19, 3.4, 2.800, 3), INK)
    c.bar(rect(9, 35, 20, 5, 2), INK)


@thing(
    "traffic-signal",
    "traffic light/traffic signal/stoplight",
    "红绿灯/交通灯/信号灯",
    "city",
    3.2,
    34,
    112,
    color="black",
    tags="street/road",
    recolorable=False,
)
def traffic_signal(c: Canvas) -> None:
    c.tube(rect(14, 62, 6, 50, 2), STEEL)
    c.bar(rect(8, 106, 18, 6, 2), dark(STEEL, 0.3))
    c.solid(rect(2, 0.500, 30, 68, 9), "#413a56", hi=0.5)
    for y, color in ((13, "#f2504b"), (34.5, "#fbbf2f"), (56, "#3fc46b")):
        c.raw(oval(17, y, 10), dark("#413a56", 0.5))
        c.raw(
            oval(17, y, 8.6),
            c.glow((0, light(color, 0.6), 1), (0.5, color, 1), (1, dark(color, 0.3), 1)),
        )


@thing(
    "fire-hydrant",
    "fire hydrant/hydrant",
    "消防栓/消火栓",
    "city",
    0.8,
    52,
    76,
    color="red",
    tags="street",
)
def fire_hydrant(c: Canvas) -> None:
    red = "#e5483f"
    for x in (0.5, 41.5):
        c.tube(rect(x, 33, 10, 13, 3), dark(red, 0.15))
    c.bar(rect(6, 35, 40, 9, 2), red)
    c.tube(path("M12 66V22C12 10 18 6 26 6s14 4 14 16v44z"), red)
    c.bar(rect(8, 20, 36, 6, 3), light(red, 0.08))
    c.bar(rect(20, 0.5, 12, 7, 2.5), dark(red, 0.1))
    c.solid(oval(26, 39.5, 9), dark(red, 0.15))
    c.solid(oval(26, 39.5, 6), light(red, 0.12))
    c.bar(rect(7, 59, 38, 6, 2.5), red)
    c.bar(rect(3, 65, 46, 11, 3.5), dark(red, 0.12))
    c.slot("top", 26, 2, 16)


@thing(
    "trash-can",
    "trash can/garbage can/rubbish bin/trash bin/dustbin",
    "垃圾桶/垃圾箱",
    "city",
    0.9,
    56,
    74,
    color="gray",
    tags="waste/bin",
)
def trash_can(c: Canvas) -> None:
    c.tube(path("M5 16l5 53q.6 5 5 5h26q4.400 0 5-5l5-53z"), STEEL)
    for x, lean in ((17, 2), (28, 0), (39, -2)):
        c.line(f"M{x - 1} 25l{lean} 40", dark(STEEL, 0.4), 2.600, 0.55)
    c.solid(path("M1 16C1 8 12 5 28 5s27 3 27 11q0 2-2 2H3q-2 0-2-2z"), light(STEEL, 0.15), hi=0.6)
    c.line("M21 5V2.500q0-1.500 2-1.500h10q2 0 2 1.500V5", dark(STEEL, 0.3), 2.6)
    c.slot("inside", 28, 17, 42)
    c.slot("top", 28, 6, 30)


@thing(
    "mailbox",
    "mailbox/letter box/letterbox",
    "邮箱/信箱",
    "city",
    1.2,
    56,
    78,
    plural="mailboxes",
    color="blue",
    tags="post/letter",
    facing="left",
)
def mailbox(c: Canvas) -> None:
    blue = "#4a86e0"
    c.tube(rect(25, 36, 7, 42, 2), WOOD)
    c.bar(rect(47, 5, 3.6, 20, 1.5), "#e9544d")
    c.raw(rect(47, 4, 9, 8, 1.5), "#e9544d")
    c.bar(path("M18 8h22q14 0 14 15v16q0 3-3 3H18z"), blue)
    c.solid(path("M1 24Q1 8 17.500 8T34 24v15q0 3-3 3H4q-3 0-3-3z"), light(blue, 0.08))
    c.raw(rect(9, 24, 17, 3.4, 1.7), dark(blue, 0.6))
    c.raw(rect(12, 31, 11, 2, 1), light(blue, 0.6), 0.8)
    c.slot("top", 28, 9, 30)


@thing(
    "fence",
    "fence/picket fence/wooden fence",
    "栅栏/篱笆/围栏",
    "outdoor",
    1.0,
    120,
    52,
    color="white",
    tags="garden/farm/yard",
)
def fence(c: Canvas) -> None:
    white = "#f1ecf5"
    for y in (17, 36):
        c.bar(rect(0, y, 120, 6, 1), dark(white, 0.14))
    for i in range(7):
        x = 2 + i * 17.3
        c.tube(
            poly([(x, 9), (x + 6, 0.5), (x + 12, 9), (x + 12, 52), (x, 52)], 1.6), white, lo=0.25
        )
    c.slot("front", 60, 28, 110)


@thing(
    "brick-wall",
    "wall/brick wall/stone wall",
    "墙/砖墙/墙壁",
    "outdoor",
    1.6,
    120,
    60,
    color="red",
    tags="brick/garden",
)
def brick_wall(c: Canvas) -> None:
    c.raw(rect(2, 6, 116, 54, 2), "#e6cdb8")
    for j in range(5):
        y, shift = 9.5 + j * 10.2, 0 if j % 2 else -11
        for i in range(6):
            a, b = max(3.0, 4 + shift + i * 22.5), min(117.0, 24.5 + shift + i * 22.5)
            if b - a > 3:
                tone = (BRICK, light(BRICK, 0.12), dark(BRICK, 0.12))[(i * 2 + j) % 3]
                c.raw(
                    rect(a, y, b - a, 8.6, 1.6),
                    c.ramp((0, light(tone, 0.2), 1), (1, dark(tone, 0.12), 1)),
                )
    c.bar(rect(0, 0.5, 120, 7.5, 2.5), "#d9b79d")
    c.slot("top", 60, 2, 110)
    c.slot("seat", 60, 2, 110)
    c.slot("front", 60, 34, 90)


@thing(
    "road",
    "road/street/highway/path/lane",
    "道路/公路/马路/街道",
    "city",
    1.0,
    128,
    62,
    stance="lies",
    color="gray",
    tags="asphalt/traffic/pavement",
)
def road(c: Canvas) -> None:
    c.raw(
        poly([(46, 0), (82, 0), (128, 62), (0, 62)], 0),
        c.ramp((0, "#dcd6e0", 1), (1, "#c3bacb", 1)),
    )
    c.raw(
        poly([(49, 0), (79, 0), (120, 62), (8, 62)], 0),
        c.ramp((0, "#857e98", 1), (1, "#565069", 1)),
    )
    for y, h, w in ((2, 6, 1.6), (12, 9, 2.3), (26, 12, 3.2), (43, 15, 4.4)):
        c.raw(
            poly(
                [
                    (64 - w / 2, y),
                    (64 + w / 2, y),
                    (64 + w / 2 + h / 11, y + h),
                    (64 - w / 2 - h / 11, y + h),
                ],
                0.4,
            ),
            "#ffe08a",
        )
    c.slot("top", 64, 40, 80)


@thing(
    "skyscraper",
    "skyscraper/high-rise/tower block/tall building",
    "摩天大楼/摩天楼/高楼/大厦",
    "building",
    200,
    52,
    120,
    color="blue",
    tags="city/building/tower",
)
def skyscraper(c: Canvas) -> None:
    blue = "#5d8fd0"
    c.tube(rect(24.5, 0.5, 3, 14, 1.2), STEEL)
    c.solid(rect(14, 11, 24, 20, 3), blue)
    c.solid(rect(7, 25, 38, 95, 3), blue, hi=0.5)
    rows(c, 11, 31, 4, 9, 6, 6, 8, 8.6)
    rows(c, 17.5, 15.5, 3, 1, 4, 6, 6.5, 8)
    c.solid(rect(0.500, 106, 51, 14, 2), dark(blue, 0.2))
    c.raw(rect(20, 109, 12, 11, 1.5), "#2f3d66")
    c.slot("top", 26, 11, 20)


@thing(
    "apartment-building",
    "apartment building/apartment block/apartment/building/block of flats",
    "公寓/公寓楼/楼房/建筑/大楼",
    "building",
    18,
    84,
    100,
    color="orange",
    tags="city/house/flats",
)
def apartment(c: Canvas) -> None:
    wall = "#e8a06a"
    c.solid(rect(3, 6, 78, 94, 3), wall)
    for j in range(4):
        for i in range(3):
            x, y = 11 + i * 23, 15 + j * 18
            window(c, x, y, 15, 11, lit=(i + j * 2) % 5 == 1)
            c.raw(rect(x + 6.8, y, 1.4, 11), "#ffffff", 0.85)
            c.bar(rect(x - 1.5, y + 10.500, 18, 3, 1), CREAM)
    c.solid(rect(33, 83, 18, 17, 2), "#8a4b3c")
    c.raw(rect(41.3, 85, 1.2, 15), "#5d2f33")
    c.bar(rect(29, 80, 26, 4, 1.5), CREAM)
    c.bar(rect(0.5, 0.5, 83, 8, 2.5), dark(wall, 0.2))
    c.slot("top", 42, 1, 76)


@thing(
    "tower",
    "tower/stone tower/castle tower/watchtower",
    "塔/塔楼/石塔",
    "building",
    25,
    54,
    112,
    color="gray",
    tags="castle/fortress",
)
def tower(c: Canvas) -> None:
    stone = "#b5aec6"
    c.tube(path("M10 112l3-72h28l3 72z"), stone)
    for x, y in ((16, 52), (29, 60), (18, 76), (32, 84), (15, 96), (24, 68)):
        c.raw(rect(x, y, 8, 4, 1.2), dark(stone, 0.3), 0.45)
    c.tube(rect(5, 30, 44, 12, 2), light(stone, 0.1))
    for x in (5, 17, 29, 41):
        c.tube(rect(x, 24, 8, 9, 1.2), light(stone, 0.1))
    c.solid(path("M7 25L27 0.500 47 25z"), "#d9534f", hi=0.5)
    c.raw(path("M22 60v-8q5-7 10 0v8z"), "#413a5c")
    c.raw(path("M20 112V96q7-10 14 0v16z"), "#6a4038")


@thing(
    "bridge",
    "bridge/stone bridge/arch bridge",
    "桥/石桥/拱桥",
    "building",
    6,
    128,
    50,
    color="gray",
    tags="river/arch/footbridge",
)
def bridge(c: Canvas) -> None:
    stone = "#b9b0c4"
    c.solid(path("M0 24Q64-10 128 24V50H104C104 24 24 24 24 50H0z"), stone, hi=0.5)
    c.line("M22 50C22 21 106 21 106 50", dark(stone, 0.3), 3.5, 0.8)
    for x, y in (
        (6, 30),
        (9, 40),
        (112, 32),
        (116, 42),
        (30, 22),
        (88, 22),
        (58, 17),
        (20, 27),
        (102, 26),
    ):
        c.raw(rect(x, y, 9, 4.2, 1.3), dark(stone, 0.35), 0.35)
    c.line("M2 22Q64-10 126 22", light(stone, 0.4), 5)
    c.slot("top", 64, 7, 70)


@thing(
    "market-stall",
    "market stall/stall/food stand/kiosk/stand",
    "摊位/市场摊位/货摊/小摊",
    "city",
    2.4,
    100,
    96,
    color="red",
    recolorable=False,
    tags="market/shop/booth",
)
def market_stall(c: Canvas) -> None:
    for x in (8.0, 86.0):
        c.tube(rect(x, 18, 6, 76, 1.5), WOOD)
    c.shade(rect(14, 26, 72, 14), opacity=0.28)
    for i, color in enumerate(("#e5483f", "#f6b23c", "#58b35a", "#e5483f", "#f6b23c")):
        for k in range(3):
            x, y = 21 + i * 14.500 + (k - 1) * 4.6, 54 - (k == 1) * 5
            c.raw(oval(x, y + 3, 4), c.glow((0, light(color, 0.5), 1), (1, dark(color, 0.12), 1)))
    c.solid(rect(4, 58, 92, 38, 3), light(WOOD, 0.1))
    for y in (70, 82):
        c.raw(rect(4, y, 92, 1.5), dark(WOOD, 0.3), 0.6)
    c.bar(rect(1, 57, 98, 6, 2), light(WOOD, 0.25))
    for i in range(6):
        a, b = 10 + i * 13.33, 23.33 + i * 13.33
        low = 17.33 + i * 16.33
        color = "#e5534f" if i % 2 == 0 else "#fff6ea"
        c.raw(
            path(f"M{a:.1f} 1H{b:.1f}L{low:.1f} 24q-1 8-8.200 8t-8.200-8z"),
            c.ramp((0, light(color, 0.2), 1), (0.7, color, 1), (1, dark(color, 0.22), 1)),
        )
    c.slot("top", 50, 58, 84)
    c.slot("front", 50, 78, 76)


@thing(
    "bus-shelter",
    "bus stop/bus shelter/bus station",
    "公交车站/公交站/候车亭",
    "city",
    2.6,
    112,
    80,
    plural="bus stops",
    color="blue",
    tags="street/bus",
)
def bus_shelter(c: Canvas) -> None:
    c.raw(rect(10, 14, 78, 56, 2), SKY, 0.45)
    c.sheen(poly([(24, 16), (38, 16), (22, 66), (12, 66), (12, 56)], 1), 0.6)
    for x in (8, 47, 86):
        c.tube(rect(x, 10, 4, 70, 1), STEEL)
    c.bar(rect(18, 54, 62, 6, 2.5), WOOD)
    for x in (26, 68):
        c.tube(rect(x, 60, 4, 20, 1), INK)
    c.bar(rect(1, 3, 94, 10, 4), "#3f77cf")
    c.tube(rect(103, 12, 3.6, 68, 1), STEEL)
    c.solid(oval(104.5, 12, 7, 11.5), "#3f77cf")
    c.raw(rect(100.5, 7, 8, 8, 2), "#ffffff")
    c.raw(rect(101.7, 8.2, 5.600, 3, 0.8), "#3f77cf")
    c.slot("seat", 49, 54, 56)


@thing(
    "barn",
    "barn/red barn/farmhouse/stable",
    "谷仓/农舍/马厩",
    "building",
    8,
    96,
    86,
    color="red",
    tags="farm/building",
)
def barn(c: Canvas) -> None:
    red = "#cf443f"
    c.solid(
        poly([(10, 86), (10, 34), (26, 14), (48, 3), (70, 14), (86, 34), (86, 86)], 1), red, hi=0.4
    )
    for x in (20, 30, 66, 76):
        c.raw(rect(x, 34, 1.2, 52), dark(red, 0.3), 0.5)
    c.line("M4 40L24 15 48 3.500 72 15 92 40", "#6a5a72", 7)
    c.line("M4.500 38L24 13.500 48 2.500", "#a99db0", 2, 0.8)
    c.raw(rect(31, 50, 34, 36, 1.5), "#a8302f")
    c.line(
        "M32.500 52h31v34M32.500 52v34M48 52v34M33 53l14 32M63 53L49 85M47 53L33 85M49 53l14 32",
        "#fff3e6",
        2,
    )
    c.raw(rect(38, 22, 20, 16, 1.5), "#5b2b3c")
    c.line("M38.500 22.500h19v15h-19zM39 23l18 14M57 23L39 37", "#fff3e6", 2)


@thing(
    "windmill",
    "windmill",
    "风车/风车磨坊",
    "building",
    15,
    96,
    112,
    color="white",
    tags="farm/netherlands/wind",
)
def windmill(c: Canvas) -> None:
    white = "#efe3d2"
    c.tube(path("M28 112l8-66h24l8 66z"), white)
    c.raw(path("M41 112V97q7-9 14 0v15z"), "#8a4b3c")
    window(c, 44, 66, 8, 10)
    window(c, 44, 82, 8, 8)
    c.solid(path("M33 48q0-18 15-20 15 2 15 20z"), "#c9574a", hi=0.5)
    for k in range(4):
        c.body.append(f'<g transform="rotate({k * 90 + 22} 48 40)">')
        c.raw(rect(50, 3, 11, 30, 1), "#fdf6e6", 0.95)
        c.line("M50 10h11M50 18h11M50 26h11M55.500 3v30", "#c39a6b", 1)
        c.bar(rect(46.5, 1, 3.5, 40, 1), "#8a5638")
        c.body.append("</g>")
    c.solid(oval(48, 40, 4.5), "#6b4236")


@thing(
    "greenhouse",
    "greenhouse/glasshouse/conservatory",
    "温室/玻璃温室",
    "building",
    3.5,
    104,
    76,
    color="lightblue",
    tags="garden/plants",
    recolorable=False,
)
def greenhouse(c: Canvas) -> None:
    for x, y, r in ((18, 56, 10), (34, 60, 9), (70, 60, 9), (86, 55, 10)):
        c.raw(oval(x, y, r, r * 1.1), c.glow((0, "#a5dd77", 1), (1, "#3f9a4c", 1)))
    pane = c.ramp((0, "#e6f8ff", 0.85), (1, "#8fd0ee", 0.55), x=0.6)
    c.raw(poly([(2, 36), (52, 3), (102, 36), (102, 70), (2, 70)], 1), pane)
    c.line(
        "M3 36L52 4l49 32M3 36v36M101 36v36M27 20v52M77 20v52M3 36h98M40 36v36M64 36v36M52 4v32M15 28v44M89 28v44",
        "#ffffff",
        2.6,
    )
    c.raw(rect(42, 42, 20, 30, 1), "#bfe7f7", 0.85)
    c.line("M42 42h20v30H42zM52 42v30", "#4fa06a", 2)
    c.bar(rect(0, 70, 104, 6, 2), "#c07a58")
