"""Networks of the real classes with a few thousand random weights, for tiny pipelines."""

from __future__ import annotations

from typing import Any

import diffusers
import torch
import transformers

from tests.contract.diffusion import words

SIDE = 16
"""Width of the text encoders."""


def seeded() -> None:
    torch.manual_seed(0)


def vae(channels: int = 4, **more: Any) -> Any:
    """Eightfold, as the real ones are."""
    return diffusers.AutoencoderKL(
        block_out_channels=(8, 8, 8, 8),
        down_block_types=("DownEncoderBlock2D",) * 4,
        up_block_types=("UpDecoderBlock2D",) * 4,
        latent_channels=channels,
        norm_num_groups=4,
        mid_block_add_attention=False,
        **more,
    )


def qwen_vae() -> Any:
    return diffusers.AutoencoderKLQwenImage(
        base_dim=8,
        z_dim=16,
        dim_mult=[1, 1, 1, 1],
        num_res_blocks=1,
        temperal_downsample=[False, True, True],
        latents_mean=[0.0] * 16,
        latents_std=[1.0] * 16,
    )


def clip(projection: bool = True) -> Any:
    config = transformers.CLIPTextConfig(
        vocab_size=words.CLIP_WORDS,
        hidden_size=SIDE,
        intermediate_size=SIDE,
        num_hidden_layers=2,
        num_attention_heads=2,
        projection_dim=SIDE,
        bos_token_id=words.CLIP_BEGIN,
        eos_token_id=words.CLIP_END,
        pad_token_id=words.CLIP_END,
    )
    if projection:
        return transformers.CLIPTextModelWithProjection(config)
    return transformers.CLIPTextModel(config)


def t5() -> Any:
    config = transformers.T5Config(
        vocab_size=80, d_model=2 * SIDE, d_ff=SIDE, d_kv=8, num_layers=1, num_heads=2
    )
    return transformers.T5EncoderModel(config)


def qwen3(layers: int = 2) -> Any:
    config = transformers.Qwen3Config(
        vocab_size=words.QWEN_WORDS,
        hidden_size=SIDE,
        intermediate_size=SIDE,
        num_hidden_layers=layers,
        num_attention_heads=2,
        num_key_value_heads=2,
        head_dim=8,
    )
    return transformers.Qwen3ForCausalLM(config)


def flow(**more: Any) -> Any:
    return diffusers.FlowMatchEulerDiscreteScheduler(**more)
