"""What the network is given about each word of a prompt, besides its place.

    id      row in the learned word table, 0 for a word never seen in training
    sense   row in the frozen sense table (`words.npz`), -1 when it has none
    lex     concept whose name starts or goes on at this word (longest match), -1 for none
    part    0 no name here, 1 first word of a name, 2 a later word of it
    attr    scene token that is no concept and is meant by this word (a colour, a place), or -1
    near    concept whose name is nearest in the sense table, -1 when nothing is near
    close   how near, cosine in [0, 1]

A name in the lexicon is so a hint to the network, not a decision: the network sees the whole
sentence and decides what is drawn.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import numpy.typing as npt

from smalto.model import hints, looks
from smalto.model.spelling import KEPT, Spelling
from smalto.model.synonyms import SYNONYMS
from smalto.model.words import QUOTE, Word, split
from smalto.pack.types import Concept
from smalto.scene.english import plural, uncolored
from smalto.scene.tokens import structure_tokens

Ints = npt.NDArray[np.int32]
Floats = npt.NDArray[np.float32]

UNKNOWN = 0
NEAR_ENOUGH = 0.45
_LONGEST_NAME = 5
_TWO_THINGS = re.compile(r" (with|on) an? ")


@dataclass(frozen=True)
class Senses:
    """Frozen sense vectors: `vectors` (n_words, D) int8, unit length when divided by 127."""

    words: tuple[str, ...]
    vectors: npt.NDArray[np.int8]

    @cached_property
    def rows(self) -> dict[str, int]:
        return {w: i for i, w in enumerate(self.words)}

    def row(self, word: str) -> int:
        """Row of a word or of its singular, -1 when the table has neither."""
        for form in _forms(word):
            if form in self.rows:
                return self.rows[form]
        return -1

    def mean(self, words: Iterable[str]) -> Floats | None:
        """Unit vector of a phrase, None when no word of it is known."""
        rows = [r for r in map(self.row, words) if r >= 0]
        if not rows:
            return None
        total = self.vectors[rows].astype(np.float32).mean(0)
        return np.asarray(total / (np.linalg.norm(total) + 1e-6), np.float32)


def _forms(word: str) -> tuple[str, ...]:
    forms = [word]
    if word.endswith("ies"):
        forms.append(word[:-3] + "y")
    if word.endswith("es"):
        forms.append(word[:-2])
    if word.endswith("s"):
        forms.append(word[:-1])
    return tuple(forms)


@dataclass(frozen=True)
class Features:
    """Arrays of length T (words), see the module's head; `words` are the words themselves."""

    words: tuple[Word, ...]
    id: Ints
    sense: Ints
    lex: Ints
    part: Ints
    attr: Ints
    near: Ints
    close: Floats


