"""`smalto setup-link` and `smalto people list|reset`: who may sign in at the playground. They work
on the database, whether a server runs or not."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from smalto.accounts.people import People, open_people
from smalto.clock import SystemClock
from smalto.config import Settings
from smalto.errors import LocalError
from smalto.storage.database import Database


@contextmanager
def opened() -> Iterator[People]:
    database = Database(Settings.from_env().database_path)
    try:
        yield open_people(database, SystemClock())
    finally:
        database.close()


def setup_link(port: int) -> None:
    with opened() as people:
        code = people.new_code()
    print(setup_address(Settings.from_env().public_url or f"http://127.0.0.1:{port}", code))


def setup_address(base: str, code: str) -> str:
    return f"{base}/?setup={code}"


def show() -> None:
    with opened() as people:
        rows = people.list()
    for row in rows:
        day = datetime.fromtimestamp(row.created_s, UTC).date().isoformat()
        print(f"{row.id}\t{row.name}\tsince {day}")


def reset(name: str) -> None:
    with opened() as people:
        people.refuse_unknown(name)
        people.reset(name, _new_password())
    print(f"{name} has a new password; all sessions of before have ended.")


def _new_password() -> str:
    """Typed twice, or the first line of standard input."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    password = getpass.getpass("New password: ")
    if getpass.getpass("Again: ") != password:
        raise LocalError("The two passwords differ; nothing was changed. Please try again.")
    return password
