"""Which addresses a stranger may make us call: public unicast ones, nothing else.

Refusing is cheap, so whatever could lead back inside is refused as a whole: every range of IPv6
that carries an IPv4 address in it, and names that only mean something on this network.
"""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass

HTTPS_PORT = 443
MAX_URL_CHARS = 2048

_URL = re.compile(r"https://(?P<host>[^/?#:\[\]]+|\[[0-9a-f:.]+\])(?P<rest>[:/?#].*)?\Z", re.I)
_TARGET = re.compile(r"(?P<target>(?:[/?][A-Za-z0-9\-._~!$&'()*+,;=:@/?%]*)?)(?:#[^#]*)?\Z")
_LABEL = re.compile(r"(?!-)[A-Za-z0-9_-]{1,63}(?<!-)\Z")
_NUMERIC = re.compile(r"(?:0[xX][0-9A-Fa-f]*|[0-9]+)\Z")
_LOCAL_NAMES = (
    *("localhost", "local", "localdomain", "internal", "intranet", "private", "corp", "home"),
    *("lan", "arpa", "onion", "test", "invalid", "example", "alt"),
)

_IPV4_REFUSED = tuple(
    ipaddress.IPv4Network(text)
    for text in (
        *("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16"),
        *("172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24"),
        *("192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15"),
        *("198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"),
    )
)
_IPV6_ALLOWED = ipaddress.IPv6Network("2000::/3")
_IPV6_REFUSED = tuple(
    ipaddress.IPv6Network(text)
    # protocol assignments with Teredo, documentation twice, 6to4, segment routing, DNS sink
    for text in ("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "2620:4f:8000::/48")
)
_ISATAP = (bytes.fromhex("00005efe"), bytes.fromhex("02005efe"))


@dataclass(frozen=True, slots=True)
class Target:
    """A URL taken apart once: `host` is a name or an address without brackets; the port is 443."""

    host: str
    path: str


def parse(url: str) -> Target | None:
    """None for anything but plain https://host[:443]/path: no user names, no backslashes, no
    control characters, no spaces, no other port, nothing that two parsers could read differently.
    """
    if len(url) > MAX_URL_CHARS or not url.isascii():
        return None
    found = _URL.match(url)
    if found is None:
        return None
    host, rest = found["host"].lower(), found["rest"] or ""
    if rest.startswith(":"):
        rest = rest.removeprefix(f":{HTTPS_PORT}")
    target = _TARGET.match(rest)
    if target is None or not (_is_name(host) or _is_literal(host)):
        return None
    path = target["target"] or "/"
    return Target(host.strip("[]"), path if path.startswith("/") else "/" + path)


def _is_name(host: str) -> bool:
    """At least two labels, and not of those that only this network knows."""
    labels = host.split(".")
    if len(host) > 253 or len(labels) < 2 or labels[-1] in _LOCAL_NAMES:
        return False
    return all(_LABEL.match(label) for label in labels) and not _NUMERIC.match(labels[-1])


def _is_literal(host: str) -> bool:
    """A dotted quad as everybody writes it, or an address in brackets. 127.1, 0177.0.0.1 and
    2130706433 are addresses to some parsers and names to others, so they are neither here."""
    bare = host[1:-1] if host.startswith("[") else host
    try:
        address = ipaddress.ip_address(bare)
    except ValueError:
        return False
    return (address.version == 6) == host.startswith("[")


def is_public(text: str) -> bool:
    try:
        address = ipaddress.ip_address(text)
    except ValueError:
        return False
    if isinstance(address, ipaddress.IPv4Address):
        return not any(address in network for network in _IPV4_REFUSED)
    if address.scope_id is not None or address not in _IPV6_ALLOWED:
        return False
    if address.packed[8:12] in _ISATAP:
        return False
    return not any(address in network for network in _IPV6_REFUSED)
