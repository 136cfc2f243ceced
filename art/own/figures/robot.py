"""The robot: lavender shell, dark visor with blue eyes, red antennae, in any pose of the rig."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from . import deeds, props
from .ink import (
    PLAIN,
    Fill,
    Point,
    Shape,
    Sheet,
    between,
    box,
    limb,
    lin,
    oval,
    path,
    rotate,
    toward,
)
from .rig import Build, Joints, Limb, Pose, solve
from .tone import ball, haze, rim, slab

BUILD = Build(
    shoulder=9.8, hip=4.6, torso=17.0, upper_arm=8.8, lower_arm=7.8, thigh=7.2, shin=7.4,
    neck=2.8, head=11.0,
)  # fmt: skip

SHELL, TUBE, RED, DARK, BLUE = "#d6c8ea", "#a292cb", "#f5335f", "#352a58", "#2aa9f5"


def robot(pose: Pose) -> tuple[Sheet, Joints]:
    if pose.seated:
        pose = replace(pose, leg_short=(1.25, 1.0), toes=(0, 0))
    sheet, joints = Sheet(), solve(pose, BUILD)
    if pose.prop == "pillow":
        props.pillow(sheet, (-14.5, joints.head[1] - 1), 9, 36)
    deeds.behind(sheet, pose.prop, joints)
    if pose.view == "side":
        _arm(sheet, joints.arms[0])
        if pose.prop == "easel":
            deeds.palette(sheet, joints)
        _leg(sheet, joints.legs[0], pose, 0)
        _leg(sheet, joints.legs[1], pose, 1)
        _torso(sheet, pose)
    else:
        if pose.seated:
            _torso(sheet, pose)
        for i in (1, 0):
            _leg(sheet, joints.legs[i], pose, i)
        if not pose.seated:
            _torso(sheet, pose)
        if pose.prop not in ("book",):
            _arm(sheet, joints.arms[1])
        _arm(sheet, joints.arms[0])
    _neck(sheet, joints)
    _head(sheet, pose, joints.head)
    _near(sheet, pose, joints)
    if pose.lie_deg:
        tip = 7 if pose.prop == "pillow" else 0  # its big head lies higher than its feet
        sheet.map(lambda p: rotate(p, pose.lie_deg + tip))
    if pose.prop == "water":
        props.water(sheet, 0.33)
    return sheet, joints


def _near(sheet: Sheet, pose: Pose, joints: Joints) -> None:
    if pose.prop == "book":
        a, b = joints.arms[0].end, joints.arms[1].end
        _arm(sheet, joints.arms[1])
        props.book(sheet, ((a[0] + b[0]) / 2, a[1] - 0.9), 1.05)
        for x, y in (a, b):
            sheet.add(oval(x, y, 2.6), ball(RED))
    if pose.view == "side":
        _arm(sheet, joints.arms[1])
    if pose.prop == "ball":
        toe = toward(joints.legs[1].end, _shin_angle(pose) + 90, 6)
        props.ball(sheet, (toe[0] + 5.2, toe[1] - 1.2), 4.6)
    if pose.prop == "pan":
        x, y = joints.arms[1].end
        props.pan(sheet, (x, y), 0.9)
        sheet.add(oval(x, y, 2.6), ball(RED))
    for x, y in deeds.before(sheet, pose.prop, joints):
        sheet.add(oval(x, y, 2.6), ball(RED))


def _shin_angle(pose: Pose) -> float:
    return pose.legs[1][1] - pose.toes[1]


def _leg(sheet: Sheet, leg: Limb, pose: Pose, i: int) -> None:
    sheet.add(limb([leg.top, leg.middle, leg.end], (4.6, 4.4, 4.2)), slab(TUBE))
    sheet.add(limb([between(leg.middle, leg.end, 0.45), leg.end], (5.2, 6.2)), slab(SHELL))
    if pose.view == "front" and not pose.seated:
        out = -1 if i == 0 else 1
        boot = path("M-4.2 3C-4.6 .2 -3 -2.6 0 -2.6C3 -2.6 4.6 .2 4.2 3Q0 3.8 -4.2 3Z")
        sole = path("M-4.3 2.4Q0 3.4 4.3 2.4Q4.6 4.2 3.6 4.2L-3.6 4.2Q-4.6 4.2 -4.3 2.4Z")
        tip = pose.toes[i] * out * -1
        place = (leg.end[0] + out * 0.5, leg.end[1] + 1.2)
    else:
        boot = path("M-3.4 3C-4 .2 -2.8 -2.8 0 -2.8C2.6 -2.8 5.8 -.4 6.2 3Q1 3.8 -3.4 3Z")
        sole = path("M-3.6 2.4Q1 3.4 6.2 2.4Q6.8 4.2 5.6 4.2L-2.8 4.2Q-3.9 4.2 -3.6 2.4Z")
        tip = pose.toes[i]
        place = (leg.end[0], leg.end[1] + 1.0)
    sheet.add(sole.turned(tip).moved(*place), slab(DARK))
    sheet.add(boot.turned(tip).moved(*place), slab(RED))
    sheet.add(oval(-1, -0.6, 1.5, 0.8, -24).turned(tip).moved(*place), haze("#ffd0dc", 0.9))


def _arm(sheet: Sheet, arm: Limb) -> None:
    sheet.add(limb([arm.top, arm.middle, arm.end], (3.8, 3.6, 3.4)), slab(TUBE))
    sheet.add(oval(*arm.top, 2.9), ball(SHELL))
    sheet.add(
        limb([between(arm.middle, arm.end, 0.3), between(arm.middle, arm.end, 0.72)], (4.4, 5.4)),
        slab(SHELL),
    )
    sheet.add(oval(*arm.end, 2.7), ball(RED))
    sheet.add(oval(arm.end[0] - 0.8, arm.end[1] - 0.9, 0.9), haze("#ffd0dc", 0.9))


def _torso(sheet: Sheet, pose: Pose) -> None:
    top, low, h = (9.4, 7.6, 17.0) if pose.view == "front" else (8.2, 7.0, 17.0)
    dx = pose.turn * 2.6

    def put(shape: Shape, fill: Fill | str) -> None:
        sheet.add(shape.turned(pose.lean), fill)

    shell = path(
        f"M-{top - 5} -{h}L{top - 5} -{h}C{top - 1} -{h} {top} -{h - 2} {top} -{h - 6}"
        f"L{low} -3C{low - 0.4} 1.2 {low - 2.6} 2 {low - 5} 2L-{low - 5} 2"
        f"C-{low - 2.6} 2 -{low - 0.4} 1.2 -{low} -3L-{top} -{h - 6}"
        f"C-{top} -{h - 2} -{top - 1} -{h} -{top - 5} -{h}Z"
    )
    put(shell, ball(SHELL, 0.9))
    put(shell, rim("#a06ad6", 0.55, 0, 0.3, 0, 1))
    put(box(-5 + dx, -13.2, 10, 7.6, 2.6), lin([(0, "#2b1b40", 1), (1, "#463c78", 1)], 0, 0, 0, 1))
    heart = path(
        "M0 3C-4.2 .4 -3.4 -2.8 -1.5 -2.6Q-.3 -2.4 0 -1.4Q.3 -2.4 1.5 -2.6C3.4 -2.8 4.2 .4 0 3Z"
    )
    put(heart.scaled(0.9, 0.9).moved(dx, -9.4), ball("#ff4f78"))
    for k, color in enumerate(("#ffc93c", "#2bc48a", BLUE)):
        put(oval(-3.2 + k * 3.2 + dx, -2.4, 1.05), ball(color))


def _neck(sheet: Sheet, joints: Joints) -> None:
    x, y = joints.chest
    sheet.add(box(x - 3, y - 4.2, 6, 5.4, 1.4), slab("#8d7cba"))


def _head(sheet: Sheet, pose: Pose, at: Point) -> None:
    t = pose.turn
    dx = t * 4.4

    def put(shape: Shape, fill: Fill | str) -> None:
        sheet.add(shape.turned(pose.tilt + pose.lean * 0.4).moved(*at), fill)

    ears = [(-16.4 + t * 4.0, t < 0.2), (16.4 - t * 1.2, True)]
    for x, back in ears:
        put(limb([(x, -3), (x, -14.6)], (1.3, 1.1)), slab("#e02a55"))
        put(oval(x, -15.4, 2.1), ball("#ff4468"))
        put(oval(x - 0.6, -16, 0.9), haze("#ffd5dd", 0.95))
        if back:
            put(box(x - 2, -5.4, 4, 10.8, 1.9), slab(RED))
    put(box(-5.6 + t * 2, -14.2, 11.2, 6, 1.9), slab("#f9b72c"))
    shell = box(-15, -11.6, 30, 23.2, 8)
    put(shell, ball(SHELL, 0.9))
    put(shell, rim("#a06ad6", 0.6, 0, 0.2, 0, 1))
    if t >= 0.2:
        x = ears[0][0]
        put(box(x - 2.6, -5.6, 5.2, 11.2, 2.5), slab(RED))
    w = 25 - 2.4 * t
    put(
        box(-w / 2 + dx * 0.62, -7, w, 11, 5.5),
        lin([(0, "#2c1a3c", 1), (1, "#453d78", 1)], 0, 0, 0, 1),
    )
    sheet.face = PLAIN
    _face(put, pose, dx)
    for name, draw in GLOWS.items():
        sheet.face = name
        draw(put, lambda s: s * (6.0 - pose.turn * 0.7) + dx * 0.8, dx * 0.8)
    sheet.face = ""


Put = Callable[[Shape, Fill | str], None]
Eye = Callable[[int], float]
GLOW, MOUTH, TEAR = "#43c1ff", "#2b1831", "#63d4ff"


def _arcs(put: Put, eye: Eye, bend: float) -> None:
    for s in (-1, 1):
        x = eye(s)
        put(limb([(x - 2.4, -1.4), (x, -1.4 + bend), (x + 2.4, -1.4)], (1.1, 1.5, 1.1), 0.5), GLOW)


def _lamps(put: Put, eye: Eye, inner: float, outer: float, size: float = 1.0) -> None:
    """Eyes cut off above along a slant: `inner`, `outer` heights of the cut, 0 is none."""
    for s in (-1, 1):
        x, w, h = eye(s), 2.3 * size, 3.4 * size
        a, b = -1.6 - h + inner, -1.6 - h + outer
        text = (
            f"M{x - s * w} {a}L{x + s * w} {b}L{x + s * w} {-1.6 + h * 0.6}"
            f"Q{x + s * w} {-1.6 + h} {x} {-1.6 + h}Q{x - s * w} {-1.6 + h} {x - s * w} {-1.6 + h * 0.6}Z"
        )
        put(path(text), GLOW)


def _bow(put: Put, dx: float, bend: float, width: float = 3.2) -> None:
    line = [(dx - width, 7.6 + bend), (dx, 7.6 - bend), (dx + width, 7.6 + bend)]
    put(limb(line, (0.9, 1.3, 0.9), 0.5), MOUTH)


def _laugh(put: Put, dx: float, size: float) -> None:
    text = "M-4 -1.6Q0 -.4 4 -1.6C4 3.4 -4 3.4 -4 -1.6Z"
    put(path(text).scaled(size, size).moved(dx, 6.8), MOUTH)
    put(oval(dx, 6.8 + 1.2 * size, 1.9 * size, 0.7 * size), "#f0697c")


def _o(put: Put, dx: float, r: float) -> None:
    put(oval(dx, 7.4, r, r * 1.15), MOUTH)


def _happy(put: Put, eye: Eye, dx: float) -> None:
    _arcs(put, eye, -2.6)
    _laugh(put, dx, 0.9)


def _laughing(put: Put, eye: Eye, dx: float) -> None:
    _arcs(put, eye, -3.2)
    _laugh(put, dx, 1.25)


def _sad(put: Put, eye: Eye, dx: float) -> None:
    _lamps(put, eye, 0.0, 2.8)
    _bow(put, dx, 0.9)


def _angry(put: Put, eye: Eye, dx: float) -> None:
    for s in (-1, 1):
        x = eye(s)
        put(
            path(f"M{x - s * 2.6} -2.2L{x + s * 2.8} -5.4L{x + s * 2.8} .6L{x - s * 2.6} .6Z"),
            "#ff4a5c",
        )
    _bow(put, dx, 0.9, 3.8)


def _surprised(put: Put, eye: Eye, dx: float) -> None:
    for s in (-1, 1):
        put(oval(eye(s), -1.5, 3.0, 3.9), GLOW)
        put(oval(eye(s), -1.5, 1.2, 1.6), "#2c1a3c")
    _o(put, dx, 2.0)


def _scared(put: Put, eye: Eye, dx: float) -> None:
    for s in (-1, 1):
        put(oval(eye(s), -1.5, 2.9, 3.8), "#d8f2ff")
        put(oval(eye(s), -1.5, 0.8, 1.0), "#2c1a3c")
    wave = [(dx - 4, 8.2), (dx - 2, 6.8), (dx, 8.2), (dx + 2, 6.8), (dx + 4, 8.2)]
    put(limb(wave, (0.8, 1.1, 1.1, 1.1, 0.8), 0.3), MOUTH)


def _crying(put: Put, eye: Eye, dx: float) -> None:
    _arcs(put, eye, 1.8)
    for s in (-1, 1):
        put(box(eye(s) - 1.2, -0.2, 2.4, 9.6, 1.2), TEAR)
    _o(put, dx, 1.8)


def _sleepy(put: Put, eye: Eye, dx: float) -> None:
    _lamps(put, eye, 3.6, 3.6)
    _o(put, dx, 1.4)


def _loving(put: Put, eye: Eye, dx: float) -> None:
    heart = "M0 3C-4.2 .4 -3.4 -2.8 -1.5 -2.6Q-.3 -2.4 0 -1.4Q.3 -2.4 1.5 -2.6C3.4 -2.8 4.2 .4 0 3Z"
    for s in (-1, 1):
        put(path(heart).scaled(1.15, 1.15).moved(eye(s), -1.5), "#ff4f78")
    _laugh(put, dx, 0.9)


GLOWS: dict[str, Callable[[Put, Eye, float], None]] = {
    "happy": _happy,
    "sad": _sad,
    "angry": _angry,
    "surprised": _surprised,
    "scared": _scared,
    "crying": _crying,
    "laughing": _laughing,
    "sleepy": _sleepy,
    "loving": _loving,
}


def _face(draw: Callable[[Shape, Fill | str], None], pose: Pose, dx: float) -> None:
    for s in (-1, 1):
        x = s * (6.0 - pose.turn * 0.7) + dx * 0.8
        if pose.eyes == "closed":
            arc = path("M-2.4 -.4Q0 2.4 2.4 -.4Q2.8 .6 2 1.1Q0 2.4 -2 1.1Q-2.8 .6 -2.4 -.4Z")
            draw(arc.moved(x, -1.4), "#3fb8ff")
            continue
        y = 1.3 if pose.eyes == "down" else 0.0
        draw(
            box(x - 2.1, -4.9 + y, 4.2, 6.4 - y * 0.9, 2.1),
            lin([(0, "#1c86d6", 1), (1, "#43c1ff", 1)], 1, 0, 0, 0.6),
        )
        draw(oval(x - 0.7, -3.5 + y, 0.75), "#c8f0ff")
        draw(oval(x + s * 2.2, 6.6, 2.1, 1.5), haze("#ff6f9c", 0.5))
    mouth = path(
        "M-3.6 -1Q0 .5 3.6 -1Q4.2 -1.1 4 -.3Q2.6 2.4 0 2.4Q-2.6 2.4 -4 -.3Q-4.2 -1.1 -3.6 -1Z"
    )
    draw(mouth.moved(dx * 0.8, 7.0), lin([(0, "#2b1831", 1), (1, "#3d3566", 1)], 0, 0, 0, 1))
