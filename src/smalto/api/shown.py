"""Pictures, runs, collections and prompts as the playground's doors tell them."""

from __future__ import annotations

from typing import Any

from smalto.api.answers import usage_body
from smalto.playground.run import Actual, Run, RunImage
from smalto.storage.found import Outline
from smalto.storage.library import Collection, Prompt
from smalto.storage.pictures import Picture


def picture_body(picture: Picture) -> dict[str, Any]:
    base = f"/api/pictures/{picture.id}"
    kept = picture.preserved_share
    return {
        "id": picture.id,
        "run_id": picture.run_id,
        "index": picture.place,
        "created_s": picture.created_s,
        "kind": picture.kind,
        "prompt": picture.prompt,
        "revised_prompt": picture.revised_prompt,
        "caption": picture.caption,
        "model": picture.model,
        "engine": picture.engine,
        "width": picture.width_px,
        "height": picture.height_px,
        "size": picture.size,
        "quality": picture.quality,
        "background": picture.background,
        "output_format": picture.output_format,
        "bytes": picture.size_bytes,
        "seed": picture.seed,
        "input_tokens": picture.input_tokens,
        "output_tokens": picture.output_tokens,
        "cost_micro": picture.cost_micro,
        "seconds": picture.seconds,
        "favourite": picture.favourite,
        "collections": list(picture.collections),
        "parents": [{"id": one.id, "role": one.role} for one in picture.parents],
        "has_mask": picture.mask is not None,
        "preserved": None
        if kept is None
        else {"share": kept, "max_difference": picture.preserved_difference},
        "notes": list(picture.notes),
        "trashed_s": picture.trashed_s,
        "color": picture.color,
        "file_url": f"{base}/file",
        "thumb_url": f"{base}/thumb",
        "asked": dict(picture.asked),
    }


def outline_body(outline: Outline, facets: dict[str, list[tuple[str, int]]]) -> dict[str, Any]:
    """Columns of the whole gallery, for a page that shows a part."""
    return {
        "total": len(outline.ids),
        "ids": outline.ids,
        "times": outline.times,
        "widths": outline.widths,
        "heights": outline.heights,
        "colors": [int(color[1:], 16) for color in outline.colors],
        "facets": facets,
    }


def run_body(run: Run) -> dict[str, Any]:
    usage = None if run.usage is None else usage_body(run.usage)
    return {
        "id": run.id,
        "version": run.version,
        "state": run.state,
        "operation": run.operation,
        "created_s": run.created_s,
        "finished_s": run.finished_s,
        "position": run.position,
        "expected_s": run.expected_s,
        "asked": dict(run.asked),
        "actual": None if run.actual is None else _actual(run.actual),
        "images": [_image(run, image) for image in run.images],
        "source_ids": list(run.source_ids),
        "has_mask": run.has_mask,
        "usage": usage,
        "cost_micro": run.cost_micro,
        "seconds": run.seconds,
        "error": run.error,
    }


def _actual(actual: Actual) -> dict[str, Any]:
    return {
        "model": actual.model,
        "engine": actual.engine,
        "size": actual.size,
        "width": actual.width_px,
        "height": actual.height_px,
        "quality": actual.quality,
        "background": actual.background,
        "output_format": actual.output_format,
        "n": actual.n,
        "partial_images": actual.partial_images,
        "seed": actual.seed,
    }


def _image(run: Run, image: RunImage) -> dict[str, Any]:
    """Its newest preview, as long as there is one to be had."""
    is_shown = image.previews and (not image.is_over or image.kept_preview)
    address = f"/api/runs/{run.id}/previews/{image.index}/{image.previews - 1}"
    return {
        "index": image.index,
        "state": image.state,
        "previews": image.previews,
        "preview_url": address if is_shown else None,
        "picture": None if image.picture is None else picture_body(image.picture),
    }


def collection_body(collection: Collection) -> dict[str, Any]:
    return {
        "id": collection.id,
        "name": collection.name,
        "n": collection.n,
        "cover_id": collection.cover_id,
    }


def prompt_body(prompt: Prompt) -> dict[str, Any]:
    return {
        "id": prompt.id,
        "title": prompt.title,
        "text": prompt.text,
        "tags": list(prompt.tags),
        "settings": None if prompt.settings is None else dict(prompt.settings),
        "picture_id": prompt.picture_id,
        "used_s": prompt.used_s,
    }
