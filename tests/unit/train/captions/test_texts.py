from __future__ import annotations

import random

from smalto.train.captions.texts import random_text


def test_texts_are_short_varied_and_without_marks() -> None:
    rng = random.Random(1)
    made = [random_text(rng) for _ in range(800)]
    assert len(set(made)) > 400
    assert all(text.strip() and len(text.split()) <= 8 for text in made)
    assert not any(set('\x01\x02\x03"') & set(text) for text in made)
    assert any("一" <= c <= "鿿" for text in made for c in text)
    assert any(text.isupper() for text in made) and any(text.islower() for text in made)
