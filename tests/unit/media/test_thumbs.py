from __future__ import annotations

import io

import pytest
from PIL import Image

from smalto.media import thumbs
from smalto.types import Frame


def frame(width_px: int, height_px: int, rgba: tuple[int, int, int, int]) -> Frame:
    return Frame(width_px, height_px, bytes(rgba) * (width_px * height_px))


@pytest.mark.parametrize(
    ("size", "small"),
    [
        ((1024, 1024), (320, 320)),
        ((1536, 1024), (320, 213)),
        ((100, 50), (100, 50)),
        ((3200, 3), (320, 1)),
        ((320, 320), (320, 320)),
    ],
)
def test_the_size(size: tuple[int, int], small: tuple[int, int]) -> None:
    assert thumbs.size_of(*size) == small
    made = thumbs.of_frame(frame(*size, (10, 20, 30, 255)))
    with Image.open(io.BytesIO(made.webp)) as image:
        assert (image.format, image.size, image.mode) == ("WEBP", small, "RGB")


@pytest.mark.parametrize(
    ("rgba", "color"),
    [
        ((10, 20, 30, 255), "#0a141e"),
        ((200, 100, 0, 128), "#c86400"),
        ((200, 100, 0, 0), thumbs.MID_GREY),
    ],
)
def test_the_colour_of_what_can_be_seen(rgba: tuple[int, int, int, int], color: str) -> None:
    made = thumbs.of_frame(frame(64, 64, rgba))
    off = [
        abs(one - two)
        for one, two in zip(bytes.fromhex(made.color[1:]), bytes.fromhex(color[1:]), strict=True)
    ]
    assert max(off) <= 1
    with Image.open(io.BytesIO(made.webp)) as image:
        assert image.has_transparency_data == (rgba[3] < 255)


def test_half_of_two_colours() -> None:
    image = Image.new("RGB", (400, 400), (0, 0, 0))
    image.paste((200, 100, 50), (0, 0, 200, 400))
    red, green, blue = bytes.fromhex(thumbs.of_image(image).color[1:])
    assert abs(red - 100) <= 2 and abs(green - 50) <= 2 and abs(blue - 25) <= 2
