from __future__ import annotations

import numpy as np
import pytest

from smalto.render.backdrop import backdrop, near_from
from smalto.render.backdrop.nature import NATURE
from smalto.render.backdrop.view import turned
from smalto.render.color import lch_of
from smalto.render.raster import rasterise
from smalto.render.sheet import document
from smalto.scene.types import Place, Scene, Season, Setting, Style, Time, Weather
from smalto.stage.places import GROUNDS
from smalto.stage.types import Staging

SIDE = 120


def staged(
    place: Place, season: Season | None = None, *, style: Style = "soft", seed: int = 1,
    time: Time = "day", weather: Weather = "clear",
) -> Staging:  # fmt: skip
    setting = Setting("landscape", place=place, season=season, time=time, weather=weather)
    return Staging(
        width_px=SIDE, height_px=SIDE, scene=Scene(setting, style=style), seed=seed, placed=(),
        texts=(), background=(), horizon_y=SIDE * GROUNDS[place].horizon,
    )  # fmt: skip


def picture(staging: Staging) -> np.ndarray:
    layers = backdrop(staging)
    markup = layers.soft.markup() + layers.land.markup() + layers.near.markup()
    return np.asarray(rasterise(document(markup, SIDE, SIDE))).astype(int)


def ground(pixels: np.ndarray) -> np.ndarray:
    return pixels[round(SIDE * 0.75) :, :, :3].reshape(-1, 3)


@pytest.mark.parametrize("place", NATURE)
@pytest.mark.parametrize("style", ["soft", "flat", "line", "silhouette"])
def test_every_place_covers_the_picture_in_every_style(place: Place, style: Style) -> None:
    assert (picture(staged(place, style=style))[:, :, 3] == 255).all()


@pytest.mark.parametrize("place", sorted(set(NATURE) - {"space", "moon"}))
def test_two_seeds_give_two_pictures(place: Place) -> None:
    one, two = picture(staged(place)), picture(staged(place, seed=2))
    assert (np.abs(one - two).max(axis=2) > 12).mean() > 0.02


@pytest.mark.parametrize("place", ["meadow", "park", "forest", "farm", "garden", "river", "field"])
def test_winter_whitens_the_ground_and_autumn_takes_its_green(place: Place) -> None:
    plain = ground(picture(staged(place)))
    winter, autumn = (ground(picture(staged(place, s))) for s in ("winter", "autumn"))
    assert winter.min(axis=1).mean() > 170 > plain.min(axis=1).mean()
    green = (plain[:, 1] - plain[:, 0]).mean()
    assert (autumn[:, 1] - autumn[:, 0]).mean() < max(green, 0) + 1


@pytest.mark.parametrize("place", NATURE)
def test_nothing_of_the_near_sheet_is_above_the_line_it_is_said_to_begin_at(place: Place) -> None:
    for seed in (1, 2, 3):
        staging = staged(place, seed=seed)
        top = int(near_from(staging))
        alpha = np.asarray(rasterise(document(backdrop(staging).near.markup(), SIDE, SIDE)))
        assert top <= 0 or not alpha[:top, :, 3].any()


def test_only_greens_turn() -> None:
    assert turned("#d03a3a", "autumn", 0.0) == "#d03a3a"
    assert turned("#d03a3a", "winter", 0.9) == "#d03a3a"
    assert lch_of(turned("#6fb544", "autumn", 0.0))[2] < lch_of("#6fb544")[2] - 0.1


def test_silhouettes_stand_dark_before_a_bright_sky() -> None:
    pixels = picture(staged("mountains", style="silhouette", time="sunset"))[:, :, :3].mean(axis=2)
    line = round(SIDE * GROUNDS["mountains"].horizon)
    assert pixels[: line // 3].mean() > pixels[line - 8 : line].mean() + 25


@pytest.mark.parametrize(
    ("weather", "grayer"), [("storm", True), ("cloudy", True), ("rainbow", False)]
)
def test_weather_is_seen_in_the_sky(weather: Weather, grayer: bool) -> None:
    sky = slice(0, round(SIDE * 0.3))
    plain, other = picture(staged("meadow")), picture(staged("meadow", weather=weather))
    assert (np.abs(plain[sky] - other[sky]).max(axis=2) > 12).mean() > 0.05

    def blue(pixels: np.ndarray) -> float:
        return float((pixels[sky][:, :, 2] - pixels[sky][:, :, 0]).mean())

    assert (blue(other) < 0.75 * blue(plain)) == grayer
