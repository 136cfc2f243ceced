"""Which painter paints which place under the open sky, under water and in space."""

from __future__ import annotations

from smalto.render.backdrop import (
    cave,
    coast,
    cosmos,
    crops,
    farmyard,
    gardens,
    green,
    jungle,
    plains,
    play,
    stone,
    streams,
    swamp,
    undersea,
    water,
    wild,
    woods,
)
from smalto.render.backdrop.view import Painter
from smalto.scene.types import Place

NATURE: dict[Place, Painter] = {
    "meadow": green.paint_meadow,
    "park": green.paint_park,
    "playground": play.paint_playground,
    "forest": woods.paint_forest,
    "jungle": jungle.paint_jungle,
    "bamboo": woods.paint_bamboo,
    "garden": gardens.paint_garden,
    "flowers": gardens.paint_flower_sea,
    "field": crops.paint_field,
    "vineyard": crops.paint_vineyard,
    "farm": farmyard.paint_farm,
    "beach": water.paint_beach,
    "sea": water.paint_sea,
    "lake": water.paint_lake,
    "island": coast.paint_island,
    "harbor": coast.paint_harbor,
    "river": streams.paint_river,
    "waterfall": streams.paint_waterfall,
    "swamp": swamp.paint_swamp,
    "mountains": wild.paint_mountains,
    "desert": wild.paint_desert,
    "snow": wild.paint_snow,
    "canyon": stone.paint_canyon,
    "volcano": stone.paint_volcano,
    "cave": cave.paint_cave,
    "savanna": plains.paint_savanna,
    "moon": plains.paint_moon,
    "sky": plains.paint_open_sky,
    "space": cosmos.paint_space,
    "underwater": undersea.paint_underwater,
}
