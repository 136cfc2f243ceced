"""Tokenizers of a few hundred entries, built here: the real classes, nothing from any hub."""

from __future__ import annotations

from tokenizers.pre_tokenizers import ByteLevel
from transformers import CLIPTokenizer, Qwen2TokenizerFast, T5TokenizerFast

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
