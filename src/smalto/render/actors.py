"""Placed things with their pixels: how one thing, and all of them, are laid on the canvas."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PIL import ImageFilter

from smalto.render.color import rgb_bytes
from smalto.render.finish import Finish
from smalto.render.guests import is_exact
from smalto.render.light import modelled, rim_lit
from smalto.render.mood import HAZE
from smalto.render.raster import Picture, blend, tinted
from smalto.render.reflection import is_afloat, is_ashore, paint_reflection
from smalto.render.rim import rimmed
from smalto.render.shadow import Foot, foot_of, paint_cast, paint_contact
from smalto.render.sprites import Sprite
from smalto.stage.types import Placed
from smalto.types import Check


@dataclass(frozen=True, slots=True)
class Actor:
    """A placed thing with its pixels and its foot; `held_up`: it stands on another thing."""

    thing: Placed
    sprite: Sprite
    foot: Foot | None
    held_up: bool


def actors_of(things: Sequence[Placed], sprites: Sequence[Sprite]) -> list[Actor]:
    """`things` in painting order, each with its sprite."""
    return [
        Actor(
            thing,
            sprite,
            foot_of(thing, sprite) if thing.shadow else None,
            _is_held_up(thing, things),
        )
        for thing, sprite in zip(things, sprites, strict=True)
    ]


def paint_ground_shadows(
    canvas: Picture, actors: Sequence[Actor], finish: Finish, check: Check
) -> None:
    """Shadows on the free ground, all of them before the first thing is painted."""
    for actor in actors:
        if actor.foot is None or actor.held_up:
            continue
        check()
        paint_contact(canvas, actor.thing, actor.foot, finish.mood, strength=finish.contact)
        if finish.casts:
            paint_cast(canvas, actor.thing, actor.sprite, actor.foot, finish.mood, finish.light)


def paint(canvas: Picture, actor: Actor, finish: Finish, *, lit: bool = True) -> None:
    """`lit` False leaves out shading and the shadow on what holds it up."""
    thing, pixels = actor.thing, actor.sprite.pixels
    if lit and actor.held_up and actor.foot:
        paint_contact(canvas, thing, actor.foot, finish.mood, strength=finish.contact)
    lit = lit and not is_exact(thing.art)
    channels = finish.mood.channels(thing.depth * HAZE)
    if not is_exact(thing.art) and any(pair != (1.0, 0.0) for pair in channels):
        pixels = tinted(pixels, channels)
    if lit and finish.models:
        across = thing.box.center[0] / canvas.width
        pixels = modelled(pixels, across, finish.light, finish.mood)
    if finish.rim is not None:
        side = 1 if finish.light.x >= thing.box.center[0] / canvas.width else -1
        pixels = rim_lit(pixels, side, rgb_bytes(finish.rim))
    if finish.blur_px and thing.item is None:
        pixels = pixels.filter(ImageFilter.GaussianBlur(finish.blur_px * (0.4 + thing.depth)))
    placed = _cut(actor, pixels)
    if placed is not None:
        if finish.ripple is not None and is_afloat(thing):
            light, end = rgb_bytes(finish.ripple), finish.water_end_y
            paint_reflection(canvas, thing, *placed, light, end_y=end)
        elif is_ashore(thing, finish.shore_y, canvas.height):
            paint_reflection(canvas, thing, *placed)
        _paint_rim(canvas, thing, *placed)
        blend(canvas, *placed)


def _paint_rim(canvas: Picture, thing: Placed, pixels: Picture, x: int, y: int) -> None:
    if thing.rim is not None:
        rim, reach = rimmed(pixels, thing.rim)
        blend(canvas, rim, x - reach, y - reach)


def mark(labels: Picture, actor: Actor, number: int) -> None:
    """Writes `number` into an `L` picture wherever the actor is to be seen."""
    placed = _cut(actor, actor.sprite.pixels)
    if placed is not None:
        pixels, x, y = placed
        solid = pixels.getchannel("A").point([0] * 128 + [255] * 128)
        labels.paste(number, (x, y, x + pixels.width, y + pixels.height), solid)


def _cut(actor: Actor, pixels: Picture) -> tuple[Picture, int, int] | None:
    """What of `pixels` is not hidden below a line, and where its top left corner goes."""
    thing = actor.thing
    x = round(thing.box.center[0] - actor.sprite.center[0])
    y = round(thing.box.center[1] - actor.sprite.center[1])
    if thing.clip_below_y is None:
        return pixels, x, y
    keep = round(thing.clip_below_y) - y
    if keep <= 0:
        return None
    return pixels.crop((0, 0, pixels.width, min(keep, pixels.height))), x, y


def _is_held_up(thing: Placed, others: Sequence[Placed]) -> bool:
    """Whether it stands on or in something painted before it, clear of that thing's own foot."""
    ground = thing.box.bottom if thing.ground_y is None else thing.ground_y
    x = thing.box.center[0]
    return any(
        other.layer < thing.layer
        and other.item is not None
        and other.box.x < x < other.box.right
        and other.box.y < ground < other.box.bottom - 0.12 * other.box.h
        for other in others
    )
