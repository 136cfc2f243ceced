from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smalto.engines.remote import dialects
from smalto.engines.remote.fit import nearest

OPENAI = dialects.load()["openai"]
FIXED, FREE = OPENAI.rules_of("gpt-image-1"), OPENAI.rules_of("gpt-image-2")
WIDE = dialects.load()["sd.cpp"].rules_of("")


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ((1024, 1024), (1024, 1024)),
        ((512, 512), (1024, 1024)),
        ((3840, 2160), (1536, 1024)),
        ((640, 1024), (1024, 1536)),
        ((1088, 1024), (1024, 1024)),
    ],
)
def test_fixed_sizes_by_shape(wanted: tuple[int, int], found: tuple[int, int]) -> None:
    assert nearest(wanted, FIXED) == found


def test_what_fits_stays() -> None:
    assert nearest((2048, 1152), FREE) == (2048, 1152)
    assert nearest((512, 512), FREE) == (816, 816)


@given(st.integers(1, 240).map(lambda k: 16 * k), st.integers(1, 240).map(lambda k: 16 * k))
def test_every_size_finds_a_legal_one_of_about_its_shape(width: int, height: int) -> None:
    for rules in (FREE, WIDE):
        free = rules.free
        assert free is not None
        w, h = nearest((width, height), rules)
        assert w % free.multiple_px == h % free.multiple_px == 0
        assert max(w, h) <= free.max_edge_px and max(w, h) <= free.max_ratio * min(w, h)
        assert free.min_pixels <= w * h <= free.max_pixels
        ratio = min(max(width / height, 1 / free.max_ratio), free.max_ratio)
        assert w / h == pytest.approx(ratio, rel=0.5)
