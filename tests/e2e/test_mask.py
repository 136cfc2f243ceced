"""The mask editor in a browser: the file holds what was painted, and steps come back exactly."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from . import rig
from .steps import opened

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from playwright.sync_api import Page

SIDE_PX = 1024
MARGIN_PX = 20  # around a picture that is fitted into the stage
STEPS = 100
RECTANGLE = (100.0, 140.0, 420.0, 380.0)  # left, top, right, bottom in pixels of the picture
ELLIPSE = (540.0, 500.0, 900.0, 800.0)


def edited(page: Page) -> None:
    opened(page)
    page.locator("article", has_text="三只小海獭").get_by_role("button", name="Edit").first.click()
    page.get_by_role("application").wait_for()
    page.get_by_text("Painted = will be redrawn. Everything else stays.").wait_for()


def drag(page: Page, box: tuple[float, float, float, float]) -> None:
    """From one corner of a box of the picture to the other, the picture being fitted."""
    stage = page.get_by_role("application").bounding_box()
    assert stage is not None
    zoom = (min(stage["width"], stage["height"]) - 2 * MARGIN_PX) / SIDE_PX
    left = stage["x"] + (stage["width"] - SIDE_PX * zoom) / 2
    top = stage["y"] + (stage["height"] - SIDE_PX * zoom) / 2
    page.mouse.move(left + box[0] * zoom, top + box[1] * zoom)
    page.mouse.down()
    page.mouse.move(left + box[2] * zoom, top + box[3] * zoom, steps=4)
    page.mouse.up()


def saved(page: Page, path: Path) -> NDArray[np.uint8]:
    """(H, W) alpha of the file that the editor hands out; a folded panel is opened first."""
    save = page.get_by_role("button", name="Save the mask")
    if not save.is_visible():
        page.get_by_role("button", name="More", exact=True).click()
    with page.expect_download() as waiting:
        save.click()
    waiting.value.save_as(path)
    image = Image.open(path)
    assert image.size == (SIDE_PX, SIDE_PX) and image.mode == "RGBA"
    return np.asarray(image)[..., 3]


def depth() -> NDArray[np.float64]:
    """(H, W) how deep a pixel lies in the two shapes, in pixels; negative outside of both."""
    y, x = np.mgrid[:SIDE_PX, :SIDE_PX] + 0.5
    left, top, right, bottom = RECTANGLE
    box = np.minimum(np.minimum(x - left, right - x), np.minimum(y - top, bottom - y))
    left, top, right, bottom = ELLIPSE
    half_w, half_h = (right - left) / 2, (bottom - top) / 2
    reach = np.hypot((x - left - half_w) / half_w, (y - top - half_h) / half_h)
    deep: NDArray[np.float64] = np.maximum(box, (1 - reach) * min(half_w, half_h))
    return deep


def test_the_file_holds_what_was_painted_after_100_steps_back_and_forth_and_a_reload(
    page: Page, drawn: rig.Playground, tmp_path: Path
) -> None:
    edited(page)
    page.get_by_role("application").focus()
    for shape in (RECTANGLE, ELLIPSE):
        page.keyboard.press("m")
        drag(page, shape)
    painted = saved(page, tmp_path / "painted.png")
    deep = depth()
    assert set(np.unique(painted[deep > 2])) == {0}
    assert set(np.unique(painted[deep < -2])) == {255}
    page.get_by_role("application").focus()
    page.keyboard.press("k")
    for step in range(STEPS):
        page.keyboard.press("Space")
        page.keyboard.press("ArrowDown" if step % 8 == 7 else "ArrowRight")
    stepped = saved(page, tmp_path / "stepped.png")
    assert not np.array_equal(stepped, painted)
    for key, wanted in (("Control+z", painted), ("Control+Shift+z", stepped)):
        page.get_by_role("application").focus()
        for _ in range(STEPS):
            page.keyboard.press(key)
        assert np.array_equal(saved(page, tmp_path / "again.png"), wanted)
    page.get_by_role("application").focus()
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.get_by_text(re.compile(r"Mask: [\d.]+% will be redrawn")).wait_for()
    page.reload()
    page.get_by_role("button", name="Change the mask").click()
    page.get_by_text(re.compile(r"[\d.]+ % of the picture")).wait_for()
    assert np.array_equal(saved(page, tmp_path / "reloaded.png"), stepped)
