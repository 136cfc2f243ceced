"""What a quality and a style add to a picture: shadows, shading, texture."""

from __future__ import annotations

from dataclasses import dataclass, replace

from smalto.render.color import mix
from smalto.render.mood import Mood, mood_of
from smalto.stage.places import ground_of
from smalto.stage.types import Light, Staging
from smalto.types import Quality

PAPER = "#fffdf8"


OUT_OF_FOCUS = 0.006
"""Blur of the place in a close view: a share of the picture's height."""


BELOW_SWIMMERS = 0.04
"""How far below the nearest waterlines the near shore begins: a share of the picture's height."""


@dataclass(frozen=True, slots=True)
class Finish:
    """`contact`: strength of the shadows under feet, 0..1. `casts`: light throws shadows.
    `models`: things have a lit and a shaded side. `fine`: more detail on the ground, and glow.
    `crisp`: the land is rasterised at full size. `rim`: colour of the light that edges dark shapes
    in the silhouette style. `blur_px`: how far out of focus the place around the things is.
    `ripple`: colour of light on the water, where the place has some. `shore_y`: where the far
    shore of still water is, whose trees are mirrored; `water_end_y`: where the near one begins,
    which mirrors nothing."""

    mood: Mood
    light: Light
    contact: float
    casts: bool
    models: bool
    fine: bool
    crisp: bool
    rim: str | None = None
    blur_px: float = 0.0
    ripple: str | None = None
    shore_y: float | None = None
    water_end_y: float | None = None


def finish_of(staging: Staging, quality: Quality) -> Finish:
    """`low` is plain but stands on the ground; `medium` adds light; `high` adds texture and glow.
    Flat art gets no shading, line art no light at all."""
    setting, style = staging.scene.setting, staging.scene.style
    mood = mood_of(setting)
    outdoors = setting.kind == "landscape"
    strength = {"landscape": 1.0, "transparent": 0.6}.get(setting.kind, 0.8)
    if style == "line":
        mood = replace(mood, gain=(1, 1, 1), lift=(0, 0, 0), haze=PAPER, wash=0.0)
        strength *= 0.4
    if style == "silhouette":
        mood = replace(mood, gain=(1, 1, 1), lift=(0, 0, 0), haze=mood.sky[2], wash=0.0)
    lit = quality != "low" and outdoors and style != "line"
    return Finish(
        mood=mood,
        light=staging.light,
        contact=strength,
        casts=lit,
        models=lit and style not in ("flat", "silhouette"),
        fine=quality == "high" and outdoors,
        crisp=quality != "low",
        ripple=mix(mood.sky[2], "#ffffff", 0.4) if _has_water(staging) else None,
        shore_y=staging.horizon_y if setting.place in ("lake", "swamp") else None,
        water_end_y=_water_end(staging),
        blur_px=OUT_OF_FOCUS * staging.height_px if outdoors and setting.view == "close" else 0.0,
        rim=mix(mood.sun, mood.sky[2], 0.4) if style == "silhouette" else None,
    )


def _has_water(staging: Staging) -> bool:
    setting = staging.scene.setting
    return setting.kind == "landscape" and ground_of(setting).water is not None


def _water_end(staging: Staging) -> float | None:
    ground = ground_of(staging.scene.setting)
    if ground.water is None or ground.afloat:
        return None
    return (ground.water[1] + BELOW_SWIMMERS) * staging.height_px
