"""torchvision beside a torch of another build.

transformers reads pictures with torchvision's Python part, which needs none of its compiled
operators. A torchvision built for CUDA beside a torch for the processor (or the other way round)
cannot load those, and stops at the two that it wants to describe; here they are made known
beforehand, without a body. Who called them would be told that they have none.
"""

from __future__ import annotations

from importlib import import_module

import torch

OPERATORS = ("torchvision::nms", "torchvision::qnms")
SCHEMA = "(Tensor dets, Tensor scores, float iou_threshold) -> Tensor"


def readable() -> bool:
    """Makes torchvision importable; False where it is not installed. Before transformers is used:
    it asks only once."""
    try:
        import_module("torchvision")
    except ModuleNotFoundError:
        return False
    except RuntimeError:
        for operator in OPERATORS:
            torch.library.define(operator, SCHEMA)
        import_module("torchvision")
    return True
