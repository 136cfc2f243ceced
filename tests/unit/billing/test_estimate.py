from __future__ import annotations

from smalto.billing.estimate import estimate
from smalto.engines import catalog
from smalto.request import read_generation


def test_an_estimate_is_the_bill_beforehand() -> None:
    fields = {
        "model": "gpt-image-1",
        "prompt": "a red fox",
        "quality": "high",
        "size": "1024x1024",
        "stream": True,
        "partial_images": 3,
        "n": 2,
    }
    found = estimate(read_generation(fields, catalog.load()))
    assert found.partials == 6
    assert (found.usage.input_tokens, found.usage.output_tokens) == (9, 2 * 4460)
    assert found.cost_micro == 9 * 5 + 2 * 4460 * 40
    assert found.currency == "usd" and found.price_version


def test_dalle_is_estimated_by_the_picture() -> None:
    fields = {"model": "dall-e-2", "prompt": "a red fox", "size": "256x256", "n": 10}
    found = estimate(read_generation(fields, catalog.load()))
    assert (found.usage.total_tokens, found.cost_micro) == (0, 160_000)
