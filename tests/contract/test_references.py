"""The official client against a server of its own: references, variations and memory.

Native, so it needs the packaged weights and art.
"""

from __future__ import annotations

import base64
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest
from openai import BadRequestError, OpenAI
from PIL import Image, ImageDraw

from .conftest import Server, serving

MAGENTA, GREEN = (230, 20, 200), (20, 160, 60)


@pytest.fixture(scope="module")
def native(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with serving(tmp_path_factory.mktemp("references") / "home", "native") as running:
        yield running


def thing(color: tuple[int, int, int], name: str) -> io.BytesIO:
    """A figure on nothing."""
    picture = Image.new("RGBA", (200, 240), (0, 0, 0, 0))
    draw = ImageDraw.Draw(picture)
    draw.ellipse((50, 10, 150, 110), fill=(*color, 255))
    draw.rectangle((60, 100, 140, 230), fill=(*color, 255))
    draw.ellipse((75, 40, 95, 60), fill=(255, 255, 255, 255))
    file = io.BytesIO()
    picture.save(file, "PNG")
    file.seek(0)
    file.name = name
    return file


def picture_of(answer: Any, index: int = 0) -> Image.Image:
    data = base64.b64decode(answer.data[index].b64_json)
    return Image.open(io.BytesIO(data)).convert("RGB")


def share(picture: Image.Image, color: tuple[int, int, int]) -> float:
    """Of the picture that has about this colour, in any light."""
    size = sum(c * c for c in color) ** 0.5
    hits = 0
    data = picture.resize((128, 128)).tobytes()
    for r, g, b in zip(data[::3], data[1::3], data[2::3], strict=True):
        length = max((r * r + g * g + b * b) ** 0.5, 1)
        hits += (r * color[0] + g * color[1] + b * color[2]) / (size * length) > 0.97
    return hits / (128 * 128)


@pytest.mark.native
def test_two_references_in_one_picture(native: Server) -> None:
    with native.client() as client:
        answer = client.images.edit(
            model="gpt-image-1",
            image=[thing(MAGENTA, "a.png"), thing(GREEN, "b.png")],
            prompt="the dog of image 1 next to the cat of image 2 in the snow",
            input_fidelity="high",
            quality="low",
        )
        plain = client.images.generate(model="gpt-image-1", prompt="a dog", quality="low")
    picture = picture_of(answer)
    assert picture.size == (1024, 1024)
    assert share(picture, MAGENTA) > 0.005 and share(picture, GREEN) > 0.005
    assert answer.usage is not None and plain.usage is not None
    assert answer.usage.input_tokens_details.image_tokens > 4000  # high fidelity is charged
    assert answer.usage.output_tokens == plain.usage.output_tokens


@pytest.mark.native
def test_a_picture_that_was_not_sent_is_told(native: Server) -> None:
    with native.client() as client, pytest.raises(BadRequestError, match="image 3, but 2 images"):
        client.images.edit(
            model="gpt-image-1",
            image=[thing(MAGENTA, "a.png"), thing(GREEN, "b.png")],
            prompt="the dog of image 3 in the snow",
            quality="low",
        )


@pytest.mark.native
@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # the client's: OpenAI retired the door
def test_variations_differ(native: Server) -> None:
    square = Image.new("RGB", (256, 256), "white")
    figure = Image.open(thing(MAGENTA, "a.png"))
    square.paste(figure, (28, 8), figure)
    file = io.BytesIO()
    square.save(file, "PNG")
    file.name = "a.png"
    with native.client() as client:
        answer = client.images.create_variation(
            image=file.getvalue(), n=3, size="256x256", response_format="b64_json"
        )
    pictures = [picture_of(answer, index) for index in range(3)]
    assert len({picture.tobytes() for picture in pictures}) == 3


@pytest.mark.native
def test_memory_from_saving_to_forgetting(native: Server, tmp_path: Path) -> None:
    headers = {"Authorization": f"Bearer {native.key}"}
    memory = f"{native.url}/v1/memory"
    with httpx2.Client(headers=headers, timeout=60) as http, native.client() as client:
        files = {"image": ("rusty.png", thing(MAGENTA, "a.png"), "image/png")}
        saved = http.post(memory, data={"name": "@rusty", "description": "a fox"}, files=files)
        assert saved.status_code == 200, saved.text
        found = [
            share(picture_of(_draw(client, prompt)), MAGENTA)
            for prompt in ("@rusty on a beach", "@rusty在公园里", "@Rusty riding a bicycle")
        ]
        assert min(found) > 0.005
        with pytest.raises(BadRequestError, match="There is @rusty"):
            _draw(client, "@rusti on a beach")
        assert http.delete(f"{memory}/rusty").json()["deleted"] is True
        assert http.get(memory).json()["data"] == []
        assert share(picture_of(_draw(client, "@rusty on a beach")), MAGENTA) < 0.001


def _draw(client: OpenAI, prompt: str) -> Any:
    return client.images.generate(model="gpt-image-1", prompt=prompt, quality="low")
