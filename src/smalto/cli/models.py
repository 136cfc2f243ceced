"""`smalto models list|add|pull|show|rm`: the open-weight models on this machine."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from smalto.engines.diffusion import extra, layout, store
from smalto.engines.diffusion.entry import Entry, Options, capabilities_of, family_of
from smalto.engines.diffusion.store import Progress
from smalto.errors import LocalError


def list_all(*, as_json: bool) -> None:
    entries = store.entries().values()
    if as_json:
        print(json.dumps([facts(entry) for entry in entries], indent=2, ensure_ascii=False))
        return
    for entry in entries:
        print(
            f"{entry.name}\t{entry.family}\t{size(entry.size_bytes)}\t{entry.licence}"
            f"\t{', '.join(capabilities_of(entry).tasks)}"
        )
    if not entries:
        print(f"No models in {store.root()}. Add one: smalto models add FOLDER", file=sys.stderr)
    _tell_of_extra()


def add(folder: Path, name: str, options: Options) -> None:
    folder = folder.expanduser().resolve()
    total = sum(path.stat().st_size for path in layout.files(folder)) if folder.is_dir() else 0
    with progress(total, "taking over") as advance:
        entry = store.add(folder, name, options=options, progress=advance)
    _welcome(entry)


def pull(repository: str, name: str, revision: str, options: Options) -> None:
    from smalto.engines.diffusion import hub

    entry = hub.pull(
        repository,
        name,
        revision=revision,
        options=options,
        say=lambda text: print(text, file=sys.stderr),
    )
    _welcome(entry)


def show(name: str, *, as_json: bool, verify: bool) -> None:
    entry = store.load(name)
    if as_json:
        print(json.dumps(facts(entry), indent=2, ensure_ascii=False))
    else:
        for key, value in facts(entry).items():
            print(f"{key}: {_text(value)}")
    if verify:
        with progress(entry.size_bytes, "hashing") as advance:
            bad = list(store.damaged(entry, advance))
        if bad:
            raise LocalError(
                f"Not what was added: {', '.join(bad)}. Remove the model and add it again: "
                f"smalto models rm {name}"
            )
        print(f"all {len(entry.files)} files are what they were", file=sys.stderr)


def remove(name: str) -> None:
    print(f"{name} is gone, {size(store.remove(name))} with it")


def facts(entry: Entry) -> dict[str, object]:
    can = capabilities_of(entry)
    return {
        "name": entry.name,
        "family": entry.family,
        "title": family_of(entry).title,
        "pipeline": entry.pipeline,
        "variant": entry.variant,
        "licence": entry.licence,
        "source": entry.source,
        "size_bytes": entry.size_bytes,
        "weights_bytes": dict(entry.bytes_by_part),
        "tasks": list(can.tasks),
        "steps": dict(can.steps),
        "max_images": can.max_images,
        "max_batch": can.max_batch,
        "folder": str(entry.folder),
    }


@contextmanager
def progress(total: int, what: str) -> Iterator[Progress]:
    """A bar on a terminal, nothing elsewhere."""
    if not sys.stderr.isatty() or not total:
        yield lambda n: None
        return
    from rich.console import Console
    from rich.progress import Progress as Bars

    with Bars(console=Console(stderr=True), transient=True) as bars:
        task = bars.add_task(what, total=total)
        yield lambda n: bars.advance(task, n)


def size(size_bytes: int) -> str:
    return f"{size_bytes / 1e9:.1f} GB" if size_bytes >= 1e8 else f"{size_bytes / 1e6:.1f} MB"


def _welcome(entry: Entry) -> None:
    print(
        f"{entry.name}: {family_of(entry).title}, {size(entry.size_bytes)}, licence "
        f"{entry.licence}; ask for it with model={entry.name!r} once the server is started again"
    )
    _tell_of_extra()


def _tell_of_extra() -> None:
    if lack := extra.missing():
        print(f"To draw with it, install {', '.join(lack)}: {extra.INSTALL}", file=sys.stderr)


def _text(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{key} {each}" for key, each in value.items())
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
