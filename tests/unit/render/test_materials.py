from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from smalto.pack.types import Art
from smalto.render.color import lch_of
from smalto.render.drawings import Drawings
from smalto.render.guise import Guise, guised
from smalto.render.materials import MAKES, tinted_ramp
from smalto.render.patterns import PATTERNS
from smalto.render.raster import rasterise
from smalto.render.sheet import document
from smalto.render.sprites import Sprites
from smalto.render.surface import surfaced
from smalto.render.textures import TILES, N, tile
from smalto.render.weave import woven
from smalto.scene.types import MATERIALS, STYLES, Color, Material, Style
from smalto.stage.types import Box, Placed
from tests.unit.render.studio import StudioPack

Pixels = NDArray[np.float64]
INK = (2.0, 2.0, 28.0, 28.0)


def sprite(
    material: Material | None = None,
    color: Color | None = None,
    second: Color | None = None,
    concept: str = "ball",
    style: Style = "flat",
) -> Pixels:
    thing = Placed(
        0, 0, concept, f"flat/{concept}", Box(0, 0, 96, 96), 0, material=material, color=color,
        second=second,
    )  # fmt: skip
    drawn = Sprites(Drawings(StudioPack())).of([thing], style)[0].pixels
    return np.asarray(drawn, dtype=float) / 255


def test_every_material_of_the_language_is_drawn() -> None:
    assert set(MAKES) | PATTERNS == set(MATERIALS)
    assert not set(MAKES) & PATTERNS


@pytest.mark.parametrize("name", sorted(TILES))
def test_tiles_keep_their_range_and_repeat_without_a_seam(name: str) -> None:
    made = tile(name)
    assert made.shape == (N, N)
    assert -1 <= made.min() < -0.03
    assert made.max() <= 1
    assert made.std() > 0.05
    inner = np.abs(np.diff(made, axis=0)).mean()
    assert np.abs(made[0] - made[-1]).mean() < 3 * inner + 0.05


@pytest.mark.parametrize("material", MATERIALS)
def test_a_material_changes_the_inside_and_paints_nothing_outside(material: Material) -> None:
    plain, made = sprite(), sprite(material)
    assert made.shape == plain.shape
    inside, outside = plain[..., 3] > 0.9, plain[..., 3] < 0.01
    assert np.abs(made[inside] - plain[inside]).mean() > 0.02
    if material != "fluffy":  # whose hairs stand out where the drawing was made smaller
        assert made[outside][:, 3].max() < 0.02


def test_no_two_materials_look_alike() -> None:
    looks = {material: sprite(material) for material in MATERIALS}
    for one in MATERIALS:
        for two in MATERIALS:
            if one < two:
                assert np.abs(looks[one] - looks[two]).mean() > 0.01, (one, two)


def test_glass_lets_shine_through_and_wood_does_not() -> None:
    middle = (slice(40, 60), slice(40, 60), 3)
    assert sprite("glass")[middle].mean() < 0.8
    assert sprite("wood")[middle].mean() > 0.99


@pytest.mark.parametrize("material", ["wood", "metal", "glass", "stone", "chocolate"])
def test_a_coloured_material_has_the_colour(material: Material) -> None:
    blue = sprite(material, "blue")
    seen = blue[..., 3] > 0.3
    assert blue[seen][:, 2].mean() > blue[seen][:, 0].mean() + 0.1


def test_a_ramp_in_another_colour_still_goes_from_dark_to_light() -> None:
    for color in ("red", "black", "white"):
        steps = [lch_of(stop)[0] for stop in tinted_ramp(MAKES["wood"].ramp, color)]
        assert steps == sorted(steps)
        assert steps[-1] - steps[0] > 0.2


def test_an_empty_picture_stays_empty() -> None:
    assert surfaced(Image.new("RGBA", (20, 20)), "wood").getbbox() is None


def test_stripes_alternate_two_colours_and_dots_too() -> None:
    for material in ("striped", "dotted", "checkered"):
        made = sprite(material, "blue", "yellow", concept="glow")  # type: ignore[arg-type]
        inside = made[made[..., 3] > 0.9]
        blue = (inside[:, 2] > inside[:, 0] + 0.2).mean()
        yellow = (inside[:, 0] > inside[:, 2] + 0.2).mean()
        assert blue > 0.15
        assert yellow > 0.15


def test_a_second_colour_shows_beside_the_first() -> None:
    made = sprite(None, "red", "blue", concept="glow")
    top, bottom = made[20:40, 50], made[70:90, 50]
    assert top[:, 0].mean() > top[:, 2].mean() + 0.2
    assert bottom[:, 2].mean() > bottom[:, 0].mean() + 0.2


@pytest.mark.parametrize("style", STYLES)
def test_every_material_comes_in_every_style(style: Style) -> None:
    for material in ("wood", "glass", "striped", "floral"):
        assert sprite(material, style=style)[..., 3].max() > 0.3


def test_a_silhouette_is_dark_all_over() -> None:
    made = sprite("glass", "yellow", style="silhouette")
    assert made[made[..., 3] > 0.9][:, :3].max() < 0.3


@pytest.mark.parametrize("material", sorted(MAKES))
def test_vectors_bear_the_material_as_a_filter(material: Material) -> None:
    art = Art("flat/ball", (32, 32), (2 / 32, 2 / 32, 28 / 32, 28 / 32))
    svg = guised(StudioPack().svg("flat/ball"), Guise("flat/ball", material=material), INK)
    body = svg[svg.index(">") + 1 : -6]
    plain = np.asarray(rasterise(document(body, 32, 32), size=(96, 96)), dtype=float)
    dressed = document(woven(body, material, art, "p"), 32, 32)
    drawn = np.asarray(rasterise(dressed, size=(96, 96)), dtype=float)
    assert np.abs(drawn - plain).mean() > 1.0
    assert drawn[0, 0, 3] == 0


def test_what_has_no_surface_is_left_alone() -> None:
    art = Art("flat/ball", (32, 32), (0, 0, 1, 1))
    assert woven("<g/>", None, art, "p") == "<g/>"
    assert woven("<g/>", "striped", art, "p") == "<g/>"
