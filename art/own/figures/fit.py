"""Where on which body something is worn.

Lengths are drawing units from the middle of the hips; `t` is the torso's length, `g` the girth.
"""

from __future__ import annotations

from dataclasses import dataclass

from .ink import Fill, Shape, Sheet
from .rig import Build, Joints, Pose


@dataclass(frozen=True, slots=True)
class Fit:
    """Where on which body something is worn."""

    sheet: Sheet
    pose: Pose
    joints: Joints
    build: Build

    @property
    def front(self) -> bool:
        return self.pose.view == "front"

    @property
    def g(self) -> float:
        return self.build.girth

    @property
    def t(self) -> float:
        return self.build.torso

    @property
    def half(self) -> float:
        """Half the width of the shoulders."""
        return self.build.shoulder + self.g if self.front else 4.7 * self.g

    @property
    def waist(self) -> float:
        return self.build.hip + 2.7 * self.g if self.front else 4.2 * self.g

    @property
    def dx(self) -> float:
        """How far the middle of the chest has turned to the right."""
        return self.pose.turn * 1.6 * self.g

    def put(self, shape: Shape, fill: Fill | str, opacity: float = 1.0) -> None:
        self.sheet.add(shape.turned(self.pose.lean), fill, opacity)
