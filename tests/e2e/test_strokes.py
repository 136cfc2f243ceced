"""Painting on a picture of 4096 x 4096 pixels keeps its frames."""

from __future__ import annotations

import re
from math import inf
from pathlib import Path
from statistics import quantiles
from typing import TYPE_CHECKING

from PIL import Image

from .bars import stretched, told
from .frames import START, STOP
from .steps import opened

if TYPE_CHECKING:
    from playwright.sync_api import Page

SIDE_PX = 4096
FRAME_MS = 32
STROKES = 60
MOVES = 6
TRIES = 3


def stroked_ms(page: Page) -> list[float]:
    """The frames of 60 strokes, all over the picture."""
    stage = page.get_by_role("application").bounding_box()
    assert stage is not None
    side = min(stage["width"], stage["height"]) - 60
    left = stage["x"] + (stage["width"] - side) / 2
    top = stage["y"] + (stage["height"] - side) / 2
    page.evaluate(START)
    for stroke in range(STROKES):
        x, y = left + side * (stroke % 10) / 10, top + side * (stroke // 10) / 6
        page.mouse.move(x, y)
        page.mouse.down()
        for move in range(1, MOVES + 1):
            page.mouse.move(x + side * 0.015 * move, y + side * 0.02 * move)
        page.mouse.up()
    frames_ms: list[float] = page.evaluate(STOP)
    return frames_ms


def test_sixty_strokes_on_a_large_picture_keep_their_frames(page: Page, tmp_path: Path) -> None:
    """The best of a few: what else the machine does can only make them worse."""
    Image.new("RGB", (SIDE_PX, SIDE_PX), "#2f7f91").save(tmp_path / "wall.png")
    opened(page).locator("input[type=file]").first.set_input_files(tmp_path / "wall.png")
    page.get_by_role("button", name="Paint a mask").click()
    page.get_by_role("application").wait_for()
    page.get_by_text("Nothing painted yet").wait_for()
    found: list[float] = []
    while len(found) < TRIES and min(found, default=inf) >= FRAME_MS:
        found.append(quantiles(stroked_ms(page), n=20)[-1])
    told("60 strokes on 4096 x 4096, p95 frame", min(found))
    page.get_by_text(re.compile(r"[\d.]+ % of the picture")).wait_for()
    assert min(found) < stretched(FRAME_MS), found
