"""Can an engine do what a request asks? Told before anything is drawn, by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from smalto import errors
from smalto.engines.base import Capabilities
from smalto.types import ImageRequest

Has = Callable[[Capabilities], bool]


def refuse_incapable(
    request: ImageRequest, engine: Capabilities, installed: Iterable[Capabilities]
) -> None:
    """Raises ImageUserError naming the first thing `engine` lacks, and which of `installed` have
    it."""
    for what, has in _needs(request):
        if not has(engine):
            others = [each.name for each in installed if has(each)]
            raise errors.engine_lacks(engine.name, what, others)


def _needs(request: ImageRequest) -> Iterable[tuple[str, Has]]:
    pixels = request.width_px * request.height_px
    n_images = len(request.references)
    yield f"{request.operation}s", lambda e: request.operation in e.operations
    if request.mask is not None:
        yield "masks", lambda e: e.masks
    if request.markup is not None:
        yield "markup", lambda e: e.markup
    if request.recalled:
        yield "remembered names", lambda e: e.max_images > 0
    yield f"{n_images} input images", lambda e: n_images <= e.max_images
    if request.background == "transparent":
        yield "transparent backgrounds", lambda e: e.transparent
    if request.output_format == "svg":
        yield "SVG", lambda e: e.vectors
    if request.output_format == "gif":
        yield "animated GIF", lambda e: e.animation
    if request.layout:
        yield "a layout", lambda e: e.layout
    edge = max(request.width_px, request.height_px)
    yield f"the size {request.size}", lambda e: not e.max_pixels or pixels <= e.max_pixels
    yield f"sides of {edge} pixels", lambda e: not e.max_edge_px or edge <= e.max_edge_px
    odd = (request.width_px, request.height_px)
    yield f"the size {request.size}", lambda e: not any(side % e.multiple_px for side in odd)
