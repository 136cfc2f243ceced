"""LiteLLM's proxy as an engine of ours: client, Smalto, the proxy, and a second Smalto that draws.

The proxy has a key of its own and knows the second server by an OpenAI address; what it drops (the
seed, our extras, streams) is added or told by the first, as `kind = "litellm"` says.
"""

from __future__ import annotations

import base64
import io
import os
import signal
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from openai import BadRequestError, InternalServerError, OpenAI
from PIL import Image

from tests.contract.conftest import Server, serving

from .conftest import installed
from .sandbox import Sandbox

pytestmark = pytest.mark.clients

MASTER_KEY = "sk-of-the-proxy-1234"
ENGINES = """
[engines.proxy]
kind = "litellm"
url = "{url}/v1"
key_env = "PROXY_KEY"
models = ["gpt-image-1"]
retries = 0

[routes."gpt-image-1"]
engines = ["proxy"]
"""
PROXY = """
model_list:
  - model_name: gpt-image-1
    litellm_params:
      model: openai/gpt-image-1
      api_base: {url}/v1
      api_key: {key}
general_settings:
  master_key: {master}
litellm_settings:
  num_retries: 0
"""


@pytest.fixture(scope="module")
def first(
    sandbox: Sandbox, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Iterator[Server]:
    asked = "clients" in request.config.getoption("markexpr")
    if not asked and "SMALTO_CLIENTS_CACHE" not in os.environ:
        pytest.skip("installs 117 packages: run `pytest -m clients tests/clients`")
    program = installed(lambda: sandbox.python("litellm-proxy")).with_name("litellm")
    folder = tmp_path_factory.mktemp("litellm")
    home = folder / "first"
    home.mkdir()
    with serving(folder / "second", "fake") as second:
        config = folder / "proxy.yaml"
        config.write_text(PROXY.format(url=second.url, key=second.key, master=MASTER_KEY))
        with proxy(program, config, sandbox) as url, pytest.MonkeyPatch.context() as patch:
            patch.setenv("PROXY_KEY", MASTER_KEY)
            (home / "engines.toml").write_text(ENGINES.format(url=url))
            with serving(home, "fake") as server:
                yield server
    assert MASTER_KEY not in home.with_suffix(".log").read_text(), "the proxy's key is nowhere"


@contextmanager
def proxy(program: Path, config: Path, sandbox: Sandbox) -> Iterator[str]:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    command = [str(program.with_name("python")), str(program), "--config", str(config)]
    environment = {**sandbox.environment, "LITELLM_LOCAL_MODEL_COST_MAP": "True"}
    log = config.with_suffix(".log")
    with log.open("w") as out:
        process = subprocess.Popen(
            [*command, "--host", "127.0.0.1", "--port", str(port), "--telemetry", "False"],
            stdout=out,
            stderr=out,
            env=environment,
            cwd=config.parent,
        )
    url = f"http://127.0.0.1:{port}"
    try:
        wait_alive(process, url, log)
        yield url
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def wait_alive(process: subprocess.Popen[bytes], url: str, log: Path) -> None:
    end_s = time.monotonic() + float(os.environ.get("SMALTO_SLACK", "1")) * 120
    while time.monotonic() < end_s:
        assert process.poll() is None, log.read_text()[-3000:]
        try:
            with urllib.request.urlopen(f"{url}/health/liveliness", timeout=5):
                return
        except OSError:
            time.sleep(0.5)
    raise AssertionError(log.read_text()[-3000:])


@pytest.fixture
def client(first: Server) -> Iterator[OpenAI]:
    with first.client(timeout=60) as opened:
        yield opened


def picture(b64: str | None) -> Image.Image:
    with Image.open(io.BytesIO(base64.b64decode(b64 or ""))) as image:
        return image.convert("RGBA")


def test_a_picture_through_the_proxy(client: OpenAI) -> None:
    answer: Any = client.images.generate(
        model="gpt-image-1",
        prompt="a fox",
        size="1536x1024",
        output_format="webp",
        extra_body={"smalto": True, "seed": 5},
    )
    assert picture(answer.data[0].b64_json).size == (1536, 1024)
    facts = answer.smalto["images"][0]
    assert facts["engine"] == "proxy"
    assert facts["upstream"]["usage"], "what the far end counted comes back through the proxy"
    assert any("seed" in note for note in facts["notes"]), "which the proxy does not pass on"
    assert answer.usage.output_tokens > 0, "counted by our own rules"


def test_n_pictures_and_a_stream(client: OpenAI) -> None:
    answer = client.images.generate(model="gpt-image-1", prompt="two foxes", n=2)
    assert len(answer.data or []) == 2
    events = list(client.images.generate(model="gpt-image-1", prompt="a", stream=True))
    assert [event.type for event in events] == ["image_generation.completed"], "none are claimed"


def test_an_edit_through_the_proxy_keeps_the_rest(client: OpenAI, pictures: Path) -> None:
    """512x512 is no size of this model, so the source is asked for at its own, 1024x1024."""
    source = Image.open(pictures / "source.png").resize((1024, 1024))
    mask = Image.open(pictures / "mask.png").resize((1024, 1024), Image.Resampling.NEAREST)
    files = []
    for image in (source, mask):
        out = io.BytesIO()
        image.save(out, "PNG")
        files.append(("a.png", out.getvalue(), "image/png"))
    answer = client.images.edit(
        model="gpt-image-1", image=files[0], mask=files[1], prompt="a hat", size="1024x1024"
    )
    done = picture(answer.data[0].b64_json if answer.data else None)
    changed = [
        at
        for at in [(0, 0), (200, 200), (1023, 1023), (900, 100)]
        if done.getpixel(at) != source.getpixel(at)
    ]
    assert changed == []
    assert done.getpixel((500, 250)) != source.getpixel((500, 250)), "and the hole is drawn"


def test_errors_of_the_far_end_come_through(client: OpenAI) -> None:
    with pytest.raises(BadRequestError) as refused:
        client.images.generate(model="gpt-image-1", prompt="[refuse]")
    assert MASTER_KEY not in str(refused.value)
    with pytest.raises(InternalServerError):
        client.images.generate(model="gpt-image-1", prompt="[fail]")
