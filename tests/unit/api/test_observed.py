"""What a server says about its requests: the access log and the numbers for Prometheus."""

from __future__ import annotations

import asyncio
import json
import logging
from pathlib import Path
from typing import Any

import pytest
from prometheus_client.parser import text_string_to_metric_families

from smalto.engines.fake import FakeEngine
from tests.unit.api.rig import FOX, client_of

SECRET = "a fox with a secret plan"


def lines(caplog: pytest.LogCaptureFixture) -> list[dict[str, Any]]:
    return [json.loads(r.getMessage()) for r in caplog.records if r.name == "smalto.access"]


def test_one_line_for_each_request(home: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "smalto.access")

    async def story() -> str:
        async with client_of(home, FakeEngine()) as client:
            body = {**FOX, "prompt": SECRET, "user": "somebody"}
            plain = await client.post("/images/generations", json=body)
            await client.post("/images/generations?q=query", json={**body, "stream": True})
            await client.post("http://test/images/generations", json={**body, "n": 0})
            await client.get("http://test/nothing", headers={"authorization": "Bearer sk-wrong"})
            return plain.headers["x-request-id"] + client.headers["authorization"]

    names = asyncio.run(story())
    plain, streamed, refused, lost = lines(caplog)
    assert plain["request_id"] in names and plain["route"] == "/v1/images/generations"
    expected = {
        "status": 200, "model": "gpt-image-1", "size": "1024x1024", "quality": "low", "n": 1,
        "output_tokens": 272, "key_id": 1, "client": "127.0.0.1", "method": "POST",
    }  # fmt: skip
    assert expected.items() <= plain.items()
    assert plain["cost_micro"] > 0 and plain["bytes_in"] > 50 and plain["bytes_out"] > 1000
    assert plain["queue_ms"] >= 0
    assert streamed["stream"] is True and streamed["output_tokens"] == 272
    assert streamed["queue_ms"] >= 0
    assert (refused["status"], refused["error"]) == (400, "integer_below_min_value")
    assert refused["route"] == "/v1/images/generations"
    assert (lost["status"], "route" in lost) == (404, False)
    for secret in (SECRET, "secret", "somebody", "query", "sk-", "Bearer"):
        assert secret not in caplog.text


def test_numbers_for_prometheus(home: Path) -> None:
    async def story() -> str:
        async with client_of(home, FakeEngine()) as client:
            await client.post("/images/generations", json={**FOX, "n": 2})
            await client.post("/images/generations", json={**FOX, "n": 0})
            await client.get("http://test/v1/" + "x" * 50)
            text = (await client.get("http://test/metrics")).text
            assert (await client.get("/metrics")).status_code == 404  # not under /v1
            client.headers.pop("authorization")
            assert (await client.get("http://test/metrics")).status_code == 401
            return text

    text = asyncio.run(story())
    found = {
        (sample.name, *sorted(sample.labels.values())): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }
    assert found["smalto_requests_total", "/v1/images/generations", "2xx"] == 1
    assert found["smalto_requests_total", "/v1/images/generations", "4xx"] == 1
    assert found["smalto_requests_total", "4xx", "none"] == 1  # paths never become labels
    assert found["smalto_pictures_total", "gpt-image-1"] == 2
    assert found["smalto_tokens_total", "gpt-image-1", "output"] == 544
    assert found["smalto_request_seconds_count", "/v1/images/generations"] == 2
    assert found["smalto_open_requests",] == 0 and found["smalto_slots",] > 0
    assert "x" * 50 not in text
