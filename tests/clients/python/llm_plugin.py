"""The command line `llm` with the plug-in llm-openai-images, as a person would type it."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from calls import PICTURES, call, main, png

HOME = Path(tempfile.mkdtemp())
MODEL = "openai/gpt-image-1.5"


def llm(*words: str) -> str:
    environment = {**os.environ, "LLM_USER_PATH": str(HOME)}
    command = [sys.executable, "-m", "llm", *words]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=HOME)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@call("llm models: the plug-in is there")
def models() -> None:
    assert MODEL in llm("models")


@call("llm -m openai/gpt-image-1.5 'a fox': a PNG file")
def draw() -> None:
    png(Path(llm("-m", MODEL, "a fox")).read_bytes())


@call("with options size, quality and output")
def options() -> None:
    out = HOME / "fox.png"
    llm(
        *("-m", MODEL, "a fox", "-o", "size", "landscape", "-o", "quality", "low"),
        *("-o", "output", str(out)),
    )
    png(out.read_bytes(), (1536, 1024))


@call("with one attachment: an edit")
def edit() -> None:
    png(Path(llm("-m", MODEL, "a hat", "-a", str(PICTURES / "source.png"))).read_bytes())


@call("with two attachments: an edit of several images")
def edit_several() -> None:
    words = ("-a", str(PICTURES / "source.png"), "-a", str(PICTURES / "photo.jpg"))
    png(Path(llm("-m", MODEL, "a hat", *words)).read_bytes())


if __name__ == "__main__":
    main()
