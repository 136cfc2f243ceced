"""The light in a room as a whole: daylight from the windows' side, evening sun, lamps at night.

Painted over the furniture and under the things placed, so that walls and corners recede.
"""

from __future__ import annotations

from smalto.render.backdrop.chamber import Brush
from smalto.render.backdrop.dressing import paint_dressing
from smalto.render.backdrop.fixtures import lights_on
from smalto.render.backdrop.outlook import is_bright
from smalto.render.color import mix
from smalto.render.sheet import Point, Sheet, Stop, polygon

WARM = "#ffc46b"
COOL = "#e4f0ff"
_DARK = "#140c22"


def paint_ambience(brush: Brush, *, cool: bool = False) -> None:
    """`cool`: lit by white tubes instead of warm lamps."""
    view = brush.view
    paint_dressing(brush)
    if view.is_plain:
        return
    _paint_gloom(brush)
    if brush.night:
        _paint_lamplight(brush, COOL if cool else WARM, 0.12, 0.34 if cool else 0.5)
    elif view.is_low_sun:
        _paint_slanting(brush, "#ff9147" if view.setting.time == "sunset" else "#ffb9a0", 0.34)
    elif view.setting.weather in ("storm", "rain", "fog", "cloudy"):
        _paint_lamplight(brush, WARM, 0.14, 0.22)
    elif is_bright(view):
        _paint_slanting(brush, "#fff6da", 0.26)


def _paint_gloom(brush: Brush) -> None:
    """Little light comes in when the sky is dark by day."""
    dark = {"storm": 0.2, "rain": 0.1, "cloudy": 0.07, "fog": 0.05}
    alpha = dark.get(brush.view.setting.weather, 0.0)
    if alpha and not brush.night:
        brush.sheet.rect(0, 0, brush.view.w, brush.view.h, "#1c2740", alpha)


def _paint_lamplight(brush: Brush, color: str, light: float, dark: float) -> None:
    """Bright around the middle of the room, dim along the picture's rim."""
    view = brush.view
    stops = (
        (0.0, color, light),
        (0.35, color, light * 0.5),
        (0.55, mix(color, _DARK, 0.5), 0.04),
        (1.0, _DARK, dark),
    )
    fill = brush.sheet.radial(stops, (0.5, 0.46), 0.78)
    brush.sheet.rect(0, 0, view.w, view.h, fill)


def _paint_slanting(brush: Brush, color: str, alpha: float) -> None:
    """Light that enters on the windows' side and leaves the other in a mild shade."""
    view = brush.view
    shade = view.mood.shade[0]
    stops: tuple[Stop, ...] = (
        (0.0, color, alpha),
        (0.5, color, alpha * 0.2),
        (0.55, shade, 0.0),
        (1.0, shade, 0.13),
    )
    start, end = ((1, 0.1), (0, 0.7)) if view.light.x >= 0.5 else ((0, 0.1), (1, 0.7))
    brush.sheet.rect(0, 0, view.w, view.h, brush.sheet.linear(stops, start, end))


def paint_tubes(brush: Brush) -> None:
    """Long lamps on the ceiling, which run away from the viewer."""
    y = brush.room.height
    if brush.at(0, y, 0)[1] <= 4:
        return
    on = lights_on(brush)
    for x in (-0.5, 0.5):
        cx, w = x * brush.room.half, 0.11
        spots = [(cx - w, y, 0.35), (cx + w, y, 0.35), (cx + w, y, 2.4), (cx - w, y, 2.4)]
        if on:
            brush.outline([brush.at(*s) for s in spots], "#fffbe8")
            brush.glow(cx, y - 0.1, 0.8, 1.3, "#fff6d8", 0.4)
        else:
            brush.face(spots, "#ffffff", -0.03)


def paint_beam(
    sheet: Sheet, top: Point, foot: Point, halves: tuple[float, float], color: str, alpha: float
) -> None:
    """A beam of light with soft sides, `halves` wide to either side at its top and its foot."""
    for share in (1.0, 0.72, 0.44):
        a, b = halves[0] * share, halves[1] * share
        points = [
            (top[0] - a, top[1]),
            (top[0] + a, top[1]),
            (foot[0] + b, foot[1]),
            (foot[0] - b, foot[1]),
        ]
        fade = ((0.0, color, alpha * 0.45), (0.7, color, alpha * 0.14), (1.0, color, 0.0))
        sheet.path(polygon(points), sheet.linear_px(fade, top, foot))
