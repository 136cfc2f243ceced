"""English words of the tales: verbs, prepositions and joints, no logic."""

from __future__ import annotations

import random

from smalto.train.captions import english_words

AND = (
    " and ",
    " and ",
    " and ",
    " & ",
    " as well as ",
    " plus ",
    ", ",
    " along with ",
    " and also ",
)
AND_LAST = (" and ", " and ", ", and ", ", and ", ", ", ", plus ", " as well as ")
ASIDE = (
    "in the middle of the picture", "having a great time", "on a quiet day", "like in a storybook",
    "looking very proud", "as the main subject", "in full view",
)  # fmt: skip

WEARING = (
    "wearing {b}", "wearing {b}", "wearing {b}", "in {b}", "with {b} on", "dressed in {b}",
    "that wears {b}", "who is wearing {b}", "with {b}", "with {b}", "with {b}", "in {b}", "in {b}", "sporting {b}", "that wears {b}", "having {b} on",
)  # fmt: skip
HOLDING = (
    "holding {b}", "holding {b}", "holding {b}", "carrying {b}", "with {b} in its hands", "clutching {b}",
    "who holds {b}", "with {b} in hand", "that is holding {b}",
    "with {b} in his hand", "with {b} in her arms",
    "who carries {b}", "with {b}",
)  # fmt: skip
RIDING = (
    "riding {b}",
    "riding {b}",
    "on {b}",
    "riding on {b}",
    "who rides {b}",
    "that is riding {b}",
    "driving {b}",
)
WEARS = (
    ("wears {b}", "wear {b}"), ("is wearing {b}", "are wearing {b}"), ("has {b} on", "have {b} on"),
    ("is dressed in {b}", "are dressed in {b}"), ("has put on {b}", "have put on {b}"), ("wore {b}", "wore {b}"),
)  # fmt: skip
HOLDS = (
    ("holds {b}", "hold {b}"), ("is holding {b}", "are holding {b}"), ("carries {b}", "carry {b}"),
    ("is carrying {b}", "are carrying {b}"), ("has {b} in its hands", "have {b} in their hands"),
    ("lifts {b}", "lift {b}"), ("offers {b}", "offer {b}"),
)  # fmt: skip
RIDES = (
    ("rides {b}", "ride {b}"), ("is riding {b}", "are riding {b}"), ("rides on {b}", "ride on {b}"),
    ("is driving {b}", "are driving {b}"), ("rode {b}", "rode {b}"),
)  # fmt: skip

PLACED = {
    "on": ("on", "on", "on top of", "atop", "upon"),
    "sits_on": ("on", "on", "on top of"),
    "in": ("in", "in", "inside", "inside of"),
    "under": ("under", "under", "underneath", "beneath", "below"),
    "beside": ("next to", "next to", "beside", "near", "by", "close to", "right next to", "alongside"),
    "behind": ("behind", "behind", "in back of"),
    "in_front_of": ("in front of", "in front of", "before"),
    "left_of": ("to the left of", "left of", "on the left of", "on the left side of"),
    "right_of": ("to the right of", "right of", "on the right of", "on the right side of"),
    "above": ("above", "over", "high above"),
    "below": ("below", "lower than"),
}  # fmt: skip
PLACED["under"] = ("under", "under", "underneath", "beneath")
POSTURES = (
    "standing ",
    "standing ",
    "placed ",
    "waiting ",
    "resting ",
    "located ",
    "that is ",
    "which is ",
    "that stands ",
)
IS = (
    ("stood", "stood"), ("sat", "sat"), ("is sitting", "are sitting"), ("sits", "sit"), ("is located", "are located"),
    ("lies", "lie"), ("is waiting", "are waiting"), ("lives", "live"), ("is parked", "are parked"), ("is", "are"),
    ("is", "are"), ("is", "are"), ("stands", "stand"), ("is standing", "are standing"), ("waits", "wait"),
    ("can be seen", "can be seen"), ("rests", "rest"), ("is placed", "are placed"), ("was", "were"),
)  # fmt: skip
IS_AT = {
    "sits_on": (("sits", "sit"), ("is sitting", "are sitting"), ("sat", "sat"), ("is seated", "are seated")),
    "above": (("is", "are"), ("floats", "float"), ("hovers", "hover"), ("is flying", "are flying"), ("hangs", "hang")),
    "on": (("is", "are"), ("lies", "lie"), ("stands", "stand"), ("rests", "rest"), ("is standing", "are standing")),
    "in": (("is", "are"), ("hides", "hide"), ("is", "are"), ("lies", "lie"), ("waits", "wait")),
    "under": (("is", "are"), ("hides", "hide"), ("is hiding", "are hiding"), ("lies", "lie")),
    "behind": (("is", "are"), ("hides", "hide"), ("stands", "stand"), ("is hiding", "are hiding")),
}  # fmt: skip
SIDE = {
    "left_of": ("on the left", "to the left", "on the left side", "left", "on the left hand side", "on its left", "to its left"),
    "right_of": ("on the right", "to the right", "on the right side", "right", "on the right hand side", "on its right", "to its right"),
    "above": ("above", "overhead", "above it"), "behind": ("behind it", "behind", "in the back"),
    "beside": ("nearby", "next to it", "beside it"), "in_front_of": ("in front", "in front of it"),
}  # fmt: skip
BOTH_HANDS = ("holding {a} in one hand and {b} in the other", "with {a} in one hand and {b} in the other",
              "holding {a} in its left hand and {b} in its right")  # fmt: skip
