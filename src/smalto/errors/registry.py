"""Every error that a client of the API can meet, as data: for the docs, the tests, and programs.

The rows are `registry.json`; `{name}` in them stands for what differs from case to case. Run as a
program, `python -m smalto.errors.registry` prints the page docs/reference/errors.md.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

from smalto.errors.tree import SmaltoError

PLACEHOLDER = re.compile(r"\\\{[a-z_]+\\\}")

HEADER = """\
# Errors

Every error is `{"error": {"message", "type", "param", "code"}}`; `param` and `code` are null where
they say nothing. The header `x-should-retry` says whether the same request may succeed later, and
OpenAI's clients obey it. In a stream that has begun, an error comes as the event `error`.

*Origin* "OpenAI": recorded or documented there, with the same status, type, param, code and words;
advice of ours may follow. "Smalto": there is no such case, or its text is not known. This page is
generated from `src/smalto/errors/registry.json` by `python -m smalto.errors.registry`.
"""


@dataclass(frozen=True, slots=True)
class Row:
    """`name` is that of the constructor in `smalto.errors`, where there is one. `status` 200 means
    inside a stream. `type` may list several ("tokens|requests"). `never_here` says why a case of
    OpenAI's cannot happen on this server."""

    name: str
    status: int
    type: str | None
    param: str | None
    code: str | None
    message: str
    retryable: bool
    by: Literal["openai", "smalto"]
    when: str
    never_here: str | None = None

    def fits(self, error: SmaltoError) -> bool:
        """Is `error` a case of this row? The status counts only outside streams."""
        return (
            self.status in (200, error.status)
            and error.type in _types(self.type)
            and _matches(self.param, error.param)
            and _matches(self.code, error.code)
            and _matches(self.message, error.message)
            and self.retryable == error.retryable
        )


def _types(types: str | None) -> Iterable[str | None]:
    return (None,) if types is None else types.split("|")


def _matches(pattern: str | None, text: str | None) -> bool:
    """`{advice}` and its like stand for any text, also none."""
    if pattern is None or text is None:
        return pattern == text
    return re.fullmatch(PLACEHOLDER.sub("(?s:.*)", re.escape(pattern)), text) is not None


@cache
def rows() -> tuple[Row, ...]:
    raw = json.loads(files("smalto.errors").joinpath("registry.json").read_text("utf-8"))
    return tuple(Row(**row) for row in raw)


def page() -> str:
    """The reference page, in Markdown."""
    lines = ["| status | type | param | code | message | when | retry | origin |", "|" + "---|" * 8]
    lines += [_line(row) for row in rows() if row.never_here is None]
    absent = [
        f"- `{row.code}` ({row.status}): {row.never_here}" for row in rows() if row.never_here
    ]
    return "\n".join(
        [HEADER, *lines, "", "## What OpenAI has and this server has not", "", *absent, ""]
    )


def _line(row: Row) -> str:
    status = "stream" if row.status == 200 else str(row.status)
    kind = "null" if row.type is None else row.type
    cells = [
        status,
        " or ".join(f"`{each}`" for each in kind.split("|")),
        f"`{row.param or 'null'}`",
        f"`{row.code or 'null'}`",
        row.message or "(empty body)",
        row.when,
        "yes" if row.retryable else "no",
        "OpenAI" if row.by == "openai" else "Smalto",
    ]
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


if __name__ == "__main__":
    print(page(), end="")
