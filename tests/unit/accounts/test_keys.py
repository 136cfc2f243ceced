from __future__ import annotations

from pathlib import Path

import pytest

from smalto.accounts.keys import Keys, mask
from smalto.errors import AuthenticationError, LocalError
from smalto.storage.database import Database
from smalto.storage.keys import KeyStore


class Noon:
    def __init__(self) -> None:
        self.now_s = 1_000_000.0

    def unix_s(self) -> float:
        return self.now_s

    def monotonic_s(self) -> float:
        return self.now_s


@pytest.fixture
def clock() -> Noon:
    return Noon()


@pytest.fixture
def keys(home: Path, clock: Noon) -> Keys:
    return Keys(KeyStore(Database(home / "smalto.db")), clock)


def test_a_key_opens_and_only_its_hash_stays(keys: Keys, home: Path) -> None:
    key = keys.create("laptop")
    assert keys.authenticate(f"Bearer {key}").name == "laptop"
    assert keys.authenticate(f"bearer  {key} ").key_id == 1
    (row,) = keys.list()
    assert key.startswith(row.prefix) and key.endswith(row.last4)
    assert key[len(row.prefix) : -4] not in repr(row)


def test_keys_are_long_random_and_plain(keys: Keys) -> None:
    made = {keys.create(f"k{i}") for i in range(20)}
    assert len(made) == 20
    assert all(key.removeprefix("sk-smalto-").isalnum() and len(key) == 53 for key in made)


@pytest.mark.parametrize("change", [lambda k: k + "x", lambda k: k[:-1], lambda k: k.swapcase()])
def test_almost_right_is_wrong(keys: Keys, change: object) -> None:
    key = keys.create("laptop")
    with pytest.raises(AuthenticationError) as caught:
        keys.authenticate(f"Bearer {change(key)}")  # type: ignore[operator]
    assert caught.value.code == "invalid_api_key" and key not in caught.value.message


def test_revoked_keys_are_wrong(keys: Keys) -> None:
    key = keys.create("laptop")
    assert keys.any_living()
    keys.revoke(1)
    assert not keys.any_living()
    with pytest.raises(AuthenticationError):
        keys.authenticate(f"Bearer {key}")
    with pytest.raises(LocalError, match="keys list"):
        keys.revoke(1)


def test_last_use_is_noted_once_a_minute(keys: Keys, clock: Noon) -> None:
    key = keys.create("laptop")
    seen = []
    for later_s in (5, 30, 90):
        clock.now_s = 1_000_000.0 + later_s
        caller = keys.authenticate(f"Bearer {key}")
        if keys.is_touch_due(caller):
            keys.touch(caller)
        seen.append(keys.list()[0].last_used_s)
    assert seen == [1_000_005, 1_000_005, 1_000_090]


@pytest.mark.parametrize("name", ["", "  ", "x" * 101])
def test_names_are_needed(keys: Keys, name: str) -> None:
    with pytest.raises(LocalError, match="needs a name"):
        keys.create(name)


@pytest.mark.parametrize("key", ["sk-smalto-abcdefghijklmnop", "short", "密钥" * 10])
def test_masks_hide_most(key: str) -> None:
    assert "***" in mask(key) and sum(char in "*" for char in mask(key)) >= 6
    assert key not in mask(key)


def test_a_key_for_some_models(keys: Keys) -> None:
    key = keys.create("web", ["gpt-image-*", "photo"])
    caller = keys.authenticate(f"Bearer {key}")
    assert caller.may_use("gpt-image-2") and caller.may_use("photo")
    assert not caller.may_use("smalto-native") and not caller.may_use("photo2")
    every = keys.authenticate(f"Bearer {keys.create('all')}")
    assert every.may_use("smalto-native")
    with pytest.raises(LocalError, match="is no model id"):
        keys.create("bad", ["a b"])
