"""All of a foreign picture: its style, its tone, its frame."""

from __future__ import annotations

import numpy as np
from PIL import Image

from smalto.edit.foreign_find import region_of
from smalto.edit.foreign_work import Impossible, Work
from smalto.edit.operations import Reframe, Restyle, Tone
from smalto.render.finishes import finished
from smalto.retouch import tone
from smalto.retouch.arrays import box_of
from smalto.retouch.fill import filled
from smalto.scene.types import Finish, Scene, Setting, Style

AS_FINISH: dict[Style, Finish] = {"line": "ink", "toon": "pop_art", "flat": "paper_cut"}
"""A drawing style cannot be had from pixels; the finish that comes nearest is taken."""
MOST_ZOOM = 8.0


def restyled(work: Work, change: Restyle) -> None:
    finish = change.finish
    if finish == "none":
        raise Impossible(
            "The style of a picture that was not made here cannot be taken away again.",
            "Send the picture as it was before.",
        )
    if finish is None and change.style == "silhouette":
        _silhouette(work)
        return
    if finish is None and change.style in AS_FINISH:
        finish = AS_FINISH[change.style]
        name = finish.replace("_", " ")
        work.notes.append(f"The style {change.style!r} was made of the pixels, as {name}.")
    if finish is None:
        raise Impossible(
            "This style is drawn from scratch and cannot be made of a picture's pixels.",
            "Try watercolor, oil, pencil, ink, pixel, mosaic, vintage or another finish.",
        )
    scene = Scene(Setting("landscape"), finish=finish, strength=change.strength)
    canvas = Image.fromarray(np.ascontiguousarray(work.pixels))
    labels = _labels(work)
    made = finished(canvas, labels, (1,), (), scene, work.seed, work.check)
    work.pixels = np.asarray(made.convert("RGBA"))


def _labels(work: Work) -> Image.Image:
    """1 where the foreground is, if it is known."""
    cut = work.cutout()
    if cut.sure < 0.5:
        return Image.new("L", (work.shape[1], work.shape[0]))
    return Image.fromarray((cut.coverage > 0.5).astype(np.uint8))


def _silhouette(work: Work) -> None:
    from smalto.edit.foreign_find import foreground

    share = foreground(work).coverage[..., None]
    light = tone.toned(work.rgb, brightness=0.35, contrast=-0.3, warmth=0.4)
    dark = np.full_like(light, 18)
    work.show((light * (1 - share) + dark * share + 0.5).astype(np.uint8))


def toned(work: Work, change: Tone) -> None:
    if change.saturation <= -1 and not (change.brightness or change.contrast or change.warmth):
        work.pixels = tone.gray(work.pixels)
        return
    work.pixels = tone.toned(
        work.pixels,
        brightness=change.brightness,
        contrast=change.contrast,
        saturation=change.saturation,
        warmth=change.warmth,
        blur=change.blur,
    )


def reframed(work: Work, change: Reframe) -> None:
    """Nearer: a crop at full size. Farther: the picture smaller, its surroundings made up."""
    zoom = min(max(change.zoom, 1 / MOST_ZOOM), MOST_ZOOM)
    if zoom >= 1:
        _nearer(work, change, zoom)
    else:
        _farther(work, zoom)


def _nearer(work: Work, change: Reframe, zoom: float) -> None:
    height, width = work.shape
    middle = (height / 2, width / 2)
    if change.toward is not None:
        box = box_of(region_of(work, change.toward).solid)
        if box is not None:
            middle = ((box[0] + box[1]) / 2, (box[2] + box[3]) / 2)
            large = max((box[1] - box[0]) / height, (box[3] - box[2]) / width)
            zoom = min(zoom, max(0.85 / max(large, 1e-3), 1.0))
    tall, wide = height / zoom, width / zoom
    top = min(max(middle[0] - tall / 2, 0), height - tall)
    left = min(max(middle[1] - wide / 2, 0), width - wide)
    image = Image.fromarray(np.ascontiguousarray(work.pixels))
    part = image.resize(
        (width, height), Image.Resampling.LANCZOS, (left, top, left + wide, top + tall)
    )
    work.pixels = np.asarray(part)


def _farther(work: Work, zoom: float) -> None:
    height, width = work.shape
    size = (max(round(width * zoom), 8), max(round(height * zoom), 8))
    image = Image.fromarray(np.ascontiguousarray(work.pixels))
    small = np.asarray(image.resize(size, Image.Resampling.LANCZOS))
    top, left = (height - size[1]) // 2, (width - size[0]) // 2
    hole = np.ones((height, width), bool)
    hole[top : top + size[1], left : left + size[0]] = False
    rgb = np.zeros((height, width, 3), np.uint8)
    rgb[~hole] = small[..., :3].reshape(-1, 3)
    rgb = filled(rgb, hole, seed=work.seed, check=work.check)
    work.pixels = np.dstack([rgb, np.full((height, width), 255, np.uint8)])
