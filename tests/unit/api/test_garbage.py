"""Whatever arrives, the answer is one of the documented ones and never a 5xx."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import AsyncExitStack
from typing import Any

import httpx2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smalto.api import fields
from smalto.engines import catalog
from smalto.errors import registry
from tests.unit.api.rig import client_of, error_of, png
from tests.unit.api.routes.test_edits import Editor

EXAMPLES = 60
STATUSES = {row.status for row in registry.rows()}
NAMES = st.sampled_from([*fields.ORDER, "image[]", "image[0]", "svg[model]", "svg[", "", "nothing"])
TEXTS = st.one_of(
    st.text(max_size=20),
    st.sampled_from(["", "auto", "1", "-1", "true", "1024x1024", "0x0", "9" * 30, "\x00", "png"]),
)
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.floats(allow_nan=False, allow_infinity=False),
        TEXTS,
    ),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(TEXTS, inner, max_size=3)),
    max_leaves=5,
)
HEAD = st.fixed_dictionaries(
    {"model": st.sampled_from([*catalog.load().models, "none"]), "prompt": st.just("a fox")}
)
FILES = st.one_of(st.just(png(16, 16)), st.binary(max_size=60))


class Rig:
    """One server for all examples."""

    def __init__(self, loop: asyncio.AbstractEventLoop, client: httpx2.AsyncClient) -> None:
        self.loop = loop
        self.client = client

    def post(self, path: str, **body: Any) -> None:
        response = self.loop.run_until_complete(self.client.post(path, **body))
        if response.status_code != 200:
            assert response.status_code in STATUSES and response.status_code < 500, response.text
            error_of(response)


@pytest.fixture(scope="module")
def rig(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Rig]:
    loop = asyncio.new_event_loop()
    stack = AsyncExitStack()
    opened = client_of(tmp_path_factory.mktemp("garbage"), Editor())
    yield Rig(loop, loop.run_until_complete(stack.enter_async_context(opened)))
    loop.run_until_complete(stack.aclose())
    loop.run_until_complete(loop.shutdown_default_executor())
    loop.close()


@settings(max_examples=EXAMPLES)
@given(head=HEAD, more=st.dictionaries(NAMES, VALUES, max_size=4))
@pytest.mark.parametrize("path", ["/images/generations", "/images/edits", "/images/estimate"])
def test_json(rig: Rig, path: str, head: dict[str, Any], more: dict[str, Any]) -> None:
    cheap = {"quality": "low", "n": 1} if "n" not in more else {}
    rig.post(path, json={**head, **cheap, **more})


@settings(max_examples=EXAMPLES)
@given(
    head=HEAD,
    more=st.dictionaries(NAMES, TEXTS, max_size=3),
    files=st.lists(st.tuples(NAMES, st.tuples(TEXTS, FILES)), max_size=3),
)
@pytest.mark.parametrize("path", ["/images/edits", "/images/variations", "/images/estimate"])
def test_forms(
    rig: Rig, path: str, head: dict[str, str], more: dict[str, str], files: list[Any]
) -> None:
    rig.post(path, data={**head, **more}, files=files)


@settings(max_examples=EXAMPLES)
@given(
    body=st.binary(max_size=300),
    kind=st.sampled_from(
        ["application/json", "multipart/form-data; boundary=B", "multipart/form-data", "", "a/b;="]
    ),
)
@pytest.mark.parametrize("path", ["/images/generations", "/images/edits", "/images/variations"])
def test_bytes(rig: Rig, path: str, body: bytes, kind: str) -> None:
    rig.post(path, content=body, headers={"content-type": kind})
