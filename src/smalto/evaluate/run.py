"""Runs a writer over the prompt set and judges what comes out: scene, staging, pixels.

The writer is anything with `write(prompt, seed=...)` that answers with a scene and notes: the
language model, or the rule-based reader, whose figures stand beside it in every report.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal, Protocol

from smalto.evaluate.match import Verdict, assign, verdicts
from smalto.evaluate.prompts import ItemFact, Prompt, Split, load
from smalto.evaluate.score import Judged, Scores, score
from smalto.evaluate.seen import Seen, in_scene
from smalto.evaluate.staged import in_staging
from smalto.pack import Pack
from smalto.pack import load as load_pack
from smalto.scene.types import Scene
from smalto.stage.director import best_of
from smalto.stage.types import Staging

View = Literal["scene", "staging", "visible", "pixels"]
VIEWS: tuple[View, ...] = ("scene", "staging", "visible", "pixels")
"""`visible` is the staging, asked only what the pixel judge can tell: the figure to hold beside
`pixels`. Both come from the same staging."""
SIZE_PX = 768
SEED = 20_261
STAGINGS = 4
"""Stagings tried for each picture, as the native engine does at medium quality."""

Look = Callable[[Staging], Seen]
"""Renders a staging and tells what the pixels show."""


class Reads(Protocol):
    """What a writer answers."""

    @property
    def scene(self) -> Scene: ...

    @property
    def notes(self) -> tuple[str, ...]: ...


class Writes(Protocol):
    def write(self, prompt: str, *, seed: int) -> Reads: ...


@dataclass(frozen=True, slots=True)
class Wrong:
    """One prompt that came out wrong, with the parts that did."""

    id: str
    prompt: str
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """`scores` by view; `wrong`: failures of the scene view, kept for dev only; `read_ms`: mean
    time to read one prompt."""

    name: str
    split: str
    prompts: int
    read_ms: float
    scores: dict[View, Scores]
    wrong: tuple[Wrong, ...]


def run(
    writer: Writes,
    *,
    split: Split = "dev",
    limit: int | None = None,
    name: str = "writer",
    views: Sequence[View] = ("scene", "staging"),
    look: Look | None = None,
    pack: Pack | None = None,
) -> Report:
    """Judge `writer` on one split. The pixel view needs `look`."""
    pack = pack or load_pack()
    prompts = load(split, limit)
    judged: dict[View, list[Judged]] = {view: [] for view in views}
    spent_s = 0.0
    for prompt in prompts:
        start_s = time.perf_counter()
        reading = writer.write(prompt.text, seed=SEED)
        spent_s += time.perf_counter() - start_s
        for view, seen in _views(reading, views, look, pack):
            judged[view].append(_judge(prompt, seen))
    return Report(
        name=name,
        split=split,
        prompts=len(prompts),
        read_ms=1000 * spent_s / max(len(prompts), 1),
        scores={view: score(found) for view, found in judged.items()},
        wrong=_wrong(judged.get("scene", [])) if split == "dev" else (),
    )


def judged(
    writer: Writes, prompts: Sequence[Prompt], view: View, pack: Pack, look: Look | None = None
) -> list[Judged]:
    """Every prompt as seen from one view."""
    found: list[Judged] = []
    for prompt in prompts:
        reading = writer.write(prompt.text, seed=SEED)
        found += [_judge(prompt, seen) for _, seen in _views(reading, (view,), look, pack)]
    return found


def _views(
    reading: Reads, views: Sequence[View], look: Look | None, pack: Pack
) -> list[tuple[View, Seen]]:
    found: list[tuple[View, Seen]] = []
    if "scene" in views:
        found.append(("scene", in_scene(reading.scene, reading.notes, pack)))
    if not {"staging", "visible", "pixels"} & set(views):
        return found
    staging = best_of(
        reading.scene, pack, seed=SEED, width_px=SIZE_PX, height_px=SIZE_PX, k=STAGINGS
    )
    shown = in_staging(staging, reading.notes, pack)
    if "staging" in views:
        found.append(("staging", shown))
    if look is not None and {"visible", "pixels"} & set(views):
        pixels = look(staging)
        asked, kinds = pixels.judged, pixels.judged_relations
        found.append(("visible", replace(shown, judged=asked, judged_relations=kinds)))
        found.append(("pixels", pixels))
    return [(view, seen) for view, seen in found if view in views]


def _judge(prompt: Prompt, seen: Seen) -> Judged:
    expected = [fact for fact in prompt.facts if isinstance(fact, ItemFact)]
    matched = {place for place in assign(expected, seen.items) if place is not None}
    nonsense = prompt.kind == "nonsense"
    extra = 0 if nonsense else len(seen.items) - len(matched)
    return Judged(prompt, tuple(verdicts(prompt.facts, seen)), extra)


def _wrong(judged: Sequence[Judged]) -> tuple[Wrong, ...]:
    return tuple(
        Wrong(one.prompt.id, one.prompt.text, tuple(map(_said, one.verdicts)))
        for one in judged
        if not one.right
    )


def _said(verdict: Verdict) -> str:
    return f"{'ok' if verdict.ok else 'WRONG'} {verdict.part}: {verdict.detail}"
