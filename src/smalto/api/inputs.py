"""The pictures of an edit: opened by `media.intake`, whether they came as files or as addresses."""

from __future__ import annotations

import base64
from typing import TypeAlias

from smalto import errors
from smalto.api.context import Context
from smalto.media.uploads import Upload
from smalto.request import Asked, EditDraft
from smalto.types import ImageInput

_Parts: TypeAlias = tuple[tuple[Upload, ...], Upload | None, Upload | None]
"""Images, mask, markup."""

BLANK_PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABpfZFQAAAAABJRU5ErkJggg=="
)
BLANK = ImageInput(1, 1, True, "image/png", BLANK_PNG)
"""One see-through pixel: what a file counts as that is no picture, in contract mode only."""


async def complete(context: Context, draft: EditDraft) -> Asked:
    """Raises InvalidRequest, ImageUserError or Overloaded."""
    images, mask, markup = await _uploads(context, draft)
    square_png = draft.asked.model.is_dalle
    try:
        opened = await context.intake.read(images, square_png=square_png)
        overlays = [
            None if overlay is None else await context.intake.read_mask(overlay, opened[0])
            for overlay in (mask, markup)
        ]
    except (errors.InvalidRequest, errors.ImageUserError):
        if not context.settings.contract:
            raise
        return draft.complete((BLANK,) * len(images))
    return draft.complete(opened, *overlays)


async def _uploads(context: Context, draft: EditDraft) -> _Parts:
    inputs = draft.inputs
    fetch = context.fetcher.read
    images = [
        await fetch(url, f"images[{place}].image_url")
        for place, url in enumerate(inputs.image_urls)
    ]
    mask = inputs.mask
    if inputs.mask_url is not None:
        mask = await fetch(inputs.mask_url, "mask.image_url")
    return (*inputs.images, *images), mask, inputs.markup
