"""What was drawn and what it cost, added up from the ledger."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from smalto.storage.database import Database

By = Literal["day", "model", "key", "engine", "quality", "size"]
NOBODY = "-"
"""Neither a key's nor a person's: in contract mode."""

GROUPS: Mapping[By, str] = {
    "day": "strftime('%Y-%m-%d', l.created_s, 'unixepoch')",
    "model": "l.model",
    "key": f"COALESCE(k.name || ' (' || k.prefix || '...' || k.last4 || ')', p.name, '{NOBODY}')",
    "engine": "l.engine",
    "quality": "l.quality",
    "size": "l.size",
}


@dataclass(frozen=True, slots=True)
class Sums:
    """`group` is what they have in common: a UTC day such as 2026-11-23, a model's id, a key's or
    a person's name ... `cost_micro` is millionths of a dollar, `mean_s` seconds a request took."""

    group: str
    requests: int = 0
    images: int = 0
    input_tokens: int = 0
    output_tokens: int = 0
    cost_micro: int = 0
    mean_s: float = 0.0


class UsageStore:
    """Reads milliseconds when the ledger is long; call it in a thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def groups(self, by: By, from_s: int, to_s: int) -> Sequence[Sums]:
        """Of what was delivered from `from_s` on and before `to_s`, unix seconds: by day in their
        order, else the dearest first. Only groups that have something."""
        order = "1" if by == "day" else "6 DESC, 3 DESC, 1"
        return [
            Sums(*row)
            for row in self._database.read(
                f"SELECT {GROUPS[by]}, COUNT(*), SUM(l.n), SUM(l.input_tokens),"
                " SUM(l.output_tokens), SUM(l.cost_micro), AVG(l.duration_ms) / 1000.0"
                " FROM ledger l LEFT JOIN api_key k ON k.id = l.key_id"
                " LEFT JOIN person p ON p.id = l.person_id"
                f" WHERE l.created_s >= ? AND l.created_s < ? GROUP BY 1 ORDER BY {order}",
                (from_s, to_s),
            )
        ]

    def cost_micro_by_key(self, from_s: int) -> Mapping[int, int]:
        """Of the keys that were used since."""
        rows = self._database.read(
            "SELECT key_id, SUM(cost_micro) FROM ledger"
            " WHERE created_s >= ? AND key_id IS NOT NULL GROUP BY key_id",
            (from_s,),
        )
        return {row[0]: row[1] for row in rows}
