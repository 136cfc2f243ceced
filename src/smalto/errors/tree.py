"""Everything that can go wrong on purpose, as one tree.

    SmaltoError                     code, type, HTTP status, retryable, param, exit code
    ├── InvalidRequest              400 invalid_request_error: the request's form is wrong
    │   ├── BodyTooLarge            413
    │   └── BodyTooSlow             408 the body stopped coming
    ├── ImageUserError              400 image_generation_user_error: refused by the image backend
    ├── AuthenticationError         401 no key, or not one of ours
    ├── PermissionDenied            403 a good key that may not do this
    ├── NotFound                    404 no such route or model
    ├── MethodNotAllowed            405
    ├── Conflict                    409 it is so already, or somebody was quicker
    ├── RateLimited                 429 too much at once: passes by itself
    ├── QuotaExceeded               429 no money left: does not pass by itself
    ├── Overloaded                  503 server_is_overloaded: we are full; ask again
    ├── EngineUnavailable           503 the engine could not be loaded
    ├── EngineFailed                500 server_error: an engine broke while drawing
    ├── StreamFailed                in a stream that began with 200: image_generation_server_error
    └── LocalError                  never leaves the machine: files, addresses, settings
        ├── OutputExists            exit 73
        ├── OutputFailed            exit 73
        └── InputMissing            exit 66

`retryable` says whether the same request may succeed later without anybody changing anything; the
API writes it as `x-should-retry` on every error, because clients obey it before they look at the
status.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

ModerationStage = Literal["input", "output", "unknown"]


@dataclass(frozen=True, slots=True)
class ModerationDetails:
    """Where a request was stopped by moderation and for which categories."""

    stage: ModerationStage
    categories: Sequence[str]

    def body(self) -> dict[str, Any]:
        return {"moderation_stage": self.stage, "categories": list(self.categories)}


class SmaltoError(Exception):
    """Base of the tree; subclasses fix the defaults, instances may set the rest."""

    type: str | None = "server_error"
    status: int = 500
    retryable: bool = False
    exit_code: int = 1
    retry_after_s: int | None = None
    moderation: ModerationDetails | None = None

    def __init__(
        self,
        message: str,
        *,
        code: str | None = None,
        param: str | None = None,
        retry_after_s: int | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.code = code
        self.param = param
        if retry_after_s is not None:
            self.retry_after_s = retry_after_s

    def body(self) -> dict[str, Any]:
        """OpenAI's envelope; `param` and `code` are explicit nulls when they say nothing."""
        inner: dict[str, Any] = {
            "message": self.message,
            "type": self.type,
            "param": self.param,
            "code": self.code,
        }
        if self.moderation is not None:
            inner["moderation_details"] = self.moderation.body()
        return {"error": inner}

    def event(self) -> dict[str, Any]:
        """The data of the event `error`, once a stream has begun and no status can be sent."""
        inner: dict[str, Any] = {
            "type": self.type,
            "code": self.code,
            "message": self.message,
            "param": self.param,
        }
        if self.moderation is not None:
            inner["moderation_details"] = self.moderation.body()
        return {"type": "error", "error": inner}


class InvalidRequest(SmaltoError):
    type = "invalid_request_error"
    status = 400
    exit_code = 2


class BodyTooLarge(InvalidRequest):
    status = 413


class BodyTooSlow(InvalidRequest):
    status = 408
    retryable = True


class ImageUserError(SmaltoError):
    type = "image_generation_user_error"
    status = 400
    exit_code = 2


class AuthenticationError(SmaltoError):
    type = "invalid_request_error"
    status = 401
    exit_code = 4


class PermissionDenied(SmaltoError):
    type = "invalid_request_error"
    status = 403
    exit_code = 4


class NotFound(SmaltoError):
    type = "invalid_request_error"
    status = 404
    exit_code = 2


class MethodNotAllowed(SmaltoError):
    type = "invalid_request_error"
    status = 405
    exit_code = 2


class Conflict(SmaltoError):
    type = "invalid_request_error"
    status = 409
    exit_code = 2


class RateLimited(SmaltoError):
    """`kind` is the limit that was hit; OpenAI makes it the error's type. None for slow_down."""

    status = 429
    retryable = True
    exit_code = 5

    def __init__(
        self, message: str, *, kind: str | None, code: str, retry_after_s: int | None = None
    ) -> None:
        super().__init__(message, code=code, retry_after_s=retry_after_s)
        self.type = kind


class QuotaExceeded(SmaltoError):
    type = "insufficient_quota"
    status = 429
    exit_code = 5


class Overloaded(SmaltoError):
    type = "service_unavailable_error"
    status = 503
    retryable = True
    exit_code = 6
    retry_after_s = 2


class EngineUnavailable(SmaltoError):
    type = "service_unavailable_error"
    status = 503
    exit_code = 6


class EngineFailed(SmaltoError):
    status = 500
    retryable = True
    exit_code = 6


class StreamFailed(SmaltoError):
    type = "image_generation_server_error"
    status = 500
    retryable = True
    exit_code = 6


class LocalError(SmaltoError):
    """Something on this machine: an address, a setting, a file."""


class OutputExists(LocalError):
    exit_code = 73


class OutputFailed(LocalError):
    exit_code = 73


class InputMissing(LocalError):
    exit_code = 66
