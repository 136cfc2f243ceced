"""No pointer at all: a picture is made, masked by the grid, repainted and downloaded by keys alone.
And Enter while an input method composes, which sends nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image, ImageChops

from . import rig
from .steps import PROMPT, finished, focused, newest

if TYPE_CHECKING:
    from playwright.sync_api import Page

    Shot = Callable[[Page, str], None]

SNOWMAN, BALLOON = "a snowman in a garden", "a red balloon"
CELL = 128  # px: the grid's first step has 8 x 8 cells
PAINTED = (2 * CELL, CELL, 4 * CELL, 2 * CELL)


IN_FOCUS = """() => {
  const at = document.activeElement;
  return [at.closest('article')?.getAttribute('aria-label'), at.getAttribute('aria-label')];
}"""


def tab_to(page: Page, run: str, label: str, key: str = "Tab") -> None:
    """A button of a run, as far as it takes and never past the whole page."""
    for _ in range(400):  # a feed of many runs has many buttons
        page.keyboard.press(key)
        if page.evaluate(IN_FOCUS) == [run, label]:
            return
    raise AssertionError(f"{label} of {run} is not reached by {key}")


def downloaded(page: Page, run: str, path: Path) -> Image.Image:
    """What Enter on the download of a run brings."""
    tab_to(page, run, "Download", "Shift+Tab")
    with page.expect_download() as waiting:
        page.keyboard.press("Enter")
    waiting.value.save_as(path)
    return Image.open(path).convert("RGB")


def test_keys_alone_draw_mask_repaint_and_download(
    page: Page, playground: rig.Playground, shot: Shot, tmp_path: Path
) -> None:
    page.goto("/")
    focused(page, page.locator(PROMPT))
    page.keyboard.type(SNOWMAN)
    page.keyboard.press("Control+Enter")
    finished(page.locator("article", has_text=SNOWMAN).first)
    before = downloaded(page, SNOWMAN, tmp_path / "before.png")
    tab_to(page, SNOWMAN, "Edit")
    page.keyboard.press("Enter")
    mask_by_grid(page, shot)
    page.keyboard.type(BALLOON)
    page.keyboard.press("Control+Enter")
    finished(page.locator("article", has_text=BALLOON).first)
    assert newest(page).get_by_test_id("proof").inner_text() == "0.0 % changed outside"
    focused(page, page.locator(PROMPT))
    after = downloaded(page, BALLOON, tmp_path / "after.png")
    changed = ImageChops.difference(before, after).getbbox()
    assert changed is not None and inside(changed, PAINTED)


def mask_by_grid(page: Page, shot: Shot) -> None:
    """Two cells of the second row, from the third on."""
    focused(page, page.get_by_role("application"))
    page.keyboard.press("k")
    for key in ("ArrowDown", "ArrowRight", "ArrowRight", "Shift+ArrowRight", "Space"):
        page.keyboard.press(key)
    page.get_by_text("3.1 % of the picture").wait_for()
    shot(page, "20-grid")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.get_by_text("Mask: 3.1% will be redrawn").wait_for()
    focused(page, page.locator(PROMPT))


def inside(box: tuple[int, int, int, int], limits: tuple[int, int, int, int]) -> bool:
    left, top, right, bottom = limits
    return left <= box[0] and top <= box[1] and box[2] <= right and box[3] <= bottom


def test_enter_that_ends_a_composition_sends_nothing(page: Page) -> None:
    """Where Enter sends. The browser's own input method events, as Chromium makes them: the key has
    code 229 while a word is being composed, also the Enter that takes the word."""
    page.add_init_script(
        "localStorage.setItem('smalto-prefs', JSON.stringify({"
        "state: {language: 'zh', enterSends: true, singleKeys: true}, version: 1}))"
    )
    sent: list[str] = []
    page.on("request", lambda one: sent.append(one.url) if one.method == "POST" else None)
    page.goto("/")
    focused(page, page.locator(PROMPT))
    keys = page.context.new_cdp_session(page)
    keys.send("Input.imeSetComposition", {"text": "xiao", "selectionStart": 4, "selectionEnd": 4})
    enter = {"key": "Enter", "code": "Enter", "windowsVirtualKeyCode": 229}
    keys.send("Input.dispatchKeyEvent", {"type": "rawKeyDown", **enter})
    keys.send("Input.insertText", {"text": "小狐狸"})
    keys.send("Input.dispatchKeyEvent", {"type": "keyUp", **enter})
    assert page.locator(PROMPT).input_value() == "小狐狸"
    assert not runs_of(sent) and page.locator("article", has_text="小狐狸").count() == 0
    page.keyboard.press("Enter")
    finished(page.locator("article", has_text="小狐狸").first)
    assert len(runs_of(sent)) == 1


def runs_of(urls: list[str]) -> list[str]:
    return [url for url in urls if url.endswith("/api/runs")]
