"""Noun coverage: how nouns are counted, and that the judged table is kept by today's words."""

from __future__ import annotations

from pathlib import Path

import pytest

from smalto.errors import SmaltoError
from smalto.evaluate import coverage
from smalto.evaluate.coverage import Noun
from smalto.model.names import Names
from smalto.pack import load


@pytest.fixture(scope="module")
def names() -> Names:
    return Names.of(load().concepts.values())


def test_the_longest_noun_is_counted_in_singular_and_plural() -> None:
    forms = coverage._forms(["air balloon", "hot air balloon", "balloon", "wolf"])
    found = coverage.count(["Two hot-air balloons, a balloon and the wolf's wolves."], forms)
    assert found == {"hot air balloon": 1, "balloon": 1, "wolf": 2}


def test_coverage_adds_up_occurrences_and_leaves_out_what_is_no_thing() -> None:
    nouns = [
        Noun("dog", (6, 1), "exact", "dog"),
        Noun("redwood", (2, 0), "near", "pine-tree"),
        Noun("hair", (2, 3), "none", "-"),
        Noun("beauty", (90, 90), "out", "-", "an idea"),
    ]
    assert coverage.coverage(nouns, "t2i") == coverage.Coverage(6, 2, 2)
    assert coverage.coverage(nouns, "t2i").share == 0.8
    assert coverage.coverage(nouns, "parti").share == 0.25
    assert [n.noun for n in coverage.missing(nouns, 5)] == ["hair"]


def test_an_unknown_set_is_refused_by_name() -> None:
    with pytest.raises(SmaltoError, match=r"'coco'.*t2i, parti"):
        coverage.coverage([], "coco")


def test_a_row_that_words_do_not_keep_counts_as_undrawn(names: Names) -> None:
    rows = [Noun("dog", (1, 0), "exact", "dog"), Noun("dog", (1, 0), "exact", "cat")]
    assert [n.how for n in coverage.checked(rows, names)] == ["exact", "none"]


def test_the_judged_table_is_kept(names: Names) -> None:
    table = coverage.table()
    assert len({n.noun for n in table}) == len(table) > 1000
    kept = coverage.checked(table, names)
    lost = [(a.noun, a.concept) for a, b in zip(table, kept, strict=True) if a.how != b.how]
    assert lost == []


def test_everything_left_out_says_why() -> None:
    assert [n.noun for n in coverage.table() if n.how == "out" and not n.why] == []


@pytest.mark.parametrize(("which", "floor"), [("t2i", 0.96), ("parti", 0.93)])
def test_coverage_stays_above_what_was_reached(names: Names, which: str, floor: float) -> None:
    assert coverage.coverage(coverage.checked(coverage.table(), names), which).share >= floor


def test_counts_can_be_taken_anew(tmp_path: Path) -> None:
    (tmp_path / "t2i-compbench").mkdir()
    (tmp_path / "t2i-compbench" / "color_train.txt").write_text("a dog\ntwo dogs and a cat\n")
    (tmp_path / "partiprompts.tsv").write_text("Prompt\tCategory\na cat on a dog\tAnimals\n")
    nouns = [Noun("dog", (0, 0), "exact", "dog"), Noun("cat", (0, 0), "exact", "cat")]
    assert [n.counts for n in coverage.recounted(nouns, tmp_path)] == [(2, 1), (1, 1)]


def test_a_folder_without_the_sets_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SmaltoError, match="t2i-compbench"):
        coverage.recounted([Noun("dog", (0, 0), "exact", "dog")], tmp_path)


def test_a_table_is_written_as_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "nouns.tsv"
    coverage.write(coverage.table(), path)
    installed = Path(coverage.__file__).with_name("nouns.tsv")
    assert path.read_text(encoding="utf-8") == installed.read_text(encoding="utf-8")
