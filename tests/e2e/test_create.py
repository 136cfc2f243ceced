"""The Create page in a browser: drawing with previews, and nothing drawn or charged twice."""

from __future__ import annotations

import json
import re
import sqlite3
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

from . import rig
from .bars import stretched, told
from .steps import DONE_MS, PROMPT, blank, finished, generate, newest, opened

if TYPE_CHECKING:
    from playwright.sync_api import Page, Route

FOX = "a red fox in the snow"
TILES_MS = 100


def open_runs(playground: rig.Playground) -> list[Any]:
    runs: list[Any] = playground.call("GET", "/api/runs?state=open")["runs"]
    return runs


def all_runs(playground: rig.Playground) -> list[Any]:
    runs: list[Any] = playground.call("GET", "/api/runs?state=all&limit=200")["runs"]
    return runs


def charged(playground: rig.Playground) -> int:
    """Requests that were paid for, as the usage page counts them."""
    n: int = playground.call("GET", "/api/usage?by=model")["total"]["requests"]
    return n


def posted_keys(page: Page) -> list[str]:
    """The idempotency keys of every run that the page sends."""
    keys: list[str] = []

    def keep(route: Route) -> None:
        if route.request.method == "POST":
            keys.append(route.request.headers["idempotency-key"])
        route.continue_()

    page.route("**/api/runs", keep)
    return keys


def test_a_picture_comes_with_previews_and_with_its_price(page: Page) -> None:
    opened(page).locator(PROMPT).fill("a lighthouse by the sea at sunset, two sailing boats")
    estimate = page.get_by_test_id("estimate")
    estimate.wait_for()
    assert re.search(r"about \$0\.\d+ · [\d,]+ tokens · ~", estimate.inner_text())
    page.get_by_role("button", name="Generate").click()
    tile = newest(page).locator("li").first
    tile.wait_for(timeout=2_000)
    before = tile.locator("figure > div").first.bounding_box()
    page.get_by_text(re.compile("Preview [12]/2")).wait_for(timeout=DONE_MS)
    finished(newest(page))
    after = tile.locator("figure > div").first.bounding_box()
    assert before is not None and after is not None
    assert abs(before["width"] - after["width"]) < 2 and abs(before["height"] - after["height"]) < 2
    facts = newest(page).locator("footer").inner_text()
    assert "drawn by native" in facts and "as asked" in facts and "as estimated" in facts


def test_tiles_stand_there_within_100_ms(page: Page) -> None:
    opened(page).locator(PROMPT).fill("a yellow duck on a pond")
    page.evaluate(
        """() => {
          const before = document.querySelectorAll("article li").length;
          addEventListener("click", () => {
            window.clickAt = performance.now();
            new MutationObserver(() => {
              if (!window.tileAt && document.querySelectorAll("article li").length > before)
                window.tileAt = performance.now();
            }).observe(document.body, { childList: true, subtree: true });
          }, { capture: true, once: true });
        }"""
    )
    page.get_by_role("button", name="Generate").click()
    page.wait_for_function("window.tileAt")
    spent_ms = page.evaluate("window.tileAt - window.clickAt")
    told("from the press to the first tile", spent_ms)
    assert spent_ms < stretched(TILES_MS)
    finished(newest(page))


def test_a_stream_that_is_cut_is_one_run_and_one_charge(
    page: Page, playground: rig.Playground
) -> None:
    before, charges = len(all_runs(playground)), charged(playground)
    cuts: list[str] = []

    def cut(route: Route) -> None:
        cuts.append(route.request.url)
        route.abort() if len(cuts) <= 2 else route.continue_()

    page.route("**/api/runs/*/events", cut)
    keys = posted_keys(opened(page))
    generate(page, "a green tractor on a field")
    assert len(cuts) == 3 and len(keys) == 1
    assert len(all_runs(playground)) == before + 1
    assert charged(playground) == charges + 1
    assert ledger_rows(playground, all_runs(playground)[0]["id"]) == 1


def ledger_rows(playground: rig.Playground, run_id: str) -> int:
    """How often a run was charged, from the database itself."""
    path = next(Path(playground.home).glob("*.db"))
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as rows:
        found = rows.execute("SELECT request_id FROM run WHERE id = ?", (run_id,)).fetchone()
        counted = rows.execute("SELECT count(*) FROM ledger WHERE request_id = ?", found).fetchone()
    return int(counted[0])


def test_an_answer_that_is_lost_is_asked_for_again_with_the_same_key(
    page: Page, playground: rig.Playground
) -> None:
    before = len(all_runs(playground))
    keys: list[str] = []

    def lose(route: Route) -> None:
        if route.request.method != "POST":
            return route.continue_()
        keys.append(route.request.headers["idempotency-key"])
        if len(keys) > 1:
            return route.continue_()
        route.fetch()  # the server has it; the page never hears so
        route.abort()

    page.route("**/api/runs", lose)
    generate(opened(page), "a blue teapot")
    assert len(keys) == 2 and len(set(keys)) == 1
    assert len(all_runs(playground)) == before + 1


