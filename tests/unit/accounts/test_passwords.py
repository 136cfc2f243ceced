from __future__ import annotations

import asyncio
import threading

import pytest

from smalto.accounts.passwords import (
    MAX_CHARS,
    MIN_CHARS,
    MOST_WAITING,
    NOBODY,
    Passwords,
    checked,
)
from smalto.errors import InvalidRequest, Overloaded


def test_argon2id_with_salt_and_its_parameters() -> None:
    passwords = Passwords()
    first, second = passwords.hash("correct horse"), passwords.hash("correct horse")
    assert first.startswith("$argon2id$v=19$m=65536,t=3,p=1$") and first != second
    assert passwords.fits("correct horse", first)
    assert not passwords.fits("correct horsf", first)


def test_a_name_that_nobody_has_takes_as_long() -> None:
    """Compared with a hash of the same parameters."""
    assert NOBODY.split("$")[:4] == Passwords().hash("x").split("$")[:4]


def test_nobody_has_a_password_and_rubbish_is_none() -> None:
    passwords = Passwords()
    assert not passwords.fits("nobody", None), "not even the password of nobody"
    assert not passwords.fits("x", "not a hash")


def test_a_flood_is_told_at_once() -> None:
    async def story() -> None:
        passwords, gate = Passwords(), threading.Event()
        waiting = [asyncio.create_task(passwords.slowly(gate.wait)) for _ in range(MOST_WAITING)]
        await asyncio.sleep(0)
        with pytest.raises(Overloaded) as caught:
            await passwords.slowly(gate.wait)
        assert caught.value.retryable
        gate.set()
        assert all(await asyncio.gather(*waiting))
        assert await passwords.slowly(lambda word: word, "free again") == "free again"
        passwords.close()

    asyncio.run(story())


def test_any_text_is_a_password_if_it_is_long_enough() -> None:
    assert checked("密码" * 5) and checked("\ud800" * MIN_CHARS)
    for bad in ("x" * (MIN_CHARS - 1), "x" * (MAX_CHARS + 1), ""):
        with pytest.raises(InvalidRequest, match=f"{len(bad)} characters") as caught:
            checked(bad, "new")
        assert caught.value.param == "new" and caught.value.code == "invalid_password"
