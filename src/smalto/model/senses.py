"""Reads the frozen word senses that `recipes/build_words.py` made."""

from __future__ import annotations

import io
from functools import cache
from importlib.resources import files

import numpy as np

from smalto.model.features import Senses


@cache
def load_senses() -> Senses:
    """The sense table installed with Smalto, read once a process."""
    raw = np.load(io.BytesIO((files("smalto.model") / "data" / "words.npz").read_bytes()))
    return Senses(tuple(str(raw["words"]).split("\n")), raw["vectors"])
