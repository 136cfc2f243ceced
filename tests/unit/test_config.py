from __future__ import annotations

from pathlib import Path

import pytest

from smalto.config import Settings, home_of, is_loopback, refuse_open_bind
from smalto.errors import LocalError


@pytest.mark.parametrize(
    ("env", "home"),
    [
        ({"SMALTO_HOME": "/data/s", "HOME": "/home/me"}, "/data/s"),
        ({"XDG_DATA_HOME": "/data", "HOME": "/home/me"}, "/data/smalto"),
        ({"HOME": "/home/me"}, "/home/me/.local/share/smalto"),
        ({"SMALTO_HOME": "", "HOME": "/home/me"}, "/home/me/.local/share/smalto"),
    ],
)
def test_home(env: dict[str, str], home: str) -> None:
    assert home_of(env) == Path(home)
    assert Settings.from_env(env).database_path == Path(home) / "smalto.db"


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.8.8", "::1", "localhost"])
def test_loopback_needs_no_key(host: str) -> None:
    assert is_loopback(host)
    refuse_open_bind(host, has_keys=False)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.4", "example.org", "127.evil.org"])
def test_others_need_one(host: str) -> None:
    refuse_open_bind(host, has_keys=True)
    with pytest.raises(LocalError, match="smalto keys create"):
        refuse_open_bind(host, has_keys=False)


def test_the_model_table_is_read() -> None:
    env = {"HOME": "/home/me", "SMALTO_MODELS": "gpt-image-2=fake, house=native"}
    assert Settings.from_env(env).models == (("gpt-image-2", "fake"), ("house", "native"))


@pytest.mark.parametrize("text", ["gpt-image-2", "a=b=c", "=native", "gpt-image-2="])
def test_a_model_table_that_means_nothing(text: str) -> None:
    with pytest.raises(LocalError, match="SMALTO_MODELS is"):
        Settings.from_env({"HOME": "/home/me", "SMALTO_MODELS": text})
