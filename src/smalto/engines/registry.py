"""The only module that knows the engines' names; it imports each when it is first asked for.

Besides the built-in ones there are those of other distributions, which announce a callable without
arguments in the entry point group `smalto.engines`. What cannot be imported is told when it is
asked for, not before: one broken distribution must not keep the others from drawing.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib.metadata import EntryPoint, entry_points

from smalto.engines.base import Engine
from smalto.errors import EngineUnavailable, LocalError

GROUP = "smalto.engines"
Factory = Callable[[], Engine]


def _native() -> Engine:
    from smalto.engines.native import NativeEngine

    return NativeEngine()


def _fake() -> Engine:
    from smalto.engines.fake import FakeEngine

    return FakeEngine()


ENGINES: dict[str, Factory] = {"native": _native, "fake": _fake}
"""The built-in ones."""


def factories() -> dict[str, Factory]:
    """All that can be created here, by name; a built-in one's name cannot be taken."""
    return {**ENGINES, **{k: v for k, v in _plugged().items() if k not in ENGINES}}


def create(name: str) -> Engine:
    """Not loaded yet. Raises LocalError, or EngineUnavailable for one that cannot be imported."""
    known = factories()
    if name not in known:
        raise LocalError(f"There is no engine '{name}'. Choose one of: {', '.join(known)}.")
    return known[name]()


def _plugged() -> dict[str, Factory]:
    return {point.name: _opener(point) for point in entry_points(group=GROUP)}


def _opener(point: EntryPoint) -> Factory:
    def make() -> Engine:
        try:
            engine: Engine = point.load()()
        except Exception as error:
            raise EngineUnavailable(
                f"The engine '{point.name}' comes from another distribution and cannot be made: "
                f"{type(error).__name__}: {error}. Mend or uninstall it ({point.value})."
            ) from error
        return engine

    return make
