"""Draws with an upstream as the server does, and hands out what came."""

from __future__ import annotations

import asyncio
import io
from contextlib import aclosing
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from smalto.engines.remote import dialects
from smalto.engines.remote.settings import RemoteSettings, parsed
from smalto.engines.remote.upstream import Upstream
from smalto.jobs.drawing import Drawn, Job
from smalto.jobs.remote import RemoteHost
from smalto.media.intake import Intake
from smalto.media.pixels import input_of
from smalto.types import ImageDone, ImageInput, ImageRequest
from tests.unit.engines.remote.scripted import KEY

PATIENT = {"connect_s": 5, "read_s": 20, "total_s": 20, "retries": 2, "max_wait_s": 1}
HASTY = {"read_s": 0.6, "total_s": 1.5}


def remote(url: str, kind: str = "openai", **more: Any) -> RemoteSettings:
    row = {"kind": kind, "url": url, "models": ["gpt-image-2"], **PATIENT, **more}
    if dialects.load()[kind].needs_key:
        row.setdefault("key_env", "UP_KEY")
    return parsed({"engines": {"up": row}}).remotes["up"]


def fox(**more: Any) -> ImageRequest:
    whole = {"prompt": "a fox", "model": "gpt-image-2", "quality": "low", **more}
    return ImageRequest(**whole)


async def drawn(settings: RemoteSettings, request: ImageRequest, seed: int = 5) -> list[Drawn]:
    intake = Intake()
    host = RemoteHost(Upstream(settings, intake, key=KEY))
    try:
        async with aclosing(host.draw(Job(request, 0, seed))) as events:
            return [event async for event in events]
    finally:
        await intake.close()


def draw(settings: RemoteSettings, request: ImageRequest, seed: int = 5) -> list[Drawn]:
    return asyncio.run(asyncio.wait_for(drawn(settings, request, seed), 40))


def done(settings: RemoteSettings, request: ImageRequest, seed: int = 5) -> ImageDone:
    last = draw(settings, request, seed)[-1]
    assert isinstance(last, ImageDone)
    return last


def pixels(file: bytes) -> NDArray[np.uint8]:
    """(H, W, 4)"""
    with Image.open(io.BytesIO(file)) as image:
        return np.asarray(image.convert("RGBA"))


def picture(width: int, height: int, seed: int = 1) -> ImageInput:
    made = np.random.default_rng(seed).integers(0, 256, (height, width, 4), np.uint8)
    made[..., 3] = 255
    return input_of(made)


def hole(width: int, height: int, box: tuple[int, int, int, int]) -> ImageInput:
    """A mask with left, top, right, bottom to be repainted."""
    made = np.zeros((height, width, 4), np.uint8)
    made[..., 3] = 255
    left, top, right, bottom = box
    made[top:bottom, left:right, 3] = 0
    return input_of(made)
