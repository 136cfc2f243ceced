from __future__ import annotations

import numpy as np

from smalto.model.features import Senses, simple
from smalto.scene.tokens import structure_tokens
from tests.unit.train.tiny import CONCEPTS, tiny_setup

FEATURIZER = tiny_setup().featurizer
ORDER = tuple(sorted(CONCEPTS))


def meant(prompt: str) -> list[str | None]:
    found = FEATURIZER(prompt)
    return [ORDER[k] if k >= 0 else None for k in found.lex]


def test_names_and_their_plurals_are_recognised_in_both_languages() -> None:
    assert meant("two dogs and a girl") == [None, "dog", None, None, "girl"]
    assert meant("一只狗")[-1] == "dog"


def test_all_arrays_have_one_entry_a_word() -> None:
    found = FEATURIZER('a red dog says "HELLO WORLD"')
    arrays = (found.id, found.sense, found.lex, found.part, found.attr, found.near, found.close)
    assert {len(array) for array in arrays} == {len(found.words)}
    assert found.close.dtype == np.float32 and (np.abs(found.close) <= 1.001).all()


def test_colours_are_attributes_and_no_things() -> None:
    found = FEATURIZER("a red dog")
    assert structure_tokens()[int(found.attr[1])] == "color:red"
    assert found.lex[1] == -1 and found.attr[2] == -1


def test_unknown_words_have_number_zero() -> None:
    assert FEATURIZER("a qwrtz").id.tolist()[1] == 0


def test_an_empty_prompt_has_no_words() -> None:
    assert FEATURIZER("  ").words == ()


def test_senses_of_plurals_are_those_of_the_singular() -> None:
    senses = Senses(("box", "berry"), np.eye(2, 4, dtype=np.int8) * 127)
    assert [senses.row(w) for w in ("boxes", "berries", "dog")] == [0, 1, -1]
    assert senses.mean(["dog"]) is None
    mean = senses.mean(["box", "berry"])
    assert mean is not None and abs(float(np.linalg.norm(mean)) - 1) < 1e-3


def test_names_of_two_things_give_way_to_the_things() -> None:
    assert simple(("garden house", "house with a tree")) == ["garden house"]
    assert simple(("bowl with a spoon",)) == ("bowl with a spoon",)


def test_a_slip_is_read_as_it_was_meant_and_a_name_is_not() -> None:
    assert meant("a tabel") == [None, "table"]
    assert meant("Anna Tabel") == [None, None]
