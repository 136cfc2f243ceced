"""A live server with the native engine and a browser. What is missing skips by name; with
SMALTO_BROWSER=1 it fails."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from . import rig

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = str(Path(__file__).parent)
    for item in items:
        if str(item.path).startswith(here):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    lack = rig.missing()
    if lack and os.environ.get("SMALTO_BROWSER") == "1":
        pytest.fail(f"All browser tests were asked for, and {lack}")
    if lack:
        pytest.skip(lack)
    with rig.browsing() as running:
        yield running


@pytest.fixture(scope="package")
def playground(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[rig.Playground]:
    """One server for all tests that do not change who may enter; it has an owner."""
    with rig.serving(tmp_path_factory.mktemp("e2e") / "home") as running:
        running.own()
        yield running


@pytest.fixture
def fresh(browser: Browser, tmp_path: Path) -> Iterator[rig.Playground]:
    """A server that nobody has set up."""
    with rig.serving(tmp_path / "fresh") as running:
        yield running


@pytest.fixture
def shot(tmp_path: Path) -> Callable[[Page, str], None]:
    """Keeps what a page looks like, to be looked at: in SMALTO_SHOTS, else in pytest's folder."""
    folder = Path(os.environ.get("SMALTO_SHOTS") or tmp_path)

    def keep(page: Page, name: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=folder / f"{name}.png", animations="disabled")

    return keep


@pytest.fixture
def watch() -> Iterator[rig.Watch]:
    """Fails the test when the page complained while it was looked at."""
    watch = rig.Watch()
    yield watch
    assert watch.complaints == []


@pytest.fixture
def context(browser: Browser, playground: rig.Playground) -> Iterator[BrowserContext]:
    opened = rig.context_of(browser, playground)
    yield opened
    opened.close()


@pytest.fixture
def page(context: BrowserContext, playground: rig.Playground, watch: rig.Watch) -> Page:
    """The owner's page, English, light, 1280 x 800; nothing is loaded yet."""
    opened = context.new_page()
    watch.over(opened, playground.url)
    return opened


@pytest.fixture(scope="package")
def drawn(playground: rig.Playground) -> rig.Playground:
    """The same server with something to see on every page."""
    for prompt in ("a red fox and two apples, blue background", "三只小海獭在雪山前"):
        run = {"operation": "generation", "model": rig.MODEL, "prompt": prompt, "quality": "low"}
        playground.run({**run, "n": 2, "size": "1024x1024"})
    playground.call("POST", "/api/prompts", {"title": "Fox", "text": "a fox in {place}"})
    playground.call("POST", "/api/collections", {"name": "Animals"})
    playground.call("POST", "/api/keys", {"name": "blog"})
    return playground
