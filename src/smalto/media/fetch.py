"""Pictures that a JSON request names by URL: data: always, https only where the setting allows it.

The one client for addresses that strangers choose. A URL is parsed once; its name is resolved
once; every address that comes back must be public; the connection goes to the address that was
checked, with the name only in TLS and in Host. Redirects are answers like any other that is not
200. A client learns whether its picture could be fetched, and nothing about our network.
"""

from __future__ import annotations

import asyncio
import binascii
import contextlib
import http.client
import re
import socket
import ssl
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import pybase64

from smalto import errors
from smalto.clock import Clock, SystemClock
from smalto.errors import ImageUserError, InvalidRequest, SmaltoError
from smalto.media import addresses
from smalto.media.addresses import HTTPS_PORT, Target
from smalto.media.sniff import DRAWABLE
from smalto.media.uploads import Upload

MAX_DATA_URL_CHARS = 20_971_520
PIECE_BYTES = 64 * 1024
BIG_CHARS = 256 * 1024
TYPES = (*DRAWABLE, "image/jpg")

_DATA = re.compile(r"data:(?P<type>[\w.+/-]*)(?:;[\w.+-]+=[\w.+-]+)*(?P<base64>;base64)?,", re.I)

Resolve = Callable[[str], Sequence[str]]
"""A name to addresses, all of them; OSError when there are none."""

Dial = Callable[[str, str, float], socket.socket]
"""(checked address, name for TLS, seconds) to a connection, its handshake still to do; OSError."""


@dataclass(frozen=True, slots=True)
class FetchLimits:
    """`total_s` is for name, connection, answer and body together."""

    max_bytes: int = 50 * 1024 * 1024
    connect_s: float = 5.0
    total_s: float = 20.0
    at_once: int = 4


class Unfetchable(Exception):
    """No picture came. `upstream` is the status when the other side answered with one."""

    def __init__(self, upstream: int | None = None) -> None:
        super().__init__()
        self.upstream = upstream


class Fetcher:
    """`allow_https` is the operator's word that this server may call out on a client's behalf."""

    def __init__(
        self,
        *,
        allow_https: bool = False,
        limits: FetchLimits | None = None,
        resolve: Resolve | None = None,
        dial: Dial | None = None,
        clock: Clock | None = None,
    ) -> None:
        self._allow_https = allow_https
        self._limits = limits or FetchLimits()
        self._resolve = resolve or system_resolve
        self._dial = dial or system_dial
        self._clock = clock or SystemClock()
        self._threads = ThreadPoolExecutor(self._limits.at_once, thread_name_prefix="fetch")

    async def read(self, url: str, field: str) -> Upload:
        """`field` as in "images[0].image_url". Raises InvalidRequest or ImageUserError."""
        if len(url) > MAX_DATA_URL_CHARS:
            raise errors.string_too_long(field, MAX_DATA_URL_CHARS, len(url))
        if url[:5].lower() == "data:":
            far = len(url) > BIG_CHARS
            data = await asyncio.to_thread(from_data_url, url) if far else from_data_url(url)
            if data is None:
                raise not_a_picture(field)
            return Upload(field, data, origin="url")
        target = addresses.parse(url)
        if not self._allow_https:
            raise no_network(field)
        if target is None:
            raise not_https(field)
        return Upload(field, await self._fetched(target), origin="url")

    def close(self) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)

    async def _fetched(self, target: Target) -> bytes:
        loop, limits = asyncio.get_running_loop(), self._limits
        try:
            async with asyncio.timeout(limits.total_s + limits.connect_s):
                return await loop.run_in_executor(self._threads, self._get, target)
        except Unfetchable as problem:
            raise not_downloaded(problem.upstream) from None
        except TimeoutError:
            raise not_downloaded(None) from None

    def _get(self, target: Target) -> bytes:
        """In a thread. The watchdog is what ends a peer that sends one byte a second."""
        until = self._clock.monotonic_s() + self._limits.total_s
        try:
            connection = self._dial(self._checked(target.host), target.host, self._limits.connect_s)
        except OSError:
            raise Unfetchable from None
        left = max(0.0, until - self._clock.monotonic_s())
        watchdog = threading.Timer(left, _hang_up, [connection])
        watchdog.daemon = True
        watchdog.start()
        try:
            if isinstance(connection, ssl.SSLSocket):
                connection.do_handshake()
            body = self._body(connection, target)
        except (OSError, http.client.HTTPException, ValueError):
            raise Unfetchable from None
        finally:
            watchdog.cancel()
            connection.close()
        if self._clock.monotonic_s() >= until:  # hung up on, which looks like an early end
            raise Unfetchable
        return body

    def _checked(self, host: str) -> str:
        """One bad address among several is enough to refuse: it may be the next one used."""
        found = self._resolve(host)
        if not found or not all(addresses.is_public(address) for address in found):
            raise Unfetchable
        return found[0]

    def _body(self, connection: socket.socket, target: Target) -> bytes:
        client = http.client.HTTPConnection(target.host, HTTPS_PORT)
        client.sock = connection
        host = f"[{target.host}]" if ":" in target.host else target.host
        client.putrequest("GET", target.path, skip_host=True, skip_accept_encoding=True)
        for name, value in (
            ("Host", host),
            ("Accept", ", ".join(DRAWABLE)),
            ("Accept-Encoding", "identity"),
            ("User-Agent", "smalto"),
            ("Connection", "close"),
        ):
            client.putheader(name, value)
        client.endheaders()
        with client.getresponse() as response:
            return self._picture(response)

    def _picture(self, response: http.client.HTTPResponse) -> bytes:
        if response.status != 200:
            raise Unfetchable(response.status)
        kind = (response.getheader("Content-Type") or "").partition(";")[0].strip().lower()
        packed = (response.getheader("Content-Encoding") or "identity").strip().lower()
        if kind not in TYPES or packed != "identity":
            raise Unfetchable
        pieces, size = [], 0
        while piece := response.read1(PIECE_BYTES):
            size += len(piece)
            if size > self._limits.max_bytes:
                raise Unfetchable
            pieces.append(piece)
        if response.length:  # of what was announced, this much never came
            raise Unfetchable
        return b"".join(pieces)


