from __future__ import annotations

import numpy as np

from smalto.render.edges import cleaned, enlarged, needs_cleaning

BLUR = '<filter id="f"><feGaussianBlur stdDeviation="1"/></filter>'
HARD = (
    '<filter id="h"><feColorMatrix in="SourceAlpha" result="a"'
    ' values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 127 0"/>'
    '<feMerge><feMergeNode in="a"/><feMergeNode in="SourceGraphic"/></feMerge></filter>'
)
BODY = f'<defs>{BLUR}{HARD}</defs><circle cx="50" cy="50" r="40" fill="#3a8" filter="url(#h)"/>'


def test_only_filtered_art_needs_cleaning() -> None:
    assert needs_cleaning(BODY)
    assert not needs_cleaning('<circle r="4" fill="url(#g)"/>')


def test_outlines_get_their_half_covered_pixels_back() -> None:
    for draw in (cleaned, enlarged):
        alpha = np.asarray(draw(BODY, 100, 100))[:, :, 3]
        partly = int(((alpha > 20) & (alpha < 235)).sum())
        assert 120 < partly < 700, f"{partly} soft pixels on an outline of 251"


def test_edge_pixels_keep_the_colour_of_the_thing() -> None:
    rgba = np.asarray(enlarged(BODY, 100, 100)).astype(int)
    edge = rgba[(rgba[:, :, 3] > 60) & (rgba[:, :, 3] < 200)]
    assert np.median(edge[:, 1]) > 120, "no dark fringe"
