"""The built page of the playground: what lies in `smalto/web`, held in memory.

Only what was found when the folder was read is ever served, so no address reaches another file.
The folder is read anew when its index.html has changed: a page may be built while we run.
"""

from __future__ import annotations

import gzip
import hashlib
import re
from dataclasses import dataclass, field
from pathlib import Path

BUILT = Path(__file__).parents[1] / "web"
NONCE = re.compile(rb'(<meta name="csp-nonce" content=")"')
TYPES = {
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".webp": "image/webp",
    ".jpg": "image/jpeg",
    ".ico": "image/x-icon",
    ".woff2": "font/woff2",
    ".json": "application/json",
    ".webmanifest": "application/manifest+json",
    ".txt": "text/plain; charset=utf-8",
}
"""File ending to what it is served as; other files are not served."""
PACKED = frozenset({".png", ".webp", ".jpg", ".woff2"})
"""Compressed already."""


@dataclass(slots=True)
class Asset:
    """One file of the page; squeezed when a client first wants it so."""

    data: bytes
    ending: str
    _gzip: bytes | None = field(default=None, init=False)

    @property
    def media_type(self) -> str:
        return TYPES[self.ending]

    def gzipped(self) -> bytes | None:
        """None when that would save nothing. Takes milliseconds the first time."""
        if self.ending in PACKED:
            return None
        if self._gzip is None:
            self._gzip = gzip.compress(self.data, 9, mtime=0)
        return self._gzip if len(self._gzip) < len(self.data) else None


@dataclass(frozen=True, slots=True)
class Page:
    """index.html as it was built, and a name for just that version, in hexadecimal."""

    html: bytes
    version: str

    def with_nonce(self, nonce: str) -> bytes:
        """The page tells its scripts which styles they may add."""
        return NONCE.sub(rb"\g<1>" + nonce.encode() + rb'"', self.html)


class Site:
    """`page` and `asset` look at the disk; call them in a thread."""

    def __init__(self, folder: Path = BUILT) -> None:
        self._folder = folder
        self._version: tuple[int, int] | None = None
        self._page: Page | None = None
        self._assets: dict[str, Asset] = {}

    def page(self) -> Page | None:
        """None when nobody has built it."""
        self._refresh()
        return self._page

    def asset(self, name: str) -> Asset | None:
        """By its address without the first slash, such as assets/index-4f2a.js."""
        if name not in self._assets:
            self._refresh()
        return self._assets.get(name)

    def _refresh(self) -> None:
        index = self._folder / "index.html"
        try:
            found = index.stat()
        except OSError:
            self._version, self._page, self._assets = None, None, {}
            return
        version = (found.st_mtime_ns, found.st_ino)
        if version == self._version:
            return
        html = index.read_bytes()
        self._assets = {
            path.relative_to(self._folder).as_posix(): Asset(path.read_bytes(), path.suffix)
            for path in self._folder.rglob("*")
            if path.suffix in TYPES and path.is_file() and not path.is_symlink()
        }
        self._page = Page(html, hashlib.sha256(html).hexdigest())
        self._version = version
