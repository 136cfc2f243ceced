"""openai-python, newest: every image method, plain, raw, async and streamed; Azure's client too."""

from __future__ import annotations

import base64
from typing import Any

import openai
from calls import KEY, PICTURES, URL, b64_png, call, main, url_png
from openai import AsyncOpenAI, AzureOpenAI, OpenAI

client = OpenAI(max_retries=0)
SOURCE, OTHER, MASK = PICTURES / "source.png", PICTURES / "other.webp", PICTURES / "mask.png"


def first(answer: Any) -> str:
    return str(answer.data[0].b64_json)


@call("models.list, models.retrieve")
def models() -> str:
    ids = {model.id for model in client.models.list()}
    assert {"gpt-image-1", "gpt-image-2", "smalto-native"} <= ids, ids
    assert client.models.retrieve("gpt-image-1").id == "gpt-image-1"
    return f"{len(ids)} models"


@call("images.generate, only model and prompt")
def generate() -> str:
    answer = client.images.generate(model="gpt-image-1", prompt="a fox")
    assert not b64_png(first(answer))
    assert answer.usage is not None and answer.usage.output_tokens in (272, 1056, 4160)
    return f"{answer.size}, {answer.quality}, {answer.usage.total_tokens} tokens"


@call("images.generate with n, size, quality, output_format, output_compression, moderation, user")
def generate_many() -> None:
    answer = client.images.generate(
        model="gpt-image-1-mini",
        prompt="a fox",
        n=2,
        size="1536x1024",
        quality="low",
        output_format="webp",
        output_compression=60,
        moderation="low",
        user="me",
    )
    assert answer.data and len(answer.data) == 2
    assert all(base64.b64decode(item.b64_json or "")[8:12] == b"WEBP" for item in answer.data)
    assert answer.usage is not None and answer.usage.output_tokens == 800
    assert (answer.output_format, answer.size) == ("webp", "1536x1024")


@call("images.generate with background=transparent")
def transparent() -> None:
    answer = client.images.generate(
        model="gpt-image-1.5", prompt="a fox", background="transparent", quality="low"
    )
    assert b64_png(first(answer)) and answer.background == "transparent"


@call("images.generate, gpt-image-2 with a free size")
def free_size() -> None:
    answer = client.images.generate(model="gpt-image-2", prompt="a fox", size="1536x864")
    assert not b64_png(first(answer), (1536, 864)) and answer.size == "1536x864"


@call("images.generate, gpt-image-2.5-flare at quality=xhigh, gpt-image-2.6-flare with complexity")
def newest_models() -> None:
    answer = client.images.generate(model="gpt-image-2.5-flare", prompt="a fox", quality="xhigh")
    assert answer.quality == "xhigh"
    answer = client.images.generate(model="gpt-image-2.6-flare", prompt="a fox", complexity="low")
    assert not b64_png(first(answer), tuple(map(int, str(answer.size).split("x"))))  # type: ignore[arg-type]


@call("images.generate, dall-e-3: a url, fetched, and revised_prompt")
def dall_e_3() -> None:
    answer = client.images.generate(
        model="dall-e-3", prompt="a fox", size="1792x1024", style="natural", quality="hd"
    )
    assert answer.data and answer.data[0].b64_json is None and answer.data[0].revised_prompt
    url_png(answer.data[0].url, (1792, 1024))


@call("images.generate, dall-e-2 with response_format=b64_json, size=256x256, n=3")
def dall_e_2() -> None:
    answer = client.images.generate(
        model="dall-e-2", prompt="a fox", response_format="b64_json", size="256x256", n=3
    )
    assert answer.data and len(answer.data) == 3
    b64_png(first(answer), (256, 256))


@call("images.generate, our own id smalto-native")
def own_model() -> None:
    b64_png(first(client.images.generate(model="smalto-native", prompt="a fox")))


@call("images.generate(stream=True, partial_images=3)")
def stream() -> str:
    events = list(
        client.images.generate(
            model="gpt-image-1", prompt="a fox", stream=True, partial_images=3, quality="high"
        )
    )
    *partials, last = events
    assert [event.type for event in partials] == ["image_generation.partial_image"] * 3, events
    assert [event.partial_image_index for event in partials] == [0, 1, 2]  # type: ignore[union-attr]
    for event in events:
        b64_png(event.b64_json)
    assert last.type == "image_generation.completed"
    assert last.usage.output_tokens == 4460, last.usage
    return "3 partial images, 4460 output tokens"


@call("images.generate(stream=True), no partial images")
def stream_plain() -> None:
    with client.images.generate(model="gpt-image-2", prompt="a fox", stream=True) as events:
        assert [event.type for event in events] == ["image_generation.completed"]


@call("a stream left after its first event; the next request is fine")
def stream_left() -> None:
    with client.images.generate(
        model="gpt-image-1", prompt="a fox", stream=True, partial_images=2
    ) as events:
        assert next(iter(events)).type == "image_generation.partial_image"
    generate()


