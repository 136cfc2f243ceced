"""Does an engine keep its word? Checks that any engine can be run against, also a third party's.

Each check takes the loaded engine and a `Probe` that makes requests, and raises `Broken` with what
was expected and what came, or `NotApplicable` for what the engine does not claim. Beauty is not
checked: whether the promises of `engines.base` hold, and those that the API makes for all engines.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from smalto.engines.base import (
    Ask,
    BatchEngine,
    CancelledDraw,
    Capabilities,
    Engine,
    WarmEngine,
)
from smalto.engines.needs import refuse_incapable
from smalto.errors import ImageUserError, SmaltoError
from smalto.media.pixels import decoded, input_of
from smalto.types import Frame, ImageInput, ImageRequest, Picture, Preview

Pixels = NDArray[np.uint8]
State = Literal["passed", "failed", "not applicable"]
ROUNDING = 2
"""Steps of 255 by which a picture of a batch may differ from the same one drawn alone."""
PROMPTS = ("a red apple on a table", "two blue fish")


class Broken(Exception):
    """The engine does not keep a promise."""


class NotApplicable(Exception):
    """The engine does not claim it."""


@dataclass(frozen=True, slots=True)
class Verdict:
    name: str
    state: State
    said: str = ""
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Report:
    engine: str
    verdicts: tuple[Verdict, ...]

    def count(self, state: State) -> int:
        return sum(verdict.state == state for verdict in self.verdicts)

    @property
    def score(self) -> str:
        asked = len(self.verdicts) - self.count("not applicable")
        return f"{self.count('passed')} of {asked}"

    @property
    def is_kept(self) -> bool:
        return not self.count("failed")


@dataclass(frozen=True)
class Probe:
    """Makes requests of one size that the engine can draw, and draws them."""

    engine: Engine
    side_px: int = 256
    drawn: dict[Any, list[Preview | Picture]] = field(default_factory=dict)

    @property
    def can(self) -> Capabilities:
        return self.engine.capabilities

    def request(self, **more: Any) -> ImageRequest:
        side = -(-self.side_px // self.can.multiple_px) * self.can.multiple_px
        plain: dict[str, Any] = {
            "prompt": PROMPTS[0],
            "model": self.can.name,
            "quality": "low",
            "width_px": side,
            "height_px": side,
        }
        if "generation" not in self.can.operations and "images" not in more:
            plain |= {"operation": "edit", "images": (self.source(side, side),)}
            if "edit" in self.can.operations and self.can.masks and self.only_masks():
                plain["mask"] = self.mask(side, side)
        return ImageRequest(**{**plain, **more})

    def only_masks(self) -> bool:
        """Engines that repaint and do nothing else are asked with a mask wherever it is legal."""
        return "generation" not in self.can.operations

    def draw(self, request: ImageRequest, seed: int = 7) -> list[Preview | Picture]:
        key = (request, seed)
        if key not in self.drawn:
            self.drawn[key] = list(self.engine.draw(request, seed, lambda: False))
        return self.drawn[key]

    def picture(self, request: ImageRequest, seed: int = 7) -> Pixels:
        return pixels_of(_last(self.draw(request, seed)))

    def source(self, width: int, height: int) -> ImageInput:
        return input_of(ramp(width, height))

    def mask(self, width: int, height: int, under: tuple[int, int, int] = (0, 0, 0)) -> ImageInput:
        """Clear in a box in the middle; `under` colours what is there, which must not matter."""
        rgba = np.zeros((height, width, 4), np.uint8)
        rgba[..., :3] = under
        rgba[..., 3] = 255
        rgba[hole_of(height, width)] = (*under, 0)
        return input_of(rgba)

    def masked(self, under: tuple[int, int, int] = (0, 0, 0)) -> ImageRequest:
        if "edit" not in self.can.operations or not self.can.masks:
            raise NotApplicable("no masks")
        bare = self.request(images=(), operation="edit")
        size = bare.width_px, bare.height_px
        return replace(bare, images=(self.source(*size),), mask=self.mask(*size, under))


Check = Callable[[Probe], None]


def run(engine: Engine, *, side_px: int = 256, only: str = "") -> Iterator[Verdict]:
    """Of a loaded engine, one check after the other."""
    probe = Probe(engine, side_px)
    for check in CHECKS:
        name = check.__name__.replace("_", " ")
        if only and only not in name:
            continue
        yield _judged(check, name, probe)


def _judged(check: Check, name: str, probe: Probe) -> Verdict:
    start_s = time.perf_counter()
    state: State = "passed"
    said = ""
    try:
        check(probe)
    except NotApplicable as error:
        state, said = "not applicable", str(error)
    except Broken as error:
        state, said = "failed", str(error)
    except SmaltoError as error:
        state, said = "failed", f"refused what it claims to do: {error.message}"
    except Exception as error:
        state, said = "failed", f"broke: {type(error).__name__}: {str(error)[:200]}"
    return Verdict(name, state, said, time.perf_counter() - start_s)


# --- the checks ---------------------------------------------------------------------------------


def its_last_event_is_a_picture(probe: Probe) -> None:
    events = probe.draw(probe.request())
    _expect(
        bool(events) and isinstance(events[-1], Picture),
        "a picture last",
        [type(e) for e in events],
    )
    n_pictures = sum(isinstance(event, Picture) for event in events)
    _expect(n_pictures == 1, "one picture", n_pictures)


def the_size_is_exact(probe: Probe) -> None:
    square = probe.request()
    step = max(16, probe.can.multiple_px)
    for request in (square, _resized(probe, square.width_px + step, square.height_px)):
        frame = _last(probe.draw(request)).frame
        _expect(
            (frame.width_px, frame.height_px) == (request.width_px, request.height_px),
            request.size,
            f"{frame.width_px}x{frame.height_px}",
        )
        _expect(
            len(frame.rgba) == request.width_px * request.height_px * 4, "RGBA", len(frame.rgba)
        )


def the_same_seed_gives_the_same_pixels(probe: Probe) -> None:
    if not probe.can.seeds:
        raise NotApplicable("seeds mean nothing to it")
    request = probe.request()
    again = _last(list(probe.engine.draw(request, 7, lambda: False)))
    _expect_equal(pixels_of(again), probe.picture(request), "the same picture again")


def another_seed_gives_other_pixels(probe: Probe) -> None:
    if not probe.can.seeds:
        raise NotApplicable("seeds mean nothing to it")
    request = probe.request()
    same = np.array_equal(probe.picture(request, 7), probe.picture(request, 8))
    _expect(not same, "two pictures", "the same one twice")


def previews_are_whole_and_few_enough(probe: Probe) -> None:
    request = _with_previews(probe)
    previews = probe.draw(request)[:-1]
    _expect(
        len(previews) <= request.partial_images,
        f"at most {request.partial_images} previews",
        len(previews),
    )
    _expect(bool(previews), "a preview", "none")
    for preview in previews:
        size = (preview.frame.width_px, preview.frame.height_px)
        _expect(size == (request.width_px, request.height_px), request.size, size)


def previews_do_not_change_the_picture(probe: Probe) -> None:
    request = _with_previews(probe)
    plain = probe.picture(replace(request, partial_images=0))
    _expect_equal(probe.picture(request), plain, "the picture without previews")


def previews_come_nearer_to_the_picture(probe: Probe) -> None:
    *previews, last = probe.draw(_with_previews(probe))
    away = [_distance(pixels_of(one), pixels_of(last)) for one in previews]
    _expect(
        all(later <= earlier + 0.5 for earlier, later in pairwise(away)),
        "distances that shrink",
        [round(each, 2) for each in away],
    )


def nobody_waits_is_noticed_before_it_begins(probe: Probe) -> None:
    try:
        events = list(probe.engine.draw(probe.request(prompt="nobody"), 1, lambda: True))
    except CancelledDraw:
        return
    raise Broken(f"expected that it gives up; it handed out {len(events)} events")


def nobody_waits_is_noticed_within_a_step(probe: Probe) -> None:
    """Cancelled at the first preview: no picture, and little of the time that was left."""
    request = replace(_with_previews(probe), prompt="cancelled later")
    start_s = time.perf_counter()
    list(probe.engine.draw(request, 3, lambda: False))
    whole_s = time.perf_counter() - start_s
    gone: list[float] = []
    try:
        for event in probe.engine.draw(request, 3, lambda: bool(gone)):
            if isinstance(event, Picture):
                raise Broken("expected that it stops; it drew to the end")
            gone.append(time.perf_counter())
            gone[1:] = []
    except CancelledDraw:
        pass
    _expect(bool(gone), "a preview to cancel at", "none")
    late_s = time.perf_counter() - gone[0]
    _expect(
        late_s < max(0.6 * whole_s, 0.25),
        f"a stop within a step of {whole_s:.2f} s",
        f"{late_s:.2f} s",
    )


def outside_the_mask_nothing_changes(probe: Probe) -> None:
    request = probe.masked()
    kept = ~hole_of(request.height_px, request.width_px)
    picture = _last(probe.draw(request))
    source = ramp(request.width_px, request.height_px)
    _expect_equal(_file_or_frame(picture)[kept], source[kept], "the source outside the mask")


def inside_the_mask_something_changes(probe: Probe) -> None:
    request = probe.masked()
    hole = hole_of(request.height_px, request.width_px)
    picture = _file_or_frame(_last(probe.draw(request)))
    source = ramp(request.width_px, request.height_px)
    _expect(
        not np.array_equal(picture[hole], source[hole]), "other pixels in the hole", "the source"
    )


def the_colour_under_a_clear_mask_does_not_matter(probe: Probe) -> None:
    """Masks come black, white or with the picture's own colours under the clear part."""
    first = _file_or_frame(_last(probe.draw(probe.masked((0, 0, 0)))))
    for under in ((255, 255, 255), (200, 30, 90)):
        other = _file_or_frame(_last(probe.draw(probe.masked(under))))
        _expect_equal(other, first, f"the same picture with {under} under the mask")


