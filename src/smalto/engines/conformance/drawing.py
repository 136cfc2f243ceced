"""Promises about every picture: its size, seed and previews, stopping, batches, memory."""

from __future__ import annotations

import time
from dataclasses import replace
from itertools import pairwise

import numpy as np

from smalto.engines.base import Ask, BatchEngine, CancelledDraw, WarmEngine
from smalto.engines.conformance.pictures import (
    Broken,
    NotApplicable,
    Pixels,
    distance,
    expect,
    expect_equal,
    last,
    pixels_of,
)
from smalto.engines.conformance.probe import PROMPTS, Probe, resized, with_previews
from smalto.types import Picture

ROUNDING = 2
"""Steps of 255 by which a picture of a batch may differ from the same one drawn alone."""


def its_last_event_is_a_picture(probe: Probe) -> None:
    events = probe.draw(probe.request())
    expect(
        bool(events) and isinstance(events[-1], Picture),
        "a picture last",
        [type(e) for e in events],
    )
    n_pictures = sum(isinstance(event, Picture) for event in events)
    expect(n_pictures == 1, "one picture", n_pictures)


def the_size_is_exact(probe: Probe) -> None:
    square = probe.request()
    step = max(16, probe.can.multiple_px)
    for request in (square, resized(probe, square.width_px + step, square.height_px)):
        frame = last(probe.draw(request)).frame
        expect(
            (frame.width_px, frame.height_px) == (request.width_px, request.height_px),
            request.size,
            f"{frame.width_px}x{frame.height_px}",
        )
        expect(len(frame.rgba) == request.width_px * request.height_px * 4, "RGBA", len(frame.rgba))


def the_same_seed_gives_the_same_pixels(probe: Probe) -> None:
    if not probe.can.seeds:
        raise NotApplicable("seeds mean nothing to it")
    request = probe.request()
    again = last(list(probe.engine.draw(request, 7, lambda: False)))
    expect_equal(pixels_of(again), probe.picture(request), "the same picture again")


def another_seed_gives_other_pixels(probe: Probe) -> None:
    if not probe.can.seeds:
        raise NotApplicable("seeds mean nothing to it")
    request = probe.request()
    same = np.array_equal(probe.picture(request, 7), probe.picture(request, 8))
    expect(not same, "two pictures", "the same one twice")


def previews_are_whole_and_few_enough(probe: Probe) -> None:
    request = with_previews(probe)
    previews = probe.draw(request)[:-1]
    expect(
        len(previews) <= request.partial_images,
        f"at most {request.partial_images} previews",
        len(previews),
    )
    expect(bool(previews), "a preview", "none")
    for preview in previews:
        size = (preview.frame.width_px, preview.frame.height_px)
        expect(size == (request.width_px, request.height_px), request.size, size)


def previews_do_not_change_the_picture(probe: Probe) -> None:
    request = with_previews(probe)
    plain = probe.picture(replace(request, partial_images=0))
    expect_equal(probe.picture(request), plain, "the picture without previews")


def previews_come_nearer_to_the_picture(probe: Probe) -> None:
    *previews, last = probe.draw(with_previews(probe))
    away = [distance(pixels_of(one), pixels_of(last)) for one in previews]
    expect(
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
    request = replace(with_previews(probe), prompt="cancelled later")
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
    expect(bool(gone), "a preview to cancel at", "none")
    late_s = time.perf_counter() - gone[0]
    expect(
        late_s < max(0.6 * whole_s, 0.25),
        f"a stop within a step of {whole_s:.2f} s",
        f"{late_s:.2f} s",
    )


def a_transparent_background_has_alpha(probe: Probe) -> None:
    if not probe.can.transparent:
        raise NotApplicable("no transparency")
    alpha = probe.picture(replace(probe.request(), background="transparent"))[..., 3]
    expect(bool((alpha < 255).any()), "something see-through", "an opaque picture")


def an_opaque_background_has_none(probe: Probe) -> None:
    alpha = probe.picture(probe.request())[..., 3]
    expect(bool((alpha == 255).all()), "an opaque picture", f"alpha down to {alpha.min()}")


def a_batch_draws_what_single_calls_draw(probe: Probe) -> None:
    engine = probe.engine
    if not isinstance(engine, BatchEngine) or probe.can.max_batch < 2:
        raise NotApplicable("one picture at a time")
    requests = [probe.request(prompt=prompt) for prompt in PROMPTS]
    keys = {engine.batch_key(request) for request in requests}
    if None in keys:
        raise NotApplicable("one picture at a time")
    expect(len(keys) == 1, "one key for prompts of one size", keys)
    asks = [Ask(request, seed, lambda: False) for seed, request in enumerate(requests)]
    made: dict[int, Pixels] = {}
    engine.draw_batch(asks, lambda place, event: made.update({place: pixels_of(event)}))
    for place, ask in enumerate(asks):
        alone = probe.picture(ask.request, ask.seed)
        worst = int(np.abs(made[place].astype(int) - alone.astype(int)).max())
        expect(worst <= ROUNDING, f"at most {ROUNDING} steps away from the single one", worst)


def its_memory_is_told(probe: Probe) -> None:
    """An engine that is warmed up says what it took, and that it claimed to need some."""
    if not isinstance(probe.engine, WarmEngine):
        raise NotApplicable("it needs no warm-up")
    expect(probe.can.memory_bytes > 0, "an estimate of its memory", probe.can.memory_bytes)
    warm = probe.engine.warm_up()
    expect(warm.seconds >= 0 and bool(warm.plan), "seconds and a plan", warm)
