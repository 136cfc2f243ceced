"""Everything that can go wrong on purpose, as one tree.

    SmaltoError                     code, type, HTTP status, retryable, param, exit code
    ├── InvalidRequest              400 invalid_request_error: the request's form is wrong
    │   └── BodyTooLarge            413
    ├── ImageUserError              400 image_generation_user_error: refused by the image backend
    ├── AuthenticationError         401 no key, or not one of ours
    ├── NotFound                    404 no such route or model
    ├── MethodNotAllowed            405
    ├── Overloaded                  503 server_is_overloaded: we are full; ask again
    ├── EngineUnavailable           503 the engine could not be loaded
    ├── EngineFailed                500 server_error: an engine broke while drawing
    └── LocalError                  never leaves the machine: files, addresses, settings
        ├── OutputExists            exit 73
        ├── OutputFailed            exit 73
        └── InputMissing            exit 66

Messages say what was given, what is allowed, what to do. Those that OpenAI's API also knows have
its wording, because clients match on it. The CLI prints the same sentence, without a traceback.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from smalto.wording import big, json_type, listed, shorten


class SmaltoError(Exception):
    """Base of the tree; subclasses fix the defaults, instances may set `code` and `param`."""

    type: str = "server_error"
    status: int = 500
    retryable: bool = False
    exit_code: int = 1
    retry_after_s: int | None = None

    def __init__(self, message: str, *, code: str | None = None, param: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.code = code
        self.param = param

    def body(self) -> dict[str, Any]:
        """OpenAI's envelope; `param` and `code` are explicit nulls when they say nothing."""
        inner = {"message": self.message, "type": self.type, "param": self.param, "code": self.code}
        return {"error": inner}


class InvalidRequest(SmaltoError):
    type = "invalid_request_error"
    status = 400
    exit_code = 2


class BodyTooLarge(InvalidRequest):
    status = 413


class ImageUserError(SmaltoError):
    type = "image_generation_user_error"
    status = 400
    exit_code = 2


class AuthenticationError(SmaltoError):
    type = "invalid_request_error"
    status = 401
    exit_code = 4


class NotFound(SmaltoError):
    type = "invalid_request_error"
    status = 404
    exit_code = 2


class MethodNotAllowed(SmaltoError):
    type = "invalid_request_error"
    status = 405
    exit_code = 2


class Overloaded(SmaltoError):
    type = "service_unavailable_error"
    status = 503
    retryable = True
    exit_code = 6
    retry_after_s = 2


class EngineUnavailable(SmaltoError):
    type = "service_unavailable_error"
    status = 503
    exit_code = 6


class EngineFailed(SmaltoError):
    status = 500
    retryable = True
    exit_code = 6


class LocalError(SmaltoError):
    """Something on this machine: an address, a setting, a file."""


class OutputExists(LocalError):
    exit_code = 73


class OutputFailed(LocalError):
    exit_code = 73


class InputMissing(LocalError):
    exit_code = 66


# --- the request's form ------------------------------------------------------------------------


def missing_parameter(name: str) -> InvalidRequest:
    return InvalidRequest(
        f"Missing required parameter: '{name}'.", code="missing_required_parameter", param=name
    )


def unknown_parameter(name: str) -> InvalidRequest:
    shown = shorten(name)
    return InvalidRequest(f"Unknown parameter: '{shown}'.", code="unknown_parameter", param=shown)


def wrong_type(name: str, expected: str, value: object) -> InvalidRequest:
    got = json_type(value)
    return InvalidRequest(
        f"Invalid type for '{name}': expected {expected}, but got {got} instead.",
        code="invalid_type",
        param=name,
    )


def empty_string(name: str) -> InvalidRequest:
    return InvalidRequest(
        f"Invalid '{name}': empty string. Expected a string with minimum length 1, "
        "but got an empty string instead.",
        code="empty_string",
        param=name,
    )


def string_too_long(name: str, limit: int, length: int) -> InvalidRequest:
    return InvalidRequest(
        f"Invalid '{name}': string too long. Expected a string with maximum length {limit}, "
        f"but got a string with length {length} instead.",
        code="string_above_max_length",
        param=name,
    )


def integer_too_small(name: str, least: int, value: int) -> InvalidRequest:
    return InvalidRequest(
        f"Invalid '{name}': integer below minimum value. Expected a value >= {least}, "
        f"but got {big(value)} instead.",
        code="integer_below_min_value",
        param=name,
    )


def integer_too_large(name: str, most: int, value: int) -> InvalidRequest:
    return InvalidRequest(
        f"Invalid '{name}': integer above maximum value. Expected a value <= {most}, "
        f"but got {big(value)} instead.",
        code="integer_above_max_value",
        param=name,
    )


def unsupported_value(name: str, value: str, allowed: Sequence[str]) -> InvalidRequest:
    return InvalidRequest(
        f"Invalid value: '{shorten(value)}'. Supported values are: {listed(allowed, 'and')}.",
        code="invalid_value",
        param=name,
    )


def not_one_of(name: str, allowed: Sequence[str], value: object) -> InvalidRequest:
    return wrong_type(name, f"one of {listed(allowed, 'or')}", value)


