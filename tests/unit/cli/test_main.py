from __future__ import annotations

import subprocess
import sys

import pytest

from smalto.cli.main import main

HEAVY = ("fastapi", "uvicorn", "numpy", "PIL", "tiktoken", "pydantic", "sqlite3", "resvg_py")


def test_help_is_light() -> None:
    """`--help` answers in well under 300 ms because it imports none of what the verbs need."""
    code = (
        f"import sys, smalto.cli.main\nprint([name for name in {HEAVY!r} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stdout == "[]\n", done.stderr


def test_help_and_version() -> None:
    def said(*words: str) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "smalto", *words], capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    help_text = said("--help")
    assert all(verb in help_text for verb in ("generate", "serve", "keys", "Exit codes"))
    assert "--quality" in said("generate", "-h") and "smalto" in said("--version")


def test_a_bug_is_one_sentence_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object) -> None:
        raise KeyError("fox")

    monkeypatch.setattr("smalto.cli.generate._draw", broken)
    monkeypatch.setattr(sys, "argv", ["smalto", "generate", "a fox", "-o", "never.png"])
    with pytest.raises(SystemExit) as left:
        main()
    said = capsys.readouterr()
    assert (left.value.code, said.out) == (1, "")
    assert said.err == (
        "error: Something broke inside Smalto (KeyError: 'fox'). Please report it.\n"
    )
