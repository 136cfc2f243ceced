"""From a staging to pixels, or to one SVG file. It never decides where anything goes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image

from smalto.render.backdrop import backdrop, foreground
from smalto.render.carriers import text_markup
from smalto.render.drawings import ArtSource, Drawings
from smalto.render.finish import Finish, finish_of
from smalto.render.light import modelled, vignette
from smalto.render.mood import HAZE
from smalto.render.raster import Picture, blend, rasterise, tinted
from smalto.render.shadow import Foot, foot_of, paint_cast, paint_contact
from smalto.render.sheet import document
from smalto.render.sprites import Sprite, Sprites
from smalto.render.vector import vector
from smalto.stage.types import Placed, Staging
from smalto.types import Frame, Quality


@dataclass(frozen=True, slots=True)
class _Actor:
    """A placed thing with its pixels and its foot; `held_up`: it stands on another thing."""

    thing: Placed
    sprite: Sprite
    foot: Foot | None
    held_up: bool


class Renderer:
    """Draws stagings with the art of one pack. Safe to share between threads."""

    def __init__(self, pack: ArtSource) -> None:
        self._drawings = Drawings(pack)
        self._sprites = Sprites(self._drawings)

    def render(self, staging: Staging, *, quality: Quality) -> Frame:
        """The picture at the staging's size. `low` has contact shadows; `medium` adds cast
        shadows and shading; `high` adds ground texture, glow and a quiet vignette."""
        finish = finish_of(staging, quality)
        canvas = _backdrop(staging, finish)
        actors = self._cast(staging)
        _ground_shadows(canvas, actors, finish)
        below, above = _around_text(actors, staging)
        for actor in below:
            _paint(canvas, actor, finish)
        if above:
            _write(canvas, staging)
        for actor in above:
            _paint(canvas, actor, finish)
        _paint_front(canvas, staging, finish)
        if not above:  # glow and fog must not dim letters that nothing stands before
            _write(canvas, staging)
        return Frame(staging.width_px, staging.height_px, canvas.tobytes())

    def svg(self, staging: Staging) -> str:
        """One self-contained SVG file; text is drawn as paths."""
        return vector(staging, self._drawings)

    def _cast(self, staging: Staging) -> list[_Actor]:
        things = sorted(staging.placed, key=lambda thing: thing.layer)
        sprites = self._sprites.of(things, staging.scene.style)
        return [
            _Actor(
                thing,
                sprite,
                foot_of(thing, sprite) if thing.shadow else None,
                _is_held_up(thing, things),
            )
            for thing, sprite in zip(things, sprites, strict=True)
        ]


def _backdrop(staging: Staging, finish: Finish) -> Picture:
    size = (staging.width_px, staging.height_px)
    layers = backdrop(staging, fine=finish.fine)
    if finish.crisp:
        canvas = _raster(layers.soft.markup(), size, 2)
        if not layers.land.is_empty:
            blend(canvas, _raster(layers.land.markup(), size), 0, 0)
    else:
        canvas = _raster(layers.soft.markup() + layers.land.markup(), size, 2)
    if not layers.near.is_empty:
        blend(canvas, _raster(layers.near.markup(), size), 0, 0)
    return canvas


def _ground_shadows(canvas: Picture, actors: Sequence[_Actor], finish: Finish) -> None:
    """Shadows on the free ground, all of them before the first thing is painted."""
    for actor in actors:
        if actor.foot is None or actor.held_up:
            continue
        paint_contact(canvas, actor.thing, actor.foot, finish.mood, strength=finish.contact)
        if finish.casts:
            paint_cast(canvas, actor.thing, actor.sprite, actor.foot, finish.mood, finish.light)


def _around_text(
    actors: Sequence[_Actor], staging: Staging
) -> tuple[Sequence[_Actor], Sequence[_Actor]]:
    """What is painted before the text, and what after it."""
    if staging.text is None:
        return actors, ()
    layer = staging.text.layer
    below = [actor for actor in actors if actor.thing.layer <= layer]
    return below, [actor for actor in actors if actor.thing.layer > layer]


def _paint_front(canvas: Picture, staging: Staging, finish: Finish) -> None:
    """Weather and glow before everything, then the vignette."""
    front = foreground(staging, fine=finish.fine)
    if not front.is_empty:
        hard = staging.scene.setting.weather in ("rain", "snowfall")
        blend(canvas, _raster(front.markup(), canvas.size, 1 if hard else 4), 0, 0)
    if finish.fine and finish.models:
        blend(canvas, vignette(*canvas.size), 0, 0)


def _write(canvas: Picture, staging: Staging) -> None:
    """The text on its carrier; only the part of the canvas around it is rasterised."""
    markup = text_markup(staging)
    if not markup or staging.text is None:
        return
    box, (width, height) = staging.text.box, canvas.size
    reach = 0.6 * box.h + 8
    left, right = max(int(box.x - reach), 0), min(int(box.right + reach) + 1, width)
    top, bottom = max(int(box.y - reach), 0), min(int(box.bottom + reach) + 1, height)
    if staging.text.carrier == "sign":
        top, bottom = 0, height
    if right > left and bottom > top:
        moved = f'<g transform="translate({-left} {-top})">{markup}</g>'
        blend(canvas, rasterise(document(moved, right - left, bottom - top)), left, top)


def _paint(canvas: Picture, actor: _Actor, finish: Finish) -> None:
    thing, pixels = actor.thing, actor.sprite.pixels
    if actor.held_up and actor.foot:
        paint_contact(canvas, thing, actor.foot, finish.mood, strength=finish.contact)
    channels = finish.mood.channels(thing.depth * HAZE)
    if any(pair != (1.0, 0.0) for pair in channels):
        pixels = tinted(pixels, channels)
    if finish.models:
        across = thing.box.center[0] / canvas.width
        pixels = modelled(pixels, across, finish.light, finish.mood)
    x = round(thing.box.center[0] - actor.sprite.center[0])
    y = round(thing.box.center[1] - actor.sprite.center[1])
    if thing.clip_below_y is not None:
        keep = round(thing.clip_below_y) - y
        if keep <= 0:
            return
        pixels = pixels.crop((0, 0, pixels.width, min(keep, pixels.height)))
    blend(canvas, pixels, x, y)


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


def _raster(markup: str, size: tuple[int, int], shrink: int = 1) -> Picture:
    """Markup drawn for `size`; rasterised `shrink` times smaller and enlarged, which is faster and
    good enough for what has no hard edges."""
    if not markup:
        return Image.new("RGBA", size, (0, 0, 0, 0))
    if shrink == 1:
        return rasterise(document(markup, *size))
    few = (-(-size[0] // shrink), -(-size[1] // shrink))
    scaled = f'<g transform="scale({few[0] / size[0]:.6f} {few[1] / size[1]:.6f})">{markup}</g>'
    small = rasterise(document(scaled, *few))
    if small.getchannel("A").getextrema() == (
        255,
        255,
    ):  # opaque: half the time
        return small.convert("RGB").resize(size, Image.Resampling.BICUBIC).convert("RGBA")
    return small.resize(size, Image.Resampling.BICUBIC)
