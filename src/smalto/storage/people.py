"""Rows of people and their sessions: hashes of passwords, cookies and codes, never what they are
hashes of."""

from __future__ import annotations

from dataclasses import dataclass

from smalto.storage.database import Database, Row


@dataclass(frozen=True, slots=True)
class PersonRow:
    """`folded` is the name as it is compared; `password` an argon2id hash with its parameters."""

    id: int
    name: str
    folded: str
    password: str
    created_s: int


@dataclass(frozen=True, slots=True)
class SessionRow:
    """`seen_s` is when it was last used, at most so exact as it is written."""

    sha256: str
    person_id: int
    name: str
    seen_s: int


class PeopleStore:
    """Writes wait for the disk; call them in a thread. Reads take microseconds."""

    def __init__(self, database: Database) -> None:
        self._database = database

    # --- people ---------------------------------------------------------------------------------

    def any_person(self) -> bool:
        return bool(self._database.read("SELECT 1 FROM person LIMIT 1"))

    def people(self) -> list[PersonRow]:
        return [_person(row) for row in self._database.read("SELECT * FROM person ORDER BY id")]

    def find(self, folded: str) -> PersonRow | None:
        rows = self._database.read("SELECT * FROM person WHERE folded = ?", (folded,))
        return _person(rows[0]) if rows else None

    def get(self, person_id: int) -> PersonRow | None:
        rows = self._database.read("SELECT * FROM person WHERE id = ?", (person_id,))
        return _person(rows[0]) if rows else None

    def organization(self) -> str | None:
        rows = self._database.read("SELECT name FROM organization")
        return str(rows[0]["name"]) if rows else None

    def set_password(self, person_id: int, password: str, *, keep_session: str = "") -> None:
        """Ends the person's sessions, but the one whose hash is `keep_session`."""
        with self._database.transaction() as connection:
            connection.execute("UPDATE person SET password = ? WHERE id = ?", (password, person_id))
            connection.execute(
                "DELETE FROM session WHERE person_id = ? AND sha256 != ?", (person_id, keep_session)
            )

    # --- the first person -----------------------------------------------------------------------

    def set_code(self, sha256: str, expires_s: int) -> None:
        """Replaces the code of before."""
        self._database.write(
            "INSERT INTO setup_code (id, sha256, expires_s) VALUES (1, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET sha256 = excluded.sha256,"
            " expires_s = excluded.expires_s",
            (sha256, expires_s),
        )

    def code(self, now_s: int) -> str | None:
        """Hash of the code that is good now."""
        rows = self._database.read("SELECT sha256 FROM setup_code WHERE expires_s > ?", (now_s,))
        return str(rows[0]["sha256"]) if rows else None

    def add_first(self, person: PersonRow, organization: str, code: str, session: str) -> int:
        """The person's id, or 0 when somebody was quicker: the code (its hash) is used up, or there
        is a person already. All or nothing, so of two who try at once one succeeds."""
        with self._database.transaction() as connection:
            if connection.execute("SELECT 1 FROM person LIMIT 1").fetchone():
                return 0
            spent = connection.execute("DELETE FROM setup_code WHERE sha256 = ?", (code,)).rowcount
            if not spent:
                return 0
            found = connection.execute(
                "INSERT INTO person (name, folded, password, created_s) VALUES (?, ?, ?, ?)",
                (person.name, person.folded, person.password, person.created_s),
            ).lastrowid
            assert found is not None
            connection.execute(
                "INSERT INTO organization (id, name) VALUES (1, ?)"
                " ON CONFLICT (id) DO UPDATE SET name = excluded.name",
                (organization,),
            )
            connection.execute(
                "INSERT INTO session (sha256, person_id, created_s, seen_s) VALUES (?, ?, ?, ?)",
                (session, found, person.created_s, person.created_s),
            )
            return found

    # --- sessions -------------------------------------------------------------------------------

    def add_session(self, sha256: str, person_id: int, now_s: int, *, expired_s: int) -> None:
        """And forgets those that were last seen at `expired_s` or before."""
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM session WHERE seen_s <= ?", (expired_s,))
            connection.execute(
                "INSERT INTO session (sha256, person_id, created_s, seen_s) VALUES (?, ?, ?, ?)",
                (sha256, person_id, now_s, now_s),
            )

    def session(self, sha256: str) -> SessionRow | None:
        rows = self._database.read(
            "SELECT s.sha256, s.person_id, p.name, s.seen_s FROM session s"
            " JOIN person p ON p.id = s.person_id WHERE s.sha256 = ?",
            (sha256,),
        )
        return SessionRow(*rows[0]) if rows else None

    def touch(self, sha256: str, now_s: int) -> None:
        self._database.write("UPDATE session SET seen_s = ? WHERE sha256 = ?", (now_s, sha256))

    def end(self, sha256: str) -> None:
        self._database.write("DELETE FROM session WHERE sha256 = ?", (sha256,))


def _person(row: Row) -> PersonRow:
    return PersonRow(**{name: row[name] for name in PersonRow.__dataclass_fields__})
