"""Words over a finished picture: in a matching look, crisp, and standing out from their ground."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageChops

from smalto.render.finishes.contours import grown
from smalto.render.finishes.fields import (
    RGB,
    Field,
    blurred,
    field_of,
    filled,
    image_of,
    mixed,
    reals,
    step,
)
from smalto.render.raster import Picture

PALE, DARK = (0.99, 0.98, 0.95), (0.07, 0.08, 0.12)

LEAST_CONTRAST, MOST_LIKE = 3.0, 0.04
"""Bare letters get a rim when more than a small share of the finished ground around them has less
than this WCAG contrast with them."""


@dataclass(frozen=True, slots=True)
class Look:
    """`ground`, `letters`: what plates and letters become; None: they keep their colours. `bright`:
    letters become luminous, in their own hue. `opacity`: how much of what the finish made of them
    is covered. `cell`: pixels (of a thousand) of the grid they are put on. `rim`: a white border
    like a sticker's. `sepia`: browned like an old print."""

    ground: RGB | None = None
    letters: RGB | None = None
    bright: bool = False
    opacity: float = 1.0
    cell: int = 0
    rim: bool = False
    sepia: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """`layer`: RGBA as large as the picture, with all that is written and its plates, without what
    stands before it. `color`: of bare letters, without a plate, but perhaps with a halo; else
    None."""

    layer: Picture
    color: RGB | None


def laid_over(picture: Picture, words: Words, look: Look, unit: float) -> None:
    """Draws `words` on `picture`, which is RGBA, in place."""
    box = words.layer.getchannel("A").getbbox()
    if box is None:
        return
    reach = round(16 * unit) + 2
    frame = (
        max(box[0] - reach, 0), max(box[1] - reach, 0),
        min(box[2] + reach, picture.width), min(box[3] + reach, picture.height),
    )  # fmt: skip
    layer = words.layer.crop(frame)
    if look.cell:
        layer = _on_grid(layer, max(round(look.cell * unit), 1))
    below = picture.crop(frame)
    if look.rim:
        below = _bordered(below, layer, 9 * unit)
    if words.color is not None and not look.rim:
        layer = _standing_out(layer, below, words.color, look, unit)
    elif look.ground is not None and words.color is None:
        layer = _recolored(layer, _plate_color(layer), look)
    if look.sepia:
        layer = _browned(layer)
    if look.opacity < 1 and words.color is None:
        alpha = layer.getchannel("A").point([round(a * look.opacity) for a in range(256)])
        layer.putalpha(alpha)
    if look.bright and words.color is not None:
        below = _shone_on(below, layer, 9 * unit)
    below.alpha_composite(layer)
    picture.paste(below, frame[:2])


def _plate_color(layer: Picture) -> RGB:
    """The colour that most of the opaque pixels have."""
    small = np.asarray(layer)
    solid = small[small[..., 3] > 200][:, :3]
    if not len(solid):
        return (0.0, 0.0, 0.0)
    keys = (solid >> 4).astype(np.int32) @ np.array([256, 16, 1])
    most = int(np.bincount(keys).argmax())
    red, green, blue = solid[keys == most].mean(axis=0) / 255
    return float(red), float(green), float(blue)


def _apart(rgb: Field, color: RGB) -> Field:
    """(H, W) how far each pixel is from a colour, 0..1."""
    return reals(np.abs(rgb - reals(color)[:, None, None]).max(axis=0))


def _recolored(layer: Picture, plate: RGB, look: Look) -> Picture:
    """Everything by how far its colour is from the plate's: near it `ground`, far from it
    `letters`."""
    rgb, solid = field_of(layer.convert("RGB")), np.asarray(layer.getchannel("A")) > 128
    far = _apart(rgb, plate)
    most = float(np.quantile(far[solid], 0.97)) if solid.any() else 1.0
    share = step(far, 0.12 * most, 0.7 * most + 1e-3)
    letters = reals(look.letters) if look.letters else _luminous(rgb)
    made = mixed(filled(share.shape, look.ground or plate), letters, share)
    if look.bright:
        halo = field_of(blurred(image_of(made * share), 5))
        made = np.maximum(made, np.minimum(halo * 0.7, 0.6) + made * 0.6)
    picture = image_of(made)
    picture.putalpha(layer.getchannel("A"))
    return picture


