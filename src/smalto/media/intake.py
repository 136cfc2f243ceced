"""User files in, safe pictures out: the only door for strangers' images.

    type and size of the file -> header: pixels, frames, colours -> worker process: decode, turn
    upright, drop all metadata, write a plain PNG -> ImageInput

This process never decodes and never imports a decoder. A file that kills the worker gets the same
refusal as any broken file; the next one gets a new worker.
"""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Sequence
from dataclasses import dataclass

from smalto import errors
from smalto.media import refusals, sniff
from smalto.media.headers import BadHeader, Header
from smalto.media.process import Answer, Worker, WorkerDied
from smalto.media.uploads import IntakeLimits, Source, Upload
from smalto.types import ImageInput, Thumbnail

RECYCLE_AFTER = 500
MAX_WAITING = 128
DALLE2_BYTES = 4 * 1024 * 1024
COLOR = re.compile(r"#[0-9a-f]{6}", re.ASCII)

UNDECLARED = ("", "application/octet-stream", "binary/octet-stream")
ALIASES = {"image/jpg": "image/jpeg", "image/pjpeg": "image/jpeg", "image/x-png": "image/png"}

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class MaskInput(ImageInput):
    """`clear_share` is the part of the mask that is see-through (to be changed), 0..1. A mask
    that is all see-through is passed on: what it means is the engine's to say."""

    clear_share: float = 0.0


@dataclass(slots=True)
class IntakeCounts:
    """Since the start, for metrics."""

    drawn: int = 0
    refused: int = 0
    deaths: int = 0
    started: int = 0


class Intake:
    """`workers` processes at most, each started when it is first needed; use from one loop only."""

    def __init__(
        self,
        limits: IntakeLimits | None = None,
        *,
        workers: int = 1,
        max_waiting: int = MAX_WAITING,
        recycle_after: int = RECYCLE_AFTER,
    ) -> None:
        self.limits = limits or IntakeLimits()
        self.counts = IntakeCounts()
        self._slots = asyncio.Semaphore(workers)
        self._idle: list[Worker] = []
        self._busy: set[Worker] = set()
        self._waiting = 0
        self._max_waiting = max_waiting
        self._recycle_after = recycle_after
        self._closed = False

    async def start(self) -> None:
        """Optional: the first request need not wait for a worker."""
        async with self._slots:
            self._idle.append(await self._worker())

    async def read(
        self, files: Sequence[Upload], *, square_png: bool = False
    ) -> tuple[ImageInput, ...]:
        """In the order given. Headers of all are looked at before the first is decoded.
        `square_png` is the older models' rule. Raises InvalidRequest, ImageUserError, Overloaded.
        """
        try:
            found = self._headers(files, square_png)
            drawn = [
                await self._draw(upload, header, place)
                for place, (upload, header) in enumerate(zip(files, found, strict=True), 1)
            ]
        except (errors.InvalidRequest, errors.ImageUserError):
            self.counts.refused += 1
            raise
        return tuple(
            ImageInput(a.width_px, a.height_px, a.has_alpha, header.media_type, a.png, a.making)
            for a, header in zip(drawn, found, strict=True)
        )

    async def read_mask(self, upload: Upload, first: ImageInput) -> MaskInput:
        """A mask has an alpha channel (or a transparent palette colour) and the first image's size.

        OpenAI's guide also wants the image's format; we do not, because a JPEG can have no mask of
        its own format: any picture with alpha will do.
        """
        try:
            with upload.open() as source:
                header = self._header(upload, source, 0)
            mask = await self._draw(upload, header, 0)
            _require_fit(upload, mask, first)
        except (errors.InvalidRequest, errors.ImageUserError):
            self.counts.refused += 1
            raise
        size = (mask.width_px, mask.height_px)
        return MaskInput(
            *size, mask.has_alpha, header.media_type, mask.png, clear_share=mask.clear_share
        )

    async def thumbnail(self, upload: Upload) -> Thumbnail:
        """Of one picture. Raises like `read`."""
        with upload.open() as source:
            header = self._header(upload, source, 1)
        answer = await self._draw(upload, header, 1, small=True)
        color = answer.making or ""
        return Thumbnail(answer.png, color if COLOR.fullmatch(color) else "#808080")

    async def close(self) -> None:
        """Ends the workers, busy ones too; whoever still waits is told that it was not the file."""
        self._closed = True
        for worker in (*self._idle, *self._busy):
            await worker.kill()
        self._idle.clear()

    def _headers(self, files: Sequence[Upload], square_png: bool) -> list[Header]:
        if not files:
            raise errors.missing_parameter("image")
        if len(files) > self.limits.max_files:
            raise errors.array_too_long("image", self.limits.max_files, len(files))
        found, pixels = [], 0
        for place, upload in enumerate(files, 1):
            with upload.open() as source:
                header = self._header(upload, source, place)
                if square_png:
                    _require_square_png(upload, header, source.size_bytes)
            pixels += header.width_px * header.height_px
            if pixels > self.limits.max_total_pixels:
                why = f"All images of a request together may have {self.limits.max_total_pixels:,} "
                raise refusals.undrawable(
                    upload, place, why + "pixels: send fewer or smaller ones."
                )
            found.append(header)
        return found

    def _header(self, upload: Upload, source: Source, place: int) -> Header:
        _require_media_type(upload, source, place)
        if source.size_bytes > self.limits.max_file_bytes:
            most = self.limits.max_file_bytes // (1024 * 1024)
            why = f"It has {source.size_bytes:,} bytes; at most {most} MB are accepted."
            raise refusals.undrawable(upload, place, why)
        try:
            header = sniff.header(source)
        except BadHeader as problem:
            raise refusals.undrawable(upload, place, str(problem)) from None
        if trouble := self._trouble(header):
            raise refusals.undrawable(upload, place, trouble)
        return header

    def _trouble(self, header: Header) -> str | None:
        limits, size = self.limits, (header.width_px, header.height_px)
        if header.frames > 1:
            return "It is an animation: send one frame of it as a still picture."
        if max(size) > limits.max_side_px or size[0] * size[1] > limits.max_pixels:
            advice = refusals.too_many_pixels(limits.max_side_px, limits.max_pixels)
            return f"It has {size[0]:,} x {size[1]:,} pixels. {advice}"
        return None

    async def _draw(
        self, upload: Upload, header: Header, place: int, *, small: bool = False
    ) -> Answer:
        if self._waiting >= self._max_waiting:
            raise errors.overloaded(self._waiting)
        self._waiting += 1
        try:
            async with self._slots:
                answer = await self._ask(upload, header, small)
        finally:
            self._waiting -= 1
        if answer is None:
            raise refusals.undrawable(upload, place)
        self.counts.drawn += 1
        return answer

    async def _ask(self, upload: Upload, header: Header, small: bool) -> Answer | None:
        worker = await self._worker()
        self._busy.add(worker)
        try:
            with upload.open() as source:
                answer = await worker.draw(source, header.media_type, small=small)
        except WorkerDied:
            if self._closed:
                raise errors.server_error() from None
            self.counts.deaths += 1
            log.warning("A picture worker died on a file of %s.", header.media_type)
            return None
        finally:
            self._busy.discard(worker)
        if worker.is_alive and worker.asked < self._recycle_after and not self._closed:
            self._idle.append(worker)
        else:
            await worker.kill()
        return answer

    async def _worker(self) -> Worker:
        if self._closed:
            raise errors.server_error()
        while self._idle:
            worker = self._idle.pop()
            if worker.is_alive:
                return worker
            await worker.kill()
        self.counts.started += 1
        return await Worker.start(self.limits)


