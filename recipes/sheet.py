"""Contact sheets: fixed prompts drawn by the native engine with seed 1, best and worst.

python recipes/sheet.py                           (make sheet) docs/sheet.png, 64 prompts
python recipes/sheet.py styles long chinese text  docs/sheet-styles.png ...
python recipes/sheet.py qualities                 a few prompts at low, medium and high

The prompts are in recipes/sheets, a line each.
"""

from __future__ import annotations

import argparse
import io
from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from smalto.engines.base import finished
from smalto.engines.native import NativeEngine
from smalto.types import Background, ImageRequest, Quality

CELL, LINE = 320, 34
COLUMNS = {"all": 8, "styles": 5, "long": 4, "chinese": 4, "text": 4, "qualities": 3}
QUALITIES: tuple[Quality, ...] = ("low", "medium", "high")
WORTH = (
    "a calm park where people and friendly robots spend the day together, soft sunlight",
    "a cat sleeping on a sofa in the living room",
    "a lighthouse by the sea at sunset",
)
ROOT = Path(__file__).parents[1]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", default=["all"], help=", ".join(COLUMNS))
    parser.add_argument("--out", type=Path, default=ROOT / "docs", help="folder")
    parser.add_argument("--quality", default="medium", choices=QUALITIES)
    asked = parser.parse_args()
    engine = NativeEngine()
    engine.load()
    asked.out.mkdir(parents=True, exist_ok=True)
    for name in asked.names:
        tiles = _tiles(name, asked.quality)
        _save(_sheet(engine, tiles, COLUMNS[name]), asked.out / _file(name))


def _file(name: str) -> str:
    return "sheet.png" if name == "all" else f"sheet-{name}.png"


def _tiles(name: str, quality: Quality) -> list[tuple[str, Quality]]:
    if name == "qualities":
        return [(prompt, each) for prompt in WORTH for each in QUALITIES]
    lines = (ROOT / "recipes" / "sheets" / f"{name}.txt").read_text("utf-8").splitlines()
    return [(line, quality) for line in lines if line.strip()]


def _sheet(engine: NativeEngine, tiles: Sequence[tuple[str, Quality]], columns: int) -> Image.Image:
    rows = -(-len(tiles) // columns)
    sheet = Image.new("RGB", (columns * CELL, rows * (CELL + LINE)), "white")
    for k, (prompt, quality) in enumerate(tiles):
        clear = "transparent" in prompt
        background: Background = "transparent" if clear else "opaque"
        request = ImageRequest(prompt, "gpt-image-2", quality=quality, background=background)
        picture = finished(engine.draw(request, 1, lambda: False))
        at = (k % columns * CELL, k // columns * (CELL + LINE))
        _paste(sheet, at, picture.frame.width_px, picture.frame.height_px, picture.frame.rgba)
        _caption(sheet, at, prompt)
        print(f"{k + 1:2} {prompt}\n   {'; '.join(picture.notes) or '-'}", flush=True)
    return sheet


def _save(sheet: Image.Image, path: Path) -> None:
    data = io.BytesIO()
    sheet.quantize(256, dither=Image.Dither.FLOYDSTEINBERG).save(data, "PNG", optimize=True)
    path.write_bytes(data.getvalue())


def _paste(sheet: Image.Image, at: tuple[int, int], width: int, height: int, rgba: bytes) -> None:
    frame = Image.frombytes("RGBA", (width, height), rgba).resize(
        (CELL - 6, CELL - 6), Image.Resampling.LANCZOS
    )
    board = Image.new("RGBA", frame.size, (255, 255, 255, 255))
    for y in range(0, CELL, 20):
        for x in range(y // 20 % 2 * 20, CELL, 40):
            board.paste((225, 225, 225, 255), (x, y, x + 20, y + 20))
    sheet.paste(Image.alpha_composite(board, frame).convert("RGB"), (at[0] + 3, at[1] + 3))


def _caption(sheet: Image.Image, at: tuple[int, int], prompt: str) -> None:
    folder = Path(__file__).parents[1] / "src/smalto/render/fonts"
    cjk = any("一" <= c <= "鿿" for c in prompt)
    font = ImageFont.truetype(folder / ("noto-sans-sc-700.ttf" if cjk else "nunito-800.ttf"), 12)
    words = [prompt[i : i + 52] for i in range(0, min(len(prompt), 104), 52)]
    draw = ImageDraw.Draw(sheet)
    for k, words_line in enumerate(words):
        draw.text((at[0] + 4, at[1] + CELL - 2 + 15 * k), words_line, fill="black", font=font)


if __name__ == "__main__":
    main()
