"""`smalto memory add|list|show|export|rm`: works on the database, whether a server runs or not."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from smalto import errors
from smalto.accounts.memory import DEFAULT_PROJECT, Memory, open_memory
from smalto.clock import SystemClock
from smalto.config import Settings
from smalto.media.intake import Intake
from smalto.media.uploads import Upload
from smalto.storage.blobs import BlobStore
from smalto.storage.database import Database
from smalto.storage.memory import MemoryRow
from smalto.types import ImageInput, Recalled


@contextmanager
def opened() -> Iterator[Memory]:
    settings, clock = Settings.from_env(), SystemClock()
    database = Database(settings.database_path)
    try:
        yield open_memory(database, BlobStore(settings.memory_path, clock), clock)
    finally:
        database.close()


def add(file: Path, name: str, description: str) -> None:
    image = read_picture(file)
    with opened() as memory:
        row = memory.add(DEFAULT_PROJECT, name, image, description=description)
    print(f"@{row.name}")


def show_all(*, as_json: bool) -> None:
    with opened() as memory:
        rows = memory.list(DEFAULT_PROJECT)
    if as_json:
        print(json.dumps([_facts(row) for row in rows], ensure_ascii=False, indent=2))
        return
    for row in rows:
        print(_line(row))


def show(name: str, *, as_json: bool) -> None:
    with opened() as memory:
        row = memory.get(DEFAULT_PROJECT, name)
    print(json.dumps(_facts(row), ensure_ascii=False, indent=2) if as_json else _line(row))


def export(name: str, output: Path, *, force: bool) -> None:
    """The picture as PNG; `name` "all" writes all of them, and what they are, into a folder."""
    with opened() as memory:
        if name != "all":
            _write(output, memory.picture(DEFAULT_PROJECT, name).png, force=force)
            print(output)
            return
        rows = memory.list(DEFAULT_PROJECT)
        output.mkdir(parents=True, exist_ok=True)
        for row in rows:
            image = memory.picture(DEFAULT_PROJECT, row.name)
            _write(output / f"{row.name}.png", image.png, force=force)
    facts = json.dumps([_facts(row) for row in rows], ensure_ascii=False, indent=2)
    _write(output / "memory.json", facts.encode(), force=force)
    print(output)


def forget(name: str) -> None:
    with opened() as memory:
        memory.forget(DEFAULT_PROJECT, name)


def recall(prompt: str, n_images: int = 0) -> tuple[Recalled, ...]:
    """What the names in a prompt stand for; no database is opened for a prompt without an @."""
    if "@" not in prompt:
        return ()
    with opened() as memory:
        return memory.recall(DEFAULT_PROJECT, prompt, n_images)


def read_picture(file: Path) -> ImageInput:
    """A user's file through the same door as the server's. Raises InputMissing, InvalidRequest."""
    if not file.is_file():
        raise errors.InputMissing(f"There is no file {file}.")
    return asyncio.run(_opened(Upload("image", file, filename=file.name)))


async def _opened(upload: Upload) -> ImageInput:
    intake = Intake()
    try:
        return (await intake.read([upload]))[0]
    finally:
        await intake.close()


def _write(path: Path, data: bytes, *, force: bool) -> None:
    if path.exists() and not force:
        raise errors.OutputExists(
            f"{path} exists. Choose another name with -o, or add --force to overwrite it."
        )
    try:
        path.write_bytes(data)
    except OSError as error:
        raise errors.OutputFailed(
            f"Cannot write {path}: {error.strerror or error}. Choose another place with -o."
        ) from error


def _facts(row: MemoryRow) -> dict[str, object]:
    return {
        "name": row.name,
        "description": row.description,
        "width": row.width_px,
        "height": row.height_px,
        "bytes": row.size_bytes,
        "sha256": row.sha256,
        "created": row.created_s,
    }


def _line(row: MemoryRow) -> str:
    day = datetime.fromtimestamp(row.created_s, UTC).date().isoformat()
    size = f"{row.width_px}x{row.height_px}"
    return f"@{row.name}\t{size}\t{row.size_bytes >> 10} KB\t{day}\t{row.description}".rstrip()
