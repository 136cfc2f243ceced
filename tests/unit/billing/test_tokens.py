from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smalto.billing import tokens
from smalto.engines import catalog
from smalto.types import ImageRequest, Quality

GRID = [
    ("low", (272, 408, 400)),
    ("medium", (1056, 1584, 1568)),
    ("high", (4160, 6240, 6208)),
]


@pytest.mark.parametrize(("quality", "expected"), GRID)
def test_grid_rule_gives_the_published_numbers(quality: Quality, expected: tuple[int, ...]) -> None:
    sizes = [(1024, 1024), (1024, 1536), (1536, 1024)]
    assert tuple(tokens.output_tokens("grid", w, h, quality) for w, h in sizes) == expected


AREA = [
    ((1024, 1024), (196, 1756, 7024)),
    ((1024, 1536), (158, 1372, 5488)),
    ((1536, 1024), (158, 1372, 5488)),
    ((1536, 864), (120, 1078, 4312)),
    ((1792, 1024), (139, 1243, 5063)),
    ((2048, 1152), (157, 1413, 5650)),
    ((2048, 2048), (397, 3568, 14272)),
    ((2560, 1440), (205, 1843, 7370)),
    ((3840, 2160), (371, 3336, 13342)),
]


@pytest.mark.parametrize(("size", "expected"), AREA)
def test_area_rule_gives_the_published_numbers(
    size: tuple[int, int], expected: tuple[int, ...]
) -> None:
    qualities: tuple[Quality, ...] = ("low", "medium", "high")
    assert tuple(tokens.output_tokens("area", *size, quality) for quality in qualities) == expected


@given(st.integers(40, 240), st.integers(40, 240))
def test_area_rule_does_not_mind_a_quarter_turn(w: int, h: int) -> None:
    sides = (16 * w, 16 * h)
    assert tokens.output_tokens("area", *sides, "high") == tokens.output_tokens(
        "area", *sides[::-1], "high"
    )


def test_the_prompt_is_charged_once() -> None:
    request = ImageRequest("a red fox", "gpt-image-1", n=4, quality="low")
    usage = tokens.usage_of(request, catalog.load().models["gpt-image-1"])
    assert (usage.input_tokens, usage.output_tokens) == (3 + 6, 4 * 272)
