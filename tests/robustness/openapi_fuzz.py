"""Sends what schemathesis makes of our OpenAPI document, good and bad, to a running server.

It runs in an environment of its own (tests/clients/requirements-fuzz.txt) and knows nothing of
Smalto: openapi_fuzz.py URL KEY REQUESTS SEED PICTURES OUT. OUT is a JSON file with what was seen.
"""

from __future__ import annotations

import base64
import json
import random
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

WEIGHTS = {
    "POST /v1/images/generations": 31,
    "POST /v1/images/edits": 32,
    "POST /v1/images/variations": 10,
    "POST /v1/images/estimate": 9,
    "POST /v1/memory": 6,
    "GET /v1/memory": 1,
    "GET /v1/memory/{name}": 2,
    "GET /v1/memory/{name}/image": 2,
    "DELETE /v1/memory/{name}": 2,
    "GET /v1/models": 1,
    "GET /v1/models/{model_id}": 3,
    "GET /files/{name}": 3,
}
"""Shares of the requests, in percent; half of each keeps to the document, half breaks it (not the
two lists, where nothing can be broken: hence 102)."""

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]
BATCH = 250
PICTURE_FIELDS = ("image", "image[]", "mask", "markup")


@dataclass
class Seen:
    """Of all answers: how many of each status at each operation, refusals, and what was wrong."""

    statuses: Counter[str] = field(default_factory=Counter)
    errors: dict[str, dict[str, Any]] = field(default_factory=dict)
    failures: list[dict[str, Any]] = field(default_factory=list)
    slowest_s: float = 0.0
    slowest: str = ""
    n_broken: int = 0

    @property
    def n_requests(self) -> int:
        return self.statuses.total()

    def add(self, name: str, case: Any, answer: Any, seconds: float) -> None:
        self.statuses[f"{name} {answer.status_code}"] += 1
        if seconds > self.slowest_s:
            self.slowest_s, self.slowest = seconds, f"{name} {str(case.body)[:600]}"
        if answer.status_code >= 400:
            self._add_error(answer)
        streamed = _header(answer, "content-type").startswith("text/event-stream")
        try:
            if streamed:
                _check_events(answer)
            case.validate_response(answer, checks=CHECKS[:-1] if streamed else CHECKS)
        except (Exception, BaseExceptionGroup) as problem:
            self._fail(case, answer, str(problem))

    def _add_error(self, answer: Any) -> None:
        """The whole envelope, once for each text: the test knows which ones are documented."""
        line = {
            "status": answer.status_code,
            "retry": _header(answer, "x-should-retry"),
            "body": answer.text,
        }
        self.errors.setdefault(json.dumps(line)[:4000], line)

    def unanswered(self, case: Any, problem: Exception) -> None:
        self.statuses["no answer 599"] += 1
        self.failures.append({"request": str(case.body)[:1500], "problem": str(problem)[:500]})

    def _fail(self, case: Any, answer: Any, problem: str) -> None:
        if len(self.failures) < 50:
            self.failures.append(
                {
                    "request": f"{case.method} {case.formatted_path} {str(case.body)[:1500]}",
                    "status": answer.status_code,
                    "body": answer.text[:1500],
                    "problem": problem[:3000],
                }
            )


def _header(answer: Any, name: str) -> str:
    return str((answer.headers.get(name) or [""])[0])


def _check_events(answer: Any) -> None:
    """Every event is named as its data's `type`; a stream ends completed, or with an error."""
    kinds = []
    for block in answer.text.split("\n\n"):
        lines = [line for line in block.splitlines() if line and not line.startswith(":")]
        if not lines:
            continue
        name, data = lines
        kinds.append(name.removeprefix("event: "))
        value = json.loads(data.removeprefix("data: "))
        assert value["type"] == kinds[-1], block[:300]
        assert "b64_json" in value or set(value["error"]) >= {"message", "type", "param", "code"}
    assert kinds and kinds[-1].endswith((".completed", "error")), kinds


