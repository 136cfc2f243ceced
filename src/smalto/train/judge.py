"""Trains the pixel judge of `smalto.evaluate` on rendered truth: `python -m smalto.train.judge D`.

Stagings of random scenes with seeds of their own are painted by a compositor of this file (sprites
on rendered backdrops), so the judge learns drawings and places, not the renderer's habits. Two
parts: the detector (torch, minutes) and the space of drawings (closed form). D keeps the sprites.
"""

from __future__ import annotations

import hashlib
import pickle
import random
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, cast

import numpy as np
import numpy.typing as npt
import torch
from PIL import Image, ImageDraw, ImageFilter
from torch import nn
from torch.nn import functional as F

from smalto.evaluate.judge import pixels
from smalto.evaluate.judge.detector import INPUT_PX, LAYERS, STRIDE, Found
from smalto.evaluate.judge.features import SIZE, features
from smalto.evaluate.judge.recognise import MASK_PX, cut
from smalto.pack import Art, Pack, load
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
DIMENSIONS = 112
VIEWS = 7
BATCH = 12
Array = npt.NDArray[Any]
Sprites = dict[str, tuple[str, Image.Image]]


def main(folder: Path, detector_s: float) -> None:
    torch.set_num_threads(1)
    pack = load()
    sprites = cached_sprites(pack, folder)
    scenes = Painter(pack, sprites, backdrops(pack, folder))
    weights = train_detector(scenes, detector_s)
    weights |= learn_space(sprites, scenes)
    freeze(weights)


def freeze(weights: dict[str, Array]) -> None:
    import smalto.evaluate.judge as home

    target = Path(home.__file__).parent / "judge.npz"
    with target.open("wb") as stream:
        np.savez_compressed(stream, **cast(Any, weights))
    digest = hashlib.sha256(target.read_bytes()).hexdigest()
    (target.parent / "judge.sha256").write_text(digest + "\n", "ascii")
    print(f"{target.stat().st_size / 1e6:.2f} MB, sha256 {digest}")


# --- rendered truth ------------------------------------------------------------------------------


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


def backdrops(pack: Pack, folder: Path) -> dict[tuple[str, str, str], Image.Image]:
    """(place, time, weather) -> the empty place, 192 px."""
    store = folder / "backdrops.pkl"
    if not store.exists():
        renderer, found = Renderer(pack), {}
        rng = random.Random(SEED)
        for place in PLACES:
            for time_ in TIMES:
                weather = rng.choice(WEATHERS)
                scene = Scene(Setting("landscape", (), place, time_, weather))
                staging = stage(scene, pack, seed=rng.randrange(SEED), width_px=384, height_px=384)
                frame = renderer.render(replace(staging, placed=()), quality="low")
                image = Image.fromarray((pixels(frame) * 255).astype(np.uint8))
                found[place, time_, weather] = image.resize((INPUT_PX, INPUT_PX))
        store.write_bytes(pickle.dumps(found))
    return cast(dict[tuple[str, str, str], Image.Image], pickle.loads(store.read_bytes()))


@dataclass
class Painter:
    """Paints random scenes, fast and roughly, with the boxes of what is in them."""

    pack: Pack
    sprites: Sprites
    grounds: dict[tuple[str, str, str], Image.Image]

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
        kinds: tuple[SettingKind, ...] = ("flat", "gradient", "landscape", "landscape")
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
            sprite = _shaded(sprite, rng, bold=placed.color is not None)
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
            ground = self.grounds[key].convert("RGBA")
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


def _shaded(sprite: Image.Image, rng: random.Random, *, bold: bool) -> Image.Image:
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


# --- the detector --------------------------------------------------------------------------------


