"""The access log: one JSON object a line for each request, on the logger `smalto.access`.

Neither prompts nor keys nor what a client put into a query are in it.
"""

from __future__ import annotations

import json
import logging
from datetime import UTC, datetime
from typing import Any, TextIO

from starlette.types import Scope

from smalto.api.trace import Trace

log = logging.getLogger("smalto.access")


def log_to(stream: TextIO) -> None:
    """Lines of JSON and nothing else, whatever the other loggers write and where."""
    handler = logging.StreamHandler(stream)
    handler.setFormatter(logging.Formatter("%(message)s"))
    log.handlers = [handler]
    log.setLevel(logging.INFO)
    log.propagate = False


def write(scope: Scope, trace: Trace, status: int) -> None:
    """Not through `log.info`, which looks for the line of code that it is called from."""
    if log.isEnabledFor(logging.INFO):
        text = json.dumps(line(scope, trace, status))
        log.handle(logging.LogRecord(log.name, logging.INFO, __file__, 0, text, None, None))


def line(scope: Scope, trace: Trace, status: int) -> dict[str, Any]:
    """What says nothing is left out."""
    peer = scope.get("client")
    usage = trace.usage
    facts = {
        "time": datetime.now(UTC).isoformat(timespec="milliseconds"),
        "request_id": trace.request_id,
        "method": scope["method"],
        "route": trace.route or None,
        "status": status,
        "error": trace.error_code,
        "cut": trace.cut or None,
        "key_id": trace.key_id,
        "person_id": trace.person_id,
        "client": trace.client or (peer[0] if peer else None),
        "model": trace.model,
        "size": trace.size,
        "quality": trace.quality,
        "n": trace.n,
        "stream": trace.stream or None,
        "input_tokens": usage.input_tokens if usage else None,
        "output_tokens": usage.output_tokens if usage else None,
        "cost_micro": trace.cost_micro,
        "seconds": round(trace.elapsed_s, 3),
        "queue_ms": None if trace.queue_ms is None else round(trace.queue_ms, 1),
        "bytes_in": trace.bytes_in,
        "bytes_out": trace.bytes_out,
    }
    return {name: value for name, value in facts.items() if value is not None}
