"""A picture for a prompt that names nothing: coloured shapes, chosen by its words and the seed."""

from __future__ import annotations

import random
from collections.abc import Container

from smalto.scene.types import Color, Item, Scene, Setting

SHAPES = ("circle", "square", "triangle", "star", "diamond-shape", "heart")
GROUNDS: tuple[tuple[Color, Color], ...] = (
    ("navy", "purple"),
    ("lightblue", "white"),
    ("beige", "pink"),
    ("teal", "navy"),
    ("white", "gold"),
    ("purple", "pink"),
)
INKS: tuple[Color, ...] = ("red", "orange", "gold", "lime", "turquoise", "blue", "magenta", "white")
SHOWN_CHARS = 60


def is_blank(scene: Scene) -> bool:
    """Nothing to see: no thing, no text, no background that the prompt asked for."""
    return not scene.items and scene.text is None and scene.setting == Setting()


def abstract(prompt: str, seed: int, known: Container[str]) -> Scene:
    """Three kinds of shapes that are in `known`, two to four of each."""
    dice = random.Random(f"{seed}/{prompt}")
    shapes = dice.sample([shape for shape in SHAPES if shape in known], 3)
    ground = dice.choice(GROUNDS)
    inks = dice.sample([ink for ink in INKS if ink not in ground], 3)
    items = tuple(
        Item(shape, count=dice.randint(2, 4), color=ink)
        for shape, ink in zip(shapes, inks, strict=True)
    )
    return Scene(Setting("gradient", ground), items, style="flat")


def note_on(prompt: str) -> str:
    words = " ".join(prompt.split())
    shown = words if len(words) <= SHOWN_CHARS else f"{words[: SHOWN_CHARS - 3]}..."
    lack = f"Nothing in the prompt '{shown}' is a thing that can be drawn"
    return (
        f"{lack if words else 'The prompt has no words'}, so the picture is abstract. "
        "Name things, for example 'a red fox and two apples'."
    )
