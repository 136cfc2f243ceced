"""Which Smalto is this?"""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version


def version_text() -> str:
    try:
        return f"smalto {version('smalto')}"
    except PackageNotFoundError:
        return "smalto (not installed, run from its sources)"
