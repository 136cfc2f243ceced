from __future__ import annotations

import pytest

from recipes import reference
from smalto.config import Settings, variable


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
