"""English clauses: who stands where, sentence shape by sentence shape."""

from __future__ import annotations

import pytest

from smalto.model.reader import RuleReader

READER = RuleReader.load()


def relations(prompt: str) -> set[str]:
    scene = READER.read(prompt).scene
    names = [item.concept for item in scene.items]
    return {f"{names[r.a]} {r.kind} {names[r.b]}" for r in scene.relations}


def items(prompt: str) -> list[str]:
    return [item.concept for item in READER.read(prompt).scene.items]


@pytest.mark.parametrize(
    ("prompt", "expected"),
    [
        # sides
        ("a koala on the left and a zebra on the right", {"koala left_of zebra"}),
        ("To the left stands a koala, to the right a zebra", {"koala left_of zebra"}),
        ("right: a koala. left: a zebra", {"koala right_of zebra"}),
        ("a koala on the left-hand side of a zebra", {"koala left_of zebra"}),
        ("a koala, and to the right of it a zebra", {"zebra right_of koala"}),
        (
            "a bench with a lion to its left and a tiger to its right",
            {"lion left_of bench", "tiger right_of bench"},
        ),
        (
            "in the middle a bench, on the left a lion and on the right a tiger",
            {"lion left_of bench", "tiger right_of bench"},
        ),
        (
            "from left to right: a lion, a tiger, a zebra",
            {"lion left_of tiger", "zebra right_of tiger"},
        ),
        # depth and height without a second thing
        ("a lion in the foreground, a windmill in the background", {"lion in_front_of windmill"}),
        ("a bench with a dragon overhead", {"dragon above bench"}),
        ("a dragon on top, a bench below", {"dragon above bench"}),
        # hosts
        ("a bench with a koala and a violin on it", {"koala on bench", "violin on bench"}),
        ("The bench has a koala on it", {"koala on bench"}),
        ("On the bench there are a koala and a violin", {"koala on bench", "violin on bench"}),
        ("a bench on which there is a koala", {"koala on bench"}),
        ("a koala, a violin and a drum on a bench",
         {"koala on bench", "violin on bench", "drum on bench"}),
        ("a vase with roses on a bench", {"rose in vase", "vase on bench"}),
        ("a jar full of lemons next to a drum", {"lemon in jar", "jar beside drum"}),
        ("The girl has a koala on her lap and a parrot on her shoulder",
         {"koala on girl", "parrot on girl"}),
        ("a parrot on the nose of a lion", {"parrot on lion"}),
        # one on each side: the other stands between them
        ("two lions, one on each side of a bench", {"bench between lion"}),
        ("a drum in the middle, lions on both sides", {"drum between lion"}),
        ("a koala on the roof of a windmill", {"koala on windmill"}),
        ("a parrot on the left shoulder of a lion", {"parrot on lion"}),
        ("a koala on a bench, clouds beneath", {"koala on bench", "cloud below koala"}),
        # what is worn and held
        ("three drums above a lion wearing a crown", {"drum above lion", "lion wears crown"}),
        ("a lion with a crown and a koala wearing sunglasses",
         {"lion wears crown", "koala wears sunglasses"}),
        ("a seal balancing a drum on its nose", {"drum on seal"}),
        ("a koala in sunglasses holding a drum", {"koala wears sunglasses", "koala holds drum"}),
        ("a lion with a scarf and gloves", {"lion wears scarf", "lion wears gloves"}),
        ("the cook holds a fish in one hand and a lemon in the other",
         {"cook holds fish", "cook holds lemon"}),
        ("give the lion a purple scarf and put it next to a drum",
         {"lion wears scarf", "lion beside drum"}),
        ("a boy with a kite and a girl with a balloon", {"boy holds kite", "girl holds balloon"}),
        # chains and pronouns
        ("a snail on a mushroom on a bench", {"snail on mushroom", "mushroom on bench"}),
        ("a man with a hat walks behind a bus", {"man wears womans-hat", "man behind bus"}),
        ("A boy sits on a bench and a lion stands in front of him",
         {"boy sits_on bench", "lion in_front_of boy"}),
        ("A koala sits in front of a drum", {"koala in_front_of drum"}),
        ("The king holds a drum. He wears a crown.", {"king holds drum", "king wears crown"}),
        ("a lion, a tiger, and between them a drum",
         {"drum between lion", "drum between tiger"}),
        ("a treasure chest and a crab. A parrot sits on the chest.",
         {"parrot sits_on treasure-chest"}),
        ("a lemon beside a drum; the lemon is on the left", {"lemon left_of drum"}),
        ("a lion sitting on top of a stack of drums", {"lion sits_on drum"}),
        ("a fox sings into a microphone", {"fox holds microphone"}),
        ("a boy plays with a yellow ball", {"boy beside ball"}),
        ("a lion plays the drums", {"lion plays drum"}),
        ("a man walks past a bus, a girl in a scarf holds a drum",
         {"man beside bus", "girl wears scarf", "girl holds drum"}),
        ("The lion has a pink hat, the tiger has a green one",
         {"lion wears womans-hat", "tiger wears womans-hat"}),
        ("the fox and the hen stand side by side", {"chicken beside fox"}),
    ],
)  # fmt: skip
def test_relations(prompt: str, expected: set[str]) -> None:
    assert relations(prompt) == expected


