"""The wheel holds the built page: installed on a machine without Node, the server shows it."""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from . import rig

SCRIPT = re.compile(r'<script[^>]* src="(/assets/[^"]+\.js)"')


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """A folder with what the wheel installs; its dependencies are those of this environment."""
    if not rig.BUILT.exists():
        lack = "the page is not built: make web"
        if os.environ.get("SMALTO_BROWSER") == "1":
            pytest.fail(lack)
        pytest.skip(lack)
    own = ["--no-build-isolation"] if importlib.util.find_spec("hatchling") else []
    pip("wheel", *own, "--wheel-dir", str(tmp_path), str(rig.ROOT))
    (wheel,) = tmp_path.glob("smalto-*.whl")
    pip("install", "--target", str(tmp_path / "site"), str(wheel))
    return tmp_path / "site"


def pip(command: str, *arguments: str) -> None:
    quiet = ["--quiet", "--no-deps", "--disable-pip-version-check"]
    subprocess.run([sys.executable, "-m", "pip", command, *quiet, *arguments], check=True)


def read(url: str) -> tuple[int, str, bytes]:
    with urllib.request.urlopen(url, timeout=30) as response:
        return response.status, response.headers["content-type"], response.read()


def test_a_server_from_the_wheel_shows_the_page(
    installed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "bin").mkdir()
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))  # no Node, nor anything else
    monkeypatch.setenv("PYTHONPATH", str(installed))
    monkeypatch.chdir(tmp_path)
    where = [sys.executable, "-c", "import smalto; print(smalto.__file__)"]
    assert str(installed) in subprocess.check_output(where, text=True)
    with rig.serving(tmp_path / "home") as server:
        status, kind, page = read(server.url + "/")
        assert status == 200 and kind.startswith("text/html")
        (script,) = SCRIPT.findall(page.decode())
        status, kind, code = read(server.url + script)
    assert status == 200 and "javascript" in kind
    assert code == (rig.BUILT.parent / script.lstrip("/")).read_bytes()
