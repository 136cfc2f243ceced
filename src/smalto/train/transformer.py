"""The native model in torch: an encoder of the prompt and a decoder of scene tokens.

    prompt words -> encoder -> (B, T, D)
    scene tokens -> decoder, crossing to the prompt -> (B, S, D)
    next token   = (1 - g) * softmax over all tokens + g * the concepts named in the prompt
    ptr          = softmax over the prompt's words

The second half of the mixture copies: the decoder points at a prompt word, and the concept
(or colour, or place) that the lexicon (or the nearest sense) gives for that word gets the
probability. Sources: pointer-generator networks (See et al. 2017, arXiv 1704.04368), RoPE (Su et
al. 2021), RMSNorm (Zhang & Sennrich 2019).
`smalto.model.network` computes the same in numpy; a test holds the two together.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F

NEG = -1e9


@dataclass(frozen=True)
class Shape:
    """Sizes of the network. `n_words`, `n_tokens`, `n_structure`, `n_concepts`, `d_sense` come from
    the data; the rest is free."""

    n_words: int
    n_tokens: int
    n_structure: int
    n_concepts: int
    d_sense: int
    d_model: int = 192
    n_head: int = 4
    d_hidden: int = 576
    n_encoder: int = 4
    n_decoder: int = 3

    @property
    def head_dim(self) -> int:
        return self.d_model // self.n_head


def rope(x: Tensor, pos: Tensor) -> Tensor:
    """Rotate pairs (first half, second half) of x (B, H, T, d) by angles of pos (T,)."""
    half = x.shape[-1] // 2
    freq = 10000.0 ** (-torch.arange(half, device=x.device, dtype=torch.float32) / half)
    angle = pos[:, None].float() * freq
    cos, sin = angle.cos().to(x.dtype), angle.sin().to(x.dtype)
    a, b = x[..., :half], x[..., half:]
    return torch.cat((a * cos - b * sin, a * sin + b * cos), -1)


class RMSNorm(nn.Module):
    def __init__(self, d: int) -> None:
        super().__init__()
        self.scale = nn.Parameter(torch.ones(d))

    def forward(self, x: Tensor) -> Tensor:
        return F.rms_norm(x, (x.shape[-1],), self.scale, 1e-6)


class Attention(nn.Module):
    """Multi-head attention; `turn` applies RoPE (self-attention only)."""

    def __init__(self, shape: Shape, *, turn: bool) -> None:
        super().__init__()
        d = shape.d_model
        self.n_head, self.turn = shape.n_head, turn
        self.q = nn.Linear(d, d, bias=False)
        self.kv = nn.Linear(d, 2 * d, bias=False)
        self.out = nn.Linear(d, d, bias=False)

    def forward(
        self, x: Tensor, memory: Tensor, mask: Tensor | None, causal: bool = False
    ) -> Tensor:
        q = self._heads(self.q(x))
        k, v = (self._heads(part) for part in self.kv(memory).chunk(2, -1))
        if self.turn:
            pos = torch.arange(x.shape[1], device=x.device)
            q, k = rope(q, pos), rope(k, pos)
        y = F.scaled_dot_product_attention(q, k, v, attn_mask=mask, is_causal=causal)
        return self.out(y.transpose(1, 2).flatten(2))

    def _heads(self, x: Tensor) -> Tensor:
        return x.unflatten(-1, (self.n_head, -1)).transpose(1, 2)


class MLP(nn.Module):
    """Two layers with squared ReLU between (So et al. 2021, Primer)."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.up = nn.Linear(shape.d_model, shape.d_hidden, bias=False)
        self.down = nn.Linear(shape.d_hidden, shape.d_model, bias=False)

    def forward(self, x: Tensor) -> Tensor:
        return self.down(F.relu(self.up(x)).square())


class EncoderLayer(nn.Module):
    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.norm1, self.norm2 = RMSNorm(shape.d_model), RMSNorm(shape.d_model)
        self.attention = Attention(shape, turn=True)
        self.mlp = MLP(shape)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        y = self.norm1(x)
        x = x + self.attention(y, y, mask)
        return x + self.mlp(self.norm2(x))


