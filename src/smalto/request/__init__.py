"""From the raw fields of a request to an `ImageRequest`, refusing in the order OpenAI's API does.

model, unknown fields, prompt, images, n, quality, output_compression, size, then the rest. Every
door (the HTTP API, the command line) comes through here, so a bad value reads the same everywhere.
This package knows no HTTP and opens no picture.
"""

from __future__ import annotations

from smalto.request.asked import Asked, Options
from smalto.request.edit import EditDraft, read_edit, read_variation
from smalto.request.generation import read_generation
from smalto.request.sizes import auto_size

__all__ = [
    "Asked",
    "EditDraft",
    "Options",
    "auto_size",
    "read_edit",
    "read_generation",
    "read_variation",
]
