"""The pictures on the playground's style chips: one scene in every style, by the native engine.

python recipes/styles.py    web/src/create/thumbs/*.webp, 160 px, at most 6 KB each
"""

from __future__ import annotations

import io
import re
from pathlib import Path

from PIL import Image

from smalto.engines.base import finished
from smalto.engines.native import NativeEngine
from smalto.types import ImageRequest

SCENE = "a lighthouse by the sea, a sailboat"
SIDE, DRAWN, MOST_BYTES, SEED = 160, 640, 6 * 1024, 3
PART = (0.06, 0.2, 0.8, 0.94)
"""Of the picture that is shown, left, top, right, bottom: a chip is small."""
WEB = Path(__file__).parents[1] / "web" / "src" / "create"
ENTRY = re.compile(r'style\("(?P<id>\w+)", "[^"]*", "[^"]*", "(?P<words>[^"]*)"')


def main() -> None:
    engine = NativeEngine()
    engine.load()
    folder = WEB / "thumbs"
    folder.mkdir(exist_ok=True)
    for found in ENTRY.finditer((WEB / "styles.ts").read_text("utf-8")):
        (folder / f"{found['id']}.webp").write_bytes(_small(_drawn(engine, found["words"])))


def _drawn(engine: NativeEngine, words: str) -> Image.Image:
    request = ImageRequest(
        prompt=f"{SCENE}, {words}", model="smalto-native", width_px=DRAWN, height_px=DRAWN
    )
    frame = finished(engine.draw(request, SEED, lambda: False)).frame
    size = (frame.width_px, frame.height_px)
    return Image.frombytes("RGBA", size, frame.rgba).convert("RGB")


def _small(picture: Image.Image) -> bytes:
    """As good as fits into the bytes that a chip may have."""
    box = tuple(edge * DRAWN for edge in PART)
    small = picture.resize((SIDE, SIDE), Image.Resampling.LANCZOS, box=box)
    for quality in range(80, 10, -5):
        file = io.BytesIO()
        small.save(file, "WEBP", quality=quality, method=6)
        if file.tell() <= MOST_BYTES:
            break
    return file.getvalue()


if __name__ == "__main__":
    main()
