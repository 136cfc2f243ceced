"""What each named colour looks like: the one table that the stage, the art and the text share."""

from __future__ import annotations

from smalto.scene.types import Color

COLOR_HEX: dict[Color, str] = {
    "red": "#e0262b",
    "orange": "#f5821f",
    "yellow": "#fbd020",
    "lime": "#9bd61e",
    "green": "#2fa24b",
    "teal": "#118a86",
    "turquoise": "#2fcfc4",
    "lightblue": "#8ccbf5",
    "blue": "#2a6fdb",
    "navy": "#1b2f6e",
    "purple": "#8445c4",
    "magenta": "#d62fb0",
    "pink": "#f78fb8",
    "brown": "#8a5a36",
    "beige": "#ead9b8",
    "black": "#26262b",
    "white": "#f7f7f5",
    "gray": "#8d929a",
    "gold": "#d9a520",
    "silver": "#c3c9d1",
}
"""Named colour -> "#rrggbb" in sRGB. Black and white stop short of the ends so shading survives."""
