"""The request's form is wrong: a parameter is missing, unknown, of the wrong type, out of range."""

from __future__ import annotations

from collections.abc import Sequence

from smalto.errors.tree import BodyTooLarge, BodyTooSlow, InvalidRequest
from smalto.wording import big, json_type, listed, shorten


def missing_parameter(name: str) -> InvalidRequest:
    return InvalidRequest(
        f"Missing required parameter: '{name}'.", code="missing_required_parameter", param=name
    )


def unknown_parameter(name: str) -> InvalidRequest:
    shown = shorten(name)
    return InvalidRequest(f"Unknown parameter: '{shown}'.", code="unknown_parameter", param=shown)


def image_key_in_json(name: str) -> InvalidRequest:
    """`name` is "image" or "image[]", which only a form may have."""
    return InvalidRequest(
        f"Unknown parameter: '{name}'. For application/json on /v1/images/edits, use 'images' "
        "(array).",
        code="invalid_value",
        param="image",
    )


def images_key_in_form() -> InvalidRequest:
    return InvalidRequest(
        "Unknown parameter: 'images'. For multipart/form-data use 'image' or 'image[]'.",
        code="invalid_value",
        param="images",
    )


def wrong_type(name: str, expected: str, value: object) -> InvalidRequest:
    return _mistyped(name, expected, json_type(value))


def unconvertible(name: str, expected: str) -> InvalidRequest:
    """A form's text that does not read as the number or boolean it should be."""
    return _mistyped(
        name, expected, f"a string value that could not be converted into {expected}", end=""
    )


def _mistyped(name: str, expected: str, got: str, *, end: str = " instead") -> InvalidRequest:
    return InvalidRequest(
        f"Invalid type for '{name}': expected {expected}, but got {got}{end}.",
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


def prompt_too_long(limit: int, length: int) -> InvalidRequest:
    """The older wording, of the DALL-E models."""
    return InvalidRequest(
        f"Prompt must be length {limit} or less. Your prompt length is {length}. "
        "Please reduce your prompt length.",
        param="prompt",
    )


def empty_array(name: str) -> InvalidRequest:
    return InvalidRequest(
        f"Invalid '{name}': empty array. Expected an array with minimum length 1, "
        "but got an empty array instead.",
        code="empty_array",
        param=name,
    )


def array_too_long(name: str, limit: int, length: int) -> InvalidRequest:
    return InvalidRequest(
        f"Invalid '{name}': array too long. Expected an array with maximum length {limit}, "
        f"but got an array with length {length} instead.",
        code="array_above_max_length",
        param=name,
    )


def layout_box(name: str, least: float) -> InvalidRequest:
    """`name` is for example "layout[0].box"."""
    return InvalidRequest(
        f"Invalid '{name}': expected [x, y, width, height] as shares of the picture between 0 and "
        f"1, inside the picture, each side at least {least}.",
        code="invalid_value",
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


def fields_exclude_each_other(name: str, other: str, what_to_do: str) -> InvalidRequest:
    return InvalidRequest(
        f"'{name}' cannot be combined with '{other}'. {what_to_do}",
        code="invalid_value",
        param=name,
    )


def partials_need_stream() -> InvalidRequest:
    return InvalidRequest(
        "Partial images are only sent in a stream. Set 'stream' to true, or leave "
        "'partial_images' out or set it to 0.",
        code="invalid_value",
        param="partial_images",
    )


def malformed_json() -> InvalidRequest:
    return InvalidRequest(
        "We could not parse the JSON body of your request. (HINT: the API expects a JSON object "
        "in UTF-8, and what was sent was not valid JSON. Send Content-Type: application/json and "
        'a body such as {"model": "gpt-image-1", "prompt": "a red fox"}.)'
    )


def malformed_form() -> InvalidRequest:
    return InvalidRequest(
        "We could not parse the form of your request. (HINT: this endpoint expects "
        "multipart/form-data with a boundary, as `curl -F image=@fox.png` sends it.)"
    )


def body_not_object(value: object) -> InvalidRequest:
    return InvalidRequest(
        f"Invalid type for the request body: expected an object, but got {json_type(value)} "
        "instead.",
        code="invalid_type",
    )


def body_too_slow(limit_s: float) -> BodyTooSlow:
    return BodyTooSlow(
        f"The body of your request did not arrive in time: nothing came for {limit_s:g} seconds, "
        "or less than 1 kB a second. Please send it again.",
        code="request_timeout",
    )


def body_too_large(limit_bytes: int) -> BodyTooLarge:
    return BodyTooLarge(
        f"Request body too large. The limit for this endpoint is {limit_bytes} bytes.",
        code="request_too_large",
    )
