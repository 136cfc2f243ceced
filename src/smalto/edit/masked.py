"""A masked edit: the hole is cleaned, new things are drawn into it, the rest stays to the bit.

canvas, hole   where the source lies and how much of it goes, pixel by pixel
masked_words   what the prompt wants there
masked_ground  what is behind: the surroundings going on, or what was behind, or a place
masked_things  the new things, fitted to the hole
blend          the source where the mask keeps it, byte for byte
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import asdict, dataclass, replace

import numpy as np
from PIL import Image

from smalto import errors
from smalto.edit import foreign
from smalto.edit.canvas import Canvas, canvas_of
from smalto.edit.hole import Hole, hole_of
from smalto.edit.made import Made, to_text
from smalto.edit.masked_ground import (
    gone_on,
    joined,
    left_of,
    pixels_of,
    place,
    stands_out,
    upon,
    without_hidden,
)
from smalto.edit.masked_proof import proven
from smalto.edit.masked_things import drawn, group_in
from smalto.edit.masked_words import Wish, wish_of
from smalto.edit.tools import Tools
from smalto.media.pixels import input_of
from smalto.retouch import light
from smalto.retouch.arrays import Box, Pixels, bytes_of, colors, wider
from smalto.retouch.blend import laid, over
from smalto.retouch.membrane import spanned
from smalto.stage.types import Staging
from smalto.types import Check, Frame, ImageRequest, Picture, Preview

MARGIN_PX = 24
"""Around the hole's box, for shadows and light."""


def repaint(
    tools: Tools, request: ImageRequest, seed: int, check: Check, made: Made | None = None
) -> Iterator[Preview | Picture]:
    """`made`: what is known of the first image, if it was made here. Raises ImageUserError."""
    if request.output_format == "svg":
        raise errors.not_with_format("mask", "svg", "Ask for 'png', 'webp' or 'jpeg'.")
    canvas = canvas_of(request)
    hole = hole_of(request, canvas)
    work = _Work(tools, request, seed, check, hole, _source(canvas, request))
    known = made if canvas.exact and not canvas.open.any() else None
    wish = _wish(work, known)
    drawn_again = None
    if known is not None and wish.ground is None and wish.change is None:
        left = without_hidden(known.staging, hole, scenery=not wish.is_drawn, kept=wish.kept)
        drawn_again = _painted_again(work, wish, known, left)
    making = None
    if drawn_again is not None:
        new, after, notes = drawn_again
        making = to_text(after, tools.pack)
    elif wish.change is not None:
        new, notes = _changed(work, wish, known)
    else:
        new, notes = yield from _painted(work, wish)
    result = over(work.source, new, hole.coverage)
    things = asdict(wish.things) if wish.is_drawn else None
    picture = Picture(framed(result), scene=things, notes=(*wish.notes, *notes), making=making)
    yield proven(picture, work.source, hole, request)


@dataclass(frozen=True)
class _Work:
    """What every step needs. `source`: (H, W, 3), or (H, W, 4) if the result may be transparent."""

    tools: Tools
    request: ImageRequest
    seed: int
    check: Check
    hole: Hole
    source: Pixels

    def preview(self, new: Pixels) -> Preview:
        return Preview(framed(over(self.source, new, self.hole.coverage)))


def _wish(work: _Work, made: Made | None) -> Wish:
    tools, check, hole = work.tools, work.check, work.hole
    known = outside = None
    if made is not None:
        known = left_of(made.staging)
        outside = left_of(without_hidden(made.staging, hole))
    return wish_of(
        work.request.prompt,
        known,
        outside,
        hole,
        tools.pack,
        lambda words: tools.read(words, check),
    )


def _source(canvas: Canvas, request: ImageRequest) -> Pixels:
    """As it has to come out: on white where it is see-through and the result must not be."""
    rgba = canvas.rgba
    if request.background == "transparent":
        return rgba
    if (rgba[..., 3] == 255).all() or request.mask is None:
        return np.ascontiguousarray(rgba[..., :3])
    white = Image.new("RGBA", (rgba.shape[1], rgba.shape[0]), "white")
    flat = Image.alpha_composite(white, Image.fromarray(rgba)).convert("RGB")
    return np.asarray(flat)


