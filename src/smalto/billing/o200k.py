"""Counts o200k_base tokens with no network: the vocabulary ships in the package, compressed.

`tiktoken.get_encoding` would fetch it from the internet; we hand tiktoken the ranks ourselves.
"""

from __future__ import annotations

import base64
import gzip
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import tiktoken

VOCABULARY = "o200k_base.tiktoken.gz"
N_RANKS = 199_998

PATTERN = "|".join(
    [
        r"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+(?i:'s|'t|'re|'ve|'m|'ll|'d)?",
        r"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*(?i:'s|'t|'re|'ve|'m|'ll|'d)?",
        r"\p{N}{1,3}",
        r" ?[^\s\p{L}\p{N}]+[\r\n/]*",
        r"\s*[\r\n]+",
        r"\s+(?!\S)",
        r"\s+",
    ]
)
"""How o200k_base cuts text into pieces. Source: tiktoken 0.14.0, tiktoken_ext/openai_public.py
(MIT); unchanged, because any other cut gives other counts."""


def count(text: str) -> int:
    """Tokens of `text`; words like <|endoftext|> count as the plain characters they are."""
    return len(encoding().encode_ordinary(text))


@cache
def encoding() -> tiktoken.Encoding:
    """Takes about half a second the first time; call it from a thread while starting up."""
    import tiktoken

    return tiktoken.Encoding(
        name="o200k_base",
        pat_str=PATTERN,
        mergeable_ranks=_ranks(),
        special_tokens={"<|endoftext|>": 199_999, "<|endofprompt|>": 200_018},
    )


def _ranks() -> dict[bytes, int]:
    """Each line is a token in base64 and its rank."""
    packed = files("smalto").joinpath("data", VOCABULARY).read_bytes()
    lines = gzip.decompress(packed).splitlines()
    decode = base64.b64decode
    return {decode(token): int(rank) for token, _, rank in (ln.partition(b" ") for ln in lines)}
