"""The making's text form: what goes in comes out, and garbage is nothing."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smalto.edit.made import MAX_TEXT, Made, from_text, made_of, to_text
from smalto.edit.operations import Tone
from smalto.model.reader import RuleReader
from smalto.pack import load
from smalto.stage.director import stage
from smalto.stage.types import Box

PACK, RULES = load(), RuleReader.load()
PROMPTS = (
    "a red fox under a tree in a forest",
    'a man in a hat holding a sign that says "HI" in a park',
    "three striped cups on a table, watercolor",
    "two ducks on a lake at night",
)


def _made(prompt: str, seed: int = 3, side: int = 320) -> Made:
    scene = RULES.read(prompt).scene
    staging = stage(scene, PACK, seed=seed, width_px=side, height_px=side, lavish=True)
    return made_of(staging, "high")


TEXT = to_text(_made(PROMPTS[1]), PACK) or ""


@pytest.mark.parametrize("prompt", PROMPTS)
def test_what_was_made_comes_back(prompt: str) -> None:
    made = _made(prompt)
    text = to_text(made, PACK)
    assert text is not None
    back = from_text(text, PACK)
    assert back is not None
    assert back.staging.scene == made.staging.scene
    assert back.named == made.named
    assert [p.art for p in back.staging.placed] == [p.art for p in made.staging.placed]
    assert to_text(back, PACK) == text


@given(st.sampled_from(PROMPTS), st.integers(0, 2**40), st.integers(64, 2000))
@settings(max_examples=25, deadline=None)
def test_the_text_of_a_text_is_itself(prompt: str, seed: int, side: int) -> None:
    text = to_text(_made(prompt, seed, side), PACK)
    assert text is not None
    back = from_text(text, PACK)
    assert back is not None and to_text(back, PACK) == text


def test_the_prompt_stays_at_home() -> None:
    made = replace(_made(PROMPTS[0]), prompt="a secret wish")
    text = to_text(made, PACK)
    assert text is not None and "secret" not in text


def test_tones_come_along() -> None:
    made = replace(_made(PROMPTS[0]), tones=(Tone(brightness=0.5),))
    back = from_text(to_text(made, PACK) or "", PACK)
    assert back is not None and back.tones == made.tones


@given(st.text(max_size=300))
def test_garbage_is_no_making(text: str) -> None:
    assert from_text(text, PACK) is None


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=12,
)


@given(JSON)
@settings(max_examples=200)
def test_other_values_are_no_making(value: object) -> None:
    assert from_text(json.dumps({"smalto": 1, "staging": value}), PACK) is None


def _paths(value: object, path: tuple[object, ...] = ()) -> list[tuple[object, ...]]:
    if isinstance(value, dict):
        inner = [p for key, one in value.items() for p in _paths(one, (*path, key))]
        return [path, *inner]
    if isinstance(value, list):
        return [path, *(p for n, one in enumerate(value) for p in _paths(one, (*path, n)))]
    return [path]


PATHS = _paths(json.loads(TEXT))[1:]


@given(st.sampled_from(PATHS), JSON)
@settings(max_examples=400, deadline=None)
def test_one_wrong_value_never_crashes_and_never_gets_through_undrawn(
    path: tuple[object, ...], value: object
) -> None:
    """With any value anywhere it is nothing, or a picture that can be written down again."""
    data = json.loads(TEXT)
    at = data
    for key in path[:-1]:
        at = at[key]
    at[path[-1]] = value
    made = from_text(json.dumps(data), PACK)
    assert made is None or to_text(made, PACK) is not None


@pytest.mark.parametrize(
    ("field", "value"),
    [("item", 99), ("art", "soft/../../etc/passwd"), ("art", "soft/nothing"), ("concept", "x")],
)
def test_a_thing_that_cannot_be_drawn_is_refused(field: str, value: object) -> None:
    data = json.loads(TEXT)
    data["staging"]["placed"][-1][field] = value
    assert from_text(json.dumps(data), PACK) is None


def test_too_long_is_refused() -> None:
    assert from_text(TEXT + " " * MAX_TEXT, PACK) is None


def test_a_picture_with_guests_has_no_text() -> None:
    made = _made(PROMPTS[0])
    guest = replace(made.staging.placed[-1], art="guest/123", box=Box(1, 1, 9, 9))
    staging = replace(made.staging, placed=(*made.staging.placed, guest))
    assert to_text(replace(made, staging=staging), PACK) is None
