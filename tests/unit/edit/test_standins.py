"""Against the packaged vocabulary: the stand-ins must be words that it has."""

from __future__ import annotations

import pytest

from smalto import pack
from smalto.edit.prints import Print, unprinted
from smalto.edit.reference_words import mark
from smalto.edit.standins import ANIMALS, PEOPLE, concept_called, is_logo, said, stand_ins

PACK = pack.load()


def test_a_noun_is_known_by_its_end() -> None:
    for noun, concept in (("red sports car", "car"), ("foxes", "fox"), ("小狗", "dog")):
        found = concept_called(noun, PACK)
        assert found is not None and concept in (found.id, *found.id.split("-"))
    assert concept_called("thingamajig", PACK) is None
    assert concept_called("cart of nothing known", PACK) is None


def test_stand_ins_differ_from_each_other_and_from_the_prompt() -> None:
    cast = stand_ins(["dog", "dog", None], "next to a cat in a park", PACK)
    names = [concept.id for concept, _ in cast]
    assert names[0] == "dog" and len({*names, "cat"}) == 4
    assert names[1] in ANIMALS
    assert [like.id if like else None for _, like in cast] == ["dog", "dog", None]


def test_who_is_no_concept_has_one_of_its_kind_stand_in() -> None:
    ((person, _),) = stand_ins(["person in a suit with a briefcase"], "a man waits", PACK)
    assert person.id in ("person", *PEOPLE) and person.id != "man"


def test_phrases_have_their_article() -> None:
    assert said(PACK.get("elephant"), chinese=False) == "an elephant"
    assert said(PACK.get("dog"), chinese=True) == "一只狗"


def test_a_print_goes_onto_its_host() -> None:
    text, hosts = unprinted(f"{mark(0)} on a T-shirt worn by a man", PACK)
    assert (text, hosts) == ("a T-shirt worn by a man", {0: "t-shirt"})
    text, hosts = unprinted(f"{mark(1)}印在一件T恤上", PACK)
    assert (text, hosts) == ("一件T恤", {1: "t-shirt"})


@pytest.mark.parametrize("text", [f"{mark(0)} on a table", f"{mark(0)} on a bench in a park"])
def test_what_stands_on_things_is_no_print(text: str) -> None:
    assert unprinted(text, PACK) == (text, {})


def test_said_to_be_printed() -> None:
    assert unprinted(f"{mark(0)} printed on a balloon", PACK)[1] == {0: "balloon"}
    assert Print("guest-1", "balloon").host == "balloon"


def test_logos() -> None:
    assert is_logo("our company logo") and is_logo("标志") and not is_logo("fox")
