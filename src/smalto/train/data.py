"""Training samples: scenes drawn at random, put into words, turned into arrays.

A sample needs no pixels. `Batch` arrays are padded: prompt side (B, T), token side (B, S).
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from smalto.model.features import Features, Featurizer, Floats, Ints
from smalto.model.words import split
from smalto.scene.tokens import BOS, PTR, Codebook, to_tokens
from smalto.scene.types import Scene
from smalto.train.captions import chinese, english, sample
from smalto.train.captions.mark import order_named, unmark
from smalto.train.captions.sample import Draft
from smalto.train.captions.world import World

CHINESE_SHARE = 0.36
_IGNORE = -1


@dataclass(frozen=True)
class Sample:
    """`tokens`: (S,) target ids. `pointers`: (S,) prompt word to copy at a `ptr` step, else -1."""

    prompt: str
    features: Features
    scene: Scene
    tokens: Ints
    pointers: Ints


@dataclass(frozen=True)
class Batch:
    """All of shape (B, T) or (B, S). `inputs` are `targets` shifted right behind `<bos>`."""

    id: Ints
    sense: Ints
    lex: Ints
    part: Ints
    attr: Ints
    near: Ints
    close: Floats
    length: Ints
    inputs: Ints
    targets: Ints
    pointers: Ints


def caption(
    rng: random.Random, world: World, spare: Sequence[str]
) -> tuple[str, tuple[tuple[int, int], ...], Draft]:
    """A prompt, the places in it of the texts that it has written, and what it says."""
    while True:
        draft = sample.draw(rng, world)
        if rng.random() < CHINESE_SHARE:
            said = chinese.write(draft, world, rng)
        else:
            said = english.write(draft, world, rng, spare)
        order = order_named(said)
        if draft.kind == "group" or len(order) == len(draft.scene.items):
            break  # a caption that names not all of its things is none
    draft = _in_order(draft, order)
    if rng.random() < 0.03:
        said = _typo(rng, said)
    prompt, spans = unmark(said)
    texts = draft.scene.texts
    if len(spans) != len(texts):
        raise ValueError(f"{len(texts)} texts of a scene, {len(spans)} in its caption: {prompt}")
    written = tuple(texts[k] for k in spans)
    return prompt, tuple(spans.values()), replace(draft, scene=replace(draft.scene, texts=written))


def _in_order(draft: Draft, order: list[int]) -> Draft:
    """The scene with its items in the order in which they are named, when all are; a relation
    comes when both its ends have been named."""
    scene = draft.scene
    if sorted(order) != list(range(len(scene.items))):
        return draft
    now = {old: new for new, old in enumerate(order)}
    turned = (replace(r, a=now[r.a], b=now[r.b]) for r in scene.relations)
    relations = tuple(sorted(turned, key=lambda r: (max(r.a, r.b), min(r.a, r.b))))
    texts = tuple(t if t.holder is None else replace(t, holder=now[t.holder]) for t in scene.texts)
    items = tuple(scene.items[k] for k in order)
    return replace(draft, scene=replace(scene, items=items, relations=relations, texts=texts))


def _typo(rng: random.Random, said: str) -> str:
    """One letter lost, doubled or swapped, outside copied text."""
    spots = [
        i for i in range(1, len(said) - 1) if said[i - 1 : i + 2].isalpha() and said[i].isascii()
    ]
    if not spots or "\x01" in said:
        return said
    i = rng.choice(spots)
    return rng.choice(
        (
            said[:i] + said[i + 1 :],
            said[:i] + said[i] + said[i:],
            said[: i - 1] + said[i] + said[i - 1] + said[i + 1 :],
        )
    )


def samples(
    seed: int, world: World, codebook: Codebook, featurizer: Featurizer, spare: Sequence[str]
) -> Iterator[Sample]:
    """An endless stream; the same seed gives the same samples."""
    rng = random.Random(seed)
    while True:
        prompt, spans, draft = caption(rng, world, spare)
        made = _sample(prompt, spans, draft, codebook, featurizer)
        if made is not None:
            yield made


def _sample(
    prompt: str,
    spans: Sequence[tuple[int, int]],
    draft: Draft,
    codebook: Codebook,
    featurizer: Featurizer,
) -> Sample | None:
    features = featurizer(prompt)
    scene = draft.scene
    said = zip(scene.texts, spans, strict=True)
    texts = tuple(replace(text, content=prompt[slice(*span)]) for text, span in said)
    scene = replace(scene, texts=texts)
    names = to_tokens(scene)
    pointers = np.full(len(names), _IGNORE, np.int32)
    ends = [_pointed(features, span) for span in spans]
    if None in ends:
        return None
    pointers[[i for i, t in enumerate(names) if t == PTR]] = [
        k for pair in ends if pair for k in pair
    ]
    if not len(features.words):
        return None
    return Sample(prompt, features, scene, np.array(codebook.encode(names), np.int32), pointers)


def _pointed(features: Features, span: tuple[int, int]) -> tuple[int, int] | None:
    """First and last word inside `span`; None when the words do not cover it exactly."""
    inside = [i for i, w in enumerate(features.words) if w.start >= span[0] and w.end <= span[1]]
    if not inside:
        return None
    exact = features.words[inside[0]].start == span[0] and features.words[inside[-1]].end == span[1]
    return (inside[0], inside[-1]) if exact else None


def learn_vocabulary(
    rng: random.Random, world: World, cjk: frozenset[str], spare: Sequence[str], n: int, least: int
) -> list[str]:
    """Words that occur at least `least` times in `n` captions, commonest first."""
    seen: Counter[str] = Counter()
    for _ in range(n):
        prompt, _, _ = caption(rng, world, spare)
        seen.update(w.text for w in split(prompt, cjk))
    return [w for w, k in sorted(seen.items(), key=lambda e: (-e[1], e[0])) if k >= least]


def drop(
    batch: Batch, rng: np.random.Generator, *, word: float, name: float, attr: float, near: float
) -> Batch:
    """Hide some hints, each alone, so that the network learns to do without: word identities,
    lexicon names (a whole name at a time), nearest concepts."""
    hide_word = rng.random(batch.id.shape) < word
    starts = (batch.part == 1) & (rng.random(batch.id.shape) < name)
    hide_name = starts.copy()
    for t in range(1, batch.id.shape[1]):
        hide_name[:, t] |= hide_name[:, t - 1] & (batch.part[:, t] == 2)
    hide_attr = rng.random(batch.id.shape) < attr
    hide_near = rng.random(batch.id.shape) < near
    return replace(
        batch,
        id=np.where(hide_word, 0, batch.id),
        lex=np.where(hide_name, -1, batch.lex),
        part=np.where(hide_name, 0, batch.part),
        attr=np.where(hide_attr, -1, batch.attr),
        near=np.where(hide_near, -1, batch.near),
        close=np.where(hide_near, 0, batch.close).astype(np.float32),
    )


def collate(rows: Sequence[Sample], codebook: Codebook) -> Batch:
    """Pad to the longest prompt and the longest token row."""
    bos = codebook.ids[BOS]

    def pad(arrays: Sequence[np.ndarray], fill: float, dtype: type) -> np.ndarray:
        out: np.ndarray = np.full((len(arrays), max(map(len, arrays))), fill, dtype)
        for row, array in zip(out, arrays, strict=True):
            row[: len(array)] = array
        return out

    targets = pad([r.tokens for r in rows], 0, np.int32)
    inputs = np.concatenate([np.full((len(rows), 1), bos, np.int32), targets[:, :-1]], 1)
    return Batch(
        pad([r.features.id for r in rows], 0, np.int32),
        pad([r.features.sense for r in rows], -1, np.int32),
        pad([r.features.lex for r in rows], -1, np.int32),
        pad([r.features.part for r in rows], 0, np.int32),
        pad([r.features.attr for r in rows], -1, np.int32),
        pad([r.features.near for r in rows], -1, np.int32),
        pad([r.features.close for r in rows], 0, np.float32),
        np.array([len(r.features.words) for r in rows], np.int32),
        inputs,
        targets,
        pad([r.pointers for r in rows], _IGNORE, np.int32),
    )
