from __future__ import annotations

import numpy as np

from smalto.render.finishes.voronoi import Cells, nearest, triangles


def _points(count: int, side: int, seed: int = 3) -> np.ndarray:
    dice = np.random.default_rng(seed)
    return np.unique(dice.integers(0, side, (count, 2)), axis=0).astype(np.float32)


def test_jump_flooding_finds_the_nearest_point_almost_everywhere() -> None:
    points = _points(60, 80)
    y, x = np.mgrid[0:80, 0:80]
    away = (y[..., None] - points[:, 0]) ** 2 + (x[..., None] - points[:, 1]) ** 2
    found = np.take_along_axis(away, nearest((80, 80), points)[..., None], 2)[..., 0]
    assert (found > away.min(axis=2)).mean() < 0.01


def test_triangles_cover_what_lies_between_the_points_once() -> None:
    ends = np.arange(0, 100, 9)
    rim = [(a, b) for a in ends for b in ends if {a, b} & {0, 99}]
    points = np.concatenate([_points(40, 80) + 10, rim]).astype(np.float32)
    faces = points[triangles(nearest((100, 100), points))]
    first, second = faces[:, 1] - faces[:, 0], faces[:, 2] - faces[:, 0]
    areas = np.abs(first[:, 0] * second[:, 1] - first[:, 1] * second[:, 0]) / 2
    assert 0.95 < areas.sum() / 99**2 < 1.08


def test_settled_cells_share_the_room_evenly() -> None:
    cells = Cells.grid((60, 90), 10, np.random.default_rng(1), jitter=0.4)
    before = np.bincount(cells.owner.ravel()).std()
    for _ in range(4):
        cells = cells.settled(np.ones((60, 90), bool), None)
    sizes = np.bincount(cells.owner.ravel(), minlength=54)
    assert sizes.sum() == 60 * 90 and sizes.std() < 0.7 * before


def test_the_mean_of_a_cell_is_that_of_its_pixels() -> None:
    cells = Cells.grid((20, 20), 10, np.random.default_rng(1))
    rgb = np.random.default_rng(2).random((3, 20, 20)).astype(np.float32)
    mine = cells.owner == 2
    assert np.allclose(cells.mean(rgb)[:, 2], rgb[:, mine].mean(axis=1), atol=1e-5)
