"""What can go wrong with an upstream, and what our clients are told about it.

    unreachable   no connection: nothing was sent, so asking again is safe
    slow          a time-out after the request was sent
    broken        5xx, a cut or garbled answer, a picture that is none
    full          429 or 503: it has too much to do and says so
    locked        401, 403, 404, a redirect, no credit: for the operator to mend
    refused       400: it does not take this request
    blocked       400 by its moderation

What an upstream writes is read for its codes and never passed on.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, Literal

from smalto import errors
from smalto.errors import SmaltoError

Kind = Literal["unreachable", "slow", "broken", "full", "locked", "refused", "blocked"]

BLOCKED = ("moderation_blocked", "content_policy_violation", "image_content_policy_violation")
NO_CREDIT = (*errors.QUOTA_CODES, "billing_hard_limit_reached")
PARAMS = (
    *("prompt", "image", "mask", "markup", "size", "quality", "background", "n", "seed", "model"),
    *("output_format", "input_fidelity", "moderation"),
)
CODE = re.compile(r"[a-z][a-z0-9_.-]{0,60}", re.ASCII)
CATEGORY = re.compile(r"[a-z][a-z0-9_/-]{0,40}", re.ASCII)
MAX_CATEGORIES = 8
LONGEST_WAIT_S = 3600


class Fault(Exception):
    """`detail` is for the log: words of ours, codes of theirs that look like codes."""

    def __init__(
        self,
        kind: Kind,
        detail: str,
        *,
        retry_after_s: float | None = None,
        param: str | None = None,
        categories: tuple[str, ...] = (),
    ) -> None:
        super().__init__(detail)
        self.kind = kind
        self.detail = detail
        self.retry_after_s = retry_after_s
        self.param = param
        self.categories = categories


def told(fault: Fault, engine: str) -> SmaltoError:
    """What a client reads."""
    if fault.kind == "blocked":
        return errors.moderation_blocked("", fault.categories)
    if fault.kind == "refused":
        return errors.engine_refused(engine, fault.param)
    if fault.kind == "full":
        return errors.engine_full(engine, _whole(fault.retry_after_s, 5))
    if fault.kind == "locked":
        return errors.engine_locked(engine)
    if fault.kind == "broken":
        return errors.server_error()
    return errors.engine_down(engine, _whole(fault.retry_after_s, 10))


def _whole(seconds: float | None, default: int) -> int:
    return default if seconds is None else min(max(1, round(seconds)), 120)


def of_status(status: int, headers: Mapping[str, str], body: bytes) -> Fault:
    """For an answer that is not 200."""
    error = _error_of(body)
    code = _code(error)
    detail = f"status {status}{f' {code}' if code else ''}"
    if status in (429, 503):
        return _full(detail, code, headers)
    if status >= 500:
        return Fault("broken", detail)
    if status == 408:
        return Fault("slow", detail)
    if status in (400, 413, 415, 422):
        return of_error(error, detail)
    return Fault("locked", detail)


def of_error(error: Mapping[str, Any], detail: str = "error event") -> Fault:
    """For the error object of a refusal, or of a stream that has begun."""
    code = _code(error)
    if code in BLOCKED:
        return Fault("blocked", detail, categories=_categories(error))
    if code in NO_CREDIT:
        return Fault("locked", detail)
    if error.get("type") in ("image_generation_user_error", "invalid_request_error", None):
        param = error.get("param")
        return Fault("refused", detail, param=param if param in PARAMS else None)
    return Fault("broken", detail)


def _full(detail: str, code: str, headers: Mapping[str, str]) -> Fault:
    if code in NO_CREDIT:
        return Fault("locked", detail)
    return Fault("full", detail, retry_after_s=retry_after_s(headers))


def retry_after_s(headers: Mapping[str, str]) -> float | None:
    """From retry-after-ms or retry-after, which is seconds or a date."""
    ms, text = headers.get("retry-after-ms", ""), headers.get("retry-after", "").strip()
    if re.fullmatch(r"[0-9]{1,9}", ms, re.ASCII):
        return min(int(ms) / 1000, LONGEST_WAIT_S)
    if re.fullmatch(r"[0-9]{1,9}(\.[0-9]{1,3})?", text, re.ASCII):
        return min(float(text), LONGEST_WAIT_S)
    try:
        left_s = (parsedate_to_datetime(text) - datetime.now(UTC)).total_seconds()
    except (TypeError, ValueError):
        return None
    return min(max(0.0, left_s), LONGEST_WAIT_S)


def _error_of(body: bytes) -> Mapping[str, Any]:
    """The object `error`, where there is one."""
    try:
        value = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    error = value.get("error") if isinstance(value, dict) else None
    return error if isinstance(error, dict) else {}


def _code(error: Mapping[str, Any]) -> str:
    code = error.get("code")
    return code if isinstance(code, str) and CODE.fullmatch(code) else ""


def _categories(error: Mapping[str, Any]) -> tuple[str, ...]:
    details = error.get("moderation_details")
    found = details.get("categories") if isinstance(details, dict) else None
    listed = found if isinstance(found, list) else []
    good = [each for each in listed if isinstance(each, str) and CATEGORY.fullmatch(each)]
    return tuple(good[:MAX_CATEGORIES])
