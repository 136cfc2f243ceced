"""OpenAI's own tests of its SDKs pass against the contract server."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.contract.conftest import Server

from .conftest import installed
from .sandbox import Sandbox
from .sdk_suites import Suite, node_suite, python_suite

pytestmark = pytest.mark.clients


@pytest.mark.parametrize(
    ("suite", "least"), [(python_suite, 179), (node_suite, 10)], ids=["python", "node"]
)
def test_suite(
    suite: Callable[[Sandbox, str], Suite],
    least: int,
    sandbox: Sandbox,
    contract_server: Server,
    capsys: pytest.CaptureFixture[str],
) -> None:
    ended: Suite = installed(lambda: suite(sandbox, contract_server.url))
    results = sandbox.root / "results"
    results.mkdir(exist_ok=True, parents=True)
    (results / f"suite-{suite.__name__}.txt").write_text(str(ended))
    with capsys.disabled():
        print(f"\n{ended}")
    assert ended.is_green, ended.report[-6000:]
    assert ended.passed >= least, "tests are missing"
