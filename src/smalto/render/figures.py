"""Our own figures: which face they wear, the tone of their skin, the colours of their clothes.

They were drawn with this in mind: each feeling is a group of its own, of which one shows, and what
is painted in skin, hair, upper and lower garment, or in an animal's coat and light parts, is marked
as such (`data-slots` on the root names the base colours; gradients and classes bear slot names).
"""

from __future__ import annotations

import re

from smalto.render.color import hex_of, hex_of_lch, lab_of, lch_of, rgb_of, rgb_of_lab
from smalto.scene.colors import COLOR_HEX
from smalto.scene.types import Color, Expression, Skin

PLAIN = "plain"
SKIN_HEX: dict[Skin, str] = {
    "light": "#fcd5ba",
    "medium_light": "#ecb98f",
    "medium": "#cb8d60",
    "medium_dark": "#95603c",
    "dark": "#5c3a28",
}
DARK_HAIR = "#2a1d20"
_EYE = "#35263a"
_FACE = re.compile(r'<g class="face-(\w+)"[^>]*>(.*?)</g>', re.DOTALL)
_SLOTS = re.compile(r'\sdata-slots="([^"]*)"')
_STOP = re.compile(r'(stop-color=")(#[0-9a-fA-F]{6})')


def faced(svg: str, feeling: Expression | None) -> str:
    """`svg` with this feeling in its face and no other; a drawing without faces as it is."""
    if 'class="face-' not in svg:
        return svg
    known = {found.group(1) for found in _FACE.finditer(svg)}
    shown = feeling if feeling in known else PLAIN

    def chosen(found: re.Match[str]) -> str:
        return f'<g class="face">{found.group(2)}</g>' if found.group(1) == shown else ""

    return _FACE.sub(chosen, svg)


def slots_of(svg: str) -> dict[str, str]:
    """Slot -> its base colour, "#rrggbb"."""
    found = _SLOTS.search(svg[:600])
    words = found.group(1).split() if found else []
    return dict(zip(words[::2], words[1::2], strict=True))


def skinned(svg: str, skin: Skin) -> str:
    """`svg` with skin of this tone, and with dark hair where the skin is dark; gray hair stays."""
    slots = slots_of(svg)
    if "skin" not in slots:
        return svg
    svg = moved(svg, "skin", slots["skin"], SKIN_HEX[skin])
    is_gray = lch_of(slots.get("hair", "#000000"))[1] < 0.03
    if skin in ("medium_dark", "dark") and "hair" in slots and not is_gray:
        svg = moved(svg, "hair", slots["hair"], DARK_HAIR)
    return svg


def is_person(svg: str) -> bool:
    """Whether it is one of our people, who wear their colours."""
    return "skin" in slots_of(svg)


def takes_second(svg: str) -> bool:
    """Whether a second colour has a place of its own: trousers, or an animal's light parts."""
    return not {"bottom", "light"}.isdisjoint(slots_of(svg))


def dressed(svg: str, color: Color | None, second: Color | None) -> str:
    """`svg` in these colours: the upper garment; the lower one, or an animal's light parts."""
    slots = slots_of(svg)
    places = (("top", color), ("bottom", second), ("light", second))
    for slot, wanted in places:
        if wanted and slot in slots:
            svg = moved(svg, slot, slots[slot], cloth_of(wanted))
    return svg


def golden_eyed(svg: str) -> str:
    """An animal of ours with bright eyes."""
    return svg.replace(f'fill="{_EYE}"', 'fill="#f5c842"') if "coat" in slots_of(svg) else svg


def cloth_of(color: Color) -> str:
    """A named colour as cloth: black and white leave room for folds."""
    lightness, chroma, hue = lch_of(COLOR_HEX[color])
    return hex_of_lch((min(max(lightness, 0.27), 0.95), chroma, hue))


def moved(svg: str, slot: str, before: str, after: str) -> str:
    """Everything in the slot's tones moved by what leads from one base colour to the other."""

    def gradient(found: re.Match[str]) -> str:
        return _STOP.sub(
            lambda stop: stop.group(1) + _tone(stop.group(2), before, after), found.group(0)
        )

    def flat(found: re.Match[str]) -> str:
        return f'class="{slot}" fill="{_tone(found.group(1), before, after)}"'

    kinds = r"(?:linear|radial)Gradient"
    svg = re.sub(rf'<{kinds} id="{slot}\d+".*?</{kinds}>', gradient, svg, flags=re.DOTALL)
    return re.sub(rf'class="{slot}" fill="(#[0-9a-fA-F]{{6}})"', flat, svg)


def _tone(color: str, before: str, after: str) -> str:
    base, tone, target = (lab_of(rgb_of(c)) for c in (before, color, after))
    step = tone[0] - base[0]
    room = (1 - target[0]) / max(1 - base[0], 0.1) if step > 0 else target[0] / max(base[0], 0.1)
    scale = min(max(room, 0.35), 1.25)
    a = target[1] + (tone[1] - base[1]) * scale * 0.7
    b = target[2] + (tone[2] - base[2]) * scale * 0.7
    return hex_of(rgb_of_lab((min(max(target[0] + step * scale, 0.0), 1.0), a, b)))