def test_a_reload_finds_the_draft_and_the_run(page: Page, playground: rig.Playground) -> None:
    before = len(all_runs(playground))
    opened(page).get_by_role("radio", name="High").check(force=True)
    page.locator(PROMPT).fill("a castle on a hill above a lake, many trees")
    page.locator(PROMPT).press("Control+Enter")
    newest(page).and_(page.locator("[data-run]")).wait_for()
    run = newest(page).get_attribute("data-run")
    page.wait_for_timeout(400)
    page.reload()
    page.locator(PROMPT).wait_for()
    assert page.locator(PROMPT).input_value().startswith("a castle on a hill")
    assert page.get_by_role("radio", name="High").is_checked()
    finished(page.locator(f"article[data-run={run}]"))
    assert len(all_runs(playground)) == before + 1


def test_cancel_stops_the_run(page: Page, playground: rig.Playground) -> None:
    opened(page).get_by_role("radio", name="8", exact=True).check(force=True)
    page.locator(PROMPT).fill("a market with many people and animals")
    page.locator(PROMPT).press("Control+Enter")
    newest(page).get_by_role("button", name="Cancel all").click()
    finished(newest(page), "cancelled")
    assert open_runs(playground) == []


def test_an_edit_with_two_references_in_their_order(
    page: Page, playground: rig.Playground, tmp_path: Path
) -> None:
    files = [blank(tmp_path / f"{name}.png", name) for name in ("red", "blue")]
    opened(page).locator("input[type=file]").first.set_input_files(files)
    page.get_by_text("2 of 16").wait_for()
    page.get_by_role("button", name="Move blue.png to the front").click()
    names = page.get_by_role("list", name="References").locator("img")
    assert [one.get_attribute("alt") for one in names.all()] == [
        "Reference picture blue.png",
        "Reference picture red.png",
    ]
    page.get_by_text("POST /v1/images/edits").wait_for()
    generate(page, "add a white star in the middle")
    assert all_runs(playground)[0]["operation"] == "edit"


def test_a_refusal_stands_in_the_place_of_the_result(page: Page) -> None:
    body = {"error": {"message": "No.", "type": "x", "param": None, "code": "moderation_blocked"}}

    def refuse(route: Route) -> None:
        if route.request.method == "POST":
            route.fulfill(status=400, content_type="application/json", body=json.dumps(body))
        else:
            route.continue_()

    page.route("**/api/runs", refuse)
    opened(page).locator(PROMPT).fill(FOX)
    page.locator(PROMPT).press("Control+Enter")
    error = page.get_by_role("group", name="Blocked by safety")
    error.get_by_role("button", name="Change the prompt").click()
    assert page.evaluate("document.activeElement.id") == PROMPT[1:]
    assert page.locator(PROMPT).input_value() == FOX


def test_what_an_engine_cannot_do_is_greyed_and_says_why(page: Page) -> None:
    opened(page).get_by_label("Model", exact=True).select_option("smalto-native")
    assert page.get_by_role("radio", name="GIF").is_disabled()
    assert "This model draws no GIF." in page.get_by_role("group", name="Format").inner_text()
    page.get_by_role("radio", name="SVG").check(force=True)
    previews = page.get_by_role("group", name="Previews")
    assert previews.get_by_role("radio").first.is_disabled()
    assert "SVG comes without previews." in previews.inner_text()
    assert "SVG comes one at a time." in page.get_by_role("group", name="Pictures").inner_text()
    page.get_by_role("radio", name="JPEG").check(force=True)
    assert page.get_by_role("radio", name="Transparent").is_disabled()
    page.get_by_role("radio", name="PNG").check(force=True)
    page.get_by_role("radio", name="Custom").check(force=True)
    page.get_by_label("Width", exact=True).fill("1000")
    page.get_by_text("Both sides must be divisible by 16.").wait_for()
    page.get_by_role("button", name="Use 1008x1024").click()


def test_a_picture_of_ours_asks_what_shall_happen(
    page: Page, playground: rig.Playground, tmp_path: Path
) -> None:
    generate(opened(page), "an owl on a branch at night")
    picture = all_runs(playground)[0]["images"][0]["picture"]
    with page.expect_download() as download:
        newest(page).get_by_role("link", name="Download").click()
    download.value.save_as(tmp_path / "owl.png")
    page.locator(PROMPT).fill("something else")
    page.locator("input[type=file]").first.set_input_files(tmp_path / "owl.png")
    dialog = page.get_by_role("dialog", name="This picture was made here")
    dialog.get_by_role("button", name="Apply prompt and settings").click()
    assert page.locator(PROMPT).input_value() == picture["prompt"]


def test_the_clipboard_holds_a_call_that_works_elsewhere(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    opened(page).locator(PROMPT).fill("it's a fox")
    page.get_by_role("button", name=re.compile("The call that will be made")).click()
    page.get_by_role("menuitem", name="curl").click()
    page.get_by_text("Copied").first.wait_for()
    call = page.evaluate("navigator.clipboard.readText()")
    checked = subprocess.run(["bash", "-n", "-c", call], capture_output=True, check=False)
    assert checked.returncode == 0 and "/v1/images/generations" in call
