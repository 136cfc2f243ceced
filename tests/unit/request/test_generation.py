"""The wording and the order are also tested over HTTP, in tests/contract/test_bad_input.py."""

from __future__ import annotations

from typing import Any

import pytest

from smalto.engines import catalog
from smalto.errors import SmaltoError
from smalto.request import Asked, Options, read_generation
from smalto.types import ImageRequest

TABLE = catalog.load().with_engines(["native", "fake"])
STRICT = Options()


def ask(options: Options = STRICT, **fields: Any) -> Asked:
    return read_generation({"model": "gpt-image-1", "prompt": "a fox", **fields}, TABLE, options)


def read(**fields: Any) -> ImageRequest:
    return ask(**fields).request


def refused(**fields: Any) -> SmaltoError:
    with pytest.raises(SmaltoError) as caught:
        read(**fields)
    return caught.value


def test_defaults_are_resolved() -> None:
    assert read() == ImageRequest("a fox", "gpt-image-1")


# --- the model --------------------------------------------------------------------------------


def test_a_missing_model_is_refused_unless_there_is_a_default() -> None:
    with pytest.raises(SmaltoError, match="parameter: 'model'"):
        read_generation({"prompt": "a fox"}, TABLE)
    asked = read_generation({"prompt": "a fox"}, TABLE, Options(default_model="gpt-image-2"))
    assert asked.model.id == asked.request.model == "gpt-image-2"


@pytest.mark.parametrize("model", list(TABLE.models))
def test_every_id_draws(model: str) -> None:
    """With nothing but a prompt, retired ids and engines' names too."""
    request = read(model=model)
    assert request.model == model and request.n == 1


@pytest.mark.parametrize(
    ("model", "url"),
    [("dall-e-2", True), ("dall-e-3", True), ("gpt-image-2", False), ("smalto-native", False)],
)
def test_pictures_are_handed_out_by_family(model: str, url: bool) -> None:
    assert ask(model=model).response_format == ("url" if url else "b64_json")


@pytest.mark.parametrize("model", ["dall-e-2", "smalto-native", "fake"])
def test_response_format_is_tolerated_outside_gpt_image(model: str) -> None:
    assert ask(model=model, response_format="url").response_format == "url"
    assert ask(model=model, response_format="b64_json").response_format == "b64_json"


@pytest.mark.parametrize("model", ["gpt-image-1", "gpt-image-2.6-flare", "chatgpt-image-latest"])
@pytest.mark.parametrize("value", ["b64_json", "url", None])
def test_response_format_is_unknown_to_gpt_image(model: str, value: object) -> None:
    error = refused(model=model, response_format=value)
    assert (error.code, error.param) == ("unknown_parameter", "response_format")


def test_dalle_3() -> None:
    asked = ask(
        model="dall-e-3", n=1, style="vivid", quality="hd", size="1792x1024", response_format="url"
    )
    assert (asked.request.quality, asked.request.size) == ("hd", "1792x1024")
    assert asked.revised_prompt == "a fox" and asked.model.is_dalle
    assert read(model="dall-e-3", quality="auto").quality == "standard"
    assert refused(model="dall-e-3", n=2).code == "integer_above_max_value"
    assert refused(model="dall-e-3", style="wild").message == (
        "Invalid value: 'wild'. Supported values are: 'vivid' and 'natural'."
    )
    error = refused(model="dall-e-3", size="512x512")
    assert (error.param, error.code) == (None, "invalid_size")
    assert ask(model="gpt-image-1").revised_prompt is None


@pytest.mark.parametrize(("model", "limit"), [("dall-e-2", 1000), ("dall-e-3", 4000)])
def test_prompts_of_dalle(model: str, limit: int) -> None:
    assert read(model=model, prompt="x" * limit)
    error = refused(model=model, prompt="x" * (limit + 1))
    assert (error.param, error.code) == ("prompt", None)
    assert error.message == (
        f"Prompt must be length {limit} or less. Your prompt length is {limit + 1}. "
        "Please reduce your prompt length."
    )


@pytest.mark.parametrize(
    "name",
    ["background", "output_format", "output_compression", "moderation", "stream", "partial_images"],
)
def test_dalle_knows_none_of_the_newer_parameters(name: str) -> None:
    assert refused(model="dall-e-2", **{name: None}).code == "unknown_parameter"


@pytest.mark.parametrize(
    "name",
    ["style", "image", "images", "mask", "input_fidelity", "markup", "complexity", "frame_count"],
)
def test_what_gpt_image_1_does_not_know(name: str) -> None:
    assert refused(**{name: None}).code == "unknown_parameter"


# --- quality, size, background --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("model", "plain", "rich"),
    [
        ("gpt-image-1", "medium", "high"),
        ("gpt-image-1.5", "low", "medium"),
        ("gpt-image-2", "low", "medium"),
        ("gpt-image-2.5-flare", "medium", "high"),
        ("gpt-image-2.6-sunburst", "high", "high"),
    ],
)
@pytest.mark.parametrize("auto", ["auto", None])
def test_auto_quality_listens_to_the_prompt(
    model: str, plain: str, rich: str, auto: str | None
) -> None:
    assert read(model=model, quality=auto).quality == plain
    assert read(model=model, quality=auto, prompt="a highly detailed map").quality == rich


