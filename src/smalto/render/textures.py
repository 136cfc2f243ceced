"""Textures: small tiles of relief that repeat without a seam, made of noise and cells by formula.

A tile is (N, N) float32 in -1..1: below zero darkens what it lies on, above zero lightens it.
"""

from __future__ import annotations

import base64
import io
from collections.abc import Callable
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

N = 192
"""Pixels on a side."""

Tile = NDArray[np.float32]
_SEED = 20261123


@lru_cache(maxsize=64)
def tile(name: str) -> Tile:
    """The tile of that name, one of `TILES`; the same pixels every time."""
    made = TILES[name](np.random.default_rng(_SEED))
    return np.clip(made, -1, 1).astype(np.float32)


@lru_cache(maxsize=64)
def tile_uri(name: str) -> str:
    """The tile as a gray PNG in a data URI; mid gray changes nothing."""
    data = io.BytesIO()
    Image.fromarray(((tile(name) + 1) * 127.5).astype(np.uint8)).save(data, "PNG", optimize=True)
    return "data:image/png;base64," + base64.b64encode(data.getvalue()).decode()


def _grid() -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """x and y of every pixel, 0..1."""
    axis = (np.arange(N) + 0.5) / N
    x, y = np.meshgrid(axis, axis)
    return x, y


def _noise(
    chance: np.random.Generator, rough: float, across: float = 1.0, down: float = 1.0
) -> NDArray[np.float64]:
    """Cloudy noise with spread 1; a small `across` draws it out along x, `down` along y."""
    fx = np.fft.fftfreq(N)[None, :] / across
    fy = np.fft.fftfreq(N)[:, None] / down
    radius = np.hypot(fx, fy)
    radius[0, 0] = 1.0
    waves = np.fft.fft2(chance.standard_normal((N, N))) * radius**-rough
    waves[0, 0] = 0
    field = np.real(np.fft.ifft2(waves))
    return np.asarray(field / field.std())


def _cells(
    chance: np.random.Generator, count: int
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.intp]]:
    """Distance to the nearest of `count` points, to the second, and which is nearest."""
    x, y = _grid()
    px, py = chance.random(count), chance.random(count)
    dx = np.abs(x[..., None] - px)
    dy = np.abs(y[..., None] - py)
    far = np.hypot(np.minimum(dx, 1 - dx), np.minimum(dy, 1 - dy))
    order = np.partition(far, 1, axis=-1)
    return order[..., 0], order[..., 1], far.argmin(-1)


def _wood(chance: np.random.Generator) -> NDArray[np.float64]:
    x, y = _grid()
    rings = 7 * y + 0.32 * _noise(chance, 2.2, 0.22)
    for kx, ky, r in ((0.3, 0.36, 0.12), (0.76, 0.8, 0.08)):
        dx = (x - kx + 0.5) % 1 - 0.5
        dy = (y - ky + 0.5) % 1 - 0.5
        rings = rings + 1.7 * np.exp(-(((dx / (2.2 * r)) ** 2) + (dy / r) ** 2))
    saw = rings % 1
    line = np.exp(-(((saw - 0.85) / 0.09) ** 2))
    return 0.3 - 0.55 * saw - 0.75 * line + 0.22 * _noise(chance, 0.5, 0.06)


def _brushed(chance: np.random.Generator) -> NDArray[np.float64]:
    return 0.5 * _noise(chance, 0.6, 0.015)


def _weave(chance: np.random.Generator) -> NDArray[np.float64]:
    x, y = _grid()
    k = 14
    u, v = x * k, y * k
    over = (np.floor(u) + np.floor(v)) % 2
    along = np.where(over > 0, v, u) % 1
    beside = np.where(over > 0, u, v) % 1
    thread = np.sin(np.pi * along) * np.sin(np.pi * beside) ** 0.5
    return thread * 1.25 - 0.85 + 0.1 * (over * 2 - 1) + 0.08 * _noise(chance, 0.3)


def _grain(chance: np.random.Generator) -> NDArray[np.float64]:
    """Leather: rounded pebbles with furrows between them."""
    near, second, _ = _cells(chance, 340)
    furrow = np.clip((second - near) * N / 4.5, 0, 1)
    return furrow * 0.9 - 0.62 + 0.12 * _noise(chance, 1.2)


def _stone(chance: np.random.Generator) -> NDArray[np.float64]:
    near, second, which = _cells(chance, 9)
    crack = np.exp(-(((second - near + 0.006 * _noise(chance, 1.4)) / 0.008) ** 2))
    tone = chance.uniform(-0.28, 0.28, 9)[which]
    speck = chance.standard_normal((N, N))
    return 0.3 * _noise(chance, 1.0) + tone + 0.3 * speck * (np.abs(speck) > 1.6) - 0.95 * crack


def _marble(chance: np.random.Generator) -> NDArray[np.float64]:
    x, y = _grid()
    field = _noise(chance, 2.0)
    total = np.zeros((N, N))
    for k, (turns, width, deep) in enumerate(((1, 0.1, 1.0), (2, 0.06, 0.6))):
        wave = np.abs(np.sin(np.pi * ((x + (1 + k) * y) * turns + 0.42 * field)))
        total -= deep * np.exp(-((wave / width) ** 2) / 2)
        field = _noise(chance, 1.8)
    return total - 0.18 * np.clip(_noise(chance, 2.0), 0, 2)


