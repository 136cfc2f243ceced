"""Throw-away installs of other people's clients: outside the repository, apart from each other.

SMALTO_CLIENTS_CACHE names a folder to keep them in; without it they live in a temporary folder for
one test run. Whatever is installed is pinned by the requirements files and the lock file here.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).parent
DOWNLOADERS = 4
"""pip asks the index for one package after another and mostly waits; four at once wait less."""


class CannotInstall(Exception):
    """The index or the registry could not be reached, or lacks a pinned package."""


class Sandbox:
    """Python and node installs under `root`, each made once and stamped with its pins."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._locks: dict[str, threading.Lock] = {}
        self._downloads = threading.Lock()
        self._ahead: threading.Thread | None = None
        self._closing = False

    def start(self, names: Iterable[str]) -> None:
        """Makes these one after another in the background, while the first ones are in use."""

        def make() -> None:
            for name in names:
                if self._closing:
                    return
                try:
                    self.make(name)
                except CannotInstall:
                    return  # whoever needs it is told

        self._ahead = threading.Thread(target=make, daemon=True)
        self._ahead.start()

    def close(self) -> None:
        self._closing = True
        if self._ahead is not None:
            self._ahead.join()

    def make(self, name: str) -> None:
        """`node` stands for node_modules, any other name for an environment of Python's."""
        if name == "node":
            self.node_modules()
        else:
            self.python(name)

    @property
    def environment(self) -> dict[str, str]:
        """Ours without what would lead a client back to us; it may keep what it compiles."""
        ours = ("PYTHONPATH", "PYTHONDONTWRITEBYTECODE")
        kept = {name: value for name, value in os.environ.items() if name not in ours}
        return {**kept, "PYTHONPYCACHEPREFIX": str(self.root / "pyc")}

    def python(self, name: str) -> Path:
        """The interpreter of an environment with what requirements-{name}.txt pins."""
        with self._lock(name):
            pins, home = HERE / f"requirements-{name}.txt", self.root / name
            if not _is_made(home, pins):
                self._make_python(home, pins)
            return home / "bin/python"

    def _make_python(self, home: Path, pins: Path) -> None:
        wheels = self._wheels(pins.read_text().split())
        shutil.rmtree(home, ignore_errors=True)
        _run(sys.executable, "-m", "venv", "--without-pip", str(home))
        run_pip(
            *("--python", str(home / "bin/python"), "install", "--no-deps", "--no-compile"),
            *("--no-index", "--find-links", str(wheels), "-r", str(pins)),
        )
        _stamp(home, pins)

    def _lock(self, name: str) -> threading.Lock:
        return self._locks.setdefault(name, threading.Lock())

    def node(self) -> Path:
        """A node of version 22 or newer: the machine's own, else the one of the node wheel."""
        found = shutil.which("node")
        if found and _node_major(found) >= 22:
            return Path(found)
        return self.python("node").with_name("node")

    def node_modules(self) -> Path:
        """A folder with our scripts for node, and node_modules beside them as locked."""
        node, home = self.node(), self.root / "node-modules"
        with self._lock("node_modules"):
            home.mkdir(parents=True, exist_ok=True)
            for script in (HERE / "node").iterdir():
                shutil.copy2(script, home)
            pins = HERE / "node/package-lock.json"
            if not _is_made(home, pins):
                path = f"{node.parent}{os.pathsep}{os.environ['PATH']}"
                quiet = ("--no-audit", "--no-fund", "--ignore-scripts")
                _run(str(node.with_name("npm")), "ci", *quiet, cwd=home, env={"PATH": path})
                _stamp(home, pins)
        return home

    def _wheels(self, pins: list[str]) -> Path:
        """A folder with the wheel of every pin, shared by the environments."""
        folder = self.root / "wheels"
        folder.mkdir(parents=True, exist_ok=True)

        def fetch(share: list[str]) -> None:
            options = ("--no-deps", "--only-binary", ":all:", "-d", str(folder))
            run_pip("download", *options, *share)
            for pin in share:
                (folder / _safe(pin)).touch()

        with self._downloads, ThreadPoolExecutor(DOWNLOADERS) as pool:
            missing = [pin for pin in pins if not (folder / _safe(pin)).exists()]
            shares = [missing[start::DOWNLOADERS] for start in range(DOWNLOADERS)]
            list(pool.map(fetch, [share for share in shares if share]))
        return folder


def version_of(name: str, package: str) -> str:
    """The version that requirements-{name}.txt, or package.json for `node`, pins."""
    if name == "node":
        match = re.search(f'"{package}": "(.+)"', (HERE / "node/package.json").read_text())
    else:
        pins = (HERE / f"requirements-{name}.txt").read_text()
        match = re.search(f"^{re.escape(package)}==(.+)$", pins, re.MULTILINE)
    assert match, f"{package} is not pinned for {name}"
    return match[1]


def run_pip(*words: str) -> None:
    _run(sys.executable, "-m", "pip", "-qq", "--disable-pip-version-check", *words)


def _run(*command: str, cwd: Path | None = None, env: dict[str, str] | None = None) -> None:
    done = subprocess.run(
        command, capture_output=True, text=True, cwd=cwd, env={**os.environ, **(env or {})}
    )
    if done.returncode:
        raise CannotInstall(f"{' '.join(command[:6])} ...: {done.stderr.strip()[-600:]}")


def _node_major(node: str) -> int:
    shown = subprocess.run([node, "--version"], capture_output=True, text=True).stdout
    match = re.match(r"v(\d+)\.", shown)
    return int(match[1]) if match else 0


def _safe(pin: str) -> str:
    return f".have-{pin}"


def _digest(pins: Path) -> str:
    return hashlib.sha256(pins.read_bytes() + sys.version.encode()).hexdigest()


def _is_made(home: Path, pins: Path) -> bool:
    stamp = home / ".made-of"
    return stamp.exists() and stamp.read_text() == _digest(pins)


def _stamp(home: Path, pins: Path) -> None:
    (home / ".made-of").write_text(_digest(pins))
