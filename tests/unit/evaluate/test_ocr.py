"""Reading letters in pictures: what counts as read, and what is said when nothing can read."""

from __future__ import annotations

import pytest

from smalto.evaluate import ocr
from smalto.evaluate.ocr import Line, NoEngineError, all_read, engines, is_read, plain


def lines(*texts: str) -> list[Line]:
    return [Line(text, 10, 20 * row) for row, text in enumerate(texts)]


def test_spaces_and_kinds_of_marks_do_not_count() -> None:
    assert plain("Let’s  go！") == plain("Let's go!")
    assert plain("Open") != plain("open") and plain("Open", fold=True) == plain("open", fold=True)


def test_a_text_may_be_read_in_several_lines() -> None:
    assert is_read("Grand Opening", lines("sale", "Grand", "Opening"))
    assert not is_read("Grand Opening", lines("Opening", "Grand"))
    assert not is_read("Grand Opening", lines("Grand Openin"))
    assert not is_read("Grand", lines("Grand Opening"))


def test_of_two_ways_to_begin_the_right_one_is_found() -> None:
    assert is_read("大家好", lines("大", "大家", "好"))


def test_every_run_must_be_there() -> None:
    assert all_read(["Open", "你好"], lines("你好", "Open"))
    assert not all_read(["Open", "你好"], lines("Open"))


def test_without_an_engine_the_message_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ocr.shutil, "which", lambda _: None)
    monkeypatch.setattr(ocr.importlib.util, "find_spec", lambda _: None)
    with pytest.raises(NoEngineError, match="pip install"):
        engines()
