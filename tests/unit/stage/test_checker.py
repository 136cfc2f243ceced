"""The checker believes its eyes: geometry made by hand, facts expected by hand."""

from __future__ import annotations

import pytest

from smalto.scene.facts import Colored, Count, Related, Styled, Written
from smalto.scene.types import Color, Item, Relation, RelationKind, Scene, Text
from smalto.stage.checker import check, facts, legibility, visible_share
from smalto.stage.types import Box, Placed, PlacedText, Staging
from tests.unit.stage.fake_pack import FakePack

PACK = FakePack()


def put(
    item: int,
    concept: str,
    box: tuple[float, float, float, float],
    layer: int,
    *,
    color: Color | None = None,
    clip: float | None = None,
) -> Placed:
    return Placed(
        item, 0, concept, f"soft/{concept}", Box(*box), layer, color=color, clip_below_y=clip
    )


def picture(*placed: Placed, scene: Scene | None = None, text: PlacedText | None = None) -> Staging:
    scene = scene or Scene(items=tuple(Item(p.concept) for p in placed))
    return Staging(1000, 1000, scene, 0, placed, (text,) if text else (), ("#ffffff",), None)


CASES: list[tuple[RelationKind, Placed, Placed, bool]] = [
    ("left_of", put(0, "cat", (100, 500, 200, 200), 0),
     put(1, "dog", (500, 500, 200, 200), 1), True),
    ("left_of", put(0, "cat", (500, 500, 200, 200), 0),
     put(1, "dog", (100, 500, 200, 200), 1), False),
    ("left_of", put(0, "cat", (100, 500, 200, 200), 0),
     put(1, "dog", (180, 200, 200, 200), 1), False),
    ("above", put(0, "cat", (400, 100, 200, 200), 0),
     put(1, "dog", (400, 500, 200, 200), 1), True),
    ("above", put(0, "cat", (400, 400, 200, 200), 0),
     put(1, "dog", (400, 500, 200, 200), 1), False),
    ("on", put(0, "cat", (450, 300, 100, 100), 1),
     put(1, "table", (300, 395, 400, 200), 0), True),
    ("on", put(0, "cat", (450, 100, 100, 100), 1),
     put(1, "table", (300, 395, 400, 200), 0), False),
    ("on", put(0, "cat", (0, 300, 100, 100), 1),
     put(1, "table", (300, 395, 400, 200), 0), False),
    ("in", put(0, "cat", (400, 300, 200, 300), 1, clip=480),
     put(1, "box", (350, 420, 300, 300), 0), True),
    ("in", put(0, "cat", (400, 300, 200, 300), 1),
     put(1, "box", (350, 420, 300, 300), 0), False),
    ("under", put(0, "cat", (450, 600, 100, 100), 1),
     put(1, "table", (300, 400, 400, 300), 0), True),
    ("under", put(0, "cat", (450, 300, 100, 100), 1),
     put(1, "table", (300, 400, 400, 300), 0), False),
    ("behind", put(0, "cat", (300, 400, 200, 200), 0),
     put(1, "dog", (400, 450, 200, 200), 1), True),
    ("behind", put(0, "cat", (300, 400, 200, 200), 2),
     put(1, "dog", (400, 450, 200, 200), 1), False),
    ("rides", put(0, "cat", (430, 250, 140, 150), 1),
     put(1, "horse", (300, 350, 400, 400), 0), True),
    ("rides", put(0, "cat", (30, 250, 140, 150), 1),
     put(1, "horse", (300, 350, 400, 400), 0), False),
    ("wears", put(0, "cat", (400, 400, 200, 200), 0),
     put(1, "hat", (450, 340, 100, 90), 1), True),
    ("wears", put(0, "cat", (400, 400, 200, 200), 0),
     put(1, "hat", (800, 340, 100, 90), 1), False),
    ("holds", put(0, "fox", (400, 400, 200, 300), 0),
     put(1, "apple", (580, 500, 60, 60), 1), True),
    ("holds", put(0, "fox", (400, 400, 200, 300), 0),
     put(1, "apple", (880, 500, 60, 60), 1), False),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "a", "b", "holds"), CASES)
def test_relations_are_read_from_boxes(
    kind: RelationKind, a: Placed, b: Placed, holds: bool
) -> None:
    wanted = Related(kind, 0, 1, a.concept, b.concept)
    assert (wanted in facts(picture(a, b), PACK)) is holds


def test_relations_of_the_scene_are_not_believed() -> None:
    a, b = put(0, "cat", (600, 500, 200, 200), 0), put(1, "dog", (100, 500, 200, 200), 1)
    scene = Scene(items=(Item("cat"), Item("dog")), relations=(Relation("left_of", 0, 1),))
    report = check(picture(a, b, scene=scene), PACK)
    assert report.missed == (Related("left_of", 0, 1, "cat", "dog"),)
    assert report.score < 0.95


def test_hidden_copies_do_not_count() -> None:
    a, b = put(0, "cat", (400, 400, 200, 200), 0), put(1, "house", (380, 380, 300, 300), 1)
    staging = picture(a, b)
    assert visible_share(a, staging) == 0
    assert Count(0, "cat", 1) not in facts(staging, PACK)


def test_what_is_cut_by_the_frame_is_less_visible() -> None:
    a = put(0, "cat", (-100, 400, 200, 200), 0)
    assert visible_share(a, picture(a)) == pytest.approx(0.5)


def test_colors_are_those_of_the_drawing_or_the_paint() -> None:
    plain, painted = (
        put(0, "fox", (0, 0, 100, 100), 0),
        put(1, "cat", (500, 0, 99, 99), 1, color="blue"),
    )
    found = facts(picture(plain, painted), PACK)
    assert Colored(0, "fox", "orange") in found
    assert Colored(1, "cat", "blue") in found


def test_another_drawing_is_another_thing() -> None:
    scene = Scene(items=(Item("cat"),))
    report = check(picture(put(0, "dog", (0, 0, 300, 300), 0), scene=scene), PACK)
    assert Count(0, "cat", 1) in report.missed


def test_covered_text_is_not_written() -> None:
    text = PlacedText("Hi", "none", Box(400, 400, 200, 100), 0, "#000000", "#ffffff")
    over, under = put(0, "cat", (450, 380, 200, 200), 1), put(0, "cat", (450, 380, 200, 200), -1)
    scene = Scene(items=(Item("cat"),), texts=(Text("Hi"),))
    wanted = Written("Hi", "none")
    assert wanted not in facts(picture(over, scene=scene, text=text), PACK)
    assert wanted in facts(picture(under, scene=scene, text=text), PACK)


def test_style_is_that_of_every_drawing() -> None:
    staging = picture(
        put(0, "cat", (0, 0, 300, 300), 0), scene=Scene(items=(Item("cat"),), style="line")
    )
    assert Styled("line") not in facts(staging, PACK)
    assert Styled("soft") in facts(picture(put(0, "cat", (0, 0, 300, 300), 0)), PACK)


def test_legibility_sees_the_smallest_the_edge_and_the_contrast() -> None:
    seen = legibility(
        picture(put(0, "ball", (-50, 400, 200, 200), 0), put(1, "apple", (500, 500, 40, 30), 1)),
        PACK,
    )
    assert seen.smallest == pytest.approx(0.04)
    assert seen.margin == pytest.approx(-0.05)
    assert seen.contrast == 0
    assert seen.score < 0.5
