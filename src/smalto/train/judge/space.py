"""The space of drawings, in closed form: linear discriminants between them, over many views."""

from __future__ import annotations

import random

import numpy as np
from PIL import Image

from smalto.evaluate.judge.detector import INPUT_PX, Found
from smalto.evaluate.judge.features import SIZE, features
from smalto.evaluate.judge.recognise import MASK_PX, cut, unit
from smalto.train.judge.pictures import SEED, Array, Painter, Sprites, shaded

DIMENSIONS = 112
VIEWS = 7


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
        "noise": _noise(prototypes, mean, space, painter, rng),
        "concepts": np.array("\n".join(sprites[name][0] for name in names)),
    }


def _noise(
    prototypes: Array, mean: Array, space: Array, painter: Painter, rng: random.Random
) -> Array:
    """(N,): how much empty ground looks like each drawing, the cosine that one ground crop in a
    hundred passes. Some drawings look like everything a little."""
    grounds = [np.asarray(g.convert("RGB"), np.float32) / 255 for g in painter.grounds.values()]
    crops, aspects = [], []
    for _ in range(1500):
        size = (rng.uniform(0.06, 0.5), rng.uniform(0.06, 0.5))
        crop, aspect = cut(rng.choice(grounds), [Found(rng.random(), rng.random(), *size, 1.0)])
        crops.append(crop)
        aspects.append(aspect)
    vectors = unit((features(np.concatenate(crops), np.concatenate(aspects)) - mean) @ space)
    cosines = unit(prototypes) @ vectors.T
    return np.asarray(np.quantile(cosines, 0.99, axis=1).astype(np.float16))


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
    sprite = shaded(drawing, rng, bold=rng.random() < 0.2)
    canvas.alpha_composite(sprite, (w // 2, h // 2))
    picture = np.asarray(canvas.convert("RGB"), np.float32) / 255
    jitter = [rng.gauss(0, 0.03) for _ in range(4)]
    thing = Found(
        (w // 2 + w / 2) / (2 * w) + jitter[0] / 2, (h // 2 + h / 2) / (2 * h) + jitter[1] / 2,
        0.5 * (1 + jitter[2]), 0.5 * (1 + jitter[3]), 1.0,
    )  # fmt: skip
    return cut(picture, [thing])
