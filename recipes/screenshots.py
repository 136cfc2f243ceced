"""Pictures of every page of the playground for docs/playground.md: a server in a home of its own, a
small gallery drawn through its API, and Chromium. What they show is what the server does.

    make web && .venv/bin/python recipes/screenshots.py [FOLDER]        # docs/screenshots
"""

from __future__ import annotations

import argparse
import io
import re
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PIL import Image

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from tests.e2e import rig  # noqa: E402
from tests.e2e.steps import DONE_MS, PROMPT, finished, generate, newest, tiles  # noqa: E402

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

COLOURS = 224
GROWN = """() => [...document.querySelectorAll(".recharts-bar-rectangle path")]
    .some(bar => bar.getBoundingClientRect().height > 100)"""
"""The chart's bars grow from nothing."""
PROMPTS = (
    ("a lighthouse by the sea at sunset, two sailing boats", "1536x1024"),
    ("a red fox and two apples on a meadow", "1024x1024"),
    ("三只企鹅站在雪山前", "1024x1024"),
    ("a panda riding a bicycle in the park, watercolor painting", "1024x1024"),
    ("a cozy room with a cat sleeping on a sofa beside a window", "1536x1024"),
    ('a poster that says "HELLO" with a robot', "1024x1536"),
    ("一只小海獭在海边，水彩画", "1024x1024"),
    ("a parrot in the jungle", "1024x1536"),
    ("a hot air balloon above mountains at sunrise", "1536x1024"),
    ("a bowl of oranges on a table, oil painting", "1024x1024"),
)
SAVED = (
    ("Animal on a place", "a {animal} in {place}, {style}", ["animals"]),
    ("Poster", 'a poster that says "{words}" with {thing}', ["text"]),
    ("贺卡", "写着“{祝福}”的贺卡，{图案}", ["卡片"]),
)


@dataclass
class Album:
    """Keeps screenshots, each reduced to a palette: small files whose letters stay sharp."""

    browser: Browser
    server: rig.Playground
    folder: Path
    kept: list[tuple[str, int]] = field(default_factory=list)

    def page(self, scheme: str, locale: str = "en-GB", **options: Any) -> Page:
        context = rig.context_of(
            self.browser, self.server, locale=locale, color_scheme=scheme, **options
        )
        context.set_default_timeout(DONE_MS)
        return context.new_page()

    def keep(self, page: Page, name: str) -> None:
        page.wait_for_load_state("networkidle")
        self.keep_at_once(page, name)
        page.context.close()

    def keep_at_once(self, page: Page, name: str) -> None:
        """For what does not stand still."""
        png = page.screenshot(animations="disabled")
        image = Image.open(io.BytesIO(png)).convert("RGB").quantize(COLOURS)
        path = self.folder / f"{name}.png"
        image.save(path, optimize=True)
        self.kept.append((name, path.stat().st_size))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "docs" / "screenshots")
    folder: Path = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    if rig.missing():
        sys.exit(f"No screenshots: {rig.missing()}")
    with (
        tempfile.TemporaryDirectory() as home,
        rig.serving(Path(home) / "home") as server,
        rig.browsing() as browser,
    ):
        album = Album(browser, server, folder)
        first_run(album)
        server.own()
        fill(server)
        for shot in SHOTS:
            shot(album)
        sign_in(album)
    for name, size_bytes in album.kept:
        print(f"{name:24} {size_bytes // 1024:5} kB")
    print(f"{'in all':24} {sum(size for _, size in album.kept) // 1024:5} kB")


def fill(server: rig.Playground) -> None:
    for prompt, size in PROMPTS:
        run = {"operation": "generation", "model": rig.MODEL, "prompt": prompt}
        server.run({**run, "size": size, "quality": "medium"}, within_s=180)
    for title, text, tags in SAVED:
        server.call("POST", "/api/prompts", {"title": title, "text": text, "tags": tags})
    found = server.call("GET", "/api/pictures?limit=20")["pictures"]
    for name, ids in (("Animals", found[1:6]), ("水彩", found[3:4])):
        made = server.call("POST", "/api/collections", {"name": name})
        add = {"add": [one["id"] for one in ids]}
        server.call("POST", f"/api/collections/{made['id']}/pictures", add)
    for one in (found[0], found[6]):
        server.call("PATCH", f"/api/pictures/{one['id']}", {"favourite": True})
    for name in ("laptop", "blog"):
        server.call("POST", "/api/keys", {"name": name})


def first_run(album: Album) -> None:
    page = album.page("light")
    page.goto(album.server.setup_url)
    page.get_by_label("Name", exact=True).fill(rig.NAME)
    page.get_by_label("Organization").fill(rig.HOUSE)
    album.keep(page, "setup")


