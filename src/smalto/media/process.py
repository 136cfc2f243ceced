"""The server's end of one picture worker: started, asked, and killed when it is slow or strange."""

from __future__ import annotations

import asyncio
import contextlib
import importlib.util
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from smalto.errors import EngineFailed, server_error
from smalto.media import headers, protocol
from smalto.media.uploads import IntakeLimits, Source

START_S = 30.0
PIECE_BYTES = 256 * 1024
MAX_SMALL_PX, MAX_SMALL_BYTES = 320, 1 << 20
KEPT_ENVIRONMENT = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "SYSTEMROOT")
"""Without them some installations cannot start Python at all. Nothing else is handed on."""

BOOT = """\
import sys
sys.path += sys.argv[4:]
from smalto.media.worker import main
main(*map(int, sys.argv[1:4]))
"""


class WorkerDied(Exception):
    """No proper answer came: crash, time-out, or nonsense. The worker is gone."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A drawn picture; see protocol. `png` and `making` of a thumbnail are a WebP and a colour."""

    width_px: int
    height_px: int
    has_alpha: bool
    clear_share: float
    png: bytes
    making: str | None = None


class Worker:
    """One process, one file at a time. Not safe to ask twice at once."""

    def __init__(self, process: Process, limits: IntakeLimits) -> None:
        self._process = process
        self._limits = limits
        self.asked = 0
        self.exhausted = False

    @classmethod
    async def start(cls, limits: IntakeLimits) -> Self:
        """Raises EngineFailed when this machine cannot start one: our fault, not the file's."""
        words = (limits.max_pixels, limits.worker_bytes, limits.cpu_s)
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-I", "-B", "-c", BOOT, *map(str, words), *_roots()),
            stdin=PIPE,
            stdout=PIPE,
            stderr=DEVNULL,
            cwd=os.sep,
            env={name: os.environ[name] for name in KEPT_ENVIRONMENT if name in os.environ},
            start_new_session=True,  # Ctrl-C is the server's to handle: it drains first
            limit=4 * PIECE_BYTES,
        )
        worker = cls(process, limits)
        try:
            async with asyncio.timeout(START_S):
                ready = await worker._read(len(protocol.READY))
        except (asyncio.IncompleteReadError, TimeoutError):
            ready = b""
        except BaseException:
            await worker.kill()
            raise
        if ready != protocol.READY:
            await worker.kill()
            raise cannot_start()
        return worker

    async def draw(self, source: Source, media_type: str, *, small: bool = False) -> Answer | None:
        """None: the worker refused the file. `small`: its thumbnail. Raises WorkerDied."""
        self.asked += 1
        try:
            async with asyncio.timeout(self._limits.decode_s):
                await self._ask(source, media_type, small)
                return await self._answer(small)
        except (OSError, EOFError, TimeoutError) as problem:
            await self.kill()
            raise WorkerDied from problem
        except BaseException:  # left in the middle, the pipes hold half a conversation
            await self.kill()
            raise

    async def _ask(self, source: Source, media_type: str, small: bool) -> None:
        """In pieces, so that a spooled file never lies in this process as a whole."""
        pipe = self._process.stdin
        assert pipe is not None
        number = protocol.MEDIA_TYPES.index(media_type) | (protocol.SMALL if small else 0)
        pipe.write(protocol.ASK.pack(number, source.size_bytes))
        for at in range(0, source.size_bytes, PIECE_BYTES):
            pipe.write(source.at(at, PIECE_BYTES))
            await pipe.drain()

    async def _answer(self, small: bool) -> Answer | None:
        head = await self._read(protocol.ANSWER.size)
        status, width, height, has_alpha, clear, length, said = protocol.ANSWER.unpack(head)
        self.exhausted = status == protocol.EXHAUSTED
        if status != protocol.DRAWN:
            return None
        # a PNG that only grew: pixels, a filter byte a row, deflate's and the chunks' overhead
        most = 4 * self._limits.max_pixels + (1 << 20)
        if not 0 < width * height <= self._limits.max_pixels or length > most + most // 64:
            raise EOFError
        if said > protocol.MAX_BYTES:
            raise EOFError
        png = await self._read(length)
        if small:
            _require_webp(png, width, height)
        else:
            _require_plain(png, width, height, has_alpha)
        making = _text(await self._read(said))
        return Answer(width, height, has_alpha, min(max(clear, 0.0), 1.0), png, making)

    async def _read(self, length: int) -> bytes:
        pipe = self._process.stdout
        assert pipe is not None
        return await pipe.readexactly(length)

    async def kill(self) -> None:
        with contextlib.suppress(ProcessLookupError):
            self._process.kill()
        if self._process.stdin is not None:
            self._process.stdin.close()
        await self._process.wait()

    @property
    def is_alive(self) -> bool:
        return self._process.returncode is None and not self.exhausted


def _text(data: bytes) -> str | None:
    """What the file says of how it was made; EOFError for what is no text."""
    try:
        return data.decode() or None
    except UnicodeDecodeError:
        raise EOFError from None


def _require_plain(png: bytes, width: int, height: int, has_alpha: bool) -> None:
    """EOFError unless the picture is what the answer says and what we promise our engines."""
    start = headers.PNG_SIGNATURE + b"\0\0\0\rIHDR"
    color = 6 if has_alpha else 2
    size = width.to_bytes(4, "big") + height.to_bytes(4, "big")
    if not png.startswith(start + size + bytes((8, color, 0, 0, 0))):
        raise EOFError


def _require_webp(data: bytes, width: int, height: int) -> None:
    """EOFError for what is no thumbnail."""
    is_webp = data.startswith(b"RIFF") and data[8:12] == b"WEBP"
    if not is_webp or max(width, height) > MAX_SMALL_PX or len(data) > MAX_SMALL_BYTES:
        raise EOFError


def cannot_start() -> EngineFailed:
    return server_error()


def _roots() -> list[str]:
    """Where Smalto and Pillow are imported from: an isolated Python ignores PYTHONPATH."""
    specs = [importlib.util.find_spec(name) for name in ("smalto", "PIL")]
    origins = [spec.origin for spec in specs if spec is not None and spec.origin is not None]
    return [str(Path(origin).parents[1]) for origin in origins]
