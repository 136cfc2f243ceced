"""Names of what is remembered: how they look, and where a prompt speaks them.

`@rusty` is spoken wherever it stands, but in quotes: there it is text to be written. The @ of an
e-mail address speaks nobody's name.
"""

from __future__ import annotations

import re

MAX_CHARS = 32
NAME = re.compile(r"[^\W\d_][\w-]{0,31}")
"""A letter of any script first, then letters, digits, - and _."""

_QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”|「[^」]*」|『[^』]*』|«[^»]*»|‘[^’]*’")
_ASCII_SPOKEN = re.compile(r"(?<![\w@.])@([A-Za-z][A-Za-z0-9_-]{0,31})(?![A-Za-z0-9_-])")
_ANY_SPOKEN = re.compile(r"(?<![A-Za-z0-9_@.])@([^\W\d_][\w-]{0,31})")


def is_name(name: str) -> bool:
    """Whether something may be called so, said without its @."""
    return NAME.fullmatch(name) is not None


def folded(name: str) -> str:
    """Names that differ in case only are the same."""
    return name.removeprefix("@").casefold()


def veiled(prompt: str) -> str:
    """The prompt with what stands in quotes blanked out, every character in its place."""
    return _QUOTED.sub(lambda quote: " " * len(quote.group(0)), prompt)


def spoken(prompt: str, known: frozenset[str] = frozenset()) -> tuple[tuple[str, int, int], ...]:
    """Every name as (name, start, end), the @ included in the span, in the prompt's order. Chinese
    has no spaces, so of a run of letters the longest beginning that is `known` (folded) is the
    name; of one that begins with nobody's name, its ASCII beginning or else all of it."""
    found = []
    for match in _ANY_SPOKEN.finditer(veiled(prompt)):
        run = match.group(1)
        ends = [n for n in range(len(run), 0, -1) if folded(run[:n]) in known and _ends(run, n)]
        ascii_run = _ASCII_SPOKEN.match(prompt, match.start())
        plain = re.match(r"[A-Za-z0-9_-]+", run)
        length = ends[0] if ends else len(ascii_run.group(1)) if ascii_run else 0
        length = length or (plain.end() if plain else len(run))
        found.append((run[:length], match.start(), match.start() + 1 + length))
    return tuple(found)


def _ends(run: str, n: int) -> bool:
    """Whether a name may end there: not inside a word of ASCII letters."""
    return n == len(run) or not (run[n - 1].isascii() and run[n].isascii() and run[n] != "-")
