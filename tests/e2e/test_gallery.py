"""The gallery, comparing, the library and the memory as a person uses them."""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from . import rig, wall
from .steps import expect_count, tiles

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

N = 40
SELECTED = "[role=gridcell][aria-selected=true]"


@pytest.fixture(scope="module")
def hung(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[rig.Playground]:
    home = tmp_path_factory.mktemp("gallery") / "home"
    ids = wall.hang(home, N, rare_every=20)
    wall.relate(home, ids[2], ids[1])
    with rig.serving(home) as running:
        running.own()
        yield running


@pytest.fixture
def gallery(browser: Browser, hung: rig.Playground, watch: rig.Watch) -> Iterator[Page]:
    context = rig.context_of(browser, hung, accept_downloads=True)
    page = context.new_page()
    watch.over(page, hung.url)
    page.goto("/gallery")
    tiles(page).first.wait_for()
    yield page
    context.close()


def to_grid(page: Page) -> None:
    page.get_by_role("grid").focus()


def test_chinese_words_are_found_and_the_address_keeps_them(gallery: Page) -> None:
    gallery.keyboard.press("/")
    gallery.keyboard.type("海獭")
    expect_count(gallery, 2)
    assert tiles(gallery).first.locator("img").get_attribute("alt") == wall.RARE
    gallery.reload()
    expect_count(gallery, 2)
    assert gallery.get_by_role("searchbox").input_value() == "海獭"
    gallery.get_by_role("searchbox").fill("nothing like it")
    gallery.get_by_text("No picture matches").wait_for()
    gallery.get_by_role("button", name="Clear filters").click()
    expect_count(gallery, N)


def test_filters_offer_what_there_is(gallery: Page) -> None:
    model = gallery.get_by_label("Model", exact=True)
    assert "gpt-image-1.5 (20)" in (model.text_content() or "")
    model.select_option("gpt-image-1.5")
    expect_count(gallery, 20)
    gallery.get_by_label("Kind", exact=True).select_option("variation")
    gallery.get_by_text("No picture matches").wait_for()


def test_deleted_pictures_come_back(gallery: Page) -> None:
    to_grid(gallery)
    gallery.keyboard.press("ArrowRight")
    gallery.keyboard.press("Space")
    gallery.keyboard.press("Shift+ArrowRight")
    gallery.keyboard.press("Shift+ArrowRight")
    assert gallery.locator(SELECTED).count() == 3
    gallery.keyboard.press("Delete")
    gallery.get_by_text("3 pictures moved to the trash.").first.wait_for()
    expect_count(gallery, N - 3)
    gallery.get_by_role("button", name="Undo").click()
    expect_count(gallery, N)


def test_the_trash_gives_back_and_erases(gallery: Page, hung: rig.Playground) -> None:
    last = hung.call("GET", "/api/pictures?limit=1&order=oldest")["pictures"][0]["id"]
    hung.call("POST", "/api/pictures/trash", {"ids": [last]})
    gallery.get_by_role("button", name="Trash").click()
    expect_count(gallery, 1)
    to_grid(gallery)
    gallery.keyboard.press("ArrowRight")
    gallery.keyboard.press("Delete")
    dialog = gallery.get_by_role("dialog")
    dialog.get_by_role("button", name="Cancel").click()
    dialog.wait_for(state="detached")
    tiles(gallery).first.locator("button").first.click()
    gallery.get_by_role("button", name="Put back").click()
    gallery.get_by_text("The trash is empty").wait_for()
    assert hung.call("GET", f"/api/pictures/{last}")["trashed_s"] is None


def test_favourites_by_key(gallery: Page, hung: rig.Playground) -> None:
    to_grid(gallery)
    gallery.keyboard.press("End")
    gallery.keyboard.press(".")
    gallery.get_by_role("navigation", name="Views and collections").get_by_role(
        "button", name="Favourites"
    ).click()
    expect_count(gallery, 1)
    assert hung.call("GET", "/api/pictures?favourite=1")["total"] == 1


def test_collections_take_and_lose_pictures(gallery: Page, hung: rig.Playground) -> None:
    gallery.get_by_role("button", name="New collection").click()
    gallery.get_by_label("Name of the collection").fill("水边")
    gallery.keyboard.press("Enter")
    place = gallery.get_by_role("button", name=re.compile("^水边"))
    place.wait_for()
    tiles(gallery).first.drag_to(place)
    gallery.get_by_text("1 picture added to “水边”.").first.wait_for()
    to_grid(gallery)
    gallery.keyboard.press("End")
    gallery.keyboard.press("Space")
    gallery.get_by_role("button", name="Add to collection").click()
    gallery.get_by_role("menuitem", name="水边").click()
    place.click()
    expect_count(gallery, 2)
    tiles(gallery).first.locator("button").first.click()
    gallery.get_by_role("button", name="Remove from this collection").click()
    expect_count(gallery, 1)
    gallery.get_by_role("button", name="Actions for “水边”").click()
    gallery.get_by_role("menuitem", name="Delete").click()
    gallery.get_by_role("dialog").get_by_role("button", name="Delete").click()
    expect_count(gallery, N)
    assert hung.call("GET", "/api/collections")["collections"] == []


def test_a_zip_tells_how_each_was_made(gallery: Page, tmp_path: Path) -> None:
    to_grid(gallery)
    gallery.keyboard.press("ArrowRight")
    gallery.keyboard.press("Space")
    gallery.keyboard.press("Shift+ArrowRight")
    with gallery.expect_download() as waiting:
        gallery.get_by_role("button", name="Download as zip").click()
    waiting.value.save_as(tmp_path / "some.zip")
    names = zipfile.ZipFile(tmp_path / "some.zip").namelist()
    assert sorted(Path(name).suffix for name in names) == [".json", ".json", ".png", ".png"]


def test_download_by_keyboard_alone(gallery: Page) -> None:
    """From the top of the page with Tab, then D: no mouse (koboldcpp #1904)."""
    gallery.locator("body").press("Tab")
    for _ in range(40):
        if gallery.evaluate("document.activeElement?.getAttribute('role')") == "grid":
            break
        gallery.keyboard.press("Tab")
    gallery.keyboard.press("ArrowDown")
    with gallery.expect_download() as waiting:
        gallery.keyboard.press("d")
    assert waiting.value.suggested_filename.endswith(".png")


def test_looking_changes_no_setting_and_restoring_asks(gallery: Page) -> None:
    """InvokeAI #8463: details that overwrite what somebody was working on."""
    gallery.goto("/")
    prompt = gallery.get_by_role("textbox").first
    prompt.fill("my own words")
    gallery.wait_for_timeout(700)  # the draft is kept
    gallery.get_by_role("link", name="Gallery").click()
    tiles(gallery).first.click()
    details = gallery.get_by_role("dialog")
    details.get_by_text("Requested and actual").wait_for()
    details.get_by_role("button", name="Use these settings").click()
    asking = gallery.get_by_role("dialog", name="Use these settings?")
    gallery.keyboard.press("Escape")
    asking.wait_for(state="detached")
    details.get_by_text("Requested and actual").wait_for()  # Escape was for the upper one
    gallery.keyboard.press("Escape")
    details.wait_for(state="detached")
    gallery.get_by_role("link", name="Create", exact=True).click()
    assert prompt.input_value() == "my own words"


def test_details_show_the_family_and_what_came_out_otherwise(
    gallery: Page, hung: rig.Playground
) -> None:
    child = hung.call("GET", "/api/pictures?limit=3&order=oldest")["pictures"][2]
    gallery.goto(f"/gallery?picture={child['id']}")
    details = gallery.get_by_role("dialog")
    details.get_by_text("from words alone").wait_for(state="detached")
    family = details.get_by_role("region", name="Family").get_by_role("listitem")
    family.nth(1).wait_for()
    assert family.count() == 2
    family.first.click()
    gallery.wait_for_url(re.compile(f"picture={child['parents'][0]['id']}"))
    details.get_by_text("differs").first.wait_for()  # asked for high, got medium
    details.get_by_label("Description").last.fill("A white disc on teal")
    details.get_by_role("button", name="Save").click()
    alt = details.get_by_role("img", name="A white disc on teal")
    alt.wait_for()


def test_two_pictures_are_compared(gallery: Page) -> None:
    from playwright.sync_api import expect

    to_grid(gallery)
    gallery.keyboard.press("ArrowRight")
    gallery.keyboard.press("Space")
    gallery.keyboard.press("Shift+ArrowRight")
    gallery.keyboard.press("c")
    gallery.wait_for_url(re.compile(r"/compare\?ids=\d+,\d+"))
    first = gallery.url
    gallery.get_by_role("slider", name=re.compile("^Divider")).press("ArrowRight")
    expect(gallery.get_by_role("slider").first).to_have_attribute("aria-valuenow", "52")
    gallery.keyboard.press("c")
    gallery.wait_for_url(lambda url: url != first)
    for _ in range(3):
        gallery.keyboard.press("m")
    gallery.get_by_text(re.compile("of the pixels differ|the same")).wait_for()
    assert gallery.locator("table").get_by_text("Prompt").count() == 1
    gallery.keyboard.press("z")
    gallery.wait_for_url(re.compile("/gallery"))


def test_prompts_with_variables(gallery: Page, tmp_path: Path) -> None:
    gallery.goto("/library")
    gallery.get_by_role("button", name="New prompt").click()
    gallery.get_by_label("Prompt", exact=True).fill("一只{动物}在{地点: 湖边 | 雪地}")
    gallery.get_by_label("Title").fill("动物")
    gallery.get_by_role("textbox", name="Tags").fill("水，动物")
    gallery.get_by_role("dialog").get_by_role("button", name="Save").click()
    gallery.get_by_role("heading", name="动物").wait_for()
    with gallery.expect_download() as waiting:
        gallery.get_by_role("button", name="Export").click()
    waiting.value.save_as(tmp_path / "prompts.json")
    kept = json.loads((tmp_path / "prompts.json").read_text())["prompts"]
    assert kept[0]["tags"] == ["水", "动物"]
    gallery.get_by_role("button", name="Use “动物”").click()
    gallery.get_by_label("动物", exact=True).fill("海獭")
    gallery.get_by_label("地点").select_option("雪地")
    gallery.get_by_role("button", name="Use in Create").click()
    gallery.wait_for_url(re.compile(r":\d+/$"))
    assert gallery.get_by_role("textbox").first.input_value() == "一只海獭在雪地"
    gallery.goto("/library")
    gallery.get_by_role("button", name="Delete “动物”").click()
    gallery.get_by_role("button", name="Undo").click()
    gallery.get_by_role("heading", name="动物").wait_for()


def test_a_gallery_picture_is_remembered_renamed_and_forgotten(
    gallery: Page, hung: rig.Playground
) -> None:
    gallery.goto("/memory")
    gallery.get_by_role("button", name="Remember something").click()
    gallery.get_by_role("button", name="From the gallery").click()
    gallery.get_by_role("dialog").get_by_role("listitem").first.get_by_role("button").click()
    gallery.get_by_label("Name").fill("@圆盘")
    gallery.get_by_role("button", name="Remember", exact=True).click()
    gallery.get_by_role("heading", name="@圆盘").wait_for()
    gallery.get_by_role("button", name="Rename or describe @圆盘").click()
    gallery.get_by_role("textbox", name="Name").fill("disc")
    gallery.get_by_label("What it is").fill("a disc")
    gallery.get_by_role("button", name="Save").click()
    gallery.get_by_role("heading", name="@disc").wait_for()
    (known,) = hung.call("GET", "/v1/memory")["data"]
    assert (known["name"], known["description"]) == ("disc", "a disc")
    gallery.get_by_role("button", name="Forget @disc").click()
    gallery.get_by_role("dialog").get_by_role("button", name="Forget", exact=True).click()
    gallery.get_by_text("Nothing is remembered yet").wait_for()
