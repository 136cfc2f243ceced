"""From a staging to its backdrop: plain, gradient, or one of the places; and its weather."""

from __future__ import annotations

from collections.abc import Callable

from smalto.render.backdrop import weather
from smalto.render.backdrop.atmosphere import paint_feeling
from smalto.render.backdrop.built import BUILT
from smalto.render.backdrop.nature import NATURE
from smalto.render.backdrop.patterns import paint_pattern
from smalto.render.backdrop.view import Layers, Painter, View
from smalto.render.mood import mood_of
from smalto.render.sheet import Sheet
from smalto.scene.types import Place, Weather
from smalto.stage.places import INDOORS
from smalto.stage.types import Staging

_WEATHERS: dict[Weather, Callable[[Sheet, View], None]] = {
    "rain": weather.paint_rain,
    "snowfall": weather.paint_snowfall,
    "fog": weather.paint_fog,
    "sunny": weather.paint_rays,
    "storm": weather.paint_storm,
}

_SEALED: frozenset[Place] = INDOORS | {"space", "underwater", "moon", "cave"}
"""Places that no weather reaches."""

_LOW: frozenset[Place] = frozenset(NATURE) - {"cave", "sky", "space", "underwater"}
"""Places whose near sheet holds only what grows or lies on the ground."""

PAINTERS: dict[Place, Painter] = {**NATURE, **BUILT}

_HORIZON = 0.55
"""Share of the height where a place's ground begins when the staging names no horizon."""


def view_of(staging: Staging, *, fine: bool = False) -> View:
    """The painters' view of a staging; `fine` asks for more detail."""
    setting = staging.scene.setting
    horizon = staging.horizon_y
    return View(
        w=staging.width_px,
        h=staging.height_px,
        horizon=staging.height_px * _HORIZON if horizon is None else horizon,
        mood=mood_of(setting),
        light=staging.light,
        style=staging.scene.style,
        seed=f"{staging.seed}/{setting.place}",
        fine=fine,
        setting=setting,
        named=_named(staging),
    )


def _named(staging: Staging) -> frozenset[str]:
    return frozenset(w for item in staging.scene.items for w in item.concept.split("-"))


def backdrop(staging: Staging, *, fine: bool = False) -> Layers:
    """Everything behind the placed things; all three sheets are empty if it is transparent."""
    setting = staging.scene.setting
    layers = Layers(Sheet("s"), Sheet("l"), Sheet("n"))
    if setting.kind == "landscape" and setting.place is not None:
        view = view_of(staging, fine=fine)
        layers.soft.rect(0, 0, view.w, view.h, view.mood.sky[2])  # no seam may let light through
        PAINTERS[setting.place](layers, view)
    elif setting.kind != "transparent":
        _paint_plain(layers, staging)
    return layers


def near_from(staging: Staging) -> float:
    """The y (pixels) above which the `near` sheet of a backdrop is empty."""
    view = view_of(staging)
    place = staging.scene.setting.place
    return view.horizon - 60 * view.unit if place in _LOW else 0.0


def foreground(staging: Staging, *, fine: bool = False) -> Sheet:
    """What falls, drifts or glows before the placed things: weather where it reaches, and the air
    of a mood everywhere; empty in clear weather without a mood unless it is `fine`."""
    setting, sheet = staging.scene.setting, Sheet("f")
    if setting.kind == "landscape" and setting.place not in _SEALED:
        _paint_weather(sheet, view_of(staging), fine)
    if setting.mood is not None and setting.kind != "transparent":
        paint_feeling(sheet, view_of(staging))
    return sheet


def _paint_weather(sheet: Sheet, view: View, fine: bool) -> None:
    painter = _WEATHERS.get(view.setting.weather)
    if painter is not None:
        painter(sheet, view)
    elif fine:
        weather.paint_glow(sheet, view)
    weather.paint_drift(sheet, view)


def _paint_plain(layers: Layers, staging: Staging) -> None:
    colors = staging.background or ("#ffffff",)
    if staging.scene.setting.kind == "pattern":
        paint_pattern(layers, view_of(staging), colors[0], colors[-1])
    elif len(colors) > 1:
        fill = layers.soft.linear(((0.0, colors[0], 1.0), (1.0, colors[1], 1.0)))
        layers.soft.rect(0, 0, staging.width_px, staging.height_px, fill)
    else:
        layers.soft.rect(0, 0, staging.width_px, staging.height_px, colors[0])
