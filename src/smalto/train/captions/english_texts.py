"""English words for texts in pictures: carriers, fonts, places, joints."""

from __future__ import annotations

TEXT_CAPTION = ("with the text {t}", "with the word {t}", "with the words {t}", "text {t}", "and the text {t}",
                "with the caption {t}", "titled {t}", "with the title {t}", "and the words {t}",
                "with big letters {t}", "with text that reads {t}", "with {t} written on it in big letters", "and it says {t}",
                "with the message {t}", "captioned {t}", "with the slogan {t}", "with the heading {t}", "and the phrase {t}")  # fmt: skip
TEXT_ON = ("that says {t}", "saying {t}", "with {t} written on it", "labelled {t}", "with {t} on it", "reading {t}",
           "with the word {t} on it", "with the text {t} on it", "that reads {t}", "which says {t}",
           "with the words {t} written on it", "with {t} printed on it", "that has {t} written on it")  # fmt: skip
TEXT_ALONE = ("the text {t}", "the word {t}", "the words {t}", "{t} in big letters", "a text saying {t}",
              "write {t}", "the phrase {t}", "{t}", "lettering that says {t}", "typography: {t}", "a logo that says {t}",
              "the letters {t}", "the saying {t}", "the slogan {t}", "the number {t}", "a quote: {t}")  # fmt: skip
CARRIERS = {
    "sign": ("a sign", "a wooden sign", "a sign", "a street sign", "a road sign", "a signpost", "a signboard", "a shop sign", "a door sign", "a stop sign", "a signpost"),
    "banner": ("a banner", "a ribbon", "a ribbon banner", "a flag banner", "a party banner", "a hanging banner", "a long banner", "a birthday banner", "a flag"),
    "bubble": ("a speech bubble", "a bubble", "a comic bubble", "a talk bubble", "a thought bubble", "a speech balloon", "a word balloon", "a comic speech bubble"),
    "badge": ("a badge", "a button", "a sticker", "a round badge", "an emblem", "a medal badge", "a name tag", "a pin", "a seal", "a stamp"),
    "screen": ("a screen", "a computer screen", "a monitor", "a tv screen", "a display", "a phone screen", "a laptop screen", "a tablet screen", "a terminal"),
    "card": ("a card", "a greeting card", "a note", "a piece of paper", "a postcard", "a paper", "a letter", "a sheet of paper", "a birthday card", "a sticky note", "an invitation"),
    "poster": ("a poster", "a billboard", "a movie poster", "a placard", "a wall poster", "a flyer", "a concert poster", "an advertisement", "a travel poster"),
    "cover": ("a book cover", "a magazine cover", "an album cover", "a cover", "the cover of a book", "the cover of a magazine", "a comic book cover", "a notebook cover", "a record cover", "a novel cover"),
    "board": ("a blackboard", "a chalkboard", "a whiteboard", "a board", "a menu board", "a school blackboard", "a bulletin board", "a notice board", "a classroom board", "a chalk board"),
    "label": ("a label", "a price tag", "a tag", "a product label", "a bottle label", "a gift tag", "a jar label", "a paper label", "a luggage tag", "a sticker label"),
    "neon": ("a neon sign", "neon letters", "a glowing neon sign", "neon lights", "a bright neon sign", "a neon light sign", "glowing neon letters", "a neon bar sign", "a lit neon sign"),
}  # fmt: skip
TEXT_VERBS = ("that says {t}", "saying {t}", "reading {t}", "that reads {t}", "with the text {t}", "with {t} on it",
              "with the words {t}", "with {t} written on it", "with the word {t}", "which says {t}", "says {t}",
              "that has {t} written on it", "{t}", "labelled {t}", "with the inscription {t}", "with the message {t}",
              "with the title {t}", "with text that says {t}")  # fmt: skip
HOLDERS = ("{a} holding {c}", "{a} holds {c}", "{a} with {c}", "{a} carrying {c}", "{a} holding up {c}", "{a} showing {c}",
           "{c} held by {a}", "{a} is holding {c}", "{a} that holds {c}", "{a} bearing {c}", "{a} who is holding {c}")  # fmt: skip
BUBBLE_HOLDERS = ("{a} with {c}", "{a} and {c}", "{a} saying {q}", "{a} says {q}", "{a} with {c} above it", "{c} next to {a}",
                  "{a} shouting {q}", "{a} whispering {q}", "{a} yelling {q}", "{a} who says {q}", "{a} thinking {q}")  # fmt: skip
