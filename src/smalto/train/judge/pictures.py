"""Rendered truth for the judge: random scenes, staged, painted roughly, with the boxes in them."""

from __future__ import annotations

import pickle
import random
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, cast

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw, ImageFilter

from smalto.evaluate.judge import shrunk
from smalto.evaluate.judge.detector import INPUT_PX, Found
from smalto.pack import Art, Pack
from smalto.render import Renderer
from smalto.render.raster import rasterise
from smalto.scene.types import (
    COLORS,
    PLACES,
    RELATIONS,
    STYLES,
    TIMES,
    WEATHERS,
    Item,
    Relation,
    Scene,
    Setting,
    SettingKind,
)  # fmt: skip
from smalto.stage.checker import visible_share
from smalto.stage.director import stage
from smalto.stage.types import Staging

SEED = 77_000_000
"""Far from every seed that evaluation or tests use."""
SPRITE_PX = 64
VISIBLE = 0.35
"""Share of a thing that must show for it to be there to find."""
Array = npt.NDArray[Any]
Sprites = dict[str, tuple[str, Image.Image]]


def cached_sprites(pack: Pack, folder: Path) -> Sprites:
    """Art id -> (concept, drawing cropped to its ink, longer side about 64 px)."""
    store = folder / "sprites.pkl"
    found = cast(Sprites, pickle.loads(store.read_bytes())) if store.exists() else {}
    arts: dict[str, tuple[str, Art]] = {}
    for name in pack.concepts:
        for source in pack.sources(name):
            arts.setdefault(pack.art(name, source).id, (name, pack.art(name, source)))
    for art_id in arts.keys() - found.keys():
        concept, art = arts[art_id]
        found[art_id] = (concept, _inked(pack, art))
    store.write_bytes(pickle.dumps(found))
    return {art_id: found[art_id] for art_id in arts}


def _inked(pack: Pack, art: Art) -> Image.Image:
    x, y, w, h = art.ink
    scale = SPRITE_PX / max(w * art.view[0], h * art.view[1])
    size = (max(round(art.view[0] * scale), 1), max(round(art.view[1] * scale), 1))
    left, top = round(x * size[0]), round(y * size[1])
    right = max(round((x + w) * size[0]), left + 1)
    bottom = max(round((y + h) * size[1]), top + 1)
    return rasterise(pack.svg(art.id), size=size).crop((left, top, right, bottom))


Grounds = dict[tuple[str, str, str], list[Image.Image]]


def backdrops(pack: Pack, folder: Path) -> Grounds:
    """(place, time, weather) -> empty places, 192 px: other hills, another sun, another style."""
    store = folder / "backdrops.pkl"
    if not store.exists():
        renderer, rng = Renderer(pack), random.Random(SEED)
        found: Grounds = {}
        for place in PLACES:
            for time_ in TIMES:
                for weather in ("clear", *rng.sample(WEATHERS, 2)):
                    setting = Setting("landscape", (), place, time_, cast(Any, weather))
                    style = rng.choice((*STYLES, "soft", "soft", "soft"))
                    empty = _empty(Scene(setting, style=cast(Any, style)), pack, renderer, rng)
                    found.setdefault((place, time_, weather), []).append(empty)
        store.write_bytes(pickle.dumps(found))
    return cast(Grounds, pickle.loads(store.read_bytes()))


def _empty(scene: Scene, pack: Pack, renderer: Renderer, rng: random.Random) -> Image.Image:
    staging = stage(scene, pack, seed=rng.randrange(SEED), width_px=384, height_px=384)
    frame = renderer.render(replace(staging, placed=()), quality="low")
    return shrunk(frame).resize((INPUT_PX, INPUT_PX))


