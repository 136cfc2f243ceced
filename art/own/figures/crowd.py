"""Who is drawn in which poses, with names, heights and slots."""

from __future__ import annotations

from collections.abc import Iterator

from .entries import DOING, Figure, Mark, turned
from .ink import Sheet
from .rig import POSES, Joints, Pose
from .robot import robot


def marks(pose: Pose, joints: Joints, crown: float, head_width: float) -> dict[str, Mark]:
    """`crown`: how far above the middle of the head a hat rests."""
    seat = (joints.hips[0], joints.hips[1] + 2)
    found = {
        "head": Mark((joints.head[0], joints.head[1] - crown), head_width),
        "hand": Mark(joints.arms[1].end, 6),
        "seat": Mark(seat, 14),
    }
    return turned(found, pose.lie_deg)


def height(sheet: Sheet, standing: Sheet, height_m: float) -> float:
    return height_m * sheet.extent()[3] / standing.extent()[3]


def robots() -> Iterator[Figure]:
    standing = robot(POSES["stand"])[0]
    for name, pose in POSES.items():
        sheet, joints = robot(pose)
        doing, doing_zh, tags_en, tags_zh = DOING[name]
        plain = name == "stand"
        yield Figure(
            id="robot" if plain else f"robot-{name}",
            sheet=sheet,
            en=["robot", "android", "bot"] if plain else [f"{doing} robot", f"robot {doing}"],
            zh=["机器人"] if plain else [f"{doing_zh}机器人"],
            plural="robots" if plain else f"{doing} robots",
            group="people",
            height_m=height(sheet, standing, 1.4),
            color="white",
            facing="right" if pose.view == "side" else "front",
            stance="lies" if pose.lie_deg else "stands",
            tags_en=["machine", "droid", "humanoid", "friendly", *tags_en],
            tags_zh=["机器", "人工智能", *tags_zh],
            marks=marks(pose, joints, 10.5, 26),
            pose_of=None if plain else ("robot", name),
            takes="robot" if plain else None,
        )
