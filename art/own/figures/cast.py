"""The characters: each keeps the same hair, skin and clothes in every pose."""

from __future__ import annotations

from .heads import Face
from .people import ADULT, CHILD, OLD, Outfit, Person

CAST: dict[str, Person] = {
    "person": Person(
        ADULT, Face("#d99a6c", "#4a2f2a", "wavy"),
        Outfit("#2fb59a", "#5b6a9a", "#f2f0f7", sleeve=0.3),
    ),
    "man": Person(
        ADULT, Face("#f0b892", "#6b4326", "short"),
        Outfit("#3f86e0", "#6b5a52", "#4a3560", sleeve=0.3),
    ),
    "woman": Person(
        ADULT, Face("#c98a5e", "#3b2430", "long", lashes=True, lips="#c42a4f", width=0.97),
        Outfit("#f0567a", "#4f5fa8", "#f7e9ee", sleeve=0.3),
    ),
    "boy": Person(
        CHILD, Face("#f6c6a0", "#8a5428", "tousled"),
        Outfit("#ff8a34", "#4a78c8", "#e8413f", sleeve=0.34, leg=0.4),
    ),
    "girl": Person(
        CHILD, Face("#e8ac80", "#5a3222", "pigtails", lashes=True, lips="#c42a4f"),
        Outfit("#f9c22e", "#a35be0", "#e24b8b", lower="skirt", sleeve=0.34),
    ),
    "old-man": Person(
        OLD, Face("#efbd9c", "#d9d6e2", "sides", beard="moustache", glasses=True),
        Outfit("#7d9c5a", "#7a6658", "#54382e", sleeve=1.0),
    ),
    "old-woman": Person(
        OLD, Face("#e6b08c", "#cfcbd9", "bun", glasses=True, lashes=True, lips="#b8325a"),
        Outfit("#9a6ad0", "#5a5f8f", "#5c3a4a", lower="skirt", sleeve=1.0),
    ),
}  # fmt: skip
