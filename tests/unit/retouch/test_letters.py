"""Writing is found where there is some, and nowhere else."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from smalto.retouch.letters import lettering
from tests.unit.edit.bench import photograph


@pytest.mark.parametrize(("ink", "paper"), [("black", "#e8e2d0"), ("white", "#27415f")])
def test_a_line_of_letters_is_found(ink: str, paper: str) -> None:
    page = Image.new("RGB", (360, 200), paper)
    before = np.asarray(page).astype(int)
    font = ImageFont.load_default(36)
    ImageDraw.Draw(page).text((30, 70), "Grand Opening", fill=ink, font=font)
    strokes = np.abs(np.asarray(page).astype(int) - before).sum(-1) > 300
    found = lettering(np.asarray(page))
    assert (found & strokes).sum() > 0.85 * strokes.sum()
    assert found.sum() < 3.2 * strokes.sum()


@pytest.mark.parametrize("name", ["coffee.png", "chelsea.png"])
def test_photographs_without_writing_have_none(name: str) -> None:
    assert lettering(photograph(name)[:300, :400]).mean() < 0.002
