"""One file of the corpus and what must become of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Verdict = Literal["refuse", "draw", "any"]
REFUSE: Verdict = "refuse"
DRAW: Verdict = "draw"
ANY: Verdict = "any"
"""The format's reading is open; what counts is that nothing breaks."""


@dataclass(frozen=True, slots=True)
class Crafted:
    """`size` is what a drawn picture must have; none of `secrets` may be found in it."""

    name: str
    data: bytes
    verdict: Verdict
    size: tuple[int, int] | None = None
    secrets: tuple[bytes, ...] = ()
    content_type: str | None = None
