from __future__ import annotations

import numpy as np
import pytest

from smalto.render.backdrop.outlook import Pane, Scenery, is_bright, paint_outlook
from smalto.render.raster import rasterise
from smalto.render.sheet import Sheet, document
from smalto.scene.types import WEATHERS, Weather
from tests.unit.render.backdrop.places import setting, view

PANE = Pane(60, 50, 80, 90)


def seen(scenery: Scenery = "garden", **words: str) -> np.ndarray:
    sheet = Sheet("t")
    paint_outlook(sheet, view(setting("room", **words), size=(200, 200)), PANE, scenery, "w")
    picture = rasterise(document(sheet.markup(), 200, 200))
    return np.asarray(picture.convert("RGBA")).astype(int)


@pytest.mark.parametrize("weather", WEATHERS)
@pytest.mark.parametrize("scenery", ["garden", "town", "sky"])
def test_nothing_is_painted_outside_the_pane(weather: Weather, scenery: Scenery) -> None:
    alpha = seen(scenery, weather=weather)[:, :, 3].copy()
    assert (alpha[52:138, 62:138] == 255).all()
    alpha[48:142, 58:142] = 0
    assert alpha.sum() == 0


def test_it_shows_the_hour_and_the_season() -> None:
    day, night = seen()[60:130, 70:130, :3], seen(time="night")[60:130, 70:130, :3]
    assert night.mean() < day.mean() - 50
    autumn, summer = (seen(season=s)[60:130, 70:130, :3] for s in ("autumn", "summer"))
    assert (autumn[:, :, 0] - autumn[:, :, 2]).mean() > (summer[:, :, 0] - summer[:, :, 2]).mean()


def test_sun_falls_in_only_when_it_shines() -> None:
    assert is_bright(view(setting("room")))
    assert not is_bright(view(setting("room", time="night")))
    assert not is_bright(view(setting("room", weather="rain")))


def test_windows_differ() -> None:
    pictures = []
    for what in ("a", "b"):
        sheet = Sheet("t")
        paint_outlook(sheet, view(setting("room"), size=(200, 200)), PANE, "garden", what)
        pictures.append(sheet.markup())
    assert pictures[0] != pictures[1]
