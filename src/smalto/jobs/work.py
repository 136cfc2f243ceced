"""The drawing of one request: its n pictures, each in its turn, told through one queue."""

from __future__ import annotations

import asyncio
import hashlib
import secrets
from collections.abc import AsyncGenerator, Callable, Hashable, Sequence
from contextlib import aclosing
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeGuard

from smalto import errors
from smalto.billing import tokens
from smalto.clock import Clock
from smalto.engines.catalog import Model
from smalto.engines.routing import stand_in_note
from smalto.jobs.drawing import Job
from smalto.jobs.host import Host
from smalto.jobs.mailbox import Mailbox
from smalto.jobs.pace import Pace
from smalto.jobs.queue import FairQueue
from smalto.types import Completed, ImageDone, ImageEvent, ImageRequest, Partial, Progress, Usage

TURNS = 16
LONG_CHARS = 2000
Events = Mailbox[ImageEvent | BaseException]


@dataclass(frozen=True, slots=True)
class Studio:
    """Where the pictures of an engine are drawn: its host, the line before it, its clocks."""

    host: Host
    queue: FairQueue
    pace: Pace
    clock: Clock


@dataclass(frozen=True, slots=True)
class Place:
    """A studio that may draw a request. `asked`: the engine that was asked first; `why` it does not
    draw, as far as that is known before anybody has tried."""

    studio: Studio
    asked: str
    why: str = ""

    @property
    def engine(self) -> str:
        return self.studio.host.capabilities.name


class Reins:
    """Held by whoever made an order: lets go of single pictures while the others are drawn.
    `settled` is what the order came to, as soon as that is in the ledger."""

    def __init__(self) -> None:
        self.settled: Completed | None = None
        self._drop: Callable[[int], None] | None = None
        self._early: list[int] = []

    def drop(self, index: int) -> None:
        """Nobody waits for picture `index` any more; when it is done already, it stays."""
        if self._drop is None:
            self._early.append(index)
        else:
            self._drop(index)

    def bind(self, drop: Callable[[int], None]) -> None:
        """Drawing begins: `drop` is who can do it."""
        self._drop = drop
        for index in self._early:
            drop(index)


@dataclass(frozen=True, slots=True)
class Order:
    """Who asked for what; `request_id` is mentioned when an engine breaks. With `thumbnails` each
    picture comes with a small one."""

    request: ImageRequest
    model: Model
    request_id: str
    key_id: int | None = None
    person_id: int | None = None
    thumbnails: bool = False
    reins: Reins | None = None

    @property
    def caller(self) -> Hashable:
        """Whose turn it is."""
        return caller_of(self.key_id, self.person_id)


def caller_of(key_id: int | None, person_id: int | None = None) -> Hashable:
    """A key, or a person who came through a session; all who are neither are one caller."""
    return ("person", person_id) if key_id is None and person_id is not None else key_id


