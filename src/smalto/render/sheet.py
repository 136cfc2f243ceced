"""A growing SVG drawing: elements in painting order, and the gradients they refer to."""

from __future__ import annotations

from collections.abc import Sequence

Point = tuple[float, float]
Stop = tuple[float, str, float]
"""Offset 0..1, "#rrggbb", opacity 0..1."""


def num(value: float) -> str:
    """Shortest text for a coordinate, hundredths kept; the same in every process."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


class Sheet:
    """Collects elements; `prefix` keeps ids apart when several sheets end up in one file."""

    def __init__(self, prefix: str) -> None:
        self._prefix = prefix
        self._defs: list[str] = []
        self._body: list[str] = []

    def markup(self) -> str:
        """Everything so far, definitions first, without an `<svg>` around it."""
        defs = f"<defs>{''.join(self._defs)}</defs>" if self._defs else ""
        return defs + "".join(self._body)

    @property
    def is_empty(self) -> bool:
        return not self._body

    def add(self, element: str) -> None:
        self._body.append(element)

    def linear(self, stops: Sequence[Stop], start: Point = (0, 0), end: Point = (0, 1)) -> str:
        """A linear gradient over the filled shape's box; returns the paint to fill with."""
        (x1, y1), (x2, y2) = start, end
        return self._define(
            "linearGradient", f'x1="{num(x1)}" y1="{num(y1)}" x2="{num(x2)}" y2="{num(y2)}"', stops
        )

    def linear_px(self, stops: Sequence[Stop], start: Point, end: Point) -> str:
        """The same, between two points in pixels."""
        (x1, y1), (x2, y2) = start, end
        at = f'x1="{num(x1)}" y1="{num(y1)}" x2="{num(x2)}" y2="{num(y2)}"'
        return self._define("linearGradient", f'gradientUnits="userSpaceOnUse" {at}', stops)

    def radial(self, stops: Sequence[Stop], center: Point = (0.5, 0.5), r: float = 0.5) -> str:
        cx, cy = center
        return self._define("radialGradient", f'cx="{num(cx)}" cy="{num(cy)}" r="{num(r)}"', stops)

    def clip(self, d: str) -> str:
        """A clip path; returns the value of the `clip-path` attribute."""
        name = self._name()
        self._defs.append(f'<clipPath id="{name}"><path d="{d}"/></clipPath>')
        return f"url(#{name})"

    def path(self, d: str, fill: str, opacity: float = 1.0, extra: str = "") -> None:
        self.add(f'<path d="{d}" fill="{fill}"{_opacity(opacity)}{extra}/>')

    def stroke(self, d: str, color: str, width: float, opacity: float = 1.0) -> None:
        self.add(
            f'<path d="{d}" fill="none" stroke="{color}" stroke-width="{num(width)}"'
            f' stroke-linecap="round" stroke-linejoin="round"{_opacity(opacity, "stroke")}/>'
        )

    def rect(
        self, x: float, y: float, w: float, h: float, fill: str, opacity: float = 1.0, r: float = 0
    ) -> None:
        corner = f' rx="{num(r)}"' if r else ""
        self.add(
            f'<rect x="{num(x)}" y="{num(y)}" width="{num(max(w, 0))}" height="{num(max(h, 0))}"'
            f'{corner} fill="{fill}"{_opacity(opacity)}/>'
        )

    def ellipse(
        self, cx: float, cy: float, rx: float, ry: float, fill: str, opacity: float = 1.0
    ) -> None:
        self.add(
            f'<ellipse cx="{num(cx)}" cy="{num(cy)}" rx="{num(rx)}" ry="{num(ry)}"'
            f' fill="{fill}"{_opacity(opacity)}/>'
        )

    def circle(self, cx: float, cy: float, r: float, fill: str, opacity: float = 1.0) -> None:
        self.ellipse(cx, cy, r, r, fill, opacity)

    def _define(self, tag: str, attributes: str, stops: Sequence[Stop]) -> str:
        name = self._name()
        inner = "".join(_stop(stop) for stop in stops)
        self._defs.append(f'<{tag} id="{name}" {attributes}>{inner}</{tag}>')
        return f"url(#{name})"

    def _name(self) -> str:
        return f"{self._prefix}{len(self._defs)}"


def smooth(points: Sequence[Point]) -> str:
    """A path through `points` without corners (Catmull-Rom as cubic Béziers), not closed."""
    parts = [f"M{num(points[0][0])} {num(points[0][1])}"]
    for i in range(len(points) - 1):
        before = points[max(i - 1, 0)]
        here, there = points[i], points[i + 1]
        after = points[min(i + 2, len(points) - 1)]
        first = (here[0] + (there[0] - before[0]) / 6, here[1] + (there[1] - before[1]) / 6)
        second = (there[0] - (after[0] - here[0]) / 6, there[1] - (after[1] - here[1]) / 6)
        parts.append("C" + " ".join(f"{num(x)} {num(y)}" for x, y in (first, second, there)))
    return "".join(parts)


def trace(*parts: str | float) -> str:
    """Path data from commands and coordinates: `trace("M", x, y, "h", w)`."""
    return " ".join(part if isinstance(part, str) else num(part) for part in parts)


def polygon(points: Sequence[Point]) -> str:
    return "M" + "L".join(f"{num(x)} {num(y)}" for x, y in points) + "Z"


def document(markup: str, width: float, height: float) -> str:
    """A complete SVG file around `markup`."""
    return framed(markup, (0, 0, width, height))


def framed(markup: str, part: tuple[float, float, float, float]) -> str:
    """A complete SVG file that shows a `part` of `markup`: left, top, width, height."""
    x, y, w, h = map(num, part)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
        f' width="{w}" height="{h}" viewBox="{x} {y} {w} {h}">{markup}</svg>'
    )


def _stop(stop: Stop) -> str:
    offset, color, opacity = stop
    alpha = "" if opacity >= 1 else f' stop-opacity="{num(opacity)}"'
    return f'<stop offset="{num(offset)}" stop-color="{color}"{alpha}/>'


def _opacity(opacity: float, what: str = "fill") -> str:
    """Paint opacity, never group opacity: a group costs the rasteriser a canvas of its own."""
    return "" if opacity >= 1 else f' {what}-opacity="{num(opacity)}"'
