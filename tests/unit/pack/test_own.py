"""What was drawn for Smalto: enough of it, well-formed, and what everyday words lead to."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from smalto.model.names import Names
from smalto.pack import Pack, load

LIMIT_BYTES = 45_000
"""A figure with ten faces is the largest."""
WHOLE = """
    bear boar cat chicken cow dog elephant fox frog hamster horse koala lion monkey moose mouse
    panda pig rabbit raccoon tiger unicorn wolf
"""


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load()


@pytest.fixture(scope="module")
def names(pack: Pack) -> Names:
    return Names.of(pack.concepts.values())


def test_four_hundred_words_have_drawings_of_ours(pack: Pack) -> None:
    ours = [c for c in pack.concepts.values() if c.group != "pose" and "own" in pack.sources(c.id)]
    assert len(ours) >= 400


def test_every_drawing_of_ours_is_small_and_whole(pack: Pack) -> None:
    for slug in pack.members("own"):
        text = pack.svg(f"own/{slug}")
        assert len(text) <= LIMIT_BYTES, slug
        assert ET.fromstring(text).tag.endswith("svg"), slug
        assert "<script" not in text and "href" not in text.replace('href="#', ""), slug


@pytest.mark.parametrize(
    ("word", "concept"),
    [
        ("eiffel tower", "eiffel-tower"),
        ("长城", "great-wall"),
        ("big ben", "big-ben"),
        ("taj mahal", "taj-mahal"),
        ("sydney opera house", "opera-house"),
        ("statue of liberty", "statue-of-liberty"),
        ("埃菲尔铁塔", "eiffel-tower"),
        ("mount fuji", "mount-fuji"),
        ("great pyramid", "egyptian-pyramid"),
        ("machu picchu", None),
    ],
)
def test_landmarks_are_known_by_name(names: Names, word: str, concept: str | None) -> None:
    found = names.get(word)
    assert (found.concept if found else None) == concept


@pytest.mark.parametrize(
    ("word", "concept"),
    [
        ("branch", "branch"),
        ("branches", "branch"),
        ("desk", "desk"),
        ("stool", "stool"),
        ("kettle", "kettle"),
        ("tiara", "tiara"),
        ("globe", "globe"),
        ("log", "log"),
        ("box", "open-box"),
        ("bag", "handbag"),
        ("swimming pool", "swimming-pool"),
        ("redwood", "pine-tree"),
        ("树枝", "branch"),
    ],
)
def test_everyday_words_lead_to_what_they_mean(names: Names, word: str, concept: str) -> None:
    found = names.get(word)
    assert found is not None and found.concept == concept


@pytest.mark.parametrize(
    "word",
    WHOLE.split(),
)
def test_common_animals_are_whole(pack: Pack, names: Names, word: str) -> None:
    found = names.get(word)
    assert found is not None and pack.get(found.concept).figure == "whole"


def test_looks_and_moods_name_no_thing(names: Names) -> None:
    for word in ("fluffy", "sharp", "natural", "comfortable", "beauty", "sky", "air", "class"):
        found = names.get(word)
        assert found is None or not found.exact, word
