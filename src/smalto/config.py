"""Settings: the only reader of the environment. Refuses what would be unsafe to run."""

from __future__ import annotations

import ipaddress
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from smalto.errors import LocalError

DEFAULT_PORT = 8000
MAX_JSON_BODY_BYTES = 1 << 20
MAX_QUEUED_REQUESTS = 64
DRAIN_S = 30


@dataclass(frozen=True, slots=True)
class Settings:
    """`home` holds all state. `threads` draw pictures; `max_queued` requests may wait for one."""

    home: Path
    threads: int = 2
    max_queued: int = MAX_QUEUED_REQUESTS
    max_body_bytes: int = MAX_JSON_BODY_BYTES

    @property
    def database_path(self) -> Path:
        return self.home / "smalto.db"

    @classmethod
    def from_env(cls, env: Mapping[str, str] | None = None) -> Settings:
        env = os.environ if env is None else env
        return cls(home=home_of(env), threads=min(max(os.cpu_count() or 1, 1), 4))


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


def refuse_open_bind(host: str, *, has_keys: bool) -> None:
    """Raises LocalError when others could reach a server for which nobody has made a key yet."""
    if is_loopback(host) or has_keys:
        return
    raise LocalError(
        f"Refusing to listen on {host}: there is no API key yet, and others could reach that "
        "address. Run `smalto keys create NAME` first, or use --host 127.0.0.1."
    )
