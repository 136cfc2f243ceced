"""Memory: pictures that a project keeps under names, to be spoken in prompts as @name."""

from __future__ import annotations

from collections.abc import Sequence

from smalto import errors
from smalto.clock import Clock
from smalto.edit.names import MAX_CHARS, folded, is_name, spoken
from smalto.storage.blobs import BlobStore
from smalto.storage.database import Database
from smalto.storage.memory import Full, MemoryRow, MemoryStore, Room, Taken, digest
from smalto.types import ImageInput, Recalled

DEFAULT_PROJECT = "default"
"""Of everybody, until keys belong to projects."""

ROOM = Room(names=200, size_bytes=256 << 20)
MAX_PICTURE_BYTES = 24 << 20
MAX_DESCRIPTION_CHARS = 500
MAX_REFERENCES = 16
"""Pictures of a request, sent and recalled together."""


class Memory:
    """Every method but `speaks` waits for the disk; call it in a thread."""

    def __init__(self, store: MemoryStore, clock: Clock, room: Room = ROOM) -> None:
        self._store = store
        self._clock = clock
        self._room = room

    def add(
        self,
        project: str,
        name: str,
        image: ImageInput,
        *,
        description: str = "",
        key_id: int | None = None,
    ) -> MemoryRow:
        """Raises InvalidRequest. `name` may begin with an @."""
        plain, description = checked(name), _described(description)
        if len(image.png) > MAX_PICTURE_BYTES:
            raise errors.memory_full(
                f"this picture of {len(image.png) >> 20} MB as PNG",
                f"{MAX_PICTURE_BYTES >> 20} MB for each picture",
            )
        row = MemoryRow(
            project=project,
            name=plain,
            description=description,
            sha256=digest(image.png),
            width_px=image.width_px,
            height_px=image.height_px,
            has_alpha=image.has_alpha,
            media_type=image.media_type,
            making=image.making,
            size_bytes=len(image.png),
            key_id=key_id,
            created_s=int(self._clock.unix_s()),
        )
        try:
            self._store.add(row, folded(plain), image.png, self._room)
        except Taken:
            raise errors.memory_taken(plain) from None
        except Full as full:
            raise self._full(full) from None
        return row

    def list(self, project: str) -> list[MemoryRow]:
        return self._store.all(project)

    def get(self, project: str, name: str) -> MemoryRow:
        """Raises NotFound, which lists what there is."""
        row = self._store.find(project, folded(name))
        if row is None:
            raise errors.no_such_memory(name.removeprefix("@"), self._names(project))
        return row

    def picture(self, project: str, name: str) -> ImageInput:
        """Raises NotFound."""
        found = self._store.picture(self.get(project, name))
        if found is None:
            raise errors.no_such_memory(name.removeprefix("@"), self._names(project))
        return found

    def change(
        self, project: str, name: str, *, to: str | None = None, description: str | None = None
    ) -> MemoryRow:
        """Another name, another description, or both; the picture stays as it is. Raises NotFound
        or InvalidRequest, and nothing has changed then."""
        row = self.get(project, name)
        plain = row.name if to is None else checked(to)
        words = row.description if description is None else _described(description)
        try:
            self._store.change(project, folded(row.name), plain, folded(plain), words)
        except Taken:
            raise errors.memory_taken(plain) from None
        return self.get(project, plain)

    def forget(self, project: str, name: str) -> None:
        """Raises NotFound."""
        if not self._store.remove(project, folded(name)):
            raise errors.no_such_memory(name.removeprefix("@"), self._names(project))

    def recall(self, project: str, prompt: str, n_images: int = 0) -> tuple[Recalled, ...]:
        """What the names in a prompt stand for, each once, in the prompt's order. In a project that
        remembers nothing an @ is a character like others. Raises ImageUserError for a name that
        nothing is remembered by, or for more pictures than a request may have."""
        if not speaks(prompt):
            return ()
        rows = {folded(row.name): row for row in self._store.all(project)}
        if not rows:
            return ()
        said = [folded(name) for name, _, _ in spoken(prompt, frozenset(rows))]
        names = list(dict.fromkeys(said))
        if unknown := [name for name in names if name not in rows]:
            raise errors.unknown_names(unknown, [row.name for row in rows.values()])
        if n_images + len(names) > MAX_REFERENCES and names:
            raise errors.too_many_recalled(n_images + len(names), MAX_REFERENCES)
        return tuple(self._recalled(rows[name]) for name in names)

    def _recalled(self, row: MemoryRow) -> Recalled:
        image = self._store.picture(row)
        if image is None:
            raise errors.no_such_memory(row.name, self._names(row.project))
        return Recalled(row.name, image, row.description)

    def _names(self, project: str) -> Sequence[str]:
        return [row.name for row in self._store.all(project)]

    def _full(self, full: Full) -> errors.InvalidRequest:
        if full.limit == "names":
            return errors.memory_full("another name", f"{self._room.names} names")
        return errors.memory_full("this picture", f"{self._room.size_bytes >> 20} MB")


def open_memory(database: Database, pictures: BlobStore, clock: Clock) -> Memory:
    return Memory(MemoryStore(database, pictures), clock)


def speaks(prompt: str) -> bool:
    """Whether a prompt may speak a name at all."""
    return "@" in prompt


def _described(description: str) -> str:
    """On one line. Raises InvalidRequest."""
    plain = " ".join(description.split())
    if len(plain) > MAX_DESCRIPTION_CHARS:
        raise errors.description_too_long(len(plain), MAX_DESCRIPTION_CHARS)
    return plain


def checked(name: str) -> str:
    """Without its @. Raises InvalidRequest."""
    plain = name.strip().removeprefix("@")
    if not is_name(plain):
        raise errors.invalid_memory_name(name, MAX_CHARS)
    return plain
