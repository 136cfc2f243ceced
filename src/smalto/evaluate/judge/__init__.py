"""The pixel judge: tells from the pixels alone what a picture shows. It sees no scene, no staging.

It knows the pack's drawings, and explains the picture with them. Where to look it learns from plain
grounds and from a small detector, trained by `smalto.train.judge` on rendered truth. Both are
frozen: `judge.sha256` records them, and it refuses any others.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image

from smalto.evaluate.judge.canvas import SIDE_PX
from smalto.evaluate.judge.knowledge import knowledge_of
from smalto.evaluate.judge.sight import Sight
from smalto.evaluate.seen import Seen
from smalto.evaluate.styles import StyleJudge
from smalto.pack.reader import Pack
from smalto.render import Renderer
from smalto.stage.types import Staging
from smalto.types import Frame


class Judge:
    def __init__(self, frozen: Mapping[str, npt.NDArray[Any]], pack: Pack) -> None:
        self._renderer = Renderer(pack)
        self._sight = Sight(knowledge_of(frozen, pack), frozen)
        self._styles = StyleJudge.load()

    @classmethod
    def load(cls, pack: Pack) -> Judge:
        """Raises `ValueError` when the weights are not the frozen ones."""
        return cls(weights(), pack)

    def look(self, staging: Staging) -> Seen:
        """Render a staging as users get it, forget it, and describe the pixels."""
        return self.see(self._renderer.render(staging, quality="medium"))

    def see(self, frame: Frame) -> Seen:
        return self._sight.see(shrunk(frame), self._styles.see(frame))


def weights() -> dict[str, npt.NDArray[Any]]:
    """The atlas and the detector. Raises `ValueError` when they are not the frozen ones."""
    folder = files("smalto.evaluate.judge")
    data = (folder / "judge.npz").read_bytes()
    frozen = (folder / "judge.sha256").read_text("ascii").strip()
    if (found := hashlib.sha256(data).hexdigest()) != frozen:
        raise ValueError(
            f"The judge's weights have the SHA-256 {found}, but {frozen} was frozen. "
            "Restore judge.npz, or train and freeze a new judge with smalto.train.judge."
        )
    return dict(np.load(io.BytesIO(data)))


def shrunk(frame: Frame) -> Image.Image:
    """The picture on white, its longer side `SIDE_PX`."""
    size = (frame.width_px, frame.height_px)
    ground = Image.new("RGBA", size, "white")
    ground.alpha_composite(Image.frombytes("RGBA", size, frame.rgba))
    scale = SIDE_PX / max(size)
    small = (max(round(size[0] * scale), 1), max(round(size[1] * scale), 1))
    return ground.convert("RGB").resize(small, Image.Resampling.BOX)
