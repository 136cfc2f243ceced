"""The counts below were made with the official vocabulary."""

from __future__ import annotations

import gzip
import hashlib
from importlib.resources import files

import pytest

from smalto.billing import o200k

SHA256 = "446a9538cb6c348e3516120d7c08b09f57c36495e2acfffe59a5bf8b0cfb1a2d"


def test_the_vocabulary_is_the_official_one() -> None:
    packed = files("smalto").joinpath("data", o200k.VOCABULARY).read_bytes()
    assert hashlib.sha256(gzip.decompress(packed)).hexdigest() == SHA256
    assert len(o200k.encoding()._mergeable_ranks) == o200k.N_RANKS


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("hello world", [24912, 2375]),
        ("<|endoftext|>", [27, 91, 419, 1440, 919, 91, 29]),
        (" ", [220]),
    ],
)
def test_ids(text: str, ids: list[int]) -> None:
    assert o200k.encoding().encode_ordinary(text) == ids
    assert o200k.count(text) == len(ids)


def test_long_and_foreign_prompts_are_counted() -> None:
    assert 0 < o200k.count("一只小海獭抱着一杯拿铁" * 100) < 2000
    assert o200k.count("a" * 32_000) > 1000