IN_HANDS = (
    ("holds {a} in one hand and {b} in the other", "hold {a} in one hand and {b} in the other"),
    ("has {a} in one hand and {b} in the other", "have {a} in one hand and {b} in the other"),
    ("carries {a} and, in the other hand, {b}", "carry {a} and, in the other hand, {b}"),
    ("has {a} in the left hand and {b} in the right", "have {a} in the left hand and {b} in the right"),
)  # fmt: skip
"""The same as verbs: (singular, plural)."""
WHICH = (", which is", " that is", " which is", " that stands", ", which stands", " which lies")
STANDS = (
    "there is",
    "there is",
    "is",
    "is",
    "stands",
    "you can see",
    "we see",
    "lies",
    "there's",
    "i see",
    "put",
    "",
)
STANDS_PLURAL = (
    "there are",
    "there are",
    "are",
    "are",
    "stand",
    "you can see",
    "we see",
    "lie",
    "i see",
    "put",
    "",
)
SEEN = (
    "there {be} {a}", "there {be} {a}", "there {be} also {a}", "also {a}", "{a} {be} there too", "{a}",
    "nearby {be} {a}", "{a} {be} nearby", "{a} can be seen", "you can see {a}", "we also see {a}", "add {a}",
    "{a} in the distance", "far away {be} {a}", "{a} watching", "{a} {be} waiting", "and {a}", "plus {a}",
    "around {be} {a}", "the scene also has {a}", "{a} completes the picture", "please include {a}",
    "{a} look on", "with {a} in the background", "oh, and {a}", "don't forget {a}", "{a} all around",
    "on the wall hangs {a}", "{a} {be} hanging on the wall", "{a} flying overhead", "high up {be} {a}", "{a} on the floor", "scattered around {be} {a}", "finally, {a}", "{a} {be} part of the scene", "then there {be} {a}", "and also {a}",
    "in the corner {be} {a}", "in the sky {be} {a}", "outside {be} {a}", "on the ground {be} {a}", "on the water {be} {a}", "the picture shows {a}", "{a} glowing", "i also want {a}",
)  # fmt: skip
JOINS = (
    ". ",
    ". ",
    ". ",
    ". ",
    ". ",
    ", and ",
    ", while ",
    "; ",
    ", ",
    " and ",
    ". then ",
    ". also, ",
    "! ",
    ", with ",
    "\n",
)

TIME_CLAUSES = {
    "dawn": ("the sun is rising", "it is early morning", "it's dawn", "the sun comes up", "it is sunrise",
             "early in the morning", "a new day begins at dawn"),
    "sunset": ("the sun is setting", "the sun goes down", "it is sunset", "it's evening", "it is getting dark at dusk",
               "the sky glows at sunset", "during the golden hour", "the sun sets"),
    "night": ("it is night", "it's night time", "it is dark outside", "it's late at night", "the night is dark",
              "stars shine in the night sky", "it is midnight", "under a starry night sky", "it happens at night"),
    "day": ("it is daytime", "it is noon", "it's afternoon", "the sky is blue", "it is a bright day"),
}  # fmt: skip
WEATHER_CLAUSES = {
    "sunny": ("the sun is shining", "it's a sunny day", "it is sunny", "sunlight everywhere", "the weather is sunny",
              "the sun shines brightly", "bright sunshine"),
    "rain": ("it is raining", "it's raining", "rain is falling", "it rains", "it's pouring rain", "rainy",
             "the weather is rainy", "it rains heavily", "it is a rainy day"),
    "snowfall": ("it is snowing", "snow is falling", "it's snowing", "snowflakes are falling", "it snows",
                 "snowflakes drift down", "snow falls gently"),
    "cloudy": ("it is cloudy", "the sky is cloudy", "dark clouds hang in the sky", "the sky is overcast", "clouds cover the sky", "it's an overcast day", "gray clouds everywhere"),
    "storm": ("there is a storm", "a storm is raging", "there is lightning", "lightning strikes", "it is stormy", "a thunderstorm is coming", "thunder and lightning"),
    "rainbow": ("there is a rainbow in the sky", "a rainbow is in the sky", "after the rain a rainbow appears", "a rainbow shines overhead", "a rainbow arches over everything"),
    "fog": ("it is foggy", "there is fog everywhere", "fog covers everything", "it's misty", "mist hangs in the air",
            "in thick fog", "the air is full of mist"),
}  # fmt: skip
PLACE_CLAUSES = (
    "the scene is {p}", "it all happens {p}", "we are {p}", "everything is {p}", "this takes place {p}",
    "the setting is {n}", "the background is {n}", "set {p}", "the place is {n}", "i see {n}", "there is {n}", "{n}", "this is {n}", "here is {n}", "we see {n}",
    "imagine {n}", "draw {n}", "this is our {m}", "{n} is in the background", "{n} in the background", "somewhere {p}", "behind them is {n}", "background: {n}",
)  # fmt: skip
DAYS = {"dawn": ("morning", "early morning", "dawn"), "sunset": ("evening", "sunset"), "night": ("night", "midnight"),
        "day": ("day", "afternoon", "noon")}  # fmt: skip
