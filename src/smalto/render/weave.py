"""The surface of a material as an SVG filter, for pictures that stay vectors.

The same tiles and figures as `surface` uses on pixels; edges get their relief by a light shining
on the blurred outline. Hairs stay inside it here.
"""

from __future__ import annotations

import math

from smalto.pack.types import Art
from smalto.render.materials import MAKES, Make
from smalto.render.sheet import num
from smalto.render.textures import tile_uri
from smalto.scene.types import Material


def woven(markup: str, material: Material | None, art: Art, prefix: str) -> str:
    """`markup`, in the art's own units, within a group that bears the material's filter; as it is
    where the material has no surface."""
    make = MAKES.get(material) if material else None
    if make is None:
        return markup
    (x, y, w, h), (vw, vh) = art.ink, art.view
    size = math.sqrt(w * vw * h * vh)
    steps = _texture(make, size, x * vw, y * vh) + _relief(make, size)
    name = f"{prefix}made"
    see = f' opacity="{num(0.45 + 0.55 * make.opacity)}"' if make.opacity < 1 else ""
    return (
        f'<filter id="{name}" x="-6%" y="-6%" width="112%" height="112%"'
        f' color-interpolation-filters="sRGB">{steps}</filter>'
        f'<g filter="url(#{name})"{see}>{markup}</g>'
    )


def _texture(make: Make, size: float, x: float, y: float) -> str:
    """The tile laid over the thing in hard light, weakened to the material's depth."""
    if not make.tile:
        return '<feOffset in="SourceGraphic" result="skin"/>'
    side = num(make.period * size)
    depth = min(make.depth, 0.9)
    weak = f'type="linear" slope="{num(depth)}" intercept="{num(0.5 - 0.5 * depth)}"'
    return (
        f'<feImage href="{tile_uri(make.tile)}" x="{num(x)}" y="{num(y)}" width="{side}"'
        f' height="{side}" preserveAspectRatio="none" result="one"/>'
        '<feTile in="one" result="many"/>'
        f'<feComponentTransfer in="many" result="weak"><feFuncR {weak}/><feFuncG {weak}/>'
        f"<feFuncB {weak}/></feComponentTransfer>"
        '<feBlend in="weak" in2="SourceGraphic" mode="hard-light" result="laid"/>'
        '<feComposite in="laid" in2="SourceGraphic" operator="in" result="skin"/>'
    )


def _relief(make: Make, size: float) -> str:
    shine = 0.35 * make.bevel + 0.55 * make.gloss
    sharp = 28 if make.gloss > 0.3 else 9
    return (
        f'<feGaussianBlur in="SourceAlpha" stdDeviation="{num(0.018 * size)}" result="soft"/>'
        f'<feSpecularLighting in="soft" surfaceScale="{num(0.09 * size)}" specularConstant='
        f'"{num(shine)}" specularExponent="{sharp}" lighting-color="#ffffff" result="light">'
        '<feDistantLight azimuth="236" elevation="42"/></feSpecularLighting>'
        '<feComposite in="light" in2="SourceAlpha" operator="in" result="lit"/>'
        '<feBlend in="lit" in2="skin" mode="screen" result="done"/>'
    )
