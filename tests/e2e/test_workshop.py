"""Extending, layout boxes, names, comparing, keys, usage and families as a person uses them."""

from __future__ import annotations

import io
import re
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from PIL import Image, ImageDraw

from . import rig
from .steps import PROMPT, generate, opened

if TYPE_CHECKING:
    from playwright.sync_api import Page

Shot = Callable[["Page", str], None]
MAGENTA = (236, 0, 140)


def newest_picture(playground: rig.Playground) -> Any:
    return playground.call("GET", "/api/pictures?limit=1")["pictures"][0]


def pixels(playground: rig.Playground, picture: Any) -> Any:
    """(H, W, 3) of the stored file."""
    request = urllib.request.Request(
        playground.url + picture["file_url"],
        headers={"cookie": f"smalto_session={playground.cookie}"},
    )
    with urllib.request.urlopen(request, timeout=30) as response:
        return np.asarray(Image.open(io.BytesIO(response.read())).convert("RGB")).astype(int)


def button(page: Page, name: str) -> None:
    page.get_by_role("button", name=name).first.click()


def test_a_picture_is_extended_and_stays_itself(
    page: Page, drawn: rig.Playground, shot: Shot
) -> None:
    opened(page)
    page.locator("article", has_text="a red fox").get_by_role("button", name="Edit").first.click()
    page.get_by_role("application").wait_for()
    button(page, "Done")
    button(page, "Extend")
    dialog = page.get_by_role("dialog")
    for side in ("Left", "Right"):
        dialog.get_by_label(re.compile(f"^{side}")).fill("128")
    dialog.get_by_text(re.compile("1280.1024")).wait_for()
    shot(page, "outpaint")
    dialog.get_by_role("button", name="Extend").click()
    dialog.wait_for(state="detached")
    generate(page, "a wide meadow")
    shot(page, "outpaint-done")
    picture = newest_picture(drawn)
    source = drawn.call("GET", "/api/pictures?q=fox&kind=generation&limit=9")["pictures"]
    assert (picture["width"], picture["height"]) == (1280, 1024)
    inner = pixels(drawn, picture)[:, 128:-128]
    assert any(np.array_equal(inner, pixels(drawn, one)) for one in source)


def test_what_is_named_in_a_box_stands_there(page: Page, drawn: rig.Playground, shot: Shot) -> None:
    opened(page)
    button(page, "Draw boxes")
    canvas = page.locator("[style*='--ratio']").bounding_box()
    assert canvas is not None
    side = canvas["width"]
    page.mouse.move(canvas["x"] + 0.05 * side, canvas["y"] + 0.45 * side)
    page.mouse.down()
    page.mouse.move(canvas["x"] + 0.45 * side, canvas["y"] + 0.95 * side, steps=4)
    page.mouse.up()
    page.get_by_label(re.compile("What belongs here")).fill("a red fox")
    shot(page, "layout")
    button(page, "Done")
    generate(page, "a snowy field in the morning")
    shot(page, "layout-done")
    picture = newest_picture(drawn)
    (box,) = picture["asked"]["layout"]
    assert box["what"] == "a red fox"
    assert not [note for note in picture["notes"] if "layout" in note]


def test_a_remembered_thing_plays_in_a_prompt(
    page: Page, drawn: rig.Playground, shot: Shot, tmp_path: Path
) -> None:
    badge = Image.new("RGBA", (400, 400))
    ImageDraw.Draw(badge).regular_polygon((200, 200, 180), 5, fill=(*MAGENTA, 255))
    badge.save(tmp_path / "badge.png")
    page.goto("/memory")
    button(page, "Remember something")
    page.locator("input[type=file]").set_input_files(tmp_path / "badge.png")
    page.get_by_label("What it is").fill("a toy")
    page.get_by_role("button", name="Remember", exact=True).click()
    page.get_by_role("heading", name="@badge").wait_for()
    shot(page, "memory")
    button(page, "Use @badge in a prompt")
    page.wait_for_url(re.compile(r":\d+/$"))
    page.locator(PROMPT).wait_for()
    assert page.locator(PROMPT).input_value() == "@badge "
    generate(page, "@badge on a table")
    shot(page, "memory-used")
    found = np.abs(pixels(drawn, newest_picture(drawn)) - MAGENTA).max(-1) < 40
    assert found.mean() > 0.002


