"""Whatever is sent at whichever door, it is read or refused with a 4xx."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from smalto.engines import catalog
from smalto.errors import SmaltoError
from smalto.media.uploads import Upload
from smalto.request import Options, read_edit, read_generation, read_variation

TABLE = catalog.load()
STRICT, CONTRACT = Options(), Options(contract=True)

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)
NAMES = sorted(TABLE.models["gpt-image-2.6-flare"].fields["generation"])
FIELDS = st.dictionaries(st.sampled_from(NAMES) | st.text(), JSON, max_size=6)


@settings(max_examples=150, deadline=None)
@given(FIELDS, st.sampled_from(["gpt-image-2", "gpt-image-2.6-flare", "dall-e-3"]))
def test_any_fields_are_read_or_refused(fields: dict[str, Any], model: str) -> None:
    for options in (STRICT, CONTRACT):
        try:
            asked = read_generation({"model": model, "prompt": "x", **fields}, TABLE, options)
        except SmaltoError as error:
            assert 400 <= error.status < 500
        else:
            assert 1 <= asked.request.n <= 10


ADDRESS = st.fixed_dictionaries({}, optional={"image_url": JSON, "file_id": JSON})
EDIT_NAMES = sorted(TABLE.models["gpt-image-2.6-flare"].fields["edit"])
EDIT_FIELDS = st.dictionaries(st.sampled_from(EDIT_NAMES) | st.text(), JSON, max_size=6)
PARTS = st.sampled_from(
    ["image", "image[]", "image[3]", "mask", "mask[]", "markup", "images", "svg[model]", "photo"]
)
TEXTS = st.dictionaries(
    st.sampled_from([*EDIT_NAMES, "svg[model]", "svg[reasoning][effort]", "svg[", "image[0]"]),
    st.text() | st.sampled_from(["1", "true", "auto", "gif", "1024x1024"]),
    max_size=6,
)


@settings(max_examples=150, deadline=None)
@given(EDIT_FIELDS, st.lists(ADDRESS | JSON, max_size=3))
def test_any_json_edit_is_read_or_refused(fields: dict[str, Any], images: list[Any]) -> None:
    whole = {"model": "gpt-image-2.6-flare", "prompt": "x", "images": images, **fields}
    for options in (STRICT, CONTRACT):
        try:
            draft = read_edit(whole, (), TABLE, options, text=False)
        except SmaltoError as error:
            assert 400 <= error.status < 500
        else:
            assert draft.inputs.image_urls


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.lists(PARTS, max_size=4), st.sampled_from(["gpt-image-2.6-flare", "dall-e-2"]))
def test_any_form_is_read_or_refused(texts: dict[str, str], parts: list[str], model: str) -> None:
    uploads = [Upload(name, b"") for name in parts]
    for options in (STRICT, CONTRACT):
        for fields in ({**texts, "model": model}, {"model": model, "prompt": "x", **texts}):
            try:
                draft = read_edit(fields, uploads, TABLE, options, text=True)
            except SmaltoError as error:
                assert 400 <= error.status < 500
            else:
                assert draft.inputs.images
        try:
            read_variation({**texts, "model": model}, uploads, TABLE, options)
        except SmaltoError as error:
            assert 400 <= error.status < 500
