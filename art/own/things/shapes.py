"""Solids and flat figures of geometry, all recolorable."""

from __future__ import annotations

import math

from things.book import thing
from things.kit import Canvas, Point, dark, light, oval, path, poly, rect, ring_points

BLUE = "#3f86ea"
RED = "#e8504a"
YELLOW = "#f5b52e"
GREEN = "#43b868"
PURPLE = "#8b62e0"
TEAL = "#2bb3b8"


def tile(c: Canvas, shape: str, color: str) -> None:
    """A flat figure with a soft pillow light."""
    c.solid(shape, color, hi=0.42, lo=0.24, edge=0.16)


def star_points(cx: float, cy: float, r: float, inner: float, n: int) -> list[Point]:
    """Outline of an `n`-pointed star, the first point up."""
    radii = [r, inner]
    return [
        (
            cx + radii[i % 2] * math.sin(math.pi * i / n),
            cy - radii[i % 2] * math.cos(math.pi * i / n),
        )
        for i in range(2 * n)
    ]


@thing(
    "cube",
    "cube/block/cubic block/toy block",
    "立方体/方块/正方体/积木",
    "shape",
    0.5,
    72,
    78,
    color="red",
    tags="geometry/solid/shape",
)
def cube(c: Canvas) -> None:
    c.raw(poly([(36, 10), (60, 18), (36, 60), (12, 18)]), RED)
    c.solid(poly([(36, 1), (71, 18), (36, 36), (1, 18)], 2.5), light(RED, 0.32), lo=0.05)
    c.solid(poly([(1, 18), (36, 36), (36, 77), (1, 59)], 2.5), RED, edge=0)
    c.solid(poly([(71, 18), (71, 59), (36, 77), (36, 36)], 2.5), dark(RED, 0.32), hi=0.15)
    c.slot("top", 36, 18, 40)
    c.slot("seat", 36, 18, 40)
    c.slot("front", 18, 46, 28)


@thing(
    "sphere",
    "sphere/orb/globe ball",
    "球体/圆球",
    "shape",
    0.5,
    72,
    72,
    color="blue",
    tags="geometry/solid/shape/round",
)
def sphere(c: Canvas) -> None:
    c.raw(
        oval(36, 36, 35.8),
        c.glow(
            (0, light(BLUE, 0.6), 1),
            (0.35, light(BLUE, 0.15), 1),
            (0.7, BLUE, 1),
            (1, dark(BLUE, 0.45), 1),
            cx=0.36,
            cy=0.28,
            r=0.78,
        ),
    )
    c.raw(
        oval(25, 17, 10, 6.5),
        c.glow((0, "#ffffff", 0.75), (1, "#ffffff", 0), cx=0.5, cy=0.5, r=0.5),
    )
    c.slot("top", 36, 2, 20)


@thing(
    "ball",
    "ball/toy ball/beach ball/bouncy ball",
    "球/皮球/沙滩球",
    "toy",
    0.3,
    72,
    72,
    color="red",
    tags="play/toy/round",
)
def ball(c: Canvas) -> None:
    c.raw(oval(36, 36, 35.8), "#fff4ea")
    for d, color in (
        ("M36 8C14 4 2 18 .5 33c10-6 24-14 35.500-25z", RED),
        ("M36 8C40 26 38 52 28 71c14 2 30-4 38-17C62 34 50 16 36 8z", RED),
        ("M36 8C24 24 8 38 .6 40c1 14 10 25 21 29.500C32 52 38 26 36 8z", "#f8c23c"),
        ("M36 8C48 2 58 8 63 12.500c8 9 10 20 8.500 28C64 26 52 14 36 8z", BLUE),
    ):
        c.raw(path(d), color)
    c.raw(
        oval(36, 36, 35.8),
        c.glow(
            (0, "#ffffff", 0.5),
            (0.4, "#ffffff", 0),
            (0.7, "#3a1560", 0.06),
            (1, "#3a1560", 0.5),
            cx=0.36,
            cy=0.28,
            r=0.78,
        ),
    )
    c.solid(oval(36, 8.5, 5, 3), "#fff4ea")
    c.slot("top", 36, 2, 20)


@thing(
    "cylinder",
    "cylinder/cylindrical block",
    "圆柱/圆柱体",
    "shape",
    0.6,
    58,
    80,
    color="green",
    tags="geometry/solid/shape",
)
def cylinder(c: Canvas) -> None:
    c.tube(path("M1 11v57c0 15 56 15 56 0V11z"), GREEN)
    c.solid(oval(29, 11, 28, 10.6), light(GREEN, 0.35), lo=0.05)
    c.slot("top", 29, 11, 42)
    c.slot("seat", 29, 11, 42)
    c.slot("front", 29, 50, 40)


