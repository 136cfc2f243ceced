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


def qwen_vae(**more: Any) -> Any:
    return diffusers.AutoencoderKLQwenImage(
        base_dim=8,
        z_dim=16,
        dim_mult=[1, 1, 1, 1],
        num_res_blocks=1,
        temperal_downsample=[False, True, True],
        latents_mean=[0.0] * 16,
        latents_std=[1.0] * 16,
        **more,
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


def t5(vocabulary: int = 80) -> Any:
    config = transformers.T5Config(
        vocab_size=vocabulary, d_model=2 * SIDE, d_ff=SIDE, d_kv=8, num_layers=1, num_heads=2
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


def flux_vae() -> Any:
    return vae(16, scaling_factor=0.3611, shift_factor=0.1159)


def flux(in_channels: int = 64, **more: Any) -> Any:
    """`in_channels` with a source's and a mask's behind the picture's, for Fill."""
    return diffusers.FluxTransformer2DModel(
        patch_size=1,
        in_channels=in_channels,
        out_channels=64,
        num_layers=1,
        num_single_layers=1,
        attention_head_dim=16,
        num_attention_heads=2,
        joint_attention_dim=2 * SIDE,
        pooled_projection_dim=SIDE,
        axes_dims_rope=(4, 4, 8),
        **more,
    )


def flux2_vae() -> Any:
    return diffusers.AutoencoderKLFlux2(
        block_out_channels=(8, 8, 8, 8),
        layers_per_block=1,
        latent_channels=4,
        norm_num_groups=4,
        mid_block_add_attention=False,
    )


def flux2(joint: int, **more: Any) -> Any:
    return diffusers.Flux2Transformer2DModel(
        in_channels=16,
        num_layers=1,
        num_single_layers=1,
        attention_head_dim=16,
        num_attention_heads=2,
        joint_attention_dim=joint,
        timestep_guidance_channels=32,
        axes_dims_rope=(4, 4, 4, 4),
        **more,
    )


def qwen_transformer(**more: Any) -> Any:
    return diffusers.QwenImageTransformer2DModel(
        in_channels=64,
        out_channels=16,
        num_layers=1,
        attention_head_dim=16,
        num_attention_heads=2,
        joint_attention_dim=SIDE,
        axes_dims_rope=(4, 4, 8),
        **more,
    )


def qwen_vl() -> Any:
    config = transformers.Qwen2_5_VLConfig(
        text_config={
            "vocab_size": words.QWEN_WORDS,
            "hidden_size": SIDE,
            "intermediate_size": SIDE,
            "num_hidden_layers": 2,
            "num_attention_heads": 2,
            "num_key_value_heads": 2,
            "rope_parameters": {
                "mrope_section": [1, 1, 2],
                "rope_type": "default",
                "type": "default",
                "rope_theta": 1000000.0,
            },
        },
        vision_config={
            "depth": 2,
            "hidden_size": SIDE,
            "intermediate_size": SIDE,
            "num_heads": 2,
            "out_hidden_size": SIDE,
            "fullatt_block_indexes": [1],
        },
        image_token_id=words.qwen_id("<|image_pad|>"),
        video_token_id=words.qwen_id("<|video_pad|>"),
        vision_start_token_id=words.qwen_id("<|vision_start|>"),
        vision_end_token_id=words.qwen_id("<|vision_end|>"),
    )
    return transformers.Qwen2_5_VLForConditionalGeneration(config)


def qwen_processor() -> Any:
    tokenizer = words.qwen()
    images = transformers.Qwen2VLImageProcessor(min_pixels=28 * 28, max_pixels=4 * 28 * 28)
    return transformers.Qwen2VLProcessor(
        images, tokenizer, transformers.Qwen2VLVideoProcessor(), chat_template=words.CHAT
    )


def siglip() -> Any:
    config = transformers.Siglip2VisionConfig(
        hidden_size=SIDE,
        intermediate_size=SIDE,
        num_hidden_layers=1,
        num_attention_heads=2,
        num_patches=256,
        patch_size=16,
    )
    return transformers.Siglip2VisionModel(config)


def siglip_processor() -> Any:
    return transformers.Siglip2ImageProcessor(max_num_patches=64, patch_size=16)


def mistral() -> Any:
    """31 layers: FLUX.2 listens to the 10th, 20th and 30th."""
    config = transformers.Mistral3Config(
        text_config={
            "model_type": "mistral",
            "vocab_size": words.MISTRAL_WORDS,
            "hidden_size": SIDE,
            "intermediate_size": SIDE,
            "num_hidden_layers": 31,
            "num_attention_heads": 2,
            "num_key_value_heads": 2,
            "head_dim": 8,
        },
        vision_config={
            "model_type": "pixtral",
            "hidden_size": SIDE,
            "intermediate_size": SIDE,
            "num_hidden_layers": 1,
            "num_attention_heads": 2,
            "image_size": 56,
            "patch_size": 14,
        },
        image_token_index=words.mistral_id("[IMG]"),
    )
    return transformers.Mistral3ForConditionalGeneration(config)


def pixtral_processor() -> Any:
    return transformers.PixtralProcessor(
        transformers.PixtralImageProcessor(size={"longest_edge": 56}, patch_size=14),
        words.mistral(),
        patch_size=14,
        chat_template=words.PLAIN_CHAT,
    )
