"""Another light over a foreign picture: hour, weather, season, mood, as a change of its tones."""

from __future__ import annotations

import numpy as np

from smalto.edit.foreign_work import Impossible, Work
from smalto.retouch.arrays import Pixels, Real, bytes_of, colors, real
from smalto.retouch.scaling import blurred
from smalto.retouch.sky import sky_of
from smalto.retouch.space import in_gamut, lab_of, rgb_of
from smalto.retouch.tone import toned
from smalto.scene.types import Setting

MOODS = {
    "cozy": {"warmth": 0.5, "brightness": -0.05},
    "calm": {"saturation": -0.2, "contrast": -0.15},
    "cheerful": {"brightness": 0.18, "saturation": 0.3},
    "dreamy": {"brightness": 0.15, "contrast": -0.3, "saturation": -0.1},
    "romantic": {"warmth": 0.4, "contrast": -0.1},
    "mysterious": {"brightness": -0.3, "warmth": -0.3},
    "spooky": {"brightness": -0.4, "warmth": -0.3, "saturation": -0.35},
    "dramatic": {"contrast": 0.5, "brightness": -0.1},
    "sad": {"saturation": -0.45, "warmth": -0.25, "brightness": -0.1},
}


def graded(work: Work, setting: Setting, fields: tuple[str, ...]) -> None:
    rgb = work.rgb
    if "season" in fields:
        raise Impossible(
            "A season cannot be changed in a picture that was not made here: what is a leaf is not "
            "known.",
            "Ask for snow, fog, sunset or night, or for another background.",
        )
    if "time" in fields:
        rgb = _timed(rgb, setting.time)
    if "mood" in fields and setting.mood is not None:
        rgb = toned(rgb, **MOODS[setting.mood])
    work.check()
    if "weather" in fields:
        rgb = _weathered(work, rgb, setting.weather)
    work.show(rgb)


def _timed(rgb: Pixels, time: str) -> Pixels:
    if time == "day":
        return toned(rgb, brightness=0.3, saturation=0.1)
    lab = lab_of(colors(rgb))
    sky = sky_of(rgb)
    aloft = real(sky if sky is not None else np.zeros(lab.shape[:2]))
    y = np.linspace(0, 1, lab.shape[0], dtype=np.float32)[:, None]
    light = lab[..., 0]
    if time == "night":
        lab[..., 0] = (light**1.3) * (0.5 - 0.12 * aloft)
        lab[..., 1:] *= np.float32(0.55)
        lab[..., 2] -= 0.045 + 0.02 * aloft
    else:
        warm = np.float32(1.0 if time == "sunset" else 0.6)
        glow = aloft * np.clip(y * 1.4, 0, 1)
        lab[..., 0] = light * (0.82 if time == "sunset" else 0.94)
        lab[..., 1] += warm * (0.022 + 0.055 * glow) * np.sqrt(light)
        lab[..., 2] += warm * (0.045 + 0.06 * glow) * np.sqrt(light)
    return bytes_of(rgb_of(in_gamut(real(lab))))


def _weathered(work: Work, rgb: Pixels, weather: str) -> Pixels:
    dice = np.random.default_rng([work.seed & 0xFFFFFFFF, 77])
    if weather in ("clear", "sunny"):
        return toned(rgb, brightness=0.12, contrast=0.15, warmth=0.2, saturation=0.15)
    if weather == "rainbow":
        raise Impossible("A rainbow is a thing, not a light.", 'Say "add a rainbow".')
    gray = toned(rgb, saturation=-0.35, brightness=-0.12, warmth=-0.15, contrast=-0.12)
    if weather == "fog":
        return _fogged(gray)
    if weather in ("rain", "storm"):
        return _streaked(toned(gray, brightness=-0.25 if weather == "storm" else 0), dice)
    if weather == "snowfall":
        return _flaked(toned(rgb, saturation=-0.25, warmth=-0.2, brightness=0.08), dice)
    return gray


def _fogged(rgb: Pixels) -> Pixels:
    y = np.linspace(0, 1, rgb.shape[0], dtype=np.float32)[:, None, None]
    share = 0.72 - 0.4 * y
    return bytes_of(colors(rgb) * (1 - share) + share * real([0.84, 0.86, 0.88]))


def _streaked(rgb: Pixels, dice: np.random.Generator) -> Pixels:
    """Fine slanted lines."""
    height, width = rgb.shape[:2]
    seeds = real(dice.random((height, width)) > 1 - 0.0035)
    long = max(round(0.035 * height), 4)
    total = np.zeros((height, width), np.float32)
    for k in range(long):
        total += np.roll(np.roll(seeds, k, 0), -k // 5, 1)
    share = np.clip(blurred(np.clip(total, 0, 1), 0.6) * 0.5, 0, 0.5)[..., None]
    return bytes_of(colors(rgb) * (1 - share) + share * real([0.85, 0.89, 0.95]))


def _flaked(rgb: Pixels, dice: np.random.Generator) -> Pixels:
    """Flakes, small and far, large and near."""
    height, width = rgb.shape[:2]
    unit = min(height, width) / 1024
    total: Real = np.zeros((height, width), np.float32)
    for radius, share in ((1.3, 0.0012), (2.4, 0.0005), (4.2, 0.00016)):
        size = max(radius * unit, 0.8)
        dots = real(dice.random((height, width)) < share / unit)
        spot = blurred(dots, size)
        total = np.maximum(total, np.clip(spot / max(float(spot.max()), 1e-6) * 1.8, 0, 0.95))
    return bytes_of(colors(rgb) * (1 - total[..., None]) + total[..., None])
