"""Who signs in at the playground, and what is refused there."""

from __future__ import annotations

from smalto.errors.tree import (
    AuthenticationError,
    Conflict,
    InvalidRequest,
    NotFound,
    PermissionDenied,
    RateLimited,
)
from smalto.wording import shorten


def signed_out() -> AuthenticationError:
    """At a door of the playground, without a key or with a session that has ended."""
    return AuthenticationError(
        "You are not signed in, or your session has ended. Sign in again at /login.",
        code="signed_out",
    )


def login_failed() -> AuthenticationError:
    """Never says which of the two was wrong."""
    return AuthenticationError(
        "The name or the password is wrong. Whoever runs this server can set a new password with "
        "`smalto people reset NAME`.",
        code="login_failed",
    )


def too_many_logins(retry_after_s: int) -> RateLimited:
    return RateLimited(
        f"Too many failed attempts to sign in. Please try again in {retry_after_s}s.",
        kind="requests",
        code="too_many_logins",
        retry_after_s=retry_after_s,
    )


def csrf_failed() -> PermissionDenied:
    return PermissionDenied(
        "The header x-smalto-csrf is missing or not this session's, so this page may not act for "
        "you. Reload the page and try again.",
        code="csrf_failed",
    )


def cross_site() -> PermissionDenied:
    return PermissionDenied(
        "This request comes from a page of another origin, which may not use your session. Behind "
        "a proxy, set SMALTO_PUBLIC_URL to the address that browsers see.",
        code="cross_site",
    )


def setup_code_wrong() -> PermissionDenied:
    return PermissionDenied(
        "This setup code is wrong, used up, or older than a day. On the machine that runs the "
        "server, `smalto setup-link` prints a fresh one.",
        code="setup_code_wrong",
    )


def setup_done() -> Conflict:
    return Conflict(
        "This server is set up already. Sign in with the name and the password that were chosen "
        "then.",
        code="setup_done",
    )


def bad_password(param: str, n_chars: int, least: int, most: int) -> InvalidRequest:
    return InvalidRequest(
        f"The password has {n_chars} characters; it needs {least} to {most}. Several words in a "
        "row make a good one.",
        code="invalid_password",
        param=param,
    )


def bad_person_name(param: str, name: str, most: int) -> InvalidRequest:
    return InvalidRequest(
        f"'{shorten(name)}' is no name: it needs 1 to {most} printable characters.",
        code="invalid_name",
        param=param,
    )


def no_such_key(key_id: str) -> NotFound:
    return NotFound(f"There is no living key '{shorten(key_id)}'.", code="key_not_found")


def bad_range(param: str) -> InvalidRequest:
    return InvalidRequest(
        "from_s and to_s are unix seconds, from_s not after to_s; by day they are at most "
        "3 years apart.",
        code="invalid_value",
        param=param,
    )
