"""Land, water and plants: hills, rocks, trees, waves."""

from __future__ import annotations

from things.book import thing
from things.kit import Canvas, blob, dark, light, oval, path, poly, rect, ring_points

LEAF = "#5cb544"
BARK = "#8a5638"
STONE = "#a9a4ba"
GRASS = "#67bf4a"


def trunk(c: Canvas, x: float, top: float, w: float, color: str = BARK) -> None:
    """Trunk from `top` to the ground, flaring at the foot, centred on `x`."""
    h, a = c.h, w / 2
    c.tube(
        path(
            f"M{x - a * 0.7:.1f} {top}h{a * 1.4:.1f}q0 {(h - top) * 0.8:.1f} {a * 0.9:.1f} {h - top:.1f}"
            f"h{-a * 3.2:.1f}q{a * 0.9:.1f}-{(h - top) * 0.2:.1f} {a * 0.9:.1f}-{h - top:.1f}z"
        ),
        color,
    )


def puff(c: Canvas, x: float, y: float, rx: float, ry: float, color: str) -> None:
    """One lit clump of leaves."""
    c.raw(
        oval(x, y, rx, ry),
        c.glow(
            (0, light(color, 0.38), 1),
            (0.55, color, 1),
            (1, dark(color, 0.3), 1),
            cx=0.34,
            cy=0.26,
            r=0.8,
        ),
    )


def crown(c: Canvas, clumps: list[tuple[float, float, float, float]], color: str) -> None:
    """A crown of clumps, painted in the order given."""
    for x, y, rx, ry in clumps:
        puff(c, x, y, rx, ry, color)


@thing(
    "hill",
    "hill/green hill/grassy hill",
    "山丘/小山/山坡",
    "nature",
    60,
    128,
    46,
    color="green",
    tags="meadow/land/mound",
)
def hill(c: Canvas) -> None:
    c.solid(path("M0 46C18 40 24 12 44 12s28 22 44 34z"), dark(GRASS, 0.14), hi=0.3)
    c.solid(path("M26 46C48 44 54 1 80 1s32 38 48 45z"), GRASS, hi=0.5)
    for x, y in ((66, 22), (88, 18), (78, 34), (100, 36), (34, 30)):
        c.line(f"M{x} {y}l-2-3.500M{x} {y}l0-4.500M{x} {y}l2-3.500", dark(GRASS, 0.25), 1.2, 0.7)
    c.slot("top", 80, 3, 30)


@thing(
    "snowy-mountain",
    "snowy mountain/mountain peak/peak/alp",
    "雪山/山峰/山",
    "nature",
    1500,
    120,
    84,
    color="purple",
    tags="mountain/alps/summit",
    recolorable=False,
)
def snowy_mountain(c: Canvas) -> None:
    base = "#7c78b4"
    c.solid(poly([(62, 84), (92, 28), (120, 84)], 4), dark(base, 0.12), hi=0.2)
    c.solid(poly([(0, 84), (50, 1), (104, 84)], 4), base, hi=0.3)
    c.raw(
        path("M51 2.500Q54 3 56 7L104 84H62l-6-24 6-14-9-14z"),
        c.ramp((0, dark(base, 0.25), 0.7), (1, dark(base, 0.4), 0.7)),
    )
    c.solid(path("M47.500 5q2.500-4 5 0L68 29l-6 3-6-5-5 8-7-6-8 5-5-4z"), "#ffffff", lo=0.14, hi=0)
    c.raw(path("M51 3q2-.5 3 2l14 24-6 3-6-5-3 4z"), "#b9bde6", 0.8)
    c.raw(path("M91 30l9 16-5-1-4 4-4-5-3-1z"), "#f4f4ff", 0.95)
    c.slot("top", 50, 5, 12)


