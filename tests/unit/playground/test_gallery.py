from __future__ import annotations

import asyncio
import os
from dataclasses import replace
from pathlib import Path

from smalto.clock import SystemClock
from smalto.playground.gallery import TRASH_S, Gallery
from smalto.storage.database import Database
from smalto.storage.gallery import Files
from smalto.storage.pictures import Parent, Picture, Query

OTTER = Picture("default", 1_700_000_000, "generation", 64, 64, "png", prompt="an otter")


class Shifted(SystemClock):
    ahead_s = 0.0

    def unix_s(self) -> float:
        return super().unix_s() + self.ahead_s


def opened(home: Path) -> tuple[Gallery, Shifted, Database]:
    database, clock = Database(home / "smalto.db"), Shifted()
    return Gallery(database, home / "gallery", clock), clock, database


def files_in(home: Path) -> set[str]:
    return {path.name for path in (home / "gallery").glob("??/*")}


def test_the_trash_is_emptied_after_thirty_days(home: Path) -> None:
    gallery, clock, database = opened(home)
    kept = [
        gallery.store.add(OTTER, Files(b"one %d" % number, b"small", b"mask"))
        for number in range(2)
    ]
    asyncio.run(gallery.trash("default", [kept[0].id]))
    assert gallery.tidy() == 0
    clock.ahead_s = TRASH_S + 5
    assert gallery.tidy() == 1
    assert [one.id for one in gallery.store.page("default", Query()).pictures] == [kept[1].id]
    assert gallery.store.page("default", Query(trash=True)).total == 0
    assert files_in(home) == {kept[1].file, kept[1].thumb, kept[1].mask}
    database.close()


def test_files_that_nobody_speaks_of_go_but_not_at_once(home: Path) -> None:
    gallery, _, database = opened(home)
    kept = gallery.store.add(OTTER, Files(b"one"))
    stray = home / "gallery" / "ab" / f"{'ab' * 32}.png"
    stray.parent.mkdir(parents=True, exist_ok=True)
    stray.write_bytes(b"left by a crash")
    assert gallery.tidy() == 0
    old_s = stray.stat().st_mtime - 7200
    os.utime(stray, (old_s, old_s))
    assert gallery.tidy() == 1
    assert files_in(home) == {kept.file}
    database.close()


def test_lineage_outlives_who_is_in_between(home: Path) -> None:
    gallery, _, database = opened(home)
    store = gallery.store
    first = store.add(OTTER, Files(b"1"))
    second = store.add(replace(OTTER, parents=(Parent(first.id, "source"),)), Files(b"2"))
    both = (Parent(second.id, "source"), Parent(first.id, "reference"), Parent(99, "reference"))
    third = store.add(replace(OTTER, parents=both), Files(b"3"))
    assert store.get("default", third.id).parents == both[:2]  # type: ignore[union-attr]
    assert store.ancestors(third.id) == [second.id, first.id]
    assert store.children(first.id) == [second.id, third.id]
    store.trash("default", [second.id], 5)
    assert store.delete("default", [second.id]) == 1
    assert store.ancestors(third.id) == [first.id]
    database.close()
