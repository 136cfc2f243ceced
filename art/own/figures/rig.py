"""Skeletons: a pose is joint angles, a build is bone lengths; together they give joint places.

Angles are absolute: 0 hangs straight down, positive swings to the right of the page. In a side
view the figure faces right, limb 0 is the far one and limb 1 the near one; in a front view limb
0 is on the left of the page.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from .ink import Point, rotate, toward

View = Literal["front", "side"]
Bone = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Build:
    """Bone lengths and half widths, in drawing units (a grown-up is about 64 tall)."""

    shoulder: float
    hip: float
    torso: float
    upper_arm: float
    lower_arm: float
    thigh: float
    shin: float
    neck: float
    head: float
    girth: float = 1.0


@dataclass(frozen=True, slots=True)
class Pose:
    """`arms`, `legs`: (upper, lower) angles of limb 0 and 1; `short`: how much of a bone's length
    shows (upper, lower) where it points at the viewer; `toes`: how far each toe tips down."""

    view: View = "front"
    arms: tuple[Bone, Bone] = ((-11, -4), (11, 4))
    legs: tuple[Bone, Bone] = ((-3, -1), (3, 1))
    arm_short: Bone = (1.0, 1.0)
    leg_short: Bone = (1.0, 1.0)
    lean: float = 0.0
    turn: float = 0.0
    tilt: float = 0.0
    toes: Bone = (0.0, 0.0)
    eyes: Literal["open", "closed", "down", "up"] = "open"
    mouth: str = ""
    prop: str = ""
    lie_deg: float = 0.0
    seated: bool = False


@dataclass(frozen=True, slots=True)
class Limb:
    top: Point
    middle: Point
    end: Point


@dataclass(frozen=True, slots=True)
class Joints:
    hips: Point
    chest: Point
    head: Point
    arms: tuple[Limb, Limb]
    legs: tuple[Limb, Limb]


def solve(pose: Pose, build: Build) -> Joints:
    """Joint places with the middle of the hips at (0, 0)."""
    side = pose.view == "side"
    shoulder = 1.5 if side else build.shoulder
    hip = 0.8 if side else build.hip * (0.62 if pose.seated else 1.0)

    def leaned(p: Point) -> Point:
        return rotate(p, pose.lean)

    chest = leaned((0, -build.torso))
    neck = rotate((0, -build.torso - build.neck), pose.lean)
    head = rotate((neck[0], neck[1] - build.head), pose.tilt, neck)
    drop = 2.2 * build.girth
    sides = (1, -1) if side else (-1, 1)
    arms = [
        _limb(
            leaned((s * shoulder, -build.torso + drop)),
            pose.arms[i],
            (build.upper_arm * pose.arm_short[0], build.lower_arm * pose.arm_short[1]),
        )
        for i, s in enumerate(sides)
    ]
    legs = [
        _limb(
            (s * hip, 0),
            pose.legs[i],
            (build.thigh * pose.leg_short[0], build.shin * pose.leg_short[1]),
        )
        for i, s in enumerate(sides)
    ]
    return Joints((0, 0), chest, head, (arms[0], arms[1]), (legs[0], legs[1]))


def _limb(top: Point, angles: Bone, lengths: Bone) -> Limb:
    middle = toward(top, angles[0], lengths[0])
    return Limb(top, middle, toward(middle, angles[1], lengths[1]))


_SIDE = Pose(view="side", turn=0.62)

POSES: dict[str, Pose] = {
    "stand": Pose(),
    "wave": Pose(arms=((-12, -5), (102, 152)), tilt=-4),
    "sit": Pose(
        arms=((2, 46), (16, 26)),
        legs=((76, 1), (80, 3)),
        arm_short=(0.95, 0.9),
        leg_short=(0.7, 0.95),
        turn=0.34,
        seated=True,
    ),
    "jump": Pose(
        arms=((-104, -146), (104, 146)), legs=((-26, -16), (30, -26)), tilt=4, toes=(-14, 30)
    ),
    "dance": Pose(
        arms=((-112, -165), (62, 130)), legs=((-7, -3), (38, -14)), lean=-5, tilt=8, toes=(0, 25)
    ),
    "read": Pose(
        arms=((-16, 108), (16, -108)), arm_short=(0.92, 0.8), eyes="down", tilt=0, prop="book"
    ),
    "cook": Pose(arms=((-16, 60), (24, 96)), arm_short=(1, 0.85), prop="pan"),
    "walk": replace(
        _SIDE, arms=((26, 48), (-30, -8)), legs=((-20, -40), (27, 10)), toes=(38, -12), lean=3
    ),
    "run": replace(
        _SIDE, arms=((42, 118), (-62, 18)), legs=((-30, -96), (66, 8)), toes=(40, -6), lean=13
    ),
    "play": replace(
        _SIDE,
        arms=((64, 84), (-58, -30)),
        legs=((-6, -12), (58, 34)),
        toes=(0, -8),
        lean=-9,
        prop="ball",
    ),
    "kneel": replace(_SIDE, arms=((22, 50), (14, 62)), legs=((8, -86), (84, 0)), toes=(80, 0)),
    "ride": replace(
        _SIDE,
        arms=((38, 72), (32, 70)),
        legs=((74, 4), (70, -4)),
        toes=(-4, -4),
        lean=2,
        seated=True,
    ),
    "sleep": replace(
        _SIDE,
        arms=((12, 20), (10, 46)),
        legs=((10, -6), (20, -14)),
        toes=(20, 20),
        eyes="closed",
        turn=0.7,
        lie_deg=-90,
        prop="pillow",
    ),
    "climb": replace(
        _SIDE, arms=((140, 168), (112, 158)), legs=((16, -14), (78, 12)), toes=(24, -4), tilt=-14
    ),
    "swim": replace(
        _SIDE,
        arms=((168, 176), (-32, -8)),
        legs=((-4, -14), (10, -2)),
        toes=(60, 50),
        tilt=-42,
        lie_deg=66,
        prop="water",
    ),
    "fly": replace(
        _SIDE,
        arms=((158, 172), (150, 166)),
        legs=((-2, -8), (8, -10)),
        toes=(60, 50),
        tilt=-44,
        lie_deg=68,
    ),
    "lie": replace(
        _SIDE,
        arms=((14, 26), (148, -118)),
        legs=((4, -4), (14, -2)),
        toes=(20, 20),
        turn=0.55,
        lie_deg=-90,
    ),
    "sit-low": replace(
        _SIDE,
        arms=((-24, -14), (44, 74)),
        legs=((84, 88), (126, 32)),
        toes=(-60, -8),
        seated=True,
    ),
    "eat": Pose(arms=((-34, 128), (34, -128)), arm_short=(0.95, 1.1), mouth="talk", prop="burger"),
    "drink": Pose(arms=((-12, -4), (75, -119)), arm_short=(0.8, 1.0), mouth="muse", prop="glass"),
    "sing": Pose(
        arms=((-72, -118), (75, -119)), arm_short=(0.8, 1.0), tilt=-5, mouth="sing", prop="mic"
    ),
    "talk": Pose(arms=((-14, -5), (42, 112)), turn=0.3, mouth="talk", prop="speech"),
    "think": Pose(
        arms=((-18, 78), (38, -140)),
        arm_short=(0.8, 1.12),
        tilt=5,
        eyes="up",
        mouth="muse",
        prop="thought",
    ),
    "paint": replace(_SIDE, arms=((26, 62), (52, 104)), legs=((-4, -3), (5, 1)), prop="easel"),
    "write": replace(
        _SIDE,
        arms=((34, 78), (32, 84)),
        legs=((78, 2), (74, -4)),
        tilt=10,
        lean=6,
        seated=True,
        eyes="down",
        prop="desk",
    ),
    "work": replace(
        _SIDE,
        arms=((40, 82), (34, 84)),
        legs=((78, 2), (74, -4)),
        lean=3,
        seated=True,
        prop="laptop",
    ),
    "meditate": Pose(
        arms=((-32, -14), (32, 14)),
        legs=((-74, 80), (74, -80)),
        leg_short=(0.95, 0.86),
        eyes="closed",
        mouth="calm",
        seated=True,
    ),
    "kick": replace(
        _SIDE,
        arms=((72, 92), (-70, -34)),
        legs=((-8, -18), (84, 74)),
        toes=(0, -30),
        lean=-14,
        prop="far-ball",
    ),
    "throw": replace(
        _SIDE,
        arms=((66, 88), (-138, 172)),
        legs=((-26, -38), (36, 12)),
        toes=(30, -8),
        lean=-8,
        prop="held-ball",
    ),
    "cheer": Pose(
        arms=((-146, -164), (146, 164)), legs=((-9, -5), (9, 5)), mouth="talk", prop="confetti"
    ),
    "crawl": replace(
        _SIDE,
        arms=((22, 8), (-8, 2)),
        legs=((22, -84), (-8, -88)),
        toes=(80, 80),
        lean=70,
        tilt=-48,
    ),
    "ski": replace(
        _SIDE,
        arms=((40, 74), (32, 70)),
        legs=((52, -28), (56, -24)),
        lean=26,
        tilt=-12,
        prop="skis",
    ),
    "skate": replace(
        _SIDE, arms=((82, 100), (-72, -98)), legs=((-44, 2), (44, -2)), lean=10, prop="skateboard"
    ),
    "surf": replace(
        _SIDE, arms=((86, 92), (-80, -92)), legs=((-60, 10), (60, -6)), lean=14, prop="surfboard"
    ),
    "fish": replace(_SIDE, arms=((40, 80), (30, 78)), legs=((-4, -2), (5, 1)), prop="rod"),
    "point": Pose(arms=((-52, 42), (92, 92)), turn=0.35, prop="finger"),
    "pray": replace(
        _SIDE,
        arms=((44, 142), (40, 144)),
        legs=((2, -88), (8, -86)),
        toes=(80, 80),
        tilt=10,
        eyes="closed",
        mouth="calm",
    ),
}
