"""The light of a time of day, a weather, a season and a feeling: one mood grades the land and all
that stands on it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from smalto.render.color import RGB, hex_of, lighter, mix, rgb_of
from smalto.render.feelings import FEELINGS, Feeling
from smalto.scene.types import Place, Season, Setting, Time, Weather
from smalto.stage.places import INDOORS
from smalto.stage.props.grown import TROPICS

HAZE = 0.34
"""How much of the haze a thing at depth 1 takes on."""

ON_THINGS = 0.62
"""Share of the land's light that colours the things placed on it."""


@dataclass(frozen=True, slots=True)
class Mood:
    """`sky`: colours from zenith to horizon. `haze`: what far things fade into. `gain`, `lift`:
    how light changes a colour, `c * gain + lift` per sRGB channel. `sun`: colour of sun or moon.
    `glow`: 0..1 strength of the light around it. `shade`: colour and opacity of shadows. `low_sun`:
    the sun stands over the horizon. `overcast`: share of the sky that is veiled. `wash`: how much
    of the haze lies on even the nearest thing. `frost`: share of the land that snow covers.
    `season`: None where nothing grows under the sky."""

    sky: tuple[str, str, str]
    haze: str
    gain: RGB
    lift: RGB
    sun: str
    glow: float
    shade: tuple[str, float]
    night: bool = False
    low_sun: bool = False
    overcast: float = 0.0
    wash: float = 0.0
    frost: float = 0.0
    season: Season | None = None

    def lit(self, color: str, depth: float = 0.0) -> str:
        """`color` (as it looks by day, near by) in this light at `depth` 0..1."""
        r, g, b = (c * k + a for c, k, a in zip(rgb_of(color), self.gain, self.lift, strict=True))
        return mix(hex_of((r, g, b)), self.haze, self._veil(depth))

    def channels(self, depth: float) -> tuple[tuple[float, float], ...]:
        """(gain, lift) for red, green, blue of a thing at `depth`: light and haze in one line. The
        light is weaker than on the land, so that a red thing stays red at night."""
        haze = rgb_of(self.haze)
        veil = self._veil(depth)
        keep = 1 - veil
        return tuple(
            ((1 + (k - 1) * ON_THINGS) * keep, a * ON_THINGS * keep + far * veil)
            for k, a, far in zip(self.gain, self.lift, haze, strict=True)
        )

    def _veil(self, depth: float) -> float:
        return 1 - (1 - depth) * (1 - self.wash)


_DAY = Mood(
    sky=("#4aa8f0", "#8fcdf8", "#dff1fb"),
    haze="#cfe6f3",
    gain=(1.0, 1.0, 1.0),
    lift=(0.0, 0.0, 0.0),
    sun="#fff6cf",
    glow=0.55,
    shade=("#16303a", 0.42),
)

_TIMES: dict[Time, Mood] = {
    "day": _DAY,
    "dawn": Mood(
        sky=("#7fa6de", "#f3b7bd", "#ffe3bd"),
        haze="#f6cfc4",
        gain=(0.97, 0.88, 0.9),
        lift=(0.03, 0.015, 0.03),
        sun="#fff0c8",
        glow=0.7,
        shade=("#3a2a50", 0.36),
        low_sun=True,
    ),
    "sunset": Mood(
        sky=("#4b4a92", "#e4687a", "#ffc069"),
        haze="#f0a183",
        gain=(0.95, 0.77, 0.72),
        lift=(0.05, 0.01, 0.015),
        sun="#ffe9a8",
        glow=0.95,
        shade=("#34193f", 0.46),
        low_sun=True,
    ),
    "night": Mood(
        sky=("#0b1238", "#1c2c66", "#3c5596"),
        haze="#2c4180",
        gain=(0.6, 0.64, 0.79),
        lift=(0.0, 0.01, 0.05),
        sun="#f6f3dc",
        glow=0.4,
        shade=("#050a22", 0.55),
        night=True,
    ),
}


_SEALED: dict[Place, Mood] = {
    "space": _DAY,
    "moon": replace(_DAY, haze="#5c6078", gain=(0.96, 0.97, 1.0), shade=("#05060c", 0.6)),
    "cave": replace(
        _DAY,
        sky=("#1b1c2e", "#34364f", "#6f83a0"),
        haze="#3d4c68",
        gain=(0.74, 0.78, 0.9),
        lift=(0.01, 0.015, 0.03),
        sun="#ffe6b0",
        glow=0.5,
        shade=("#06070f", 0.55),
    ),
    "underwater": replace(
        _DAY,
        sky=("#7fe0ec", "#1f9fc9", "#0b4f86"),
        haze="#2b8fb8",
        gain=(0.88, 0.97, 1.0),
        lift=(0.0, 0.015, 0.03),
        shade=("#0a3550", 0.4),
    ),
}
"""Places that no daylight and no weather reaches."""

_INDOORS_SHARE = 0.45
"""How much of the light outside reaches into a room."""

_LAMPLIT: tuple[RGB, RGB] = ((0.8, 0.735, 0.69), (0.01, 0.005, 0.01))
"""Gain and lift of a room at night: lamps are warm and leave much in the dark."""

_TUBELIT: tuple[RGB, RGB] = ((0.84, 0.85, 0.88), (0.0, 0.0, 0.0))
"""The same under white tubes."""

_TUBES: frozenset[Place] = frozenset(["classroom", "office", "laboratory"])

