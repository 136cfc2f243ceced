"""Which way a request for another picture goes.

variation                                   -> variations
a mask, or a part that is to be painted on  -> masked
several images, or remembered ones          -> references
words that recast what the picture shows    -> references
words that ask for a change                 -> own (made here) or foreign
words that describe a picture               -> references
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from smalto import errors
from smalto.edit import foreign, instruct, masked, own, references, variations
from smalto.edit.canvas import OUTWARD, Canvas, canvas_of, erased
from smalto.edit.lending import lent
from smalto.edit.made import Made, from_text
from smalto.edit.masked_ground import pixels_of
from smalto.edit.operations import Instruction
from smalto.edit.reference_words import recasts
from smalto.edit.tools import Tools
from smalto.media.pixels import frame_of, input_of
from smalto.retouch.arrays import Pixels
from smalto.types import Check, ImageRequest, Picture, Preview

ALL_CLEAR = (
    "the mask is see-through everywhere, so all of the picture might change; the edit was made "
    "as without a mask"
)


def edited(
    tools: Tools, request: ImageRequest, seed: int, check: Check
) -> Iterator[Preview | Picture]:
    """Previews, then the picture. Raises SmaltoError for what cannot be done, saying what can."""
    for event in _routed(tools, request, seed, check):
        if isinstance(event, Picture) and request.output_format == "svg" and event.svg is None:
            raise errors.not_with_format("image", "svg", "Ask for 'png', 'webp' or 'jpeg'.")
        yield event


def _routed(
    tools: Tools, request: ImageRequest, seed: int, check: Check
) -> Iterator[Preview | Picture]:
    if request.operation == "variation":
        return variations.vary(tools, request, seed, check)
    mask = None if request.mask is None else _alpha(request)
    if mask is not None and not mask.any():
        bare = replace(request, mask=None)
        return _noted((ALL_CLEAR,), edited(tools, bare, seed, check))
    if mask is not None:
        own_making = _made(request, tools)
        tools, request, notes = lent(tools, request, check)
        events = masked.repaint(tools, request, seed, check, own_making)
        return _noted(notes, events) if notes else events
    if len(request.images) != 1 or request.recalled or recasts(request.prompt):
        return references.compose(tools, request, seed, check)
    return _told(tools, request, seed, check)


def _told(
    tools: Tools, request: ImageRequest, seed: int, check: Check
) -> Iterator[Preview | Picture]:
    """One image and words."""
    made = _made(request, tools)
    instruction = _instruction(tools, request, made, check)
    if made is not None and instruction.operations:
        return own.apply(tools, request, seed, check, made, instruction)
    canvas = canvas_of(request)
    if paints_on(request, canvas):
        return masked.repaint(tools, request, seed, check)
    if not instruction.operations:
        return references.compose(tools, request, seed, check)
    whole = fitted(tools, request, canvas, seed, check)
    return foreign.apply(tools, whole, seed, check, instruction)


def paints_on(request: ImageRequest, canvas: Canvas) -> bool:
    """Whether a part of the picture is open without any mask: the image has a part rubbed out, or
    words ask for more around it. dall-e-2 takes all transparency for a mask, as OpenAI has it."""
    if request.background == "transparent":
        return False
    if request.model.startswith("dall-e") and (canvas.rgba[..., 3] == 0).any():
        return True
    if erased(canvas.rgba[_inside(canvas)]) is not None:
        return True
    return bool(canvas.open.any()) and OUTWARD.search(request.prompt) is not None


def fitted(
    tools: Tools, request: ImageRequest, canvas: Canvas, seed: int, check: Check
) -> ImageRequest:
    """The same request with a first image of the picture's size: scaled, and painted on where it
    has another shape."""
    first = request.images[0]
    if (first.width_px, first.height_px) == (request.width_px, request.height_px):
        return request
    rgba = canvas.rgba
    if canvas.open.any() and request.background != "transparent":
        blank = replace(request, prompt="", mask=None, partial_images=0)
        *_, last = masked.repaint(tools, blank, seed, check)
        assert isinstance(last, Picture)
        rgba = pixels_of(last.frame)
    return replace(request, images=(input_of(rgba), *request.images[1:]))


def _inside(canvas: Canvas) -> tuple[slice, slice]:
    """Where on the canvas the source lies."""
    x, y, w, h = canvas.box
    return slice(max(y, 0), y + h), slice(max(x, 0), x + w)


def _alpha(request: ImageRequest) -> Pixels:
    """The mask's alpha, flat; 0 is to be repainted."""
    mask = request.mask
    assert mask is not None
    frame = frame_of(mask, mask.width_px, mask.height_px)
    return np.frombuffer(frame.rgba, np.uint8)[3::4]


def _made(request: ImageRequest, tools: Tools) -> Made | None:
    """What the file says of how it was made, if that makes sense."""
    text = request.images[0].making
    return None if text is None else from_text(text, tools.pack)


def _instruction(
    tools: Tools, request: ImageRequest, made: Made | None, check: Check
) -> Instruction:
    known = None if made is None else made.staging.scene
    return instruct.read(request.prompt, known, lambda words: tools.read(words, check))


def _noted(
    notes: tuple[str, ...], events: Iterator[Preview | Picture]
) -> Iterator[Preview | Picture]:
    for event in events:
        yield replace(event, notes=(*notes, *event.notes)) if isinstance(event, Picture) else event