def test_the_finer_qualities_are_the_newer_models_own() -> None:
    assert read(model="gpt-image-2.5-flare", quality="xhigh").quality == "xhigh"
    assert read(model="gpt-image-2.6-flare", quality="max").effort == "high"
    assert refused(model="gpt-image-2", quality="max").message == (
        "Invalid value: 'max'. Supported values are: 'low', 'medium', 'high', and 'auto'."
    )


def test_auto_background_listens_to_the_prompt() -> None:
    sticker = "a fox sticker on a transparent background"
    assert read(prompt=sticker).background == "transparent"
    assert read(prompt="一只狐狸,透明背景").background == "transparent"
    assert read(prompt=sticker, output_format="jpeg").background == "opaque"
    assert read(prompt=sticker, background="opaque").background == "opaque"


def test_open_webui_s_size_is_refused_or_mapped() -> None:
    assert refused(size="512x512").message == (
        "Invalid value: '512x512'. Supported values are: '1024x1024', '1024x1536', '1536x1024', "
        "and 'auto'."
    )
    mapping = Options(size_map={"512x512": "1024x1024"})
    for model, size in [
        ("gpt-image-1", "1024x1024"),
        ("gpt-image-2", "1024x1024"),
        ("dall-e-2", "512x512"),
        ("smalto-native", "512x512"),
    ]:
        assert ask(mapping, model=model, size="512x512").request.size == size


def test_a_size_map_cannot_name_an_impossible_size() -> None:
    mapping = Options(size_map={"512x512": "100x100"})
    with pytest.raises(SmaltoError, match="'100x100'"):
        ask(mapping, size="512x512")


# --- who -----------------------------------------------------------------------------------------


def test_safety_identifier_wins_over_user() -> None:
    assert read(user="a", safety_identifier="b").user == "b"
    assert read(user="a", safety_identifier="").user == "a"
    assert read(user={"any": "type"}).user is None
    assert ask(safety_identifier="b").safety_identifier == "b"
    assert read(safety_identifier="x" * 128)
    assert refused(safety_identifier="x" * 129).code == "string_above_max_length"


# --- animations, vectors, streams -----------------------------------------------------------------

FLARE = {"model": "gpt-image-2.6-flare"}


def test_animations() -> None:
    gif = {**FLARE, "output_format": "gif"}
    request = read(**gif)
    assert (request.frame_count, request.frame_duration_ms, request.size) == (9, 200, "720x720")
    assert read(**gif, frame_count=2, frame_duration_ms=1).frame_duration_ms == 10
    assert read(**gif, frame_duration_ms=125).frame_duration_ms == 130
    assert read(**gif, frame_duration_ms=10**9).frame_duration_ms == 655_350
    assert refused(**gif, frame_count=17).code == "integer_above_max_value"
    assert refused(**gif, frame_count=1).code == "integer_below_min_value"
    assert refused(**gif, stream=True).param == "stream"
    assert refused(**gif, output_compression=50).param == "output_compression"
    assert refused(**gif, background="transparent").param == "background"
    assert refused(model="gpt-image-2", output_format="gif").code == "invalid_value"


def test_vectors() -> None:
    svg = {**FLARE, "output_format": "svg"}
    asked = ask(**svg, svg={"model": "gpt-6-astra", "reasoning": {"effort": "low"}})
    assert asked.svg_model == "gpt-6-astra" and asked.request.svg
    assert refused(**svg, n=2).param == "n"
    assert refused(**svg, stream=True).param == "stream"
    assert refused(**svg, output_compression=90).param == "output_compression"
    assert refused(**svg, svg=[]).message == (
        "Invalid type for 'svg': expected an object, but got an array instead."
    )
    assert refused(**svg, svg={"modell": "x"}).param == "svg.modell"
    assert refused(**svg, svg={"model": 3}).param == "svg.model"
    assert refused(**svg, svg={"reasoning": {"effort": "huge"}}).param == "svg.reasoning.effort"


@pytest.mark.parametrize("name", ["frame_count", "frame_duration_ms", "svg"])
def test_what_only_one_format_has(name: str) -> None:
    value = {"model": "x"} if name == "svg" else 5
    assert refused(**FLARE, **{name: value}).param == name
    assert read(**FLARE, **{name: None})


def test_complexity_is_the_newest_models_own() -> None:
    assert read(**FLARE, complexity="low")
    assert refused(**FLARE, complexity="max").code == "invalid_value"
    assert refused(model="gpt-image-2.5-flare", complexity="low").code == "unknown_parameter"


def test_streams() -> None:
    asked = ask(stream=True, partial_images=3)
    assert asked.stream and asked.request.partial_images == 3
    assert not ask(stream=None, partial_images=None).stream
    assert not ask(stream=False, partial_images=0).stream
    assert refused(partial_images=2).param == "partial_images"
    assert refused(stream=True, partial_images=4).code == "integer_above_max_value"
    assert refused(stream="true").code == "invalid_type"


@pytest.mark.parametrize(
    "name",
    [
        *("n", "size", "quality", "background", "output_format", "output_compression"),
        *("moderation", "stream", "partial_images", "user", "safety_identifier", "seed", "smalto"),
    ],
)
def test_null_is_absent(name: str) -> None:
    assert read(**{name: None}) == read()
