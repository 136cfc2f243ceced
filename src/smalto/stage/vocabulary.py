"""What the stage needs of a pack: a port, so that tests bring a pack of six drawings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from smalto.pack.types import Art, Concept


class Vocabulary(Protocol):
    """The part of `smalto.pack.Pack` that composing a picture needs: no drawing is opened here."""

    @property
    def concepts(self) -> Mapping[str, Concept]: ...

    def get(self, concept_id: str, /) -> Concept: ...

    def art(self, concept_id: str, style: str, /) -> Art: ...
