"""Scenes, tokens, JSON and the grammar: what one writes the others read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smalto.scene import json as scene_json
from smalto.scene.grammar import Grammar
from smalto.scene.tokens import Codebook, from_tokens, to_tokens
from smalto.scene.types import (
    CARRIERS,
    COLORS,
    MAX_COUNT,
    PLACES,
    POSES,
    RELATIONS,
    SIZES,
    STYLES,
    TIMES,
    WEATHERS,
    Item,
    Relation,
    Scene,
    Setting,
    Text,
)

CONCEPTS = ("dog", "cat", "tree", "robot", "bench", "apple")


@st.composite
def settings(draw: st.DrawFn) -> Setting:
    kind = draw(st.sampled_from(("flat", "gradient", "landscape", "transparent")))
    if kind == "landscape":
        place, time = draw(st.sampled_from(PLACES)), draw(st.sampled_from(TIMES))
        return Setting("landscape", (), place, time, draw(st.sampled_from(WEATHERS)))
    most = {"flat": 1, "gradient": 2, "transparent": 0}[kind]
    return Setting(kind, tuple(draw(st.lists(st.sampled_from(COLORS), max_size=most))))


@st.composite
def items(draw: st.DrawFn) -> Item:
    many = draw(st.booleans())
    return Item(
        draw(st.sampled_from(CONCEPTS)),
        3 if many else draw(st.integers(1, MAX_COUNT)),
        many,
        draw(st.none() | st.sampled_from(COLORS)),
        draw(st.none() | st.sampled_from(SIZES)),
        draw(st.none() | st.sampled_from(POSES)),
    )


@st.composite
def scenes(draw: st.DrawFn) -> Scene:
    things = tuple(draw(st.lists(items(), max_size=6)))
    ends = st.permutations(range(len(things)))
    relations = ()
    if len(things) > 1:
        pairs = draw(st.lists(st.tuples(st.sampled_from(RELATIONS), ends), max_size=4))
        relations = tuple(Relation(kind, ends[0], ends[1]) for kind, ends in pairs)
    text = None
    if draw(st.booleans()):
        holder = draw(st.none() | st.integers(0, len(things) - 1)) if things else None
        color = draw(st.none() | st.sampled_from(COLORS))
        text = Text(draw(st.text(max_size=20)), draw(st.sampled_from(CARRIERS)), color, holder)
    return Scene(draw(settings()), things, relations, text, draw(st.sampled_from(STYLES)))


@given(scenes())
def test_tokens_round_trip(scene: Scene) -> None:
    content = scene.text.content if scene.text else ""
    assert from_tokens(to_tokens(scene), content) == scene


@given(scenes())
def test_json_round_trip(scene: Scene) -> None:
    assert scene_json.from_json(scene_json.to_json(scene)) == scene


@given(scenes())
def test_every_scene_follows_the_grammar(scene: Scene) -> None:
    grammar = Grammar()
    for token in to_tokens(scene):
        grammar.push(token)
    assert grammar.done


@given(st.randoms(use_true_random=False))
def test_whatever_the_grammar_allows_is_a_scene(rng) -> None:  # type: ignore[no-untyped-def]
    grammar, tokens = Grammar(), []
    names = Codebook(CONCEPTS).tokens
    while not grammar.done and len(tokens) < 200:
        family = rng.choice(grammar.families())
        allowed = [t for t in names if t.partition(":")[0] == family]
        if family == "idx":
            allowed = [f"idx:{k}" for k in grammar.indexes()]
        token = rng.choice(allowed)
        grammar.push(token)
        tokens.append(token)
    assert to_tokens(from_tokens(tokens, "x")) == tokens


def test_grammar_refuses_a_relation_of_a_thing_to_itself() -> None:
    grammar = Grammar()
    for token in ("style:soft", "setting:flat", "c:dog", "c:cat", "rel:on", "idx:0"):
        grammar.push(token)
    with pytest.raises(ValueError, match="names no other item"):
        grammar.push("idx:0")


def test_tokens_that_are_no_scene_are_refused_by_name() -> None:
    with pytest.raises(ValueError, match="expected setting at 1, found c:dog"):
        from_tokens(["style:soft", "c:dog", "<eos>"])


def test_codebook_numbers_structure_first() -> None:
    book = Codebook(CONCEPTS)
    assert book.tokens[book.n_structure] == "c:dog"
    assert book.decode(book.encode(["<eos>", "c:robot"])) == ["<eos>", "c:robot"]
