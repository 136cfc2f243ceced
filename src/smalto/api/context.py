"""What the routes work with, wired once before `build_app`."""

from __future__ import annotations

from typing import cast

from starlette.requests import Request

from smalto.accounts.keys import Keys
from smalto.accounts.memory import Memory
from smalto.accounts.people import People
from smalto.api.held import Held
from smalto.api.metrics import Metrics
from smalto.api.pictures import Pictures
from smalto.api.site import Site
from smalto.clock import Clock, SystemClock
from smalto.config import Settings
from smalto.engines.catalog import Catalog
from smalto.media.fetch import Fetcher
from smalto.media.intake import Intake
from smalto.media.uploads import IntakeLimits
from smalto.playground import Playground
from smalto.request import Options
from smalto.service import ImageService
from smalto.storage.usage import UsageStore


class Context:
    def __init__(
        self,
        settings: Settings,
        service: ImageService,
        keys: Keys,
        catalog: Catalog,
        clock: Clock | None = None,
        *,
        memory: Memory,
        people: People,
        usage: UsageStore,
        playground: Playground,
    ) -> None:
        self.settings = settings
        self.service = service
        self.keys = keys
        self.memory = memory
        self.people = people
        self.usage = usage
        self.playground = playground
        default = settings.default_model
        self.catalog = catalog.with_default(default) if default else catalog
        self.options = Options(
            default_model=default or None,
            contract=settings.contract,
            size_map=dict(settings.size_map),
        )
        self.clock = clock or SystemClock()
        self.metrics = Metrics(service)
        playground.runs.on_settled = self.metrics.run_ended
        self.site = Site()
        self.held = Held(settings.max_held_bytes)
        self.pictures = Pictures(settings, self.clock)
        self.intake = Intake(IntakeLimits(max_file_bytes=settings.max_file_bytes))
        self.fetcher = Fetcher(allow_https=settings.fetch_image_urls, clock=self.clock)

    async def close(self) -> None:
        """After the last request."""
        await self.playground.runs.close()
        self.fetcher.close()
        await self.intake.close()
        self.service.close()
        self.people.close()


def context_of(request: Request) -> Context:
    return cast(Context, request.app.state.context)
