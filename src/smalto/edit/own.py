"""Instructions on pictures that were made here: their staging is changed, and only what differs is
painted again, so that everything else stays as it is, to the bit.

own_find    which copies are meant        own_things  what comes and goes; own_count how many
own_seat    where new copies go           own_recast  what is drawn otherwise
own_room    free room                     own_places  where things are, their size and turn
own_layers  who is painted before whom    own_relate  how they hang together
own_scene   indexes, what hangs on what   own_whole   style, place, light, tone, frame; own_text
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from smalto.edit import (
    own_count,
    own_places,
    own_recast,
    own_relate,
    own_text,
    own_things,
    own_whole,
)
from smalto.edit.foreign_work import Impossible
from smalto.edit.made import Made, to_text
from smalto.edit.operations import (
    Add,
    Background,
    Change,
    Instruction,
    Move,
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
from smalto.edit.own_scene import Work, true
from smalto.edit.tools import Tools
from smalto.media.pixels import frame_of
from smalto.retouch import tone
from smalto.scene.json import to_json
from smalto.scene.types import Item, Setting
from smalto.stage.checker import check as checked
from smalto.stage.sentences import unmet
from smalto.stage.types import Box, Staging
from smalto.types import Check, Frame, ImageRequest, Picture, Preserved, Preview

Pixels = NDArray[np.uint8]


def apply(
    tools: Tools,
    request: ImageRequest,
    seed: int,
    check: Check,
    made: Made,
    instruction: Instruction,
) -> Iterator[Preview | Picture]:
    """Raises ImageUserError if nothing of the instruction can be done."""
    staging = _sized(made.staging, request)
    work = Work(tools, staging, seed, check, list(instruction.notes), made.tones)
    work.whole = work.new_ground = staging is not made.staging
    _changed(work, instruction)
    if request.background == "transparent" and work.scene.setting.kind != "transparent":
        own_whole.reground(work, Background(Setting("transparent")))
    after = _settled(work, staging)
    now = _remembered(work, made, after)
    painting = _painting(tools, now, check)
    yield from map(Preview, painting.previews(request.partial_images))
    pixels, changed = _pixels(work, request, made, now, check)
    yield _picture(request, now, work, pixels, changed)


def _changed(work: Work, instruction: Instruction) -> None:
    """Every operation; what cannot be done is a note, if something else can."""
    failed: list[Impossible] = []
    for operation in instruction.operations:
        work.check()
        before = replace_work(work)
        try:
            _DOES[type(operation)](work, operation)
        except Impossible as error:
            restore_work(work, before)
            failed.append(error)
            continue
        work.staging = true(work.staging, work.asked, work.tools.pack)
    if failed and len(failed) == len(instruction.operations):
        raise failed[0].refusal()
    work.notes.extend(f"{error.reason} {error.advice}" for error in failed)


def replace_work(work: Work) -> tuple[Any, ...]:
    return (work.staging, work.tones, list(work.fresh_tones), set(work.asked), work.whole)


def restore_work(work: Work, state: tuple[Any, ...]) -> None:
    work.staging, work.tones, work.fresh_tones, work.asked, work.whole = state


def _add(work: Work, operation: Add) -> None:
    """Things with their texts; texts alone."""
    for text in () if operation.scene.items else operation.scene.texts:
        if text.holder is None:
            own_text.write(work, text)
        else:
            _hold(work, text)
    if operation.scene.items:
        own_things.add(work, operation)


def _hold(work: Work, text: Any) -> None:
    """A new text on something that is there."""
    from smalto.edit.own_layers import inserted
    from smalto.edit.own_seat import texted

    scene = replace(work.scene, texts=(*work.scene.texts, text))
    inserted(work, scene, (), texted(work, scene, len(work.scene.texts)))


_DOES: dict[type, Callable[[Work, Any], None]] = {
    Add: _add,
    Remove: own_things.remove,
    Replace: own_recast.replace_thing,
    Change: own_recast.change,
    Recount: own_count.recount,
    Relate: own_relate.relate,
    Move: own_places.move,
    Turn: own_places.turn,
    Resize: own_places.resize,
    Swap: own_places.swap,
    Restyle: own_whole.restyle,
    Background: own_whole.reground,
    Retext: own_text.retext,
    Tone: own_whole.tone,
    Reframe: own_whole.reframe,
}


def _sized(staging: Staging, request: ImageRequest) -> Staging:
    """At the size that is asked for: all things in the middle, as large as fits."""
    width, height = request.width_px, request.height_px
    if (staging.width_px, staging.height_px) == (width, height):
        return staging
    factor = min(width / staging.width_px, height / staging.height_px)
    w, h = width / factor, height / factor
    part = Box((staging.width_px - w) / 2, (staging.height_px - h) / 2, w, h)
    return own_whole.framed(staging, part, (width, height))


def _settled(work: Work, before: Staging) -> Staging:
    """The new staging; what of it does not show is said."""
    pack = work.tools.pack
    old = set(checked(before, pack).missed) if not work.whole else set()
    missed = tuple(f for f in checked(work.staging, pack).missed if f not in old)
    work.notes.extend(s for s in unmet(missed, pack) if s not in work.notes)
    return work.staging


def _remembered(work: Work, made: Made, after: Staging) -> Made:
    named = made.named
    if work.new_ground:
        words = {word for item in after.scene.items for word in item.concept.split("-")}
        named = tuple(sorted(words))
    return Made(after, made.effort, "", named, work.tones)


def _behind(made: Made) -> Staging:
    """Whose backdrop it is: the words that it was painted for instead of the things now there."""
    items = tuple(Item(word) for word in made.named)
    return replace(made.staging, scene=replace(made.staging.scene, items=items))


def _painting(tools: Tools, made: Made, check: Check) -> Any:
    return tools.renderer.painting(
        made.staging, quality=made.effort, behind=_behind(made), check=check
    )


def _pixels(
    work: Work, request: ImageRequest, made: Made, now: Made, check: Check
) -> tuple[Pixels, NDArray[np.bool_] | None]:
    """The new picture, and where it differs from the given one (None: everywhere)."""
    if work.whole:
        frame = _painting(work.tools, now, check).picture()
        return _toned(_array(frame), now.tones), None
    source = _array(frame_of(request.images[0], request.width_px, request.height_px))
    repainted = work.tools.renderer.repainting(
        made.staging, now.staging, quality=made.effort, behind=_behind(now), check=check
    ).over(source)
    pixels = repainted.pixels
    if made.tones:
        own = _toned(pixels, made.tones)
        pixels = np.where(repainted.changed[..., None], own, pixels)
    if (source[..., 3] == 255).all() and work.scene.setting.kind == "transparent":
        pixels = _on_white(pixels)
    if work.fresh_tones:
        return _toned(pixels, tuple(work.fresh_tones)), None
    return pixels, repainted.changed


def _toned(pixels: Pixels, tones: tuple[Tone, ...]) -> Pixels:
    for each in tones:
        if each.saturation <= -1:
            pixels = tone.gray(pixels)
            each = replace(each, saturation=0.0)
        if each != Tone():
            pixels = tone.toned(
                pixels, brightness=each.brightness, contrast=each.contrast,
                saturation=each.saturation, warmth=each.warmth, blur=each.blur,
            )  # fmt: skip
    return pixels


def _on_white(pixels: Pixels) -> Pixels:
    share = pixels[..., 3:].astype(np.uint16)
    flat = (pixels[..., :3] * share + 255 * (255 - share) + 127) // 255
    return np.dstack([flat.astype(np.uint8), np.full(share.shape[:2], 255, np.uint8)])


def _array(frame: Frame) -> Pixels:
    return np.frombuffer(frame.rgba, np.uint8).reshape(frame.height_px, frame.width_px, 4)


def _picture(request: ImageRequest, now: Made, work: Work, pixels: Pixels, changed: Any) -> Picture:
    tools = work.tools
    wants_svg = request.svg or request.output_format == "svg"
    preserved = None
    if changed is not None:
        preserved = Preserved(share=float(1 - changed.mean()), max_difference=0)
    return Picture(
        frame=Frame(request.width_px, request.height_px, np.ascontiguousarray(pixels).tobytes()),
        scene=to_json(now.staging.scene),
        notes=(*dict.fromkeys(work.notes), *tools.renderer.notes(now.staging)),
        svg=tools.renderer.svg(now.staging) if wants_svg else None,
        making=to_text(now, tools.pack),
        preserved=preserved,
    )
