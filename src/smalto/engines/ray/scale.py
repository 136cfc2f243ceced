"""How an engine is laid out on a cluster."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from smalto.engines.base import Capabilities
from smalto.errors import LocalError

REPLICAS = re.compile(r"([0-9]{1,4})(?:-([0-9]{1,4}))?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Scale:
    """`least` to `most` replicas, each drawing `parallel` pictures at once with `cpus` cores and
    `gpus` cards (0.5 shares one between two). More replicas are started after `up_s` seconds in
    which more was wanted than there is, idle ones stopped after `down_s`."""

    least: int = 1
    most: int = 1
    parallel: int = 1
    cpus: float = 1.0
    gpus: float = 0.0
    up_s: float = 5.0
    down_s: float = 120.0

    def __post_init__(self) -> None:
        if not 0 <= self.least <= self.most or min(self.most, self.parallel) < 1:
            raise LocalError(
                f"{self.least} to {self.most} replicas of {self.parallel} pictures at once cannot "
                "be. Give at least one replica, such as 2 or 1-4, and at least one picture."
            )
        if min(self.cpus, self.gpus, self.up_s, self.down_s) < 0:
            raise LocalError("Cores, cards and seconds cannot be below 0. Give 0 or more.")

    @property
    def room(self) -> int:
        """Pictures at once when all replicas are there."""
        return self.most * self.parallel

    @property
    def replicas(self) -> str:
        return str(self.most) if self.least == self.most else f"{self.least}-{self.most}"


def replicas_of(text: str) -> tuple[int, int]:
    """ "3" are three, always; "1-4" as many as are wanted. Raises LocalError."""
    found = REPLICAS.fullmatch(text.strip())
    if found is None:
        raise LocalError(f"'{text}' is no number of replicas. Give one, such as 2, or 1-4.")
    return int(found[1]), int(found[2] or found[1])


def parallel_of(engine: Capabilities, cpus: float) -> int:
    """Of one replica: an engine with a device of its own says it, others get a core each."""
    return engine.parallel if engine.one_process else max(1, min(engine.parallel, int(cpus)))


def scale_of(values: Mapping[str, Any]) -> Scale:
    """From a file of the cluster's. Raises LocalError for a key that there is not."""
    known = [field.name for field in fields(Scale)]
    if unknown := sorted(set(values) - set(known)):
        raise LocalError(f"'{unknown[0]}' is nothing to set here. Known: {', '.join(known)}.")
    return Scale(**values)
