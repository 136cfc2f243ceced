from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from smalto.types import ImageRequest, Usage


def test_usage_adds_up() -> None:
    usage = Usage(input_text_tokens=8, input_image_tokens=2, output_image_tokens=272)
    assert (usage.input_tokens, usage.output_tokens, usage.total_tokens) == (10, 272, 282)


def test_request_writes_its_size_as_the_wire_does() -> None:
    assert ImageRequest("a fox", "gpt-image-1", width_px=1536).size == "1536x1024"


def test_requests_are_values() -> None:
    request = ImageRequest("a fox", "gpt-image-1")
    assert request == ImageRequest("a fox", "gpt-image-1")
    with pytest.raises(FrozenInstanceError):
        request.n = 2  # type: ignore[misc]
