"""What the checks compare: pictures that are made up, and the pixels that came."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from smalto.media.pixels import decoded
from smalto.types import Frame, Picture, Preview

Pixels = NDArray[np.uint8]


class Broken(Exception):
    """The engine does not keep a promise."""


class NotApplicable(Exception):
    """The engine does not claim it."""


def ramp(width: int, height: int) -> Pixels:
    """An opaque picture in which no two neighbours are alike, (H, W, 4)."""
    rgba = np.empty((height, width, 4), np.uint8)
    rgba[..., 0] = (np.arange(width) * 3 % 256)[None]
    rgba[..., 1] = (np.arange(height) * 5 % 256)[:, None]
    rgba[..., 2] = (np.arange(width)[None] + np.arange(height)[:, None]) % 256
    rgba[..., 3] = 255
    return rgba


def hole_of(height: int, width: int) -> NDArray[np.bool_]:
    """Where the probe's mask is clear."""
    hole = np.zeros((height, width), bool)
    hole[height // 4 : height * 5 // 8, width // 4 : width // 2] = True
    return hole


def pixels_of(event: Preview | Picture) -> Pixels:
    """(H, W, 4)"""
    frame: Frame = event.frame
    return np.frombuffer(frame.rgba, np.uint8).reshape(frame.height_px, frame.width_px, 4)


def file_or_frame(picture: Picture) -> Pixels:
    """What a client gets: the file where the engine made one."""
    return pixels_of(picture) if picture.file is None else decoded(picture.file, alpha=True)


def last(events: list[Preview | Picture]) -> Picture:
    if not events or not isinstance(events[-1], Picture):
        raise Broken("expected a picture at the end; there was none")
    return events[-1]


def distance(one: Pixels, other: Pixels) -> float:
    return float(np.abs(one.astype(int) - other.astype(int)).mean())


def expect(holds: bool, expected: object, came: object) -> None:
    if not holds:
        raise Broken(f"expected {expected}; came {came}")


def expect_equal(one: Pixels, other: Pixels, expected: str) -> None:
    if one.shape != other.shape:
        raise Broken(f"expected {expected}; came another shape, {one.shape}")
    away = np.abs(one.astype(int) - other.astype(int))
    if away.any():
        share = (away.reshape(len(away), -1) > 0).mean()
        raise Broken(f"expected {expected}; {share:.1%} differ, by up to {away.max()}")
