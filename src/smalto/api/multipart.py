"""Multipart bodies, read as they come: parts in any order, everything counted.

Small files stay in memory; larger ones go to a folder of this request alone, which is gone when the
request is, whatever happens. Nothing that a client names becomes a path.
"""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header
from starlette.requests import Request

from smalto import errors
from smalto.api.body import Counted
from smalto.api.held import Lease
from smalto.media.refusals import undrawable
from smalto.media.uploads import Upload

if TYPE_CHECKING:
    from python_multipart.multipart import MultipartCallbacks

SPOOL_BYTES = 1 << 20
PIECE_BYTES = 256 << 10


@dataclass(frozen=True, slots=True)
class FormLimits:
    """`total_bytes` counts the whole body, boundaries included; `text_bytes` all parts together
    that are no files. Two of the files are a mask and a markup."""

    total_bytes: int
    file_bytes: int
    text_bytes: int = 1 << 20
    files: int = 18
    parts: int = 100


@dataclass(frozen=True, slots=True)
class Form:
    """`texts` by name, the last one if a name comes twice; `uploads` in the order sent."""

    texts: dict[str, str]
    uploads: tuple[Upload, ...]


@asynccontextmanager
async def read_form(
    request: Request, limits: FormLimits, scratch: Path, lease: Lease
) -> AsyncIterator[Form]:
    """The form, whose files live as long as the context. Raises InvalidRequest, BodyTooLarge,
    Overloaded."""
    boundary = _boundary(request.headers.get("content-type", ""))
    parts = _Parts(limits, scratch)
    try:
        body = Counted(request, limits.total_bytes, lease)
        try:
            await _parse(body, boundary, parts)
        except errors.SmaltoError:
            await body.drain()
            raise
        yield parts.form()
    finally:
        if parts.has_folder:
            await asyncio.shield(asyncio.to_thread(parts.remove))


def is_form(request: Request) -> bool:
    kind = request.headers.get("content-type", "").partition(";")[0]
    return kind.strip().lower() == "multipart/form-data"


def _boundary(content_type: str) -> bytes:
    boundary = parse_options_header(content_type)[1].get(b"boundary", b"")
    if not boundary:
        raise errors.malformed_form()
    return boundary


async def _parse(body: Counted, boundary: bytes, parts: _Parts) -> None:
    try:
        parser = MultipartParser(boundary, parts.callbacks())
        async for chunk in body.chunks():
            for start in range(0, len(chunk), PIECE_BYTES):
                parser.write(chunk[start : start + PIECE_BYTES])
                if parts.must_spool:
                    await asyncio.to_thread(parts.spool)
    except FormParserError:
        raise errors.malformed_form() from None
    if not parts.ended:
        raise errors.malformed_form()


@dataclass(slots=True)
class _Part:
    headers: dict[str, str] = field(default_factory=dict)
    name: str = ""
    filename: str | None = None
    size_bytes: int = 0
    kept: bytearray = field(default_factory=bytearray)
    path: Path | None = None


class _Parts:
    """What the parser calls back; it never waits, so large parts are written out between calls."""

    def __init__(self, limits: FormLimits, scratch: Path) -> None:
        self.ended = False
        self._limits = limits
        self._scratch = scratch
        self._folder: Path | None = None
        self._part = _Part()
        self._header = (bytearray(), bytearray())
        self._texts: dict[str, str] = {}
        self._uploads: list[Upload] = []
        self._n_parts = 0
        self._text_bytes = 0

    def callbacks(self) -> MultipartCallbacks:
        return {
            "on_part_begin": self._begin,
            "on_header_field": lambda data, start, end: self._header[0].extend(data[start:end]),
            "on_header_value": lambda data, start, end: self._header[1].extend(data[start:end]),
            "on_header_end": self._end_header,
            "on_headers_finished": self._read_headers,
            "on_part_data": self._add,
            "on_part_end": self._end_part,
            "on_end": self._end,
        }

    def form(self) -> Form:
        return Form(self._texts, tuple(self._uploads))

    @property
    def has_folder(self) -> bool:
        return self._folder is not None

    def remove(self) -> None:
        assert self._folder is not None
        shutil.rmtree(self._folder, ignore_errors=True)

    def _begin(self) -> None:
        self._n_parts += 1
        if self._n_parts > self._limits.parts:
            raise errors.malformed_form()
        self._part = _Part()

    def _end_header(self) -> None:
        name, value = (bytes(part).decode("latin-1") for part in self._header)
        self._part.headers[name.strip().lower()] = value.strip()
        self._header = (bytearray(), bytearray())

    def _read_headers(self) -> None:
        part = self._part
        disposition, options = parse_options_header(part.headers.get("content-disposition"))
        if disposition != b"form-data" or b"name" not in options:
            raise errors.malformed_form()
        part.name = options[b"name"].decode("utf-8", "replace")
        if b"filename" in options:
            part.filename = options[b"filename"].decode("utf-8", "replace")
            if len(self._uploads) >= self._limits.files:
                raise errors.malformed_form()

    def _add(self, data: bytes, start: int, end: int) -> None:
        part, limits = self._part, self._limits
        part.size_bytes += end - start
        if part.filename is None:
            self._text_bytes += end - start
            if self._text_bytes > limits.text_bytes:
                raise errors.body_too_large(limits.text_bytes)
        if part.filename is not None and part.size_bytes > limits.file_bytes:
            most = limits.file_bytes >> 20
            raise undrawable(
                Upload(part.name, b""), len(self._uploads) + 1, f"It has more than {most} MB."
            )
        part.kept += data[start:end]

    def _end_part(self) -> None:
        part = self._part
        if part.filename is None:
            self._texts[part.name] = bytes(part.kept).decode("utf-8", "replace")
            return
        if part.path is not None:
            self.spool()
        self._uploads.append(
            Upload(
                field=part.name,
                data=bytes(part.kept) if part.path is None else part.path,
                filename=part.filename,
                content_type=part.headers.get("content-type"),
            )
        )

    def _end(self) -> None:
        self.ended = True

    @property
    def must_spool(self) -> bool:
        return self._part.filename is not None and len(self._part.kept) > SPOOL_BYTES

    def spool(self) -> None:
        """Moves what is kept of the present file to disk."""
        part = self._part
        if part.path is None:
            part.path = self._own_folder() / f"{self._n_parts}"
        with part.path.open("ab") as file:
            file.write(part.kept)
        part.kept = bytearray()

    def _own_folder(self) -> Path:
        if self._folder is None:
            self._scratch.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._folder = Path(tempfile.mkdtemp(dir=self._scratch))
        return self._folder
