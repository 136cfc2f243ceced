"""/api/session, /api/setup, /api/login, /api/logout, /api/password: who sits at the browser.

The cookie is for us alone (HttpOnly, SameSite=Strict); the page reads the token against forged
requests from the answer, which a page of another origin cannot do.
"""

from __future__ import annotations

import asyncio
import ipaddress
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from starlette.responses import Response

from smalto import errors
from smalto.accounts.people import SESSION_S, SignedIn
from smalto.api.answers import json_response
from smalto.api.auth import COOKIE, is_https, is_ours, session_of, signed_in
from smalto.api.body import read_object
from smalto.api.door import OURS, Door, Visit
from smalto.api.trace import DEFAULT_NAME, trace_of

MAX_BODY_BYTES = 16 << 10
NO_STORE = {"cache-control": "no-store"}


async def tell(visit: Visit) -> Response:
    """Always 200; to a page of another origin we are strangers, whatever cookie came along."""
    session = None
    if session_of(visit.request) is not None and is_ours(visit.request):
        session = await signed_in(visit.request)
    return _answer(visit, session)


async def set_up(visit: Visit) -> Response:
    fields = await _texts(visit, {"code", "name", "password"}, {"organization"})
    people = visit.context.people
    session = await people.slowly(people.set_up, **fields)
    return _answer(visit, session)


async def login(visit: Visit) -> Response:
    fields, people = await _texts(visit, {"name", "password"}), visit.context.people
    address = network_of(trace_of(visit.request).client)
    people.refuse_impatient(fields["name"], address)
    session = await people.slowly(people.login, **fields)
    people.forgive(fields["name"], address)
    old = session_of(visit.request)
    if old is not None:
        await asyncio.to_thread(people.logout, old)
    return _answer(visit, session)


async def logout(visit: Visit) -> Response:
    if session_of(visit.request) is not None:
        session = await signed_in(visit.request)
        await asyncio.to_thread(visit.context.people.logout, session)
    return _answer(visit, None)


async def change_password(visit: Visit) -> Response:
    """A session left open somewhere is no way to guess the password: attempts count here too."""
    session, people = visit.session, visit.context.people
    assert session is not None, "the door opens to sessions only"
    fields = await _texts(visit, {"old", "new"})
    address = network_of(trace_of(visit.request).client)
    people.refuse_impatient(session.person.name, address)
    await people.slowly(people.change_password, session, **fields)
    people.forgive(session.person.name, address)
    return _answer(visit, session)


def network_of(address: str | None) -> str:
    """What one attacker has: an address, of IPv6 a whole network of 64 bits."""
    try:
        parsed = ipaddress.ip_address(address or "")
    except ValueError:
        return address or ""
    if isinstance(parsed, ipaddress.IPv4Address):
        return str(parsed)
    return str(parsed.ipv4_mapped or ipaddress.ip_network((parsed, 64), strict=False))


async def _texts(
    visit: Visit, required: set[str], optional: frozenset[str] | set[str] = frozenset()
) -> dict[str, str]:
    """Raises PermissionDenied for a page of another origin: it may not even sign somebody in."""
    if not is_ours(visit.request):
        raise errors.cross_site()
    with visit.context.held.lease() as lease:
        fields = await read_object(visit.request, MAX_BODY_BYTES, lease)
    for name, value in fields.items():
        if name not in required | optional:
            raise errors.unknown_parameter(name)
        if not isinstance(value, str) and not (value is None and name in optional):
            raise errors.wrong_type(name, "a string", value)
    for name in sorted(required - fields.keys()):
        raise errors.missing_parameter(name)
    return fields


def _answer(visit: Visit, session: SignedIn | None) -> Response:
    """And the cookie: for another 30 days, or none any more."""
    response = json_response(body_of(visit, session), headers=NO_STORE)
    attributes: dict[str, Any] = {
        "httponly": True,
        "samesite": "strict",
        "path": "/",
        "secure": is_https(visit.request),
    }
    if session is not None:
        response.set_cookie(COOKIE, session.token, max_age=SESSION_S, **attributes)
    elif COOKIE in visit.request.cookies and is_ours(visit.request):
        response.delete_cookie(COOKIE, **attributes)
    return response


def body_of(visit: Visit, session: SignedIn | None) -> dict[str, Any]:
    people = visit.context.people
    away = "signed_out" if people.any_person() else "setup"
    return {
        "state": "signed_in" if session else away,
        "person": {"id": session.person.id, "name": session.person.name} if session else None,
        "csrf": session.csrf if session else None,
        "organization": people.organization(),
        "project": DEFAULT_NAME,
        "version": _version(),
    }


def _version() -> str:
    try:
        return version("smalto")
    except PackageNotFoundError:
        return "0"


DOORS = [
    Door("GET", "/session", tell, public=True, prefixes=OURS),
    Door("POST", "/setup", set_up, public=True, prefixes=OURS),
    Door("POST", "/login", login, public=True, prefixes=OURS),
    Door("POST", "/logout", logout, public=True, prefixes=OURS),
    Door("POST", "/password", change_password, session_only=True, prefixes=OURS),
]
