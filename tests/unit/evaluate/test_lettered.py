"""The pictures on which letters are read back are what the measure says they are."""

from __future__ import annotations

from smalto.evaluate.lettered import CHINESE, ENGLISH, MOST_LETTERS, scenes


def test_one_to_three_different_texts_of_so_many_letters() -> None:
    for runs in (ENGLISH, CHINESE):
        made = list(scenes(30, runs, 1))
        counts = [len(scene.texts) for scene in made]
        assert {counts.count(n) for n in (1, 2, 3)} == {10}
        for scene in made:
            contents = [text.content for text in scene.texts]
            assert len(set(contents)) == len(contents)
            assert sum(map(len, contents)) <= MOST_LETTERS


def test_the_same_for_a_seed() -> None:
    assert list(scenes(9, ENGLISH, 4)) == list(scenes(9, ENGLISH, 4))
    assert list(scenes(9, ENGLISH, 4)) != list(scenes(9, ENGLISH, 5))
