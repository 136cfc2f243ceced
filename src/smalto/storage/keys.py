"""Rows of API keys: only hashes, never a key."""

from __future__ import annotations

from dataclasses import dataclass

from smalto.storage.database import Database, Row


@dataclass(frozen=True, slots=True)
class KeyRow:
    """`prefix` is the key's first characters, by which it is found; `sha256` is hex. `models`: ids
    or patterns with a space between them, None for all."""

    id: int
    name: str
    prefix: str
    last4: str
    sha256: str
    created_s: int
    last_used_s: int | None
    revoked_s: int | None
    models: str | None = None


class KeyStore:
    def __init__(self, database: Database) -> None:
        self._database = database

    def add(
        self,
        *,
        name: str,
        prefix: str,
        last4: str,
        sha256: str,
        created_s: int,
        models: str | None = None,
    ) -> None:
        self._database.write(
            "INSERT INTO api_key (name, prefix, last4, sha256, created_s, models)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (name, prefix, last4, sha256, created_s, models),
        )

    def with_prefix(self, prefix: str) -> list[KeyRow]:
        """Living keys only."""
        rows = self._database.read(
            "SELECT * FROM api_key WHERE prefix = ? AND revoked_s IS NULL", (prefix,)
        )
        return [_key(row) for row in rows]

    def all(self) -> list[KeyRow]:
        return [_key(row) for row in self._database.read("SELECT * FROM api_key ORDER BY id")]

    def any_living(self) -> bool:
        return bool(self._database.read("SELECT 1 FROM api_key WHERE revoked_s IS NULL LIMIT 1"))

    def revoke(self, key_id: int, now_s: int) -> bool:
        """False when there is no such living key."""
        touched = self._database.write(
            "UPDATE api_key SET revoked_s = ? WHERE id = ? AND revoked_s IS NULL", (now_s, key_id)
        )
        return touched > 0

    def touch(self, key_id: int, now_s: int, *, at_most_every_s: int) -> None:
        """Notes that the key was used, seldom enough not to write for every request."""
        self._database.write(
            "UPDATE api_key SET last_used_s = ? WHERE id = ?"
            " AND (last_used_s IS NULL OR last_used_s <= ?)",
            (now_s, key_id, now_s - at_most_every_s),
        )


def _key(row: Row) -> KeyRow:
    return KeyRow(**{name: row[name] for name in KeyRow.__dataclass_fields__})
