from __future__ import annotations

from pathlib import Path

import pytest

from smalto.accounts.memory import Memory, open_memory
from smalto.clock import SystemClock
from smalto.errors import ImageUserError, InvalidRequest, NotFound
from smalto.storage.blobs import BlobStore
from smalto.storage.database import Database
from smalto.types import ImageInput

FOX = ImageInput(4, 4, True, "image/png", b"a fox's pixels")


@pytest.fixture
def memory(home: Path) -> Memory:
    clock = SystemClock()
    return open_memory(Database(home / "smalto.db"), BlobStore(home / "memory", clock), clock)


def test_names_in_a_prompt_bring_their_pictures(memory: Memory) -> None:
    memory.add("default", "@Rusty", FOX, description="a  fox")
    memory.add("default", "小红", FOX)
    found = memory.recall("default", "@rusty and @小红在雨里, and @RUSTY again")
    assert [(one.name, one.description) for one in found] == [("Rusty", "a fox"), ("小红", "")]
    assert found[0].image.png == FOX.png


def test_text_in_quotes_and_addresses_speak_nobodys_name(memory: Memory) -> None:
    memory.add("default", "rusty", FOX)
    assert memory.recall("default", 'a sign that says "@rusty", mail me@rusty.example') == ()


def test_an_unknown_name_is_told_with_those_there_are(memory: Memory) -> None:
    memory.add("default", "rusty", FOX)
    with pytest.raises(ImageUserError, match=r"@rusti.*There is @rusty"):
        memory.recall("default", "@rusti on a bench")


def test_who_remembers_nothing_may_write_any_sign(memory: Memory) -> None:
    assert memory.recall("default", "@midjourney style") == ()


def test_projects_do_not_see_each_other(memory: Memory) -> None:
    memory.add("one", "rusty", FOX)
    assert memory.list("two") == []
    with pytest.raises(NotFound, match="Nothing is remembered yet"):
        memory.get("two", "rusty")


@pytest.mark.parametrize("name", ["", "@", "7up", "a b", "a" * 33, "../x", "a/b"])
def test_names_are_words(memory: Memory, name: str) -> None:
    with pytest.raises(InvalidRequest):
        memory.add("default", name, FOX)


def test_more_pictures_than_a_request_may_have(memory: Memory) -> None:
    memory.add("default", "rusty", FOX)
    with pytest.raises(ImageUserError, match="16 together, got 17"):
        memory.recall("default", "@rusty", 16)


def test_what_is_forgotten_is_gone(memory: Memory) -> None:
    memory.add("default", "rusty", FOX)
    memory.forget("default", "@RUSTY")
    with pytest.raises(NotFound):
        memory.forget("default", "rusty")
    assert memory.list("default") == []


def test_a_name_and_what_it_says_can_be_changed(memory: Memory) -> None:
    memory.add("default", "rusty", FOX, description="a fox")
    memory.add("default", "max", FOX)
    assert memory.change("default", "@RUSTY", to="@Rusty", description="a  red fox").name == "Rusty"
    changed = memory.change("default", "rusty", to="小红")
    assert (changed.name, changed.description) == ("小红", "a red fox")
    assert memory.picture("default", "小红").png == FOX.png
    with pytest.raises(InvalidRequest, match="MAX"):
        memory.change("default", "小红", to="MAX")
    with pytest.raises(NotFound):
        memory.change("default", "rusty", description="gone")
    assert [row.name for row in memory.list("default")] == ["max", "小红"]