@thing(
    "cone",
    "cone/conical block",
    "圆锥/圆锥体/锥体",
    "shape",
    0.6,
    66,
    80,
    color="orange",
    tags="geometry/solid/shape",
)
def cone(c: Canvas) -> None:
    c.tube(path("M30.500 2q2.500-3.500 5 0L65 67c2 17-66 17-64 0z"), "#f28a35")


@thing(
    "traffic-cone",
    "traffic cone/road cone/safety cone",
    "交通锥/路锥",
    "city",
    0.7,
    64,
    74,
    color="orange",
    tags="road/street",
    recolorable=True,
)
def traffic_cone(c: Canvas) -> None:
    orange = "#f2762e"
    c.solid(poly([(10, 58), (54, 58), (63, 68), (63, 74), (1, 74), (1, 68)], 3), orange)
    c.tube(path("M28 2q4-3.500 8 0l15 60q-19 8-38 0z"), orange)
    c.tube(path("M24.600 17.500q7.400 3 14.800 0l3 12.500q-10.400 4-20.900 0z"), "#fff6ee")
    c.tube(path("M18.700 41q13.300 5 26.600 0l3 11.500q-16 6-32.600 0z"), "#fff6ee")


@thing(
    "pyramid",
    "pyramid/pyramidal block",
    "金字塔/棱锥/角锥",
    "shape",
    0.7,
    90,
    76,
    color="yellow",
    tags="geometry/solid/egypt/shape",
)
def pyramid(c: Canvas) -> None:
    c.raw(poly([(44, 3), (62, 68), (50, 70)]), dark(YELLOW, 0.12))
    c.solid(poly([(44, 1), (58, 75), (1, 62)], 2.5), YELLOW, edge=0, hi=0.5)
    c.solid(poly([(44, 1), (89, 58), (58, 75)], 2.5), dark(YELLOW, 0.3), hi=0.15)


@thing(
    "prism",
    "prism/triangular prism",
    "棱柱/三棱柱",
    "shape",
    0.4,
    96,
    66,
    color="teal",
    tags="geometry/solid/shape",
)
def prism(c: Canvas) -> None:
    c.raw(poly([(30, 8), (62, 58), (48, 60)]), TEAL)
    c.solid(poly([(28, 6), (76, 1), (95, 50), (54, 65)], 2.5), dark(TEAL, 0.25), hi=0.2)
    c.solid(poly([(28, 6), (55, 65), (1, 57)], 2.5), light(TEAL, 0.08), edge=0)


@thing(
    "cuboid",
    "cuboid/rectangular box/brick shape/rectangular block",
    "长方体",
    "shape",
    0.4,
    96,
    60,
    color="purple",
    tags="geometry/solid/shape/oblong",
)
def cuboid(c: Canvas) -> None:
    c.raw(poly([(60, 10), (84, 10), (84, 40), (60, 40)]), dark(PURPLE, 0.12))
    c.solid(poly([(18, 1), (95, 1), (78, 16), (1, 16)], 2.5), light(PURPLE, 0.35), lo=0.05)
    c.solid(poly([(1, 16), (78, 16), (78, 59), (1, 59)], 2.5), PURPLE, edge=0)
    c.solid(poly([(78, 16), (95, 1), (95, 43), (78, 59)], 2.5), dark(PURPLE, 0.32), hi=0.1)
    c.slot("top", 48, 8, 64)
    c.slot("seat", 48, 8, 64)
    c.slot("front", 39, 38, 66)


@thing(
    "circle",
    "circle/disc/disk",
    "圆/圆形/圆圈",
    "shape",
    0.5,
    72,
    72,
    color="blue",
    tags="geometry/shape/round/circular",
)
def circle(c: Canvas) -> None:
    tile(c, oval(36, 36, 35.8), BLUE)
    c.slot("front", 36, 36, 46)


@thing(
    "oval",
    "oval/ellipse",
    "椭圆/椭圆形",
    "shape",
    0.4,
    96,
    62,
    color="purple",
    tags="geometry/shape",
)
def ellipse(c: Canvas) -> None:
    tile(c, oval(48, 31, 47.8, 30.8), PURPLE)
    c.slot("front", 48, 31, 64)


@thing(
    "square",
    "square/square tile",
    "正方形/方形",
    "shape",
    0.5,
    70,
    70,
    color="red",
    tags="geometry/shape",
)
def square(c: Canvas) -> None:
    tile(c, rect(0.2, 0.2, 69.6, 69.6, 4), RED)
    c.slot("top", 35, 1, 66)
    c.slot("front", 35, 35, 58)