def from_data_url(url: str) -> bytes | None:
    """The bytes of a base64 data: URL, strictly; the type that it claims is not believed."""
    found = _DATA.match(url[:1024])
    if found is None or not found["base64"]:
        return None
    try:
        return pybase64.b64decode(url[found.end() :], validate=True)
    except (binascii.Error, ValueError):
        return None


def system_resolve(host: str) -> Sequence[str]:
    found = socket.getaddrinfo(host, HTTPS_PORT, type=socket.SOCK_STREAM)
    return [str(entry[4][0]) for entry in found]


def system_dial(address: str, host: str, timeout_s: float) -> socket.socket:
    plain = socket.create_connection((address, HTTPS_PORT), timeout_s)
    try:
        return ssl.create_default_context().wrap_socket(
            plain, server_hostname=host, do_handshake_on_connect=False
        )
    except BaseException:
        plain.close()
        raise


def _hang_up(connection: socket.socket) -> None:
    """Under TLS's own shutdown, which would wait for the other side."""
    with contextlib.suppress(OSError):
        socket.socket.shutdown(connection, socket.SHUT_RDWR)


# --- what the client is told -------------------------------------------------------------------


def not_a_picture(field: str) -> ImageUserError:
    return ImageUserError(
        "Invalid image data. A data: URL must look like data:image/png;base64,iVBORw0...",
        code="invalid_image_file",
        param=field,
    )


def no_network(field: str) -> InvalidRequest:
    return InvalidRequest(
        f"Invalid '{field}': this server does not fetch images from other machines. "
        "Send the image itself, as a data: URL (data:image/png;base64,...) or as multipart.",
        code="invalid_value",
        param=field,
    )


def not_https(field: str) -> InvalidRequest:
    return InvalidRequest(
        f"Invalid '{field}': expected a data: URL or a public https:// URL without user name, "
        "port, spaces or non-ASCII characters.",
        code="invalid_value",
        param=field,
    )


def not_downloaded(upstream: int | None) -> SmaltoError:
    """The same words for every reason of ours: what our network looks like is nobody's business."""
    status = f" Upstream status code: {upstream}." if upstream is not None else ""
    return InvalidRequest(
        f"Error while downloading file.{status} "
        "Check that the URL opens a PNG, JPEG or WebP for everybody, without a redirect.",
        code="invalid_value",
        param="url",
    )
