"""Every family of the registry at tiny random size: the classes of diffusers and transformers, to
be saved as a folder that `smalto models add` takes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import diffusers
import transformers

from tests.contract.diffusion import parts, parts_tokens, words


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


def _z_transformer(**more: Any) -> Any:
    return diffusers.ZImageTransformer2DModel(
        in_channels=16,
        dim=32,
        n_layers=1,
        n_refiner_layers=1,
        n_heads=2,
        n_kv_heads=2,
        cap_feat_dim=parts.SIDE,
        axes_dims=[4, 6, 6],
        axes_lens=[1536, 512, 512],
        **more,
    )


def z_image() -> Any:
    return diffusers.ZImagePipeline(
        scheduler=parts.flow(shift=3.0),
        vae=parts.flux_vae(),
        text_encoder=parts.qwen3(),
        tokenizer=words.qwen(),
        transformer=_z_transformer(),
    )


def sd3() -> Any:
    transformer = diffusers.SD3Transformer2DModel(
        sample_size=32,
        patch_size=1,
        in_channels=16,
        out_channels=16,
        num_layers=1,
        attention_head_dim=8,
        num_attention_heads=4,
        joint_attention_dim=2 * parts.SIDE,
        caption_projection_dim=32,
        pooled_projection_dim=2 * parts.SIDE,
        pos_embed_max_size=64,
    )
    return diffusers.StableDiffusion3Pipeline(
        transformer=transformer,
        scheduler=parts.flow(shift=3.0),
        vae=parts.vae(16, scaling_factor=1.5, shift_factor=0.06),
        text_encoder=parts.clip(),
        tokenizer=words.clip(),
        text_encoder_2=parts.clip(),
        tokenizer_2=words.clip(),
        text_encoder_3=parts.t5(),
        tokenizer_3=words.t5(),
    )


def _flux(kind: Any, **network: Any) -> Any:
    return kind(
        scheduler=parts.flow(use_dynamic_shifting=True),
        vae=parts.flux_vae(),
        text_encoder=parts.clip(projection=False),
        tokenizer=words.clip(),
        text_encoder_2=parts.t5(),
        tokenizer_2=words.t5(),
        transformer=parts.flux(guidance_embeds=True, **network),
    )


def flux_1() -> Any:
    return _flux(diffusers.FluxPipeline)


def flux_1_kontext() -> Any:
    return _flux(diffusers.FluxKontextPipeline)


def flux_1_fill() -> Any:
    return _flux(diffusers.FluxFillPipeline, in_channels=64 + 64 + 256)


def flux_2_klein() -> Any:
    return diffusers.Flux2KleinPipeline(
        scheduler=parts.flow(use_dynamic_shifting=True),
        vae=parts.flux2_vae(),
        text_encoder=parts.qwen3(28),
        tokenizer=words.qwen(),
        transformer=parts.flux2(3 * parts.SIDE, guidance_embeds=False),
        is_distilled=False,
    )


def qwen_image() -> Any:
    return diffusers.QwenImagePipeline(
        scheduler=parts.flow(use_dynamic_shifting=True),
        vae=parts.qwen_vae(),
        text_encoder=parts.qwen_vl(),
        tokenizer=words.qwen(),
        transformer=parts.qwen_transformer(),
    )


def _qwen_edit(kind: Any, **network: Any) -> Any:
    return kind(
        scheduler=parts.flow(use_dynamic_shifting=True),
        vae=parts.qwen_vae(),
        text_encoder=parts.qwen_vl(),
        tokenizer=words.qwen(),
        processor=parts.qwen_processor(),
        transformer=parts.qwen_transformer(**network),
    )


def qwen_image_edit() -> Any:
    return _qwen_edit(diffusers.QwenImageEditPipeline)


def qwen_image_edit_plus() -> Any:
    return _qwen_edit(diffusers.QwenImageEditPlusPipeline)


def qwen_image_layered() -> Any:
    made = _qwen_edit(
        diffusers.QwenImageLayeredPipeline, use_additional_t_cond=True, use_layer3d_rope=True
    )
    made.register_modules(vae=parts.qwen_vae(input_channels=4))
    return made


def z_image_omni() -> Any:
    return diffusers.ZImageOmniPipeline(
        scheduler=parts.flow(shift=3.0),
        vae=parts.flux_vae(),
        text_encoder=parts.qwen3(),
        tokenizer=words.qwen(),
        transformer=_z_transformer(siglip_feat_dim=parts.SIDE),
        siglip=parts.siglip(),
        siglip_processor=parts.siglip_processor(),
    )


def flux_2() -> Any:
    return diffusers.Flux2Pipeline(
        scheduler=parts.flow(use_dynamic_shifting=True),
        vae=parts.flux2_vae(),
        text_encoder=parts.mistral(),
        tokenizer=parts.pixtral_processor(),
        transformer=parts.flux2(3 * parts.SIDE, guidance_embeds=True),
    )


def glm_image() -> Any:
    transformer = diffusers.GlmImageTransformer2DModel(
        patch_size=2,
        in_channels=4,
        out_channels=4,
        num_layers=1,
        attention_head_dim=16,
        num_attention_heads=2,
        text_embed_dim=2 * parts.SIDE,
        time_embed_dim=32,
        condition_dim=8,
        prior_vq_quantizer_codebook_size=parts_tokens.GLM_CODES,
    )
    return diffusers.GlmImagePipeline(
        tokenizer=transformers.ByT5Tokenizer(),
        processor=parts_tokens.glm_processor(),
        text_encoder=parts.t5(400),
        vision_language_encoder=parts_tokens.glm(),
        vae=parts.vae(4, latents_mean=[0.0] * 4, latents_std=[1.0] * 4),
        transformer=transformer,
        scheduler=parts.flow(),
    )


class _Checkpoint:
    """Of transformers: a network and its processor in one folder."""

    def __init__(self, network: Any, processor: Any) -> None:
        self._parts = (network, processor)

    def save_pretrained(self, folder: Path, *, safe_serialization: bool = True) -> None:
        assert safe_serialization, "nothing here is ever pickled"
        for part in self._parts:
            part.save_pretrained(folder)


def janus_pro() -> Any:
    return _Checkpoint(parts_tokens.janus(), parts_tokens.janus_processor())


MAKERS: dict[str, Callable[[], Any]] = {
    "sdxl": sdxl,
    "sd3": sd3,
    "flux-1": flux_1,
    "flux-1-kontext": flux_1_kontext,
    "flux-1-fill": flux_1_fill,
    "flux-2": flux_2,
    "flux-2-klein": flux_2_klein,
    "qwen-image": qwen_image,
    "qwen-image-edit": qwen_image_edit,
    "qwen-image-edit-plus": qwen_image_edit_plus,
    "qwen-image-layered": qwen_image_layered,
    "z-image": z_image,
    "z-image-omni": z_image_omni,
    "glm-image": glm_image,
    "janus-pro": janus_pro,
}
"""By family."""
