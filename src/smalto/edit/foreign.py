"""Instructions on a picture of which only the pixels are known: a photograph, a drawing, a scan.

foreign_find    which pixels are meant: by colour, side, writing, sky, or as the foreground
foreign_remove  what is meant goes, its surroundings go on; or something else comes in its place
foreign_add     new things, drawn by us, where there is room for them
foreign_ground  the foreground stays to the bit, the rest is another
foreign_color   a region's hue
foreign_text    writing
foreign_move    the region somewhere else, larger, turned
foreign_look    all of the picture: style, tone, frame

What cannot be done is refused with the reason and what to try; if other parts of the same
instruction can be done, it is a note instead.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from smalto.edit import (
    foreign_add,
    foreign_color,
    foreign_ground,
    foreign_look,
    foreign_move,
    foreign_remove,
    foreign_text,
)
from smalto.edit.foreign_work import MASK, Impossible, Work
from smalto.edit.operations import (
    Add,
    Background,
    Change,
    Instruction,
    Move,
    Operation,
    Recount,
    Reframe,
    Relate,
    Remove,
    Replace,
    Resize,
    Restyle,
    Retext,
    Swap,
    Tone,
    Turn,
)
from smalto.edit.tools import Tools
from smalto.media.pixels import frame_of
from smalto.types import Check, Frame, ImageRequest, Picture, Preview


def apply(
    tools: Tools, request: ImageRequest, seed: int, check: Check, instruction: Instruction
) -> Iterator[Preview | Picture]:
    """Previews are the picture after each change, and the next one's ground. Raises ImageUserError
    if nothing of the instruction can be done."""
    frame = frame_of(request.images[0], request.width_px, request.height_px)
    pixels = np.frombuffer(frame.rgba, np.uint8).reshape(frame.height_px, frame.width_px, 4)
    work = Work(tools, request, seed, check, pixels, list(instruction.notes))
    failed: list[Impossible] = []
    shown = 0
    for operation in instruction.operations:
        check()
        try:
            _DOES[type(operation)](work, operation)
        except Impossible as error:
            failed.append(error)
            continue
        if shown < request.partial_images:
            shown += 1
            yield Preview(_frame(work))
    if failed and len(failed) == len(instruction.operations):
        raise failed[0].refusal()
    notes = (*work.notes, *(f"{error.reason} {error.advice}" for error in failed))
    yield Picture(_frame(work), notes=notes)


def _frame(work: Work) -> Frame:
    height, width = work.shape
    return Frame(width, height, work.pixels.tobytes())


def _refused(work: Work, operation: Operation) -> None:
    raise Impossible(
        "In a picture that was not made here, things cannot be counted, exchanged with each other "
        "or brought into another pose.",
        f"Add, remove, move, recolour or replace one thing at a time. Or: {MASK}",
    )


_DOES: dict[type, Callable[[Work, Any], None]] = {
    Add: foreign_add.added,
    Remove: foreign_remove.removed,
    Replace: foreign_remove.replaced,
    Change: foreign_color.changed,
    Move: foreign_move.moved,
    Resize: foreign_move.resized,
    Turn: foreign_move.turned,
    Recount: _refused,
    Swap: _refused,
    Relate: _refused,
    Restyle: foreign_look.restyled,
    Background: foreign_ground.grounded,
    Retext: foreign_text.rewritten,
    Tone: foreign_look.toned,
    Reframe: foreign_look.reframed,
}
