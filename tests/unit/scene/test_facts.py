"""Facts say everything a scene claims, and nothing twice."""

from __future__ import annotations

from smalto.scene.facts import (
    Colored,
    Count,
    Ground,
    Posed,
    Related,
    Styled,
    Written,
    facts_of,
)
from smalto.scene.types import Item, Relation, Scene, Setting, Text

SCENE = Scene(
    Setting("landscape", place="park"),
    (Item("dog", 2, color="red", pose="run"), Item("tree", 3, many=True)),
    (Relation("under", 0, 1),),
    (Text("Hi", "sign", holder=0),),
    "flat",
)


def test_every_claim_is_a_fact() -> None:
    assert facts_of(SCENE) == (
        Ground("landscape", (), "park"),
        Count(0, "dog", 2),
        Colored(0, "dog", "red"),
        Posed(0, "dog", "run"),
        Count(1, "tree", 2, at_least=True),
        Related("under", 0, 1, "dog", "tree"),
        Written("Hi", "sign"),
        Styled("flat"),
    )


def test_facts_read_as_english() -> None:
    assert [str(fact) for fact in facts_of(SCENE)] == [
        "background: landscape park",
        "2 x dog",
        "dog is red",
        "dog in the pose 'run'",
        "at least 2 x tree",
        "dog under tree",
        "the text 'Hi'",
        "style flat",
    ]


def test_the_empty_scene_claims_a_ground_and_a_style() -> None:
    assert facts_of(Scene()) == (Ground("flat"), Styled("soft"))
