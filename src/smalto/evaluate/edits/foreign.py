"""EditScore on foreign pictures: each operator by pixels with a known truth, never by what the
editor says of itself.

add         something was drawn, of sensible size, where it was asked, in the shape of the drawing;
            all else is equal to the byte
remove      where the thing was there is now what the photograph has there, in colour and in grain
background  the thing is still there to the byte, most of the rest is not
recolour    the thing has the colour, its light and shade are in order, all else is equal
text        what was written is read back by an engine (where none is installed: it stands out)

Each case counts 1 or 0. The things are drawings of ours on photographs: photographs of things are
harder, and are looked at on a sheet instead.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from PIL import Image

from smalto.edit import foreign, instruct
from smalto.edit.tools import Tools
from smalto.errors import ImageUserError
from smalto.evaluate.edits.composites import Composite, composites, drawing
from smalto.evaluate.edits.photographs import Half, grounds, subjects
from smalto.evaluate.edits.seam import MOST, seam
from smalto.media.pixels import input_of
from smalto.retouch.areas import dilated, eroded
from smalto.retouch.arrays import Mask, Pixels, Real, box_of, colors, real, wider
from smalto.retouch.palette import near_color
from smalto.retouch.scaling import resized
from smalto.retouch.space import lab_of
from smalto.scene.colors import COLOR_HEX
from smalto.scene.types import Color, Item
from smalto.types import ImageRequest, Picture, go_on

FLOORS = {"add": 0.8, "remove": 0.6, "background": 0.6, "recolour": 0.6, "text": 0.9, "seam": 1.0}
AIMS = {"add": 0.95, "remove": 0.85, "background": 0.85, "recolour": 0.85, "text": 0.98}
SIZES = (1.0, 0.5, 2.0, 3.0)
TEXTS = ("SUMMER SALE", "Hello", "OPEN", "Good Morning", "2026", "THE END")
ADDED = (
    ("dog", "", None), ("apple", " on the left", "left"), ("cat", " on the right", "right"),
    ("balloon", " in the top left corner", "top-left"), ("red car", "", None),
    ("bird", " at the top", "top"),
)  # fmt: skip
NEW: dict[Color | None, Color] = {None: "blue", "red": "blue", "blue": "red", "yellow": "purple"}


@dataclass(frozen=True, slots=True)
class Result:
    """`why`: what fell short, empty if nothing did."""

    operator: str
    prompt: str
    photograph: str
    why: str
    before: Pixels
    after: Pixels | None

    @property
    def passed(self) -> bool:
        return not self.why


def scored(tools: Tools, half: Half) -> Iterator[Result]:
    """Every case of one half of the photographs."""
    for case in composites(tools, half):
        yield from _on_composite(tools, case)
    yield from _additions(tools, half)
    yield from _writings(tools, half)


def edited(tools: Tools, pixels: Pixels, prompt: str, seed: int = 1) -> Pixels | str:
    """(H, W, 4) after the instruction, or why it was refused."""
    height, width = pixels.shape[:2]
    rgba = np.dstack([pixels, np.full((height, width), 255, np.uint8)])
    request = ImageRequest(
        prompt=prompt, model="smalto-1", operation="edit", images=(input_of(rgba),),
        width_px=width, height_px=height, quality="low",
    )  # fmt: skip
    instruction = instruct.read(prompt, None, lambda words: tools.read(words, go_on))
    if not instruction.operations:
        return "not read as an instruction"
    try:
        *_, last = foreign.apply(tools, request, seed, go_on, instruction)
    except ImageUserError as error:
        return f"refused: {error.message}"
    assert isinstance(last, Picture)
    return np.frombuffer(last.frame.rgba, np.uint8).reshape(height, width, 4)


def _on_composite(tools: Tools, case: Composite) -> Iterator[Result]:
    said = f"the {case.color} {case.name}" if case.color else f"the {case.name}"
    new = NEW.get(case.color, "blue")
    yield _judged(tools, "remove", f"remove {said}", case, _removal)
    yield _judged(tools, "background", "change the background to a beach", case, _background)
    recolor = _recolor(new)
    yield _judged(tools, "recolour", f"make {said} {new}", case, recolor)


Judge = Callable[[Composite, Pixels], str]


def _judged(tools: Tools, operator: str, prompt: str, case: Composite, judge: Judge) -> Result:
    after = edited(tools, case.picture, prompt)
    failed = isinstance(after, str)
    why = after if isinstance(after, str) else judge(case, after[..., :3])
    shown = None if failed else np.asarray(after)
    return Result(operator, prompt, case.photograph, why, case.picture, shown)


def _removal(case: Composite, after: Pixels) -> str:
    hole = dilated(case.mask, 2)
    box = box_of(hole)
    assert box is not None
    part = (slice(box[0], box[1]), slice(box[2], box[3]))
    now, then, was = (lab_of(colors(p[part])) for p in (after, case.ground, case.picture))
    inside = hole[part]
    coarse = (max(inside.shape[0] // 24, 2), max(inside.shape[1] // 24, 2))
    share = resized(real(inside), coarse)
    apart = np.abs(resized(now, coarse) - resized(then, coarse)).sum(axis=-1)
    far = float((apart * share).sum() / share.sum())
    if far > 0.11:
        return f"what is there now is off the true ground by {far:.3f}"
    left = np.abs(now - was).sum(-1)[case.mask[part]] < 0.02
    alike = np.abs(then - was).sum(-1)[case.mask[part]] < 0.02
    if float((left & ~alike).mean()) > 0.06:
        return f"{float((left & ~alike).mean()):.0%} of the thing is left"
    grain = _grain(now, inside) / max(_grain(then, inside), 1e-4)
    if not 0.45 < grain < 1.8:
        return f"the grain is {grain:.2f} of the true one"
    border = seam(after, (after != case.picture).any(axis=-1))
    return "" if border <= MOST else f"the seam is {border:.2f}"


def _grain(lab: Real, inside: Mask) -> float:
    steep = np.abs(np.diff(lab[..., 0], axis=1, append=lab[:, -1:, 0]))
    return float(steep[inside].mean())


def _background(case: Composite, after: Pixels) -> str:
    kept = (after == case.picture).all(axis=-1)
    solid = eroded(case.mask, 2)
    inside = float(kept[solid].mean())
    outside = float((~kept)[~dilated(case.mask, 3)].mean())
    overlap = float((kept & case.mask).sum() / (kept | case.mask).sum())
    if overlap < 0.8:
        return f"IoU {overlap:.2f} (kept of the thing {inside:.2f}, changed ground {outside:.2f})"
    return ""


def _recolor(color: Color) -> Judge:
    def judge(case: Composite, after: Pixels) -> str:
        now = near_color(after, COLOR_HEX[color]) > 0.3
        before = near_color(case.picture, COLOR_HEX[color]) > 0.3
        if case.color is not None:
            main = case.mask & (near_color(case.picture, COLOR_HEX[case.color]) > 0.5)
        else:
            lab = lab_of(colors(case.picture))
            main = case.mask & (np.hypot(lab[..., 1], lab[..., 2]) > 0.05)
            main &= lab[..., 0] > 0.35
        got = float((now & main).sum() / max((main & ~before).sum(), 1))
        least = 0.7 if case.color is not None else 0.45
        if got < least:
            return f"{got:.0%} of it has the colour"
        spilt = (after != case.picture).any(axis=-1) & ~dilated(case.mask, 4)
        if float(spilt.sum() / case.mask.sum()) > 0.08:
            return f"{float(spilt.sum() / case.mask.sum()):.0%} spilt over its edge"
        light = lab_of(colors(after))[..., 0][main], lab_of(colors(case.picture))[..., 0][main]
        if light[1].std() > 0.03 and float(np.corrcoef(*light)[0, 1]) < 0.6:
            return "light and shade are out of order"
        return ""

    return judge


def _additions(tools: Tools, half: Half) -> Iterator[Result]:
    pictures = {**subjects(half), **grounds(half)}
    for number, (name, pixels) in enumerate(pictures.items()):
        for step in (0, 3):
            thing, where, area = ADDED[(number + step) % len(ADDED)]
            prompt = f"add a {thing}{where}"
            after = edited(tools, pixels, prompt)
            why = after if isinstance(after, str) else _addition(tools, pixels, after, thing, area)
            shown = None if isinstance(after, str) else after
            yield Result("add", prompt, name, why, pixels, shown)


def _addition(tools: Tools, before: Pixels, after: Pixels, thing: str, area: str | None) -> str:
    moved = np.abs(after[..., :3].astype(int) - before).max(axis=-1)
    new = moved > 18
    share = float(new.mean())
    if not 0.008 < share < 0.45:
        return f"{share:.1%} of the picture changed"
    if float((moved > 0).mean()) > 0.6:
        return "most of the picture is not equal to the byte"
    box = box_of(new)
    assert box is not None
    y = (box[0] + box[1]) / 2 / new.shape[0]
    x = (box[2] + box[3]) / 2 / new.shape[1]
    wrong = _misplaced(x, y, area)
    if wrong:
        return wrong
    color, _, noun = thing.rpartition(" ")
    item = Item(_concept(tools, noun), color=color or None)  # type: ignore[arg-type]
    alike = _shape_alike(new[box[0] : box[1], box[2] : box[3]], drawing(tools, item)[..., 3])
    return "" if alike > 0.55 else f"its shape is that of the drawing by {alike:.2f} only"


def _concept(tools: Tools, noun: str) -> str:
    return tools.read(f"a {noun}", go_on).scene.items[0].concept


def _misplaced(x: float, y: float, area: str | None) -> str:
    if area is None:
        return ""
    bad = (
        ("left" in area and x > 0.45) or ("right" in area and x < 0.55)
        or ("top" in area and y > 0.45) or ("bottom" in area and y < 0.55)
    )  # fmt: skip
    return f"it stands at {x:.2f}, {y:.2f}" if bad else ""


def _shape_alike(mask: Mask, alpha: Pixels) -> float:
    """Overlap of two shapes brought to one box, whichever way the drawing looks."""
    size = (mask.shape[1], mask.shape[0])
    best = 0.0
    for flipped in (alpha, alpha[:, ::-1]):
        image = Image.fromarray(np.ascontiguousarray(flipped)).resize(size)
        other = np.asarray(image) > 100
        best = max(best, float((mask & other).sum() / max((mask | other).sum(), 1)))
    return best


def _writings(tools: Tools, half: Half) -> Iterator[Result]:
    pictures = {**subjects(half), **grounds(half)}
    for number, (name, pixels) in enumerate(pictures.items()):
        content = TEXTS[number % len(TEXTS)]
        where = ("", " at the bottom", " at the top")[number % 3]
        prompt = f'add the text "{content}"{where}'
        after = edited(tools, pixels, prompt)
        why = after if isinstance(after, str) else _writing(pixels, after[..., :3], content)
        shown = None if isinstance(after, str) else after
        yield Result("text", prompt, name, why, pixels, shown)


def _writing(before: Pixels, after: Pixels, content: str) -> str:
    from smalto.evaluate import ocr

    if not (after != before).any():
        return "nothing was written"
    shown = _changed_part(before, after)
    wanted = _bare(content)
    read: list[str] = []
    try:
        for size in SIZES:  # engines miss letters of other sizes than those of a page
            scaled = shown.resize((round(shown.width * size), round(shown.height * size)))
            lines = [line.text for engine in ocr.engines().values() for line in engine(scaled)]
            if wanted in _bare("".join(lines)):
                return ""
            read += lines
    except ocr.NoEngineError:
        return _stands_out(before, after)
    return f"read as {' / '.join(read)[:60]!r}"


def _bare(text: str) -> str:
    """Letters and digits alone: engines see dots in gravel."""
    return "".join(char for char in text.lower() if char.isalnum())


def _changed_part(before: Pixels, after: Pixels) -> Image.Image:
    """Where something was written: engines that read pages see letters in all grass otherwise."""
    box = box_of((after != before).any(axis=-1))
    assert box is not None
    top, bottom, left, right = wider(box, 12, before.shape)
    return Image.fromarray(np.ascontiguousarray(after[top:bottom, left:right]))


def _stands_out(before: Pixels, after: Pixels) -> str:
    moved = np.abs(after.astype(int) - before).max(axis=-1)
    letters = moved > 0.6 * moved.max()
    around = dilated(letters, 4) & ~dilated(letters, 1)
    light = lab_of(colors(after))[..., 0]
    gap = abs(float(light[letters].mean()) - float(light[around].mean()))
    return "" if gap > 0.25 else f"letters differ from their ground by {gap:.2f} of lightness"


def rates(results: list[Result]) -> dict[str, float]:
    """Share of passed cases by operator."""
    by: dict[str, list[bool]] = {}
    for one in results:
        by.setdefault(one.operator, []).append(one.passed)
    return {operator: sum(cases) / len(cases) for operator, cases in by.items()}


def seams(tools: Tools, half: Half, seed: int = 5) -> list[float]:
    """The seam of holes of random places and sizes, filled, on all photographs of a half."""
    from smalto.retouch.fill import filled

    dice = np.random.default_rng(seed)
    made = []
    for pixels in {**subjects(half), **grounds(half)}.values():
        height, width = pixels.shape[:2]
        for _ in range(3):
            tall, wide = (round(side * (0.12 + 0.18 * dice.random())) for side in (height, width))
            top, left = (int(dice.integers(0, s - t)) for s, t in ((height, tall), (width, wide)))
            hole = np.zeros((height, width), bool)
            hole[top : top + tall, left : left + wide] = True
            made.append(seam(filled(pixels, hole, seed=seed), hole))
    return made


__all__ = ["AIMS", "FLOORS", "Result", "edited", "rates", "scored", "seams"]
