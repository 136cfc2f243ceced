"""No violation on any page, in both themes and both languages, wide and narrow."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from . import rig
from .axe import violations
from .pages import PAGES, settle

if TYPE_CHECKING:
    from playwright.sync_api import Browser

LOOKS = [(scheme, locale) for scheme in ("light", "dark") for locale in ("en-GB", "zh-CN")]
PHONE = {"width": 360, "height": 720}


@pytest.fixture(scope="module", autouse=True)
def axe_is_there() -> None:
    lack = "" if rig.AXE.exists() else "axe-core is not installed: make web"
    if lack and os.environ.get("CI") == "true":
        pytest.fail(f"CI runs all tests, and {lack}")
    if lack:
        pytest.skip(lack)


@pytest.mark.parametrize("path", PAGES)
def test_pages(path: str, browser: Browser, drawn: rig.Playground) -> None:
    for scheme, locale in LOOKS:
        context = rig.context_of(browser, drawn, locale=locale, color_scheme=scheme)
        page = context.new_page()
        page.goto(path)
        settle(page)
        assert violations(page) == [], (path, scheme, locale)
        context.close()


@pytest.mark.parametrize("path", PAGES)
def test_pages_on_a_phone(path: str, browser: Browser, drawn: rig.Playground) -> None:
    context = rig.context_of(browser, drawn, viewport=PHONE)
    page = context.new_page()
    page.goto(path)
    settle(page)
    assert violations(page) == []
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= PHONE["width"], "the page must not scroll sideways"
    context.close()


@pytest.mark.parametrize(("scheme", "locale"), LOOKS)
def test_sign_in_and_setup(
    scheme: str, locale: str, browser: Browser, playground: rig.Playground, fresh: rig.Playground
) -> None:
    for server, path in ((playground, "/"), (fresh, "/")):
        stranger = rig.Playground(server.url, "", server.home)
        context = rig.context_of(browser, stranger, locale=locale, color_scheme=scheme)
        page = context.new_page()
        page.goto(path)
        settle(page)
        page.get_by_role("button").last.click()  # with the faults of an empty form on it
        assert violations(page) == [], (server is fresh, scheme, locale)
        context.close()


@pytest.mark.parametrize(("scheme", "locale"), LOOKS)
def test_what_opens_over_a_page(
    scheme: str, locale: str, browser: Browser, playground: rig.Playground
) -> None:
    context = rig.context_of(browser, playground, locale=locale, color_scheme=scheme)
    page = context.new_page()
    page.goto("/settings")
    settle(page)
    for key, role in (("Control+k", "dialog"), ("?", "dialog")):
        page.keyboard.press(key)
        page.get_by_role(role).wait_for()
        page.wait_for_timeout(400)
        assert violations(page) == [], (key, scheme, locale)
        page.keyboard.press("Escape")
        page.get_by_role(role).wait_for(state="detached")
    page.get_by_role("banner").get_by_role("button").last.click()
    page.get_by_role("menu").wait_for()
    page.wait_for_timeout(300)
    assert violations(page) == [], ("menu", scheme, locale)
    context.close()
