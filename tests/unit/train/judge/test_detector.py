"""The detector in torch against the one that ships, and what its training does to pictures."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

pytest.importorskip("torch")

import numpy as np
import torch

from smalto import pack
from smalto.evaluate.judge.detector import INPUT_PX, Found, forward
from smalto.render import Renderer
from smalto.scene.types import Item, Scene, Setting
from smalto.stage.director import stage
from smalto.train.judge.detector import Detector, _cropped, train_detector
from smalto.train.judge.pictures import SOURCE, Painter, truth


def test_what_ships_answers_as_what_was_trained() -> None:
    torch.manual_seed(3)
    net = Detector()
    picture = np.random.default_rng(1).random((INPUT_PX, INPUT_PX, 3), np.float32) - 0.5
    x = picture.transpose(2, 0, 1)
    with torch.no_grad():
        wanted = net(torch.from_numpy(x[None].copy()))[0].numpy()
    found = forward(x, net.exported())
    assert found.shape == wanted.shape
    assert np.abs(found - wanted).max() < 0.02 * np.abs(wanted).max()


def test_it_goes_on_from_weights_that_lack_layers() -> None:
    known = Detector().exported()
    del known["k.weight"], known["k.bias"]
    again = Detector(known).exported()
    assert np.array_equal(again["a.weight"], known["a.weight"])
    assert "k.weight" in again


@pytest.mark.parametrize("seed", range(5))
def test_a_crop_takes_its_boxes_along(seed: int) -> None:
    picture = np.zeros((INPUT_PX, INPUT_PX, 3), np.float32)
    picture[60:100, 80:140] = 1
    thing = Found(110 / INPUT_PX, 80 / INPUT_PX, 60 / INPUT_PX, 40 / INPUT_PX, 1.0)
    cropped, kept = _cropped(picture, [thing], np.random.default_rng(seed))
    ys, xs = np.nonzero(cropped[..., 0] > 0.5)
    if not kept:
        assert len(xs) < 0.8 * 60 * 40 / 0.55**2
        return
    (box,) = kept
    left, right = (box.x - box.w / 2) * INPUT_PX, (box.x + box.w / 2) * INPUT_PX
    top, bottom = (box.y - box.h / 2) * INPUT_PX, (box.y + box.h / 2) * INPUT_PX
    assert np.allclose((left, right, top, bottom), (xs[0], xs[-1] + 1, ys[0], ys[-1] + 1), atol=1.5)


def test_things_are_truth_and_grown_plants_are_ground() -> None:
    vocabulary = pack.load()
    scene = Scene(Setting("landscape", place="forest"), (Item("fox"), Item("apple", 2)))
    staging = stage(scene, vocabulary, seed=4, width_px=384, height_px=384)
    grown = [one for one in staging.placed if one.art.startswith(f"{SOURCE}/")]
    others = len(staging.placed) - len(grown)
    assert grown
    assert 3 <= len(truth(staging)) <= others


def test_random_scenes_are_painted_and_learned_from(tmp_path: Path) -> None:
    vocabulary = pack.load()
    painter = Painter(vocabulary, Renderer(vocabulary))
    samples = [next(painter.endless(turn)) for turn in (0, 1)]
    picture, things = samples[0]
    assert picture.shape == (INPUT_PX, INPUT_PX, 3) and picture.dtype == np.uint8
    assert all(0 <= one.w <= 1.5 and 0 <= one.h <= 1.5 for one in things)
    assert painter.scene(random.Random(5)) == painter.scene(random.Random(5))
    weights = train_detector(samples, 0.5, None, tmp_path)
    assert {"a.weight", "l.weight", "out.bias"} <= weights.keys()
