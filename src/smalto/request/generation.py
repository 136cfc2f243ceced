"""POST /v1/images/generations."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from smalto.engines.catalog import Catalog
from smalto.request.asked import STRICT, Asked, Options
from smalto.request.fields import Fields
from smalto.request.heading import known_fields, read_model, read_prompt
from smalto.request.output import read_output


def read_generation(
    fields: Mapping[str, Any], catalog: Catalog, options: Options = STRICT, *, text: bool = False
) -> Asked:
    """`text` for a form, which only our own doors take. Raises InvalidRequest or ImageUserError,
    for the first fault in OpenAI's order."""
    given = Fields(fields, text, options.contract)
    model = read_model(given, catalog, options, "generation")
    known = known_fields(given, model.fields["generation"])
    prompt = read_prompt(known, model)
    return read_output(known, model, options, prompt, "generation").asked
