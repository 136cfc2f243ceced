"""`smalto generate`: one request through the same path as the server's, in this process.

Standard output carries data only: the paths, or with --json one object; the rest goes to stderr.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import logging
import re
import secrets
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from smalto import errors
from smalto.cli.memory import recall
from smalto.clock import SystemClock
from smalto.config import Settings
from smalto.engines import catalog, registry
from smalto.jobs.local import LocalHost
from smalto.request import Asked, read_generation
from smalto.service import ImageService
from smalto.storage.ledger import NoLedger
from smalto.types import Completed, ImageDone, ImageEvent

DEFAULT_MODEL = "smalto-native"
FORMAT_OF_SUFFIX = {".png": "png", ".jpg": "jpeg", ".jpeg": "jpeg", ".webp": "webp"}
SUFFIX_OF_FORMAT = {"png": ".png", "jpeg": ".jpg", "webp": ".webp"}
STDOUT = "-"


@dataclass(frozen=True, slots=True)
class Job:
    """The command line as it was typed; `fields` are the API's, None where nothing was said."""

    prompt: str | None
    output: str | None
    fields: Mapping[str, Any]
    engine: str
    svg: bool
    as_json: bool
    force: bool
    verbose: bool = False


def run(job: Job) -> None:
    """Raises SmaltoError; files that were written before stay."""
    start_s = time.perf_counter()
    start_log(job.verbose)
    carry_out(job, _read(job), start_s)


def carry_out(job: Job, asked: Asked, start_s: float) -> None:
    """Draws what was asked and writes it down; `start_s` on the performance counter."""
    paths = _paths(job, asked)
    _refuse_overwriting(job, paths)
    done = asyncio.run(_draw(job, asked))
    for path, image in zip(paths, done.images, strict=True):
        _write(path, image)
    _report(job, done, paths, time.perf_counter() - start_s)


def start_log(verbose: bool) -> None:
    """What breaks inside the engine is told in one sentence; --verbose shows the rest."""
    if verbose:
        logging.basicConfig(stream=sys.stderr, level=logging.INFO)
    else:
        logging.getLogger("smalto").addHandler(logging.NullHandler())


def _read(job: Job) -> Asked:
    fields = fields_of(job)
    fields.setdefault("model", DEFAULT_MODEL)
    asked = read_generation(fields, catalog.load())
    recalled = recall(asked.request.prompt)
    return replace(asked, request=replace(asked.request, svg=job.svg, recalled=recalled))


def fields_of(job: Job) -> dict[str, Any]:
    """As the API has them, the prompt read and the format found by the file's name."""
    fields = {name: value for name, value in job.fields.items() if value is not None}
    fields["prompt"] = _prompt(job.prompt)
    fields.setdefault("output_format", _format_by_name(job.output))
    return fields


def _prompt(prompt: str | None) -> str:
    if prompt is not None and prompt != STDOUT:
        return prompt
    if prompt is None and sys.stdin.isatty():
        raise errors.InputMissing('No prompt. Try: smalto generate "a red fox" -o fox.png')
    return sys.stdin.read()


def _format_by_name(output: str | None) -> str:
    suffix = Path(output).suffix.lower() if output and output != STDOUT else ".png"
    if suffix not in FORMAT_OF_SUFFIX:
        raise errors.InvalidRequest(
            f"Cannot tell the format from the name '{output}'. Let it end in .png, .jpg or .webp, "
            "or say --format png. (--svg writes the vector picture beside it.)"
        )
    return FORMAT_OF_SUFFIX[suffix]


def _paths(job: Job, asked: Asked) -> list[Path | None]:
    """One path a picture, None for standard output: out.png, or out-1.png, out-2.png ..."""
    n = asked.request.n
    if job.output == STDOUT:
        if n > 1 or job.svg or job.as_json:
            raise errors.InvalidRequest(
                "Standard output takes one picture and nothing else. Use -o FILE with --n, --svg "
                "or --json."
            )
        if sys.stdout.isatty() and not job.force:
            raise errors.InvalidRequest(
                "A picture's bytes would garble this terminal. Use -o FILE, or pipe the output."
            )
        return [None]
    base = Path(job.output or _default_name(asked))
    if n == 1:
        return [base]
    return [base.with_name(f"{base.stem}-{i}{base.suffix}") for i in range(1, n + 1)]


def _default_name(asked: Asked) -> str:
    """Sortable by date, readable, never the same twice."""
    words = re.sub(r"[^\w]+", "-", asked.request.prompt.lower()).strip("-_")[:40].rstrip("-_")
    moment = time.strftime("%Y%m%d-%H%M%S")
    suffix = SUFFIX_OF_FORMAT[asked.request.output_format]
    return f"{words or 'picture'}-{moment}-{secrets.token_hex(2)}{suffix}"


