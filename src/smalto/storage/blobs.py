"""Pictures that are fetched by address: files named by their content, gone after a while.

Only what we encoded ourselves is stored, and only names of our own making are ever looked up.
"""

from __future__ import annotations

import hashlib
import os
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from smalto.clock import Clock

MEDIA_TYPES: Mapping[str, str] = {
    "png": "image/png",
    "jpeg": "image/jpeg",
    "webp": "image/webp",
    "gif": "image/gif",
    "svg": "image/svg+xml",
}
"""File ending to what it is served as; nothing else is stored or served."""

NAME = re.compile(rf"[0-9a-f]{{64}}\.({'|'.join(MEDIA_TYPES)})", re.ASCII)
KEEP_S = 75 * 60
"""Links live for 60 minutes; a file a little longer than the last of its links."""


@dataclass(frozen=True, slots=True)
class Blob:
    path: Path
    media_type: str
    size_bytes: int


class BlobStore:
    """Files under `root`. Every method blocks; call it in a thread."""

    def __init__(self, root: Path, clock: Clock) -> None:
        self._root = root
        self._clock = clock

    def put(self, data: bytes, extension: str) -> str:
        """The blob's name. When it returns, the file is whole, on disk, and will be kept anew."""
        name = f"{hashlib.sha256(data).hexdigest()}.{extension}"
        if NAME.fullmatch(name) is None:
            raise ValueError(f"no blob ends in .{extension}")
        path = self._path(name)
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        if path.exists() and self._renew(path):
            return name
        temporary = path.with_name(f"{secrets.token_hex(8)}.new")
        try:
            _write(temporary, data)
            self._date(temporary)
            temporary.rename(path)
        finally:
            temporary.unlink(missing_ok=True)
        _sync_folder(path.parent)
        return name

    def get(self, name: str) -> Blob | None:
        """None for a name that is not ours, or when the file has gone."""
        match = NAME.fullmatch(name)
        if match is None:
            return None
        path = self._path(name)
        try:
            return Blob(path, MEDIA_TYPES[match[1]], path.stat().st_size)
        except FileNotFoundError:
            return None

    def remove(self, name: str) -> None:
        """Of files that are kept until somebody says so; one that has gone already is no matter."""
        if NAME.fullmatch(name) is not None:
            self._path(name).unlink(missing_ok=True)

    def collect(self, keep_s: float = KEEP_S) -> int:
        """Deletes what nobody asked to keep for `keep_s`, half-written files too; returns how
        many."""
        oldest_s = self._clock.unix_s() - keep_s
        n_deleted = 0
        for path in self._root.glob("??/*"):
            try:
                if path.stat().st_mtime < oldest_s:
                    path.unlink()
                    n_deleted += 1
            except FileNotFoundError:
                continue
        return n_deleted

    def _path(self, name: str) -> Path:
        return self._root / name[:2] / name

    def _renew(self, path: Path) -> bool:
        """False when the file was collected in this very moment."""
        try:
            self._date(path)
        except FileNotFoundError:
            return False
        return path.exists()

    def _date(self, path: Path) -> None:
        now_s = self._clock.unix_s()
        os.utime(path, (now_s, now_s))


def _write(path: Path, data: bytes) -> None:
    path.touch(mode=0o600, exist_ok=False)
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def secret(path: Path) -> bytes:
    """32 random bytes that live at `path`; made when first asked for, by one process of several."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        pass
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    temporary = path.with_name(f"{path.name}.{secrets.token_hex(8)}")
    _write(temporary, secrets.token_bytes(32))
    try:
        path.hardlink_to(temporary)
    except FileExistsError:  # another process was quicker
        pass
    finally:
        temporary.unlink()
    return path.read_bytes()
