"""The addresses of the page, and when one of them stands still."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

PAGES = ("/", "/gallery", "/compare", "/library", "/memory", "/keys", "/usage", "/settings")


def settle(page: Page) -> None:
    """The page's own heading is there, nothing loads, and what moved has come to rest."""
    page.locator("main h1").first.wait_for(state="attached")
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(250)
