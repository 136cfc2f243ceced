"""What the browser fetches before somebody can type a prompt, and how long that takes."""

from __future__ import annotations

import re
from statistics import median
from typing import TYPE_CHECKING, Any

from . import rig
from .bars import stretched, told
from .steps import PROMPT

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

SCRIPT_KB = 220
INTERACTIVE_MS = 1500
LOADS = 3
LATER = re.compile("MaskEditor|MaskPanel|LayoutEditor|UsageChart|GalleryPage|ComparePage|worker")

WATCHING = """
new MutationObserver((_, self) => {
  if (!document.querySelector('#create-prompt')) return;
  window.promptAt = performance.now();
  self.disconnect();
}).observe(document, {childList: true, subtree: true});
new PerformanceObserver((tasks) => {
  for (const task of tasks.getEntries()) window.busyUntil = task.startTime + task.duration;
}).observe({type: 'longtask', buffered: true});
"""
SCRIPTS = """() => performance.getEntriesByType('resource')
  .filter((one) => new URL(one.name).pathname.endsWith('.js'))
  .map((one) => ({name: one.name, sent: one.encodedBodySize, whole: one.decodedBodySize}))"""


def loaded(browser: Browser, playground: rig.Playground) -> tuple[Page, float]:
    """The first page with nothing in the cache, and the milliseconds until the prompt was there and
    no long task was left."""
    page = rig.context_of(browser, playground).new_page()
    page.add_init_script(WATCHING)
    page.goto("/")
    page.wait_for_load_state("networkidle")
    found = page.evaluate("Math.max(window.promptAt, window.busyUntil ?? 0)")
    return page, float(found)


def scripts(page: Page) -> list[Any]:
    found: list[Any] = page.evaluate(SCRIPTS)
    return found


def test_the_first_load_is_small_and_quick(browser: Browser, drawn: rig.Playground) -> None:
    times = []
    for _ in range(LOADS):
        page, spent_ms = loaded(browser, drawn)
        times.append(spent_ms)
        found = scripts(page)
        page.context.close()
    assert all(one["sent"] < one["whole"] for one in found if one["whole"] > 2000), "not compressed"
    sent_kb = sum(one["sent"] for one in found) / 1000
    told("script of the first load", sent_kb, "kB, compressed")
    told("interactive", median(times))
    assert sent_kb <= SCRIPT_KB
    assert not [one["name"] for one in found if LATER.search(one["name"])]
    assert median(times) < stretched(INTERACTIVE_MS), times


def test_editor_and_charts_are_loaded_when_they_are_opened(
    page: Page, drawn: rig.Playground
) -> None:
    page.goto("/")
    page.locator(PROMPT).wait_for()
    page.get_by_role("button", name="Edit", exact=True).first.click()
    page.get_by_role("application").wait_for()
    names = [one["name"] for one in scripts(page)]
    assert any("MaskEditor" in name for name in names)
    assert not any("UsageChart" in name for name in names)
    page.locator("header a[href='/usage']").click()
    page.locator(".recharts-surface").first.wait_for()
    assert any("UsageChart" in one["name"] for one in scripts(page))
