"""Pictures to learn styles from: chance scenes of two kinds that share no thing and no place."""

from __future__ import annotations

import random
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal, TypeVar

from smalto.evaluate.styles import Way
from smalto.pack import Pack
from smalto.render import Renderer
from smalto.scene.types import (
    CARRIERS,
    COLORS,
    FINISHES,
    PATTERNS,
    PLACES,
    STYLES,
    TIMES,
    WEATHERS,
    Item,
    Scene,
    Setting,
    Strength,
    Style,
    Text,
)
from smalto.stage.director import stage
from smalto.stage.types import Staging
from smalto.types import Effort, Frame

Split = Literal["train", "test"]
Name = TypeVar("Name", bound=str)

HELD_OUT = 4
"""One of so many things and places is only ever seen in the test."""

SIZES = ((512, 512), (448, 448), (640, 640), (672, 448), (448, 672), (768, 512))
WORDS = (
    "OPEN",
    "HELLO",
    "SALE",
    "Fresh bread",
    "Go!",
    "Welcome home",
    "你好",
    "LOVE",
    "No. 7",
    "Cafe",
)
EFFORTS: tuple[Effort, ...] = ("low", "medium", "high")


def pictures(
    split: Split, seed: int, pack: Pack, renderer: Renderer
) -> Iterator[tuple[Way, Frame]]:
    """One scene in all ways: finishes at all strengths on one painting, mostly a soft one, and
    drawing styles each composed anew."""
    chance = random.Random(f"{split} {seed}")
    scene, size = chance_scene(chance, split, pack), chance.choice(SIZES)
    bases: tuple[Style, ...] = ("soft", "flat", "toon")
    base = chance.choices(bases, (8, 1, 1))[0]
    shown = _staged(replace(scene, style=base, finish="oil"), size, pack, chance)
    finishes = [(f, chance.choices(STRONG, (3, 1, 1))[0]) for f in FINISHES]
    painting = renderer.painting(shown, quality=chance.choice(EFFORTS))
    yield from zip(FINISHES, painting.finished_in(finishes), strict=True)
    for style in STYLES:
        shown = _staged(replace(scene, style=style), size, pack, chance)
        yield style, renderer.render(shown, quality=chance.choice(EFFORTS))


STRONG: tuple[Strength | None, ...] = (None, "light", "strong")


def _staged(scene: Scene, size: tuple[int, int], pack: Pack, chance: random.Random) -> Staging:
    width, height = size
    return stage(scene, pack, seed=chance.getrandbits(40), width_px=width, height_px=height)


def chance_scene(chance: random.Random, split: Split, pack: Pack) -> Scene:
    names = _of(split, sorted(pack.concepts))
    items = tuple(
        Item(chance.choice(names), count=chance.choices((1, 2, 3, 5), (7, 2, 1, 1))[0])
        for _ in range(chance.choices((1, 2, 3, 4), (3, 4, 2, 1))[0])
    )
    texts: tuple[Text, ...] = ()
    if chance.random() < 0.2:
        texts = (Text(chance.choice(WORDS), chance.choice(CARRIERS)),)
    return Scene(_setting(chance, split), items, texts=texts)


def _setting(chance: random.Random, split: Split) -> Setting:
    draw = chance.random()
    if draw < 0.2:
        return Setting("flat", colors=tuple(chance.sample(COLORS, chance.choice((0, 1)))))
    if draw < 0.28:
        return Setting("gradient", colors=tuple(chance.sample(COLORS, 2)))
    if draw < 0.34:
        colors = tuple(chance.sample(COLORS, 2))
        return Setting("pattern", colors=colors, pattern=chance.choice(PATTERNS))
    if draw < 0.48:
        return Setting("transparent")
    weather = chance.choice(WEATHERS) if chance.random() < 0.35 else "clear"
    place = chance.choice(_of(split, PLACES))
    return Setting("landscape", place=place, time=chance.choice(TIMES), weather=weather)


def _of(split: Split, names: Sequence[Name]) -> list[Name]:
    """The names that belong to a split."""
    return [n for n in names if (zlib.crc32(n.encode()) % HELD_OUT == 0) == (split == "test")]
