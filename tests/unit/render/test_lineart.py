from __future__ import annotations

import xml.etree.ElementTree as ET

from smalto.render.lineart import INK, PAPER, WIDTH, lined
from smalto.stage.types import Box
from tests.unit.render.studio import StudioPack, drawn, pixels, placed, staging


def test_every_shape_is_outlined_over_paper() -> None:
    svg = lined(StudioPack().svg("flat/ball"), None)
    shapes = [e for e in ET.fromstring(svg).iter() if e.tag.endswith("circle")]
    assert len(shapes) == 2
    assert all(e.get("stroke") == INK and e.get("fill") == PAPER for e in shapes)
    assert all(e.get("stroke-width") == WIDTH for e in shapes)


def test_dark_shapes_become_solid_ink() -> None:
    assert f'r="2" fill="{INK}"' in lined(StudioPack().svg("flat/post"), None)


def test_overlays_that_only_shade_are_dropped() -> None:
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><defs><linearGradient id="s">'
        '<stop stop-color="#000" stop-opacity="0"/><stop offset="1"/></linearGradient></defs>'
        '<path fill="#fff" d="M0 0h9v9H0z"/><path fill="url(#s)" d="M1 1h7v7H1z"/></svg>'
    )
    assert lined(svg, None).count("<path") == 1


def test_a_colour_that_was_asked_for_stays_visible() -> None:
    thing = placed("ball", Box(40, 40, 170, 170), color="green", shadow=False)
    red, green, blue, _ = pixels(drawn(staging(thing, style="line")))[170, 128]
    assert green > red + 25 and green > blue + 25


def test_line_drawings_hide_what_is_behind_them() -> None:
    behind = placed("post", Box(110, 20, 40, 220), layer=1, shadow=False)
    front = placed("ball", Box(70, 70, 120, 120), layer=2, shadow=False)
    picture = pixels(drawn(staging(behind, front, style="line", background=("#ffd0d0",))))
    assert (picture[160, 130, :3] == 255).all(), "paper, not the post, inside the ball"


def test_strokes_are_of_one_width_whatever_the_size() -> None:
    runs = []
    for size in (80, 160):
        thing = placed("glow", Box(40, 40, size, size), shadow=False)
        row = pixels(drawn(staging(thing, style="line")))[40 + size // 2, :, 0]
        runs.append(int((row < 128).sum()))
    assert abs(runs[0] - runs[1]) <= 2
