"""Pixels on their way to an upstream and back: what it lacks is made up for here.

Whoever has no masks, or keeps to them badly (nobody promises to the bit), draws the whole picture;
of it only the hole is taken, and the rest is the user's own, byte for byte. Whoever has other sizes
draws at the nearest, and the answer is cut to shape and scaled; under a mask nothing may move, so
there the source is laid into the foreign size and the same box is taken out again. Whoever knows no
transparency draws on an even ground, which is taken away (`keying`).

In threads, never on the event loop. What comes from an upstream has been through the picture worker
before it gets here: plain pixels, their size known.
"""

from __future__ import annotations

import io
from dataclasses import dataclass

import numpy as np
from PIL import Image

from smalto.edit.canvas import canvas_of
from smalto.edit.hole import Hole, hole_of
from smalto.edit.masked_proof import proven
from smalto.engines.remote.ask import Call, File
from smalto.engines.remote.dialects import Dialect
from smalto.engines.remote.faults import Fault
from smalto.engines.remote.fit import Size
from smalto.engines.remote.keying import cleared
from smalto.media.pixels import frame_of, input_of
from smalto.retouch.arrays import Pixels
from smalto.retouch.blend import over
from smalto.types import Frame, ImageInput, ImageRequest, Picture, Preview

SAME_SHAPE = 0.02
"""A masked answer may differ so much in shape before it is refused: things would not lie where the
mask is."""

HEAVY_BYTES = 4 << 20
MAX_PART_BYTES = 24 << 20
"""OpenAI takes files of less than 50 MB; others take less."""
MAX_SENT_PX = 3840
"""The longest side of a picture that is drawn from others; no model looks closer."""


@dataclass(frozen=True)
class Masked:
    """`source`: what the result has outside the hole, (H, W, 4), or (H, W, 3) if it has to be
    opaque. `box`: left, top, right, bottom of the picture inside what was sent."""

    source: Pixels
    hole: Hole
    box: tuple[int, int, int, int]


@dataclass(frozen=True)
class Sent:
    """The pictures of a call, and what is needed to finish its answer."""

    files: tuple[File, ...]
    masked: Masked | None = None


def sent_of(dialect: Dialect, call: Call, request: ImageRequest, *, takes_markup: bool) -> Sent:
    if not request.references:
        return Sent(())
    first, others = request.references[0], request.references[1:]
    if request.mask is not None:
        return _masked(dialect, call, request, others)
    if request.markup is not None and not takes_markup:
        first = input_of(_flattened(first, request.markup))
    files = [_image(dialect, call, each) for each in (first, *others)]
    if request.markup is not None and takes_markup:
        files.append(File("markup", request.markup.png))
    return Sent(tuple(files))


def _image(dialect: Dialect, call: Call, image: ImageInput) -> File:
    part = "image" if call.door == "variation" else dialect.image_part
    return File(part, image.png if len(image.png) <= HEAVY_BYTES else _light(image))


def _light(image: ImageInput) -> bytes:
    """Our own PNGs are written fast and large; this one goes over a network, to a server that has
    a limit for each."""
    picture = Image.frombytes("RGBA", (image.width_px, image.height_px), _pixels(image).tobytes())
    picture = picture if image.has_alpha else picture.convert("RGB")
    side = MAX_SENT_PX
    while True:
        picture.thumbnail((side, side), Image.Resampling.LANCZOS)
        out = io.BytesIO()
        picture.save(out, "PNG", compress_level=3)
        if out.tell() <= MAX_PART_BYTES:
            return out.getvalue()
        side = side * 3 // 4


def _masked(
    dialect: Dialect, call: Call, request: ImageRequest, others: tuple[ImageInput, ...]
) -> Sent:
    canvas = canvas_of(request)
    hole = hole_of(request, canvas)
    laid, box = _contained(_opaque(canvas.rgba), call.size)
    files = [File(dialect.image_part, input_of(laid).png)]
    files += [_image(dialect, call, each) for each in others]
    if dialect.mask != "none":
        keep = np.full((call.size[1], call.size[0]), 255, np.uint8)
        left, top, right, bottom = box
        keep[top:bottom, left:right] = _kept(hole, (right - left, bottom - top))
        files.append(File(dialect.mask_part, _mask_png(keep, dialect)))
    clear = request.background == "transparent"
    source = canvas.rgba if clear else _on_white(canvas.rgba)
    return Sent(tuple(files), Masked(source, hole, box))


def _mask_png(keep: Pixels, dialect: Dialect) -> bytes:
    """`keep`: (H, W), 0 is repainted."""
    whole = np.zeros((*keep.shape, 4), np.uint8)
    if dialect.mask == "alpha":
        whole[..., 3] = keep
    else:
        whole[..., :3] = (255 - keep)[..., None]
        whole[..., 3] = 255
    return input_of(whole).png


# --- the answer ---------------------------------------------------------------------------------


def preview_of(call: Call, sent: Sent, request: ImageRequest, answer: ImageInput) -> Preview:
    return Preview(_framed(_finished(call, sent, request, answer)))


