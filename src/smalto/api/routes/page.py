"""The page of the playground and its files. No key and no session: it holds nothing secret.

Some of its addresses are doors of the API too, for clients that leave /v1 out of their base URL
(/memory). A browser that goes there asks for text/html, a client of the API never does; so these
routes match only such requests, and the others go on to the API as if there were no page.
"""

from __future__ import annotations

import asyncio
import hashlib
import secrets

from starlette.responses import Response

from smalto import errors
from smalto.api.door import Door, Visit
from smalto.api.site import Asset, Page

PATHS = (
    *("/gallery", "/compare", "/library", "/memory", "/keys", "/usage", "/settings"),
    *("/login", "/setup"),
)
"""Addresses that the page itself understands."""
FILES = ("favicon.ico", "favicon.svg", "manifest.webmanifest", "robots.txt")

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{nonce}'; "
    "img-src 'self' blob: data:; connect-src 'self'; font-src 'self'; worker-src 'self'; "
    "manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
POLICY_VERSION = hashlib.sha256(POLICY.encode()).hexdigest()[:8]
PAGE_HEADERS = {
    "cache-control": "no-cache",
    "vary": "accept",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    "x-frame-options": "DENY",
    "x-robots-tag": "noindex",
}
WORKER_POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'"
FILE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox"

NOT_BUILT = """\
<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Smalto</title>
<style nonce="{nonce}">
body {{ font: 16px/1.6 system-ui, sans-serif; max-width: 40rem; margin: 4rem auto; padding: 0 1rem;
  color-scheme: light dark; background: Canvas; color: CanvasText }}
code {{ background: color-mix(in srgb, CanvasText 10%, Canvas); padding: .1em .3em }}
</style>
<h1>Smalto is running</h1>
<p>The API answers under <code>/v1</code>. The playground, which would be here, has not been built
in this checkout. With Node 20 or newer, run <code>make web</code> and reload this page.</p>
<p>网页界面尚未构建：安装 Node 20 或更新版本，运行 <code>make web</code>，然后刷新本页。</p>
</html>
"""


async def page(visit: Visit) -> Response:
    """A browser that has it already keeps it, with the policy and the nonce that it came with."""
    found = await asyncio.to_thread(visit.context.site.page)
    if found is None:
        return _not_built()
    known = visit.request.headers.get("if-none-match", "")
    if etag_of(found) in [each.strip().removeprefix("W/") for each in known.split(",")]:
        return Response(status_code=304, headers={**PAGE_HEADERS, "etag": etag_of(found)})
    return _built(found)


def etag_of(found: Page) -> str:
    """A page that is known with an older policy is sent again."""
    return f'"{found.version[:24]}{POLICY_VERSION}"'


def _built(found: Page) -> Response:
    nonce = secrets.token_urlsafe(18)
    headers = {
        **PAGE_HEADERS,
        "etag": etag_of(found),
        "content-security-policy": POLICY.format(nonce=nonce),
    }
    return Response(found.with_nonce(nonce), headers=headers, media_type="text/html")


def _not_built() -> Response:
    nonce = secrets.token_urlsafe(18)
    headers = {**PAGE_HEADERS, "content-security-policy": POLICY.format(nonce=nonce)}
    return Response(NOT_BUILT.format(nonce=nonce), headers=headers, media_type="text/html")


async def asset(visit: Visit) -> Response:
    """Their names change with what is in them, so browsers may keep them for good."""
    request = visit.request
    name = f"assets/{request.path_params['name']}"
    found = await asyncio.to_thread(visit.context.site.asset, name)
    if found is None:
        raise errors.no_such_route(request.method, request.url.path)
    return await _file(visit, found, "public, max-age=31536000, immutable")


async def root_file(visit: Visit) -> Response:
    """What has to lie beside the page, under a name that stays."""
    request = visit.request
    found = await asyncio.to_thread(visit.context.site.asset, request.url.path.lstrip("/"))
    if found is None:
        raise errors.no_such_route(request.method, request.url.path)
    return await _file(visit, found, "public, max-age=3600")


async def _file(visit: Visit, found: Asset, cache: str) -> Response:
    is_script = found.ending == ".js"
    headers = {
        "cache-control": cache,
        "vary": "accept-encoding",
        "cross-origin-resource-policy": "same-origin",
        "content-security-policy": WORKER_POLICY if is_script else FILE_POLICY,
    }
    body = None
    if accepts_gzip(visit.request.headers.get("accept-encoding", "")):
        body = await asyncio.to_thread(found.gzipped)
    if body is not None:
        headers["content-encoding"] = "gzip"
    return Response(body or found.data, headers=headers, media_type=found.media_type)


def accepts_gzip(header: str) -> bool:
    for part in header.lower().split(","):
        name, _, weight = part.partition(";")
        if name.strip() == "gzip":
            return weight.replace(" ", "").strip("0.") != "q="
    return False


DOORS = [
    Door("GET", "/assets/{name:path}", asset, public=True, prefixes=[""]),
    *(Door("GET", f"/{name}", root_file, public=True, prefixes=[""]) for name in FILES),
    Door("GET", "/", page, public=True, prefixes=[""]),
    *(Door("GET", path, page, public=True, prefixes=[""], for_browsers=True) for path in PATHS),
]
