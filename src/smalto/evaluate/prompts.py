"""The hand-written prompt set and the facts a picture of each prompt must show.

It knows nothing of scenes: a fact is what a reader of the prompt expects to see. A third of
`prompts.jsonl`, of every kind and language, is the test split; nobody tunes on it. So is all of
`fresh.jsonl`, whose author had not read the code that reads prompts. All of `everyday.jsonl` is for
development: longer prompts in everyday words, by the author of the model's captions. `world.jsonl`
asks for what the scene language of the second generation can say, and is for development;
`spatial.jsonl`, for development too, asks where things are, in English of many shapes, its
`-second-` and `-third-` prompts written before their author had seen the rules read such ones;
`outsider.jsonl` asks for the same, by somebody who had read neither captions nor readers, and is
for testing. `hanzi.jsonl` is Chinese as people type it, for development; those whose id begins with
`hanzi-a-` were written before their author had read a rule.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, Literal

FILES = (
    "prompts.jsonl", "fresh.jsonl", "everyday.jsonl", "world.jsonl", "spatial.jsonl",
    "outsider.jsonl", "hanzi.jsonl",
)  # fmt: skip
OF_BEFORE = ("prompts.jsonl", "fresh.jsonl")
"""The files whose test prompts 0.2.0 was scored on, 265 in all."""
Split = Literal["dev", "test"]
SPLITS: tuple[Split, ...] = ("dev", "test")
KINDS = (
    "single", "two", "three", "count", "color", "relation", "text", "setting", "style",
    "synonym", "long", "negation", "nonsense", "paragraph", "free",
    "attribute", "action", "finish", "place", "texts", "dense",
)  # fmt: skip


LOOKS = ("second", "size", "material", "expression", "skin", "arrangement")
"""Parts of an item that only newer prompts ask for."""


@dataclass(frozen=True, slots=True)
class ItemFact:
    """One thing: any of `concepts` will do. `count` None: any number; no `colors`: any colour.
    `looks`: further (part, accepted words), such as ("material", ("wood",))."""

    concepts: tuple[str, ...]
    count: int | None = 1
    colors: tuple[str, ...] = ()
    pose: str | None = None
    looks: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class RelationFact:
    """Any of `kinds` holds of the item facts `a` and `b` (counted among item facts only)."""

    kinds: tuple[str, ...]
    a: int
    b: int


@dataclass(frozen=True, slots=True)
class TextFact:
    content: str


@dataclass(frozen=True, slots=True)
class SettingFact:
    """What is named must hold; empty fields do not matter."""

    kind: str | None = None
    colors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    times: tuple[str, ...] = ()
    weathers: tuple[str, ...] = ()
    seasons: tuple[str, ...] = ()
    moods: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StyleFact:
    """A drawing style, a finish, or both."""

    style: str | None = None
    finish: str | None = None


@dataclass(frozen=True, slots=True)
class AbsentFact:
    """None of `concepts` may be there."""

    concepts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NoteFact:
    """The prompt means nothing that can be drawn, and the user must be told so."""


Fact = ItemFact | RelationFact | TextFact | SettingFact | StyleFact | AbsentFact | NoteFact


@dataclass(frozen=True, slots=True)
class Prompt:
    id: str
    lang: str
    kind: str
    split: Split
    text: str
    facts: tuple[Fact, ...]


def load(split: Split | None = None, limit: int | None = None) -> tuple[Prompt, ...]:
    """The prompts of one split, or all. `limit` takes every n-th, so that all kinds remain."""
    lines = [line for name in FILES for line in _lines(name)]
    found = [p for p in map(_prompt, map(json.loads, lines)) if split in (None, p.split)]
    return tuple(_thinned(found, limit))


def ids_of_before() -> frozenset[str]:
    """The prompts that figures of 0.2.0 are about."""
    return frozenset(json.loads(line)["id"] for name in OF_BEFORE for line in _lines(name))


def _lines(name: str) -> list[str]:
    return (files("smalto.evaluate") / name).read_text("utf-8").splitlines()


def _thinned(prompts: list[Prompt], limit: int | None) -> Sequence[Prompt]:
    if limit is None or limit >= len(prompts):
        return prompts
    return [prompts[i * len(prompts) // limit] for i in range(limit)]


def _prompt(row: dict[str, Any]) -> Prompt:
    facts = tuple(_fact(fact) for fact in row["facts"])
    return Prompt(row["id"], row["lang"], row["kind"], row["split"], row["prompt"], facts)


def _fact(row: dict[str, Any]) -> Fact:
    match row["type"]:
        case "item":
            colors = _several(row.get("color"))
            looks = tuple((part, _several(row[part])) for part in LOOKS if row.get(part))
            concepts = _several(row["concept"])
            return ItemFact(concepts, row.get("count"), colors, row.get("pose"), looks)
        case "relation":
            return RelationFact(_several(row["kind"]), row["a"], row["b"])
        case "text":
            return TextFact(row["content"])
        case "setting":
            keys = ("color", "place", "time", "weather", "season", "mood", "pattern")
            named = (_several(row.get(key)) for key in keys)
            return SettingFact(row.get("kind"), *named)
        case "style":
            return StyleFact(row.get("style"), row.get("finish"))
        case "absent":
            return AbsentFact(_several(row["concept"]))
        case "note":
            return NoteFact()
        case other:
            raise ValueError(f"a prompt has a fact of unknown type {other!r}")


def _several(value: str | list[str] | None) -> tuple[str, ...]:
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else tuple(value)
