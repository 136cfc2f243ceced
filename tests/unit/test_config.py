from __future__ import annotations

from pathlib import Path

import pytest

from smalto.config import Settings, home_of, is_loopback, refuse_open_bind, variable
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


def test_a_person_who_can_sign_in_is_as_good_as_a_key() -> None:
    refuse_open_bind("0.0.0.0", has_keys=False, has_people=True)


def test_the_model_table_is_read() -> None:
    env = {"HOME": "/home/me", "SMALTO_MODELS": "gpt-image-2=fake, house=native"}
    assert Settings.from_env(env).models == (("gpt-image-2", "fake"), ("house", "native"))


@pytest.mark.parametrize("text", ["gpt-image-2", "a=b=c", "=native", "gpt-image-2="])
def test_a_model_table_that_means_nothing(text: str) -> None:
    with pytest.raises(LocalError, match="SMALTO_MODELS is"):
        Settings.from_env({"HOME": "/home/me", "SMALTO_MODELS": text})


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("threads", "3", 3),
        ("max_upload_bytes", "1000000", 1_000_000),
        ("fetch_image_urls", "true", True),
        ("fetch_image_urls", "0", False),
        ("contract", "1", True),
        ("size_map", "512x512=1024x1024, 256x256=1024x1024",
         (("512x512", "1024x1024"), ("256x256", "1024x1024"))),
        ("public_url", "https://images.example/base/", "https://images.example/base"),
        ("trusted_proxies", "127.0.0.1 10.0.0.0/8,::1", ("127.0.0.1", "10.0.0.0/8", "::1")),
        ("allow_origins", "https://a.example,http://localhost:3000",
         ("https://a.example", "http://localhost:3000")),
        ("variations", "retired", "retired"),
        ("default_model", " gpt-image-2 ", "gpt-image-2"),
        ("max_queued", "", 64),
    ],
)  # fmt: skip
def test_every_kind_of_setting_is_read(name: str, text: str, value: object) -> None:
    settings = Settings.from_env({"HOME": "/home/me", variable(name): text})
    assert getattr(settings, name) == value


@pytest.mark.parametrize(
    ("name", "text", "hint"),
    [
        ("threads", "0", "a whole number above 0"),
        ("threads", "two", "a whole number above 0"),
        ("threads", "-1", "a whole number above 0"),
        ("fetch_image_urls", "maybe", "1 or 0"),
        ("size_map", "512x512", "pairs such as"),
        ("size_map", "512x512=0x0", "pairs such as"),
        ("public_url", "images.example", "https://images.example"),
        ("public_url", "ftp://images.example", "https://images.example"),
        ("public_url", "https://[", "https://images.example"),
        ("trusted_proxies", "my-proxy", "addresses or networks"),
        ("allow_origins", "app.example", "origins such as"),
        ("variations", "off", "on or retired"),
    ],
)
def test_what_means_nothing_is_refused_by_name(name: str, text: str, hint: str) -> None:
    with pytest.raises(LocalError, match=hint) as caught:
        Settings.from_env({"HOME": "/home/me", variable(name): text})
    assert variable(name) in caught.value.message and text in caught.value.message
