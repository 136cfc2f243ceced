"""A report as JSON and as Markdown tables, several writers side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from smalto.evaluate.run import VIEWS, Report, View
from smalto.evaluate.score import Rate, Scores


def to_json(reports: Sequence[Report]) -> dict[str, Any]:
    """Plain values, ready for `json.dumps`."""
    return {"reports": [asdict(report) for report in reports]}


def markdown(reports: Sequence[Report]) -> str:
    """One table: a row for each figure, a column for each writer and view."""
    columns = [(report, view) for view in VIEWS for report in reports if view in report.scores]
    head = " | ".join(f"{report.name}, {view}" for report, view in columns)
    lines = [f"| {reports[0].split} split | {head} |", "|---|" + "---|" * len(columns)]
    for label in _labels([report.scores[view] for report, view in columns]):
        cells = " | ".join(_cell(report, view, label) for report, view in columns)
        lines.append(f"| {label} | {cells} |")
    times = ", ".join(f"{r.name} {r.read_ms:.1f} ms" for r in reports)
    return "\n".join([*lines, "", f"{reports[0].prompts} prompts; reading one takes: {times}."])


def _labels(scores: Sequence[Scores]) -> list[str]:
    labels: dict[str, None] = {}
    for one in scores:
        labels |= dict.fromkeys(_figures(one))
    return list(labels)


def _cell(report: Report, view: View, label: str) -> str:
    return _figures(report.scores[view]).get(label, "-")


def _figures(scores: Scores) -> dict[str, str]:
    figures = {
        "all facts right": _short(scores.comp_score),
        "facts right": _short(scores.fact_share),
        "counts above one": _short(scores.counts),
    }
    figures |= {f"part: {part}": _short(rate) for part, rate in scores.by_part.items()}
    figures |= {f"kind: {kind}": _short(rate) for kind, rate in scores.by_kind.items()}
    figures |= {f"language: {lang}": _short(rate) for lang, rate in scores.by_lang.items()}
    figures["English minus Chinese"] = f"{scores.gap:+.1f}"
    figures["prompts with things nobody asked for"] = _short(scores.extra_things)
    return figures


def _short(rate: Rate) -> str:
    return f"{rate.percent:.1f} ({rate.right}/{rate.total})" if rate.total else "-"
