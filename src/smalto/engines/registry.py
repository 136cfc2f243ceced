"""The only module that knows the engines' names; it imports each when it is first asked for.

Besides the built-in ones there are the models of the store (`diffusion.store`), engines on other
machines (`remote`), and engines of other distributions, which announce a callable without arguments
in the entry point group `smalto.engines`. What cannot be imported is told when it is asked for, not
before: one broken distribution must not keep the others from drawing.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib.metadata import EntryPoint, entry_points
from typing import TYPE_CHECKING

from smalto.config import Settings
from smalto.engines.base import Engine
from smalto.errors import EngineUnavailable, LocalError

if TYPE_CHECKING:
    from smalto.engines.diffusion.entry import Entry
    from smalto.engines.remote.settings import RemoteSettings

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
    others = {**_far(), **_plugged(), **_stored()}
    return {**ENGINES, **{name: make for name, make in others.items() if name not in ENGINES}}


def create(name: str) -> Engine:
    """Not loaded yet. Raises LocalError, or EngineUnavailable for one that cannot be imported."""
    if name in ENGINES:
        return ENGINES[name]()
    known = factories()
    if name not in known:
        raise LocalError(f"There is no engine '{name}'. Choose one of: {', '.join(known)}.")
    return known[name]()


def _far() -> dict[str, Factory]:
    """Engines on other machines. Raises LocalError for a file of them that means nothing."""
    from smalto.engines.remote import settings

    found = settings.load(Settings.from_env().engines_path)
    return {name: _caller(remote) for name, remote in found.remotes.items()}


def _caller(remote: RemoteSettings) -> Factory:
    def make() -> Engine:
        from smalto.engines.remote.engine import RemoteEngine

        return RemoteEngine(remote)

    return make


def _plugged() -> dict[str, Factory]:
    return {point.name: _opener(point) for point in entry_points(group=GROUP)}


def _stored() -> dict[str, Factory]:
    """Each model of the store is an engine by its own name."""
    from smalto.engines.diffusion import store

    return {entry.name: _drawer(entry) for entry in store.entries().values()}


def _drawer(entry: Entry) -> Factory:
    def make() -> Engine:
        from smalto.engines.diffusion.engine import DiffusionEngine

        return DiffusionEngine(entry)

    return make


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
