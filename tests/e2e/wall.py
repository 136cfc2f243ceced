"""A gallery full of pictures, put there through storage: no engine, a handful of files."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

from PIL import Image, ImageDraw

from smalto.clock import SystemClock
from smalto.storage.blobs import BlobStore
from smalto.storage.database import Database
from smalto.storage.gallery import Files, GalleryStore
from smalto.storage.pictures import INSERT, Parent, Picture, values_of
from smalto.storage.words import indexed

NOON_S = 1_790_000_000
EVERY_S = 1800
THINGS = ("a red bicycle", "an otter", "two penguins", "a lighthouse", "a fox", "一只猫")
PLACES = ("at a lake", "in the snow", "on a beach", "in a forest", "at night", "在湖边")
RARE = "小海獭在苹果树下"
SHAPES = ((1024, 1024), (1536, 1024), (1024, 1536))
COLORS = ("#d9743f", "#2f7f91", "#6a9c4b", "#8a5fa8", "#c9a227", "#4b5fa8")


def hang(home: Path, n: int, rare_every: int = 997) -> list[int]:
    """`n` pictures, the newest last; every `rare_every`th shows `RARE`. Returns their ids."""
    database = Database(home / "smalto.db")
    store = GalleryStore(database, BlobStore(home / "gallery", SystemClock()))
    models = [store.add(_picture(at, rare_every), _files(at)) for at in range(min(n, 6))]
    made = [_like(models[at % 6], at, rare_every) for at in range(len(models), n)]
    ids = [one.id for one in models]
    with database.transaction() as connection:
        for picture in made:
            row = connection.execute(INSERT, values_of(picture)).lastrowid
            assert row is not None
            words = (row, indexed(picture.words))
            connection.execute("INSERT INTO picture_words (rowid, words) VALUES (?, ?)", words)
            kept = [(name, f"picture:{row}") for name in (picture.file, picture.thumb)]
            connection.executemany("INSERT OR IGNORE INTO kept_file VALUES (?, ?)", kept)
            ids.append(row)
    database.close()
    return ids


def relate(home: Path, child: int, parent: int) -> None:
    """`child` was made from `parent`."""
    database = Database(home / "smalto.db")
    link = Parent(parent, "source")
    database.write(
        "INSERT INTO picture_parent (picture_id, parent_id, role, place) VALUES (?, ?, ?, 0)",
        (child, link.id, link.role),
    )
    database.close()


def _picture(at: int, rare_every: int) -> Picture:
    width, height = SHAPES[at % 3]
    prompt = RARE if at % rare_every == 5 else f"{THINGS[at % 6]} {PLACES[at // 6 % 6]}, {at}"
    return Picture(
        project="default",
        created_s=NOON_S + at * EVERY_S,
        kind=("generation", "generation", "edit")[at % 3],
        width_px=width,
        height_px=height,
        output_format="png",
        prompt=prompt,
        model=("gpt-image-1", "gpt-image-1.5")[at % 2],
        engine="native",
        size=f"{width}x{height}",
        quality=("low", "medium", "high")[at % 3],
        size_bytes=1000,
        seed=at,
        input_tokens=12,
        output_tokens=272,
        cost_micro=11_000,
        seconds=1.5,
        color=COLORS[at % 6],
        asked={"prompt": prompt, "quality": "high", "size": f"{width}x{height}", "n": 1},
        request_id=f"req_{at:032x}",
    )


def _like(model: Picture, at: int, rare_every: int) -> Picture:
    """Another picture with the files of `model`."""
    own = _picture(at, rare_every)
    shape = {"width_px": model.width_px, "height_px": model.height_px, "size": model.size}
    return replace(own, file=model.file, thumb=model.thumb, **shape)


def _files(at: int) -> Files:
    width, height = SHAPES[at % 3]
    whole = Image.new("RGB", (width, height), COLORS[at % 6])
    draw = ImageDraw.Draw(whole)
    edge = min(width, height) // 4
    middle = (width // 2 - edge, height // 2 - edge, width // 2 + edge, height // 2 + edge)
    (draw.ellipse if at % 2 else draw.rectangle)(middle, fill="white")
    small = whole.copy()
    small.thumbnail((320, 320))
    return Files(_bytes(whole, "PNG"), _bytes(small, "WEBP"))


def _bytes(image: Image.Image, kind: str) -> bytes:
    out = io.BytesIO()
    image.save(out, kind)
    return out.getvalue()
