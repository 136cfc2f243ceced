from __future__ import annotations

import asyncio
import io
import os
import signal
import struct
import subprocess
import sys
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PIL import Image

from smalto import errors
from smalto.errors import ImageUserError, InvalidRequest, Overloaded, SmaltoError
from smalto.media import process, protocol
from smalto.media.intake import Intake, MaskInput
from smalto.media.uploads import IntakeLimits, Upload
from smalto.types import ImageInput
from tests.robustness import corpus_png as made

T = TypeVar("T")


def saved(mode: str = "RGB", size: tuple[int, int] = (30, 20), form: str = "PNG") -> bytes:
    out = io.BytesIO()
    Image.new(mode, size).save(out, form)
    return out.getvalue()


def with_intake(use: Callable[[Intake], Awaitable[T]], **options: Any) -> T:
    async def run() -> T:
        intake = Intake(**options)
        try:
            return await use(intake)
        finally:
            await intake.close()

    return asyncio.run(run())


def refusal(*uploads: Upload, **options: Any) -> SmaltoError:
    square_png = options.pop("square_png", False)

    async def use(intake: Intake) -> SmaltoError:
        with pytest.raises(SmaltoError) as caught:
            await intake.read(uploads, square_png=square_png)
        return caught.value

    return with_intake(use, **options)


# --- pictures ----------------------------------------------------------------------------------


def test_a_thumbnail_of_a_strangers_file() -> None:
    async def use(intake: Intake) -> None:
        for form, mode in (("PNG", "RGBA"), ("JPEG", "L"), ("WEBP", "RGB")):
            small = await intake.thumbnail(Upload("image", saved(mode, (900, 300), form)))
            with Image.open(io.BytesIO(small.webp)) as image:
                assert (image.format, image.size) == ("WEBP", (320, 107))
            assert small.color in ("#000000", "#808080")
        with pytest.raises(ImageUserError):
            await intake.thumbnail(Upload("image", saved()[:60]))
        (whole,) = await intake.read([Upload("image", saved(size=(40, 30)))])  # the same worker
        assert (whole.width_px, intake.counts.started) == (40, 1)

    with_intake(use)


@pytest.mark.parametrize(
    "answer",
    [(400, 10, b"RIFF0000WEBP"), (10, 10, b"GIF89a000000"), (10, 10, b"<svg onload=alert(1)>")],
)
def test_what_a_worker_may_not_call_a_thumbnail(answer: tuple[int, int, bytes]) -> None:
    width, height, data = answer
    with pytest.raises(EOFError):
        process._require_webp(data, width, height)


def test_pictures_come_back_in_order(tmp_path: Path) -> None:
    spooled = tmp_path / "spooled"
    spooled.write_bytes(saved("RGBA", (7, 9), "WEBP"))

    async def use(intake: Intake) -> tuple[ImageInput, ...]:
        await intake.start()
        return await intake.read(
            [
                Upload("image[]", saved("P"), content_type="image/png"),
                Upload("image[]", saved("L", (5, 5), "JPEG"), content_type="image/jpg"),
                Upload("image[]", spooled, content_type="application/octet-stream"),
            ]
        )

    first, second, third = with_intake(use)
    assert (first.width_px, first.height_px, first.media_type) == (30, 20, "image/png")
    assert (second.width_px, second.height_px, second.media_type) == (5, 5, "image/jpeg")
    assert (third.width_px, third.height_px, third.has_alpha) == (7, 9, True)
    assert Image.open(io.BytesIO(third.png)).mode == "RGBA"


def test_jpeg_declared_as_png_is_taken_for_what_it_is() -> None:
    upload = Upload("image", saved(form="JPEG"), content_type="image/png; charset=x")
    (image,) = with_intake(lambda intake: intake.read([upload]))
    assert image.media_type == "image/jpeg"


# --- refusals ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "declared", "named"),
    [
        (made.GOOD, "image/svg+xml", "image/svg+xml"),
        (made.GOOD, "text/plain", "text/plain"),
        (b"Example data", "application/octet-stream", "text/plain"),
        (b"GIF89a" + bytes(20), None, "image/gif"),
        (b"GIF89a" + bytes(20), "image/png", "image/gif"),
    ],
)
def test_type_is_not_allowed(data: bytes, declared: str | None, named: str) -> None:
    error = refusal(Upload("image[0]", data, content_type=declared))
    assert isinstance(error, InvalidRequest)
    assert (error.code, error.param) == ("unsupported_file_mimetype", "image[0]")
    assert error.message == (
        f"Invalid file 'image[0]': unsupported mimetype ('{named}'). Supported file formats are "
        "'image/jpeg', 'image/png', and 'image/webp'."
    )


