"""Which share of the nouns in foreign prompts is drawn: `python -m smalto.evaluate.coverage`.

`nouns.tsv` is judged by hand: one noun a row, how often each prompt set says it, what draws it, and
whether a person takes that for the thing itself (`exact`), accepts it (`near`) or not (`none`).
`out` rows are nouns that are no thing to draw, with the reason. A row counts only while today's
words still lead to the concept it names, so the table cannot promise what the pack has lost.
With `--prompts FOLDER` (the sets themselves, which are not ours to ship) the counts are taken anew.
"""

from __future__ import annotations

import argparse
import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path

from smalto.errors import SmaltoError
from smalto.model import lexicon
from smalto.model.names import Names, plural
from smalto.pack import Pack
from smalto.pack import load as load_pack

SETS = ("t2i", "parti")
HOWS = ("exact", "near", "none", "out")
HEAD = ("noun", *SETS, "how", "concept", "why")
LONGEST = 6
"""Words a noun of the table may have."""

_WORD = re.compile(r"[a-z]+")


@dataclass(frozen=True, slots=True)
class Noun:
    """`counts`: how often each of `SETS` says it. `concept`: what draws it: a concept's id, or
    `place:<place>` for what the stage draws, or "-". `why`: of an `out` row."""

    noun: str
    counts: tuple[int, ...]
    how: str
    concept: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Coverage:
    """Occurrences of nouns in one prompt set, by how they are drawn."""

    exact: int
    near: int
    none: int

    @property
    def total(self) -> int:
        return self.exact + self.near + self.none

    @property
    def share(self) -> float:
        """Of the occurrences, those drawn exactly or by an accepted near concept, in 0..1."""
        return (self.exact + self.near) / max(self.total, 1)


def table() -> list[Noun]:
    """The judged nouns that are installed with Smalto."""
    text = (files("smalto.evaluate") / "nouns.tsv").read_text(encoding="utf-8")
    return [_noun(row) for row in csv.DictReader(text.splitlines(), delimiter="\t")]


def measure(pack: Pack) -> dict[str, dict[str, float]]:
    """Coverage of both sets as the evaluation writes it: counts, and `share` in 0..1."""
    nouns = checked(table(), Names.of(pack.concepts.values()))
    found = {which: coverage(nouns, which) for which in SETS}
    return {
        which: {
            "nouns": c.total, "exact": c.exact, "near": c.near, "none": c.none,
            "share": round(c.share, 4),
        }
        for which, c in found.items()
    }  # fmt: skip


def _noun(row: Mapping[str, str]) -> Noun:
    if row["how"] not in HOWS:
        raise SmaltoError(
            f"nouns.tsv: {row['noun']!r} is judged {row['how']!r}; say one of {', '.join(HOWS)}."
        )
    counts = tuple(int(row[name]) for name in SETS)
    return Noun(row["noun"], counts, row["how"], row["concept"], row["why"] or "")


def checked(nouns: Iterable[Noun], names: Names) -> list[Noun]:
    """The nouns, those whose word no longer leads to the concept they name turned to `none`."""
    return [
        noun if noun.how in ("none", "out") or drawn_by(noun.noun, names) == noun.concept else
        replace(noun, how="none")
        for noun in nouns
    ]  # fmt: skip


def drawn_by(noun: str, names: Names) -> str:
    """What today's words draw a noun with: a concept's id, `place:<place>`, or "-"."""
    named = names.get(noun)
    if named is not None and named.exact:
        return named.concept
    place = lexicon.PLACES.get(noun)
    return f"place:{place}" if place else "-"


def coverage(nouns: Iterable[Noun], which: str) -> Coverage:
    """The sums of one of `SETS`. Raises `SmaltoError` for a set that is not counted."""
    if which not in SETS:
        raise SmaltoError(f"No counts of {which!r}: the sets are {', '.join(SETS)}.")
    at, sums = SETS.index(which), Counter[str]()
    for noun in nouns:
        sums[noun.how] += noun.counts[at]
    return Coverage(sums["exact"], sums["near"], sums["none"])


