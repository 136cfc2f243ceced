"""Who asks? Every route that is not public begins here.

A key is looked at first and wins; a browser has a session instead. A session's cookie counts only
in requests of our own pages, and only with the session's token when something is to be changed.
"""

from __future__ import annotations

import asyncio
from urllib.parse import urlsplit

from starlette.requests import Request

from smalto import errors
from smalto.accounts.keys import Caller
from smalto.accounts.people import SignedIn
from smalto.api.context import context_of
from smalto.api.links import base_url
from smalto.api.trace import DEFAULT_NAME, trace_of

COOKIE = "smalto_session"
CSRF_HEADER = "x-smalto-csrf"
READING = ("GET", "HEAD")
OWN_SITES = ("same-origin", "none")
"""`none` is the user's own doing: an address typed, a bookmark. Another port is `same-site`."""


async def authenticate(request: Request, *, lenient: bool = True) -> Caller | SignedIn | None:
    """The key in `Authorization: Bearer`, or in `api-key` as Azure's clients send it; without
    either, the session. None in contract mode, where any key will do, unless that is not `lenient`
    enough. Raises AuthenticationError, PermissionDenied for a session that another page uses."""
    authorization = request.headers.get("authorization")
    if authorization is None and "api-key" in request.headers:
        authorization = f"Bearer {request.headers['api-key']}"
    found = None
    if not (lenient and context_of(request).settings.contract):
        found = await _who(request, authorization)
    trace = trace_of(request)
    trace.organization = trace.project = DEFAULT_NAME
    return found


async def _who(request: Request, authorization: str | None) -> Caller | SignedIn:
    """A proxy's own lock (Basic) is none of ours, so it does not hide the session."""
    context = context_of(request)
    is_key = authorization is not None and authorization[:7].lower() == "bearer "
    if not is_key and COOKIE in request.cookies:
        return await signed_in(request)
    caller = context.keys.authenticate(authorization)
    trace_of(request).key_id = caller.key_id
    if context.keys.is_touch_due(caller):
        await asyncio.to_thread(context.keys.touch, caller)
    return caller


async def signed_in(request: Request) -> SignedIn:
    """The session whose cookie came with the request. Raises AuthenticationError,
    PermissionDenied."""
    session = session_of(request)
    if session is None:
        raise errors.signed_out()
    if not is_ours(request):
        raise errors.cross_site()
    if request.method not in READING and not session.is_csrf(request.headers.get(CSRF_HEADER)):
        raise errors.csrf_failed()
    people = context_of(request).people
    trace_of(request).person_id = session.person.id
    if people.is_touch_due(session):
        await asyncio.to_thread(people.touch, session)
    return session


def session_of(request: Request) -> SignedIn | None:
    """Whoever sent it; whether they may is another question."""
    token = request.cookies.get(COOKIE)
    return context_of(request).people.signed_in(token) if token else None


def is_ours(request: Request) -> bool:
    """Whether a page of this server sent it, or no page at all. Browsers tell, and pages cannot
    make them tell otherwise; those too old for Sec-Fetch-Site send Origin with all but GET."""
    site = request.headers.get("sec-fetch-site")
    if site is not None and site not in OWN_SITES:
        return False
    origin = request.headers.get("origin")
    return origin is None or _is_own_origin(request, origin)


def _is_own_origin(request: Request, origin: str) -> bool:
    """The host that the browser believes it talks to is its own word too. A proxy that changes it
    has to be one of ours, or the settings say what our address is."""
    settings = context_of(request).settings
    told = base_url(request, settings.public_url, settings.trusted_proxies)
    host = urlsplit(origin).netloc.lower()
    own = (urlsplit(told).netloc.lower(), request.headers.get("host", "").lower())
    return bool(host) and host in own


def is_https(request: Request) -> bool:
    """As the browser sees it."""
    settings = context_of(request).settings
    return base_url(request, settings.public_url, settings.trusted_proxies).startswith("https:")
