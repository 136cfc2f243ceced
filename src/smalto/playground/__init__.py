"""What the web page needs beyond the Images API: runs that the server owns and a gallery of
everything that came of them. Knows no HTTP."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import sqlite3
from dataclasses import dataclass
from pathlib import Path

from smalto.clock import Clock
from smalto.playground.gallery import Gallery
from smalto.playground.runs import Runs
from smalto.service import ImageService
from smalto.storage.database import Database

log = logging.getLogger("smalto.playground")
TIDY_EVERY_S = 3600


@dataclass(frozen=True, slots=True)
class Playground:
    gallery: Gallery
    runs: Runs

    async def keep_tidy(self) -> None:
        """Empties the trash and forgets old runs, every hour until it is cancelled."""
        while True:
            with contextlib.suppress(OSError, sqlite3.Error):
                if n_deleted := await asyncio.to_thread(self.gallery.tidy):
                    log.info("deleted %d pictures or stray files for good", n_deleted)
                await asyncio.to_thread(self.runs.tidy)
            await asyncio.sleep(TIDY_EVERY_S)


def open_playground(
    database: Database, root: Path, service: ImageService, clock: Clock
) -> Playground:
    """`root`: the folder of the pictures' files."""
    gallery = Gallery(database, root, clock)
    return Playground(gallery, Runs(service, database, gallery, clock))
