"""Which painter paints which place under the open sky, under water and in space."""

from __future__ import annotations

from smalto.render.backdrop import cosmos, green, undersea, water, wild
from smalto.render.backdrop.view import Painter
from smalto.scene.types import Place

NATURE: dict[Place, Painter] = {
    "meadow": green.paint_meadow,
    "park": green.paint_park,
    "forest": green.paint_forest,
    "beach": water.paint_beach,
    "sea": water.paint_sea,
    "lake": water.paint_lake,
    "mountains": wild.paint_mountains,
    "desert": wild.paint_desert,
    "snow": wild.paint_snow,
    "farm": green.paint_farm,
    "space": cosmos.paint_space,
    "underwater": undersea.paint_underwater,
}
