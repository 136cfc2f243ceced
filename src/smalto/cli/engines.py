"""`smalto engines list|show|test`: what draws here, what each can do, whether it keeps its word."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict

from smalto.engines import registry
from smalto.engines.base import Capabilities
from smalto.engines.diffusion import extra
from smalto.engines.ray import extra as cluster_extra
from smalto.errors import LocalError, SmaltoError


def list_all(*, as_json: bool) -> None:
    rows: list[dict[str, object]] = []
    for name in registry.factories():
        try:
            can = registry.create(name).capabilities
            rows.append({"name": name, "tasks": list(can.tasks), "description": can.description})
        except SmaltoError as error:
            rows.append({"name": name, "error": error.message})
    if as_json:
        print(json.dumps(rows, indent=2, ensure_ascii=False))
    else:
        for row in rows:
            tasks = row.get("tasks")
            shown = (
                ", ".join(tasks) if isinstance(tasks, list) else f"cannot be used: {row['error']}"
            )
            print(f"{row['name']}\t{shown}\t{row.get('description', '')}".rstrip())
    for line in advice():
        print(line, file=sys.stderr)


def advice() -> list[str]:
    """What could be installed."""
    lines = []
    if lack := extra.missing():
        lines.append(
            f"Open-weight models (FLUX, Qwen-Image, Z-Image, SDXL ...) need {', '.join(lack)}: "
            f"{extra.INSTALL}, then smalto models add FOLDER"
        )
    elif not _has_models():
        lines.append("Open-weight models can be drawn with: smalto models add FOLDER")
    if cluster_extra.missing():
        lines.append(f"Drawing on several machines needs Ray: {cluster_extra.INSTALL}")
    return lines


def show(name: str, *, as_json: bool) -> None:
    facts = _facts(registry.create(name).capabilities)
    if as_json:
        print(json.dumps(facts, indent=2, ensure_ascii=False))
        return
    for key, value in facts.items():
        print(f"{key}: {value}")


def test(name: str, *, side_px: int, as_json: bool) -> None:
    """Raises LocalError when the engine does not keep its word."""
    from smalto.engines import conformance

    engine = registry.create(name)
    engine.load()
    verdicts = []
    for verdict in conformance.run(engine, side_px=side_px):
        verdicts.append(verdict)
        if not as_json:
            mark = {"passed": "ok", "failed": "FAILED", "not applicable": "-"}[verdict.state]
            said = f"  {verdict.said}" if verdict.said else ""
            print(f"{mark:7} {verdict.name} ({verdict.seconds:.1f} s){said}", flush=True)
    report = conformance.Report(name, tuple(verdicts))
    if as_json:
        print(json.dumps({**asdict(report), "score": report.score}, indent=2))
    else:
        print(f"{name} keeps {report.score} promises that it makes")
    if not report.is_kept:
        raise LocalError(f"The engine '{name}' does not keep its word; see the lines above.")


def _facts(can: Capabilities) -> dict[str, object]:
    facts: dict[str, object] = {"tasks": list(can.tasks)}
    for key in Capabilities.__slots__:
        value = getattr(can, key)
        facts[key] = sorted(value) if isinstance(value, frozenset) else value
    return facts


def _has_models() -> bool:
    from smalto.engines.diffusion import store

    return bool(store.entries())
