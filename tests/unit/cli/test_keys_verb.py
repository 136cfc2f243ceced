from __future__ import annotations

import pytest

from smalto.cli import keys
from smalto.errors import SmaltoError


def test_make_list_and_revoke(capsys: pytest.CaptureFixture[str]) -> None:
    keys.create("laptop")
    key = capsys.readouterr().out.strip()
    assert key.startswith("sk-smalto-") and "\n" not in key
    with keys.open_keys() as opened:
        assert opened.authenticate(f"Bearer {key}").name == "laptop"

    keys.show()
    line = capsys.readouterr().out
    assert "laptop" in line and "active" in line and key not in line

    keys.revoke(1)
    keys.show()
    assert "revoked" in capsys.readouterr().out


def test_revoking_what_is_not_there_is_told() -> None:
    with pytest.raises(SmaltoError):
        keys.revoke(7)
