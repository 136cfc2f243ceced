"""Where things attach to a drawing, in fractions of its ink box: by hand, else by its figure."""

from __future__ import annotations

from pack_build.curate import Draft, table

Slots = dict[str, list[float]]

BY_FIGURE: dict[str, Slots] = {
    "whole person": {"head": [0.5, 0.03, 0.3], "hand": [0.85, 0.5, 0.25], "seat": [0.5, 0.55, 0.4]},
    "bust": {"head": [0.5, 0.08, 0.55], "hand": [0.9, 0.85, 0.4]},
    "face": {"head": [0.5, 0.06, 0.7]},
    "whole animal left": {"head": [0.2, 0.06, 0.3], "seat": [0.55, 0.32, 0.45]},
    "whole animal right": {"head": [0.8, 0.06, 0.3], "seat": [0.45, 0.32, 0.45]},
    "whole animal front": {"head": [0.5, 0.04, 0.5], "seat": [0.5, 0.2, 0.5]},
}

RIDDEN: Slots = {"seat": [0.5, 0.3, 0.5], "inside": [0.5, 0.35, 0.5], "top": [0.5, 0.05, 0.6]}
LABEL: Slots = {"front": [0.5, 0.55, 0.6]}
TOP: Slots = {"top": [0.5, 0.05, 0.6]}

WITH_A_TOP = {"place", "household", "kitchen", "furniture", "computer", "light-video", "food"}
WITH_A_TOP |= {"book-paper", "office", "vehicle", "time", "toy", "hotel", "sound", "event"}

_written: dict[str, Slots] = {}


def fill(draft: Draft) -> None:
    """Adds the slots that the drawing's own catalogue entry does not give."""
    by_hand = written().get(draft.id, {})
    draft.slots = _default(draft) | by_hand | draft.slots


def written() -> dict[str, Slots]:
    """`art/slots.tsv`: id, then cells such as `seat 0.5 0.3 0.4`."""
    if not _written:
        for row in table("slots.tsv"):
            _written[row["id"]] = {
                name: [float(x) for x in rest]
                for name, *rest in (cell.split() for cell in row["slots"].split(";"))
            }
    return _written


def _default(draft: Draft) -> Slots:
    if draft.figure in ("bust", "face"):
        return dict(BY_FIGURE[draft.figure])
    if draft.figure == "whole":
        kind = "person" if draft.group in ("person", "pose") else f"animal {draft.facing}"
        return dict(BY_FIGURE[f"whole {kind}"])
    if draft.figure == "symbol":
        return {}
    if draft.group == "vehicle" and draft.facing != "front":
        return LABEL | RIDDEN
    rests = draft.stance in ("stands", "lies")
    return LABEL | TOP if rests and draft.group in WITH_A_TOP else dict(LABEL)
