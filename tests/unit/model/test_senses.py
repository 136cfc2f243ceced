from __future__ import annotations

import numpy as np

from smalto.model.senses import load_senses


def test_near_words_are_near() -> None:
    senses = load_senses()

    def cosine(one: str, other: str) -> float:
        first, second = senses.mean([one]), senses.mean([other])
        assert first is not None and second is not None
        return float(first @ second)

    assert cosine("puppy", "dog") > cosine("puppy", "truck")
    assert cosine("automobile", "car") > cosine("automobile", "apple")


def test_vectors_are_of_unit_length() -> None:
    lengths = np.linalg.norm(load_senses().vectors[:500].astype(np.float32) / 127, axis=1)
    assert np.allclose(lengths, 1, atol=0.05)
