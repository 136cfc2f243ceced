"""The API described for programs: OpenAPI 3.1, made from the table of doors and the model table."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from smalto.api import fields
from smalto.api.door import Door
from smalto.api.fields import Schema
from smalto.engines.catalog import Catalog
from smalto.errors import registry

Document = dict[str, Any]
FORM, JSON, EVENTS = "multipart/form-data", "application/json", "text/event-stream"

INFO = """\
OpenAI's Image API, served by your own machine. Every path under /v1 also works without that prefix
and under /openai/v1; generations and edits also under /openai/deployments/{deployment}, where the
deployment is the model of a body that names none.
"""

SUMMARIES = {
    "/v1/images/generations": "Draw pictures from a prompt",
    "/v1/images/edits": "Draw pictures from a prompt and pictures",
    "/v1/images/variations": "Draw variations of a picture",
    "/v1/images/estimate": "Say what a generation or an edit would use, cost and take",
    "/v1/memory": "What the project remembers by name",
    "POST /v1/memory": "Remember a picture by a name, to be spoken in prompts as @name",
    "/v1/memory/{name}": "One remembered picture, without its pixels",
    "DELETE /v1/memory/{name}": "Forget a remembered picture",
    "/v1/memory/{name}/image": "The pixels of a remembered picture",
    "/v1/models": "List the models",
    "/v1/models/{model_id}": "Describe one model",
    "/files/{name}": "The picture behind a link of an answer",
    "/healthz": "Is the process alive?",
    "/readyz": "Can it draw?",
    "/metrics": "Numbers for Prometheus",
    "/openapi.json": "This description",
}


def document(doors: Sequence[Door], catalog: Catalog) -> Document:
    schemas = _schemas()
    operations = _operations(catalog, schemas)
    paths: Document = {}
    for door in doors:
        path = door.paths[0].replace(":path}", "}")
        described = {
            "summary": SUMMARIES.get(f"{door.method} {path}", SUMMARIES[path]),
            "operationId": f"{door.method.lower()}{path}".strip("/").replace("/", "_"),
            **operations.get(f"{door.method} {path}", operations[path]),
        }
        if door.public:
            described["security"] = []
        paths.setdefault(path, {})[door.method.lower()] = described
    return {
        "openapi": "3.1.0",
        "info": {"title": "Smalto", "version": _version(), "description": INFO},
        "servers": [{"url": "/"}],
        "security": [{"bearer": []}, {"api_key": []}],
        "paths": paths,
        "components": {"schemas": schemas, "securitySchemes": SECURITY},
    }


SECURITY: Document = {
    "bearer": {"type": "http", "scheme": "bearer"},
    "api_key": {"type": "apiKey", "in": "header", "name": "api-key"},
}


def _version() -> str:
    try:
        return version("smalto")
    except PackageNotFoundError:
        return "0"


def _operations(catalog: Catalog, schemas: dict[str, Schema]) -> dict[str, Document]:
    """Adds the schemas of what goes in to `schemas`."""
    generation = fields.bodies(catalog, "generation")
    form, addresses = fields.bodies(catalog, "edit", form=True), fields.bodies(catalog, "edit")
    variation = fields.bodies(catalog, "variation", form=True)
    for name, bodies in (
        ("Generation", generation),
        ("EditForm", form),
        ("EditJson", addresses),
        ("Variation", variation),
    ):
        members = {f"{name}_{body['title']}": body for body in bodies}
        schemas |= members
        schemas[name] = {"anyOf": [_ref(member)["schema"] for member in members]}
    either = {"schema": {"anyOf": [_ref("Generation")["schema"], _ref("EditJson")["schema"]]}}
    images = _answer({JSON: _ref("Images"), EVENTS: {"schema": {"type": "string"}}})
    return {
        "/v1/images/generations": {**_takes({JSON: _ref("Generation")}), **images},
        "/v1/images/edits": {**_takes({FORM: _ref("EditForm"), JSON: _ref("EditJson")}), **images},
        "/v1/images/variations": {
            **_takes({FORM: _ref("Variation")}),
            **_answer({JSON: _ref("Images")}),
        },
        "/v1/images/estimate": {
            **_takes({JSON: either, FORM: _ref("EditForm")}),
            **_answer({JSON: _ref("Estimate")}),
        },
        **_memory(),
        "/v1/models": _answer({JSON: _ref("Models")}),
        "/v1/models/{model_id}": {
            "parameters": [_parameter("path", "model_id")],
            **_answer({JSON: _ref("Model")}),
        },
        "/files/{name}": {
            "parameters": [
                _parameter("path", "name"),
                _parameter("query", "se", "When the link ends, in unix seconds."),
                _parameter("query", "sig", "Our signature of name and time."),
            ],
            **_answer({"image/*": {"schema": fields.FILE}}, more={"206": "A part of it"}),
        },
        "/healthz": _answer({JSON: _ref("Health")}),
        "/readyz": _answer({JSON: _ref("Health")}, more={"503": "Not yet"}),
        "/metrics": _answer({"text/plain": {"schema": {"type": "string"}}}),
        "/openapi.json": _answer({JSON: {"schema": {"type": "object"}}}),
    }


def _memory() -> dict[str, Document]:
    named = {"parameters": [_parameter("path", "name")]}
    forgotten = _object({"object": {"const": "memory.deleted"}, "name": {}, "deleted": {}})
    return {
        "/v1/memory": _answer({JSON: _ref("Memories")}),
        "POST /v1/memory": {
            **_takes({FORM: _ref("MemoryForm"), JSON: _ref("MemoryJson")}),
            **_answer({JSON: _ref("Memory")}),
        },
        "/v1/memory/{name}": {**named, **_answer({JSON: _ref("Memory")})},
        "DELETE /v1/memory/{name}": {**named, **_answer({JSON: {"schema": forgotten}})},
        "/v1/memory/{name}/image": {**named, **_answer({"image/png": {"schema": fields.FILE}})},
    }


def _takes(content: Document) -> Document:
    return {"requestBody": {"required": True, "content": content}}


def _answer(content: Document, more: dict[str, str] | None = None) -> Document:
    statuses = sorted({str(row.status) for row in registry.rows() if row.status >= 400})
    refusals = {
        status: {"description": "See docs/reference/errors.md", "content": {JSON: _ref("Error")}}
        for status in statuses
    }
    others = {status: {"description": text} for status, text in (more or {}).items()}
    done = {"200": {"description": "Done", "content": content}}
    return {"responses": {**done, **refusals, **others}}


def _parameter(place: str, name: str, description: str = "") -> Document:
    return {
        "name": name,
        "in": place,
        "required": True,
        "description": description,
        "schema": {"type": "string"},
    }


def _ref(name: str) -> Document:
    return {"schema": {"$ref": f"#/components/schemas/{name}"}}


# --- what comes out -----------------------------------------------------------------------------


def _object(required: dict[str, Schema], optional: dict[str, Schema] | None = None) -> Schema:
    return {
        "type": "object",
        "properties": {**required, **(optional or {})},
        "required": list(required),
    }


def _schemas() -> dict[str, Schema]:
    text, count = {"type": "string"}, {"type": "integer", "minimum": 0}
    maybe = {"type": ["string", "null"]}
    details = _object({"image_tokens": count, "text_tokens": count})
    usage = _object(
        {
            "input_tokens": count,
            "input_tokens_details": details,
            "output_tokens": count,
            "output_tokens_details": details,
            "total_tokens": count,
        }
    )
    picture = _object({}, {"b64_json": text, "url": text, "revised_prompt": text})
    echo = {"background": text, "output_format": text, "quality": text, "size": text}
    model = _object(
        {"id": text, "object": {"const": "model"}, "created": count, "owned_by": text},
        {"shutdown_date": text},
    )
    error = _object({"message": text, "type": maybe, "param": maybe, "code": maybe})
    extras = {"safety_identifier": text, "svg_usage": {"type": "object"}, "smalto": {}}
    return {
        "Images": _object(
            {"created": count, "data": {"type": "array", "items": picture}},
            {**echo, "usage": usage, **extras},
        ),
        "Estimate": _object(
            {
                "object": {"const": "image.estimate"},
                "model": text,
                "n": count,
                **echo,
                "partial_images": count,
                "usage": usage,
                "cost_micro_usd": count,
                "price_version": text,
                "expected_seconds": {"type": "number"},
            }
        ),
        **_memory_schemas(),
        "Model": model,
        "Models": _object({"object": {"const": "list"}, "data": {"type": "array", "items": model}}),
        "Health": _object({"status": text}, {"engine": text}),
        "Error": _object({"error": error}),
    }


def _memory_schemas() -> dict[str, Schema]:
    text: Schema = {"type": "string"}
    count: Schema = {"type": "integer", "minimum": 0}
    sizes = {"width": count, "height": count, "has_alpha": {"type": "boolean"}, "bytes": count}
    said = {"name": text, "description": text}
    kept: dict[str, Schema] = {
        "object": {"const": "memory"},
        **said,
        **sizes,
        "sha256": text,
        "created": count,
    }
    memory = _object(kept)
    return {
        "MemoryForm": _object({"name": text, "image": fields.FILE}, {"description": text}),
        "MemoryJson": _object({"name": text, "image_url": text}, {"description": text}),
        "Memory": memory,
        "Memories": _object(
            {"object": {"const": "list"}, "data": {"type": "array", "items": memory}}
        ),
    }