class Work:
    """`stream` once; then `stop`, whatever happened. `images` are those that are done so far."""

    def __init__(self, places: Sequence[Place], order: Order) -> None:
        """`places`: who may draw, at least one; each picture is tried in their order."""
        seed = order.request.seed
        self.order = order
        self.start_s = places[0].studio.clock.monotonic_s()
        self.seed = secrets.randbelow(2**31) if seed is None else seed
        self.images: list[ImageDone] = []
        self.events: Events = Mailbox()
        self._places = places
        self._tasks: list[asyncio.Task[None]] = []

    async def stream(self, deadline_s: float) -> AsyncGenerator[ImageEvent, None]:
        """Every event but Completed. Raises SmaltoError, also when `deadline_s` is over."""
        request = self.order.request
        for index in range(request.n):
            seed = derive_seed(self.seed, index)
            job = Job(request, index, seed, thumbnail=self.order.thumbnails)
            self._tasks.append(asyncio.create_task(self._draw(job)))
        if self.order.reins is not None:
            self.order.reins.bind(self._drop)
        loop = asyncio.get_running_loop()
        late = loop.call_later(deadline_s, self._is_late, deadline_s)
        try:
            ended: set[int] = set()
            while len(ended) < request.n:
                event = await self.events.get()
                if isinstance(event, BaseException):
                    raise event
                if isinstance(event, ImageDone):
                    self.images.append(event)
                if isinstance(event, ImageDone) or _is_dropped(event):
                    ended.add(event.index)
                yield event
        finally:
            late.cancel()

    def _drop(self, index: int) -> None:
        """In the order of events: a picture that was done before is not taken back."""
        self._tasks[index].cancel()
        self.events.put(Progress(index, "dropped"))

    def _is_late(self, deadline_s: float) -> None:
        self.events.put(errors.deadline_exceeded(deadline_s))

    async def _draw(self, job: Job) -> None:
        """One picture; whatever happens is told as an event, never raised."""
        why = self._places[0].why
        for left, place in zip(range(len(self._places) - 1, -1, -1), self._places, strict=True):
            try:
                return await self._draw_at(place, job, why)
            except _Untold as refusal:
                if not left or not _may_stand_in(refusal.error):
                    return self.events.put(self._told(refusal.error))
                why = _why(refusal.error)
            except Exception as error:
                return self.events.put(self._told(error))

    async def _draw_at(self, place: Place, job: Job, why: str) -> None:
        """Raises _Untold for what happens before anything was shown: another may draw it then."""
        host, clock, partials_sent = place.studio.host, place.studio.clock, 0
        turn = place.studio.queue.slot(self.order.caller)
        try:
            await host.wait_ready()
            async with turn, aclosing(host.draw(job)) as drawn:
                start_s = clock.monotonic_s()
                async for event in drawn:
                    partials_sent += isinstance(event, Partial)
                    if isinstance(event, ImageDone):
                        place.studio.pace.took(job.request, clock.monotonic_s() - start_s)
                        event = replace(
                            event,
                            usage=await self._usage(job, partials_sent),
                            engine=place.engine,
                            notes=(*_stand_in(place, why), *event.notes),
                        )
                    self.events.put(event)
        except errors.SmaltoError as error:
            if partials_sent:
                raise
            raise _Untold(error) from None

    def _told(self, error: Exception) -> Exception:
        """With the request's id where there is a place for it."""
        request_id = self.order.request_id
        if isinstance(error, errors.EngineFailed):
            return errors.server_error(request_id)
        kept = error.moderation if isinstance(error, errors.ImageUserError) else None
        if kept is not None:
            return errors.moderation_blocked(request_id, kept.categories, kept.stage)
        return error

    async def _usage(self, job: Job, partials_sent: int) -> Usage:
        """In a thread when the prompt is long, which takes milliseconds to count."""
        count = partial(
            tokens.usage_of_picture,
            job.request,
            self.order.model,
            index=job.index,
            partials_sent=partials_sent,
        )
        is_long = len(job.request.prompt) > LONG_CHARS
        return await asyncio.to_thread(count) if is_long else count()

    async def stop(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)


class _Untold(Exception):
    """An error of an engine that had not shown anything of the picture yet."""

    def __init__(self, error: errors.SmaltoError) -> None:
        super().__init__()
        self.error = error


def _may_stand_in(error: errors.SmaltoError) -> bool:
    """When it was the engine's fault and not the request's."""
    kinds = (errors.EngineFailed, errors.EngineUnavailable, errors.Overloaded, errors.RateLimited)
    return isinstance(error, kinds)


def _why(error: errors.SmaltoError) -> str:
    if isinstance(error, errors.Overloaded | errors.RateLimited):
        return "is full"
    return "broke" if isinstance(error, errors.EngineFailed) else "is not available"


def _stand_in(place: Place, why: str) -> tuple[str, ...]:
    if place.engine == place.asked:
        return ()
    return (stand_in_note(place.asked, place.engine, why or "is not available"),)


def _is_dropped(event: ImageEvent) -> TypeGuard[Progress]:
    return isinstance(event, Progress) and event.stage == "dropped"


def derive_seed(seed: int, index: int) -> int:
    """Picture 0 has the request's own seed, so a lone picture can be asked for again; the others
    have seeds of their own, in [0, 2**31). Their remainders by 16 run on from the first one's: by
    these an engine can keep the pictures of a request apart."""
    if index == 0:
        return seed
    digest = hashlib.sha256(f"{seed}/{index}".encode()).digest()
    value = int.from_bytes(digest[:4]) >> 1
    return value - value % TURNS + (seed + index) % TURNS
