"""What the image backend refuses: a model, a size, a picture, a mask, a wish the engine lacks."""

from __future__ import annotations

from collections.abc import Sequence

from smalto.errors.tree import ImageUserError, InvalidRequest, ModerationDetails, ModerationStage
from smalto.wording import listed, shorten


def unknown_model(name: str) -> ImageUserError:
    return ImageUserError(
        f"The model '{shorten(name)}' does not exist.", code="invalid_value", param="model"
    )


def invalid_size(size: str, reason: str) -> ImageUserError:
    return ImageUserError(
        f"Invalid size '{shorten(size)}'. {reason}", code="invalid_value", param="size"
    )


def size_not_supported() -> InvalidRequest:
    """As dall-e-3 says it."""
    return InvalidRequest("The size is not supported by this model.", code="invalid_size")


def transparent_unsupported() -> ImageUserError:
    return ImageUserError(
        "Transparent background is not supported for this model.",
        code="invalid_value",
        param="background",
    )


def transparent_needs_alpha(output_format: str) -> ImageUserError:
    return ImageUserError(
        f"Transparent background is not supported for output format '{output_format}'. "
        "Use 'png' or 'webp'.",
        code="invalid_value",
        param="background",
    )


def compression_unsupported(output_format: str) -> ImageUserError:
    return ImageUserError(
        f"Compression less than 100 is not supported for {output_format.upper()} output format. "
        "Use 'jpeg' or 'webp', or leave output_compression out.",
        code="invalid_value",
        param="output_compression",
    )


def not_with_format(name: str, output_format: str, what_to_do: str) -> ImageUserError:
    """`name` is a parameter (or "mask") that an animation or a vector picture cannot have."""
    return ImageUserError(
        f"'{name}' is not supported for output format '{output_format}'. {what_to_do}",
        code="invalid_value",
        param=name,
    )


def only_with_format(name: str, output_format: str) -> ImageUserError:
    return ImageUserError(
        f"'{name}' is only supported with output_format '{output_format}'. "
        f"Set output_format to '{output_format}', or leave '{name}' out.",
        code="invalid_value",
        param=name,
    )


def fidelity_unsupported(model: str) -> ImageUserError:
    return ImageUserError(
        f"The model '{model}' does not support the 'input_fidelity' parameter: it always keeps to "
        "its input images as well as it can. Leave 'input_fidelity' out.",
        code="invalid_input_fidelity_model",
        param="input_fidelity",
    )


def engine_lacks(
    engine: str, what: str, others: Sequence[str], *, param: str | None = None
) -> ImageUserError:
    """`what` completes "does not support"; `others` are the engines here that can."""
    advice = (
        f"Engines here that can: {', '.join(others)}."
        if others
        else "No engine of this server can; `smalto serve --engine NAME` starts it with another."
    )
    return ImageUserError(
        f"The engine '{engine}' does not support {what}. {advice}",
        code="unsupported_capability",
        param=param,
    )


def engine_refused(engine: str, param: str | None = None) -> ImageUserError:
    """An engine on another machine took our translation of the request for a wrong one."""
    what = f"the parameter '{param}' of this request" if param else "this request"
    return ImageUserError(
        f"The engine '{engine}' does not take {what}. Change it, or ask for another model.",
        code="engine_refused",
        param=param,
    )


# --- pictures that are sent in; what is wrong inside them: media.refusals, media.fetch ----------


def image_not_file(name: str) -> InvalidRequest:
    return InvalidRequest(
        f"Invalid type for '{name}': expected one of an array of files or file, but got a string "
        "instead.",
        code="invalid_type",
        param=name,
    )


def file_ids_unsupported(name: str) -> InvalidRequest:
    """`name` is for example "images[0].file_id"."""
    return InvalidRequest(
        f"'{name}' is not supported by this server, which keeps no uploaded files. Send the "
        "picture itself: as a data URL in 'image_url', or as multipart/form-data.",
        code="unsupported_value",
        param=name,
    )


def image_reference(name: str, given: Sequence[str]) -> InvalidRequest:
    """A reference must have exactly one of its two keys."""
    got = f"both {listed(given, 'and')}" if given else "neither"
    return InvalidRequest(
        f"Invalid '{name}': expected exactly one of 'image_url' or 'file_id', but got {got}.",
        code="invalid_value",
        param=name,
    )


# --- moderation ------------------------------------------------------------------------------


def moderation_blocked(
    request_id: str, categories: Sequence[str], stage: ModerationStage = "input"
) -> ImageUserError:
    """Whom to ask is whoever runs this server; the rest is OpenAI's wording."""
    error = ImageUserError(
        "Your request was rejected by the safety system. If you believe this is an error, contact "
        f"whoever runs this server and include the request ID {request_id}. "
        f"safety_violations=[{', '.join(categories)}].",
        code="moderation_blocked",
    )
    error.exit_code = 3
    error.moderation = ModerationDetails(stage, tuple(categories))
    return error


def content_policy_violation() -> InvalidRequest:
    """As the DALL-E models say it."""
    error = InvalidRequest(
        "Your request was rejected as a result of our safety system. Your prompt may contain text "
        "that is not allowed by our safety system.",
        code="content_policy_violation",
    )
    error.exit_code = 3
    return error
