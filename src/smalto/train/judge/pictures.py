"""Rendered truth for the judge: random scenes, staged and rendered, with the boxes in them.

Until 0.2.0 a compositor of this package painted them roughly; the detector then never saw haze,
shade, finishes or plants that are grown from a seed, and missed a third of what stands in places.
"""

from __future__ import annotations

import pickle
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any, cast

import numpy as np
import numpy.typing as npt

from smalto.evaluate.judge import shrunk
from smalto.evaluate.judge.detector import INPUT_PX, Found
from smalto.pack import Pack
from smalto.render import Renderer
from smalto.scene.types import (
    COLORS,
    FINISHES,
    MATERIALS,
    MOODS,
    PLACES,
    RELATIONS,
    SEASONS,
    STYLES,
    TIMES,
    WEATHERS,
    Item,
    Relation,
    RelationKind,
    Scene,
    Setting,
    SettingKind,
    Text,
)
from smalto.stage.checker import visible_share
from smalto.stage.director import stage
from smalto.stage.props.grown import SOURCE
from smalto.stage.types import Placed, Staging

SEED = 77_000_000
"""Far from every seed that evaluation or tests use."""
UNSEEN = 100_000
"""The number of the first picture that is painted while the detector learns."""
SIZE_PX = 2 * INPUT_PX
LEAST = 5 / INPUT_PX
"""Longer side of the smallest thing there is to find, as a share of the picture."""
VISIBLE = 0.35
"""Share of a thing that must show for it to be there to find."""
USUAL: tuple[RelationKind, ...] = ("wears", "holds", "on", "sits_on", "rides", "beside")
"""Relations that people ask for most."""
Array = npt.NDArray[Any]
Sample = tuple[Array, list[Found]]
"""A picture (INPUT_PX, INPUT_PX, 3) as bytes, and what is in it."""


@dataclass
class Painter:
    """Renders random scenes, as users get them but smaller, with the boxes of what is in them."""

    pack: Pack
    renderer: Renderer

    def __post_init__(self) -> None:
        every = self.pack.concepts.values()
        self._concepts = [one.id for one in every if one.group != "pose"]
        self._alive = [one.id for one in every if one.poses or one.group == "animal"]

    def sample(self, seed: int) -> Sample | None:
        """None where resvg fails on a drawing."""
        rng = random.Random(seed)
        staging = stage(self.scene(rng), self.pack, seed=seed, width_px=SIZE_PX, height_px=SIZE_PX)
        try:
            frame = self.renderer.render(staging, quality="medium")
        except BaseException as error:  # a panic of resvg is no Exception
            if type(error).__name__ != "PanicException":
                raise
            return None
        small = shrunk(frame).resize((INPUT_PX, INPUT_PX))
        return np.asarray(small, np.uint8), truth(staging)

    def endless(self, turn: int) -> Iterator[Sample]:
        """Pictures from the `turn`-th on."""
        return (one for one in map(self.sample, count(SEED + turn)) if one is not None)

    def scene(self, rng: random.Random) -> Scene:
        kinds = rng.choice((1, 1, 2, 2, 2, 3, 3, 4, 5))
        items = tuple(self._item(rng, alive=not at and rng.random() < 0.6) for at in range(kinds))
        relations: tuple[Relation, ...] = ()
        if kinds > 1 and rng.random() < 0.6:
            relations = (Relation(rng.choice((*RELATIONS, *USUAL)), 0, 1),)
        return Scene(
            _setting(rng),
            items,
            relations,
            (Text("HELLO"),) if rng.random() < 0.06 else (),
            style=rng.choice((*STYLES, "soft", "soft", "soft")),
            finish=rng.choice(FINISHES) if rng.random() < 0.1 else None,
        )

    def _item(self, rng: random.Random, *, alive: bool) -> Item:
        concept = rng.choice(self._alive if alive else self._concepts)
        poses = list(self.pack.concepts[concept].poses)
        return Item(
            concept,
            rng.choice((1, 1, 1, 1, 1, 2, 3, rng.randint(4, 10))),
            color=rng.choice(COLORS) if rng.random() < 0.2 else None,
            pose=cast(Any, rng.choice(poses)) if poses and rng.random() < 0.4 else None,
            material=rng.choice(MATERIALS) if rng.random() < 0.04 else None,
        )


def _setting(rng: random.Random) -> Setting:
    kinds: tuple[SettingKind, ...] = ("flat", "gradient", *(("landscape",) * 7))
    kind = rng.choice(kinds)
    if kind != "landscape":
        return Setting(kind, (rng.choice(COLORS),) if rng.random() < 0.5 else ())
    return Setting(
        "landscape",
        (),
        rng.choice(PLACES),
        rng.choice((*TIMES, "day", "day")),
        rng.choice((*WEATHERS, "clear", "clear")),
        season=rng.choice(SEASONS) if rng.random() < 0.25 else None,
        mood=rng.choice(MOODS) if rng.random() < 0.1 else None,
    )


def truth(staging: Staging) -> list[Found]:
    """What is to be found: every drawing of the pack that shows, scenery too; plants that were
    grown from a seed are ground."""
    shown = (one for one in staging.placed if not one.art.startswith(f"{SOURCE}/"))
    boxes = (_found(one, staging) for one in shown if visible_share(one, staging) > VISIBLE)
    return [box for box in boxes if max(box.w, box.h) > LEAST]


def _found(placed: Placed, staging: Staging) -> Found:
    box, w, h = placed.box, staging.width_px, staging.height_px
    tall = box.h
    if placed.clip_below_y is not None:
        tall = min(max(placed.clip_below_y - box.y, 1.0), tall)
    return Found((box.x + box.w / 2) / w, (box.y + tall / 2) / h, box.w / w, tall / h, 1.0)


def pool(painter: Painter, folder: Path, seconds: float, most: int = 6000) -> Sequence[Sample]:
    """The pictures that `folder` has, and as many more as there is time for."""
    store = folder / "pictures.pkl"
    kept, turn = pickle.loads(store.read_bytes()) if store.exists() else ([], 0)
    samples = cast(list[Sample], kept)
    start, before = time.monotonic(), len(samples)
    while time.monotonic() - start < seconds and len(samples) < most:
        sample = painter.sample(SEED + turn)
        turn += 1
        if sample is not None:
            samples.append(sample)
    if len(samples) > before:
        store.write_bytes(pickle.dumps((samples, turn)))
    print(f"{len(samples)} pictures", flush=True)
    return samples
