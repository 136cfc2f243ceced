"""English words of where things are; no logic. {a} ... are noun phrases in their full form."""

from __future__ import annotations

STANDS = (
    ("is", "are"), ("is", "are"), ("is", "are"), ("stands", "stand"), ("stands", "stand"), ("sits", "sit"),
    ("lies", "lie"), ("there is", "there are"), ("is standing", "are standing"), ("waits", "wait"),
    ("rests", "rest"), ("can be seen", "can be seen"), ("you see", "you see"), ("is placed", "are placed"),
    ("stood", "stood"), ("there's", "there are"), ("is sitting", "are sitting"),
)  # fmt: skip
"""(singular, plural)"""
HANGS = (
    ("hangs", "hang"), ("floats", "float"), ("hovers", "hover"), ("flies", "fly"), ("shines", "shine"),
    ("is hanging", "are hanging"), ("flutters", "flutter"), ("soars", "soar"), ("is flying", "are flying"),
)  # fmt: skip

SIDES = (
    "on the left {v} {a}, on the right {w} {b}", "on the left {v} {a} and on the right {w} {b}", "to the left {v} {a}, to the right {w} {b}",
    "on the left there is {a}, on the right there is {b}", "on the left is {a}. on the right is {b}", "left: {a}, right: {b}", "left side: {a}; right side: {b}",
    "left: {a}. right: {b}.", "left = {a}, right = {b}", "{a} on the left-hand side and {b} on the right-hand side", "{a} on the left hand side, {b} on the right hand side",
    "{b} on the right-hand side of {a}", "{a} on the left-hand side of {b}", "{b} {w} on the right, {a} {v} on the left", "{a} {v} on the left and {b} {w} on the right",
    "place {a} on the left and {b} on the right", "put {a} on the left side and {b} on the right side", "{a} (left) and {b} (right)", "{a} left, {b} right",
    "{a}, and to the right of it {b}", "{a}, and to its right {b}", "{a} and right of it {b}", "{b}, and left of it {a}", "{b} and to the left of it {a}", "{b}, and on its left {a}",
    "{a} with {b} to the right", "{b} with {a} to the left", "{b} with {a} on the left", "{a} has {b} on its right side", "{a}. to the right of it {w} {b}", "{b}. on its left {v} {a}",
    "{a} faces {b} from the left", "in the left half {a}, in the right half {b}", "the left side shows {a}, the right side shows {b}", "{a} at the left, {b} at the right",
    "to the left we see {a} and to the right {b}", "on the left side {v} {a}, on the right side {w} {b}", "{b} {w} to the right of {a}", "{a} {v} to the left of {b}",
    "there is {a} to the left of {b}", "there is {b} on the right side of {a}", "{a} lies left of {b}", "the right side has {b} and the left side has {a}",
)  # fmt: skip
"""{a} is left of {b}."""
ABOVE = (
    "{a} on top, {b} below", "{a} at the top and {b} at the bottom", "at the top {v} {a}, at the bottom {w} {b}", "top: {a}, bottom: {b}", "{b} below, {a} above",
    "{a} above and {b} below", "in the upper half {a}, in the lower half {b}", "{b}, and above it {v} {a}", "{b} and above it {a}", "{b}. above it {v} {a}", "{b}, and over it {a}",
    "{b} with {a} overhead", "{b} with {a} up above", "{a} up in the air above {b}", "{b} while {a} {v} overhead", "{b}; overhead {v} {a}", "{b} with {a} hanging over it", "{b} with {a} floating above it",
    "{b} has {a} above it", "from top to bottom: {a}, {b}", "{b} at the bottom, {a} at the top", "{a} on the top half and {b} on the bottom half", "{a} {v} in the air above {b}",
    "high above {b} {v} {a}", "{b} with {a} in the sky above it", "in the sky above {b} {v} {a}",
)  # fmt: skip
DEEP = (
    "in the foreground {a}, in the background {b}", "in the foreground {v} {a}, in the background {w} {b}", "{a} in the foreground and {b} in the background", "{b} in the background and {a} in the foreground",
    "{a} in front, {b} behind", "{a} at the front and {b} at the back", "{a} in the front, {b} in the back", "in the background {w} {b}, in the foreground {v} {a}", "foreground: {a}, background: {b}",
    "{b} with {a} standing before it", "{b}, and in front of it {a}", "{b} and in front of it {v} {a}", "{a}, and behind it {b}", "{a} and behind it {w} {b}", "{a}. behind it {w} {b}", "{b}. in front of it {v} {a}",
    "{a} with {b} in the background", "{a} up front, {b} further back", "{b} is hidden by {a}", "{b} peeks out from behind {a}", "{b} peeking out from behind {a}", "{b} half hidden by {a}", "{b} partly covered by {a}",
    "{b} looking out from behind {a}", "{a} in front of {b}, which is in the background", "{b} disappears behind {a}",
)  # fmt: skip
ROWS = (
    "from left to right: {row}", "from left to right {row}", "left to right: {row}", "{row}, from left to right", "{row} from left to right", "in a row from left to right: {row}",
    "lined up from left to right: {row}", "in this order from the left: {row}", "starting on the left: {row}", "draw from left to right {row}", "{row} lined up from left to right", "standing from left to right {row}",
)  # fmt: skip
LEADS = (
    "{a}", "{a}", "{a}", "{a}", "there is {a}", "in the middle {a}", "in the middle {v} {a}", "in the center {v} {a}", "{a} in the middle", "{a} in the center", "{a} {v} in the middle", "i see {a}", "draw {a}",
    "in the centre of the picture {v} {a}", "the picture shows {a}",
)  # fmt: skip
ITS = {
    "left_of": ("on {its} left", "to {its} left", "on the left", "to the left", "on the left side", "to {its} left side", "on {its} left side", "at {its} left"),
    "right_of": ("on {its} right", "to {its} right", "on the right", "to the right", "on the right side", "to {its} right side", "on {its} right side", "at {its} right"),
    "above": ("overhead", "above", "up above", "over {its} head", "above {its} head"),
    "beside": ("by {its} side", "at {its} side"),
    "behind": ("behind {its} back", "in the background", "in the back"),
    "in_front_of": ("in front", "right in front"),
    "below": ("below", "down below"),
    "under": ("at {its} feet", "underneath"),
}  # fmt: skip
"""Places said without naming the thing again."""
HOST = (
    "{h} with {g} {p} {it}", "{h} with {g} {p} {it}", "{h} has {g} {p} {it}", "there is {h} with {g} {p} {it}", "{p} {h} {there} {g}", "{p} {h} {v} {g}", "{p} {h}: {g}", "{p} {h} {g}",
    "{g} {p} {h}", "{g} {v} {p} {h}", "{g} {v} together {p} {h}", "{g} together {p} {h}", "{g}, all {p} {h}", "{g}, both {p} {h}", "{h}, and {p} {it} {g}", "{h}. {p} {it} {v} {g}", "{h} and {p} {it} {g}",
    "there is {h} and {p} {it} {v} {g}", "{h}; {p} {it} {there} {g}", "put {g} {p} {h}", "{g} side by side {p} {h}", "{h} that has {g} {p} {it}", "{g} {v} next to each other {p} {h}", "{h} {p} which {v} {g}",
    "{h} which has {g} {p} {it}", "{there} {g} {p} {h}", "{g} sit together {p} {h}", "we see {h} with {g} {p} {it}",
)  # fmt: skip
"""{h}: the host, {g}: the guests in a row, {p}: a preposition."""
FULL = ("of", "with", "full of", "filled with", "containing", "with some", "holding", "that contains", "that is full of", "with lots of")  # fmt: skip
CONTENTS = (
    "{v} {full} {c} {p} {t}", "{v} {full} {c} {p} {t}", "{v} {full} {c} {p} {t}", "{v} {full} {c} {s} {p} {t}", "{v} {full} {c} {s} {p} {t}", "{p} {t} {s} {v} {full} {c}", "{v} with {c} {p} {t}", "{v} of {c} {p} {t}",
    "{v} with {c} in it {p} {t}", "{v} with {c} in it {s} {p} {t}", "{v} with {c} inside {s} {p} {t}", "{p} {t} there is {v} {full} {c}", "{c} in {v} {p} {t}", "{c} in {v} which is {p} {t}",
    "{c} in {v} that stands {p} {t}", "{v} {p} {t}. in it {c}", "{p} {t}, {v} {full} {c}", "{v}, {full} {c}, {s} {p} {t}", "{v} {full} {c}, {p} {t}",
)  # fmt: skip
"""{c} is in {v}, and {v} on, under or beside {t}."""
PILES = (
    "{a} on {b} on {c}", "{a} {p} {b} {q} {c}", "{a} on top of {b} on top of {c}", "{a} {s} {p} {b}, which {t} {q} {c}", "{a} {p} {b}, and {it} {t} {q} {c}", "{b} {q} {c}, and {p} the {n} {s} {a}",
    "{b} {q} {c} with {a} on top", "{c} with {b} on it and {a} on the {n}", "{c}, on it {b}, and on the {n} {a}", "{a} stacked {p} {b} stacked {q} {c}", "{b} {t} {q} {c}. on the {n} {s} {a}", "{a} on {b}, the {n} {p} {c}",
    "{a} {p} {b} that {t} {q} {c}", "{a} {s} {p} {b} {q} {c}", "on {c} {t} {b}, and on the {n} {s} {a}",
)  # fmt: skip
"""{a} is on {b} is on {c}."""
TWINS = (
    "a {a} and a {b}",
    "one {a} and one {b}",
    "the {a} and the {b}",
    "there is a {a} and a {b}",
    "a {a}, a {b}",
    "two things: a {a} and a {b}",
)
BETWEEN_TWO = (
    "{b}, {c}, and between them {a}", "{b} and {c}; between them {v} {a}", "{b} and {c} with {a} in the middle", "between {b} and {c} {v} {a}", "{a} {v} between {b} and {c}", "{a} right in between {b} and {c}",
    "{b} on one side, {c} on the other, and {a} between them", "{a} {v} in the middle between {b} and {c}", "on one side {b}, on the other side {c}, in between {a}", "{b} and {c}. {a} {v} between the two", "{a} squeezed in between {b} and {c}",
)  # fmt: skip
BETWEEN_TWINS = (
    "{a} between {b}", "{a} {v} between {b}", "between {t} {v} {a}", "between {b} {v} {a}", "{b} with {a} between them", "{a} in between {b}", "{b} and {a} between them", "{a} flanked by {b}", "{b}, and in the middle {a}",
    "{a} {v} right between {t}", "{b} with {a} in the middle", "{a} sandwiched between {b}", "{b}. between them {v} {a}",
)  # fmt: skip
"""{t}: "the two ..."."""
SPOTS = (
    "lap",
    "shoulder",
    "shoulder",
    "back",
    "back",
    "head",
    "head",
    "arm",
    "knees",
    "nose",
    "tail",
    "shell",
    "roof",
    "belly",
)
ON_BODY = (
    "{a} on the {s} of {b}", "{a} {v} on the {s} of {b}", "{a} perched on the {s} of {b}", "on the {s} of {b} {v} {a}", "{b}, and on {her} {s} {a}", "{b}. on {her} {s} {v} {a}", "{b} and on {her} {s} {v} {a}",
    "{a} sitting on top of the {s} of {b}", "{b} carries {a} on {her} {s}", "{b} with {a} sitting on {her} {s}", "{a} rests on the {s} of {b}",
)  # fmt: skip
LOOSE = {
    "above": ("overhead", "above", "high above"),
    "below": ("below", "down below"),
    "behind": ("in the back",),
}
SCENES = (
    "{a} {at} {b} and {c} {v} {near}", "{a} {at} {b}, {c} {v} {near}", "{a} {at} {b}. {c} {v} {near}", "{a} {at} {b} with {c} {near}", "{a} {at} {b} while {c} {v} {near}", "{a} {at} {b}; {c} {v} {near}", "{a} {at} {b}. {near} {v} {c}",
    "{a} {at} {b} and {near} {v} {c}", "{a} {at} {b}, with {c} {near}", "{a} {at} {b}, and {near} {c}", "{a} {at} {b} as {c} {v} {near}",
)  # fmt: skip
"""{near}: near {a}, not near {b}."""
FIGURES = ("statue", "statue", "sculpture", "figurine", "figure", "carving", "bust")
STUFF = {
    "marble": ("marble", "white marble"), "stone": ("stone", "granite"), "wood": ("wooden", "wood", "carved wooden"), "metal": ("bronze", "metal", "iron", "steel"), "glass": ("glass",),
    "ice": ("ice", "icy"), "chocolate": ("chocolate",), "clay": ("clay", "ceramic", "terracotta", "porcelain"), "crystal": ("crystal",), "paper": ("paper", "origami"),
}  # fmt: skip
MAKING = (
    "{a} building {b}", "{a} are building {b}", "{a} build {b}", "{a} making {b}", "{a} decorating {b}", "{a} playing with {b}", "{a} painting {b} together", "{a} working on {b}", "{a} repairing {b}", "{a} washing {b}",
    "{a} are playing with {b}", "{a} pushing {b}", "{a} cleaning {b}", "{a} admiring {b} together", "{a} take care of {b}", "{a} posing with {b}", "{a} having fun with {b}",
)  # fmt: skip
