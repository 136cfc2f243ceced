"""Who asks, and for what address: keys, permissions, routes, methods."""

from __future__ import annotations

from collections.abc import Sequence

from smalto.errors.tree import (
    AuthenticationError,
    InvalidRequest,
    MethodNotAllowed,
    NotFound,
    PermissionDenied,
    QuotaExceeded,
)
from smalto.wording import shorten

HOW_TO_GET_A_KEY = (
    "on the machine that runs the server: `smalto keys create NAME` makes one, "
    "`smalto keys list` shows which there are."
)

QUOTA_CODES = (
    "insufficient_quota",
    "credit_balance_exhausted",
    "organization_spend_limit_exceeded",
    "project_spend_limit_exceeded",
    "organization_usage_limit_exceeded",
)


def no_api_key() -> AuthenticationError:
    return AuthenticationError(
        "You didn't provide an API key. You need to provide your API key in an Authorization "
        "header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY). You can obtain an API key "
        + HOW_TO_GET_A_KEY
    )


def wrong_api_key(masked: str) -> AuthenticationError:
    return AuthenticationError(
        f"Incorrect API key provided: {masked}. You can find your API key " + HOW_TO_GET_A_KEY,
        code="invalid_api_key",
    )


def org_unverified(model: str, verify_at: str) -> PermissionDenied:
    """`verify_at` is where it can be done: an address of this server."""
    return PermissionDenied(
        f"Your organization must be verified to use the model `{shorten(model)}`. Please go to: "
        f"{verify_at} and click on Verify Organization. Verification takes effect at once."
    )


def billing_hard_limit() -> InvalidRequest:
    """400, as recorded; one would expect 429."""
    error = InvalidRequest("Billing hard limit has been reached", code="billing_hard_limit_reached")
    error.exit_code = 5
    return error


def quota_exceeded(code: str = "insufficient_quota") -> QuotaExceeded:
    """`code` is one of QUOTA_CODES: whose limit it was."""
    assert code in QUOTA_CODES, code
    return QuotaExceeded(
        "You exceeded your current quota, please check your plan and billing details. Whoever runs "
        "this server can raise the limit.",
        code=code,
    )


def no_such_route(method: str, path: str) -> NotFound:
    return NotFound(f"Invalid URL ({method} {shorten(path)})")


def no_such_model(name: str) -> NotFound:
    return NotFound(
        f"The model '{shorten(name)}' does not exist", code="model_not_found", param="model"
    )


def link_expired() -> PermissionDenied:
    """The address of a picture, which is good for 60 minutes."""
    return PermissionDenied(
        "This link has expired or was changed. Links to pictures work for 60 minutes after the "
        "answer; ask for the picture again.",
        code="link_expired",
    )


def model_not_allowed(name: str, allowed: Sequence[str]) -> PermissionDenied:
    """The key was made for some models only."""
    return PermissionDenied(
        f"This API key may not use the model '{shorten(name)}'. It may use: {', '.join(allowed)}.",
        code="model_not_allowed",
        param="model",
    )


def wrong_method(method: str, path: str) -> MethodNotAllowed:
    return MethodNotAllowed(
        f"Not allowed to {method} on {shorten(path)}. (HINT: Perhaps you meant to make your HTTP "
        "request using a different method?)",
        code="method_not_supported",
    )
