from __future__ import annotations

import random
from collections import Counter

import pytest

from smalto.engines.base import Capabilities
from smalto.engines.routing import Route, Routes, together
from smalto.errors import LocalError

MIXED = Route((("a", 3.0), ("b", 1.0)), ("native", "a"))


def test_weights_are_kept_and_everybody_follows_once() -> None:
    dice = random.Random(1)
    firsts = Counter(MIXED.order(dice.random())[0] for _ in range(4000))
    assert firsts["a"] / 4000 == pytest.approx(0.75, abs=0.03) and set(firsts) == {"a", "b"}
    assert MIXED.order(0.0) == ("a", "b", "native")
    assert MIXED.order(0.999) == ("b", "a", "native")


def test_the_last_lot_still_finds_somebody() -> None:
    assert Route((("a", 0.1), ("b", 0.2))).order(0.9999999999999999)[0] == "b"


def test_without_a_route_there_is_no_swap() -> None:
    table = Routes("native", {"gpt-image-2": MIXED})
    assert table.of("gpt-image-1", None).order(0.5) == ("native",)
    assert table.of("diffusion", "diffusion").order(0.5) == ("diffusion",)
    assert table.of("gpt-image-2", "native") is MIXED


def test_a_route_to_nobody_is_refused() -> None:
    with pytest.raises(LocalError, match=r"'b'.*Choose among: a, native"):
        Routes("native", {"gpt-image-2": MIXED}).check(["a", "native"])


def test_a_route_can_do_what_one_of_its_engines_can() -> None:
    edits = frozenset({"generation", "edit"})
    photo = Capabilities("photo", "", 1, vectors=False, operations=edits, masks=True, max_images=3)
    native = Capabilities("native", "", 4, vectors=True, layout=True, max_previews=3)
    both = together([photo, native])
    assert (both.name, both.operations, both.max_images) == ("photo", edits, 3)
    assert both.vectors and both.layout and both.masks and both.max_previews == 3
    assert together([photo]) == photo
