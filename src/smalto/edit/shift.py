"""Stagings made larger or smaller and moved, as if all of it were one picture."""

from __future__ import annotations

from dataclasses import replace

from smalto.stage.types import Box, Placed, PlacedText, Staging


def shifted(staging: Staging, factor: float, x: float, y: float, size: tuple[int, int]) -> Staging:
    """`staging` times `factor`, its top left corner at (`x`, `y`) of a picture of `size`."""

    def box(old: Box) -> Box:
        return Box(x + old.x * factor, y + old.y * factor, old.w * factor, old.h * factor)

    def down(old: float | None) -> float | None:
        return None if old is None else y + old * factor

    def thing(old: Placed) -> Placed:
        ground, clip = down(old.ground_y), down(old.clip_below_y)
        return replace(old, box=box(old.box), ground_y=ground, clip_below_y=clip)

    def text(old: PlacedText) -> PlacedText:
        area = None if old.area is None else box(old.area)
        return replace(old, box=box(old.box), area=area)

    light = staging.light
    return replace(
        staging,
        width_px=size[0],
        height_px=size[1],
        placed=tuple(map(thing, staging.placed)),
        texts=tuple(map(text, staging.texts)),
        horizon_y=down(staging.horizon_y),
        light=replace(
            light,
            x=(x + light.x * staging.width_px * factor) / size[0],
            y=(y + light.y * staging.height_px * factor) / size[1],
        ),
    )
