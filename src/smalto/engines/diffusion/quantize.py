"""Networks held in fewer bits than they were trained in, by whichever quantiser is installed."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import torch

LOSS = "the networks were held in {bits} bits; in 16 the picture would be another in its details"


def bits_on(device: str) -> tuple[int, ...]:
    """What can be done there, most first. torchao's 4 bits need a GPU's kernels."""
    if find_spec("bitsandbytes") is not None and device.startswith("cuda"):
        return (8, 4)
    if find_spec("torchao") is not None:
        return (8, 4) if device.startswith("cuda") else (8,)
    return ()


def note(bits: int) -> str:
    return LOSS.format(bits=bits)


def for_pipeline(libraries: Mapping[str, str], bits: int, device: str, dtype: torch.dtype) -> Any:
    """`libraries`: of each component that is quantised, `diffusers` or `transformers`: both have
    classes of the same names, which do not mix."""
    import diffusers

    made = {name: for_network(library, bits, device, dtype) for name, library in libraries.items()}
    return diffusers.PipelineQuantizationConfig(quant_mapping=made)


def for_network(library: str, bits: int, device: str, dtype: torch.dtype) -> Any:
    import diffusers
    import transformers

    kinds: Any = diffusers if library == "diffusers" else transformers
    if find_spec("bitsandbytes") is not None and device.startswith("cuda"):
        if bits == 8:
            return kinds.BitsAndBytesConfig(load_in_8bit=True)
        return kinds.BitsAndBytesConfig(
            load_in_4bit=True, bnb_4bit_quant_type="nf4", bnb_4bit_compute_dtype=dtype
        )
    quantization = import_module("torchao.quantization")
    return kinds.TorchAoConfig(getattr(quantization, f"Int{bits}WeightOnlyConfig")())
