"""What the director knows of the places: where the horizon is and what may stand where."""

from __future__ import annotations

from dataclasses import dataclass

from smalto.scene.types import Place, Setting
from smalto.stage.types import Box
from smalto.stage.unit import Anchor, Unit


@dataclass(frozen=True, slots=True)
class Ground:
    """Bands of a place as fractions of the picture's height, 0 at the top.

    `horizon`: where ground (or sea) begins; `feet`: the band in which feet may stand; `water`:
    where swimmers' waterlines may lie (None: no water); `sky`: where flying things may be."""

    horizon: float
    feet: tuple[float, float]
    sky: tuple[float, float] = (0.06, 0.42)
    water: tuple[float, float] | None = None
    afloat: bool = False
    """Whether whatever stands here stands in water, up to its shins."""
    weightless: bool = False
    """Whether everything floats free (space)."""


GROUNDS: dict[Place, Ground] = {
    "meadow": Ground(0.56, (0.68, 0.93)),
    "park": Ground(0.52, (0.66, 0.93)),
    "forest": Ground(0.54, (0.7, 0.93)),
    "beach": Ground(0.42, (0.7, 0.94), (0.06, 0.32), (0.48, 0.58)),
    "sea": Ground(0.5, (0.62, 0.92), (0.06, 0.38), (0.6, 0.92), afloat=True),
    "lake": Ground(0.45, (0.8, 0.94), (0.06, 0.36), (0.55, 0.72)),
    "mountains": Ground(0.6, (0.72, 0.93), (0.06, 0.4)),
    "desert": Ground(0.58, (0.7, 0.93)),
    "snow": Ground(0.57, (0.7, 0.93)),
    "street": Ground(0.62, (0.72, 0.93)),
    "city": Ground(0.64, (0.74, 0.93)),
    "farm": Ground(0.54, (0.68, 0.93)),
    "room": Ground(0.68, (0.76, 0.94), (0.1, 0.5)),
    "space": Ground(1.0, (0.2, 0.9), (0.08, 0.9), weightless=True),
    "underwater": Ground(0.84, (0.86, 0.95), (0.1, 0.7), (0.14, 0.78)),
    "jungle": Ground(0.56, (0.7, 0.93)),
    "bamboo": Ground(0.56, (0.7, 0.93)),
    "garden": Ground(0.5, (0.68, 0.93)),
    "flowers": Ground(0.44, (0.64, 0.92)),
    "field": Ground(0.5, (0.66, 0.93)),
    "vineyard": Ground(0.46, (0.66, 0.93)),
    "playground": Ground(0.54, (0.68, 0.93)),
    "island": Ground(0.46, (0.72, 0.92), (0.06, 0.34), (0.5, 0.6)),
    "river": Ground(0.46, (0.78, 0.94), (0.06, 0.36), (0.58, 0.72)),
    "waterfall": Ground(0.58, (0.84, 0.95), (0.06, 0.3), (0.66, 0.8)),
    "harbor": Ground(0.44, (0.78, 0.94), (0.06, 0.34), (0.52, 0.68)),
    "canyon": Ground(0.62, (0.74, 0.93), (0.06, 0.4)),
    "volcano": Ground(0.6, (0.72, 0.93), (0.06, 0.4)),
    "savanna": Ground(0.58, (0.7, 0.93)),
    "swamp": Ground(0.5, (0.76, 0.94), (0.06, 0.38), (0.56, 0.74)),
    "cave": Ground(0.64, (0.74, 0.94), (0.14, 0.46)),
    "moon": Ground(0.62, (0.72, 0.93), (0.08, 0.5)),
    "sky": Ground(1.0, (0.2, 0.9), (0.08, 0.86), weightless=True),
    "village": Ground(0.58, (0.7, 0.93)),
    "market": Ground(0.62, (0.72, 0.93)),
    "road": Ground(0.5, (0.68, 0.93)),
    "rooftop": Ground(0.64, (0.74, 0.93)),
    "station": Ground(0.62, (0.72, 0.93)),
    "stadium": Ground(0.52, (0.66, 0.93)),
    "kitchen": Ground(0.68, (0.76, 0.94), (0.1, 0.5)),
    "bedroom": Ground(0.68, (0.76, 0.94), (0.1, 0.5)),
    "bathroom": Ground(0.68, (0.76, 0.94), (0.1, 0.5)),
    "classroom": Ground(0.68, (0.76, 0.94), (0.1, 0.5)),
    "office": Ground(0.68, (0.76, 0.94), (0.1, 0.5)),
    "library": Ground(0.68, (0.76, 0.94), (0.1, 0.5)),
    "cafe": Ground(0.68, (0.76, 0.94), (0.1, 0.5)),
    "shop": Ground(0.68, (0.76, 0.94), (0.1, 0.5)),
    "museum": Ground(0.68, (0.76, 0.94), (0.1, 0.5)),
    "hall": Ground(0.66, (0.74, 0.94), (0.1, 0.5)),
    "laboratory": Ground(0.68, (0.76, 0.94), (0.1, 0.5)),
    "stage": Ground(0.66, (0.74, 0.94), (0.1, 0.5)),
}
DEFAULT_GROUND = GROUNDS["meadow"]

INDOORS: frozenset[Place] = frozenset(
    [
        "room", "kitchen", "bedroom", "bathroom", "classroom", "office", "library", "cafe",
        "shop", "museum", "hall", "laboratory", "stage",
    ]
)  # fmt: skip
"""Places with walls: no weather reaches them, and only part of the daylight."""


def ground_of(setting: Setting) -> Ground:
    return GROUNDS.get(setting.place, DEFAULT_GROUND) if setting.place else DEFAULT_GROUND


BIRDS = frozenset(["bird", "eagle", "seagull", "dove", "parrot", "owl", "gull"])
WATERFOWL = frozenset(["duck", "swan", "goose"])
ASHORE = frozenset(["crab", "lobster", "umbrella", "shell", "anchor", "seal", "oyster"])
"""What swims or floats by its stance and yet stands where there is ground to stand on."""


def anchor_of(unit: Unit, name: str, ground: Ground, setting: Setting) -> Anchor:
    """Where a unit belongs by how its root stays where it is."""
    words = frozenset(name.split("-"))
    if ground.weightless:
        return "free"
    stance = unit.stance
    if setting.place == "sea" and words & BIRDS:
        return "sky"
    if ground.water and words & WATERFOWL:
        return "water"
    if words & ASHORE:
        return "ground"
    if setting.place == "underwater":
        return "ground" if stance in ("stands", "lies") else "free"
    if stance == "swims":
        return "water" if ground.water else "ground"
    if stance in ("flies", "floats"):
        return "sky"
    if stance == "hangs":
        return "wall"
    return "water" if ground.afloat else "ground"


def band(
    anchor: Anchor, ground: Ground, unit: Unit, area: Box, height_px: float
) -> tuple[float, float]:
    """The y (px) that a unit's foot may have inside `area`; the far end first."""
    top, bottom = area.y - unit.box.y, area.bottom - max(unit.box.bottom, 0.0)
    if anchor in ("sky", "wall", "free"):
        high, low = (share * height_px for share in ground.sky)
        return _clamped(high - unit.box.y, low - 0.4 * unit.box.y, top, bottom)
    far, near = ground.water if anchor == "water" and ground.water else ground.feet
    return _clamped(far * height_px, near * height_px, top, bottom)


def _clamped(far: float, near: float, low: float, high: float) -> tuple[float, float]:
    far, near = min(far, near), max(far, near)
    far = max(min(far, high), min(low, high))
    return far, min(max(near, far), max(high, far))
