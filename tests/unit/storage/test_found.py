from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from smalto.clock import SystemClock
from smalto.storage.blobs import BlobStore
from smalto.storage.database import Database
from smalto.storage.gallery import Files, GalleryStore
from smalto.storage.pictures import LIGHT, Parent, Picture, Query

OTTER = Picture(
    project="default",
    created_s=1_700_000_000,
    kind="edit",
    width_px=64,
    height_px=48,
    output_format="png",
    run_id="run_a",
    place=2,
    prompt="小海獭",
    revised_prompt="a small sea otter",
    caption="mine",
    model="gpt-image-1",
    engine="native",
    size="64x48",
    quality="low",
    seed=7,
    cost_micro=11,
    seconds=1.5,
    favourite=True,
    preserved_share=1.0,
    preserved_difference=0,
    notes=("a note",),
    color="#102030",
    asked={"prompt": "小海獭", "n": 2},
    request_id="req_1",
    scene={"items": []},
)


def store_of(home: Path) -> tuple[GalleryStore, Database]:
    database = Database(home / "smalto.db")
    return GalleryStore(database, BlobStore(home / "gallery", SystemClock())), database


def test_a_picture_comes_back_as_it_was_kept(home: Path) -> None:
    store, database = store_of(home)
    parent = store.add(OTTER, Files(b"parent"))
    kept = store.add(
        replace(OTTER, parents=(Parent(parent.id, "source"),)), Files(b"file", b"thumb", b"mask")
    )
    assert kept.file.endswith(".png") and kept.mask is not None and kept.thumb is not None
    assert store.get("default", kept.id) == kept
    assert store.several("default", [kept.id, 9, parent.id]) == [
        replace(kept, scene=None),
        replace(parent, scene=None),
    ]
    assert store.with_file("default", parent.file) == parent
    assert store.with_file("other", parent.file) is None
    assert [one.id for one in store.of_runs("default", ["run_a", "run_b"])] == [1, 2]
    database.close()


def test_lists_have_one_order_whatever_the_clock_says(home: Path) -> None:
    store, database = store_of(home)
    times = (50, 40, 60, 50)
    ids = [
        store.add(replace(OTTER, created_s=at), Files(b"%d" % place)).id
        for place, at in enumerate(times)
    ]
    newest = [ids[2], ids[3], ids[0], ids[1]]
    for query, wanted in ((Query(), newest), (Query(oldest_first=True), newest[::-1])):
        assert [one.id for one in store.page("default", query).pictures] == wanted
        assert store.outline("default", query).ids == wanted
    assert store.outline("default", Query(from_s=50, to_s=60)).times == [50, 50]
    assert store.facets("default")["sizes"] == [("64x48", 4)]
    assert store.facets("other") == {"models": [], "sizes": [], "qualities": [], "kinds": []}
    database.close()


@pytest.mark.parametrize(
    ("columns", "plan"),
    [
        ("count(*)", "COVERING INDEX"),
        ("id, created_s, width_px, height_px, color", "COVERING INDEX picture_made"),
        (LIGHT, "INDEX picture_made"),
    ],
)
def test_ten_thousand_pictures_are_not_read_one_by_one(home: Path, columns: str, plan: str) -> None:
    """Nor sorted: a page is read from an index that has its order."""
    _, database = store_of(home)
    where, values = Query().where("default")
    rows = database.read(
        f"EXPLAIN QUERY PLAN SELECT {columns} FROM picture WHERE {where} ORDER BY {Query().order}",
        values,
    )
    steps = " / ".join(row["detail"] for row in rows)
    assert plan in steps and "TEMP B-TREE" not in steps, steps
    database.close()
