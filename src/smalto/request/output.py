"""The parameters that say what the picture shall be; the same at all three doors."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import cast

from smalto import errors
from smalto.engines.catalog import Model, ResponseFormat
from smalto.request.asked import Asked, Options
from smalto.request.fields import Fields
from smalto.request.layout import read_layout
from smalto.request.sizes import Size, auto_size, frame_size, pixels, size_error
from smalto.types import Background, ImageRequest, Moderation, Operation, OutputFormat, Quality

MAX_SEED = 2**63 - 1
MAX_PARTIALS = 3
MAX_IDENTIFIER_CHARS = 128
FRAMES_LEAST, FRAMES_MOST, FRAMES_DEFAULT = 2, 16, 9
FRAME_MS_STEP, FRAME_MS_MOST, FRAME_MS_DEFAULT = 10, 655_350, 200
EFFORTS = ("none", "minimal", "low", "medium", "high", "xhigh", "max")
COMPLEXITIES = ("low", "medium", "high")
LOSSY = ("jpeg", "webp")

TRANSPARENT_WORDS = re.compile(
    r"\b(transparent background|no background|without (a )?background)\b|透明背景|无背景|背景透明",
    re.IGNORECASE,
)
RICH_WORDS = re.compile(
    r"\b((highly|very|richly|finely) detailed|fine details?|intricate|(photo|hyper)-?realis\w+"
    r"|ultra[- ]hd|high[- ](quality|resolution)|[48]k|infographic|masterpiece)\b"
    r"|精细|细节丰富|高清|超清|高质量|照片级",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Output:
    """`size_is_auto` leaves the size to be found from the input images, where there are any."""

    asked: Asked
    size_is_auto: bool


@dataclass(frozen=True, slots=True)
class _Format:
    """`frame_count` is None for everything but animations."""

    name: OutputFormat
    compression: int
    frame_count: int | None
    frame_duration_ms: int
    svg_model: str | None


def read_output(
    fields: Fields, model: Model, options: Options, prompt: str, operation: Operation
) -> Output:
    """Raises InvalidRequest or ImageUserError, for the first fault in OpenAI's order."""
    n = fields.integer("n", 1, model.max_n, 1)
    quality = _quality(fields, model, prompt)
    fields.optional_integer("output_compression", 0, 100)
    output_format = _format(fields, model)
    size, size_is_auto = _size(fields, model, options, prompt, output_format.frame_count)
    background = _background(fields, model, output_format.name, prompt)
    moderation = fields.choice("moderation", ("auto", "low"), "auto")
    fields.choice("style", ("vivid", "natural"), "vivid")
    fields.choice("complexity", COMPLEXITIES, "medium")
    stream = fields.boolean("stream")
    partials = _partials(fields, stream)
    _check_combination(fields, output_format, n, stream, partials)
    identifier = fields.string("safety_identifier", MAX_IDENTIFIER_CHARS)
    request = ImageRequest(
        prompt=prompt,
        model=model.id,
        operation=operation,
        n=n,
        width_px=size[0],
        height_px=size[1],
        quality=quality,
        background=background,
        output_format=output_format.name,
        output_compression=output_format.compression,
        moderation=cast(Moderation, moderation),
        partial_images=partials,
        frame_count=output_format.frame_count or FRAMES_DEFAULT,
        frame_duration_ms=output_format.frame_duration_ms,
        user=_who(fields, identifier),
        seed=fields.optional_integer("seed", 0, MAX_SEED),
        svg=output_format.name == "svg",
        layout=read_layout(fields),
        strip_metadata=fields.boolean("strip_metadata"),
    )
    asked = Asked(
        request=request,
        model=model,
        extras=fields.boolean("smalto"),
        stream=stream,
        response_format=_response_format(fields, model, operation),
        safety_identifier=identifier,
        svg_model=output_format.svg_model,
    )
    return Output(asked, size_is_auto)


def _quality(fields: Fields, model: Model, prompt: str) -> Quality:
    """`auto` listens to the prompt: whoever asks for detail gets the higher of two qualities."""
    quality = fields.choice("quality", (*model.qualities, "auto"), model.default_quality)
    if quality != "auto":
        return cast(Quality, quality)
    plain, rich = model.auto_quality
    return rich if RICH_WORDS.search(prompt) else plain


