"""A suite's result as JSON and as the Markdown tables of the README."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from smalto.evaluate.metrics import Share
from smalto.evaluate.suite import OF_BEFORE, Suite

SETS = {"t2i": "T2I-CompBench", "parti": "PartiPrompts"}
QUALITIES = ("low", "medium", "high", "wide")


def to_json(suite: Suite) -> dict[str, Any]:
    """Plain values, ready for `json.dumps`; shares with their values and intervals."""
    return {
        "split": suite.split,
        "prompts": suite.prompts,
        "columns": [
            {"name": c.name, "view": c.view, "shares": {k: _plain(v) for k, v in c.shares.items()}}
            for c in suite.columns
        ],
        "figures": {name: _plain(value) for name, value in suite.figures.items()},
        "left_out": suite.left_out,
    }


def _plain(value: Any) -> Any:
    if isinstance(value, Share):
        low, high = value.interval
        return {**asdict(value), "value": value.value, "low": low, "high": high}
    if isinstance(value, Mapping):
        return {name: _plain(each) for name, each in value.items()}
    return value


def markdown(data: Mapping[str, Any]) -> str:
    """Tables of what `to_json` gave: facts by reader, then everything else."""
    columns = data["columns"]
    head = " | ".join(f"{c['name']}, {c['view']}" for c in columns)
    lines = [f"| per cent, {data['split']} split | {head} |", "|---|" + "---|" * len(columns)]
    for name in columns[0]["shares"]:
        if name.endswith(OF_BEFORE):
            continue
        cells = " | ".join(_cell(c["shares"].get(name)) for c in columns)
        lines.append(f"| {name} | {cells} |")
    lines += ["", "| measure | figure |", "|---|---|"]
    lines += [f"| {name} | {said} |" for name, said in _figures(data["figures"])]
    left_out = data["left_out"].items()
    lines += [f"| {name.replace('_', ' ')} | not measured: {why} |" for name, why in left_out]
    return "\n".join(lines)


def _cell(share: Mapping[str, Any] | None) -> str:
    if share is None or not share["total"]:
        return "-"
    return f"{100 * share['value']:.1f} ({100 * share['low']:.0f}-{100 * share['high']:.0f})"


def _figures(figures: Mapping[str, Any]) -> list[tuple[str, str]]:
    rows: list[tuple[str, str]] = []
    for name, value in figures.items():
        label = name.replace("_", " ")
        if isinstance(value, Mapping) and "nouns" in value:
            rows.append((f"{SETS.get(name, name)}, %", _nouns(value)))
        elif name == "seconds":
            rows.append((label, " / ".join(f"{q} {value[q]:.2f}" for q in QUALITIES)))
        elif isinstance(value, Mapping) and "total" in value:
            rows.append((f"{label}, %", f"{_cell(value)}, n={value['total']}"))
        elif isinstance(value, Mapping):
            rows += [(f"{label}: {key}", said) for key, said in _figures(value)]
        elif isinstance(value, float):
            rows.append((label, f"{value:.2f}"))
        else:
            rows.append((label, str(value)))
    return rows


def _nouns(value: Mapping[str, Any]) -> str:
    """Occurrences of nouns: what is drawn, and how much of that is the thing itself."""
    exact = 100 * value["exact"] / max(value["nouns"], 1)
    return f"{100 * value['share']:.1f} (exact {exact:.1f}), n={value['nouns']}"


def compared(data: Mapping[str, Any], before: Mapping[str, Any]) -> str:
    """What is known of an earlier version beside what ships now: on the same prompts, and on all;
    and what named things pasted once get there."""
    was = {column["view"]: column["shares"] for column in before["columns"]}
    now = {(column["name"], column["view"]): column["shares"] for column in data["columns"]}
    title = f"| per cent, {data['split']} split |"
    lines = [
        f"{title} {before['version']} | now, its prompts | bag of words, its prompts | now, all |",
        "|---|---|---|---|---|",
    ]
    for view, shares in was.items():
        shipped, pasted = now.get(("shipped", view), {}), now.get(("bag of words", view), {})
        for name, share in shares.items():
            then = f"{name}{OF_BEFORE}"
            found = (share, shipped.get(then), pasted.get(then), shipped.get(name))
            cells = " | ".join(map(_cell, found))
            lines.append(f"| {name}, {view} | {cells} |")
    return "\n".join(lines)
