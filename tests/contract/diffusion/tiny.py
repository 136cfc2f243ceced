"""Every family of the registry at tiny random size: the classes of diffusers and transformers, to
be saved as a folder that `smalto models add` takes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import diffusers

from tests.contract.diffusion import parts, words


def sdxl() -> Any:
    unet = diffusers.UNet2DConditionModel(
        block_out_channels=(8, 16),
        layers_per_block=1,
        sample_size=32,
        in_channels=4,
        out_channels=4,
        down_block_types=("DownBlock2D", "CrossAttnDownBlock2D"),
        up_block_types=("CrossAttnUpBlock2D", "UpBlock2D"),
        attention_head_dim=(2, 4),
        use_linear_projection=True,
        addition_embed_type="text_time",
        addition_time_embed_dim=8,
        transformer_layers_per_block=(1, 1),
        projection_class_embeddings_input_dim=6 * 8 + parts.SIDE,
        cross_attention_dim=2 * parts.SIDE,
        norm_num_groups=4,
    )
    return diffusers.StableDiffusionXLPipeline(
        vae=parts.vae(scaling_factor=0.13),
        text_encoder=parts.clip(projection=False),
        text_encoder_2=parts.clip(),
        tokenizer=words.clip(),
        tokenizer_2=words.clip(),
        unet=unet,
        scheduler=diffusers.EulerDiscreteScheduler(
            beta_start=0.00085, beta_end=0.012, beta_schedule="scaled_linear", steps_offset=1
        ),
        add_watermarker=False,
    )


def z_image() -> Any:
    transformer = diffusers.ZImageTransformer2DModel(
        in_channels=16,
        dim=32,
        n_layers=1,
        n_refiner_layers=1,
        n_heads=2,
        n_kv_heads=2,
        cap_feat_dim=parts.SIDE,
        axes_dims=[4, 6, 6],
        axes_lens=[1536, 512, 512],
    )
    return diffusers.ZImagePipeline(
        scheduler=parts.flow(shift=3.0),
        vae=parts.vae(16, scaling_factor=0.3611, shift_factor=0.1159),
        text_encoder=parts.qwen3(),
        tokenizer=words.qwen(),
        transformer=transformer,
    )


MAKERS: dict[str, Callable[[], Any]] = {"sdxl": sdxl, "z-image": z_image}
"""By family."""
