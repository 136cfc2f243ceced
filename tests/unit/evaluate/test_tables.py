"""Suites as JSON and as tables."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from smalto.evaluate.metrics import Share
from smalto.evaluate.suite import OF_BEFORE, Column, Suite
from smalto.evaluate.tables import compared, markdown, to_json

BEFORE = Path(__file__).parents[3] / "docs" / "figures-0.2.0.json"

SUITE = Suite(
    "dev",
    4,
    [
        Column("shipped", "staging", {"CompScore": Share(3, 4), "texts": Share(0, 0)}),
        Column("rules alone", "staging", {"CompScore": Share(2, 4), "texts": Share(1, 1)}),
    ],
    {
        "illegible": Share(1, 50),
        "seconds": {"low": 0.2, "medium": 0.4, "high": 1.0, "wide": 1.5},
        "noun_coverage": {
            "parti": {"nouns": 3963, "exact": 3106, "near": 631, "none": 226, "share": 0.943}
        },
        "speed_up_of_eight": 1.7,
    },
    {"text_exact": "no engine"},
)


def test_json_is_plain_and_holds_intervals() -> None:
    data = json.loads(json.dumps(to_json(SUITE)))
    share = data["columns"][0]["shares"]["CompScore"]
    assert share["value"] == 0.75 and share["low"] < 0.75 < share["high"]


def test_tables_have_a_row_a_figure_and_a_column_a_reader() -> None:
    text = markdown(json.loads(json.dumps(to_json(SUITE))))
    assert "| per cent, dev split | shipped, staging | rules alone, staging |" in text
    assert "| CompScore | 75.0 (30-95) | 50.0 (15-85) |" in text
    assert "| texts | - | 100.0 (21-100) |" in text
    assert "| seconds | low 0.20 / medium 0.40 / high 1.00 / wide 1.50 |" in text
    assert "| noun coverage: PartiPrompts, % | 94.3 (exact 78.4), n=3963 |" in text
    assert "none" not in text
    assert "| speed up of eight | 1.70 |" in text
    assert "| text exact | not measured: no engine |" in text


def plain(suite: Suite) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(json.dumps(to_json(suite)))
    return found


def test_before_stands_beside_the_same_prompts_and_beside_all() -> None:
    shares = {"CompScore": Share(1, 4), f"CompScore{OF_BEFORE}": Share(2, 2)}
    now = replace(SUITE, columns=[Column("shipped", "staging", shares)])
    text = compared(plain(now), json.loads(BEFORE.read_text("utf-8")))
    row = "| CompScore, staging | 90.6 (86-94) | 100.0 (34-100) | - | 25.0 (5-70) |"
    assert row in text
    assert "| CompScore, pixels | 81.7 (76-86) | - | - | - |" in text
    assert OF_BEFORE not in markdown(plain(now))
