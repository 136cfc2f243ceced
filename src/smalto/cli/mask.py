"""`smalto mask`: one file in, one mask out, and what to say about it."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

from smalto import errors
from smalto.media import masks
from smalto.media.masks import Alpha, MaskInfo


def write(alpha: Alpha, output: Path, *, force: bool) -> None:
    """Prints the path. Raises OutputExists or OutputFailed."""
    if output.exists() and not force:
        raise errors.OutputExists(
            f"{output} exists. Choose another name with -o, or add --force to overwrite it."
        )
    try:
        masks.written(alpha, output)
    except OSError as error:
        raise errors.OutputFailed(
            f"Cannot write {output}: {error.strerror or error}. Choose another place with -o."
        ) from error
    print(output)


def size_of(words: str) -> tuple[int, int]:
    """Of "640x480", or of a picture by that name."""
    width, cross, height = words.partition("x")
    if cross and width.isdecimal() and height.isdecimal():
        size = int(width), int(height)
        if not all(0 < side <= 16384 for side in size):
            raise errors.InvalidRequest(
                f"The size '{words}' is out of range: each side may have 1 to 16384 pixels."
            )
        return size
    return masks.opened(Path(words)).size


def show(source: Path, image: Path | None, *, as_json: bool) -> None:
    found = masks.info(source)
    wanted = None if image is None else masks.opened(image).size
    verdict = _verdict(found, wanted, source)
    if as_json:
        print(json.dumps({**asdict(found), "verdict": verdict}, indent=2))
        return
    where = "" if found.box is None else f", inside the box {found.box} (left, top, right, bottom)"
    print(f"{found.width_px}x{found.height_px}, mode {found.mode}")
    print(f"{found.clear:.1%} repainted, {found.soft:.1%} blended{where}")
    print(verdict)


def _verdict(found: MaskInfo, wanted: tuple[int, int] | None, source: Path) -> str:
    """One sentence: whether it is a mask, and what to do if it is not."""
    if not found.has_alpha:
        return (
            "This is no mask: it has no alpha channel. If it is black and white: "
            f"smalto mask from-bw {source} -o mask.png"
        )
    if wanted is not None and wanted != (found.width_px, found.height_px):
        return (
            f"It does not fit: the picture has {wanted[0]}x{wanted[1]} pixels, the mask "
            f"{found.width_px}x{found.height_px}. Make them equal."
        )
    if found.box is None:
        return (
            "It is opaque everywhere, so nothing would change and it would be refused. If the part "
            f"to keep was rubbed out: smalto mask invert {source} -o mask.png"
        )
    if found.clear == 1.0:
        return "It is see-through everywhere: an edit with it is an edit without a mask."
    return "It is a mask."
