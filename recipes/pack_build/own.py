"""Our own drawings: `art/own/<id>.svg`, with what they are in `catalog.json` and `figures.json`.

A drawing of our own takes the id and the names it claims from any emoji; one with `pose_of`
becomes a pose of another concept instead of a word of the vocabulary.
"""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from pack_build import sources, write
from pack_build.curate import ART, Draft, plural, table
from pack_build.measure import Box, Measurer

OWN = ART / "own"
Row = dict[str, Any]


def catalog() -> list[Row]:
    """Entries whose drawing is there, by id. A pose whose id is an emoji's gets one of its own."""
    rows: dict[str, Row] = {}
    for name in ("catalog.json", "figures.json"):
        path = OWN / name
        for row in json.loads(path.read_text()) if path.exists() else []:
            if (OWN / f"{row['id']}.svg").exists():
                rows.setdefault(row["id"], row)
    return [rows[key] | {"drawing": key} for key in sorted(rows)]


def merge(drafts: list[Draft], rows: list[Row]) -> list[Draft]:
    """Emoji concepts without what our own ones claim, then our own ones. Where both have one id,
    ours is the soft drawing and the emoji's are the other styles'; an emoji that loses all its
    names stays as "... icon", since scenes may name its id."""
    emoji_ids = {draft.id for draft in drafts}
    for row in _poses(rows):
        row["id"] += "-pose" if row["id"] in emoji_ids else ""
    drafts = drafts + _stand_up(drafts, rows)
    _borrow(drafts, rows)
    ours = [_draft(row) for row in rows if not row.get("pose_of")]
    names = {name.lower() for draft in ours for name in (*draft.en, *draft.zh)}
    by_id = {draft.id: draft for draft in drafts}
    many = {plural(name) for draft in (*drafts, *ours) for name in draft.en[:1]}
    for draft in drafts:
        draft.en = [n for n in draft.en if n.lower() not in names and _single(n, draft, many)] or [
            f"{draft.en[0]} icon"
        ]
        draft.zh = [n for n in draft.zh if n not in names] or [f"{draft.zh[0]}图标"]
    for draft in ours:
        draft.en = [n for n in draft.en if _single(n, draft, many)]
        if draft.id in by_id:
            draft.slugs = {k: v for k, v in by_id[draft.id].slugs.items() if k != "soft"}
    taken = {draft.id for draft in ours}
    poses = [_draft(row) for row in _poses(rows)]
    kept = [draft for draft in drafts if draft.id not in taken]
    return _only_once(kept + ours + poses)


def _stand_up(drafts: list[Draft], rows: list[Row]) -> list[Draft]:
    """Beings of whom emoji show a head or a bust become the whole figures that we drew, in the
    soft style; the emoji's drawing stays as a portrait, which is returned."""
    by_id = {draft.id: draft for draft in drafts}
    portraits = []
    for row in _poses(rows):
        draft = by_id.get(_target(row, by_id))
        if row["pose_of"][1] != "stand" or draft is None or draft.own is not None:
            continue
        if draft.figure in ("bust", "face"):
            portraits.append(_portrait(draft))
            draft.own = row["drawing"]
            draft.slugs = {k: v for k, v in draft.slugs.items() if k != "soft"}
            draft.group = "person" if row["group"] == "people" else draft.group
    return portraits


def _portrait(draft: Draft) -> Draft:
    en, zh = draft.en[0], draft.zh[0]
    article = "an" if en[0] in "aeiou" else "a"
    return replace(
        draft,
        id=f"{draft.id}-bust",
        en=[f"portrait of {article} {en}", f"{en} portrait"],
        zh=[f"{zh}半身像", f"{zh}肖像"],
        plural=f"portraits of {plural(en)}",
        poses={},
        slots={},
    )


def _target(row: Row, by_id: dict[str, Draft]) -> str:
    """The concept a pose belongs to; entries may name it by its emoji's slug."""
    name = str(row["pose_of"][0])
    if name in by_id:
        return name
    renamed = {x["drawing"]: x["id"] for x in table("concepts.tsv") if x["drawing"]}
    return renamed.get(name) or name.removeprefix("person-")


