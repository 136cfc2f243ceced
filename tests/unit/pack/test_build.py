"""The build of the pack, on a slice: the same bytes twice; names and boxes as drawn."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

import pytest

RECIPES = Path(__file__).parents[3] / "recipes"
sys.path.insert(0, str(RECIPES))

from pack_build import curate, measure, slots, sources, write  # noqa: E402

SQUARE = '<path fill="#e0302b" d="M8 8h16v16H8z"/>'


def _slice(folder: Path) -> dict[str, str]:
    """Builds a tiny pack of one drawing and returns the hash of each file."""
    folder.mkdir()
    svg = sources.wrap(SQUARE, 32, 32)
    box, colors = measure.Measurer(folder / "measured").measure(svg)
    draft = curate.Draft("square", ["square"], ["方块"], (), (), "shape", "geometric", {})
    draft.color = colors[0]
    slots.fill(draft)
    write.write_zip(folder / "soft.zip", {"square": svg, "again": svg})
    drawing = write.Drawing("square", sources.view(svg), box)
    art = {"soft": {"square": drawing}}
    write.write_concepts(folder / "concepts.json", [curate.as_row(draft)], art)
    return {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in sorted(folder.iterdir())}


def test_a_slice_built_twice_is_the_same_bytes(tmp_path: Path) -> None:
    assert _slice(tmp_path / "once") == _slice(tmp_path / "twice")


def test_a_slice_reads_back(tmp_path: Path) -> None:
    from smalto.pack.reader import load_from

    _slice(tmp_path / "pack")
    pack = load_from(tmp_path / "pack")
    art = pack.art("square", "soft")
    assert art.ink == (0.25, 0.25, 0.5, 0.5)
    assert art.aspect == 1
    assert pack.get("square").color == "red"
    assert SQUARE in pack.svg(art.id)


@pytest.mark.parametrize(
    ("name", "many"),
    [
        ("dog", "dogs"),
        ("fox", "foxes"),
        ("mouse", "mice"),
        ("computer mouse", "computer mice"),
        ("fireman", "firemen"),
        ("human", "humans"),
        ("cherry", "cherries"),
        ("key", "keys"),
        ("cup of coffee", "cups of coffee"),
        ("person with a crown", "people with a crown"),
        ("deer", "deer"),
        ("box", "boxes"),
        ("tomato", "tomatoes"),
        ("bus", "buses"),
        ("knife", "knives"),
    ],
)
def test_plurals(name: str, many: str) -> None:
    assert curate.plural(name) == many


def test_the_square_behind_a_drawing_is_cut() -> None:
    svg = sources.wrap(f'<path fill="#000" d="M0 0h32v32H0z"/>{SQUARE}', 32, 32)
    assert sources.without_tile(svg) == sources.wrap(SQUARE, 32, 32)


def test_a_view_box_elsewhere_is_refused() -> None:
    with pytest.raises(SystemExit, match="must start at 0 0"):
        sources.view('<svg viewBox="1 0 32 32"></svg>')


def test_labels_become_names() -> None:
    assert curate.plain("person: blond hair") == "person with blond hair"
    assert curate.plain("woman’s hat") == "woman's hat"
