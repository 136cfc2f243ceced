"""The sheet of edits: 32 pictures before and after, half of them photographs.

python recipes/sheet_edits.py      docs/sheet-edits.png; needs scikit-image (the dev extra)

The edits are in recipes/sheets/edits.txt, a line each: what is edited, "|", the instruction.
"@name" is a photograph that comes with scikit-image; anything else is drawn first. What is refused
is shown as grey, with the reason printed.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont
from sheet import ROOT, _save

from smalto.engines.base import finished
from smalto.engines.native import NativeEngine
from smalto.errors import ImageUserError
from smalto.evaluate.edits.photographs import photograph
from smalto.media.pixels import input_of
from smalto.types import ImageInput, ImageRequest, Picture

SIDE_PX, LINE_PX, COLUMNS = 256, 26, 4
DRAWN_PX = 768
FONTS = ROOT / "src" / "smalto" / "render" / "fonts"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "sheet-edits.png")
    asked = parser.parse_args()
    tiles = [*_tiles()]
    high = SIDE_PX + LINE_PX
    sheet = Image.new("RGB", (COLUMNS * 2 * SIDE_PX, -(-len(tiles) // COLUMNS) * high), "white")
    for k, tile in enumerate(tiles):
        sheet.paste(tile, (k % COLUMNS * 2 * SIDE_PX, k // COLUMNS * high))
    _save(sheet, asked.out)


def _tiles() -> Iterator[Image.Image]:
    """Before and after, side by side over the instruction."""
    engine = NativeEngine()
    engine.load()
    lines = (ROOT / "recipes" / "sheets" / "edits.txt").read_text("utf-8").splitlines()
    for number, line in enumerate(lines, 1):
        source, prompt = (part.strip() for part in line.split("|"))
        before, given = _before(engine, source)
        request = ImageRequest(
            prompt, "gpt-image-2", operation="edit", images=(given,), quality="medium",
            width_px=given.width_px, height_px=given.height_px,
        )  # fmt: skip
        after = Image.new("RGB", before.size, "#9a9a9a")
        try:
            picture = finished(engine.draw(request, 1, lambda: False))
            after, told = _image(picture), "; ".join(picture.notes)
        except ImageUserError as error:
            told = f"refused: {error.message}"
        print(f"{number:2} {source}: {prompt}\n   {told or '-'}", flush=True)
        yield _tile(before, after, f"{number}. {prompt}")


@lru_cache(maxsize=1)
def _before(engine: NativeEngine, source: str) -> tuple[Image.Image, ImageInput]:
    """The picture, and how it is sent."""
    if source.startswith("@"):
        image = Image.fromarray(photograph(source[1:]))
        image.thumbnail((DRAWN_PX, DRAWN_PX))
        return image, input_of(np.asarray(image.convert("RGBA")))
    request = ImageRequest(
        source, "gpt-image-2", quality="medium", width_px=DRAWN_PX, height_px=DRAWN_PX
    )
    picture = finished(engine.draw(request, 1, lambda: False))
    image = _image(picture)
    given = input_of(np.asarray(image.convert("RGBA")))
    return image, replace(given, making=picture.making)


def _image(picture: Picture) -> Image.Image:
    frame = picture.frame
    size = (frame.width_px, frame.height_px)
    return Image.frombytes("RGBA", size, frame.rgba).convert("RGB")


def _tile(before: Image.Image, after: Image.Image, caption: str) -> Image.Image:
    tile = Image.new("RGB", (2 * SIDE_PX, SIDE_PX + LINE_PX), "white")
    for k, image in enumerate((before, after)):
        small = image.copy()
        small.thumbnail((SIDE_PX - 4, SIDE_PX - 4), Image.Resampling.LANCZOS)
        tile.paste(small, (k * SIDE_PX, 0))
    is_chinese = any("\u4e00" <= char <= "\u9fff" for char in caption)
    name = "noto-sans-sc-700.ttf" if is_chinese else "nunito-800.ttf"
    font = ImageFont.truetype(FONTS / name, 14)
    ImageDraw.Draw(tile).text((4, SIDE_PX), caption, "#222222", font)
    return tile


if __name__ == "__main__":
    main()
