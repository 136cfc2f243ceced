"""A run that may begin: checked, its pictures opened."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from smalto.jobs.work import Order, Reins
from smalto.playground.gallery import Origin
from smalto.playground.run import Actual, Run, RunImage
from smalto.request import Asked
from smalto.storage.pictures import Parent


@dataclass(frozen=True, slots=True)
class Wanted:
    """`fields` as they were sent, without files; `source_ids`: the pictures of the gallery among
    its inputs, in their order; `body_sha256`: of everything that was sent."""

    project: str
    idempotency_key: str
    body_sha256: str
    asked: Asked
    fields: Mapping[str, Any]
    request_id: str
    key_id: int | None = None
    person_id: int | None = None
    source_ids: tuple[int, ...] = ()
    collections: tuple[int, ...] = ()

    def run(self, engine: str, now_s: int, expected_s: float) -> Run:
        """Its first version, with an id of its own."""
        request = self.asked.request
        return Run(
            id=f"run_{secrets.token_hex(12)}",
            project=self.project,
            operation=request.operation,
            created_s=now_s,
            request_id=self.request_id,
            idempotency_key=self.idempotency_key,
            body_sha256=self.body_sha256,
            asked=self.fields,
            images=tuple(RunImage(index) for index in range(request.n)),
            actual=self._actual(engine),
            expected_s=round(expected_s, 2),
            source_ids=self.source_ids,
            has_mask=request.mask is not None,
        )

    def _actual(self, engine: str) -> Actual:
        request = self.asked.request
        return Actual(
            model=request.model,
            engine=engine,
            width_px=request.width_px,
            height_px=request.height_px,
            quality=request.quality,
            background=request.background,
            output_format=request.output_format,
            n=request.n,
            partial_images=request.partial_images,
            seed=request.seed,
        )

    def origin(self, run_id: str, engine: str) -> Origin:
        """Of its pictures."""
        return Origin(
            project=self.project,
            asked=self.asked,
            fields=self.fields,
            engine=engine,
            request_id=self.request_id,
            run_id=run_id,
            parents=tuple(
                Parent(one, "reference" if place else "source")
                for place, one in enumerate(self.source_ids)
            ),
            collections=self.collections,
        )

    def order(self) -> Order:
        asked = self.asked
        who = (self.request_id, self.key_id, self.person_id)
        return Order(asked.request, asked.model, *who, thumbnails=True, reins=Reins())