@thing(
    "boulder",
    "boulder/stone/big rock/rock",
    "大石头/岩石/巨石",
    "nature",
    0.9,
    84,
    58,
    color="gray",
    tags="stone/rock",
)
def boulder(c: Canvas) -> None:
    c.solid(
        blob([(2, 50), (6, 24), (26, 4), (52, 3), (74, 20), (82, 48), (72, 57), (12, 57)], 0.9),
        STONE,
        hi=0.6,
        lo=0.4,
    )
    c.raw(poly([(26, 7), (52, 5), (60, 22), (34, 28), (14, 24)], 6), "#ffffff", 0.22)
    c.raw(poly([(60, 22), (74, 22), (80, 48), (66, 55), (52, 44)], 6), dark(STONE, 0.5), 0.28)
    c.line("M34 28l6 14-4 12M14 40l7 5", dark(STONE, 0.35), 1.5, 0.5)
    c.slot("top", 40, 6, 36)
    c.slot("seat", 40, 8, 36)


@thing(
    "log",
    "log/fallen log/wooden log/tree trunk",
    "木头/原木/树干/圆木",
    "nature",
    0.4,
    100,
    34,
    color="brown",
    tags="wood/timber/firewood",
)
def log(c: Canvas) -> None:
    c.bar(path("M60 6l6-6q4-1 5 3l1 6z"), BARK)
    c.bar(path("M14 5h72q13 0 13 14.500T86 34H14z"), BARK)
    for d in ("M32 12h30M70 16h18M36 23h22M66 27h20",):
        c.line(d, dark(BARK, 0.35), 1.5, 0.6)
    c.solid(oval(15, 19.5, 14.5, 14.5), "#e2aa68", lo=0.15)
    for r, o in ((10.5, 0.5), (6.5, 0.55), (2.600, 0.7)):
        c.line(
            f"M{15 - r} 19.500a{r} {r} 0 1 0 {2 * r} 0a{r} {r} 0 1 0-{2 * r} 0", "#a7663a", 1.5, o
        )
    c.slot("seat", 56, 6, 66)
    c.slot("top", 56, 6, 66)


@thing(
    "bush",
    "bush/shrub/hedge",
    "灌木/灌木丛/树丛/树篱",
    "plant",
    1.1,
    92,
    56,
    plural="bushes",
    color="green",
    tags="garden/leaves/plant",
)
def bush(c: Canvas) -> None:
    c.raw(rect(10, 44, 72, 12, 6), dark(LEAF, 0.35))
    crown(
        c,
        [(20, 36, 19, 19), (72, 36, 19, 19), (34, 24, 19, 18), (58, 22, 20, 19), (46, 40, 24, 16)],
        LEAF,
    )
    c.slot("top", 46, 8, 44)


@thing(
    "berry-bush",
    "flowering bush/rose bush/berry bush",
    "玫瑰丛/浆果丛",
    "plant",
    1.1,
    92,
    56,
    plural="flowering bushes",
    color="green",
    tags="garden/bush/flowers",
    recolorable=False,
)
def berry_bush(c: Canvas) -> None:
    bush(c)
    for x, y in (
        (20, 30),
        (34, 16),
        (44, 38),
        (58, 20),
        (70, 34),
        (30, 46),
        (60, 46),
        (80, 42),
        (46, 24),
    ):
        c.raw(oval(x, y, 4), c.glow((0, "#ffb3c8", 1), (0.6, "#ee4f79", 1), (1, "#c22d63", 1)))


@thing(
    "grass",
    "grass/tuft of grass/grass tuft/weed",
    "草/草丛/青草",
    "plant",
    0.35,
    70,
    40,
    plural="grass",
    mass=True,
    color="green",
    tags="lawn/meadow",
)
def grass(c: Canvas) -> None:
    blades = [
        (8, -7, 20, 0),
        (17, -5, 30, 1),
        (26, -3, 37, 0),
        (35, 0, 39, 1),
        (44, 3, 36, 0),
        (53, 5, 30, 1),
        (62, 7, 22, 0),
        (22, 6, 24, 2),
        (48, -6, 26, 2),
        (36, 7, 28, 2),
    ]
    for x, lean, tall, tone in blades:
        color = (GRASS, dark(GRASS, 0.18), light(GRASS, 0.22))[tone]
        tip = x + lean
        c.raw(
            path(
                f"M{x - 4.5} 40Q{x - 3} {40 - tall * 0.5:.1f} {tip} {40 - tall}Q{x + 4} {40 - tall * 0.45:.1f} {x + 4.5} 40z"
            ),
            c.ramp((0, light(color, 0.3), 1), (1, dark(color, 0.22), 1)),
        )


