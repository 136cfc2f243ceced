"""Captions and samples: every one spells a valid scene, and copied text is copied exactly."""

from __future__ import annotations

import random

import numpy as np
import pytest

from smalto.scene.grammar import Grammar
from smalto.scene.tokens import PTR, from_tokens
from smalto.train.data import caption, collate, drop, samples
from tests.unit.train.tiny import tiny_setup

SETUP = tiny_setup()


def stream(seed: int):  # type: ignore[no-untyped-def]
    return samples(seed, SETUP.world, SETUP.codebook, SETUP.featurizer, SETUP.spare)


def test_every_sample_spells_its_scene() -> None:
    for sample, _ in zip(stream(1), range(400), strict=False):
        tokens = SETUP.codebook.decode(sample.tokens.tolist())
        grammar = Grammar()
        for token in tokens:
            grammar.push(token)
        assert grammar.done
        assert from_tokens(tokens, [t.content for t in sample.scene.texts]) == sample.scene


def test_pointers_copy_the_texts_exactly_and_in_order() -> None:
    seen, several = 0, 0
    for sample, _ in zip(stream(2), range(900), strict=False):
        texts = [t.content for t in sample.scene.texts]
        tokens = SETUP.codebook.decode(sample.tokens.tolist())
        ends = [int(p) for p, t in zip(sample.pointers, tokens, strict=True) if t == PTR]
        words = sample.features.words
        pairs = list(zip(ends[::2], ends[1::2], strict=True))
        assert [sample.prompt[words[a].start : words[b].end] for a, b in pairs] == texts
        assert pairs == sorted(pairs), "texts come in the order in which they are named"
        seen, several = seen + bool(texts), several + (len(texts) > 1)
    assert seen > 60 and several > 15


def test_the_same_seed_gives_the_same_samples() -> None:
    one, two, other = ([next(stream(s)).prompt for _ in range(5)] for s in (7, 7, 8))
    assert one == two
    assert one != other


def test_no_template_holes_are_left_in_a_caption() -> None:
    rng = random.Random(3)
    for _ in range(1500):
        said, _, _ = caption(rng, SETUP.world, SETUP.spare)
        assert said.strip()
        assert not set("{}\x00\x01\x02") & set(said), said


def test_dropping_hides_whole_names_only() -> None:
    rows = [next(s) for s in [stream(4)] for _ in range(32)]
    batch = collate(rows, SETUP.codebook)
    hidden = drop(batch, np.random.default_rng(0), word=0.0, name=1.0, attr=0.0, near=0.0)
    assert (hidden.lex == -1).all()
    assert (hidden.part == 0).all()
    kept = drop(batch, np.random.default_rng(0), word=0.0, name=0.0, attr=0.0, near=0.0)
    assert (kept.lex == batch.lex).all()


@pytest.mark.parametrize("side", ["id", "targets"])
def test_batches_are_padded_to_the_longest(side: str) -> None:
    rows = [next(s) for s in [stream(5)] for _ in range(8)]
    batch = collate(rows, SETUP.codebook)
    longest = max(len(r.features.words) if side == "id" else len(r.tokens) for r in rows)
    assert getattr(batch, side).shape == (8, longest)
