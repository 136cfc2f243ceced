"""In this process, which is a test's and not the server's."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from PIL import Image

from smalto.media import decode
from smalto.media.decode import Decoded, Undrawable
from smalto.media.strip import Unstrippable, strip
from tests.robustness import corpus_jpeg as bent
from tests.robustness import corpus_png as made

LIMIT = 1 << 20
CORNERS = ((255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 255))
"""Top left, top right, bottom left, bottom right."""


@pytest.fixture(autouse=True)
def _pillow_as_it_was(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", Image.MAX_IMAGE_PIXELS)
    yield


def decoded(data: bytes, media_type: str = "image/png") -> tuple[Decoded, Image.Image]:
    answer = decode.decode(data, media_type, max_pixels=LIMIT)
    image = Image.open(io.BytesIO(answer.png), formats=["PNG"])
    image.load()
    assert image.size == (answer.width_px, answer.height_px)
    assert image.mode == ("RGBA" if answer.has_alpha else "RGB")
    assert image.info == {}
    return answer, image


def four_corners() -> Image.Image:
    image = Image.new("RGB", (32, 16))
    for at, color in enumerate(CORNERS):
        image.paste(color, ((at % 2) * 16, at // 2 * 8, (at % 2) * 16 + 16, at // 2 * 8 + 8))
    return image


def stored_as(upright: Image.Image, orientation: int) -> Image.Image:
    """How a camera stores a picture that the tag turns upright: EXIF 2.32, 4.6.4, by its words:
    which sides of the scene the stored row 0 and column 0 are."""
    pixels = np.asarray(upright)
    stored = {
        1: pixels,  # top, left
        2: pixels[:, ::-1],  # top, right
        3: pixels[::-1, ::-1],  # bottom, right
        4: pixels[::-1],  # bottom, left
        5: pixels.transpose(1, 0, 2),  # left, top
        6: pixels[:, ::-1].transpose(1, 0, 2),  # right, top
        7: pixels[::-1, ::-1].transpose(1, 0, 2),  # right, bottom
        8: pixels[::-1].transpose(1, 0, 2),  # left, bottom
    }[orientation]
    return Image.fromarray(np.ascontiguousarray(stored))


@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_pictures_stand_upright(form: str, orientation: int) -> None:
    exif = b"Exif\0\0" + bent.tiff((0x0112, 3, orientation))
    stored = stored_as(four_corners(), orientation)
    options: dict[str, Any] = {"lossless": True} if form == "WEBP" else {}
    if form == "PNG":
        exif = exif[6:]
    data = bent.saved(stored, form, exif=exif, **options)
    _, image = decoded(data, f"image/{form.lower()}")
    assert image.size == (32, 16)
    for at, color in enumerate(CORNERS):
        pixel = image.getpixel((4 + 24 * (at % 2), 3 + 9 * (at // 2)))
        assert np.abs(np.subtract(pixel, color)).max() <= (12 if form == "JPEG" else 0)


def test_sixteen_bit_grey_keeps_its_shades() -> None:
    shades = b"".join(b"\0" + bytes((value, 7)) * 4 for value in (0, 1, 128, 255))
    _, image = decoded(made.png(made.head(4, 4, 16, 0), made.pixels(shades)))
    assert [image.getpixel((0, row)) for row in range(4)] == [(n, n, n) for n in (0, 1, 128, 255)]


def test_sixteen_bit_color_and_alpha() -> None:
    row = b"\0" + b"\x10\xff\x20\xff\x30\xff\x80\0" * 4
    answer, image = decoded(made.png(made.head(4, 4, 16, 6), made.pixels(row * 4)))
    assert image.getpixel((1, 1)) == (0x10, 0x20, 0x30, 0x80)
    assert answer.clear_share == pytest.approx(1 - 0x80 / 255)


@pytest.mark.parametrize(("bits", "row"), [(1, b"\xa0"), (2, b"\xcc"), (4, b"\xf0\xf0")])
def test_few_bits_become_black_and_white(bits: int, row: bytes) -> None:
    data = made.png(made.head(4, 1, bits, 0), made.pixels(b"\0" + row))
    answer, image = decoded(data)
    assert [image.getpixel((x, 0)) for x in range(4)] == [(255,) * 3, (0,) * 3] * 2
    assert not answer.has_alpha


def test_clear_palette_colors_become_alpha() -> None:
    palette = made.chunk(b"PLTE", b"\xff\0\0\0\xff\0") + made.chunk(b"tRNS", b"\0")
    rows = (b"\0" + b"\0" * 2 + b"\1" * 2) * 4
    answer, image = decoded(made.png(made.head(4, 4, 8, 3), palette, made.pixels(rows)))
    assert answer.has_alpha and answer.clear_share == 0.5
    assert image.getpixel((0, 0)) == (255, 0, 0, 0) and image.getpixel((3, 0)) == (0, 255, 0, 255)


@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
@pytest.mark.parametrize("noisy", [True, False])
@pytest.mark.parametrize("size", [(1, 1), (3, 64), (5, 65), (100, 200)])
def test_no_pixel_changes(mode: str, noisy: bool, size: tuple[int, int]) -> None:
    """Stored or deflated, whole stripes or not."""
    shape = (size[1], size[0], len(mode))
    pixels = np.random.default_rng(3).integers(0, 256 if noisy else 2, shape, dtype=np.uint8)
    _, image = decoded(bent.saved(Image.fromarray(pixels), "PNG"))
    assert np.array_equal(np.asarray(image), pixels)


def test_more_pixels_than_allowed() -> None:
    with pytest.raises(Undrawable):
        decode.decode(made.GOOD, "image/png", max_pixels=255)


def test_only_the_named_format_is_tried() -> None:
    with pytest.raises(Unstrippable):
        decode.decode(bent.saved(bent.picture(), "JPEG"), "image/png", max_pixels=LIMIT)


def test_what_a_decoder_gets_to_see() -> None:
    text, profile = made.chunk(b"tEXt", b"a\0b"), made.chunk(b"iCCP", b"p\0\0junk")
    kept, _ = strip(made.png(made.SMALL[0], text, profile, made.SMALL[1]) + b"tail", "image/png")
    assert kept == made.GOOD
    plain = bent.saved(bent.picture(), "JPEG")
    kept, orientation = strip(
        bent.inserted(plain, bent.segment(0xFE, b"x"), bent.exif((0x0112, 3, 6))), "image/jpeg"
    )
    assert orientation == 6 and b"Exif" not in kept and b"JFIF" not in kept
    assert kept.endswith(plain[plain.index(b"\xff\xdb") :])
