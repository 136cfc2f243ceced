"""Things cut out of given pictures, each picture once for all the pictures of a request."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from dataclasses import dataclass
from threading import Lock

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

HARD, GRAY, EDGE_PX = 0.75, 40, 2
"""What of a cut counts as shadow: less covered, less coloured, farther from what is solid."""

RIM = 0.045
"""Breadth of the white border of a framed picture, as a share of its shorter side."""


@dataclass(frozen=True, slots=True, eq=False)
class Cut:
    """`pixels`: RGBA. `framed`: nothing could be cut out, so it is the whole picture, as a print
    with a white border."""

    pixels: Image.Image
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
        return Cut(framed(picture), framed=True)
    pixels = cutout.lifted(rgba, without_shadow(rgba, found.coverage))
    return Cut(Image.fromarray(np.ascontiguousarray(pixels), "RGBA"))


def without_shadow(rgba: Pixels, coverage: Real) -> Real:
    """Without the soft grey that lies under a thing: it will have a shadow of its own. Only what is
    half see-through, colourless and low counts, and only where that is little of the thing."""
    solid = coverage > HARD
    rows = np.flatnonzero(solid.any(1))
    if not rows.size:
        return coverage
    rgb = rgba[..., :3].astype(np.int16)
    gray = rgb.max(-1) - rgb.min(-1) < GRAY
    low = np.zeros(coverage.shape[0], bool)
    low[int(rows[0] + 0.6 * (rows[-1] - rows[0])) :] = True
    soft = (coverage > 0) & ~solid & gray & low[:, None] & ~_near(solid, EDGE_PX)
    if soft.sum() > 0.5 * solid.sum():
        return coverage
    return np.where(soft, np.float32(0), coverage)


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