@pytest.mark.parametrize(
    ("prompt", "expected"),
    [
        ("a throne-like bench and a leaf-green frog", ["bench", "frog"]),
        ("a well and a drum as well", ["well", "drum"]),
        ("dress the koala in a scarf", ["koala", "scarf"]),
        ("children building a snowman", ["child", "snowman"]),
        ("a sea-green drum", ["drum"]),
        (
            "the lion steals a drum while two monkeys swing from a rope",
            ["lion", "drum", "monkey", "rope"],
        ),
    ],
)
def test_words_that_name_nothing(prompt: str, expected: list[str]) -> None:
    assert items(prompt) == expected


def test_who_plays_with_a_ball_plays_and_drums_are_one_set() -> None:
    assert READER.read("a boy plays with a yellow ball").scene.items[0].pose == "play"
    assert READER.read("a boy kicking a ball").scene.items[0].pose == "kick"
    assert [i.count for i in READER.read("a lion plays the drums").scene.items] == [1, 1]


def test_children_are_several() -> None:
    assert READER.read("children building a snowman").scene.items[0].many


@pytest.mark.parametrize(
    ("prompt", "concept", "material"),
    [
        ("a marble statue of a lion", "lion", "marble"),
        ("a statue of a lion", "lion", "stone"),
        ("a lion statue", "statue", None),
        ("a drum with polka dots", "drum", "dotted"),
    ],
)
def test_figures_and_patterns(prompt: str, concept: str, material: str | None) -> None:
    found = READER.read(prompt).scene.items
    assert (found[-1].concept, found[-1].material) == (concept, material)


def test_dots_have_a_colour_of_their_own() -> None:
    (drum,) = READER.read("a white drum with red polka dots").scene.items
    assert (drum.color, drum.second, drum.material) == ("white", "red", "dotted")


def test_one_of_several_colours() -> None:
    scene = READER.read("a red drum and a blue drum, the red one is on the blue one").scene
    assert [(i.concept, i.color) for i in scene.items] == [("drum", "red"), ("drum", "blue")]
    assert [(r.kind, r.a, r.b) for r in scene.relations] == [("on", 0, 1)]
    told = READER.read("three drums: one red, one blue and one green").scene.items
    assert [(i.count, i.color) for i in told] == [(1, "red"), (1, "blue"), (1, "green")]
    assert [i.count for i in READER.read("drums! five of them").scene.items] == [5]


def test_who_shares_out_what_they_do_is_left_to_the_model() -> None:
    assert READER.read("robots in a park, some walking, others reading").shared_out
    assert not READER.read("a lion holds a fish in one paw and a lemon in the other").shared_out
