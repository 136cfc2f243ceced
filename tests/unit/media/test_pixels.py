from __future__ import annotations

import io

import numpy as np
from PIL import Image

from smalto.media.pixels import frame_of, gif
from smalto.types import Frame, ImageInput


def test_an_input_of_the_right_size_is_not_touched() -> None:
    pixels = np.random.default_rng(1).integers(0, 256, (40, 60, 4), dtype=np.uint8)
    out = io.BytesIO()
    Image.fromarray(pixels).save(out, "PNG")
    image = ImageInput(60, 40, True, "image/png", out.getvalue())
    assert frame_of(image, 60, 40).rgba == pixels.tobytes()
    hard = np.frombuffer(frame_of(image, 120, 80, smooth=False).rgba, np.uint8)
    assert (hard.reshape(80, 120, 4) == pixels.repeat(2, 0).repeat(2, 1)).all()


def test_frames_of_an_animation_keep_their_order_and_time() -> None:
    frames = [Frame(20, 10, bytes((40 * k, 0, 0, 255)) * 200) for k in range(4)]
    with Image.open(io.BytesIO(gif(frames, 70))) as animation:
        assert getattr(animation, "n_frames", 1) == 4 and animation.info["loop"] == 0
        for k in range(4):
            animation.seek(k)
            red, _, _ = animation.convert("RGB").getpixel((3, 3))  # type: ignore[misc]
            assert abs(red - 40 * k) < 12 and animation.info["duration"] == 70
