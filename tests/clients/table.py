"""Writes docs/clients/README.md, and the calls on each page, from the last run of the clients.

`SMALTO_CLIENTS_CACHE=DIR pytest -m clients tests/clients`, then
`SMALTO_CLIENTS_CACHE=DIR python -m tests.clients.table`.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

from .catalog import CLIENTS, Client

DOCS = Path(__file__).parents[2] / "docs/clients"
MARK = "<!-- calls -->"

HEADER = """\
# Clients

Change the base URL and the key, and these work. Every client is installed from its registry at the
version shown and run against a server with the fake engine, in CI too; `replica` means that
requests are sent in the client's manner without it. Written by `python -m tests.clients.table`.

| client | version | calls tried | worked |
| --- | --- | --- | --- |
"""

FOOTER = """
The image tests of OpenAI's own SDKs pass against `smalto serve --engine fake --contract`, which
takes what they send (bytes that are no pictures, and all parameters at once):
{suites}. `python -m tests.clients.sdk_suites` fetches and runs them.
"""


def table(results: dict[str, list[dict[str, Any]]], suites: str) -> str:
    rows = [_row(client, results[client.slug]) for client in CLIENTS.values()]
    return HEADER + "".join(rows) + FOOTER.format(suites=suites)


def _row(client: Client, lines: list[dict[str, Any]]) -> str:
    worked = sum(line["ok"] for line in lines)
    version = client.version if client.package is None else f"`{client.package}` {client.version}"
    link = f"[{client.title}]({client.page}.md)"
    return f"| {link} | {version} | {len(lines)} | {worked} of {len(lines)} |\n"


def calls_of(page: str, results: dict[str, list[dict[str, Any]]]) -> str:
    """What stands below the mark on a page: a table of calls for each client it tells of."""
    parts = [MARK, "\n## Calls tried\n"]
    for client in (each for each in CLIENTS.values() if each.page == page):
        version = "" if client.package is None else f" {client.package} {client.version}"
        parts.append(f"\n{client.title}{version}:\n\n| call | result |\n| --- | --- |\n")
        parts += [f"| {_cell(line['call'])} | {_result(line)} |\n" for line in results[client.slug]]
    return "".join(parts)


def _result(line: dict[str, Any]) -> str:
    if not line["ok"]:
        return "failed"
    return f"works: {_cell(line['note'])}" if line["note"] else "works"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def main() -> None:
    kept = os.environ.get("SMALTO_CLIENTS_CACHE")
    if not kept:
        sys.exit("Set SMALTO_CLIENTS_CACHE to the folder that the clients were run with.")
    folder = Path(kept) / "results"
    results = {slug: json.loads((folder / f"{slug}.json").read_text()) for slug in CLIENTS}
    suites = "; ".join(path.read_text() for path in sorted(folder.glob("suite-*.txt")))
    (DOCS / "README.md").write_text(table(results, suites))
    for page in {client.page for client in CLIENTS.values()}:
        path = DOCS / f"{page}.md"
        path.write_text(path.read_text().partition(MARK)[0] + calls_of(page, results))


if __name__ == "__main__":
    main()
