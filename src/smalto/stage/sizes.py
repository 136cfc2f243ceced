"""Real-world sizes made legible: metres to relative heights through a power law.

A mouse beside a mountain must still be seen, so the exponent is chosen per picture: as faithful as
the spread of what is in it allows.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

SMALLEST_M = 0.06
LARGEST_M = 1000.0
MAX_SPREAD = 5.5
"""Tallest over smallest height that one picture may hold."""


def exponent(heights_m: Iterable[float], *, faithful: float) -> float:
    """How strongly real sizes count in this picture, 0 (not at all) .. `faithful`."""
    known = [clamp_m(height) for height in heights_m]
    if not known:
        return faithful
    spread = max(known) / min(known)
    return faithful if spread <= 1.01 else min(faithful, math.log(MAX_SPREAD) / math.log(spread))


def relative_height(height_m: float, power: float) -> float:
    """Height in units of a one-metre thing."""
    return float(clamp_m(height_m) ** power)


def clamp_m(height_m: float) -> float:
    return min(max(height_m, SMALLEST_M), LARGEST_M)
