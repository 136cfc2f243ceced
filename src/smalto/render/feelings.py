"""Moods as light: how a feeling colours the sky, the haze, and whatever stands in it."""

from __future__ import annotations

from dataclasses import dataclass

from smalto.render.color import RGB
from smalto.scene.types import Mood


@dataclass(frozen=True, slots=True)
class Feeling:
    """`sky`: the colours it pulls zenith, middle and horizon to, by `share`. `gain`, `lift`: its
    light, per channel, as in `mood.Mood`. `sun`: colour of its light. `overcast`: veil over the
    sky. `edge`: colour and opacity of the picture's rim. `warmth`: glow added around the sun."""

    sky: tuple[str, str, str]
    share: float
    gain: RGB
    lift: RGB
    sun: str
    edge: tuple[str, float]
    overcast: float = 0.0
    warmth: float = 0.0


FEELINGS: dict[Mood, Feeling] = {
    "cozy": Feeling(
        ("#e8b184", "#f6cf98", "#ffeccb"),
        0.5,
        (1.05, 0.97, 0.84),
        (0.02, 0.01, 0.0),
        "#ffd98a",
        ("#6b2f12", 0.42),
        warmth=0.25,
    ),
    "calm": Feeling(
        ("#93bedd", "#c1dbe8", "#eef4f0"),
        0.6,
        (0.92, 0.96, 0.97),
        (0.06, 0.055, 0.06),
        "#fffbe6",
        ("#dfeaf0", 0.3),
    ),
    "cheerful": Feeling(
        ("#1f9bff", "#6fcbff", "#e2f8ff"),
        0.7,
        (1.07, 1.06, 1.0),
        (0.0, 0.0, 0.0),
        "#fff2a8",
        ("#fff6c9", 0.0),
        warmth=0.35,
    ),
    "dreamy": Feeling(
        ("#a493e6", "#dfb4ee", "#ffdcec"),
        0.72,
        (0.9, 0.86, 0.94),
        (0.11, 0.08, 0.13),
        "#fff0fb",
        ("#efdcff", 0.62),
        warmth=0.3,
    ),
    "romantic": Feeling(
        ("#b4689f", "#f08fac", "#ffc9b0"),
        0.68,
        (1.0, 0.86, 0.9),
        (0.05, 0.01, 0.03),
        "#ffe2c4",
        ("#8a1f4c", 0.4),
        warmth=0.3,
    ),
    "mysterious": Feeling(
        ("#10293f", "#28596b", "#86b3a8"),
        0.8,
        (0.62, 0.76, 0.78),
        (0.0, 0.03, 0.05),
        "#dff5e8",
        ("#04141f", 0.74),
    ),
    "spooky": Feeling(
        ("#170f2b", "#41295f", "#a08a4e"),
        0.86,
        (0.56, 0.58, 0.62),
        (0.02, 0.02, 0.06),
        "#f3e9a6",
        ("#0a0514", 0.82),
        overcast=0.25,
    ),
    "dramatic": Feeling(
        ("#202a4a", "#7a4f5c", "#f5a552"),
        0.72,
        (1.0, 0.86, 0.78),
        (-0.05, -0.05, -0.04),
        "#ffd48a",
        ("#05060f", 0.66),
        overcast=0.2,
        warmth=0.4,
    ),
    "sad": Feeling(
        ("#66788b", "#94a4b3", "#c4ced4"),
        0.82,
        (0.76, 0.82, 0.9),
        (0.02, 0.03, 0.05),
        "#dfe5ea",
        ("#2a3644", 0.5),
        overcast=0.62,
    ),
}
