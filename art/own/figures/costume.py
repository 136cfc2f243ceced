"""Puts the extras of an outfit (`name` or `name:#rrggbb`) where they belong, in painting order."""

from __future__ import annotations

from . import garments, hats
from .fit import Fit
from .heads import Pen
from .ink import Sheet
from .rig import Build, Joints, Pose


def behind(sheet: Sheet, extras: tuple[str, ...], pose: Pose, joints: Joints, build: Build) -> None:
    for name in extras:
        if name.split(":")[0] in garments.BEHIND:
            garments.BEHIND[name.split(":")[0]](
                Fit(sheet, pose, joints, build), name.partition(":")[2]
            )


def on_body(
    sheet: Sheet, extras: tuple[str, ...], pose: Pose, joints: Joints, build: Build
) -> None:
    for name in extras:
        if name.split(":")[0] in garments.WORN:
            garments.WORN[name.split(":")[0]](
                Fit(sheet, pose, joints, build), name.partition(":")[2]
            )


def on_head(pen: Pen, extras: tuple[str, ...]) -> None:
    for name in extras:
        if name.split(":")[0] in hats.HATS:
            hats.HATS[name.split(":")[0]](pen, name.partition(":")[2])
