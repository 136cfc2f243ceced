from __future__ import annotations

import gzip
import os
from pathlib import Path

from smalto.api.site import Site

HTML = '<html><head><meta name="csp-nonce" content="" /></head>{}</html>'


def build(folder: Path, version: str = "1") -> Path:
    """As the page's own build leaves it."""
    (folder / "assets").mkdir(parents=True, exist_ok=True)
    (folder / "assets" / f"index-{version}.js").write_text(f"console.log({version});" * 100)
    (folder / "assets" / "logo.png").write_bytes(b"\x89PNG" * 100)
    (folder / "assets" / "notes.md").write_text("not for serving")
    (folder / "index.html").write_text(HTML.format(version))
    os.utime(folder / "index.html", (int(version), int(version)))
    return folder


def test_nothing_is_there_until_it_is_built(tmp_path: Path) -> None:
    site = Site(tmp_path / "web")
    assert site.page() is None and site.asset("assets/index-1.js") is None
    build(tmp_path / "web")
    assert site.page() is not None


def test_a_new_build_is_seen_while_we_run(tmp_path: Path) -> None:
    site = Site(build(tmp_path))
    first = site.page()
    assert first is not None and site.asset("assets/index-1.js") is not None
    assert site.page() is first
    (tmp_path / "assets" / "index-1.js").unlink()
    build(tmp_path, "2")
    second = site.page()
    assert second is not None and second.version != first.version
    assert site.asset("assets/index-2.js") is not None
    assert site.asset("assets/index-1.js") is None


def test_the_nonce_goes_into_the_page(tmp_path: Path) -> None:
    page = Site(build(tmp_path)).page()
    assert page is not None
    assert b'content="abc-_1"' in page.with_nonce("abc-_1")
    assert b'content=""' in page.html, "not into the one that is kept"


def test_only_files_of_the_page_are_served(tmp_path: Path) -> None:
    secret = tmp_path / "secret.js"
    secret.write_text("secret")
    site = Site(build(tmp_path / "web"))
    (tmp_path / "web" / "assets" / "link.js").symlink_to(secret)
    os.utime(tmp_path / "web" / "index.html", (9, 9))
    for name in (
        *("../secret.js", "assets/../../secret.js", "assets/link.js", "assets/notes.md", "assets"),
        *("", "/", str(secret), "assets/index-1.js\x00", "assets//index-1.js", "assets/./logo.png"),
    ):
        assert site.asset(name) is None, name


def test_squeezed_where_that_saves_something(tmp_path: Path) -> None:
    site = Site(build(tmp_path))
    script, picture = site.asset("assets/index-1.js"), site.asset("assets/logo.png")
    assert script is not None and picture is not None
    squeezed = script.gzipped()
    assert squeezed is not None and len(squeezed) < len(script.data) / 2
    assert gzip.decompress(squeezed) == script.data and script.gzipped() is squeezed
    assert picture.gzipped() is None