@pytest.mark.parametrize(
    ("data", "advice"),
    [
        (b"", "save it again"),
        (made.GOOD[:-20], "save it again"),
        (made.GOOD[:20], "Send it again."),
        (made.png(made.head(60000, 60000), made.SMALL[1]), "60,000 x 60,000 pixels. At most 8,192"),
        (saved("CMYK", form="JPEG"), "Save it as RGB."),
        (made.png(made.SMALL[0], made.chunk(b"acTL", b"\0\0\0\2\0\0\0\0"), made.SMALL[1]), "frame"),
    ],
)
def test_undrawable(data: bytes, advice: str) -> None:
    good = Upload("image[]", made.GOOD)
    error = refusal(good, Upload("image[]", data, content_type="image/png"))
    assert isinstance(error, ImageUserError)
    assert (error.code, error.param, error.status) == ("invalid_image_file", None, 400)
    start = "Invalid image file or mode for image 2, please check your image file. "
    assert error.message.startswith(start) and advice in error.message


def test_url_is_no_picture() -> None:
    upload = Upload("images[0].image_url", b"GIF89a", content_type=None, origin="url")
    error = refusal(upload)
    assert (error.code, error.param) == ("invalid_image_file", "images[0].image_url")
    assert error.message.startswith("Invalid image data.") and isinstance(error, ImageUserError)


def test_how_many_and_how_large(tmp_path: Path) -> None:
    assert refusal().code == "missing_required_parameter"
    error = refusal(*[Upload("image[]", made.GOOD)] * 17)
    assert (error.code, error.param) == ("array_above_max_length", "image")
    assert "maximum length 16, but got an array with length 17" in error.message
    sparse = tmp_path / "sparse"
    with sparse.open("wb") as file:
        file.write(made.GOOD)
        file.truncate((50 << 20) + 1)
    assert "52,428,801 bytes; at most 50 MB" in refusal(Upload("image", sparse)).message
    few = replace(IntakeLimits(), max_total_pixels=1000)
    error = refusal(Upload("image[]", saved()), Upload("image[]", saved()), limits=few)
    assert "for image 2," in error.message and "1,000 pixels" in error.message


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (saved(form="JPEG"), "image/jpeg"),
        (saved(size=(8, 9)), "square, and it is 8x9"),
        (made.png(*made.SMALL, made.chunk(b"tEXt", bytes(4 << 20))), "bytes."),
    ],
)
def test_older_models_want_a_square_png(data: bytes, why: str) -> None:
    error = refusal(Upload("image", data), square_png=True)
    assert (error.code, error.param) == ("invalid_image_format", "image")
    assert error.message.startswith("Uploaded image must be a PNG and less than 4 MB.")
    assert why in error.message


# --- masks -------------------------------------------------------------------------------------


def masked(mask: bytes, declared: str = "image/png") -> MaskInput:
    async def use(intake: Intake) -> MaskInput:
        (first,) = await intake.read([Upload("image", saved())])
        return await intake.read_mask(Upload("mask", mask, content_type=declared), first)

    return with_intake(use)


@pytest.mark.parametrize(("alpha", "share"), [(0, 1.0), (254, 1 / 255), (51, 0.8)])
def test_masks_say_how_much_is_clear(alpha: int, share: float) -> None:
    out = io.BytesIO()
    Image.new("RGBA", (30, 20), (0, 0, 0, alpha)).save(out, "PNG")
    mask = masked(out.getvalue())
    assert mask.has_alpha and mask.clear_share == pytest.approx(share)


def test_a_clear_palette_color_is_alpha() -> None:
    out = io.BytesIO()
    Image.new("P", (30, 20), 0).save(out, "PNG", transparency=0)
    assert masked(out.getvalue()).clear_share == 1.0


@pytest.mark.parametrize("mode", ["L", "RGB", "1", "P"])
def test_mask_without_alpha(mode: str) -> None:
    with pytest.raises(ImageUserError) as caught:
        masked(saved(mode))
    assert caught.value.code == "invalid_mask_image_format" and caught.value.param is None
    start = "Invalid mask image format - mask image missing alpha channel"
    assert caught.value.message.startswith(start)


