from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from smalto.render import Renderer
from smalto.render.guests import Guest, guest_of, is_exact
from smalto.scene.types import Setting
from smalto.stage.types import Box, Staging
from tests.unit.render.studio import StudioPack, landscape, placed, staging

RED, BLUE = (220, 30, 30, 255), (30, 60, 220, 255)


def halves() -> Image.Image:
    """Left red, right blue, in a clear frame."""
    picture = Image.new("RGBA", (60, 40), (0, 255, 0, 0))
    picture.paste(RED, (10, 5, 30, 35))
    picture.paste(BLUE, (30, 5, 50, 35))
    return picture


def staged(guest: Guest, **changes: object) -> Staging:
    one = replace(placed("ball", Box(64, 64, 128, 96), shadow=False), art=guest.art.id)
    return staging(replace(one, **changes), setting=Setting("transparent"))  # type: ignore[arg-type]


def pixels(guest: Guest, staged_: Staging) -> np.ndarray:  # type: ignore[type-arg]
    renderer = Renderer(StudioPack()).hosting({guest.art.id: guest})
    frame = renderer.render(staged_, quality="low")
    return np.frombuffer(frame.rgba, np.uint8).reshape(frame.height_px, frame.width_px, 4)


def test_a_guest_is_cropped_and_named_by_its_pixels() -> None:
    guest = guest_of(halves(), exact=True)
    assert guest.pixels.size == (40, 30)
    assert guest.art.id == guest_of(halves(), exact=True).art.id
    assert is_exact(guest.art.id)
    assert not is_exact(guest_of(halves(), exact=False).art.id)
    with pytest.raises(ValueError, match="seen"):
        guest_of(Image.new("RGBA", (4, 4)), exact=True)


def test_its_own_pixels_fill_its_box() -> None:
    seen = pixels(guest := guest_of(halves(), exact=True), staged(guest))
    assert tuple(seen[112, 80]) == RED and tuple(seen[112, 176]) == BLUE
    assert seen[40, 128, 3] == 0


def test_mirrored_and_turned() -> None:
    guest = guest_of(halves(), exact=True)
    assert tuple(pixels(guest, staged(guest, flip=True))[112, 80]) == BLUE
    turned = pixels(guest, staged(guest, angle_deg=180.0))
    assert tuple(turned[112, 80]) == BLUE


def test_what_is_clear_leaves_no_fringe() -> None:
    seen = pixels(guest := guest_of(halves(), exact=True), staged(guest, angle_deg=20.0))
    half = (seen[..., 3] > 0) & (seen[..., 3] < 255)
    assert half.any()
    assert int(seen[half][:, 1].max()) <= 90  # no green of the clear frame


def test_night_tones_a_guest_unless_it_is_exact() -> None:
    for exact in (True, False):
        guest = guest_of(halves(), exact=exact)
        one = replace(placed("ball", Box(64, 64, 128, 96), shadow=False), art=guest.art.id)
        seen = pixels(guest, staging(one, setting=landscape("meadow", "night")))
        assert (tuple(seen[112, 80]) == RED) is exact


def test_the_vector_file_holds_the_pixels() -> None:
    guest = guest_of(halves(), exact=True)
    renderer = Renderer(StudioPack()).hosting({guest.art.id: guest})
    svg = renderer.svg(staged(guest))
    assert svg.count("<image") == 1 and "data:image/png;base64," in svg


def test_a_given_ground_stands_in_for_the_backdrop() -> None:
    ground = Image.new("RGBA", (256, 256), (1, 200, 3, 255))
    renderer = Renderer(StudioPack()).hosting({}, ground)
    drawn = staging(placed("ball", Box(90, 90, 60, 60), shadow=False), setting=landscape("beach"))
    frame = renderer.render(drawn, quality="low")
    seen = np.frombuffer(frame.rgba, np.uint8).reshape(256, 256, 4)
    assert tuple(seen[10, 10]) == (1, 200, 3, 255) and tuple(seen[120, 120]) != (1, 200, 3, 255)
    assert "<image" in renderer.svg(drawn)


def test_who_hosts_leaves_the_renderer_as_it_was() -> None:
    pack, guest = StudioPack(), guest_of(halves(), exact=True)
    renderer = Renderer(pack)
    renderer.hosting({guest.art.id: guest})
    with pytest.raises(KeyError):
        renderer.render(staged(guest), quality="low")
