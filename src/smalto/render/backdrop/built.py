"""Which painter paints which town or room."""

from __future__ import annotations

from smalto.render.backdrop import (
    hamlet,
    heights,
    kitchen,
    public,
    room,
    school,
    town,
    trade,
    travel,
)
from smalto.render.backdrop.view import Painter
from smalto.scene.types import Place

BUILT: dict[Place, Painter] = {
    "street": town.paint_street,
    "city": town.paint_city,
    "village": hamlet.paint_village,
    "market": hamlet.paint_market,
    "road": travel.paint_road,
    "station": travel.paint_station,
    "rooftop": heights.paint_rooftop,
    "stadium": heights.paint_stadium,
    "room": room.paint_room,
    "bedroom": room.paint_bedroom,
    "kitchen": kitchen.paint_kitchen,
    "bathroom": kitchen.paint_bathroom,
    "classroom": school.paint_classroom,
    "office": school.paint_office,
    "library": school.paint_library,
    "laboratory": school.paint_laboratory,
    "cafe": trade.paint_cafe,
    "shop": trade.paint_shop,
    "museum": public.paint_museum,
    "hall": public.paint_hall,
    "stage": public.paint_theatre,
}
