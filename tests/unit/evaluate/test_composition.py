"""Legibility and diversity over prompts."""

from __future__ import annotations

from dataclasses import dataclass, replace

from smalto.evaluate.composition import is_legible, measure
from smalto.evaluate.prompts import Prompt
from smalto.pack import load
from smalto.scene.types import Item, Scene
from smalto.stage.director import stage
from smalto.stage.types import Box


@dataclass(frozen=True)
class One:
    scene: Scene
    notes: tuple[str, ...] = ()

    def write(self, prompt: str, *, seed: int) -> One:
        return self


def test_a_thing_outside_the_frame_or_hidden_is_told() -> None:
    pack = load()
    staging = stage(Scene(items=(Item("dog"),)), pack, seed=1, width_px=512, height_px=512)
    assert is_legible(staging, pack)
    dog = staging.placed[-1]
    cut = replace(dog, box=replace(dog.box, x=-0.5 * dog.box.w))
    assert not is_legible(replace(staging, placed=(cut,)), pack)
    speck = replace(dog, box=Box(200, 200, 6, 6))
    assert not is_legible(replace(staging, placed=(speck,)), pack)


def test_pictures_of_one_prompt_differ() -> None:
    prompt = Prompt("p", "en", "two", "dev", "a dog and a cat", ())
    figures = measure(One(Scene(items=(Item("dog"), Item("cat")))), [prompt], load())
    assert figures["illegible"].total == 1 and figures["same_layout"].total == 6
    assert figures["illegible"].right == 0 and figures["same_layout"].right <= 1
