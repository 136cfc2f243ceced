from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smalto.engines import catalog
from smalto.request.sizes import auto_size, auto_size_like, frame_size, size_error, size_fault

MODELS = catalog.load().models
FREE = MODELS["gpt-image-2"]
assert FREE.free_size is not None
LIMITS = FREE.free_size


@pytest.mark.parametrize(
    ("prompt", "size"),
    [
        ("A Landscape with sheep", (1536, 1024)),
        ("the skyline at night", (1536, 1024)),
        ("a portrait of a cat", (1024, 1536)),
        ("a tall poster of a wide landscape", (1024, 1024)),
        ("widely known fox", (1024, 1024)),
        ("一张风景画", (1536, 1024)),
        ("", (1024, 1024)),
    ],
)
def test_auto_size_listens_to_the_prompt(prompt: str, size: tuple[int, int]) -> None:
    assert auto_size(prompt) == size


@pytest.mark.parametrize(
    "size",
    [
        *("816x816", "1024x640", "1536x864", "2048x2048", "2880x2880", "3840x2160", "2160x3840"),
        *("1024x1024", "1536x1024", "1824x1024"),
    ],
)
def test_free_sizes_that_are_accepted(size: str) -> None:
    assert size_error(size, FREE, None) is None


BAD = [
    ("bogus", "Expected WIDTHxHEIGHT, for example '1824x1024'."),
    ("0x0", "Expected WIDTHxHEIGHT, for example '1824x1024'."),
    ("1024x", "Expected WIDTHxHEIGHT, for example '1824x1024'."),
    ("1792x936", "Width and height must both be divisible by 16."),
    ("1500x1500", "Width and height must both be divisible by 16."),
    ("4096x4096", "The longest edge must be less than or equal to 3840."),
    ("768x768", "Requested resolution is below the current minimum pixel budget."),
    ("800x800", "Requested resolution is below the current minimum pixel budget."),
    ("3008x3008", "Requested resolution exceeds the current pixel budget."),
    ("3840x2880", "Requested resolution exceeds the current pixel budget."),
    ("3840x1264", "The longest edge must be at most 3 times the shortest."),
]


@pytest.mark.parametrize(("size", "reason"), BAD)
def test_free_sizes_that_are_refused(size: str, reason: str) -> None:
    error = size_error(size, FREE, None)
    assert error is not None
    assert error.message == f"Invalid size '{size}'. {reason}"
    assert (error.type, error.param, error.code) == (
        "image_generation_user_error",
        "size",
        "invalid_value",
    )


@pytest.mark.parametrize(
    ("frames", "largest"),
    [(2, 960), (8, 960), (9, 960), (10, 816), (12, 816), (13, 720), (16, 720)],
)
def test_the_largest_square_frames_are_those_that_were_measured(frames: int, largest: int) -> None:
    flare = MODELS["gpt-image-2.5-flare"]
    assert size_error(f"{largest}x{largest}", flare, frames) is None
    more = largest + 16
    assert size_error(f"{more}x{more}", flare, frames) is not None


def test_six_frames_of_1024_do_not_fit() -> None:
    error = size_error("1024x1024", MODELS["gpt-image-2.5-flare"], 6)
    assert error is not None and "sheet of 4096x2048" in error.message


@pytest.mark.parametrize("prompt", ["", "a landscape", "a portrait"])
@pytest.mark.parametrize("frames", range(2, 17))
def test_auto_frames_fit_on_every_sheet(prompt: str, frames: int) -> None:
    width_px, height_px = frame_size(auto_size(prompt))
    assert size_error(f"{width_px}x{height_px}", MODELS["gpt-image-2.5-flare"], frames) is None


@pytest.mark.parametrize(
    ("image", "size"),
    [
        ((1000, 1000), (1024, 1024)),
        ((1200, 1000), (1024, 1024)),
        ((1300, 1000), (1536, 1024)),
        ((4000, 500), (1536, 1024)),
        ((500, 700), (1024, 1536)),
    ],
)
def test_an_edit_takes_the_nearest_shape(image: tuple[int, int], size: tuple[int, int]) -> None:
    assert auto_size_like(*image, MODELS["gpt-image-1"]) == size
    assert auto_size_like(*image, MODELS["dall-e-2"]) == (1024, 1024)


def test_an_edit_keeps_a_legal_size() -> None:
    assert auto_size_like(1536, 864, FREE) == (1536, 864)
    assert auto_size_like(128, 128, FREE) == (1024, 1024)
    assert auto_size_like(3840, 2160, FREE) == (1360, 768)


@given(st.integers(1, 20_000), st.integers(1, 20_000))
def test_an_edit_s_own_size_is_always_legal(width_px: int, height_px: int) -> None:
    assert size_fault(*auto_size_like(width_px, height_px, FREE), LIMITS) is None
