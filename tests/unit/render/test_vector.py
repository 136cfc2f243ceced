from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import numpy as np

from smalto.render import Renderer
from smalto.render.raster import rasterise
from smalto.stage.types import Box, PlacedText
from tests.unit.render.studio import StudioPack, drawn, landscape, pixels, placed, staging

TEXT = PlacedText("Hi", "sign", Box(60, 20, 120, 60), 99, "#222222", "#f3dfb4", "sans", 1)


def test_svg_is_well_formed_and_self_contained() -> None:
    things = [
        placed("glow", Box(20 + 70 * i, 120, 60, 60), layer=i, color="green" if i else None)
        for i in range(3)
    ]
    svg = Renderer(StudioPack()).svg(staging(*things, setting=landscape("beach"), text=TEXT))
    ET.fromstring(svg)
    ids = re.findall(r'\bid="([^"]+)"', svg)
    assert len(ids) == len(set(ids)), "ids of inlined drawings must not clash"
    used = set(re.findall(r"url\(#([^)]+)\)", svg))
    assert used <= set(ids)
    assert "<text" not in svg and "href" not in svg


def test_svg_shows_what_the_pixels_show() -> None:
    thing = placed("ball", Box(60, 90, 90, 90), shadow=False)
    picture = staging(thing, setting=landscape("meadow", "sunset"), text=TEXT)
    one = pixels(drawn(picture, "medium"))
    svg = rasterise(Renderer(StudioPack()).svg(picture))
    two = np.asarray(svg, dtype=np.int16)
    assert np.abs(one - two).mean() < 4
