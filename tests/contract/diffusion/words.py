"""Tokenizers of a few hundred entries, built here: the real classes, nothing from any hub."""

from __future__ import annotations

from typing import Any

from tokenizers import Tokenizer
from tokenizers.decoders import ByteLevel as ByteLevelDecoder
from tokenizers.models import BPE
from tokenizers.pre_tokenizers import ByteLevel
from transformers import (
    CLIPTokenizer,
    PreTrainedTokenizerFast,
    Qwen2TokenizerFast,
    T5TokenizerFast,
)

CHAT = (
    "{% for m in messages %}<|im_start|>{{ m['role'] }}\n"
    "{% if m['content'] is string %}{{ m['content'] }}"
    "{% else %}{% for c in m['content'] %}{{ c['text'] if 'text' in c else '' }}{% endfor %}"
    "{% endif %}<|im_end|>\n"
    "{% endfor %}{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)
BYTES = sorted(ByteLevel.alphabet())


def clip(max_length: int = 77) -> CLIPTokenizer:
    pieces = [*BYTES, *(f"{char}</w>" for char in BYTES), "<|startoftext|>", "<|endoftext|>"]
    vocab = {piece: place for place, piece in enumerate(pieces)}
    return CLIPTokenizer(vocab=vocab, merges=[], model_max_length=max_length)


CLIP_WORDS = 2 * 256 + 2
CLIP_BEGIN, CLIP_END = 512, 513


def t5() -> T5TokenizerFast:
    chars = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,'-!?:"
    pieces = [("<pad>", 0.0), ("</s>", 0.0), ("<unk>", 0.0), ("\u2581", -1.0)]
    pieces += [(char, -2.0) for char in chars]
    return T5TokenizerFast(vocab=pieces, extra_ids=0, model_max_length=77)


QWEN_SPECIAL = (
    "<|endoftext|>", "<|im_start|>", "<|im_end|>", "<|vision_start|>", "<|vision_end|>",
    "<|image_pad|>", "<|video_pad|>",
)  # fmt: skip


def qwen() -> Qwen2TokenizerFast:
    vocab = {piece: place for place, piece in enumerate([*BYTES, *QWEN_SPECIAL])}
    made = Qwen2TokenizerFast(vocab=vocab, merges=[], model_max_length=2048)
    made.add_special_tokens({"additional_special_tokens": list(QWEN_SPECIAL[1:])})
    made.chat_template = CHAT
    return made


QWEN_WORDS = 256 + len(QWEN_SPECIAL)


def qwen_id(token: str) -> int:
    return 256 + QWEN_SPECIAL.index(token)


PLAIN_CHAT = (
    "{% for m in messages %}{% if m['content'] is string %}{{ m['content'] }}"
    "{% else %}{% for c in m['content'] %}"
    "{% if c['type'] == 'image' %}<|image|>{% else %}{{ c['text'] }}{% endif %}"
    "{% endfor %}{% endif %}{% endfor %}"
)
GLM_CHAT = PLAIN_CHAT.replace("<|image|>", "<|image_start|><|image|><|image_end|>")
MISTRAL_SPECIAL = ("<unk>", "<s>", "</s>", "<pad>", "[IMG]", "[IMG_BREAK]", "[IMG_END]")
MISTRAL_WORDS = 256 + len(MISTRAL_SPECIAL)
GLM_SPECIAL = ("<|image|>", "<|image_start|>", "<|image_end|>", "<sop>", "<eop>", "<pad>", "</s>")
GLM_WORDS = 512


def mistral_id(token: str) -> int:
    return 256 + MISTRAL_SPECIAL.index(token)


def glm_id(token: str) -> int:
    return 256 + GLM_SPECIAL.index(token)


def _bytewise(special: tuple[str, ...], **more: Any) -> PreTrainedTokenizerFast:
    """One token a byte, and the special ones."""
    made = Tokenizer(BPE(vocab={piece: place for place, piece in enumerate(BYTES)}, merges=[]))
    made.pre_tokenizer = ByteLevel(add_prefix_space=False)
    made.decoder = ByteLevelDecoder()
    made.add_special_tokens(list(special))
    return PreTrainedTokenizerFast(tokenizer_object=made, model_max_length=1024, **more)


def mistral() -> PreTrainedTokenizerFast:
    return _bytewise(
        MISTRAL_SPECIAL, pad_token="<pad>", bos_token="<s>", eos_token="</s>", unk_token="<unk>"
    )


def glm() -> PreTrainedTokenizerFast:
    named = {
        "image_token": "<|image|>",
        "grid_bos_token": "<sop>",
        "grid_eos_token": "<eop>",
    }
    return _bytewise(
        GLM_SPECIAL,
        pad_token="<pad>",
        eos_token="</s>",
        bos_token="<|image_start|>",
        extra_special_tokens=named,
    )


JANUS_SPECIAL = (
    "<begin>", "<end>", "<pad>", "<image_placeholder>", "<begin_of_image>", "<end_of_image>",
)  # fmt: skip
JANUS_WORDS = 256 + len(JANUS_SPECIAL)


def janus_id(token: str) -> int:
    return 256 + JANUS_SPECIAL.index(token)


def janus() -> PreTrainedTokenizerFast:
    named = {
        "image_token": "<image_placeholder>",
        "boi_token": "<begin_of_image>",
        "eoi_token": "<end_of_image>",
    }
    return _bytewise(
        JANUS_SPECIAL,
        pad_token="<pad>",
        bos_token="<begin>",
        eos_token="<end>",
        extra_special_tokens=named,
    )
