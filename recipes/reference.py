"""Writes docs/reference/api.md, playground.md, settings.md and errors.md from what the server uses.

The words are in reference_pages/, the tables are made here: python recipes/reference.py
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import fields as dataclass_fields
from pathlib import Path
from typing import Any

from smalto.api import fields, playground
from smalto.api.app import DOORS, PLAYGROUND
from smalto.api.openapi import SUMMARIES
from smalto.config import Settings, variable
from smalto.engines import catalog
from smalto.engines.catalog import Model
from smalto.errors import registry

WORDS = Path(__file__).parent / "reference_pages"
FOLDER = Path(__file__).parents[1] / "docs" / "reference"
CATALOG = catalog.load()
FAMILIES = {
    "F26": "gpt-image-2.6-*",
    "F25": "gpt-image-2.5-*",
    "F2": "gpt-image-2",
    "F1": "the gpt-image-1 family",
    "D3": "dall-e-3",
    "D2": "dall-e-2",
    "native": "smalto-native",
}
HOME = "Where everything is kept: database, pictures behind links, the secret that signs them."


def api_page() -> str:
    bodies = fields.bodies
    return _filled(
        "api.md",
        routes=_routes(),
        models=_models(),
        generation=_parameters(bodies(CATALOG, "generation")),
        edit_form=_parameters(bodies(CATALOG, "edit", form=True)),
        edit_json=_parameters(bodies(CATALOG, "edit")),
        variation=_parameters(bodies(CATALOG, "variation", form=True)),
    )


def playground_page() -> str:
    """Doors in the order of their description, with what opens them."""
    locks = {
        (door.method, _unnamed(door.paths[0])): "nothing" if door.public
        else "a session" if door.session_only else "a session or a key"
        for door in PLAYGROUND
    }  # fmt: skip
    rows = []
    for line, described in playground.OPERATIONS.items():
        method, path = line.split(" ")
        takes, gives = described.takes or described.form or "–", described.gives
        lock = locks[method, _unnamed(path)]
        rows.append((method, f"`{path}`", lock, takes, gives, described.summary))
    return _filled(
        "playground.md", routes=_table(("", "path", "opened by", "takes", "gives", ""), rows)
    )


def _unnamed(path: str) -> str:
    return "/".join("{}" if word.startswith("{") else word for word in path.split("/"))


def settings_page() -> str:
    rows = [("`SMALTO_HOME`", "`smalto` in the user's data folder", HOME)]
    for each in dataclass_fields(Settings):
        if "help" in each.metadata:
            default = "–" if each.default in ("", ()) else f"`{str(each.default).lower()}`"
            rows.append((f"`{variable(each.name)}`", default, each.metadata["help"]))
    return _filled("settings.md", settings=_table(("variable", "default", ""), rows))


def _filled(name: str, **tables: str) -> str:
    page = (WORDS / name).read_text("utf-8")
    for key, table in tables.items():
        page = page.replace(f"{{{{{key}}}}}", table)
    return page


def _routes() -> str:
    rows = []
    for door in DOORS:
        path = door.paths[0].replace(":path}", "}")
        rows.append((door.method, f"`{path}`", "no" if door.public else "yes", SUMMARIES[path]))
    return _table(("", "path", "key", ""), rows)


def _models() -> str:
    """Ids that differ in nothing shown, such as dated snapshots, share a row."""
    rows: dict[tuple[str, ...], list[str]] = {}
    for model in CATALOG.models.values():
        facts = (
            _sizes(model),
            _listed(model.qualities),
            _listed(model.formats),
            str(model.max_n),
            f"{model.max_prompt_chars:,}",
            str(model.max_images or "–"),
            model.response_format,
            model.shutdown_date or "–",
        )
        rows.setdefault(facts, []).append(model.id)
    heads = ("id", "sizes", "qualities", "formats", "n", "prompt", "inputs", "answer")
    return _table(
        (*heads, "ends at OpenAI"), [(_listed(ids), *facts) for facts, ids in rows.items()]
    )


def _sizes(model: Model) -> str:
    free = model.free_size
    if free is None:
        return ", ".join(model.sizes)
    return f"any of {free.min_pixels:,} to {free.max_pixels:,} pixels"


def _parameters(bodies: Sequence[dict[str, Any]]) -> str:
    """A row for each parameter, or several where the models differ."""
    everybody = {id_ for body in bodies for id_ in body["properties"]["model"]["enum"]}
    rows = []
    for name in dict.fromkeys(name for body in bodies for name in body["properties"]):
        if name == "model":
            continue
        takers: dict[tuple[str, str, str], list[str]] = {}
        for body in bodies:
            if (schema := body["properties"].get(name)) is not None:
                default = f"`{json.dumps(schema['default'])}`" if "default" in schema else "–"
                facts = (_kind(schema), default, schema.get("description", ""))
                takers.setdefault(facts, []).extend(body["properties"]["model"]["enum"])
        required = " (required)" if all(name in body["required"] for body in bodies) else ""
        for facts, ids in takers.items():
            rows.append((f"`{name}`{required}", _names(ids, everybody), *facts))
    return _table(("parameter", "models", "values", "default", ""), rows)


def _names(ids: Sequence[str], everybody: set[str]) -> str:
    """Whole families by their name, the rest by their ids."""
    if set(ids) == everybody:
        return "all"
    if set(ids) == {id_ for id_ in everybody if not CATALOG.models[id_].is_dalle}:
        return "all but dall-e-*"
    left, names = dict.fromkeys(ids), []
    for family, name in FAMILIES.items():
        members = [model.id for model in CATALOG.models.values() if model.family == family]
        if members and all(member in left for member in members):
            names.append(name)
            left = {id_: None for id_ in left if id_ not in members}
    return ", ".join([*names, *left])


def _kind(schema: dict[str, Any]) -> str:
    kind = schema.get("type", "any JSON value")
    kind = kind[0] if isinstance(kind, list) else kind
    if "enum" in schema:
        return _listed(value for value in schema["enum"] if value is not None)
    if kind == "integer":
        most = schema.get("maximum")
        return f"integer from {schema['minimum']}" + (f" to {most}" if most is not None else "")
    if schema.get("format") == "binary":
        return "file"
    if "anyOf" in schema:
        return "`{image_url}`"
    if kind == "array":
        file = "format" in schema["items"]
        return "files" if file else f"1 to {schema['maxItems']} of `{{image_url}}`"
    if "maxLength" in schema:
        return f"text of at most {schema['maxLength']:,} characters"
    return "`auto` or `WIDTHxHEIGHT`" if "pattern" in schema else str(kind)


def _listed(values: Iterable[Any]) -> str:
    return ", ".join(f"`{value}`" for value in values)


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


PAGES = {
    "api.md": api_page,
    "playground.md": playground_page,
    "settings.md": settings_page,
    "errors.md": registry.page,
}


def main() -> None:
    for name, page in PAGES.items():
        (FOLDER / name).write_text(page(), "utf-8")


if __name__ == "__main__":
    main()
