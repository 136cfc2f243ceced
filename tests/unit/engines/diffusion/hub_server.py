"""A hub on this machine: its API of models and files, and what can go wrong on the way."""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import unquote, urlparse

REPOSITORY = "someone/tiny-schnell"
COMMIT = "0123456789abcdef0123456789abcdef01234567"
WEIGHTS = "transformer/model.safetensors"
INDEX = {"_class_name": "FluxPipeline", "transformer": ["diffusers", "FluxTransformer2DModel"]}


def files() -> dict[str, bytes]:
    return {
        "README.md": b"---\nlicense: apache-2.0\n---\n",
        "model_index.json": json.dumps(INDEX).encode(),
        "transformer/config.json": b'{"guidance_embeds": false}',
        WEIGHTS: bytes(range(256)) * 4096,
        "flux1-schnell.safetensors": b"the same again, in one file",
        "transformer/model.bin": b"a pickle",
        "transformer/modeling.py": b"raise SystemExit",
    }


@dataclass
class Hub:
    """`spoilt`: paths whose bytes are not those that it told the hash of. `stalls_at`: after so
    many bytes of the weights nothing more comes, until `on` is set. `asked`: path and Range."""

    files: dict[str, bytes] = field(default_factory=files)
    spoilt: set[str] = field(default_factory=set)
    stalls_at: int = 0
    on: threading.Event = field(default_factory=threading.Event)
    halfway: threading.Event = field(default_factory=threading.Event)
    asked: list[tuple[str, str]] = field(default_factory=list)
    url: str = ""

    @property
    def got(self) -> set[str]:
        """Paths of the files that were sent."""
        return {path for path, _ in self.asked}

    def told(self) -> dict[str, Any]:
        return {
            "id": REPOSITORY,
            "sha": COMMIT,
            "cardData": {"license": "apache-2.0"},
            "siblings": [_told(path, data) for path, data in self.files.items()],
        }


def _told(path: str, data: bytes) -> dict[str, Any]:
    told: dict[str, Any] = {"rfilename": path, "size": len(data), "blobId": _git(data)}
    if path.endswith((".safetensors", ".bin")):
        digest = hashlib.sha256(data).hexdigest()
        told["lfs"] = {"sha256": digest, "size": len(data), "pointerSize": 134}
    return told


def _leaf(path: str, data: bytes) -> dict[str, Any]:
    told = _told(path, data)
    leaf = {"type": "file", "path": path, "size": len(data), "oid": told["blobId"]}
    return leaf | ({"lfs": {**told["lfs"], "oid": told["lfs"]["sha256"]}} if "lfs" in told else {})


def _git(data: bytes) -> str:
    return hashlib.sha1(b"blob %d\0" % len(data) + data).hexdigest()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    hub: Hub

    def do_HEAD(self) -> None:
        self._answer(body=False)

    def do_GET(self) -> None:
        self._answer(body=True)

    def _answer(self, *, body: bool) -> None:
        path = unquote(urlparse(self.path).path)
        if path.startswith(f"/api/models/{REPOSITORY}/revision/"):
            self._json(self.hub.told())
        elif path.startswith(f"/api/models/{REPOSITORY}/tree/"):
            self._json([_leaf(path, data) for path, data in self.hub.files.items()])
        elif path.startswith(f"/{REPOSITORY}/resolve/"):
            self._file(path.split("/", 5)[5], body)
        else:
            self._plain(404, {"X-Error-Code": "RepoNotFound"})

    def _json(self, raw: Any) -> None:
        data = json.dumps(raw).encode()
        self._plain(200, {"Content-Type": "application/json", "Content-Length": str(len(data))})
        self.wfile.write(data)

    def _file(self, path: str, body: bool) -> None:
        data = self.hub.files.get(path)
        if data is None:
            self._plain(404, {"X-Error-Code": "EntryNotFound"})
            return
        asked = self.headers.get("Range", "")
        first = int(asked.removeprefix("bytes=").split("-")[0]) if asked and body else 0
        headers = {"ETag": f'"{_etag(path, data)}"', "X-Repo-Commit": COMMIT}
        headers["Content-Length"] = str(len(data) - first)
        headers["Accept-Ranges"] = "bytes"
        if first:
            headers["Content-Range"] = f"bytes {first}-{len(data) - 1}/{len(data)}"
        self._plain(206 if first else 200, headers)
        if body:
            self.hub.asked.append((path, asked))
            self._send(path, data[::-1] if path in self.hub.spoilt else data, first)

    def _send(self, path: str, data: bytes, first: int) -> None:
        cut = self.hub.stalls_at
        if path == WEIGHTS and cut and first < cut:
            self.wfile.write(data[first:cut])
            self.wfile.flush()
            self.hub.halfway.set()
            self.hub.on.wait(30)
            first = cut
        self.wfile.write(data[first:])

    def _plain(self, status: int, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in {"Content-Length": "0", **headers}.items():
            self.send_header(name, value)
        self.end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        """In silence."""


def _etag(path: str, data: bytes) -> str:
    large = path.endswith((".safetensors", ".bin"))
    return hashlib.sha256(data).hexdigest() if large else _git(data)


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that is gone is what some tests want."""


@contextmanager
def running() -> Iterator[Hub]:
    hub = Hub()
    handler = type("Handler", (_Handler,), {"hub": hub})
    server = _Server(("127.0.0.1", 0), handler)
    hub.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield hub
    finally:
        hub.on.set()
        server.shutdown()
        server.server_close()
