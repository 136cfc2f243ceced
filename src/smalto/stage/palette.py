"""Colours of plain grounds: the named twenty as RGB, and a backdrop that suits what is on it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from smalto.scene.types import Color, Mood, Setting
from smalto.stage.dice import dice

RGB: dict[str, str] = {
    "red": "#e0393e",
    "orange": "#f5892b",
    "yellow": "#fbd13d",
    "lime": "#a8d93a",
    "green": "#43a651",
    "teal": "#1c8c8a",
    "turquoise": "#40cfc3",
    "lightblue": "#a5d8f6",
    "blue": "#3578e5",
    "navy": "#1f2f5c",
    "purple": "#8a4fc9",
    "magenta": "#d63cae",
    "pink": "#f8a6c2",
    "brown": "#8b5a35",
    "beige": "#ecdcbc",
    "black": "#1e1f24",
    "white": "#ffffff",
    "gray": "#9aa1a9",
    "gold": "#d9a521",
    "silver": "#c6ccd3",
}

BACKDROPS: dict[str, str] = {
    "sky": "#cfe8f7",
    "mint": "#cfeee0",
    "lemon": "#fbf0c4",
    "peach": "#fde0cb",
    "rose": "#fadbe3",
    "lilac": "#e4dcf6",
    "sand": "#f1e7d6",
    "fog": "#e6ebef",
    "aqua": "#cbeef0",
}
"""Light grounds for scenes that name none: `name -> colour`."""

DEEP: dict[str, str] = {
    "slate": "#5d7fa3",
    "fern": "#5e9c7f",
    "plum": "#8a6fae",
    "clay": "#cf8468",
    "lagoon": "#3f9aa5",
}
"""Grounds for what is too pale for the light ones."""

NEAR = 0.17
"""Colour distance (0..1) below which a thing and its ground are told apart by a rim only."""

MOODY: dict[Mood, tuple[str, ...]] = {
    "cozy": ("#fde0cb", "#f1dcc0", "#f3cfae"),
    "calm": ("#cfe8f7", "#cbeef0", "#dde9ee"),
    "cheerful": ("#fbf0c4", "#bfeaf7", "#ffe3b0"),
    "dreamy": ("#e4dcf6", "#f3dcf2", "#d6d8f8"),
    "romantic": ("#fadbe3", "#f7c6d0", "#fbd9cf"),
    "mysterious": ("#2f5560", "#2b3f5e", "#3f5a55"),
    "spooky": ("#3b2f56", "#2c3148", "#4a4458"),
    "dramatic": ("#39415c", "#5a3a45", "#2f3a4a"),
    "sad": ("#b4c0cb", "#a7b1bd", "#c3c9d4"),
}
"""Grounds of the same kind for scenes that name a mood."""

MIN_CONTRAST = 0.2
"""Colour distance (0..1) below which an item sinks into its ground."""


def rgb(color: str) -> tuple[float, float, float]:
    """'#rrggbb' or one of the twenty names, as 0..1."""
    code = RGB.get(color, color).lstrip("#")
    return (int(code[0:2], 16) / 255, int(code[2:4], 16) / 255, int(code[4:6], 16) / 255)


def distance(one: str, other: str) -> float:
    """How far apart two colours look, 0..1: weighted RGB distance.

    Source: the "redmean" approximation, compuphase.com/cmetric.htm; rescaled to 0..1."""
    (r1, g1, b1), (r2, g2, b2) = rgb(one), rgb(other)
    mean = (r1 + r2) / 2
    square = (2 + mean) * (r1 - r2) ** 2 + 4 * (g1 - g2) ** 2 + (3 - mean) * (b1 - b2) ** 2
    return float((square / 9.0) ** 0.5)


def lightness(color: str) -> float:
    r, g, b = rgb(color)
    return 0.299 * r + 0.587 * g + 0.114 * b


def background(
    setting: Setting, items: Sequence[str], wanted: Iterable[Color], *, seed: int
) -> tuple[str, ...]:
    """The colours of a flat, gradient or pattern ground, resolved; empty for places and
    transparency.

    `items`: dominant colours (names) of what stands on it."""
    if setting.kind not in ("flat", "gradient", "pattern"):
        return ()
    if setting.colors:
        named = tuple(RGB[color] for color in setting.colors)
        if setting.kind == "pattern":
            return named
        return named if setting.kind == "flat" or len(named) > 1 else (named[0], paler(named[0]))
    base = _backdrop(items, seed, setting.mood)
    return (base,) if setting.kind in ("flat", "pattern") else (paler(base), base)


def _backdrop(items: Sequence[str], seed: int, mood: Mood | None) -> str:
    """The lightest contrast is not the loveliest: any backdrop that contrasts enough may win."""
    chance = dice(seed, "backdrop")
    grounds = _choice(items, mood)
    scored = [
        (min((distance(color, ground) for color in items), default=1.0), ground)
        for ground in grounds
    ]
    enough = [ground for contrast, ground in scored if contrast >= 0.34]
    enough = enough or [ground for contrast, ground in scored if contrast >= MIN_CONTRAST]
    if enough:
        return chance.choice(enough)
    deep = [(min(distance(color, ground) for color in items), ground) for ground in DEEP.values()]
    enough = [ground for contrast, ground in deep if contrast >= 0.3]
    return chance.choice(enough) if enough else max((*scored, *deep))[1]


def rim_on(color: str, grounds: Sequence[str]) -> str | None:
    """The colour of a rim that parts a thing of this colour from a ground of nearly the same."""
    if not grounds or min(distance(color, ground) for ground in grounds) >= NEAR:
        return None
    return "#ffffff" if lightness(color) < 0.72 else "#a3aebf"


def _choice(items: Sequence[str], mood: Mood | None) -> tuple[str, ...]:
    """A mood's grounds, if things can be told from one of them; else the light ones."""
    moody = MOODY[mood] if mood else ()
    clear = [g for g in moody if all(distance(color, g) >= MIN_CONTRAST for color in items)]
    return tuple(clear) or tuple(BACKDROPS.values())


def paler(color: str, share: float = 0.55) -> str:
    r, g, b = (channel + (1 - channel) * share for channel in rgb(color))
    return f"#{round(r * 255):02x}{round(g * 255):02x}{round(b * 255):02x}"


def ink_on(ground: str) -> str:
    """A dark or light writing colour that reads well on `ground`."""
    return "#1f2733" if lightness(ground) > 0.55 else "#ffffff"
