"""Our own engine: the writer reads the prompt into a scene, the director stages it, the renderer
draws it. Everything runs on the CPU, without torch."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Protocol

from smalto.engines.abstract import abstract, is_blank, note_on
from smalto.engines.base import Cancelled, CancelledDraw, Capabilities
from smalto.errors import EngineUnavailable
from smalto.types import Effort, ImageRequest, Picture, Preview

if TYPE_CHECKING:
    from smalto.model import Reading
    from smalto.pack import Pack
    from smalto.render import Renderer
    from smalto.scene.types import Scene

STAGINGS: dict[Effort, int] = {"low": 1, "medium": 4, "high": 8}
"""How many stagings the director tries before the best is drawn."""


class PromptReader(Protocol):
    """What reads prompts: `smalto.model.Writer`, or a stand-in without weights in tests."""

    def write(self, prompt: str, *, seed: int) -> Reading: ...


class NativeEngine:
    """`draw` may run in several threads: scenes and stagings are values; the writer, which keeps
    buffers between calls, is taken by one thread at a time."""

    def __init__(self, writer: PromptReader | None = None) -> None:
        self.capabilities = Capabilities(
            name="native",
            description="Smalto's own scene model: vectors, on the CPU",
            parallel=4,
            vectors=True,
        )
        self._writing = threading.Lock()
        self._writer = writer
        self._pack: Pack | None = None
        self._renderer: Renderer | None = None

    def load(self) -> None:
        try:
            from smalto import pack
            from smalto.model import Writer
            from smalto.render import Renderer

            self._pack = pack.load()
            self._renderer = Renderer(self._pack)
            self._writer = self._writer or Writer.load()
        except (ImportError, OSError, ValueError) as error:
            raise EngineUnavailable(
                f"The native engine cannot be loaded: {error}. Its weights and art come with the "
                "package; install it again with `pip install --force-reinstall smalto`."
            ) from error

    def draw(
        self, request: ImageRequest, seed: int, cancelled: Cancelled
    ) -> Iterator[Preview | Picture]:
        from smalto.stage.director import best_of

        writer, pack, renderer = self._writer, self._pack, self._renderer
        if writer is None or pack is None or renderer is None:
            raise EngineUnavailable("The native engine has not been loaded yet. Try again soon.")
        stages = Stages(cancelled)
        with self._writing, stages.time("read"):
            reading = writer.write(request.prompt, seed=seed)
        scene, notes = reading.scene, reading.notes
        if is_blank(scene):
            scene = abstract(request.prompt, seed, pack.concepts)
            notes = notes or (note_on(request.prompt),)
        scene = _with_background(scene, request)
        with stages.time("stage"):
            staging = best_of(
                scene,
                pack,
                seed=seed,
                width_px=request.width_px,
                height_px=request.height_px,
                k=STAGINGS[request.effort],
            )
        with stages.time("render"):
            frame = renderer.render(staging, quality=request.effort)
        yield Picture(
            frame=frame,
            scene=asdict(scene),
            notes=(*notes, *staging.unmet),
            svg=renderer.svg(staging) if request.svg else None,
            timings_ms=stages.timings_ms,
        )


def _with_background(scene: Scene, request: ImageRequest) -> Scene:
    """The request's word on the background beats the prompt's."""
    from smalto.scene.types import Setting

    if request.background == "transparent":
        return replace(scene, setting=Setting(kind="transparent"))
    if scene.setting.kind == "transparent":
        return replace(scene, setting=Setting())
    return scene


class Stages:
    """Times each stage, and stops before the next one when nobody waits any more."""

    def __init__(self, cancelled: Cancelled) -> None:
        self._cancelled = cancelled
        self.timings_ms: dict[str, float] = {}

    @contextmanager
    def time(self, name: str) -> Iterator[None]:
        if self._cancelled():
            raise CancelledDraw
        start_s = time.perf_counter()
        yield
        self.timings_ms[name] = (time.perf_counter() - start_s) * 1000
