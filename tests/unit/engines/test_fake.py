from __future__ import annotations

import io
import time
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from smalto.engines.base import CancelledDraw, finished
from smalto.engines.fake import FakeEngine
from smalto.errors import ImageUserError
from smalto.types import Frame, ImageInput, ImageRequest, Picture, Preview


def events(prompt: str = "a fox", seed: int = 1, **options: Any) -> list[Preview | Picture]:
    options = {"width_px": 256, "height_px": 192, **options}
    request = ImageRequest(prompt, "gpt-image-1", **options)
    return list(FakeEngine().draw(request, seed, lambda: False))


def draw(prompt: str = "a fox", seed: int = 1, **options: Any) -> Picture:
    return finished(iter(events(prompt, seed, **options)))


def pixels(frame: Frame) -> NDArray[np.int16]:
    flat = np.frombuffer(frame.rgba, np.uint8)
    return flat.reshape(frame.height_px, frame.width_px, 4).astype(np.int16)


def image_input(pixels: NDArray[np.uint8]) -> ImageInput:
    height, width, channels = pixels.shape
    out = io.BytesIO()
    Image.fromarray(pixels).save(out, "PNG")
    return ImageInput(width, height, channels == 4, "image/png", out.getvalue())


def noise(width: int = 256, height: int = 192) -> NDArray[np.uint8]:
    return np.random.default_rng(3).integers(0, 256, (height, width, 3), dtype=np.uint8)


def test_size_and_repeatability() -> None:
    frame = draw(width_px=1536, height_px=864).frame
    assert (frame.width_px, frame.height_px) == (1536, 864)
    assert len(frame.rgba) == 1536 * 864 * 4
    assert draw().frame == draw().frame != draw(seed=2).frame


def test_alpha_only_when_asked() -> None:
    assert set(draw().frame.rgba[3::4]) == {255}
    assert set(draw(background="transparent").frame.rgba[3::4]) == {0, 255}


def test_slow_is_the_whole_time_whatever_the_steps() -> None:
    for partial_images in (0, 3):
        start_s = time.monotonic()
        draw("fox [slow 0.2]", partial_images=partial_images)
        assert 0.2 <= time.monotonic() - start_s < 0.6
    draw("fox [slow 1.2.3]")  # not an order


def test_previews_show_ever_more_of_the_picture() -> None:
    *previews, last = events(partial_images=3)
    assert len(previews) == 3 and isinstance(last, Picture)
    apart = [np.abs(pixels(p.frame) - pixels(last.frame)).mean() for p in previews]
    assert apart[0] > apart[1] > apart[2] > 0
    assert last.frame == draw().frame
    assert len(events("[steps 2]", partial_images=3)) == 2
    assert len(events("[steps 1]", partial_images=3)) == 1


@pytest.mark.parametrize(
    ("order", "error"), [("fail", RuntimeError), ("refuse", ImageUserError), ("die", RuntimeError)]
)
def test_trouble_comes_when_it_is_ordered(order: str, error: type[Exception]) -> None:
    """`die` ends an engine process, and only such a one: not this."""
    with pytest.raises(error):
        draw(f"fox [{order}]", partial_images=3)
    request = ImageRequest(f"fox [{order} after 2]", "gpt-image-1", partial_images=3)
    drawing = FakeEngine().draw(request, 1, lambda: False)
    assert [type(next(drawing)) for _ in range(2)] == [Preview, Preview]
    with pytest.raises(error):
        next(drawing)


def test_cancel_within_ten_milliseconds_or_so() -> None:
    request = ImageRequest("fox", "gpt-image-1")
    gone_s = time.monotonic() + 0.1
    with pytest.raises(CancelledDraw):
        finished(FakeEngine(delay_s=30).draw(request, 1, lambda: time.monotonic() > gone_s))
    assert time.monotonic() - gone_s < 0.25


@pytest.mark.parametrize("prompt", ["", " \n", "狐狸 🦊", "x" * 32_000, "\x00"])
def test_any_prompt(prompt: str) -> None:
    assert draw(prompt, svg=True).frame.rgba


def test_an_edit_leaves_what_the_mask_covers() -> None:
    source, mask = noise(), np.full((192, 256, 4), 255, np.uint8)
    mask[:96, :, 3] = 0
    mask[96:120, :, 3] = 128
    inputs = {"images": (image_input(source),), "mask": image_input(mask)}
    done = pixels(draw(operation="edit", **inputs).frame)
    pattern = pixels(draw().frame)
    assert (done[:96] == pattern[:96]).all()
    assert (done[96:, :, :3] == source[96:]).all()


def test_an_edit_scales_its_source() -> None:
    """A source and mask of half the size: the right half of the picture is the source enlarged."""
    source, mask = noise(128, 96), np.full((96, 128, 4), 255, np.uint8)
    mask[:, :64, 3] = 0
    inputs = {"images": (image_input(source),), "mask": image_input(mask)}
    done = pixels(draw(operation="edit", **inputs).frame)
    large = Image.fromarray(source).convert("RGBA").resize((256, 192), Image.Resampling.LANCZOS)
    assert (done[:, 128:] == np.asarray(large)[:, 128:]).all()
    assert (done[:, :128] == pixels(draw().frame)[:, :128]).all()


def test_an_edit_without_mask_shows_every_input_and_the_markup() -> None:
    colors = ([255, 0, 0], [0, 255, 0], [0, 0, 255])
    plain = [image_input(np.full((192, 256, 3), color, np.uint8)) for color in colors]
    drawn_over = np.zeros((192, 256, 4), np.uint8)
    drawn_over[20:30, 200:210] = (1, 2, 3, 255)
    done = pixels(draw(operation="edit", images=tuple(plain), markup=image_input(drawn_over)).frame)
    assert (done[187, 5, :3] == colors[1]).all() and (done[187, 17, :3] == colors[2]).all()
    assert (done[25, 205] == (1, 2, 3, 255)).all()
    assert (done[100:180, :, 0] >= 127).all(), "red shines through"


def test_a_variation_is_the_input_mirrored_in_other_colours() -> None:
    source = noise()
    one, two = (
        pixels(draw("", seed, operation="variation", images=(image_input(source),)).frame)
        for seed in (1, 2)
    )
    assert (one[100:, :, :3] == source[100:, ::-1][..., [2, 0, 1]]).all()
    assert (one != two).any()


def test_the_previews_of_an_edit_begin_with_its_source() -> None:
    source = noise()
    first, *_ = events(operation="edit", images=(image_input(source),), partial_images=3)
    assert (pixels(first.frame)[100:, :, :3] == source[100:]).all()


def test_a_file_of_any_size_is_a_picture() -> None:
    file = draw("a fox [bytes 100000]", width_px=1024, height_px=1024).file
    assert file is not None and len(file) == 100_000
    with Image.open(io.BytesIO(file)) as picture:
        picture.load()
        assert picture.size == (1024, 1024)


def test_vectors_and_animation() -> None:
    svg = draw("<fox & 'dog'>", output_format="svg").svg
    assert svg is not None and svg.startswith("<svg") and "&lt;fox &amp;" in svg
    file = draw(output_format="gif", frame_count=5, frame_duration_ms=120).file
    with Image.open(io.BytesIO(file or b"")) as animation:
        assert (animation.format, animation.size) == ("GIF", (256, 192))
        assert getattr(animation, "n_frames", 1) == 5
        assert animation.info["duration"] == 120
