"""Which drawing a placed thing shows, as SVG content in its colour and style."""

from __future__ import annotations

import re

from smalto.pack.types import Art
from smalto.render.art import inner, prefixed
from smalto.render.flora.drawing import ArtSource as ArtSource
from smalto.render.flora.drawing import WithPlants, is_plant
from smalto.render.lineart import WIDTH, lined
from smalto.render.recolor import recolored
from smalto.render.sheet import num
from smalto.scene.types import Color, Style
from smalto.stage.types import Placed

_FILTERED = re.compile(r'<filter\b.*?</filter>|\sfilter="[^"]*"', re.DOTALL)
_NO_WORD = re.compile(r"\W")


class Drawings:
    """Finds, recolours and outlines drawings; each is prepared once."""

    def __init__(self, pack: ArtSource) -> None:
        self._pack = WithPlants(pack)
        self._arts: dict[tuple[str, str], Art] = {}
        self._markup: dict[tuple[str, Color | None, bool], str] = {}
        self._plain: dict[tuple[str, Color | None, bool], str] = {}

    def art(self, thing: Placed, style: Style) -> Art:
        """What `thing` shows; in the line style its flat drawing, which `markup` outlines.

        Raises `KeyError`, with a sentence, if the pack has no such drawing."""
        key = (thing.art, style if style == "line" else "")
        if key not in self._arts:
            concept, art = self._found(thing)
            self._arts[key] = self._pack.art(concept, "flat") if style == "line" else art
        return self._arts[key]

    def markup(self, thing: Placed, style: Style, size_px: float) -> str:
        """The SVG content of `thing`, `size_px` high, without a frame."""
        return _stroked(self._raw(thing, style), self.art(thing, style), style, size_px)

    def plain(self, thing: Placed, style: Style, size_px: float) -> str:
        """The same without filters, its ids kept apart from those of other drawings."""
        art = self.art(thing, style)
        key = (art.id, thing.color, style == "line")
        if key not in self._plain:
            name = _NO_WORD.sub("-", f"{art.id}-{thing.color}-")
            self._plain[key] = prefixed(_FILTERED.sub("", self._raw(thing, style)), name)
        return _stroked(self._plain[key], art, style, size_px)

    def _raw(self, thing: Placed, style: Style) -> str:
        """Prepared once; in line art its strokes have no width yet."""
        art = self.art(thing, style)
        key = (art.id, thing.color, style == "line")
        if key not in self._markup:
            self._markup[key] = inner(self._prepared(art.id, thing.color, style))
        return self._markup[key]

    def _prepared(self, art_id: str, color: Color | None, style: Style) -> str:
        svg = self._pack.svg(art_id)
        if is_plant(art_id):
            return svg
        if style == "line":
            return lined(svg, color)
        return recolored(svg, color) if color else svg

    def _found(self, thing: Placed) -> tuple[str, Art]:
        """The pack names drawings by concept, so: by the thing's own, by the name of the drawing,
        or by one of the concepts that show its poses."""
        source, _, slug = thing.art.partition("/")
        if is_plant(thing.art):
            return slug, self._pack.art(slug, source)
        poses = self._pack.get(thing.concept).poses.values()
        for concept in (thing.concept, slug, *poses):
            try:
                art = self._pack.art(concept, source)
            except KeyError:
                continue
            if art.id == thing.art:
                return concept, art
        raise KeyError(f"no drawing {thing.art!r} of {thing.concept!r} in the pack")


def _stroked(markup: str, art: Art, style: Style, size_px: float) -> str:
    """Line art gets strokes that are right for its size in pixels."""
    if style != "line":
        return markup
    width_px = min(max(1.1 + 0.008 * size_px, 1.4), 5.0)
    return markup.replace(WIDTH, num(width_px * art.ink[3] * art.view[1] / size_px))
