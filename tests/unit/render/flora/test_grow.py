from __future__ import annotations

from random import Random

import numpy as np
import pytest

from smalto.render.flora import KINDS, grow, hues_of
from smalto.render.flora.drawing import WithPlants, is_plant, plant_art, plant_svg
from smalto.render.raster import rasterise
from smalto.render.sheet import Sheet, document
from smalto.scene.types import SEASONS
from smalto.stage.props.grown import GROWN
from tests.unit.render.studio import StudioPack


def drawn(kind: str, variant: int, season: str = "any", style: str = "soft") -> np.ndarray:
    return np.asarray(rasterise(plant_svg(f"{kind}~{variant}~{season}~{style}~left"))).astype(int)


def greenness(picture: np.ndarray) -> float:
    """Mean of green over red of what is opaque."""
    seen = picture[picture[:, :, 3] > 200]
    return float((seen[:, 1] - seen[:, 0]).mean())


def test_stage_and_renderer_know_the_same_kinds() -> None:
    assert set(KINDS) == set(GROWN)


@pytest.mark.parametrize("kind", KINDS)
def test_a_plant_stands_on_its_foot_inside_its_frame(kind: str) -> None:
    alpha = drawn(kind, 1)[:, :, 3]
    rows, columns = np.where(alpha > 100)
    assert rows.max() >= alpha.shape[0] - 10, "it floats"
    assert rows.min() <= 0.45 * alpha.shape[0], "it is much smaller than its frame"
    middle = alpha.shape[1] / 2
    assert columns.min() < middle < columns.max()


def test_plants_of_one_kind_differ_and_the_same_one_is_the_same() -> None:
    first, again, other = drawn("oak", 1), drawn("oak", 1), drawn("oak", 2)
    assert (first == again).all()
    assert (np.abs(first - other).max(axis=2) > 40).mean() > 0.1


def test_leaves_turn_in_autumn_and_fall_in_winter_but_firs_stay_green() -> None:
    assert greenness(drawn("linden", 3)) > 20
    assert greenness(drawn("linden", 3, "autumn")) < -10
    summer, winter = drawn("linden", 3)[:, :, 3], drawn("linden", 3, "winter")[:, :, 3]
    assert (winter > 128).sum() < 0.5 * (summer > 128).sum()
    assert greenness(drawn("fir", 3, "autumn")) > 20


def test_snow_lies_on_firs_in_winter() -> None:
    def white(season: str) -> int:
        picture = drawn("fir", 2, season)
        return int(((picture[:, :, :3].min(axis=2) > 225) & (picture[:, :, 3] > 200)).sum())

    assert white("winter") > 200 > white("summer")


def test_line_drawings_of_plants_are_pale_with_dark_outlines() -> None:
    picture = drawn("oak", 1, style="line")
    seen = picture[picture[:, :, 3] > 250][:, :3].mean(axis=1)
    assert (seen > 200).mean() > 0.5
    assert (seen < 110).any()


@pytest.mark.parametrize("season", SEASONS)
def test_every_kind_grows_in_every_season(season: str) -> None:
    for kind, plant in KINDS.items():
        sheet, dice = Sheet("t"), Random(kind)
        grow(sheet, kind, 50, 100, 90, hues_of(kind, plant.leaf, plant.wood, season, dice), dice)
        rasterise(document(sheet.markup(), 100, 100))


def test_a_pack_with_plants_knows_both() -> None:
    pack = WithPlants(StudioPack())
    name = "grown/birch~1~any~soft~left"
    assert is_plant(name)
    assert not is_plant("soft/ball")
    assert pack.art("birch~1~any~soft~left", "grown") == plant_art("birch~1~any~soft~left")
    assert pack.svg(name).startswith("<svg")
    assert pack.svg("flat/ball").startswith("<svg")
    with pytest.raises(KeyError, match="no plant"):
        pack.art("ball", "grown")
