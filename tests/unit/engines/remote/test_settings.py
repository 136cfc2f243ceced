from __future__ import annotations

from pathlib import Path

import pytest

from smalto.engines.remote.settings import load
from smalto.errors import LocalError

GOOD = """
[engines.openai]
kind = "openai"
key_env = "OPENAI_API_KEY"
models = ["gpt-image-2", "gpt-image-1.5"]

[engines.box]
kind = "vllm-omni"
url = "http://127.0.0.1:8091/v1/"
models = {photo = "Qwen/Qwen-Image"}
parallel = 2

[engines.cpp]
kind = "sd.cpp"
url = "http://127.0.0.1:1234/v1"

[routes."gpt-image-2"]
engines = {openai = 3, box = 1}
fallback = ["native"]
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "engines.toml"


def test_a_file_of_three(path: Path) -> None:
    path.write_text(GOOD)
    found = load(path)
    assert list(found.remotes) == ["openai", "box", "cpp"]
    assert found.remotes["openai"].url == "https://api.openai.com/v1"
    assert found.remotes["box"].url == "http://127.0.0.1:8091/v1"
    assert found.remotes["box"].model_there("photo") == "Qwen/Qwen-Image"
    assert found.remotes["box"].model_there("gpt-image-2") == "Qwen/Qwen-Image"
    assert found.routes["gpt-image-2"].names == ("openai", "box", "native")
    assert found.routes["gpt-image-1.5"].names == ("openai",)
    assert found.routes["photo"].names == ("box",)


def test_no_file_is_no_engines(path: Path) -> None:
    assert not load(path).remotes


BASE = {"kind": '"openai"', "key_env": '"K"', "models": '["m"]'}


def row(**more: str | None) -> str:
    fields = {name: value for name, value in {**BASE, **more}.items() if value is not None}
    return "[engines.up]\n" + "\n".join(f"{name} = {value}" for name, value in fields.items())


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[engines", "is not TOML"),
        ("[motors]", "unknown key 'motors'"),
        (row(kind='"azure"'), "'kind' is 'azure'; it must be 'openai'"),
        (row(key='"sk-1"'), "does not belong into this file"),
        (row(kee='"sk-1"'), "unknown key 'kee'"),
        (row(key_env=None), "UP_API_KEY"),
        (row(key_file='"k"'), "both 'key_env' and 'key_file'"),
        (row(url='"https://user:pw@a.example/v1"'), "without user"),
        (row(url='"ftp://a.example"'), "must be the address"),
        (row(url='"https://a.example/v1?x=1"'), "must be the address"),
        (row(url='"http://a.example/v1"'), "over plain http"),
        (row(models=None), "needs 'models'"),
        (row(models="[]"), "needs 'models'"),
        (row(models="[1]"), "needs 'models'"),
        (row(parallel="0"), "whole number from 1 to 256"),
        (row(parallel="true"), "whole number from 1 to 256"),
        (row(total_s="nan"), "from 0.05 to 600"),
        (row(sizes='["big"]'), "'sizes' must be a list"),
        (row(previews='"no"'), "must be true or false"),
        (row().replace("engines.up", "engines.native"), "an engine's name is"),
        (row().replace("engines.up", 'engines."A b"'), "an engine's name is"),
        (row() + '\n[routes.m]\nengines = {up = 0}', "weights above 0"),
        (row() + '\n[routes.m]\nengine = "up"', "unknown key 'engine'"),
        (row() + '\n[routes.m]\nengines = "up"\nfallback = 3', "list of texts"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told(path: Path, text: str, says: str) -> None:
    path.write_text(text)
    with pytest.raises(LocalError) as caught:
        load(path)
    assert says in caught.value.message and str(path) in caught.value.message
    assert "sk-1" not in caught.value.message


def test_plain_http_with_a_key_by_permission(path: Path) -> None:
    path.write_text(row(url='"http://box.lan:8000/v1"', allow_plain_http="true"))
    assert load(path).remotes["up"].url.startswith("http:")


def test_keys_come_from_the_environment(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path.write_text(row())
    remote = load(path).remotes["up"]
    with pytest.raises(LocalError, match="no key in the variable K"):
        remote.key()
    monkeypatch.setenv("K", "sk-2\nX-Evil: 1")
    with pytest.raises(LocalError) as caught:
        remote.key()
    assert "sk-2" not in caught.value.message
    monkeypatch.setenv("K", "sk-2")
    assert remote.key() == "sk-2" and "sk-2" not in repr(remote)


def test_key_files_are_the_owners_only(path: Path, tmp_path: Path) -> None:
    secret = tmp_path / "key"
    secret.write_text("sk-3\n")
    path.write_text(row(key_env=None, key_file=f'"{secret}"'))
    remote = load(path).remotes["up"]
    secret.chmod(0o644)
    with pytest.raises(LocalError, match="chmod 600"):
        remote.key()
    secret.chmod(0o600)
    assert remote.key() == "sk-3"
    secret.unlink()
    with pytest.raises(LocalError, match="cannot be read"):
        remote.key()
