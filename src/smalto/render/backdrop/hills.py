"""Distant hills, paler with distance."""

from __future__ import annotations

from smalto.render.backdrop.land import paint_hill, paint_tree_line, ridge_line
from smalto.render.backdrop.view import View
from smalto.render.sheet import Sheet, num, smooth

_HILL = "#5f9f62"


def paint_hills(sheet: Sheet, view: View, color: str = _HILL) -> None:
    """Three ranges behind one another and a distant wood, paler with distance."""
    for i, (height, depth) in enumerate(((0.28, 0.78), (0.19, 0.58), (0.11, 0.36))):
        line = ridge_line(
            view,
            view.dice(f"hill{i}"),
            view.horizon + view.unit * 8,
            min(view.horizon, view.h * 0.6) * height,
            waves=1.6 + i,
        )
        paint_hill(sheet, view, line, color, depth)
    wood = view.dice("far wood")
    paint_tree_line(sheet, view, wood, view.horizon, view.unit * 17, "#4c8f55", 0.42)


def paint_mirrored_hills(sheet: Sheet, view: View, color: str = _HILL) -> None:
    """The same ranges upside down in still water below the horizon, paler and flatter."""
    for i, (height, depth) in enumerate(((0.28, 0.78), (0.19, 0.58), (0.11, 0.36))):
        line = ridge_line(
            view,
            view.dice(f"hill{i}"),
            view.horizon + view.unit * 8,
            min(view.horizon, view.h * 0.6) * height,
            waves=1.6 + i,
        )
        mirrored = [(x, view.horizon + (view.horizon - y) * 0.7) for x, y in line]
        d = f"{smooth(mirrored)}L{num(view.w * 1.1)} {num(view.horizon)}H{num(-view.w * 0.1)}Z"
        sheet.path(d, view.tone(color, depth), 0.3)
