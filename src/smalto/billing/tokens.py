"""How many tokens a request uses: the published rules, as functions of size, quality and prompt.

Source: the price pages' per-size tables and recorded answers, as collected in the wire reference
(sections 5.1 to 5.3); the formulas reproduce every published number.
"""

from __future__ import annotations

from smalto.billing import o200k
from smalto.engines.catalog import Model, TokenRule
from smalto.types import ImageRequest, Quality, Usage

PROMPT_OVERHEAD_TOKENS = 6
PARTIAL_TOKENS = 100
GRID_CELL_PX: dict[Quality, int] = {"low": 64, "medium": 32, "high": 16}
AREA_FACTOR: dict[Quality, int] = {"low": 16, "medium": 48, "high": 96}


def usage_of(request: ImageRequest, rule: TokenRule) -> Usage:
    """Usage of the whole request: the prompt is charged once, the output for each of n pictures."""
    each = output_tokens(rule, request.width_px, request.height_px, request.quality)
    return Usage(
        input_text_tokens=prompt_tokens(request.prompt),
        input_image_tokens=0,
        output_image_tokens=each * request.n,
    )


def usage_of_picture(
    request: ImageRequest, model: Model, *, index: int, partials_sent: int
) -> Usage:
    """One picture's share: the prompt is charged with the first, each preview that was sent is 100
    tokens more."""
    each = output_tokens(
        model.output_tokens, request.width_px, request.height_px, request.quality
    )
    return Usage(
        input_text_tokens=prompt_tokens(request.prompt) if index == 0 else 0,
        input_image_tokens=0,
        output_image_tokens=each + PARTIAL_TOKENS * partials_sent,
    )


def prompt_tokens(prompt: str) -> int:
    return o200k.count(prompt) + PROMPT_OVERHEAD_TOKENS


def output_tokens(rule: TokenRule, width_px: int, height_px: int, quality: Quality) -> int:
    """Image tokens of one picture."""
    if rule == "grid":
        return _grid(width_px, height_px, GRID_CELL_PX[quality])
    return _area(width_px, height_px, AREA_FACTOR[quality])


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
