"""What a browser does to a run: leaves in the middle, comes back, asks again. One charge."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from . import rig

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


@pytest.fixture(scope="module")
def scripted(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[rig.Playground]:
    """A server whose engine takes as long as it is told to."""
    home = tmp_path_factory.mktemp("scripted") / "home"
    with rig.serving(home, "--engine", "fake") as running:
        running.own()
        yield running


@pytest.fixture
def create(browser: Browser, scripted: rig.Playground, watch: rig.Watch) -> Iterator[Page]:
    """The Create page."""
    context = rig.context_of(browser, scripted)
    page = context.new_page()
    watch.over(page, scripted.url)
    page.goto("/")
    yield page
    context.close()


def ask(page: Page, prompt: str) -> None:
    page.get_by_role("textbox").first.fill(prompt)
    page.keyboard.press("Control+Enter")


def runs_of(scripted: rig.Playground, prompt: str) -> list[Any]:
    runs = scripted.call("GET", "/api/runs")["runs"]
    return [run for run in runs if run["asked"]["prompt"] == prompt]


def ended(page: Page, scripted: rig.Playground, prompt: str) -> Any:
    """The one run of this prompt, once it is over."""
    for _ in range(120):
        (run,) = runs_of(scripted, prompt)
        if run["finished_s"] is not None:
            return run
        page.wait_for_timeout(250)
    raise AssertionError("the run does not end")


def charges(scripted: rig.Playground) -> int:
    with closing(sqlite3.connect(Path(scripted.home) / "smalto.db")) as database:
        return int(database.execute("SELECT count(*) FROM ledger").fetchone()[0])


def test_a_stream_cut_in_the_middle(create: Page, scripted: rig.Playground) -> None:
    """The line is dead for as long as the second half is drawn; nothing has to be asked again."""
    before, posts = charges(scripted), []
    create.on("request", lambda one: posts.append(one) if one.method == "POST" else None)
    ask(create, "cut [slow 6]")
    create.get_by_text("Preview 1/2").first.wait_for()
    create.context.set_offline(True)
    create.wait_for_timeout(3000)
    create.context.set_offline(False)
    create.get_by_text("Done in").first.wait_for(timeout=30_000)
    assert ended(create, scripted, "cut [slow 6]")["state"] == "done"
    assert charges(scripted) == before + 1
    assert len([one for one in posts if one.url.endswith("/api/runs")]) == 1


def test_a_reload_in_the_middle(create: Page, scripted: rig.Playground) -> None:
    """The page finds its run again and sends nothing twice."""
    before = charges(scripted)
    ask(create, "reload [slow 6]")
    create.get_by_text("Preview 1/2").first.wait_for()
    posts = []
    create.on("request", lambda one: posts.append(one) if one.method == "POST" else None)
    create.reload()
    create.get_by_text("Preview 2/2").first.wait_for()
    assert ended(create, scripted, "reload [slow 6]")["state"] == "done"
    create.get_by_text("Preview 2/2").first.wait_for(state="hidden")
    assert charges(scripted) == before + 1
    assert not [one for one in posts if one.url.endswith("/api/runs")]


def test_closed_and_opened_elsewhere(
    browser: Browser, create: Page, scripted: rig.Playground
) -> None:
    """Another window, another machine: the run is the server's."""
    ask(create, "elsewhere [slow 3]")
    create.get_by_text("Drawing").first.wait_for()
    create.close()
    other = rig.context_of(browser, scripted)
    page = other.new_page()
    assert ended(page, scripted, "elsewhere [slow 3]")["state"] == "done"
    page.goto("/gallery?q=elsewhere")
    page.get_by_text("1 picture", exact=True).first.wait_for()
    other.close()
