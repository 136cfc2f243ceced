"""The look of one picture lent to another: its light and its colours, by their distribution."""

from __future__ import annotations

import numpy as np
from PIL import Image

from smalto.types import Frame

STRENGTH = 0.75
_TO_OPPONENT = np.array(
    [[1 / 3, 1 / 3, 1 / 3], [1 / 2, 0, -1 / 2], [-1 / 4, 1 / 2, -1 / 4]], np.float32
)


def toned(frame: Frame, look: Image.Image) -> Frame:
    """`frame` with the mean and the spread of `look`'s lightness and colours, most of the way."""
    rgba = np.frombuffer(frame.rgba, np.uint8).reshape(frame.height_px, frame.width_px, 4)
    own = rgba[..., :3].astype(np.float32) @ _TO_OPPONENT.T
    lent = np.asarray(look.convert("RGBA")).reshape(-1, 4)
    lent = lent[lent[:, 3] > 128][:, :3].astype(np.float32) @ _TO_OPPONENT.T
    if not len(lent):
        return frame
    seen = own.reshape(-1, 3)
    scale = np.clip(lent.std(0) / np.maximum(seen.std(0), 1.0), 0.5, 1.8)
    moved = (own - seen.mean(0)) * scale + lent.mean(0)
    mixed = own + STRENGTH * (moved - own)
    rgb = mixed @ np.linalg.inv(_TO_OPPONENT).T.astype(np.float32)
    out = rgba.copy()
    out[..., :3] = np.clip(np.rint(rgb), 0, 255).astype(np.uint8)
    return Frame(frame.width_px, frame.height_px, out.tobytes())
