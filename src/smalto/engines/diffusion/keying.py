"""See-through backgrounds from models that know no alpha: drawn on a flat colour, which is then
taken out. The answer's notes say so: glass, smoke and hair are better drawn by a model with alpha.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from smalto.engines.keyed import PLAIN_GROUND, NoGround, cleared, ground_for

Pixels = NDArray[np.uint8]
Real = NDArray[np.float32]

NEAR, FAR = 60.0, 140.0
"""Distance in RGB from the colour of the ground: below NEAR it is ground, above FAR it is not."""
RIM = 0.03


def key_for(prompt: str) -> str:
    """The name of a colour that the prompt does not speak of."""
    return ground_for(prompt)


def prompt_on(prompt: str, key: str) -> str:
    return prompt.rstrip(" .") + "." + PLAIN_GROUND.format(key)


def cut_out(rgb: Pixels, *, quick: bool = False) -> tuple[Pixels, float]:
    """(H, W, 4) and the share of it that is fully clear. `quick`, for previews: without looking for
    shadows and pockets, which takes seconds for a megapixel."""
    if quick:
        out = _by_distance(rgb)
        return out, float((out[..., 3] == 0).mean())
    opaque = np.full((*rgb.shape[:2], 1), 255, np.uint8)
    try:
        out = cleared(np.concatenate([rgb[..., :3], opaque], axis=2))
    except NoGround:
        out = _by_distance(rgb)
    return out, float((out[..., 3] == 0).mean())


def _by_distance(rgb: Pixels) -> Pixels:
    """For a ground that is not even: what has about the colour that the rim has for the most part;
    (H, W, 4)."""
    ground = _ground_of(rgb)
    pixels = rgb[..., :3].astype(np.float32)
    away = np.sqrt(((pixels - ground) ** 2).sum(axis=2))
    alpha = np.clip((away - NEAR) / (FAR - NEAR), 0, 1)
    shown = np.clip((pixels - ground * (1 - alpha[..., None])) / _at_least(alpha), 0, 255)
    out = np.empty((*alpha.shape, 4), np.uint8)
    out[..., :3] = np.where(alpha[..., None] > 0, np.rint(shown), 0)
    out[..., 3] = np.rint(alpha * 255)
    return out


def note_of(key: str, clear: float) -> str:
    if clear == 0:
        return (
            f"the model knows no transparency; it was asked for a flat {key} ground, drew none, "
            "and nothing could be taken out"
        )
    return (
        f"the model knows no transparency: it drew on a flat {key} ground, which was taken out "
        f"({clear:.0%} of the picture is clear)"
    )


def _ground_of(rgb: Pixels) -> Real:
    rim = max(1, round(min(rgb.shape[:2]) * RIM))
    edges = (rgb[:rim], rgb[-rim:], rgb[:, :rim], rgb[:, -rim:])
    border = np.concatenate([edge[..., :3].reshape(-1, 3) for edge in edges])
    return np.median(border, axis=0).astype(np.float32)


def _at_least(alpha: Real) -> Real:
    """No division by nothing."""
    return np.maximum(alpha, 0.05)[..., None]
