"""GET /api/models: what can be chosen for a picture, and why something cannot."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict
from typing import Any

from starlette.responses import Response

from smalto import errors
from smalto.api.answers import json_response
from smalto.api.door import OURS, Door, Visit
from smalto.engines.base import Capabilities
from smalto.engines.catalog import OPERATIONS, Model

Has = Callable[[Capabilities], bool]
OWN_FAMILY = "native"


async def choices(visit: Visit) -> Response:
    context = visit.context
    service, table = context.service, context.catalog
    models = [
        body(model, service.abilities(model), service.engines)
        for model in table.models.values()
        if visit.may_use(model.id)
    ]
    return json_response({"default": table.default_model, "models": models})


def body(model: Model, engine: Capabilities, installed: Sequence[Capabilities]) -> dict[str, Any]:
    """What both the model's rules and its engine allow; `lacks` says which of the two is in the
    way of the rest."""
    can = {what: allows and has(engine) for what, allows, has, _ in _features(model)}
    operations = [name for name in OPERATIONS if model.takes(name) and name in engine.operations]
    return {
        "id": model.id,
        "family": model.family,
        "engine": engine.name,
        "engine_description": engine.description,
        "is_openai": model.family != OWN_FAMILY,
        "sizes": [*model.sizes],
        "free_size": asdict(model.free_size) if model.free_size else None,
        "default_size": model.default_size,
        "qualities": [*model.qualities],
        "default_quality": model.default_quality,
        "formats": [name for name in model.formats if can.get(name, True)],
        "max_n": model.max_n,
        "max_images": min(model.max_images, engine.max_images),
        "max_prompt_chars": model.max_prompt_chars,
        "max_previews": engine.max_previews if can["previews"] else 0,
        "operations": operations,
        "transparent": can["transparent"],
        "masks": can["masks"],
        "layout": can["layout"],
        "vectors": can["svg"],
        "input_fidelity": [*model.input_fidelity],
        "shutdown_date": model.shutdown_date,
        "fields": {name: sorted(model.fields[name]) for name in OPERATIONS},
        "lacks": [*_lacks(model, engine, installed)],
    }


def _features(model: Model) -> Iterable[tuple[str, bool, Has, str]]:
    """What may be missing: its name, whether the model's rules have it, whether an engine has it,
    and its name in a sentence."""
    edit = model.fields["edit"]
    yield "generation", model.takes("generation"), lambda e: "generation" in e.operations, "drawing"
    yield "edit", model.takes("edit"), lambda e: "edit" in e.operations, "edits"
    yield "variation", model.takes("variation"), lambda e: "variation" in e.operations, "variations"
    yield "masks", "mask" in edit, lambda e: e.masks, "masks"
    yield "references", model.max_images > 1, lambda e: e.max_images > 1, "several input images"
    yield "transparent", model.transparent, lambda e: e.transparent, "transparent backgrounds"
    yield "svg", "svg" in model.formats, lambda e: e.vectors, "SVG"
    yield "gif", "gif" in model.formats, lambda e: e.animation, "animated GIF"
    yield "layout", "layout" in model.fields["generation"], lambda e: e.layout, "a layout"
    streams = "partial_images" in model.fields["generation"]
    yield "previews", streams, lambda e: e.max_previews > 0, "previews"


def _lacks(
    model: Model, engine: Capabilities, installed: Sequence[Capabilities]
) -> Iterable[dict[str, Any]]:
    for what, allows, has, words in _features(model):
        if not allows:
            reason = f"The model '{model.id}' has no {words.removeprefix('a ')}."
            yield {"what": what, "reason": reason, "by": "model", "others": []}
        elif not has(engine):
            others = [each.name for each in installed if has(each)]
            reason = errors.engine_lacks(engine.name, words, others).message
            yield {"what": what, "reason": reason, "by": "engine", "others": others}


DOORS = [Door("GET", "/models", choices, prefixes=OURS)]