def _refuse_overwriting(job: Job, paths: list[Path | None]) -> None:
    for path in [target for target in paths if target is not None]:
        for target in [path, path.with_suffix(".svg")] if job.svg else [path]:
            if target.exists() and not job.force:
                raise errors.OutputExists(
                    f"{target} exists. Choose another name with -o, or add --force to overwrite it."
                )
        if not path.absolute().parent.is_dir():
            raise errors.OutputFailed(
                f"There is no folder {path.absolute().parent}. Make it first."
            )


async def _draw(job: Job, asked: Asked) -> Completed:
    host = LocalHost(registry.create(job.engine), threads=Settings.from_env().threads)
    service = ImageService(
        {job.engine: host}, default=job.engine, ledger=NoLedger(), clock=SystemClock(), max_open=1
    )
    if job.svg and not host.capabilities.vectors:
        raise errors.InvalidRequest(
            f"The engine '{job.engine}' draws no vectors. Leave --svg out, or use --engine native."
        )
    show = _Progress(asked.request.n)
    try:
        async for event in service.run(
            asked.request, replace(asked.model, engine=job.engine), request_id="local"
        ):
            show(event)
            if isinstance(event, Completed):
                return event
    finally:
        show.end()
        service.close()
    raise AssertionError("the stream ended without its last event")


class _Progress:
    """One line on stderr that is rewritten, when stderr is a terminal."""

    def __init__(self, n: int) -> None:
        self._n = n
        self._done = 0
        self._shown = sys.stderr.isatty()
        self._say("loading the engine")

    def __call__(self, event: ImageEvent) -> None:
        self._done += isinstance(event, ImageDone)
        self._say(f"drawing, {self._done} of {self._n} done")

    def end(self) -> None:
        self._say("")

    def _say(self, text: str) -> None:
        if self._shown:
            print(f"\r\x1b[K{text}", end="", file=sys.stderr, flush=True)


def _write(path: Path | None, image: ImageDone) -> None:
    if path is None:
        sys.stdout.buffer.write(image.data)
        return
    _replace(path, image.data)
    if image.svg is not None:
        _replace(path.with_suffix(".svg"), image.svg.encode())


def _replace(path: Path, data: bytes) -> None:
    """Whole or not at all: a file beside it is renamed into place."""
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        draft.write_bytes(data)
        draft.replace(path)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise errors.OutputFailed(
            f"Cannot write {path}: {error.strerror or error}. Choose another place with -o."
        ) from error


def _report(job: Job, done: Completed, paths: list[Path | None], seconds: float) -> None:
    if job.as_json:
        print(json.dumps(summary(done, paths, seconds), ensure_ascii=False, indent=2))
        return
    for path in [path for path in paths if path is not None]:
        print(path)
    notes = dict.fromkeys(note for image in done.images for note in image.notes)
    for note in notes:
        print(f"note: {note}", file=sys.stderr)
    usage = done.usage
    print(
        f"{done.request.size} {done.request.quality}, seed {done.seed}, "
        f"{usage.total_tokens} tokens ({usage.input_tokens} in, {usage.output_tokens} out), "
        f"{seconds:.1f} s",
        file=sys.stderr,
    )


def summary(done: Completed, paths: list[Path | None], seconds: float) -> dict[str, Any]:
    """The object of --json."""
    from smalto.api.answers import usage_body

    request = done.request
    images = [_image_summary(p, image) for p, image in zip(paths, done.images, strict=True)]
    return {
        "path": images[0]["path"],
        "created": done.created,
        "images": images,
        "usage": usage_body(done.usage),
        "cost": {"amount": done.cost_micro / 1e6, "currency": "usd"},
        "model": request.model,
        "engine": done.engine,
        "size": request.size,
        "quality": request.quality,
        "background": request.background,
        "output_format": request.output_format,
        "seed": done.seed,
        "scene": images[0]["scene"],
        "not_drawn": images[0]["not_drawn"],
        "seconds": round(seconds, 3),
    }


def _image_summary(path: Path | None, image: ImageDone) -> dict[str, Any]:
    from smalto.api.answers import preserved_body

    return {
        "path": None if path is None else str(path),
        "svg": str(path.with_suffix(".svg")) if path and image.svg is not None else None,
        "seed": image.seed,
        "bytes": len(image.data),
        "sha256": hashlib.sha256(image.data).hexdigest(),
        "scene": image.scene,
        "not_drawn": list(image.notes),
        "timings_ms": {name: round(ms, 1) for name, ms in image.timings_ms.items()},
        **preserved_body(image),
    }
