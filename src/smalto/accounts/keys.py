"""API keys: made once, shown once, kept only as a hash.

A key is 256 random bits, so one SHA-256 is enough (nothing to guess); it is found by its first
characters and compared in constant time.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
import string
from collections.abc import Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase

from smalto import errors
from smalto.clock import Clock
from smalto.storage.keys import KeyRow, KeyStore

KEY_START = "sk-smalto-"
ALPHABET = string.ascii_letters + string.digits
SECRET_CHARS = 43
PREFIX_CHARS = len(KEY_START) + 6
TOUCH_EVERY_S = 60
NO_SUCH_KEY = hashlib.sha256(b"").hexdigest()
MAX_NAME_CHARS = 100
MODEL = re.compile(r"[A-Za-z0-9._:/*-]{1,100}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Caller:
    """Who asks: the key that was shown. `models`: ids or patterns of those it may use, none for
    all. `last_used_s` is unix seconds, at most so exact as
    `TOUCH_EVERY_S`."""

    key_id: int
    name: str
    last_used_s: int | None = None
    models: tuple[str, ...] = ()

    def may_use(self, model_id: str) -> bool:
        return not self.models or any(fnmatchcase(model_id, each) for each in self.models)


class Keys:
    def __init__(self, store: KeyStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def create(self, name: str, models: Sequence[str] = ()) -> str:
        """`models`: ids, or patterns such as gpt-image-*, of those it may use; none for all.
        Returns the key itself; this is the only time that anybody sees it."""
        if not name.strip() or len(name) > MAX_NAME_CHARS:
            raise errors.LocalError(
                f"A key needs a name of 1 to {MAX_NAME_CHARS} characters, "
                "for example: smalto keys create laptop"
            )
        for each in models:
            if not MODEL.fullmatch(each):
                raise errors.LocalError(
                    f"'{each[:40]}' is no model id. Give ids or patterns, for example: "
                    "--models gpt-image-*,smalto-native"
                )
        key = KEY_START + "".join(secrets.choice(ALPHABET) for _ in range(SECRET_CHARS))
        self._store.add(
            name=name,
            prefix=key[:PREFIX_CHARS],
            last4=key[-4:],
            sha256=_sha256(key),
            created_s=int(self._clock.unix_s()),
            models=" ".join(models) or None,
        )
        return key

    def authenticate(self, authorization: str | None) -> Caller:
        """`authorization` is the header's value. Only reads, so quickly that an event loop may
        call it; `touch` is due now and then. Raises AuthenticationError."""
        scheme, _, key = (authorization or "").strip().partition(" ")
        key = key.strip()
        if scheme.lower() != "bearer" or not key:
            raise errors.no_api_key()
        row = self._find(key)
        if row is None:
            raise errors.wrong_api_key(mask(key))
        models = tuple((row.models or "").split())
        return Caller(row.id, row.name, row.last_used_s, models)

    def is_touch_due(self, caller: Caller) -> bool:
        last_s = caller.last_used_s
        return last_s is None or self._clock.unix_s() - last_s >= TOUCH_EVERY_S

    def touch(self, caller: Caller) -> None:
        """Notes that the key was used; waits for the disk."""
        self._store.touch(caller.key_id, int(self._clock.unix_s()), at_most_every_s=TOUCH_EVERY_S)

    def _find(self, key: str) -> KeyRow | None:
        digest = _sha256(key)
        found = None
        for row in self._store.with_prefix(key[:PREFIX_CHARS]):
            if hmac.compare_digest(row.sha256, digest):
                found = row
        if found is None:
            hmac.compare_digest(NO_SUCH_KEY, digest)
        return found

    def row_of(self, key: str) -> KeyRow:
        """Of a key that was just made. Raises AuthenticationError."""
        row = self._find(key)
        if row is None:
            raise errors.wrong_api_key(mask(key))
        return row

    def list(self) -> list[KeyRow]:
        return self._store.all()

    def revoke(self, key_id: int) -> None:
        if not self._store.revoke(key_id, int(self._clock.unix_s())):
            raise errors.LocalError(
                f"There is no living key with id {key_id}. `smalto keys list` shows them all."
            )

    def any_living(self) -> bool:
        return self._store.any_living()


def mask(key: str) -> str:
    """Enough of a key to recognise it, too little to use it."""
    if len(key) < 16:
        return key[:2] + "*" * 6
    return f"{key[:8]}{'*' * 12}{key[-4:]}"


def _sha256(key: str) -> str:
    return hashlib.sha256(key.encode("utf-8", "surrogateescape")).hexdigest()
