"""Texts with whoever holds, speaks or bears them; never over a face, readable, apart."""

from __future__ import annotations

from itertools import combinations

import pytest

from smalto.scene.types import CARRIERS, Carrier, Item, Scene, Setting, Text
from smalto.stage.director import stage
from smalto.stage.lettering import LEAST_EM, letter_em
from smalto.stage.types import Staging
from tests.unit.stage.fake_pack import FakePack

PACK = FakePack()
PARK = Setting("landscape", place="park")
FLAT = Setting()


def staged(*items: str, texts: tuple[Text, ...], setting: Setting = FLAT) -> Staging:
    scene = Scene(setting, tuple(Item(item) for item in items), texts=texts)
    return stage(scene, PACK, seed=4, width_px=1000, height_px=1000)


@pytest.mark.parametrize("setting", [FLAT, PARK])
@pytest.mark.parametrize("carrier", [c for c in CARRIERS if c != "none"])
def test_what_somebody_holds_is_before_them_and_not_before_the_face(
    carrier: Carrier, setting: Setting
) -> None:
    staging = staged("fox", texts=(Text("Hello", carrier, holder=0),), setting=setting)
    (text,), fox = staging.texts, next(p for p in staging.placed if p.item == 0)
    assert text.layer > fox.layer
    assert text.box.y > fox.box.y + 0.3 * fox.box.h or text.box.bottom < fox.box.y + 0.1 * fox.box.h
    assert fox.box.x < text.box.center[0] < fox.box.right


@pytest.mark.parametrize("thing", ["book", "box", "ball"])
def test_letters_without_a_carrier_are_printed_on_a_thing(thing: str) -> None:
    staging = staged(thing, texts=(Text("Hi", holder=0),))
    (text,), box = staging.texts, staging.placed[0].box
    assert text.printed and text.box.overlap(box) > 0.99 * text.box.area


def test_each_of_two_bubbles_has_a_speaker_of_its_own() -> None:
    staging = staged("fox", "cat", texts=(Text("Hi!", "bubble"), Text("Hello!", "bubble")))
    for text, item in zip(staging.texts, (0, 1), strict=True):
        speaker = next(p for p in staging.placed if p.item == item)
        assert text.box.bottom < speaker.box.y + 0.1 * speaker.box.h
        assert text.box.x < speaker.box.right and text.box.right > speaker.box.x


def test_a_sign_stands_in_a_park_among_the_things() -> None:
    staging = staged("fox", texts=(Text("No dogs", "sign"),), setting=PARK)
    fox = next(p for p in staging.placed if p.item == 0)
    assert staging.texts[0].layer < 1000
    assert staging.texts[0].box.overlap(fox.box) < 0.1 * fox.box.area


@pytest.mark.parametrize("setting", [FLAT, PARK])
@pytest.mark.parametrize("first", CARRIERS)
def test_three_runs_are_all_there_readable_and_apart(first: Carrier, setting: Setting) -> None:
    texts = (Text("Grand Opening", first, holder=0), Text("你好", "badge"), Text("July 21"))
    staging = staged("fox", "tree", texts=texts, setting=setting)
    assert [text.run for text in staging.texts] == [0, 1, 2]
    assert all(a.box.overlap(b.box) < 1 for a, b in combinations(staging.texts, 2))
    for text in staging.texts:
        assert letter_em(texts[text.run], text.box) >= 0.98 * LEAST_EM * 1000
        assert text.box.x >= 0 and text.box.right <= 1000
        assert text.box.y >= 0 and text.box.bottom <= 1000
