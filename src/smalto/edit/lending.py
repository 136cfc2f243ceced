"""Further pictures, and remembered ones, for a change of the first: what they lend stands in the
words as a stand-in and is played by a guest, wherever a way of editing reads and draws."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from smalto.edit import reference_words as words
from smalto.edit.guests import Company, Part
from smalto.edit.references import noun_of, part_of
from smalto.edit.standins import said, stand_ins
from smalto.edit.tools import Tools
from smalto.types import Check, ImageRequest

if TYPE_CHECKING:
    from smalto.model import Reading
    from smalto.pack import Pack


def lent(
    tools: Tools, request: ImageRequest, check: Check
) -> tuple[Tools, ImageRequest, tuple[str, ...]]:
    """Tools that know the guests, the request in words for the first picture alone, and notes. A
    request of one picture comes back as it is."""
    if len(request.references) < 2:
        return tools, request, ()
    names = [one.name for one in request.recalled]
    pointed = words.read(request.prompt, len(request.images), names)
    text = pointed.text.replace(words.mark(0), f"the {pointed.nouns.get(0) or 'picture'}")
    order = [index for index in dict.fromkeys(pointed.things) if index]
    if not order:  # sent, but not spoken of: wanted in the hole
        order = [*range(1, len(request.references))]
        text = ", ".join([*(words.mark(index) for index in order), text])
    nouns = [noun_of(index, pointed, request) for index in order]
    cast_ = stand_ins(nouns, text, tools.pack)
    parts: list[Part] = []
    notes: list[str] = []
    for index, noun, (stand_in, like) in zip(order, nouns, cast_, strict=True):
        part, told = part_of(index, noun, like, tools, request, check)
        parts.append(part)
        notes += told
        chinese = any("一" <= c <= "鿿" for c in text)
        text = text.replace(words.mark(index), said(stand_in, chinese=chinese))
    played = {c.id: part.concept.id for (c, _), part in zip(cast_, parts, strict=True)}
    first = replace(request, prompt=text, images=request.images[:1], recalled=())
    return _hosting(tools, parts, played), first, tuple(notes)


def _hosting(tools: Tools, parts: list[Part], played: dict[str, str]) -> Tools:
    company = Company(tools.pack, parts)

    def read(prompt: str, check: Check) -> Reading:
        """With guests in the parts of their stand-ins."""
        reading = tools.read(prompt, check)
        items = [
            replace(item, concept=played[item.concept], color=None, second=None)
            if item.concept in played
            else item
            for item in reading.scene.items
        ]
        return replace(reading, scene=reading.scene.with_items(*items))

    return Tools(cast("Pack", company), tools.renderer.hosting(company.guests), read)
