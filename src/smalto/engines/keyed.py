"""Transparency from what knows none: drawn on an even ground, which is taken away.

The ground's colour is one that the prompt does not speak of. A shadow on it becomes a true one,
black and half clear, so it falls on whatever the picture is laid on.
"""

from __future__ import annotations

import numpy as np

from smalto.retouch.areas import labeled
from smalto.retouch.arrays import Mask, Pixels, Real, bytes_of, colors
from smalto.retouch.ground import Ground, even_ground, flooded, unmixed

PLAIN_GROUND = (
    " The subject stands alone on a plain, evenly lit, pure {} background, without a shadow."
)
GROUNDS = (
    ("green (#00FF00)", ("green", "grass", "leaf", "frog", "绿", "草", "叶")),
    ("magenta (#FF00FF)", ("magenta", "pink", "purple", "粉", "紫")),
    ("blue (#0000FF)", ()),
)
"""A colour, and words that speak of something of that colour."""
LEAST_CLEAR, MOST_CLEAR = 0.02, 0.9995
OFF_HUE = 0.1
"""How far a shadow's colour may be from the ground's own, darker, as a share of the ground's."""
DARKEST, LIGHTEST = 0.25, 1.05


class NoGround(Exception):
    """There is none that could be taken away; says why."""


def ground_for(prompt: str) -> str:
    """The first that the prompt does not speak of."""
    said = prompt.lower()
    for name, words in GROUNDS:
        if not any(word in said for word in words):
            return name
    return GROUNDS[-1][0]


def cleared(pixels: Pixels) -> Pixels:
    """(H, W, 4) without its ground; as it is when it is see-through already. Raises NoGround
    when it has no even ground that could be taken away."""
    if float((pixels[..., 3] < 128).mean()) > LEAST_CLEAR:
        return pixels
    rgb = colors(pixels)
    ground = even_ground(rgb)
    if ground is None:
        raise NoGround("no even ground to take away")
    outside = flooded(ground)
    if not LEAST_CLEAR < float(outside.mean()) < MOST_CLEAR:
        raise NoGround("nothing but ground, or none")
    coverage = unmixed(rgb, ground, outside)
    light = _light(rgb, ground.colors)
    shade = _shade(rgb, ground.colors, light, outside)
    made = np.dstack([_unspilled(rgb, ground.colors, coverage), bytes_of(coverage)])
    made[shade, :3] = 0
    made[shade, 3] = bytes_of(_darkness(light, ground))[shade]
    made[made[..., 3] == 0] = 0
    return made


def _light(rgb: Real, ground: Real) -> Real:
    """(H, W): how bright the ground would have to be, as a share of what it is, to look like
    this."""
    share: Real = (rgb * ground).sum(axis=-1) / np.maximum((ground * ground).sum(axis=-1), 1e-6)
    return share


def _darkness(light: Real, ground: Ground) -> Real:
    """Of a shadow, 0 where the ground begins: what differs from it by less counts as ground."""
    least = ground.tolerance / np.maximum(ground.colors.max(axis=-1), 1e-6)
    dark: Real = (1 - light - least) / np.maximum(1 - least, 1e-6)
    return dark


def _shade(rgb: Real, ground: Real, light: Real, outside: Mask) -> Mask:
    """Ground in a shadow: of its colour but darker, and in one piece with the rest of it."""
    off = np.linalg.norm(rgb - light[..., None] * ground, axis=-1)
    hue = off < OFF_HUE * np.maximum(np.linalg.norm(ground, axis=-1), 1e-6)
    alike: Mask = (hue & (light > DARKEST) & (light < LIGHTEST)) | outside
    labels, count = labeled(alike)
    reached = np.zeros(count + 1, bool)
    reached[np.unique(labels[outside])] = True
    reached[0] = False
    shade: Mask = reached[labels] & ~outside
    return shade


def _unspilled(rgb: Real, ground: Real, coverage: Real) -> Pixels:
    """At its edge a thing keeps its own colour: the ground's part of it is taken out."""
    share = np.maximum(coverage, 0.1)[..., None]
    own = np.clip((rgb - ground * (1 - share)) / share, 0, 1)
    edge = ((coverage > 0) & (coverage < 1))[..., None]
    return bytes_of(np.where(edge, own, rgb))
