"""The trained network in numpy: what `smalto.train.transformer` computes, one prompt at a time.

    memory = network.encode(features)          # (T, D), once a prompt
    state  = network.start(memory, features)
    p_tokens, p_words = state.step(token)      # next-token and pointer probabilities

At this size numpy is as quick as a graph runtime and costs no further dependency.
"""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from smalto.model.features import Features, Floats, Ints

FORMAT = 3
_EPS = np.float32(1e-6)


def rms_norm(x: Floats, scale: Floats) -> Floats:
    return np.asarray(x * (scale / np.sqrt((x * x).mean(-1, keepdims=True) + _EPS)), np.float32)


def softmax(x: Floats) -> Floats:
    e = np.exp(x - x.max(-1, keepdims=True))
    return np.asarray(e / e.sum(-1, keepdims=True), np.float32)


def rope(x: Floats, first: int) -> Floats:
    """Rotate (T, H, d) by the angles of positions first .. first + T - 1."""
    half = x.shape[-1] // 2
    freq = 10000.0 ** (-np.arange(half, dtype=np.float32) / half)
    angle = (np.arange(first, first + len(x), dtype=np.float32)[:, None] * freq)[:, None, :]
    cos, sin = np.cos(angle), np.sin(angle)
    a, b = x[..., :half], x[..., half:]
    return np.concatenate((a * cos - b * sin, a * sin + b * cos), -1)


@dataclass(frozen=True)
class Network:
    """Weights by their torch names, float32; `about` says shape, concepts and words."""

    weights: Mapping[str, Floats]
    about: Mapping[str, Any]
    senses: Floats

    @property
    def n_head(self) -> int:
        return int(self.about["shape"]["n_head"])

    @property
    def d_model(self) -> int:
        return int(self.about["shape"]["d_model"])

    @property
    def n_structure(self) -> int:
        return int(self.about["shape"]["n_structure"])

    @cached_property
    def concepts(self) -> Floats:
        """(n_concepts, D)"""
        w = self.weights
        return np.asarray(w["concept.weight"] + w["names"] @ w["name.weight"].T, np.float32)

    @cached_property
    def table(self) -> Floats:
        """(n_tokens, D): embedding of every token, in and out."""
        return np.concatenate((self.weights["structure.weight"], self.concepts))

    def encode(self, features: Features) -> Floats:
        """Memory (T, D) of a prompt."""
        w, f = self.weights, features
        x = w["word.weight"][f.id] + w["part.weight"][f.part]
        x = x + _rows(self.senses, f.sense) @ w["sense.weight"].T
        x = x + _rows(self.concepts, f.lex) @ w["lex.weight"].T
        x = x + _rows(w["structure.weight"], f.attr) @ w["attr.weight"].T
        x = x + (_rows(self.concepts, f.near) * f.close[:, None]) @ w["near.weight"].T
        h = np.asarray(x, np.float32)
        for k in range(int(self.about["shape"]["n_encoder"])):
            h = self._encoder_layer(h, f"encoder.{k}.")
        return rms_norm(h, w["norm_in.scale"])

    def _encoder_layer(self, x: Floats, at: str) -> Floats:
        y = rms_norm(x, self.weights[at + "norm1.scale"])
        q, k, v = self.heads(y, at + "attention.q"), *self.keys_values(y, at + "attention.kv")
        x = x + self.attend(rope(q, 0), rope(k, 0), v) @ self.weights[at + "attention.out.weight"].T
        return x + self.mlp(rms_norm(x, self.weights[at + "norm2.scale"]), at + "mlp.")

    def heads(self, x: Floats, name: str) -> Floats:
        """(T, D) -> (T, H, d)"""
        return (x @ self.weights[name + ".weight"].T).reshape(len(x), self.n_head, -1)

    def keys_values(self, x: Floats, name: str) -> tuple[Floats, Floats]:
        both = x @ self.weights[name + ".weight"].T
        shape = (len(x), self.n_head, -1)
        return both[:, : self.d_model].reshape(shape), both[:, self.d_model :].reshape(shape)

    def attend(self, q: Floats, k: Floats, v: Floats) -> Floats:
        """q (S, H, d), k and v (T, H, d) -> (S, D)"""
        scores = np.einsum("shd,thd->hst", q, k) * np.float32(q.shape[-1] ** -0.5)
        mixed = np.einsum("hst,thd->shd", softmax(scores), v)
        return np.asarray(mixed.reshape(len(q), -1), np.float32)

    def mlp(self, x: Floats, at: str) -> Floats:
        up = np.maximum(x @ self.weights[at + "up.weight"].T, 0)
        return np.asarray((up * up) @ self.weights[at + "down.weight"].T, np.float32)

    def start(self, memory: Floats, features: Features) -> Decoding:
        return Decoding(self, memory, features)