@thing(
    "flower-bed",
    "flower bed/flowers/wildflowers/flower garden",
    "花坛/花圃/花丛/野花",
    "plant",
    0.5,
    104,
    48,
    color="pink",
    recolorable=False,
    tags="garden/spring/bloom",
    plural="flower beds",
)
def flower_bed(c: Canvas) -> None:
    colors = ["#f0527e", "#f7b733", "#8a63e0", "#ef5b4c", "#f48fc0", "#4f97ee"]
    spots = [(12, 20), (29, 11), (46, 19), (63, 9), (80, 18), (94, 24)]
    for (x, y), color in zip(spots, colors, strict=True):
        c.line(f"M{x} {y}Q{x + 2} 34 {x} 44", dark(GRASS, 0.25), 2.2)
        for px, py in ring_points(x, y, 5, 5, 5, -90):
            c.raw(oval(px, py, 4.1), c.glow((0, light(color, 0.4), 1), (1, color, 1)))
        c.raw(oval(x, y, 3.2), "#ffe28a")
    for x in range(6, 100, 11):
        c.raw(
            path(f"M{x} 46q-7-7-5-16 7 5 5 16zM{x} 46q7-6 8-14-8 3-8 14z"),
            c.ramp((0, light(GRASS, 0.25), 1), (1, dark(GRASS, 0.2), 1)),
        )
    c.bar(rect(0.5, 41, 103, 7, 3.5), BARK)


@thing(
    "pine-tree",
    "pine tree/pine/fir tree/conifer/spruce",
    "松树/杉树/针叶树",
    "plant",
    12,
    62,
    100,
    color="green",
    tags="forest/evergreen/tree",
)
def pine_tree(c: Canvas) -> None:
    green = "#2f9060"
    trunk(c, 31, 76, 9)
    for y, w, h in ((54, 30, 34), (36, 25, 32), (18, 19, 29), (1, 13.5, 27)):
        c.solid(
            path(
                f"M31 {y}q{w * 0.4:.1f} {h * 0.6:.1f} {w} {h - 3}q-3 4-8 2.500-{w - 9:.1f} 5-{2 * (w - 8):.1f} 0-5 1.500-8-2.500"
                f"Q{31 - w * 0.4:.1f} {y + h * 0.6:.1f} 31 {y}z"
            ),
            green,
            hi=0.4,
        )


@thing(
    "oak-tree",
    "oak tree/oak/old tree/big tree",
    "橡树/大树/老树",
    "plant",
    14,
    100,
    96,
    color="green",
    tags="tree/forest/park",
)
def oak_tree(c: Canvas) -> None:
    trunk(c, 50, 50, 15)
    c.line("M50 70L34 54M52 66l15-13", BARK, 5)
    green = "#4fa53f"
    crown(
        c,
        [
            (18, 42, 18, 16),
            (82, 42, 18, 16),
            (28, 24, 20, 18),
            (72, 24, 20, 18),
            (50, 17, 24, 17),
            (36, 46, 20, 15),
            (64, 46, 20, 15),
            (50, 36, 24, 19),
        ],
        green,
    )


@thing(
    "birch-tree",
    "birch tree/birch/silver birch",
    "桦树/白桦/白桦树",
    "plant",
    11,
    60,
    100,
    color="lime",
    tags="tree/forest",
)
def birch_tree(c: Canvas) -> None:
    trunk(c, 30, 34, 9, "#efeaf2")
    for y in (56, 64, 73, 81, 90):
        c.line(f"M{27 + y % 3} {y}h4", "#4a4258", 1.8)
    c.line("M30 62L19 50M31 58l10-10", "#dcd5e2", 2.6)
    crown(
        c,
        [
            (16, 46, 13, 13),
            (44, 46, 13, 13),
            (30, 44, 15, 15),
            (18, 28, 14, 14),
            (42, 28, 14, 14),
            (30, 15, 15, 14.5),
            (30, 32, 13, 12),
        ],
        "#a3cf45",
    )


