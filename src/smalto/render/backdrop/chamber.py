"""A room as a box in one-point perspective, and a brush that paints in it in metres.

It knows how a point in the room falls on the picture and how faces turn to the light; what stands
in which room is the business of the places' own modules.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from smalto.render.backdrop.view import INK, PAPER, View
from smalto.render.color import lighter, mix
from smalto.render.sheet import Point, Sheet, num, polygon

Spot = tuple[float, float, float]
"""Metres: across from the middle of the back wall, up from the floor, out of the back wall."""

METRE = 200.0
"""Thousandths of the picture's mean side that a metre on the back wall takes."""

SHINING = frozenset(["#ffd98a", "#ffd592", "#fff6d8", "#fff3cf", "#fffbe8"])
"""Colours of lamps that burn and of lit panes: no hour darkens them."""

NEAR, FLOOR, WALL = 0.42, 0.72, 0.97
"""How pale furniture, floor and walls are in the silhouette style, 0..1."""

TOP, FRONT, SIDE = 0.045, 0.0, -0.05
"""How much lighter or darker a face is by where it looks."""


def soil(view: View, color: str, depth: float = 0.0) -> str:
    """Open ground, on which snow lies; pale against the light, so that silhouettes stand out."""
    return view.earth(color, max(depth, FLOOR) if view.style == "silhouette" else depth)


def paving(view: View, color: str) -> str:
    """Roads and platforms, from which most of the snow is swept."""
    swept = mix(color, "#e9eef5", 0.5 * view.mood.frost)
    return view.tone(swept, FLOOR if view.style == "silhouette" else 0.0)


@dataclass(frozen=True, slots=True)
class Room:
    """`half`, `height`: of the back wall; `far`: from the eye to the back wall (all in metres).
    `m`: pixels of a metre on the back wall; `vx`, `vy`: the vanishing point in pixels."""

    view: View
    half: float
    height: float
    far: float
    m: float
    vx: float
    vy: float

    def scale(self, z: float) -> float:
        """How much larger than on the back wall things look `z` metres before it."""
        return self.far / max(self.far - z, 0.05 * self.far)

    def at(self, x: float, y: float, z: float = 0.0) -> Point:
        s = self.scale(z)
        across = self.view.w / 2 + x * self.m - self.vx
        up = self.view.horizon - y * self.m - self.vy
        return self.vx + across * s, self.vy + up * s

    def px(self, z: float = 0.0) -> float:
        """Pixels of a metre, `z` metres before the back wall."""
        return self.m * self.scale(z)

    @property
    def front(self) -> float:
        """Metres from the back wall to where the floor leaves the picture."""
        down = self.view.horizon - self.vy
        return self.far * (1 - down / max(self.view.h - self.vy, down + 1))


def room_of(
    view: View,
    *,
    width: float = 0.8,
    eye: float = 0.6,
    ceiling: float = 0.1,
    far: float = 5.0,
    tallest: float = 3.0,
) -> Room:
    """`width`: share of the picture that the back wall takes; `eye`: share of the way down to the
    floor's edge at which one looks; `ceiling`: where the back wall ends, as a share of that way,
    unless the wall would then be higher than `tallest` (metres)."""
    m = min(METRE * view.unit, view.horizon * (1 - ceiling) / 2.3)
    shift = view.dice("eye").uniform(-0.05, 0.05)
    return Room(
        view=view,
        half=view.w * width / 2 / m,
        height=min(view.horizon * (1 - ceiling) / m, tallest),
        far=far,
        m=m,
        vx=view.w * (0.5 + shift),
        vy=view.horizon * eye,
    )