def _borrow(drafts: list[Draft], rows: list[Row]) -> None:
    """Emoji concepts that a drawing of ours stands for take what it shows from its entry."""
    by_drawing = {row["drawing"]: row for row in rows}
    for draft in drafts:
        if draft.own is None:
            continue
        if draft.own not in by_drawing:
            raise SystemExit(f"art/concepts.tsv: {draft.id}: no drawing art/own/{draft.own}.svg")
        row = by_drawing[draft.own]
        draft.figure, draft.stance, draft.height_m = row["figure"], row["stance"], row["height_m"]
        draft.facing, draft.color = row.get("facing") or "front", row.get("color") or draft.color
        draft.shows = list(row.get("shows", ()))


def hang_poses(drafts: list[Draft], rows: list[Row]) -> None:
    """Gives concepts their poses: `art/poses.tsv` first, then our own drawings, then "like"."""
    by_id = {draft.id: draft for draft in drafts}
    written = table("poses.tsv")
    for row in written:
        pairs = (pair.split("=") for pair in row["poses"].split())
        if row["id"] in by_id:
            by_id[row["id"]].poses.update((p, d) for p, d in pairs if p != "like" and d in by_id)
    for entry in _poses(rows):
        target, pose = _target(entry, by_id), entry["pose_of"][1]
        if target in by_id and entry["id"] in by_id:
            by_id[target].poses[pose] = entry["id"]
    for row in written:
        like = row["poses"].partition("like=")[2].split(" ")[0]
        if like in by_id and row["id"] in by_id:
            by_id[row["id"]].poses = by_id[like].poses | by_id[row["id"]].poses


def draw(
    drafts: list[Draft], rows: list[Row], out: Path, measurer: Measurer
) -> dict[str, write.Drawing]:
    """Writes `own.zip`, measures, and turns slots from fractions of the view box into those of
    the ink box."""
    by_drawing = {row["drawing"]: row for row in rows}
    svgs: dict[str, str] = {}
    art: dict[str, write.Drawing] = {}
    for draft in drafts:
        if draft.own is None:
            continue
        svg = svgs[draft.own] = (OWN / f"{draft.own}.svg").read_text()
        box, colors = measurer.measure(svg)
        draft.color = draft.color or colors[0]
        art[draft.id] = write.Drawing(draft.own, sources.view(svg), box)
        slots = by_drawing[draft.own].get("slots") or {}
        draft.slots = {name: _within(slot, box) for name, slot in slots.items()}
    write.write_zip(out / "own.zip", svgs)
    return art


def _poses(rows: list[Row]) -> list[Row]:
    return [row for row in rows if row.get("pose_of")]


def _single(name: str, draft: Draft, many: set[str]) -> bool:
    """Whether the name is not just another concept's plural ("flowers" of a flower bed)."""
    return name not in many or name in (draft.en[0], draft.plural, plural(draft.en[0]))


def _draft(row: Row) -> Draft:
    return Draft(
        id=row["id"],
        en=[name.lower() for name in row["en"]],
        zh=list(row["zh"]),
        tags_en=() if row.get("pose_of") else tuple(row.get("tags_en", ())),
        tags_zh=() if row.get("pose_of") else tuple(row.get("tags_zh", ())),
        group="pose" if row.get("pose_of") else _group(row["group"]),
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
        own=row["drawing"],
        shows=list(row.get("shows", ())),
    )


def _group(name: str) -> str:
    return {"people": "person"}.get(name, name)


def _only_once(drafts: list[Draft]) -> list[Draft]:
    """First come, first served; a pose left without any name is called by its id."""
    seen: set[str] = set()
    for draft in drafts:
        for language in ("en", "zh"):
            names = [n for n in getattr(draft, language) if n.lower() not in seen]
            seen.update(n.lower() for n in names)
            setattr(draft, language, names or [draft.id.replace("-", " ")])
    return drafts


def _within(slot: list[float], box: Box) -> list[float]:
    x, y, w = slot
    placed = ((x - box[0]) / box[2], (y - box[1]) / box[3], w / box[2])
    return [round(min(max(value, 0.0), 1.0), 3) for value in placed]