def test_two_pictures_are_compared_in_every_way(
    page: Page, drawn: rig.Playground, shot: Shot
) -> None:
    found = drawn.call("GET", "/api/pictures?q=fox&limit=2")["pictures"]
    page.goto("/compare?ids={},{}".format(*(one["id"] for one in found)))
    slider = page.get_by_role("slider", name=re.compile("^Divider"))
    box = slider.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - 150, y, steps=5)
    page.mouse.up()
    assert int(slider.get_attribute("aria-valuenow") or 50) < 45
    shot(page, "compare-slider")
    page.get_by_text("Side by side").first.click()
    page.locator("[data-mode=side] img").nth(1).wait_for()
    shot(page, "compare-side")
    page.get_by_text("Difference").first.click()
    page.get_by_text(re.compile("of the pixels differ")).wait_for()
    shot(page, "compare-difference")


def test_a_revoked_key_opens_nothing(page: Page, drawn: rig.Playground, shot: Shot) -> None:
    key = drawn.call("POST", "/api/keys", {"name": "old laptop"})["key"]
    assert status(drawn, key) == 200
    page.goto("/keys")
    button(page, "Revoke “old laptop”")
    dialog = page.get_by_role("dialog")
    dialog.get_by_text("This cannot be undone").wait_for()
    shot(page, "key-revoke")
    dialog.get_by_role("button", name="Revoke").click()
    page.get_by_text("“old laptop” is revoked").first.wait_for()
    page.get_by_role("button", name="Revoke “old laptop”").wait_for(state="detached")
    assert status(drawn, key) == 401


def status(playground: rig.Playground, key: str) -> int:
    headers = {"authorization": f"Bearer {key}"}
    request = urllib.request.Request(playground.url + "/v1/models", headers=headers)
    try:
        with urllib.request.urlopen(request, timeout=30) as response:
            return int(response.status)
    except urllib.error.HTTPError as refusal:
        return refusal.code


def test_the_table_says_what_the_chart_shows(page: Page, drawn: rig.Playground, shot: Shot) -> None:
    page.goto("/usage")
    page.locator("main svg.recharts-surface").wait_for()
    total = drawn.call("GET", "/api/usage?by=day")["total"]
    told = page.locator("main table tfoot")
    for measure, key in (("Requests", "requests"), ("Pictures", "images")):
        page.get_by_role("radiogroup").get_by_text(measure, exact=True).click()
        told.get_by_text(f"{total[key]:,}", exact=True).wait_for()
    assert page.locator("main svg.recharts-surface").is_visible()
    shot(page, "usage")
    button(page, "View as table")
    page.locator("main svg.recharts-surface").wait_for(state="detached")
    assert told.get_by_role("cell").count() == 6


def test_a_family_of_three_generations(page: Page, drawn: rig.Playground, shot: Shot) -> None:
    root = drawn.call("GET", "/api/pictures?q=fox&kind=generation&limit=1")["pictures"][0]["id"]
    ids = [root]
    edit = {"operation": "edit", "model": rig.MODEL, "prompt": "make it night", "quality": "low"}
    for fields in ({"operation": "variation", "model": "dall-e-2"}, edit):
        run = drawn.run({**fields, "image_ids": [ids[-1]]})
        ids.append(run["images"][0]["picture"]["id"])
    page.goto(f"/gallery?picture={ids[-1]}")
    family = page.get_by_role("region", name="Family").get_by_role("listitem")
    family.nth(2).wait_for()
    family.first.scroll_into_view_if_needed()
    shot(page, "family")
    family.first.get_by_role("button").click()
    page.wait_for_url(re.compile(f"picture={root}"))


def test_a_phone_shows_gallery_compare_and_mask(
    page: Page, drawn: rig.Playground, shot: Shot
) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto("/gallery")
    page.locator("[role=gridcell] img").first.wait_for()
    shot(page, "phone-gallery")
    found = drawn.call("GET", "/api/pictures?limit=2")["pictures"]
    page.goto("/compare?ids={},{}".format(*(one["id"] for one in found)))
    page.get_by_role("slider", name=re.compile("^Divider")).wait_for()
    shot(page, "phone-compare")
    opened(page)
    page.locator("article img").first.wait_for()
    page.locator("article").get_by_role("button", name="Edit").first.click()
    stage = page.get_by_role("application").bounding_box()
    shot(page, "phone-mask")
    assert stage is not None
    assert stage["width"] > 300 and stage["height"] > 300
