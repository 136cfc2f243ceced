"""Where the light of a picture comes from, and how strong it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from smalto.scene.types import Scene
from smalto.stage.dice import dice
from smalto.stage.types import Box, Light, Placed

LUMINARIES = ("sun", "sun-with-face", "full-moon", "crescent-moon", "moon")


def light_of(scene: Scene, placed: Sequence[Placed], picture: Box, *, seed: int) -> Light:
    """From the scene's own sun or moon if it has one, else from a corner of the sky."""
    light = _sky_light(scene, seed)
    for thing in placed:
        if thing.concept in LUMINARIES and scene.setting.kind == "landscape":
            x, y = thing.box.center
            return replace(light, x=x / picture.w, y=y / picture.h)
    return light


def _sky_light(scene: Scene, seed: int) -> Light:
    x = dice(seed, "light").choice((0.22, 0.78))
    if scene.setting.kind != "landscape":
        return Light(x, 0.12, 0.45)
    low = scene.setting.time in ("dawn", "sunset")
    strength = {"rain": 0.2, "fog": 0.2, "snowfall": 0.3, "sunny": 0.85}.get(
        scene.setting.weather, 0.55
    )
    if scene.setting.time == "night":
        strength = 0.35
    return Light(x, 0.38 if low else 0.16, strength)
