"""Variations: the thing of a picture is found again in each of them, and no two are alike."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PIL import Image

from smalto.edit.tools import Tools
from smalto.edit.variations import vary
from smalto.evaluate.edits.identity import identified, most_alike
from smalto.evaluate.edits.photographs import Half
from smalto.evaluate.edits.references import OTHERS, shown, solid, things
from smalto.types import ImageRequest, Picture, go_on

EACH = 4
SIDE_PX = 256
TOO_ALIKE = 0.985


@dataclass(frozen=True, slots=True)
class Varied:
    """`kept`: in how many of the pictures the thing was found; `alike`: of the two that differ
    least, 1 for the same."""

    name: str
    kept: int
    alike: float
    pictures: tuple[Image.Image, ...]


def varied(tools: Tools, half: Half, limit: int | None = None) -> Iterator[Varied]:
    """Foreign pictures of one thing each."""
    known = things(tools, half)
    for number, name in enumerate([*known][:limit]):
        image = shown(known[name], number)
        request = ImageRequest(
            prompt="", model="dall-e-2", operation="variation", images=(image,),
            width_px=SIDE_PX, height_px=SIDE_PX,
        )  # fmt: skip
        pictures = tuple(_picture(tools, request, 16 * number + turn) for turn in range(EACH))
        others = [other for other in known if other != name][:OTHERS]
        candidates = {key: solid(known[key]) for key in (name, *others)}
        kept = sum(identified(picture, candidates).found(name) for picture in pictures)
        yield Varied(name, kept, most_alike(pictures), pictures)


def _picture(tools: Tools, request: ImageRequest, seed: int) -> Image.Image:
    *_, last = vary(tools, request, seed, go_on)
    assert isinstance(last, Picture)
    frame = last.frame
    rgba = Image.frombytes("RGBA", (frame.width_px, frame.height_px), frame.rgba)
    white = Image.new("RGBA", rgba.size, "white")
    white.alpha_composite(rgba)
    return white.convert("RGB")
