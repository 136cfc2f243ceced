"""The models on this machine: each in a folder under SMALTO_HOME/models, with what is known of it.

    models/NAME/record.json     what was found when it was added
    models/NAME/weights/...     the checkpoint in diffusers' layout: JSON, words, safetensors
    models/NAME/measured.json   what a start on a GPU has measured

Nothing here is ever unpickled or run: other files than these are not taken over.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from smalto.config import home_of
from smalto.engines.diffusion import layout
from smalto.engines.diffusion.entry import Entry, Options
from smalto.errors import InputMissing, InvalidRequest, LocalError

RECORD, WEIGHTS, MEASURED = "record.json", "weights", "measured.json"
NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}", re.ASCII)
RESERVED = ("native", "fake", "smalto-native")

Progress = Callable[[int], None]
"""Is told how many bytes were dealt with since it was last told."""


def root() -> Path:
    return home_of(os.environ) / "models"


def entries() -> dict[str, Entry]:
    """By name, sorted."""
    return {name: load(name) for name in _names()}


def load(name: str) -> Entry:
    """Raises InputMissing."""
    folder = root() / name
    try:
        raw = json.loads((folder / RECORD).read_text("utf-8"))
    except (OSError, ValueError):
        known = ", ".join(_names())
        raise InputMissing(
            f"There is no model '{name}'. Here are: {known or 'none; smalto models add FOLDER'}."
        ) from None
    files = {path: (int(size), str(digest)) for path, (size, digest) in raw.pop("files").items()}
    options = Options(**raw.pop("options"))
    return Entry(folder=folder / WEIGHTS, files=files, options=options, **raw)


def _names() -> list[str]:
    """Without those that were being added when the machine stopped: theirs begin with a dot."""
    found = (path.parent.name for path in root().glob(f"*/{RECORD}"))
    return sorted(name for name in found if NAME.fullmatch(name))


def add(
    source: Path,
    name: str = "",
    *,
    options: Options | None = None,
    origin: str = "",
    progress: Progress = lambda n: None,
) -> Entry:
    """Takes a checkpoint over: linked where the disk allows it, copied where not; hashed. Raises
    InputMissing, InvalidRequest or LocalError, and leaves nothing behind."""
    name = _checked_name(name or source.name.lower())
    found = layout.read(source)
    total = sum(path.stat().st_size for path in layout.files(source))
    _refuse_full_disk(source, total)
    target = root() / name
    part = root() / f".{name}.part"
    shutil.rmtree(part, ignore_errors=True)
    try:
        taken = {
            path: _take(source / path, part / WEIGHTS / path, progress)
            for path in (str(each.relative_to(source)) for each in layout.files(source))
        }
        entry = replace(
            found,
            name=name,
            folder=target / WEIGHTS,
            source=origin or str(source),
            added_s=int(time.time()),
            files=taken,
            options=options or Options(),
        )
        _write(part / RECORD, _raw(entry))
        part.rename(target)
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise
    return entry


def remove(name: str) -> int:
    """Bytes that were freed. Raises InputMissing."""
    entry = load(name)
    shutil.rmtree(root() / name)
    return entry.size_bytes


def damaged(entry: Entry, progress: Progress = lambda n: None) -> Iterator[str]:
    """Files that are not what they were when the model was added."""
    for path, (size, digest) in entry.files.items():
        file = entry.folder / path
        whole = file.is_file() and file.stat().st_size == size
        if not whole or layout.sha256(file, progress) != digest:
            yield path


def measured_working_bytes(entry: Entry) -> int | None:
    try:
        raw = json.loads((entry.folder.parent / MEASURED).read_text("utf-8"))
        return int(raw["working_bytes"])
    except (OSError, ValueError, KeyError):
        return None


def remember_working_bytes(entry: Entry, working_bytes: int) -> None:
    _write(entry.folder.parent / MEASURED, {"working_bytes": working_bytes})


def _checked_name(name: str) -> str:
    if not NAME.fullmatch(name) or name in RESERVED:
        raise InvalidRequest(
            f"A model cannot be called '{name}'. Give --name with small letters, digits, '.', '-' "
            f"or '_', and none of: {', '.join(RESERVED)}."
        )
    if (root() / name).exists():
        raise LocalError(
            f"There is a model '{name}' already. Give another --name, or remove it first: "
            f"smalto models rm {name}"
        )
    return name


def _refuse_full_disk(source: Path, size_bytes: int) -> None:
    """Links cost nothing; copies need room, and some is left for others."""
    root().mkdir(parents=True, exist_ok=True)
    if source.stat().st_dev == root().stat().st_dev:
        return
    free = shutil.disk_usage(root()).free
    if size_bytes * 1.02 > free:
        raise LocalError(
            f"The model needs {size_bytes / 1e9:.1f} GB, {root()} has {free / 1e9:.1f} GB free. "
            "Make room, or set SMALTO_HOME to another disk."
        )


def _take(source: Path, target: Path, progress: Progress) -> tuple[int, str]:
    """(size, sha256) of what was taken over."""
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(source.resolve(), target)
    except OSError:
        shutil.copyfile(source, target)
    return target.stat().st_size, layout.sha256(target, progress)


def _raw(entry: Entry) -> dict[str, Any]:
    raw = asdict(entry)
    del raw["folder"]
    return raw


def _write(path: Path, raw: dict[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(raw, indent=1, ensure_ascii=False) + "\n", "utf-8")
