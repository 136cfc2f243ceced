"""Which pixels of a foreign picture an instruction means.

There is no name for anything in a photograph here, so only what can be pointed at is found: by its
colour, by its side, as writing, as sky or ground, as the one thing that stands out. A name alone
("the dog") is taken for the one thing that stands out, and the notes say so.
"""

from __future__ import annotations

import re

import numpy as np

from smalto.edit.foreign_work import MASK, Impossible, Region, Work
from smalto.edit.operations import Target, Which
from smalto.retouch.areas import closed, dilated, holes_filled, labeled, opened
from smalto.retouch.arrays import Mask, Real, Whole, box_of, colors, real
from smalto.retouch.cutout import Cutout
from smalto.retouch.letters import lettering
from smalto.retouch.palette import near_color
from smalto.retouch.scaling import resized, softened
from smalto.retouch.segment import segmented
from smalto.retouch.sky import sky_of
from smalto.retouch.space import lab_of
from smalto.scene.colors import COLOR_HEX

LEAST_SURE = 0.6
"""Below it a cut-out is a guess: a wrong one is worse than a refusal that says what to do."""
LARGE, VIVID = 0.25, 0.7
"""What covers more of a picture than this is no thing; then only what has so much of the strongest
chroma of that colour counts."""
LEAST_SHARE = 0.0006
"""Of the picture; smaller regions are dirt."""

WRITING = re.compile(
    r"\b(text|texts|words?|writing|letters?|lettering|caption|title|inscription|watermark|"
    r"headline|signature|subtitles?|date|time ?stamp|numbers?|logo)\b|文字|字|标题|水印|字幕|签名"
)
SKY = re.compile(r"\bsk(y|ies)\b|天空|^天$")
GROUND = re.compile(r"\b(background|backdrop|wall|surroundings)\b|背景|墙")


def region_of(work: Work, target: Target) -> Region:
    """The pixels of `target`. Raises Impossible."""
    words = target.words.lower()
    if WRITING.search(words) and target.color is None:
        return _writing(work, target)
    if SKY.search(words):
        return _sky(work)
    if GROUND.search(words):
        ground = foreground(work)
        return Region(1 - ground.coverage, "the background", ground.sure)
    if target.color is not None:
        return _colored(work, target)
    return _standing_out(work, target)


def foreground(work: Work) -> Cutout:
    """The picture's one thing, or Impossible."""
    cut = work.cutout()
    if cut.sure < LEAST_SURE:
        raise Impossible(
            "What stands in front of what in this picture could not be told apart with any "
            "certainty.",
            MASK,
        )
    return cut


def _writing(work: Work, target: Target) -> Region:
    found = lettering(work.rgb)
    if target.which is not None:
        found = found & (_side(work.shape, target.which) > 0.5)
    if not found.any():
        raise Impossible("No writing was found in this picture.", MASK)
    return Region(real(found), "the writing", 0.8)


def _sky(work: Work) -> Region:
    coverage = sky_of(work.rgb)
    if coverage is None:
        raise Impossible("No sky was found in this picture.", MASK)
    return Region(coverage, "the sky", 0.8)


def _colored(work: Work, target: Target) -> Region:
    """The piece of that colour: of several the largest, or the one on the named side."""
    assert target.color is not None
    alike = near_color(work.pixels, COLOR_HEX[target.color])
    alike = alike * real(work.pixels[..., 3] > 127)
    grain = max(round(min(work.shape) / 400), 1)
    solid = opened(closed(alike > 0.5, grain), grain)
    pieces = _pieces(work, solid, target)
    if pieces.mean() > LARGE:  # a blue pot before a blue sky: the bluer of the two
        solid = opened(closed(_vivid(work, alike), grain), grain)
        pieces = _pieces(work, solid, target)
    if not pieces.any():
        raise Impossible(f"Nothing {target.color} was found that could be {target.words!r}.", MASK)
    thing = _thing_with(work, pieces)
    if thing is not None:
        return Region(thing, f"the thing that is {target.color}", 0.8)
    whole = holes_filled(closed(pieces, 2 * grain), int(0.15 * pieces.sum()))
    return Region(_edged(work, whole), f"what is {target.color}", 0.7)


def _vivid(work: Work, alike: Real) -> Mask:
    lab = lab_of(colors(work.rgb))
    chroma = np.hypot(lab[..., 1], lab[..., 2])
    seen = chroma[alike > 0.5]
    return np.asarray((alike > 0.5) & (chroma > VIVID * np.percentile(seen, 99)))


def _thing_with(work: Work, pieces: Mask) -> Real | None:
    """All of a thing of which pieces have the named colour: a red car has black wheels."""
    cut = work.cutout()
    if cut.sure < LEAST_SURE:
        return None
    solid = cut.coverage > 0.5
    labels, count = labeled(solid)
    sizes = np.bincount(labels.ravel(), minlength=count + 1)
    met = np.bincount(labels[pieces], minlength=count + 1)
    met[0] = 0
    one = int(met.argmax())
    if not met[one] or met[one] < 0.6 * pieces.sum() or met[one] < 0.15 * sizes[one]:
        return None
    return cut.coverage * real(dilated(labels == one, 3))


