"""The values that travel through Smalto: what was asked, what came out, what it used.

Frozen dataclasses only. This module imports nothing of ours and knows no HTTP, no files, no
engine: HTTP types stop in `api`, tensors stop in `model`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Operation = Literal["generation", "edit", "variation"]
Quality = Literal["low", "medium", "high", "xhigh", "max", "standard", "hd"]
"""As the wire spells it; each family of models has its own."""
Effort = Literal["low", "medium", "high"]
"""What a quality asks of an engine."""
Background = Literal["transparent", "opaque"]
OutputFormat = Literal["png", "jpeg", "webp", "gif", "svg"]
Moderation = Literal["auto", "low"]
Fidelity = Literal["low", "high"]
Stage = Literal["queued", "drawing", "dropped"]

Check = Callable[[], None]
"""Called between the steps of long work; raises what stops it."""


def go_on() -> None:
    """The check of work that nobody stops."""


EFFORTS: Mapping[Quality, Effort] = {
    "low": "low",
    "medium": "medium",
    "standard": "medium",
    "high": "high",
    "hd": "high",
    "xhigh": "high",
    "max": "high",
}


@dataclass(frozen=True, slots=True)
class Frame:
    """Plain pixels: `rgba` holds height_px * width_px * 4 bytes, rows from the top, straight
    (not premultiplied) alpha."""

    width_px: int
    height_px: int
    rgba: bytes


@dataclass(frozen=True, slots=True)
class ImageInput:
    """A user's picture made safe by `media.intake`: decoded, turned upright, stripped of all
    metadata and encoded again. `png` is 8-bit RGB or RGBA; `media_type` is what was uploaded.
    `making`: what the file said of how it was made here (`edit.made`), when its pixels are still
    those; the only metadata that is kept, and as untrusted as the rest."""

    width_px: int
    height_px: int
    has_alpha: bool
    media_type: str
    png: bytes
    making: str | None = None


@dataclass(frozen=True, slots=True)
class Recalled:
    """A remembered picture whose name (without its @) the prompt speaks. `description`: what it
    shows, as its owner said."""

    name: str
    image: ImageInput
    description: str = ""


@dataclass(frozen=True, slots=True)
class LayoutBox:
    """`what` (words, as in a prompt) belongs into this box; its sides are shares of the picture's,
    0..1, (x, y) its top-left corner."""

    what: str
    x: float
    y: float
    w: float
    h: float


@dataclass(frozen=True, slots=True)
class ImageRequest:
    """One checked request with every `auto` resolved: what an engine gets is what the answer says.

    All doors build it: generations (`prompt`), edits (`prompt`, `images`, perhaps a `mask` for the
    first of them, or a `markup`: drawings on top of it that say what is meant), variations (one
    image, an empty prompt). `model` is the id as the client wrote it. `seed` None means that the
    service picks one. `output_compression` is 0..100 and matters for jpeg and webp only. For a gif,
    width and height are those of one frame of `frame_count`. `partial_images` is how many previews
    of each picture are wanted. `svg` asks for the vector picture beside the pixels; an engine
    without vectors leaves it out. `recalled`: what the names in the prompt stand for; an engine
    that knows no names takes them as further images (`references`). `strip_metadata`: the files
    carry nothing of how they were made.
    """

    prompt: str
    model: str
    operation: Operation = "generation"
    images: tuple[ImageInput, ...] = ()
    mask: ImageInput | None = None
    markup: ImageInput | None = None
    input_fidelity: Fidelity = "low"
    n: int = 1
    width_px: int = 1024
    height_px: int = 1024
    quality: Quality = "medium"
    background: Background = "opaque"
    output_format: OutputFormat = "png"
    output_compression: int = 100
    moderation: Moderation = "auto"
    partial_images: int = 0
    frame_count: int = 9
    frame_duration_ms: int = 200
    user: str | None = None
    seed: int | None = None
    svg: bool = False
    layout: tuple[LayoutBox, ...] = ()
    recalled: tuple[Recalled, ...] = ()
    strip_metadata: bool = False

    @property
    def effort(self) -> Effort:
        return EFFORTS[self.quality]

    @property
    def references(self) -> tuple[ImageInput, ...]:
        """All pictures: those that were sent, then those that were recalled."""
        return (*self.images, *(one.image for one in self.recalled))

    @property
    def size(self) -> str:
        """The size as the wire writes it, e.g. "1536x1024"."""
        return f"{self.width_px}x{self.height_px}"


@dataclass(frozen=True, slots=True)
class Preview:
    """A whole frame on the way to the picture: full size, a true intermediate state."""

    frame: Frame


@dataclass(frozen=True, slots=True)
class Preserved:
    """Of the pixels outside the mask: the `share` (0..1) that is equal in all channels, and the
    largest difference of a channel (0..255). Counted after encoding losslessly."""

    share: float
    max_difference: int


@dataclass(frozen=True, slots=True)
class Picture:
    """What an engine hands out for one seed. `scene` is what it understood, as plain JSON values;
    `notes` say in plain English what of the prompt could not be drawn; `timings_ms` maps the
    engine's own stages, in order, to milliseconds. `file` is the picture as a file of the asked
    format, from an engine that has one already; it is handed on as it is. `making` is what the file
    shall carry so that it can be edited again (`edit.made`). `preserved` of a masked edit is the
    share of the source's pixels that stayed as they were, and how far any other pixel outside the
    mask differs at most (0 where the promise holds). `upstream`: what a server that drew it for us
    calls its model, and the tokens that it counted, as plain JSON values."""

    frame: Frame
    scene: Mapping[str, Any] | None = None
    notes: tuple[str, ...] = ()
    svg: str | None = None
    timings_ms: Mapping[str, float] = field(default_factory=dict)
    file: bytes | None = None
    making: str | None = None
    preserved: Preserved | None = None
    upstream: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens of one request, summed over its n pictures."""

    input_text_tokens: int
    input_image_tokens: int
    output_image_tokens: int
    output_text_tokens: int = 0

    @property
    def input_tokens(self) -> int:
        return self.input_text_tokens + self.input_image_tokens

    @property
    def output_tokens(self) -> int:
        return self.output_image_tokens + self.output_text_tokens

    @property
    def total_tokens(self) -> int:
        return self.input_tokens + self.output_tokens

    def __add__(self, other: Usage) -> Usage:
        return Usage(
            self.input_text_tokens + other.input_text_tokens,
            self.input_image_tokens + other.input_image_tokens,
            self.output_image_tokens + other.output_image_tokens,
            self.output_text_tokens + other.output_text_tokens,
        )


