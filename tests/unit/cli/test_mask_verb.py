"""`smalto mask` and `smalto edit`, as typed."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from smalto.cli.main import main

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def smalto(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> Run:
    """(exit code, stdout, stderr) of a command, in a folder of its own."""
    monkeypatch.chdir(tmp_path)

    def run(*words: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["smalto", *words])
        with pytest.raises(SystemExit) as left:
            main()
        return int(left.value.code or 0), *capfd.readouterr()

    return run


def test_from_a_box_to_a_mask_that_fits(smalto: Run, tmp_path: Path) -> None:
    Image.new("RGB", (64, 48), "red").save(tmp_path / "cat.png")
    assert smalto("mask", "box", "cat.png", "10", "8", "20", "16", "-o", "m.png")[0] == 0
    assert smalto("mask", "grow", "m.png", "-2", "-o", "small.png")[:2] == (0, "small.png\n")
    assert smalto("mask", "invert", "small.png", "-o", "not.png")[0] == 0
    assert smalto("mask", "feather", "m.png", "4", "-o", "soft.png")[0] == 0
    code, said, _ = smalto("mask", "info", "small.png", "--image", "cat.png", "--json")
    found = json.loads(said)
    assert code == 0 and found["box"] == [12, 10, 28, 22] and found["verdict"] == "It is a mask."


def test_a_black_and_white_drawing(smalto: Run, tmp_path: Path) -> None:
    Image.new("L", (20, 20), 0).save(tmp_path / "drawn.jpg")
    code, said, _ = smalto("mask", "info", "drawn.jpg")
    assert code == 0 and "This is no mask" in said and "smalto mask from-bw drawn.jpg" in said
    assert smalto("mask", "from-bw", "drawn.jpg", "-o", "mask.png")[0] == 0
    assert "see-through everywhere" in smalto("mask", "info", "mask.png")[1]


def test_nothing_is_overwritten_unasked(smalto: Run, tmp_path: Path) -> None:
    (tmp_path / "m.png").write_bytes(b"mine")
    code, _, complaint = smalto("mask", "box", "9x9", "1", "1", "2", "2", "-o", "m.png")
    assert code == 73 and "m.png exists" in complaint
    assert (tmp_path / "m.png").read_bytes() == b"mine"
    assert smalto("mask", "box", "9x9", "1", "1", "2", "2", "-o", "m.png", "--force")[0] == 0


def test_an_edit_goes_the_server_s_way(smalto: Run, tmp_path: Path) -> None:
    Image.new("RGB", (64, 64), "red").save(tmp_path / "in.png")
    smalto("mask", "box", "in.png", "8", "8", "20", "20", "-o", "m.png")
    words = ("edit", "in.png", "a hat", "--mask", "m.png", "--engine", "fake", "-q", "low")
    code, said, told = smalto(*words, "-o", "out.png", "--size", "1024x1024", "--json")
    assert code == 0, told
    assert json.loads(said)["usage"]["input_tokens_details"]["image_tokens"] > 0
    assert Image.open(io.BytesIO((tmp_path / "out.png").read_bytes())).size == (1024, 1024)


@pytest.mark.parametrize(
    ("words", "code", "why"),
    [
        (("edit", "a hat"), 66, "No picture"),
        (("edit", "a hat", "-i", "none.png"), 66, "no file 'none.png'"),
        (("edit", "a hat", "-i", "in.png", "--mask", "in.png"), 2, "missing alpha channel"),
    ],
)
def test_bad_edits(
    smalto: Run, tmp_path: Path, words: tuple[str, ...], code: int, why: str
) -> None:
    Image.new("RGB", (64, 64), "red").save(tmp_path / "in.png")
    done = smalto(*words, "--engine", "fake", "-o", "x.png")
    assert done[0] == code and why in done[2], done
