"""Scenery that is grown from a seed instead of taken from the pack: its kinds, and the names of its
drawings. How they look is the business of `render.flora`; here is only how wide they are.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from smalto.scene.types import Place, Scene, Season
from smalto.stage.dice import dice

MARK = "grown:"
"""What a prop's id begins with when it is grown."""

SOURCE = "grown"
"""The folder part of the names of grown drawings."""

VARIANTS = 9
"""Plants of one kind that differ; few enough to be kept as sprites."""


@dataclass(frozen=True, slots=True)
class Grown:
    """`aspect`: width over height of the whole plant; `concept`: what it is called in the pack."""

    aspect: float
    concept: str


GROWN: dict[str, Grown] = {
    "oak": Grown(0.98, "tree"),
    "linden": Grown(0.72, "tree"),
    "poplar": Grown(0.36, "tree"),
    "birch": Grown(0.6, "tree"),
    "willow": Grown(1.0, "tree"),
    "cherry": Grown(1.05, "tree"),
    "fir": Grown(0.56, "tree"),
    "pine": Grown(0.62, "tree"),
    "cypress": Grown(0.22, "tree"),
    "palm": Grown(1.3, "palm-tree"),
    "acacia": Grown(1.45, "tree"),
    "bush": Grown(1.5, "bush"),
    "fern": Grown(1.7, "herb"),
    "grass": Grown(1.1, "herb"),
    "reeds": Grown(0.75, "herb"),
    "cactus": Grown(0.8, "cactus"),
    "leafy": Grown(1.25, "herb"),
    "daisies": Grown(1.15, "blossom"),
    "poppies": Grown(1.1, "hibiscus"),
    "tulips": Grown(0.95, "tulip"),
    "lavender": Grown(1.05, "herb"),
    "sunflowers": Grown(0.6, "sunflower"),
    "rock": Grown(1.5, "rock"),
    "sandstone": Grown(1.5, "rock"),
}


def drawing_of(kind: str, scene: Scene, seed: int, chance: Random) -> str:
    """The name of one plant's drawing: "grown/kind~variant~season~style~side of the light"."""
    parts = (kind, chance.randrange(VARIANTS), season_of(scene) or "any", scene.style)
    side = "left" if sun_x(seed) < 0.5 else "right"
    return f"{SOURCE}/{'~'.join(map(str, parts))}~{side}"


TROPICS: frozenset[Place] = frozenset(
    ("jungle", "savanna", "island", "desert", "canyon", "volcano", "beach")
)
"""Places that neither bloom in spring nor turn in autumn."""


def season_of(scene: Scene) -> Season | None:
    """The season that is seen: falling snow means winter."""
    setting = scene.setting
    if setting.place in TROPICS and setting.season in ("spring", "autumn"):
        return None
    snows = setting.weather == "snowfall" or setting.place == "snow"
    return setting.season or ("winter" if snows else None)


def sun_x(seed: int) -> float:
    """Where across the picture the sun stands, as the director decides it."""
    return dice(seed, "light").choice((0.22, 0.78))
