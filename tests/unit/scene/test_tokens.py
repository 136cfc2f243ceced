"""Scenes, tokens, JSON and the grammar: what one writes the others read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smalto.scene import json as scene_json
from smalto.scene import lists
from smalto.scene.grammar import Grammar
from smalto.scene.tokens import Codebook, from_tokens, to_tokens
from smalto.scene.types import MAX_COUNT, MAX_TEXTS, Item, Pin, Relation, Scene, Setting, Text

CONCEPTS = ("dog", "cat", "tree", "robot", "bench", "apple")


def maybe(words: tuple[str, ...]) -> st.SearchStrategy[str | None]:
    return st.none() | st.sampled_from(words)


@st.composite
def settings(draw: st.DrawFn) -> Setting:
    kind = draw(st.sampled_from(lists.SETTING_KINDS))
    most = {"flat": 1, "gradient": 2, "pattern": 2}.get(kind, 0)
    colors = tuple(draw(st.lists(st.sampled_from(lists.COLORS), max_size=most)))
    common = {"mood": draw(maybe(lists.MOODS)), "view": draw(maybe(lists.VIEWS))}
    if kind == "landscape":
        common |= {
            "place": draw(st.sampled_from(lists.PLACES)),
            "time": draw(st.sampled_from(lists.TIMES)),
            "weather": draw(st.sampled_from(lists.WEATHERS)),
            "season": draw(maybe(lists.SEASONS)),
        }
    if kind == "pattern":
        common["pattern"] = draw(st.sampled_from(lists.PATTERNS))
    return Setting(kind, colors, **common)


@st.composite
def items(draw: st.DrawFn) -> Item:
    many, color = draw(st.booleans()), draw(maybe(lists.COLORS))
    return Item(
        draw(st.sampled_from(CONCEPTS)),
        3 if many else draw(st.integers(1, MAX_COUNT)),
        many,
        color,
        draw(maybe(lists.SIZES)),
        draw(maybe(lists.POSES)),
        draw(maybe(lists.COLORS)) if color else None,
        draw(maybe(lists.MATERIALS)),
        draw(maybe(lists.EXPRESSIONS)),
        draw(maybe(lists.SKINS)),
        draw(maybe(lists.ARRANGEMENTS)),
    )


@st.composite
def texts(draw: st.DrawFn, n_items: int) -> Text:
    return Text(
        draw(st.text(max_size=20)),
        draw(st.sampled_from(lists.CARRIERS)),
        draw(maybe(lists.COLORS)),
        draw(st.none() | st.integers(0, n_items - 1)) if n_items else None,
        draw(maybe(lists.FONTS)),
        draw(maybe(lists.SPOTS)),
        draw(maybe(lists.BENDS)),
    )


@st.composite
def scenes(draw: st.DrawFn) -> Scene:
    things = tuple(draw(st.lists(items(), max_size=6)))
    ends = st.permutations(range(len(things)))
    relations = ()
    if len(things) > 1:
        pairs = draw(st.lists(st.tuples(st.sampled_from(lists.RELATIONS), ends), max_size=4))
        relations = tuple(Relation(kind, ends[0], ends[1]) for kind, ends in pairs)
    runs = tuple(draw(st.lists(texts(len(things)), max_size=MAX_TEXTS)))
    looks = (st.sampled_from(lists.STYLES), maybe(lists.FINISHES), maybe(lists.STRENGTHS))
    return Scene(draw(settings()), things, relations, runs, *map(draw, looks))


@given(scenes())
def test_tokens_round_trip(scene: Scene) -> None:
    assert from_tokens(to_tokens(scene), [text.content for text in scene.texts]) == scene


def test_json_keeps_pins_which_tokens_do_not() -> None:
    scene = Scene(items=(Item("dog"),), pins=(Pin(0, 0.1, 0.2, 0.3, 0.4),))
    assert scene_json.from_json(scene_json.to_json(scene)) == scene
    assert from_tokens(to_tokens(scene)) == Scene(items=scene.items)


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
    assert to_tokens(from_tokens(tokens, "xyz")) == tokens


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
