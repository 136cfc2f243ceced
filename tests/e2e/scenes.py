"""What there is to see on every page, in either language: each story opens a page, then one thing
after the other, and lets an eye look at it."""

from __future__ import annotations

import json
import re
import secrets
from collections.abc import Callable
from typing import TYPE_CHECKING

from . import rig
from .axe import Eye
from .pages import settle
from .steps import DONE_MS, PROMPT, newest, tiles

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

Story = Callable[[Eye, rig.Playground], None]


def create(eye: Eye, playground: rig.Playground) -> None:
    page = opened(eye, "/")
    page.locator("article img").first.wait_for()
    eye.sees("results")
    press(newest(page), "Open large", "查看大图")
    page.get_by_role("dialog").locator("img").wait_for()
    eye.sees("one picture, large")
    shut(page)
    refuse_the_next_run(page)
    page.locator(PROMPT).fill("a fox")
    page.locator(PROMPT).press("Control+Enter")
    page.locator("article[data-state=failed]").wait_for()
    eye.sees("a refusal")


def a_run_that_is_going(eye: Eye, playground: rig.Playground) -> None:
    asked = {"operation": "generation", "model": rig.MODEL, "prompt": "a harbour town, 60 boats"}
    settings = {"n": 6, "quality": "high", "size": "1536x1024", "partial_images": 3}
    key = {"idempotency-key": secrets.token_hex(8)}
    run = playground.call("POST", "/api/runs", {**asked, **settings}, **key)
    page = opened(eye, "/")
    page.locator("article[data-state=running] img").first.wait_for(timeout=DONE_MS)
    eye.sees("a run")
    assert page.locator("article[data-state=running]").count() == 1, "it ended before it was seen"
    playground.call("POST", f"/api/runs/{run['id']}/cancel", {})
    page.locator("article[data-state=cancelled]").wait_for(timeout=DONE_MS)
    eye.sees("a run that was stopped")


def an_edit(eye: Eye, playground: rig.Playground) -> None:
    page = opened(eye, "/")
    page.locator("article img").first.wait_for()
    done = page.locator("article[data-state=done]").first
    press(done, "Edit", "编辑")
    page.get_by_role("application").wait_for()
    eye.sees("mask editor")
    page.get_by_role("application").press("k")
    page.keyboard.press("Space")
    eye.sees("mask editor with its grid")
    press(page, "Done", "完成")
    press(page, "Extend", "扩图")
    page.get_by_role("dialog").wait_for()
    eye.sees("outpainting")
    shut(page)
    eye.sees("a picture to edit")


def boxes(eye: Eye, playground: rig.Playground) -> None:
    page = opened(eye, "/")
    press(page, "Draw boxes", "画方框")
    press(page, "Add a box", "添加方框")
    eye.sees("layout")


def gallery(eye: Eye, playground: rig.Playground) -> None:
    page = opened(eye, "/gallery")
    tiles(page).first.wait_for()
    eye.sees("pictures")
    page.get_by_role("grid").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Space")
    page.locator("[role=gridcell][aria-selected=true]").first.wait_for()
    eye.sees("a choice")
    page.keyboard.press("Escape")
    page.keyboard.press("Enter")
    page.get_by_role("dialog").locator("img").first.wait_for()
    page.get_by_role("dialog").locator("table").wait_for()
    eye.sees("details")
    press(page.get_by_role("dialog"), "More", "更多")
    page.get_by_role("menu").wait_for()
    eye.sees("a menu in the details")
    page.keyboard.press("Escape")
    page.get_by_role("menu").wait_for(state="detached")
    press(page, "Use these settings", "使用这些设置|套用")
    page.get_by_role("dialog").nth(1).wait_for()
    eye.sees("settings come back")
    page.goto("/gallery?q=nothing-like-it")
    settle(page)
    eye.sees("nothing found")
    page.goto("/gallery?trash=1")
    settle(page)
    eye.sees("trash")


def compare(eye: Eye, playground: rig.Playground) -> None:
    opened(eye, "/compare")
    eye.sees("choosing")
    found = playground.call("GET", "/api/pictures?limit=2")["pictures"]
    page = opened(eye, "/compare?ids={},{}".format(*(one["id"] for one in found)))
    page.locator("main img, main canvas").first.wait_for()
    for mode in "mmm":
        eye.sees("two pictures")
        page.keyboard.press(mode)


def library(eye: Eye, playground: rig.Playground) -> None:
    page = opened(eye, "/library")
    eye.sees("prompts")
    press(page, "New prompt", "新建提示词")
    page.get_by_role("dialog").wait_for()
    eye.sees("a new prompt")
    shut(page)
    press(page, "Use", "使用")
    page.get_by_role("dialog").wait_for()
    eye.sees("a gap to fill")


def memory(eye: Eye, playground: rig.Playground) -> None:
    page = opened(eye, "/memory")
    press(page, "Remember something", "记住新内容")
    page.get_by_role("dialog").wait_for()
    eye.sees("a new name")


def account(eye: Eye, playground: rig.Playground) -> None:
    page = opened(eye, "/keys")
    eye.sees("keys")
    press(page, "New key", "新建密钥")
    page.get_by_role("dialog").get_by_role("textbox").fill("for a look")
    eye.sees("a new key")
    page.keyboard.press("Enter")
    page.get_by_role("dialog").locator("code, pre").first.wait_for()
    eye.sees("the key, once")
    page = opened(eye, "/usage")
    page.locator("main svg.recharts-surface").first.wait_for()
    eye.sees("usage")
    press(page, "View as table", "以表格查看")
    page.locator("main table").wait_for()
    eye.sees("usage as a table")


def shell(eye: Eye, playground: rig.Playground) -> None:
    page = opened(eye, "/settings")
    eye.sees("settings")
    for key in ("Control+k", "?"):
        page.keyboard.press(key)
        page.get_by_role("dialog").wait_for()
        eye.sees(key)
        shut(page)
    page.get_by_role("banner").get_by_role("button").last.click()
    page.get_by_role("menu").wait_for()
    eye.sees("menu")


STORIES: tuple[Story, ...] = (
    create,
    a_run_that_is_going,
    an_edit,
    boxes,
    gallery,
    compare,
    library,
    memory,
    account,
    shell,
)


def opened(eye: Eye, path: str) -> Page:
    """Not when the network is still: a run that is going never lets it be."""
    eye.page.goto(path)
    eye.page.locator("main h1").first.wait_for(state="attached")
    return eye.page


def press(where: Page | Locator, english: str, chinese: str) -> None:
    """The first button of that name, whichever language the page speaks."""
    where.get_by_role("button", name=re.compile(f"^({english}|{chinese})")).first.click()


def shut(page: Page) -> None:
    page.keyboard.press("Escape")
    page.get_by_role("dialog").wait_for(state="detached")


def refuse_the_next_run(page: Page) -> None:
    error = {"message": "No.", "type": "image_generation_user_error", "param": None}
    body = json.dumps({"error": {**error, "code": "moderation_blocked"}})
    page.route("**/api/runs", lambda route: route.fulfill(status=400, body=body), times=1)
