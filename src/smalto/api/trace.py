"""What is known about one request while it is answered: for its headers, the log and the metrics.

Never prompts, pictures or keys.
"""

from __future__ import annotations

import secrets
import time
from dataclasses import dataclass, field
from typing import cast

from starlette.requests import Request
from starlette.types import Scope

from smalto.types import Completed, ImageRequest, Progress, Usage

DEFAULT_NAME = "smalto"


@dataclass(slots=True)
class Trace:
    """`route` is the canonical path ("/v1/images/edits"), whatever prefix the client used.
    `queue_ms` is how long its first picture waited for a free place. `cut`: the answer
    ended before its end. `body_left`: the client has not been heard to the end, so the connection
    ends with the answer."""

    request_id: str
    start_s: float = field(default_factory=time.perf_counter)
    route: str = ""
    client: str | None = None
    key_id: int | None = None
    person_id: int | None = None
    organization: str | None = None
    project: str | None = None
    model: str | None = None
    size: str | None = None
    quality: str | None = None
    n: int | None = None
    stream: bool = False
    usage: Usage | None = None
    pictures: int = 0
    cost_micro: int | None = None
    asked_s: float | None = None
    queue_ms: float | None = None
    error_code: str | None = None
    cut: bool = False
    bytes_in: int = 0
    bytes_out: int = 0
    body_left: bool = False

    @property
    def elapsed_s(self) -> float:
        return time.perf_counter() - self.start_s

    def asks(self, request: ImageRequest, *, stream: bool) -> None:
        self.model, self.size, self.quality = request.model, request.size, request.quality
        self.n, self.stream = request.n, stream
        self.asked_s = time.perf_counter()

    def hears(self, event: object) -> None:
        """Of the service's events: when drawing began, what came out."""
        if isinstance(event, Progress) and event.stage == "drawing" and self.queue_ms is None:
            self.queue_ms = (time.perf_counter() - (self.asked_s or self.start_s)) * 1000
        if isinstance(event, Completed):
            self.usage, self.cost_micro = event.usage, event.cost_micro
            self.pictures = len(event.images)


def new_request_id() -> str:
    return f"req_{secrets.token_hex(16)}"


def start(scope: Scope) -> Trace:
    trace = Trace(new_request_id())
    state = scope.setdefault("state", {})
    state["trace"] = trace
    state["request_id"] = trace.request_id
    return trace


def trace_of(request: Request) -> Trace:
    return cast(Trace, request.scope["state"]["trace"])
