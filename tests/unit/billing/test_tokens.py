"""Every published or measured figure of the wire reference, sections 5.1 to 5.3."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smalto.billing import image_tokens, tokens
from smalto.engines import catalog
from smalto.types import NO_USAGE, ImageInput, ImageRequest, Quality, Usage

MODELS = catalog.load().models


def request(model: str, **changes: Any) -> ImageRequest:
    """ "a red fox" is 3 tokens."""
    return ImageRequest(**{"prompt": "a red fox", "model": model, "quality": "low", **changes})


def usage(asked: ImageRequest, partials_sent: int | None = None) -> Usage:
    return tokens.usage_of(asked, MODELS[asked.model], partials_sent=partials_sent)


def picture(width_px: int, height_px: int) -> ImageInput:
    return ImageInput(width_px, height_px, False, "image/png", b"")


# --- output ---------------------------------------------------------------------------------------

GRID = [
    ("low", (272, 408, 400)),
    ("medium", (1056, 1584, 1568)),
    ("high", (4160, 6240, 6208)),
]


@pytest.mark.parametrize(("quality", "expected"), GRID)
def test_grid_rule_gives_the_published_numbers(quality: Quality, expected: tuple[int, ...]) -> None:
    sizes = [(1024, 1024), (1024, 1536), (1536, 1024)]
    assert tuple(tokens.output_tokens("grid", w, h, quality) for w, h in sizes) == expected


AREA = {
    (768, 1024): (134, 301, 1204, 2140, 4815),
    (816, 816): (171, 384, 1536, 2730, 6143),
    (896, 896): (180, 404, 1615, 2871, 6458),
    (960, 960): (187, 421, 1683, 2992, 6732),
    (1024, 1024): (196, 439, 1756, 3122, 7024),
    (1024, 1536): (158, 343, 1372, 2459, 5488),
    (1536, 1024): (158, 343, 1372, 2459, 5488),
    (1536, 864): (120, 280, 1078, 1917, 4312),
    (1792, 1024): (139, 323, 1243, 2271, 5063),
    (2048, 1152): (157, 367, 1413, 2511, 5650),
    (2048, 2048): (397, 892, 3568, 6343, 14272),
    (2560, 1440): (205, 478, 1843, 3276, 7370),
    (2880, 2880): (659, 1483, 5930, 10542, 23719),
    (3072, 2160): (380, 881, 3524, 6218, 14094),
    (3840, 2160): (371, 865, 3336, 5930, 13342),
}
"""Sizes to the figures for f = 16, 24, 48, 64, 96."""


@pytest.mark.parametrize("size", AREA)
def test_area_rules_give_the_known_numbers(size: tuple[int, int]) -> None:
    fine: tuple[Quality, ...] = ("low", "medium", "high", "xhigh", "max")
    coarse: tuple[Quality, ...] = ("low", "medium", "high")
    expected = AREA[size]
    assert tuple(tokens.output_tokens("fine area", *size, each) for each in fine) == expected
    assert tuple(tokens.output_tokens("area", *size, each) for each in coarse) == expected[::2]


@given(st.integers(40, 240), st.integers(40, 240))
def test_area_rule_does_not_mind_a_quarter_turn(w: int, h: int) -> None:
    sides = (16 * w, 16 * h)
    assert tokens.output_tokens("area", *sides, "high") == tokens.output_tokens(
        "area", *sides[::-1], "high"
    )


@pytest.mark.parametrize(
    ("model", "quality", "expected"),
    [
        ("gpt-image-1", "high", 4160),
        ("gpt-image-1-mini", "medium", 1056),
        ("chatgpt-image-latest", "low", 272),
        ("gpt-image-2", "high", 7024),
        ("gpt-image-2-2026-04-21", "medium", 1756),
        ("gpt-image-2.5-flare", "high", 1756),
        ("gpt-image-2.5-sunburst-2026-09-08", "max", 7024),
        ("gpt-image-2.6-flare", "xhigh", 3122),
        ("smalto-native", "hd", 4160),
    ],
)
def test_each_model_has_its_rule(model: str, quality: Quality, expected: int) -> None:
    assert usage(request(model, quality=quality)).output_tokens == expected


def test_three_partials_are_300_tokens() -> None:
    asked = request("gpt-image-1", quality="high", partial_images=3)
    assert usage(asked).output_tokens == 4460
    assert usage(asked, partials_sent=3).output_tokens == 4460
    assert usage(asked, partials_sent=1).output_tokens == 4260
    assert usage(request("gpt-image-1", partial_images=2, n=3)).output_tokens == 3 * (272 + 200)


def test_an_animation_is_charged_as_its_sheet_in_bands() -> None:
    def frames(count: int) -> int:
        asked = request("gpt-image-2.5-flare", quality="high", width_px=720, height_px=720)
        animated = ImageRequest(
            asked.prompt, asked.model, quality="high", width_px=720, height_px=720,
            output_format="gif", frame_count=count,
        )  # fmt: skip
        return usage(animated).output_tokens

    bands = [frames(count) for count in range(2, 17)]
    assert len(set(bands)) == 4
    assert [bands.index(each) + 2 for each in dict.fromkeys(bands)] == [2, 9, 10, 13]
    assert frames(9) == tokens.output_tokens("fine area", 2160, 2160, "high")


@pytest.mark.parametrize("model", ["dall-e-2", "dall-e-3"])
def test_dalle_uses_no_tokens(model: str) -> None:
    assert usage(request(model, quality="standard")) == NO_USAGE


# --- input ----------------------------------------------------------------------------------------


def test_a_prompt_of_four_tokens_counts_ten() -> None:
    asked = request("gpt-image-1", prompt="a red fox.")
    assert usage(asked).input_tokens == 10
    assert usage(asked).input_image_tokens == 0


@pytest.mark.parametrize(
    ("model", "n_images", "overhead"),
    [
        ("gpt-image-2", 1, 7),
        ("gpt-image-2", 3, 7),
        ("gpt-image-2.5-flare", 1, 7),
        ("gpt-image-1", 1, 22),
        ("gpt-image-1.5", 2, 38),
        ("gpt-image-1-mini", 16, 22 + 15 * 16),
    ],
)
def test_an_edit_s_prompt(model: str, n_images: int, overhead: int) -> None:
    asked = request(model, operation="edit", images=(picture(128, 128),) * n_images)
    assert usage(asked).input_text_tokens == 3 + overhead


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        ((128, 128), 194),
        ((512, 512), 194),
        ((1024, 1024), 194),
        ((1536, 1024), 65 + 2 * 129),
        ((1024, 2048), 65 + 2 * 129),
        ((4096, 1024), 65 + 4 * 129),
        ((1, 20_000), 65 + 4 * 129),
    ],
)
def test_tiles(size: tuple[int, int], expected: int) -> None:
    assert image_tokens.tiles(*size) == image_tokens.tiles(*size[::-1]) == expected


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        ((128, 128), 64),
        ((512, 512), 1024),
        ((1024, 1024), 1024),
        ((600, 300), 32 * 16),
        ((16, 16), 1),
        ((1024, 1536), 1536),
        ((1200, 100), 38 * 13),
    ],
)
def test_patches(size: tuple[int, int], expected: int) -> None:
    assert image_tokens.patches(*size) == image_tokens.patches(*size[::-1]) == expected


@given(st.integers(1, 10_000), st.integers(1, 10_000))
def test_no_picture_counts_more_than_its_limit(width_px: int, height_px: int) -> None:
    assert 1 <= image_tokens.patches(width_px, height_px) <= 1536
    assert 194 <= image_tokens.tiles(width_px, height_px) <= 65 + 129 * 8
    if width_px * height_px > 2048 * 2048 and max(width_px, height_px) < 3 * min(
        width_px, height_px
    ):
        assert image_tokens.patches(width_px, height_px) > 1300


def test_two_pictures_of_128_count_388() -> None:
    asked = request("gpt-image-1", operation="edit", images=(picture(128, 128),) * 2)
    assert usage(asked).input_image_tokens == 388


@pytest.mark.parametrize(
    ("model", "sizes", "surcharge"),
    [
        ("gpt-image-1", [(128, 128)], 4160),
        ("gpt-image-1", [(128, 64)], 6240),
        ("gpt-image-1", [(128, 128)] * 6, 4160),
        ("gpt-image-1.5", [(128, 128)] * 6, 5 * 4160),
        ("chatgpt-image-latest", [(128, 128), (64, 128)], 4160 + 6240),
        ("gpt-image-2", [(128, 128)], 0),
    ],
)
def test_fidelity_surcharge(model: str, sizes: list[tuple[int, int]], surcharge: int) -> None:
    images = tuple(picture(*size) for size in sizes)
    plain = request(model, operation="edit", images=images)
    faithful = request(model, operation="edit", images=images, input_fidelity="high")
    more = usage(faithful).input_image_tokens - usage(plain).input_image_tokens
    assert more == surcharge


# --- several pictures -----------------------------------------------------------------------------


def test_a_generation_s_prompt_is_charged_once() -> None:
    asked = request("gpt-image-1", n=4)
    assert (usage(asked).input_tokens, usage(asked).output_tokens) == (3 + 6, 4 * 272)


def test_an_edit_s_input_is_charged_for_every_picture() -> None:
    asked = request("gpt-image-1", n=3, operation="edit", images=(picture(128, 128),))
    assert usage(asked).input_image_tokens == 3 * 194
    assert usage(asked).input_text_tokens == 3 * (3 + 22)


@pytest.mark.parametrize("operation", ["generation", "edit"])
def test_the_shares_add_up(operation: Any) -> None:
    asked = request("gpt-image-2", n=3, operation=operation, partial_images=1)
    model = MODELS[asked.model]
    shares = [
        tokens.usage_of_picture(asked, model, index=index, partials_sent=1) for index in range(3)
    ]
    assert sum(shares, NO_USAGE) == usage(asked)
