"""The file engines.toml: which upstream servers there are, and which engine draws which model.

    [engines.openai]                      # a name of your own
    kind = "openai"
    key_env = "OPENAI_API_KEY"
    models = ["gpt-image-2"]

    [routes."gpt-image-2"]
    engines = {openai = 3, sglang = 1}    # three of four requests go to openai
    fallback = ["native"]

It is checked as a whole when it is read; what is wrong is told with the table and the key at fault.
Secrets are never in it: `key_env` names a variable, `key_file` a file that only its owner reads.
"""

from __future__ import annotations

import re
import stat
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from smalto import config
from smalto.engines.remote import dialects, reading
from smalto.engines.remote.dialects import Dialect
from smalto.engines.remote.http import Timeouts
from smalto.engines.routing import Route
from smalto.errors import LocalError
from smalto.wording import listed

NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,30}", re.ASCII)
KEY = re.compile(r"[\x21-\x7e]{1,512}", re.ASCII)
URL = re.compile(r"https?://[A-Za-z0-9._:\[\]-]+(/[A-Za-z0-9._~%/-]*)?", re.ASCII)
TAKEN = ("native", "fake", "diffusion", "token", "ray")
Env = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class RemoteSettings:
    """One upstream. `models` maps ids here to ids there; the first is for requests that name the
    engine itself. `sizes` replace those of the dialect; `also_send` and `never_send` change which
    fields it is sent. `key` says where the key is, not what it is."""

    name: str
    dialect: Dialect
    url: str
    models: Mapping[str, str]
    key_env: str = ""
    key_file: str = ""
    ca_file: str = ""
    parallel: int = 4
    times: Timeouts = field(default_factory=Timeouts)
    retries: int = 2
    max_wait_s: float = 10.0
    sizes: tuple[tuple[int, int], ...] = ()
    max_images: int | None = None
    previews: bool = True
    also_send: frozenset[str] = frozenset()
    never_send: frozenset[str] = frozenset()

    def key(self, env: Env = config.variable_value) -> str:
        """Empty for a server without. Raises LocalError when it is not where it should be."""
        if self.key_env:
            return _checked_key(self.name, env(self.key_env), f"the variable {self.key_env}")
        if self.key_file:
            return _checked_key(self.name, _secret(self), f"the file {self.key_file}")
        return ""

    def model_there(self, model_id: str) -> str:
        """What the upstream calls the model that a client named."""
        return self.models.get(model_id) or next(iter(self.models.values()))


@dataclass(frozen=True, slots=True)
class EnginesFile:
    remotes: Mapping[str, RemoteSettings] = field(default_factory=dict)
    routes: Mapping[str, Route] = field(default_factory=dict)


