"""The guise a drawing appears in: style, colours, face, skin, material; from SVG to SVG."""

from __future__ import annotations

import re
from dataclasses import dataclass

from smalto.render.figures import dressed, faced, golden_eyed, is_person, skinned, takes_second
from smalto.render.lineart import lined
from smalto.render.materials import MAKES, made
from smalto.render.patterns import (
    PATTERNS,
    composite,
    flowers,
    lower_half,
    mask_of,
    other_color,
    patches,
)
from smalto.render.plain import flattened, shadowed
from smalto.render.recolor import has_second, recolored, stencil
from smalto.scene.types import Color, Expression, Material, Skin, Style
from smalto.stage.types import Placed

DARK = {"black", "navy"}
"""Colours in which an animal's dark eyes would not be seen."""

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Guise:
    """What a drawing's markup depends on, but for its size. `style`: "line", "silhouette" or, for
    drawings of our own, "flat"; else "soft", whatever the art's own style is."""

    art: str
    style: Style = "soft"
    color: Color | None = None
    second: Color | None = None
    material: Material | None = None
    expression: Expression | None = None
    skin: Skin | None = None


def guise_of(thing: Placed, style: Style) -> Guise:
    """Only what can be seen of it: a silhouette has no colours."""
    if style == "silhouette":
        return Guise(thing.art, style, expression=thing.expression)
    kept = style == "line" or (style == "flat" and thing.art.startswith("own/"))
    return Guise(
        thing.art,
        style if kept else "soft",
        thing.color,
        thing.second,
        thing.material,
        thing.expression,
        thing.skin,
    )


def guised(svg: str, guise: Guise, ink: Box, *, alive: bool = False, human: bool = False) -> str:
    """A complete SVG text in its guise. `ink`: box of the drawing in its own units; `alive`:
    animals get a second colour in patches; `human`: eyes and beards keep their white."""
    svg = faced(svg, guise.expression)
    if guise.style == "silhouette":
        return shadowed(svg)
    if guise.skin:
        svg = skinned(svg, guise.skin)
    if guise.style == "flat":
        svg = flattened(svg)
    second = guise.second if guise.material not in PATTERNS else None
    drawn = _colored(svg, guise, guise.color, second, human)
    split = second and guise.color and not takes_second(svg) and not has_second(svg)
    if guise.material in PATTERNS:
        return _patterned(svg, drawn, guise, ink)
    if second and split:
        veil = patches(ink) if alive else lower_half(ink)
        return composite(drawn, _colored(svg, guise, second, None, human), veil)
    is_dark = guise.color in DARK and guise.style != "line" and not guise.material
    return golden_eyed(drawn) if is_dark else drawn


def _colored(
    svg: str, guise: Guise, color: Color | None, second: Color | None, human: bool = False
) -> str:
    """In one style and one or two colours; the material's colours, if it has any."""
    make = MAKES.get(guise.material) if guise.material else None
    if color and second and takes_second(svg) and not is_person(svg):
        colored = recolored(svg, color, keep_pale=True)
        svg = dressed(colored, None, second)
        if guise.style == "line":
            return lined(svg, None, ("coat", "light"))
    elif is_person(svg):
        svg = dressed(svg, color, second)
        if guise.style == "line":
            asked = {"skin": guise.skin, "top": color, "bottom": second}
            return lined(svg, None, [slot for slot, wanted in asked.items() if wanted])
    elif guise.style == "line":
        return lined(svg, color)
    elif color and not (make and make.ramp):
        svg = recolored(svg, color, second, keep_pale=human)
    return made(svg, guise.material, color) if make and guise.material else svg


def _patterned(svg: str, drawn: str, guise: Guise, ink: Box) -> str:
    assert guise.material is not None
    if guise.material == "floral":
        cover = dressed_stencil(svg) if is_person(svg) else stencil(svg)
        return flowers(drawn, cover, ink)
    said = other_color(svg, guise.color, guise.material) if guise.style != "line" else "gray"
    other = guise.second or said
    over = _colored(svg, guise, other, None)
    return composite(drawn, over, mask_of(guise.material, ink))


_TAGGED = re.compile(
    r'<(?:linear|radial)Gradient id="top\d+".*?</(?:linear|radial)Gradient>', re.DOTALL
)
_COLOR = re.compile(r"#[0-9a-fA-F]{6}\b")


def dressed_stencil(svg: str) -> str:
    """White where the upper garment is, else black."""
    black = _COLOR.sub("#000000", svg)
    for found in _TAGGED.finditer(svg):
        bleak = _COLOR.sub("#000000", found.group(0))
        black = black.replace(bleak, _COLOR.sub("#ffffff", found.group(0)))
    return black
