from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest

from recipes import reference
from smalto.api.metrics import Metrics
from smalto.api.trace import Trace
from smalto.config import Settings, variable
from smalto.service import ImageService, Stats


@pytest.mark.parametrize("name", reference.PAGES)
def test_the_reference_is_up_to_date(name: str) -> None:
    written = (reference.FOLDER / name).read_text("utf-8")
    assert written == reference.PAGES[name](), "run: python recipes/reference.py"


def test_every_setting_is_documented() -> None:
    page = reference.settings_page()
    for name in Settings.__dataclass_fields__:
        assert f"`{variable(name)}`" in page, name


def test_every_parameter_of_every_model_is_documented() -> None:
    page = reference.api_page()
    for model in reference.CATALOG.models.values():
        for name in {model.id}.union(*model.fields.values()):
            assert f"`{name}`" in page, name


def test_every_number_for_prometheus_is_documented(home: Path) -> None:
    page = reference.api_page()
    metrics = Metrics(cast(ImageService, Idle()))
    metrics.ended(Trace("req_1"), 200)
    names = {family.name for family in metrics.registry.collect()}
    missing = [name for name in names if f"`{name}" not in page]
    assert names and not missing


class Idle:
    stats = Stats(n_open=0, n_waiting=0, slots=1, restarts=0)
    is_ready = True
