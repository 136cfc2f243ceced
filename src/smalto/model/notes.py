"""Says what of a prompt is not in the scene, so that nothing is dropped in silence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set

from smalto.model.features import Features
from smalto.model.lexicon import COLORS
from smalto.model.words import QUOTE
from smalto.pack.types import Concept
from smalto.scene.types import Scene

_NEGATIONS = frozenset(
    [
        "no",
        "not",
        "without",
        "never",
        "don't",
        "isn't",
        "没有",
        "不要",
        "不",
        "无",
        "没",
        "不戴",
        "不拿",
        "不带",
    ]
)
_WINDOW = 5
_HALVES = ("like", "free", "less", "inspired")
_FIGURES = ("statue", "sculpture", "figurine", "bust", "carving")

Concepts = Mapping[str, Concept]


def notes_on(
    scene: Scene, features: Features, concepts: Concepts, order: Sequence[str]
) -> tuple[str, ...]:
    """One sentence a thing that was named and is not drawn, one a word that nobody knows, and one
    if nothing is drawn at all. `order`: concepts by their number in `features`."""
    return (
        *_nothing(scene),
        *(f"not drawn: {concepts[c].en[0]}" for c in missed(scene, features, concepts, order)),
        *dict.fromkeys(
            f"unknown word: {w}" for w in _foreign(features) if w not in _written(scene)
        ),
    )


def missed(
    scene: Scene, features: Features, concepts: Concepts, order: Sequence[str]
) -> tuple[str, ...]:
    """Concepts that the prompt names by their name, and does not rule out, and the scene lacks.
    Words that may also mean a colour, a place or the like, or an action (building), are left out
    of account."""
    drawn = {i.concept for i in scene.items}
    return missing(drawn, features, concepts, order, _written(scene))


def _written(scene: Scene) -> Set[str]:
    """Words of the copied text, which name nothing."""
    return {word for text in scene.texts for word in text.content.lower().split()}


def missing(
    drawn: set[str],
    features: Features,
    concepts: Concepts,
    order: Sequence[str],
    written: Set[str] = frozenset(),
) -> tuple[str, ...]:
    """The same for a scene that is being written, with the concepts `drawn` so far, and
    the words that are only `written`."""
    named = (
        order[int(features.lex[at])]
        for at in range(len(features.words))
        if features.part[at] == 1 and features.attr[at] < 0
        if not features.words[at].text.endswith("ing") and not _negated(features, at)
        if features.words[at].text not in written and not _figurative(features, at)
    )
    return tuple(
        concept
        for concept in dict.fromkeys(named)
        if concept not in drawn and not _covered(concepts[concept], drawn, concepts)
    )


def _figurative(features: Features, at: int) -> bool:
    """A "statue of a horse" is a horse of stone; a "throne-like chair" is no throne."""
    after = [word.text for word in features.words[at + 1 : at + 3]]
    return (features.words[at].text in _FIGURES and after[:1] == ["of"]) or (
        after[:1] == ["-"] and (after[-1] in _HALVES or after[-1] in COLORS)
    )


def _nothing(scene: Scene) -> Iterator[str]:
    if not scene.items and scene.text is None and scene.setting.kind in ("flat", "gradient"):
        yield "nothing that can be drawn was found in the prompt; the picture is abstract"


def _negated(features: Features, at: int) -> bool:
    before = features.words[max(0, at - _WINDOW) : at]
    return any(w.text in _NEGATIONS for w in before)


def _covered(concept: Concept, drawn: set[str], concepts: Concepts) -> bool:
    """Whether it is no thing, or something drawn bears one of its names, as a bench does for
    "park bench"."""
    if concept.figure == "symbol":
        return True
    names = {word for name in (*concept.en, *concept.zh) for word in name.split()}
    return any(names & set(" ".join((*concepts[d].en, *concepts[d].zh)).split()) for d in drawn)


def _foreign(features: Features) -> Iterator[str]:
    """Words that neither training, nor the sense table, nor the lexicon has ever seen."""
    for at, word in enumerate(features.words):
        known = features.id[at] or features.sense[at] >= 0 or features.lex[at] >= 0
        spelled = word.text.isalpha() and (len(word.text) > 2 or not word.text.isascii())
        if word.text != QUOTE and not known and spelled:
            yield word.text
