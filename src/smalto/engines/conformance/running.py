"""One check after the other, and what came of them."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from smalto.engines.base import Engine
from smalto.engines.conformance import drawing, edits
from smalto.engines.conformance.pictures import Broken, NotApplicable
from smalto.engines.conformance.probe import Probe
from smalto.errors import SmaltoError

State = Literal["passed", "failed", "not applicable"]
Check = Callable[[Probe], None]


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


CHECKS: tuple[Check, ...] = (
    drawing.its_last_event_is_a_picture,
    drawing.the_size_is_exact,
    drawing.the_same_seed_gives_the_same_pixels,
    drawing.another_seed_gives_other_pixels,
    drawing.previews_are_whole_and_few_enough,
    drawing.previews_do_not_change_the_picture,
    drawing.previews_come_nearer_to_the_picture,
    drawing.nobody_waits_is_noticed_before_it_begins,
    drawing.nobody_waits_is_noticed_within_a_step,
    edits.outside_the_mask_nothing_changes,
    edits.inside_the_mask_something_changes,
    edits.the_colour_under_a_clear_mask_does_not_matter,
    edits.a_source_of_another_size_is_fitted,
    edits.several_inputs_are_taken,
    edits.a_variation_is_another_picture,
    drawing.a_transparent_background_has_alpha,
    drawing.an_opaque_background_has_none,
    edits.what_it_lacks_is_refused_by_name,
    drawing.a_batch_draws_what_single_calls_draw,
    drawing.its_memory_is_told,
)
