"""How pictures are composed: can everything asked for be seen, do n pictures differ?"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import Any

from smalto.evaluate.metrics import Share, share
from smalto.evaluate.prompts import Prompt
from smalto.evaluate.run import SEED, SIZE_PX, STAGINGS, Writes
from smalto.pack import Pack
from smalto.scene.types import Scene
from smalto.stage.checker import legibility
from smalto.stage.director import best_of
from smalto.stage.diversity import alike
from smalto.stage.types import Staging

PICTURES = 4
MIN_VISIBLE, MIN_CONTRAST, MIN_SIZE = 0.6, 0.08, 0.03
"""Below these a thing counts as hidden (share of its area), invisible (colour distance in OKLab) or
too small (share of the short side); whatever leaves the frame counts as cut."""


def measure(writer: Writes, prompts: Sequence[Prompt], pack: Pack) -> dict[str, Any]:
    """`illegible`: pictures with a hidden, cut or invisible asked-for thing. `same_layout`: pairs
    among four pictures of a prompt with the same layout."""
    illegible: list[bool] = []
    same: list[bool] = []
    for prompt in prompts:
        scene = writer.write(prompt.text, seed=SEED).scene
        if not scene.items:
            continue
        pictures = [_staged(scene, pack, SEED + turn) for turn in range(PICTURES)]
        illegible.append(not is_legible(pictures[0], pack))
        same += [alike(a, b) for a, b in combinations(pictures, 2)]
    shares: dict[str, Share] = {"illegible": share(illegible), "same_layout": share(same)}
    return dict(shares)


def is_legible(staging: Staging, pack: Pack) -> bool:
    found = legibility(staging, pack)
    return (
        found.visible >= MIN_VISIBLE
        and found.margin >= 0
        and found.contrast >= MIN_CONTRAST
        and found.smallest >= MIN_SIZE
    )


def _staged(scene: Scene, pack: Pack, seed: int) -> Staging:
    return best_of(scene, pack, seed=seed, width_px=SIZE_PX, height_px=SIZE_PX, k=STAGINGS)
