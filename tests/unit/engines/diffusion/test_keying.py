from __future__ import annotations

import numpy as np

from smalto.engines.diffusion.keying import cut_out, key_for, note_of, prompt_on


def test_the_ground_has_a_colour_that_the_prompt_does_not_speak_of() -> None:
    assert key_for("a red fox").startswith("green")
    assert key_for("a Green tree").startswith("magenta")
    assert key_for("green and magenta").startswith("blue")
    assert "a red fox. The subject" in prompt_on("a red fox.", key_for("a red fox"))


def test_the_ground_goes_and_the_thing_stays() -> None:
    rgb = np.full((40, 40, 3), (0, 250, 5), np.uint8)
    rgb[10:30, 10:30] = (200, 30, 30)
    made, clear = cut_out(rgb)
    assert (made[10:30, 10:30] == (200, 30, 30, 255)).all()
    assert (made[:10] == 0).all() and clear == 1 - 400 / 1600
    assert np.array_equal(cut_out(rgb, quick=True)[0], made)


def test_at_an_edge_the_thing_keeps_its_own_colour() -> None:
    rgb = np.full((40, 40, 3), (0, 255, 0), np.uint8)
    rgb[10:30, 10:30] = (255, 0, 0)
    rgb[9, 10:30] = (85, 170, 0)  # a third of the thing, two of the ground
    edge = cut_out(rgb)[0][9, 15]
    assert 0 < edge[3] < 255 and edge[0] > 2 * int(edge[1])


def test_a_ground_that_was_not_drawn_is_told() -> None:
    noise = np.random.default_rng(1).integers(0, 256, (32, 32, 3), dtype=np.uint8)
    assert "25% of the picture is clear" in note_of("green", 0.25)
    assert "nothing could be taken out" in note_of("green", 0.0)
    assert cut_out(noise)[1] < 0.2
