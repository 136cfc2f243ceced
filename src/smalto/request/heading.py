"""What is read first at every door: the model, unknown fields, the prompt."""

from __future__ import annotations

from dataclasses import replace

from smalto import errors
from smalto.engines.catalog import Catalog, Model
from smalto.request.asked import Options
from smalto.request.fields import Fields, without_lone_surrogates
from smalto.types import Operation


def read_model(
    fields: Fields,
    catalog: Catalog,
    options: Options,
    operation: Operation,
    default: str | None = None,
) -> Model:
    """`default` is the door's own stand-in for a missing model. Raises InvalidRequest or
    ImageUserError."""
    name = _model_name(fields, options, default or options.default_model, catalog)
    model = catalog.get(name)
    if model is None:
        fields.refuse(errors.unknown_model(name))
        model = catalog.models[catalog.default_model]
    if not model.takes(operation):
        able = [other.id for other in catalog.models.values() if other.takes(operation)]
        fields.refuse(errors.unsupported_value("model", name, able))
        fallback = catalog.models[catalog.default_model]
        return fallback if fallback.takes(operation) else model
    return model


def _model_name(fields: Fields, options: Options, default: str | None, catalog: Catalog) -> str:
    if options.contract and fields.get("model") is None:
        return default or catalog.default_model
    if "model" not in fields:
        if default is None:
            raise errors.missing_parameter("model")
        return default
    name = fields.values["model"]
    if not isinstance(name, str):
        raise errors.wrong_type("model", "a string", name)
    return name


def known_fields(fields: Fields, accepted: frozenset[str]) -> Fields:
    """Refuses the first field that the model does not take; in contract mode drops them all."""
    for name in fields:
        if name not in accepted:
            fields.refuse(errors.unknown_parameter(name))
    known = {name: value for name, value in fields.values.items() if name in accepted}
    return replace(fields, values=known)


def read_prompt(fields: Fields, model: Model) -> str:
    """Whitespace alone is a prompt; only the empty string is not."""
    if "prompt" not in fields:
        raise errors.missing_parameter("prompt")
    prompt = fields.values["prompt"]
    if not isinstance(prompt, str):
        raise errors.wrong_type("prompt", "a string", prompt)
    if not prompt:
        raise errors.empty_string("prompt")
    if len(prompt) > model.max_prompt_chars:
        too_long = errors.prompt_too_long if model.is_dalle else _too_long
        raise too_long(model.max_prompt_chars, len(prompt))
    return without_lone_surrogates(prompt)


def _too_long(limit: int, length: int) -> errors.InvalidRequest:
    return errors.string_too_long("prompt", limit, length)
