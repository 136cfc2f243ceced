"""POST /v1/images/edits (a form or JSON) and /v1/images/variations (a form).

A draft is what can be checked before any picture is opened; `EditDraft.complete` takes the opened
ones and finishes the request.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, cast

from smalto import errors
from smalto.engines.catalog import Catalog, Model
from smalto.media.uploads import Upload
from smalto.request import inputs
from smalto.request.asked import STRICT, Asked, Options
from smalto.request.fields import Fields, unfolded
from smalto.request.heading import known_fields, read_model, read_prompt
from smalto.request.inputs import Inputs
from smalto.request.output import Output, read_output
from smalto.request.sizes import auto_size_like, frame_size
from smalto.types import Fidelity, ImageInput

NESTED = frozenset({"svg"})


@dataclass(frozen=True, slots=True)
class EditDraft:
    """`inputs` says which files or addresses to open, the images in their order."""

    asked: Asked
    inputs: Inputs
    size_is_auto: bool

    def complete(
        self,
        images: tuple[ImageInput, ...],
        mask: ImageInput | None = None,
        markup: ImageInput | None = None,
    ) -> Asked:
        """The request with its pictures, and with a size if it was left to us."""
        request = self.asked.request
        if self.size_is_auto and images:
            size = auto_size_like(images[0].width_px, images[0].height_px, self.asked.model)
            width_px, height_px = frame_size(size) if request.output_format == "gif" else size
            request = replace(request, width_px=width_px, height_px=height_px)
        request = replace(request, images=images, mask=mask, markup=markup)
        return replace(self.asked, request=request)


def read_edit(
    fields: Mapping[str, Any],
    uploads: Sequence[Upload],
    catalog: Catalog,
    options: Options = STRICT,
    *,
    text: bool,
) -> EditDraft:
    """`text` for a form, whose files are `uploads`; else JSON, where they are pictures that the
    server has already. Raises InvalidRequest or ImageUserError, for the first fault in OpenAI's
    order."""
    given = Fields(unfolded(fields, NESTED) if text else fields, text, options.contract)
    model = read_model(given, catalog, options, "edit")
    accepted = model.fields["edit"]
    if text:
        inputs.check_names(given, uploads, accepted)
        known = known_fields(inputs.without_parts(given), accepted)
    else:
        inputs.check_json_names(given)
        known = known_fields(given, accepted - {"image", "markup"})
    prompt = read_prompt(known, model)
    if text:
        files = inputs.from_form(given, uploads, model)
    else:
        files = inputs.from_json(known, model, uploads)
    output = read_output(known, model, options, prompt, "edit")
    fidelity = _fidelity(known, model)
    _check_mask(known, files, output)
    request = replace(output.asked.request, input_fidelity=fidelity)
    return EditDraft(
        asked=replace(output.asked, request=request),
        inputs=files,
        size_is_auto=output.size_is_auto,
    )


def read_variation(
    fields: Mapping[str, Any],
    uploads: Sequence[Upload],
    catalog: Catalog,
    options: Options = STRICT,
    *,
    text: bool = True,
) -> EditDraft:
    """A form, or JSON about a picture that the server has already. A missing model is dall-e-2, the
    only one OpenAI ever had here."""
    given = Fields(fields, text, options.contract)
    model = read_model(given, catalog, options, "variation", default="dall-e-2")
    accepted = model.fields["variation"]
    inputs.check_names(given, uploads, accepted)
    known = known_fields(inputs.without_parts(given), accepted)
    files = inputs.from_form(given, uploads, model, most=1)
    output = read_output(known, model, options, "", "variation")
    return EditDraft(output.asked, files, output.size_is_auto)


def _fidelity(fields: Fields, model: Model) -> Fidelity:
    """Models that leave no choice always keep to their inputs as well as they can."""
    if model.input_fidelity:
        return cast(Fidelity, fields.choice("input_fidelity", model.input_fidelity, "low"))
    if fields.get("input_fidelity") is not None:
        fields.refuse(errors.fidelity_unsupported(model.id))
    return "low" if model.is_dalle else "high"


def _check_mask(fields: Fields, files: Inputs, output: Output) -> None:
    name = output.asked.request.output_format
    if name == "gif" and files.has_mask:
        fields.refuse(errors.not_with_format("mask", name, "Leave the mask out."))
    if files.markup is not None and files.has_mask:
        fields.refuse(errors.fields_exclude_each_other("markup", "mask", "Send one of the two."))
