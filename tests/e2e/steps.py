"""What a person does on the pages, in one line each."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

PROMPT = "#create-prompt"
DONE_MS = 90_000


def opened(page: Page) -> Page:
    """The Create page."""
    page.goto("/")
    page.locator(PROMPT).wait_for()
    return page


def newest(page: Page) -> Locator:
    """The card of the last run."""
    return page.locator("article").first


def finished(card: Locator, state: str = "done") -> None:
    card.and_(card.page.locator(f"[data-state={state}]")).wait_for(timeout=DONE_MS)


def generate(page: Page, prompt: str) -> Locator:
    """Sends a prompt and waits for what came of it."""
    page.locator(PROMPT).fill(prompt)
    page.locator(PROMPT).press("Control+Enter")
    card = page.locator("article", has_text=prompt).first
    finished(card)
    return card


def tiles(page: Page) -> Locator:
    """The pictures of the gallery that are on the screen."""
    return page.locator("[role=gridcell]")


def expect_count(page: Page, n: int) -> None:
    """The gallery's own count of what it shows."""
    told = re.compile(f"^{n:,} {'picture' if n == 1 else 'pictures'}$")
    page.locator("main").get_by_role("status").filter(has_text=told).wait_for()


def focused(page: Page, locator: Locator) -> None:
    """Waits until the keys go there."""
    locator.and_(page.locator(":focus")).wait_for()


def stroke(page: Page) -> None:
    """With the brush, through the upper left of the picture in the mask editor."""
    stage = page.get_by_role("application")
    box = stage.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2 - 130, box["y"] + box["height"] / 2 - 130
    page.mouse.move(x, y)
    page.mouse.down()
    for step in range(1, 7):
        page.mouse.move(x + 15 * step, y + 5 * step)
    page.mouse.up()


def blank(path: Path, color: str) -> Path:
    """A square of one colour."""
    Image.new("RGB", (512, 512), color).save(path)
    return path
