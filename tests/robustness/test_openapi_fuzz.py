"""What fits our OpenAPI document, and what does not: never a 5xx, always a documented shape.

SMALTO_FUZZ is how many requests are sent: a few hundred by default, 20000 for the whole;
SMALTO_FUZZ_SEED which ones, so that the whole can be sent in slices.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PIL import Image

from smalto.errors import registry
from tests.clients.sandbox import CannotInstall, Sandbox
from tests.contract.conftest import Server, serving

N_REQUESTS = int(os.environ.get("SMALTO_FUZZ", "400"))
SEED = int(os.environ.get("SMALTO_FUZZ_SEED", "20261123"))
SCRIPT = Path(__file__).with_name("openapi_fuzz.py")

pytestmark = pytest.mark.skipif(
    not {"CI", "SMALTO_CLIENTS_CACHE", "SMALTO_FUZZ"} & set(os.environ),
    reason="installs schemathesis: set CI=true, SMALTO_FUZZ=400, or SMALTO_CLIENTS_CACHE",
)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Every model is drawn by the fake engine, and the queue never fills."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SMALTO_MODELS", "smalto-native=fake,native=fake")
        patch.setenv("SMALTO_MAX_QUEUED", "100000")
        with serving(tmp_path_factory.mktemp("fuzz") / "home", "fake") as running:
            yield running


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pictures")
    image = Image.new("RGBA", (64, 64), "orange")
    image.save(folder / "a.png")
    for name in ("b.jpg", "c.webp", "d.gif"):
        image.convert("RGB").save(folder / name)
    image.paste((0, 0, 0, 0), (10, 10, 40, 40))
    image.save(folder / "e.png")
    (folder / "f.txt").write_text("Example data")
    return folder


@pytest.fixture(scope="module")
def seen(
    server: Server, pictures: Path, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Any]:
    """What openapi_fuzz.py saw: counts of statuses, every refusal once, everything wrong."""
    made = tmp_path_factory.mktemp("sandbox")
    sandbox = Sandbox(Path(os.environ.get("SMALTO_CLIENTS_CACHE") or made).resolve())
    try:
        python = sandbox.python("fuzz")
    except CannotInstall as error:
        if os.environ.get("CI"):
            raise
        pytest.skip(f"cannot be installed here: {error}")
    out = sandbox.root / "results/openapi_fuzz.json"
    out.parent.mkdir(exist_ok=True)
    words = [server.url, server.key, str(N_REQUESTS), str(SEED), str(pictures), str(out)]
    done = subprocess.run(
        [str(python), str(SCRIPT), *words],
        capture_output=True,
        text=True,
        env=sandbox.environment,
        cwd=made,
    )
    assert done.returncode == 0, done.stderr[-4000:]
    return dict(json.loads(out.read_text()))


def test_nothing_is_outside_the_document(
    seen: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    counts = seen["statuses"]
    with capsys.disabled():
        told = f"slowest {seen['slowest_s']:.1f} s, {seen['broken_batches']} batches broke"
        print(f"\n{sum(counts.values())} requests, {told}")
    assert not [name for name in counts if int(name.rpartition(" ")[2]) >= 500], counts
    assert seen["failures"] == [], json.dumps(seen["failures"], indent=1)[:8000]


def test_enough_was_sent_and_some_of_it_drawn(seen: dict[str, Any]) -> None:
    counts = seen["statuses"]
    assert sum(counts.values()) >= N_REQUESTS * 0.8  # schemathesis itself may lose a batch
    for door in ("generations", "edits", "variations"):
        assert counts.get(f"POST /v1/images/{door} positive 200", 0) > 0, counts
        assert counts.get(f"POST /v1/images/{door} negative 400", 0) > 0, counts


def test_every_refusal_is_in_the_registry(seen: dict[str, Any]) -> None:
    assert len(seen["errors"]) > 20
    unknown = [line for line in seen["errors"] if not _is_documented(line)]
    assert unknown == [], json.dumps(unknown[:10], indent=1)


def _is_documented(line: dict[str, Any]) -> bool:
    body = json.loads(line["body"])
    told = body["error"]
    assert list(body) == ["error"] and list(told) == ["message", "type", "param", "code"], line
    error: Any = SimpleNamespace(**told, status=line["status"], retryable=line["retry"] == "true")
    return any(row.fits(error) for row in registry.rows() if row.status >= 400)
