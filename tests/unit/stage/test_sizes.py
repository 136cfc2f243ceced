"""Real sizes keep their order and stay legible."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from smalto.stage.sizes import MAX_SPREAD, exponent, relative_height


@given(st.lists(st.floats(0.01, 5000), min_size=1, max_size=6))
def test_the_spread_is_bounded_and_the_order_kept(heights: list[float]) -> None:
    power = exponent(heights, faithful=0.45)
    shown = [relative_height(height, power) for height in sorted(heights)]
    assert shown == sorted(shown)
    assert max(shown) / min(shown) <= MAX_SPREAD * 1.0001


def test_like_things_are_shown_faithfully() -> None:
    assert exponent([1.7, 1.8], faithful=0.45) == 0.45
