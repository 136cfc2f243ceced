"""A kept picture as a value, its row, and the question that a page of the gallery asks."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from smalto.storage.database import Row
from smalto.storage.words import question

Kind = Literal["generation", "edit", "variation", "import"]
Role = Literal["source", "reference"]


@dataclass(frozen=True, slots=True)
class Parent:
    """A picture that another was made from: the one that was changed, or one beside it."""

    id: int
    role: Role


@dataclass(frozen=True, slots=True)
class Picture:
    """What the gallery knows of a picture. `id` 0 means not kept yet. `place`: its number in the
    run; `color`: "#rrggbb", its mean; `file`, `thumb`, `mask`: names of files; `asked`: the fields
    as they were sent. Money is millionths of a dollar."""

    project: str
    created_s: int
    kind: Kind
    width_px: int
    height_px: int
    output_format: str
    id: int = 0
    run_id: str | None = None
    place: int = 0
    prompt: str = ""
    revised_prompt: str | None = None
    caption: str | None = None
    model: str = ""
    engine: str = ""
    size: str = ""
    quality: str = ""
    background: str = "opaque"
    size_bytes: int = 0
    seed: int | None = None
    input_tokens: int = 0
    output_tokens: int = 0
    cost_micro: int = 0
    seconds: float = 0.0
    favourite: bool = False
    preserved_share: float | None = None
    preserved_difference: int | None = None
    notes: tuple[str, ...] = ()
    trashed_s: int | None = None
    color: str = "#808080"
    file: str = ""
    thumb: str | None = None
    mask: str | None = None
    asked: Mapping[str, Any] = field(default_factory=dict)
    request_id: str | None = None
    scene: Mapping[str, Any] | None = None
    parents: tuple[Parent, ...] = ()
    collections: tuple[int, ...] = ()

    @property
    def words(self) -> str:
        """By which it is found."""
        return "\n".join(filter(None, (self.prompt, self.revised_prompt, self.caption)))


BESIDE = ("id", "parents", "collections")
HEAVY = ("scene",)
"""Not read for a page of many."""
WRITTEN = [name for name in Picture.__dataclass_fields__ if name not in BESIDE]
LIGHT = ", ".join(["id", *(name for name in WRITTEN if name not in HEAVY)])
INSERT = f"INSERT INTO picture ({', '.join(WRITTEN)}) VALUES ({', '.join('?' * len(WRITTEN))})"
JSON_FIELDS = ("notes", "asked", "scene")


def values_of(picture: Picture) -> list[Any]:
    """In the order of `INSERT`."""
    return [_written(name, getattr(picture, name)) for name in WRITTEN]


def _written(name: str, value: Any) -> Any:
    if name in JSON_FIELDS and value is not None:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return value


def picture_of(row: Row, parents: Sequence[Parent], collections: Sequence[int]) -> Picture:
    found: dict[str, Any] = dict(zip(row.keys(), row, strict=True))
    for name in JSON_FIELDS:
        if found.get(name) is not None:
            found[name] = json.loads(found[name])
    found["notes"] = tuple(found["notes"])
    found["favourite"] = bool(found["favourite"])
    return Picture(**found, parents=tuple(parents), collections=tuple(collections))


@dataclass(frozen=True, slots=True)
class Query:
    """Which pictures of a project; `words` as somebody typed them, times are unix seconds."""

    words: str = ""
    kind: str | None = None
    model: str | None = None
    size: str | None = None
    quality: str | None = None
    favourite: bool = False
    collection: int | None = None
    from_s: int | None = None
    to_s: int | None = None
    trash: bool = False
    oldest_first: bool = False
    offset: int = 0
    limit: int = 60

    @property
    def order(self) -> str:
        """Pictures of the same second in the order in which they were kept."""
        way = "ASC" if self.oldest_first else "DESC"
        return f"created_s {way}, id {way}"

    def where(self, project: str) -> tuple[str, list[Any]]:
        """Condition and values; nothing of the user's becomes SQL."""
        terms = ["project = ?", f"trashed_s IS {'NOT ' if self.trash else ''}NULL"]
        values: list[Any] = [project]
        for name in ("kind", "model", "size", "quality"):
            if (value := getattr(self, name)) is not None:
                terms.append(f"{name} = ?")
                values.append(value)
        for name, sign in (("from_s", ">="), ("to_s", "<")):
            if (value := getattr(self, name)) is not None:
                terms.append(f"created_s {sign} ?")
                values.append(value)
        if self.favourite:
            terms.append("favourite = 1")
        if self.collection is not None:
            terms.append("id IN (SELECT picture_id FROM collected WHERE collection_id = ?)")
            values.append(self.collection)
        if (asked := question(self.words)) is not None:
            terms.append("id IN (SELECT rowid FROM picture_words WHERE words MATCH ?)")
            values.append(asked)
        return " AND ".join(terms), values


def marks(values: Sequence[Any]) -> str:
    """Placeholders of a list."""
    return ", ".join("?" * len(values))
