"""From a staging to pixels, or to one SVG file. It never decides where anything goes."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import Self

from smalto.render.drawings import ArtSource, Drawings
from smalto.render.grounds import Grounds
from smalto.render.guests import Guest
from smalto.render.painting import Painting
from smalto.render.raster import Picture, Rasterise, here
from smalto.render.repainting import Repainting
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
        self._ground: Picture | None = None
        self._grounds = Grounds()

    def hosting(self, guests: Mapping[str, Guest], ground: Picture | None = None) -> Self:
        """One that knows these cut-out pictures too, by art id, and shares all that was drawn
        before; on `ground`, a picture of the staging's size, instead of a backdrop."""
        found = copy.copy(self)
        found._drawings = self._drawings.hosting(guests)
        found._sprites = self._sprites.drawn_from(found._drawings)
        found._ground = ground
        return found

    def render(self, staging: Staging, *, quality: Quality) -> Frame:
        """The picture at the staging's size. `low` has contact shadows; `medium` adds cast
        shadows and shading; `high` adds ground texture, glow and a quiet vignette."""
        return self.painting(staging, quality=quality).picture()

    def painting(
        self,
        staging: Staging,
        *,
        quality: Quality,
        behind: Staging | None = None,
        check: Check = go_on,
    ) -> Painting:
        """The same picture, not yet begun. `check` is called between the steps of painting it.
        `behind`: whose backdrop it stands on, if not its own."""
        return Painting(
            staging, quality, self._drawings, self._sprites, check, self._by,
            ground=self._ground, behind=behind, grounds=self._grounds,
        )  # fmt: skip

    def repainting(
        self,
        before: Staging,
        after: Staging,
        *,
        quality: Quality,
        behind: Staging | None = None,
        check: Check = go_on,
    ) -> Repainting:
        """What differs between two stagings of one place and style, for a picture of the first.
        `behind`: whose backdrop they stand on."""
        return Repainting(
            before, after, behind or before, quality,
            self._drawings, self._sprites, check, self._by, self._grounds,
        )  # fmt: skip

    def notes(self, staging: Staging) -> tuple[str, ...]:
        """What of the staging cannot be drawn, in plain English: characters that no font has."""
        return lettering_notes(text.content for text in staging.texts)

    def svg(self, staging: Staging) -> str:
        """One self-contained SVG file; text is drawn as paths."""
        return vector(staging, self._drawings, self._ground)