def missing(nouns: Iterable[Noun], limit: int) -> list[Noun]:
    """The nouns that are not drawn, the most frequent first."""
    undrawn = [noun for noun in nouns if noun.how == "none" and any(noun.counts)]
    return sorted(undrawn, key=lambda noun: (-sum(noun.counts), noun.noun))[:limit]


def recounted(nouns: Iterable[Noun], prompts: Path) -> list[Noun]:
    """The nouns with their counts taken from the prompt sets in the folder `prompts`."""
    judged = list(nouns)
    forms = _forms(noun.noun for noun in judged)
    counts = [count(texts, forms) for texts in (_t2i(prompts), _parti(prompts))]
    return [replace(n, counts=tuple(found[n.noun] for found in counts)) for n in judged]


def count(texts: Iterable[str], forms: Mapping[tuple[str, ...], str]) -> Counter[str]:
    """How often the texts say each noun, in the singular or plural; the longest noun is taken."""
    found: Counter[str] = Counter()
    for text in texts:
        words = tuple(_WORD.findall(text.lower().replace("'s", "")))
        at = 0
        while at < len(words):
            sizes = (n for n in range(LONGEST, 0, -1) if words[at : at + n] in forms)
            size = next(sizes, 0)
            if size:
                found[forms[words[at : at + size]]] += 1
            at += size or 1
    return found


def _forms(nouns: Iterable[str]) -> dict[tuple[str, ...], str]:
    """A noun in the singular and plural, as words; a noun of the table wins over a plural."""
    listed = list(nouns)
    forms = {tuple(plural(noun).split()): noun for noun in listed}
    return forms | {tuple(noun.split()): noun for noun in listed}


def _t2i(prompts: Path) -> Iterator[str]:
    """The training prompts of T2I-CompBench, one a line."""
    found = sorted((prompts / "t2i-compbench").glob("*_train*.txt"))
    if not found:
        raise SmaltoError(f"No t2i-compbench/*_train*.txt in {prompts}; name the folder of both.")
    for path in found:
        yield from path.read_text(encoding="utf-8").splitlines()


def _parti(prompts: Path) -> Iterator[str]:
    """PartiPrompts: a table whose column `Prompt` is asked for."""
    with (prompts / "partiprompts.tsv").open(encoding="utf-8", newline="") as file:
        yield from (row["Prompt"] for row in csv.DictReader(file, delimiter="\t"))


def write(nouns: Iterable[Noun], path: Path) -> None:
    """The table, its drawn and undrawn nouns first, by frequency."""
    rows = sorted(nouns, key=lambda n: (n.how == "out", -sum(n.counts), n.noun))
    lines = ["\t".join(HEAD)]
    lines += ["\t".join((n.noun, *map(str, n.counts), n.how, n.concept, n.why)) for n in rows]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def report(nouns: list[Noun], limit: int = 20) -> str:
    """A Markdown table of both sets, and what is missing most."""
    titles = {"t2i": "T2I-CompBench train", "parti": "PartiPrompts"}
    lines = ["| nouns of | said | exact | near | none | drawn |", "|---|---|---|---|---|---|"]
    for which in SETS:
        c = coverage(nouns, which)
        cells = (c.total, c.exact, c.near, c.none, f"{100 * c.share:.1f} %")
        lines.append("| " + " | ".join(map(str, (titles[which], *cells))) + " |")
    undrawn = ", ".join(f"{n.noun} {sum(n.counts)}" for n in missing(nouns, limit))
    return "\n".join([*lines, "", f"Missing most: {undrawn}"])


def main() -> None:
    parser = argparse.ArgumentParser(description="Noun coverage of foreign prompt sets.")
    parser.add_argument("--prompts", type=Path, help="folder of the sets: count anew")
    parser.add_argument("--write", type=Path, help="write the table with the new counts here")
    parser.add_argument("--missing", type=int, default=20)
    options = parser.parse_args()
    nouns = table()
    if options.prompts is not None:
        nouns = recounted(nouns, options.prompts)
    if options.write is not None:
        write(nouns, options.write)
    names = Names.of(load_pack().concepts.values())
    print(report(checked(nouns, names), options.missing))


if __name__ == "__main__":
    main()
