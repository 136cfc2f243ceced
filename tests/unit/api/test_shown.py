"""What the doors tell is what the description of the API says, field by field."""

from __future__ import annotations

from typing import Any

from smalto.api import shown
from smalto.api.schemas import ACTUAL, SCHEMAS, TILE, USAGE
from smalto.errors import run_interrupted
from smalto.playground.run import Actual, Run, RunImage, row_of, run_of
from smalto.storage.found import Outline
from smalto.storage.library import Collection, Prompt
from smalto.storage.pictures import Parent, Picture
from smalto.types import Usage

PICTURE = Picture(
    project="default",
    created_s=1,
    kind="edit",
    width_px=10,
    height_px=20,
    output_format="png",
    id=7,
    run_id="run_a",
    preserved_share=1.0,
    preserved_difference=0,
    mask="m.png",
    parents=(Parent(3, "source"),),
    collections=(2,),
)
RUN = Run(
    id="run_a",
    project="default",
    operation="edit",
    created_s=1,
    request_id="req_a",
    idempotency_key="k",
    body_sha256="d",
    asked={"prompt": "an otter"},
    images=(
        RunImage(0, "done", 2, picture=PICTURE),
        RunImage(1, "preview", 1),
        RunImage(2, "failed", 3, kept_preview="x.png"),
        RunImage(3, "cancelled", 1),
        RunImage(4),
    ),
    actual=Actual("m", "fake", 10, 20, "low", "opaque", "png", 5, 2, None),
    state="failed",
    usage=Usage(1, 2, 3),
    cost_micro=4,
    seconds=0.5,
    error=run_interrupted().body()["error"],
)


def fields(schema: dict[str, Any]) -> list[str]:
    return sorted(schema["required"])


def test_every_field_and_no_other() -> None:
    run = shown.run_body(RUN)
    outline = shown.outline_body(
        Outline([1], [2], [3], [4], ["#0000ff"]),
        {"models": [], "sizes": [], "qualities": [], "kinds": []},
    )
    for body, schema in (
        (run, SCHEMAS["Run"]),
        (run["actual"], ACTUAL),
        (run["usage"], USAGE),
        (run["images"][0], TILE),
        (shown.picture_body(PICTURE), SCHEMAS["Picture"]),
        (outline, SCHEMAS["Outline"]),
        (shown.collection_body(Collection(1, "a", 0, None)), SCHEMAS["Collection"]),
        (shown.prompt_body(Prompt(1, "a", "b", (), None, None, None)), SCHEMAS["Prompt"]),
    ):
        assert sorted(body) == fields(schema)
    assert outline["colors"] == [255]


def test_a_preview_is_named_while_it_can_be_had() -> None:
    urls = [image["preview_url"] for image in shown.run_body(RUN)["images"]]
    assert urls == [
        None,
        "/api/runs/run_a/previews/1/0",
        "/api/runs/run_a/previews/2/2",
        None,
        None,
    ]


def test_a_run_comes_back_from_its_row() -> None:
    assert run_of(row_of(RUN), {0: PICTURE}) == RUN
