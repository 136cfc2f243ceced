"""A checkpoint in memory: its networks once, and around them whichever pipeline a task wants."""

from __future__ import annotations

import inspect
import json
import logging
from pathlib import Path
from typing import Any, cast

import diffusers
import torch
import transformers

from smalto.engines.diffusion import janus, layout, quantize
from smalto.engines.diffusion.entry import Entry, family_of
from smalto.engines.diffusion.extra import version_of
from smalto.engines.diffusion.families import CHECKED_WITH
from smalto.engines.diffusion.fit import Device, Needs, Plan
from smalto.engines.diffusion.memo import Memo
from smalto.errors import EngineUnavailable

log = logging.getLogger("smalto.engines.diffusion")
NETWORKS = ("transformer", "unet", "model", "text_encoder", "text_encoder_2", "text_encoder_3")
TINY = "tiny_vae"
WORKING_BYTES = 4 << 30
"""Beside the weights, on a GPU, for a picture of a megapixel: until it was measured."""


class Pipelines:
    """`of` hands out the pipeline of a class; all share the networks, one runs at a time."""

    def __init__(self, base: Any, device: str, tiny: Any | None, name: str = "") -> None:
        """`name`: that of the checkpoint's class, where the base stands in for it."""
        self.base = base
        self.device = device
        self.tiny = tiny
        self.skips_steps = False
        self._made: dict[str, Any] = {name or type(base).__name__: base}
        self._memo = Memo(base.encode_prompt) if hasattr(base, "encode_prompt") else None
        if self._memo is not None:
            base.encode_prompt = self._memo
        self.prior = Prior(base) if hasattr(base, "generate_prior_tokens") else None
        base.set_progress_bar_config(disable=True)

    @property
    def prompts_known(self) -> int:
        return 0 if self._memo is None else self._memo.hits

    def of(self, name: str) -> Any:
        """Raises EngineUnavailable when the installed diffusers has no such class."""
        if name not in self._made:
            self._made[name] = self._around(class_of(name))
        return self._made[name]

    def _around(self, kind: type[Any]) -> Any:
        wanted = inspect.signature(kind.__init__).parameters
        parts = {key: part for key, part in self.base.components.items() if key in wanted}
        config = {
            key: self.base.config[key]
            for key in wanted
            if key in self.base.config and key not in parts and key != "self"
        }
        made = kind(**parts, **config)
        if hasattr(made, "encode_prompt"):
            made.encode_prompt = Memo(made.encode_prompt)
        made.set_progress_bar_config(disable=True)
        return made


class Prior:
    """Counts the tokens that a pipeline draws before its first step (GLM-Image)."""

    def __init__(self, base: Any) -> None:
        self.n_tokens = 0
        encoder = base.vision_language_encoder
        generate = encoder.generate

        def counted(**asked: Any) -> Any:
            made = generate(**asked)
            self.n_tokens = int(made.shape[1] - asked["input_ids"].shape[1])
            return made

        encoder.generate = counted


def class_of(name: str) -> type[Any]:
    found: type[Any] | None = getattr(diffusers, name, None)
    if found is None:
        raise EngineUnavailable(
            f"This model needs {name}, which diffusers {version_of('diffusers')} does not have. "
            f"Version {CHECKED_WITH} does: pip install -U diffusers"
        )
    return found


def opened(entry: Entry, plan: Plan, device: str) -> Pipelines:
    """Reads the weights: safetensors of this folder, nothing else; never code."""
    diffusers.utils.logging.set_verbosity_error()
    diffusers.utils.logging.disable_progress_bar()
    transformers.utils.logging.set_verbosity_error()
    transformers.utils.logging.disable_progress_bar()
    if family_of(entry).layout == "tokens":
        drawer = janus.opened(entry, plan, device, dtype_on(device))
        return Pipelines(drawer, device, None, entry.pipeline)
    kind = class_of(entry.pipeline)
    more: dict[str, Any] = {}
    if plan.quantized:
        libraries = {part: _library(entry, part) for part in plan.quantized}
        dtype = dtype_on(device, family_of(entry).dtype)
        more["quantization_config"] = quantize.for_pipeline(libraries, plan.bits, device, dtype)
    base = kind.from_pretrained(
        str(entry.folder),
        dtype=dtype_on(device, family_of(entry).dtype),
        use_safetensors=True,
        local_files_only=True,
        **more,
    )
    for part in base.components.values():
        if isinstance(part, torch.nn.Module):
            part.eval()
    _place(base, plan, device)
    skips = _hasten(base, entry)
    made = Pipelines(base, device, _tiny(entry.folder, device))
    made.skips_steps = skips
    return made


def dtype_on(device: str, wish: str = "") -> torch.dtype:
    if wish:
        return cast(torch.dtype, getattr(torch, wish))
    return torch.float32 if device == "cpu" else torch.bfloat16


def pick_device(wish: str) -> str:
    if wish:
        return wish
    if torch.cuda.is_available():
        return "cuda"
    return "mps" if torch.backends.mps.is_available() else "cpu"


def device_of(name: str) -> Device:
    from smalto.engines.diffusion.memory import main_memory_bytes

    main = main_memory_bytes()
    if name.startswith("cuda"):
        free, _ = torch.cuda.mem_get_info(name)
        return Device(name, free, main, quantize.bits_on(name))
    return Device(name, main, main, quantize.bits_on(name))


def needs_of(entry: Entry, device: str, working_bytes: int | None) -> Needs:
    """`working_bytes`: as measured at an earlier start."""
    wider = 2 if device == "cpu" else 1  # half precision on disk, single in memory
    weights = {part: size * wider for part, size in entry.bytes_by_part.items()}
    guess = WORKING_BYTES if device != "cpu" else 1 << 30
    networks = tuple(part for part in weights if part in NETWORKS)
    return Needs(weights, guess if working_bytes is None else working_bytes, networks)


def _library(entry: Entry, part: str) -> str:
    """Where the class of a component comes from, as model_index.json has it."""
    index = json.loads((entry.folder / layout.INDEX).read_text("utf-8"))
    return str(index[part][0])


def _place(base: Any, plan: Plan, device: str) -> None:
    if plan.tiling and hasattr(base.vae, "enable_tiling"):
        base.vae.enable_tiling()
    if plan.place == "offload":
        base.enable_group_offload(
            onload_device=torch.device(device),
            offload_device=torch.device("cpu"),
            offload_type="leaf_level",
            use_stream=device.startswith("cuda"),
        )
    else:
        base.to(device)


def _hasten(base: Any, entry: Entry) -> bool:
    """What the owner asked for; a network that cannot is left as it is. Whether steps will be
    skipped."""
    network: Any = getattr(base, "transformer", None) or getattr(base, "unet", None)
    if entry.options.compile and hasattr(network, "compile_repeated_blocks"):
        network.compile_repeated_blocks(fullgraph=False)
    if not entry.options.cache:
        return False
    try:
        network.enable_cache(diffusers.FirstBlockCacheConfig(threshold=entry.options.cache))
    except (AttributeError, ValueError, IndexError) as error:  # no such blocks, or too few
        log.warning("%s: its network cannot skip steps (%s); all are drawn", entry.name, error)
        return False
    return True


def _tiny(folder: Path, device: str) -> Any | None:
    """A small decoder for previews, when the owner put one into the folder."""
    if not (folder / TINY / "config.json").is_file():
        return None
    tiny = diffusers.AutoencoderTiny.from_pretrained(
        str(folder / TINY), dtype=dtype_on(device), use_safetensors=True
    )
    return tiny.to(device).eval()
