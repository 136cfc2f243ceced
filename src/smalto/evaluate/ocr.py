"""Reads letters in pictures with engines that others made: is every text there, letter by letter?

Two engines, neither of them part of the default install: `tesseract` (a program, with the data
files `eng` and `chi_sim`) and `rapidocr` (a Python package). They see pixels only.
"""

from __future__ import annotations

import importlib
import importlib.util
import shutil
import subprocess
import tempfile
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

Read = Callable[[Image.Image], Sequence["Line"]]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of letters that an engine found, and its middle in pixels."""

    text: str
    x: float
    y: float


class NoEngineError(RuntimeError):
    """No engine that reads letters is installed."""

    def __init__(self) -> None:
        super().__init__(
            "Reading letters in pictures needs an engine: install the program tesseract with its "
            "data for eng and chi_sim, or the package with: pip install 'smalto[ocr]'."
        )


def engines() -> dict[str, Read]:
    """The engines that are installed, by name.

    Raises NoEngineError if there is none."""
    found: dict[str, Read] = {}
    if shutil.which("tesseract"):
        found["tesseract"] = read_with_tesseract
    if importlib.util.find_spec("rapidocr_onnxruntime"):
        found["rapidocr"] = read_with_rapidocr
    if not found:
        raise NoEngineError
    return found


def read_with_rapidocr(picture: Image.Image) -> list[Line]:
    return [line for line, _ in _found_lines(picture)]


@cache
def _rapidocr() -> Any:
    return importlib.import_module("rapidocr_onnxruntime").RapidOCR()


def read_with_tesseract(picture: Image.Image) -> list[Line]:
    """Line by line where the other engine is there to find the lines (this one is made for pages
    and finds few in pictures); else whatever it finds itself."""
    if importlib.util.find_spec("rapidocr_onnxruntime") is None:
        return _tesseract(picture.convert("L"), 11, "eng+chi_sim")
    lines: list[Line] = []
    for found, box in _found_lines(picture):
        crop = picture.convert("L").crop(box)
        size = (round(crop.width * LINE_PX / crop.height), LINE_PX)
        language = "chi_sim" if any("\u3400" <= c <= "\u9fff" for c in found.text) else "eng"
        read = _tesseract(crop.resize(size, Image.Resampling.LANCZOS), 7, language)
        lines.append(Line(" ".join(line.text for line in read), found.x, found.y))
    return lines


LINE_PX = 72
"""Height of a line, with a margin, as tesseract likes it."""


def _found_lines(picture: Image.Image) -> list[tuple[Line, tuple[float, float, float, float]]]:
    """Lines with the upright box around each: left, top, right, bottom, with a margin."""
    result, _ = _rapidocr()(
        np.asarray(picture.convert("RGB"))[:, :, ::-1], use_cls=False
    )  # nothing here stands on its head
    found = []
    for corners, text, _ in result or ():
        (left, top), (right, bottom) = np.min(corners, axis=0), np.max(corners, axis=0)
        by = 0.12 * (bottom - top)
        line = Line(str(text), float(left + right) / 2, float(top + bottom) / 2)
        found.append((line, (left - by, top - by, right + by, bottom + by)))
    return found


def _tesseract(gray: Image.Image, mode: int, language: str) -> list[Line]:
    """`mode`: how it takes the page apart (7: one line, 11: scattered text)."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "picture.png"
        gray.save(path)
        command = ["tesseract", str(path), "-", "--psm", str(mode), "-l", language, "tsv"]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    lines: dict[tuple[str, ...], list[tuple[str, float, float]]] = {}
    for row in done.stdout.splitlines()[1:]:
        cells = row.split("\t")
        if len(cells) == 12 and cells[11].strip() and float(cells[10]) >= 0:
            left, top, width, height = map(float, cells[6:10])
            word = (cells[11], left + width / 2, top + height / 2)
            lines.setdefault(tuple(cells[1:5]), []).append(word)
    return [
        Line(" ".join(w for w, _, _ in words), words[0][1], words[0][2]) for words in lines.values()
    ]


_SAME = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "—": "-", "–": "-", "…": "..."})


def plain(text: str, *, fold: bool = False) -> str:
    """The letters that count: no spaces, one kind of width, quotation mark and dash; with `fold`
    capitals are as good as small letters."""
    text = unicodedata.normalize("NFKC", text.translate(_SAME))
    text = "".join(text.replace("。", ".").split())
    return text.casefold() if fold else text


def is_read(wanted: str, lines: Sequence[Line], *, fold: bool = False) -> bool:
    """Whether some of the lines, in reading order, are exactly the wanted text."""
    rest = [(plain(line.text, fold=fold), line) for line in lines]
    return _continues(plain(wanted, fold=fold), [pair for pair in rest if pair[0]], None)


def _continues(wanted: str, rest: list[tuple[str, Line]], last: Line | None) -> bool:
    if not wanted:
        return True
    for at, (text, line) in enumerate(rest):
        follows = last is None or line.y > last.y or line.x > last.x
        if follows and wanted.startswith(text):
            left = [*rest[:at], *rest[at + 1 :]]
            if _continues(wanted[len(text) :], left, line):
                return True
    return False


def all_read(wanted: Sequence[str], lines: Sequence[Line], *, fold: bool = False) -> bool:
    """Whether every run is there, letter by letter."""
    return all(is_read(run, lines, fold=fold) for run in wanted)