@pytest.mark.parametrize(("field", "word"), [("mask", "invert its alpha"), ("markup", "hides")])
def test_what_hides_all_of_the_picture(field: str, word: str) -> None:
    async def use(intake: Intake) -> MaskInput:
        (first,) = await intake.read([Upload("image", saved())])
        return await intake.read_mask(Upload(field, opaque.getvalue()), first)

    opaque = io.BytesIO()
    Image.new("RGBA", (30, 20), "white").save(opaque, "PNG")
    with pytest.raises(ImageUserError, match=word):
        with_intake(use)


def test_mask_of_another_size() -> None:
    with pytest.raises(ImageUserError) as caught:
        masked(saved("RGBA", (20, 30)))
    assert caught.value.code == "invalid_mask_image_format"
    start = "Invalid mask image format - mask size does not match image size"
    assert caught.value.message.startswith(start) and "20x30" in caught.value.message


def test_broken_mask() -> None:
    with pytest.raises(ImageUserError, match="for the mask, please check") as caught:
        masked(made.GOOD[:-20])
    assert caught.value.code == "invalid_image_file" and caught.value.param is None


# --- the worker's life -------------------------------------------------------------------------

GOOD = Upload("image", made.GOOD)


def pid(intake: Intake) -> int:
    return intake._idle[0]._process.pid


def test_a_killed_worker_is_replaced() -> None:
    async def use(intake: Intake) -> None:
        await intake.start()
        os.kill(pid(intake), signal.SIGKILL)
        with pytest.raises(ImageUserError) as caught:
            await intake.read([GOOD])
        assert caught.value.code == "invalid_image_file"
        assert len(await intake.read([GOOD])) == 1
        assert (intake.counts.deaths, intake.counts.started) == (1, 2)

    with_intake(use)


def test_a_worker_that_hangs_is_killed() -> None:
    async def use(intake: Intake) -> None:
        await intake.start()
        stuck = pid(intake)
        os.kill(stuck, signal.SIGSTOP)
        with pytest.raises(ImageUserError):
            await intake.read([GOOD])
        with pytest.raises(ProcessLookupError):
            os.kill(stuck, 0)

    with_intake(use, limits=replace(IntakeLimits(), decode_s=0.3))


def test_a_request_that_is_given_up_takes_its_worker_along() -> None:
    async def use(intake: Intake) -> None:
        await intake.start()
        os.kill(pid(intake), signal.SIGSTOP)
        reading = asyncio.create_task(intake.read([GOOD]))
        await asyncio.sleep(0.1)
        reading.cancel()
        with pytest.raises(asyncio.CancelledError):
            await reading
        assert len(await intake.read([GOOD])) == 1

    with_intake(use)


def test_workers_are_recycled() -> None:
    async def use(intake: Intake) -> int:
        for _ in range(5):
            await intake.read([GOOD])
        return intake.counts.started

    assert with_intake(use, recycle_after=2) == 3


def test_several_at_once_wait_for_their_turn() -> None:
    async def use(intake: Intake) -> int:
        await asyncio.gather(*(intake.read([GOOD]) for _ in range(12)))
        return intake.counts.started

    assert with_intake(use) == 1
    assert with_intake(use, workers=2) == 2


def test_too_many_who_wait() -> None:
    async def use(intake: Intake) -> list[Any]:
        reads = (intake.read([GOOD]) for _ in range(4))
        return await asyncio.gather(*reads, return_exceptions=True)

    answers = with_intake(use, max_waiting=3)
    assert [isinstance(answer, Overloaded) for answer in answers] == [False] * 3 + [True]


def test_a_file_that_needs_too_much_memory_ends_the_worker_politely() -> None:
    """Sixteen megapixels in an address space that hardly holds Python."""
    large = made.png(made.head(4000, 4000), made.pixels(made.rows(12000, 4000)))

    async def use(intake: Intake) -> None:
        with pytest.raises(ImageUserError):
            await intake.read([Upload("image", large)])
        assert len(await intake.read([GOOD])) == 1
        assert intake.counts.deaths == 0 and intake.counts.started == 2

    with_intake(use, limits=replace(IntakeLimits(), worker_bytes=64 << 20))


