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
        Outfit("#ff8a34", "#4a78c8", "#e8413f", sleeve=0.34, leg=0.4, extras=("star:#fff3c4",)),
    ),
    "girl": Person(
        CHILD, Face("#e8ac80", "#5a3222", "pigtails", lashes=True, lips="#c42a4f"),
        Outfit("#f9c22e", "#a35be0", "#e24b8b", lower="skirt", sleeve=0.34, extras=("collar:#fff3dc", "buttons:#e24b8b")),
    ),
    "old-man": Person(
        OLD, Face("#efbd9c", "#d9d6e2", "sides", beard="moustache", glasses=True),
        Outfit("#7d9c5a", "#7a6658", "#54382e", sleeve=1.0, extras=("collar:#f4efe4", "buttons:#f0e2b8")),
    ),
    "old-woman": Person(
        OLD, Face("#e6b08c", "#cfcbd9", "bun", glasses=True, lashes=True, lips="#b8325a"),
        Outfit("#9a6ad0", "#5a5f8f", "#5c3a4a", lower="skirt", sleeve=1.0, extras=("pearls:#fff4fa",)),
    ),
    "child": Person(
        CHILD, Face("#a8683f", "#2f2028", "curly"),
        Outfit("#3fb56a", "#f0a63a", "#4f63c8", sleeve=0.34, leg=0.4, extras=("stripes:#d9f7dc",)),
    ),
}  # fmt: skip

