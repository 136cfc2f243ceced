"""The whole run, on a handful of prompts, with the rule-based reader and with a perfect writer."""

import json

import pytest

from smalto import pack
from smalto.errors import SmaltoError
from smalto.evaluate.cli import run_cli
from smalto.evaluate.prompts import load
from smalto.evaluate.report import markdown, to_json
from smalto.evaluate.run import run
from smalto.evaluate.seen import in_scene
from smalto.evaluate.staged import in_staging
from smalto.model.reader import RuleReader
from smalto.scene.types import Item, Relation, Scene, Setting, Text
from smalto.stage.director import stage


def test_a_report_has_both_views_and_all_kinds() -> None:
    report = run(RuleReader.load(), split="dev", limit=28, name="reader")
    assert report.prompts == 28
    assert set(report.scores) == {"scene", "staging"}
    assert report.scores["scene"].comp_score.percent > 60
    assert "| all facts right |" in markdown([report])
    assert json.loads(json.dumps(to_json([report])))["reports"][0]["name"] == "reader"


def test_test_split_keeps_its_failures_to_itself() -> None:
    assert run(RuleReader.load(), split="test", limit=14, views=("scene",)).wrong == ()


def test_the_checker_sees_what_the_scene_says() -> None:
    vocabulary = pack.load()
    items = (Item("cat", color="black"), Item("house"), Item("apple", 4))
    scene = Scene(Setting("flat", ("blue",)), items, (Relation("left_of", 0, 1),), (Text("Hi"),))
    staging = stage(scene, vocabulary, seed=3, width_px=768, height_px=768)
    seen, meant = in_staging(staging, (), vocabulary), in_scene(scene, (), vocabulary)
    assert [item.count for item in seen.items] == [1, 1, 4]
    assert seen.items[0].color == "black"
    assert ("left_of", 0, 1) in {(r.kind, r.a, r.b) for r in seen.relations}
    assert seen.texts == ("Hi",)
    assert seen.setting == meant.setting


def test_an_unknown_split_is_refused_with_what_is_allowed() -> None:
    with pytest.raises(SmaltoError, match="must be one of dev, test"):
        run_cli("train", None)  # type: ignore[arg-type]


def test_cli_writes_json(tmp_path) -> None:  # type: ignore[no-untyped-def]
    out = tmp_path / "report.json"
    table = run_cli("dev", out, "reader", limit=len(load("dev")) // 12)
    assert table.startswith("| dev split | rules alone, scene")
    assert json.loads(out.read_text("utf-8"))["reports"][0]["split"] == "dev"
