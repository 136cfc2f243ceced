"""The article's edits with a mask, through the official client against the native engine: the
repainted part changes, and outside it no pixel differs."""

from __future__ import annotations

import base64
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from openai import BadRequestError, OpenAI
from PIL import Image, ImageDraw

from .conftest import serving

pytestmark = pytest.mark.native
PERSON = (380, 240, 700, 980)
PROMPT = "A person standing in front of the company's logo"


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenAI]:
    home = tmp_path_factory.mktemp("masks") / "home"
    with serving(home, "native") as running, pytest.MonkeyPatch.context() as patch:
        patch.setenv("OPENAI_BASE_URL", f"{running.url}/v1")
        patch.setenv("OPENAI_API_KEY", running.key)
        with OpenAI(max_retries=0) as opened:
            yield opened


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """logo.png, mask.png (its see-through part is to be repainted), and the same drawn in black
    and white as mask.jpg."""
    at = tmp_path_factory.mktemp("files")
    logo = Image.new("RGB", (1024, 1024), (240, 238, 230))
    draw = ImageDraw.Draw(logo)
    draw.ellipse((180, 80, 844, 744), fill=(20, 90, 160))
    draw.polygon([(512, 180), (760, 620), (264, 620)], fill=(250, 200, 40))
    draw.rectangle((0, 900, 1024, 1024), fill=(150, 140, 130))
    logo.save(at / "logo.png")
    alpha = Image.new("L", (1024, 1024), 255)
    ImageDraw.Draw(alpha).rectangle(PERSON, fill=0)
    mask = Image.new("RGBA", (1024, 1024), (0, 0, 0, 255))
    mask.putalpha(alpha)
    mask.save(at / "mask.png")
    alpha.convert("RGB").save(at / "mask.jpg", quality=95)
    return at


def pixels(source: Any) -> NDArray[np.uint8]:
    return np.asarray(Image.open(source).convert("RGB"))


def picture(answer: Any) -> NDArray[np.uint8]:
    return pixels(io.BytesIO(base64.b64decode(answer.data[0].b64_json)))


def assert_only_inside(made: NDArray[np.uint8], folder: Path, kept: NDArray[np.bool_]) -> None:
    differs = (made != pixels(folder / "logo.png")).any(axis=2)
    assert not differs[kept].any(), f"{differs[kept].sum()} pixels outside the mask differ"
    assert differs[~kept].mean() > 0.1, "hardly anything was drawn"


def outside(alpha: NDArray[np.uint8]) -> NDArray[np.bool_]:
    return np.asarray(alpha == 255)


def test_the_sample(client: OpenAI, folder: Path) -> None:
    with (folder / "logo.png").open("rb") as image, (folder / "mask.png").open("rb") as mask:
        result_edit = client.images.edit(model="gpt-image-1", image=image, mask=mask, prompt=PROMPT)
    made = picture(result_edit)
    alpha = np.asarray(Image.open(folder / "mask.png").getchannel("A"))
    assert_only_inside(made, folder, outside(alpha))
    usage = result_edit.usage
    assert usage is not None and usage.input_tokens_details.image_tokens == 194


def test_a_mask_made_of_black_and_white(client: OpenAI, folder: Path) -> None:
    mask = Image.open(folder / "mask.jpg").convert("L")
    mask_rgba = mask.convert("RGBA")
    mask_rgba.putalpha(mask)
    buffer = io.BytesIO()
    mask_rgba.save(buffer, format="PNG")

    result = client.images.edit(
        model="gpt-image-1",
        image=folder / "logo.png",
        mask=("mask.png", buffer.getvalue(), "image/png"),
        prompt=PROMPT,
        quality="low",
        size="1024x1024",
        output_format="webp",
        extra_body={"smalto": True},
    )
    assert_only_inside(picture(result), folder, outside(np.asarray(mask)))
    extra = (result.model_extra or {})["smalto"]["images"][0]
    assert extra["preserved"] == {"share": 1.0, "max_difference": 0}
    assert [item["concept"] for item in extra["scene"]["items"]] == ["person"]


def test_as_json_with_data_urls(client: OpenAI, folder: Path) -> None:
    urls = {
        name: "data:image/png;base64," + base64.b64encode((folder / name).read_bytes()).decode()
        for name in ("logo.png", "mask.png")
    }
    body = {
        "model": "gpt-image-1",
        "prompt": "remove it",
        "images": [{"image_url": urls["logo.png"]}],
        "mask": {"image_url": urls["mask.png"]},
        "quality": "low",
        "size": "1024x1024",
    }
    answer = client.post("/images/edits", body=body, cast_to=object)
    made = pixels(io.BytesIO(base64.b64decode(answer["data"][0]["b64_json"])))  # type: ignore[index]
    alpha = np.asarray(Image.open(folder / "mask.png").getchannel("A"))
    assert_only_inside(made, folder, outside(alpha))


def test_streamed_with_previews_and_n(client: OpenAI, folder: Path) -> None:
    stream = client.images.edit(
        model="gpt-image-1",
        image=folder / "logo.png",
        mask=folder / "mask.png",
        prompt="a red balloon",
        quality="low",
        stream=True,
        partial_images=2,
        n=2,
        extra_body={"seed": 3},
    )
    types = [event.type for event in stream]
    assert types.count("image_edit.completed") == 2 and types[-1] == "image_edit.completed"
    assert 2 <= types.count("image_edit.partial_image") <= 4


@pytest.mark.parametrize(
    ("made", "why"),
    [
        (Image.new("RGBA", (1024, 1024), "white"), "no transparent pixels"),
        (Image.new("L", (1024, 1024), 0), "missing alpha channel"),
        (Image.new("RGBA", (512, 512), (0, 0, 0, 0)), "mask size does not match image size"),
    ],
)
def test_masks_that_cannot_be(client: OpenAI, folder: Path, made: Image.Image, why: str) -> None:
    out = io.BytesIO()
    made.save(out, "PNG")
    with pytest.raises(BadRequestError, match=why) as caught:
        client.images.edit(
            model="gpt-image-1",
            image=folder / "logo.png",
            mask=("mask.png", out.getvalue(), "image/png"),
            prompt=PROMPT,
        )
    assert caught.value.code == "invalid_mask_image_format"
