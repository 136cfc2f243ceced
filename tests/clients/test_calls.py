"""Every call that a client's script makes against a live server, as a test of its own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from .catalog import CLIENTS, Client
from .conftest import Outcomes

pytestmark = pytest.mark.clients

CALLS = [(client, name) for client in CLIENTS.values() for name in client.calls]


@pytest.mark.parametrize(
    ("client", "name"), CALLS, ids=[f"{client.slug}: {name}" for client, name in CALLS]
)
def test_call(client: Client, name: str, run: Callable[[Client], Outcomes]) -> None:
    outcome = run(client)[name]
    assert outcome["ok"], outcome["note"]


@pytest.mark.parametrize("client", CLIENTS.values(), ids=CLIENTS)
def test_every_call_is_counted(client: Client, run: Callable[[Client], Outcomes]) -> None:
    assert list(run(client)) == client.calls