def _brick(chance: np.random.Generator) -> NDArray[np.float64]:
    x, y = _grid()
    rows, across = 8, 4
    row = np.floor(y * rows)
    u = x * across + 0.5 * (row % 2)
    shade = chance.uniform(-0.38, 0.12, (rows, across))
    brick = shade[row.astype(int) % rows, np.floor(u).astype(int) % across]
    beside = np.minimum(u % 1, 1 - u % 1) * N / across
    above = (0.5 - np.abs((y * rows) % 1 - 0.5)) * N / rows
    gap = np.minimum(beside, above)
    return np.where(gap < 2.3, 1.0, brick + 0.12 * _noise(chance, 0.4))


def _fur(chance: np.random.Generator) -> NDArray[np.float64]:
    """Short hairs lying over each other, light ones and dark ones, combed downwards."""
    canvas = Image.new("L", (3 * N, 3 * N), 128)
    draw = ImageDraw.Draw(canvas)
    for _ in range(1500):
        x, y = chance.uniform(0, N, 2)
        lean, length = chance.normal(0.0, 0.5), chance.uniform(10, 20)
        gray = int(np.clip(chance.normal(128, 52), 0, 255))
        for dx in (0, N, 2 * N):
            for dy in (0, N, 2 * N):
                tip = (x + dx + lean * length, y + dy + length)
                draw.line([(x + dx, y + dy), tip], fill=gray, width=2)
    tile = canvas.filter(ImageFilter.GaussianBlur(0.7)).crop((N, N, 2 * N, 2 * N))
    return np.asarray(tile, dtype=np.float64) / 127.5 - 1


def _knit(chance: np.random.Generator) -> NDArray[np.float64]:
    """Columns of V-shaped stitches."""
    x, y = _grid()
    columns, rows = 7, 9
    u = (x * columns) % 1
    side = np.abs(u - 0.5) * 2
    v = (y * rows + 0.75 * (1 - side)) % 1
    yarn = np.sin(np.pi * v) ** 0.7
    seam = np.exp(-((np.minimum(side, (1 - side) * 1.3) / 0.1) ** 2))
    twist = 0.16 * np.sin(np.pi * 2 * (4 * y * rows + 3 * side))
    return np.asarray(yarn * 1.35 - 0.85 - 0.5 * seam + twist + 0.05 * _noise(chance, 0.4))


def _folds(chance: np.random.Generator) -> NDArray[np.float64]:
    """Crumpled paper: slopes between creases, lit from above."""
    near, second, _ = _cells(chance, 16)
    height = second - near + 0.5 * near
    wide = np.pad(height, 1, mode="wrap")
    down, across = wide[2:, 1:-1] - wide[:-2, 1:-1], wide[1:-1, 2:] - wide[1:-1, :-2]
    slope = (0.5 * across + 0.85 * down) * N / 4
    return np.clip(slope * 0.7, -0.9, 0.7) + 0.06 * _noise(chance, 0.2)


def _facets(chance: np.random.Generator) -> NDArray[np.float64]:
    near, second, which = _cells(chance, 22)
    tone = chance.uniform(-0.32, 0.8, 22)[which]
    edge = np.exp(-(((second - near) / 0.011) ** 2))
    x, y = _grid()
    return tone + 0.35 * ((x + y) % 1 - 0.5) + 0.95 * edge


def _cracked(chance: np.random.Generator) -> NDArray[np.float64]:
    """Ice: clouds, bubbles, and fine white cracks."""
    near, second, _ = _cells(chance, 10)
    rough = second - near + 0.01 * _noise(chance, 1.3)
    cloud = np.clip(0.3 * _noise(chance, 1.7), -0.08, 0.6)
    return cloud + np.exp(-((rough / 0.012) ** 2))


def _prints(chance: np.random.Generator) -> NDArray[np.float64]:
    """Clay: finger marks and lumps."""
    near, _, _ = _cells(chance, 6)
    ridges = np.sin(np.pi * 2 * near * 34) * np.clip(1 - near / 0.13, 0, 1)
    return 0.34 * _noise(chance, 1.8) + 0.5 * ridges + 0.1 * _noise(chance, 0.2)


def _squares(_: np.random.Generator) -> NDArray[np.float64]:
    """A bar of chocolate: squares with lit and shaded slopes."""
    x, y = _grid()
    u, v = (x * 4) % 1, (y * 4) % 1
    slope = 0.17
    left, top = np.clip(1 - u / slope, 0, 1), np.clip(1 - v / slope, 0, 1)
    right, low = np.clip(1 - (1 - u) / slope, 0, 1), np.clip(1 - (1 - v) / slope, 0, 1)
    lit = np.maximum(left, top) > 0
    dark = np.maximum(right, low) > np.maximum(left, top)
    groove = np.minimum(np.minimum(u, 1 - u), np.minimum(v, 1 - v)) < 0.025
    flat = np.where(dark, -0.6, np.where(lit, 0.5, 0.0))
    return np.where(groove, -1.0, flat)


def _studs(_: np.random.Generator) -> NDArray[np.float64]:
    """Rubber: rows of round grips, lit from the top left."""
    x, y = _grid()
    u, v = (x * 6) % 1 - 0.5, (y * 6) % 1 - 0.5
    far = np.hypot(u, v)
    slope = -(u * 0.55 + v * 0.83) / 0.3
    ring = np.exp(-(((far - 0.27) / 0.07) ** 2))
    return np.where(far < 0.36, slope * ring * 1.3 + 0.12, -0.1)


TILES: dict[str, Callable[[np.random.Generator], NDArray[np.float64]]] = {
    "wood": _wood,
    "brushed": _brushed,
    "weave": _weave,
    "grain": _grain,
    "stone": _stone,
    "marble": _marble,
    "brick": _brick,
    "fur": _fur,
    "knit": _knit,
    "folds": _folds,
    "facets": _facets,
    "cracked": _cracked,
    "prints": _prints,
    "squares": _squares,
    "studs": _studs,
}
