"""Turns a flat drawing into line art: every shape keeps its outline in ink over a paper fill.

Shapes still hide what lies behind them, so line drawings can overlap each other and a backdrop.
Dark shapes (eyes, noses, tyres) become solid ink; overlays that only shade or shine are dropped. A
colour that was asked for stays as a pale tint.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Collection

from smalto.render.clusters import Dominant, dominant_of
from smalto.render.color import lch_of, mix
from smalto.scene.colors import COLOR_HEX
from smalto.scene.types import Color

WIDTH, THIN = "@width@", "@thin@"
"""Stand for stroke widths in the drawing's own units until its size in pixels is known."""

INK, PAPER = "#2b2b33", "#ffffff"
DARK = 0.36
"""OKLCH lightness below which a shape is drawn as solid ink."""

_SVG = "http://www.w3.org/2000/svg"
_SHAPES = {"path", "circle", "ellipse", "rect", "polygon", "polyline", "line"}
_APART = {"defs", "clipPath", "mask", "marker", "linearGradient", "radialGradient", "filter"}
_NAMED = {"white": "#ffffff", "black": "#000000", "currentColor": "#2b2b33"}
_SEE_THROUGH = 0.75


def lined(svg: str, color: Color | None, washed: Collection[str] = ()) -> str:
    """A complete SVG text as line art, in which `WIDTH` must be replaced before it is drawn.
    `washed`: slots of our own figures (skin, top ...) that keep a pale tint of their colour."""
    root = ET.fromstring(svg)
    _Liner(svg, root, color, washed).walk(root, "#000000", "none")
    ET.register_namespace("", _SVG)
    return ET.tostring(root, encoding="unicode")


class _Liner:
    """One pass over one drawing."""

    def __init__(
        self, svg: str, root: ET.Element, color: Color | None, washed: Collection[str]
    ) -> None:
        self._paints = _gradients(root)
        self._washed = washed
        self._color = color
        self._look: Dominant | None = dominant_of(svg) if color else None

    def walk(self, parent: ET.Element, fill: str, stroke: str, width: str = WIDTH) -> None:
        """Repaints below `parent`; `fill` and `stroke` are what it inherits. Faces are small, so
        their lines are thin."""
        width = THIN if parent.get("class") == "face" else width
        fill, stroke = parent.get("fill", fill), parent.get("stroke", stroke)
        for child in list(parent):
            name = child.tag.rpartition("}")[2]
            if name in _APART:
                continue
            if name in _SHAPES and not self._redrawn(child, fill, stroke, width):
                parent.remove(child)
                continue
            child.attrib.pop("filter", None)
            self.walk(child, fill, stroke, width)

    def _redrawn(self, shape: ET.Element, fill: str, stroke: str, width: str) -> bool:
        """Repaints one shape; False when it should go."""
        paint = self._resolved(shape.get("fill", fill))
        edge = self._resolved(shape.get("stroke", stroke))
        seen = float(shape.get("opacity", 1)) * float(shape.get("fill-opacity", 1))
        if seen < _SEE_THROUGH or (paint is None and edge is None):
            return False
        for name in ("opacity", "fill-opacity", "stroke-opacity", "style"):
            shape.attrib.pop(name, None)
        slot = shape.get("class") or shape.get("fill", "")[5:].rstrip("0123456789)")
        wash = mix(paint, PAPER, 0.3) if paint and slot in self._washed else None
        shape.set("fill", wash or (self._filled(paint) if paint else "none"))
        shape.set("stroke", INK)
        shape.set("stroke-width", width)
        shape.set("stroke-linejoin", "round")
        shape.set("stroke-linecap", "round")
        return True

    def _resolved(self, paint: str) -> str | None:
        """A "#rrggbb", or None for no paint or one that only shades."""
        if paint.startswith("url("):
            return self._paints.get(paint[5:-1])
        paint = _NAMED.get(paint, paint)
        return paint if paint.startswith("#") else None

    def _filled(self, paint: str) -> str:
        lightness, chroma, hue = lch_of(paint)
        if self._color and self._look and self._look.owns(lightness, chroma, hue):
            target = COLOR_HEX[self._color]
            shade = min(max(self._look.lightness - lightness, -0.25), 0.25)
            return mix(target, INK if shade > 0 else PAPER, 0.15 + 0.8 * abs(shade))
        return INK if lightness < DARK else PAPER


def _gradients(root: ET.Element) -> dict[str, str | None]:
    """Gradient id -> the middle one of its colours; None if any of it is see-through."""
    found: dict[str, str | None] = {}
    for kind in ("linearGradient", "radialGradient"):
        for gradient in root.iter(f"{{{_SVG}}}{kind}"):
            stops = gradient.findall(f"{{{_SVG}}}stop")
            opaque = all(float(stop.get("stop-opacity", 1)) >= _SEE_THROUGH for stop in stops)
            color = stops[len(stops) // 2].get("stop-color", "#000000") if stops else "#000000"
            color = _NAMED.get(color, color)
            known = opaque and re.fullmatch(r"#[0-9a-fA-F]{3}(?:[0-9a-fA-F]{3})?", color)
            found[gradient.get("id", "")] = color if known else None
    return found
