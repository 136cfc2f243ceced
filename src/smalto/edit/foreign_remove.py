"""Taking things away, and putting others where they were."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from smalto.edit.foreign_add import put_into
from smalto.edit.foreign_find import foreground, region_of
from smalto.edit.foreign_work import MASK, Impossible, Region, Work
from smalto.edit.operations import Remove, Replace
from smalto.retouch.areas import closed, dilated
from smalto.retouch.arrays import Mask, box_of, real
from smalto.retouch.fill import filled
from smalto.retouch.strays import with_strays
from smalto.scene.types import Scene

MOST = 0.6
"""Share of a picture that can be filled from the rest."""


def removed(work: Work, change: Remove) -> None:
    if change.target is None:
        _all_but(work, change)
        return
    region = region_of(work, change.target)
    cleared(work, region)
    if change.target.concept or change.target.words.split()[-1:] not in (["it"], ["text"]):
        work.notes.append(f"Taken for {change.target.words!r}: {region.said}.")


def _all_but(work: Work, change: Remove) -> None:
    if not change.keep:
        cleared(work, Region(foreground(work).coverage, "the foreground", 1.0))
        return
    kept = np.zeros(work.shape, bool)
    for target in change.keep:
        kept |= region_of(work, target).solid
    rest = (work.cutout().coverage > 0.5) & ~dilated(kept, 3)
    if not rest.any():
        raise Impossible("Beside what shall stay, nothing was found that could go.", MASK)
    cleared(work, Region(real(rest), "everything else", 0.6))


def cleared(work: Work, region: Region) -> Mask:
    """The region and its soft edge are filled from around; of a cut-out thing they become
    transparent. Returns what was filled."""
    hole = dilated(closed(region.coverage > 0.08, 1), rim(work))
    if hole.any():
        hole |= with_strays(work.rgb, hole)
    if not hole.any() or hole.mean() > MOST:
        raise Impossible(
            "What is meant covers too much of the picture to be filled from what is around it."
            if hole.any()
            else "What is meant was not found in the picture.",
            MASK,
        )
    if float((work.pixels[..., 3] < 128).mean()) > 0.02:
        made = work.pixels.copy()
        made[hole, 3] = 0
        work.pixels = made
        return hole
    work.show(filled(work.rgb, hole, seed=work.seed, check=work.check))
    return hole


def rim(work: Work) -> int:
    """Pixels around a thing that still have something of it: blur, halo, a bit of shadow."""
    return max(round(min(work.shape) * 0.006), 3)


def replaced(work: Work, change: Replace) -> None:
    region = region_of(work, change.target)
    box = box_of(region.solid)
    if box is None:
        raise Impossible("What is meant was not found in the picture.", MASK)
    cleared(work, region)
    work.notes.append(f"Taken for {change.target.words!r}: {region.said}.")
    put_into(work, Scene(items=(replace(change.item),)), box)
