"""Text as full-text search has to see it, so that Chinese words are found too.

SQLite's tokenizers take a run of Chinese for one word, or need three characters to find anything;
most Chinese words have two. So each run is stored as its pairs of neighbours, then its single
characters, and a question is written the same way: its pairs must stand side by side, which is
exactly where the run occurs. Words of other scripts are found by their beginnings, the last one
always, those before it when they end in `*`.
"""

from __future__ import annotations

import re
import unicodedata

RUN = (
    "[\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff"
    "\U00020000-\U0003ffff]+"
)
"""Scripts that are written without spaces: Chinese, Japanese, Korean."""
UNSPACED = re.compile(RUN)
TERM = re.compile(f"({RUN})|((?:(?!{RUN})\\S)+)")
MAX_TERMS = 24
MAX_CHARS = 500


def indexed(text: str) -> str:
    """What is stored of a text."""
    return UNSPACED.sub(lambda run: f" {' '.join([*_pairs(run[0]), *run[0]])} ", _plain(text))


def question(text: str) -> str | None:
    """In the language of FTS5, every term quoted, so that nothing in it is an operator. None for a
    text that asks for nothing; a text without a letter or digit finds nothing."""
    found = [_term(run, word) for run, word in TERM.findall(_plain(text)[:MAX_CHARS])[:MAX_TERMS]]
    if not found:
        return None
    terms = [term for term in found if term]
    if not terms:
        return '""'
    if not terms[-1].endswith("*") and not UNSPACED.search(terms[-1]):
        terms[-1] += "*"
    return " ".join(terms)


def _term(run: str, word: str) -> str:
    if run:
        return f'"{" ".join(_pairs(run) or run)}"'
    if not any(character.isalnum() for character in word):
        return ""
    quoted = word.rstrip("*").replace('"', " ")
    return f'"{quoted}"{"*" if word.endswith("*") else ""}'


def _pairs(run: str) -> list[str]:
    return [run[at : at + 2] for at in range(len(run) - 1)]


def _plain(text: str) -> str:
    """Wide letters as narrow ones; no control characters."""
    folded = unicodedata.normalize("NFKC", text)
    return "".join(" " if unicodedata.category(one) == "Cc" else one for one in folded)
