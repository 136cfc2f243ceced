"""From a staging to pixels, or to one SVG file. It never decides where anything goes."""

from __future__ import annotations

from smalto.render.drawings import ArtSource, Drawings
from smalto.render.painting import Painting
from smalto.render.raster import Rasterise, here
from smalto.render.sprites import Sprites
from smalto.render.text import lettering_notes
from smalto.render.vector import vector
from smalto.stage.types import Staging
from smalto.types import Check, Frame, Quality, go_on


class Renderer:
    """Draws stagings with the art of one pack; `by` turns SVG into pixels. Safe to share between
    threads."""

    def __init__(self, pack: ArtSource, by: Rasterise = here) -> None:
        self._drawings, self._by = Drawings(pack), by
        self._sprites = Sprites(self._drawings, by)

    def render(self, staging: Staging, *, quality: Quality) -> Frame:
        """The picture at the staging's size. `low` has contact shadows; `medium` adds cast
        shadows and shading; `high` adds ground texture, glow and a quiet vignette."""
        return self.painting(staging, quality=quality).picture()

    def painting(self, staging: Staging, *, quality: Quality, check: Check = go_on) -> Painting:
        """The same picture, not yet begun. `check` is called between the steps of painting it."""
        return Painting(staging, quality, self._drawings, self._sprites, check, self._by)

    def notes(self, staging: Staging) -> tuple[str, ...]:
        """What of the staging cannot be drawn, in plain English: characters that no font has."""
        return lettering_notes(text.content for text in staging.texts)

    def svg(self, staging: Staging) -> str:
        """One self-contained SVG file; text is drawn as paths."""
        return vector(staging, self._drawings)
