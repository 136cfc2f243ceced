from __future__ import annotations

import random

import numpy as np

from smalto import pack
from smalto.evaluate.styles import WAYS
from smalto.scene.types import PLACES
from smalto.train.styles.fit import fitted, table
from smalto.train.styles.pictures import chance_scene


def test_what_can_be_told_apart_is_learned() -> None:
    dice = np.random.default_rng(3)
    middles = dice.normal(0, 1, (len(WAYS), 30))
    ways = np.arange(1000) % len(WAYS)
    rows = (middles[ways] + dice.normal(0, 0.25, (1000, 30))).astype(np.float32)
    judge = fitted(rows[:750], ways[:750])
    named = judge.odds(rows[750:]).argmax(axis=1)
    assert (named == ways[750:]).mean() > 0.95
    assert (
        table(judge, rows[750:], ways[750:]).startswith("accuracy 0.9")
        or (named == ways[750:]).all()
    )


def test_the_splits_share_no_thing_and_no_place() -> None:
    art = pack.load()
    seen = {}
    for split in ("train", "test"):
        scenes = [chance_scene(random.Random(seed), split, art) for seed in range(300)]
        things = {item.concept for scene in scenes for item in scene.items}
        seen[split] = (things, {s.setting.place for s in scenes if s.setting.place})
    assert not seen["train"][0] & seen["test"][0]
    assert not seen["train"][1] & seen["test"][1]
    assert len(seen["train"][1] | seen["test"][1]) > 0.9 * len(PLACES)
