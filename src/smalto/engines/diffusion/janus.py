"""Janus-Pro, which draws a picture token by token, asked like a pipeline of diffusers.

It has a scheduler too, whose steps are tokens: so previews, stopping, plans and notes are those of
every other family. The loop is our own, because that of transformers tells of nothing before the
last token and takes no generator. Source: `JanusForConditionalGeneration.generate` of transformers
5.17 (Apache-2.0): guidance between the prompt and padding, softmax at temperature 1.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

import numpy as np
import torch
import transformers
from numpy.typing import NDArray

from smalto.engines.diffusion import quantize
from smalto.engines.diffusion.entry import Entry
from smalto.engines.diffusion.fit import Plan

Tensor = Any


@dataclass(frozen=True)
class Drawn:
    """`images`: (H, W, 3) of 0 to 1, each."""

    images: list[NDArray[np.float32]]
    notes: tuple[str, ...]


class Order:
    """Which token is next, in the words of a scheduler."""

    def __init__(self, n_tokens: int) -> None:
        self.timesteps = torch.arange(n_tokens)

    def step(self, token: Tensor, timestep: Tensor, before: Tensor) -> Any:
        """`token`: (1, 1), `before`: (1, n); both together are what is known of the picture."""
        return SimpleNamespace(pred_original_sample=torch.cat([before, token], dim=1))


class Janus:
    def __init__(self, model: Any, processor: Any, device: str) -> None:
        self._model, self._processor, self._device = model, processor, device
        self._inner = model.model
        self._side = int(self._inner.vqmodel.quantize.quant_state_dims[0])
        self.scheduler = Order(self._side * self._side)
        self.components = {"language_model": self._inner.language_model}

    def set_progress_bar_config(self, **how: Any) -> None:
        """It shows none."""

    def __call__(
        self,
        *,
        prompt: str,
        guidance_scale: float,
        generator: torch.Generator,
        width: int,
        height: int,
        **_: Any,
    ) -> Drawn:
        """The steps that a pipeline takes mean nothing here: there are as many as tokens."""
        asked = self._asked(prompt)
        tokens = self._tokens(asked, guidance_scale, generator)
        pixels = self.pixels(tokens, width, height)[0].permute(1, 2, 0)
        made: NDArray[np.float32] = pixels.float().cpu().numpy()
        side = max(pixels.shape[:2])
        notes = (
            f"drawn from {tokens.shape[1]} tokens, after {asked.shape[1]} of the prompt; the "
            f"model's own picture has {side} by {side} pixels and was scaled to {width} by "
            f"{height}",
        )
        return Drawn([made], notes)

    def pixels(self, tokens: Tensor, width: int, height: int) -> Tensor:
        """(1, 3, H, W) of 0 to 1, in the shape of `width` to `height`: the middle of a square. What
        has no token yet, of `tokens` (1, n), is as grey as what has is on the whole."""
        vq = self._inner.vqmodel
        entries = torch.nn.functional.normalize(vq.quantize.embedding(tokens), dim=-1)
        open_cells = self._side * self._side - tokens.shape[1]
        if open_cells:
            mean = entries.mean(dim=1, keepdim=True).expand(-1, open_cells, -1)
            entries = torch.cat([entries, mean], dim=1)
        grid = entries.view(1, self._side, self._side, -1).permute(0, 3, 1, 2).contiguous()
        shown = vq.decoder(vq.post_quant_conv(grid)).float()
        reader = self._processor.image_processor
        mean, spread = (
            torch.tensor(each).view(1, -1, 1, 1).to(shown)
            for each in (reader.image_mean, reader.image_std)
        )
        return _middle((shown * spread + mean).clamp(0, 1), width, height)

    # --- the loop -------------------------------------------------------------------------------

    def _asked(self, prompt: str) -> Tensor:
        """(1, T)"""
        text = prompt
        if self._processor.chat_template or self._processor.tokenizer.chat_template:
            said = [{"role": "user", "content": [{"type": "text", "text": prompt}]}]
            text = self._processor.apply_chat_template(said, add_generation_prompt=True)
        read = self._processor(text=[text], generation_mode="image", return_tensors="pt")
        return read["input_ids"].to(self._device)

    def _unasked(self, asked: Tensor) -> Tensor:
        """As long, and without a word of the prompt."""
        words = self._processor.tokenizer
        begin = words.convert_tokens_to_ids(self._processor.image_start_token)
        kept = (asked == words.bos_token_id) | (asked == begin)
        return torch.where(kept, asked, torch.full_like(asked, words.pad_token_id))

    def _tokens(self, asked: Tensor, guidance: float, generator: torch.Generator) -> Tensor:
        """(1, h * w)"""
        inputs = torch.cat([asked, self._unasked(asked)])
        embeds = self._model.get_input_embeddings()(inputs)
        known = asked.new_zeros((1, 0))
        cache = transformers.DynamicCache()
        for timestep in self.scheduler.timesteps:
            seen = cache.get_seq_length() + embeds.shape[1]
            read = self._inner.language_model(
                inputs_embeds=embeds,
                attention_mask=embeds.new_ones((2, seen), dtype=torch.long),
                past_key_values=cache,
                use_cache=True,
            )
            scores = self._inner.generation_head(read.last_hidden_state[:, -1]).float()
            token = _drawn(scores[:1], scores[1:], guidance, generator).to(asked)
            known = self.scheduler.step(token, timestep, known).pred_original_sample
            embeds = self._model.prepare_embeddings_for_image_generation(token.repeat(2, 1))
        return known


def _drawn(cond: Tensor, uncond: Tensor, guidance: float, generator: torch.Generator) -> Tensor:
    """(1, 1); on the processor, so that a seed means the same on every device."""
    chances = torch.softmax(uncond + guidance * (cond - uncond), dim=-1).cpu()
    return torch.multinomial(chances, 1, generator=generator)


def _middle(square: Tensor, width: int, height: int) -> Tensor:
    """The largest part of the shape that is asked for."""
    side = square.shape[-1]
    across = max(1, round(side * min(1.0, width / height)))
    down = max(1, round(side * min(1.0, height / width)))
    left, top = (side - across) // 2, (side - down) // 2
    return square[..., top : top + down, left : left + across]


def opened(entry: Entry, plan: Plan, device: str, dtype: torch.dtype) -> Janus:
    """Reads the weights: safetensors of this folder, nothing else; never code."""
    more: dict[str, Any] = {}
    if plan.quantized:
        more["quantization_config"] = quantize.for_network("transformers", plan.bits, device, dtype)
    model = transformers.JanusForConditionalGeneration.from_pretrained(
        str(entry.folder), dtype=dtype, use_safetensors=True, local_files_only=True, **more
    ).eval()
    processor = transformers.JanusProcessor.from_pretrained(
        str(entry.folder), local_files_only=True
    )
    if plan.place == "offload":
        _in_groups(model, device)
    elif not plan.quantized:
        model.to(device)
    return Janus(model, processor, device)


def _in_groups(model: Any, device: str) -> None:
    from diffusers.hooks import apply_group_offloading

    apply_group_offloading(
        model,
        onload_device=torch.device(device),
        offload_device=torch.device("cpu"),
        offload_type="leaf_level",
        use_stream=device.startswith("cuda"),
    )
