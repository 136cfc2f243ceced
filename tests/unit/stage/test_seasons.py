from __future__ import annotations

import pytest

from smalto.pack.reader import load
from smalto.scene.types import Item, Place, Scene, Season, Setting
from smalto.stage.director import compose
from smalto.stage.props.grown import SOURCE, season_of


def scene(place: Place, season: Season | None, *items: Item) -> Scene:
    return Scene(Setting("landscape", place=place, season=season), items)


def colors(asked: Scene) -> list[str | None]:
    staging = compose(asked, load(), seed=3, width_px=256, height_px=256)
    return [one.color for one in staging.placed if one.item == 0]


def test_trees_turn_with_the_season_unless_a_colour_was_asked_for() -> None:
    assert colors(scene("park", None, Item("tree"))) == [None]
    assert colors(scene("park", "autumn", Item("tree"))) == ["orange"]
    assert colors(scene("park", "winter", Item("tree"))) == ["white"]
    assert colors(scene("park", "autumn", Item("tree", color="blue"))) == ["blue"]
    assert len(set(colors(scene("meadow", "autumn", Item("tree", count=3))))) == 3


def test_other_things_keep_their_colours() -> None:
    assert colors(scene("park", "autumn", Item("dog"))) == [None]


@pytest.mark.parametrize(
    ("place", "season", "seen"),
    [("park", "autumn", "autumn"), ("jungle", "autumn", None), ("snow", None, "winter")],
)
def test_the_season_that_is_seen(place: Place, season: Season | None, seen: str | None) -> None:
    assert season_of(scene(place, season)) == seen


def test_scenery_is_in_season_and_of_many_shapes() -> None:
    staging = compose(scene("park", "autumn"), load(), seed=5, width_px=512, height_px=512)
    grown = [one.art for one in staging.placed if one.art.startswith(f"{SOURCE}/")]
    assert len(grown) >= 5
    assert all("~autumn~" in art for art in grown)
    trees = [art for art in grown if "bush" not in art]
    assert len(set(trees)) >= 0.8 * len(trees)
    assert not any("tulips" in art or "daisies" in art for art in grown)