@call("images.edit, one file")
def edit() -> None:
    with SOURCE.open("rb") as image:
        answer = client.images.edit(model="gpt-image-1", image=image, prompt="add a hat")
    b64_png(first(answer))
    assert answer.usage is not None and answer.usage.input_tokens_details.image_tokens > 0


@call("images.edit, a list of two images, a mask, input_fidelity=high")
def edit_masked() -> None:
    answer = client.images.edit(
        model="gpt-image-1.5",
        image=[SOURCE, OTHER],
        mask=MASK,
        prompt="add a hat",
        input_fidelity="high",
        quality="low",
        size="1024x1536",
    )
    b64_png(first(answer), (1024, 1536))


@call("images.edit, bytes without a name or type")
def edit_bytes() -> None:
    answer = client.images.edit(model="gpt-image-2", image=SOURCE.read_bytes(), prompt="add a hat")
    assert first(answer)


@call("images.edit, dall-e-2 with a mask: a url")
def edit_dall_e_2() -> None:
    answer = client.images.edit(
        model="dall-e-2", image=SOURCE, mask=MASK, prompt="a hat", size="512x512"
    )
    assert answer.data
    url_png(answer.data[0].url, (512, 512))


@call("images.edit(stream=True, partial_images=1)")
def edit_stream() -> None:
    events = client.images.edit(
        model="gpt-image-1", image=SOURCE, prompt="a hat", stream=True, partial_images=1
    )
    assert [event.type for event in events] == ["image_edit.partial_image", "image_edit.completed"]


@call("images.create_variation")
def variation() -> None:
    answer = client.images.create_variation(image=SOURCE, model="dall-e-2", n=2, size="256x256")
    assert answer.data and len(answer.data) == 2
    url_png(answer.data[1].url, (256, 256))


@call("with_raw_response: request id and headers")
def raw() -> None:
    answer = client.images.with_raw_response.generate(model="gpt-image-1", prompt="a fox")
    assert answer.headers["x-request-id"].startswith("req_")
    assert answer.headers["openai-version"] == "2020-10-01"
    assert int(answer.headers["openai-processing-ms"]) >= 0
    assert answer.parse()._request_id == answer.headers["x-request-id"]


@call("with_streaming_response: the body in pieces")
def streamed_body() -> None:
    with client.images.with_streaming_response.generate(
        model="gpt-image-1", prompt="a fox"
    ) as answer:
        assert sum(map(len, answer.iter_bytes())) > 1000


@call("AsyncOpenAI: generate, edit, variation, stream")
async def asynchronous() -> None:
    async with AsyncOpenAI(max_retries=0) as client:
        b64_png(first(await client.images.generate(model="gpt-image-1", prompt="a fox")))
        edited = await client.images.edit(model="gpt-image-1", image=[SOURCE], prompt="a hat")
        b64_png(first(edited))
        varied = await client.images.create_variation(image=SOURCE, response_format="b64_json")
        b64_png(first(varied))
        events = await client.images.generate(
            model="gpt-image-1", prompt="a fox", stream=True, partial_images=1
        )
        assert [event.type async for event in events][-1] == "image_generation.completed"


@call("AzureOpenAI: generate, edit, stream by deployment path, api-key, api-version")
def azure() -> None:
    with AzureOpenAI(azure_endpoint=URL, api_key=KEY, api_version="2025-04-01-preview") as azure:
        b64_png(first(azure.images.generate(model="gpt-image-1", prompt="a fox")))
        b64_png(first(azure.images.edit(model="gpt-image-1", image=SOURCE, prompt="a hat")))
        events = azure.images.generate(model="gpt-image-1", prompt="a fox", stream=True)
        assert [event.type for event in events] == ["image_generation.completed"]


@call("a base URL without /v1")
def bare() -> None:
    with OpenAI(base_url=URL, max_retries=0) as bare:
        b64_png(first(bare.images.generate(model="gpt-image-1", prompt="a fox")))


@call("errors: BadRequestError, NotFoundError, AuthenticationError, with param and code")
def errors() -> None:
    try:
        client.images.generate(model="gpt-image-1", prompt="a fox", size="512x512")
        raise AssertionError("512x512 was drawn")
    except openai.BadRequestError as error:
        assert (error.param, error.code, error.type) == (
            "size",
            "invalid_value",
            "invalid_request_error",
        )
        assert error.request_id and "512x512" in str(error)
    try:
        client.images.generate(model="gpt-image-99", prompt="a fox")
        raise AssertionError("gpt-image-99 drew")
    except openai.BadRequestError as error:
        assert (error.param, error.code) == ("model", "invalid_value")
    try:
        client.models.retrieve("gpt-image-99")
        raise AssertionError("gpt-image-99 exists")
    except openai.NotFoundError as error:
        assert error.code == "model_not_found"
    try:
        client.with_options(api_key="sk-wrong").models.list()
        raise AssertionError("a wrong key was taken")
    except openai.AuthenticationError as error:
        assert error.code == "invalid_api_key"


if __name__ == "__main__":
    main()
