"""Writes docs/reference/families.md from what the tests of the diffusion engine found.

python recipes/families.py              runs them all (minutes; needs smalto[diffusion])
python recipes/families.py FILE ...     takes what earlier runs wrote under SMALTO_FAMILIES_OUT
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

from smalto.engines.diffusion.families import FAMILIES
from smalto.engines.diffusion.family import Family

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "reference" / "families.md"
COLUMNS = (
    "generate", "edit", "mask", "references", "vary", "transparent", "previews", "cancel",
)  # fmt: skip
HEAD = """# Families of open-weight models

Every cell was found by a test (`tests/contract/diffusion`): the classes of diffusers {diffusers}
and transformers {transformers} at tiny random size, asked through the HTTP API by OpenAI's
Python SDK.
Sizes came out exact in all of them. Written by `python recipes/families.py`.

"""
FOOT = """
- **edit**: `yes` follows instructions; `redrawn` knows none, and draws the picture anew from yours
  towards what the prompt describes. The answer's notes say so.
- **mask**: `yes` is a pipeline made for it; `laid over` edits the whole picture. In both, your
  picture is laid over everything outside the mask: equal to the byte, whichever colour is under the
  clear part of the mask (black, white and pink were tried).
- **references**: how many pictures an edit may bring. `refused`: with status 400, by name.
- **transparent**: `own alpha` comes from the model; `keyed` is drawn on a flat colour that is then
  taken out, which the notes say.
- **previews**: the scheduler's estimate of the clean picture, decoded; each nearer to the last one.
- **cancel**: a stream that is left at its first preview frees the model before its steps are over;
  `by process`: no previews, so it was not measured.
- **Janus-Pro** draws by tokens: its steps are tokens, 576 whatever the quality, its picture has 384
  by 384 pixels and is scaled. Its previews are decoded from the tokens drawn so far, the rest as
  grey as those are on the whole. Its notes count the tokens, and those of GLM-Image, whose prior
  draws some before the first step.

Steps and guidance by quality, pipelines and arguments: `smalto models show NAME`, and
`src/smalto/engines/diffusion/families.py`.
"""


def page(found: dict[str, dict[str, str]]) -> str:
    head = "| family | classes of model_index.json | steps low, medium, high | "
    lines = [head + " | ".join(COLUMNS) + " |", "|" + " --- |" * (3 + len(COLUMNS))]
    lines += [_row(family, found.get(name, {})) for name, family in FAMILIES.items()]
    versions = {name: version(name) for name in ("diffusers", "transformers")}
    return HEAD.format(**versions) + "\n".join(lines) + "\n" + FOOT


def _row(family: Family, found: dict[str, str]) -> str:
    steps = ", ".join(str(recipe.steps) for recipe in family.recipes.values())
    cells = [found.get(column, "not run") for column in COLUMNS]
    return f"| {family.title} (`{family.name}`) | {family.classes[0]} | {steps} | " + (
        " | ".join(cells) + " |"
    )


def run_tests() -> dict[str, dict[str, str]]:
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "families.json"
        command = [sys.executable, "-m", "pytest", "-q", "tests/contract/diffusion"]
        env = {**os.environ, "SMALTO_FAMILIES": "all", "SMALTO_FAMILIES_OUT": str(out)}
        subprocess.run(command, cwd=ROOT, check=True, env=env)
        return json.loads(out.read_text("utf-8"))


def main(files: list[str]) -> None:
    found: dict[str, dict[str, str]] = {}
    for each in [json.loads(Path(file).read_text("utf-8")) for file in files] or [run_tests()]:
        for family, cells in each.items():
            found.setdefault(family, {}).update(cells)
    PAGE.write_text(page(found), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
