from __future__ import annotations

import pytest

from smalto.edit.names import is_name, spoken


def names(prompt: str, *known: str) -> list[str]:
    return [name for name, _, _ in spoken(prompt, frozenset(known))]


def test_names_end_where_words_end() -> None:
    assert names("@rusty, @max-2 and @Lily's dog") == ["rusty", "max-2", "Lily"]


def test_what_is_quoted_or_an_address_is_text() -> None:
    assert names('a sign "@rusty" and 「@max」, a@b.example, @@x') == []


def test_chinese_names_end_where_a_known_one_does() -> None:
    assert names("@小红在雨里", "小红") == ["小红"]
    assert names("@rusty在海滩上") == ["rusty"]
    assert names("@rusty在海滩上", "rusty") == ["rusty"]


def test_a_longer_name_is_not_taken_for_a_shorter() -> None:
    assert names("@rusty2 runs", "rusty") == ["rusty2"]
    assert names("@小红帽在森林里", "小红", "小红帽") == ["小红帽"]


def test_the_span_holds_the_sign() -> None:
    assert spoken("see @rusty run") == (("rusty", 4, 10),)


@pytest.mark.parametrize(
    ("name", "good"), [("rusty", True), ("小红", True), ("a-1_b", True), ("1a", False), ("", False)]
)
def test_what_may_be_a_name(name: str, good: bool) -> None:
    assert is_name(name) is good
