"""Where things are: a staging is a scene with every copy of every item given its place.

Coordinates are picture pixels at the requested size, x to the right, y down, as floats; nothing in
a staging is rasterised, so any staging can be drawn at any scale, or as SVG.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from smalto.scene.types import Bend, Carrier, Color, Expression, Font, Material, Scene, Skin


@dataclass(frozen=True, slots=True)
class Box:
    """Axis-aligned box in picture pixels; (x, y) is its top-left corner."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        return self.x + self.w

    @property
    def bottom(self) -> float:
        return self.y + self.h

    @property
    def center(self) -> tuple[float, float]:
        return (self.x + self.w / 2, self.y + self.h / 2)

    @property
    def area(self) -> float:
        return self.w * self.h

    def overlap(self, other: Box) -> float:
        """Area shared with `other`, in square pixels."""
        w = min(self.right, other.right) - max(self.x, other.x)
        h = min(self.bottom, other.bottom) - max(self.y, other.y)
        return max(w, 0.0) * max(h, 0.0)


@dataclass(frozen=True, slots=True)
class Placed:
    """One drawn copy of an item, or a piece of scenery (`item` None: a park's trees, say).

    `box` is the box of the art's *ink* (its opaque pixels, `Art.ink`), before `angle_deg`
    (clockwise, about the box's centre). `layer`: painted in ascending order. `depth`: 0 near ..
    1 far, for haze. `shadow`: whether it touches ground and casts a contact shadow there;
    `ground_y` is the y of that contact. `clip_below_y`: everything of it below this y is hidden
    (a cat in a box). `second` (a second colour), `material`, `expression` and `skin` are drawn
    where the drawing can show them; `stage.traits` says where that is. `rim`: "#rrggbb" of a rim
    drawn around it because it has the colour of its ground.
    """

    item: int | None
    copy: int
    concept: str
    art: str
    box: Box
    layer: int
    flip: bool = False
    angle_deg: float = 0.0
    color: Color | None = None
    depth: float = 0.0
    shadow: bool = True
    ground_y: float | None = None
    clip_below_y: float | None = None
    second: Color | None = None
    material: Material | None = None
    expression: Expression | None = None
    skin: Skin | None = None
    rim: str | None = None


@dataclass(frozen=True, slots=True)
class PlacedText:
    """A text run: `box` is its carrier's box, or the text's own when the carrier is `none`.

    `run` is its index in `Scene.texts`. `printed`: bare letters on a thing's front, without a rim.
    `angle_deg` turns carrier and letters together, clockwise, about the box's centre. `area`: where
    on the carrier its letters stand; None: wherever they fit."""

    content: str
    carrier: Carrier
    box: Box
    layer: int
    color: str  # "#rrggbb"
    carrier_color: str  # "#rrggbb"
    font: Font | None = None
    max_lines: int = 3
    run: int = 0
    bend: Bend | None = None
    angle_deg: float = 0.0
    printed: bool = False
    area: Box | None = None

    @property
    def lettered(self) -> Box:
        """What nothing may cover: the letters' part if it is known, else the whole carrier."""
        return self.area or self.box


@dataclass(frozen=True, slots=True)
class Light:
    """Where light comes from: `x`, `y` as fractions of the picture; `strength` 0..1."""

    x: float = 0.75
    y: float = 0.15
    strength: float = 0.5


@dataclass(frozen=True, slots=True)
class Staging:
    """A whole picture, ready to draw. `horizon_y` is where ground meets sky, or None if there is
    no ground. `background`: one or two "#rrggbb" for flat and gradient settings, resolved.
    `unmet` says in plain English what of the scene could not be satisfied."""

    width_px: int
    height_px: int
    scene: Scene
    seed: int
    placed: tuple[Placed, ...]
    texts: tuple[PlacedText, ...]
    background: tuple[str, ...]
    horizon_y: float | None
    light: Light = field(default_factory=Light)
    unmet: tuple[str, ...] = ()

    @property
    def text(self) -> PlacedText | None:
        """The first run, or None."""
        return self.texts[0] if self.texts else None
