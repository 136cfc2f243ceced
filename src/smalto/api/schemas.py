"""What the playground's doors take and give, as JSON Schema; the typed client is made from it."""

from __future__ import annotations

from typing import Any

from smalto.storage.usage import GROUPS

Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
TEXTS: Schema = {"type": "array", "items": TEXT}
INT: Schema = {"type": "integer"}
INTS: Schema = {"type": "array", "items": INT}
NUMBER: Schema = {"type": "number"}
BOOL: Schema = {"type": "boolean"}
FILE: Schema = {"type": "string", "format": "binary"}
ANYTHING: Schema = {"type": "object", "additionalProperties": True}
OPERATION: Schema = {"type": "string", "enum": ["generation", "edit", "variation"]}


def ref(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}


def array(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def choice(*values: str) -> Schema:
    return {"type": "string", "enum": list(values)}


def maybe(schema: Schema) -> Schema:
    """Or null."""
    if isinstance(schema.get("type"), str) and "enum" not in schema:
        return {**schema, "type": [schema["type"], "null"]}
    return {"anyOf": [schema, {"type": "null"}]}


def shape(properties: dict[str, Schema], optional: dict[str, Schema] | None = None) -> Schema:
    """An object with all of `properties`, and perhaps those that are `optional`."""
    return {
        "type": "object",
        "properties": {**properties, **(optional or {})},
        "required": list(properties),
    }


ERROR = shape({"message": TEXT, "type": maybe(TEXT), "param": maybe(TEXT), "code": maybe(TEXT)})
TOKENS = shape({"image_tokens": INT, "text_tokens": INT})
USAGE = shape(
    {
        "input_tokens": INT,
        "output_tokens": INT,
        "total_tokens": INT,
        "input_tokens_details": TOKENS,
        "output_tokens_details": TOKENS,
    }
)
ASKED: Schema = {
    **ANYTHING,
    "description": "The fields as they were sent, without files.",
}
PARENT = shape({"id": INT, "role": choice("source", "reference")})
KEPT = shape({"share": NUMBER, "max_difference": INT})
FREE_SIZE = shape(
    {
        "multiple_px": INT,
        "max_edge_px": INT,
        "max_ratio": NUMBER,
        "min_pixels": INT,
        "max_pixels": INT,
    }
)
LACK = shape(
    {"what": TEXT, "reason": TEXT, "by": choice("model", "engine"), "others": TEXTS},
)
KEY = {
    "id": INT,
    "name": TEXT,
    "prefix": TEXT,
    "last4": TEXT,
    "created_s": INT,
    "last_used_s": maybe(INT),
    "revoked_s": maybe(INT),
    "cost_micro_30d": INT,
}
PICTURE = {
    "id": INT,
    "run_id": maybe(TEXT),
    "index": INT,
    "created_s": INT,
    "kind": choice("generation", "edit", "variation", "import"),
    "prompt": TEXT,
    "revised_prompt": maybe(TEXT),
    "caption": maybe(TEXT),
    "model": TEXT,
    "engine": TEXT,
    "width": INT,
    "height": INT,
    "size": TEXT,
    "quality": TEXT,
    "background": TEXT,
    "output_format": TEXT,
    "bytes": INT,
    "seed": maybe(INT),
    "input_tokens": INT,
    "output_tokens": INT,
    "cost_micro": INT,
    "seconds": NUMBER,
    "favourite": BOOL,
    "collections": INTS,
    "parents": array(PARENT),
    "has_mask": BOOL,
    "preserved": maybe(KEPT),
    "notes": TEXTS,
    "trashed_s": maybe(INT),
    "color": TEXT,
    "file_url": TEXT,
    "thumb_url": TEXT,
    "asked": ASKED,
}
FOUND = {"scene": maybe(ANYTHING), "children": INTS, "ancestors": INTS, "request_id": maybe(TEXT)}
COUNTED = array({"type": "array", "prefixItems": [TEXT, INT], "minItems": 2, "maxItems": 2})
"""Pairs of a name and how many."""
FACETS = shape({"models": COUNTED, "sizes": COUNTED, "qualities": COUNTED, "kinds": COUNTED})
ACTUAL = shape(
    {
        "model": TEXT,
        "engine": TEXT,
        "size": TEXT,
        "width": INT,
        "height": INT,
        "quality": TEXT,
        "background": TEXT,
        "output_format": TEXT,
        "n": INT,
        "partial_images": INT,
        "seed": maybe(INT),
    }
)
TILE = shape(
    {
        "index": INT,
        "state": choice("queued", "drawing", "preview", "done", "failed", "cancelled"),
        "previews": INT,
        "preview_url": maybe(TEXT),
        "picture": maybe(ref("Picture")),
    }
)
PROMPT = {"title": TEXT, "text": TEXT, "tags": TEXTS, "settings": maybe(ANYTHING)}

SCHEMAS: dict[str, Schema] = {
    "Error": shape({"error": ERROR}),
    "Session": shape(
        {
            "state": choice("setup", "signed_out", "signed_in"),
            "person": maybe(shape({"id": INT, "name": TEXT})),
            "csrf": maybe(TEXT),
            "organization": TEXT,
            "project": TEXT,
            "version": TEXT,
        }
    ),
    "Setup": shape({"code": TEXT, "name": TEXT, "password": TEXT}, {"organization": TEXT}),
    "Login": shape({"name": TEXT, "password": TEXT}),
    "NewPassword": shape({"old": TEXT, "new": TEXT}),
    "Model": shape(
        {
            "id": TEXT,
            "family": TEXT,
            "engine": TEXT,
            "engine_description": TEXT,
            "is_openai": BOOL,
            "sizes": TEXTS,
            "free_size": maybe(FREE_SIZE),
            "default_size": TEXT,
            "qualities": TEXTS,
            "default_quality": TEXT,
            "formats": TEXTS,
            "max_n": INT,
            "max_images": INT,
            "max_prompt_chars": INT,
            "max_previews": INT,
            "operations": array(OPERATION),
            "transparent": BOOL,
            "masks": BOOL,
            "layout": BOOL,
            "vectors": BOOL,
            "input_fidelity": TEXTS,
            "shutdown_date": maybe(TEXT),
            "fields": shape({"generation": TEXTS, "edit": TEXTS, "variation": TEXTS}),
            "lacks": array(LACK),
        }
    ),
    "Models": shape({"default": TEXT, "models": array(ref("Model"))}),
    "Run": shape(
        {
            "id": TEXT,
            "version": INT,
            "state": choice("queued", "running", "done", "failed", "cancelled"),
            "operation": OPERATION,
            "created_s": INT,
            "finished_s": maybe(INT),
            "position": maybe(INT),
            "expected_s": maybe(NUMBER),
            "asked": ASKED,
            "actual": maybe(ACTUAL),
            "images": array(TILE),
            "source_ids": INTS,
            "has_mask": BOOL,
            "usage": maybe(USAGE),
            "cost_micro": maybe(INT),
            "seconds": maybe(NUMBER),
            "error": maybe(ERROR),
        }
    ),
    "Runs": shape({"runs": array(ref("Run"))}),
    "NewRun": {
        **shape(
            {"operation": OPERATION},
            {"image_ids": INTS, "mask_id": INT, "collection_id": INT},
        ),
        "additionalProperties": True,
        "description": "With the fields of that door of the Images API.",
    },
    "Cancel": shape({}, {"index": INT}),
    "Picture": shape(PICTURE),
    "FoundPicture": shape({**PICTURE, **FOUND}),
    "Pictures": shape({"total": INT, "pictures": array(ref("Picture"))}),
    "Outline": shape(
        {
            "total": INT,
            "ids": INTS,
            "times": INTS,
            "widths": INTS,
            "heights": INTS,
            "colors": INTS,
            "facets": FACETS,
        }
    ),
    "PictureChange": shape({}, {"favourite": BOOL, "caption": maybe(TEXT), "collections": INTS}),
    "NewPicture": shape({"image": FILE}, {"caption": TEXT}),
    "Ids": shape({"ids": INTS}),
    "Count": shape({"n": INT}),
    "Collection": shape({"id": INT, "name": TEXT, "n": INT, "cover_id": maybe(INT)}),
    "Collections": shape({"collections": array(ref("Collection"))}),
    "CollectionName": shape({"name": TEXT}),
    "CollectionPictures": shape({}, {"add": INTS, "remove": INTS}),
    "Prompt": shape(
        {"id": INT, **PROMPT, "picture_id": maybe(INT), "used_s": maybe(INT)},
    ),
    "Prompts": shape({"prompts": array(ref("Prompt"))}),
    "NewPrompt": shape(
        {"title": TEXT, "text": TEXT},
        {"tags": TEXTS, "settings": maybe(ANYTHING), "picture_id": maybe(INT)},
    ),
    "PromptChange": shape({}, {**PROMPT, "picture_id": maybe(INT), "used_s": maybe(INT)}),
    "RecentPrompts": shape({"prompts": TEXTS}),
    "Deleted": shape({"id": INT, "deleted": BOOL}),
    "Key": shape(KEY),
    "Keys": shape({"keys": array(ref("Key"))}),
    "KeyName": shape({"name": TEXT}),
    "NewKey": shape({**KEY, "key": TEXT}),
    "RevokedKey": shape({"id": INT, "revoked": BOOL}),
    "Group": shape(
        {
            "group": TEXT,
            "requests": INT,
            "images": INT,
            "input_tokens": INT,
            "output_tokens": INT,
            "cost_micro": INT,
            "mean_s": NUMBER,
        }
    ),
    "Usage": shape(
        {
            "from_s": INT,
            "to_s": INT,
            "by": choice(*GROUPS),
            "total": ref("Group"),
            "groups": array(ref("Group")),
        }
    ),
}
