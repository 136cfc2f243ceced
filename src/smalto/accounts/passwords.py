"""Passwords: argon2id, slow on purpose, so never in the event loop and few at a time.

The parameters are those of RFC 9106's second recommendation (64 MiB, 3 passes), which is also what
the library takes by itself.
"""

from __future__ import annotations

import threading
from functools import cache

from smalto import errors

MIN_CHARS = 10
MAX_CHARS = 256
AT_ONCE = 2
"""Each takes 64 MiB and a core for a while."""


class Passwords:
    """Every method blocks for a tenth of a second or so; call it in a thread."""

    def __init__(self) -> None:
        from argon2 import PasswordHasher

        self._hasher = PasswordHasher(time_cost=3, memory_cost=64 << 10, parallelism=1)
        self._places = threading.BoundedSemaphore(AT_ONCE)

    def hash(self, password: str) -> str:
        with self._places:
            return self._hasher.hash(_bytes(password))

    def fits(self, password: str, hashed: str | None) -> bool:
        """None, for a name that nobody has, takes as long as a wrong password."""
        from argon2.exceptions import InvalidHashError, VerificationError

        with self._places:
            try:
                self._hasher.verify(hashed or self._nobody(), _bytes(password))
            except (VerificationError, InvalidHashError):
                return False
        return hashed is not None

    @cache  # noqa: B019 - one of these lives as long as the process
    def _nobody(self) -> str:
        return self._hasher.hash(b"nobody")


def checked(password: str, param: str = "password") -> str:
    """Raises InvalidRequest for one that is too short or too long."""
    if not MIN_CHARS <= len(password) <= MAX_CHARS:
        raise errors.bad_password(param, len(password), MIN_CHARS, MAX_CHARS)
    return password


def _bytes(password: str) -> bytes:
    return password.encode("utf-8", "surrogatepass")
