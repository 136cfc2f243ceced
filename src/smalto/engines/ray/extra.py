"""Whether the extra `smalto[ray]` is installed, and what to say when it is not."""

from __future__ import annotations

from importlib.util import find_spec

from smalto.errors import EngineUnavailable

PACKAGES = ("ray", "fastapi")
"""The second comes with the part of Ray that serves."""
INSTALL = "pip install 'smalto[ray]'"


def missing() -> tuple[str, ...]:
    return tuple(name for name in PACKAGES if find_spec(name) is None)


def require(what: str) -> None:
    """Raises EngineUnavailable naming what is missing and how to get it."""
    if missing():
        raise EngineUnavailable(
            f"{what} needs Ray Serve, which this installation does not have. "
            f"Install the extra: {INSTALL}"
        )