def _luminous(rgb: Field) -> Field:
    """Bright versions of the colours; what is gray becomes warm white."""
    low, high = rgb.min(axis=0), rgb.max(axis=0)
    pure = (rgb - low) / np.maximum(high - low, 1e-3) * 0.6 + 0.4
    return mixed(reals(pure), (1.0, 0.93, 0.75), step(high - low, 0.3, 0.1))


def _standing_out(layer: Picture, below: Picture, letters: RGB, look: Look, unit: float) -> Picture:
    """Bare letters in the look's colour, with a rim if the ground is too like them."""
    alpha = field_of(layer.getchannel("A"))
    rgb = field_of(layer.convert("RGB"))
    inside = step(_apart(rgb, letters), 0.35, 0.15) * alpha
    if inside.sum() < 0.1 * alpha.sum():  # drawn in another colour than was planned
        letters = _plate_color(layer)
        inside = step(_apart(rgb, letters), 0.35, 0.15) * alpha
    color = reals(look.letters or letters)
    if look.bright:
        color = _luminous(color[:, None, None])[:, 0, 0]
    if _share_too_like(color, below, alpha) < MOST_LIKE:
        made, cover = filled(inside.shape, color), inside
    else:
        other = PALE if float(_luminance(color)) < 0.3 else DARK
        made = mixed(filled(inside.shape, other), color, inside)
        cover = np.maximum(field_of(grown(image_of(inside), max(5 * unit, 2))), inside)
    return image_of(np.concatenate([made, cover[None]]))


def _share_too_like(color: Field, below: Picture, alpha: Field) -> float:
    """How much of what lies around the letters does not contrast with their colour; what is
    see-through counts as white."""
    pixels = np.asarray(below, np.float32)[alpha < 0.05][::7] * (1 / 255)
    if not len(pixels):
        return 1.0
    share = pixels[:, 3:]
    around = _luminance(pixels[:, :3] * share + 1 - share) + 0.05
    own = _luminance(color) + 0.05
    contrast = np.maximum(around / own, own / around)
    return float((contrast < LEAST_CONTRAST).mean())


def _on_grid(layer: Picture, cell: int) -> Picture:
    """Hard pixels, fine enough that letters keep their shapes."""
    few = (max(layer.width // cell, 1), max(layer.height // cell, 1))
    small = layer.resize(few, Image.Resampling.BOX)
    hard = small.getchannel("A").point([255 * (a > 110) for a in range(256)])
    small.putalpha(hard)
    return small.resize(layer.size, Image.Resampling.NEAREST)


def _bordered(below: Picture, layer: Picture, width: float) -> Picture:
    """A white die-cut border with a shadow under the layer."""
    wide = grown(layer.getchannel("A"), width)
    shadow = blurred(ImageChops.offset(wide, round(width * 0.3), round(width * 0.5)), width * 0.5)
    for mask, color, opacity in ((shadow, (10, 14, 24), 0.45), (wide, (255, 255, 255), 1.0)):
        sheet = Image.new("RGBA", below.size, (*color, 0))
        sheet.putalpha(mask.point([round(a * opacity) for a in range(256)]))
        below = Image.alpha_composite(below, sheet)
    return below


def _shone_on(below: Picture, layer: Picture, radius: float) -> Picture:
    """`below` in the light of luminous letters."""
    light = Image.new("RGB", layer.size, (0, 0, 0))
    light.paste(layer.convert("RGB"), mask=layer.getchannel("A"))
    alpha = below.getchannel("A")
    lit = ImageChops.screen(below.convert("RGB"), blurred(light, radius).point(lambda c: c * 0.75))
    lit.putalpha(ImageChops.lighter(alpha, blurred(layer.getchannel("A"), radius)))
    return lit


def _browned(layer: Picture) -> Picture:
    light = field_of(layer.convert("L"))
    tone = np.stack([low + light * high for low, high in ((0.13, 0.8), (0.1, 0.76), (0.07, 0.64))])
    made = image_of(mixed(field_of(layer.convert("RGB")), reals(tone), 0.85))
    made.putalpha(layer.getchannel("A"))
    return made


def _luminance(colors: Field) -> Field:
    """Of (..., 3) colours, as WCAG 2 defines it."""
    linear = np.where(colors <= 0.04045, colors / 12.92, ((colors + 0.055) / 1.055) ** 2.4)
    return reals(linear @ reals((0.2126, 0.7152, 0.0722)))
