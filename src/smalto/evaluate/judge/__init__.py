"""The pixel judge: tells from the pixels alone what a picture shows. It sees no scene, no staging.

Trained by `smalto.train.judge` on rendered truth, then frozen: `judge.sha256` records its weights,
and it refuses any others.
"""

from __future__ import annotations

import hashlib
import io
from importlib.resources import files

import numpy as np
from PIL import Image

from smalto.evaluate.judge.detector import INPUT_PX, Found, detect
from smalto.evaluate.judge.features import Floats
from smalto.evaluate.judge.parts import settle
from smalto.evaluate.judge.plain import merged, pieces
from smalto.evaluate.judge.recognise import Recogniser
from smalto.evaluate.judge.refine import refine
from smalto.evaluate.judge.sight import describe
from smalto.evaluate.seen import Seen
from smalto.pack.reader import Pack
from smalto.render import Renderer
from smalto.stage.types import Staging
from smalto.types import Frame


class Judge:
    def __init__(self, weights: dict[str, Floats], pack: Pack) -> None:
        self._weights = weights
        self._recogniser = Recogniser(weights)
        self._renderer = Renderer(pack)
        self._concepts = pack

    @classmethod
    def load(cls, pack: Pack) -> Judge:
        """Raises `ValueError` when the weights are not the frozen ones."""
        folder = files("smalto.evaluate.judge")
        data = (folder / "judge.npz").read_bytes()
        frozen = (folder / "judge.sha256").read_text("ascii").strip()
        if (found := hashlib.sha256(data).hexdigest()) != frozen:
            raise ValueError(
                f"The judge's weights have the SHA-256 {found}, but {frozen} was frozen. "
                "Restore judge.npz, or train and freeze a new judge with smalto.train.judge."
            )
        return cls(dict(np.load(io.BytesIO(data))), pack)

    def look(self, staging: Staging) -> Seen:
        """Render a staging as users get it, forget it, and describe the pixels."""
        return self.see(self._renderer.render(staging, quality="medium"))

    def see(self, frame: Frame) -> Seen:
        picture = pixels(frame)
        small = Image.fromarray((picture * 255).astype(np.uint8)).resize(
            (INPUT_PX, INPUT_PX), Image.Resampling.BOX
        )
        things = self.find(picture, np.asarray(small, np.float32) / 255)
        return describe(picture, things, self._recogniser, self._concepts)

    def find(self, picture: Floats, small: Floats) -> list[Found]:
        """picture: (H, W, 3); small: the same at (192, 192, 3). All things in it."""
        found = refine(picture, detect(small, self._weights), self._recogniser)
        plain = pieces(small)
        if plain is None:
            return found
        return merged(settle(picture, *plain, self._recogniser), found)


def pixels(frame: Frame) -> Floats:
    """(H, W, 3) RGB in [0, 1]; what is transparent is white."""
    size = (frame.width_px, frame.height_px)
    image = Image.frombytes("RGBA", size, frame.rgba)
    ground = Image.new("RGBA", size, "white")
    ground.alpha_composite(image)
    return np.asarray(ground.convert("RGB"), np.float32) / 255