TRADES: dict[str, Person] = {
    "astronaut": Person(
        ADULT, Face("#e3ab80", "#54362a", "short"),
        Outfit("#eceaf4", "#eceaf4", "#a79dc0", sleeve=1.0, gloves="#a79dc0",
               extras=("backpack:#c9c3da", "space-panel", "space-helmet:#e6e2f0")),
    ),
    "doctor": Person(
        ADULT, Face("#c68b62", "#2f2430", "bob", lashes=True, lips="#c2304f"),
        Outfit("#4fb6c9", "#41789c", "#f2f2f7", sleeve=1.0, sleeves="#f4f3fa",
               extras=("coat:#f4f3fa", "stethoscope:#4b4a6a")),
    ),
    "teacher": Person(
        ADULT, Face("#eab68e", "#7a3f28", "bob", glasses=True, lips="#b8325a"),
        Outfit("#3fa27a", "#6a4a8c", "#4a3450", lower="skirt", sleeve=1.0, extras=("collar:#fdf6ea", "buttons:#fbe3a0")),
    ),
    "farmer": Person(
        ADULT, Face("#eeb488", "#8a5a34", "short"),
        Outfit("#e2574c", "#4a78c0", "#7a4a2e", sleeve=0.6, extras=("overalls:#4a78c0", "straw-hat:#f4cd6a")),
    ),
    "cook": Person(
        ADULT, Face("#f0b892", "#3f2a26", "short", beard="moustache"),
        Outfit("#f6f4fa", "#5f5f7a", "#3d3448", sleeve=1.0,
               extras=("double-buttons:#8d87a6", "collar:#e5434a", "toque:#f7f4fb")),
    ),
    "police-officer": Person(
        ADULT, Face("#8f5a3c", "#2a1f26", "short"),
        Outfit("#3d66b8", "#2b3f7d", "#2a2438", sleeve=1.0,
               extras=("collar:#5a85d6", "tie:#232c58", "badge:#fcc73c", "belt:#2a2438", "police-cap:#2f4fa0")),
    ),
    "firefighter": Person(
        ADULT, Face("#d99a6c", "#3a2a28", "short"),
        Outfit("#d8a548", "#c79640", "#3a3340", sleeve=1.0, gloves="#5a4a48",
               extras=("stripes:#f6f06a", "belt:#4a3a3a", "fire-helmet:#e23b3b")),
    ),
    "princess": Person(
        ADULT, Face("#f6c6a0", "#f0b63e", "long", lashes=True, lips="#d23a66"),
        Outfit("#f06aa8", "#f58cc0", "#f7d4e6", lower="gown", sleeve=0.26,
               extras=("pearls:#fff4fa", "crown:#fbc530")),
    ),
    "prince": Person(
        ADULT, Face("#e8ac80", "#7a4a28", "wavy"),
        Outfit("#3e7ad6", "#e9e4f2", "#6a4a34", sleeve=1.0,
               extras=("cape:#d2384c", "double-buttons:#fbd05a", "belt:#7a4a34", "crown:#fbc530")),
    ),
    "mage": Person(
        OLD, Face("#efbd9c", "#f0eef6", "short", beard="long"),
        Outfit("#5a5fd0", "#5a5fd0", "#4a3560", lower="robe", sleeve=1.0,
               extras=("gold-stars:#ffd65a", "staff:#4ac8ff", "wizard-hat:#5a5fd0")),
    ),
    "knight": Person(
        ADULT, Face("#e3ab80", "#5a3a28", "none"),
        Outfit("#b9bfd2", "#9aa0ba", "#7d829e", sleeve=1.0, gloves="#8f95b0",
               extras=("cape:#c8364a", "armor:#b9bfd2", "belt:#7a4a34", "sword:x", "knight-helmet:#c3c8da")),
    ),
    "superhero": Person(
        ADULT, Face("#d99a6c", "#3a2a28", "short"),
        Outfit("#2f7be0", "#2f7be0", "#e8353f", sleeve=1.0, gloves="#e8353f",
               extras=("cape:#e8353f", "belt:#f6b92e", "emblem:#ffd23e", "mask:#e8353f")),
    ),
    "santa-claus": Person(
        OLD, Face("#f3c0a0", "#f4f2f9", "sides", beard="full"),
        Outfit("#dc3340", "#dc3340", "#3a3040", sleeve=1.0, gloves="#4a8a5a",
               extras=("buttons:#f7f4fb", "belt:#3a3040", "santa-hat:#dc3340")),
    ),
    "king": Person(
        OLD, Face("#f0b892", "#8a5a34", "wavy", beard="full"),
        Outfit("#c8323f", "#b32a3c", "#5a3a2e", lower="robe", sleeve=1.0,
               extras=("cape:#7a2f9a", "robe-trim:#fbd05a", "belt:#5a3a2e", "crown:#fbc530")),
    ),
    "queen": Person(
        ADULT, Face("#c98a5e", "#43263a", "long", lashes=True, lips="#c42a4f"),
        Outfit("#8a4fd0", "#9b62de", "#f1d9f7", lower="gown", sleeve=1.0,
               extras=("robe-trim:#fbd05a", "pearls:#fff4fa", "crown:#fbc530")),
    ),
    "pirate": Person(
        ADULT, Face("#e3a478", "#3a2724", "short", beard="full"),
        Outfit("#f2ead9", "#4a4668", "#3a2724", sleeve=1.0, sleeves="#c8323f",
               extras=("coat:#c8323f", "belt:#3a2724", "pirate-hat:#3b3450", "eye-patch:#2b2438")),
    ),
    "cowboy-hat-face": Person(
        ADULT, Face("#e8ac80", "#6b4326", "short"),
        Outfit("#d8574a", "#4f6fae", "#7a4a2e", sleeve=1.0,
               extras=("vest:#8f5a36", "belt:#5a3826", "scarf:#f2c23e", "cowboy-hat:#a8693c")),
    ),
    "ninja": Person(
        ADULT, Face("#f0b892", "#2b2438", "none"),
        Outfit("#3b3654", "#3b3654", "#28233c", sleeve=1.0, gloves="#28233c",
               extras=("belt:#c8323f", "ninja-hood:#3b3654")),
    ),
    "woman-mage": Person(
        ADULT, Face("#f3c7a4", "#c8552f", "long", lashes=True, lips="#8e2a6a"),
        Outfit("#5b3f8c", "#5b3f8c", "#33284a", lower="robe", sleeve=1.0,
               extras=("belt:#e08a2e", "wizard-hat:#4a3478")),
    ),
    "scientist": Person(
        ADULT, Face("#f0c29c", "#4a3a36", "wavy", glasses=True),
        Outfit("#58a6e0", "#5a5a78", "#3d3448", sleeve=1.0, sleeves="#f4f3fa",
               extras=("tie:#d8483f", "coat:#f4f3fa")),
    ),
    "artist": Person(
        ADULT, Face("#d99a6c", "#3f2a2a", "bob", lashes=True),
        Outfit("#4f7fd8", "#5a4a5e", "#3d3448", sleeve=1.0, extras=("apron:#f2dfc0", "beret:#d8384c")),
    ),
    "student": Person(
        CHILD, Face("#f0c09a", "#2f2430", "fringe"),
        Outfit("#f4f3fa", "#34457d", "#3a2f44", sleeve=0.34,
               extras=("backpack:#e8553f", "tie:#34457d", "collar:#ffffff")),
    ),
    "ballet-dancer": Person(
        ADULT, Face("#f3c7a4", "#6b3f2a", "bun", lashes=True, lips="#d23a66"),
        Outfit("#f58cc0", "#f9b3d6", "#f58cc0", lower="skirt", sleeve=0.0),
    ),
    "elf": Person(
        CHILD, Face("#f6c6a0", "#a8602c", "tousled"),
        Outfit("#2fa35a", "#2fa35a", "#c8323f", sleeve=1.0,
               extras=("collar:#e8413f", "belt:#7a4a2e", "santa-hat:#2fa35a")),
    ),
    "construction-worker": Person(
        ADULT, Face("#c98a5e", "#3a2724", "short"),
        Outfit("#5a86c8", "#4f5f8a", "#a8703c", sleeve=1.0,
               extras=("vest:#ff8a2e", "belt:#7a4a2e", "fire-helmet:#fbc02d")),
    ),
    "pilot": Person(
        ADULT, Face("#efbd9c", "#6b4326", "short"),
        Outfit("#34457d", "#2b3868", "#2a2438", sleeve=1.0,
               extras=("collar:#f7f4fb", "tie:#1f2748", "badge:#fcc73c", "police-cap:#34457d")),
    ),
    "detective": Person(
        ADULT, Face("#e3ab80", "#4a3428", "short"),
        Outfit("#f2ead9", "#6b5a4a", "#4a342a", sleeve=1.0, sleeves="#c89a62",
               extras=("tie:#a83a3a", "coat:#c89a62", "cowboy-hat:#8f6a42")),
    ),
    "mechanic": Person(
        ADULT, Face("#a8683f", "#2a1f26", "short"),
        Outfit("#8d93a8", "#3f6fb0", "#4a3a34", sleeve=0.34, extras=("overalls:#3f6fb0", "cap:#d8433f")),
    ),
    "vampire": Person(
        ADULT, Face("#e9dfea", "#2b2438", "swept", lips="#c2203a"),
        Outfit("#f4f1f8", "#2f2a40", "#221d30", sleeve=1.0, sleeves="#2f2a40",
               extras=("cape:#a81f38", "vest:#2f2a40", "bow-tie:#c2203a")),
    ),
    "fairy": Person(
        CHILD, Face("#f6cba8", "#e8a63e", "bun", lashes=True, lips="#d23a66"),
        Outfit("#7fd36a", "#5cbf6a", "#3fa35a", lower="skirt", sleeve=0.0,
               extras=("wings:#bfe6ff", "star:#fff3a8")),
    ),
    "woman-with-veil": Person(
        ADULT, Face("#e8b48c", "#5a3424", "long", lashes=True, lips="#d23a66"),
        Outfit("#fbf8fd", "#fbf8fd", "#f1e9f4", lower="gown", sleeve=0.0,
               extras=("pearls:#fff4fa", "bouquet:#ff7fa8", "veil:#ffffff")),
    ),
    "man-in-tuxedo": Person(
        ADULT, Face("#d99a6c", "#33241f", "short"),
        Outfit("#fbf8fd", "#34304a", "#221d30", sleeve=1.0, sleeves="#34304a",
               extras=("vest:#34304a", "bow-tie:#2b2438")),
    ),
    "office-worker": Person(
        ADULT, Face("#e3ab80", "#3f2a24", "short"),
        Outfit("#f4f3fa", "#34405f", "#2a2438", sleeve=1.0, sleeves="#34405f",
               extras=("vest:#34405f", "tie:#d8483f", "collar:#ffffff")),
    ),
    "technologist": Person(
        ADULT, Face("#c98a5e", "#2b2430", "wavy", glasses=True),
        Outfit("#4d5b86", "#3a4366", "#e8ecf4", sleeve=1.0, extras=("collar:#6f80b8", "star:#7fe0c3")),
    ),
    "singer": Person(
        ADULT, Face("#f0b892", "#d9a23c", "long", lashes=True, lips="#d23a66"),
        Outfit("#8a3fd0", "#2f2a48", "#c8323f", sleeve=0.3, extras=("star:#ffd84a", "belt:#ffd84a")),
    ),
    "judge": Person(
        ADULT, Face("#efc09c", "#d9d6e2", "bob", glasses=True),
        Outfit("#2f2a40", "#2f2a40", "#221d30", lower="robe", sleeve=1.0, extras=("collar:#fdfbff", "tie:#fdfbff")),
    ),
    "factory-worker": Person(
        ADULT, Face("#d99a6c", "#4a3428", "short"),
        Outfit("#7f93a8", "#3f6fa0", "#4a3a34", sleeve=1.0,
               extras=("overalls:#3f6fa0", "badge:#fcc73c", "fire-helmet:#f2c230")),
    ),
    "guard": Person(
        ADULT, Face("#f0b892", "#4a3428", "short"),
        Outfit("#c8323f", "#2b2838", "#221d30", sleeve=1.0,
               extras=("double-buttons:#ffd84a", "belt:#f7f4fb", "police-cap:#2b2838")),
    ),
    "zombie": Person(
        ADULT, Face("#9cc07c", "#4a5a3a", "tousled", lips="#5a6b48"),
        Outfit("#6f7f9a", "#6a5a52", "#3d3438", sleeve=0.6, leg=0.8, extras=("stripes:#566684",)),
    ),
    "supervillain": Person(
        ADULT, Face("#e3c4d4", "#2b2438", "swept"),
        Outfit("#4a2f78", "#34244f", "#2fa35a", sleeve=1.0, gloves="#2fa35a",
               extras=("cape:#2fa35a", "belt:#2fa35a", "mask:#2b2140", "emblem:#2fa35a")),
    ),
}  # fmt: skip
