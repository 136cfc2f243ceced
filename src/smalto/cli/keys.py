"""`smalto keys create|list|revoke`: works on the database, whether a server runs or not."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from smalto.accounts.keys import Keys
from smalto.clock import SystemClock
from smalto.config import Settings
from smalto.storage.database import Database
from smalto.storage.keys import KeyStore


@contextmanager
def open_keys() -> Iterator[Keys]:
    database = Database(Settings.from_env().database_path)
    try:
        yield Keys(KeyStore(database), SystemClock())
    finally:
        database.close()


def create(name: str, models: str = "") -> None:
    """`models` with commas or spaces between them; empty for all."""
    with open_keys() as keys:
        print(keys.create(name, models.replace(",", " ").split()))


def show() -> None:
    with open_keys() as keys:
        rows = keys.list()
    for row in rows:
        shown = f"{row.prefix}...{row.last4}"
        print(
            f"{row.id}\t{row.name}\t{shown}\tmade {_day(row.created_s)}"
            f"\tused {_day(row.last_used_s)}\t{'revoked' if row.revoked_s else 'active'}"
            f"\t{row.models or 'all models'}"
        )


def revoke(key_id: int) -> None:
    with open_keys() as keys:
        keys.revoke(key_id)


def _day(unix_s: int | None) -> str:
    return "never" if unix_s is None else datetime.fromtimestamp(unix_s, UTC).date().isoformat()
