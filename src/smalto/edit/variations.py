"""Near pictures: what a picture shows stays, how it shows it changes.

One that was made here is staged again, in another light, view or season. Of any other the thing is
kept to the pixel where it stands on an even or a clear ground, and is set nearer, elsewhere or
before another ground; where it does not, the whole picture is framed anew and lit anew, or painted.
Which change a picture of a request gets follows from its seed, so that none of them are alike.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

from smalto.edit.cutting import Cut, cut, whole
from smalto.edit.foreign_look import restyled
from smalto.edit.foreign_work import Work
from smalto.edit.made import Made, from_text, made_of, to_text
from smalto.edit.operations import Restyle
from smalto.edit.tools import Tools
from smalto.render.guests import guest_of
from smalto.retouch import tone
from smalto.scene.types import Finish, Scene, Setting, Style, Time
from smalto.stage.dice import dice
from smalto.stage.director import best_of
from smalto.types import Check, Effort, Frame, ImageRequest, Picture, Preview

TURNS = 16
"""The seeds of a request's pictures have different remainders by this."""

PAINTED: dict[int, Finish] = {4: "oil", 9: "watercolor", 14: "pencil"}
"""By a seed's turn."""

LIGHTS: tuple[dict[str, float], ...] = (
    {"contrast": 0.15},
    {"warmth": 0.35, "brightness": 0.08},
    {"warmth": -0.35, "brightness": -0.12},
    {"brightness": 0.25, "saturation": -0.15},
    {"warmth": 0.5, "brightness": -0.15, "contrast": 0.1},
    {"saturation": 0.4},
    {"saturation": -0.55, "contrast": 0.2},
)
TONES: tuple[dict[str, float], ...] = (
    {},
    {"warmth": 0.18},
    {"brightness": 0.1},
    {"warmth": -0.18},
    {"saturation": 0.2},
    {"contrast": 0.15},
    {"brightness": -0.1},
    {"saturation": -0.2},
)

STAGINGS: dict[Effort, int] = {"low": 1, "medium": 4, "high": 8}


def vary(
    tools: Tools, request: ImageRequest, seed: int, check: Check
) -> Iterator[Preview | Picture]:
    """Previews, then the picture."""
    image = request.images[0]
    made = None if image.making is None else from_text(image.making, tools.pack)
    if made is not None:
        yield from _staged_again(tools, request, seed, check, made)
    else:
        yield _arranged_again(tools, request, seed, check)


# --- pictures that were made here ---------------------------------------------------------------


def _staged_again(
    tools: Tools, request: ImageRequest, seed: int, check: Check, made: Made
) -> Iterator[Preview | Picture]:
    scene = near(made.staging.scene, seed)
    if request.background == "transparent":
        scene = replace(scene, setting=Setting("transparent"))
    staging = best_of(
        scene,
        tools.pack,
        seed=seed,
        width_px=request.width_px,
        height_px=request.height_px,
        k=STAGINGS[request.effort],
        lavish=request.effort == "high",
        check=check,
    )
    painting = tools.renderer.painting(staging, quality=request.effort, check=check)
    yield from map(Preview, painting.previews(request.partial_images))
    yield Picture(
        frame=painting.picture(),
        scene=asdict(scene),
        notes=staging.unmet,
        svg=tools.renderer.svg(staging) if request.svg else None,
        making=to_text(made_of(staging, request.effort), tools.pack),
    )


def near(scene: Scene, seed: int) -> Scene:
    """The same things in the same relations and colours; pins are given up, and the hour, the view,
    the season or the drawing style changes with the seed."""
    scene = replace(scene, pins=())
    outdoors = scene.setting.kind == "landscape"
    return (_outdoors if outdoors else _indoors)(scene, seed)


def _outdoors(scene: Scene, seed: int) -> Scene:
    setting = scene.setting
    light: tuple[Time, ...] = ("day", "sunset", "dawn", "night")
    hours = [hour for hour in light if hour != setting.time]
    near_places: Sequence[Setting] = (
        setting,
        replace(setting, view=None if setting.view == "close" else "close"),
        replace(setting, time=hours[0]),
        replace(setting, view="wide"),
        replace(setting, weather="cloudy" if setting.weather == "clear" else "clear"),
        replace(setting, time=hours[1]),
        replace(setting, season="autumn" if setting.season is None else None),
        replace(setting, time=hours[2]),
    )
    return replace(scene, setting=near_places[seed % TURNS % len(near_places)])


def _indoors(scene: Scene, seed: int) -> Scene:
    """On a plain ground the ground's colour and the style are what can change."""
    turn, setting = seed % TURNS, scene.setting
    if setting.kind == "transparent" or setting.colors:
        return replace(scene, style=_style(scene, turn))
    grounds: Sequence[Setting] = (
        setting,
        Setting("gradient", ("lightblue", "white"), view=setting.view),
        Setting("gradient", ("pink", "beige"), view=setting.view),
        Setting("flat", ("beige",), view=setting.view),
        Setting("gradient", ("turquoise", "navy"), view=setting.view),
    )
    return replace(scene, setting=grounds[turn % len(grounds)], style=_style(scene, turn))


def _style(scene: Scene, turn: int) -> Style:
    styles: list[Style] = [scene.style]
    styles += [style for style in ("soft", "flat", "toon") if style != scene.style]
    return styles[turn % len(styles)]


