"""`smalto edit`: files and words through the same checks and the same path as the server's."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from smalto import errors
from smalto.cli.generate import DEFAULT_MODEL, Job, carry_out, fields_of, start_log
from smalto.cli.memory import recall
from smalto.engines import catalog
from smalto.media.intake import Intake
from smalto.media.uploads import Upload
from smalto.request import Asked, EditDraft, read_edit

ENDINGS = (".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp", ".tif", ".tiff")


def run(job: Job, images: Sequence[Path], mask: Path | None) -> None:
    """Raises SmaltoError; files that were written before stay."""
    start_s = time.perf_counter()
    start_log(job.verbose)
    if not images:
        raise errors.InputMissing('No picture. Try: smalto edit cat.png "add a red hat" -o hat.png')
    uploads = [_upload(path, "image[]") for path in images]
    if mask is not None:
        uploads.append(_upload(mask, "mask"))
    fields = {"model": DEFAULT_MODEL, **fields_of(job)}
    draft = read_edit(
        {name: value if isinstance(value, str) else str(value) for name, value in fields.items()},
        uploads,
        catalog.load(),
        text=True,
    )
    asked = asyncio.run(_opened(draft))
    recalled = recall(asked.request.prompt)
    asked = replace(asked, request=replace(asked.request, recalled=recalled))
    carry_out(job, asked, start_s)


def told_apart(words: Sequence[str]) -> tuple[list[Path], str | None]:
    """Names of pictures, by their ending, and the prompt: what is left of the words, if any."""
    named = [Path(word) for word in words if word.lower().endswith(ENDINGS)]
    rest = [word for word in words if not word.lower().endswith(ENDINGS)]
    return named, " ".join(rest) or None


def _upload(path: Path, field: str) -> Upload:
    if not path.is_file():
        raise errors.InputMissing(f"There is no file '{path}'. Check its name.")
    return Upload(field, path.absolute(), filename=path.name)


async def _opened(draft: EditDraft) -> Asked:
    """In the worker that reads strangers' files: the user's own may come from anywhere."""
    intake = Intake()
    try:
        images = await intake.read(draft.inputs.images)
        mask = draft.inputs.mask
        opened = None if mask is None else await intake.read_mask(mask, images[0])
        return draft.complete(images, opened)
    finally:
        await intake.close()
