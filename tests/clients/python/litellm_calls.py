"""LiteLLM's SDK: generations, edits and variations through its OpenAI provider."""

from __future__ import annotations

from typing import Any

import litellm
from calls import KEY, PICTURES, URL, b64_png, call, main, url_png

HERE: dict[str, Any] = {"api_base": f"{URL}/v1", "api_key": KEY, "max_retries": 0}
SOURCE, MASK = PICTURES / "source.png", PICTURES / "mask.png"


@call("image_generation, openai/gpt-image-1 with size and quality")
def generation() -> str:
    answer = litellm.image_generation(
        model="openai/gpt-image-1", prompt="a fox", size="1536x1024", quality="low", n=2, **HERE
    )
    b64_png(answer.data[1]["b64_json"], (1536, 1024))
    assert answer.usage.output_tokens == 800, answer.usage
    return f"cost by its own table: {answer._hidden_params.get('response_cost')}"


@call("image_generation, openai/dall-e-3: a url")
def dall_e_3() -> None:
    answer = litellm.image_generation(model="openai/dall-e-3", prompt="a fox", **HERE)
    url_png(answer.data[0]["url"])


@call("image_generation, openai/dall-e-2 with response_format=b64_json")
def dall_e_2() -> None:
    answer = litellm.image_generation(
        model="openai/dall-e-2", prompt="a fox", response_format="b64_json", size="256x256", **HERE
    )
    b64_png(answer.data[0]["b64_json"], (256, 256))


@call("image_generation, our own id openai/smalto-native")
def own_model() -> None:
    answer = litellm.image_generation(model="openai/smalto-native", prompt="a fox", **HERE)
    b64_png(answer.data[0]["b64_json"])


@call("aimage_generation")
async def asynchronous() -> None:
    answer = await litellm.aimage_generation(
        model="openai/gpt-image-1-mini", prompt="a fox", **HERE
    )
    b64_png(answer.data[0]["b64_json"])


@call("image_edit, one image")
def edit() -> None:
    with SOURCE.open("rb") as image:
        answer = litellm.image_edit(model="openai/gpt-image-1", image=image, prompt="a hat", **HERE)
    b64_png(answer.data[0]["b64_json"])


@call("image_edit, two images and a mask")
def edit_masked() -> None:
    with SOURCE.open("rb") as one, SOURCE.open("rb") as two, MASK.open("rb") as mask:
        answer = litellm.image_edit(
            model="openai/gpt-image-1", image=[one, two], mask=mask, prompt="a hat", **HERE
        )
    b64_png(answer.data[0]["b64_json"])


@call("aimage_edit")
async def asynchronous_edit() -> None:
    answer = await litellm.aimage_edit(
        model="openai/gpt-image-1", image=[SOURCE.read_bytes()], prompt="a hat", **HERE
    )
    b64_png(answer.data[0]["b64_json"])


@call("errors: BadRequestError, AuthenticationError")
def errors() -> None:
    try:
        litellm.image_generation(model="openai/gpt-image-1", prompt="a fox", size="512x512", **HERE)
        raise AssertionError("512x512 was drawn")
    except litellm.BadRequestError as error:
        assert "512x512" in str(error)
    try:
        litellm.image_generation(
            model="openai/gpt-image-1", prompt="a fox", **HERE | {"api_key": "sk-wrong"}
        )
        raise AssertionError("a wrong key was taken")
    except litellm.AuthenticationError:
        pass


if __name__ == "__main__":
    main()
