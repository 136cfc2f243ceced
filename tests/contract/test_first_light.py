"""The first thing anybody tries: the article's sample, unchanged but for where the server is.

Against the native engine, so it needs the packaged weights and art. It checks what a machine can
check; whether the park looks like a park is for eyes (`make sheet`) and for `smalto evaluate`.
"""

from __future__ import annotations

import base64
import io
from pathlib import Path

import pytest
from openai import OpenAI
from PIL import Image

from .conftest import serving

PROMPT = """
A quiet park in which people and friendly robots spend the day with one another. Some of them
are out for a walk, some play games, and some sit on benches under the trees. The mood is warm
and harmonious, and soft sunlight falls through the leaves.
"""


@pytest.mark.native
def test_first_light(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(tmp_path / "home", "native") as server:
        monkeypatch.setenv("OPENAI_BASE_URL", f"{server.url}/v1")
        monkeypatch.setenv("OPENAI_API_KEY", server.key)
        client = OpenAI()

        img = client.images.generate(model="gpt-image-1", prompt=PROMPT)

        assert img.data is not None
        image_bytes = base64.b64decode(img.data[0].b64_json or "")
        path = tmp_path / "output.png"
        path.write_bytes(image_bytes)
        facts = client.images.generate(
            model="gpt-image-1", prompt=PROMPT, quality="low", extra_body={"smalto": True}
        )

    picture = Image.open(io.BytesIO(path.read_bytes()))
    picture.load()
    assert (picture.format, picture.size, picture.mode) == ("PNG", (1024, 1024), "RGB")
    colors = picture.resize((64, 64)).getcolors(64 * 64)
    assert colors is not None and len(colors) > 200, "this is no picture but a plain area"
    assert img.usage is not None and img.usage.output_tokens in (272, 1056, 4160)
    scene = (facts.model_extra or {})["smalto"]["images"][0]["scene"]
    assert scene["setting"]["place"] == "park"
    concepts = " ".join(item["concept"] for item in scene["items"])
    assert "robot" in concepts and "bench" in concepts
