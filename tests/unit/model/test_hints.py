from __future__ import annotations

from smalto.model import hints
from smalto.scene.tokens import structure_tokens


def test_every_hint_is_a_token_of_the_scene() -> None:
    tokens = set(structure_tokens())
    for said, token in hints.words():
        assert token in tokens, (said, token)
        assert said == said.strip() and said


def test_everyday_words_are_there_in_both_languages() -> None:
    said = dict(reversed(list(hints.words())))
    assert said["red"] == said["红色"] == "color:red"
    assert said["two"] == "count:2" and said["sunset"] == "time:sunset"
