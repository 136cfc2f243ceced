"""Runs belong to the server: each is drawn in a task of its own, whoever watches or has gone.

What the page sends is drawn once, however often it is sent: an idempotency key names it. A server
that starts finds runs that another left open, and says of them that they failed.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from contextlib import aclosing
from dataclasses import replace

from smalto import errors
from smalto.clock import Clock
from smalto.playground.gallery import Gallery
from smalto.playground.live import Live
from smalto.playground.previews import Preview, Previews
from smalto.playground.run import Run, row_of, run_of
from smalto.playground.turns import Turns
from smalto.playground.wanted import Wanted
from smalto.service import ImageService
from smalto.storage.database import Database
from smalto.storage.pictures import Picture
from smalto.storage.runs import RunRow, RunStore
from smalto.types import Completed, ImageDone, ImageEvent

log = logging.getLogger("smalto.playground")
PING_S = 10.0
TICK_S = 0.5
KEEP_S = 30 * 24 * 3600
"""How long runs can be looked up; their pictures stay."""
CLOSE_S = 10.0
LEAP = 1_000_000
"""Versions are saved only when a picture is done, so a server that was killed may have told many
more; whoever saw the last of them must still take what its successor says for newer."""


class Runs:
    """Lives in one event loop. `start` before the first, `close` after the service has drained."""

    def __init__(
        self, service: ImageService, database: Database, gallery: Gallery, clock: Clock
    ) -> None:
        self._service = service
        self._store = RunStore(database)
        self._gallery = gallery
        self._clock = clock
        self._previews = Previews()
        self._live: dict[str, Live] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self.turns = Turns()
        self.on_settled: Callable[[Completed], None] = lambda done: None
        self._ticking: asyncio.Task[None] | None = None

    # --- its life -------------------------------------------------------------------------------

    async def start(self) -> None:
        """Ends what an earlier server left open."""
        n_left = await asyncio.to_thread(self._end_left_open)
        if n_left:
            log.warning("%d runs had been left open by an earlier server", n_left)
        self._ticking = asyncio.create_task(self._tick())

    async def close(self) -> None:
        """The service lets nobody in any more, so every run ends by itself; what has not ended
        after a while is given up."""
        if self._ticking is not None:
            self._ticking.cancel()
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=CLOSE_S)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    def tidy(self) -> int:
        """Forgets old runs. Blocks."""
        old = self._store.older_than(int(self._clock.unix_s()) - KEEP_S)
        for run_id in old:
            self._gallery.store.forget(f"run:{run_id}")
            self._store.remove(run_id)
        return len(old)

    def _end_left_open(self) -> int:
        rows = self._store.left_open()
        for row in rows:
            run = self._told(row)
            ended = tuple(
                image if image.is_over else replace(image, state="failed") for image in run.images
            )
            over = replace(
                run,
                version=run.version + LEAP,
                state="failed",
                images=ended,
                finished_s=int(self._clock.unix_s()),
                cost_micro=self._store.charged(run.request_id),
                error=errors.run_interrupted().body()["error"],
            )
            self._store.save(row_of(over))
        return len(rows)

    # --- a new one ------------------------------------------------------------------------------

    async def known(self, project: str, idempotency_key: str, body_sha256: str) -> Run | None:
        """The run that this key began. Raises Conflict when it began another."""
        row = await asyncio.to_thread(self._store.with_key, project, idempotency_key)
        if row is None:
            return None
        if row.body_sha256 != body_sha256:
            raise errors.idempotency_mismatch()
        return await self.get(project, row.id)

    async def begin(self, wanted: Wanted) -> Run:
        """Stores it and draws it, as soon as there is room."""
        service, asked = self._service, wanted.asked
        engine = service.capabilities(asked.model).name
        expected_s = service.expected_seconds(asked.request, asked.model)
        run = wanted.run(engine, int(self._clock.unix_s()), expected_s)
        await asyncio.to_thread(self._store.add, row_of(run))
        origin = wanted.origin(run.id, engine)
        live = Live(run, wanted.order(), origin, self._gallery, self._previews, self._clock)
        self._live[run.id] = live
        task = asyncio.create_task(self._draw(live))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return run

    async def _draw(self, live: Live) -> None:
        error: errors.SmaltoError | None = None
        try:
            async with aclosing(self._service.draw(live.order)) as events:
                async for event in events:
                    await live.hear(event, self._cost_micro(live, event))
                    if isinstance(event, ImageDone):
                        await asyncio.to_thread(self._store.save, row_of(live.run))
        except errors.SmaltoError as refusal:
            error = refusal
        except asyncio.CancelledError:
            error = errors.run_interrupted()
        except Exception:
            log.exception("%s broke", live.run.id)
            error = errors.server_error(live.run.request_id)
        await live.end(error)
        if live.reins.settled is not None:
            self.on_settled(live.reins.settled)
        await asyncio.to_thread(self._store.save, row_of(live.run))
        del self._live[live.run.id]

    def _cost_micro(self, live: Live, event: ImageEvent) -> int:
        if not isinstance(event, ImageDone):
            return 0
        return self._service.cost_micro(event.usage, live.order.request)

    # --- those there are ------------------------------------------------------------------------

    async def get(self, project: str, run_id: str) -> Run:
        """As it is now. Raises NotFound."""
        live = self._live.get(run_id)
        if live is not None and live.run.project == project:
            return live.run
        row = await asyncio.to_thread(self._store.get, project, run_id)
        if row is None:
            raise errors.no_such_run(run_id)
        return await asyncio.to_thread(self._told, row)

    async def newest(self, project: str, *, only_open: bool, limit: int) -> list[Run]:
        """The newest first."""
        live = dict(self._live)  # of now: one that ends while rows are read is told as it ended
        return await asyncio.to_thread(self._newest, live, project, only_open, limit)

    def _newest(
        self, living: Mapping[str, Live], project: str, only_open: bool, limit: int
    ) -> list[Run]:
        rows = self._store.newest(project, only_open=only_open, limit=limit)
        told = self._pictures(project, [row.id for row in rows])
        return [
            live.run if (live := living.get(row.id)) else run_of(row, told.get(row.id, {}))
            for row in rows
        ]

    def _told(self, row: RunRow) -> Run:
        return run_of(row, self._pictures(row.project, [row.id]).get(row.id, {}))

    def _pictures(self, project: str, ids: Sequence[str]) -> dict[str, dict[int, Picture]]:
        found: dict[str, dict[int, Picture]] = {}
        for picture in self._gallery.store.of_runs(project, ids) if ids else []:
            found.setdefault(picture.run_id or "", {})[picture.place] = picture
        return found

    async def watch(self, project: str, run_id: str) -> AsyncGenerator[Run | None, None]:
        """Every newest version until the last; None when nothing has happened for a while. Raises
        NotFound."""
        run = await self.get(project, run_id)
        live = self._live.get(run_id)
        if live is None:
            yield run
            return
        async with aclosing(live.watch(PING_S)) as versions:
            async for told in versions:
                yield told

    async def cancel(self, project: str, run_id: str, index: int | None = None) -> Run:
        """One of its pictures, or all that are not done; nothing happens to what is over. Raises
        NotFound, InvalidRequest."""
        run = await self.get(project, run_id)
        if index is not None and index >= len(run.images):
            raise errors.integer_too_large("index", len(run.images) - 1, index)
        live = self._live.get(run_id)
        if live is None:
            return run
        if index is None:
            live.stop()
        else:
            live.drop(index)
        return live.run

    async def preview(self, project: str, run_id: str, index: int, number: int) -> Preview:
        """Raises NotFound."""
        run = await self.get(project, run_id)
        found = self._previews.get(run_id, index, number)
        if found is not None:
            return found
        for image in run.images:
            if image.index == index and image.kept_preview and number == image.previews - 1:
                blob = await asyncio.to_thread(self._gallery.store.file, image.kept_preview)
                if blob is not None:
                    data = await asyncio.to_thread(blob.path.read_bytes)
                    return Preview(data, image.kept_preview.rpartition(".")[2])
        raise errors.no_such_preview()

    async def prompts(self, project: str, limit: int) -> list[str]:
        return await asyncio.to_thread(self._store.prompts, project, limit)

    # --- who waits ------------------------------------------------------------------------------

    async def _tick(self) -> None:
        """Tells runs that wait how many are before them."""
        while True:
            await asyncio.sleep(TICK_S)
            with contextlib.suppress(Exception):
                self._count_ahead()

    def _count_ahead(self) -> None:
        waiting: dict[str, int] = {}
        for live in reversed(self._live.values()):  # the youngest first
            engine = live.origin.engine
            n_own = sum(image.state == "queued" for image in live.run.images)
            after = waiting.get(engine, 0) + n_own
            waiting[engine] = after
            ahead = max(0, self._service.n_waiting(live.order.model) - after)
            if live.run.state == "queued" and live.run.position != ahead:
                live.change(position=ahead)
