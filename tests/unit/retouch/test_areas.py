"""Masks: larger, smaller, in pieces."""

from __future__ import annotations

import numpy as np

from smalto.retouch.areas import depth, dilated, eroded, holes_filled, labeled, opened


def square() -> np.ndarray:  # type: ignore[type-arg]
    made = np.zeros((20, 24), bool)
    made[6:13, 8:15] = True
    return made


def test_larger_and_smaller() -> None:
    assert dilated(square(), 3).sum() == 13 * 13
    assert eroded(square(), 3).sum() == 1
    assert not opened(square(), 4).any()


def test_depth_counts_steps_from_outside() -> None:
    deep = depth(square())
    assert deep[9, 11] == 4
    assert deep[6, 8] == 1
    assert deep[0, 0] == 0


def test_pieces_are_numbered_by_size() -> None:
    mask = square()
    mask[0, 0] = mask[18, 2:5] = True
    labels, count = labeled(mask)
    assert count == 3
    assert (labels == 1).sum() == 49
    assert (labels[18, 2:5] == 2).all()
    assert labels[0, 0] == 3


def test_a_snake_is_one_piece() -> None:
    mask = np.zeros((9, 30), bool)
    mask[::2] = True
    mask[1, -1] = mask[3, 0] = mask[5, -1] = mask[7, 0] = True
    assert labeled(mask)[1] == 1


def test_only_small_enclosed_gaps_are_closed() -> None:
    mask = square()
    mask[9, 11] = False
    assert holes_filled(mask, 4)[9, 11]
    assert not holes_filled(mask, 0)[9, 11]
    assert not holes_filled(mask, 400)[0, 0]
