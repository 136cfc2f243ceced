from __future__ import annotations

from dataclasses import replace

import numpy as np
from PIL import Image

from smalto.render.reflection import is_afloat, paint_reflection
from smalto.stage.types import Box
from tests.unit.render.studio import placed


def swimmer() -> object:
    thing = placed("ball", Box(20, 20, 60, 60), clip_below_y=73.0)
    return replace(thing, shadow=False)


def test_what_is_cut_at_a_waterline_is_afloat_and_what_sits_in_a_box_is_not() -> None:
    assert is_afloat(swimmer())
    assert not is_afloat(replace(swimmer(), clip_below_y=50.0))
    assert not is_afloat(replace(swimmer(), shadow=True))


def test_the_mirror_image_is_below_the_waterline_and_fades() -> None:
    canvas = Image.new("RGBA", (100, 140), (40, 90, 160, 255))
    before = np.asarray(canvas).astype(int)
    red = Image.new("RGBA", (60, 53), (220, 30, 30, 255))
    paint_reflection(canvas, swimmer(), red, 20, 20, (255, 255, 255))
    change = np.asarray(canvas).astype(int) - before
    assert not change[:73].any(), "nothing above the water may change"
    assert change[78, 50, 0] > change[100, 50, 0] > 0


def test_the_near_shore_mirrors_nothing() -> None:
    canvas = Image.new("RGBA", (100, 140), (40, 90, 160, 255))
    before = np.asarray(canvas).astype(int)
    red = Image.new("RGBA", (60, 53), (220, 30, 30, 255))
    paint_reflection(canvas, swimmer(), red, 20, 20, None, end_y=80.0)
    change = np.asarray(canvas).astype(int) - before
    assert change[75:79].any()
    assert not change[80:].any()
