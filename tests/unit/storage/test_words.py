from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smalto.storage.words import indexed, question

TEXTS = ["一只小海獭在水彩画里", "sea otter latte", "用Python画猫", "Café naïve", "ＯＴＴＥＲ"]
TEXTS += ["ラッコの絵"]


def found(words: str) -> list[int]:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute(
            "CREATE VIRTUAL TABLE t USING fts5(words, tokenize = 'unicode61 remove_diacritics 2')"
        )
        connection.executemany(
            "INSERT INTO t (rowid, words) VALUES (?, ?)",
            [(place, indexed(text)) for place, text in enumerate(TEXTS)],
        )
        asked = question(words)
        if asked is None:
            return list(range(len(TEXTS)))
        rows = connection.execute("SELECT rowid FROM t WHERE words MATCH ? ORDER BY 1", (asked,))
        return [row[0] for row in rows]


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("海獭", [0]),
        ("小海獭", [0]),
        ("獭", [0]),
        ("在水彩画里", [0]),
        ("獭小", []),
        ("海 獭", [0]),
        ("otter", [1, 4]),
        ("sea lat", [1]),
        ("se* latte", [1]),
        ("se latte", []),
        ("python猫", [2]),
        ("画猫", [2]),
        ("cafe", [3]),
        ("naive", [3]),
        ("ラッコ", [5]),
        ("絵", [5]),
        ("", [0, 1, 2, 3, 4, 5]),
        (" \t\n", [0, 1, 2, 3, 4, 5]),
        ("!?", []),
    ],
)
def test_what_is_found(words: str, places: list[int]) -> None:
    assert found(words) == places


@given(st.text(max_size=80) | st.text(alphabet="\"*^:(){}[]-+ANDORTE 海獭\x00'", max_size=40))
def test_no_words_break_the_question(words: str) -> None:
    asked = question(words)
    if asked is not None and not any(0xD800 <= ord(one) < 0xE000 for one in words):
        found(words)


@given(st.text(alphabet="海獭水彩画里小一", min_size=1, max_size=12))
def test_every_part_of_a_run_is_found(run: str) -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE VIRTUAL TABLE t USING fts5(words, tokenize = 'unicode61')")
        connection.execute("INSERT INTO t VALUES (?)", (indexed(f"a {run} b"),))
        for start in range(len(run)):
            for end in range(start + 1, len(run) + 1):
                asked = question(run[start:end])
                rows = connection.execute("SELECT 1 FROM t WHERE words MATCH ?", (asked,))
                assert rows.fetchall()
