"""Suites as JSON and as tables."""

from __future__ import annotations

import json

from smalto.evaluate.metrics import Share
from smalto.evaluate.suite import Column, Suite
from smalto.evaluate.tables import markdown, to_json

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
        "noun_coverage": {"parti": Share(80, 100)},
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
    assert "| noun coverage: parti, % | 80.0 (71-87), n=100 |" in text
    assert "| speed up of eight | 1.70 |" in text
    assert "| text_exact | not measured: no engine |" in text
