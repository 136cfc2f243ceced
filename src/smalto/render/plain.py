"""Plainer versions of drawings: flat fills for the flat style, one dark colour for silhouettes."""

from __future__ import annotations

import re

SHADOW = "#23202e"
SLOTS = {"skin", "hair", "top", "bottom", "coat", "light"}
_GRADIENT = re.compile(r'<(linear|radial)Gradient id="([^"]+)".*?</\1Gradient>', re.DOTALL)
_STOP = re.compile(r'stop-color="(#[0-9a-fA-F]{3,6})"(?: stop-opacity="([\d.]+)")?')
_SHAPE = re.compile(r'<path [^>]*?fill="url\(#([^)]+)\)"[^>]*/>')
_HEX = re.compile(r"(?<![\w&(])#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b")
_NAMED = re.compile(r'="(?:white|black|currentColor)"')
_TINT = re.compile(r'values="0 0 0 0 [\d.]+ 0 0 0 0 [\d.]+ 0 0 0 0 [\d.]+ 0 0 0 ([\d.]+) 0"')
_SOLID = 0.98


def flattened(svg: str) -> str:
    """Each gradient becomes its middle colour; those that only shade or shine go, shapes and all.
    Slots keep their marks."""
    middles: dict[str, str | None] = {}
    for found in _GRADIENT.finditer(svg):
        stops = _STOP.findall(found.group(0))
        solid = all(not opacity or float(opacity) > _SOLID for _, opacity in stops)
        middles[found.group(2)] = stops[len(stops) // 2][0] if stops and solid else None

    def shape(found: re.Match[str]) -> str:
        name = found.group(1)
        if name not in middles:
            return found.group(0)
        color = middles[name]
        slot = name.rstrip("0123456789")
        kind = f'class="{slot}" fill="{color}"' if slot in SLOTS else f'fill="{color}"'
        return found.group(0).replace(f'fill="url(#{name})"', kind) if color else ""

    return _SHAPE.sub(shape, svg)


def shadowed(svg: str) -> str:
    """Everything in one dark colour; what shone through still does."""
    dark = [f"{int(SHADOW[i : i + 2], 16) / 255:.3f}" for i in (1, 3, 5)]
    tint = f'values="0 0 0 0 {dark[0]} 0 0 0 0 {dark[1]} 0 0 0 0 {dark[2]} 0 0 0 \\1 0"'
    return _TINT.sub(tint, _NAMED.sub(f'="{SHADOW}"', _HEX.sub(SHADOW, svg)))
