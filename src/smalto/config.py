"""Settings: the only reader of the environment. Refuses what would be unsafe to run.

Every field of `Settings` is an environment variable, SMALTO_ and its name in capitals; its `help`
is what docs/reference/settings.md says about it.
"""

from __future__ import annotations

import ipaddress
import os
import re
from collections.abc import Callable, Mapping
from dataclasses import Field, dataclass, field, fields
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from smalto.errors import LocalError

DEFAULT_PORT = 8000
MAX_JSON_BODY_BYTES = 1 << 20
MAX_QUEUED_REQUESTS = 64
DRAIN_S = 30


def setting(default: Any, text: str, read: Callable[[str], Any]) -> Any:
    """A field with its sentence for the docs and the reader of its text form."""
    return field(default=default, metadata={"help": text, "read": read})


def _count(text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,15}", text, re.ASCII) or int(text) == 0:
        raise ValueError("a whole number above 0")
    return int(text)


def _flag(text: str) -> bool:
    values = {"1": True, "true": True, "yes": True, "0": False, "false": False, "no": False}
    if text.lower() not in values:
        raise ValueError("1 or 0")
    return values[text.lower()]


def _list(text: str) -> tuple[str, ...]:
    return tuple(word for word in re.split(r"[,\s]+", text) if word)


def _networks(text: str) -> tuple[str, ...]:
    words = _list(text)
    try:
        for word in words:
            ipaddress.ip_network(word, strict=False)
    except ValueError:
        raise ValueError("addresses or networks, such as 127.0.0.1 10.0.0.0/8") from None
    return words


def _origins(text: str) -> tuple[str, ...]:
    words = _list(text)
    if not all(word == "*" or re.fullmatch(r"https?://[^/\s]+", word) for word in words):
        raise ValueError("origins such as https://app.example, or *")
    return words


def _url(text: str) -> str:
    try:
        parts = urlsplit(text)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in ("http", "https") or not parts.netloc or parts.query or parts.fragment:
        raise ValueError("an address such as https://images.example")
    return text.rstrip("/")


def _sizes(text: str) -> tuple[tuple[str, str], ...]:
    pairs = [tuple(word.split("=")) for word in _list(text)]
    size = re.compile(r"[1-9][0-9]{0,4}x[1-9][0-9]{0,4}", re.ASCII)
    for pair in pairs:
        if len(pair) != 2 or not all(size.fullmatch(part) for part in pair):
            raise ValueError("pairs such as 512x512=1024x1024")
    return tuple((pair[0], pair[1]) for pair in pairs)


def _models(text: str) -> tuple[tuple[str, str], ...]:
    pairs = [tuple(part.strip() for part in word.split("=")) for word in _list(text)]
    if not all(len(pair) == 2 and all(pair) for pair in pairs):
        raise ValueError("pairs of a model and an engine, such as gpt-image-2=native")
    return tuple((pair[0], pair[1]) for pair in pairs)


def _variations(text: str) -> str:
    if text not in ("on", "retired"):
        raise ValueError("on or retired")
    return text