class Detector(nn.Module):
    """`evaluate.judge.detector.forward` with batch normalisation, which export folds away."""

    def __init__(self) -> None:
        super().__init__()
        for name, inside, outside, stride in LAYERS:
            last = name == "out"
            self.add_module(name, nn.Conv2d(inside, outside, 3, stride, 1, bias=last))
            if not last:
                self.add_module(f"{name}_norm", nn.BatchNorm2d(outside))
        with torch.no_grad():
            cast(nn.Conv2d, self.get_submodule("out")).bias[0] = -3.5  # type: ignore[index]

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        a = F.relu(self._run("a", x))
        c = F.relu(self._run("c", F.relu(self._run("b", a))))
        e = F.relu(self._run("e", F.relu(self._run("d", c))))
        g = F.relu(self._run("g", F.relu(self._run("f", e))))
        h = F.relu(F.interpolate(self._run("h", g), scale_factor=2) + e)
        i = F.relu(self._run("i", h))
        j = F.relu(self._run("j", F.interpolate(i, scale_factor=2) + c))
        return cast(torch.Tensor, self.get_submodule("out")(j))

    def _run(self, name: str, x: torch.Tensor) -> torch.Tensor:
        y = self.get_submodule(f"{name}_norm")(self.get_submodule(name)(x))
        return cast(torch.Tensor, y)

    def folded(self) -> dict[str, Array]:
        found: dict[str, Array] = {}
        for name, _, _, _ in LAYERS:
            conv = cast(nn.Conv2d, self.get_submodule(name))
            kernel = conv.weight.detach()
            if name == "out":
                bias = cast(torch.Tensor, conv.bias).detach()
            else:
                norm = cast(nn.BatchNorm2d, self.get_submodule(f"{name}_norm"))
                mean, var = (
                    cast(torch.Tensor, norm.running_mean),
                    cast(torch.Tensor, norm.running_var),
                )
                gain = norm.weight.detach() / torch.sqrt(var + norm.eps)
                kernel, bias = kernel * gain[:, None, None, None], norm.bias.detach() - mean * gain
            found[f"{name}.weight"] = kernel.numpy().astype(np.float16)
            found[f"{name}.bias"] = bias.numpy().astype(np.float32)
        return found


def train_detector(painter: Painter, seconds: float) -> dict[str, Array]:
    """Fresh pictures until time is up; the learning rate falls with the time left."""
    torch.manual_seed(SEED)
    net, start, step = Detector(), time.monotonic(), 0
    for weight in net.parameters():
        if weight.dim() == 4:
            weight.data = weight.data.contiguous(memory_format=torch.channels_last)
    optimizer = torch.optim.AdamW(net.parameters(), lr=4e-3, weight_decay=1e-3)
    while (spent := (time.monotonic() - start) / seconds) < 1:
        for group in optimizer.param_groups:
            group["lr"] = 4e-3 * min((step + 1) / 30, 1.0) * (0.02 + 0.98 * (1 - spent))
        samples = [painter.sample(SEED + step * BATCH + k) for k in range(BATCH)]
        x = torch.from_numpy(np.stack([s[0] for s in samples]).transpose(0, 3, 1, 2) - 0.5)
        x = x.contiguous(memory_format=torch.channels_last)
        loss = _loss(net(x), [s[1] for s in samples])
        optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(net.parameters(), 2.0)
        optimizer.step()
        step += 1
        if step % 25 == 0:
            print(f"step {step} loss {loss.item():.3f} {spent:.2f}", flush=True)
    net.eval()
    return net.folded()


def _loss(out: torch.Tensor, truth: Sequence[Sequence[Found]]) -> torch.Tensor:
    """CenterNet's focal loss on the heat map; L1 on offsets and log sizes at the centres."""
    cells = INPUT_PX // STRIDE
    heat = torch.zeros(len(truth), cells, cells)
    at: list[tuple[int, int, int]] = []
    sizes: list[tuple[float, float, float, float]] = []
    grid = torch.arange(cells) + 0.5
    for picture, things in enumerate(truth):
        for thing in things:
            x, y = thing.x * cells, thing.y * cells
            column, row = int(min(max(x, 0), cells - 1)), int(min(max(y, 0), cells - 1))
            spread = max(0.12 * min(thing.w, thing.h) * cells, 0.6)
            bump = torch.exp(-((grid[None] - x) ** 2 + (grid[:, None] - y) ** 2) / (2 * spread**2))
            heat[picture] = torch.maximum(heat[picture], bump)
            heat[picture, row, column] = 1
            at.append((picture, row, column))
            sizes.append((x - column - 0.5, y - row - 0.5, np.log(thing.w), np.log(thing.h)))
    p = torch.sigmoid(out[:, 0]).clamp(1e-4, 1 - 1e-4)
    hit = heat == 1
    focal = torch.where(hit, -((1 - p) ** 2) * p.log(), -((1 - heat) ** 4) * p**2 * (1 - p).log())
    if not at:
        return focal.sum() / len(truth)
    index, rows, columns = (torch.tensor(axis) for axis in zip(*at, strict=True))
    aim = torch.tensor(sizes, dtype=torch.float32)
    return focal.sum() / len(at) + 0.7 * (out[index, 1:, rows, columns] - aim).abs().sum(1).mean()