def a_source_of_another_size_is_fitted(probe: Probe) -> None:
    if "edit" not in probe.can.operations:
        raise NotApplicable("no edits")
    request = probe.request(operation="edit")
    small = probe.source(request.width_px // 2, request.height_px // 2)
    asked = replace(request, images=(small,), mask=None)
    if request.mask is not None:
        asked = replace(asked, mask=probe.mask(small.width_px, small.height_px))
    frame = _last(probe.draw(asked)).frame
    _expect(
        (frame.width_px, frame.height_px) == (asked.width_px, asked.height_px), asked.size, frame
    )


def several_inputs_are_taken(probe: Probe) -> None:
    if "references" not in probe.can.tasks:
        raise NotApplicable("one input at most")
    request = probe.request(operation="edit", mask=None)
    n_images = min(2, probe.can.max_images)
    images = tuple(probe.source(96 + 32 * place, 96) for place in range(n_images))
    probe.draw(replace(request, images=images))


def a_variation_is_another_picture(probe: Probe) -> None:
    if "vary" not in probe.can.tasks:
        raise NotApplicable("no variations")
    request = probe.request(operation="variation", prompt="", mask=None)
    images = (probe.source(request.width_px, request.height_px),)
    pixels = probe.picture(replace(request, images=images))
    same = np.array_equal(pixels, ramp(request.width_px, request.height_px))
    _expect(not same, "another picture", "the source")


def a_transparent_background_has_alpha(probe: Probe) -> None:
    if not probe.can.transparent:
        raise NotApplicable("no transparency")
    alpha = probe.picture(replace(probe.request(), background="transparent"))[..., 3]
    _expect(bool((alpha < 255).any()), "something see-through", "an opaque picture")


def an_opaque_background_has_none(probe: Probe) -> None:
    alpha = probe.picture(probe.request())[..., 3]
    _expect(bool((alpha == 255).all()), "an opaque picture", f"alpha down to {alpha.min()}")


def what_it_lacks_is_refused_by_name(probe: Probe) -> None:
    """By the capabilities alone, before anything is drawn."""
    size = (probe.side_px, probe.side_px)
    picture = probe.source(*size)
    lacks: list[tuple[str, ImageRequest]] = []
    bare = ImageRequest("", probe.can.name, width_px=size[0], height_px=size[1])
    if "edit" not in probe.can.operations:
        lacks.append(("edits", replace(bare, operation="edit", images=(picture,))))
    if not probe.can.masks and "edit" in probe.can.operations:
        edit = replace(bare, operation="edit", images=(picture,), mask=picture)
        lacks.append(("masks", edit))
    if "generation" not in probe.can.operations:
        lacks.append(("generations", bare))
    if not probe.can.vectors and "generation" in probe.can.operations:
        lacks.append(("SVG", replace(bare, output_format="svg")))
    if not lacks:
        raise NotApplicable("it claims everything")
    for what, request in lacks:
        try:
            refuse_incapable(request, probe.can, ())
        except ImageUserError as error:
            _expect(what in error.message, f"'{what}' in the refusal", error.message)
        else:
            raise Broken(f"expected that {what} are refused; they were let through")


def a_batch_draws_what_single_calls_draw(probe: Probe) -> None:
    engine = probe.engine
    if not isinstance(engine, BatchEngine) or probe.can.max_batch < 2:
        raise NotApplicable("one picture at a time")
    requests = [probe.request(prompt=prompt) for prompt in PROMPTS]
    keys = {engine.batch_key(request) for request in requests}
    if None in keys:
        raise NotApplicable("one picture at a time")
    _expect(len(keys) == 1, "one key for prompts of one size", keys)
    asks = [Ask(request, seed, lambda: False) for seed, request in enumerate(requests)]
    made: dict[int, Pixels] = {}
    engine.draw_batch(asks, lambda place, event: made.update({place: pixels_of(event)}))
    for place, ask in enumerate(asks):
        alone = probe.picture(ask.request, ask.seed)
        worst = int(np.abs(made[place].astype(int) - alone.astype(int)).max())
        _expect(worst <= ROUNDING, f"at most {ROUNDING} steps away from the single one", worst)


def its_memory_is_told(probe: Probe) -> None:
    """An engine that is warmed up says what it took, and that it claimed to need some."""
    if not isinstance(probe.engine, WarmEngine):
        raise NotApplicable("it needs no warm-up")
    _expect(probe.can.memory_bytes > 0, "an estimate of its memory", probe.can.memory_bytes)
    warm = probe.engine.warm_up()
    _expect(warm.seconds >= 0 and bool(warm.plan), "seconds and a plan", warm)


CHECKS: tuple[Check, ...] = (
    its_last_event_is_a_picture,
    the_size_is_exact,
    the_same_seed_gives_the_same_pixels,
    another_seed_gives_other_pixels,
    previews_are_whole_and_few_enough,
    previews_do_not_change_the_picture,
    previews_come_nearer_to_the_picture,
    nobody_waits_is_noticed_before_it_begins,
    nobody_waits_is_noticed_within_a_step,
    outside_the_mask_nothing_changes,
    inside_the_mask_something_changes,
    the_colour_under_a_clear_mask_does_not_matter,
    a_source_of_another_size_is_fitted,
    several_inputs_are_taken,
    a_variation_is_another_picture,
    a_transparent_background_has_alpha,
    an_opaque_background_has_none,
    what_it_lacks_is_refused_by_name,
    a_batch_draws_what_single_calls_draw,
    its_memory_is_told,
)


# --- tools --------------------------------------------------------------------------------------


def ramp(width: int, height: int) -> Pixels:
    """An opaque picture in which no two neighbours are alike, (H, W, 4)."""
    rgba = np.empty((height, width, 4), np.uint8)
    rgba[..., 0] = (np.arange(width) * 3 % 256)[None]
    rgba[..., 1] = (np.arange(height) * 5 % 256)[:, None]
    rgba[..., 2] = (np.arange(width)[None] + np.arange(height)[:, None]) % 256
    rgba[..., 3] = 255
    return rgba


def hole_of(height: int, width: int) -> NDArray[np.bool_]:
    """Where the probe's mask is clear."""
    hole = np.zeros((height, width), bool)
    hole[height // 4 : height * 5 // 8, width // 4 : width // 2] = True
    return hole


def pixels_of(event: Preview | Picture) -> Pixels:
    """(H, W, 4)"""
    frame: Frame = event.frame
    return np.frombuffer(frame.rgba, np.uint8).reshape(frame.height_px, frame.width_px, 4)


def _file_or_frame(picture: Picture) -> Pixels:
    """What a client gets: the file where the engine made one."""
    return pixels_of(picture) if picture.file is None else decoded(picture.file, alpha=True)


def _last(events: list[Preview | Picture]) -> Picture:
    if not events or not isinstance(events[-1], Picture):
        raise Broken("expected a picture at the end; there was none")
    return events[-1]


def _with_previews(probe: Probe) -> ImageRequest:
    if not probe.can.max_previews:
        raise NotApplicable("no previews")
    return replace(probe.request(), partial_images=min(2, probe.can.max_previews))


def _resized(probe: Probe, width: int, height: int) -> ImageRequest:
    request = probe.request()
    resized = replace(request, width_px=width, height_px=height)
    if request.images:
        resized = replace(resized, images=(probe.source(width, height),))
    return resized if request.mask is None else replace(resized, mask=probe.mask(width, height))


def _distance(one: Pixels, other: Pixels) -> float:
    return float(np.abs(one.astype(int) - other.astype(int)).mean())


def _expect(holds: bool, expected: object, came: object) -> None:
    if not holds:
        raise Broken(f"expected {expected}; came {came}")


def _expect_equal(one: Pixels, other: Pixels, expected: str) -> None:
    if one.shape != other.shape:
        raise Broken(f"expected {expected}; came another shape, {one.shape}")
    away = np.abs(one.astype(int) - other.astype(int))
    if away.any():
        share = (away.reshape(len(away), -1) > 0).mean()
        raise Broken(f"expected {expected}; {share:.1%} differ, by up to {away.max()}")
