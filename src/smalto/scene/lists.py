"""The closed lists that scenes are made of. A word here is a word of the scene language: the model
can write it, the director places it, the renderer draws it, the checker reads it back.
"""

from __future__ import annotations

from typing import Literal, get_args

SettingKind = Literal["flat", "gradient", "landscape", "transparent", "pattern"]

Pattern = Literal["dots", "stripes", "checks", "waves", "stars", "hearts", "confetti"]

Place = Literal[
    "meadow",
    "park",
    "forest",
    "beach",
    "sea",
    "lake",
    "mountains",
    "desert",
    "snow",
    "street",
    "city",
    "farm",
    "room",
    "space",
    "underwater",
    "jungle",
    "bamboo",
    "garden",
    "flowers",
    "field",
    "vineyard",
    "playground",
    "island",
    "river",
    "waterfall",
    "harbor",
    "canyon",
    "volcano",
    "savanna",
    "swamp",
    "cave",
    "village",
    "market",
    "road",
    "rooftop",
    "station",
    "stadium",
    "kitchen",
    "bedroom",
    "bathroom",
    "classroom",
    "office",
    "library",
    "cafe",
    "shop",
    "museum",
    "hall",
    "laboratory",
    "stage",
    "moon",
    "sky",
]

Time = Literal["day", "dawn", "sunset", "night"]

Weather = Literal["clear", "sunny", "rain", "snowfall", "fog", "cloudy", "storm", "rainbow"]

Season = Literal["spring", "summer", "autumn", "winter"]

Mood = Literal[
    "cozy", "calm", "cheerful", "dreamy", "romantic", "mysterious", "spooky", "dramatic", "sad"
]

View = Literal["close", "wide"]
"""`close`: the things fill the picture; `wide`: much of the place is seen around them."""

Style = Literal["soft", "flat", "line", "toon", "silhouette"]
"""Drawing styles: `soft` looks modelled in 3-D, `flat` has plain fills, `line` is black outline,
`toon` is a cartoon with soft outlines, `silhouette` is dark shapes against the ground."""

Finish = Literal[
    "watercolor",
    "oil",
    "pencil",
    "ink",
    "crayon",
    "chalk",
    "pixel",
    "mosaic",
    "stained_glass",
    "neon",
    "blueprint",
    "paper_cut",
    "halftone",
    "risograph",
    "sticker",
    "embroidery",
    "pointillism",
    "vintage",
    "low_poly",
    "pop_art",
]
"""Finishing styles: what is done to the drawn picture as a whole."""

Strength = Literal["light", "strong"]

Color = Literal[
    "red",
    "orange",
    "yellow",
    "lime",
    "green",
    "teal",
    "turquoise",
    "lightblue",
    "blue",
    "navy",
    "purple",
    "magenta",
    "pink",
    "brown",
    "beige",
    "black",
    "white",
    "gray",
    "gold",
    "silver",
]

Size = Literal["small", "big", "tiny", "huge"]

Pose = Literal[
    "walk",
    "run",
    "sit",
    "play",
    "dance",
    "jump",
    "sleep",
    "wave",
    "swim",
    "read",
    "kneel",
    "climb",
    "cook",
    "fly",
    "stand",
    "lie",
    "eat",
    "drink",
    "sing",
    "talk",
    "think",
    "paint",
    "write",
    "work",
    "meditate",
    "kick",
    "throw",
    "cheer",
    "crawl",
    "ski",
    "skate",
    "surf",
    "fish",
    "point",
    "pray",
]

Material = Literal[
    "wood",
    "metal",
    "glass",
    "fabric",
    "leather",
    "plastic",
    "rubber",
    "stone",
    "marble",
    "brick",
    "fluffy",
    "knitted",
    "paper",
    "ice",
    "crystal",
    "clay",
    "chocolate",
    "striped",
    "dotted",
    "checkered",
    "floral",
]
"""What a thing is made of, or what pattern it bears."""

Expression = Literal[
    "happy",
    "sad",
    "angry",
    "surprised",
    "scared",
    "crying",
    "laughing",
    "sleepy",
    "loving",
]

Skin = Literal[
    "light",
    "medium_light",
    "medium",
    "medium_dark",
    "dark",
]

Arrangement = Literal[
    "row",
    "column",
    "ring",
    "stack",
    "pile",
    "scatter",
    "crowd",
    "flock",
]
"""How the copies of one item stand together."""

RelationKind = Literal[
    "left_of",
    "right_of",
    "above",
    "below",
    "on",
    "in",
    "under",
    "beside",
    "behind",
    "in_front_of",
    "holds",
    "wears",
    "rides",
    "sits_on",
    "between",
    "around",
    "leans_on",
    "looks_at",
    "chases",
    "pulls",
    "hugs",
    "eats",
    "plays",
    "bigger_than",
    "smaller_than",
]

Carrier = Literal[
    "none",
    "sign",
    "banner",
    "bubble",
    "badge",
    "screen",
    "card",
    "poster",
    "cover",
    "board",
    "label",
    "neon",
]

Font = Literal[
    "sans", "serif", "bold", "script", "hand", "comic", "mono", "pixel", "gothic", "round"
]
"""Font classes, which scripts without such a font answer with the nearest they have."""

Spot = Literal["top", "center", "bottom", "left", "right"]

Bend = Literal["arch", "wave", "tilt"]
"""How a line of text runs when not straight: on an arc, in waves, in perspective."""

SETTING_KINDS: tuple[SettingKind, ...] = get_args(SettingKind)
PATTERNS: tuple[Pattern, ...] = get_args(Pattern)
PLACES: tuple[Place, ...] = get_args(Place)
TIMES: tuple[Time, ...] = get_args(Time)
WEATHERS: tuple[Weather, ...] = get_args(Weather)
SEASONS: tuple[Season, ...] = get_args(Season)
MOODS: tuple[Mood, ...] = get_args(Mood)
VIEWS: tuple[View, ...] = get_args(View)
STYLES: tuple[Style, ...] = get_args(Style)
FINISHES: tuple[Finish, ...] = get_args(Finish)
STRENGTHS: tuple[Strength, ...] = get_args(Strength)
COLORS: tuple[Color, ...] = get_args(Color)
SIZES: tuple[Size, ...] = get_args(Size)
POSES: tuple[Pose, ...] = get_args(Pose)
MATERIALS: tuple[Material, ...] = get_args(Material)
EXPRESSIONS: tuple[Expression, ...] = get_args(Expression)
SKINS: tuple[Skin, ...] = get_args(Skin)
ARRANGEMENTS: tuple[Arrangement, ...] = get_args(Arrangement)
RELATIONS: tuple[RelationKind, ...] = get_args(RelationKind)
CARRIERS: tuple[Carrier, ...] = get_args(Carrier)
FONTS: tuple[Font, ...] = get_args(Font)
SPOTS: tuple[Spot, ...] = get_args(Spot)
BENDS: tuple[Bend, ...] = get_args(Bend)
