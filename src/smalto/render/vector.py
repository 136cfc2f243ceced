"""From a staging to one self-contained SVG file: the same picture as the pixels, without the cast
shadows, which need a blur."""

from __future__ import annotations

from smalto.render.art import fitted, prefixed
from smalto.render.backdrop import backdrop, foreground
from smalto.render.carriers import text_markup
from smalto.render.drawings import Drawings
from smalto.render.finish import Finish, finish_of
from smalto.render.guests import image, is_exact
from smalto.render.light import rim_reach
from smalto.render.mood import HAZE, Mood
from smalto.render.raster import Picture
from smalto.render.reflection import SHINE, SQUASH, is_afloat, rings_of
from smalto.render.sheet import Sheet, document, num
from smalto.render.weave import woven
from smalto.stage.types import Placed, Staging


def vector(staging: Staging, drawings: Drawings, ground: Picture | None = None) -> str:
    """Complete SVG text at the staging's size; text as paths, ids made unique. `ground`: a picture
    instead of a backdrop."""
    finish = finish_of(staging, "medium")
    mood = finish.mood
    layers = backdrop(staging)
    far = layers.soft.markup() + layers.land.markup()
    parts = [_blurred(far, "far", finish.blur_px), layers.near.markup()]
    if ground is not None:
        parts = [image(ground)]
    shadows = Sheet("k")
    things = sorted(staging.placed, key=lambda thing: thing.layer)
    for thing in things:
        if thing.shadow:
            _add_shadow(shadows, thing, mood, finish.contact)
    parts.append(shadows.markup())
    unwritten = sorted(staging.texts, key=lambda text: text.layer)
    for number, thing in enumerate(things):
        while unwritten and unwritten[0].layer < thing.layer:
            parts.append(text_markup(staging, unwritten.pop(0)))
        parts.append(_thing(thing, f"p{number}-", drawings, finish, staging))
    parts.append(foreground(staging).markup())
    parts += [text_markup(staging, text) for text in unwritten]
    return document("".join(parts), staging.width_px, staging.height_px)


def _add_shadow(sheet: Sheet, thing: Placed, mood: Mood, strength: float) -> None:
    ground = thing.box.bottom if thing.ground_y is None else thing.ground_y
    color, opacity = mood.shade
    opacity *= strength * (1 - 0.7 * thing.depth)
    fill = sheet.radial(((0.0, color, opacity), (0.5, color, opacity * 0.5), (1.0, color, 0.0)))
    rx = thing.box.w * 0.52
    sheet.ellipse(thing.box.center[0], ground, rx, rx * 0.24, fill)


def _thing(thing: Placed, prefix: str, drawings: Drawings, finish: Finish, staging: Staging) -> str:
    style, width_px = staging.scene.style, staging.width_px
    markup = prefixed(drawings.markup(thing, style, thing.box.h), prefix)
    markup = woven(markup, thing.material, drawings.art(thing, style), prefix)
    body = fitted(
        markup,
        drawings.art(thing, style),
        thing.box.w,
        thing.box.h,
        center=thing.box.center,
        angle_deg=thing.angle_deg,
        flip=thing.flip,
    )
    if not is_exact(thing.art):
        body = _graded(body, f"{prefix}grade", finish.mood.channels(thing.depth * HAZE))
    if thing.item is None:
        body = _blurred(body, f"{prefix}blur", finish.blur_px * (0.4 + thing.depth))
    if finish.rim is not None:
        side = 1 if finish.light.x * width_px >= thing.box.center[0] else -1
        body = _rimmed(body, f"{prefix}rim", finish.rim, side * rim_reach(thing.box.h))
    if thing.clip_below_y is None:
        return body
    x, y = thing.box.x - thing.box.w, thing.box.y - thing.box.h
    w, h = thing.box.w * 3, max(thing.clip_below_y - y, 0.0)
    mirror = _mirrored(body, thing, prefix, finish) if finish.ripple and is_afloat(thing) else ""
    clip = (
        f'<clipPath id="{prefix}clip"><rect x="{num(x)}" y="{num(y)}" width="{num(w)}"'
        f' height="{num(h)}"/></clipPath>'
    )
    return f'{mirror}{clip}<g clip-path="url(#{prefix}clip)">{body}</g>'


def _graded(body: str, name: str, channels: tuple[tuple[float, float], ...]) -> str:
    """The mood's light as a filter: `slope` and `intercept` for each channel."""
    if all(pair == (1.0, 0.0) for pair in channels):
        return body
    steps = "".join(
        f'<feFunc{letter} type="linear" slope="{gain:.4f}" intercept="{lift:.4f}"/>'
        for letter, (gain, lift) in zip("RGB", channels, strict=True)
    )
    return (
        f'<filter id="{name}" x="-5%" y="-5%" width="110%" height="110%"'
        f' color-interpolation-filters="sRGB"><feComponentTransfer>{steps}</feComponentTransfer>'
        f'</filter><g filter="url(#{name})">{body}</g>'
    )


def _rimmed(body: str, name: str, color: str, reach: int) -> str:
    """A bright edge on the side of the light, `reach` pixels wide (negative: from the left)."""
    return (
        f'<filter id="{name}" x="-5%" y="-5%" width="110%" height="110%"'
        f' color-interpolation-filters="sRGB"><feOffset in="SourceAlpha" dx="{-reach}"'
        f' dy="{abs(reach)}" result="moved"/>'
        f'<feFlood flood-color="{color}" flood-opacity="0.72"/><feComposite operator="in"'
        f' in2="SourceAlpha"/><feComposite operator="out" in2="moved" result="edge"/><feMerge>'
        f'<feMergeNode in="SourceGraphic"/><feMergeNode in="edge"/></feMerge></filter>'
        f'<g filter="url(#{name})">{body}</g>'
    )


def _blurred(body: str, name: str, by_px: float) -> str:
    if not by_px:
        return body
    return (
        f'<filter id="{name}"><feGaussianBlur stdDeviation="{num(by_px)}"/></filter>'
        f'<g filter="url(#{name})">{body}</g>'
    )


def _mirrored(body: str, thing: Placed, prefix: str, finish: Finish) -> str:
    """The image in the water below a waterline, and rings of light around it."""
    y = thing.clip_below_y or thing.box.bottom
    x, h = thing.box.x - thing.box.w, thing.box.h * SQUASH
    if finish.water_end_y is not None:
        h = min(h, max(finish.water_end_y - y, 0.0))
    again = body.replace(prefix, f"{prefix}m")
    sheet = Sheet(f"{prefix}r")
    for rx, ry, stroke, alpha in rings_of():
        w, half = thing.box.w * rx * 0.9, thing.box.w * ry
        d = f"M{num(thing.box.center[0] - w)} {num(y)}a{num(w)} {num(half)} 0 0 0 {num(2 * w)} 0"
        sheet.stroke(d, finish.ripple or "#ffffff", max(stroke * thing.box.w, 1.0), alpha)
    return (
        f'<clipPath id="{prefix}water"><rect x="{num(x)}" y="{num(y)}"'
        f' width="{num(3 * thing.box.w)}" height="{num(h)}"/></clipPath>'
        f'<g clip-path="url(#{prefix}water)" opacity="{num(SHINE * 0.7)}"><g'
        f' transform="translate(0 {num(y * (1 + SQUASH))}) scale(1 {num(-SQUASH)})">{again}</g></g>'
        f"{sheet.markup()}"
    )
