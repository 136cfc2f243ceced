"""The only module that knows the engines' names; it imports each when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable

from smalto.engines.base import Engine
from smalto.errors import LocalError


def _native() -> Engine:
    from smalto.engines.native import NativeEngine

    return NativeEngine()


def _fake() -> Engine:
    from smalto.engines.fake import FakeEngine

    return FakeEngine()


ENGINES: dict[str, Callable[[], Engine]] = {"native": _native, "fake": _fake}


def create(name: str) -> Engine:
    if name not in ENGINES:
        raise LocalError(f"There is no engine '{name}'. Choose one of: {', '.join(ENGINES)}.")
    return ENGINES[name]()
