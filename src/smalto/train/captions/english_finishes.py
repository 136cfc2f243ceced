"""English words for drawing styles and finishes."""

from __future__ import annotations

import random

STYLES = {
    "soft": ("3d render", "3d style", "in 3d", "3d illustration", "clay render", "as a 3d icon", "pixar style"),
    "flat": ("flat design", "flat style", "flat vector", "flat illustration", "minimalist vector", "vector art",
             "minimal flat style", "in a flat style", "as a flat icon", "clip art", "minimalist"),
    "line": ("line art", "line drawing", "outline", "black and white line art", "coloring page", "line style",
             "as line art", "monochrome outline", "colouring page", "simple line drawing", "black outline", "lineart",
             "black and white coloring page", "clean line art"),
    "toon": ("cartoon", "cartoon style", "in cartoon style", "comic style", "cartoonish style", "as a cartoon",
             "children's book style", "cartoon illustration", "comic book style", "anime style", "like in a comic"),
    "silhouette": ("silhouette", "as a silhouette", "in silhouette", "black silhouette", "silhouette style", "only the silhouette",
                   "dark silhouette", "shown as silhouettes", "black silhouettes", "as a shadow silhouette", "silhouetted"),
}  # fmt: skip
STYLE_PREFIX = {
    "soft": ("a 3d render of", "3d illustration of", "a 3d model of", "a 3d picture of"),
    "flat": ("a flat illustration of", "a flat vector of", "a minimalist vector illustration of", "flat icon of",
             "a flat design of", "clip art of", "vector graphic of", "a flat drawing of", "a minimal drawing of"),
    "line": ("a line drawing of", "line art of", "a coloring page of", "an outline of", "a coloring page with",
             "a black and white line drawing of", "an outline drawing of", "outline icon of", "a colouring page of"),
    "toon": ("a cartoon of", "a cartoon drawing of", "cartoon illustration of", "a comic of", "a cartoon picture of",
             "cartoon of"),
    "silhouette": ("a silhouette of", "the silhouette of", "a black silhouette of", "silhouettes of", "silhouette of",
                   "a dark silhouette of", "the black silhouette of"),
}  # fmt: skip
_FINISHES = """
watercolor: watercolor, watercolour, aquarelle | watercolor painting, watercolor, watercolour, aquarelle, watercolor illustration, loose watercolor | in watercolors, painted with watercolors, done in watercolor
oil: oil painting, oil paint | oil painting, oil painting on canvas, classical oil painting, impasto painting, impressionist oil painting | oil on canvas, in oils, painted in oil, with thick brush strokes, impasto
pencil: pencil, pencil sketch, graphite, charcoal | pencil drawing, pencil sketch, sketch, colored pencil drawing, charcoal drawing, hand-drawn sketch, rough sketch | sketched in pencil, drawn with colored pencils, in graphite, drawn with a pencil
ink: ink, pen and ink, ink wash, sumi-e | ink drawing, ink wash painting, pen and ink drawing, brush and ink painting, sumi-e painting, ink sketch, chinese ink painting, woodcut | drawn in ink, with ink and brush, in black ink, ink on paper
crayon: crayon, wax crayon, pastel crayon | crayon drawing, kids' crayon drawing, child's drawing, crayon picture, child's crayon drawing | drawn with crayons, in crayon, colored with wax crayons, drawn by a child
chalk: chalk, blackboard chalk | chalk drawing, chalk art, chalkboard drawing, sidewalk chalk drawing, chalk sketch | in chalk on a blackboard, drawn with chalk, chalk on a chalkboard
pixel: pixel art, pixel, 8-bit, 16-bit, pixelated, retro game | pixel art picture, 8-bit pixel art, pixel art, pixelated picture, pixel drawing, 8 bit sprite | in pixel art, as 8-bit pixel art, like an old video game, in big pixels, minecraft style
mosaic: mosaic, roman mosaic, tile mosaic, mosaic tile | mosaic, roman mosaic, tile mosaic, mosaic made of tiles, ancient mosaic | made of small tiles, as a mosaic, in mosaic tiles
stained_glass: stained glass, stained-glass, church window | stained glass window, stained glass picture, stained glass artwork, church window, stained glass panel | in stained glass, as a stained glass window, like a church window
neon: neon, neon light, cyberpunk neon, neon glow, synthwave | neon picture, neon artwork, neon sign drawing, neon light drawing, glowing neon picture | in neon lights, glowing neon, with neon colors glowing in the dark, neon outlines on black, made of neon tubes
blueprint: blueprint, technical blueprint, technical drawing | blueprint, technical drawing, blueprint drawing, architectural blueprint, schematic | as a blueprint, white lines on blue paper like a blueprint, drawn as a blueprint plan
paper_cut: paper cut, papercut, paper cutout, paper craft, cut paper, paper collage | paper cut, paper cutout, layered paper cut, papercut artwork, paper collage, paper craft scene | made of cut paper, in layered paper, cut out of colored paper, paper art
halftone: halftone, newspaper print, halftone dot, comic print | halftone print, newspaper print, halftone picture, halftone illustration | with halftone dots, printed in halftone, with comic print dots, halftone dots
risograph: risograph, riso, screen print, riso print | risograph print, riso print, screen print, two-color risograph, silkscreen print | printed in riso, as a risograph, printed with two spot colors, silkscreened
sticker: sticker, die-cut sticker, die cut sticker | sticker, die-cut sticker, vinyl sticker, sticker design, cute sticker | as a sticker, with a white sticker border, with a white outline like a sticker, sticker sheet
embroidery: embroidery, embroidered, cross stitch, needlework, stitched | embroidery, cross stitch, embroidered patch, needlepoint, embroidery on fabric, stitched picture | embroidered on cloth, stitched with thread, in cross stitch, sewn with colorful thread
pointillism: pointillism, pointillist, pointilism, dot painting | pointillist painting, pointillism painting, painting made of dots, dot painting | in pointillism, painted with tiny dots, made of little dots of paint, in the style of seurat
vintage: vintage, retro, sepia, old photo, aged, faded old | vintage photo, old photograph, sepia photo, vintage postcard, retro poster, faded old photograph, antique print, vintage illustration | in sepia, like an old photo, from an old postcard, aged and faded, in retro style, 1950s style
low_poly: low poly, low-poly, polygonal, lowpoly | low poly picture, low-poly render, polygon art picture, low poly model, lowpoly illustration | in low poly, made of triangles, low poly, made of polygons
pop_art: pop art, pop-art, andy warhol, roy lichtenstein, warhol | pop art picture, pop art print, pop art portrait, pop-art poster, warhol print | as pop art, in the style of andy warhol, like a warhol, pop art
"""