def sign_in(album: Album) -> None:
    stranger = Album(album.browser, rig.Playground(album.server.url, "", Path()), album.folder)
    page = stranger.page("dark", "zh-CN")
    page.goto("/login")
    page.locator("input[type=password]").wait_for()
    stranger.keep(page, "login-zh")
    album.kept += stranger.kept


def create(album: Album) -> None:
    page = album.page("light")
    page.goto("/")
    page.get_by_role("group", name="Previews").get_by_role("radio", name="2").check(force=True)
    generate(page, "a red fox in an autumn forest, two squirrels")
    finished(newest(page))
    album.keep(page, "create")


def previews(album: Album) -> None:
    page = album.page("dark")
    page.goto("/")
    page.get_by_role("group", name="Previews").get_by_role("radio", name="3").check(force=True)
    page.get_by_role("group", name="Pictures").get_by_role("radio", name="4").check(force=True)
    page.locator(PROMPT).fill("a sailing boat on a lake in front of mountains at sunset")
    page.locator(PROMPT).press("Control+Enter")
    page.get_by_text("Preview 1/3").first.wait_for()
    album.keep_at_once(page, "create-previews")
    finished(newest(page))
    page.context.close()


def mask(album: Album) -> None:
    page = album.page("light", "zh-CN")
    page.goto("/")
    card = page.locator("article", has_text="a red fox and two apples")
    card.get_by_role("button", name="编辑", exact=True).click()
    stage = page.get_by_role("application")
    box = stage.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2 - 150, box["y"] + box["height"] / 2 - 140
    page.mouse.move(x, y)
    page.mouse.down()
    for step in range(1, 9):
        page.mouse.move(x + 22 * step, y + 6 * (step % 3))
    page.mouse.up()
    album.keep(page, "mask-zh")


def gallery(album: Album) -> None:
    page = album.page("dark")
    page.goto("/gallery")
    tiles(page).nth(9).locator("img").wait_for()
    album.keep(page, "gallery")


def found(album: Album) -> None:
    page = album.page("light", "zh-CN")
    page.goto("/gallery?q=企鹅")
    tiles(page).first.locator("img").click()
    page.get_by_role("dialog").locator("table").wait_for()
    album.keep(page, "details-zh")


def compare(album: Album) -> None:
    server = album.server
    fox = server.call("GET", "/api/pictures?q=apples")["pictures"][0]["id"]
    panda = server.call("GET", "/api/pictures?q=panda")["pictures"][0]["id"]
    page = album.page("dark")
    page.goto(f"/compare?ids={fox},{panda}")
    page.locator("main img").first.wait_for()
    album.keep(page, "compare")


def plain(path: str, scheme: str, name: str, locale: str = "en-GB") -> Callable[[Album], None]:
    def shot(album: Album) -> None:
        page = album.page(scheme, locale)
        page.goto(path)
        page.locator("main h1").first.wait_for(state="attached")
        album.keep(page, name)

    return shot


def memory(album: Album) -> None:
    """Two are remembered on the page itself, from the gallery's pictures."""
    page = album.page("light")
    for words, name in (("panda", "bobo"), ("poster", "hello")):
        page.goto("/memory")
        page.get_by_role("button", name="Remember something").first.click()
        dialog = page.get_by_role("dialog")
        dialog.get_by_role("button", name="gallery").click()
        picker = page.get_by_role("dialog").last
        picker.get_by_role("searchbox").fill(words)
        picker.get_by_role("button", name=re.compile(words)).first.click()
        dialog.get_by_role("textbox").first.fill(name)
        dialog.locator("button[type=submit]").click()
        page.get_by_role("heading", name=name).wait_for()
    album.keep(page, "memory")


def palette(album: Album) -> None:
    page = album.page("dark")
    page.goto("/gallery")
    tiles(page).first.wait_for()
    page.keyboard.press("Control+k")
    page.get_by_role("dialog").get_by_role("combobox").wait_for()
    album.keep(page, "palette")


def shortcuts(album: Album) -> None:
    page = album.page("light")
    page.goto("/settings")
    page.locator("main h1").wait_for()
    page.keyboard.press("?")
    page.get_by_role("dialog").wait_for()
    album.keep(page, "shortcuts")


def usage(album: Album) -> None:
    page = album.page("light", reduced_motion="reduce")
    page.goto("/usage")
    page.locator("main .recharts-bar-rectangle path").last.wait_for()
    page.wait_for_function(GROWN)
    album.keep(page, "usage")


def phone(album: Album) -> None:
    page = album.page("light", viewport={"width": 390, "height": 800})
    page.goto("/")
    page.locator("article img").first.wait_for()
    album.keep(page, "phone")


SHOTS = (
    create,
    previews,
    mask,
    gallery,
    found,
    compare,
    plain("/library", "light", "library"),
    memory,
    plain("/keys", "dark", "keys"),
    usage,
    plain("/settings", "dark", "settings-zh", "zh-CN"),
    palette,
    shortcuts,
    phone,
)


if __name__ == "__main__":
    main()
