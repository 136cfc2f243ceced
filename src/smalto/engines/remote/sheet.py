"""The table of dialects in docs/remote-engines.md: `python -m smalto.engines.remote.sheet` prints
it."""

from __future__ import annotations

from collections.abc import Iterator

from smalto.engines.catalog import FreeSize
from smalto.engines.remote import dialects
from smalto.engines.remote.dialects import Dialect

MASKS = {
    "alpha": "sent as it is, and kept here to the byte",
    "white": "turned into black and white, and kept here to the byte",
    "none": "**added**: the whole is drawn, the hole taken from it",
}
COLUMNS = (
    *("`kind`", "server", "masks", "sizes", "quality", "transparency", "variations", "markup"),
    *("previews", "pictures in", "seed", "usage"),
)


def table() -> str:
    rows = [tuple(_cells(dialect)) for dialect in dialects.load().values()]
    return "\n".join(f"| {' | '.join(row)} |" for row in (COLUMNS, ("---",) * len(COLUMNS), *rows))


def _cells(dialect: Dialect) -> Iterator[str]:
    sends = dialect.fields["generation"]
    yield f"`{dialect.kind}`"
    yield dialect.title
    yield MASKS[dialect.mask]
    yield _sizes(dialect)
    yield "sent" if "quality" in sends else "told in the notes"
    yield "sent" if dialect.transparent else "**added**: keyed from an even ground"
    yield "its door, else an edit" if dialect.fields["variation"] else "**added**: by an edit"
    yield "sent to models that have it" if dialect.markup else "**added**: drawn onto the picture"
    yield f"up to {dialect.previews}" if dialect.previews else "none, and none claimed"
    yield f"up to {dialect.max_images}"
    yield "sent" if "seed" in sends else "told in the notes"
    yield "kept beside ours, if it counts"


def _sizes(dialect: Dialect) -> str:
    if not isinstance(dialect.rules, FreeSize):
        return f"as its model; unknown ones as `{dialect.rules}`"
    free = dialect.rules
    return f"multiples of {free.multiple_px} up to {free.max_edge_px}"


if __name__ == "__main__":
    print(table())