def _size(
    fields: Fields, model: Model, options: Options, prompt: str, frame_count: int | None
) -> tuple[Size, bool]:
    size = fields.string("size") or model.default_size
    if size != "auto" or model.default_size != "auto":
        error = size_error(size, model, frame_count)
        if error is not None and size in options.size_map:
            size = options.size_map[size]
            error = size_error(size, model, frame_count)
        if error is None:
            return pixels(size), False
        fields.refuse(error)
    if model.default_size != "auto":
        return pixels(model.default_size), False
    size_px = auto_size(prompt)
    return frame_size(size_px) if frame_count else size_px, True


def _format(fields: Fields, model: Model) -> _Format:
    name = fields.choice("output_format", model.formats, model.formats[0])
    compression = fields.integer("output_compression", 0, 100, 100)
    if compression < 100 and name not in LOSSY:
        fields.refuse(errors.compression_unsupported(name))
    frames = fields.optional_integer("frame_count", FRAMES_LEAST, FRAMES_MOST)
    duration_ms = fields.optional_integer("frame_duration_ms", 1, None)
    svg = fields.inner("svg")
    _only_with(fields, "frame_count", "gif", name)
    _only_with(fields, "frame_duration_ms", "gif", name)
    _only_with(fields, "svg", "svg", name)
    return _Format(
        name=cast(OutputFormat, name),
        compression=compression,
        frame_count=(frames or FRAMES_DEFAULT) if name == "gif" else None,
        frame_duration_ms=_rounded_ms(duration_ms),
        svg_model=None if svg is None else _svg_model(svg),
    )


def _only_with(fields: Fields, name: str, needed: str, output_format: str) -> None:
    if fields.get(name) is not None and output_format != needed:
        fields.refuse(errors.only_with_format(name, needed))


def _rounded_ms(duration_ms: int | None) -> int:
    """A gif counts in hundredths of a second, in 16 bits."""
    if duration_ms is None:
        return FRAME_MS_DEFAULT
    steps = (min(duration_ms, FRAME_MS_MOST) + FRAME_MS_STEP // 2) // FRAME_MS_STEP
    return max(1, steps) * FRAME_MS_STEP


def _svg_model(svg: Fields) -> str | None:
    for name in svg:
        if name not in ("model", "reasoning"):
            svg.refuse(errors.unknown_parameter(svg.name(name)))
    reasoning = svg.inner("reasoning")
    if reasoning is not None:
        reasoning.choice("effort", EFFORTS, "medium")
    return svg.string("model")


def _background(fields: Fields, model: Model, output_format: str, prompt: str) -> Background:
    """`auto` is opaque unless the prompt asks for none and the file can carry alpha."""
    background = fields.choice("background", ("transparent", "opaque", "auto"), "auto")
    able = model.transparent and output_format not in ("jpeg", "gif")
    if background == "transparent" and not able:
        fields.refuse(
            errors.transparent_needs_alpha(output_format)
            if model.transparent
            else errors.transparent_unsupported()
        )
        return "opaque"
    if background != "auto":
        return cast(Background, background)
    asks = TRANSPARENT_WORDS.search(prompt) is not None
    return "transparent" if asks and able else "opaque"


def _partials(fields: Fields, stream: bool) -> int:
    partials = fields.integer("partial_images", 0, MAX_PARTIALS, 0)
    if partials and not stream:
        fields.refuse(errors.partials_need_stream())
        return 0
    return partials


def _check_combination(
    fields: Fields, output_format: _Format, n: int, stream: bool, partials: int
) -> None:
    """What animations and vector pictures cannot have."""
    name = output_format.name
    if name not in ("gif", "svg"):
        return
    if stream:
        fields.refuse(errors.not_with_format("stream", name, "Leave 'stream' out."))
    if name == "svg" and n > 1:
        fields.refuse(errors.not_with_format("n", name, "Ask for one picture at a time: n=1."))


def _response_format(fields: Fields, model: Model, operation: Operation) -> ResponseFormat:
    if "response_format" not in model.fields[operation]:
        return model.response_format
    chosen = fields.choice("response_format", ("url", "b64_json"), model.response_format)
    return cast(ResponseFormat, chosen)


def _who(fields: Fields, identifier: str | None) -> str | None:
    """`safety_identifier` wins over the older `user`, of which any JSON type is accepted."""
    user = fields.get("user")
    return identifier or (user if isinstance(user, str) else None)
