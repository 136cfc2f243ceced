"""Against the packaged art, with a reader that knows a few sentences: no weights."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from PIL import Image

from smalto import pack
from smalto.edit.references import compose, planned
from smalto.edit.tools import Tools
from smalto.edit.variations import near, vary
from smalto.media.pixels import input_of
from smalto.model.writer import Reading
from smalto.render import Renderer
from smalto.scene.types import Item, Relation, Scene, Setting
from smalto.types import Check, ImageInput, ImageRequest, Picture, Recalled, go_on

PACK = pack.load()
BEACH = Setting("landscape", place="beach")
MAGENTA, GREEN = (230, 20, 200), (20, 200, 40)


class Reads:
    """Answers with the scene whose words are in the prompt; keeps what it was asked."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.asked: list[str] = []

    def __call__(self, prompt: str, check: Check) -> Reading:
        check()
        self.asked.append(prompt)
        return Reading(self.scene, (), 1.0, ())


def tools(scene: Scene) -> tuple[Tools, Reads]:
    reads = Reads(scene)
    return Tools(PACK, Renderer(PACK), reads), reads


def thing(color: tuple[int, int, int], ground: tuple[int, ...] = (0, 0, 0, 0)) -> ImageInput:
    picture = Image.new("RGBA", (96, 96), ground)
    picture.paste((*color, 255), (30, 20, 66, 80))
    picture.paste((255, 255, 255, 255), (40, 30, 56, 40))
    return input_of(np.asarray(picture))


def request(prompt: str, *images: ImageInput, **more: Any) -> ImageRequest:
    fields = {"width_px": 256, "height_px": 256, "quality": "low", "model": "smalto-native"}
    return ImageRequest(prompt=prompt, operation="edit", images=images, **{**fields, **more})


def drawn(scene: Scene, asked: ImageRequest, seed: int = 1) -> Picture:
    *_, last = compose(tools(scene)[0], asked, seed, go_on)
    assert isinstance(last, Picture)
    return last


def share(picture: Picture, color: tuple[int, int, int]) -> float:
    """Of the picture that is about this colour, whatever the light."""
    size = (picture.frame.height_px, picture.frame.width_px, 4)
    rgb = np.frombuffer(picture.frame.rgba, np.uint8).reshape(size)[..., :3].astype(float)
    wanted = np.array(color) / np.linalg.norm(color)
    seen = rgb / np.maximum(np.linalg.norm(rgb, axis=-1, keepdims=True), 1)
    return float(((seen @ wanted) > 0.985).mean())


def test_two_things_play_in_one_scene() -> None:
    scene = Scene(BEACH, (Item("fox"), Item("dog")), (Relation("beside", 0, 1),))
    asked = request(
        "the fox of image 1 next to the dog of image 2 on a beach", thing(MAGENTA), thing(GREEN)
    )
    made = drawn(scene, asked)
    assert share(made, MAGENTA) > 0.01 and share(made, GREEN) > 0.01
    assert made.scene is not None
    assert [item["concept"] for item in made.scene["items"]] == ["guest-1", "guest-2"]
    assert (made.frame.width_px, made.frame.height_px) == (256, 256)


def test_the_reader_is_asked_about_stand_ins() -> None:
    kit, reads = tools(Scene(BEACH, (Item("fox"),)))
    planned(kit, request("this fox on a beach", thing(MAGENTA)), go_on)
    assert reads.asked == ["a fox on a beach"]


def test_a_name_is_played_by_what_is_remembered() -> None:
    asked = request("@rusty on a beach", recalled=(Recalled("rusty", thing(MAGENTA), "a fox"),))
    made = drawn(Scene(BEACH, (Item("fox"),)), asked)
    assert share(made, MAGENTA) > 0.01


def test_the_same_seed_gives_the_same_pixels() -> None:
    scene, asked = Scene(BEACH, (Item("fox"),)), request("this fox on a beach", thing(MAGENTA))
    one, again, other = (drawn(scene, asked, seed) for seed in (3, 3, 4))
    assert one.frame == again.frame
    assert one.frame != other.frame


def test_previews_come_first_and_change_nothing() -> None:
    scene = Scene(BEACH, (Item("fox"),))
    asked = request("this fox on a beach", thing(MAGENTA), partial_images=2)
    *previews, last = compose(tools(scene)[0], asked, 1, go_on)
    assert len(previews) == 2
    assert isinstance(last, Picture)
    assert last.frame == drawn(scene, request("this fox on a beach", thing(MAGENTA))).frame


def test_a_picture_that_no_word_speaks_of_is_told() -> None:
    asked = request("the fox of image 1 on a beach", thing(MAGENTA), thing(GREEN))
    made = drawn(Scene(BEACH, (Item("fox"),)), asked)
    assert any("image 2 was not used" in note for note in made.notes)
    assert share(made, GREEN) < 0.001


def test_a_given_ground_fills_the_picture() -> None:
    scene = Scene(Setting(), (Item("fox"),))
    photo = input_of(np.full((64, 64, 4), (120, 90, 200, 255), np.uint8))
    made = drawn(scene, request("put the fox from image 1 into image 2", thing(MAGENTA), photo))
    assert share(made, (120, 90, 200)) > 0.5 and share(made, MAGENTA) > 0.01


def test_a_logo_goes_onto_the_shirt() -> None:
    scene = Scene(Setting("flat", ("white",)), (Item("t-shirt", color="white"),))
    made = drawn(scene, request("put this logo on a T-shirt", thing(MAGENTA)))
    assert share(made, MAGENTA) > 0.01
    assert made.scene is not None
    assert [item["concept"] for item in made.scene["items"]] == ["t-shirt"]


def test_a_transparent_picture() -> None:
    asked = request("this fox on a beach", thing(MAGENTA), background="transparent")
    made = drawn(Scene(BEACH, (Item("fox"),)), asked)
    alpha = np.frombuffer(made.frame.rgba, np.uint8)[3::4]
    assert alpha.min() == 0 and alpha.max() == 255


def test_nothing_goes_on_once_nobody_waits() -> None:
    class Stopped(Exception): ...

    def stop() -> None:
        raise Stopped

    asked = request("this fox on a beach", thing(MAGENTA))
    with pytest.raises(Stopped):
        list(compose(tools(Scene(BEACH, (Item("fox"),)))[0], asked, 1, stop))


def test_variations_of_a_foreign_picture_differ_and_keep_the_thing() -> None:
    image = thing(MAGENTA, (255, 255, 255, 255))
    asked = request("", image)
    frames = []
    for seed in range(32, 36):
        *_, last = vary(tools(Scene())[0], asked, seed, go_on)
        assert isinstance(last, Picture)
        assert share(last, MAGENTA) > 0.03
        frames.append(last.frame)
    assert len({frame.rgba for frame in frames}) == 4


def test_near_scenes_hold_the_same_things() -> None:
    scene = Scene(BEACH, (Item("fox", color="red"), Item("apple", count=2)))
    seen = {near(scene, seed) for seed in range(8)}
    assert len(seen) == 8
    assert {one.items for one in seen} == {scene.items}
    plain = Scene(Setting(), (Item("fox"),))
    assert len({near(plain, seed) for seed in range(15)}) >= 10
