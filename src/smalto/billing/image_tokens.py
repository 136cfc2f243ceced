"""What a picture that is sent in counts for.

Source: the wire reference, section 5.3 (published rules, checked there against recorded answers).
Whole numbers and fractions only, so that the same picture always costs the same.
"""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor, isqrt

TILE_PX = 512
TILE_FIT_PX = 2048
TILE_BASE_TOKENS, TOKENS_PER_TILE = 65, 129
SQUARE_FIDELITY_TOKENS, OTHER_FIDELITY_TOKENS = 4160, 6240

PATCH_PX = 32
MAX_PATCHES = 1536
MAX_ENLARGEMENT = 2
ENLARGE_TOWARD_PX = 1024
MAX_RATIO = 3


def tiles(width_px: int, height_px: int) -> int:
    """gpt-image-1 and its kin: shrunk to fit 2048 x 2048, then to a short side of 512, in tiles of
    512. Small pictures stay as they are."""
    long, short = max(width_px, height_px), min(width_px, height_px)
    scale = min(Fraction(1), Fraction(TILE_FIT_PX, long))
    scale = min(scale, Fraction(TILE_PX, short))
    count = ceil(width_px * scale / TILE_PX) * ceil(height_px * scale / TILE_PX)
    return TILE_BASE_TOKENS + TOKENS_PER_TILE * count


def fidelity_surcharge(width_px: int, height_px: int) -> int:
    """For keeping close to one input picture (input_fidelity "high")."""
    return SQUARE_FIDELITY_TOKENS if width_px == height_px else OTHER_FIDELITY_TOKENS


def patches(width_px: int, height_px: int) -> int:
    """gpt-image-2 and later: patches of 32 px. Small pictures are enlarged, at most twice, toward a
    long side of 1024; very long ones count as 3:1; large ones are shrunk to 1536 patches."""
    long, short = max(width_px, height_px), min(width_px, height_px)
    short_px = max(Fraction(short), Fraction(long, MAX_RATIO))
    enlarge = min(Fraction(MAX_ENLARGEMENT), Fraction(ENLARGE_TOWARD_PX, long))
    scale = max(Fraction(1), enlarge)
    columns, rows = long * scale / PATCH_PX, short_px * scale / PATCH_PX
    if ceil(columns) * ceil(rows) <= MAX_PATCHES:
        return ceil(columns) * ceil(rows)
    return _shrunk(columns, rows)


def _shrunk(columns: Fraction, rows: Fraction) -> int:
    """The largest grid of this shape with at most MAX_PATCHES, one side in whole patches."""
    shrink = Fraction(isqrt(int(MAX_PATCHES * 10**12 / (columns * rows))), 10**6)
    columns, rows = columns * shrink, rows * shrink
    whole = min(floor(columns) / columns, floor(rows) / rows)
    return ceil(columns * whole) * ceil(rows * whole)
