"""Our own engine: the writer reads the prompt into a scene, the director stages it, the renderer
draws it. Everything runs on the CPU, without torch."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from smalto.engines.abstract import abstract, is_blank, note_on
from smalto.engines.base import Cancelled, CancelledDraw, Capabilities
from smalto.engines.layout import pinned
from smalto.engines.readings import PromptReader, Readings
from smalto.errors import EngineUnavailable
from smalto.types import Check, Effort, ImageRequest, Picture, Preview

if TYPE_CHECKING:
    from smalto.model import Reading
    from smalto.pack import Pack
    from smalto.render import Renderer
    from smalto.scene.types import Scene
    from smalto.stage.types import Staging

STAGINGS: dict[Effort, int] = {"low": 1, "medium": 4, "high": 8}
"""How many stagings the director tries before the best is drawn."""

Step = TypeVar("Step")
MAX_PIXELS = 3840 * 2160


@dataclass(frozen=True, slots=True)
class _Studio:
    """What has to be loaded before the first picture."""

    pack: Pack
    renderer: Renderer
    readings: Readings


class NativeEngine:
    """`draw` may run in several threads: scenes and stagings are values, prompts are read one at a
    time, and a rasterising process for each core lets the threads go on."""

    def __init__(self, writer: PromptReader | None = None) -> None:
        self.capabilities = Capabilities(
            name="native",
            description="Smalto's own scene model: vectors, on the CPU",
            parallel=4,
            vectors=True,
            operations=frozenset({"generation", "edit", "variation"}),
            masks=True,
            max_images=16,
            layout=True,
            max_previews=3,
            max_pixels=MAX_PIXELS,
        )
        self._writer = writer
        self._studio: _Studio | None = None

    def load(self) -> None:
        try:
            from smalto import pack
            from smalto.model import Writer
            from smalto.render import Renderer
            from smalto.render.helpers import Helpers

            art = pack.load()
            readings = Readings(self._writer or Writer.load())
            self._studio = _Studio(art, Renderer(art, Helpers(_n_cores())), readings)
        except (ImportError, OSError, ValueError) as error:
            raise EngineUnavailable(
                f"The native engine cannot be loaded: {error}. Its weights and art come with the "
                "package; install it again with `pip install --force-reinstall smalto`."
            ) from error

    def draw(
        self, request: ImageRequest, seed: int, cancelled: Cancelled
    ) -> Iterator[Preview | Picture]:
        if self._studio is None:
            raise EngineUnavailable("The native engine has not been loaded yet. Try again soon.")
        stages = Stages(cancelled)
        if request.references:
            yield from self._edited(self._studio, request, seed, stages)
            return
        scene, notes = self._read(self._studio, request, seed, stages)
        staging = self._staged(self._studio, scene, request, seed, stages)
        painting = self._studio.renderer.painting(
            staging, quality=request.effort, check=stages.check
        )
        if request.output_format != "svg":
            yield from map(
                Preview, stages.timed("render", painting.previews(request.partial_images))
            )
        with stages.time("render"):
            frame = painting.thumbnail() if request.output_format == "svg" else painting.picture()
        from smalto.edit.made import made_of, to_text
        from smalto.render.finishes import vector_note

        wants_svg = request.svg or request.output_format == "svg"
        yield Picture(
            frame=frame,
            scene=asdict(scene),
            notes=(
                *notes,
                *staging.unmet,
                *self._studio.renderer.notes(staging),
                *(vector_note(scene) if wants_svg else ()),
            ),
            svg=self._studio.renderer.svg(staging) if wants_svg else None,
            timings_ms=stages.timings_ms,
            making=to_text(made_of(staging, request.effort), self._studio.pack),
        )

    def _edited(
        self, studio: _Studio, request: ImageRequest, seed: int, stages: Stages
    ) -> Iterator[Preview | Picture]:
        """Edits and variations; and whatever else brings pictures along."""
        from smalto.edit.editor import edited
        from smalto.edit.tools import Tools

        def read(prompt: str, check: Check) -> Reading:
            with stages.time("read"):
                return studio.readings.of(prompt, check)

        events = edited(Tools(studio.pack, studio.renderer, read), request, seed, stages.check)
        for event in stages.timed("edit", events):
            if isinstance(event, Picture):
                event = replace(event, timings_ms={**stages.timings_ms, **event.timings_ms})
            yield event

    def _read(
        self, studio: _Studio, request: ImageRequest, seed: int, stages: Stages
    ) -> tuple[Scene, tuple[str, ...]]:
        """What the prompt asks for, and what of it cannot be drawn."""
        with stages.time("read"):
            reading = studio.readings.of(request.prompt, stages.check)
        scene, notes = reading.scene, reading.notes
        if is_blank(scene) and not request.layout:
            scene = abstract(request.prompt, seed, studio.pack.concepts)
            notes = notes or (note_on(request.prompt),)
        if request.layout:
            with stages.time("read"):
                scene, unplaced = pinned(
                    scene, request.layout, lambda what: studio.readings.of(what, stages.check).scene
                )
            notes = (*notes, *unplaced)
        return _with_background(scene, request), notes

    def _staged(
        self, studio: _Studio, scene: Scene, request: ImageRequest, seed: int, stages: Stages
    ) -> Staging:
        from smalto.stage.director import best_of

        with stages.time("stage"):
            return best_of(
                scene,
                studio.pack,
                seed=seed,
                width_px=request.width_px,
                height_px=request.height_px,
                k=STAGINGS[request.effort],
                lavish=request.effort == "high",
                check=stages.check,
            )


def _with_background(scene: Scene, request: ImageRequest) -> Scene:
    """The request's word on the background beats the prompt's."""
    from smalto.scene.types import Setting

    if request.background == "transparent":
        return replace(scene, setting=Setting(kind="transparent"))
    if scene.setting.kind == "transparent":
        return replace(scene, setting=Setting())
    return scene


def _n_cores() -> int:
    """Those this process may use, where the system tells."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Stages:
    """Times the stages of a picture, and stops it between steps when nobody waits any more."""

    def __init__(self, cancelled: Cancelled) -> None:
        self._cancelled = cancelled
        self.timings_ms: dict[str, float] = {}

    def check(self) -> None:
        """Raises CancelledDraw once nobody waits."""
        if self._cancelled():
            raise CancelledDraw

    @contextmanager
    def time(self, name: str) -> Iterator[None]:
        """Adds the time spent inside to that of the stage."""
        self.check()
        start_s = time.perf_counter()
        yield
        took_ms = (time.perf_counter() - start_s) * 1000
        self.timings_ms[name] = self.timings_ms.get(name, 0.0) + took_ms

    def timed(self, name: str, steps: Iterator[Step]) -> Iterator[Step]:
        """The same steps; what is done with them in between does not count."""
        while True:
            with self.time(name):
                step = next(steps, None)
            if step is None:
                return
            yield step