@thing(
    "rectangle",
    "rectangle/oblong",
    "长方形/矩形",
    "shape",
    0.4,
    100,
    60,
    color="green",
    tags="geometry/shape/rectangular",
)
def rectangle(c: Canvas) -> None:
    tile(c, rect(0.2, 0.2, 99.6, 59.6, 4), GREEN)
    c.slot("top", 50, 1, 96)
    c.slot("front", 50, 30, 88)


@thing(
    "triangle",
    "triangle",
    "三角形",
    "shape",
    0.5,
    80,
    70,
    color="yellow",
    tags="geometry/shape/triangular",
)
def triangle(c: Canvas) -> None:
    tile(c, poly([(40, -1.5), (81, 70), (-1, 70)], 5), YELLOW)
    c.slot("front", 40, 48, 36)


@thing(
    "pentagon",
    "pentagon",
    "五边形",
    "shape",
    0.5,
    76,
    72,
    color="orange",
    tags="geometry/shape/pentagonal",
)
def pentagon(c: Canvas) -> None:
    tile(c, poly(ring_points(38, 39.6, 39.6, 39.6, 5, -90), 4), "#f28a35")
    c.slot("front", 38, 40, 46)


@thing(
    "hexagon",
    "hexagon",
    "六边形/六角形",
    "shape",
    0.5,
    80,
    70,
    color="turquoise",
    tags="geometry/shape/hexagonal",
)
def hexagon(c: Canvas) -> None:
    tile(c, poly(ring_points(40, 35, 40, 40.4, 6, 0), 4), TEAL)
    c.slot("front", 40, 35, 52)


@thing(
    "octagon", "octagon", "八边形/八角形", "shape", 0.5, 74, 74, color="pink", tags="geometry/shape"
)
def octagon(c: Canvas) -> None:
    tile(c, poly(ring_points(37, 37, 40, 40, 8, 22.5), 4), "#ee6fa5")
    c.slot("front", 37, 37, 54)


@thing(
    "rhombus",
    "diamond shape/rhombus/lozenge",
    "菱形",
    "shape",
    0.5,
    64,
    80,
    plural="diamond shapes",
    color="lightblue",
    tags="geometry/shape",
)
def rhombus(c: Canvas) -> None:
    tile(c, poly([(32, -1), (65, 40), (32, 81), (-1, 40)], 4), "#5cb9f2")
    c.slot("front", 32, 40, 34)


@thing(
    "star-shape",
    "star shape/five-pointed star",
    "五角星/星形",
    "shape",
    0.5,
    80,
    76,
    color="gold",
    tags="geometry/shape/star",
)
def star_shape(c: Canvas) -> None:
    tile(c, poly(star_points(40, 42, 42, 19, 5), 3), "#f7bf2e")
    c.slot("front", 40, 42, 34)


@thing(
    "teardrop",
    "teardrop shape/teardrop/drop shape",
    "水滴形/泪滴形",
    "shape",
    0.5,
    58,
    80,
    color="blue",
    tags="geometry/shape/drop",
)
def teardrop(c: Canvas) -> None:
    tile(
        c,
        path(
            "M27 1.500q2-2.500 4 0C40 16 57 34 57 52c0 16-12 28-28 28S1 68 1 52C1 34 18 16 27 1.500z"
        ),
        "#4aa3ee",
    )
    c.slot("front", 29, 52, 36)


@thing(
    "crescent",
    "crescent shape/crescent",
    "月牙形/新月形",
    "shape",
    0.5,
    62,
    74,
    color="yellow",
    tags="geometry/shape/moon",
)
def crescent(c: Canvas) -> None:
    tile(
        c,
        path(
            "M37 1C15 2 .5 18 .5 37S16 74 38 74c10 0 18-4 23.500-10 1-1.500-.5-2.500-2-2C40 67 24 56 24 37S38 10 42 4q1.500-3-5-3z"
        ),
        YELLOW,
    )


@thing(
    "ring-shape",
    "ring shape/torus/hoop",
    "圆环/环形",
    "shape",
    0.5,
    74,
    74,
    color="pink",
    tags="geometry/shape/donut",
)
def ring_shape(c: Canvas) -> None:
    pink = "#ea5f96"
    d = "M37 .5a36.500 36.500 0 1 0 0 73 36.500 36.500 0 1 0 0-73zm0 21a15.500 15.500 0 1 1 0 31 15.500 15.500 0 1 1 0-31z"
    tile(c, path(d), pink)
    c.line("M15 28a24 24 0 0 1 15-15", "#ffffff", 4, 0.55)