def _read(lines: str) -> dict[str, tuple[list[str], list[str], list[str]]]:
    found = {}
    for line in lines.strip().splitlines():
        finish, _, rest = line.partition(": ")
        adjectives, nouns, more = ([w.strip() for w in p.split(",")] for p in rest.split("|"))
        found[finish] = (adjectives, nouns, more)
    return found


FINISHES = _read(_FINISHES)
"""Finish: (words before "style", things that are it, phrases that stand at the end)."""
_AFTER = ("{a} style", "in {a} style", "{a}", "as {n}", "in the style of {n}", "{a} art", "like {n}", "rendered as {n}",
          "drawn as {n}", "{a} look", "done as {n}", "{a} effect", "make it {n}", "style: {a}")  # fmt: skip
_TOOLS = ("pencil", "crayon", "chalk", "ink", "sticker", "oil")
_AFTER_AT = {
    "light": ("with a subtle {a} effect", "a subtle {a} look", "with a light {a} effect", "slightly {a}", "a hint of {a}",
              "with a slight {a} effect", "with a gentle {a} touch", "subtle {a} style", "lightly {a} style", "a faint {a} effect"),
    "strong": ("with a strong {a} effect", "strong {a} style", "with a heavy {a} effect", "extreme {a} style", "a bold {a} look",
               "with a very strong {a} effect", "heavy {a} style", "intense {a} effect", "very strong {a} style", "full-on {a} style"),
}  # fmt: skip
_BEFORE = ("{n} of", "{n} of", "{n} of", "{n} showing", "{n} with", "{b} of", "make {n} of", "create {n} of", "draw {n} of",
           "paint {n} of", "i want {n} of", "{b}:", "in {a} style:", "please make {n} of")  # fmt: skip
_BEFORE_AT = {
    "light": (
        "a subtle {a} picture of",
        "a slightly {a} style picture of",
        "a light {a} rendering of",
    ),
    "strong": (
        "a bold {a} picture of",
        "a strongly {a} styled picture of",
        "a very {a} style picture of",
    ),
}


def _fill(rng: random.Random, form: str, finish: str) -> str:
    adjectives, nouns, _ = FINISHES[finish]
    noun = rng.choice(nouns)
    a_noun = f"{'an' if noun[0] in 'aeio8' else 'a'} {noun}"
    return form.format(a=rng.choice(adjectives), n=a_noun, b=noun)


def finish_after(rng: random.Random, finish: str, strength: str | None) -> str:
    """ "in watercolor style", "with a subtle halftone effect"."""
    if strength:
        return _fill(rng, rng.choice(_AFTER_AT[strength]), finish)
    if rng.random() < 0.35:
        return rng.choice(FINISHES[finish][2])
    form = rng.choice(_AFTER)
    if form == "{a}" and finish in _TOOLS:  # a pencil at the end of a list is a thing
        form = "{a} style"
    return _fill(rng, form, finish)


def finish_before(rng: random.Random, finish: str, strength: str | None) -> str:
    """ "a watercolor painting of"."""
    return _fill(rng, rng.choice(_BEFORE_AT[strength] if strength else _BEFORE), finish)
