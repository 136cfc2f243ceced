"""TextExact: pictures with one to three texts of up to 30 characters, read back by OCR engines.

    python -m smalto.evaluate.lettered draw FOLDER    pictures and what is written on them
    python -m smalto.evaluate.lettered read FOLDER    how often each engine reads every letter

Two steps, because the engines may live in an installation of their own.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

from PIL import Image

from smalto.evaluate.metrics import Share, share
from smalto.evaluate.ocr import all_read, engines
from smalto.pack import Pack, load
from smalto.render.renderer import Renderer
from smalto.scene.types import (
    CARRIERS,
    COLORS,
    FONTS,
    STYLES,
    Carrier,
    Item,
    Scene,
    Setting,
    Text,
)
from smalto.stage.director import best_of

# No accents: neither engine knows them.
ENGLISH = (
    "Open", "Welcome home", "Happy Birthday", "No dogs allowed", "Coffee", "Fresh bread daily",
    "Summer Sale", "50% off today", "Grand Opening", "Thank you!", "Good morning", "Jazz Night",
    "Save the bees", "Wet floor", "Hello, world", "Merry Christmas", "Book Club", "Quiet please",
    "The Lost City", "by Jane Miller", "Chapter One", "Made with love", "Let's dance", "Room 204",
    "Congratulations", "Vote today", "Yoga at 7:30", "Farm eggs", "Exit", "Menu", "since 1987",
    "Old Cafe", "Very cool", "Dream big", "Keep calm", "Best dad ever", "Team Rocket", "Stop!",
)  # fmt: skip
CHINESE = (
    "你好", "欢迎光临", "生日快乐", "恭喜发财", "新年快乐", "禁止停车", "今日特价", "小心地滑",
    "我爱北京", "春天来了", "早上好！", "谢谢大家", "咖啡馆", "图书馆", "请勿打扰", "一路平安",
    "好好学习，天天向上", "中秋节快乐", "西游记", "吴承恩著", "牛肉面", "音乐节", "加油！",
    "梦想成真", "开业大吉", "满100减20", "儿童乐园", "安静", "出口", "第三章",
)  # fmt: skip
SETTINGS = (
    Setting(), Setting(), Setting("flat", ("navy",)), Setting("flat", ("white",)),
    Setting("gradient", ("blue", "purple")), Setting("pattern", ("pink", "white"), pattern="dots"),
    Setting("landscape", place="park"), Setting("landscape", place="street", time="night"),
    Setting("landscape", place="beach", time="sunset"), Setting("landscape", place="room"),
    Setting("landscape", place="snow"), Setting("landscape", place="forest", time="night"),
)  # fmt: skip
THINGS = ("cat", "dog", "robot", "panda", "car", "house", "tree", "balloon", "birthday-cake")
PEOPLE = ("man", "woman", "person")
FRONTS = ("t-shirt", "bus", "jar", "book", "balloon")
MOST_LETTERS = 30


def scenes(count: int, runs: tuple[str, ...], seed: int) -> Iterator[Scene]:
    """What a picture with letters may be; the same for a seed."""
    chance = Random(seed)
    for number in range(count):
        items = [Item(chance.choice(THINGS))] if chance.random() < 0.75 else []
        texts: list[Text] = []
        for content in _contents(runs, 1 + number % 3, chance):
            texts.append(_text(content, not texts, items, chance))
        style = chance.choice((*STYLES[:3], "soft"))
        yield Scene(chance.choice(SETTINGS), tuple(items), texts=tuple(texts), style=style)


def _contents(runs: tuple[str, ...], count: int, chance: Random) -> list[str]:
    """Different runs that have together no more than the most letters."""
    while True:
        contents = chance.sample(runs, count)
        if sum(map(len, contents)) <= MOST_LETTERS:
            return contents


def _text(content: str, first: bool, items: list[Item], chance: Random) -> Text:
    """Half of all are plain; carriers, classes of letters, colours and bends as people ask."""
    carrier: Carrier = chance.choice(CARRIERS) if chance.random() < 0.6 else "none"
    holder = None
    if first and items and carrier != "none" and chance.random() < 0.25:
        items[0] = Item(chance.choice(PEOPLE))
        holder = 0
    elif first and items and chance.random() < 0.12:
        items[0], carrier, holder = Item(chance.choice(FRONTS)), "none", 0
    return Text(
        content,
        carrier,
        color=chance.choice(COLORS) if chance.random() < 0.25 else None,
        holder=holder,
        font=chance.choice(FONTS) if chance.random() < 0.2 else None,
        spot=chance.choice(("top", "bottom")) if chance.random() < 0.15 else None,
        bend=chance.choice(("arch", "wave", "tilt")) if chance.random() < 0.04 else None,
    )


def draw(folder: Path, size_px: int = 1024) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    pack = load()
    renderer = Renderer(pack)
    rows = []
    every = [("en", s) for s in scenes(60, ENGLISH, 1)] + [
        ("zh", s) for s in scenes(40, CHINESE, 2)
    ]
    for number, (language, scene) in enumerate(every):
        staging = best_of(scene, pack, seed=number, width_px=size_px, height_px=size_px, k=1)
        frame = renderer.render(staging, quality="low")
        picture = Image.frombytes("RGBA", (frame.width_px, frame.height_px), frame.rgba)
        picture.convert("RGB").save(folder / f"{number:03}.png")
        told = [[t.content, t.carrier, t.font, t.bend, t.holder] for t in scene.texts]
        rows.append({"language": language, "texts": told, "kind": scene.setting.kind})
    (folder / "written.json").write_text(json.dumps(rows, ensure_ascii=False, indent=1))


def measure(pack: Pack) -> dict[str, Share]:
    """Pictures whose every text is read back letter by letter, by engine and language.

    Raises NoEngineError if nothing that reads letters is installed."""
    readers, renderer = engines(), Renderer(pack)
    marks: dict[str, list[bool]] = {}
    every = [("en", s) for s in scenes(60, ENGLISH, 1)] + [
        ("zh", s) for s in scenes(40, CHINESE, 2)
    ]
    for number, (language, scene) in enumerate(every):
        staging = best_of(scene, pack, seed=number, width_px=1024, height_px=1024, k=1)
        frame = renderer.render(staging, quality="low")
        picture = Image.frombytes("RGBA", (frame.width_px, frame.height_px), frame.rgba)
        wanted = [text.content for text in scene.texts]
        for name, engine in readers.items():
            ok = all_read(wanted, engine(picture.convert("RGB")), fold=True)
            marks.setdefault(f"{name}, {language}", []).append(ok)
    return {name: share(found) for name, found in marks.items()}


def read(folder: Path, only: str = "") -> None:
    """`only`: the name of one engine, if the others need not read."""
    rows = json.loads((folder / "written.json").read_text())
    for name, engine in engines().items():
        if only not in ("", name):
            continue
        for row, path in zip(rows, sorted(folder.glob("*.png")), strict=True):
            lines = engine(Image.open(path))
            wanted = [text[0] for text in row["texts"]]
            row[name] = all_read(wanted, lines)
            row[f"{name}, capitals or not"] = all_read(wanted, lines, fold=True)
            if not row[f"{name}, capitals or not"]:
                print(name, path.name, row["texts"], [line.text for line in lines])
        for key in (name, f"{name}, capitals or not"):
            for language in ("en", "zh"):
                marks = [row[key] for row in rows if row["language"] == language]
                print(f"{key}: {language} {sum(marks)} of {len(marks)}")
    (folder / "read.json").write_text(json.dumps(rows, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    folder, *engine = sys.argv[2:]  # the name of an engine, if only it is to read
    draw(Path(folder)) if sys.argv[1] == "draw" else read(Path(folder), *engine)