def picture_of(call: Call, sent: Sent, request: ImageRequest, answer: ImageInput) -> Picture:
    """Exactly of the request's size; with a mask, proven. Raises Fault for an answer that cannot
    be used."""
    pixels, notes = _finished(call, sent, request, answer), call.notes
    if (answer.width_px, answer.height_px) != call.size:
        got = f"{answer.width_px}x{answer.height_px}"
        notes = (*notes, f"Asked for {call.size[0]}x{call.size[1]}, it drew {got}; fitted.")
    picture = Picture(_framed(pixels), notes=notes)
    if sent.masked is None:
        return picture
    return proven(picture, sent.masked.source, sent.masked.hole, request)


def _finished(call: Call, sent: Sent, request: ImageRequest, answer: ImageInput) -> Pixels:
    wanted = (request.width_px, request.height_px)
    pixels = _pixels(answer)
    if sent.masked is not None:
        return _composed(sent.masked, _same_shape(pixels, call.size), wanted)
    pixels = _covering(pixels, wanted)
    return cleared(pixels) if call.keyed else pixels


def _composed(masked: Masked, answer: Pixels, wanted: Size) -> Pixels:
    left, top, right, bottom = masked.box
    new = _scaled(answer[top:bottom, left:right], wanted)
    if masked.source.shape[2] == 3:
        new = _on_white(new)
    return over(masked.source, np.ascontiguousarray(new), masked.hole.coverage)


def _same_shape(answer: Pixels, size: Size) -> Pixels:
    height, width = answer.shape[:2]
    if abs(width / height / (size[0] / size[1]) - 1) > SAME_SHAPE:
        raise Fault("broken", f"asked for {size[0]}x{size[1]} under a mask, got {width}x{height}")
    return _scaled(answer, size)


# --- shapes -------------------------------------------------------------------------------------


def _pixels(image: ImageInput) -> Pixels:
    frame = frame_of(image, image.width_px, image.height_px)
    return np.frombuffer(frame.rgba, np.uint8).reshape(frame.height_px, frame.width_px, 4)


def _framed(pixels: Pixels) -> Frame:
    height, width = pixels.shape[:2]
    if pixels.shape[2] == 3:
        pixels = np.dstack([pixels, np.full((height, width), 255, np.uint8)])
    return Frame(width, height, pixels.tobytes())


def _covering(pixels: Pixels, size: Size) -> Pixels:
    """Cut at two sides to the shape of `size`, as little as can be, and scaled to it."""
    height, width = pixels.shape[:2]
    scale = min(width / size[0], height / size[1])
    w, h = min(width, round(size[0] * scale)), min(height, round(size[1] * scale))
    left, top = (width - w) // 2, (height - h) // 2
    return _scaled(pixels[top : top + h, left : left + w], size)


def _contained(pixels: Pixels, size: Size) -> tuple[Pixels, tuple[int, int, int, int]]:
    """Inside a picture of `size`, what remains filled with its border; and the box where it is:
    left, top, right, bottom."""
    height, width = pixels.shape[:2]
    scale = min(size[0] / width, size[1] / height)
    w, h = min(size[0], max(1, round(width * scale))), min(size[1], max(1, round(height * scale)))
    left, top = (size[0] - w) // 2, (size[1] - h) // 2
    rest = ((top, size[1] - h - top), (left, size[0] - w - left), (0, 0))
    return np.pad(_scaled(pixels, (w, h)), rest, "edge"), (left, top, left + w, top + h)


def _scaled(pixels: Pixels, size: Size) -> Pixels:
    """(H, W, 4); colours count by their alpha, so that what is clear lends none."""
    if (pixels.shape[1], pixels.shape[0]) == size:
        return pixels
    image = Image.fromarray(np.ascontiguousarray(pixels), "RGBA")
    if int(pixels[..., 3].min()) == 255:
        return np.asarray(image.resize(size, Image.Resampling.LANCZOS))
    small = image.convert("RGBa").resize(size, Image.Resampling.LANCZOS)
    return np.asarray(small.convert("RGBA"))


def _kept(hole: Hole, size: Size) -> Pixels:
    """(H, W), 255 where nothing changes: what is touched at all is repainted as a whole, and mixed
    with what was there only here."""
    plane = np.where(hole.touched, 0, 255).astype(np.uint8)
    if (plane.shape[1], plane.shape[0]) != size:
        plane = np.asarray(Image.fromarray(plane).resize(size, Image.Resampling.BOX))
    return np.where(plane < 255, 0, 255).astype(np.uint8)


def _opaque(pixels: Pixels) -> Pixels:
    """What is see-through gets the colour beside it, or grey: an upstream sees no holes."""
    if int(pixels[..., 3].min()) == 255:
        return pixels
    return np.dstack([_on_white(pixels), np.full(pixels.shape[:2], 255, np.uint8)])


def _on_white(pixels: Pixels) -> Pixels:
    """(H, W, 3)"""
    if int(pixels[..., 3].min()) == 255:
        return np.ascontiguousarray(pixels[..., :3])
    share = pixels[..., 3:].astype(np.float32) / 255
    mixed = pixels[..., :3].astype(np.float32) * share + 255 * (1 - share)
    return (mixed + 0.5).astype(np.uint8)


def _flattened(image: ImageInput, markup: ImageInput) -> Pixels:
    size = (image.width_px, image.height_px)
    under = Image.frombytes("RGBA", size, frame_of(image, *size).rgba)
    drawn = Image.frombytes("RGBA", size, frame_of(markup, *size).rgba)
    return np.asarray(Image.alpha_composite(under, drawn))
