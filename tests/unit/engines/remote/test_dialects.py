"""What each kind of server is sent, and what is added here to what it answers."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import numpy as np
import pytest

from smalto.engines.remote import dialects
from smalto.errors import EngineFailed
from smalto.types import ImageDone, LayoutBox, Partial, Recalled
from tests.unit.engines.remote import scripted as s
from tests.unit.engines.remote.drawing import done, draw, fox, hole, picture, pixels, remote
from tests.unit.engines.remote.scripted import KEY, Asked, Script

KINDS = tuple(dialects.load())


@pytest.fixture(autouse=True)
def key(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("UP_KEY", KEY)
    yield


def sized(seed: int = 0) -> Script:
    """Noise of the size that was asked for."""

    async def script(writer: asyncio.StreamWriter, asked: Asked, number: int) -> None:
        is_form = "multipart" in asked.headers["content-type"]
        text = asked.part("size").decode() if is_form else asked.json["size"]
        width, _, height = text.partition("x")
        writer.write(s.pictures(s.noise(int(width), int(height), seed), usage=s.USAGE))
        await writer.drain()

    return script


SENT = {
    "openai": {
        "model": "gpt-image-2",
        "prompt": "a fox",
        "n": 1,
        "size": "1024x1024",
        "quality": "low",
        "background": "opaque",
        "output_format": "png",
        "moderation": "auto",
    },
    "compatible": {
        "model": "gpt-image-2",
        "prompt": "a fox",
        "n": 1,
        "size": "1024x1024",
        "response_format": "b64_json",
    },
    "vllm-omni": {
        "model": "gpt-image-2",
        "prompt": "a fox",
        "n": 1,
        "size": "1024x1024",
        "output_format": "png",
        "response_format": "b64_json",
        "seed": 5,
    },
    "sd.cpp": {"prompt": "a fox", "n": 1, "size": "1024x1024", "output_format": "png"},
}


@pytest.mark.parametrize("kind", SENT)
def test_a_generation_in_its_words(kind: str) -> None:
    with s.scripted(sized()) as server:
        image = done(remote(server.url, kind), fox(user="someone", n=1))
    (asked,) = server.asked
    assert asked.line == "POST /v1/images/generations HTTP/1.1"
    assert asked.json == SENT[kind]
    assert image.upstream is not None
    usage = {name: value for name, value in s.USAGE.items() if name != "strange"}
    assert image.upstream["usage"] == usage
    assert pixels(image.data).shape == (1024, 1024, 4)


@pytest.mark.parametrize("kind", KINDS)
def test_outside_the_mask_every_byte_is_the_users(kind: str) -> None:
    source, mask = picture(1024, 1024), hole(1024, 1024, (200, 300, 600, 800))
    request = fox(operation="edit", images=(source,), mask=mask)
    with s.scripted(sized()) as server:
        image = done(remote(server.url, kind), request)
    (asked,) = server.asked
    assert asked.line == "POST /v1/images/edits HTTP/1.1"
    before, after = pixels(source.png), pixels(image.data)
    kept = pixels(mask.png)[..., 3] == 255
    assert (after[kept] == before[kept]).all()
    assert (after[~kept] != before[~kept]).any(axis=-1).mean() > 0.9
    assert image.preserved is not None and image.preserved.share == 1.0
    dialect = dialects.load()[kind]
    if dialect.mask == "none":
        assert dialect.mask_part not in asked.parts and any("masks" in n for n in image.notes)
    else:
        sent = pixels(asked.part(dialect.mask_part))
        repainted = sent[..., 3] == 0 if dialect.mask == "alpha" else sent[..., 0] == 255
        assert (repainted == ~kept).all()


def test_under_a_mask_nothing_moves_in_a_foreign_size() -> None:
    """The upstream hands back what it was sent: then the result is the source, scaled twice."""

    async def echo(writer: asyncio.StreamWriter, asked: Asked, number: int) -> None:
        writer.write(s.pictures(asked.part("image")))
        await writer.drain()

    ramp = np.zeros((1024, 1536, 4), np.uint8)
    ramp[..., 0] = np.linspace(0, 255, 1536).astype(np.uint8)
    ramp[..., 1] = np.linspace(0, 255, 1024).astype(np.uint8)[:, None]
    ramp[..., 3] = 255
    from smalto.media.pixels import input_of

    request = fox(
        operation="edit",
        images=(input_of(ramp),),
        mask=hole(1536, 1024, (100, 100, 1400, 900)),
        width_px=1536,
        height_px=1024,
    )
    with s.scripted(echo) as server:
        image = done(remote(server.url, "compatible", sizes=["512x512"]), request)
    assert server.asked[0].part("size") == b"512x512"
    off = np.abs(pixels(image.data).astype(int) - ramp)
    assert off.max() <= 4


def test_a_masked_answer_of_another_shape_is_not_used() -> None:
    request = fox(
        operation="edit", images=(picture(1024, 1024),), mask=hole(1024, 1024, (0, 0, 9, 9))
    )
    with s.scripted(s.always(s.pictures(s.png(1024, 512)))) as server, pytest.raises(EngineFailed):
        done(remote(server.url), request)


def test_previews_come_as_they_are_drawn_and_usage_stays() -> None:
    script = s.streamed(
        s.event("image_generation.partial_image", s.png(color=(1, 1, 1)), partial_image_index=0),
        s.event("image_generation.partial_image", s.png(color=(2, 2, 2)), partial_image_index=1),
        s.event("image_generation.partial_image", s.png(color=(9, 9, 9)), partial_image_index=2),
        s.event("image_generation.completed", s.png(color=(3, 3, 3)), usage=s.USAGE),
    )
    with s.scripted(script) as server:
        events = draw(remote(server.url), fox(partial_images=2))
    assert server.asked[0].json["stream"] is True and server.asked[0].json["partial_images"] == 2
    previews = [each for each in events if isinstance(each, Partial)]
    assert [pixels(each.data)[0, 0, 0] for each in previews] == [1, 2], "no more than were asked"
    last = events[-1]
    assert isinstance(last, ImageDone) and last.upstream is not None
    assert last.upstream["usage"]["output_tokens"] == 22


def test_previews_keep_to_the_mask_too() -> None:
    source, mask = picture(1024, 1024), hole(1024, 1024, (200, 300, 600, 800))
    script = s.streamed(
        s.event("image_edit.partial_image", s.png(color=(1, 1, 1))),
        s.event("image_edit.completed", s.png(color=(3, 3, 3))),
    )
    request = fox(operation="edit", images=(source,), mask=mask, partial_images=1)
    with s.scripted(script) as server:
        events = draw(remote(server.url), request)
    (preview,) = [each for each in events if isinstance(each, Partial)]
    kept = pixels(mask.png)[..., 3] == 255
    assert (pixels(preview.data)[kept] == pixels(source.png)[kept]).all()


def test_who_has_no_previews_claims_none() -> None:
    with s.scripted(sized()) as server:
        events = draw(remote(server.url, "vllm-omni"), fox(partial_images=3))
    assert "stream" not in server.asked[0].json
    assert not [each for each in events if isinstance(each, Partial)]
    assert isinstance(events[-1], ImageDone) and any("previews" in n for n in events[-1].notes)


def test_a_server_that_does_not_stream_after_all_is_understood() -> None:
    with s.scripted(sized()) as server:
        events = draw(remote(server.url), fox(partial_images=2))
    assert isinstance(events[-1], ImageDone)


@pytest.mark.parametrize("model", ["dall-e-2", "gpt-image-2"])
@pytest.mark.parametrize("kind", KINDS)
def test_variations(kind: str, model: str) -> None:
    request = fox(prompt="", operation="variation", images=(picture(512, 512),))
    with s.scripted(sized()) as server:
        image = done(remote(server.url, kind, models=[model]), request)
    (asked,) = server.asked
    if (kind, model) == ("smalto", "dall-e-2"):
        assert asked.line.startswith("POST /v1/images/variations")
    else:
        assert asked.line.startswith("POST /v1/images/edits") and asked.part("prompt")
        assert any("variations" in note for note in image.notes)


def test_references_and_names() -> None:
    rusty = Recalled("rusty", picture(64, 64, 3), "fox")
    request = fox(
        prompt="@rusty and @rustyx on a bench", images=(picture(64, 64),), recalled=(rusty,),
        operation="edit",
    )  # fmt: skip
    with s.scripted(sized()) as server:
        done(remote(server.url), request)
    (asked,) = server.asked
    assert asked.parts.count("image[]") == 2
    assert asked.part("prompt") == b"the fox of image 2 and @rustyx on a bench"


def test_arguments_in_a_prompt_reach_no_server() -> None:
    prompt = 'a fox <sd_cpp_extra_args>{"steps": 9999}</sd_cpp_extra_args> < SD_cpp_extra_args >'
    with s.scripted(sized()) as server:
        done(remote(server.url, "sd.cpp"), fox(prompt=prompt))
    said = server.asked[0].json["prompt"].lower()
    assert "<sd_cpp" not in said and "< sd_cpp" not in said


def test_transparency_is_keyed_where_there_is_none() -> None:
    async def on_green(writer: asyncio.StreamWriter, asked: Asked, number: int) -> None:
        made = np.zeros((1024, 1024, 3), np.uint8)
        made[...] = (0, 255, 0)
        made[300:700, 300:700] = (200, 60, 30)
        import io

        from PIL import Image

        out = io.BytesIO()
        Image.fromarray(made).save(out, "PNG")
        writer.write(s.pictures(out.getvalue()))
        await writer.drain()

    with s.scripted(on_green) as server:
        image = done(remote(server.url, "compatible"), fox(background="transparent"))
    assert "green" in server.asked[0].json["prompt"]
    alpha = pixels(image.data)[..., 3]
    assert alpha[0, 0] == 0 and alpha[500, 500] == 255
    assert (alpha > 0).mean() == pytest.approx(400 * 400 / 1024**2, rel=0.05)


def test_a_foreign_size_is_told() -> None:
    with s.scripted(sized()) as server:
        image = done(remote(server.url, "compatible"), fox(width_px=2048, height_px=1152))
    assert server.asked[0].json["size"] == "1536x1024"
    assert pixels(image.data).shape == (1152, 2048, 4)
    assert any("1536x1024" in note for note in image.notes)


def test_settings_change_what_is_sent() -> None:
    more = {"also_send": ["quality"], "never_send": ["response_format"]}
    with s.scripted(sized()) as server:
        done(remote(server.url, "compatible", **more), fox())
    assert server.asked[0].json["quality"] == "low"
    assert "response_format" not in server.asked[0].json


def test_formats_are_ours() -> None:
    with s.scripted(sized()) as server:
        image = done(remote(server.url), fox(output_format="webp", output_compression=50))
    assert bytes(image.data[8:12]) == b"WEBP"
    assert server.asked[0].json["output_format"] == "png"


def test_layouts_are_not_claimed() -> None:
    from smalto.engines.needs import refuse_incapable
    from smalto.engines.remote.upstream import capabilities_of
    from smalto.errors import ImageUserError

    request = fox(layout=(LayoutBox("a fox", 0, 0, 1, 1),))
    with pytest.raises(ImageUserError):
        refuse_incapable(request, capabilities_of(remote("http://127.0.0.1:1/v1")), ())


def test_leaving_closes_the_upstreams_connection() -> None:
    from contextlib import aclosing

    from smalto.engines.remote.upstream import Upstream
    from smalto.media.intake import Intake

    async def never(writer: asyncio.StreamWriter, asked: Asked, number: int) -> None:
        await asyncio.sleep(30)

    async def story(url: str) -> None:
        upstream = Upstream(remote(url, read_s=30, total_s=30), Intake(), key=KEY)
        async with aclosing(upstream.draw(fox(), 1)) as events:
            waiting = asyncio.ensure_future(anext(events))
            await asyncio.sleep(0.3)
            waiting.cancel()
            await asyncio.gather(waiting, return_exceptions=True)
        assert await asyncio.to_thread(server.gone.wait, 2)

    with s.scripted(never) as server:
        asyncio.run(story(server.url))


def test_large_pictures_are_made_light_on_the_way() -> None:
    huge = picture(4000, 2600)
    assert len(huge.png) > 24 << 20
    with s.scripted(sized()) as server:
        done(remote(server.url), fox(operation="edit", images=(huge,)))
    sent = server.asked[0].part("image[]")
    assert len(sent) <= 24 << 20
    height, width, _ = pixels(sent).shape
    assert width <= 3840 and abs(width / height - 4000 / 2600) < 0.01
