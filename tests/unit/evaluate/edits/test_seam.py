"""The seam's measure knows a seam from none."""

from __future__ import annotations

import numpy as np

from smalto.evaluate.edits.seam import MOST, seam
from tests.unit.edit.bench import photograph

HOLE = np.zeros((120, 120), bool)
HOLE[40:80, 40:80] = True


def test_an_untouched_photograph_has_no_seam() -> None:
    assert seam(np.ascontiguousarray(photograph("coffee.png")[:120, 420:540]), HOLE) < MOST


def test_a_pasted_box_has_one() -> None:
    picture = np.ascontiguousarray(photograph("coffee.png")[:120, 420:540]).copy()
    picture[HOLE] = (picture[HOLE] * 0.5).astype(np.uint8)
    assert seam(picture, HOLE) > 2 * MOST


def test_a_blur_with_a_hard_edge_has_one() -> None:
    picture = np.ascontiguousarray(photograph("coffee.png")[:120, 420:540]).copy()
    picture[HOLE] = picture[HOLE].mean(axis=0).astype(np.uint8)
    assert seam(picture, HOLE) > MOST
