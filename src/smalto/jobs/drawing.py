"""One picture from an engine to encoded files: the work of a drawing thread, wherever it runs."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from smalto.engines.base import Cancelled, CancelledDraw, Engine
from smalto.types import Frame, ImageDone, ImageRequest, Partial, Picture, Progress, Thumbnail


@dataclass(frozen=True, slots=True)
class Job:
    """Picture `index` (0-based) of a request, drawn from `seed`; with a small one beside it if
    `thumbnail`."""

    request: ImageRequest
    index: int
    seed: int
    thumbnail: bool = False


Drawn = Progress | Partial | ImageDone
"""What a host tells of one picture; ImageDone is the last, its usage not yet counted."""

Tell = Callable[[Drawn], None]


def draw(engine: Engine, job: Job, cancelled: Cancelled, tell: Tell) -> None:
    """Tells everything up to ImageDone. Raises what the engine raises, CancelledDraw included."""
    if cancelled():
        raise CancelledDraw
    tell(Progress(job.index, "drawing"))
    for partial_index, event in enumerate(engine.draw(job.request, job.seed, cancelled)):
        if cancelled():
            raise CancelledDraw
        if isinstance(event, Picture):
            tell(done_of(job, event))
            return
        tell(Partial(job.index, partial_index, encoded(job.request, event.frame)))
    raise RuntimeError("the engine's stream ended without a picture")


def done_of(job: Job, picture: Picture) -> ImageDone:
    start_s = time.perf_counter()
    data = _file(job.request, picture)
    encode_ms = (time.perf_counter() - start_s) * 1000
    return ImageDone(
        index=job.index,
        seed=job.seed,
        data=data,
        scene=picture.scene,
        notes=picture.notes,
        svg=picture.svg,
        timings_ms={**picture.timings_ms, "encode": encode_ms},
        preserved=picture.preserved,
        upstream=picture.upstream,
        thumbnail=_thumbnail(picture) if job.thumbnail else None,
    )


def _thumbnail(picture: Picture) -> Thumbnail:
    from smalto.media.thumbs import of_frame

    return of_frame(picture.frame)


def _file(request: ImageRequest, picture: Picture) -> bytes:
    if picture.file is not None:
        return picture.file
    if request.output_format == "svg":
        if picture.svg is None:
            raise RuntimeError("the engine promised vectors and gave none")
        return picture.svg.encode()
    return encoded(request, picture.frame, None if request.strip_metadata else picture.making)


def encoded(request: ImageRequest, frame: Frame, making: str | None = None) -> bytes:
    from smalto.media.encode import encode

    return encode(
        frame,
        request.output_format,
        compression=request.output_compression,
        background=request.background,
        making=making,
    )
