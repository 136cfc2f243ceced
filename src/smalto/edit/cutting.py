"""Things cut out of given pictures, each picture once for all the pictures of a request."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from dataclasses import dataclass
from threading import Lock
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from smalto.media.pixels import frame_of
from smalto.types import Check, ImageInput

WORK_PX = 1024
"""Longest side of the pictures that things are cut out of: as large as they are ever shown."""

Pixels = NDArray[np.uint8]
Real = NDArray[np.float32]

KEPT = 32
EMPTY, FULL = 0.004, 0.93
"""Shares of a picture: a thing smaller than the one is dirt, one larger than the other is all of
the picture."""

TOUCHING = 0.8
"""Share of the picture's border; what touches more of it was never the picture's thing."""

SURE = 0.4
"""How far a cut must be trusted; a thing that is cut wrongly is worse than a framed picture."""

HARD, GRAY, EDGE_PX, EDGE_STEP, LOW = 0.75, 48, 2, 5, 0.55
"""What of a cut counts as shadow: less covered, less coloured, farther from what is solid,
smoother, lower (a share of the thing's height from its top)."""

MOST_SHADE = 2.0
"""So many times as large as what is left of the thing a shadow may be."""

RIM = 0.045
"""Breadth of the white border of a framed picture, as a share of its shorter side."""


@dataclass(frozen=True, slots=True, eq=False)
class Cut:
    """`pixels`: RGBA. `framed`: nothing could be cut out, so it is the whole picture, as a print
    with a white border. `way`: how the thing was told from its ground."""

    pixels: Image.Image
    way: Literal["alpha", "ground", "colors"]
    framed: bool = False


_kept: OrderedDict[bytes, Cut] = OrderedDict()
_lock = Lock()


def cut(image: ImageInput, check: Check) -> Cut:
    """The thing that the picture shows; the n pictures of a request share it."""
    key = hashlib.sha256(image.png).digest()
    with _lock:
        found = _kept.get(key)
        if found is not None:
            _kept.move_to_end(key)
            return found
    check()
    found = _cut(whole(image))
    with _lock:
        _kept[key] = found
        while len(_kept) > KEPT:
            _kept.popitem(last=False)
    return found


def whole(image: ImageInput, most_px: int = WORK_PX) -> Image.Image:
    """All of the picture as RGBA, its longer side at most `most_px`."""
    frame = frame_of(image, image.width_px, image.height_px)
    size = (frame.width_px, frame.height_px)
    picture = Image.frombuffer("RGBA", size, frame.rgba, "raw", "RGBA", 0, 1).copy()
    picture.thumbnail((most_px, most_px), Image.Resampling.LANCZOS)
    return picture


def _cut(picture: Image.Image) -> Cut:
    from smalto.retouch import cutout

    rgba = np.asarray(picture)
    found = cutout.found(rgba)
    if found.sure < SURE or not _is_thing(found.coverage):
        return Cut(framed(picture), found.way, framed=True)
    pixels = cutout.lifted(rgba, without_shadow(rgba, found.coverage))
    return Cut(Image.fromarray(np.ascontiguousarray(pixels), "RGBA"), found.way)


def without_shadow(rgba: Pixels, coverage: Real) -> Real:
    """Without the soft grey that lies under a thing: it will have a shadow of its own. Only what is
    low, colourless and smooth counts (half see-through, or the ground a little darker), and only
    where that is less than the thing."""
    solid = coverage > HARD
    like_shade, brink = _shades(rgba, coverage, solid)
    shade = _reaching(like_shade & ~_edged(rgba), brink)
    rows = np.flatnonzero((solid & ~shade).any(1))
    if not rows.size:
        return coverage
    shade[: int(rows[0] + LOW * (rows[-1] - rows[0]))] = False
    if (rgba[..., 3] < 255).any():
        shade &= ~_near(solid & ~shade, EDGE_PX)
    else:
        shade = _reaching(like_shade & ~_edged(rgba), shade)
        for _ in range(3):
            shade |= like_shade & _near(shade, EDGE_PX)
    if shade.sum() > MOST_SHADE * (solid & ~shade).sum():
        return coverage
    rest: Real = np.where(shade, np.float32(0), coverage)
    return _without_crumbs(rest)


def _shades(
    rgba: Pixels, coverage: Real, solid: NDArray[np.bool_]
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """What has the colour of a shadow on the ground; and where it is nearly the ground's: every
    shadow fades out somewhere, other dark things do not."""
    rgb = rgba[..., :3].astype(np.int16)
    gray: NDArray[np.bool_] = rgb.max(-1) - rgb.min(-1) < GRAY
    outside = rgba[coverage < 0.02]
    if (rgba[..., 3] < 255).any() or len(outside) < 100:
        soft = (coverage > 0) & ~solid & gray
        return soft, soft
    ground = np.maximum(np.median(outside[:, :3], axis=0), 1)
    darker = rgba[..., :3] / ground
    even = darker.max(-1) - darker.min(-1) < 0.07 + 0.5 * (1 - darker.mean(-1))
    shade: NDArray[np.bool_] = (coverage > 0) & even & (darker.max(-1) < 1.03)
    shade &= darker.min(-1) > 0.3
    return shade, shade & (darker.min(-1) > 0.93)


def _reaching(mask: NDArray[np.bool_], seeds: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """The pieces of a mask that one of the seeds lies in: ground that a thing and its shadow
    enclose is found from the shadow."""
    from smalto.retouch.areas import labeled

    labels, count = labeled(mask)
    touched = np.zeros(count + 1, bool)
    touched[np.unique(labels[seeds & mask])] = True
    touched[0] = False
    reached: NDArray[np.bool_] = touched[labels]
    return reached


def _edged(rgba: Pixels) -> NDArray[np.bool_]:
    """Where the brightness changes quickly."""
    light = rgba[..., :3].astype(np.int16).sum(-1) // 3
    steps = np.zeros(light.shape, np.int16)
    steps[1:] = np.abs(light[1:] - light[:-1])
    steps[:, 1:] = np.maximum(steps[:, 1:], np.abs(light[:, 1:] - light[:, :-1]))
    edged: NDArray[np.bool_] = (steps > EDGE_STEP) & (rgba[..., 3] == 255)
    return edged


def _without_crumbs(coverage: Real) -> Real:
    """Without specks that are left of a shadow."""
    from smalto.retouch.areas import kept_pieces

    kept = kept_pieces(coverage > 0.1, 0.02)
    return np.where(_near(kept, 2), coverage, np.float32(0))


def _near(mask: NDArray[np.bool_], reach: int) -> NDArray[np.bool_]:
    """What lies at most so many pixels from the mask, across and down."""
    near = mask.copy()
    for _ in range(reach):
        near[1:] |= near[:-1]
        near[:-1] |= near[1:]
        near[:, 1:] |= near[:, :-1]
        near[:, :-1] |= near[:, 1:]
    return near


def _is_thing(covered: Real) -> bool:
    solid = covered > 0.5
    share = float(solid.mean())
    rim = np.concatenate([solid[0], solid[-1], solid[:, 0], solid[:, -1]])
    return EMPTY < share < FULL and float(rim.mean()) < TOUCHING


def framed(picture: Image.Image) -> Image.Image:
    """As a print on paper."""
    rim = max(round(RIM * min(picture.size)), 2)
    print_ = Image.new("RGBA", (picture.width + 2 * rim, picture.height + 2 * rim), "#fbfaf6")
    print_.alpha_composite(picture, (rim, rim))
    return print_
