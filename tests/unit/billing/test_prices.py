from __future__ import annotations

from smalto.billing import prices
from smalto.engines import catalog
from smalto.types import Usage


def test_every_model_has_a_price() -> None:
    assert all(name in prices.load() for name in catalog.load().models)


def test_a_published_example() -> None:
    """gpt-image-1, 1024x1024, high: 4160 tokens at $40 a million is $0.1664, shown as .167."""
    usage = Usage(input_text_tokens=0, input_image_tokens=0, output_image_tokens=4160)
    assert prices.load().cost_micro("gpt-image-1", usage) == 166_400


def test_costs_are_rounded_half_up() -> None:
    usage = Usage(input_text_tokens=1, input_image_tokens=1, output_image_tokens=0)
    assert prices.load().cost_micro("gpt-image-1-mini", usage) == 5  # 2 + 2.5 micro-dollars


def test_unknown_models_cost_nothing() -> None:
    assert prices.load().cost_micro("nope", Usage(1, 1, 1)) == 0
