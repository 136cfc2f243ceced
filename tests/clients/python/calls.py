"""What the scripts for Python clients share: a list of calls, what they expect, one line per call.

It runs in the client's own environment, so it knows only the standard library.
"""

from __future__ import annotations

import asyncio
import base64
import inspect
import json
import os
import traceback
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any

PICTURES = Path(os.environ["SMALTO_PICTURES"])
URL = os.environ["SMALTO_URL"]
KEY = os.environ["OPENAI_API_KEY"]
CALLS: dict[str, Callable[[], Any]] = {}


def call(name: str) -> Callable[[Callable[[], Any]], Callable[[], Any]]:
    """Registers one call; what the function returns is shown beside it."""

    def register(function: Callable[[], Any]) -> Callable[[], Any]:
        CALLS[name] = function
        return function

    return register


def main() -> None:
    """Runs every call, whatever becomes of the ones before, and prints a JSON line for each.

    SMALTO_ONLY, a JSON list of names, runs just these.
    """
    only = json.loads(os.environ.get("SMALTO_ONLY", "null")) or list(CALLS)
    for name, function in ((name, CALLS[name]) for name in only):
        line: dict[str, Any] = {"call": name, "ok": True, "note": ""}
        try:
            result = (
                asyncio.run(function()) if inspect.iscoroutinefunction(function) else function()
            )
            line["note"] = result or ""
        except Exception:
            line |= {"ok": False, "note": traceback.format_exc()[-1500:]}
        print(json.dumps(line), flush=True)


def png(data: bytes, size: tuple[int, int] = (1024, 1024)) -> bool:
    """Is it a whole PNG of this size? Says whether it has alpha."""
    assert data[:8] == b"\x89PNG\r\n\x1a\n", data[:40]
    assert data[-8:-4] == b"IEND"
    found = (int.from_bytes(data[16:20]), int.from_bytes(data[20:24]))
    assert found == size, f"{found} is not {size}"
    return data[25] == 6


def b64_png(text: str | None, size: tuple[int, int] = (1024, 1024)) -> bool:
    assert text, "no b64_json"
    return png(base64.b64decode(text, validate=True), size)


def url_png(url: str | None, size: tuple[int, int] = (1024, 1024)) -> bool:
    """Fetched as a browser would: without a key."""
    assert url and url.startswith("http"), url
    with urllib.request.urlopen(url, timeout=20) as answer:
        assert answer.headers["content-type"] == "image/png", answer.headers["content-type"]
        return png(answer.read(), size)
