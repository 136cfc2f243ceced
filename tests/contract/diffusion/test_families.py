"""Every family and task of the registry, with the own classes of diffusers and transformers at tiny
size, through the HTTP API and the official client. What a family lacks is refused by name."""

from __future__ import annotations

import base64
import io
import time
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from openai import BadRequestError, OpenAI
from PIL import Image

from smalto.engines.conformance import hole_of, ramp
from smalto.engines.diffusion.families import FAMILIES
from tests.contract.conftest import Server
from tests.contract.diffusion.conftest import Note

pytestmark = pytest.mark.filterwarnings("ignore")  # diffusers and transformers warn of themselves
WIDTH, HEIGHT = 256, 272
SIZE = f"{WIDTH}x{HEIGHT}"
COLOURS = {"black": (0, 0, 0), "white": (255, 255, 255), "pink": (255, 105, 180)}

Pixels = NDArray[np.uint8]


@pytest.fixture(scope="module")
def client(gallery: Server) -> Iterator[OpenAI]:
    with gallery.client(timeout=400) as opened:
        yield opened


def _png(pixels: Pixels) -> bytes:
    out = io.BytesIO()
    Image.fromarray(pixels).save(out, "PNG")
    return out.getvalue()


def _source() -> tuple[str, bytes]:
    return "source.png", _png(ramp(WIDTH, HEIGHT))


def _mask(color: tuple[int, int, int]) -> tuple[str, bytes]:
    pixels = np.full((HEIGHT, WIDTH, 4), 255, np.uint8)
    pixels[..., :3] = color
    pixels[hole_of(HEIGHT, WIDTH), 3] = 0
    return "mask.png", _png(pixels)


def _pixels(encoded: str | None) -> Pixels:
    assert encoded is not None
    with Image.open(io.BytesIO(base64.b64decode(encoded))) as picture:
        assert picture.size == (WIDTH, HEIGHT)
        return np.asarray(picture.convert("RGBA"))


def _drawn(answer: Any) -> Pixels:
    return _pixels(answer.data[0].b64_json)


def _plain(family: str, **more: Any) -> dict[str, Any]:
    seed = {"extra_body": {"seed": 7}}
    return {"model": family, "size": SIZE, "quality": "low", "prompt": "a red fox", **seed, **more}


def _refused(family: str, call: Any, fields: dict[str, Any], what: str) -> str:
    with pytest.raises(BadRequestError) as caught:
        call(**fields)
    assert caught.value.code == "unsupported_capability"
    assert family in caught.value.message and what in caught.value.message
    return "refused"


def test_generates(family: str, client: OpenAI, note: Note) -> None:
    fields = _plain(family)
    if "generate" not in FAMILIES[family].ways:
        note(family, "generate", _refused(family, client.images.generate, fields, "generations"))
        return
    assert np.array_equal(
        _drawn(client.images.generate(**fields)), _drawn(client.images.generate(**fields))
    )
    note(family, "generate", "yes")


def test_edits(family: str, client: OpenAI, note: Note) -> None:
    fields = _plain(family, image=_source())
    if "edit" not in FAMILIES[family].ways:
        note(family, "edit", _refused(family, client.images.edit, fields, "edits"))
        return
    assert not np.array_equal(_drawn(client.images.edit(**fields)), ramp(WIDTH, HEIGHT))
    redrawn = FAMILIES[family].ways["edit"].strength is not None
    note(family, "edit", "redrawn" if redrawn else "yes")


def test_edits_behind_masks(family: str, client: OpenAI, note: Note) -> None:
    fields = [_plain(family, image=_source(), mask=_mask(color)) for color in COLOURS.values()]
    if "mask" not in FAMILIES[family].ways:
        what = "masks" if "edit" in FAMILIES[family].ways else "edits"
        note(family, "mask", _refused(family, client.images.edit, fields[0], what))
        return
    first, *others = (_drawn(client.images.edit(**each)) for each in fields)
    assert all(np.array_equal(first, other) for other in others), "the colour under a mask matters"
    hole, source = hole_of(HEIGHT, WIDTH), ramp(WIDTH, HEIGHT)
    assert np.array_equal(first[~hole], source[~hole])
    assert not np.array_equal(first[hole], source[hole])
    note(family, "mask", "yes" if FAMILIES[family].ways["mask"].mask else "laid over")


def test_takes_several_images(family: str, client: OpenAI, note: Note) -> None:
    fields = _plain(family, image=[_source(), ("other.png", _png(ramp(96, 64)))])
    if "references" not in FAMILIES[family].ways:
        what = "edits" if "edit" not in FAMILIES[family].ways else "input images"
        if family == "flux-1-fill":
            what = "input images"
        note(family, "references", _refused(family, client.images.edit, fields, what))
        return
    _drawn(client.images.edit(**fields))
    note(family, "references", f"up to {FAMILIES[family].max_images}")


def test_varies(family: str, client: OpenAI, note: Note) -> None:
    fields: dict[str, Any] = {"model": family, "image": _source(), "size": SIZE}
    fields["response_format"] = "b64_json"
    vary: Any = client.images.create_variation
    if "vary" not in FAMILIES[family].ways:
        note(family, "vary", _refused(family, vary, fields, "variations"))
        return
    _drawn(vary(**fields))
    note(family, "vary", "yes")


def test_clears_the_background(family: str, client: OpenAI, note: Note) -> None:
    fields = _plain(family, background="transparent")
    call: Any = client.images.generate
    if FAMILIES[family].alpha:
        call, fields = client.images.edit, {**fields, "image": _source()}
    elif "generate" not in FAMILIES[family].ways:
        note(family, "transparent", _refused(family, call, fields, "generations"))
        return
    alpha = _drawn(call(**fields))[..., 3]
    assert alpha.min() < 255
    note(family, "transparent", "own alpha" if FAMILIES[family].alpha else "keyed")


def test_streams_previews(family: str, client: OpenAI, note: Note) -> None:
    *previews, last = _stream(client, family)
    away = [float(np.abs(one.astype(int) - last.astype(int)).mean()) for one in previews]
    if not FAMILIES[family].previews:
        assert not previews
        note(family, "previews", "none")
        return
    assert len(previews) == 2
    assert away[1] < away[0] and away[0] > 0, "previews come nearer to the picture"
    note(family, "previews", "2 of 2")


def test_stops_when_nobody_listens(family: str, client: OpenAI, note: Note) -> None:
    """A stream closed at its first preview frees the model before its steps are over."""
    if not FAMILIES[family].previews:
        note(family, "cancel", "by process")
        return
    took: list[tuple[float, float]] = []
    for _ in range(3):  # other work on this machine may disturb one measurement
        start_s = time.perf_counter()
        _stream(client, family)
        whole_s = time.perf_counter() - start_s
        with _open(client, family) as events:
            next(iter(events))
        start_s = time.perf_counter()
        _stream(client, family)
        took.append((whole_s, time.perf_counter() - start_s))
        if took[-1][1] < 1.4 * whole_s:
            note(family, "cancel", "yes")
            return
    pytest.fail(f"whole, and after one that was left: {took}")


def _open(client: OpenAI, family: str) -> Any:
    fields = _plain(family, stream=True, partial_images=2)
    ways = FAMILIES[family].ways
    if "generate" in ways:
        return client.images.generate(**fields)
    fields |= {"image": _source()}
    if "edit" not in ways:
        fields |= {"mask": _mask(COLOURS["black"])}
    return client.images.edit(**fields)


def _stream(client: OpenAI, family: str) -> list[Pixels]:
    return [_pixels(event.b64_json) for event in _open(client, family)]
