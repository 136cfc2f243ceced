from __future__ import annotations

import json

from smalto.scene.json import from_json, to_json
from smalto.scene.types import Item, Relation, Scene, Setting, Text

SCENE = Scene(
    Setting("gradient", ("blue", "pink")),
    (Item("fox", color="red"), Item("apple", count=2, many=True)),
    (Relation("holds", 0, 1),),
    (Text("HI", "sign", holder=0),),
    "toon",
)


def test_there_and_back_through_real_json() -> None:
    assert from_json(json.loads(json.dumps(to_json(SCENE)))) == SCENE
    assert from_json(to_json(Scene())) == Scene()


def test_what_was_not_said_is_left_out() -> None:
    told = to_json(Scene(items=(Item("fox"),)))
    assert "relations" not in told and "texts" not in told
    assert not {"color", "many", "pose", "size"} & set(told["items"][0])
