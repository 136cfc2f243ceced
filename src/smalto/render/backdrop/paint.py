"""From a staging to the markup of its backdrop: plain, gradient, or one of the places."""

from __future__ import annotations

from collections.abc import Callable

from smalto.render.backdrop import green
from smalto.render.backdrop.view import View
from smalto.render.mood import mood_of
from smalto.render.sheet import Sheet
from smalto.scene.types import Place
from smalto.stage.types import Staging

Painter = Callable[[Sheet, View], None]

_PAINTERS: dict[Place, Painter] = {
    "meadow": green.paint_meadow,
    "park": green.paint_park,
}

_HORIZON = 0.52
"""Share of the height where a place's ground begins when the staging names no horizon."""


def view_of(staging: Staging, *, fine: bool = False) -> View:
    """The painters' view of a staging; `fine` asks for more texture."""
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
    )


def back_markup(staging: Staging, *, fine: bool = False) -> str:
    """Everything behind the placed things; empty for a transparent setting."""
    setting = staging.scene.setting
    sheet = Sheet("b")
    if setting.kind == "landscape" and setting.place is not None:
        painter = _PAINTERS.get(setting.place, green.paint_meadow)
        painter(sheet, view_of(staging, fine=fine))
    elif setting.kind != "transparent":
        _paint_plain(sheet, staging)
    return sheet.markup()


def front_markup(staging: Staging) -> str:
    """What falls or drifts in front of the placed things; empty in clear weather."""
    return ""


def _paint_plain(sheet: Sheet, staging: Staging) -> None:
    colors = staging.background or ("#ffffff",)
    fill = colors[0]
    if len(colors) > 1:
        fill = sheet.linear(((0.0, colors[0], 1.0), (1.0, colors[1], 1.0)))
    sheet.rect(0, 0, staging.width_px, staging.height_px, fill)