@dataclass
class Painter:
    """Paints random scenes, fast and roughly, with the boxes of what is in them."""

    pack: Pack
    sprites: Sprites
    grounds: Grounds

    def scene(self, rng: random.Random) -> Scene:
        concepts = list(self.pack.concepts)
        kinds = rng.choice((1, 1, 2, 2, 2, 3, 4))
        items = tuple(
            Item(
                rng.choice(concepts),
                rng.choice((1, 1, 1, 1, 2, 3, rng.randint(4, 10))),
                color=rng.choice(COLORS) if rng.random() < 0.25 else None,
            )
            for _ in range(kinds)
        )
        relations: tuple[Relation, ...] = ()
        if kinds > 1 and rng.random() < 0.55:
            relations = (Relation(rng.choice(RELATIONS), 0, 1),)
        return Scene(self._setting(rng), items, relations, style=rng.choice(STYLES))

    def _setting(self, rng: random.Random) -> Setting:
        kinds: tuple[SettingKind, ...] = ("flat", "gradient", *(("landscape",) * 6))
        kind = rng.choice(kinds)
        if kind != "landscape":
            return Setting(kind, (rng.choice(COLORS),) if rng.random() < 0.5 else ())
        place, time_, weather = rng.choice(list(self.grounds))
        return Setting("landscape", (), cast(Any, place), cast(Any, time_), cast(Any, weather))

    def sample(self, seed: int) -> tuple[Array, list[Found]]:
        """A picture (192, 192, 3) in [0, 1], and its things that are at least 5 px wide or tall."""
        rng = random.Random(seed)
        staging = stage(self.scene(rng), self.pack, seed=seed, width_px=768, height_px=768)
        canvas = self._ground(staging, rng)
        scale = INPUT_PX / staging.width_px
        truth: list[Found] = []
        for placed in sorted(staging.placed, key=lambda one: one.layer):
            box = placed.box
            w, h = max(round(box.w * scale), 1), max(round(box.h * scale), 1)
            sprite = self.sprites[placed.art][1].resize((w, h), Image.Resampling.BILINEAR)
            if placed.flip:
                sprite = sprite.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
            sprite = shaded(sprite, rng, bold=placed.color is not None)
            at = (round(box.x * scale), round(box.y * scale))
            visible = h
            if placed.clip_below_y is not None:
                visible = min(max(round(placed.clip_below_y * scale) - at[1], 1), h)
                sprite = sprite.crop((0, 0, w, visible))
            if placed.shadow:
                _shadow(canvas, at[0], at[1] + visible, w)
            canvas.alpha_composite(sprite, (max(at[0], 0), max(at[1], 0)))
            if max(w, visible) >= 5 and visible_share(placed, staging) > VISIBLE:
                y = (at[1] + visible / 2) / INPUT_PX
                truth.append(
                    Found((at[0] + w / 2) / INPUT_PX, y, w / INPUT_PX, visible / INPUT_PX, 1.0)
                )
        return np.asarray(canvas.convert("RGB"), np.float32) / 255, truth

    def _ground(self, staging: Staging, rng: random.Random) -> Image.Image:
        setting = staging.scene.setting
        if setting.kind == "landscape":
            key = (str(setting.place), setting.time, setting.weather)
            ground = rng.choice(self.grounds[key]).convert("RGBA")
            return (
                ground.transpose(Image.Transpose.FLIP_LEFT_RIGHT) if rng.random() < 0.5 else ground
            )
        colors = [_rgb(code) for code in staging.background] or [(255, 255, 255)]
        canvas = Image.new("RGBA", (INPUT_PX, INPUT_PX), (*colors[0], 255))
        if len(colors) > 1:
            ramp = Image.linear_gradient("L").resize(canvas.size)
            canvas.paste(Image.new("RGBA", canvas.size, (*colors[1], 255)), (0, 0), ramp)
        if rng.random() < 0.12:
            _sign(canvas, rng)
        return canvas


def _rgb(code: str) -> tuple[int, int, int]:
    return (int(code[1:3], 16), int(code[3:5], 16), int(code[5:7], 16))


def shaded(sprite: Image.Image, rng: random.Random, *, bold: bool) -> Image.Image:
    """Another light, or another hue where the staging recolours."""
    red, green, blue, alpha = sprite.split()
    if bold:
        hue, saturation, value = sprite.convert("RGB").convert("HSV").split()
        turn = rng.randrange(256)
        hue = hue.point([(h + turn) % 256 for h in range(256)])
        red, green, blue = Image.merge("HSV", (hue, saturation, value)).convert("RGB").split()
    gain = rng.uniform(0.7, 1.08)
    light = [min(round(v * gain), 255) for v in range(256)]
    return Image.merge("RGBA", (red.point(light), green.point(light), blue.point(light), alpha))


def _shadow(canvas: Image.Image, x: int, y: int, w: int) -> None:
    layer = Image.new("RGBA", canvas.size, (0, 0, 0, 0))
    ImageDraw.Draw(layer).ellipse((x, y - w * 0.06, x + w, y + w * 0.08), fill=(20, 20, 40, 80))
    canvas.alpha_composite(layer.filter(ImageFilter.BoxBlur(2)))


def _sign(canvas: Image.Image, rng: random.Random) -> None:
    """A board with lines of writing: not a thing to be found."""
    draw = ImageDraw.Draw(canvas)
    x, y, w = rng.randrange(20, 80), rng.randrange(5, 60), rng.randrange(50, 100)
    draw.rectangle((x, y, x + w, y + w // 3), fill=(250, 246, 235, 255), outline=(90, 70, 60, 255))
    for at in range(x + 6, x + w - 8, 7):
        draw.line((at, y + 5, at + rng.randrange(5), y + w // 3 - 5), fill=(40, 40, 50), width=2)
