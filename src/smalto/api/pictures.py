"""Pictures that are handed out as links: stored, signed, served, and forgotten after an hour."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Sequence

from starlette.requests import Request

from smalto import errors
from smalto.api.links import Signer, base_url
from smalto.clock import Clock
from smalto.config import Settings
from smalto.storage.blobs import Blob, BlobStore, secret

log = logging.getLogger("smalto.api")
COLLECT_EVERY_S = 600


class Pictures:
    def __init__(self, settings: Settings, clock: Clock) -> None:
        self._settings = settings
        self._clock = clock
        self._blobs = BlobStore(settings.home / "blobs", clock)
        self._signer: Signer | None = None

    async def links(self, request: Request, pictures: Sequence[bytes], extension: str) -> list[str]:
        """An absolute address for each, good for 60 minutes; the pictures are on disk by then."""
        names = await asyncio.to_thread(
            lambda: [self._blobs.put(picture, extension) for picture in pictures]
        )
        settings = self._settings
        base = base_url(request, settings.public_url, settings.trusted_proxies)
        signer, now_s = await self._own_signer(), self._clock.unix_s()
        return [base + signer.path(name, now_s) for name in names]

    async def find(self, name: str, expires: str, signature: str) -> Blob:
        """Raises PermissionDenied unless the link is one of ours and still good; a picture that has
        gone counts as expired."""
        signer = await self._own_signer()
        if not signer.is_good(name, expires, signature, self._clock.unix_s()):
            raise errors.link_expired()
        blob = await asyncio.to_thread(self._blobs.get, name)
        if blob is None:
            raise errors.link_expired()
        return blob

    async def keep_tidy(self) -> None:
        """Deletes old pictures every ten minutes until it is cancelled."""
        while True:
            with contextlib.suppress(OSError):
                if n_deleted := await asyncio.to_thread(self._blobs.collect):
                    log.info("deleted %d pictures whose links have expired", n_deleted)
            await asyncio.sleep(COLLECT_EVERY_S)

    async def _own_signer(self) -> Signer:
        if self._signer is None:
            key = await asyncio.to_thread(secret, self._settings.home / "link.key")
            self._signer = Signer(key)
        return self._signer