# --- pictures from elsewhere --------------------------------------------------------------------


def _arranged_again(tools: Tools, request: ImageRequest, seed: int, check: Check) -> Picture:
    """A thing on an even or a clear ground is set anew; of a picture without such a ground nothing
    is cut out: it is framed and lit anew, or painted."""
    found = cut(request.images[0], check)
    size = (request.width_px, request.height_px)
    source = whole(request.images[0], 2048)
    if found.framed or found.way == "colors":
        pixels = _reframed(source, size, seed)
        pixels = _lit(tools, request, pixels, seed, check)
    else:
        clear = request.background == "transparent"
        canvas = _on_new_ground(found, source, size, seed, transparent=clear)
        pixels = _toned(np.asarray(canvas), seed)
    return Picture(Frame(*size, np.ascontiguousarray(pixels).tobytes()))


def _reframed(source: Image.Image, size: tuple[int, int], seed: int) -> NDArray[np.uint8]:
    """A crop that shows most of it; never mirrored, because there may be writing in it."""
    chance, turn = dice(seed, "variation"), seed % TURNS
    share = 1.0 - 0.026 * (turn * 3 % 8)
    width, height = source.size
    fit = min(width / size[0], height / size[1]) * share
    w, h = size[0] * fit, size[1] * fit
    x = (width - w) * chance.uniform(0.2, 0.8)
    y = (height - h) * chance.uniform(0.2, 0.8)
    picture = source.resize(size, Image.Resampling.LANCZOS, (x, y, x + w, y + h))
    return np.asarray(picture)


def _lit(
    tools: Tools, request: ImageRequest, pixels: NDArray[np.uint8], seed: int, check: Check
) -> NDArray[np.uint8]:
    """In another light, or as a painting."""
    turn = seed % TURNS
    if turn not in PAINTED:
        return tone.toned(pixels, **LIGHTS[turn % len(LIGHTS)])
    work = Work(tools, request, seed, check, pixels)
    restyled(work, Restyle(finish=PAINTED[turn], strength="light"))
    return work.pixels


def _on_new_ground(
    found: Cut,
    source: Image.Image,
    size: tuple[int, int],
    seed: int,
    *,
    transparent: bool,
) -> Image.Image:
    """The thing somewhere else, of another size, before a ground in the picture's own colours."""
    chance, turn = dice(seed, "variation"), seed % TURNS
    canvas = Image.new("RGBA", size, (0, 0, 0, 0)) if transparent else _ground(source, size, turn)
    pixels = guest_of(found.pixels, exact=True).pixels
    scale = min(size[0] / pixels.width, size[1] / pixels.height)
    scale *= 0.62 + 0.045 * ((turn * 5) % 8)
    small = pixels.resize(
        (max(round(pixels.width * scale), 1), max(round(pixels.height * scale), 1)),
        Image.Resampling.LANCZOS,
    )
    x = round((size[0] - small.width) * chance.uniform(0.25, 0.75))
    y = round((size[1] - small.height) * chance.uniform(0.55, 0.9))
    if not transparent:
        _shadow(canvas, small, x, y)
    canvas.alpha_composite(small, (x, y))
    return canvas


def _ground(source: Image.Image, size: tuple[int, int], turn: int) -> Image.Image:
    """A slope between two of the colours around the thing, lighter or darker by turns."""
    few = source.convert("RGB").resize((8, 8), Image.Resampling.BOX)
    rim = [few.getpixel(at) for at in ((0, 0), (7, 0), (0, 7), (7, 7), (3, 0), (3, 7))]
    top = np.array(rim[turn % len(rim)], np.float32)
    low = np.array(rim[(turn * 5 + 1) % len(rim)], np.float32)
    lift = (0.0, 0.35, -0.25, 0.6, 0.15)[turn % 5]
    ends = [_lifted(top, lift), _lifted(low, lift * 0.5)]
    slope = np.linspace(0, 1, size[1], dtype=np.float32)[:, None]
    rows = ends[0] * (1 - slope) + ends[1] * slope
    rgba = np.full((size[1], size[0], 4), 255, np.uint8)
    rgba[..., :3] = np.rint(rows)[:, None]
    return Image.fromarray(rgba, "RGBA")


def _lifted(rgb: NDArray[np.float32], lift: float) -> NDArray[np.float32]:
    return rgb + (255 - rgb) * lift if lift > 0 else rgb * (1 + lift)


def _shadow(canvas: Image.Image, small: Image.Image, x: int, y: int) -> None:
    rx, ry = round(small.width * 0.46), max(round(small.width * 0.07), 2)
    cx, cy = x + small.width // 2, y + small.height - ry // 2
    mask = Image.new("L", canvas.size, 0)
    ImageDraw.Draw(mask).ellipse((cx - rx, cy - ry, cx + rx, cy + ry), fill=90)
    mask = mask.filter(ImageFilter.GaussianBlur(max(ry * 0.6, 1)))
    canvas.paste((18, 22, 34, 255), (0, 0), mask)


def _toned(rgba: NDArray[np.uint8], seed: int) -> NDArray[np.uint8]:
    """A little warmer, cooler, brighter or stronger, by turns."""
    wanted = TONES[(seed % TURNS * 3) % len(TONES)]
    return tone.toned(rgba, **wanted) if wanted else rgba
