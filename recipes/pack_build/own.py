"""Our own drawings: `art/own/<id>.svg` with `art/own/catalog.json` beside them.

A drawing of our own takes the id and the names it claims from any emoji; one with `pose_of`
becomes a pose of another concept instead of a word of the vocabulary.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pack_build import sources, write
from pack_build.curate import ART, Draft
from pack_build.measure import Measurer

OWN = ART / "own"
Row = dict[str, Any]
Box = tuple[float, float, float, float]


def catalog() -> list[Row]:
    """Entries whose drawing is there; empty as long as there are none."""
    path = OWN / "catalog.json"
    rows: list[Row] = json.loads(path.read_text()) if path.exists() else []
    return [row for row in rows if (OWN / f"{row['id']}.svg").exists()]


def merge(drafts: list[Draft], rows: list[Row]) -> list[Draft]:
    """Emoji concepts without what our own ones claim, then our own ones."""
    ids = {row["id"] for row in rows}
    for language in ("en", "zh"):
        claimed = {n.lower() for row in rows if not row.get("pose_of") for n in row[language]}
        for draft in drafts:
            names = getattr(draft, language)
            setattr(draft, language, [n for n in names if n.lower() not in claimed])
    kept = [d for d in drafts if d.id not in ids and d.en and d.zh]
    return kept + [_draft(row) for row in rows]


def _draft(row: Row) -> Draft:
    draft = Draft(
        id=row["id"],
        en=list(row["en"]),
        zh=list(row["zh"]),
        tags_en=tuple(row.get("tags_en", ())),
        tags_zh=tuple(row.get("tags_zh", ())),
        group="pose" if row.get("pose_of") else row["group"],
        subgroup="own",
        slugs={},
        figure=row["figure"],
        stance=row["stance"],
        height_m=row["height_m"],
        facing=row.get("facing") or "front",
        color=row.get("color"),
        recolorable=row.get("recolorable", True),
        mass=row.get("mass", False),
        plural=row.get("plural", ""),
        poses=dict(row.get("poses") or {}),
        curated=True,
    )
    return draft


def draw(
    drafts: list[Draft], rows: list[Row], out: Path, measurer: Measurer, colors: dict[str, str]
) -> dict[str, list[object]]:
    """Writes `own.zip`; measures; turns slots from fractions of the view box into those of the
    ink; hangs poses onto the concepts they belong to."""
    by_id = {draft.id: draft for draft in drafts}
    svgs: dict[str, str] = {}
    art: dict[str, list[object]] = {}
    for row in rows:
        draft = by_id.get(row["id"])
        if draft is None:
            continue
        svg = svgs[draft.id] = (OWN / f"{draft.id}.svg").read_text()
        box, colors[draft.id] = measurer.measure(svg)
        art[draft.id] = [draft.id, *sources.view(svg), *box]
        draft.slots = {k: _within(v, box) for k, v in (row.get("slots") or {}).items()}
        if row.get("pose_of") and row["pose_of"][0] in by_id:
            by_id[row["pose_of"][0]].poses[row["pose_of"][1]] = draft.id
    write.write_zip(out / "own.zip", svgs)
    return art


def _within(slot: list[float], box: Box) -> list[float]:
    x, y, w = slot
    placed = ((x - box[0]) / box[2], (y - box[1]) / box[3], w / box[2])
    return [round(min(max(value, 0.0), 1.0), 3) for value in placed]