class Pictures:
    """Real files, broken ones and junk, to put where the document says only "a file"."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        self._chance = chance
        self._files = [path.read_bytes() for path in sorted(folder.iterdir())]

    def any_file(self) -> bytes:
        data = self._chance.choice(self._files)
        dice = self._chance.random()
        if dice < 0.1:
            return data[: self._chance.randrange(len(data))]
        if dice < 0.2:
            place = self._chance.randrange(len(data))
            return data[:place] + self._chance.randbytes(4) + data[place + 4 :]
        return data

    def data_url(self) -> str:
        mime = self._chance.choice(["image/png", "image/jpeg", "image/webp", "text/plain", ""])
        return f"data:{mime};base64,{base64.b64encode(self.any_file()).decode()}"

    def put_into(self, body: Any, *, form: bool) -> None:
        """Four of five files that schemathesis made up become pictures; prompts are kept, but ask
        the fake engine for a small file, so that drawing does not take all the time."""
        if not isinstance(body, dict):
            return
        if isinstance(body.get("prompt"), str) and 0 < len(body["prompt"]) < 900:
            body["prompt"] += "[bytes 2000]"
        if isinstance(body.get("n"), int) and body["n"] in range(3, 11):
            body["n"] = 2
        for name in PICTURE_FIELDS if form else ():
            value = body.get(name)
            if isinstance(value, bytes) and self._chance.random() < 0.8:
                body[name] = self.any_file()
            elif isinstance(value, list) and self._chance.random() < 0.8:
                body[name] = [self.any_file() for _ in value]
        references = body.get("images")
        for item in [*(references if isinstance(references, list) else []), body.get("mask")]:
            if isinstance(item, dict) and "image_url" in item and self._chance.random() < 0.8:
                item["image_url"] = self.data_url()


def fuzz(url: str, key: str, n_requests: int, start: int, pictures: Pictures, seen: Seen) -> None:
    """`start` is the seed of the first batch of each operation."""
    document = requests.get(f"{url}/openapi.json", timeout=10).json()
    document.pop("security")  # our key goes with every request: bodies are what is to be broken
    schema = schemathesis.openapi.from_dict(_with_flat_forms(document))
    session = requests.Session()
    session.headers["authorization"] = f"Bearer {key}"
    for result in schema.get_all_operations():
        operation = result.ok()
        share = n_requests * WEIGHTS.get(operation.label, 0) // 200
        for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE) if share else ():

            def send(case: Any, name: str = f"{operation.label} {mode.value}") -> None:
                pictures.put_into(case.body, form=case.media_type == "multipart/form-data")
                start_s = time.perf_counter()
                try:
                    answer = case.call(base_url=url, session=session, timeout=60)
                except (requests.ConnectionError, requests.Timeout) as problem:
                    seen.unanswered(case, problem)
                    return
                seen.add(name, case, answer, time.perf_counter() - start_s)

            _try(operation.as_strategy(generation_mode=mode), share, start, send, seen)


def _with_flat_forms(document: dict[str, Any]) -> dict[str, Any]:
    """A form that is any of several becomes one that takes the parameters of all of them, because
    schemathesis sends files as texts where it does not see one list of properties."""
    schemas = document["components"]["schemas"]
    for path in document["paths"].values():
        for operation in path.values():
            content = operation.get("requestBody", {}).get("content", {})
            form = content.get("multipart/form-data")
            whole = schemas[form["schema"]["$ref"].rpartition("/")[2]] if form else {}
            if "anyOf" in whole:
                members = whole["anyOf"]
                forms = [schemas[member["$ref"].rpartition("/")[2]] for member in members]
                form["schema"] = _merged(forms)
    return document


def _merged(forms: list[dict[str, Any]]) -> dict[str, Any]:
    properties = {name: rule for form in forms for name, rule in form["properties"].items()}
    ids = [value for form in forms for value in form["properties"]["model"]["enum"]]
    properties["model"] = {"type": "string", "enum": ids}
    rules = {"required": forms[0]["required"], "additionalProperties": False}
    either = {"anyOf": forms[0]["anyOf"]} if "anyOf" in forms[0] else {}
    return {"type": "object", "properties": properties, **rules, **either}


def _try(cases: Any, n_requests: int, start: int, send: Callable[[Any], None], seen: Seen) -> None:
    """In batches, each with a seed of its own: schemathesis 4.32 sometimes breaks on mutated files
    ("Unsupported type: 'Binary'"), and then only the rest of a batch is lost."""
    left, number = n_requests, 0
    while left > 0 and number < n_requests // BATCH + 20:
        n_before, number = seen.n_requests, number + 1
        try:
            _batch(cases, min(left, BATCH), start + number, send)
        except Unsatisfiable:
            return  # no parameters, so nothing can be broken
        except ValueError as problem:
            if "Unsupported type: 'Binary'" not in str(problem):
                raise
            seen.n_broken += 1
        left -= seen.n_requests - n_before


def _batch(cases: Any, n_requests: int, chosen: int, send: Callable[[Any], None]) -> None:
    @seed(chosen)
    @settings(
        max_examples=n_requests,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=cases)
    def run(case: Any) -> None:
        send(case)

    run()


def main() -> None:
    url, key, n_requests, start, pictures, out = sys.argv[1:]
    seen, chance = Seen(), random.Random(int(start))
    try:
        fuzz(url, key, int(n_requests), int(start), Pictures(Path(pictures), chance), seen)
    finally:
        Path(out).write_text(json.dumps(report(seen), indent=1))


def report(seen: Seen) -> dict[str, Any]:
    return {
        "statuses": dict(seen.statuses),
        "errors": list(seen.errors.values()),
        "failures": seen.failures,
        "slowest_s": seen.slowest_s,
        "slowest": seen.slowest,
        "broken_batches": seen.n_broken,
    }


if __name__ == "__main__":
    main()