def _painted(work: _Work, wish: Wish) -> Generator[Preview, None, tuple[Pixels, tuple[str, ...]]]:
    """The ground, then the things on it, for a picture of which only the pixels are known."""
    request, tools, check = work.request, work.tools, work.check
    shown = 0
    if request.partial_images > 1 or (request.partial_images and not wish.is_drawn):
        yield work.preview(_spanned(work))
        shown += 1
    base = _ground(work, wish)
    check()
    if not wish.is_drawn:
        return base, ()
    if shown < request.partial_images:
        yield work.preview(base)
        shown += 1
    group = group_in(work.hole, wish.things, tools, work.seed, check)
    box = wider(work.hole.box, MARGIN_PX, work.hole.coverage.shape)
    sprite = drawn(group, box, tools, request.effort, check)
    if shown < request.partial_images:
        yield work.preview(_laid(base, sprite, box))
    check()
    sprite = _lit(sprite, base, box)
    notes = (*group.unmet, *tools.renderer.notes(group))
    return _laid(base, sprite, box), notes


def _ground(work: _Work, wish: Wish) -> Pixels:
    if wish.ground is None:
        if wish.is_drawn and not _clears(work, wish):
            return work.source
        return gone_on(work.source, work.hole, work.seed, work.check)
    request = work.request
    rgb = place(
        wish.ground, work.hole, wish.things, work.tools, request.effort, work.seed, work.check
    )
    if work.source.shape[2] == 3:
        return rgb
    return np.dstack([rgb, np.full(rgb.shape[:2], 255, np.uint8)])


def _clears(work: _Work, wish: Wish) -> bool:
    """Whether what is in the hole goes before the new things come."""
    if work.request.mask is None:  # there is nothing
        return True
    return stands_out(work.source, work.hole) if wish.clears is None else wish.clears


def _spanned(work: _Work) -> Pixels:
    """The hole smoothly spanned: a first look."""
    hole = work.hole.touched
    if hole.all():
        return np.full_like(work.source, 200)
    rgb = bytes_of(spanned(colors(work.source), hole))
    return rgb if work.source.shape[2] == 3 else np.dstack([rgb, work.source[..., 3]])


def _lit(sprite: Pixels, base: Pixels, box: Box) -> Pixels:
    """In the light and the tint of what is behind and around it."""
    top, bottom, left, right = box
    around = np.ascontiguousarray(base[top:bottom:4, left:right:4, :3])
    return light.like(sprite, around, np.ones(around.shape[:2], bool))


def _laid(base: Pixels, sprite: Pixels, box: Box) -> Pixels:
    """The window's things on the base."""
    if base.shape[2] == 3:
        return laid(base, sprite, box[0], box[2])
    top, bottom, left, right = box
    under = Image.fromarray(np.ascontiguousarray(base[top:bottom, left:right]))
    made = base.copy()
    made[top:bottom, left:right] = np.asarray(Image.alpha_composite(under, Image.fromarray(sprite)))
    return made


def _painted_again(
    work: _Work, wish: Wish, made: Made, left: Staging
) -> tuple[Pixels, Made, tuple[str, ...]] | None:
    """A picture made here: only what goes and what comes is painted, in its own light. None where
    nothing of what is known differs (a lamp of the backdrop is to go)."""
    tools, check = work.tools, work.check
    notes: tuple[str, ...] = ()
    after = left
    if wish.is_drawn:
        things = replace(wish.things, style=left.scene.style)
        hole = upon(work.hole, left, wish.upon, tools) if wish.upon else work.hole
        group = group_in(hole, things, tools, work.seed, check)
        notes = (*group.unmet, *tools.renderer.notes(group))
        after = joined(left, group)
    painting = tools.renderer.repainting(made.staging, after, quality=made.effort, check=check)
    done = painting.over(_opaque(work.source))
    if not (done.changed & work.hole.touched).any():
        return None
    pixels = np.ascontiguousarray(done.pixels[..., : work.source.shape[2]])
    return pixels, replace(made, staging=after), notes


def _changed(work: _Work, wish: Wish, made: Made | None) -> tuple[Pixels, tuple[str, ...]]:
    """What the words change, changed in all of the picture; the hole shows its part of it."""
    assert wish.change is not None
    whole = input_of(_opaque(work.source))
    request = replace(work.request, mask=None, images=(whole,), partial_images=0)
    events = foreign.apply(work.tools, request, work.seed, work.check, wish.change)
    *_, last = events
    assert isinstance(last, Picture)
    pixels = pixels_of(last.frame)[..., : work.source.shape[2]]
    return np.ascontiguousarray(pixels), last.notes


def _opaque(pixels: Pixels) -> Pixels:
    if pixels.shape[2] == 4:
        return pixels
    return np.dstack([pixels, np.full(pixels.shape[:2], 255, np.uint8)])


def framed(pixels: Pixels) -> Frame:
    return Frame(pixels.shape[1], pixels.shape[0], _opaque(pixels).tobytes())