def _standing_out(work: Work, target: Target) -> Region:
    if target.which in ("left", "right", "top", "bottom", "middle"):
        piece = _of_foreground(work, target)
        return piece if piece is not None else _on_side(work, target)
    cut = foreground(work)
    labels, count = labeled(cut.coverage > 0.5)
    sizes = np.bincount(labels.ravel(), minlength=count + 1)[1:]
    several = int((sizes > 0.12 * sizes.max()).sum()) if count else 0
    if several > 1 and (target.which or target.ordinal or target.copies == 1):
        pieces = _pieces(work, cut.coverage > 0.5, target)
        return Region(cut.coverage * real(dilated(pieces, 3)), "one of the things", cut.sure * 0.9)
    return Region(cut.coverage, "the one thing that stands out", cut.sure)


def _of_foreground(work: Work, target: Target) -> Region | None:
    """One of several separate things, if it is on the named side."""
    cut = work.cutout()
    if cut.sure < LEAST_SURE:
        return None
    pieces = _pieces(work, cut.coverage > 0.5, target)
    if not pieces.any() or target.which is None:
        return None
    if float(_side(work.shape, target.which)[pieces].mean()) < 0.5:
        return None
    return Region(cut.coverage * real(dilated(pieces, 3)), f"what is {target.which}", cut.sure)


def _on_side(work: Work, target: Target) -> Region:
    """What stands out there, looked for only there."""
    assert target.which is not None
    prior = _side(work.shape, target.which)
    coverage, sure = segmented(colors(work.rgb), 0.06 + 0.6 * prior)
    pieces = _pieces(work, coverage > 0.5, target)
    if sure < LEAST_SURE or not pieces.any() or pieces.mean() > 0.45:
        raise Impossible(
            f"What is meant by {target.words!r} could not be told from its surroundings.", MASK
        )
    return Region(coverage * real(dilated(pieces, 3)), f"what is {target.which}", sure)


def _pieces(work: Work, solid: Mask, target: Target) -> Mask:
    """Of separate pieces those that are meant: all, or one by side, order or size."""
    labels, count = labeled(solid)
    sizes = np.bincount(labels.ravel(), minlength=count + 1)
    large = [
        n
        for n in range(1, count + 1)
        if sizes[n] >= max(LEAST_SHARE * solid.size, 0.05 * sizes[1:].max())
    ]
    if not large:
        return np.zeros_like(solid)
    if target.which is None and target.ordinal is None:
        near = [n for n in large if sizes[n] >= 0.25 * sizes[large[0]]]
        chosen = near if target.copies is None and _is_plural(target.words) else large[:1]
        return np.isin(labels, chosen)
    return np.asarray(labels == _one(labels, large, target))


def _one(labels: Whole, large: list[int], target: Target) -> int:
    middle = {}
    for n in large:
        box = box_of(labels == n)
        assert box is not None
        middle[n] = ((box[0] + box[1]) / 2, (box[2] + box[3]) / 2, box[1])
    if target.ordinal is not None:
        order = sorted(large, key=lambda n: middle[n][1])
        return order[min(target.ordinal, len(order)) - 1]
    height, width = labels.shape
    by = {
        "left": lambda n: middle[n][1],
        "right": lambda n: -middle[n][1],
        "top": lambda n: middle[n][0],
        "bottom": lambda n: -middle[n][0],
        "middle": lambda n: abs(middle[n][1] - width / 2) + abs(middle[n][0] - height / 2),
        "largest": lambda n: large.index(n),
        "smallest": lambda n: -large.index(n),
        "nearest": lambda n: -middle[n][2],
        "farthest": lambda n: middle[n][2],
    }
    assert target.which is not None
    return min(large, key=by[target.which])


def _is_plural(words: str) -> bool:
    return bool(re.search(r"\b(all|both|every|each|\w{3,}[^s]s)\b|都|所有|全部|些", words.lower()))


def _side(shape: tuple[int, int], which: Which) -> Real:
    """(H, W) 0..1, high on that side."""
    height, width = shape
    y, x = np.mgrid[0 : 1 : height * 1j, 0 : 1 : width * 1j].astype(np.float32)
    ramp = {"left": 1 - x, "right": x, "top": 1 - y, "bottom": y}.get(which)
    if ramp is None:
        ramp = 1 - np.maximum(np.abs(x - 0.5), np.abs(y - 0.5))
    return real(np.clip((ramp - 0.5) * 5 + 0.5, 0, 1))


def _edged(work: Work, solid: Mask) -> Real:
    """A region with an edge of about a pixel, at full size."""
    return softened(solid, max(min(work.shape) / 900, 0.7))


def shrunk(values: Real, longest: int) -> Real:
    """Numbers a pixel at a size that is quick to look through."""
    scale = max(max(values.shape[:2]) / longest, 1.0)
    few = (max(round(values.shape[0] / scale), 1), max(round(values.shape[1] / scale), 1))
    return resized(values, few)
