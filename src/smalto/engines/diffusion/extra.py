"""Whether the extra `smalto[diffusion]` is installed, and what to say when it is not."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec

from smalto.errors import EngineUnavailable

PACKAGES = ("torch", "torchvision", "diffusers", "transformers", "accelerate", "safetensors")
INSTALL = "pip install 'smalto[diffusion]'"


def missing() -> tuple[str, ...]:
    return tuple(name for name in PACKAGES if find_spec(name) is None)


def require(what: str) -> None:
    """Raises EngineUnavailable naming what is missing and how to get it."""
    if lack := missing():
        raise EngineUnavailable(
            f"{what} needs {', '.join(lack)}, which this installation does not have. "
            f"Install the extra: {INSTALL}"
        )


def version_of(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "none"
