"""What a scene must mean although no word says it."""

from __future__ import annotations

import pytest

from smalto import pack
from smalto.model import Writer, sense
from smalto.scene.types import Item, Relation, Scene, Setting

SKY = Setting("landscape", place="meadow", time="sunset")


@pytest.fixture(scope="module")
def writer() -> Writer:
    return Writer.load(net=False)


def meant(writer: Writer, prompt: str, scene: Scene) -> Scene:
    return sense.sensible(scene, writer.featurizer(prompt), writer.codebook.tokens)


def test_every_name_in_the_tables_is_a_concept() -> None:
    names = frozenset().union(*sense.HOMES.values(), sense.SEATS, sense.FLOWN)
    assert not names - pack.load().concepts.keys()


def test_ships_at_sunset_are_at_sea(writer: Writer) -> None:
    got = meant(writer, "a ship at sunset", Scene(SKY, (Item("ship"),)))
    assert got.setting.place == "sea" and got.setting.time == "sunset"


def test_a_named_place_stays(writer: Writer) -> None:
    scene = Scene(SKY, (Item("ship"),))
    assert meant(writer, "a ship in a meadow at sunset", scene) == scene


def test_who_is_in_an_armchair_sits_on_it(writer: Writer) -> None:
    scene = Scene(items=(Item("fox"), Item("armchair")), relations=(Relation("in", 0, 1),))
    got = meant(writer, "a fox in an armchair", scene)
    assert got.relations == (Relation("sits_on", 0, 1),)


@pytest.mark.parametrize(
    ("prompt", "count"),
    [("three penguins wearing scarves", 3), ("three penguins, one wearing a scarf", 1)],
)
def test_everybody_wears_a_scarf_of_their_own(writer: Writer, prompt: str, count: int) -> None:
    items = (Item("penguin", 3), Item("scarf"))
    got = meant(writer, prompt, Scene(items=items, relations=(Relation("wears", 0, 1),)))
    assert got.items[1].count == count


def test_who_flies_a_kite_holds_it(writer: Writer) -> None:
    scene = Scene(items=(Item("child", pose="fly"), Item("kite")))
    got = meant(writer, "a child flying a kite", scene)
    assert got.items[0].pose is None and got.relations == (Relation("holds", 0, 1),)
    assert meant(writer, "a child flying next to a kite in the sky", scene) == scene


@pytest.mark.parametrize(
    ("prompt", "finish"),
    [
        ("a red vintage car", None),
        ("a vintage photo of a car", "vintage"),
        ("a car, vintage style", "vintage"),
    ],
)
def test_a_vintage_car_is_no_vintage_picture(
    writer: Writer, prompt: str, finish: str | None
) -> None:
    got = meant(writer, prompt, Scene(items=(Item("car"),), finish="vintage"))
    assert got.finish == finish


def test_a_staff_that_is_held_is_no_company(writer: Writer) -> None:
    scene = Scene(items=(Item("mage"), Item("office-worker")), relations=(Relation("holds", 0, 1),))
    assert meant(writer, "a wizard holding a staff", scene).items[1].concept == "magic-wand"


@pytest.mark.parametrize(
    ("prompt", "scene", "place"),
    [
        ("a penguin", Scene(items=(Item("penguin"),)), "snow"),
        ("an icon of a penguin", Scene(items=(Item("penguin"),)), None),
        ("a penguin and a sofa", Scene(items=(Item("penguin"), Item("sofa"))), None),
        ("a penguin and a camel", Scene(items=(Item("penguin"), Item("camel"))), None),
        ("an apple", Scene(items=(Item("apple"),)), None),
        ("ten penguins", Scene(items=(Item("penguin", 10),)), None),
        (
            "a penguin on a pink background",
            Scene(Setting("flat", ("pink",)), (Item("penguin"),)),
            None,
        ),
    ],
)
def test_penguins_get_their_snow(
    writer: Writer, prompt: str, scene: Scene, place: str | None
) -> None:
    assert meant(writer, prompt, scene).setting.place == place
