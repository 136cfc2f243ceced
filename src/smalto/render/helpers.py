"""Rasterising in processes of its own, because a call of the rasteriser keeps the interpreter's
lock and cannot be stopped: so threads draw on all cores, and stop as soon as nobody waits."""

from __future__ import annotations

import io
import queue
import select
import struct
import subprocess
import sys
import weakref
from pathlib import Path

from PIL import Image

from smalto.render import worker
from smalto.render.raster import Picture, unfiltered
from smalto.types import Check

POLL_S = 0.01
"""How often who waits asks whether it still has to."""


class Helpers:
    """`count` worker processes, started when they are first needed and ended with this object.
    Safe to share between threads."""

    def __init__(self, count: int) -> None:
        self._idle: queue.LifoQueue[_Helper] = queue.LifoQueue()
        helpers = [_Helper() for _ in range(count)]
        for helper in helpers:
            self._idle.put(helper)
        weakref.finalize(self, _end, helpers)

    def __call__(self, svg: str, check: Check) -> Picture:
        """What `smalto.render.raster.rasterise` gives. `check` is called while waiting.

        Raises RuntimeError if the worker has died; the next call gets a new one."""
        check()
        helper = self._take(check)
        try:
            return helper.rasterise(svg, check)
        finally:
            self._idle.put(helper)

    def _take(self, check: Check) -> _Helper:
        while True:
            try:
                return self._idle.get(timeout=POLL_S)
            except queue.Empty:
                check()


class _Helper:
    """One worker. Who stops waiting for an answer leaves it to be thrown away by the next."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._owes = False

    def rasterise(self, svg: str, check: Check) -> Picture:
        if self._owes:
            self._answer(check)
        self._send(svg.encode())
        file = self._answer(check)
        if not file and (plainer := unfiltered(svg)) != svg:
            self._send(plainer.encode())
            file = self._answer(check)
        if not file:
            raise ValueError("the rasteriser refused an SVG text of ours")
        return Image.open(io.BytesIO(file)).convert("RGBA")

    def end(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
        self._process, self._owes = None, False

    def _send(self, text: bytes) -> None:
        if self._process is None:
            self._process = subprocess.Popen(
                [sys.executable, "-P", str(Path(worker.__file__))],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
            )
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(struct.pack(">I", len(text)) + text)
            self._process.stdin.flush()
        except OSError as error:
            self.end()
            raise RuntimeError("a rasterising process has died") from error
        self._owes = True

    def _answer(self, check: Check) -> bytes:
        """The next answer, once it begins to come."""
        assert self._process is not None and self._process.stdout is not None
        answers = self._process.stdout
        while not select.select([answers], [], [], POLL_S)[0]:
            check()
        head = answers.read(4)
        size = struct.unpack(">I", head)[0] if len(head) == 4 else 0
        file = answers.read(size)
        if len(head) < 4 or len(file) < size:
            self.end()
            raise RuntimeError("a rasterising process has died")
        self._owes = False
        return file


def _end(helpers: list[_Helper]) -> None:
    for helper in helpers:
        helper.end()
