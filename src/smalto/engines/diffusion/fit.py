"""How a model is made to fit its device: a pure choice from figures, so it can be tested anywhere.

In this order, each costing more time (or, at 8 bits, some exactness) than the one before: all of it
resident; decoding in tiles; networks in 8 bits; networks kept in main memory and brought over in
groups.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from smalto.errors import EngineUnavailable

Place = Literal["resident", "offload"]
HEADROOM = 0.92
"""Share of the free memory that is planned with; allocators waste some."""
GROUP = 0.08
"""Of the weights, about what a group of layers on its way needs twice."""
TILED = 0.35
"""Of the working memory, what is left when pictures are decoded in tiles."""
GIB = 2**30


@dataclass(frozen=True, slots=True)
class Needs:
    """Bytes: `weights` by component, as they would be loaded; `working_bytes` beside them for one
    picture; `networks`: those components that can be held in 8 bits."""

    weights: Mapping[str, int]
    working_bytes: int
    networks: tuple[str, ...] = ()

    @property
    def weight_bytes(self) -> int:
        return sum(self.weights.values())


@dataclass(frozen=True, slots=True)
class Device:
    """`free_bytes` on it, `main_bytes` free in main memory; `eight_bit`: a quantiser is there."""

    name: str
    free_bytes: int
    main_bytes: int
    eight_bit: bool = False

    @property
    def is_cpu(self) -> bool:
        return self.name == "cpu"


@dataclass(frozen=True, slots=True)
class Plan:
    place: Place = "resident"
    tiling: bool = False
    eight_bit: tuple[str, ...] = ()
    expected_bytes: int = 0

    @property
    def words(self) -> str:
        parts = ["resident" if self.place == "resident" else "networks brought over in groups"]
        parts += ["decoded in tiles"] if self.tiling else []
        parts += [f"in 8 bits: {', '.join(self.eight_bit)}"] if self.eight_bit else []
        return f"{', '.join(parts)}; {gib(self.expected_bytes)} expected"


def plans(needs: Needs, device: Device) -> Iterator[Plan]:
    """Those that fit, best first; after the first runs out of memory all the same, the next one is
    tried. Raises EngineUnavailable when none fits."""
    room = device.free_bytes * HEADROOM
    fitting = [plan for plan in _all(needs, device) if plan.expected_bytes <= room]
    if not device.is_cpu and needs.weight_bytes > device.main_bytes * HEADROOM:
        fitting = [plan for plan in fitting if plan.place == "resident"]
    if not fitting:
        raise does_not_fit(needs, device)
    yield from fitting


def _all(needs: Needs, device: Device) -> Iterator[Plan]:
    whole, work = needs.weight_bytes, needs.working_bytes
    tiled = round(work * TILED)
    halved = sum(needs.weights.get(name, 0) for name in needs.networks) // 2
    yield Plan("resident", False, (), whole + work)
    yield Plan("resident", True, (), whole + tiled)
    if device.is_cpu:
        return
    if device.eight_bit and needs.networks:
        yield Plan("resident", True, needs.networks, whole - halved + tiled)
    group = 2 * round(GROUP * max(needs.weights.values(), default=0))
    yield Plan("offload", True, (), group + tiled)


def does_not_fit(needs: Needs, device: Device) -> EngineUnavailable:
    return EngineUnavailable(
        f"The model has {gib(needs.weight_bytes)} of weights and needs about "
        f"{gib(needs.working_bytes)} more to draw; {device.name} has {gib(device.free_bytes)} "
        f"free, main memory {gib(device.main_bytes)}. Free some, or take a smaller model."
    )


def batch_cap(peak_bytes: int, weight_bytes: int, free_bytes: int, most: int) -> int:
    """How many pictures at once, from the peak of one: each further one needs what that one needed
    beside the weights."""
    each = peak_bytes - weight_bytes
    if each <= 0:
        return most
    return max(1, min(most, 1 + int((free_bytes * HEADROOM - peak_bytes) // each)))


def gib(size_bytes: int) -> str:
    return f"{size_bytes / GIB:.1f} GiB" if size_bytes >= GIB / 10 else f"{size_bytes >> 20} MiB"
