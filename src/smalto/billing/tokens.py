"""How many tokens a request uses: the published rules, as functions of size, quality and prompt.

Source: the price pages' per-size tables and recorded answers, as collected in the wire reference
(sections 5.1 to 5.3); the formulas reproduce every published number.
"""

from __future__ import annotations

from smalto.billing import image_tokens, o200k
from smalto.engines.catalog import Model, TokenRule, gif_sheet
from smalto.types import NO_USAGE, ImageRequest, Quality, Usage

PROMPT_OVERHEAD_TOKENS = 6
EDIT_OVERHEAD_AREA_TOKENS = 7
EDIT_OVERHEAD_GRID_TOKENS, EDIT_OVERHEAD_GRID_FURTHER_TOKENS = 22, 16
PARTIAL_IMAGE_TOKENS = 100

GRID_CELL_PX: dict[Quality, int] = {
    "low": 64,
    "medium": 32,
    "high": 16,
    "standard": 32,
    "hd": 16,
}
AREA_FACTOR: dict[Quality, int] = {"low": 16, "medium": 48, "high": 96}
FINE_AREA_FACTOR: dict[Quality, int] = {"low": 16, "medium": 24, "high": 48, "xhigh": 64, "max": 96}
"""gpt-image-2.5. For 2.6 no formula is known: the few figures measured are 3 to 4 times these at
low and medium and about these from high on. It gets the same here, so as not to invent prices."""


def usage_of(request: ImageRequest, model: Model, *, partials_sent: int | None = None) -> Usage:
    """Usage of the whole request. `partials_sent` counts the previews of all its pictures; None
    means that all that were asked for will be sent."""
    if partials_sent is None:
        partials_sent = request.partial_images * request.n
    total = NO_USAGE
    for index in range(request.n):
        total += usage_of_picture(
            request, model, index=index, partials_sent=partials_sent if index == 0 else 0
        )
    return total


def usage_of_picture(
    request: ImageRequest, model: Model, *, index: int = 0, partials_sent: int = 0
) -> Usage:
    """The share of picture `index`, so that the shares add up to the request's usage. A prompt is
    charged once, with the first picture; the input of who brings pictures along, or recalls some,
    again for every picture. Models that are priced by the picture use no tokens."""
    if model.output_tokens == "none":
        return NO_USAGE
    charged = index == 0 or request.operation != "generation" or bool(request.recalled)
    return Usage(
        input_text_tokens=prompt_tokens(request, model) if charged else 0,
        input_image_tokens=input_image_tokens(request, model) if charged else 0,
        output_image_tokens=picture_tokens(request, model) + PARTIAL_IMAGE_TOKENS * partials_sent,
    )


def prompt_tokens(request: ImageRequest, model: Model) -> int:
    return o200k.count(request.prompt) + _overhead(request, model)


def _overhead(request: ImageRequest, model: Model) -> int:
    if request.operation == "generation":
        return PROMPT_OVERHEAD_TOKENS
    if model.output_tokens != "grid":
        return EDIT_OVERHEAD_AREA_TOKENS
    further = max(0, len(request.images) - 1)
    return EDIT_OVERHEAD_GRID_TOKENS + EDIT_OVERHEAD_GRID_FURTHER_TOKENS * further


def input_image_tokens(request: ImageRequest, model: Model) -> int:
    """Of all pictures that were sent or recalled; the mask is not charged."""
    sizes = [(image.width_px, image.height_px) for image in request.references]
    if model.output_tokens != "grid":
        return sum(image_tokens.patches(*size) for size in sizes)
    total = sum(image_tokens.tiles(*size) for size in sizes)
    if request.input_fidelity == "high":
        faithful = sizes[: model.fidelity_images]
        total += sum(image_tokens.fidelity_surcharge(*size) for size in faithful)
    return total


def picture_tokens(request: ImageRequest, model: Model) -> int:
    """Output tokens of one picture. An animation is charged as the sheet its frames are drawn on,
    a vector picture as the picture it is made from."""
    width_px, height_px = request.width_px, request.height_px
    if request.output_format == "gif":
        columns, rows = gif_sheet(request.frame_count)
        width_px, height_px = width_px * columns, height_px * rows
    return output_tokens(model.output_tokens, width_px, height_px, request.quality)


def output_tokens(rule: TokenRule, width_px: int, height_px: int, quality: Quality) -> int:
    """Image tokens of one picture."""
    if rule == "none":
        return 0
    if rule == "grid":
        return _grid(width_px, height_px, GRID_CELL_PX[quality])
    factors = AREA_FACTOR if rule == "area" else FINE_AREA_FACTOR
    return _area(width_px, height_px, factors[quality])


def _grid(width_px: int, height_px: int, cell_px: int) -> int:
    """Rows of cells, each row ended by one more token."""
    rows, cols = _ceil_div(height_px, cell_px), _ceil_div(width_px, cell_px)
    return rows * (cols + 1)


def _area(width_px: int, height_px: int, factor: int) -> int:
    """The same for a picture and its quarter turn; grows slower than the area."""
    long, short = max(width_px, height_px), min(width_px, height_px)
    short_cells = (2 * factor * short + long) // (2 * long)
    return _ceil_div(factor * short_cells * (2_000_000 + width_px * height_px), 4_000_000)


def _ceil_div(a: int, b: int) -> int:
    return -(-a // b)
