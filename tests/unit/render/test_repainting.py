"""Only what differs is painted again; the rest is the given picture, to the byte."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from smalto.model.reader import RuleReader
from smalto.pack import load
from smalto.render import Renderer
from smalto.stage.director import stage

PACK = load()
SIDE = 256


@pytest.mark.parametrize("prompt", ["a cat and a dog in a park", "two ducks on a lake at sunset"])
def test_what_goes_leaves_a_picture_as_if_it_had_never_been(prompt: str) -> None:
    scene = RuleReader.load().read(prompt).scene
    before = stage(scene, PACK, seed=4, width_px=SIDE, height_px=SIDE)
    gone = next(one for one in before.placed if one.item is not None)
    after = replace(before, placed=tuple(one for one in before.placed if one is not gone))
    renderer = Renderer(PACK)
    frame = renderer.render(before, quality="medium")
    source = np.frombuffer(frame.rgba, np.uint8).reshape(SIDE, SIDE, 4)
    cold = Renderer(PACK).repainting(before, after, quality="medium").over(source)
    warm = renderer.repainting(before, after, quality="medium").over(source)
    whole = renderer.painting(after, quality="medium", behind=before).picture()
    wanted = np.frombuffer(whole.rgba, np.uint8).reshape(source.shape).astype(int)
    assert 0 < warm.changed.mean() < 0.6
    assert (warm.pixels[~warm.changed] == source[~warm.changed]).all()
    assert np.abs(warm.pixels - wanted)[warm.changed].max() <= 8
    assert np.abs(cold.pixels.astype(int) - warm.pixels).max() <= 8


def test_nothing_changes_where_nothing_differs() -> None:
    scene = RuleReader.load().read("a red ball on a blue background").scene
    staging = stage(scene, PACK, seed=4, width_px=SIDE, height_px=SIDE)
    source = np.full((SIDE, SIDE, 4), 77, np.uint8)
    found = Renderer(PACK).repainting(staging, staging, quality="low").over(source)
    assert not found.changed.any() and (found.pixels == source).all()
