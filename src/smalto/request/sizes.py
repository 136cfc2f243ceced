"""Sizes: which a model takes, and which one `auto` stands for."""

from __future__ import annotations

import math
import re
from dataclasses import replace

from smalto import errors
from smalto.engines.catalog import FreeSize, Model, gif_sheet
from smalto.errors import SmaltoError

WIDE_WORDS = re.compile(
    r"\b(landscape|panoram\w*|wide|widescreen|banner|horizon|skyline)\b|全景|横幅|横版|宽幅|风景",
    re.IGNORECASE,
)
TALL_WORDS = re.compile(
    r"\b(portrait|poster|tall|vertical|book cover|phone wallpaper|full[- ]body)\b"
    r"|海报|竖版|竖幅|肖像|人像",
    re.IGNORECASE,
)
SIZE_SHAPE = re.compile(r"([0-9]{1,6})x([0-9]{1,6})", re.ASCII)
SQUARE, WIDE, TALL = (1024, 1024), (1536, 1024), (1024, 1536)
FRAME_SIZES = {SQUARE: (720, 720), WIDE: (864, 576), TALL: (576, 864)}
"""What `auto` becomes for an animation: frames of which 16 still fit on one sheet."""
AUTO_PIXELS = 1024 * 1024
KEPT_PIXELS = 1536 * 1024
"""Inputs up to here keep their own size, where it is a legal one."""

Size = tuple[int, int]


def auto_size(prompt: str) -> Size:
    """(width, height) in pixels for a prompt that leaves the size to us: its own words decide."""
    wide, tall = WIDE_WORDS.search(prompt), TALL_WORDS.search(prompt)
    if wide and not tall:
        return WIDE
    if tall and not wide:
        return TALL
    return SQUARE


def auto_size_like(width_px: int, height_px: int, model: Model) -> Size:
    """The size of an edit that leaves it to us: as near to the shape of the first image as the
    model's sizes come."""
    if model.free_size is not None:
        return _free_like(width_px, height_px, model.free_size)
    if model.default_size != "auto":
        return pixels(model.default_size)
    ratio = width_px / height_px
    sizes = [pixels(size) for size in model.sizes]
    return min(sizes, key=lambda size: abs(math.log(size[0] / size[1] / ratio)))


def _free_like(width_px: int, height_px: int, limits: FreeSize) -> Size:
    if width_px * height_px <= KEPT_PIXELS and not size_fault(width_px, height_px, limits):
        return width_px, height_px
    ratio = min(max(width_px / height_px, 1 / limits.max_ratio), limits.max_ratio)
    step = limits.multiple_px
    width = round(math.sqrt(AUTO_PIXELS * ratio) / step) * step
    height = round(math.sqrt(AUTO_PIXELS / ratio) / step) * step
    return width, height


def frame_size(size: Size) -> Size:
    """The size of an animation's frames when the size is left to us, of the same shape."""
    width_px, height_px = size
    shape = SQUARE if width_px == height_px else WIDE if width_px > height_px else TALL
    return FRAME_SIZES[shape]


def pixels(size: str) -> Size:
    width, _, height = size.partition("x")
    return int(width), int(height)


def size_error(size: str, model: Model, frame_count: int | None) -> SmaltoError | None:
    """What speaks against `size`, which is not "auto"; `frame_count` is given for animations."""
    if model.free_size is not None:
        return _free_size_error(size, model.free_size, frame_count)
    if size in model.sizes:
        return None
    if model.family == "D3":
        return errors.size_not_supported()
    auto = ("auto",) if model.default_size == "auto" else ()
    return errors.unsupported_value("size", size, (*model.sizes, *auto))


def _free_size_error(size: str, limits: FreeSize, frame_count: int | None) -> SmaltoError | None:
    match = SIZE_SHAPE.fullmatch(size)
    if match is None or not int(match[1]) or not int(match[2]):
        return errors.invalid_size(size, "Expected WIDTHxHEIGHT, for example '1824x1024'.")
    width_px, height_px = int(match[1]), int(match[2])
    if frame_count is None:
        reason = size_fault(width_px, height_px, limits)
    else:
        reason = _frame_fault(width_px, height_px, limits, frame_count)
    return errors.invalid_size(size, reason) if reason else None


def size_fault(width_px: int, height_px: int, limits: FreeSize) -> str | None:
    long, short = max(width_px, height_px), min(width_px, height_px)
    step = limits.multiple_px
    if width_px % step or height_px % step:
        return f"Width and height must both be divisible by {step}."
    if long > limits.max_edge_px:
        return f"The longest edge must be less than or equal to {limits.max_edge_px}."
    if long > limits.max_ratio * short:
        return f"The longest edge must be at most {limits.max_ratio} times the shortest."
    if width_px * height_px < limits.min_pixels:
        return "Requested resolution is below the current minimum pixel budget."
    if width_px * height_px > limits.max_pixels:
        return "Requested resolution exceeds the current pixel budget."
    return None


def _frame_fault(width_px: int, height_px: int, limits: FreeSize, frame_count: int) -> str | None:
    """All frames are drawn on one sheet, and it is the sheet that must not be too small or large;
    a frame has to keep the rest."""
    columns, rows = gif_sheet(frame_count)
    sheet_px = (width_px * columns, height_px * rows)
    reason = size_fault(width_px, height_px, replace(limits, min_pixels=0))
    if reason:
        return reason
    reason = size_fault(*sheet_px, limits)
    if reason is None:
        return None
    return f"{frame_count} frames are drawn on one sheet of {sheet_px[0]}x{sheet_px[1]}. {reason}"