def load(path: Path) -> EnginesFile:
    """Nothing when there is no such file. Raises LocalError."""
    try:
        text = path.read_text("utf-8")
    except FileNotFoundError:
        return EnginesFile()
    except (OSError, UnicodeDecodeError) as error:
        raise LocalError(f"Cannot read {path}: {error}. It must be a TOML file in UTF-8.") from None
    try:
        return parsed(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise LocalError(f"{path} is not TOML: {error}.") from None
    except LocalError as error:
        raise LocalError(f"{path}: {error.message}") from None


def parsed(raw: Mapping[str, Any]) -> EnginesFile:
    """Raises LocalError."""
    reading.only("the file", raw, ("engines", "routes"))
    engines, routes = reading.table("engines", raw), reading.table("routes", raw)
    remotes = {name: _remote(name, row) for name, row in engines.items()}
    return EnginesFile(remotes, _routes(remotes, routes))


def _routes(remotes: Mapping[str, RemoteSettings], raw: Mapping[str, Any]) -> Mapping[str, Route]:
    """What the file says, and for ids that it says nothing of, the first upstream that has it."""
    found = {model_id: _route(model_id, row) for model_id, row in raw.items()}
    for name, remote in remotes.items():
        for model_id in remote.models:
            found.setdefault(model_id, Route(((name, 1.0),)))
    return found


def _route(model_id: str, row: Any) -> Route:
    where = f'[routes."{model_id}"]'
    if not isinstance(row, dict):
        raise LocalError(f"{where} must be a table with 'engines' and perhaps 'fallback'.")
    reading.only(where, row, ("engines", "fallback"))
    engines = row.get("engines")
    if isinstance(engines, str):
        engines = [engines]
    if isinstance(engines, list):
        engines = dict.fromkeys(map(str, engines), 1)
    if not isinstance(engines, dict) or not engines or not all(map(_is_weight, engines.values())):
        raise LocalError(
            f"{where} needs 'engines': a name, a list of names, or names with weights above 0 such "
            "as {openai = 3, native = 1}."
        )
    weights = tuple((name, float(weight)) for name, weight in engines.items())
    return Route(weights, reading.strings(where, row, "fallback"))


def _is_weight(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 < value < 1e6


def _remote(name: str, row: Any) -> RemoteSettings:
    where = f"[engines.{name}]"
    if not NAME.fullmatch(name) or name in TAKEN:
        raise LocalError(
            f"{where}: an engine's name is 1 to 31 small letters, digits, - and _, and none of "
            f"{', '.join(TAKEN)}."
        )
    if not isinstance(row, dict):
        raise LocalError(f"{where} must be a table.")
    if "key" in row or "api_key" in row:
        raise LocalError(
            f"{where}: a key does not belong into this file. Name the environment variable that "
            "holds it (key_env), or a file that only you can read (key_file)."
        )
    reading.only(where, row, KNOWN)
    dialect = _dialect(where, row)
    remote = RemoteSettings(
        name=name,
        dialect=dialect,
        url=_url(where, row, dialect),
        models=_models(where, row, dialect, name),
        key_env=reading.text(where, row, "key_env"),
        key_file=reading.text(where, row, "key_file"),
        ca_file=reading.text(where, row, "ca_file"),
        parallel=int(reading.number(where, row, "parallel", 1, 256, 4, whole=True)),
        times=Timeouts(
            reading.number(where, row, "connect_s", 0.05, 60, 5),
            reading.number(where, row, "read_s", 0.05, 600, 180),
            reading.number(where, row, "total_s", 0.05, 600, 300),
        ),
        retries=int(reading.number(where, row, "retries", 0, 5, 2, whole=True)),
        max_wait_s=reading.number(where, row, "max_wait_s", 0, 120, 10),
        sizes=reading.sizes(where, row),
        max_images=reading.max_images(where, row),
        previews=reading.flag(where, row, "previews", True),
        also_send=reading.field_names(where, row, "also_send"),
        never_send=reading.field_names(where, row, "never_send"),
    )
    _check_key(where, remote, plain_http=reading.flag(where, row, "allow_plain_http", False))
    return remote


KNOWN = (
    *("kind", "url", "key_env", "key_file", "ca_file", "models", "parallel", "connect_s", "read_s"),
    *("total_s", "retries", "max_wait_s", "sizes", "max_images", "previews", "also_send"),
    *("never_send", "allow_plain_http"),
)


def _dialect(where: str, row: Mapping[str, Any]) -> Dialect:
    known = dialects.load()
    kind = row.get("kind")
    if not isinstance(kind, str) or kind not in known:
        raise LocalError(f"{where}: 'kind' is {kind!r}; it must be {listed(list(known), 'or')}.")
    return known[kind]


def _url(where: str, row: Mapping[str, Any], dialect: Dialect) -> str:
    text = reading.text(where, row, "url") or dialect.url
    try:
        parts = urlsplit(text)
        good = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:
        good = False
    clean = URL.fullmatch(text)
    if not good or not clean or parts.username or parts.password or parts.query or parts.fragment:
        raise LocalError(
            f"{where}: 'url' is {text!r}; it must be the address up to and with /v1, without user, "
            "password or query, for example http://127.0.0.1:8091/v1"
        )
    return text.rstrip("/")


def _models(where: str, row: Mapping[str, Any], dialect: Dialect, name: str) -> Mapping[str, str]:
    given = row.get("models", {name: ""} if "model" not in dialect.fields["generation"] else None)
    if isinstance(given, list):
        given = {each: each for each in given}
    good = isinstance(given, dict) and given
    if not good or not all(isinstance(text, str) for pair in given.items() for text in pair):
        raise LocalError(
            f"{where} needs 'models': a list of ids such as [\"gpt-image-2\"], or a table of ids "
            'here and there such as {photo = "Qwen/Qwen-Image"}.'
        )
    return dict(given)


def _check_key(where: str, remote: RemoteSettings, *, plain_http: bool) -> None:
    if remote.key_env and remote.key_file:
        raise LocalError(f"{where} has both 'key_env' and 'key_file'; keep one of them.")
    if remote.dialect.needs_key and not (remote.key_env or remote.key_file):
        raise LocalError(
            f"{where}: {remote.dialect.title} wants an API key. Put it into an environment "
            f'variable and name that: key_env = "{remote.name.upper().replace("-", "_")}_API_KEY".'
        )
    parts = urlsplit(remote.url)
    away = parts.scheme == "http" and not config.is_loopback(parts.hostname or "")
    if away and (remote.key_env or remote.key_file) and not plain_http:
        raise LocalError(
            f"{where} would send its key over plain http, where others can read it. Use https, or "
            "say allow_plain_http = true for a network that only you use."
        )


def _secret(remote: RemoteSettings) -> str:
    path = Path(remote.key_file).expanduser()
    try:
        open_to_others = stat.S_IMODE(path.stat().st_mode) & 0o077
        if open_to_others:
            raise LocalError(
                f"The key file {path} of the engine '{remote.name}' can be read by others. Run "
                f"`chmod 600 {path}`."
            )
        return path.read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError):
        raise LocalError(
            f"The key file {path} of the engine '{remote.name}' cannot be read. Write the key "
            "alone into it, readable by you only."
        ) from None


def _checked_key(name: str, key: str, where: str) -> str:
    """What it says is never part of the message."""
    if not KEY.fullmatch(key):
        raise LocalError(
            f"The engine '{name}' finds no key in {where}. Set it to the upstream's API key, then "
            "start again."
        )
    return key
