"""The vocabulary: every thing Smalto can draw, with its names, its size and its drawings."""

from smalto.pack.reader import Pack, load
from smalto.pack.types import Art, Concept, Slot

__all__ = ["Art", "Concept", "Pack", "Slot", "load"]
