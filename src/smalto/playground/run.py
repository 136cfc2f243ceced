"""A run as a value: what was asked, how far it is, what came of it. A change is a new version."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any, Literal

from smalto.storage.pictures import Picture
from smalto.storage.runs import RunRow
from smalto.types import Operation, Usage

State = Literal["queued", "running", "done", "failed", "cancelled"]
ImageState = Literal["queued", "drawing", "preview", "done", "failed", "cancelled"]
OVER = ("done", "failed", "cancelled")


@dataclass(frozen=True, slots=True)
class RunImage:
    """One picture of a run. `previews`: how many have come; `kept_preview`: the file of the last
    one of a picture that failed; `picture` once it is in the gallery, None again when it has been
    deleted there."""

    index: int
    state: ImageState = "queued"
    previews: int = 0
    kept_preview: str | None = None
    picture: Picture | None = None

    @property
    def is_over(self) -> bool:
        return self.state in OVER


@dataclass(frozen=True, slots=True)
class Actual:
    """The request with everything resolved that was left to us."""

    model: str
    engine: str
    width_px: int
    height_px: int
    quality: str
    background: str
    output_format: str
    n: int
    partial_images: int
    seed: int | None

    @property
    def size(self) -> str:
        return f"{self.width_px}x{self.height_px}"


@dataclass(frozen=True, slots=True)
class Run:
    """`position`: how many pictures of others are drawn before its first; `expected_s`: from asking
    to the end, as it looked then; `asked`: the fields as they were sent; `error`: OpenAI's object.
    `body_sha256` tells whether an idempotency key is used for the same request again."""

    id: str
    project: str
    operation: Operation
    created_s: int
    request_id: str
    idempotency_key: str
    body_sha256: str
    asked: Mapping[str, Any]
    images: tuple[RunImage, ...]
    actual: Actual | None = None
    version: int = 1
    state: State = "queued"
    finished_s: int | None = None
    position: int | None = None
    expected_s: float | None = None
    source_ids: tuple[int, ...] = ()
    has_mask: bool = False
    usage: Usage | None = None
    cost_micro: int | None = None
    seconds: float | None = None
    error: Mapping[str, Any] | None = None

    @property
    def is_over(self) -> bool:
        return self.state in OVER

    @property
    def prompt(self) -> str:
        said = self.asked.get("prompt")
        return said if isinstance(said, str) else ""

    def with_image(self, index: int, **changes: Any) -> tuple[RunImage, ...]:
        """Its pictures, one of them changed."""
        return tuple(
            replace(image, **changes) if image.index == index else image for image in self.images
        )


PLAIN = ("operation", "asked", "source_ids", "has_mask", "expected_s", "cost_micro", "seconds")
"""Facts that are JSON values as they are."""


def row_of(run: Run) -> RunRow:
    facts: dict[str, Any] = {name: getattr(run, name) for name in PLAIN}
    facts["error"] = run.error
    facts["actual"] = None if run.actual is None else asdict(run.actual)
    facts["usage"] = None if run.usage is None else asdict(run.usage)
    facts["images"] = [
        {"index": image.index, "state": image.state, "previews": image.previews}
        | ({"kept_preview": image.kept_preview} if image.kept_preview else {})
        for image in run.images
    ]
    return RunRow(
        id=run.id,
        project=run.project,
        idempotency_key=run.idempotency_key,
        body_sha256=run.body_sha256,
        request_id=run.request_id,
        state=run.state,
        version=run.version,
        prompt=run.prompt,
        created_s=run.created_s,
        finished_s=run.finished_s,
        facts=facts,
    )


def run_of(row: RunRow, pictures: Mapping[int, Picture]) -> Run:
    """`pictures`: those of the run that are still in the gallery, by their number in it."""
    facts = row.facts
    images = [RunImage(**image, picture=pictures.get(image["index"])) for image in facts["images"]]
    return Run(
        id=row.id,
        project=row.project,
        created_s=row.created_s,
        request_id=row.request_id,
        idempotency_key=row.idempotency_key,
        body_sha256=row.body_sha256,
        version=row.version,
        state=row.state,  # type: ignore[arg-type]
        finished_s=row.finished_s,
        images=tuple(images),
        actual=None if facts["actual"] is None else Actual(**facts["actual"]),
        usage=None if facts["usage"] is None else Usage(**facts["usage"]),
        error=facts["error"],
        **{name: facts[name] for name in PLAIN if name != "source_ids"},
        source_ids=tuple(facts["source_ids"]),
    )
