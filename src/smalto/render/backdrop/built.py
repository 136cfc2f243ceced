"""Which painter paints which town or room."""

from __future__ import annotations

from smalto.render.backdrop import (
    classroom,
    hall,
    hamlet,
    kitchen,
    laboratory,
    library,
    museum,
    office,
    road,
    rooftop,
    room,
    stadium,
    station,
    theatre,
    town,
    trade,
)
from smalto.render.backdrop.view import Painter
from smalto.scene.types import Place

BUILT: dict[Place, Painter] = {
    "street": town.paint_street,
    "city": town.paint_city,
    "village": hamlet.paint_village,
    "market": hamlet.paint_market,
    "road": road.paint_road,
    "station": station.paint_station,
    "rooftop": rooftop.paint_rooftop,
    "stadium": stadium.paint_stadium,
    "room": room.paint_room,
    "bedroom": room.paint_bedroom,
    "kitchen": kitchen.paint_kitchen,
    "bathroom": kitchen.paint_bathroom,
    "classroom": classroom.paint_classroom,
    "office": office.paint_office,
    "library": library.paint_library,
    "laboratory": laboratory.paint_laboratory,
    "cafe": trade.paint_cafe,
    "shop": trade.paint_shop,
    "museum": museum.paint_museum,
    "hall": hall.paint_hall,
    "stage": theatre.paint_theatre,
}
