"""The contact sheet: 32 fixed prompts drawn by the native engine with seed 1, best and worst.

python recipes/sheet.py --out docs/sheet.png      (or: make sheet)
"""

from __future__ import annotations

import argparse
import io
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from smalto.engines.base import finished
from smalto.engines.native import NativeEngine
from smalto.types import ImageRequest

PROMPTS = (
    "a red fox and two apples, blue background",
    "a cute puppy beside a kitten",
    "an astronaut riding a horse",
    "a calm park where people and friendly robots spend the day together, some walking, some "
    "playing games, some sitting on benches under trees, soft sunlight",
    "三只熊猫在竹林里",
    "a cat sleeping on a sofa in the living room",
    'a robot holding a sign that says "HELLO WORLD"',
    "a sailboat on the sea at sunset",
    "a green dragon above a castle, mountains behind, at night",
    "a boy and a girl playing with a ball in the meadow",
    "five colorful balloons and a birthday cake",
    "a bear wearing a top hat and glasses",
    "a blue car in front of a house on a street",
    "an owl on a branch of a tree under the full moon",
    "一只戴着红色围巾的企鹅站在雪地里",
    "a whale and three fish underwater",
    "line art of an elephant",
    "flat illustration of a bicycle under a tree",
    "cartoon of a pirate with a parrot and a treasure chest",
    "a vase with flowers on a table next to a lamp",
    "a rocket flying over the city at night",
    "a teapot left of a cup, pink background",
    "ten yellow ducks",
    'a birthday card with the text "生日快乐" and a panda',
    "a chef cooking in a kitchen, a cat under the table",
    "a farmer with a cow, two chickens and a tractor on a farm in the morning",
    "a physician next to an automobile",
    "a golden crown, transparent background",
    "a camel in the desert at dawn",
    "children building a snowman while it is snowing",
    "the square root of regret",
    "a stained glass portrait of Marie Curie holding a glowing flask, oil painting",
)
COLUMNS, CELL, LINE = 8, 320, 34


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("docs/sheet.png"))
    parser.add_argument("--quality", default="medium", choices=("low", "medium", "high"))
    args = parser.parse_args()
    engine = NativeEngine()
    engine.load()
    rows = -(-len(PROMPTS) // COLUMNS)
    sheet = Image.new("RGB", (COLUMNS * CELL, rows * (CELL + LINE)), "white")
    for k, prompt in enumerate(PROMPTS):
        clear = "transparent" in prompt
        request = ImageRequest(
            prompt,
            "gpt-image-1",
            quality=args.quality,
            background="transparent" if clear else "opaque",
        )
        picture = finished(engine.draw(request, 1, lambda: False))
        at = (k % COLUMNS * CELL, k // COLUMNS * (CELL + LINE))
        _paste(sheet, at, picture.frame.width_px, picture.frame.height_px, picture.frame.rgba)
        _caption(sheet, at, prompt)
        print(f"{k + 1:2} {prompt}\n   {'; '.join(picture.notes) or '-'}", flush=True)
    args.out.parent.mkdir(parents=True, exist_ok=True)
    data = io.BytesIO()
    sheet.quantize(256, dither=Image.Dither.FLOYDSTEINBERG).save(data, "PNG", optimize=True)
    args.out.write_bytes(data.getvalue())


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
    path = next(f for f in sorted(folder.glob("*.ttf")) if ("-sc-" in f.name) == cjk)
    font = ImageFont.truetype(path, 12)
    words = [prompt[i : i + 52] for i in range(0, min(len(prompt), 104), 52)]
    draw = ImageDraw.Draw(sheet)
    for k, words_line in enumerate(words):
        draw.text((at[0] + 4, at[1] + CELL - 2 + 15 * k), words_line, fill="black", font=font)


if __name__ == "__main__":
    main()
