from __future__ import annotations

import numpy as np

from smalto.edit.masked_fit import fit

ROOM = np.zeros((200, 300), bool)
ROOM[40:160, 100:260] = True
BOX = (40, 160, 100, 260)


def spans(found: object, shape: np.ndarray) -> tuple[float, float, float, float]:  # type: ignore[type-arg]
    """Top, bottom, left, right of what is seen of the shape, in the picture."""
    rows, columns = np.flatnonzero(shape.any(1)), np.flatnonzero(shape.any(0))
    h, w = 120 / shape.shape[0], 160 / shape.shape[1]
    f, x, y = found.factor, found.x, found.y  # type: ignore[attr-defined]
    return (
        y + rows[0] * h * f,
        y + (rows[-1] + 1) * h * f,
        x + columns[0] * w * f,
        x + (columns[-1] + 1) * w * f,
    )


def test_it_grows_to_the_hole_and_stands_on_its_foot() -> None:
    shape = np.zeros((60, 80), np.float32)
    shape[20:40, 30:50] = 1
    top, bottom, left, right = spans(fit(ROOM, BOX, shape, stands=True, most=9.0), shape)
    assert top >= 40 and bottom <= 161 and left >= 100 and right <= 260
    assert bottom > 150 and abs((left + right) / 2 - 180) < 8


def test_what_floats_is_in_the_middle() -> None:
    shape = np.zeros((60, 80), np.float32)
    shape[5:15, 5:15] = 1
    top, bottom, left, right = spans(fit(ROOM, BOX, shape, stands=False, most=1.0), shape)
    assert abs((top + bottom) / 2 - 100) < 6 and abs((left + right) / 2 - 180) < 6


def test_nothing_spills_out_of_a_round_hole() -> None:
    y, x = np.mgrid[:200, :200]
    room = (x - 100) ** 2 + (y - 100) ** 2 < 80**2
    box = (21, 180, 21, 180)
    shape = np.ones((50, 50), np.float32)
    found = fit(room, box, shape, stands=True, most=1.5)
    side = 159 * found.factor
    corners = [
        (found.y + down * side, found.x + across * side) for down in (0, 1) for across in (0, 1)
    ]
    assert all((cx - 100) ** 2 + (cy - 100) ** 2 < 84**2 for cy, cx in corners)
    assert side > 95, "the largest square in the circle has a side of 113"


def test_the_largest_factor_is_obeyed() -> None:
    shape = np.ones((60, 80), np.float32)
    assert fit(ROOM, BOX, shape, stands=False, most=0.5).factor <= 0.5
