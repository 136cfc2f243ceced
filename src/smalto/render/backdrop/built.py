"""Which painter paints which town or room."""

from __future__ import annotations

from smalto.render.backdrop import kitchen, room, town
from smalto.render.backdrop.view import Painter
from smalto.scene.types import Place

BUILT: dict[Place, Painter] = {
    "street": town.paint_street,
    "city": town.paint_city,
    "room": room.paint_room,
    "bedroom": room.paint_bedroom,
    "kitchen": kitchen.paint_kitchen,
    "bathroom": kitchen.paint_bathroom,
}
