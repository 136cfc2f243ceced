from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from smalto.clock import SystemClock
from smalto.storage.blobs import BlobStore
from smalto.storage.database import Database
from smalto.storage.gallery import Files, GalleryStore
from smalto.storage.library import Collection, CollectionStore, Prompt, PromptStore, Taken
from smalto.storage.pictures import Picture

OTTER = Picture("default", 1, "generation", 8, 8, "png")


def test_collections_are_a_projects_own(home: Path) -> None:
    database = Database(home / "smalto.db")
    store = CollectionStore(database)
    mine = store.add("default", "Otters", "otters", 1)
    theirs = store.add("other", "Otters", "otters", 1)
    with pytest.raises(Taken):
        store.add("default", "OTTERS", "otters", 1)
    assert store.all("default") == [Collection(mine, "Otters", 0, None)]
    assert store.get("default", theirs) is None and store.ids("default") == {mine}
    assert not store.rename("default", theirs, "a", "a") and not store.remove("default", theirs)

    gallery = GalleryStore(database, BlobStore(home / "gallery", SystemClock()))
    own = gallery.add(OTTER, Files(b"1"))
    foreign = gallery.add(replace(OTTER, project="other"), Files(b"2"))
    store.move(mine, [own.id, foreign.id, 99], [])
    assert store.all("default") == [Collection(mine, "Otters", 1, own.id)]
    assert gallery.get("default", own.id).collections == (mine,)  # type: ignore[union-attr]
    kept = gallery.add(replace(OTTER, collections=(theirs, mine, 99)), Files(b"3"))
    assert gallery.get("default", kept.id).collections == (mine,)  # type: ignore[union-attr]
    assert store.remove("default", mine) and gallery.get("default", own.id) is not None
    database.close()


def test_prompts_come_back_as_they_were(home: Path) -> None:
    database = Database(home / "smalto.db")
    store = PromptStore(database)
    first = Prompt(0, "a", "a {thing}", ("x", "海"), {"n": 2, "layout": [{}]}, None, None)
    one = store.add("default", first, 5)
    two = store.add("default", replace(first, settings=None, used_s=4), 1)
    assert store.get("default", one) == replace(first, id=one)
    assert [prompt.id for prompt in store.all("default")] == [one, two]
    store.save("default", replace(first, id=two, used_s=9, tags=()))
    assert [prompt.id for prompt in store.all("default")] == [two, one]
    store.save("other", replace(first, id=one, title="not theirs"))
    assert store.get("default", one) == replace(first, id=one)
    assert store.count("default") == 2 and store.all("other") == []
    assert not store.remove("other", one) and store.remove("default", one)
    database.close()
