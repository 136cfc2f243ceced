"""The light of a time of day and a weather: one mood grades the land and all that stands on it."""

from __future__ import annotations

from dataclasses import dataclass

from smalto.render.color import RGB, hex_of, mix, rgb_of
from smalto.scene.types import Setting, Time, Weather

HAZE = 0.34
"""How much of the haze a thing at depth 1 takes on."""


@dataclass(frozen=True, slots=True)
class Mood:
    """`sky`: colours from zenith to horizon. `haze`: what far things fade into. `gain`, `lift`:
    how light changes a colour, `c * gain + lift` per sRGB channel. `sun`: colour of sun or moon.
    `glow`: 0..1 strength of the light around it. `shade`: colour and opacity of shadows."""

    sky: tuple[str, str, str]
    haze: str
    gain: RGB
    lift: RGB
    sun: str
    glow: float
    shade: tuple[str, float]
    night: bool = False
    overcast: float = 0.0

    def lit(self, color: str, depth: float = 0.0) -> str:
        """`color` (as it looks by day, near by) in this light at `depth` 0..1."""
        r, g, b = (
            c * k + a for c, k, a in zip(rgb_of(color), self.gain, self.lift, strict=True)
        )
        return mix(hex_of((r, g, b)), self.haze, depth)

    def channels(self, depth: float) -> tuple[tuple[float, float], ...]:
        """(gain, lift) for red, green, blue of a thing at `depth`: light and haze in one line."""
        haze = rgb_of(self.haze)
        keep = 1 - depth
        return tuple(
            (k * keep, a * keep + far * depth)
            for k, a, far in zip(self.gain, self.lift, haze, strict=True)
        )


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
    ),
    "sunset": Mood(
        sky=("#4b4a92", "#e4687a", "#ffc069"),
        haze="#f0a183",
        gain=(0.95, 0.77, 0.72),
        lift=(0.05, 0.01, 0.015),
        sun="#ffe9a8",
        glow=0.95,
        shade=("#34193f", 0.46),
    ),
    "night": Mood(
        sky=("#0b1238", "#1c2c66", "#3c5596"),
        haze="#2c4180",
        gain=(0.5, 0.57, 0.76),
        lift=(0.0, 0.012, 0.06),
        sun="#f6f3dc",
        glow=0.4,
        shade=("#050a22", 0.55),
        night=True,
    ),
}


def mood_of(setting: Setting) -> Mood:
    """The mood of a setting; indoors and in plain settings the light stays neutral."""
    if setting.kind != "landscape":
        return _DAY
    mood = _TIMES[setting.time]
    return _weathered(mood, setting.weather)


def _weathered(mood: Mood, weather: Weather) -> Mood:
    if weather == "sunny":
        return _but(mood, glow=min(mood.glow + 0.3, 1.0))
    if weather == "rain":
        return _veiled(mood, "#7f90a3", 0.62, gain=0.86)
    if weather == "snowfall":
        return _veiled(mood, "#c9d5e3", 0.6, gain=0.97)
    if weather == "fog":
        return _veiled(mood, "#d9dee2", 0.72, gain=0.98)
    return mood


def _veiled(mood: Mood, veil: str, share: float, *, gain: float) -> Mood:
    veil = mix(veil, mood.sky[1], 0.3)
    if mood.night:
        veil = mix(veil, mood.sky[0], 0.62)
    top, mid, low = (mix(c, veil, share) for c in mood.sky)
    red, green, blue = (k * gain for k in mood.gain)
    color, opacity = mood.shade
    return Mood(
        sky=(top, mid, low),
        haze=mix(mood.haze, veil, share),
        gain=(red, green, blue),
        lift=mood.lift,
        sun=mix(mood.sun, veil, 0.4),
        glow=mood.glow * (1 - share),
        shade=(color, opacity * 0.6),
        night=mood.night,
        overcast=share,
    )


def _but(mood: Mood, *, glow: float) -> Mood:
    return Mood(
        mood.sky, mood.haze, mood.gain, mood.lift, mood.sun, glow, mood.shade, mood.night
    )
