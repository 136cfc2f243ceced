"""Tiny networks that draw by tokens: the prior of GLM-Image, and Janus-Pro."""

from __future__ import annotations

from typing import Any

import transformers

from tests.contract.diffusion import words
from tests.contract.diffusion.parts import SIDE

GLM_CODES = 128


def glm() -> Any:
    config = transformers.GlmImageConfig(
        text_config={
            "vocab_size": words.GLM_WORDS,
            "hidden_size": SIDE,
            "intermediate_size": SIDE,
            "num_hidden_layers": 2,
            "num_attention_heads": 2,
            "num_key_value_heads": 2,
            "vision_vocab_size": GLM_CODES,
            "pad_token_id": words.glm_id("<pad>"),
            "eos_token_id": words.GLM_WORDS - 1,
            "max_position_embeddings": 512,
            "rope_parameters": {
                "mrope_section": [1, 1, 2],
                "rope_type": "default",
                "rope_theta": 10000.0,
            },
        },
        vision_config={
            "depth": 1,
            "hidden_size": SIDE,
            "num_heads": 2,
            "image_size": 256,
            "intermediate_size": SIDE,
            "patch_size": 16,
        },
        vq_config={"embed_dim": 8, "num_embeddings": GLM_CODES, "latent_channels": SIDE},
        image_token_id=words.glm_id("<|image|>"),
        image_start_token_id=words.glm_id("<|image_start|>"),
        image_end_token_id=words.glm_id("<|image_end|>"),
    )
    return transformers.GlmImageForConditionalGeneration(config)


def glm_processor() -> Any:
    images = transformers.GlmImageImageProcessor(patch_size=16, merge_size=1, temporal_patch_size=1)
    return transformers.GlmImageProcessor(images, words.glm(), chat_template=words.GLM_CHAT)


JANUS_SIDE = 8
"""Tokens a side; the real one has 24."""


def janus() -> Any:
    config = transformers.JanusConfig(
        text_config={
            "model_type": "llama",
            "vocab_size": words.JANUS_WORDS,
            "hidden_size": 2 * SIDE,
            "intermediate_size": 2 * SIDE,
            "num_hidden_layers": 2,
            "num_attention_heads": 2,
            "num_key_value_heads": 2,
            "pad_token_id": 258,
            "bos_token_id": 256,
            "eos_token_id": 257,
        },
        vision_config={
            "hidden_size": SIDE,
            "num_hidden_layers": 1,
            "num_attention_heads": 2,
            "image_size": 16 * JANUS_SIDE,
            "patch_size": 16,
            "projection_dim": 2 * SIDE,
            "num_image_tokens": JANUS_SIDE * JANUS_SIDE,
        },
        vq_config={
            "num_embeddings": 64,
            "latent_channels": 32,
            "base_channels": 32,
            "channel_multiplier": [1, 1, 1],
            "num_res_blocks": 1,
            "projection_dim": 2 * SIDE,
            "image_token_embed_dim": 2 * SIDE,
        },
        image_token_id=259,
    )
    return transformers.JanusForConditionalGeneration(config)


def janus_processor() -> Any:
    return transformers.JanusProcessor(
        transformers.JanusImageProcessor(image_mean=[0.5] * 3, image_std=[0.5] * 3),
        words.janus(),
        chat_template=words.PLAIN_CHAT,
        num_image_tokens=JANUS_SIDE * JANUS_SIDE,
    )
