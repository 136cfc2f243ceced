"""From the raw fields of a request to an `ImageRequest`, refusing in the order OpenAI's API does.

model, unknown fields, prompt, n, quality, output_compression, size, then the rest. Every door (the
HTTP API, the command line) comes through here, so a bad value reads the same everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from smalto import errors
from smalto.engines.catalog import Catalog, FreeSize, Model
from smalto.types import Background, ImageRequest, Moderation, OutputFormat, Quality

MAX_PROMPT_CHARS = 32_000
MAX_N = 10
MAX_SEED = 2**63 - 1
FORMATS = ("png", "webp", "jpeg")
GENERATION_FIELDS = frozenset(
    {
        *("prompt", "model", "n", "size", "quality", "background", "output_format"),
        *("output_compression", "moderation", "stream", "partial_images", "user"),
        *("safety_identifier", "seed", "smalto"),
    }
)
"""`seed` and `smalto` (true: add our own facts to the answer) are ours; the rest is OpenAI's."""

WIDE_WORDS = re.compile(
    r"\b(landscape|panoram\w*|wide|widescreen|banner|horizon|skyline)\b|全景|横幅|横版|宽幅|风景",
    re.IGNORECASE,
)
TALL_WORDS = re.compile(
    r"\b(portrait|poster|tall|vertical|book cover|phone wallpaper|full[- ]body)\b"
    r"|海报|竖版|竖幅|肖像|人像",
    re.IGNORECASE,
)
TRANSPARENT_WORDS = re.compile(
    r"\b(transparent background|no background|without (a )?background)\b|透明背景|无背景|背景透明",
    re.IGNORECASE,
)
SIZE_SHAPE = re.compile(r"([0-9]{1,6})x([0-9]{1,6})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Asked:
    """A checked request plus what the answer should look like."""

    request: ImageRequest
    model: Model
    extras: bool


def read_generation(fields: Mapping[str, Any], catalog: Catalog) -> Asked:
    """Raises InvalidRequest or ImageUserError, for the first fault in OpenAI's order."""
    model = _model(fields, catalog)
    _refuse_unknown(fields)
    prompt = _prompt(fields)
    n = _integer(fields, "n", 1, MAX_N, default=1)
    quality = _quality(fields, model)
    compression = _integer(fields, "output_compression", 0, 100, default=100)
    width_px, height_px = _size(fields, model, prompt)
    background = _choice(fields, "background", ("transparent", "opaque", "auto"), "auto")
    output_format = _choice(fields, "output_format", FORMATS, "png")
    moderation = _choice(fields, "moderation", ("auto", "low"), "auto")
    _refuse_streams(fields)
    request = ImageRequest(
        prompt=prompt,
        model=model.id,
        n=n,
        width_px=width_px,
        height_px=height_px,
        quality=quality,
        background=_background(background, output_format, prompt),
        output_format=cast(OutputFormat, output_format),
        output_compression=_compression(fields, compression, output_format),
        moderation=cast(Moderation, moderation),
        user=_who(fields),
        seed=_optional_integer(fields, "seed", 0, MAX_SEED),
    )
    return Asked(request=request, model=model, extras=_boolean(fields, "smalto"))


def _model(fields: Mapping[str, Any], catalog: Catalog) -> Model:
    if "model" not in fields:
        raise errors.missing_parameter("model")
    name = fields["model"]
    if not isinstance(name, str):
        raise errors.wrong_type("model", "a string", name)
    model = catalog.get(name)
    if model is None:
        raise errors.unknown_model(name)
    return model


def _refuse_unknown(fields: Mapping[str, Any]) -> None:
    for name in fields:
        if name not in GENERATION_FIELDS:
            raise errors.unknown_parameter(name)


def _prompt(fields: Mapping[str, Any]) -> str:
    """Whitespace alone is a prompt; only the empty string is not."""
    if "prompt" not in fields:
        raise errors.missing_parameter("prompt")
    prompt = fields["prompt"]
    if not isinstance(prompt, str):
        raise errors.wrong_type("prompt", "a string", prompt)
    if not prompt:
        raise errors.empty_string("prompt")
    if len(prompt) > MAX_PROMPT_CHARS:
        raise errors.string_too_long("prompt", MAX_PROMPT_CHARS, len(prompt))
    return _without_lone_surrogates(prompt)


def _without_lone_surrogates(text: str) -> str:
    """JSON can spell half a character ("\\ud83d"); no encoder downstream can write one."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _quality(fields: Mapping[str, Any], model: Model) -> Quality:
    allowed = (*model.qualities, "auto")
    quality = _choice(fields, "quality", allowed, "auto")
    return cast(Quality, "medium" if quality == "auto" else quality)


def _size(fields: Mapping[str, Any], model: Model, prompt: str) -> tuple[int, int]:
    size = fields.get("size")
    if size is None or size == "auto":
        return auto_size(prompt)
    if not isinstance(size, str):
        raise errors.wrong_type("size", "a string", size)
    if model.free_size is not None:
        return _free_size(size, model.free_size)
    if size not in model.sizes:
        raise errors.unsupported_value("size", size, (*model.sizes, "auto"))
    return _pixels(size)


def auto_size(prompt: str) -> tuple[int, int]:
    """(width, height) in pixels for a prompt that leaves the size to us: its own words decide."""
    wide, tall = WIDE_WORDS.search(prompt), TALL_WORDS.search(prompt)
    if wide and not tall:
        return 1536, 1024
    if tall and not wide:
        return 1024, 1536
    return 1024, 1024


def _pixels(size: str) -> tuple[int, int]:
    width, _, height = size.partition("x")
    return int(width), int(height)


def _free_size(size: str, limits: FreeSize) -> tuple[int, int]:
    match = SIZE_SHAPE.fullmatch(size)
    if match is None or "0" in (match[1].lstrip("0") or "0", match[2].lstrip("0") or "0"):
        raise errors.invalid_size(size, "Expected WIDTHxHEIGHT, for example '1824x1024'.")
    width_px, height_px = int(match[1]), int(match[2])
    reason = _size_fault(width_px, height_px, limits)
    if reason:
        raise errors.invalid_size(size, reason)
    return width_px, height_px


def _size_fault(width_px: int, height_px: int, limits: FreeSize) -> str | None:
    long, short = max(width_px, height_px), min(width_px, height_px)
    step = limits.multiple_px
    if width_px % step or height_px % step:
        return f"Width and height must both be divisible by {step}."
    if long > limits.max_edge_px:
        return f"The longest edge must be less than or equal to {limits.max_edge_px}."
    if long > limits.max_ratio * short:
        return f"The longest edge must be at most {limits.max_ratio} times the shortest."
    if width_px * height_px < limits.min_pixels:
        return "Requested resolution is below the current minimum pixel budget."
    if width_px * height_px > limits.max_pixels:
        return "Requested resolution exceeds the current pixel budget."
    return None


def _background(background: str, output_format: str, prompt: str) -> Background:
    """`auto` is opaque unless the prompt asks for none and the file can carry alpha."""
    if background == "transparent" and output_format == "jpeg":
        raise errors.transparent_needs_alpha(output_format)
    if background != "auto":
        return cast(Background, background)
    asks = TRANSPARENT_WORDS.search(prompt) is not None
    return "transparent" if asks and output_format != "jpeg" else "opaque"


def _compression(fields: Mapping[str, Any], compression: int, output_format: str) -> int:
    if output_format == "png" and compression < 100:
        raise errors.png_is_lossless()
    return compression


def _refuse_streams(fields: Mapping[str, Any]) -> None:
    partials = _integer(fields, "partial_images", 0, 3, default=0)
    if _boolean(fields, "stream"):
        raise errors.streaming_not_yet("stream")
    if partials:
        raise errors.partials_need_stream()


def _who(fields: Mapping[str, Any]) -> str | None:
    """`safety_identifier` wins over the older `user`, of which any JSON type is accepted."""
    safety = fields.get("safety_identifier")
    if safety is not None and not isinstance(safety, str):
        raise errors.wrong_type("safety_identifier", "a string", safety)
    user = fields.get("user")
    return safety or (user if isinstance(user, str) else None)


# --- kinds of fields; JSON null counts as absent ------------------------------------------------


def _choice(fields: Mapping[str, Any], name: str, allowed: Sequence[str], default: str) -> str:
    value = fields.get(name)
    if value is None:
        return default
    if not isinstance(value, str):
        raise errors.not_one_of(name, allowed, value)
    if value not in allowed:
        raise errors.unsupported_value(name, value, allowed)
    return value


def _integer(fields: Mapping[str, Any], name: str, least: int, most: int, *, default: int) -> int:
    value = _optional_integer(fields, name, least, most)
    return default if value is None else value


def _optional_integer(fields: Mapping[str, Any], name: str, least: int, most: int) -> int | None:
    value = fields.get(name)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int):
        raise errors.wrong_type(name, "an integer", value)
    if value < least:
        raise errors.integer_too_small(name, least, value)
    if value > most:
        raise errors.integer_too_large(name, most, value)
    return value


def _boolean(fields: Mapping[str, Any], name: str) -> bool:
    value = fields.get(name)
    if value is None:
        return False
    if not isinstance(value, bool):
        raise errors.wrong_type(name, "a boolean", value)
    return value
