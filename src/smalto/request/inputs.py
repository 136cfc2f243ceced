"""The pictures of an edit or a variation, by name: which parts and addresses there are.

Nothing is opened here: `media.intake` says whether a file is a picture, `media.fetch` whether an
address may be used.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from smalto import errors
from smalto.engines.catalog import Model
from smalto.media.uploads import Upload
from smalto.request.fields import Fields

PART_NAME = re.compile(r"(image|mask|markup)(?:\[([0-9]{0,4})\])?", re.ASCII)
"""image, image[], image[0]; clients write the mask in the same ways."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """From a form the `images`, `mask` and `markup` parts; from JSON the addresses, which come
    after the images where there are both."""

    images: tuple[Upload, ...] = ()
    mask: Upload | None = None
    markup: Upload | None = None
    image_urls: tuple[str, ...] = ()
    mask_url: str | None = None

    @property
    def has_mask(self) -> bool:
        return self.mask is not None or self.mask_url is not None


# --- a form --------------------------------------------------------------------------------------


def check_names(fields: Fields, uploads: Sequence[Upload], accepted: frozenset[str]) -> None:
    """Refuses parts that the door does not know; `fields` are checked elsewhere, but `images`."""
    for name in (*fields, *(upload.field for upload in uploads)):
        if name.partition("[")[0] == "images":
            fields.refuse(errors.images_key_in_form())
        if _root(name) not in accepted and PART_NAME.fullmatch(name):
            fields.refuse(errors.unknown_parameter(name))
    for upload in uploads:
        if PART_NAME.fullmatch(upload.field) is None:
            fields.refuse(errors.unknown_parameter(upload.field))


def without_parts(fields: Fields) -> Fields:
    """The fields that are not names of pictures."""
    rest = {name: value for name, value in fields.values.items() if not PART_NAME.fullmatch(name)}
    return replace(fields, values=rest)


def from_form(
    fields: Fields, uploads: Sequence[Upload], model: Model, most: int | None = None
) -> Inputs:
    """`most` pictures, or as many as the model takes."""
    for name in fields:
        if PART_NAME.fullmatch(name) and fields.get(name) is not None:
            raise errors.image_not_file(_root(name))
    images = _in_order([upload for upload in uploads if _root(upload.field) == "image"])
    if not images:
        raise errors.missing_parameter("image")
    limit = most or model.max_images
    if len(images) > limit > 0:
        fields.refuse(errors.array_too_long("image", limit, len(images)))
    return Inputs(images, _only(fields, uploads, "mask"), _only(fields, uploads, "markup"))


def _only(fields: Fields, uploads: Sequence[Upload], root: str) -> Upload | None:
    found = [upload for upload in uploads if _root(upload.field) == root]
    if len(found) > 1:
        fields.refuse(errors.array_too_long(root, 1, len(found)))
    return found[0] if found else None


def _root(name: str) -> str:
    return name.partition("[")[0]


def _in_order(images: Sequence[Upload]) -> tuple[Upload, ...]:
    """As they came, unless all of them are numbered: image[1] may precede image[0]."""
    numbers = [match[2] for image in images if (match := PART_NAME.fullmatch(image.field))]
    if not all(numbers):
        return tuple(images)
    return tuple(sorted(images, key=lambda image: int(image.field[6:-1])))


# --- JSON ----------------------------------------------------------------------------------------


def check_json_names(fields: Fields) -> None:
    for name in fields:
        if _root(name) == "image":
            fields.refuse(errors.image_key_in_json(name))


def from_json(fields: Fields, model: Model, here: Sequence[Upload] = ()) -> Inputs:
    """`here`: what the server has already, by the names of a form's parts."""
    own = tuple(upload for upload in here if _root(upload.field) == "image")
    images = _given(fields) if "images" in fields or not own else []
    n_images = len(own) + len(images)
    if n_images > model.max_images:
        raise errors.array_too_long("images", model.max_images, n_images)
    urls = tuple(_url(value, f"images[{place}]") for place, value in enumerate(images))
    mask = _only(fields, here, "mask")
    url = None if mask is not None else fields.get("mask")
    return Inputs(own, mask, None, urls, None if url is None else _url(url, "mask"))


def _given(fields: Fields) -> list[Any]:
    if "images" not in fields:
        raise errors.missing_parameter("images")
    images = fields.values["images"]
    if not isinstance(images, list):
        raise errors.wrong_type("images", "an array", images)
    if not images:
        raise errors.empty_array("images")
    return images


def _url(value: Any, name: str) -> str:
    """The address in `{"image_url": ...}`; file ids are refused until there is a Files API."""
    if not isinstance(value, dict):
        raise errors.wrong_type(name, "an object", value)
    for key in value:
        if key not in ("image_url", "file_id"):
            raise errors.unknown_parameter(f"{name}.{key}")
    given = [key for key in ("image_url", "file_id") if value.get(key) is not None]
    if len(given) != 1:
        raise errors.image_reference(name, given)
    if given == ["file_id"]:
        raise errors.file_ids_unsupported(f"{name}.file_id")
    url = value["image_url"]
    if not isinstance(url, str):
        raise errors.wrong_type(f"{name}.image_url", "a string", url)
    return url
