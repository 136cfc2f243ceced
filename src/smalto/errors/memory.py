"""Pictures that a prompt points at, and what a project remembers by name."""

from __future__ import annotations

from collections.abc import Sequence

from smalto.errors.tree import ImageUserError, InvalidRequest, NotFound
from smalto.wording import listed, shorten

SHOWN = 20


def no_such_image(place: int, n_images: int) -> ImageUserError:
    """`place` is 1-based, as the prompt says it."""
    sent = "1 image was" if n_images == 1 else f"{n_images} images were"
    return ImageUserError(
        f"The prompt speaks of image {place}, but {sent} sent. Count them from 1, in the order in "
        "which they are sent.",
        code="invalid_value",
        param="prompt",
    )


def unknown_names(names: Sequence[str], known: Sequence[str]) -> ImageUserError:
    """Names in a prompt that nothing is remembered by; `known`: all that there are."""
    said = listed([f"@{shorten(name)}" for name in names], "or")
    return ImageUserError(
        f"Nothing is remembered as {said}. {_known(known)} Put a name that is only text in quotes.",
        code="invalid_value",
        param="prompt",
    )


def no_such_memory(name: str, known: Sequence[str]) -> NotFound:
    return NotFound(
        f"Nothing is remembered as @{shorten(name)}. {_known(known)}",
        code="memory_not_found",
        param="name",
    )


def invalid_memory_name(name: str, most: int) -> InvalidRequest:
    return InvalidRequest(
        f"Invalid name '{shorten(name)}'. A name is a letter and then letters, digits, '-' and '_',"
        f" at most {most} characters, such as @rusty.",
        code="invalid_value",
        param="name",
    )


def memory_taken(name: str) -> InvalidRequest:
    return InvalidRequest(
        f"Something is remembered as @{shorten(name)} already. Choose another name, or forget that "
        "one first.",
        code="memory_exists",
        param="name",
    )


def memory_full(what: str, most: str) -> InvalidRequest:
    """`what` is too many or too large; `most`: how much there may be."""
    return InvalidRequest(
        f"This project's memory holds at most {most}, and {what} would be more. Forget something "
        "first.",
        code="memory_full",
    )


def description_too_long(given: int, most: int) -> InvalidRequest:
    return InvalidRequest(
        f"Invalid 'description': at most {most} characters, got {given}.",
        code="string_above_max_length",
        param="description",
    )


def too_many_recalled(given: int, most: int) -> ImageUserError:
    return ImageUserError(
        f"The images and the remembered names of a request may be {most} together, got {given}. "
        "Name or send fewer.",
        code="invalid_value",
        param="prompt",
    )


def _known(known: Sequence[str]) -> str:
    if not known:
        return "Nothing is remembered yet."
    shown = ", ".join(f"@{name}" for name in known[:SHOWN])
    more = f" and {len(known) - SHOWN} more" if len(known) > SHOWN else ""
    return f"There is {shown}{more}."
