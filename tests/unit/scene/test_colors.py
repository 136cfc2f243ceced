from __future__ import annotations

import re
from itertools import combinations

from smalto.scene.colors import COLOR_HEX
from smalto.scene.types import COLORS


def test_every_named_colour_has_a_value() -> None:
    assert set(COLOR_HEX) == set(COLORS)
    assert all(re.fullmatch("#[0-9a-f]{6}", value) for value in COLOR_HEX.values())


def test_no_two_names_look_the_same() -> None:
    def channels(value: str) -> list[int]:
        return [int(value[at : at + 2], 16) for at in (1, 3, 5)]

    for one, other in combinations(COLOR_HEX.values(), 2):
        apart = max(abs(a - b) for a, b in zip(channels(one), channels(other), strict=True))
        assert apart >= 24, (one, other)
