"""No page is wider than its window, from a small phone to a desktop."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from . import rig
from .pages import PAGES, settle

if TYPE_CHECKING:
    from playwright.sync_api import Page

WIDTHS_PX = (360, 768, 1280)
TWO_FRAMES = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
OVER_PX = "document.documentElement.scrollWidth - window.innerWidth"


@pytest.mark.parametrize("path", PAGES)
def test_no_page_scrolls_sideways(page: Page, drawn: rig.Playground, path: str) -> None:
    page.set_viewport_size({"width": WIDTHS_PX[0], "height": 780})
    page.goto(path)
    settle(page)
    over: dict[int, int] = {}
    for width_px in WIDTHS_PX:
        page.set_viewport_size({"width": width_px, "height": 780})
        page.evaluate(TWO_FRAMES)
        over[width_px] = page.evaluate(OVER_PX)
    assert max(over.values()) <= 0, over
