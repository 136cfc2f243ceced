"""A server process with the built page, and a browser to look at it with."""

from __future__ import annotations

import importlib.util
import json
import os
import re
import secrets
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

ROOT = Path(__file__).parents[2]
BUILT = ROOT / "src" / "smalto" / "web" / "index.html"
AXE = ROOT / "web" / "node_modules" / "axe-core" / "axe.min.js"
READY = re.compile(r"Smalto is ready at (http://\S+?)(?: - API key \(shown only now\): (\S+))?\n")
SETUP = re.compile(r"(http://\S+/\?setup=(\S+))")
NAME, PASSWORD = "Galla", "blue glass and gold"
HOUSE = "Ravenna Workshop"
MODEL = "gpt-image-1"


def missing() -> str:
    """What a browser test lacks here, with what to do; empty when nothing."""
    if importlib.util.find_spec("playwright") is None:
        return "playwright is not installed: pip install -e '.[e2e]'"
    if chromium() is None:
        return "there is no chromium: apt install chromium"
    if not BUILT.exists():
        return "the page is not built: make web"
    return ""


def chromium() -> str | None:
    return shutil.which("chromium") or shutil.which("chromium-browser")


@dataclass
class Playground:
    """`url` without a slash at its end; `setup_url` as it was printed, good for one person."""

    url: str
    setup_url: str
    home: Path
    cookie: str = ""
    csrf: str = ""
    process: subprocess.Popen[str] | None = field(default=None, repr=False)

    def call(self, method: str, path: str, body: object = None, **headers: str) -> Any:
        """What a session may ask, as JSON."""
        request = urllib.request.Request(
            self.url + path,
            method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={
                "content-type": "application/json",
                "cookie": f"smalto_session={self.cookie}",
                "x-smalto-csrf": self.csrf,
                **headers,
            },
        )
        with urllib.request.urlopen(request, timeout=120) as response:
            self._keep(response.headers.get_all("set-cookie") or [])
            return json.load(response)

    def own(self) -> None:
        """The first person signs up; from then on `call` and `context_of` are theirs."""
        code = self.setup_url.partition("setup=")[2]
        body = {"code": code, "name": NAME, "password": PASSWORD, "organization": HOUSE}
        self.csrf = self.call("POST", "/api/setup", body)["csrf"]

    def run(self, fields: dict[str, object], *, within_s: float = 60) -> Any:
        """A run of the playground and how it ended; the pictures are in the gallery then."""
        key = {"idempotency-key": secrets.token_hex(8)}
        run = self.call("POST", "/api/runs", fields, **key)
        end_s = time.monotonic() + within_s
        while run["state"] in ("queued", "running") and time.monotonic() < end_s:
            time.sleep(0.2)
            run = self.call("GET", f"/api/runs/{run['id']}")
        assert run["state"] == "done", run
        return run

    def _keep(self, cookies: list[str]) -> None:
        for cookie in cookies:
            name, _, rest = cookie.partition("=")
            if name == "smalto_session":
                self.cookie = rest.partition(";")[0]


@contextmanager
def serving(home: Path, *options: str) -> Iterator[Playground]:
    """A server with the native engine in `home`, ended by SIGTERM."""
    command = [sys.executable, "-m", "smalto", "serve", "--port", "0", *options]
    env = {**os.environ, "SMALTO_HOME": str(home), "OPENBLAS_NUM_THREADS": "1"}
    log = home.with_suffix(".log")
    with log.open("w") as stderr:
        process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=stderr, text=True, env=env
        )
    try:
        assert process.stdout is not None
        ready = READY.match(process.stdout.readline())
        assert ready, log.read_text()
        setup = SETUP.search(process.stdout.readline())
        assert setup, log.read_text()
        yield Playground(ready[1], setup[1], home, process=process)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=30)
        if process.stdout is not None:
            process.stdout.close()


@contextmanager
def browsing() -> Iterator[Browser]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium(), args=["--no-sandbox", "--font-render-hinting=none"]
        )
        yield browser
        browser.close()


def context_of(
    browser: Browser, playground: Playground, *, locale: str = "en-GB", **options: Any
) -> BrowserContext:
    """A browser of its own: signed in when the playground has an owner."""
    options = {"viewport": {"width": 1280, "height": 800}, **options}
    context = browser.new_context(locale=locale, base_url=playground.url, **options)
    context.set_default_timeout(30_000)
    if playground.cookie:
        cookie = {"name": "smalto_session", "value": playground.cookie, "url": playground.url}
        context.add_cookies([{**cookie, "httpOnly": True, "sameSite": "Strict"}])
    return context


@dataclass
class Watch:
    """What a page must never do: fail aloud, break its policy, or call another machine."""

    complaints: list[str] = field(default_factory=list)

    def over(self, page: Page, own_url: str) -> None:
        page.on("pageerror", lambda error: self.complaints.append(f"error: {error}"))
        page.on("console", self._hear)
        page.on("request", lambda request: self._called(request.url, own_url))

    def _hear(self, message: Any) -> None:
        """Refusals that the page shows (401, 429) are logged by the browser as errors too."""
        if message.type in ("error", "warning") and "Failed to load resource" not in message.text:
            self.complaints.append(f"{message.type}: {message.text}")

    def _called(self, url: str, own_url: str) -> None:
        if not url.startswith((own_url, "blob:", "data:")):
            self.complaints.append(f"called {url}")
