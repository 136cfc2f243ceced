"""The judge's parts on made-up boxes, and the frozen judge on a picture drawn here."""

import hashlib
from importlib.resources import files

import pytest

from smalto import pack
from smalto.evaluate.judge import Judge
from smalto.evaluate.judge.detector import Found, overlap
from smalto.evaluate.judge.facts import _relations
from smalto.evaluate.judge.sight import _styles
from smalto.scene.types import Item, Relation, Scene, Setting
from smalto.stage.director import stage
from smalto.stage.relations import Seen as View
from smalto.stage.types import Box, Placed


def box(x: float, y: float, w: float = 0.2, h: float = 0.2) -> Found:
    return Found(x, y, w, h, 1.0)


def kinds(one: Found, other: Found) -> set[tuple[str, int, int]]:
    return {(r.kind, r.a, r.b) for r in _relations([[view(one)], [view(other)]])}


def view(found: Found) -> View:
    left, top = 100 * (found.x - found.w / 2), 100 * (found.y - found.h / 2)
    placed = Placed(None, 0, "cat", "soft/cat", Box(left, top, 100 * found.w, 100 * found.h), 0)
    return View(placed, pack.load().concepts["cat"])


def test_left_and_beside() -> None:
    found = kinds(box(0.3, 0.7), box(0.6, 0.7))
    assert {("left_of", 0, 1), ("right_of", 1, 0), ("beside", 0, 1), ("beside", 1, 0)} <= found
    assert ("left_of", 1, 0) not in found


def test_above_and_on() -> None:
    assert ("on", 0, 1) in kinds(box(0.5, 0.4), box(0.5, 0.6, 0.5))
    found = kinds(box(0.5, 0.2), box(0.5, 0.6, 0.5))
    assert {("above", 0, 1), ("below", 1, 0)} <= found
    assert ("on", 0, 1) not in found


def test_overlap_of_a_box_with_itself_is_whole() -> None:
    assert overlap(box(0.5, 0.5), box(0.5, 0.5)) == pytest.approx(1)
    assert overlap(box(0.2, 0.5), box(0.8, 0.5)) == 0


def test_the_judge_is_frozen() -> None:
    folder = files("smalto.evaluate.judge")
    digest = hashlib.sha256((folder / "judge.npz").read_bytes()).hexdigest()
    assert digest == (folder / "judge.sha256").read_text("ascii").strip()


def test_the_judge_tells_things_counts_and_places_from_the_pixels() -> None:
    vocabulary = pack.load()
    items = (Item("giraffe"), Item("strawberry", 3))
    scene = Scene(Setting("flat", ("lightblue",)), items, (Relation("left_of", 0, 1),))
    staging = stage(scene, vocabulary, seed=11, width_px=768, height_px=768)
    seen = Judge.load(vocabulary).look(staging)
    counts = {name: item.count for item in seen.items for name in item.names}
    assert counts.get("giraffe") == 1
    assert counts.get("strawberry") == 3


def test_the_judge_tells_another_colour_and_what_is_behind() -> None:
    vocabulary = pack.load()
    items = (Item("cat", color="orange"), Item("sofa"))
    scene = Scene(Setting("flat", ("beige",)), items, (Relation("on", 0, 1),))
    staging = stage(scene, vocabulary, seed=5, width_px=768, height_px=768)
    seen = Judge.load(vocabulary).look(staging)
    colors = {name: item.color for item in seen.items for name in item.names}
    assert colors.get("cat") == "orange"
    assert "sofa" in colors
    assert seen.style == "soft"


def test_lines_and_silhouettes_are_tried_where_they_are_seen_and_finishes_are_named() -> None:
    assert _styles("silhouette") == ("silhouette", "soft", "flat", "toon")
    assert _styles("line") == ("line", "soft", "flat", "toon")
    assert _styles("oil") == _styles("soft") == ("soft", "flat", "toon")


def test_the_judge_tells_a_finish_and_what_a_silhouette_is_of() -> None:
    vocabulary = pack.load()
    judge = Judge.load(vocabulary)
    scene = Scene(Setting("flat", ("white",)), (Item("camel"),), style="silhouette")
    seen = judge.look(stage(scene, vocabulary, seed=3, width_px=768, height_px=768))
    assert seen.style == "silhouette" and seen.finish is None
    assert any("camel" in item.names for item in seen.items)
    scene = Scene(Setting("landscape", place="beach"), (Item("dog"),), finish="pixel")
    seen = judge.look(stage(scene, vocabulary, seed=3, width_px=768, height_px=768))
    assert seen.finish == "pixel"
