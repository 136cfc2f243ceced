"""Prompts read one at a time, each once: the n pictures of a request share their reading."""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import TYPE_CHECKING, Protocol

from smalto.types import Check

if TYPE_CHECKING:
    from smalto.model import Reading

KEPT = 64
POLL_S = 0.01
"""How often who waits for another prompt to be read asks whether it still has to."""


class PromptReader(Protocol):
    """What reads prompts: `smalto.model.Writer`, or a stand-in without weights in tests."""

    def write(self, prompt: str, *, check: Check) -> Reading: ...


class Readings:
    """Safe to share between threads. A reading depends on nothing but the prompt, and is never
    changed, so the last `KEPT` of them are handed out again."""

    def __init__(self, reader: PromptReader) -> None:
        self._reader = reader
        self._reading = threading.Lock()
        self._kept: OrderedDict[str, Reading] = OrderedDict()

    def of(self, prompt: str, check: Check) -> Reading:
        """`check` is called while it waits and while it reads; if it stops the one who reads, the
        next one who waits for the same prompt reads it."""
        check()
        while not self._reading.acquire(timeout=POLL_S):
            check()
        try:
            found = self._kept.pop(prompt, None) or self._reader.write(prompt, check=check)
            self._kept[prompt] = found
            if len(self._kept) > KEPT:
                self._kept.popitem(last=False)
            return found
        finally:
            self._reading.release()
