"""The server cannot, or not now: limits, overload, draining, deadlines, broken engines."""

from __future__ import annotations

from typing import Literal

from smalto.errors.tree import (
    EngineFailed,
    EngineUnavailable,
    Overloaded,
    RateLimited,
    StreamFailed,
)
from smalto.wording import shorten

RateKind = Literal["tokens", "requests", "input-images"]


def rate_limited(
    kind: RateKind,
    model: str,
    *,
    organization: str,
    limit: int,
    used: int,
    requested: int,
    retry_after_s: int,
) -> RateLimited:
    """A limit by the minute; `kind` is what was counted and the error's type."""
    return RateLimited(
        f"Rate limit reached for {shorten(model)} (for limit gpt-image) in organization "
        f"{organization} on {kind} per min: Limit {limit}, Used {used}, Requested {requested}. "
        f"Please try again in {retry_after_s}s.",
        kind=kind,
        code="rate_limit_exceeded",
        retry_after_s=retry_after_s,
    )


def slow_down(retry_after_s: int = 2) -> RateLimited:
    """One client sends more at once than its fair share of the queue."""
    return RateLimited(
        "Slow down: you have more requests waiting than your share of this server. Please try "
        f"again in {retry_after_s}s.",
        kind=None,
        code="slow_down",
        retry_after_s=retry_after_s,
    )


def overloaded(queued: int, *, retry_after_s: int = 2) -> Overloaded:
    return Overloaded(
        f"The server is overloaded: {queued} requests are waiting. Please try again in "
        f"{retry_after_s} seconds.",
        code="server_is_overloaded",
        retry_after_s=retry_after_s,
    )


def draining() -> Overloaded:
    return Overloaded(
        "The server is shutting down and takes no new work. Please send the request again; another "
        "server, or this one after its restart, will answer it.",
        code="server_is_overloaded",
    )


def deadline_exceeded(deadline_s: float) -> Overloaded:
    return Overloaded(
        f"The picture was not ready after {deadline_s:.0f} seconds, so it was given up; nothing is "
        "charged. Please try again, with a smaller n or a lower quality.",
        code="server_is_overloaded",
    )


def engine_resting(engine: str) -> EngineUnavailable:
    error = EngineUnavailable(
        f"The engine '{engine}' broke down several times within a minute and is being restarted. "
        "Please try again in half a minute; the server's log says what broke.",
        code="engine_unavailable",
        retry_after_s=30,
    )
    error.retryable = True
    return error


def engine_down(engine: str, retry_after_s: int = 10) -> EngineUnavailable:
    """An engine on another machine that cannot be reached, or takes too long."""
    error = EngineUnavailable(
        f"The engine '{engine}' does not answer now. Please try again in {retry_after_s} seconds.",
        code="engine_unavailable",
        retry_after_s=retry_after_s,
    )
    error.retryable = True
    return error


def engine_full(engine: str, retry_after_s: int = 5) -> Overloaded:
    """An engine on another machine that has too much to do."""
    return Overloaded(
        f"The engine '{engine}' takes no more work now. Please try again in {retry_after_s} "
        "seconds.",
        code="server_is_overloaded",
        retry_after_s=retry_after_s,
    )


def engine_locked(engine: str) -> EngineUnavailable:
    """Its key, its address or its credit is wrong: nothing that a client can mend."""
    return EngineUnavailable(
        f"The engine '{engine}' does not let this server in. Whoever runs this server can mend it: "
        f"`smalto engines check {engine}` says what is wrong.",
        code="engine_unavailable",
    )


def server_error(request_id: str | None = None) -> EngineFailed:
    mention = (
        f" (Please include the request ID {request_id} in your message.)" if request_id else ""
    )
    return EngineFailed(
        "The server had an error processing your request. Sorry about that! You can retry your "
        f"request.{mention}"
    )


def stream_failed() -> StreamFailed:
    """An engine broke after the stream had begun."""
    return StreamFailed("Image generation failed", code="image_generation_failed")
