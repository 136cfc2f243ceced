"""Who draws, who stands in, and what is told about it: through the whole service."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from contextlib import aclosing
from dataclasses import replace
from typing import Any

import pytest

from smalto import errors
from smalto.clock import SystemClock
from smalto.engines import catalog
from smalto.engines.fake import FakeEngine
from smalto.engines.routing import Route
from smalto.jobs.local import LocalHost
from smalto.service import ImageService
from smalto.storage.ledger import NoLedger
from smalto.types import Completed, ImageDone, ImageRequest, Partial

MODEL = catalog.load().models["gpt-image-1"]
FOX = ImageRequest("a fox", "gpt-image-1", quality="low", seed=3)
DOWN = errors.engine_down("far")


class Named(FakeEngine):
    def __init__(self, name: str, failure: Exception | None = None, **can: Any) -> None:
        super().__init__(failure=failure)
        self.capabilities = replace(self.capabilities, name=name, **can)
        self.draws = 0

    def draw(self, *args: Any) -> Any:
        self.draws += 1
        return super().draw(*args)


def answer(
    engines: list[Named], routes: Mapping[str, Route], request: ImageRequest = FOX, **more: Any
) -> Completed:
    async def story() -> Completed:
        service = ImageService(
            {engine.capabilities.name: LocalHost(engine, threads=2) for engine in engines},
            default="near",
            ledger=NoLedger(),
            clock=SystemClock(),
            max_open=4,
            routes=routes,
            lot=lambda: 0.0,
        )
        try:
            return await service.answer(request, more.get("model", MODEL), request_id="req_9")
        finally:
            await asyncio.to_thread(service.close)

    return asyncio.run(asyncio.wait_for(story(), 20))


ROUTE = {"gpt-image-1": Route((("far", 1.0),), ("near",))}
BLOCKED = errors.moderation_blocked("", ["violence"])


def test_who_is_asked_draws_and_nothing_is_said() -> None:
    done = answer([Named("far"), Named("near")], ROUTE)
    assert done.engine == "far" and done.images[0].engine == "far"
    assert not any("Drawn by" in note for note in done.images[0].notes)


@pytest.mark.parametrize(
    ("failure", "why"),
    [
        (DOWN, "is not available"),
        (errors.engine_full("far"), "is full"),
        (errors.server_error(), "broke"),
        (RuntimeError("a bug"), "broke"),
    ],
)
def test_who_stands_in_says_so(failure: Exception, why: str) -> None:
    done = answer([Named("far", failure), Named("near")], ROUTE, replace(FOX, n=2))
    assert done.engine == "near" and len(done.images) == 2
    for image in done.images:
        assert image.notes[0] == f"Drawn by the engine 'near', because 'far' {why}."


def test_a_request_at_fault_goes_to_nobody_else() -> None:
    near = Named("near")
    with pytest.raises(errors.ImageUserError) as caught:
        answer([Named("far", BLOCKED), near], ROUTE)
    assert near.draws == 0 and caught.value.code == "moderation_blocked"
    assert "req_9" in caught.value.message


def test_without_a_fallback_and_by_the_engines_name_there_is_no_swap() -> None:
    strict = {"gpt-image-1": Route((("far", 1.0),))}
    by_name = replace(MODEL, id="far", engine="far")
    for routes, model in ((strict, MODEL), (ROUTE, by_name)):
        near = Named("near")
        with pytest.raises(errors.EngineUnavailable):
            answer([Named("far", DOWN), near], routes, model=model)
        assert near.draws == 0


def test_who_cannot_is_passed_over() -> None:
    far = Named("far", transparent=False)
    done = answer([far, Named("near")], ROUTE, replace(FOX, background="transparent"))
    assert done.engine == "near" and far.draws == 0
    assert "cannot do what this request asks" in done.images[0].notes[0]


def test_when_nobody_can_the_first_is_named() -> None:
    engines = [Named("far", transparent=False), Named("near", transparent=False)]
    with pytest.raises(errors.ImageUserError, match="'far' does not support transparent"):
        answer(engines, ROUTE, replace(FOX, background="transparent"))


def test_when_all_fail_the_last_error_is_told() -> None:
    with pytest.raises(errors.Overloaded):
        answer([Named("far", DOWN), Named("near", errors.engine_full("near"))], ROUTE)


def test_what_was_shown_already_is_not_drawn_by_another() -> None:
    async def story() -> None:
        near = Named("near")
        engines = [Named("far"), near]
        service = ImageService(
            {engine.capabilities.name: LocalHost(engine, threads=2) for engine in engines},
            default="near",
            ledger=NoLedger(),
            clock=SystemClock(),
            max_open=4,
            routes=ROUTE,
        )
        request = replace(FOX, prompt="a fox [fail after 1]", partial_images=2)
        seen: list[Any] = []
        try:
            with pytest.raises(errors.EngineFailed):
                async with aclosing(service.run(request, MODEL, request_id="r")) as events:
                    async for event in events:
                        seen.append(event)
        finally:
            await asyncio.to_thread(service.close)
        assert sum(isinstance(event, Partial) for event in seen) == 1 and near.draws == 0
        assert not any(isinstance(event, ImageDone) for event in seen)

    asyncio.run(asyncio.wait_for(story(), 20))
