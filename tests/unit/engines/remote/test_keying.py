from __future__ import annotations

import numpy as np
import pytest

from smalto.engines.keyed import ground_for
from smalto.engines.remote.faults import Fault
from smalto.engines.remote.keying import cleared

GREEN = np.array((0, 255, 0))


def scene() -> np.ndarray:
    """A red square on green, its shadow beside it, a green spot inside it."""
    made = np.zeros((200, 200, 4), np.uint8)
    made[...] = (0, 255, 0, 255)
    made[60:140, 60:140, :3] = (200, 40, 30)
    made[95:105, 95:105, :3] = (0, 250, 0)
    made[140:160, 70:150, :3] = GREEN // 2
    return made


def test_the_ground_goes_and_its_shadow_stays_one() -> None:
    found = cleared(scene())
    assert (found[:50, :, 3] == 0).all() and (found[80:90, 65:135, 3] == 255).all()
    shadow = found[145:155, 80:140]
    assert (shadow[..., :3] == 0).all()
    assert np.abs(shadow[..., 3].astype(int) - 128).max() <= 6
    assert tuple(found[85, 85]) == (200, 40, 30, 255)


def test_what_is_clear_already_stays_as_it_is() -> None:
    made = scene()
    made[:50, :, 3] = 0
    assert cleared(made) is made


def test_who_drew_no_even_ground_is_told() -> None:
    noise = np.random.default_rng(0).integers(0, 256, (200, 200, 4), np.uint8)
    noise[..., 3] = 255
    flat = np.full((200, 200, 4), 255, np.uint8)
    for made in (noise, flat):
        with pytest.raises(Fault):
            cleared(made)


@pytest.mark.parametrize(
    ("prompt", "ground"),
    [
        ("a red fox", "green"),
        ("a green frog", "magenta"),
        ("一片绿叶", "magenta"),
        ("a pink pig on the grass", "blue"),
    ],
)
def test_the_ground_is_of_no_colour_that_the_prompt_speaks_of(prompt: str, ground: str) -> None:
    assert ground_for(prompt).startswith(ground)
