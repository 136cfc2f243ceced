"""Addresses of pictures: signed, absolute, good for 60 minutes."""

from __future__ import annotations

import base64
import hashlib
import hmac
import ipaddress
import re
from collections.abc import Sequence

from starlette.requests import Request

LIVE_S = 3600
HOST = re.compile(r"([A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\])(:[0-9]{1,5})?", re.ASCII)
PREFIX = re.compile(r"(/[A-Za-z0-9._~-]+)+", re.ASCII)


class Signer:
    def __init__(self, secret: bytes) -> None:
        self._secret = secret

    def path(self, name: str, now_s: float) -> str:
        """Path and query of a link to the blob `name`."""
        expires_s = int(now_s) + LIVE_S
        return f"/files/{name}?se={expires_s}&sig={self._sign(name, expires_s)}"

    def is_good(self, name: str, expires: str, signature: str, now_s: float) -> bool:
        if not (expires.isascii() and expires.isdigit() and len(expires) < 16):
            return False
        expected = self._sign(name, int(expires))
        genuine = hmac.compare_digest(expected.encode(), signature.encode("utf-8", "replace"))
        return genuine and now_s < int(expires)

    def _sign(self, name: str, expires_s: int) -> str:
        digest = hmac.digest(self._secret, f"{name}\n{expires_s}".encode(), hashlib.sha256)
        return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


def base_url(request: Request, public_url: str, trusted_proxies: Sequence[str]) -> str:
    """Scheme, host and prefix as the client sees them, without a slash at the end. A proxy's word
    counts only if it is one of ours; anybody else could write any host into our answers."""
    if public_url:
        return public_url
    scheme, host, prefix = request.url.scheme, request.headers.get("host", ""), ""
    if _is_trusted(request, trusted_proxies):
        scheme = _first(request, "x-forwarded-proto") or scheme
        host = _first(request, "x-forwarded-host") or host
        prefix = _first(request, "x-forwarded-prefix").rstrip("/")
    if scheme not in ("http", "https"):
        scheme = "http"
    if HOST.fullmatch(host) is None:
        host = _own_address(request)
    return f"{scheme}://{host}{prefix if PREFIX.fullmatch(prefix) else ''}"


def client_address(request: Request, trusted_proxies: Sequence[str]) -> str | None:
    """Of whoever is behind our proxies: each adds to X-Forwarded-For whom it heard, so the last
    address that is not one of ours is the truth, and what stands before it anybody's claim."""
    peer = request.client.host if request.client else None
    if not trusted_proxies or not _is_trusted(request, trusted_proxies):
        return peer
    chain = [part.strip() for part in request.headers.get("x-forwarded-for", "").split(",")]
    for address in reversed(chain):
        if not _is_address(address):
            break
        peer = address
        if not _is_one_of(address, trusted_proxies):
            break
    return peer


def _is_trusted(request: Request, proxies: Sequence[str]) -> bool:
    return request.client is not None and _is_one_of(request.client.host, proxies)


def _is_one_of(address: str, networks: Sequence[str]) -> bool:
    if not _is_address(address):
        return False
    peer = ipaddress.ip_address(address)
    return any(peer in ipaddress.ip_network(network, strict=False) for network in networks)


def _is_address(text: str) -> bool:
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return False
    return True


def _first(request: Request, header: str) -> str:
    """A chain of proxies appends; the first one heard the client."""
    return request.headers.get(header, "").partition(",")[0].strip()


def _own_address(request: Request) -> str:
    host, port = request.scope.get("server") or ("localhost", None)
    shown = f"[{host}]" if ":" in host else host
    return f"{shown}:{port}" if port else shown
