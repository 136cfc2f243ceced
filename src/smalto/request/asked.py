"""What goes into the reading of a request and what comes out of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from smalto.engines.catalog import Model, ResponseFormat
from smalto.types import ImageRequest


@dataclass(frozen=True, slots=True)
class Options:
    """How strictly requests are read.

    `default_model` stands in for a missing one; with None a missing model is refused, as OpenAI's
    API does. `contract` is for test suites that send every parameter at once: unknown fields are
    ignored, values a model lacks become its defaults, wrong combinations are let through.
    `size_map` replaces sizes that a model lacks, for clients that cannot be told another:
    {"512x512": "1024x1024"}.
    """

    default_model: str | None = None
    contract: bool = False
    size_map: Mapping[str, str] = field(default_factory=dict)


STRICT = Options()


@dataclass(frozen=True, slots=True)
class Asked:
    """A checked request plus what the answer should look like.

    `extras`: our own facts are wanted in the answer. `safety_identifier` is echoed, and so is
    `revised_prompt` for the models whose answers have one. `svg_model` is who should author a
    vector picture, as the client named it.
    """

    request: ImageRequest
    model: Model
    extras: bool = False
    stream: bool = False
    response_format: ResponseFormat = "b64_json"
    safety_identifier: str | None = None
    svg_model: str | None = None

    @property
    def revised_prompt(self) -> str | None:
        """The prompt itself: nothing here rewrites what somebody wrote."""
        return self.request.prompt if self.model.revised_prompt else None