class DecoderLayer(nn.Module):
    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.norm1, self.norm2, self.norm3 = (RMSNorm(shape.d_model) for _ in range(3))
        self.attention = Attention(shape, turn=True)
        self.cross = Attention(shape, turn=False)
        self.mlp = MLP(shape)

    def forward(self, x: Tensor, memory: Tensor, mask: Tensor) -> Tensor:
        y = self.norm1(x)
        x = x + self.attention(y, y, None, causal=True)
        x = x + self.cross(self.norm2(x), memory, mask)
        return x + self.mlp(self.norm3(x))


class SceneWriter(nn.Module):
    """See the module's head. `senses`: (n_senses, d_sense) frozen word senses; `names`:
    (n_concepts, d_sense) frozen senses of the concepts' names."""

    senses: Tensor
    names: Tensor

    def __init__(self, shape: Shape, senses: Tensor, names: Tensor) -> None:
        super().__init__()
        self.shape = shape
        d = shape.d_model
        self.register_buffer("senses", senses, persistent=False)
        self.register_buffer("names", names, persistent=True)
        self.word = nn.Embedding(shape.n_words, d)
        self.sense = nn.Linear(shape.d_sense, d, bias=False)
        self.concept = nn.Embedding(shape.n_concepts, d)
        self.name = nn.Linear(shape.d_sense, d, bias=False)
        self.lex = nn.Linear(d, d, bias=False)
        self.attr = nn.Linear(d, d, bias=False)
        self.near = nn.Linear(d, d, bias=False)
        self.part = nn.Embedding(3, d)
        self.structure = nn.Embedding(shape.n_structure, d)
        self.encoder = nn.ModuleList(EncoderLayer(shape) for _ in range(shape.n_encoder))
        self.decoder = nn.ModuleList(DecoderLayer(shape) for _ in range(shape.n_decoder))
        self.norm_in, self.norm_out = RMSNorm(d), RMSNorm(d)
        self.copy_q, self.copy_k = nn.Linear(d, d, bias=False), nn.Linear(d, d, bias=False)
        self.copy_attr = nn.Linear(d, d, bias=False)
        self.point_q, self.point_k = nn.Linear(d, d, bias=False), nn.Linear(d, d, bias=False)
        self.gate = nn.Linear(d, 1)
        self._start()

    def _start(self) -> None:
        for name, weight in self.named_parameters():
            if weight.dim() == 2:
                nn.init.normal_(
                    weight,
                    std=0.02 if "out" in name or "down" in name else weight.shape[1] ** -0.5 * 0.8,
                )
        for table in (self.word, self.concept, self.part, self.structure):
            nn.init.normal_(table.weight, std=0.3)

    def concepts(self) -> Tensor:
        """(n_concepts, D): what a concept is, in and out: a learned part and its name's sense."""
        return self.concept.weight + self.name(self.names)

    def encode(self, batch: dict[str, Tensor]) -> tuple[Tensor, Tensor]:
        """Memory (B, T, D) and mask (B, 1, 1, T), True where there is a word."""
        concepts = self.concepts()
        sense = self.senses[batch["sense"].clamp(min=0)] * (batch["sense"] >= 0)[..., None]
        lex = concepts[batch["lex"].clamp(min=0)] * (batch["lex"] >= 0)[..., None]
        near = (
            concepts[batch["near"].clamp(min=0)]
            * (batch["close"] * (batch["near"] >= 0))[..., None]
        )
        x = self.word(batch["id"]) + self.sense(sense) + self.lex(lex) + self.near(near)
        attr = self.structure.weight[batch["attr"].clamp(min=0)] * (batch["attr"] >= 0)[..., None]
        x = x + self.attr(attr) + self.part(batch["part"])
        ones = torch.arange(x.shape[1], device=x.device)[None] < batch["length"][:, None]
        mask = ones[:, None, None, :]
        for layer in self.encoder:
            x = layer(x, mask)
        return self.norm_in(x), mask

    def decode(self, inputs: Tensor, memory: Tensor, mask: Tensor) -> Tensor:
        """Hidden states (B, S, D) after the tokens `inputs` (B, S)."""
        table = torch.cat((self.structure.weight, self.concepts()))
        x = table[inputs]
        for layer in self.decoder:
            x = layer(x, memory, mask)
        return self.norm_out(x)

    def log_probs(self, batch: dict[str, Tensor]) -> tuple[Tensor, Tensor]:
        """Log probabilities of tokens (B, S, n_tokens) and of pointers (B, S, T)."""
        memory, mask = self.encode(batch)
        h = self.decode(batch["inputs"], memory, mask)
        table = torch.cat((self.structure.weight, self.concepts()))
        write = F.log_softmax(h @ table.T * self._scale, -1)
        candidate, usable = self._candidates(batch)
        copy = self._copying(h, memory, usable)
        index = candidate[:, None].expand_as(copy)
        copied = torch.zeros_like(write).scatter_add_(2, index, copy.to(write.dtype))
        gate = torch.sigmoid(self.gate(h)) * usable.any(1)[:, None, None]
        tokens = torch.log((1 - gate) * write.exp() + gate * copied + 1e-9)
        return tokens, self._pointing(h, memory, mask)

    def _candidates(self, batch: dict[str, Tensor]) -> tuple[Tensor, Tensor]:
        """Tokens that can be copied, (B, 2T): concept, attribute of each word; which exist."""
        things = torch.where(batch["lex"] >= 0, batch["lex"], batch["near"])
        usable = torch.cat(((things >= 0) & (batch["part"] != 2), batch["attr"] >= 0), 1)
        tokens = torch.cat((things + self.shape.n_structure, batch["attr"]), 1)
        return tokens.clamp(min=0), usable

    def loss(self, batch: dict[str, Tensor]) -> Tensor:
        """Mean negative log-likelihood a token, pointers included. What `log_probs` gives, without
        the probabilities of all the tokens that are not asked for."""
        targets, pointers = batch["targets"], batch["pointers"]
        memory, mask = self.encode(batch)
        h = self.decode(batch["inputs"], memory, mask)
        logits = h @ torch.cat((self.structure.weight, self.concepts())).T * self._scale
        asked = logits.gather(2, targets[..., None])[..., 0]
        write = torch.exp(asked - logits.logsumexp(-1))
        candidate, usable = self._candidates(batch)
        copy = self._copying(h, memory, usable) * (candidate[:, None] == targets[..., None])
        gate = torch.sigmoid(self.gate(h))[..., 0] * usable.any(1)[:, None]
        told = -torch.log((1 - gate) * write + gate * copy.sum(-1) + 1e-9)
        pointed = -self._pointing(h, memory, mask).gather(2, pointers.clamp(min=0)[..., None])
        valid = targets != 0
        return ((told + pointed[..., 0] * (pointers >= 0)) * valid).sum() / valid.sum()

    @property
    def _scale(self) -> float:
        return float(self.shape.d_model**-0.5)

    def _copying(self, h: Tensor, memory: Tensor, usable: Tensor) -> Tensor:
        """Probability of copying each candidate, (B, S, 2T)."""
        keys = torch.cat((self.copy_k(memory), self.copy_attr(memory)), 1)
        scores = self.copy_q(h) @ keys.transpose(1, 2) * self._scale
        return F.softmax(scores.masked_fill(~usable[:, None], NEG), -1) * usable[:, None]

    def _pointing(self, h: Tensor, memory: Tensor, mask: Tensor) -> Tensor:
        """Log probability of pointing at each word, (B, S, T)."""
        points = self.point_q(h) @ self.point_k(memory).transpose(1, 2) * self._scale
        return F.log_softmax(points.masked_fill(~mask[:, 0], NEG), -1)
