from __future__ import annotations

import pytest

from smalto.render.backdrop import backdrop, foreground
from smalto.render.backdrop.paint import PAINTERS
from smalto.scene.types import PLACES, Place, Scene, Setting
from smalto.stage.places import GROUNDS
from smalto.stage.props import props_of
from smalto.stage.types import Staging


def empty(setting: Setting, side: int = 128) -> Staging:
    return Staging(
        width_px=side, height_px=side, scene=Scene(setting), seed=1, placed=(), texts=(),
        background=(), horizon_y=side * 0.55,
    )  # fmt: skip


@pytest.mark.parametrize("place", PLACES)
def test_every_place_has_ground_painter_and_scenery(place: Place) -> None:
    setting = Setting("landscape", place=place)
    assert place in GROUNDS
    assert place in PAINTERS
    assert isinstance(props_of(place), tuple)
    layers = backdrop(empty(setting))
    assert not (layers.soft.is_empty and layers.land.is_empty)
    foreground(empty(setting), fine=True)
