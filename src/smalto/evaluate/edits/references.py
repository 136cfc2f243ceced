"""RefScore: things given as pictures are found again in the new one, by their pixels.

The things are drawings that the engine is shown as files from elsewhere: cut out, on white, or on a
coloured ground. Each must be told from twenty others in the picture that was made with it. A
remembered character is looked for in a series of pictures that speak its name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image

from smalto.edit.references import compose
from smalto.edit.tools import Tools
from smalto.evaluate.edits.composites import drawing
from smalto.evaluate.edits.identity import identified
from smalto.evaluate.edits.photographs import Half
from smalto.media.pixels import input_of
from smalto.scene.types import Item
from smalto.types import ImageInput, ImageRequest, Picture, Recalled, go_on

OTHERS = 20
SIDE_PX = 512

THINGS: Mapping[Half, Sequence[str]] = {
    "dev": (
        "fox", "dog", "cat", "robot", "teapot", "bicycle", "teddy-bear", "guitar", "rabbit",
        "apple", "car", "lion", "chair", "owl", "umbrella", "penguin", "camera", "mushroom",
        "tiger", "snowman", "backpack", "frog", "elephant", "cactus", "monkey", "koala",
    ),
    "held": (
        "bear", "horse", "panda", "tractor", "violin", "lamp", "sailboat", "octopus", "giraffe",
        "pineapple", "helicopter", "turtle", "trophy", "parrot", "cow", "pig", "wolf", "duck",
        "bus", "grand-piano", "trumpet", "unicorn", "dragon", "whale", "shark", "zebra",
    ),
}  # fmt: skip
ONE = (
    "this {a} on a beach",
    "the {a} from the picture in a forest",
    "this {a} next to a red car",
    "put this {a} on a table in a kitchen",
    "a snowy street with this {a}",
    "the {a} from image 1 under a tree in a park",
    "这个{z}在公园里",
    "图1里的{z}在雪地里",
)
TWO = (
    "the {a} from the first picture next to the {b} from the second picture on a beach",
    "these two together in a park",
    "image 1 and image 2 in front of a castle",
    "the {b} of image 2 to the left of the {a} of image 1",
    "第一张图里的{z}和第二张图里的{y}在雪地里",
    "both of them in a classroom",
)
SERIES = (
    "@rusty on a beach", "@rusty riding a bicycle in the rain", "@rusty in the snow",
    "@rusty sitting on a bench in a park", "@rusty next to a tree", "@rusty in a kitchen",
    "a birthday party with @rusty and a cake", "@rusty in space", "@rusty and a dog",
    "@rusty in front of a castle", "@rusty on a boat", "@rusty wearing a hat",
    "@rusty holding a balloon", "@rusty in a classroom", "@rusty reading a book",
    "@rusty at night in the city", "@rusty in a forest in autumn", "@rusty under an umbrella",
    "@rusty and two cats", "a sign next to @rusty that says HELLO", "@rusty in a garden",
    "@rusty on a mountain at sunset", "@rusty between two trees", "@rusty in the desert",
    "a watercolor of @rusty", "@rusty on a blue background", "@rusty in a library",
    "@rusty behind a fence", "@rusty at the lake", "@rusty with an apple", "@rusty on a road",
    "@rusty underwater with fish", "a close view of @rusty", "@rusty far away in a field",
    "@rusty on the moon", "@rusty在海滩上", "@rusty骑自行车", "雨中的@rusty", "@rusty和一只猫",
    "@rusty坐在长椅上",
)  # fmt: skip
GROUNDS = (None, (255, 255, 255), (70, 120, 190), (250, 220, 120))


@dataclass(frozen=True, slots=True)
class Case:
    """`wanted` of the pictures' things were looked for; `found` of them were there."""

    prompt: str
    wanted: tuple[str, ...]
    found: tuple[str, ...]
    picture: Image.Image

    @property
    def passed(self) -> bool:
        return self.found == self.wanted


