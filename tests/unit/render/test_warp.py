"""Bent shapes: ends stay ends, straight lines stay straight in a tilt, curves stay near."""

from __future__ import annotations

import math
import re
from itertools import pairwise

import pytest

from smalto.render.sheet import Point
from smalto.render.warp import (
    WarpedSheet,
    arch,
    fitted,
    mapped_box,
    rounded,
    tilt,
    warped,
    wave,
)
from smalto.stage.types import Box

BOX = Box(100, 50, 400, 120)


def same(x: float, y: float) -> Point:
    return x, y


def numbers(d: str) -> list[float]:
    return [float(n) for n in re.findall(r"-?\d*\.?\d+", d)]


def points(d: str) -> list[Point]:
    values = numbers(d)
    return list(zip(values[::2], values[1::2], strict=True))


@pytest.mark.parametrize(
    "d", ["M0 0L10 0L10 10Z", "M0 0h10v10z", "M 0 0 H 10 V 10 Z", "M0 0 10 0 10 10Z"]
)
def test_all_ways_to_draw_a_triangle_are_one(d: str) -> None:
    ends = points(warped(d, same, 100))
    assert ends[0] == (0, 0) and (10, 0) in ends and (10, 10) in ends and ends[-1] == (0, 0)


def test_an_arc_stays_on_its_circle() -> None:
    d = warped("M10 0 A10 10 0 0 1 0 10", same, 100)
    ends = [points(d)[0], *points(d)[2::2]]
    assert ends[-1] == pytest.approx((0, 10))
    assert all(math.hypot(x, y) == pytest.approx(10, abs=0.05) for x, y in ends)


def test_a_tilt_keeps_lines_straight_and_in_the_box() -> None:
    to = tilt(BOX, 0.6)
    a, b, c = to(100, 50), to(300, 50), to(500, 50)
    assert (b[1] - a[1]) / (b[0] - a[0]) == pytest.approx((c[1] - b[1]) / (c[0] - b[0]))
    assert c[0] == 500 and to(500, 170)[1] - c[1] == pytest.approx(0.6 * 120)
    inside = mapped_box(BOX, to)
    assert inside.overlap(BOX) == pytest.approx(inside.area)


def test_a_tilt_may_go_the_other_way() -> None:
    near, far = tilt(BOX, 0.6, away_right=False), tilt(BOX, 0.6)
    x, y = far(100 + 30, 60)
    assert near(500 - 30, 60) == pytest.approx((600 - x, y))


def test_an_arch_hangs_down_at_both_ends_alike() -> None:
    to = arch(BOX)
    left, top, right = to(100, 110), to(300, 110), to(500, 110)
    assert left[1] == pytest.approx(right[1]) and left[1] > top[1] + 40


def test_a_wave_rises_and_falls() -> None:
    to = wave(BOX, 0.05)
    assert to(200, 60)[1] == pytest.approx(40) and to(400, 60)[1] == pytest.approx(80)


@pytest.mark.parametrize("bend", [arch, wave, tilt])
def test_what_is_fitted_stays_inside(bend: object) -> None:
    into = Box(0, 0, 300, 100)
    box = mapped_box(BOX, fitted(bend(BOX), BOX, into))  # type: ignore[operator]
    assert box.overlap(into) == pytest.approx(box.area)
    assert box.w == pytest.approx(300) or box.h == pytest.approx(100)


def test_a_bent_sheet_bends_rectangles_and_circles() -> None:
    sheet = WarpedSheet("x", lambda x, y: (x + 1000, y), 10)
    sheet.rect(0, 0, 50, 20, "#000000", r=4)
    sheet.circle(20, 20, 5, "#000000")
    found = re.findall(r'd="([^"]+)"', sheet.markup())
    assert len(found) == 2
    assert all(x >= 999 for d in found for x, _ in points(d))


def test_corners_are_never_larger_than_the_box() -> None:
    assert all(0 <= v <= 50 for v in numbers(warped(rounded(Box(0, 0, 50, 20), 90), same, 99)))


def test_short_pieces_follow_the_bend() -> None:
    d = warped("M100 110H500", arch(BOX), 20)
    ends = points(d)[2::2]
    assert len(ends) > 8
    turns = [math.atan2(b[1] - a[1], b[0] - a[0]) for a, b in pairwise(ends)]
    assert all(a < b for a, b in pairwise(turns))
