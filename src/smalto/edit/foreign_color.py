"""Other colours for a region of a foreign picture."""

from __future__ import annotations

import numpy as np

from smalto.edit.foreign_find import GROUND, SKY, region_of
from smalto.edit.foreign_work import MASK, Impossible, Region, Work
from smalto.edit.operations import Change
from smalto.retouch.arrays import Real, colors, real
from smalto.retouch.palette import near_color, recolored
from smalto.retouch.scaling import blurred
from smalto.retouch.space import lab_of
from smalto.scene.colors import COLOR_HEX

NEAR = 0.34
"""Radians of hue that still belong to a thing's main colour."""


def changed(work: Work, change: Change) -> None:
    color = change.item.color
    if color is None:
        raise Impossible(
            "Of things in a picture that was not made here, only the colour can be changed: what "
            "they are made of, their pose and their face are not known.",
            "Ask for a colour, or replace the thing: replace the chair by a wooden chair.",
        )
    region = region_of(work, change.target)
    work.check()
    words = change.target.words.lower()
    plain = SKY.search(words) or GROUND.search(words)
    coverage = region.coverage if plain else _main(work, region)
    if change.target.color is not None:
        own = near_color(work.pixels, COLOR_HEX[change.target.color])
        coverage = region.coverage * real(np.clip(blurred(own, 0.8) * 1.6, 0, 1))
    if not (coverage > 0.5).any():
        raise Impossible("What is meant was not found in the picture.", MASK)
    work.pixels = recolored(work.pixels, coverage, COLOR_HEX[color])
    work.notes.append(f"Taken for {change.target.words!r}: {region.said}.")


def _main(work: Work, region: Region) -> Real:
    """The part of a thing that has its main colour: a red car's windows stay as they are. Things
    without much colour are taken whole."""
    lab = lab_of(colors(work.rgb))
    solid = region.solid
    if not solid.any():
        return region.coverage
    a, b = lab[..., 1], lab[..., 2]
    chroma, hue = np.hypot(a, b), np.arctan2(b, a)
    vivid = solid & (chroma > 0.05)
    if vivid.sum() < 0.3 * solid.sum():
        return region.coverage
    counts, edges = np.histogram(hue[vivid], 48, (-np.pi, np.pi), weights=chroma[vivid])
    smooth = counts + np.roll(counts, 1) + np.roll(counts, -1)
    main = float(edges[int(smooth.argmax())] + np.pi / 48)
    apart = np.abs(np.angle(np.exp(1j * (hue - main))))
    like = np.clip(2.2 - apart / NEAR, 0, 1) * np.clip((chroma - 0.02) / 0.02, 0, 1)
    if float(like[solid].mean()) > 0.8:
        return region.coverage
    return real(blurred(real(like), 0.8) * region.coverage)