def things(tools: Tools, half: Half) -> dict[str, Image.Image]:
    """Cut-outs by concept, as their drawings have them."""
    known = [name for name in THINGS[half] if name in tools.pack.concepts]
    return {name: Image.fromarray(drawing(tools, Item(name), 384)) for name in known}


def solid(thing: Image.Image) -> Image.Image:
    """Without its shadow."""
    alpha = thing.getchannel("A").point([0] * 200 + [255] * 56)
    bare = thing.copy()
    bare.putalpha(alpha)
    return bare.crop(alpha.getbbox())


def shown(thing: Image.Image, turn: int) -> ImageInput:
    """As a file: clear, or on one of the grounds."""
    ground = GROUNDS[turn % len(GROUNDS)]
    size = (round(thing.width * 1.25), round(thing.height * 1.25))
    canvas = Image.new("RGBA", size, (0, 0, 0, 0) if ground is None else (*ground, 255))
    at = ((size[0] - thing.width) // 2, (size[1] - thing.height) // 2)
    canvas.alpha_composite(thing, at)
    return input_of(np.asarray(canvas))


def one(tools: Tools, half: Half, limit: int | None = None) -> Iterator[Case]:
    yield from _cases(tools, half, ONE, 1, limit)


def two(tools: Tools, half: Half, limit: int | None = None) -> Iterator[Case]:
    yield from _cases(tools, half, TWO, 2, limit)


def series(tools: Tools, half: Half, limit: int | None = None) -> Iterator[Case]:
    """The same character in every picture."""
    all_things = things(tools, half)
    name = next(iter(all_things))
    image = shown(all_things[name], 0)
    for seed, prompt in enumerate(SERIES[:limit]):
        recalled = (Recalled("rusty", image, _names(tools, name)[0]),)
        request = _request(prompt, recalled=recalled)
        yield _case(tools, request, (name,), all_things, seed)


def _cases(
    tools: Tools, half: Half, prompts: Sequence[str], n: int, limit: int | None
) -> Iterator[Case]:
    all_things = things(tools, half)
    names = [*all_things]
    for number in range(len(names) if limit is None else limit):
        wanted = tuple(names[(number + step * 7) % len(names)] for step in range(n))
        said = [_names(tools, name) for name in wanted]
        words = {"a": said[0][0], "z": said[0][1], "b": said[-1][0], "y": said[-1][1]}
        prompt = prompts[number % len(prompts)].format(**words)
        images = tuple(shown(all_things[name], number + k) for k, name in enumerate(wanted))
        yield _case(tools, _request(prompt, images=images), wanted, all_things, number)


def _case(
    tools: Tools,
    request: ImageRequest,
    wanted: tuple[str, ...],
    all_things: Mapping[str, Image.Image],
    seed: int,
) -> Case:
    *_, last = compose(tools, request, seed, go_on)
    assert isinstance(last, Picture)
    size = (last.frame.width_px, last.frame.height_px)
    picture = Image.frombytes("RGBA", size, last.frame.rgba).convert("RGB")
    spoken = set(request.prompt.lower().split())  # a car that was asked for is there, too
    others = [n for n in all_things if n not in wanted and not spoken & set(n.split("-"))]
    found = []
    for name in wanted:
        candidates = (name, *others[:OTHERS])
        verdict = identified(picture, {key: solid(all_things[key]) for key in candidates})
        if verdict.found(name):
            found.append(name)
    return Case(request.prompt, wanted, tuple(found), picture)


def _request(
    prompt: str, images: tuple[ImageInput, ...] = (), recalled: tuple[Recalled, ...] = ()
) -> ImageRequest:
    return ImageRequest(
        prompt=prompt,
        model="smalto-native",
        operation="edit" if images else "generation",
        images=images,
        recalled=recalled,
        width_px=SIDE_PX,
        height_px=SIDE_PX,
        quality="low",
    )


def _names(tools: Tools, concept_id: str) -> tuple[str, str]:
    """English, Chinese."""
    concept = tools.pack.get(concept_id)
    return concept.en[0], (concept.zh or concept.en)[0]
