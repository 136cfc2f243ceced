from __future__ import annotations

import random

from smalto.train.captions import world
from tests.unit.train.tiny import CONCEPTS, tiny_setup


def test_roles_follow_from_what_the_pack_says() -> None:
    made = tiny_setup().world
    assert made.mounts == ("horse",) and set(made.people) == {"girl", "boy"}
    assert made.clothes == ("hat",) and made.seats == ("bench",)
    assert made.tops == ("table",) and made.insides == ("box",)
    assert "apple" in made.handy and "table" in made.handy and "horse" not in made.handy
    assert {"dog", "girl"} <= set(made.beings) and "table" not in made.beings


def test_what_has_no_name_in_a_language_is_not_drawn() -> None:
    from dataclasses import replace

    nameless = {**CONCEPTS, "dog": replace(CONCEPTS["dog"], zh=())}
    assert "dog" not in world.build(nameless).all


def test_what_is_common_is_looked_for_among_the_known() -> None:
    made = tiny_setup().world
    assert set(made.common_beings) == {"dog", "cat", "horse", "girl", "boy"}
    assert made.common_clothes == made.clothes, "none of the usual clothes is there"
    assert "table" in made.common_tops and "box" not in made.common_tops


def test_any_chooses_among_all() -> None:
    made = tiny_setup().world
    rng = random.Random(2)
    assert {made.any(rng) for _ in range(300)} == set(made.all)
