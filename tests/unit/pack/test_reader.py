"""The installed pack: complete, unambiguous, quick."""

from __future__ import annotations

import time
from collections import Counter

import pytest

from smalto.pack import Pack, load
from smalto.scene.types import COLORS, POSES, STYLES


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load()


def test_it_holds_the_promised_vocabulary(pack: Pack) -> None:
    words = [c for c in pack.concepts.values() if c.group != "pose"]
    assert len(words) >= 1350
    assert sum(c.group == "flag" for c in words) >= 60


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_name_belongs_to_one_concept(pack: Pack, language: str) -> None:
    names = Counter(
        name.lower() for concept in pack.concepts.values() for name in getattr(concept, language)
    )
    assert [name for name, count in names.items() if count > 1] == []


def test_every_concept_has_names_and_a_drawing(pack: Pack) -> None:
    for concept in pack.concepts.values():
        assert concept.en, concept.id
        assert concept.zh, concept.id
        assert concept.plural, concept.id
        assert pack.sources(concept.id), concept.id


def test_facts_of_concepts_are_within_their_lists(pack: Pack) -> None:
    for concept in pack.concepts.values():
        assert concept.height_m > 0, concept.id
        assert concept.color in COLORS, (concept.id, concept.color)
        assert concept.figure in ("whole", "bust", "face", "object", "symbol"), concept.id
        assert concept.facing in ("left", "right", "front"), concept.id


def test_slots_are_fractions(pack: Pack) -> None:
    for concept in pack.concepts.values():
        for name, slot in concept.slots.items():
            assert all(0 <= value <= 1 for value in (slot.x, slot.y, slot.w)), (concept.id, name)


def test_poses_lead_to_concepts(pack: Pack) -> None:
    for concept in pack.concepts.values():
        for pose, drawing in concept.poses.items():
            assert pose.removesuffix("-low") in (*POSES, "ride"), (concept.id, pose)
            assert drawing in pack.concepts, (concept.id, drawing)


@pytest.mark.parametrize(
    ("name", "concept_id"),
    [("puppy", "dog"), ("kitten", "cat"), ("automobile", "car"), ("physician", "doctor")],
)
def test_synonyms_people_write(pack: Pack, name: str, concept_id: str) -> None:
    assert name in pack.get(concept_id).en


def test_the_plain_name_is_the_whole_animal(pack: Pack) -> None:
    assert pack.get("dog").figure == "whole"
    assert pack.get("dog-face").figure == "face"
    assert pack.get("fox").zh[0] == "狐狸"


def test_drawings_are_complete_and_their_view_starts_at_0(pack: Pack) -> None:
    for concept_id in ("fox", "robot", "flag-jp", "fireworks"):
        for style in STYLES:
            art = pack.art(concept_id, style)
            svg = pack.svg(art.id)
            assert svg.startswith("<svg")
            assert svg.rstrip().endswith("</svg>")
            assert f'viewBox="0 0 {art.view[0]:g} {art.view[1]:g}"' in svg
            assert art.aspect > 0


def test_every_listed_drawing_is_in_its_zip(pack: Pack) -> None:
    for source, rows in pack.drawings.items():
        members = set(pack.members(source))
        assert {art.id.partition("/")[2] for art in rows.values()} <= members


def test_a_style_that_lacks_a_drawing_falls_back(pack: Pack) -> None:
    assert pack.art("flag-jp", "toon").id == "flat/flag-jp"


def test_unknown_ids_are_named(pack: Pack) -> None:
    with pytest.raises(KeyError, match="no concept 'gryphon'"):
        pack.get("gryphon")
    with pytest.raises(KeyError, match="must be one of"):
        pack.svg("photo/fox")


def test_loading_is_quick() -> None:
    best = min(_cpu_seconds_to_load() for _ in range(5))
    assert best < 0.15


def _cpu_seconds_to_load() -> float:
    start = time.process_time()
    load()
    return time.process_time() - start
