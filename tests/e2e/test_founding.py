"""The playground's story in one piece, from the address of the first run to the bill: what a person
does on the first evening, in the order in which they do it. SMALTO_SHOTS=FOLDER keeps a picture of
every step.
"""

from __future__ import annotations

import json
import re
import urllib.request
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pytest

from . import rig
from .steps import DONE_MS, PROMPT, expect_count, finished, generate, newest, stroke, tiles

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    Shot = Callable[[Page, str], None]

FOX = "a red fox and two apples on a meadow"
OTTERS = "三只小海獭在雪山前"


@pytest.fixture
def visitor(browser: Browser, fresh: rig.Playground, watch: rig.Watch) -> Iterator[Page]:
    """Somebody who holds the address that the server printed, and nothing else."""
    context = rig.context_of(browser, fresh)
    page = context.new_page()
    watch.over(page, fresh.url)
    yield page
    context.close()


def test_the_first_evening(visitor: Page, fresh: rig.Playground, shot: Shot) -> None:
    page = visitor
    set_up(page, fresh, shot)
    draw_with_previews(page, shot)
    repaint_what_is_masked(page, fresh, shot)
    vary(page, fresh, shot)
    find_in_chinese(page, shot)
    delete_and_undo(page, fresh, shot)
    key = make_a_key(page, shot)
    use_the_key(fresh, key)
    read_the_bill(page, fresh, shot)


def set_up(page: Page, fresh: rig.Playground, shot: Shot) -> None:
    page.goto(fresh.setup_url)
    page.get_by_label("Name", exact=True).fill(rig.NAME)
    assert "setup=" not in page.url
    page.get_by_label("Password", exact=True).fill("too short")
    page.get_by_role("button", name="Create the account").click()
    page.get_by_text("1 character is missing").wait_for()
    page.get_by_label("Password", exact=True).fill(rig.PASSWORD)
    page.get_by_label("Organization").fill(rig.HOUSE)
    shot(page, "01-first-run")
    page.get_by_role("button", name="Create the account").click()
    page.locator(PROMPT).wait_for()
    shot(page, "02-nothing-made-yet")
    cookies = {one["name"]: one["value"] for one in page.context.cookies()}
    fresh.cookie = cookies["smalto_session"]
    fresh.csrf = fresh.call("GET", "/api/session")["csrf"]


def draw_with_previews(page: Page, shot: Shot) -> None:
    page.get_by_role("group", name="Previews").get_by_role("radio", name="2").check(force=True)
    page.locator(PROMPT).fill(FOX)
    page.get_by_test_id("estimate").wait_for()
    page.get_by_role("button", name="Generate").click()
    page.get_by_text(re.compile("Preview [12]/2")).first.wait_for(timeout=DONE_MS)
    shot(page, "03-preview")
    finished(newest(page))
    assert "drawn by native" in newest(page).locator("footer").inner_text()
    shot(page, "04-done")


def repaint_what_is_masked(page: Page, fresh: rig.Playground, shot: Shot) -> None:
    newest(page).get_by_role("button", name="Edit", exact=True).click()
    stroke(page)
    shot(page, "05-mask")
    page.get_by_role("button", name="Done").click()
    page.get_by_text(re.compile(r"Mask: [\d.]+% will be redrawn")).wait_for()
    page.locator(PROMPT).fill("a yellow duck")
    asked = page.get_by_role("region", name="Prompt")
    asked.locator("[data-testid=estimate]:not([data-stale])").wait_for()
    shot(page, "06-edit-asked")
    asked.get_by_role("button", name=re.compile("^Edit")).click()
    card = page.locator("article", has_text="a yellow duck").first
    finished(card)
    assert card.get_by_test_id("proof").inner_text() == "0.0 % changed outside"
    shot(page, "07-edited")
    edited = fresh.call("GET", "/api/pictures?kind=edit")["pictures"][0]
    assert edited["has_mask"] and edited["preserved"]["share"] == 1


def vary(page: Page, fresh: rig.Playground, shot: Shot) -> None:
    page.locator("article", has_text=FOX).get_by_role("button", name="Variations").click()
    card = page.locator("article", has_text="Variations").first
    finished(card)
    card.scroll_into_view_if_needed()
    shot(page, "08-variation")
    made = fresh.call("GET", "/api/pictures?kind=variation")["pictures"][0]
    assert [one["role"] for one in made["parents"]] == ["source"]


def find_in_chinese(page: Page, shot: Shot) -> None:
    page.get_by_role("button", name="Remove #").first.click()
    generate(page, OTTERS)
    shot(page, "09-chinese")
    page.get_by_role("link", name="Gallery").click()
    expect_count(page, 4)
    page.keyboard.press("/")
    page.keyboard.type("海獭")
    expect_count(page, 1)
    assert tiles(page).first.locator("img").get_attribute("alt") == OTTERS
    shot(page, "10-found")
    page.get_by_role("searchbox").fill("")
    expect_count(page, 4)


def delete_and_undo(page: Page, fresh: rig.Playground, shot: Shot) -> None:
    tiles(page).first.hover()
    tiles(page).first.get_by_role("button", name="Select").click()
    page.keyboard.press("Delete")
    page.get_by_text("1 picture moved to the trash.").first.wait_for()
    expect_count(page, 3)
    shot(page, "11-deleted")
    page.get_by_role("button", name="Undo").click()
    expect_count(page, 4)
    shot(page, "12-undone")
    assert fresh.call("GET", "/api/pictures?trash=1")["total"] == 0


def make_a_key(page: Page, shot: Shot) -> str:
    page.goto("/keys")
    page.get_by_role("button", name="New key").click()
    page.get_by_label("What is it for?").fill("blog")
    page.get_by_role("button", name="Create key").click()
    secret = page.get_by_label("Key", exact=True)
    secret.wait_for()
    key = secret.inner_text().strip()
    assert key.startswith("sk-")
    shot(page, "13-key-once")
    page.get_by_role("button", name="I have saved it").click()
    page.get_by_role("cell", name="blog").first.wait_for()
    assert key not in page.content()
    page.reload()
    page.get_by_role("cell", name="blog").first.wait_for()
    assert key not in page.content()
    shot(page, "14-keys")
    return key


def use_the_key(fresh: rig.Playground, key: str) -> None:
    body = {"model": rig.MODEL, "prompt": "a blue teapot", "quality": "low"}
    request = urllib.request.Request(
        f"{fresh.url}/v1/images/generations",
        data=json.dumps(body).encode(),
        headers={"authorization": f"Bearer {key}", "content-type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=60) as response:
        assert len(json.load(response)["data"]) == 1


def read_the_bill(page: Page, fresh: rig.Playground, shot: Shot) -> None:
    total: dict[str, Any] = fresh.call("GET", "/api/usage?by=day")["total"]
    assert (total["requests"], total["images"]) == (5, 5)
    page.locator("header a[href='/usage']").click()
    page.get_by_text("of 5 requests").wait_for()
    page.locator("main svg").first.wait_for()
    shot(page, "15-usage")
    page.get_by_role("button", name="View as table").click()
    spend = page.locator("main table tfoot td").last.inner_text()
    assert float(spend.strip("$")) == pytest.approx(total["cost_micro"] / 1e6, abs=0.005)
    shot(page, "16-usage-table")
