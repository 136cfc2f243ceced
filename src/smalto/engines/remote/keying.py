"""The ground taken away from what an upstream drew; an answer without one is a fault of it."""

from __future__ import annotations

from smalto.engines import keyed
from smalto.engines.remote.faults import Fault
from smalto.retouch.arrays import Pixels


def cleared(pixels: Pixels) -> Pixels:
    """(H, W, 4) without its ground. Raises Fault."""
    try:
        return keyed.cleared(pixels)
    except keyed.NoGround as error:
        raise Fault("broken", str(error)) from error
