from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw

from smalto.evaluate.styles import WAYS, StyleJudge, on_white
from smalto.evaluate.styles.features import features_of
from smalto.types import Frame


def picture(size: int = 400, dots: int = 0) -> Image.Image:
    made = Image.new("RGB", (size, size), "#f2e9d0")
    draw = ImageDraw.Draw(made)
    draw.ellipse((size * 0.2, size * 0.3, size * 0.7, size * 0.8), "#c8372d")
    draw.rectangle((size * 0.6, size * 0.1, size * 0.9, size * 0.5), "#2b5d9b")
    for y in range(0, size, dots or size):
        for x in range(0, size, dots or size):
            draw.ellipse((x, y, x + dots * 0.6, y + dots * 0.6), "black" if dots else None)
    return made


def apart(one: Image.Image, two: Image.Image) -> float:
    return float(np.abs(features_of(one) - features_of(two)).mean())


def test_the_same_look_counts_the_same_at_any_size() -> None:
    same = apart(picture(400, dots=10), picture(800, dots=20))
    assert same < 0.3 * apart(picture(400, dots=10), picture(400))


@pytest.mark.parametrize("size", [(64, 64), (300, 90), (1024, 768)])
def test_every_picture_gives_as_many_finite_numbers(size: tuple[int, int]) -> None:
    for color in ("white", "black", "#7f3344"):
        row = features_of(Image.new("RGB", size, color))
        assert row.shape == features_of(picture()).shape and np.isfinite(row).all()


def test_of_a_transparent_picture_only_what_is_there_is_seen_on_white() -> None:
    clear, faint, solid = (10, 20, 30, 0), (0, 0, 0, 51), (10, 20, 30, 255)
    frame = Frame(4, 1, bytes((*clear, *faint, *clear, *solid)))
    seen = np.asarray(on_white(frame)).tolist()
    assert seen == [[[204, 204, 204], [255, 255, 255], [10, 20, 30]]]


def test_there_are_25_ways() -> None:
    assert len(WAYS) == len(set(WAYS)) == 25


def test_odds_are_shares() -> None:
    dice = np.random.default_rng(1)
    judge = StyleJudge(
        np.zeros(6, np.float32),
        np.ones(6, np.float32),
        dice.normal(0, 1, (7, 4)).astype(np.float32),
        dice.normal(0, 1, (11, 25)).astype(np.float32),
    )
    odds = judge.odds(dice.normal(0, 1, (5, 6)).astype(np.float32))
    assert odds.shape == (5, 25) and np.allclose(odds.sum(axis=1), 1, atol=1e-5)


def test_a_cutting_is_looked_at_in_the_scale_of_its_picture() -> None:
    whole = picture(400, dots=10)
    cut = whole.crop((100, 100, 300, 300))
    rows = [features_of(each) for each in (whole, cut)]
    right = features_of(cut, 400)
    assert np.abs(right - rows[0]).mean() < np.abs(rows[1] - rows[0]).mean()


def test_the_frozen_judge_loads_and_sees() -> None:
    white = Frame(64, 48, b"\xff" * 64 * 48 * 4)
    assert StyleJudge.load().see(white) in WAYS
