from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from smalto.clock import SystemClock
from smalto.playground.bundle import bundle, file_name
from smalto.playground.gallery import Gallery
from smalto.storage.database import Database
from smalto.storage.gallery import Files
from smalto.storage.pictures import Picture

OTTER = Picture("default", 1_700_000_000, "generation", 64, 64, "png", prompt="an otter")


def test_names_of_files() -> None:
    for prompt, name in (
        ("an otter", "7-an-otter.png"),
        ("../../etc/passwd", "7-etc-passwd.png"),
        ("海獭，在雪里！", "7-海獭-在雪里.png"),
        ("\x00\n\u202e", "7.png"),
        ("", "7.png"),
        ("a" * 300, f"7-{'a' * 48}.png"),
        ("CON", "7-con.png"),
    ):
        assert file_name(replace(OTTER, id=7, prompt=prompt)) == name
    assert file_name(replace(OTTER, id=7, caption="mine"), "json") == "7-mine.json"


def test_a_bundle_leaves_out_what_has_gone(home: Path) -> None:
    database = Database(home / "smalto.db")
    gallery = Gallery(database, home / "gallery", SystemClock())
    kept = [gallery.store.add(OTTER, Files(b"%d" % number * 700_000)) for number in range(2)]
    (home / "gallery" / kept[0].file[:2] / kept[0].file).unlink()
    pieces = list(bundle(kept, gallery.store.file, lambda picture: {"id": picture.id}))
    assert len(pieces) > 2
    assert b"2-an-otter.png" in b"".join(pieces) and b"1-an-otter" not in b"".join(pieces)
    database.close()
