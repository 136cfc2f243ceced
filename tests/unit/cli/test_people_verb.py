from __future__ import annotations

import io
import socket

import pytest

from smalto.cli import people
from smalto.cli.people import setup_address
from smalto.errors import InvalidRequest, LocalError

PASSWORD = "a long password"


def test_a_link_sets_up_and_then_there_are_no_more(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    people.setup_link(8123)
    line = capsys.readouterr().out.strip()
    base, _, code = line.partition("/?setup=")
    assert base == "http://127.0.0.1:8123" and len(code) == 32
    monkeypatch.setenv("SMALTO_PUBLIC_URL", "https://images.example/")
    people.setup_link(8123)
    line = capsys.readouterr().out.strip()
    assert line.startswith("https://images.example/?setup=") and code not in line
    with people.opened() as opened:
        opened.set_up(line.partition("=")[2], "Ann", PASSWORD)
    with pytest.raises(LocalError, match="set up already"):
        people.setup_link(8123)
    people.show()
    assert "Ann" in capsys.readouterr().out


def test_a_new_password_from_standard_input(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with people.opened() as opened:
        session = opened.set_up(opened.new_code(), "Ann", PASSWORD)
    monkeypatch.setattr("sys.stdin", io.StringIO("another password\nrest\n"))
    people.reset("ann")
    assert "another password" not in capsys.readouterr().out
    with people.opened() as opened:
        assert opened.signed_in(session.token) is None
        assert opened.login("Ann", "another password").person.id == 1


def test_what_reset_refuses(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(LocalError, match="Nobody here is called 'Bob'"):
        people.reset("Bob")
    with people.opened() as opened:
        opened.set_up(opened.new_code(), "Ann", PASSWORD)
    monkeypatch.setattr("sys.stdin", io.StringIO("short\n"))
    with pytest.raises(InvalidRequest, match="10 to 256"):
        people.reset("Ann")
    typed = iter(["a first password", "a second password"])
    terminal = io.StringIO()
    monkeypatch.setattr(terminal, "isatty", lambda: True, raising=False)
    monkeypatch.setattr("sys.stdin", terminal)
    monkeypatch.setattr("getpass.getpass", lambda _: next(typed))
    with pytest.raises(LocalError, match="differ"):
        people.reset("Ann")


@pytest.mark.parametrize(
    ("host", "shown"),
    [("0.0.0.0", "127.0.0.1"), ("127.0.0.1", "127.0.0.1"), ("::1", "[::1]"), ("::", "[::1]")],
)
def test_the_address_is_one_that_a_browser_can_open(host: str, shown: str) -> None:
    from smalto.cli.serve import browsable

    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        assert browsable("", host, listener) == f"http://{shown}:{port}"
        assert browsable("https://a.example", host, listener) == "https://a.example"
    assert setup_address("http://a", "b") == "http://a/?setup=b"
