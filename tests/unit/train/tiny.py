"""A world of a few concepts, so that training code runs in a second."""

from __future__ import annotations

from functools import cache

import numpy as np

from smalto.model.features import Senses, build
from smalto.pack.types import Concept, Slot
from smalto.scene.tokens import Codebook
from smalto.train.captions import world
from smalto.train.setup import Setup


def _concept(name: str, zh: str, group: str, height_m: float, **more: object) -> Concept:
    figure = "object" if group not in ("animal", "person") else "whole"
    return Concept(name, (name,), (zh,), name + "s", group, figure, "stands", height_m, **more)  # type: ignore[arg-type]


CONCEPTS = {
    c.id: c
    for c in (
        _concept("dog", "狗", "animal", 0.6),
        _concept("cat", "猫", "animal", 0.4),
        _concept("horse", "马", "animal", 1.6, slots={"seat": Slot(0.5, 0.3, 0.3)}),
        _concept("girl", "女孩", "person", 1.3),
        _concept("boy", "男孩", "person", 1.3),
        _concept("hat", "帽子", "clothing", 0.2),
        _concept("apple", "苹果", "food", 0.1),
        _concept("table", "桌子", "household", 0.8, slots={"top": Slot(0.5, 0.1, 0.9)}),
        _concept("bench", "长椅", "household", 0.9, slots={"seat": Slot(0.5, 0.5, 0.9)}),
        _concept("box", "盒子", "household", 0.4, slots={"inside": Slot(0.5, 0.1, 0.8)}),
    )
}


@cache
def tiny_setup() -> Setup:
    words = tuple(sorted({*CONCEPTS, "red", "blue", "left", "background"}))
    vectors = np.random.default_rng(1).integers(-127, 128, (len(words), 8)).astype(np.int8)
    order = tuple(sorted(CONCEPTS))
    vocabulary = ("a", "of", "the", "red", "blue", "two", "left", "and", "on", "一", "只", "的")
    featurizer = build(CONCEPTS, order, vocabulary, ("红色",), Senses(words, vectors))
    return Setup(
        world.build(CONCEPTS), Codebook(order), featurizer, ("gritty", "mellow"), ("红色",)
    )
