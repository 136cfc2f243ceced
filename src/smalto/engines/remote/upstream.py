"""One picture from one upstream: translated, asked for, checked, made exact.

Asked again only where nothing can be drawn twice by it: when no connection came about, or when the
upstream says that it is full and when to come back. Everything else is for whoever stands in
(`routing`). Closing `draw` closes the connection.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncGenerator
from contextlib import aclosing, suppress
from dataclasses import replace
from functools import partial

from smalto import errors
from smalto.clock import Clock, SystemClock
from smalto.engines.base import Capabilities
from smalto.engines.remote import answer, faults
from smalto.engines.remote.answer import Events, Piece
from smalto.engines.remote.ask import Call, File, body_of, call_of, rules_of, takes_markup
from smalto.engines.remote.breaker import Breaker
from smalto.engines.remote.faults import Fault
from smalto.engines.remote.http import Message, Peer, Reply, exchange
from smalto.engines.remote.settings import RemoteSettings
from smalto.media.intake import Intake
from smalto.media.uploads import Upload
from smalto.types import ImageInput, ImageRequest, Picture, Preview

log = logging.getLogger("smalto.engines.remote")
MAX_FILE_BYTES = 48 << 20
MAX_ANSWER_BYTES = 64 << 20
"""Of one picture in base64 with what stands around it."""
MAX_ERROR_BYTES = 64 << 10
FIRST_REST_S = 0.2
"""Between two tries to connect; doubled each time."""


def capabilities_of(remote: RemoteSettings) -> Capabilities:
    dialect = remote.dialect
    most = dialect.max_images if remote.max_images is None else remote.max_images
    edits = most > 0 and bool(dialect.fields["edit"])
    return Capabilities(
        name=remote.name,
        description=f"{dialect.title}, on another machine",
        parallel=remote.parallel,
        vectors=False,
        transparent=True,
        operations=frozenset({"generation", *(("edit", "variation") if edits else ())}),
        masks=edits,
        markup=edits,
        max_images=most if edits else 0,
        max_previews=dialect.previews if remote.previews else 0,
        seeds="seed" in dialect.fields["generation"],
        one_process=True,
    )


class Upstream:
    """`intake` decodes what comes back, in its worker process. Lives in one event loop."""

    def __init__(
        self,
        remote: RemoteSettings,
        intake: Intake,
        *,
        key: str = "",
        clock: Clock | None = None,
    ) -> None:
        self.remote = remote
        self.capabilities = capabilities_of(remote)
        self.breaker = Breaker()
        self._intake = intake
        self._clock = clock or SystemClock()
        self._headers = {"Authorization": f"Bearer {key}"} if key else {}
        self._peer: Peer | None = None

    async def draw(
        self, request: ImageRequest, seed: int
    ) -> AsyncGenerator[Preview | Picture, None]:
        """Previews, then the picture. Raises SmaltoError with words of ours."""
        try:
            self.breaker.enter(self._clock.monotonic_s())
        except Fault as fault:
            raise faults.told(fault, self.remote.name) from None
        try:
            async with aclosing(self._tried(request, seed)) as events:
                async for event in events:
                    yield event
            self.breaker.worked()
        except Fault as fault:
            self._failed(fault)
            raise faults.told(fault, self.remote.name) from None
        except BaseException:
            self.breaker.gave_up()
            raise

    def _failed(self, fault: Fault) -> None:
        self.breaker.failed(fault, self._clock.monotonic_s())
        log.warning("engine %s: %s (%s)", self.remote.name, fault.kind, fault.detail)

    async def _tried(
        self, request: ImageRequest, seed: int
    ) -> AsyncGenerator[Preview | Picture, None]:
        """Again where that is safe, as often as the settings say."""
        for left in range(self.remote.retries, -1, -1):
            n_told = 0
            try:
                async with aclosing(self._once(request, seed)) as events:
                    async for event in events:
                        n_told += 1
                        yield event
                return
            except Fault as fault:
                tries = self.remote.retries - left
                wait_s = None if n_told else self._wait_s(fault, tries)
                if not left or wait_s is None:
                    raise
                log.info("engine %s: %s, again in %.1f s", self.remote.name, fault.detail, wait_s)
            await asyncio.sleep(wait_s)

    def _wait_s(self, fault: Fault, tries: int) -> float | None:
        """Before the next try; None for no other try."""
        if fault.kind == "unreachable":
            return float(FIRST_REST_S * 2**tries)
        if fault.kind == "full" and fault.retry_after_s is not None:
            return fault.retry_after_s if fault.retry_after_s <= self.remote.max_wait_s else None
        return None

    async def _once(
        self, request: ImageRequest, seed: int
    ) -> AsyncGenerator[Preview | Picture, None]:
        from smalto.engines.remote import pictures

        call = call_of(self.remote, request, seed)
        markup = takes_markup(self.remote, rules_of(self.remote, call.model))
        sent = await asyncio.to_thread(
            pictures.sent_of, self.remote.dialect, call, request, takes_markup=markup
        )
        async with aclosing(self._pieces(call, sent.files)) as pieces:
            async for piece in pieces:
                image = await self._decoded(piece)
                if piece.kind == "preview":
                    yield await asyncio.to_thread(pictures.preview_of, call, sent, request, image)
                    continue
                make = partial(pictures.picture_of, call, sent, request, image)
                yield _with_facts(await asyncio.to_thread(make), call, piece)

    async def _pieces(self, call: Call, files: tuple[File, ...]) -> AsyncGenerator[Piece, None]:
        """As they come in; a picture is the last, and there is one."""
        kind, body = await asyncio.to_thread(body_of, call, files)
        headers = {**self._headers, "Content-Type": kind, "Accept": "application/json"}
        message = Message("POST", call.path, headers, body)
        async with exchange(await self._peer_there(), message, self.remote.times) as reply:
            if reply.status != 200:
                raise await _refusal(reply)
            if "text/event-stream" not in reply.headers.get("content-type", "").lower():
                body = await reply.read(MAX_ANSWER_BYTES)
                yield await asyncio.to_thread(answer.of_body, body)
                return
            async with aclosing(_streamed(reply, call)) as pieces:
                async for piece in pieces:
                    yield piece
                    if piece.kind == "picture":
                        return
        raise Fault("broken", "the stream ended without a picture")

    async def _peer_there(self) -> Peer:
        if self._peer is None:  # reading the certificates takes a while
            try:
                self._peer = await asyncio.to_thread(
                    Peer.of, self.remote.url, self.remote.ca_file or None
                )
            except OSError:
                raise Fault("locked", "its ca_file cannot be read") from None
        return self._peer

    async def _decoded(self, piece: Piece) -> ImageInput:
        upload = Upload("image", piece.file)
        try:
            (image,) = await self._intake.read([upload])
        except (errors.InvalidRequest, errors.ImageUserError):
            raise Fault("broken", "a picture that cannot be decoded") from None
        return image

    async def models(self) -> tuple[str, ...]:
        """The ids that the upstream lists; for looking whether it lets us in. Raises Fault."""
        message = Message("GET", "/models", self._headers)
        async with exchange(await self._peer_there(), message, self.remote.times) as reply:
            if reply.status != 200:
                raise await _refusal(reply)
            value = answer.json_object(await reply.read(MAX_ANSWER_BYTES))
        rows = value.get("data")
        found = [row.get("id") for row in rows if isinstance(row, dict)] if rows else []
        return tuple(each for each in found if isinstance(each, str))


async def _refusal(reply: Reply) -> Fault:
    body = b""
    with suppress(Fault):  # the status says enough
        body = await reply.read(MAX_ERROR_BYTES)
    return faults.of_status(reply.status, reply.headers, body)


async def _streamed(reply: Reply, call: Call) -> AsyncGenerator[Piece, None]:
    events = Events(MAX_ANSWER_BYTES)
    most = MAX_ANSWER_BYTES * (1 + int(call.fields.get("partial_images", 0)))
    left = int(call.fields.get("partial_images", 0))
    async for data in reply.pieces(most):
        for name, text in events.feed(data):
            piece = await asyncio.to_thread(answer.of_event, name, text)
            if piece is None:
                continue
            if piece.kind == "preview":
                if not left:
                    continue
                left -= 1
            yield piece


def _with_facts(picture: Picture, call: Call, piece: Piece) -> Picture:
    facts = {"model": call.model, "usage": piece.usage}
    return replace(picture, upstream=facts)
