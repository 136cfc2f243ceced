from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from smalto.media import sniff
from smalto.media.headers import BadHeader, Header
from smalto.media.uploads import Source, Upload
from tests.robustness import corpus_png as made


def saved(mode: str, form: str, size: tuple[int, int] = (30, 20), **options: Any) -> bytes:
    out = io.BytesIO()
    Image.new(mode, size).save(out, form, **options)
    return out.getvalue()


def header(data: bytes) -> Header:
    return sniff.header(Source(data))


@pytest.mark.parametrize(
    ("head", "media_type"),
    [
        (b"", "application/x-empty"),
        (b"GIF89a", "image/gif"),
        (b"\0\0\0\x18ftypheic", "image/heic"),
        (b"\0\0\0\x18ftypavif", "image/avif"),
        (b"\0\0\0\x18ftypqt  ", "video/mp4"),
        (b"  <svg xmlns=", "image/svg+xml"),
        (b'<?xml version="1.0"?><svg>', "image/svg+xml"),
        (b"\xef\xbb\xbf<!DOCTYPE HTML>", "text/html"),
        ("Füße".encode(), "text/plain"),
        ("Füße".encode()[:2], "text/plain"),
        (b"RIFF\0\0\0\0WAVE", "application/octet-stream"),
        (b"%PDF-1.7", "application/pdf"),
    ],
)
def test_names_what_is_no_picture(head: bytes, media_type: str) -> None:
    assert sniff.media_type(head) == media_type


@pytest.mark.parametrize(
    ("mode", "form", "options", "alpha"),
    [
        ("RGB", "PNG", {}, False),
        ("RGBA", "PNG", {}, True),
        ("LA", "PNG", {}, True),
        ("P", "PNG", {}, False),
        ("P", "PNG", {"transparency": 0}, True),
        ("1", "PNG", {}, False),
        ("RGB", "JPEG", {}, False),
        ("L", "JPEG", {"progressive": True}, False),
        ("RGB", "WEBP", {}, False),
        ("RGB", "WEBP", {"lossless": True}, False),
        ("RGBA", "WEBP", {"lossless": True}, True),
        ("RGBA", "WEBP", {"exif": b"Exif\0\0MM\0*"}, True),
    ],
)
def test_header_says_size_and_alpha(
    mode: str, form: str, options: dict[str, Any], alpha: bool
) -> None:
    found = header(saved(mode, form, **options))
    assert found.media_type == f"image/{form.lower()}"
    assert (found.width_px, found.height_px, found.frames) == (30, 20, 1)
    assert found.has_alpha is alpha
    assert found.progressive is bool(options.get("progressive"))


def test_sixteen_bits_and_interlacing_are_seen() -> None:
    data = made.png(made.head(8, 8, 16, 6, interlace=1), made.pixels(b""))
    found = header(data)
    assert (found.bits, found.has_alpha, found.progressive) == (16, True, True)


@pytest.mark.parametrize("form", ["PNG", "WEBP"])
def test_animations_are_counted(form: str) -> None:
    frames = [Image.new("RGB", (8, 8), (n, 0, 0)) for n in (0, 90, 200)]
    out = io.BytesIO()
    frames[0].save(out, form, save_all=True, append_images=frames[1:])
    assert header(out.getvalue()).frames > 1


@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP"])
def test_every_cut_before_the_pixels_is_noticed(form: str) -> None:
    data = saved("RGB", form)
    for end in range(24):
        with pytest.raises(BadHeader):
            header(data[:end])


@given(st.binary(max_size=300), st.sampled_from(["PNG", "JPEG", "WEBP"]), st.integers(2, 60))
def test_garbage_is_refused_or_read_but_never_breaks(data: bytes, form: str, kept: int) -> None:
    try:
        header(saved("RGB", form)[:kept] + data)
    except BadHeader as problem:
        assert str(problem).endswith(".")


class Counted(Source):
    """How much of a file was looked at."""

    looked_at = 0

    def at(self, offset: int, length: int) -> bytes:
        data = super().at(offset, length)
        self.looked_at += len(data)
        return data


@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP"])
def test_a_header_costs_a_few_hundred_bytes(form: str) -> None:
    source = Counted(saved("RGB", form, (2000, 2000)) + bytes(5_000_000))
    sniff.header(source)
    assert source.looked_at < 3000


def test_chunk_floods_are_left_early() -> None:
    flood = made.png(made.SMALL[0], made.chunk(b"tEXt", b"a") * 100_000, made.SMALL[1])
    source = Counted(flood)
    with pytest.raises(BadHeader):
        sniff.header(source)
    assert source.looked_at < 5000


def test_a_spooled_file_reads_like_one_in_memory(tmp_path: Path) -> None:
    data = saved("RGBA", "PNG")
    path = tmp_path / "spooled"
    path.write_bytes(data)
    with Upload("image", path).open() as spooled, Upload("image", data).open() as kept:
        assert spooled.size_bytes == kept.size_bytes == len(data)
        assert spooled.at(5, 40) == kept.at(5, 40) == data[5:45]
        assert spooled.at(len(data) - 3, 40) == data[-3:]
        assert sniff.header(spooled) == sniff.header(kept)
