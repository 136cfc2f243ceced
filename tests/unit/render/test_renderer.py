from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from smalto.render import Renderer
from smalto.scene.types import (
    PLACES,
    STYLES,
    TIMES,
    WEATHERS,
    Place,
    Setting,
    Style,
    Time,
    Weather,
)
from smalto.stage.types import Box
from tests.unit.render.studio import StudioPack, drawn, landscape, pixels, placed, staging

ROOT = Path(__file__).parents[3]


def test_frame_has_the_size_that_was_staged() -> None:
    frame = drawn(staging(size=(96, 64)))
    assert (frame.width_px, frame.height_px, len(frame.rgba)) == (96, 64, 96 * 64 * 4)


def test_a_thing_is_drawn_in_its_box_and_nowhere_else() -> None:
    picture = pixels(drawn(staging(placed("glow", Box(60, 80, 100, 100), shadow=False))))
    changed = (picture[:, :, :3] != 255).any(axis=2)
    ys, xs = np.where(changed)
    assert (xs.min(), xs.max(), ys.min(), ys.max()) == (60, 159, 80, 179)


def test_edges_stay_sharp_when_the_picture_grows() -> None:
    """The step from thing to ground is one pixel wide at 512 and at 1024."""
    for size in (512, 1024):
        box = Box(size * 0.25, size * 0.25, size * 0.5, size * 0.5)
        row = pixels(drawn(staging(placed("glow", box, shadow=False), size=(size, size))))
        line = row[size // 2, :, 0]
        between = np.sum((line > 60) & (line < 240))
        assert between <= 2, f"{between} pixels of blur at {size}"


def test_transparent_setting_keeps_true_alpha() -> None:
    thing = placed("ball", Box(80, 80, 96, 96))
    picture = pixels(drawn(staging(thing, setting=Setting(kind="transparent"))))
    assert picture[5, 5, 3] == 0
    assert picture[128, 128, 3] == 255
    below = picture[178, 128, 3]
    assert 0 < below < 200, "the contact shadow must be soft alpha, not a gray plate"


def test_layers_are_painted_in_ascending_order() -> None:
    box = Box(50, 50, 100, 100)
    near = placed("ball", box, layer=2, shadow=False)
    far = placed("glow", box, layer=1, shadow=False)
    red, _, blue, _ = pixels(drawn(staging(near, far)))[100, 100]
    assert red > blue


def test_flip_mirrors() -> None:
    box = Box(50, 50, 100, 100)
    plain = pixels(drawn(staging(placed("glow", box, shadow=False))))[100, 50:150, 2]
    mirrored = pixels(drawn(staging(placed("glow", box, shadow=False, flip=True))))[100, 50:150, 2]
    assert np.abs(plain[::-1] - mirrored).max() <= 2


def test_angle_turns_about_the_centre() -> None:
    lying = placed("post", Box(108, 58, 40, 140), angle_deg=90, shadow=False)
    changed = (pixels(drawn(staging(lying)))[:, :, :3] < 250).any(axis=2)
    ys, xs = np.where(changed)
    assert xs.max() - xs.min() > 130
    assert ys.max() - ys.min() < 50


def test_clip_hides_what_is_below() -> None:
    half = placed("glow", Box(60, 60, 100, 100), clip_below_y=110, shadow=False)
    picture = pixels(drawn(staging(half)))
    assert picture[100, 100, 0] < 100
    assert (picture[112, 100, :3] == 255).all()


def test_contact_shadow_darkens_the_ground_under_the_foot() -> None:
    thing = placed("ball", Box(80, 60, 100, 100))
    picture = pixels(drawn(staging(thing, setting=landscape("meadow")), "low"))
    bare = pixels(drawn(staging(setting=landscape("meadow")), "low"))
    assert picture[162, 130, :3].sum() < bare[162, 130, :3].sum() - 40
    assert (picture[250, 20] == bare[250, 20]).all()


def test_night_is_darker_and_bluer_than_day() -> None:
    thing = placed("ball", Box(80, 60, 100, 100))
    day = pixels(drawn(staging(thing, setting=landscape("meadow", "day"))))
    night = pixels(drawn(staging(thing, setting=landscape("meadow", "night"))))
    assert night[110, 130, :3].sum() < day[110, 130, :3].sum()
    assert night[:, :, 2].mean() > night[:, :, 0].mean()


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("time_of_day", TIMES)
def test_every_place_at_every_time(place: Place, time_of_day: Time) -> None:
    frame = drawn(staging(size=(96, 64), setting=landscape(place, time_of_day)))
    picture = pixels(frame)
    assert (picture[:, :, 3] == 255).all()
    assert picture[:, :, :3].std() > 6, "an empty backdrop"


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("weather", WEATHERS)
def test_every_style_in_every_weather(style: Style, weather: Weather) -> None:
    for place in ("park", "street", "room"):
        setting = landscape(place, weather=weather)  # type: ignore[arg-type]
        drawn(staging(size=(64, 96), setting=setting, style=style))


def test_same_staging_same_bytes_in_another_process() -> None:
    code = (
        "import hashlib\n"
        "from tests.unit.render.studio import *\n"
        "from smalto.stage.types import Box\n"
        "thing = placed('ball', Box(40, 60, 60, 60), color='blue')\n"
        "print(hashlib.sha256(drawn(staging(thing, setting=landscape('park'))).rgba).hexdigest())"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", code],
            check=True,
            capture_output=True,
            text=True,
            cwd=ROOT,
            env={"PYTHONPATH": ":".join([str(ROOT), *sys.path]), "PYTHONHASHSEED": hash_seed},
        ).stdout
        for hash_seed in ("1", "2")
    }
    assert len(runs) == 1


def test_what_was_drawn_before_changes_nothing() -> None:
    """Kept sprites must not leak from one picture into another."""
    renderer = Renderer(StudioPack())
    small = staging(placed("ball", Box(60, 60, 50, 50)))
    fresh = renderer.render(small, quality="medium").rgba
    renderer.render(staging(placed("ball", Box(20, 20, 200, 200))), quality="medium")
    assert renderer.render(small, quality="medium").rgba == fresh


def test_another_seed_gives_another_landscape() -> None:
    one, two = (drawn(staging(setting=landscape("meadow"), seed=s)).rgba for s in (1, 2))
    assert one != two


def test_a_warm_picture_of_1024_px_takes_under_two_seconds() -> None:
    """A sanity bound for slow machines; `make bench` has the real figures."""
    things = [placed("ball", Box(40 * i, 600, 120, 120), layer=i) for i in range(20)]
    picture = staging(*things, size=(1024, 1024), setting=landscape("park"))
    renderer = Renderer(StudioPack())
    renderer.render(picture, quality="low")
    start = time.process_time()
    renderer.render(picture, quality="low")
    assert time.process_time() - start < 2.0
