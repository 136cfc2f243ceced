"""Streaming from the native engine through the official client: real previews, in time."""

from __future__ import annotations

import base64
import io
import time
from pathlib import Path

import numpy as np
import pytest
from openai import OpenAI
from PIL import Image

from .conftest import serving

PROMPT = "a sunny park with a dog, two children playing, a bench, a fountain and three ducks"


def pixels(b64_json: str) -> np.ndarray:
    return np.asarray(Image.open(io.BytesIO(base64.b64decode(b64_json))).convert("RGB"), np.float32)


def events_of(client: OpenAI) -> tuple[list, list[float]]:
    """The events and when each came, in seconds from asking."""
    start_s = time.perf_counter()
    stream = client.images.generate(
        model="gpt-image-1",
        prompt=PROMPT,
        quality="high",
        size="1024x1024",
        stream=True,
        partial_images=3,
        extra_body={"seed": 5},
    )
    timed = [(event, time.perf_counter() - start_s) for event in stream]
    return [event for event, _ in timed], [at_s for _, at_s in timed]


@pytest.mark.native
def test_three_previews_each_nearer_to_the_picture(tmp_path: Path) -> None:
    with serving(tmp_path / "home", "native") as server, server.client() as client:
        client.images.generate(model="gpt-image-1", prompt="warm", quality="low")
        events, at_s = events_of(client)
        plain = client.images.generate(
            model="gpt-image-1",
            prompt=PROMPT,
            quality="high",
            size="1024x1024",
            extra_body={"seed": 5},
        )
    types = [event.type.removeprefix("image_generation.") for event in events]
    assert types == ["partial_image"] * 3 + ["completed"]
    assert [event.partial_image_index for event in events[:-1]] == [0, 1, 2]
    assert events[-1].usage.output_tokens == 4160 + 300
    final = pixels(events[-1].b64_json)
    far = [float(np.abs(pixels(event.b64_json) - final).mean()) for event in events[:-1]]
    assert final.shape == (1024, 1024, 3)
    assert far[0] > far[1] > far[2] > 0, "previews are different and come nearer"
    assert at_s[0] < at_s[-1] / 2, f"the first preview came at {at_s}"
    assert plain.data[0].b64_json == events[-1].b64_json, "previews do not change the picture"
