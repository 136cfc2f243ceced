"""What of a scene could not be shown, in plain English."""

from __future__ import annotations

from smalto.scene.facts import Colored, Count, Fact, Posed, Related, Written
from smalto.scene.types import RelationKind
from smalto.stage.vocabulary import Vocabulary

PHRASES: dict[RelationKind, str] = {
    "left_of": "left of",
    "right_of": "right of",
    "above": "above",
    "below": "below",
    "on": "on",
    "in": "into",
    "under": "under",
    "beside": "beside",
    "behind": "behind",
    "in_front_of": "in front of",
    "between": "between",
    "around": "around",
}
VERBS: dict[RelationKind, str] = {
    "holds": "holding",
    "wears": "wearing",
    "rides": "riding",
    "sits_on": "sitting on",
    "leans_on": "leaning on",
    "looks_at": "looking at",
    "chases": "chasing",
    "pulls": "pulling",
    "hugs": "hugging",
    "eats": "eating",
    "plays": "playing",
    "bigger_than": "bigger than",
    "smaller_than": "smaller than",
}


def unmet(missed: tuple[Fact, ...], pack: Vocabulary) -> tuple[str, ...]:
    """One sentence a fact. Facts about things that have no drawing are told by the cast."""
    said = []
    for fact in missed:
        names = _names(fact)
        if all(name in pack.concepts for name in names):
            said.append(_sentence(fact, *(pack.get(name).en[0] for name in names)))
    return tuple(said)


def _names(fact: Fact) -> tuple[str, ...]:
    if isinstance(fact, Related):
        return (fact.a_concept, fact.b_concept)
    return (fact.concept,) if isinstance(fact, Count | Colored | Posed) else ()


def _sentence(fact: Fact, *names: str) -> str:
    if isinstance(fact, Related):
        return _of_relation(fact, *names)
    if isinstance(fact, Count):
        return f"not all of the {fact.count} x {names[0]} can be seen"
    if isinstance(fact, Colored):
        return f"the {names[0]} could not be made {fact.color}"
    if isinstance(fact, Written):
        return f"the text '{fact.content}' is not wholly clear"
    return f"could not be kept: {fact}"


def _of_relation(fact: Related, a: str, b: str) -> str:
    if fact.kind in VERBS:
        return f"the {a} could not be shown {VERBS[fact.kind]} the {b}"
    return f"the {a} could not be put {PHRASES[fact.kind]} the {b}"
