"""The writer back in torch, decoded as plainly as can be: the yardstick of the runtime."""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np
import torch
from torch import Tensor

from smalto.model import Writer
from smalto.model.features import Features
from smalto.model.writer import MAX_TOKENS
from smalto.scene.grammar import Grammar
from smalto.scene.tokens import BOS
from smalto.train.transformer import SceneWriter, Shape


class _Encoded(SceneWriter):
    """Encodes a prompt once; the prefix of tokens is decoded anew at every step."""

    memory: tuple[Tensor, Tensor] | None = None

    def encode(self, batch: dict[str, Tensor]) -> tuple[Tensor, Tensor]:
        if self.memory is None:
            self.memory = super().encode(batch)
        return self.memory


@dataclass(frozen=True)
class EagerWriter:
    model: _Encoded
    writer: Writer

    @classmethod
    def of(cls, writer: Writer) -> EagerWriter:
        net = writer.network
        weights = {name: torch.from_numpy(np.array(w)) for name, w in net.weights.items()}
        model = _Encoded(
            Shape(**net.about["shape"]), torch.from_numpy(net.senses), weights["names"]
        )
        model.load_state_dict(weights)
        return cls(model.eval(), writer)

    @torch.inference_mode()
    def write(self, prompt: str) -> list[str]:
        """Scene tokens, greedy under the grammar."""
        writer, book = self.writer, self.writer.codebook
        features = writer.featurizer(prompt)
        batch = _batch(features)
        self.model.memory = None
        grammar, ids, tokens = Grammar(), [book.ids[BOS]], []
        while not grammar.done and len(tokens) < MAX_TOKENS:
            batch["inputs"] = torch.tensor([ids])
            log_p = self.model.log_probs(batch)[0][0, -1].numpy()
            ids.append(writer.next_token(np.exp(log_p), grammar, features, tokens))
            tokens.append(book.tokens[ids[-1]])
            grammar.push(tokens[-1])
        return tokens


def _batch(features: Features) -> dict[str, Tensor]:
    """One prompt as the training code wants it: every array with a leading axis of 1."""
    arrays = {
        f.name: np.asarray(getattr(features, f.name)) for f in fields(features) if f.name != "words"
    }
    batch = {
        name: torch.from_numpy(a if a.dtype == np.float32 else a.astype(np.int64))[None]
        for name, a in arrays.items()
    }
    batch["length"] = torch.tensor([len(features.words)])
    return batch