NO_USAGE = Usage(0, 0, 0)


@dataclass(frozen=True, slots=True)
class Progress:
    """Event: picture `index` (0-based) of the request reached `stage`."""

    index: int
    stage: Stage


@dataclass(frozen=True, slots=True)
class Partial:
    """Event: preview number `partial_index` (0-based) of picture `index`, encoded in the requested
    format."""

    index: int
    partial_index: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Thumbnail:
    """A picture made small, for the gallery: a `webp` file; `color` is its mean, "#rrggbb"."""

    webp: bytes
    color: str


@dataclass(frozen=True, slots=True)
class ImageDone:
    """Event: picture `index` is encoded. `data` is the file, in the requested format (bytes-like:
    from an engine process it is a bytearray); `usage` is this picture's share of the request's
    tokens. `thumbnail` is there if it was asked for. `engine`: who drew it."""

    index: int
    seed: int
    data: bytes
    usage: Usage = NO_USAGE
    scene: Mapping[str, Any] | None = None
    notes: tuple[str, ...] = ()
    svg: str | None = None
    timings_ms: Mapping[str, float] = field(default_factory=dict)
    preserved: Preserved | None = None
    thumbnail: Thumbnail | None = None
    upstream: Mapping[str, Any] | None = None
    engine: str = ""


@dataclass(frozen=True, slots=True)
class Completed:
    """The last event: every picture in order, what it used, what it costs.

    `created` is unix seconds; `cost_micro` is millionths of a US dollar; `seed` is the request's
    own, from which the pictures' seeds derive.
    """

    request: ImageRequest
    images: tuple[ImageDone, ...]
    usage: Usage
    cost_micro: int
    created: int
    seed: int
    engine: str
    seconds: float


ImageEvent = Progress | Partial | ImageDone | Completed
