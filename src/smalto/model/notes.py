"""Says what of a prompt is not in the scene, so that nothing is dropped in silence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from smalto.model.features import Features
from smalto.model.words import QUOTE
from smalto.pack.types import Concept
from smalto.scene.types import Scene

_NEGATIONS = frozenset(("no", "not", "without", "never", "don't", "没有", "不要", "不", "无", "没"))
_WINDOW = 5


def notes_on(
    scene: Scene, features: Features, concepts: Mapping[str, Concept], order: Sequence[str]
) -> tuple[str, ...]:
    """One sentence a thing that was named and is not drawn, and one if nothing is drawn at all."""
    return tuple(_notes(scene, features, concepts, order))


def _notes(
    scene: Scene, features: Features, concepts: Mapping[str, Concept], order: Sequence[str]
) -> Iterator[str]:
    if not scene.items and scene.text is None and scene.setting.kind in ("flat", "gradient"):
        yield "nothing that can be drawn was found in the prompt; the picture is abstract"
    drawn = {item.concept for item in scene.items}
    said: set[str] = set()
    for at, word in enumerate(features.words):
        concept = order[int(features.lex[at])] if features.lex[at] >= 0 else None
        if (
            concept
            and features.part[at] == 1
            and concept not in drawn | said
            and not _negated(features, at)
        ):
            if _is_thing(concepts[concept]) and not _covered(concepts[concept], drawn, concepts):
                said.add(concept)
                yield f"not drawn: {concepts[concept].en[0]}"
        elif _is_foreign(features, at) and word.text not in said:
            said.add(word.text)
            yield f"unknown word: {word.text}"


def _negated(features: Features, at: int) -> bool:
    before = features.words[max(0, at - _WINDOW) : at]
    return any(w.text in _NEGATIONS for w in before)


def _is_thing(concept: Concept) -> bool:
    return concept.figure != "symbol"


def _covered(concept: Concept, drawn: set[str], concepts: Mapping[str, Concept]) -> bool:
    """Whether something drawn bears one of its names, as a bench does for "park bench"."""
    names = {word for name in concept.en for word in name.split()}
    return any(names & set(" ".join(concepts[d].en).split()) for d in drawn)


def _is_foreign(features: Features, at: int) -> bool:
    """A word that neither training, nor the sense table, nor the lexicon has ever seen."""
    word = features.words[at].text
    known = features.id[at] or features.sense[at] >= 0 or features.lex[at] >= 0
    return word != QUOTE and not known and word.isalpha() and (len(word) > 2 or not word.isascii())