def _rows(table: Floats, index: Ints) -> Floats:
    """Rows of a table, zeros where the index is -1."""
    return np.asarray(table[np.maximum(index, 0)] * (index >= 0)[:, None], np.float32)


@dataclass
class Decoding:
    """One scene being written: the decoder's K/V cache and what can be copied."""

    network: Network
    memory: Floats
    features: Features
    input_pos: int = 0
    cache: list[tuple[Floats, Floats]] = field(default_factory=list)

    def __post_init__(self) -> None:
        net, f = self.network, self.features
        layers = range(int(net.about["shape"]["n_decoder"]))
        self.cross = [net.keys_values(self.memory, f"decoder.{k}.cross.kv") for k in layers]
        empty = np.zeros((0, net.n_head, net.d_model // net.n_head), np.float32)
        self.cache = [(empty, empty) for _ in layers]
        things = np.where(f.lex >= 0, f.lex, f.near)
        usable = np.concatenate(((things >= 0) & (f.part != 2), f.attr >= 0))
        self.candidate = np.concatenate((things + net.n_structure, f.attr))[usable]
        keys = [self.memory @ net.weights[f"copy_{kind}.weight"].T for kind in ("k", "attr")]
        self.copy_keys = np.concatenate(keys)[usable]
        self.point_keys = self.memory @ net.weights["point_k.weight"].T

    def step(self, token: int) -> tuple[Floats, Floats]:
        """Feed one token; probabilities of the next token (n_tokens,) and of a pointer (T,)."""
        net = self.network
        x = net.table[token][None]
        for k in range(len(self.cache)):
            x = self._layer(x, k)
        self.input_pos += 1
        return self._probabilities(rms_norm(x, net.weights["norm_out.scale"])[0])

    def _layer(self, x: Floats, k: int) -> Floats:
        net, at = self.network, f"decoder.{k}."
        w = net.weights
        y = rms_norm(x, w[at + "norm1.scale"])
        key, value = net.keys_values(y, at + "attention.kv")
        keys = np.concatenate((self.cache[k][0], rope(key, self.input_pos)))
        values = np.concatenate((self.cache[k][1], value))
        self.cache[k] = (keys, values)
        q = rope(net.heads(y, at + "attention.q"), self.input_pos)
        x = x + net.attend(q, keys, values) @ w[at + "attention.out.weight"].T
        q = net.heads(rms_norm(x, w[at + "norm2.scale"]), at + "cross.q")
        x = x + net.attend(q, *self.cross[k]) @ w[at + "cross.out.weight"].T
        return x + net.mlp(rms_norm(x, w[at + "norm3.scale"]), at + "mlp.")

    def _probabilities(self, h: Floats) -> tuple[Floats, Floats]:
        net = self.network
        w, scale = net.weights, np.float32(net.d_model**-0.5)
        tokens = softmax(net.table @ h * scale)
        if len(self.candidate):
            copy = softmax(self.copy_keys @ (w["copy_q.weight"] @ h) * scale)
            gate = 1 / (1 + np.exp(-(w["gate.weight"][0] @ h + w["gate.bias"][0])))
            tokens *= 1 - gate
            np.add.at(tokens, self.candidate, (gate * copy).astype(np.float32))
        return tokens, softmax(self.point_keys @ (w["point_q.weight"] @ h) * scale)


def load_network(data: bytes, senses: Floats) -> Network:
    """Read what `smalto.train.export` wrote.

    Raises:
        ValueError: the file is of another format.
    """
    raw = np.load(io.BytesIO(data))
    about = json.loads(raw["about"].tobytes())
    if about["format"] != FORMAT:
        raise ValueError(f"weights of format {about['format']}, this version reads {FORMAT}")
    weights = {k: _unpacked(raw, k) for k in raw.files if k != "about" and "::" not in k}
    return Network(weights, about, senses)


def _unpacked(raw: Mapping[str, Any], name: str) -> Floats:
    """float32 of a weight that is stored as float16, or as int8 with a scale a row."""
    weight = np.asarray(raw[name], np.float32)
    if f"{name}::scale" in raw:
        weight *= np.asarray(raw[f"{name}::scale"], np.float32)
    return weight


def load_file(path: Path, senses: Floats) -> Network:
    return load_network(path.read_bytes(), senses)
