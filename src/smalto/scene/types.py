"""What is in a picture: a scene is a value, made of words from closed lists (`scene.lists`).

A scene says *what* is there and how it hangs together; it knows no coordinates, no pixels, no
files. Where things go is the business of `smalto.stage`; how they look that of `smalto.render`.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from smalto.scene.lists import (
    ARRANGEMENTS as ARRANGEMENTS,
)
from smalto.scene.lists import (
    BENDS as BENDS,
)
from smalto.scene.lists import (
    CARRIERS as CARRIERS,
)
from smalto.scene.lists import (
    COLORS as COLORS,
)
from smalto.scene.lists import (
    EXPRESSIONS as EXPRESSIONS,
)
from smalto.scene.lists import (
    FINISHES as FINISHES,
)
from smalto.scene.lists import (
    FONTS as FONTS,
)
from smalto.scene.lists import (
    MATERIALS as MATERIALS,
)
from smalto.scene.lists import (
    MOODS as MOODS,
)
from smalto.scene.lists import (
    PATTERNS as PATTERNS,
)
from smalto.scene.lists import (
    PLACES as PLACES,
)
from smalto.scene.lists import (
    POSES as POSES,
)
from smalto.scene.lists import (
    RELATIONS as RELATIONS,
)
from smalto.scene.lists import (
    SEASONS as SEASONS,
)
from smalto.scene.lists import (
    SETTING_KINDS as SETTING_KINDS,
)
from smalto.scene.lists import (
    SIZES as SIZES,
)
from smalto.scene.lists import (
    SKINS as SKINS,
)
from smalto.scene.lists import (
    SPOTS as SPOTS,
)
from smalto.scene.lists import (
    STRENGTHS as STRENGTHS,
)
from smalto.scene.lists import (
    STYLES as STYLES,
)
from smalto.scene.lists import (
    TIMES as TIMES,
)
from smalto.scene.lists import (
    VIEWS as VIEWS,
)
from smalto.scene.lists import (
    WEATHERS as WEATHERS,
)
from smalto.scene.lists import (
    Arrangement as Arrangement,
)
from smalto.scene.lists import (
    Bend as Bend,
)
from smalto.scene.lists import (
    Carrier as Carrier,
)
from smalto.scene.lists import (
    Color as Color,
)
from smalto.scene.lists import (
    Expression as Expression,
)
from smalto.scene.lists import (
    Finish as Finish,
)
from smalto.scene.lists import (
    Font as Font,
)
from smalto.scene.lists import (
    Material as Material,
)
from smalto.scene.lists import (
    Mood as Mood,
)
from smalto.scene.lists import (
    Pattern as Pattern,
)
from smalto.scene.lists import (
    Place as Place,
)
from smalto.scene.lists import (
    Pose as Pose,
)
from smalto.scene.lists import (
    RelationKind as RelationKind,
)
from smalto.scene.lists import (
    Season as Season,
)
from smalto.scene.lists import (
    SettingKind as SettingKind,
)
from smalto.scene.lists import (
    Size as Size,
)
from smalto.scene.lists import (
    Skin as Skin,
)
from smalto.scene.lists import (
    Spot as Spot,
)
from smalto.scene.lists import (
    Strength as Strength,
)
from smalto.scene.lists import (
    Style as Style,
)
from smalto.scene.lists import (
    Time as Time,
)
from smalto.scene.lists import (
    View as View,
)
from smalto.scene.lists import (
    Weather as Weather,
)

MAX_ITEMS = 10
MAX_COUNT = 20
MAX_RELATIONS = 10
MAX_TEXTS = 3


@dataclass(frozen=True, slots=True)
class Setting:
    """Background. `colors`: none or one for flat, up to two for gradient (top, bottom) and pattern
    (ground, figure); else empty. `mood` and `view` go with every kind.

    `flat` without a colour means that the prompt named no background; the director chooses.
    """

    kind: SettingKind = "flat"
    colors: tuple[Color, ...] = ()
    place: Place | None = None
    time: Time = "day"
    weather: Weather = "clear"
    season: Season | None = None
    pattern: Pattern | None = None
    mood: Mood | None = None
    view: View | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One kind of thing in the picture.

    `count` is 1..20; `many` marks an indefinite plural ("some dogs"), then `count` is the number
    the director should draw when nothing else decides (3 unless the scene says otherwise).
    `second` is a second colour ("a black and white cat"): of the next palette cluster.
    """

    concept: str
    count: int = 1
    many: bool = False
    color: Color | None = None
    size: Size | None = None
    pose: Pose | None = None
    second: Color | None = None
    material: Material | None = None
    expression: Expression | None = None
    skin: Skin | None = None
    arrangement: Arrangement | None = None


@dataclass(frozen=True, slots=True)
class Relation:
    """`kind` holds of items `a` and `b` (indexes into `Scene.items`): a on b, a left of b ...

    "a between b and c" is two relations, `between` a b and `between` a c.
    """

    kind: RelationKind
    a: int
    b: int


@dataclass(frozen=True, slots=True)
class Text:
    """A run of text; `holder` is the item that holds or bears its carrier."""

    content: str
    carrier: Carrier = "none"
    color: Color | None = None
    holder: int | None = None
    font: Font | None = None
    spot: Spot | None = None
    bend: Bend | None = None


@dataclass(frozen=True, slots=True)
class Pin:
    """Where a copy of an item must be: the user's `layout`, or an earlier staging of an edit.
    `x`, `y`, `w`, `h` are shares of the picture, 0..1, of the box that the copy must fill."""

    item: int
    x: float
    y: float
    w: float
    h: float
    copy: int = 0


@dataclass(frozen=True, slots=True)
class Scene:
    """Items in the order in which the prompt names them. `pins` are never written by the model."""

    setting: Setting = field(default_factory=Setting)
    items: tuple[Item, ...] = ()
    relations: tuple[Relation, ...] = ()
    texts: tuple[Text, ...] = ()
    style: Style = "soft"
    finish: Finish | None = None
    strength: Strength | None = None
    pins: tuple[Pin, ...] = ()

    @property
    def text(self) -> Text | None:
        """The first run, or None."""
        return self.texts[0] if self.texts else None

    def with_items(self, *items: Item) -> Scene:
        return replace(self, items=items)
