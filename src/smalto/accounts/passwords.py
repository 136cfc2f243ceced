"""Passwords: argon2id, slow on purpose, so never in the event loop and few at a time.

The parameters are those of RFC 9106's second recommendation (64 MiB, 3 passes), which is also what
the library takes by itself.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import ParamSpec, TypeVar

from smalto import errors

MIN_CHARS = 10
MAX_CHARS = 256
AT_ONCE = 2
"""Each takes 64 MiB and a core for a while."""
MOST_WAITING = 16
"""Seconds of work; whoever comes later is told so at once."""
MEMORY_KB, PASSES = 64 << 10, 3
NOBODY = (
    "$argon2id$v=19$m=65536,t=3,p=1$y71gFRw553uiJtNSZqLRpA"
    "$K6ox+PgGlBLkTtdarTpsyodshcPZexLwEwWhN+6ZcQU"
)
"""Of 32 random bytes that nobody knows any more; compared with for names that nobody has."""

Given = ParamSpec("Given")
Found = TypeVar("Found")


class Passwords:
    """Every method but `slowly` blocks for a tenth of a second or so."""

    def __init__(self) -> None:
        from argon2 import PasswordHasher

        self._hasher = PasswordHasher(time_cost=PASSES, memory_cost=MEMORY_KB, parallelism=1)
        self._pool = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="password")
        self._waiting = 0

    async def slowly(
        self, work: Callable[Given, Found], *given: Given.args, **named: Given.kwargs
    ) -> Found:
        """In threads of its own: a flood of passwords makes nobody wait but those who sign in.
        Raises Overloaded."""
        if self._waiting >= MOST_WAITING:
            raise errors.overloaded(self._waiting, retry_after_s=5)
        self._waiting += 1
        try:
            call = asyncio.get_running_loop().run_in_executor
            return await call(self._pool, partial(work, *given, **named))
        finally:
            self._waiting -= 1

    def hash(self, password: str) -> str:
        return self._hasher.hash(_bytes(password))

    def fits(self, password: str, hashed: str | None) -> bool:
        """None, for a name that nobody has, takes as long as a wrong password."""
        from argon2.exceptions import InvalidHashError, VerificationError

        try:
            self._hasher.verify(hashed or NOBODY, _bytes(password))
        except (VerificationError, InvalidHashError):
            return False
        return hashed is not None

    def close(self) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)


def checked(password: str, param: str = "password") -> str:
    """Raises InvalidRequest for one that is too short or too long."""
    if not MIN_CHARS <= len(password) <= MAX_CHARS:
        raise errors.bad_password(param, len(password), MIN_CHARS, MAX_CHARS)
    return password


def _bytes(password: str) -> bytes:
    return password.encode("utf-8", "surrogatepass")