@thing(
    "willow-tree",
    "willow tree/willow/weeping willow",
    "柳树/垂柳",
    "plant",
    10,
    100,
    92,
    color="green",
    tags="tree/pond/river",
)
def willow_tree(c: Canvas) -> None:
    trunk(c, 50, 22, 13)
    green = "#86b93f"
    crown(c, [(26, 26, 22, 18), (74, 26, 22, 18), (50, 18, 28, 17.5)], green)
    for i, (x, length) in enumerate(
        ((8, 50), (18, 58), (28, 50), (38, 38), (60, 40), (70, 50), (80, 60), (90, 48))
    ):
        tone = (green, dark(green, 0.14), light(green, 0.12))[i % 3]
        c.raw(
            path(
                f"M{x - 6} 24q-3 {length * 0.6:.0f} 2 {length}q5 6 7 0Q{x + 9} {24 + length * 0.5:.0f} {x + 7} 22z"
            ),
            c.ramp((0, light(tone, 0.2), 1), (1, dark(tone, 0.2), 1)),
        )
    crown(
        c,
        [(18, 26, 15, 12), (82, 26, 15, 12), (36, 23, 17, 13), (64, 23, 17, 13), (50, 15, 20, 13)],
        light(green, 0.06),
    )


@thing(
    "apple-tree",
    "apple tree/fruit tree/orange tree",
    "苹果树/果树",
    "plant",
    5,
    84,
    92,
    color="green",
    recolorable=False,
    tags="tree/orchard/apple",
)
def apple_tree(c: Canvas) -> None:
    trunk(c, 42, 56, 11)
    crown(
        c,
        [
            (18, 44, 17, 17),
            (66, 44, 17, 17),
            (24, 24, 19, 18),
            (60, 24, 19, 18),
            (42, 17, 21, 16.5),
            (42, 44, 24, 18),
        ],
        LEAF,
    )
    for x, y in ((18, 44), (32, 26), (50, 18), (60, 32), (68, 48), (42, 48), (24, 56), (54, 54)):
        c.raw(oval(x, y, 4.6), c.glow((0, "#ff9d86", 1), (0.5, "#e23b3b", 1), (1, "#ab1f46", 1)))
        c.line(f"M{x} {y - 4}q.5-2 2-2.500", "#5b3a2a", 1.1)


@thing(
    "autumn-tree",
    "autumn tree/maple tree/maple/fall tree",
    "秋树/枫树",
    "plant",
    10,
    84,
    92,
    color="orange",
    tags="tree/autumn/fall",
)
def autumn_tree(c: Canvas) -> None:
    trunk(c, 42, 52, 11)
    c.line("M42 70L30 56M43 66l12-12", BARK, 4)
    crown(
        c,
        [
            (17, 44, 16, 15),
            (67, 44, 16, 15),
            (25, 25, 19, 18),
            (59, 25, 19, 18),
            (42, 16, 20, 15.5),
            (42, 40, 23, 18),
        ],
        "#f08a2c",
    )
    for x, y in ((10, 88), (24, 90), (66, 89), (76, 87)):
        c.raw(oval(x, y, 3.4, 1.8), "#e2672a")


@thing(
    "bare-tree",
    "bare tree/dead tree/leafless tree",
    "枯树/秃树",
    "plant",
    9,
    78,
    90,
    color="brown",
    tags="tree/winter/spooky",
)
def bare_tree(c: Canvas) -> None:
    wood = "#7d5242"
    trunk(c, 39, 50, 9, wood)
    for d, w in (
        ("M38 60Q26 46 10 40", 5),
        ("M40 56Q52 42 68 36", 5),
        ("M39 56Q36 28 38 3", 6),
        ("M24 48Q20 34 10 24", 3.4),
        ("M54 44Q60 28 56 14", 3.4),
        ("M37 30Q30 20 24 12", 3),
        ("M38 24Q44 16 46 8", 2.8),
        ("M62 39Q70 34 75 24", 2.6),
        ("M16 43Q8 46 3 44", 2.4),
    ):
        c.line(d, wood, w)
