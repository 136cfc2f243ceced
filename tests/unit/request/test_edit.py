from __future__ import annotations

from typing import Any

import pytest

from smalto.engines import catalog
from smalto.errors import SmaltoError
from smalto.media.uploads import Upload
from smalto.request import EditDraft, Options, read_edit, read_variation
from smalto.types import ImageInput

TABLE = catalog.load().with_engines(["native", "fake"])
GOOD = {"model": "gpt-image-2.5-flare", "prompt": "add a hat"}
URL = {"image_url": "data:image/png;base64,AAAA"}


def part(name: str, filename: str = "upload") -> Upload:
    return Upload(name, b"Example data", filename, "application/octet-stream")


def picture(width_px: int = 1000, height_px: int = 1000) -> ImageInput:
    return ImageInput(width_px, height_px, False, "image/png", b"")


def form(*uploads: Upload, **fields: Any) -> EditDraft:
    return read_edit({**GOOD, **fields}, uploads or (part("image"),), TABLE, text=True)


def json(**fields: Any) -> EditDraft:
    return read_edit({**GOOD, "images": [URL], **fields}, (), TABLE, text=False)


def refused(read: Any, *args: Any, **fields: Any) -> SmaltoError:
    with pytest.raises(SmaltoError) as caught:
        read(*args, **fields)
    assert caught.value.status == 400
    return caught.value


# --- forms ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("names", [["image"], ["image[]"], ["image[0]"], ["image", "image"]])
def test_every_client_s_name_for_a_picture(names: list[str]) -> None:
    uploads = [part(name) for name in names]
    assert form(*uploads).inputs.images == tuple(uploads)


@pytest.mark.parametrize("name", ["mask", "mask[]", "mask[0]"])
def test_every_client_s_name_for_a_mask(name: str) -> None:
    mask = part(name)
    assert form(mask, part("image")).inputs.mask is mask


def test_numbered_pictures_are_put_in_order() -> None:
    images = [part(f"image[{place}]") for place in (2, 0, 10, 1)]
    found = [upload.field for upload in form(*images).inputs.images]
    assert found == ["image[0]", "image[1]", "image[2]", "image[10]"]


def test_unnumbered_pictures_stay_in_order() -> None:
    images = [part("image[]", name) for name in "cab"]
    assert [upload.filename for upload in form(*images).inputs.images] == ["c", "a", "b"]


def test_a_form_s_numbers_and_booleans_are_texts() -> None:
    draft = form(n="2", output_compression="80", output_format="jpeg", stream="true", seed="7")
    request = draft.asked.request
    assert (request.n, request.output_compression, request.seed) == (2, 80, 7)
    assert draft.asked.stream
    error = refused(form, n="abc")
    assert (error.param, error.code) == ("n", "invalid_type")


def test_empty_texts_are_absent() -> None:
    assert form(n="", size="", quality="", mask="").asked.request.n == 1
    assert refused(form, prompt="").code == "empty_string"


def test_brackets_of_the_vector_s_author() -> None:
    draft = form(output_format="svg", **{"svg[model]": "x", "svg[reasoning][effort]": "none"})
    assert draft.asked.svg_model == "x"


@pytest.mark.parametrize("name", ["image", "image[]", "image[0]", "mask"])
def test_a_picture_that_is_text(name: str) -> None:
    root = name.partition("[")[0]
    assert refused(form, **{name: "fox.png"}).message == (
        f"Invalid type for '{root}': expected one of an array of files or file, but got a string "
        "instead."
    )


@pytest.mark.parametrize("as_file", [True, False])
def test_a_part_named_images(as_file: bool) -> None:
    error = (
        refused(form, part("images"), part("image")) if as_file else refused(form, images="fox.png")
    )
    assert (error.param, error.code) == ("images", "invalid_value")
    assert error.message == (
        "Unknown parameter: 'images'. For multipart/form-data use 'image' or 'image[]'."
    )


def test_a_file_of_another_name() -> None:
    assert refused(form, part("image"), part("photo")).message == "Unknown parameter: 'photo'."


def test_how_many_pictures() -> None:
    assert len(form(*[part("image[]")] * 16).inputs.images) == 16
    assert refused(form, *[part("image[]")] * 17).code == "array_above_max_length"
    two = [part("image[]")] * 2
    assert refused(form, *two, model="dall-e-2").code == "array_above_max_length"
    assert refused(form, part("mask")).message == "Missing required parameter: 'image'."


def test_markup_is_the_newer_models_own_and_excludes_a_mask() -> None:
    markup = part("markup")
    assert form(part("image"), markup).inputs.markup is markup
    assert refused(form, part("image"), markup, part("mask")).param == "markup"
    error = refused(form, part("image"), markup, model="gpt-image-2")
    assert error.message == "Unknown parameter: 'markup'."


def test_one_mask_is_enough() -> None:
    assert refused(form, part("image"), part("mask"), part("mask[]")).message == (
        "Invalid 'mask': array too long. Expected an array with maximum length 1, but got an array "
        "with length 2 instead."
    )


def test_an_animation_has_no_mask() -> None:
    assert refused(form, part("image"), part("mask"), output_format="gif").param == "mask"


# --- JSON -----------------------------------------------------------------------------------------


def test_addresses() -> None:
    other = {"image_url": "https://pictures.example/fox.png"}
    draft = json(images=[URL, other], mask=URL)
    assert draft.inputs.image_urls == (URL["image_url"], other["image_url"])
    assert draft.inputs.mask_url == URL["image_url"] and draft.inputs.has_mask
    assert json(mask=None).inputs.mask_url is None


