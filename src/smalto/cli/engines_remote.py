"""`smalto engines add|rm|check`, for engines on other machines: the file engines.toml.

The file is the owner's: what is added goes to its end, what is removed is cut out, and everything
else, comments too, stays as it was. A change that would leave a file that means nothing is not
written.
"""

from __future__ import annotations

import asyncio
import re
import time
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from smalto.config import Settings
from smalto.engines import registry
from smalto.engines.remote import settings
from smalto.engines.remote.faults import Fault
from smalto.engines.remote.settings import EnginesFile, RemoteSettings
from smalto.engines.remote.upstream import Upstream
from smalto.errors import LocalError
from smalto.media.intake import Intake

HEADER = re.compile(r"\s*\[(?P<table>[^\[\]]*)\]\s*(#.*)?")
CAUSES = {
    "unreachable": "cannot be reached: is it running, and is the url right?",
    "slow": "does not answer in time.",
    "broken": "answers, but not as such a server should; is the url right, with /v1 at its end?",
    "full": "is full now, or out of its rate limit; it is there.",
    "locked": "does not let us in: is the key right, and the url?",
    "refused": "does not list its models; whether it draws shows with `smalto engines test`.",
    "blocked": "does not list its models; whether it draws shows with `smalto engines test`.",
}


@dataclass(frozen=True, slots=True)
class New:
    """As typed."""

    name: str
    kind: str
    url: str
    models: str
    key_env: str
    key_file: str
    fallback: str


def add(new: New) -> None:
    """Raises LocalError."""
    path = Settings.from_env().engines_path
    before, known = _read(path), settings.load(path)
    if new.name in known.remotes:
        raise LocalError(
            f"There is an engine '{new.name}' in {path}. Edit it there, or take it out first: "
            f"smalto engines rm {new.name}"
        )
    if new.name in registry.factories():
        raise LocalError(f"There is an engine '{new.name}' on this machine. Take another name.")
    pairs = [_pair(word) for word in re.split(r"[,\s]+", new.models) if word]
    text = before + ("\n" if before.strip() else "") + _block(new, pairs)
    text += "".join(_route(here, new) for here, _ in pairs if here not in known.routes)
    _write(path, text)
    print(f"The engine '{new.name}' is in {path}. Try it: smalto engines check {new.name}")


def _pair(word: str) -> tuple[str, str]:
    here, _, there = word.partition("=")
    return here, there or here


def _block(new: New, pairs: Sequence[tuple[str, str]]) -> str:
    facts = {"kind": new.kind, "url": new.url, "key_env": new.key_env, "key_file": new.key_file}
    lines = [f"[engines.{_word(new.name)}]"]
    lines += [f"{name} = {_quoted(value)}" for name, value in facts.items() if value]
    if pairs:
        table = ", ".join(f"{_quoted(here)} = {_quoted(there)}" for here, there in pairs)
        lines.append(f"models = {{{table}}}")
    return "\n".join(lines) + "\n"


def _route(model_id: str, new: New) -> str:
    if not new.fallback:
        return ""
    names = [_quoted(name) for name in re.split(r"[,\s]+", new.fallback) if name]
    return (
        f"\n[routes.{_quoted(model_id)}]\nengines = [{_quoted(new.name)}]\n"
        f"fallback = [{', '.join(names)}]\n"
    )


def remove(name: str) -> None:
    """With the routes that lead to it alone. Raises LocalError."""
    path = Settings.from_env().engines_path
    known = settings.load(path)
    if name not in known.remotes:
        raise LocalError(f"There is no engine '{name}' in {path}.")
    alone, others = _routes_to(name, known)
    if others:
        raise LocalError(
            f"The routes of {', '.join(others)} name '{name}' beside others. Take it out of them "
            f"in {path} first."
        )
    gone = {("engines", name), *(("routes", model_id) for model_id in alone)}
    _write(path, _without(_read(path), gone))
    print(f"The engine '{name}' is no longer in {path}.")


def _routes_to(name: str, known: EnginesFile) -> tuple[list[str], list[str]]:
    """Ids whose only engine it is, and ids that name it otherwise."""
    alone, others = [], []
    for model_id, route in known.routes.items():
        if tuple(each for each, _ in route.engines) == (name,):
            alone.append(model_id)
        elif name in route.names:
            others.append(model_id)
    return alone, others


def _without(text: str, tables: set[tuple[str, str]]) -> str:
    """Lines of those tables are left out, but not comments that stand before the next table."""
    kept: list[str] = []
    cut: list[str] = []
    for line in text.splitlines(keepends=True):
        header = HEADER.fullmatch(line.rstrip("\r\n"))
        if header is not None:
            kept += _tail(cut)
            cut = []
        if header is not None and _path(header["table"]) in tables:
            cut = [line]
        elif cut:
            cut.append(line)
        else:
            kept.append(line)
    return "".join(kept)


def _tail(cut: list[str]) -> list[str]:
    """Comments at the end of what is cut: they belong to what follows."""
    at = len(cut)
    while at > 1 and cut[at - 1].lstrip().startswith(("#", "\n")):
        at -= 1
    return [line for line in cut[at:] if line.strip()]


def _path(table: str) -> tuple[str, ...]:
    """("engines", "openai") of a header's words."""
    try:
        raw = tomllib.loads(f"[{table}]")
    except tomllib.TOMLDecodeError:
        return ()
    names = []
    while raw:
        name, raw = next(iter(raw.items()))
        names.append(name)
    return tuple(names)


def check(name: str | None) -> None:
    """A line for each. Raises LocalError when one of them is not as it should be."""
    path = Settings.from_env().engines_path
    known = settings.load(path).remotes
    if name is not None and name not in known:
        raise LocalError(f"There is no engine '{name}' in {path}.")
    asked = [known[name]] if name is not None else list(known.values())
    if not asked:
        print(f"There are no engines in {path}. Add one: smalto engines add NAME --kind KIND")
        return
    wrong = [remote.name for remote in asked if not _is_well(remote)]
    if wrong:
        raise LocalError(f"Not as they should be: {', '.join(wrong)}.")


def _is_well(remote: RemoteSettings) -> bool:
    start_s = time.monotonic()
    try:
        listed = asyncio.run(Upstream(remote, Intake(), key=remote.key()).models())
    except LocalError as error:
        print(f"{remote.name}\t{error.message}")
        return False
    except Fault as fault:
        print(f"{remote.name}\t{CAUSES[fault.kind]} ({fault.detail})")
        return fault.kind in ("refused", "full")
    took_ms = (time.monotonic() - start_s) * 1000
    lacking = [there for there in remote.models.values() if there and there not in listed]
    said = f"; it does not list {', '.join(lacking)}" if lacking else ""
    print(f"{remote.name}\tlets us in ({took_ms:.0f} ms){said}")
    return not lacking or remote.dialect.kind != "openai"


# --- the file -----------------------------------------------------------------------------------


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except FileNotFoundError:
        return ""


def _write(path: Path, text: str) -> None:
    """Whole or not at all, and only if it means something."""
    settings.parsed(tomllib.loads(text))
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    beside = path.with_name(f"{path.name}.new")
    beside.write_text(text, "utf-8")
    beside.replace(path)


def _word(name: str) -> str:
    return name if re.fullmatch(r"[A-Za-z0-9_-]+", name, re.ASCII) else _quoted(name)


def _quoted(text: str) -> str:
    """A basic string of TOML."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c.isprintable() else f"\\U{ord(c):08x}" for c in escaped) + '"'