def _require_media_type(upload: Upload, source: Source, place: int) -> None:
    """A declared type must be allowed; then the bytes decide, whatever was declared."""
    declared = (upload.content_type or "").partition(";")[0].strip().lower()
    declared = ALIASES.get(declared, declared)
    actual = sniff.media_type(source.at(0, sniff.HEAD_BYTES))
    if declared not in (*UNDECLARED, *sniff.DRAWABLE):
        raise refusals.wrong_type(upload, declared)
    if actual in sniff.DRAWABLE:
        return
    if upload.origin == "url":
        raise refusals.undrawable(upload, place)
    if declared in UNDECLARED or actual.startswith("image/"):
        raise refusals.wrong_type(upload, actual)
    raise refusals.undrawable(upload, place)


def _require_square_png(upload: Upload, header: Header, size_bytes: int) -> None:
    if header.media_type != "image/png":
        raise refusals.not_dalle2(upload.field, f"It is a file of type {header.media_type}.")
    if size_bytes >= DALLE2_BYTES:
        raise refusals.not_dalle2(upload.field, f"It has {size_bytes:,} bytes.")
    if header.width_px != header.height_px:
        size = f"{header.width_px}x{header.height_px}"
        raise refusals.not_dalle2(upload.field, f"It must also be square, and it is {size}.")


def _require_fit(upload: Upload, mask: Answer, first: ImageInput) -> None:
    size, wanted = (mask.width_px, mask.height_px), (first.width_px, first.height_px)
    if size != wanted:
        raise refusals.mask_size_differs(size, wanted)
    if not mask.has_alpha:
        raise refusals.mask_without_alpha()
    if mask.clear_share == 0.0:
        raise refusals.opaque(upload)
