"""Puts the figures of a suite into the README, between its two markers.

smalto evaluate --suite --split test --pixels -o docs/figures.json
python recipes/figures.py
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from smalto.evaluate.tables import compared, markdown

ROOT = Path(__file__).parents[1]
MARKED = re.compile(r"(<!-- figures: generated -->\n).*?(<!-- /figures -->)", re.DOTALL)


def main() -> None:
    data = json.loads((ROOT / "docs" / "figures.json").read_text("utf-8"))
    before = json.loads((ROOT / "docs" / "figures-0.2.0.json").read_text("utf-8"))
    readme = ROOT / "README.md"
    text = readme.read_text("utf-8")
    if not MARKED.search(text):
        raise SystemExit("README.md has no '<!-- figures: generated -->' ... '<!-- /figures -->'")
    table = markdown(data) + "\n\n" + compared(data, before)
    readme.write_text(MARKED.sub(lambda found: found[1] + table + "\n" + found[2], text), "utf-8")


if __name__ == "__main__":
    main()