@pytest.mark.parametrize("name", ["image", "image[]"])
def test_json_has_no_image(name: str) -> None:
    error = refused(json, **{name: URL})
    assert (error.param, error.code) == ("image", "invalid_value")
    assert error.message == (
        f"Unknown parameter: '{name}'. For application/json on /v1/images/edits, use 'images' "
        "(array)."
    )


def test_json_has_no_markup() -> None:
    assert refused(json, markup=URL).message == "Unknown parameter: 'markup'."


@pytest.mark.parametrize(
    ("images", "param", "code"),
    [
        (None, "images", "invalid_type"),
        ("fox", "images", "invalid_type"),
        (URL, "images", "invalid_type"),
        ([], "images", "empty_array"),
        (["https://a.example"], "images[0]", "invalid_type"),
        ([URL, {}], "images[1]", "invalid_value"),
        ([{**URL, "file_id": "file-1"}], "images[0]", "invalid_value"),
        ([{"file_id": "file-1"}], "images[0].file_id", "unsupported_value"),
        ([{"image_url": 3}], "images[0].image_url", "invalid_type"),
        ([{**URL, "detail": "low"}], "images[0].detail", "unknown_parameter"),
        ([URL] * 17, "images", "array_above_max_length"),
    ],
)
def test_bad_images(images: object, param: str, code: str) -> None:
    error = refused(json, images=images)
    assert (error.param, error.code) == (param, code)


def test_missing_images() -> None:
    with pytest.raises(SmaltoError, match="parameter: 'images'"):
        read_edit(GOOD, (), TABLE, text=False)


def test_order_of_checks() -> None:
    """model, unknown fields, prompt, images, n, quality, output_compression, size."""
    good: dict[str, Any] = {"n": 1, "quality": "low", "output_compression": 100, "images": [URL]}
    bad: dict[str, Any] = {
        "model": "no",
        "bogus": 1,
        "prompt": "",
        "images": [],
        "n": 0,
        "quality": "x",
        "output_compression": 101,
        "size": "1x1",
    }
    for name in list(bad):
        assert refused(json, **bad).param == name
        del bad[name]
        if name in good:
            bad[name] = good[name]
    assert json(**bad)


# --- models ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("model", "value", "fidelity"),
    [
        ("gpt-image-1", "high", "high"),
        ("gpt-image-1", None, "low"),
        ("gpt-image-1-mini", "low", "low"),
        ("chatgpt-image-latest", "high", "high"),
        ("gpt-image-2", None, "high"),
        ("smalto-native", "high", "high"),
    ],
)
def test_input_fidelity(model: str, value: str | None, fidelity: str) -> None:
    draft = form(model=model, **({"input_fidelity": value} if value else {}))
    assert draft.asked.request.input_fidelity == fidelity


def test_input_fidelity_that_a_model_lacks() -> None:
    error = refused(form, model="gpt-image-1-mini", input_fidelity="high")
    assert error.message == "Invalid value: 'high'. Supported values are: 'low'."
    error = refused(form, model="gpt-image-2", input_fidelity="low")
    assert (error.param, error.code) == ("input_fidelity", "invalid_input_fidelity_model")


def test_dalle_3_edits_nothing() -> None:
    error = refused(form, model="dall-e-3")
    assert (error.param, error.code) == ("model", "invalid_value")
    assert "'dall-e-2'" in error.message and "'dall-e-3'," not in error.message


def test_dalle_2_edits_within_a_thousand_characters() -> None:
    draft = form(model="dall-e-2", response_format="b64_json", size="512x512")
    assert draft.asked.response_format == "b64_json" and draft.asked.request.size == "512x512"
    assert refused(form, model="dall-e-2", prompt="x" * 1001).code is None


# --- sizes ----------------------------------------------------------------------------------------


def test_auto_is_the_shape_of_the_first_picture() -> None:
    asked = form(part("image"), part("image"), size="auto").complete(
        (picture(900, 1600), picture(100, 100))
    )
    assert asked.request.size == "768x1360"
    assert len(asked.request.images) == 2
    assert form(size="1536x1024").complete((picture(900, 1600),)).request.size == "1536x1024"


def test_an_animation_s_frames_have_the_shape_too() -> None:
    asked = form(output_format="gif").complete((picture(900, 1600),))
    assert asked.request.size == "576x864"


def test_the_pictures_reach_the_request() -> None:
    mask, markup = picture(1, 1), picture(2, 2)
    request = form().complete((picture(),), mask, markup).request
    assert request.operation == "edit"
    assert request.mask is mask and request.markup is markup


# --- variations -----------------------------------------------------------------------------------


def vary(*uploads: Upload, **fields: Any) -> EditDraft:
    return read_variation(fields, uploads or (part("image"),), TABLE)


def test_variations_are_dalle_2_s() -> None:
    draft = vary(n="3", size="256x256", user="me")
    request = draft.complete((picture(),)).request
    assert (request.model, request.operation, request.prompt) == ("dall-e-2", "variation", "")
    assert (request.n, request.size) == (3, "256x256")
    assert draft.asked.response_format == "url"
    assert vary(model="fake", response_format="url").asked.response_format == "url"


def test_a_missing_model_is_dalle_2_whatever_the_default() -> None:
    options = Options(default_model="gpt-image-2")
    assert read_variation({}, [part("image")], TABLE, options).asked.model.id == "dall-e-2"


def test_what_variations_refuse() -> None:
    assert refused(vary, model="gpt-image-2").param == "model"
    assert refused(vary, prompt="a fox").message == "Unknown parameter: 'prompt'."
    assert refused(vary, part("image"), part("mask")).message == "Unknown parameter: 'mask'."
    assert refused(vary, part("image"), part("image")).code == "array_above_max_length"
    assert refused(vary, size="1536x1024").param == "size"