@dataclass(frozen=True, slots=True)
class Brush:
    """Paints faces and blocks of a room on a sheet, in the view's light and style."""

    sheet: Sheet
    room: Room
    depth: float = 0.0
    """How much of the air lies before what is painted, 0..1."""

    @property
    def view(self) -> View:
        return self.room.view

    @property
    def night(self) -> bool:
        return self.view.mood.night

    def tone(self, color: str, lift: float = 0.0) -> str:
        if color in SHINING and self.view.style not in ("line", "silhouette"):
            return color
        air = max(self.depth, NEAR) if self.view.style == "silhouette" else self.depth
        lit = self.view.tone(color, air)
        return lighter(lit, lift) if lift else lit

    def at(self, x: float, y: float, z: float = 0.0) -> Point:
        return self.room.at(x, y, z)

    def face(self, spots: Sequence[Spot], color: str, lift: float = 0.0, alpha: float = 1) -> None:
        """A flat face of any outline."""
        self.outline([self.room.at(*spot) for spot in spots], self.tone(color, lift), alpha)

    def outline(self, points: Sequence[Point], fill: str, alpha: float = 1.0) -> None:
        """A shape in pixels, with a contour where the style has contours."""
        d = polygon(points)
        self.sheet.path(d, fill, alpha)
        self.contour(d, fill, alpha)

    def contour(self, d: str, fill: str, alpha: float = 1.0) -> None:
        style, u = self.view.style, self.view.unit
        if style == "line":
            self.sheet.stroke(d, INK, u * 2, 0.34 * alpha)
        elif style == "toon" and alpha == 1 and fill.startswith("#"):
            self.sheet.stroke(d, lighter(fill, -0.2), u * 2, 0.55)

    def panel(
        self,
        x: float,
        y: float,
        w: float,
        h: float,
        z: float,
        color: str,
        lift: float = 0.0,
        alpha: float = 1.0,
        r: float = 0.0,
        fade: float = 0.0,
    ) -> None:
        """An upright face towards the viewer; (x, y) its lower left corner, `r` its corners' radius
        in metres; `fade`: how much darker its foot is than its head."""
        left, top = self.room.at(x, y + h, z)
        k = self.room.px(z)
        fill = self.tone(color, lift)
        paint = fill
        if fade and not self.view.is_plain:
            stops = ((0.0, lighter(fill, fade / 2), 1.0), (1.0, lighter(fill, -fade / 2), 1.0))
            paint = self.sheet.linear(stops)
        self.sheet.rect(left, top, w * k, h * k, paint, alpha, r * k)
        if self.view.style in ("line", "toon") and min(w, h) * k > 7 * self.view.unit:
            d = f"M{num(left)} {num(top)}h{num(w * k)}v{num(h * k)}h{num(-w * k)}z"
            self.contour(d, fill, alpha)

    def block(
        self,
        x: float,
        y: float,
        w: float,
        h: float,
        z: float,
        d: float,
        color: str,
        *,
        top: str = "",
        fade: float = 0.04,
        shade: bool = True,
    ) -> None:
        """A box whose back is `z` before the wall and which is `d` deep: only what one sees."""
        front = z + d
        if shade and y < 0.02:
            self.shadow(x - 0.04, x + w + 0.04, z, front + 0.05)
        vx, vy = self.room.vx, self.room.vy
        if self.room.at(x, y, front)[0] > vx:
            self.face(_wall(x, y, h, z, front), color, SIDE)
        if self.room.at(x + w, y, front)[0] < vx:
            self.face(_wall(x + w, y, h, z, front), color, SIDE)
        if self.room.at(x, y + h, front)[1] > vy:
            self.face(_sheet(x, y + h, w, z, front), top or color, TOP)
        elif self.room.at(x, y, front)[1] < vy:
            self.face(_sheet(x, y, w, z, front), color, SIDE - 0.05)
        self.panel(x, y, w, h, front, color, FRONT, fade=fade)

    def shadow(self, x0: float, x1: float, z0: float, z1: float, alpha: float = 0.3) -> None:
        """Where something keeps the light off the floor."""
        color, opacity = self.view.mood.shade
        spots = [(x0, 0.0, z0), (x1, 0.0, z0), (x1, 0.0, z1), (x0, 0.0, z1)]
        self.sheet.path(polygon([self.room.at(*s) for s in spots]), color, opacity * alpha * 1.6)

    def disc(
        self, x: float, y: float, r: float, z: float, color: str, lift: float = 0.0, a: float = 1.0
    ) -> None:
        cx, cy = self.room.at(x, y, z)
        px = r * self.room.px(z)
        self.sheet.circle(cx, cy, px, self.tone(color, lift), a)
        if self.view.style in ("line", "toon") and px > 5 * self.view.unit:
            ring = f"M{num(cx - px)} {num(cy)}a{num(px)} {num(px)} 0 1 1 0 .01Z"
            self.contour(ring, self.tone(color, lift), a)

    def line(self, spots: Sequence[Spot], color: str, width: float, alpha: float = 1.0) -> None:
        """A stroke; `width` in metres where it begins."""
        points = [self.room.at(*spot) for spot in spots]
        d = "M" + "L".join(f"{num(x)} {num(y)}" for x, y in points)
        self.cord(d, self.tone(color), width * self.room.px(spots[0][2]), alpha)

    def cord(self, d: str, tone: str, width: float, alpha: float = 1.0) -> None:
        """A stroke in pixels; outlined, if it is thick, where the style has contours."""
        u, width = self.view.unit, max(width, 0.5)
        if self.view.style != "line":
            self.sheet.stroke(d, tone, width, alpha)
            return
        self.sheet.stroke(d, mix(PAPER, INK, 0.45), max(width, u * 1.6), alpha)
        if width > 4 * u:
            self.sheet.stroke(d, tone, width - 2.6 * u)

    def shape(
        self, x: float, y: float, z: float, points: Sequence[Point], color: str, lift: float = 0.0
    ) -> None:
        """An upright outline towards the viewer: `points` in metres from (x, y)."""
        at = [self.room.at(x + dx, y + dy, z) for dx, dy in points]
        self.outline(at, self.tone(color, lift))

    def glow(
        self, x: float, y: float, z: float, r: float, color: str, alpha: float, flat: float = 1.0
    ) -> None:
        """Light that spreads around a lamp; `flat` below 1: a pool of it on the floor."""
        if self.view.style == "line":
            return
        cx, cy = self.room.at(x, y, z)
        px = r * self.room.px(z)
        if self.view.style == "flat":
            self.sheet.ellipse(cx, cy, px * 0.6, px * 0.6 * flat, color, alpha * 0.35)
            return
        stops = ((0.0, color, alpha), (0.35, color, alpha * 0.42), (1.0, color, 0.0))
        self.sheet.ellipse(cx, cy, px, px * flat, self.sheet.radial(stops))

    def cone(
        self, x: float, y: float, z: float, foot: Spot, half: float, color: str, alpha: float
    ) -> None:
        """A beam from a lamp at (x, y, z) down to a spot `half` metres wide to each side."""
        if self.view.style in ("line", "silhouette"):
            return
        top, low = self.room.at(x, y, z), self.room.at(*foot)
        reach = half * self.room.px(foot[2])
        points = [
            (top[0] - reach * 0.08, top[1]),
            (top[0] + reach * 0.08, top[1]),
            (low[0] + reach, low[1]),
            (low[0] - reach, low[1]),
        ]
        fade = ((0.0, color, alpha), (1.0, color, 0.0))
        if self.view.style == "flat":
            self.sheet.path(polygon(points), color, alpha * 0.5)
            return
        self.sheet.path(polygon(points), self.sheet.linear_px(fade, top, low))


def _wall(x: float, y: float, h: float, back: float, front: float) -> list[Spot]:
    """An upright face that runs away from the viewer."""
    return [(x, y, back), (x, y + h, back), (x, y + h, front), (x, y, front)]


def _sheet(x: float, y: float, w: float, back: float, front: float) -> list[Spot]:
    """A level face."""
    return [(x, y, back), (x + w, y, back), (x + w, y, front), (x, y, front)]
