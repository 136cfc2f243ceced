"""Which drawing a placed thing shows, as SVG content in its colour and style."""

from __future__ import annotations

import copy
import re
from collections.abc import Mapping
from typing import Self

from smalto.pack.types import Art
from smalto.render.art import inner, prefixed
from smalto.render.flora.drawing import ArtSource as ArtSource
from smalto.render.flora.drawing import WithPlants, is_plant
from smalto.render.guests import Guest, embedded
from smalto.render.guise import Guise, guise_of, guised
from smalto.render.lineart import THIN, WIDTH
from smalto.render.plain import shadowed
from smalto.render.sheet import num
from smalto.scene.types import Style
from smalto.stage.types import Placed

_FILTERED = re.compile(r'<filter\b.*?</filter>|\sfilter="[^"]*"', re.DOTALL)
_NO_WORD = re.compile(r"\W")


class Drawings:
    """Finds drawings and puts them into their guise; each is prepared once."""

    def __init__(self, pack: ArtSource) -> None:
        self._pack = WithPlants(pack)
        self._arts: dict[tuple[str, str], Art] = {}
        self._markup: dict[Guise, str] = {}
        self._plain: dict[Guise, str] = {}
        self._guests: Mapping[str, Guest] = {}

    def hosting(self, guests: Mapping[str, Guest]) -> Self:
        """These and the guests, by art id; what has been prepared is shared."""
        found = copy.copy(self)
        found._guests = guests
        return found

    def guest(self, thing: Placed) -> Guest | None:
        """The cut-out picture that `thing` shows, if it is one."""
        return self._guests.get(thing.art)

    def art(self, thing: Placed, style: Style) -> Art:
        """What `thing` shows; in the line style its flat drawing, which `markup` outlines.

        Raises `KeyError`, with a sentence, if the pack has no such drawing."""
        if thing.art in self._guests:
            return self._guests[thing.art].art
        key = (thing.art, style if style == "line" else "")
        if key not in self._arts:
            concept, art = self._found(thing)
            self._arts[key] = self._pack.art(concept, "flat") if style == "line" else art
        return self._arts[key]

    def markup(self, thing: Placed, style: Style, size_px: float) -> str:
        """The SVG content of `thing`, `size_px` high, without a frame."""
        if (guest := self.guest(thing)) is not None:
            return embedded(guest, size_px, style)
        return _stroked(self._raw(thing, style), self.art(thing, style), style, size_px)

    def plain(self, thing: Placed, style: Style, size_px: float) -> str:
        """The same without filters, its ids kept apart from those of other drawings."""
        if (guest := self.guest(thing)) is not None:
            return embedded(guest, size_px, style)
        guise = guise_of(thing, style)
        if guise not in self._plain:
            name = _NO_WORD.sub("-", f"d{len(self._plain)}-")
            self._plain[guise] = prefixed(_FILTERED.sub("", self._raw(thing, style)), name)
        return _stroked(self._plain[guise], self.art(thing, style), style, size_px)

    def _raw(self, thing: Placed, style: Style) -> str:
        """Prepared once; in line art its strokes have no width yet."""
        guise = guise_of(thing, style)
        if guise not in self._markup:
            art = self.art(thing, style)
            if is_plant(art.id):  # drawn in its season and style already
                grown = self._pack.svg(art.id)
                grown = shadowed(grown) if style == "silhouette" else grown
                return self._markup.setdefault(guise, inner(grown))
            concept = self._pack.get(thing.concept)
            alive = concept.figure in ("whole", "bust", "face")
            human = concept.group in ("person", "body", "people")
            svg = guised(self._pack.svg(art.id), guise, _ink(art), alive=alive, human=human)
            self._markup[guise] = inner(svg)
        return self._markup[guise]

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


def _ink(art: Art) -> tuple[float, float, float, float]:
    """The ink box in the drawing's own units."""
    (x, y, w, h), (vw, vh) = art.ink, art.view
    return x * vw, y * vh, w * vw, h * vh


def _stroked(markup: str, art: Art, style: Style, size_px: float) -> str:
    """Line art gets strokes that are right for its size in pixels."""
    if style != "line":
        return markup
    width_px = min(max(1.1 + 0.008 * size_px, 1.4), 5.0)
    unit = art.ink[3] * art.view[1] / size_px
    return markup.replace(WIDTH, num(width_px * unit)).replace(THIN, num(width_px * 0.3 * unit))
