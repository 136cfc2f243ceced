from __future__ import annotations

from pathlib import Path

from smalto.engines.remote.settings import KNOWN
from smalto.engines.remote.sheet import table

PAGE = Path(__file__).parents[4] / "docs/remote-engines.md"


def test_the_page_has_the_table_of_today() -> None:
    assert table() in PAGE.read_text("utf-8"), "python -m smalto.engines.remote.sheet"


def test_every_key_of_the_file_is_told() -> None:
    page = PAGE.read_text("utf-8")
    assert not [name for name in KNOWN if f"`{name}`" not in page]