SPINNING = """\
import sys
sys.path += sys.argv[4:]
from smalto.media import decode, worker
def spin(data, media_type, *, max_pixels):
    while len(data) == {length}:
        pass
    return drawn(data, media_type, max_pixels=max_pixels)
drawn, decode.decode = decode.decode, spin
worker.main(*map(int, sys.argv[1:4]))
"""


def test_a_file_that_computes_too_long_ends_its_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "BOOT", SPINNING.format(length=len(made.GOOD)))

    async def use(intake: Intake) -> None:
        with pytest.raises(ImageUserError):
            await intake.read([GOOD])
        assert len(await intake.read([Upload("image", saved())])) == 1
        assert intake.counts.deaths == 1

    with_intake(use, limits=replace(IntakeLimits(), cpu_s=1, decode_s=30))


def test_a_request_in_flight_at_closing_time_is_not_called_a_bad_file() -> None:
    async def use(intake: Intake) -> None:
        await intake.start()
        os.kill(pid(intake), signal.SIGSTOP)
        reading = asyncio.create_task(intake.read([GOOD]))
        await asyncio.sleep(0.1)
        await intake.close()
        with pytest.raises(errors.EngineFailed):
            await reading

    with_intake(use)


def test_closed_means_closed() -> None:
    async def use(intake: Intake) -> None:
        await intake.start()
        worker = pid(intake)
        await intake.close()
        with pytest.raises(ProcessLookupError):
            os.kill(worker, 0)
        with pytest.raises(errors.EngineFailed):
            await intake.read([GOOD])

    with_intake(use)


def lying(*answers: bytes) -> str:
    """A worker that was taken over: it takes the file and then answers as it likes."""
    return (
        "import sys, time\n"
        f"out = sys.stdout.buffer; out.write({protocol.READY!r}); out.flush()\n"
        f"sys.stdin.buffer.read({protocol.ASK.size + len(made.GOOD)})\n"
        f"out.write({b''.join(answers)!r}); out.flush(); time.sleep(0.2)\n"
    )


def answer(width: int, height: int, length: int) -> bytes:
    return protocol.ANSWER.pack(protocol.DRAWN, width, height, False, 0.0, length, 0)


@pytest.mark.parametrize(
    "script",
    [
        lying(b"x"),
        lying(answer(16, 16, 5), b"<html"),
        lying(answer(16, 16, 0xFFFFFFFF)),
        lying(answer(60000, 60000, len(made.GOOD)), made.GOOD),
        lying(answer(17, 16, len(made.GOOD)), made.GOOD),
    ],
)
def test_a_worker_that_lies_is_not_believed(script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    async def use(intake: Intake) -> None:
        with pytest.raises(ImageUserError):
            await intake.read([GOOD])
        assert intake.counts.deaths == 1

    monkeypatch.setattr(process, "BOOT", script)
    with_intake(use)


@pytest.mark.parametrize("script", ["raise SystemExit(1)", "print('hello, I am ready'*9)"])
def test_a_worker_that_cannot_start_is_our_fault(
    script: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(process, "BOOT", script)
    assert refusal(GOOD).status == 500


@pytest.mark.skipif(sys.platform != "linux", reason="limits as Linux has them")
def test_the_worker_is_poor() -> None:
    async def use(intake: Intake) -> None:
        await intake.start()
        limits = Path(f"/proc/{pid(intake)}/limits").read_text()
        for name, value in (
            ("Max address space", 640 << 20),
            ("Max open files", 4),
            ("Max processes", 0),
            ("Max file size", 0),
            ("Max core file size", 0),
        ):
            words = limits.split(name)[1].split()[:2]
            assert words == [str(value)] * 2, name
        assert len(list(Path(f"/proc/{pid(intake)}/fd").iterdir())) == 4
        assert Path(f"/proc/{pid(intake)}/environ").read_bytes().count(b"=") <= 2

    os.environ["SECRET_OF_THE_SERVER"] = "x"
    with_intake(use)


def test_the_server_never_imports_a_decoder() -> None:
    """Checked where nothing else has imported one."""
    code = (
        "import sys, smalto.media.intake, smalto.media.fetch\n"
        "assert not {'PIL', 'numpy', 'smalto.media.decode'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_protocol_is_fixed() -> None:
    assert struct.calcsize(protocol.ANSWER.format) == protocol.ANSWER.size == 22
