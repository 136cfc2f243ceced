"""GET /api/usage: what was drawn and what it cost, by day, model, key ..."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any, cast

from starlette.responses import Response

from smalto import errors
from smalto.api.answers import json_response
from smalto.api.door import OURS, Door, Visit
from smalto.storage.usage import GROUPS, By, Sums

DAY_S = 24 * 3600
DEFAULT_S = 30 * DAY_S
MOST_S = 3 * 366 * DAY_S
LAST_S = 253_402_300_799
"""The end of the year 9999, as far as a calendar goes."""


async def usage(visit: Visit) -> Response:
    from_s, to_s, by = _asked(visit)
    groups = await asyncio.to_thread(visit.context.usage.groups, by, from_s, to_s)
    shown = with_idle_days(groups, from_s, to_s) if by == "day" else groups
    return json_response(
        {
            "from_s": from_s,
            "to_s": to_s,
            "by": by,
            "total": _body(total(groups)),
            "groups": [_body(group) for group in shown],
        }
    )


def total(groups: Iterable[Sums]) -> Sums:
    found = Sums("total")
    for each in groups:
        requests = found.requests + each.requests
        seconds = found.mean_s * found.requests + each.mean_s * each.requests
        found = replace(
            found,
            requests=requests,
            images=found.images + each.images,
            input_tokens=found.input_tokens + each.input_tokens,
            output_tokens=found.output_tokens + each.output_tokens,
            cost_micro=found.cost_micro + each.cost_micro,
            mean_s=seconds / requests,
        )
    return found


def with_idle_days(groups: Sequence[Sums], from_s: int, to_s: int) -> list[Sums]:
    """A row for every UTC day that has a second of the time asked for."""
    found = {each.group: each for each in groups}
    first, last = _day(from_s), _day(max(from_s, to_s - 1))
    days = ((first + timedelta(days=n)).isoformat() for n in range((last - first).days + 1))
    return [found.get(day, Sums(day)) for day in days]


def _day(unix_s: int) -> date:
    return datetime.fromtimestamp(unix_s, UTC).date()


def _body(sums: Sums) -> dict[str, Any]:
    return {**asdict(sums), "mean_s": round(sums.mean_s, 3)}


def _asked(visit: Visit) -> tuple[int, int, By]:
    query = visit.request.query_params
    for name in query.keys() - {"from_s", "to_s", "by"}:
        raise errors.unknown_parameter(name)
    now_s = int(visit.context.clock.unix_s())
    to_s = _second(query.get("to_s"), "to_s", now_s + 1)
    from_s = _second(query.get("from_s"), "from_s", max(0, to_s - DEFAULT_S))
    by = query.get("by", "day")
    if by not in GROUPS:
        raise errors.unsupported_value("by", by, list(GROUPS))
    if from_s > to_s or (by == "day" and to_s - from_s > MOST_S):
        raise errors.bad_range("from_s")
    return from_s, to_s, cast(By, by)


def _second(text: str | None, param: str, default: int) -> int:
    if text is None or text == "":
        return default
    if not (text.isascii() and text.isdigit()) or len(text) > 12 or int(text) > LAST_S:
        raise errors.bad_range(param)
    return int(text)


DOORS = [Door("GET", "/usage", usage, prefixes=OURS)]
