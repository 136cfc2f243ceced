"""Chinese instructions: one clause at a time, by patterns tried in order."""

from __future__ import annotations

from smalto.edit.instruct_things import Context
from smalto.edit.operations import Operation


def clause(words: str, context: Context) -> tuple[Operation, ...] | None:
    return None
