from __future__ import annotations

from pathlib import Path

import pytest

from smalto.cli.engines_remote import New, add, check, remove
from smalto.engines.remote.settings import load
from smalto.errors import LocalError
from tests.unit.engines.remote import scripted as s
from tests.unit.engines.remote.scripted import KEY

OPENAI = New("openai", "openai", "", "gpt-image-2,pic=gpt-image-1.5", "UP_KEY", "", "native")


@pytest.fixture
def path(home: Path) -> Path:
    return home / "engines.toml"


def test_what_is_added_is_there(path: Path) -> None:
    add(OPENAI)
    add(New("box", "vllm-omni", "http://127.0.0.1:9/v1", "photo=Qwen/Qwen-Image", "", "", ""))
    found = load(path)
    assert found.remotes["openai"].models == {"gpt-image-2": "gpt-image-2", "pic": "gpt-image-1.5"}
    assert found.routes["pic"].names == ("openai", "native")
    assert found.routes["photo"].names == ("box",)
    with pytest.raises(LocalError, match="There is an engine 'box'"):
        add(New("box", "sglang", "http://127.0.0.1:9/v1", "a", "", "", ""))


def test_what_means_nothing_is_not_written(path: Path) -> None:
    add(OPENAI)
    before = path.read_bytes()
    for kind, url in (("azure", "http://127.0.0.1:9/v1"), ("compatible", 'http://"x')):
        with pytest.raises(LocalError):
            add(New("new", kind, url, "m", "", "", ""))
    assert path.read_bytes() == before


def test_removing_leaves_the_rest_as_it_was(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.write_text(
        "# mine\n[engines.box] # here\nkind = 'sglang'\nurl = 'http://127.0.0.1:9/v1'\n"
        "models = ['a']\n\n# the cloud\n[engines.'far']\nkind = 'compatible'\n"
        "url = 'http://127.0.0.1:9/v1'\nmodels = ['b']\n"
    )
    remove("box")
    assert path.read_text() == (
        "# mine\n# the cloud\n[engines.'far']\nkind = 'compatible'\n"
        "url = 'http://127.0.0.1:9/v1'\nmodels = ['b']\n"
    )
    add(New("box", "sglang", "http://127.0.0.1:9/v1", "a", "", "", "far"))
    with pytest.raises(LocalError, match="The routes of a name 'far'"):
        remove("far")
    remove("box")
    remove("far")
    assert not load(path).remotes and not load(path).routes
    with pytest.raises(LocalError, match="There is no engine"):
        remove("far")


def test_checking(
    path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("UP_KEY", KEY)
    listed = s.plain(200, b'{"data": [{"id": "gpt-image-2"}, {"id": "gpt-image-1.5"}, 3]}')
    locked = s.error(401, "invalid_api_key")
    with s.scripted(s.in_turn(listed, locked)) as server:
        add(New("openai", "openai", server.url, "gpt-image-2", "UP_KEY", "", ""))
        check("openai")
        assert "lets us in" in capsys.readouterr().out
        with pytest.raises(LocalError):
            check(None)
        said = capsys.readouterr().out
        assert "does not let us in" in said and KEY not in said and "their words" not in said
    with pytest.raises(LocalError):
        check("openai")
    assert "cannot be reached" in capsys.readouterr().out
    monkeypatch.delenv("UP_KEY")
    with pytest.raises(LocalError):
        check("openai")
    assert "no key in the variable UP_KEY" in capsys.readouterr().out


def test_nothing_to_check(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    check(None)
    assert "There are no engines" in capsys.readouterr().out
