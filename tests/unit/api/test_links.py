from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.requests import Request

from smalto.api.links import LIVE_S, Signer, base_url, client_address

NAME = "ab" * 32 + ".png"


def asked(link: str) -> tuple[str, str, str]:
    path, _, query = link.partition("?")
    expires, signature = (part.partition("=")[2] for part in query.split("&"))
    return path.removeprefix("/files/"), expires, signature


def test_a_link_is_good_for_an_hour() -> None:
    signer = Signer(b"s" * 32)
    name, expires, signature = asked(signer.path(NAME, 1000.5))
    assert name == NAME and int(expires) == 1000 + LIVE_S
    assert signer.is_good(name, expires, signature, 1000 + LIVE_S - 1)
    assert not signer.is_good(name, expires, signature, 1000 + LIVE_S)
    assert not Signer(b"t" * 32).is_good(name, expires, signature, 1001)


def test_nothing_in_a_link_can_be_changed() -> None:
    signer = Signer(b"s" * 32)
    name, expires, signature = asked(signer.path(NAME, 1000))
    for changed in (
        (name.replace("a", "b"), expires, signature),
        (name, str(int(expires) + 1), signature),
        (name, f"0{expires}" * 2, signature),
        (name, expires, signature[:-1] + ("A" if signature[-1] != "A" else "B")),
        (name, expires, ""),
        (name, "", signature),
        (name, "١٢٣", signature),
    ):
        assert not signer.is_good(*changed, 1001), changed


@given(st.text(), st.text(), st.text())
def test_garbage_is_no_link(name: str, expires: str, signature: str) -> None:
    assert not Signer(b"s").is_good(name, expires, signature, 0)


def request(peer: str = "203.0.113.9", **headers: str) -> Request:
    scope: dict[str, Any] = {
        "type": "http", "method": "GET", "path": "/", "query_string": b"", "scheme": "http",
        "server": ("127.0.0.1", 8000), "client": (peer, 1),
        "headers": [(k.replace("_", "-").encode(), v.encode()) for k, v in headers.items()],
    }  # fmt: skip
    return Request(scope)


FORWARDED = {
    "x_forwarded_proto": "https",
    "x_forwarded_host": "images.example",
    "x_forwarded_prefix": "/smalto/",
}


@pytest.mark.parametrize(
    ("headers", "public_url", "proxies", "url"),
    [
        ({"host": "box:8000"}, "", [], "http://box:8000"),
        ({"host": "[::1]:8000"}, "", [], "http://[::1]:8000"),
        ({"host": "box", **FORWARDED}, "", [], "http://box"),
        ({"host": "box", **FORWARDED}, "", ["10.0.0.0/8"], "http://box"),
        ({"host": "box", **FORWARDED}, "", ["203.0.113.0/24"], "https://images.example/smalto"),
        ({"host": "box", **FORWARDED}, "https://a.example", ["203.0.113.9"], "https://a.example"),
        ({"host": "a/b?c@evil"}, "", [], "http://127.0.0.1:8000"),
        ({}, "", [], "http://127.0.0.1:8000"),
        ({"host": "x", "x_forwarded_proto": "javascript"}, "", ["203.0.113.9"], "http://x"),
        ({"host": "x", "x_forwarded_prefix": "/a?b"}, "", ["203.0.113.9"], "http://x"),
    ],
)
def test_the_address_is_the_one_that_the_client_knows(
    headers: dict[str, str], public_url: str, proxies: list[str], url: str
) -> None:
    assert base_url(request(**headers), public_url, proxies) == url


@pytest.mark.parametrize(
    ("chain", "proxies", "client"),
    [
        ("198.51.100.7", [], "203.0.113.9"),
        ("198.51.100.7", ["10.0.0.0/8"], "203.0.113.9"),
        ("198.51.100.7", ["203.0.113.9"], "198.51.100.7"),
        ("6.6.6.6, 198.51.100.7, 10.0.0.1", ["203.0.113.9", "10.0.0.0/8"], "198.51.100.7"),
        ("nonsense\n{}", ["203.0.113.9"], "203.0.113.9"),
        ("", ["203.0.113.9"], "203.0.113.9"),
    ],
)
def test_who_asked_behind_proxies(chain: str, proxies: list[str], client: str) -> None:
    assert client_address(request(x_forwarded_for=chain), proxies) == client
