from __future__ import annotations

import pytest

from smalto.engines.diffusion.watch import preview_steps


@pytest.mark.parametrize("n_steps", [4, 8, 20, 28, 50])
@pytest.mark.parametrize("n_previews", [1, 2, 3])
def test_the_first_preview_comes_before_forty_percent(n_steps: int, n_previews: int) -> None:
    steps = preview_steps(n_steps, n_previews)
    assert (steps[0] + 1) / n_steps < 0.4
    assert list(steps) == sorted(set(steps)) and steps[-1] < n_steps - 1


def test_few_steps_have_few_previews() -> None:
    assert preview_steps(1, 3) == ()
    assert preview_steps(2, 3) == (0,)
    assert preview_steps(50, 0) == ()
