"""openai-python 1.0.0 of 2023, the first with `client.images`: as code of then is still written."""

from __future__ import annotations

import openai
from calls import KEY, PICTURES, URL, b64_png, call, main, url_png
from openai import AsyncOpenAI, AzureOpenAI, OpenAI

client = OpenAI(base_url=f"{URL}/v1", max_retries=0)
SOURCE, MASK = PICTURES / "source.png", PICTURES / "mask.png"


def model(name: str) -> dict[str, dict[str, str]]:
    """1.0.0 has no parameter `model` yet; code of then that names one does it so."""
    return {"extra_body": {"model": name}}


@call("images.generate, dall-e-2: a url, fetched")
def generate() -> None:
    answer = client.images.generate(prompt="a fox", size="512x512", n=2, **model("dall-e-2"))
    assert len(answer.data) == 2
    url_png(answer.data[1].url, (512, 512))


@call("images.generate, dall-e-3 with response_format=b64_json")
def dall_e_3() -> None:
    answer = client.images.generate(
        prompt="a fox", response_format="b64_json", size="1024x1024", **model("dall-e-3")
    )
    b64_png(answer.data[0].b64_json)


@call("images.generate, gpt-image-1, an id it has never heard of")
def gpt_image() -> None:
    answer = client.images.generate(prompt="a fox", **model("gpt-image-1"))
    b64_png(answer.data[0].b64_json)


@call("images.edit with a mask, dall-e-2, n=2")
def edit() -> None:
    with SOURCE.open("rb") as image, MASK.open("rb") as mask:
        answer = client.images.edit(
            image=image, mask=mask, prompt="a hat", n=2, **model("dall-e-2")
        )
    assert len(answer.data) == 2
    url_png(answer.data[1].url)


@call("images.create_variation")
def variation() -> None:
    answer = client.images.create_variation(image=SOURCE.open("rb"), size="512x512")
    url_png(answer.data[0].url, (512, 512))


@call("with_raw_response: headers")
def raw() -> None:
    answer = client.with_raw_response.images.generate(prompt="a fox", **model("dall-e-3"))
    assert answer.headers["x-request-id"]
    url_png(answer.parse().data[0].url)


@call("AsyncOpenAI: generate, edit, variation")
async def asynchronous() -> None:
    async with AsyncOpenAI(base_url=f"{URL}/v1", max_retries=0) as client:
        answer = await client.images.generate(prompt="a fox", **model("gpt-image-1"))
        b64_png(answer.data[0].b64_json)
        source = SOURCE.read_bytes()
        answer = await client.images.edit(image=source, prompt="a hat", **model("gpt-image-1"))
        b64_png(answer.data[0].b64_json)
        answer = await client.images.create_variation(image=source)
        url_png(answer.data[0].url)


@call("AzureOpenAI: generate by deployment path, api-key, api-version")
def azure() -> None:
    azure = AzureOpenAI(
        azure_endpoint=URL,
        api_key=KEY,
        api_version="2023-12-01-preview",
        azure_deployment="dall-e-3",
    )
    url_png(azure.images.generate(prompt="a fox").data[0].url)


@call("errors: no model named, a long prompt, a wrong key")
def errors() -> None:
    for prompt, options, param, words in (
        ("a fox", {}, "model", "Missing required parameter: 'model'."),
        ("a" * 1001, model("dall-e-2"), "prompt", "1000"),
    ):
        try:
            client.images.generate(prompt=prompt, **options)
            raise AssertionError("it was drawn")
        except openai.BadRequestError as error:
            told = error.message  # 1.0.0 shows the whole body there, and its own `param` stays None
            assert f"'param': '{param}'" in told and words in told, told
    try:
        OpenAI(api_key="sk-wrong", base_url=f"{URL}/v1", max_retries=0).models.list()
        raise AssertionError("a wrong key was taken")
    except openai.AuthenticationError as error:
        assert "invalid_api_key" in error.message


if __name__ == "__main__":
    main()
