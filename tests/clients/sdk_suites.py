"""The image tests of OpenAI's own SDKs against `smalto serve --engine fake --contract`.

openai-python's come with its source package. openai-node's package carries no tests, so
node/images.contract.test.mjs says the same again in our own code. From the repository's root:
`python -m tests.clients.sdk_suites`.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path

from tests.contract.conftest import serving

from .sandbox import Sandbox, run_pip, version_of

PYTHON_FILES = (
    "tests/api_resources/test_images.py",
    "tests/test_image_safety_identifier.py",
    "tests/test_image_markup_upload.py",
    "tests/test_extract_files.py",
    "tests/test_response_svg_reasoning.py",
    "tests/lib/responses/test_image_tool_errors.py",
)
"""The first talks to the server; the others to transports of their own."""


@dataclass(frozen=True)
class Suite:
    """How one SDK's tests ended; `report` is what the runner printed."""

    name: str
    passed: int
    failed: int
    report: str

    @property
    def is_green(self) -> bool:
        return self.passed > 0 and self.failed == 0

    def __str__(self) -> str:
        return f"{self.name}: {self.passed} passed, {self.failed} failed"


def python_suite(sandbox: Sandbox, url: str) -> Suite:
    version = version_of("openai-newest", "openai")
    python, source = sandbox.python("openai-newest"), _source(sandbox.root, version)
    command = [str(python), "-m", "pytest", "-n", "0", "-p", "no:cacheprovider", *PYTHON_FILES]
    report = _output(command, source, url, sandbox)
    passed, failed = _count(r"(\d+) passed", report), _count(r"(\d+) (?:failed|error)", report)
    return Suite(f"openai-python {version}", passed, failed, report)


def node_suite(sandbox: Sandbox, url: str) -> Suite:
    folder = sandbox.node_modules()
    test = ("--test-reporter=tap", "images.contract.test.mjs")
    report = _output([str(sandbox.node()), "--test", *test], folder, url, sandbox)
    name = f"openai-node {version_of('node', 'openai')} (our telling)"
    return Suite(name, _count(r"# pass (\d+)", report), _count(r"# fail (\d+)", report), report)


def _source(root: Path, version: str) -> Path:
    """The unpacked source package, tests and all."""
    folder = root / "sdist" / f"openai-{version}"
    if not folder.exists():
        packed = root / "sdist"
        run_pip("download", "--no-binary", "openai", "--no-deps", "-d", str(packed), _pin(version))
        with tarfile.open(packed / f"openai-{version}.tar.gz") as archive:
            archive.extractall(packed, filter="data")
    return folder


def _pin(version: str) -> str:
    return f"openai=={version}"


def _output(command: list[str], folder: Path, url: str, sandbox: Sandbox) -> str:
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        timeout=300,
        cwd=folder,
        env={**sandbox.environment, "TEST_API_BASE_URL": url},
    )
    return done.stdout + done.stderr


def _count(pattern: str, report: str) -> int:
    return sum(map(int, re.findall(pattern, report)))


def main() -> None:
    with tempfile.TemporaryDirectory() as kept:
        root = Path(os.environ.get("SMALTO_CLIENTS_CACHE") or kept).resolve()
        with serving(Path(kept) / "home", "fake", "--contract") as server:
            suites = [suite(Sandbox(root), server.url) for suite in (python_suite, node_suite)]
    for suite in suites:
        print(suite if suite.is_green else f"{suite.report}\n{suite}")
    sys.exit(not all(suite.is_green for suite in suites))


if __name__ == "__main__":
    main()
