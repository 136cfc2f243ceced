"""Plane geometry."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from smalto.stage.geometry import clipped, covered_share, turned, union
from smalto.stage.types import Box

NUMBERS = st.integers(0, 40).map(float)
BOXES = st.builds(
    Box, NUMBERS, NUMBERS, st.integers(1, 30).map(float), st.integers(1, 30).map(float)
)


@given(BOXES, st.lists(BOXES, max_size=5))
def test_covered_share_counts_cells(box: Box, covers: list[Box]) -> None:
    """Against counting unit cells one by one."""
    cells = hit = 0
    for x in range(int(box.w)):
        for y in range(int(box.h)):
            cx, cy = box.x + x + 0.5, box.y + y + 0.5
            cells += 1
            hit += any(c.x < cx < c.right and c.y < cy < c.bottom for c in covers)
    assert abs(covered_share(box, covers) - hit / cells) < 1e-9


@given(st.lists(BOXES, min_size=1, max_size=5))
def test_union_holds_all(boxes: list[Box]) -> None:
    whole = union(boxes)
    assert all(abs(box.overlap(whole) - box.area) < 1e-6 for box in boxes)


def test_turned_by_a_right_angle_swaps_the_sides() -> None:
    box = turned(Box(0, 0, 40, 20), 90)
    assert (round(box.w), round(box.h), box.center) == (20, 40, (20.0, 10.0))


def test_clipped_keeps_the_top() -> None:
    assert clipped(Box(0, 10, 5, 20), 15) == Box(0, 10, 5, 5)
    assert clipped(Box(0, 10, 5, 20), None) == Box(0, 10, 5, 20)
