from __future__ import annotations

import pytest

from smalto.scene.english import plural


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("dog", "dogs"),
        ("fox", "foxes"),
        ("bench", "benches"),
        ("berry", "berries"),
        ("monkey", "monkeys"),
        ("tomato", "tomatoes"),
        ("piano", "pianos"),
        ("glass", "glasses"),
        ("fireman", "firemen"),
        ("woman", "women"),
        ("human", "humans"),
        ("sheep", "sheep"),
        ("scissors", "scissors"),
        ("hot dog", "hot dogs"),
        ("maple leaf", "maple leaves"),
    ],
)
def test_plurals(one: str, many: str) -> None:
    assert plural(one) == many
