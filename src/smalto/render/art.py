"""Drawings as SVG text: taking the wrapper off, keeping ids apart, putting them into place."""

from __future__ import annotations

import re

from smalto.pack.types import Art
from smalto.render.sheet import num

_ROOT = re.compile(r"^.*?<svg\b([^>]*)>(.*)</svg>\s*$", re.DOTALL)
_FRAME = re.compile(r'\s(?:xmlns(?::\w+)?|width|height|viewBox|version|x|y|data-slots)="[^"]*"')
_ID = re.compile(r'\bid="([^"]+)"')


def inner(svg: str) -> str:
    """The drawing without its `<svg>` frame; paint set on the frame moves to a `<g>`."""
    found = _ROOT.match(svg)
    if found is None:
        raise ValueError("not a complete <svg> text")
    attributes, body = found.groups()
    kept = _FRAME.sub("", attributes).strip()
    return f"<g {kept}>{body}</g>" if kept else body


def prefixed(markup: str, prefix: str) -> str:
    """`markup` with every id, and every reference to it, renamed to begin with `prefix`."""
    ids = set(_ID.findall(markup))
    if not ids:
        return markup
    names = "|".join(re.escape(name) for name in sorted(ids, key=lambda name: (-len(name), name)))
    markup = re.sub(rf'\bid="({names})"', rf'id="{prefix}\1"', markup)
    markup = re.sub(rf"url\(#({names})\)", rf"url(#{prefix}\1)", markup)
    return re.sub(rf'href="#({names})"', rf'href="#{prefix}\1"', markup)


def fitted(
    markup: str,
    art: Art,
    w: float,
    h: float,
    *,
    center: tuple[float, float],
    angle_deg: float,
    flip: bool = False,
) -> str:
    """`markup` moved so that the art's ink box is `w` x `h` about `center`, then turned."""
    ink_x, ink_y = art.ink[0] * art.view[0], art.ink[1] * art.view[1]
    ink_w, ink_h = art.ink[2] * art.view[0], art.ink[3] * art.view[1]
    turn = f" rotate({num(angle_deg)})" if angle_deg else ""
    mirror = " scale(-1 1)" if flip else ""
    return (
        f'<g transform="translate({num(center[0])} {num(center[1])}){turn}{mirror}'
        f" scale({w / ink_w:.5f} {h / ink_h:.5f})"
        f' translate({num(-ink_x - ink_w / 2)} {num(-ink_y - ink_h / 2)})">{markup}</g>'
    )