# --- the space of drawings -----------------------------------------------------------------------


def learn_space(sprites: Sprites, painter: Painter) -> dict[str, Array]:
    """Linear discriminants between drawings, over views on random grounds; prototypes in them."""
    rng = random.Random(SEED)
    names = sorted(sprites)
    views = np.stack([_views([sprites[n][1] for n in names], painter, rng) for _ in range(VIEWS)])
    clean = views.mean(axis=0)
    within = (views - clean).reshape(-1, SIZE)
    scatter = within.T @ within / len(within)
    scatter += 0.05 * np.trace(scatter) / SIZE * np.eye(SIZE)
    values, vectors = np.linalg.eigh(scatter)
    whiten = vectors / np.sqrt(values)
    mean = clean.mean(axis=0)
    between = (clean - mean) @ whiten
    _, axes = np.linalg.eigh(between.T @ between / len(between))
    space = whiten @ axes[:, ::-1][:, :DIMENSIONS]
    prototypes = (clean - mean) @ space
    scale = 127 / np.abs(prototypes).max(axis=1, keepdims=True)
    masks = [np.packbits(_mask(sprites[name][1])) for name in names]
    return {
        "mean": mean.astype(np.float32),
        "space": space.astype(np.float16),
        "prototypes": np.round(prototypes * scale).astype(np.int8),
        "masks": np.stack(masks),
        "concepts": np.array("\n".join(sprites[name][0] for name in names)),
    }


def _mask(sprite: Image.Image) -> Array:
    alpha = np.asarray(sprite.getchannel("A").resize((MASK_PX, MASK_PX), Image.Resampling.BOX))
    return (alpha > 128).ravel()


def _views(drawings: list[Image.Image], painter: Painter, rng: random.Random) -> Array:
    """One view of every drawing: some ground, some light, a box a little off. (N, SIZE)"""
    found: list[Array] = []
    for start in range(0, len(drawings), 256):
        crops, aspects = zip(*(_view(d, painter, rng) for d in drawings[start : start + 256]),
                             strict=True)  # fmt: skip
        found.append(features(np.concatenate(crops), np.concatenate(aspects)))
    return np.concatenate(found)


def _view(drawing: Image.Image, painter: Painter, rng: random.Random) -> tuple[Array, Array]:
    w, h = drawing.size
    if rng.random() < 0.5:
        ground = rng.choice(list(painter.grounds.values()))
        x, y = rng.randrange(INPUT_PX - 2 * w + 60), rng.randrange(INPUT_PX - 2 * h + 60)
        canvas = ground.crop((x, y, x + 2 * w, y + 2 * h)).convert("RGBA")
    else:
        color = tuple(rng.randrange(100, 256) for _ in range(3))
        canvas = Image.new("RGBA", (2 * w, 2 * h), (*color, 255))
    sprite = _shaded(drawing, rng, bold=rng.random() < 0.2)
    canvas.alpha_composite(sprite, (w // 2, h // 2))
    picture = np.asarray(canvas.convert("RGB"), np.float32) / 255
    jitter = [rng.gauss(0, 0.03) for _ in range(4)]
    thing = Found(
        (w // 2 + w / 2) / (2 * w) + jitter[0] / 2, (h // 2 + h / 2) / (2 * h) + jitter[1] / 2,
        0.5 * (1 + jitter[2]), 0.5 * (1 + jitter[3]), 1.0,
    )  # fmt: skip
    return cut(picture, [thing])


if __name__ == "__main__":
    main(Path(sys.argv[1]), float(sys.argv[2]) if len(sys.argv) > 2 else 300.0)
