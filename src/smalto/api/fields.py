"""Every parameter as JSON Schema, from the model table and the limits that the readers enforce."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from smalto.engines.catalog import Catalog, Model
from smalto.media.fetch import MAX_DATA_URL_CHARS
from smalto.request.layout import MAX_BOXES, MAX_WHAT_CHARS
from smalto.request.output import (
    COMPLEXITIES,
    EFFORTS,
    FRAME_MS_DEFAULT,
    FRAME_MS_MOST,
    FRAMES_DEFAULT,
    FRAMES_LEAST,
    FRAMES_MOST,
    MAX_IDENTIFIER_CHARS,
    MAX_PARTIALS,
    MAX_SEED,
)
from smalto.types import Operation

Schema = dict[str, Any]
FILE: Schema = {"type": "string", "format": "binary"}
ORDER = (
    *("model", "prompt", "image", "images", "mask", "markup", "n", "size", "quality"),
    *("background", "output_format", "output_compression", "input_fidelity", "response_format"),
    *("style", "stream", "partial_images", "moderation", "user", "safety_identifier"),
    *("complexity", "frame_count", "frame_duration_ms", "svg", "seed", "layout"),
    *("strip_metadata", "smalto"),
)
"""In which the docs list them; a parameter that is not here would be left out, so a test asks."""


def fields_of(model: Model, operation: Operation, *, form: bool = False) -> dict[str, Schema]:
    """What `model` takes at a door, but its id. In a form, pictures are files; else addresses."""
    accepted = model.fields[operation]
    names = [name for name in ORDER if name in accepted and name != "model"]
    drop = {"images"} if form else {"image", "markup"}
    if not model.input_fidelity:
        drop.add("input_fidelity")  # such models always keep to their inputs; no value is taken
    table = {**SCHEMAS, **FILES} if form else SCHEMAS
    found = {name: table[name](model) for name in names if name not in drop}
    if form and operation == "edit" and model.max_images > 1:
        found = _with_several(found, model)
    return {name: _without_null(schema) for name, schema in found.items()} if form else found


def _with_several(found: dict[str, Schema], model: Model) -> dict[str, Schema]:
    """Several pictures are several parts of the same name."""
    several = {
        "type": "array",
        "items": FILE,
        "minItems": 1,
        "maxItems": model.max_images,
        "description": "The same for several pictures.",
    }
    return {"prompt": found["prompt"], "image": found["image"], "image[]": several, **found}


def _without_null(schema: Schema) -> Schema:
    """A form has no null: what is not sent is absent, and so is an empty text."""
    kind, values = schema.get("type"), schema.get("enum")
    if isinstance(kind, list):
        schema = {**schema, "type": kind[0]}
    if values is not None:
        schema = {**schema, "enum": [value for value in values if value is not None]}
    return schema


def bodies(catalog: Catalog, operation: Operation, *, form: bool = False) -> list[Schema]:
    """One object schema for each group of models that take the very same parameters."""
    groups: dict[str, tuple[list[str], dict[str, Schema]]] = {}
    for model in catalog.models.values():
        if model.takes(operation) and (form or operation == "generation" or not model.is_dalle):
            fields = fields_of(model, operation, form=form)
            groups.setdefault(json.dumps(fields), ([], fields))[0].append(model.id)
    return [_body(ids, fields, operation, form=form) for ids, fields in groups.values()]


def _body(ids: list[str], fields: dict[str, Schema], operation: Operation, *, form: bool) -> Schema:
    properties = {"model": {"type": "string", "enum": ids, "description": MODEL}, **fields}
    required = {
        "generation": ["model", "prompt"],
        "edit": ["model", "prompt", *([] if form else ["images"])],
        "variation": ["image"],
    }[operation]
    body: Schema = {
        "title": ids[0],
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }
    if "image[]" in properties:
        body["anyOf"] = [{"required": ["image"]}, {"required": ["image[]"]}]
    return body


def _optional(kind: str, description: str, default: Any = None, **rules: Any) -> Schema:
    """JSON null counts as leaving it out."""
    schema: Schema = {"type": [kind, "null"], "description": description, **rules}
    if "enum" in schema:
        schema["enum"] = [*schema["enum"], None]
    if default is not None:
        schema["default"] = default
    return schema


def _choice(description: str, values: Iterable[str], default: str | None = None) -> Schema:
    return _optional("string", description, default, enum=list(values))


def _prompt(model: Model) -> Schema:
    return {
        "type": "string",
        "minLength": 1,
        "maxLength": model.max_prompt_chars,
        "description": "What the picture shall show, in any words. Spaces alone are a prompt.",
    }


def _size(model: Model) -> Schema:
    if model.free_size is None:
        auto = ("auto",) if model.default_size == "auto" else ()
        return _choice("Width x height in pixels.", (*model.sizes, *auto), model.default_size)
    free = model.free_size
    return _optional(
        "string",
        f"Both divisible by {free.multiple_px}, {free.max_edge_px} px and {free.max_ratio}:1 at "
        f"most, {free.min_pixels:,} to {free.max_pixels:,} pixels. Gif: the size of one frame.",
        model.default_size,
        pattern="^(auto|[1-9][0-9]{1,3}x[1-9][0-9]{1,3})$",
    )


def _quality(model: Model) -> Schema:
    values = (*model.qualities, "auto")
    return _choice("How much work goes into it.", values, model.default_quality)


def _svg(_: Model) -> Schema:
    effort = {"type": ["string", "null"], "enum": [*EFFORTS, None]}
    reasoning = {
        "type": ["object", "null"],
        "properties": {"effort": effort},
    }
    return _optional(
        "object",
        "Only with output_format svg. In a form: svg[model], svg[reasoning][effort].",
        properties={"model": {"type": ["string", "null"]}, "reasoning": reasoning},
        additionalProperties=False,
    )


def _layout(_: Model) -> Schema:
    side = {"type": "number", "minimum": 0, "maximum": 1}
    box = {"type": "array", "items": side, "minItems": 4, "maxItems": 4}
    what = {"type": "string", "minLength": 1, "maxLength": MAX_WHAT_CHARS}
    return _optional(
        "array",
        "Ours: boxes [x, y, width, height], as shares of the picture, with what belongs in them. "
        "In a form: the same as JSON text.",
        maxItems=MAX_BOXES,
        items={
            "type": "object",
            "properties": {"what": what, "box": box},
            "required": ["what", "box"],
            "additionalProperties": False,
        },
    )


EXAMPLE_URL = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAA"
    "BQABpfZFQAAAAABJRU5ErkJggg=="
)
"""One see-through pixel."""

REFERENCE: Schema = {
    "type": "object",
    "properties": {
        "image_url": {
            "type": "string",
            "maxLength": MAX_DATA_URL_CHARS,
            "pattern": "^(https://|data:)",
            "description": "A data URL; https only where the server's setting allows it.",
            "examples": [EXAMPLE_URL],
        }
    },
    "required": ["image_url"],
    "additionalProperties": False,
}


def _images(model: Model) -> Schema:
    return {
        "type": "array",
        "items": REFERENCE,
        "minItems": 1,
        "maxItems": model.max_images,
        "description": "The pictures to work from, as addresses.",
    }


def _file(description: str) -> Callable[[Model], Schema]:
    return lambda _: {**FILE, "description": description}


MODEL = "Which model draws; required unless the server has a default_model."
INPUT = "The picture to work from: PNG, JPEG or WebP."
MASK = "A picture of the first image's size, with alpha: see-through where it shall change."
MARKUP = "Marks on top of the first image, of its size and see-through elsewhere; not with a mask."

SCHEMAS: Mapping[str, Callable[[Model], Schema]] = {
    "prompt": _prompt,
    "images": _images,
    "mask": lambda _: {"anyOf": [REFERENCE, {"type": "null"}], "description": MASK},
    "n": lambda m: _optional("integer", "How many pictures.", 1, minimum=1, maximum=m.max_n),
    "size": _size,
    "quality": _quality,
    "background": lambda _: _choice(
        "`auto` is opaque unless the prompt asks for none; transparent needs png, webp or svg.",
        ("transparent", "opaque", "auto"),
        "auto",
    ),
    "output_format": lambda m: _choice("The file's format.", m.formats, m.formats[0]),
    "output_compression": lambda _: _optional(
        "integer", "Percent; below 100 only with jpeg and webp.", 100, minimum=0, maximum=100
    ),
    "input_fidelity": lambda m: _choice(
        "How closely to keep to the inputs.", m.input_fidelity or (), "low"
    ),
    "response_format": lambda m: _choice(
        "A link that works for 60 minutes, or the picture itself.",
        ("url", "b64_json"),
        m.response_format,
    ),
    "style": lambda _: _choice("Accepted for old clients.", ("vivid", "natural"), "vivid"),
    "stream": lambda _: _optional("boolean", "Answer with Server-Sent Events.", False),
    "partial_images": lambda _: _optional(
        "integer",
        "Previews of each picture; needs stream. Each that is sent is 100 output tokens.",
        0,
        minimum=0,
        maximum=MAX_PARTIALS,
    ),
    "moderation": lambda _: _choice("How strictly to refuse.", ("auto", "low"), "auto"),
    "user": lambda _: {"description": "Older name of safety_identifier; any JSON value."},
    "safety_identifier": lambda _: _optional(
        "string", "Who your user is; echoed.", maxLength=MAX_IDENTIFIER_CHARS
    ),
    "complexity": lambda _: _choice("Effort of planning.", COMPLEXITIES, "medium"),
    "frame_count": lambda _: _optional(
        "integer",
        "Frames of a gif.",
        FRAMES_DEFAULT,
        minimum=FRAMES_LEAST,
        maximum=FRAMES_MOST,
    ),
    "frame_duration_ms": lambda _: _optional(
        "integer",
        f"Of each frame; rounded to 10 ms, {FRAME_MS_MOST:,} at most.",
        FRAME_MS_DEFAULT,
        minimum=1,
    ),
    "svg": _svg,
    "seed": lambda _: _optional(
        "integer",
        "Ours: the same seed and request give the same picture.",
        minimum=0,
        maximum=MAX_SEED,
    ),
    "layout": _layout,
    "strip_metadata": lambda _: _optional(
        "boolean",
        "Ours: leave out of the file how it was made. It can then be edited only as pixels.",
        False,
    ),
    "smalto": lambda _: _optional(
        "boolean", "Ours: add seeds, notes, scene, timings and cost to the answer.", False
    ),
}

FILES: Mapping[str, Callable[[Model], Schema]] = {
    "image": _file(INPUT),
    "mask": _file(MASK),
    "markup": _file(MARKUP),
}
