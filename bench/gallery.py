"""A gallery of 10,000 pictures: milliseconds of a page, a search, the outline.

python -m bench.gallery [PICTURES]
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from statistics import median
from typing import Any

from smalto.api.answers import quick_response
from smalto.api.shown import outline_body, picture_body
from smalto.clock import SystemClock
from smalto.storage.blobs import BlobStore
from smalto.storage.database import Database
from smalto.storage.gallery import Files, GalleryStore, insert
from smalto.storage.pictures import Picture, Query

WORDS = ("otter", "fox", "castle", "lighthouse", "snow", "teapot", "robot", "garden", "moon")
CHINESE = ("小海獭", "狐狸", "城堡", "灯塔", "雪地", "水彩", "茶壶", "机器人", "小提琴")
BLANK = Picture("default", 0, "generation", 1024, 1024, "png", model="gpt-image-1", engine="fake")
REPEATS = 15


def fill(database: Database, n_pictures: int) -> None:
    """Rows as pictures leave them, without their files."""
    rng = random.Random(1)
    with database.transaction() as connection:
        for number in range(n_pictures):
            words = rng.sample(WORDS if number % 2 else CHINESE, 4)
            prompt = (" and a " if number % 2 else "和").join(words)
            asked = {"prompt": prompt, "size": "1024x1024", "n": 1}
            size = rng.choice(["1024x1024", "1536x1024"])
            picture = replace(
                BLANK,
                created_s=60 * number,
                prompt=prompt,
                asked=asked,
                size=size,
                file=f"{number}",
            )
            insert(connection, picture)


def timed(name: str, work: Callable[[], Any]) -> None:
    spent = []
    for _ in range(REPEATS):
        start_s = time.perf_counter()
        work()
        spent.append((time.perf_counter() - start_s) * 1000)
    print(f"{name:28} median {median(spent):6.1f} ms   slowest {max(spent):6.1f} ms", flush=True)


def main(n_pictures: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        database = Database(home / "smalto.db")
        store = GalleryStore(database, BlobStore(home / "gallery", SystemClock()))
        fill(database, n_pictures)

        def page(**query: Any) -> Callable[[], Any]:
            def work() -> Any:
                found = store.page("default", Query(**query))
                bodies = [picture_body(one) for one in found.pictures]
                return quick_response({"total": found.total, "pictures": bodies})

            return work

        timed("page of 60", page())
        timed("page of 60, the last", page(offset=n_pictures - 60))
        timed("page of 200", page(limit=200))
        for words in ("海獭", "水彩", "灯塔 水彩", "otter", "ot", "otter fox"):
            timed(f"search {words}", page(words=words))
        timed("search, one size", page(words="水彩", size="1024x1024"))
        outline = store.outline
        timed(
            "outline",
            lambda: quick_response(
                outline_body(outline("default", Query()), store.facets("default"))
            ),
        )
        one_s = time.perf_counter()
        store.add(replace(BLANK, prompt="one more"), Files(b"x" * 1_500_000, b"y" * 10_000))
        print(f"keeping one more: {(time.perf_counter() - one_s) * 1000:.1f} ms")
        database.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
