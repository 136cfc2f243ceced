from __future__ import annotations

import pytest

from smalto.engines import registry
from smalto.errors import LocalError


@pytest.mark.parametrize("name", sorted(registry.ENGINES))
def test_engines_answer_to_their_names_without_loading(name: str) -> None:
    assert registry.create(name).capabilities.name == name


def test_an_unknown_name_lists_the_known_ones() -> None:
    with pytest.raises(LocalError, match="native, fake"):
        registry.create("steam")
