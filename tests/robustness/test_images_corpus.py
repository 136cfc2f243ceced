"""Promise 9 and 11: files made to hurt are refused at once, cost the server nothing, leak nothing.

Runs in a process of its own, so that what it measures is a server's memory and not a test's.
"""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

from . import corpus, corpus_png

MOST_GROWTH_MB = 10
MOST_WORKER_MB = 300
MOST_REFUSAL_P99_MS = 200
FILES = list(corpus.files())
PLAIN_CHUNKS = {b"IHDR", b"IDAT", b"IEND"}

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads memory from /proc")


@pytest.fixture(scope="module")
def driven(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("corpus")
    corpus.write(folder)
    (folder / "good").write_bytes(corpus_png.GOOD)
    words = [sys.executable, "-m", "tests.robustness.drive", str(folder)]
    done = subprocess.run(words, capture_output=True, check=True, text=True)
    result: dict[str, Any] = json.loads(done.stdout)
    return result


def refused(driven: dict[str, Any]) -> list[dict[str, Any]]:
    return [answer for answer in driven["answers"].values() if "text" in answer]


def test_the_corpus_is_large() -> None:
    assert len(FILES) == len({crafted.name for crafted in FILES})
    assert sum(crafted.verdict == "refuse" for crafted in FILES) >= 100


@pytest.mark.parametrize("crafted", FILES, ids=lambda crafted: crafted.name)
def test_every_file_gets_its_answer(crafted: corpus.Crafted, driven: dict[str, Any]) -> None:
    answer = driven["answers"][crafted.name]
    assert answer["next_is_fine"]
    if crafted.verdict != "any":
        assert ("text" in answer) == (crafted.verdict == "refuse"), answer
    if "text" in answer:
        assert answer["status"] == 400
        assert answer["code"] in ("invalid_image_file", "unsupported_file_mimetype")
        assert not any(word in answer["text"] for word in ("0x", " /", "Error", "PIL"))
    else:
        picture = bytes.fromhex(answer["png"])
        assert crafted.size is None or tuple(answer["size"]) == crafted.size
        assert not any(secret in picture for secret in crafted.secrets)


def test_refusals_are_fast(driven: dict[str, Any]) -> None:
    times = sorted(answer["ms"] for answer in refused(driven))
    assert times[int(len(times) * 0.99)] < MOST_REFUSAL_P99_MS


def test_memory_stays(driven: dict[str, Any]) -> None:
    assert driven["growth_mb"] < MOST_GROWTH_MB
    assert driven["worker_peak_mb"] < MOST_WORKER_MB
    assert driven["imported"] == []


def test_pictures_consist_of_pixels_only(driven: dict[str, Any]) -> None:
    seen = 0
    for answer in driven["answers"].values():
        data, at = bytes.fromhex(answer.get("png", "")), 8
        if len(data) < 100_000:  # longer ones are cut by the driver
            while at < len(data):
                assert data[at + 4 : at + 8] in PLAIN_CHUNKS
                at += 12 + int.from_bytes(data[at : at + 4], "big")
            seen += at == len(data)
    assert seen >= 40
