"""How a picture was made, in its own file: kept while the pixels are the same, else gone."""

from __future__ import annotations

import asyncio
import io
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from smalto.media.encode import encode
from smalto.media.intake import Intake
from smalto.media.making import carried, carrying
from smalto.media.protocol import MAX_BYTES
from smalto.media.uploads import Upload
from smalto.types import Background, Frame, OutputFormat

FORMATS: tuple[OutputFormat, ...] = ("png", "jpeg", "webp")
SAID = '{"smalto":1,"who":"a café 猫"}'


def _frame(alpha: int = 255) -> Frame:
    rows = bytes(v for y in range(40) for x in range(56) for v in (x * 4, y * 6, 99, alpha))
    return Frame(56, 40, rows)


def _file(
    kind: OutputFormat, making: str | None = SAID, background: Background = "opaque"
) -> bytes:
    frame = _frame(255 if background == "opaque" else 120)
    return encode(frame, kind, compression=80, background=background, making=making)


def _picture(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    return image.convert("RGBA" if image.has_transparency_data else "RGB")


@pytest.mark.parametrize("kind", FORMATS)
def test_a_file_says_how_it_was_made(kind: OutputFormat) -> None:
    data = _file(kind)
    assert carried(data, _picture(data)) == SAID


@pytest.mark.parametrize("kind", ["png", "webp"])
def test_a_see_through_file_does_too(kind: Literal["png", "webp"]) -> None:
    data = _file(kind, background="transparent")
    assert _picture(data).mode == "RGBA"
    assert carried(data, _picture(data)) == SAID


@pytest.mark.parametrize("kind", FORMATS)
def test_the_pixels_are_those_of_a_file_without_it(kind: OutputFormat) -> None:
    assert _picture(_file(kind)).tobytes() == _picture(_file(kind, None)).tobytes()


@pytest.mark.parametrize("kind", FORMATS)
def test_a_changed_pixel_makes_it_foreign(kind: OutputFormat) -> None:
    data = _file(kind)
    picture = _picture(data)
    picture.putpixel((3, 3), (1, 2, 3))
    assert carried(data, picture) is None


def test_what_is_too_long_is_left_out() -> None:
    plain = _file("png", None)
    assert carrying(plain, "x" * (MAX_BYTES + 1)) == plain


@given(st.binary(max_size=200), st.integers(0, 400))
@settings(max_examples=150, deadline=None)
def test_garbage_is_no_making(garbage: bytes, at: int) -> None:
    """Broken anywhere, a file says what it said, or nothing."""
    for kind in FORMATS:
        data = _file(kind)
        broken = data[:at] + garbage + data[at + len(garbage) :]
        assert carried(broken, _picture(data)) in (SAID, None)


@pytest.mark.parametrize("kind", FORMATS)
def test_intake_keeps_it_and_nothing_else(kind: OutputFormat) -> None:
    async def read() -> tuple[str | None, str | None]:
        intake = Intake()
        try:
            uploads = [Upload("image", _file(kind)), Upload("image", _file(kind, None))]
            first, second = await intake.read(uploads)
            return first.making, second.making
        finally:
            await intake.close()

    assert asyncio.run(read()) == (SAID, None)
