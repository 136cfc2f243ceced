from __future__ import annotations

from smalto.pack import Pack, load
from smalto.pack.types import Concept
from smalto.scene.facts import Expressed, Made, Skinned
from smalto.scene.types import POSES, Item, Relation, Scene, Setting
from smalto.stage.cast import cast, shows_pose
from smalto.stage.traits import NEAR, missing_traits, posing, showing_traits, trait_facts
from smalto.stage.types import Box, Placed

PACK = load()
PEOPLE = ("person", "man", "woman", "boy", "girl", "child", "old-man", "old-woman")


def played(item: Item, pack: Pack = PACK, style: str = "soft", *relations: Relation) -> Concept:
    things = (item, Item("bench")) if relations else (item,)
    scene = Scene(Setting("flat"), things, relations, style=style)  # type: ignore[arg-type]
    return cast(scene, pack, seed=1).actors[0].drawn


def test_people_are_drawn_in_every_pose_of_the_language() -> None:
    for who in PEOPLE:
        missing = set(POSES) - set(PACK.get(who).poses)
        assert not missing, (who, missing)


def test_plain_people_show_feelings_and_skin() -> None:
    for who in PEOPLE:
        drawn = played(Item(who, expression="angry", skin="dark"))
        assert set(drawn.shows) == {"face", "skin"}, who


def test_a_bust_gives_way_to_a_figure_that_shows_the_feeling_in_every_style() -> None:
    for style in ("soft", "flat", "toon", "line"):
        item = Item("man", expression="sad")
        found = showing_traits(item, PACK.get("man"), PACK, style)  # type: ignore[arg-type]
        assert found is not None
        assert PACK.art(found.id, style).id.startswith("own/")


def test_nothing_asked_changes_nothing() -> None:
    assert showing_traits(Item("man"), PACK.get("man"), PACK, "soft") is None


def test_things_that_have_no_face_say_so() -> None:
    found = missing_traits(Item("car", expression="happy", skin="dark"), PACK.get("car"), set())
    assert found == [
        f"the drawing of '{PACK.get('car').en[0]}' cannot look happy",
        f"the drawing of '{PACK.get('car').en[0]}' cannot have dark skin",
    ]


def test_who_sits_on_nothing_sits_on_the_ground() -> None:
    on_ground = played(Item("woman", pose="sit"))
    on_bench = played(Item("woman", pose="sit"), PACK, "soft", Relation("sits_on", 0, 1))
    assert on_ground.id != on_bench.id
    for drawn in (on_ground, on_bench):
        assert shows_pose(PACK.get("woman"), drawn.id, "sit", PACK)


def test_a_missing_pose_is_drawn_as_the_nearest_and_not_told_as_itself() -> None:
    knight = PACK.get("knight")
    poses = {pose for pose in NEAR if pose not in knight.poses}
    assert "kick" in poses
    drawn = played(Item("knight", pose="kick"))
    assert drawn.id == knight.poses["play"]
    assert not shows_pose(knight, drawn.id, "kick", PACK)
    assert posing(knight, "kick", (), PACK) is None


def placed(drawn: str, **traits: str) -> tuple[Placed, Concept]:
    art = PACK.art(drawn, "soft").id
    thing = Placed(0, 0, drawn, art, Box(0, 0, 9, 9), 1, **traits)  # type: ignore[arg-type]
    return thing, PACK.get(drawn)


def test_facts_tell_what_all_copies_show() -> None:
    stand = PACK.get("man").poses["walk"]
    traits = {"material": "wood", "expression": "sad", "skin": "dark"}
    copies = [placed(stand, **traits), placed(stand, **traits)]
    assert set(trait_facts(0, "man", copies, "soft")) == {
        Made(0, "man", "wood"),
        Expressed(0, "man", "sad"),
        Skinned(0, "man", "dark"),
    }
    mixed = [copies[0], placed(stand, material="glass", expression="happy")]
    assert trait_facts(0, "man", mixed, "soft") == []


def test_a_drawing_that_cannot_show_a_feeling_does_not_show_it() -> None:
    car = placed("car", expression="sad", material="wood")
    assert trait_facts(0, "car", [car], "soft") == [Made(0, "car", "wood")]


def test_silhouettes_show_no_feeling_no_skin_and_no_material() -> None:
    walk = placed(PACK.get("man").poses["walk"], expression="sad", skin="dark", material="wood")
    assert trait_facts(0, "man", [walk], "silhouette") == []