@dataclass
class Featurizer:
    """Turns prompts into `Features`. `vocabulary`: learned words, row 1 onward."""

    concepts: tuple[str, ...]
    names: Mapping[tuple[str, ...], int]
    attributes: Mapping[tuple[str, ...], int]
    cjk_words: frozenset[str]
    vocabulary: Sequence[str]
    senses: Senses
    name_vectors: Floats
    name_concepts: Ints
    _near: dict[str, tuple[int, float]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._ids = {w: i + 1 for i, w in enumerate(self.vocabulary)}
        named = {word for name in (*self.names, *self.attributes) for word in name}
        self._media = {tuple(w.text for w in split(m, self.cjk_words)): 0 for m in looks.MEDIA}
        self._spelling = Spelling({*named, *self.vocabulary}, self.senses.rows)

    def __call__(self, prompt: str) -> Features:
        words = split(prompt, self.cjk_words)
        texts = [self._spelt(w, prompt) for w in words]
        lex, part = _match(texts, self.names)
        _, medium = _match(texts, self._media)
        lex, part = np.where(medium, np.int32(-1), lex), np.where(medium, np.int32(0), part)
        attr, _ = _match(texts, self.attributes)
        near = [self._nearest(t) for t in texts]
        return Features(
            tuple(words),
            np.array([self._ids.get(t, UNKNOWN) for t in texts], np.int32),
            np.array([-1 if t == QUOTE else self.senses.row(t) for t in texts], np.int32),
            lex,
            part,
            attr,
            np.array([n[0] for n in near], np.int32),
            np.array([n[1] for n in near], np.float32),
        )

    def _spelt(self, word: Word, prompt: str) -> str:
        """The word as it was meant, or as it stands when it looks like somebody's name."""
        name = word.start > 0 and prompt[word.start].isupper()
        return word.text if name else self._spelling(word.text)

    def _nearest(self, word: str) -> tuple[int, float]:
        if word not in self._near:
            if len(self._near) >= KEPT:
                self._near.clear()
            self._near[word] = self._find_nearest(word)
        return self._near[word]

    def _find_nearest(self, word: str) -> tuple[int, float]:
        vector = None if word == QUOTE else self.senses.mean([word])
        if vector is None:
            return -1, 0.0
        scores = self.name_vectors @ vector
        best = int(scores.argmax())
        score = float(scores[best])
        return (int(self.name_concepts[best]), score) if score >= NEAR_ENOUGH else (-1, 0.0)


def _match(texts: Sequence[str], names: Mapping[tuple[str, ...], int]) -> tuple[Ints, Ints]:
    """What the longest names in `texts` mean, word by word, and which part of it a word is."""
    found, part = np.full(len(texts), -1, np.int32), np.zeros(len(texts), np.int32)
    at = 0
    while at < len(texts):
        size, meaning = _longest(texts, at, names)
        found[at : at + size] = meaning
        part[at : at + size] = 2 if meaning >= 0 else 0
        part[at] = 1 if meaning >= 0 else 0
        at += size
    return found, part


def _longest(
    texts: Sequence[str], at: int, names: Mapping[tuple[str, ...], int]
) -> tuple[int, int]:
    for size in range(min(_LONGEST_NAME, len(texts) - at), 0, -1):
        meaning = names.get(tuple(texts[at : at + size]))
        if meaning is not None:
            return size, meaning
    return 1, -1


def build(
    concepts: Mapping[str, Concept], order: Sequence[str], vocabulary: Sequence[str],
    extra_cjk: Iterable[str], senses: Senses, structure: Sequence[str] = structure_tokens(),
) -> Featurizer:  # fmt: skip
    """A featurizer for the concepts in `order` and the tokens of `structure` (the codebook's),
    names from the pack."""
    cjk = frozenset(_cjk_words(concepts.values(), extra_cjk))
    number = {concept: i for i, concept in enumerate(order)}
    names: dict[tuple[str, ...], int] = {}
    vectors, owners = [], []
    for say in (_exact_names, plurals):  # an exact name wins over a plural: glasses are no glass
        for concept_id in order:
            for name in say(concepts[concept_id]):
                key = tuple(w.text for w in split(name, cjk))
                names.setdefault(key, number[concept_id])
    _add_synonyms(names, cjk)
    for concept_id in order:
        for name in concepts[concept_id].en:
            vector = senses.mean(w.text for w in split(name))
            if vector is not None:
                vectors.append(vector)
                owners.append(number[concept_id])
    table = np.stack(vectors) if vectors else np.zeros((1, senses.vectors.shape[1]), np.float32)
    return Featurizer(
        tuple(order),
        names,
        _attributes(cjk, structure),
        cjk,
        tuple(vocabulary),
        senses,
        table,
        np.array(owners or [0], np.int32),
    )


def _attributes(cjk: frozenset[str], structure: Sequence[str]) -> dict[tuple[str, ...], int]:
    ids = {token: i for i, token in enumerate(structure)}
    found: dict[tuple[str, ...], int] = {}
    for said, token in hints.words():
        if token in ids:
            found.setdefault(tuple(w.text for w in split(said, cjk)), ids[token])
    return found


def _cjk_words(concepts: Iterable[Concept], extra: Iterable[str]) -> Iterable[str]:
    yield from (w for w in extra if len(w) > 1)
    yield from (said for said, _ in hints.words() if len(said) > 1 and not said.isascii())
    yield from (said for said in SYNONYMS if len(said) > 1 and not said.isascii())
    for concept in concepts:
        yield from (name for name in uncolored(concept.zh) if len(name) > 1)


def _add_synonyms(names: dict[tuple[str, ...], int], cjk: frozenset[str]) -> None:
    """Everyday words, each for the first concept that bears one of the names they stand for.

    A Chinese one wins over the names of the pack, which call a mother 妈妈 only with a child.
    """

    def key(phrase: str) -> tuple[str, ...]:
        return tuple(w.text for w in split(phrase, cjk))

    for said, targets in SYNONYMS.items():
        found = next((names[key(t)] for t in targets if key(t) in names), None)
        if found is None:
            continue
        if said.isascii():
            names.setdefault(key(said), found)
            names.setdefault(key(plural(said)), found)
        else:
            names[key(said)] = found


def simple(names: Sequence[str]) -> Sequence[str]:
    """Without names that tell of two things ("house with a tree"), which would swallow what the
    prompt says itself; all of them when there are no others."""
    return [name for name in names if not _TWO_THINGS.search(name)] or names


def _exact_names(concept: Concept) -> Iterable[str]:
    return (*simple(uncolored(concept.en)), *uncolored(concept.zh))


def plurals(concept: Concept) -> Iterable[str]:
    """English plurals of all its names."""
    yield concept.plural
    yield from (plural(name) for name in simple(uncolored(concept.en)))
