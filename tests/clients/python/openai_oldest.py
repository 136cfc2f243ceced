"""openai-python 1.0.0 of 2023, the first with `client.images`: as code of then is still written."""

from __future__ import annotations

import openai
from calls import KEY, PICTURES, URL, b64_png, call, main, url_png
from openai import AsyncOpenAI, AzureOpenAI, OpenAI

client = OpenAI(base_url=f"{URL}/v1", max_retries=0)
SOURCE, MASK = PICTURES / "source.png", PICTURES / "mask.png"


@call("images.generate, only a prompt (dall-e-2 of then): a url, fetched")
def generate() -> None:
    url_png(client.images.generate(prompt="a fox", model="dall-e-2").data[0].url)


@call("images.generate, dall-e-3 with quality, style, b64_json")
def dall_e_3() -> None:
    answer = client.images.generate(
        model="dall-e-3",
        prompt="a fox",
        quality="hd",
        style="vivid",
        size="1024x1792",
        response_format="b64_json",
    )
    b64_png(answer.data[0].b64_json, (1024, 1792))
    assert answer.data[0].revised_prompt


@call("images.generate, gpt-image-1, an id it has never heard of")
def gpt_image() -> None:
    b64_png(client.images.generate(model="gpt-image-1", prompt="a fox").data[0].b64_json)


@call("images.edit with a mask, dall-e-2")
def edit() -> None:
    answer = client.images.edit(
        image=SOURCE.open("rb"), mask=MASK.open("rb"), prompt="a hat", model="dall-e-2", n=2
    )
    assert len(answer.data) == 2
    url_png(answer.data[1].url)


@call("images.create_variation")
def variation() -> None:
    answer = client.images.create_variation(image=SOURCE.open("rb"), size="512x512")
    url_png(answer.data[0].url, (512, 512))


@call("with_raw_response: headers")
def raw() -> None:
    answer = client.with_raw_response.images.generate(model="dall-e-3", prompt="a fox")
    assert answer.headers["x-request-id"]
    url_png(answer.parse().data[0].url)


@call("AsyncOpenAI: generate, edit, variation")
async def asynchronous() -> None:
    async with AsyncOpenAI(base_url=f"{URL}/v1", max_retries=0) as client:
        answer = await client.images.generate(model="gpt-image-1", prompt="a fox")
        b64_png(answer.data[0].b64_json)
        answer = await client.images.edit(
            model="gpt-image-1", image=SOURCE.read_bytes(), prompt="a hat"
        )
        b64_png(answer.data[0].b64_json)
        answer = await client.images.create_variation(image=SOURCE.read_bytes())
        url_png(answer.data[0].url)


@call("AzureOpenAI: generate by deployment path, api-key, api-version")
def azure() -> None:
    client = AzureOpenAI(
        azure_endpoint=URL,
        api_key=KEY,
        api_version="2023-12-01-preview",
        azure_deployment="dall-e-3",
    )
    url_png(client.images.generate(prompt="a fox", model="dall-e-3").data[0].url)


@call("errors: BadRequestError, AuthenticationError")
def errors() -> None:
    try:
        client.images.generate(model="dall-e-2", prompt="a" * 1001)
        raise AssertionError("1001 characters were drawn")
    except openai.BadRequestError as error:
        assert error.param == "prompt" and "1000" in error.message
    try:
        OpenAI(api_key="sk-wrong", base_url=f"{URL}/v1", max_retries=0).models.list()
        raise AssertionError("a wrong key was taken")
    except openai.AuthenticationError as error:
        assert error.code == "invalid_api_key"


if __name__ == "__main__":
    main()
