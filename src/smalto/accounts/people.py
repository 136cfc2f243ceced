"""People who sign in at the playground: the first one by a setup code, all by name and password.

A cookie is 256 random bits, of which only the SHA-256 is kept. The token against forged requests is
made from the cookie, so it is stored nowhere, and no session's token fits another session.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
import unicodedata
from dataclasses import dataclass

from smalto import errors
from smalto.accounts.passwords import Passwords, checked
from smalto.accounts.throttle import Throttle
from smalto.clock import Clock
from smalto.storage.database import Database
from smalto.storage.people import PeopleStore, PersonRow

SESSION_S = 30 * 24 * 3600
TOUCH_EVERY_S = 3600
CODE_S = 24 * 3600
MAX_NAME_CHARS = 100
DEFAULT_ORGANIZATION = "smalto"


@dataclass(frozen=True, slots=True)
class Person:
    id: int
    name: str


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A living session. `token` is the cookie's value; `seen_s` unix seconds."""

    person: Person
    token: str
    seen_s: int

    @property
    def csrf(self) -> str:
        """What a page that may read our answers has, and a page that may not has not."""
        return hmac.digest(self.token.encode(), b"smalto csrf", hashlib.sha256).hex()

    def is_csrf(self, claimed: str | None) -> bool:
        return claimed is not None and hmac.compare_digest(
            self.csrf.encode(), claimed.encode("utf-8", "replace")
        )


class People:
    """All that write wait for the disk: call them in a thread. `set_up`, `login` and
    `change_password` also hash a password: call them through `slowly`. `signed_in`, `any_person`
    and `organization` only read, in microseconds."""

    def __init__(self, store: PeopleStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._passwords = Passwords()
        self.slowly = self._passwords.slowly
        self._throttle = Throttle(clock)

    # --- the first person -----------------------------------------------------------------------

    def any_person(self) -> bool:
        return self._store.any_person()

    def organization(self) -> str:
        return self._store.organization() or DEFAULT_ORGANIZATION

    def new_code(self) -> str:
        """A setup code, good for a day and for one person; codes of before are void. Raises
        LocalError once somebody has used one."""
        if self.any_person():
            raise errors.LocalError(
                "This server is set up already: `smalto people list` shows who may sign in, "
                "`smalto people reset NAME` gives somebody a new password."
            )
        code = secrets.token_urlsafe(24)
        self._store.set_code(_sha256(code), self._now_s() + CODE_S)
        return code

    def set_up(
        self, code: str, name: str, password: str, organization: str | None = None
    ) -> SignedIn:
        """Makes the first person and signs them in. Raises PermissionDenied for a wrong code,
        Conflict when somebody was quicker, InvalidRequest."""
        if self.any_person():
            raise errors.setup_done()
        sha256, kept = _sha256(code), self._store.code(self._now_s())
        if not hmac.compare_digest(sha256, kept or _sha256("")) or kept is None:
            raise errors.setup_code_wrong()
        name = _checked_name(name, "name")
        organization = _checked_name(organization or DEFAULT_ORGANIZATION, "organization")
        hashed = self._passwords.hash(checked(password))
        token, now_s = _new_token(), self._now_s()
        row = PersonRow(0, name, folded(name), hashed, now_s)
        person_id = self._store.add_first(row, organization, sha256, _sha256(token))
        if not person_id:
            raise errors.setup_done()
        return SignedIn(Person(person_id, name), token, now_s)

    # --- signing in -----------------------------------------------------------------------------

    def refuse_impatient(self, name: str, address: str) -> None:
        """Counts an attempt, before it is made: many at once are many too. In the event loop.
        Raises RateLimited."""
        keys = _throttle_keys(name, address)
        wait_s = max(map(self._throttle.wait_s, keys))
        if wait_s:
            raise errors.too_many_logins(wait_s)
        for key in keys:
            self._throttle.count(key)

    def forgive(self, name: str, address: str) -> None:
        """The attempt was a good one, which counts for nothing. In the event loop."""
        for key in _throttle_keys(name, address):
            self._throttle.forgive(key)

    def login(self, name: str, password: str) -> SignedIn:
        """Raises AuthenticationError, the same and as late for a wrong name and a wrong
        password."""
        row = self._store.find(folded(name))
        if not self._passwords.fits(password, row.password if row else None) or row is None:
            raise errors.login_failed()
        token, now_s = _new_token(), self._now_s()
        self._store.add_session(_sha256(token), row.id, now_s, expired_s=now_s - SESSION_S)
        return SignedIn(Person(row.id, row.name), token, now_s)

    def signed_in(self, token: str) -> SignedIn | None:
        """Whose cookie this is; None for one that is unknown or was not used for 30 days."""
        row = self._store.session(_sha256(token))
        if row is None or self._clock.unix_s() - row.seen_s >= SESSION_S:
            return None
        return SignedIn(Person(row.person_id, row.name), token, row.seen_s)

    def is_touch_due(self, session: SignedIn) -> bool:
        return self._clock.unix_s() - session.seen_s >= TOUCH_EVERY_S

    def touch(self, session: SignedIn) -> None:
        """Another 30 days from now."""
        self._store.touch(_sha256(session.token), self._now_s())

    def logout(self, session: SignedIn) -> None:
        self._store.end(_sha256(session.token))

    # --- passwords ------------------------------------------------------------------------------

    def change_password(self, session: SignedIn, old: str, new: str) -> None:
        """Ends the person's other sessions. Raises AuthenticationError, InvalidRequest."""
        row = self._store.get(session.person.id)
        if not self._passwords.fits(old, row.password if row else None) or row is None:
            raise errors.login_failed()
        hashed = self._passwords.hash(checked(new, "new"))
        self._store.set_password(row.id, hashed, keep_session=_sha256(session.token))

    def reset(self, name: str, password: str) -> None:
        """By whoever may read the server's home; ends all sessions. Raises LocalError."""
        person_id = self.refuse_unknown(name)
        self._store.set_password(person_id, self._passwords.hash(checked(password)))

    def refuse_unknown(self, name: str) -> int:
        """The person's id. Raises LocalError."""
        row = self._store.find(folded(name))
        if row is None:
            raise errors.LocalError(
                f"Nobody here is called '{name}'. `smalto people list` shows who may sign in."
            )
        return row.id

    def list(self) -> list[PersonRow]:
        return self._store.people()

    def close(self) -> None:
        self._passwords.close()

    def _now_s(self) -> int:
        return int(self._clock.unix_s())


def open_people(database: Database, clock: Clock) -> People:
    return People(PeopleStore(database), clock)


def folded(name: str) -> str:
    """As names are compared: however they were typed."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def _checked_name(name: str, param: str) -> str:
    plain = " ".join(name.split())
    if not 0 < len(plain) <= MAX_NAME_CHARS or not plain.isprintable():
        raise errors.bad_person_name(param, plain, MAX_NAME_CHARS)
    return plain


def _throttle_keys(name: str, address: str) -> tuple[str, str]:
    return f"name {_sha256(folded(name))}", f"address {address}"


def _new_token() -> str:
    return secrets.token_urlsafe(32)


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
