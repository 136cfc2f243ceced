"""One run that is being drawn: hears what happens to its pictures and tells who watches.

Watchers get the newest version, however many they slept through: what they are told is always a
whole run, so nothing is lost when versions are left out.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncGenerator
from dataclasses import replace
from typing import Any

from smalto.clock import Clock
from smalto.errors import SmaltoError
from smalto.jobs.work import Order, Reins
from smalto.playground.gallery import Gallery, Origin
from smalto.playground.previews import Preview, Previews
from smalto.playground.run import Actual, Run
from smalto.types import Completed, ImageDone, ImageEvent, Partial, Progress

log = logging.getLogger("smalto.playground")
PACE_S = 0.05
"""The least time between two versions that one watcher is told."""


class Live:
    """Lives in one event loop. `order` holds `reins`."""

    def __init__(
        self,
        run: Run,
        order: Order,
        origin: Origin,
        gallery: Gallery,
        previews: Previews,
        clock: Clock,
    ) -> None:
        self.run = run
        self.order = order
        self.origin = origin
        self.stopped = False
        self._gallery = gallery
        self._previews = previews
        self._clock = clock
        self._watchers: set[asyncio.Event] = set()
        self._start_s = clock.monotonic_s()
        self._drawing_s: dict[int, float] = {}

    # --- who looks on ---------------------------------------------------------------------------

    async def watch(self, ping_s: float) -> AsyncGenerator[Run | None, None]:
        """The run now and whenever it has changed, until it is over; None when nothing happened
        for `ping_s`."""
        changed = asyncio.Event()
        self._watchers.add(changed)
        try:
            while True:
                changed.clear()
                run = self.run
                yield run
                if run.is_over:
                    return
                while not await _happens(changed, ping_s):
                    yield None
                await asyncio.sleep(PACE_S)
        finally:
            self._watchers.discard(changed)

    def change(self, **changes: Any) -> None:
        self.run = replace(self.run, version=self.run.version + 1, **changes)
        for watcher in self._watchers:
            watcher.set()

    # --- what happens ---------------------------------------------------------------------------

    async def hear(self, event: ImageEvent, cost_micro: int) -> None:
        """`cost_micro` of a picture that is done."""
        if isinstance(event, Progress):
            self._progress(event)
        elif isinstance(event, Partial):
            preview = Preview(event.data, self.order.request.output_format)
            self._previews.put(self.run.id, event.index, event.partial_index, preview)
            number = event.partial_index + 1
            self._picture(event.index, state="preview", previews=number)
        elif isinstance(event, ImageDone):
            await self._done(event, cost_micro)

    def _progress(self, event: Progress) -> None:
        if event.stage == "dropped":
            self._picture(event.index, state="cancelled")
        elif event.stage == "drawing" and event.index not in self._drawing_s:
            self._drawing_s[event.index] = self._clock.monotonic_s()
            self._picture(event.index, state="drawing")

    def _picture(self, index: int, **changes: Any) -> None:
        """Changes one picture that is not over; the first that is drawn starts the run."""
        if self.run.images[index].is_over:
            return
        images = self.run.with_image(index, **changes)
        self.change(images=images, state="running", position=None)

    async def _done(self, event: ImageDone, cost_micro: int) -> None:
        start_s = self._drawing_s.get(event.index, self._start_s)
        seconds = self._clock.monotonic_s() - start_s
        picture = await self._gallery.keep(
            self.origin, event, cost_micro=cost_micro, seconds=seconds
        )
        self._previews.forget(self.run.id, event.index)
        images = self.run.with_image(event.index, state="done", picture=picture)
        self.change(images=images, state="running", position=None)

    # --- its end --------------------------------------------------------------------------------

    def drop(self, index: int) -> None:
        """Told at once; if the picture was done before, it stays."""
        if not self.run.images[index].is_over:
            self.reins.drop(index)
            self.change(images=self.run.with_image(index, state="cancelled"))

    def stop(self) -> None:
        self.stopped = True
        for image in self.run.images:
            self.drop(image.index)

    @property
    def reins(self) -> Reins:
        assert self.order.reins is not None
        return self.order.reins

    async def end(self, error: SmaltoError | None) -> None:
        """Done, cancelled, or failed with `error`; charged is what the ledger says."""
        images = self.run.images
        for image in images:
            if error is not None and not image.is_over:
                kept = await self._keep_preview(image.index, image.previews)
                images = replace(self.run, images=images).with_image(
                    image.index, state="failed", kept_preview=kept
                )
        self._previews.forget(self.run.id)
        n_cancelled = sum(image.state == "cancelled" for image in images)
        is_cancelled = n_cancelled == len(images) or (self.stopped and n_cancelled > 0)
        settled = self.reins.settled
        self.change(
            images=images,
            state="failed" if error else "cancelled" if is_cancelled else "done",
            position=None,
            finished_s=int(self._clock.unix_s()),
            error=None if error is None else error.body()["error"],
            usage=None if settled is None else settled.usage,
            cost_micro=0 if settled is None else settled.cost_micro,
            seconds=round(self._clock.monotonic_s() - self._start_s, 3),
            actual=self._actual(settled),
        )

    def _actual(self, settled: Completed | None) -> Actual | None:
        actual = self.run.actual
        if settled is None or actual is None:
            return actual
        return replace(actual, engine=settled.engine, seed=settled.seed)

    async def _keep_preview(self, index: int, n_previews: int) -> str | None:
        """The file of the last one, so that not everything of a failed picture is lost."""
        last = self._previews.get(self.run.id, index, n_previews - 1)
        if last is None:
            return None
        keep = self._gallery.store.keep_file
        try:
            return await asyncio.to_thread(
                keep, f"run:{self.run.id}", last.data, last.output_format
            )
        except OSError:
            log.exception("a preview could not be kept")
            return None


async def _happens(event: asyncio.Event, timeout_s: float) -> bool:
    try:
        await asyncio.wait_for(event.wait(), timeout_s)
    except TimeoutError:
        return False
    return True
