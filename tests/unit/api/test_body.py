from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smalto.api.answers import json_bytes
from smalto.api.body import parse_object
from smalto.errors import InvalidRequest


@given(st.binary(max_size=200))
def test_any_bytes_are_an_object_or_refused(body: bytes) -> None:
    try:
        assert isinstance(parse_object(body), dict)
    except InvalidRequest as error:
        assert error.status == 400


@given(st.text(st.characters(), max_size=50))
def test_what_is_written_can_be_read(text: str) -> None:
    assert json.loads(json_bytes({"text": text})) == {"text": text}


@pytest.mark.parametrize("body", [b"{" * 50_000, b'{"a": Infinity}'])
def test_hostile_json(body: bytes) -> None:
    with pytest.raises(InvalidRequest, match="could not parse the JSON body"):
        parse_object(body)
