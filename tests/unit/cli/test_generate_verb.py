from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image

from smalto.cli.main import main


@dataclass(frozen=True)
class Done:
    returncode: int
    stdout: bytes
    stderr: bytes


@pytest.fixture
def smalto(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> Callable[..., Done]:
    """Runs `smalto generate` in this process, with the fake engine, in a folder of its own."""
    monkeypatch.chdir(tmp_path)

    def run(*words: str) -> Done:
        monkeypatch.setattr(sys, "argv", ["smalto", "generate", *words, "--engine", "fake"])
        with pytest.raises(SystemExit) as left:
            main()
        return Done(int(left.value.code or 0), *capfdbinary.readouterr())

    return run


def opened(path: Path) -> Image.Image:
    return Image.open(io.BytesIO(path.read_bytes()))


def test_path_on_stdout_the_rest_on_stderr(smalto: Callable[..., Done], tmp_path: Path) -> None:
    done = smalto("a fox", "-o", "fox.png", "--quality", "low", "--seed", "4")
    assert (done.returncode, done.stdout) == (0, b"fox.png\n"), done.stderr
    assert opened(tmp_path / "fox.png").size == (1024, 1024)
    assert b"seed 4, 280 tokens (8 in, 272 out)" in done.stderr and b"\x1b" not in done.stderr
    assert not (tmp_path / "home").exists()  # nothing is kept, so nothing is opened


def test_never_overwrites_without_force(smalto: Callable[..., Done], tmp_path: Path) -> None:
    (tmp_path / "fox.png").write_text("mine")
    refused = smalto("a fox", "-o", "fox.png")
    assert (refused.returncode, refused.stdout) == (73, b"")
    assert refused.stderr.startswith(b"error: fox.png exists.") and b"--force" in refused.stderr
    assert (tmp_path / "fox.png").read_text() == "mine"
    assert smalto("a fox", "-o", "fox.png", "--force").returncode == 0
    assert [path.name for path in tmp_path.iterdir()] == ["fox.png"]


def test_json_tells_everything(smalto: Callable[..., Done], tmp_path: Path) -> None:
    options = ("-o", "fox.webp", "-n", "2", "--size", "1536x1024", "--json", "--seed", "8")
    done = smalto("a fox", *options)
    told = json.loads(done.stdout)
    assert told["path"] == "fox-1.webp" and told["output_format"] == "webp"
    assert [image["path"] for image in told["images"]] == ["fox-1.webp", "fox-2.webp"]
    assert told["usage"]["output_tokens"] == 2 * 1568
    assert (told["seed"], told["size"], told["engine"]) == (8, "1536x1024", "fake")
    assert "scene" in told and told["not_drawn"] == ["a test pattern, not the prompt"]
    assert opened(tmp_path / "fox-2.webp").size == (1536, 1024)
    assert told["seconds"] > 0


def test_stdin_to_stdout(smalto: Callable[..., Done], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("a fox"))
    done = smalto("-", "-o", "-")
    assert done.stdout.startswith(b"\x89PNG")


def test_a_name_of_its_own(smalto: Callable[..., Done], tmp_path: Path) -> None:
    done = smalto("A Fox, 狐狸!", "--format", "jpeg", "--compression", "60")
    name = done.stdout.decode().strip()
    assert name.startswith("a-fox-狐狸-") and name.endswith(".jpg")
    assert opened(tmp_path / name).format == "JPEG"


BAD = [
    (["a fox", "--size", "1x1"], 2, "error: Invalid size '1x1'. "),
    (["a fox", "-n", "11"], 2, "error: Invalid 'n': integer above maximum value."),
    (["", "-o", "x.png"], 2, "error: Invalid 'prompt': empty string."),
    (["a fox", "-m", "dall-e-9"], 2, "error: The model 'dall-e-9' does not exist."),
    (["a fox", "-o", "x.bmp"], 2, "error: Cannot tell the format from the name 'x.bmp'."),
    (["a fox", "-o", "no/where.png"], 73, "error: There is no folder "),
    (["[fail]", "-o", "x.png"], 6, "error: The server had an error"),
]


@pytest.mark.parametrize(("words", "code", "message"), BAD)
def test_errors_are_one_sentence(
    smalto: Callable[..., Done], tmp_path: Path, words: list[str], code: int, message: str
) -> None:
    done = smalto(*words)
    assert (done.returncode, done.stdout) == (code, b"")
    assert done.stderr.decode().startswith(message) and done.stderr.count(b"\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_json_errors_are_the_api_s(smalto: Callable[..., Done], tmp_path: Path) -> None:
    done = smalto("a fox", "-n", "0", "--json")
    assert done.returncode == 2 and done.stdout == b""
    assert json.loads(done.stderr)["error"]["code"] == "integer_below_min_value"
