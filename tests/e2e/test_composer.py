"""What goes into a request: suggested words, references in their order, a mask."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from . import rig
from .steps import PROMPT, blank, finished, opened, stroke

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page


def test_names_and_saved_prompts_are_suggested(page: Page, drawn: rig.Playground) -> None:
    box = opened(page).locator(PROMPT)
    offered = page.get_by_role("listbox").get_by_role("option")
    box.fill("")
    page.keyboard.type("/fo")
    offered.first.wait_for()
    page.keyboard.press("Enter")
    assert box.input_value() == "a fox in {place}"
    page.keyboard.type("the snow")  # the variable is selected, so typing fills it
    assert box.input_value() == "a fox in the snow"
    box.fill("")
    page.keyboard.press("ArrowUp")
    newest_prompt = drawn.call("GET", "/api/prompts/recent")["prompts"][0]
    assert box.input_value() == newest_prompt
    page.keyboard.press("ArrowDown")
    assert box.input_value() == ""


def test_references_are_put_in_order_by_dragging(page: Page, tmp_path: Path) -> None:
    from playwright.sync_api import expect

    cards = opened(page).get_by_role("list", name="References").get_by_role("listitem")
    page.locator("input[type=file]").first.set_input_files(
        [blank(tmp_path / f"{name}.png", name) for name in ("red", "blue", "green")]
    )
    page.get_by_text("3 of 16").wait_for()
    cards.nth(2).drag_to(cards.nth(0))
    cards.first.get_by_role("img", name="green.png").wait_for()
    assert "Source" in cards.first.inner_text()
    estimate = page.locator("[data-testid=estimate]:not([data-stale])")
    page.locator(PROMPT).fill("put a white star in the middle")
    estimate.wait_for()  # of an edit: its pictures are counted
    before, with_three = estimate.inner_text(), tokens(estimate)
    page.get_by_role("button", name="Remove green.png").click()
    page.get_by_role("button", name="Remove blue.png").click()
    page.get_by_text("1 of 16").wait_for()
    expect(estimate).not_to_have_text(before)
    assert tokens(estimate) < with_three


def tokens(estimate: Locator) -> int:
    found = re.search(r"([\d,]+) tokens", estimate.inner_text())
    assert found
    return int(found[1].replace(",", ""))


def test_a_mask_goes_along_however_quickly_and_comes_back_with_its_run(
    page: Page, drawn: rig.Playground
) -> None:
    """Sent in the moment in which the stroke ends: it is the picture with its mask all the same."""
    opened(page)
    page.locator("article", has_text="三只小海獭").get_by_role("button", name="Edit").first.click()
    stroke(page)
    page.locator(PROMPT).fill("a blue balloon")
    page.keyboard.press("Control+Enter")
    card = page.locator("article", has_text="a blue balloon").first
    finished(card)
    card.get_by_test_id("proof").wait_for()
    page.get_by_role("button", name="Remove the mask").click()
    page.get_by_role("button", name=re.compile("^Remove #")).click()
    card.get_by_role("button", name="Use prompt and settings").click()
    page.get_by_text(re.compile(r"Mask: [\d.]+% will be redrawn")).wait_for()
    page.get_by_role("button", name="Change the mask").click()
    page.get_by_text(re.compile(r"[\d.]+ % of the picture")).wait_for()