MOODS = {"sunny": ("sunny", "sunny", "bright and sunny"), "rain": ("rainy", "wet and rainy"), "storm": ("stormy", "thundery"), "cloudy": ("cloudy", "overcast", "gray"), "fog": ("foggy", "misty"),
         "clear": ("beautiful", "warm", "lovely", "nice", "perfect")}  # fmt: skip
MOODY = (
    "it is a {w} {t}",
    "on a {w} {t}",
    "it was a {w} {t}",
    "one {w} {t}",
    "{w} {t}",
    "it's a {w} {t}",
    "during a {w} {t}",
)
ORDERS = {
    "wears": ("give {h} {b}", "put {b} on {h}", "dress {h} in {b}", "let {h} wear {b}", "make {h} wear {b}"),
    "holds": ("give {h} {b}", "let {h} hold {b}", "put {b} in the hands of {h}", "make {h} carry {b}"),
    "rides": ("let {h} ride {b}", "put {h} on {b}", "make {h} ride {b}", "sit {h} on {b}"),
    "place": ("put {h} {p} {b}", "place {h} {p} {b}", "set {h} {p} {b}", "have {h} stand {p} {b}", "move {h} {p} {b}"),
}  # fmt: skip
GROUND_CLAUSES = (
    "the background is {c}", "make the background {c}", "use a {c} background", "the background should be {c}",
    "background {c}", "i want a {c} background", "keep the background {c}", "{c} background please",
)  # fmt: skip
STYLE_CLAUSES = (
    "make it {s}", "the style is {s}", "style: {s}", "{s} please", "i want it as {s}", "it should look like {s}",
    "do it in {s} style", "{s}",
)  # fmt: skip

LATE = ("the {a} {be} {c}", "the {a} {be} {c}", "the color of the {a} is {c}", "{a} in {c}", "make the {a} {c}",
        "the {a} should be {c}", "its color is {c}")  # fmt: skip

_FEMALE = ("woman", "girl", "queen", "princess", "lady", "mermaid", "fairy", "female", "ballet")
_MALE = ("man", "boy", "king", "prince", "male", "santa", "merman")


def color(rng: random.Random, name: str) -> str:
    """A colour in words."""
    return rng.choice(english_words.COLORS[name])


def gender(concept: str) -> tuple[str, ...]:
    """Pronouns that fit a person."""
    parts = concept.split("-")
    if any(p in parts for p in _FEMALE):
        return ("she",)
    return ("he",) if any(p in parts for p in _MALE) else ("he", "she", "they")


BETWEEN = (
    " between {b} and {c}",
    " in between {b} and {c}",
    " standing between {b} and {c}",
    " that is between {b} and {c}",
    ", between {b} and {c}",
)
APART = (
    ("{N} {nouns}, ", "one ", ("the other ", "the other one ", "another ", "one ", "the second "), ", ", ""),
    ("{N} {nouns}: ", "one ", ("the other ", "one ", "another ", "another one "), ", ", ""),
    ("{N} {nouns}, ", "one ", ("the other ", "the other one ", "one "), " and ", ""),
    ("", "one {noun} ", ("another {noun} ", "another ", "another one ", "the other {noun} ", "a second {noun} "), " and ", ""),
    ("", "a {noun} ", ("another {noun} ", "another ", "a second {noun} ", "another one "), " and ", ""),
    ("", "one {noun} ", ("another {noun} ", "another ", "the other one "), ", ", ""),
    ("there are {N} {nouns}. ", "one ", ("the other ", "the other one ", "the second one "), ". ", "be"),
    ("{N} {nouns}. ", "one ", ("the other ", "one ", "the second ", "the other {noun} "), ", ", "be"),
    ("{N} {nouns}, ", "the first one ", ("the second one ", "the other one ", "the second "), ", ", "be"),
    ("i see {N} {nouns}, ", "one ", ("the other ", "another "), " and ", ""),
    ("", "the first {noun} ", ("the second {noun} ", "the second one ", "the other {noun} "), ", ", "be"),
)  # fmt: skip
"""(lead, the first, the next ones, joint, "be" where each is a clause)."""
THIRD = ("a third ", "the third ", "one more ", "the last one ", "and one ")