FIXED_HOLDERS = (
    "{a} with {c}",
    "{c} on {a}",
    "{a} with {c} on it",
    "{a} bearing {c}",
    "{a} that has {c}",
    "{c} stuck on {a}",
    "{c} attached to {a}",
    "{a} has {c}",
)
"""Labels, screens, boards and neon letters are on things, not in hands."""
OVER_TEXT = {
    None: ("the title {t} and {a}", "{t} and {a}", "write {t} next to {a}", "{a}. put the text {t} on it somewhere",
           "the text {t} with {a}", "{a} and also the text {t}", "the word {t} and {a}", "{a} plus the text {t}"),
    "top": ("put {t} above {a}", "{t} written over {a}", "the words {t} above {a}", "write {t} in big letters above {a}",
            "the caption reads {t} and below it {a}", "{a} with {t} above it", "{a} under the title {t}", "{a} below the text {t}", "{a} and the word {t} above"),
    "bottom": ("write {t} under {a}", "{a} and {t} below it", "{a} with {t} below", "{a} above the text {t}", "put {t} below {a}",
               "{a} with the caption {t} underneath", "{a}, below it {t}", "the words {t} under {a}", "{a} and {t} written underneath"),
}  # fmt: skip
NEAR_CARRIER = ("{c} above {a}", "{c} over {a}", "{a} in front of {c}", "{c} beside {a}", "{c}. {a} too", "put {c} behind {a}",
                "{a} and {c}", "{a} next to {c}", "{a} with {c}", "{a} beside {c}", "{c} and {a}", "{a} near {c}", "{a} under {c}")  # fmt: skip
QUOTES = (('"', '"'), ('"', '"'), ("'", "'"), ("“", "”"))
TEXT_CLAUSES = ("put the words {t} on {c}", "{c} says {t}", "add {c} with {t}", "{c} reads {t}", "there is {c} that says {t}",
                "{c} shows the text {t}", "write {t} on {c}", "{c} with the words {t}", "in the background {c} reads {t}")  # fmt: skip
TEXT_CLAUSES_BARE = (
    "write {t}",
    "add the text {t}",
    "the title is {t}",
    "with the words {t}",
    "with the text {t}",
    "the caption says {t}",
)
TEXT_BITS = (
    "the text {t}",
    "the words {t}",
    "{t}",
    "the title {t}",
    "the word {t}",
    "the line {t}",
    "the subtitle {t}",
    "the slogan {t}",
    "the caption {t}",
)
TEXT_JOINS = (" and ", ", ", " and ", ". ", ", and ", "; ", " plus ", " and below it ")[:-1]

FONTS = {
    "sans": ("in a sans serif font", "in a clean sans-serif font", "in plain letters", "in helvetica", "in a simple modern font", "in arial", "in a clean font", "in sans serif"),
    "serif": ("in a serif font", "in serif letters", "in times new roman", "in an elegant serif font", "in a classic serif typeface", "in old book letters", "in serif type", "in a newspaper font"),
    "bold": ("in bold letters", "in bold", "in thick letters", "in bold type", "in heavy block letters", "in a bold font", "in big bold letters", "in fat letters", "in block letters"),
    "script": ("in cursive", "in a script font", "in calligraphy", "in elegant cursive letters", "in curly script", "in fancy script", "in flowing cursive", "in calligraphic letters"),
    "hand": ("in handwriting", "handwritten", "in handwritten letters", "hand-lettered", "written by hand", "in messy handwriting", "in a handwritten font", "scribbled by hand"),
    "comic": ("in comic letters", "in comic sans", "in a comic font", "in cartoon letters", "in a comic book font", "in funny comic lettering", "in cartoon lettering", "in comic style letters"),
    "mono": ("in a typewriter font", "in monospace", "typewritten", "in monospaced letters", "in a code font", "in typewriter letters", "like typed on a typewriter", "in courier"),
    "pixel": ("in pixel letters", "in a pixel font", "in 8-bit letters", "in blocky pixel letters", "in pixelated letters", "in an 8-bit font", "in retro game letters", "in pixel type"),
    "gothic": ("in gothic letters", "in blackletter", "in old english letters", "in a gothic font", "in medieval letters", "in fraktur", "in a blackletter font", "in a medieval font"),
    "round": ("in rounded letters", "in bubble letters", "in a rounded font", "in round letters", "in soft rounded letters", "in puffy letters", "in a round font", "in chubby bubble letters"),
}  # fmt: skip
SPOTS = {
    "top": ("at the top", "on top", "across the top", "at the very top", "above everything", "at the top of the picture", "in the upper part", "along the top"),
    "center": ("in the center", "in the middle", "centered", "right in the middle", "in the center of the picture", "in the centre", "in the middle of the image", "dead center"),
    "bottom": ("at the bottom", "along the bottom", "at the very bottom", "at the bottom of the picture", "in the lower part", "across the bottom", "below everything", "down at the bottom"),
    "left": ("on the left", "on the left side", "at the left", "on the left hand side", "to the left", "at the left edge", "down the left side", "on the left of the picture"),
    "right": ("on the right", "on the right side", "at the right", "on the right hand side", "to the right", "at the right edge", "down the right side", "on the right of the picture"),
}  # fmt: skip
BENDS = {
    "arch": ("curved", "in an arch", "arched", "on an arc", "in a curved line", "bent in an arch", "in a semicircle", "curving upwards", "along a curve"),
    "wave": ("in a wavy line", "wavy", "in waves", "in wavy letters", "like a wave", "going up and down in waves", "in a wave shape", "waving"),
    "tilt": ("tilted", "slanted", "diagonally", "at an angle", "in perspective", "in slanted letters", "at a slant", "going diagonally"),
}  # fmt: skip
