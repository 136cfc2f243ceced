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
from importlib import import_module
from typing import TYPE_CHECKING, Any

import numpy as np

from smalto import errors
from smalto.edit.canvas import Canvas, canvas_of, erased
from smalto.edit.reference_words import recasts
from smalto.edit.tools import Tools
from smalto.media.pixels import input_of
from smalto.types import Check, ImageRequest, Picture, Preview

if TYPE_CHECKING:
    from smalto.edit.made import Made

ALL_CLEAR = (
    "the mask is see-through everywhere, so all of the picture might change; the edit was made "
    "as without a mask"
)


def edited(
    tools: Tools, request: ImageRequest, seed: int, check: Check
) -> Iterator[Preview | Picture]:
    """Previews, then the picture. Raises SmaltoError for what cannot be done, saying what can."""
    if request.operation == "variation":
        yield from _way("variations", "vary", "variations")(tools, request, seed, check)
        return
    mask = None if request.mask is None else _alpha(request)
    if mask is not None and not mask.any():
        yield from _noted(ALL_CLEAR, edited(tools, replace(request, mask=None), seed, check))
    elif mask is not None:
        repaint = _way("masked", "repaint", "masks")
        yield from repaint(tools, request, seed, check, _made(request))
    elif len(request.images) > 1 or request.recalled:
        yield from _way("references", "compose", "several images")(tools, request, seed, check)
    elif request.markup is None and recasts(request.prompt):
        yield from _way("references", "compose", "reference images")(tools, request, seed, check)
    else:
        yield from _told(tools, request, seed, check)


def _told(
    tools: Tools, request: ImageRequest, seed: int, check: Check
) -> Iterator[Preview | Picture]:
    """One image and words."""
    made = _made(request)
    if made is not None and _is_whole(request):
        instruction = _instruction(tools, request, made, check)
        if instruction.operations:
            own = _way("own", "apply", "changes of its own pictures")
            yield from own(tools, request, seed, check, made, instruction)
            return
    canvas = canvas_of(request)
    if paints_on(request, canvas):
        yield from _way("masked", "repaint", "masks")(tools, request, seed, check)
        return
    instruction = _instruction(tools, request, made, check)
    if not instruction.operations:
        yield from _way("references", "compose", "reference images")(tools, request, seed, check)
        return
    foreign = _way("foreign", "apply", "instructions on pictures that were not made here")
    yield from foreign(tools, fitted(tools, request, canvas, seed, check), seed, check, instruction)


def paints_on(request: ImageRequest, canvas: Canvas) -> bool:
    """Whether a part of the picture is open without any mask: the image has a part rubbed out, or
    words ask for more around it. dall-e-2 takes all transparency for a mask, as OpenAI has it."""
    if request.background == "transparent":
        return False
    from smalto.edit.canvas import OUTWARD

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
        *_, last = _way("masked", "repaint", "masks")(tools, blank, seed, check)
        rgba = np.frombuffer(last.frame.rgba, np.uint8).reshape(canvas.rgba.shape)
    return replace(request, images=(input_of(rgba), *request.images[1:]))


def _inside(canvas: Canvas) -> tuple[slice, slice]:
    """Where on the canvas the source lies."""
    x, y, w, h = canvas.box
    return slice(max(y, 0), y + h), slice(max(x, 0), x + w)


def _alpha(request: ImageRequest) -> Any:
    """The mask's alpha, flat; 0 is to be repainted."""
    from smalto.media.pixels import frame_of

    mask = request.mask
    assert mask is not None
    frame = frame_of(mask, mask.width_px, mask.height_px)
    return np.frombuffer(frame.rgba, np.uint8)[3::4]


def _made(request: ImageRequest) -> Made | None:
    """What the file says of how it was made, if that makes sense."""
    text = request.images[0].making
    if text is None:
        return None
    from smalto.edit import made

    read = getattr(made, "from_text", None)
    return None if read is None else read(text)


def _is_whole(request: ImageRequest) -> bool:
    """No part of the picture was rubbed out (then its making would not fit the file anyway)."""
    return request.markup is None


def _instruction(tools: Tools, request: ImageRequest, made: Made | None, check: Check) -> Any:
    read = _way("instruct", "read", "instructions")
    known = None if made is None else made.staging.scene
    return read(request.prompt, known, lambda words: tools.read(words, check))


def _noted(note: str, events: Iterator[Preview | Picture]) -> Iterator[Preview | Picture]:
    for event in events:
        yield replace(event, notes=(note, *event.notes)) if isinstance(event, Picture) else event


def _way(module: str, name: str, what: str) -> Any:
    """Imported when it is first needed: a server that only draws never loads it."""
    try:
        return getattr(import_module(f"smalto.edit.{module}"), name)
    except (ModuleNotFoundError, AttributeError):
        raise errors.engine_lacks("native", what, ()) from None