@dataclass(frozen=True, slots=True)
class Settings:
    """Sizes are bytes, times seconds."""

    home: Path
    threads: int = setting(
        2, "Pictures drawn at once; by default the processors, at most 4.", _count
    )
    max_queued: int = setting(
        MAX_QUEUED_REQUESTS, "Requests that may be open at once; further ones get 503.", _count
    )
    max_body_bytes: int = setting(
        MAX_JSON_BODY_BYTES, "Largest JSON body without pictures in it; more gets 413.", _count
    )
    max_edit_body_bytes: int = setting(
        64 << 20,
        "Largest JSON body of an edit, whose pictures are data URLs; more gets 413.",
        _count,
    )
    max_upload_bytes: int = setting(
        256 << 20, "Largest multipart body; more gets 413. Its files wait on disk.", _count
    )
    max_file_bytes: int = setting(50 << 20, "Largest single picture of a multipart body.", _count)
    max_held_bytes: int = setting(
        1 << 30, "All bodies together that are being read or opened; more gets 503.", _count
    )
    default_model: str = setting(
        "", "Model of requests that name none; without it they are refused, as OpenAI does.", str
    )
    model_memory_bytes: int = setting(
        0,
        "Room for the weights of open-weight models that are in memory at once; the one that was"
        " not asked longest makes room. 0 keeps one at a time.",
        _count,
    )
    models: tuple[tuple[str, str], ...] = setting(
        (),
        "Which engine draws a model, such as gpt-image-2=native, also for ids of your own; the"
        " others are drawn by the engine the server was started with.",
        _models,
    )
    engines: str = setting(
        "",
        "The file that names engines on other machines; by default engines.toml in the home.",
        str,
    )
    size_map: tuple[tuple[str, str], ...] = setting(
        (),
        "What to draw instead of a size that the model does not have, such as 512x512=1024x1024 for"
        " clients that cannot be told better.",
        _sizes,
    )
    variations: str = setting(
        "on",
        "`on` serves /v1/images/variations; `retired` answers 404 with an empty body, as OpenAI"
        " does since dall-e-2 has gone.",
        _variations,
    )
    fetch_image_urls: bool = setting(
        False, "Whether edits may name pictures by https address; data URLs always work.", _flag
    )
    public_url: str = setting(
        "", "Where clients reach this server, for links to pictures: https://images.example.", _url
    )
    trusted_proxies: tuple[str, ...] = setting(
        (), "Addresses or networks whose X-Forwarded-* headers are believed.", _networks
    )
    allow_origins: tuple[str, ...] = setting(
        (), "Origins whose pages may call the API from a browser (CORS), or *; none by default.",
        _origins,
    )  # fmt: skip
    keep_pictures: bool = setting(
        False,
        "Whether pictures that clients of the API make are kept in the playground's gallery too;"
        " those that are made in the playground always are.",
        _flag,
    )
    contract: bool = setting(
        False,
        "For the SDKs' own test suites only: any key and any parameter is accepted, and files that"
        " are no pictures count as blank ones.",
        _flag,
    )

    @property
    def database_path(self) -> Path:
        return self.home / "smalto.db"

    @property
    def engines_path(self) -> Path:
        """Engines on other machines, and routes: see docs/remote-engines.md."""
        return Path(self.engines).expanduser() if self.engines else self.home / "engines.toml"

    @property
    def gallery_path(self) -> Path:
        """Every picture that the playground keeps."""
        return self.home / "gallery"

    @property
    def memory_path(self) -> Path:
        """Pictures that are remembered by name."""
        return self.home / "memory"

    @property
    def scratch_path(self) -> Path:
        """Where uploads wait, each request in a folder of its own."""
        return self.home / "uploads"

    @classmethod
    def from_env(cls, env: Mapping[str, str] | None = None) -> Settings:
        """Raises LocalError for a value that means nothing."""
        env = os.environ if env is None else env
        found: dict[str, Any] = {"threads": min(max(os.cpu_count() or 1, 1), 4)}
        for each in fields(cls):
            text = env.get(variable(each.name), "").strip()
            if text and "read" in each.metadata:
                found[each.name] = _read(each, text)
        return cls(home=home_of(env), **found)


def variable(name: str) -> str:
    """The environment variable of a field."""
    return f"SMALTO_{name.upper()}"


def _read(each: Field[Any], text: str) -> Any:
    try:
        return each.metadata["read"](text)
    except ValueError as error:
        raise LocalError(
            f"The setting {variable(each.name)} is '{text[:80]}', which should be {error}."
        ) from None


def variable_value(name: str) -> str:
    """Of a variable that a file names, because secrets are kept out of files; "" for none."""
    return os.environ.get(name, "").strip()


def home_of(env: Mapping[str, str]) -> Path:
    """SMALTO_HOME, or `smalto` under the user's data directory."""
    if env.get("SMALTO_HOME"):
        return Path(env["SMALTO_HOME"]).expanduser().absolute()
    base = env.get("XDG_DATA_HOME") or str(
        Path(env.get("HOME") or "~").expanduser() / ".local/share"
    )
    return Path(base) / "smalto"


def is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def refuse_open_bind(host: str, *, has_keys: bool, has_people: bool = False) -> None:
    """Raises LocalError when others could reach a server for which nobody has made a key yet and at
    which nobody can sign in."""
    if is_loopback(host) or has_keys or has_people:
        return
    raise LocalError(
        f"Refusing to listen on {host}: there is no API key yet, and others could reach that "
        "address. Run `smalto keys create NAME` first, or use --host 127.0.0.1."
    )