def malformed_json() -> InvalidRequest:
    return InvalidRequest(
        "We could not parse the JSON body of your request. (HINT: the API expects a JSON object "
        "in UTF-8, and what was sent was not valid JSON. Send Content-Type: application/json and "
        'a body such as {"model": "gpt-image-1", "prompt": "a red fox"}.)'
    )


def body_not_object(value: object) -> InvalidRequest:
    return InvalidRequest(
        f"Invalid type for the request body: expected an object, but got {json_type(value)} "
        "instead.",
        code="invalid_type",
    )


def body_too_large(limit_bytes: int) -> BodyTooLarge:
    return BodyTooLarge(
        f"Request body too large. The limit for this endpoint is {limit_bytes} bytes.",
        code="request_too_large",
    )


# --- the image backend -------------------------------------------------------------------------


def unknown_model(name: str) -> ImageUserError:
    return ImageUserError(
        f"The model '{shorten(name)}' does not exist.", code="invalid_value", param="model"
    )


def invalid_size(size: str, reason: str) -> ImageUserError:
    return ImageUserError(
        f"Invalid size '{shorten(size)}'. {reason}", code="invalid_value", param="size"
    )


def transparent_needs_alpha(output_format: str) -> ImageUserError:
    return ImageUserError(
        f"Transparent background is not supported for output format '{output_format}'. "
        "Use 'png' or 'webp'.",
        code="invalid_value",
        param="background",
    )


def png_is_lossless() -> ImageUserError:
    return ImageUserError(
        "Compression less than 100 is not supported for PNG output format. "
        "Use 'jpeg' or 'webp', or leave output_compression out.",
        code="invalid_value",
        param="output_compression",
    )


def streaming_not_yet(name: str) -> InvalidRequest:
    return InvalidRequest(
        "Streaming is not supported by this version of Smalto; it comes with the next release. "
        f"Leave '{name}' out or set it to false.",
        code="unsupported_value",
        param=name,
    )


def partials_need_stream() -> InvalidRequest:
    return InvalidRequest(
        "Partial images need 'stream' to be true, which this version of Smalto does not support "
        "yet. Leave 'partial_images' out or set it to 0.",
        code="unsupported_value",
        param="partial_images",
    )


# --- keys and routes ---------------------------------------------------------------------------

HOW_TO_GET_A_KEY = (
    "on the machine that runs the server: `smalto keys create NAME` makes one, "
    "`smalto keys list` shows which there are."
)


def no_api_key() -> AuthenticationError:
    return AuthenticationError(
        "You didn't provide an API key. You need to provide your API key in an Authorization "
        "header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY). You can obtain an API key "
        + HOW_TO_GET_A_KEY
    )


def wrong_api_key(masked: str) -> AuthenticationError:
    return AuthenticationError(
        f"Incorrect API key provided: {masked}. You can find your API key " + HOW_TO_GET_A_KEY,
        code="invalid_api_key",
    )


def no_such_route(method: str, path: str) -> NotFound:
    return NotFound(f"Invalid URL ({method} {shorten(path)})")


def no_such_model(name: str) -> NotFound:
    return NotFound(
        f"The model '{shorten(name)}' does not exist", code="model_not_found", param="model"
    )


def wrong_method(method: str, path: str) -> MethodNotAllowed:
    return MethodNotAllowed(
        f"Not allowed to {method} on {shorten(path)}. (HINT: Perhaps you meant to make your HTTP "
        "request using a different method?)",
        code="method_not_supported",
    )


def overloaded(queued: int, *, retry_after_s: int = 2) -> Overloaded:
    error = Overloaded(
        f"The server is overloaded: {queued} requests are waiting. Please try again in "
        f"{retry_after_s} seconds.",
        code="server_is_overloaded",
    )
    error.retry_after_s = retry_after_s
    return error


def draining() -> Overloaded:
    return Overloaded(
        "The server is shutting down and takes no new work. Please send the request again; another "
        "server, or this one after its restart, will answer it.",
        code="server_is_overloaded",
    )


def deadline_exceeded(deadline_s: float) -> Overloaded:
    return Overloaded(
        f"The picture was not ready after {deadline_s:.0f} seconds, so it was given up; nothing is "
        "charged. Please try again, with a smaller n or a lower quality.",
        code="server_is_overloaded",
    )


def engine_resting(engine: str) -> EngineUnavailable:
    return EngineUnavailable(
        f"The engine '{engine}' broke down several times within a minute and is being restarted. "
        "Please try again in half a minute; the server's log says what broke.",
        code="engine_unavailable",
    )


def engine_lacks(engine: str, what: str, others: Sequence[str]) -> ImageUserError:
    """`others` are the engines here that can."""
    advice = (
        f"Engines here that can: {', '.join(others)}."
        if others
        else "No engine of this server can; `smalto serve --engine NAME` starts it with another."
    )
    return ImageUserError(
        f"The engine '{engine}' does not support {what}. {advice}", code="unsupported_capability"
    )


def server_error(request_id: str | None = None) -> EngineFailed:
    mention = (
        f" (Please include the request ID {request_id} in your message.)" if request_id else ""
    )
    return EngineFailed(
        "The server had an error processing your request. Sorry about that! You can retry your "
        f"request.{mention}"
    )
