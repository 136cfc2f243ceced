"""How a model is made to fit its device: a pure choice from figures, so it can be tested anywhere.

In this order, each costing more time (or, in few bits, exactness) than the one before: all of it
resident; decoding in tiles; networks in 8 bits, in 4 bits; networks kept in main memory and brought
over in groups.
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
FULL = 16


@dataclass(frozen=True, slots=True)
class Needs:
    """Bytes: `weights` by component, as they would be loaded; `working_bytes` beside them for one
    picture; `networks`: those components that can be held in fewer bits."""

    weights: Mapping[str, int]
    working_bytes: int
    networks: tuple[str, ...] = ()

    @property
    def weight_bytes(self) -> int:
        return sum(self.weights.values())


@dataclass(frozen=True, slots=True)
class Device:
    """`free_bytes` on it, `main_bytes` free in main memory; `bits`: how few a quantiser that is
    installed can hold a number in, most first."""

    name: str
    free_bytes: int
    main_bytes: int
    bits: tuple[int, ...] = ()

    @property
    def is_cpu(self) -> bool:
        return self.name == "cpu"


@dataclass(frozen=True, slots=True)
class Plan:
    """`quantized`: the components that are held in `bits` a number, not in 16."""

    place: Place = "resident"
    tiling: bool = False
    quantized: tuple[str, ...] = ()
    bits: int = FULL
    expected_bytes: int = 0

    @property
    def words(self) -> str:
        parts = ["resident" if self.place == "resident" else "networks brought over in groups"]
        parts += ["decoded in tiles"] if self.tiling else []
        parts += [f"in {self.bits} bits: {', '.join(self.quantized)}"] if self.quantized else []
        return f"{', '.join(parts)}; {gib(self.expected_bytes)} expected"


def plans(needs: Needs, device: Device, wish_bits: int = 0) -> Iterator[Plan]:
    """Those that fit, best first; after the first runs out of memory all the same, the next one is
    tried. `wish_bits`: what the owner wants numbers held in, 0 for what fits. Raises
    EngineUnavailable when none fits, or when nothing here can do what is wished."""
    if 0 < wish_bits < FULL and (wish_bits not in device.bits or not needs.networks):
        raise no_quantizer(wish_bits, device)
    room = device.free_bytes * HEADROOM
    fitting = [plan for plan in _all(needs, device) if plan.expected_bytes <= room]
    if wish_bits:
        fitting = [plan for plan in fitting if plan.bits == wish_bits]
    if not device.is_cpu and needs.weight_bytes > device.main_bytes * HEADROOM:
        fitting = [plan for plan in fitting if plan.place == "resident"]
    if not fitting:
        raise does_not_fit(needs, device)
    yield from fitting


def _all(needs: Needs, device: Device) -> Iterator[Plan]:
    """On a processor fewer bits save memory too, and are there for who asks for them."""
    whole, work = needs.weight_bytes, needs.working_bytes
    tiled = round(work * TILED)
    yield Plan(expected_bytes=whole + work)
    yield Plan(tiling=True, expected_bytes=whole + tiled)
    held = sum(needs.weights.get(name, 0) for name in needs.networks)
    for bits in device.bits if held else ():
        saved = held * (FULL - bits) // FULL
        yield Plan("resident", True, needs.networks, bits, whole - saved + tiled)
    if not device.is_cpu:
        group = 2 * round(GROUP * max(needs.weights.values(), default=0))
        yield Plan("offload", True, expected_bytes=group + tiled)


def no_quantizer(bits: int, device: Device) -> EngineUnavailable:
    can = ", ".join(map(str, device.bits)) or "none"
    return EngineUnavailable(
        f"Networks cannot be held in {bits} bits on {device.name} here (what can be: {can}). "
        "Install a quantiser (pip install bitsandbytes, or torchao), or leave --bits out."
    )


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
