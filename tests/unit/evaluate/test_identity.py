"""The judge must tell a thing from others, and must say no where it is not."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw

from smalto.evaluate.edits.identity import alike, identified, most_alike


def thing(color: str, mark: str, spot: tuple[int, int]) -> Image.Image:
    picture = Image.new("RGBA", (80, 80), (0, 0, 0, 0))
    draw = ImageDraw.Draw(picture)
    draw.ellipse((4, 4, 76, 76), fill=color)
    draw.rectangle((*spot, spot[0] + 22, spot[1] + 22), fill=mark)
    return picture


THINGS = {
    "a": thing("#c03020", "#f0f0f0", (14, 20)),
    "b": thing("#2050c0", "#f0f0f0", (14, 20)),
    "c": thing("#c03020", "#102010", (40, 44)),
}


def ground() -> Image.Image:
    slope = np.linspace(120, 220, 256, dtype=np.uint8)
    return Image.fromarray(np.dstack([np.tile(slope[:, None], (1, 256))] * 3))


def with_thing(name: str, side: int, *, flip: bool = False, light: float = 1.0) -> Image.Image:
    small = THINGS[name].resize((side, side), Image.Resampling.LANCZOS)
    if flip:
        small = small.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    rgba = np.asarray(small).copy()
    rgba[..., :3] = (rgba[..., :3] * light).astype(np.uint8)
    picture = ground().convert("RGBA")
    picture.alpha_composite(Image.fromarray(rgba), (70, 60))
    return picture.convert("RGB")


def test_it_is_told_from_others_at_any_size_and_in_any_light() -> None:
    for name in THINGS:
        for picture in (
            with_thing(name, 110),
            with_thing(name, 67),
            with_thing(name, 90, flip=True),
            with_thing(name, 90, light=0.75),
        ):
            assert identified(picture, THINGS).found(name)


def test_what_is_not_there_is_not_found() -> None:
    assert not any(identified(ground(), THINGS).found(name) for name in THINGS)
    verdict = identified(with_thing("a", 90), THINGS)
    assert not verdict.found("b") and not verdict.found("c")


def test_alike() -> None:
    same, other = with_thing("a", 90), with_thing("b", 60)
    assert alike(same, same) == 1.0 > alike(same, other)
    assert most_alike([same, other, same]) == 1.0
    assert most_alike([same]) == 0.0
