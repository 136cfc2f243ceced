"""Seeded chance: every choice has its own stream, so a new choice never disturbs the others."""

from __future__ import annotations

from random import Random


def dice(seed: int, *labels: object) -> Random:
    """A generator for one named choice; the same on every machine (strings seed by SHA-512)."""
    return Random(":".join(str(part) for part in (seed, *labels)))
