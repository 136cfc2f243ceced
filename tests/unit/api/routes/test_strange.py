"""Whatever is sent to the playground's doors is answered, and never with an error of ours."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import httpx2

from smalto.api.routes import collections, pictures, prompts, runs
from tests.unit.api.routes.test_pictures import drawn
from tests.unit.api.routes.test_runs import told

DOORS = [*runs.DOORS, *pictures.DOORS, *collections.DOORS, *prompts.DOORS]
NAMES = (
    *("operation", "model", "prompt", "n", "image_ids", "mask_id", "collection_id", "layout"),
    *("partial_images", "ids", "name", "add", "remove", "favourite", "caption", "collections"),
    *("title", "text", "tags", "settings", "picture_id", "used_s", "index", "images", "mask"),
)
QUESTIONS = ("q", "kind", "limit", "offset", "from_s", "to_s", "ids", "state", "trash", "order")
VALUES: tuple[Any, ...] = (
    *(None, True, False, 0, 1, -1, 2**63, 2**80, 1.5, "", " ", "1", "[1]", "[[", "generation"),
    *("edit", "variation", "smalto-native", "\x00", "\ud83d", "海獭", "x" * 5000, [], [1], [[1]]),
    *({}, {"a": {}}, ["1", None], [2**70], "../../etc/passwd", '"*:', "%00", "-0", "1e9"),
)
TEXTS = tuple(value for value in VALUES if isinstance(value, str) and value != "\ud83d")
PLACES = ("1", "0", "-1", "x", "99999999999999999999999", "%2e%2e", "run_x", "海")


def test_nothing_breaks_them(home: Path) -> None:
    rng = random.Random(7)

    async def story(client: httpx2.AsyncClient) -> None:
        await drawn(client, prompt="one")
        await client.post("/collections", json={"name": "a"})
        await client.post("/prompts", json={"title": "a", "text": "b"})
        for number in range(700):
            door = rng.choice(DOORS)
            path = door.path
            while "{" in path:
                start, end = path.index("{"), path.index("}")
                path = path[:start] + rng.choice(PLACES) + path[end + 1 :]
            body = {name: rng.choice(VALUES) for name in rng.sample(NAMES, rng.randrange(5))}
            asked = {name: rng.choice(TEXTS) for name in rng.sample(QUESTIONS, rng.randrange(3))}
            headers = {"Idempotency-Key": f"k{number}"}
            more: dict[str, Any] = {}
            if door.method != "GET":
                kind = rng.randrange(4)
                if kind == 0:
                    more["content"] = rng.choice([b"", b"{", b"[]", b"\xff", b'{"a":1}' * 9])
                elif kind == 1:
                    more["data"] = {
                        name: str(value)[:50].encode("utf-8", "replace").decode()
                        for name, value in body.items()
                        if value
                    }
                    more["files"] = {rng.choice(["image", "mask", "x"]): ("a.png", b"no picture")}
                else:
                    more["content"] = json.dumps(body)
            answer = await client.request(
                door.method, path, params=asked, headers=headers, timeout=30, **more
            )
            assert answer.status_code < 500, (door.method, path, asked, more, answer.text)

    told(home, story, max_queued=64)
