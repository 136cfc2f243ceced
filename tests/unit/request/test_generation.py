"""The wording and the order are tested over HTTP in tests/contract/test_bad_input.py."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smalto.engines import catalog
from smalto.errors import SmaltoError
from smalto.request import auto_size, read_generation
from smalto.types import ImageRequest


def read(**fields: Any) -> ImageRequest:
    given_fields = {"model": "gpt-image-1", "prompt": "a fox", **fields}
    return read_generation(given_fields, catalog.load()).request


def test_defaults_are_resolved() -> None:
    assert read() == ImageRequest("a fox", "gpt-image-1")


@pytest.mark.parametrize(
    ("prompt", "size"),
    [
        ("A Landscape with sheep", (1536, 1024)),
        ("the skyline at night", (1536, 1024)),
        ("a portrait of a cat", (1024, 1536)),
        ("a tall poster of a wide landscape", (1024, 1024)),
        ("widely known fox", (1024, 1024)),
        ("一张风景画", (1536, 1024)),
        ("", (1024, 1024)),
    ],
)
def test_auto_size_listens_to_the_prompt(prompt: str, size: tuple[int, int]) -> None:
    assert auto_size(prompt) == size


def test_auto_background_listens_to_the_prompt() -> None:
    sticker = "a fox sticker on a transparent background"
    assert read(prompt=sticker).background == "transparent"
    assert read(prompt="一只狐狸,透明背景").background == "transparent"
    assert read(prompt=sticker, output_format="jpeg").background == "opaque"
    assert read(prompt=sticker, background="opaque").background == "opaque"


def test_safety_identifier_wins_over_user() -> None:
    assert read(user="a", safety_identifier="b").user == "b"
    assert read(user="a", safety_identifier="").user == "a"
    assert read(user={"any": "type"}).user is None


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)
NAMES = sorted(catalog.load().models["gpt-image-2.6-flare"].fields["generation"])
FIELDS = st.dictionaries(st.sampled_from(NAMES) | st.text(), JSON, max_size=6)


@settings(max_examples=150, deadline=None)
@given(FIELDS)
def test_any_fields_are_read_or_refused(fields: dict[str, Any]) -> None:
    try:
        request = read_generation({"model": "gpt-image-2", "prompt": "x", **fields}, catalog.load())
    except SmaltoError as error:
        assert 400 <= error.status < 500
    else:
        assert 1 <= request.request.n <= 10
