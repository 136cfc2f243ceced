"""Grounds, places, styles and finishes at random, with the habits of real prompts as weights."""

from __future__ import annotations

import random

from smalto.scene.types import (
    FINISHES,
    MOODS,
    PATTERNS,
    PLACES,
    SEASONS,
    STYLES,
    TIMES,
    VIEWS,
    WEATHERS,
    Finish,
    Mood,
    Place,
    Season,
    Setting,
    Strength,
    Style,
    Time,
    View,
    Weather,
)
from smalto.train.captions import things

INSIDE = frozenset(
    """room kitchen bedroom bathroom classroom office library cafe shop museum hall laboratory
    stage cave space underwater moon""".split()
)
"""Places without weather and seasons."""
_OFTEN: tuple[Place, ...] = (
    "meadow", "park", "forest", "beach", "sea", "lake", "mountains", "desert", "snow", "street",
    "city", "farm", "room", "space", "underwater", "garden", "kitchen",
)  # fmt: skip


def style(rng: random.Random) -> Style:
    return "soft" if rng.random() < 0.82 else rng.choice(STYLES)


def finish(rng: random.Random) -> tuple[Finish | None, Strength | None]:
    if rng.random() >= 0.13:
        return None, None
    strength: Strength | None = None
    if rng.random() < 0.2:
        strength = rng.choice(("light", "strong"))
    return rng.choice(FINISHES), strength


def setting(rng: random.Random) -> Setting:
    kinds = ("plain", "flat", "gradient", "landscape", "clear", "pattern")
    kind = rng.choices(kinds, (37, 16, 4, 35, 3, 5))[0]
    found = Setting()
    match kind:
        case "flat":
            found = Setting("flat", (things.color(rng),))
        case "gradient":
            top = things.color(rng)
            both = (top, things.color(rng, but=top)) if rng.random() < 0.8 else (top,)
            found = Setting("gradient", both)
        case "landscape":
            return landscape(rng)
        case "clear":
            found = Setting("transparent")
        case "pattern":
            found = _pattern(rng)
    return Setting(found.kind, found.colors, pattern=found.pattern, mood=_mood(rng, 0.03), view=_view(rng, 0.035))  # fmt: skip


def _pattern(rng: random.Random) -> Setting:
    ground = things.color(rng)
    figure = things.color(rng, but=ground)
    colors = rng.choices(((), (ground,), (ground, figure)), (40, 25, 35))[0]
    return Setting("pattern", colors, pattern=rng.choice(PATTERNS))


def landscape(rng: random.Random) -> Setting:
    place = rng.choice(PLACES if rng.random() < 0.75 else _OFTEN)
    time: Time = "day" if rng.random() < 0.62 else rng.choice(TIMES)
    weather: Weather = "clear"
    season: Season | None = None
    if place in INSIDE:
        time = "night" if place != "underwater" and rng.random() < 0.1 else "day"
    else:
        if rng.random() < 0.3:
            weather = rng.choice(WEATHERS[1:])
            if weather == "sunny" and time == "night":
                weather = "clear"
        if rng.random() < 0.2:
            season = rng.choice(SEASONS)
            if season == "winter" and rng.random() < 0.5:
                place = "snow"
            elif rng.random() < 0.35:
                place = "snow" if season == "winter" else "meadow"
    return Setting(
        "landscape", (), place, time, weather, season,
        mood=_mood(rng, 0.13), view=_view(rng, 0.05),
    )  # fmt: skip


def _mood(rng: random.Random, share: float) -> Mood | None:
    return rng.choice(MOODS) if rng.random() < share else None


def _view(rng: random.Random, share: float) -> View | None:
    return rng.choice(VIEWS) if rng.random() < share else None
