"""The proof that a masked edit kept what it had to keep: counted in the file itself."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from smalto.edit.hole import Hole
from smalto.media.encode import encode
from smalto.media.pixels import decoded
from smalto.retouch.arrays import Pixels
from smalto.types import ImageRequest, Picture, Preserved


def proven(picture: Picture, source: Pixels, hole: Hole, request: ImageRequest) -> Picture:
    """The picture with its file, and how much of `source` outside the hole the file still has."""
    file = encode(
        picture.frame,
        request.output_format,
        compression=request.output_compression,
        background=request.background,
        lossless=is_lossless(request),
        making=picture.making,
    )
    return replace(picture, file=file, preserved=preserved(file, source, hole))


def is_lossless(request: ImageRequest) -> bool:
    """WebP at full quality keeps its word: what the mask protects is equal to the bit."""
    return request.output_format == "webp" and request.output_compression == 100


def preserved(file: bytes, source: Pixels, hole: Hole) -> Preserved:
    """`source`: (H, W, 3 or 4), what should be there. Nothing outside the hole: all of it is."""
    kept = ~hole.touched
    total = int(kept.sum())
    if not total:
        return Preserved(1.0, 0)
    there = decoded(file, alpha=source.shape[2] == 4)
    other = (there != source).any(axis=2) & kept
    if not other.any():
        return Preserved(1.0, 0)
    away = np.abs(there[other].astype(np.int16) - source[other].astype(np.int16))
    return Preserved(1.0 - int(other.sum()) / total, int(away.max()))