_FROST: dict[Place, float] = {
    "sea": 0.0,
    "beach": 0.55,
    "island": 0.3,
    "harbor": 0.6,
    "desert": 0.35,
}
"""Share of the open ground that winter or snowfall has covered; elsewhere `_FROST_ELSEWHERE`."""

_FROST_ELSEWHERE = 0.9

_ON_PLAIN = 0.4
"""How much of a feeling's light falls on things before a plain ground."""


def mood_of(setting: Setting) -> Mood:
    """The mood of a setting; in plain settings the light stays neutral but for a feeling's."""
    place = setting.place
    feeling = FEELINGS[setting.mood] if setting.mood else None
    if setting.kind != "landscape" or place is None:
        return _felt(_DAY, feeling, _ON_PLAIN) if feeling else _DAY
    mood = _under_the_sky(setting, place) if place not in _SEALED else _SEALED[place]
    if place in INDOORS:
        mood = replace(_TIMES[setting.time], season=None)
        lamps = _TUBELIT if place in _TUBES else _LAMPLIT
        gain, lift = lamps if mood.night else _toward_neutral(mood)
        mood = replace(mood, gain=gain, lift=lift)
    return _felt(mood, feeling, 0.75 if place in INDOORS else 1.0) if feeling else mood


def _under_the_sky(setting: Setting, place: Place) -> Mood:
    mood = _weathered(_TIMES[setting.time], setting.weather)
    season = setting.season
    if place in TROPICS and season in ("spring", "autumn"):
        season = None
    if setting.weather == "snowfall" and season is None:
        season = "winter"
    if season == "winter":
        mood = replace(mood, frost=_FROST.get(place, _FROST_ELSEWHERE))
    return _in_season(replace(mood, season=season))


def _in_season(mood: Mood) -> Mood:
    """A season's own light on top of the hour's: golden in autumn, thin and blue in winter."""
    red, green, blue = mood.gain
    if mood.season == "autumn":
        return replace(mood, gain=(red * 1.02, green * 0.985, blue * 0.92))
    if mood.season == "winter":
        return replace(mood, gain=(red * 0.96, green * 0.985, blue * 1.02))
    if mood.season == "summer":
        return replace(mood, gain=(red * 1.015, green, blue * 0.96))
    return mood


def _felt(mood: Mood, feeling: Feeling, share: float) -> Mood:
    """`mood` seen with a `feeling`; by night its colours darken to the night's."""
    pull = feeling.share * share * (0.5 if mood.night else 1.0)
    deep = 0.62 if mood.night else 0.0
    tints = [mix(tint, mood.sky[0], deep) for tint in feeling.sky]
    top, mid, low = (mix(c, tint, pull) for c, tint in zip(mood.sky, tints, strict=True))
    gain = tuple(k * (1 + (f - 1) * share) for k, f in zip(mood.gain, feeling.gain, strict=True))
    lift = tuple(a + f * share for a, f in zip(mood.lift, feeling.lift, strict=True))
    return replace(
        mood,
        sky=(top, mid, low),
        haze=mix(mood.haze, mix(tints[1], tints[2], 0.6), pull),
        gain=(gain[0], gain[1], gain[2]),
        lift=(lift[0], lift[1], lift[2]),
        sun=mix(mood.sun, feeling.sun, pull),
        glow=min(mood.glow + feeling.warmth * share, 1.0),
        overcast=max(mood.overcast, feeling.overcast * share),
    )


def _toward_neutral(mood: Mood) -> tuple[RGB, RGB]:
    """Lamps and walls even out what comes through the window."""
    red, green, blue = (1 + (k - 1) * _INDOORS_SHARE for k in mood.gain)
    r, g, b = (a * _INDOORS_SHARE for a in mood.lift)
    return (red, green, blue), (r, g, b)


def _weathered(mood: Mood, weather: Weather) -> Mood:
    if weather == "sunny":
        return replace(mood, glow=min(mood.glow + 0.3, 1.0))
    if weather == "rain":
        return _veiled(mood, "#76869a", 0.78, gain=0.84, wash=0.16)
    if weather == "snowfall":
        return _veiled(mood, "#c6d3e2", 0.7, gain=0.97, wash=0.08)
    if weather == "fog":
        return _veiled(mood, "#d6dce1", 0.85, gain=0.98, wash=0.26)
    if weather == "cloudy":
        return _veiled(mood, "#b6c3cf", 0.55, gain=0.93, wash=0.03)
    if weather == "storm":
        return _veiled(mood, "#3f4a5e", 0.86, gain=0.66, wash=0.08)
    if weather == "rainbow":
        return replace(mood, sky=(lighter(mood.sky[0], -0.03), mood.sky[1], mood.sky[2]))
    return mood


def _veiled(mood: Mood, veil: str, share: float, *, gain: float, wash: float) -> Mood:
    veil = mix(veil, mood.sky[1], 0.2)
    if mood.night:
        veil = mix(veil, mood.sky[0], 0.66)
    top, mid, low = (mix(c, veil, share) for c in mood.sky)
    red, green, blue = (k * gain for k in mood.gain)
    color, opacity = mood.shade
    return replace(
        mood,
        sky=(lighter(top, -0.04), mid, lighter(low, 0.03)),
        haze=mix(mood.haze, veil, share),
        gain=(red, green, blue),
        sun=mix(mood.sun, veil, 0.4),
        glow=mood.glow * (1 - share),
        shade=(color, opacity * 0.6),
        overcast=share,
        wash=wash,
    )
