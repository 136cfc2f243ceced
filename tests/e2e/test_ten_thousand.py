"""A gallery of 10,000 pictures: it scrolls without a hitch and searches at once."""

from __future__ import annotations

import time
from collections.abc import Iterator
from math import inf
from statistics import median, quantiles
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest

from . import rig, wall
from .bars import stretched, told
from .frames import START, STOP
from .steps import expect_count, tiles

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

N = 10_000
FRAME_MS = 32
SEARCH_MS = 100
SEARCHES = 8
SCROLLS = 6
SCROLLS_PX = 3000
SPEED_PX_S = 2400


@pytest.fixture(scope="module")
def full(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[rig.Playground]:
    home = tmp_path_factory.mktemp("ten-thousand") / "home"
    wall.hang(home, N)
    with rig.serving(home) as running:
        running.own()
        yield running


@pytest.fixture
def gallery(browser: Browser, full: rig.Playground, watch: rig.Watch) -> Iterator[Page]:
    context = rig.context_of(browser, full)
    page = context.new_page()
    watch.over(page, full.url)
    page.goto("/gallery")
    expect_count(page, N)
    tiles(page).first.locator("img").wait_for()
    yield page
    context.close()


def scroll(page: Page, distance_px: int) -> None:
    """As a finger on a trackpad does; returns when it is over."""
    devtools = page.context.new_cdp_session(page)
    gesture = {"x": 640, "y": 500, "yDistance": -distance_px, "speed": SPEED_PX_S}
    devtools.send(
        "Input.synthesizeScrollGesture", {**gesture, "gestureSourceType": "mouse", "xOverscroll": 0}
    )


def scrolled_ms(gallery: Page) -> list[float]:
    """The frames of one long scroll."""
    start_px = gallery.evaluate("scrollY")
    gallery.evaluate(START)
    scroll(gallery, SCROLLS_PX)
    frames_ms: list[float] = gallery.evaluate(STOP)
    assert gallery.evaluate("scrollY") - start_px > 0.8 * SCROLLS_PX
    return frames_ms


def test_scrolling_keeps_its_frames(gallery: Page) -> None:
    """The best of a few scrolls: what else the machine does can only make them worse."""
    scroll(gallery, SCROLLS_PX)  # what is compiled once is compiled
    found: list[float] = []
    while len(found) < SCROLLS and min(found, default=inf) >= FRAME_MS:
        found.append(quantiles(scrolled_ms(gallery), n=20)[-1])
    told("scroll, p95 frame", min(found))
    assert tiles(gallery).count() < 200
    assert min(found) < stretched(FRAME_MS), found


def test_the_far_end_is_as_near_as_the_start(gallery: Page) -> None:
    gallery.get_by_role("grid").focus()
    gallery.keyboard.press("End")
    oldest = tiles(gallery).last.locator("img")
    oldest.wait_for()
    assert (oldest.get_attribute("alt") or "").endswith(", 0")


def test_a_search_is_answered_at_once(gallery: Page, full: rig.Playground) -> None:
    for words in ("海獭", "lighthouse", "a fox at night", "ott"):
        spent = sorted(asked_ms(full, words) for _ in range(SEARCHES))
        told(f"search for {words}", median(spent))
        assert median(spent) < stretched(SEARCH_MS)
    gallery.keyboard.press("/")
    gallery.keyboard.type("海獭")
    expect_count(gallery, len(range(5, N, 997)))
    assert tiles(gallery).first.locator("img").get_attribute("alt") == wall.RARE


def asked_ms(full: rig.Playground, words: str) -> float:
    """One search over HTTP, its first page of pictures with it."""
    start_s = time.perf_counter()
    found = full.call("GET", f"/api/pictures?limit=60&q={quote(words)}")
    spent_ms = (time.perf_counter() - start_s) * 1000
    assert found["total"] > 0
    return spent_ms
