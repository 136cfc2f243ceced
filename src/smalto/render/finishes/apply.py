"""One finish on one picture: at working size, with words on top that stay readable."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageFilter

from smalto.render.finishes import (
    craft,
    drafting,
    drawn,
    oil,
    panes,
    pieces,
    prints,
    sewn,
    wet,
    worn,
)
from smalto.render.finishes.fields import Field, image_of, mixed
from smalto.render.finishes.letters import Look, Words, laid_over
from smalto.render.finishes.subject import Subject
from smalto.render.raster import Picture
from smalto.scene.types import Finish, Scene, Strength
from smalto.types import Check

MAX_WORK_PX = 4_200_000
"""Larger pictures are finished smaller and enlarged, but for pixels; their words are not."""

AMOUNTS: Mapping[Strength | None, float] = {"light": 0.6, None: 1.0, "strong": 1.45}


@dataclass(frozen=True, slots=True)
class Style:
    """`make`: a subject to colours 0..1, (3, H, W), or (4, H, W) if it has an outline of its own.
    `look`: how words are laid over it. `faint`: how much of the finish is seen when it is light."""

    make: Callable[[Subject], Field]
    look: Look
    faint: float = 1.0


STYLES: Mapping[Finish, Style] = {
    "watercolor": Style(wet.watercolor, Look(opacity=0.82)),
    "oil": Style(oil.oil, Look(opacity=0.8)),
    "pencil": Style(drawn.pencil, Look(ground=drawn.SKETCHBOOK, letters=drawn.GRAPHITE), 0.78),
    "ink": Style(drawn.ink, Look(ground=drawn.RICE, letters=drawn.INK), 0.78),
    "crayon": Style(drawn.crayon, Look(opacity=0.85)),
    "chalk": Style(drawn.chalk, Look(ground=drawn.BOARD, letters=(0.96, 0.97, 0.95)), 0.78),
    "pixel": Style(pieces.pixel, Look(cell=4)),
    "mosaic": Style(pieces.mosaic, Look(opacity=0.84)),
    "stained_glass": Style(panes.stained_glass, Look(opacity=0.9), 0.78),
    "neon": Style(drafting.neon, Look(ground=(0.05, 0.03, 0.1), bright=True)),
    "blueprint": Style(
        drafting.blueprint, Look(ground=drafting.BLUE, letters=drafting.WHITE), 0.85
    ),
    "paper_cut": Style(craft.paper_cut, Look(opacity=0.9)),
    "halftone": Style(prints.halftone, Look(opacity=0.85), 0.78),
    "risograph": Style(prints.risograph, Look(opacity=0.8)),
    "sticker": Style(craft.sticker, Look(rim=True)),
    "embroidery": Style(sewn.embroidery, Look(opacity=0.8)),
    "pointillism": Style(wet.pointillism, Look(opacity=0.82)),
    "vintage": Style(worn.vintage, Look(opacity=0.85, sepia=True)),
    "low_poly": Style(panes.low_poly, Look(opacity=0.94)),
    "pop_art": Style(prints.pop_art, Look()),
}


def vector_note(scene: Scene) -> tuple[str, ...]:
    """What who asks for an SVG must be told: a finish is made of pixels."""
    if scene.finish is None:
        return ()
    name = scene.finish.replace("_", " ")
    return (f'The style "{name}" is made of pixels: the SVG shows the picture without it.',)


def finished(
    canvas: Picture,
    labels: Picture,
    asked: Sequence[int],
    words: Sequence[Words],
    scene: Scene,
    seed: int,
    check: Check,
) -> Picture:
    """`canvas` (RGBA) in the scene's finish. `labels`: see `Subject`. `words`: what is written on
    it, which is laid over once more."""
    if scene.finish is None:
        return canvas
    style = STYLES[scene.finish]
    subject = Subject(
        _carried_on(canvas),
        canvas.getchannel("A"),
        labels,
        tuple(asked),
        scene.setting.kind != "landscape",
        seed,
        AMOUNTS[scene.strength],
        check,
    )
    check()
    too_large = subject.size[0] * subject.size[1] / MAX_WORK_PX
    work = subject if scene.finish == "pixel" else subject.shrunk(too_large**0.5)
    made = style.make(work)
    check()
    if scene.strength == "light" and style.faint < 1:
        made = np.concatenate([mixed(work.rgb, made[:3], style.faint), made[3:]])
    picture = image_of(made)
    if picture.mode == "RGB":
        picture.putalpha(work.alpha)
    if picture.size != canvas.size:
        picture = picture.resize(canvas.size, Image.Resampling.BICUBIC)
    for run in words:
        check()
        laid_over(picture, run, style.look, subject.unit)
    return picture


def _carried_on(canvas: Picture) -> Picture:
    """RGB in which colours go on under what is transparent, so that no dark rim is drawn there."""
    if canvas.getchannel("A").getextrema() == (255, 255):
        return canvas.convert("RGB")
    ground = Image.new("RGB", canvas.size, (255, 255, 255))
    near = canvas.convert("RGBa").resize(
        (max(canvas.width // 16, 1), max(canvas.height // 16, 1)), Image.Resampling.BOX
    )
    wide = near.filter(ImageFilter.GaussianBlur(2)).resize(canvas.size, Image.Resampling.BILINEAR)
    wide = wide.convert("RGBA")
    ground.paste(
        wide.convert("RGB"), mask=wide.getchannel("A").point([min(a * 8, 255) for a in range(256)])
    )
    ground.paste(canvas.convert("RGB"), mask=canvas.getchannel("A"))
    return ground
