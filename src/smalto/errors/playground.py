"""The playground's own: runs, the gallery, collections, prompts."""

from __future__ import annotations

from smalto.errors.tree import Conflict, EngineFailed, ImageUserError, InvalidRequest, NotFound
from smalto.wording import shorten


def idempotency_key_required() -> InvalidRequest:
    return InvalidRequest(
        "The header 'Idempotency-Key' is missing or longer than 200 characters. Send a random text "
        "with each new run, and the same text again when you repeat the request.",
        code="idempotency_key_required",
        param="Idempotency-Key",
    )


def idempotency_mismatch() -> Conflict:
    return Conflict(
        "This 'Idempotency-Key' was sent before with another request. Take a new one for what is "
        "not a repetition.",
        code="idempotency_mismatch",
        param="Idempotency-Key",
    )


def no_such_run(run_id: str) -> NotFound:
    return NotFound(
        f"There is no run '{shorten(run_id)}'. Runs are kept for 30 days, their pictures for as "
        "long as you want.",
        code="run_not_found",
    )


def no_such_preview() -> NotFound:
    return NotFound(
        "This preview has gone: previews are kept while a run is being drawn. Ask for the run to "
        "see what there is.",
        code="preview_not_found",
    )


def no_such_picture(picture_id: int | str, param: str | None = None) -> NotFound:
    return NotFound(
        f"There is no picture {shorten(str(picture_id))} in the gallery. It may have been deleted.",
        code="picture_not_found",
        param=param,
    )


def no_mask(picture_id: int, param: str | None = None) -> NotFound:
    return NotFound(
        f"Picture {picture_id} was made without a mask, so none is kept with it.",
        code="mask_not_found",
        param=param,
    )


def no_vectors(picture_id: int) -> NotFound:
    return NotFound(
        f"Picture {picture_id} is no vector picture. Ask for one with output_format 'svg'.",
        code="svg_not_found",
    )


def picture_unusable(picture_id: int, output_format: str) -> ImageUserError:
    return ImageUserError(
        f"Picture {picture_id} is a {output_format}, and only PNG, JPEG and WebP can be worked "
        "from. Make it again in one of these formats.",
        code="picture_not_usable",
        param="image_ids",
    )


def no_such_collection(collection_id: int | str, param: str | None = None) -> NotFound:
    return NotFound(
        f"There is no collection {shorten(str(collection_id))}.",
        code="collection_not_found",
        param=param,
    )


def collection_taken(name: str) -> Conflict:
    return Conflict(
        f"There is a collection '{shorten(name)}' already. Choose another name.",
        code="collection_exists",
        param="name",
    )


def no_such_prompt(prompt_id: int | str) -> NotFound:
    return NotFound(f"There is no prompt {shorten(str(prompt_id))}.", code="prompt_not_found")


def library_full(what: str, most: int) -> InvalidRequest:
    """`what`: "collections" or "prompts"."""
    return InvalidRequest(
        f"A project may have {most} {what}, and there are so many already. Delete one first.",
        code="library_full",
    )


def run_interrupted() -> EngineFailed:
    return EngineFailed(
        "The server was stopped before this run had ended. Pictures that were not finished are not "
        "charged; run it again.",
        code="run_interrupted",
    )


def picture_not_kept() -> EngineFailed:
    return EngineFailed(
        "A picture was drawn but could not be written to the server's disk. Ask who runs the "
        "server to look at its free space and its log.",
        code="picture_not_kept",
    )
