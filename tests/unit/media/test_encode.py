from __future__ import annotations

import io

import pytest
from PIL import Image

from smalto.media.encode import encode
from smalto.types import Background, Frame, OutputFormat

RED, CLEAR = bytes((255, 0, 0, 255)), bytes((0, 0, 255, 0))
HALF = Frame(32, 16, (RED * 16 + CLEAR * 16) * 16)


def opened(output_format: OutputFormat, background: Background) -> Image.Image:
    data = encode(HALF, output_format, compression=100, background=background)
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


@pytest.mark.parametrize("output_format", ["png", "webp"])
def test_transparent_keeps_alpha(output_format: OutputFormat) -> None:
    image = opened(output_format, "transparent")
    assert (image.mode, image.size) == ("RGBA", (32, 16))
    assert image.getpixel((2, 2))[3] == 255 and image.getpixel((30, 2))[3] == 0  # type: ignore[index]


@pytest.mark.parametrize("output_format", ["png", "jpeg", "webp"])
def test_opaque_has_no_alpha_and_lies_on_white(output_format: OutputFormat) -> None:
    image = opened(output_format, "opaque")
    assert image.mode == "RGB"
    assert min(image.getpixel((28, 8))) >= 250  # type: ignore[arg-type, type-var]


def test_png_keeps_every_pixel() -> None:
    image = opened("png", "opaque")
    assert image.getpixel((0, 0)) == (255, 0, 0) and image.getpixel((31, 15)) == (255, 255, 255)


@pytest.mark.parametrize("compression", [0, 1, 50, 100])
@pytest.mark.parametrize("output_format", ["jpeg", "webp"])
def test_all_compressions(output_format: OutputFormat, compression: int) -> None:
    data = encode(HALF, output_format, compression=compression, background="opaque")
    assert Image.open(io.BytesIO(data)).size == (32, 16)
