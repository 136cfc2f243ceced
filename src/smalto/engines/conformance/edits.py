"""Promises about pictures that come from others: masks, sources, references; and refusals."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from smalto.engines.conformance.pictures import (
    Broken,
    NotApplicable,
    expect,
    expect_equal,
    file_or_frame,
    hole_of,
    last,
    ramp,
)
from smalto.engines.conformance.probe import Probe
from smalto.engines.needs import refuse_incapable
from smalto.errors import ImageUserError
from smalto.types import ImageRequest


def outside_the_mask_nothing_changes(probe: Probe) -> None:
    request = probe.masked()
    kept = ~hole_of(request.height_px, request.width_px)
    picture = last(probe.draw(request))
    source = ramp(request.width_px, request.height_px)
    expect_equal(file_or_frame(picture)[kept], source[kept], "the source outside the mask")


def inside_the_mask_something_changes(probe: Probe) -> None:
    request = probe.masked()
    hole = hole_of(request.height_px, request.width_px)
    picture = file_or_frame(last(probe.draw(request)))
    source = ramp(request.width_px, request.height_px)
    expect(
        not np.array_equal(picture[hole], source[hole]), "other pixels in the hole", "the source"
    )


def the_colour_under_a_clear_mask_does_not_matter(probe: Probe) -> None:
    """Masks come black, white or with the picture's own colours under the clear part."""
    first = file_or_frame(last(probe.draw(probe.masked((0, 0, 0)))))
    for under in ((255, 255, 255), (200, 30, 90)):
        other = file_or_frame(last(probe.draw(probe.masked(under))))
        expect_equal(other, first, f"the same picture with {under} under the mask")


def a_source_of_another_size_is_fitted(probe: Probe) -> None:
    if "edit" not in probe.can.operations:
        raise NotApplicable("no edits")
    request = probe.request(operation="edit")
    small = probe.source(request.width_px // 2, request.height_px // 2)
    asked = replace(request, images=(small,), mask=None)
    if request.mask is not None:
        asked = replace(asked, mask=probe.mask(small.width_px, small.height_px))
    frame = last(probe.draw(asked)).frame
    expect(
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
    expect(not same, "another picture", "the source")


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
            expect(what in error.message, f"'{what}' in the refusal", error.message)
        else:
            raise Broken(f"expected that {what} are refused; they were let through")
