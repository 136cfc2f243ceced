"""What people wear beyond shirt and trousers: hats, coats, capes, aprons, badges."""

from __future__ import annotations

from .heads import Pen
from .ink import Sheet
from .rig import Build, Joints, Pose


def behind(sheet: Sheet, extras: tuple[str, ...], pose: Pose, joints: Joints, build: Build) -> None:
    pass


def on_body(sheet: Sheet, extras: tuple[str, ...], pose: Pose, joints: Joints, build: Build) -> None:
    pass


def on_head(pen: Pen, extras: tuple[str, ...]) -> None:
    pass
