"""Why a file is refused, in OpenAI's words, followed by what to do about it in ours.

Clients match the beginning of a message, so our advice always comes second.
"""

from __future__ import annotations

from smalto.errors import ImageUserError, InvalidRequest, SmaltoError
from smalto.media.sniff import DRAWABLE
from smalto.media.uploads import Upload
from smalto.wording import listed, shorten

RESAVE = "It is damaged, cut off or not really an image: save it again as PNG, JPEG or WebP."


def undrawable(upload: Upload, place: int, why: str = RESAVE) -> SmaltoError:
    """`place` counts from 1, as OpenAI's message does; 0 means a mask or markup."""
    if upload.origin == "url":
        return ImageUserError(
            f"Invalid image data. {why}", code="invalid_image_file", param=upload.field
        )
    which = f"image {place}" if place else f"the {shorten(upload.field.partition('[')[0])}"
    return ImageUserError(
        f"Invalid image file or mode for {which}, please check your image file. {why}",
        code="invalid_image_file",
    )


def wrong_type(upload: Upload, media_type: str) -> SmaltoError:
    return InvalidRequest(
        f"Invalid file '{shorten(upload.field)}': unsupported mimetype ('{shorten(media_type)}'). "
        f"Supported file formats are {listed(DRAWABLE, 'and')}.",
        code="unsupported_file_mimetype",
        param=shorten(upload.field),
    )


def too_many_pixels(side_px: int, pixels: int) -> str:
    return f"At most {side_px:,} pixels a side and {pixels:,} in all are accepted: scale it down."


def mask_size_differs(mask: tuple[int, int], image: tuple[int, int]) -> ImageUserError:
    """Sizes are (width, height) as seen, EXIF orientation applied."""
    return ImageUserError(
        "Invalid mask image format - mask size does not match image size. "
        f"The mask has {mask[0]}x{mask[1]} pixels, the first image {image[0]}x{image[1]}: "
        "make them equal.",
        code="invalid_mask_image_format",
    )


def mask_without_alpha() -> ImageUserError:
    return ImageUserError(
        "Invalid mask image format - mask image missing alpha channel. Send a PNG with an alpha "
        "channel that is transparent where the picture shall change; black and white do not count.",
        code="invalid_mask_image_format",
    )


def opaque(upload: Upload) -> ImageUserError:
    """A mask, or a markup, that covers all of the picture."""
    if upload.field.startswith("markup"):
        return ImageUserError(
            "Invalid markup image - it has no transparent pixels, so it hides the whole picture. "
            "Send a PNG that is transparent wherever nothing is drawn.",
            code="invalid_value",
            param="markup",
        )
    return ImageUserError(
        "Invalid mask image format - mask image has no transparent pixels, so nothing would "
        "change. Make it transparent (alpha 0) where the picture shall be repainted; if that is "
        "the opaque part, invert its alpha.",
        code="invalid_mask_image_format",
    )


def not_dalle2(field: str, why: str) -> InvalidRequest:
    return InvalidRequest(
        f"Uploaded image must be a PNG and less than 4 MB. {why}",
        code="invalid_image_format",
        param=field,
    )
