"""No violation on any page and in nothing that opens on it: in both themes and both languages."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from . import rig, scenes
from .axe import Eye
from .pages import PAGES, settle

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

LANGUAGES = {"en-GB": "en", "zh-CN": "zh-CN"}
PHONE = {"width": 360, "height": 720}


@pytest.fixture(scope="module", autouse=True)
def axe_is_there() -> None:
    lack = "" if rig.AXE.exists() else "axe-core is not installed: make web"
    if lack and os.environ.get("SMALTO_BROWSER") == "1":
        pytest.fail(f"All browser tests were asked for, and {lack}")
    if lack:
        pytest.skip(lack)


@pytest.fixture(params=LANGUAGES)
def eye(request: pytest.FixtureRequest, browser: Browser, drawn: rig.Playground) -> Iterator[Eye]:
    """The owner's page; what it is told to see must be without a fault at the end."""
    context = rig.context_of(browser, drawn, locale=request.param)
    eye = Eye(context.new_page())
    yield eye
    said = eye.page.evaluate("document.documentElement.lang")
    context.close()
    assert said == LANGUAGES[request.param]
    assert eye.faults == []


@pytest.mark.parametrize("story", scenes.STORIES, ids=lambda story: story.__name__)
def test_pages_and_what_opens_on_them(story: scenes.Story, eye: Eye, drawn: rig.Playground) -> None:
    story(eye, drawn)


@pytest.mark.parametrize("locale", LANGUAGES)
def test_a_server_from_its_first_hour(locale: str, browser: Browser, fresh: rig.Playground) -> None:
    """Set up, signed out, and every page while it is empty."""
    stranger = rig.Playground(fresh.url, "", fresh.home)
    context = rig.context_of(browser, stranger, locale=locale)
    eye = Eye(context.new_page())
    eye.page.goto("/")
    settle(eye.page)
    eye.page.get_by_role("button").last.click()  # with the faults of an empty form on it
    eye.sees("setup")
    fresh.own()
    eye.page.goto("/")
    settle(eye.page)
    eye.page.get_by_role("button").last.click()
    eye.sees("login")
    context.close()
    context = rig.context_of(browser, fresh, locale=locale)
    eye.page = context.new_page()
    for path in PAGES:
        open_page(eye.page, path)
        eye.sees(f"empty {path}")
    context.close()
    assert eye.faults == []


@pytest.mark.parametrize("path", PAGES)
def test_pages_on_a_phone(path: str, browser: Browser, drawn: rig.Playground) -> None:
    context = rig.context_of(browser, drawn, viewport=PHONE)
    eye = Eye(context.new_page())
    open_page(eye.page, path)
    eye.sees(path)
    width = eye.page.evaluate("document.documentElement.scrollWidth")
    context.close()
    assert width <= PHONE["width"], "the page must not scroll sideways"
    assert eye.faults == []


def open_page(page: Page, path: str) -> None:
    page.goto(path)
    settle(page)
