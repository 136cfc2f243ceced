"""A request of ours in the words of an upstream's dialect, one picture at a time.

What the dialect has a field for is sent. What it lacks is either added to the answer later (the
mask, the exact size, transparency, the file's format) or told in the notes (quality, seed). Who the
user is, is never sent.
"""

from __future__ import annotations

import json
import re
import secrets
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from smalto.engines.keyed import PLAIN_GROUND, ground_for
from smalto.engines.remote.dialects import Rules
from smalto.engines.remote.fit import Size, nearest
from smalto.engines.remote.settings import RemoteSettings
from smalto.types import EFFORTS, ImageRequest, Operation, Quality

PATHS: Mapping[Operation, str] = {
    "generation": "/images/generations",
    "edit": "/images/edits",
    "variation": "/images/variations",
}
VARIATION_PROMPT = (
    "Another version of this picture: the same subject, style, colours and mood, arranged anew."
)
SEED_MASK = 2**31 - 1


@dataclass(frozen=True, slots=True)
class Call:
    """What one picture takes. `door`: where it is asked for. `size`: what is asked for. `mask`,
    `keyed`: what is left for `pictures` to do. `stream`: previews are asked for."""

    door: Operation
    fields: Mapping[str, Any]
    size: Size
    exact: bool
    stream: bool
    keyed: bool
    model: str
    notes: tuple[str, ...]

    @property
    def path(self) -> str:
        return PATHS[self.door]


@dataclass(frozen=True, slots=True)
class File:
    """A picture to send: the part's name and a PNG."""

    part: str
    png: bytes


def call_of(remote: RemoteSettings, request: ImageRequest, seed: int) -> Call:
    """Without its pictures: those are `pictures.files_of`."""
    dialect, model = remote.dialect, remote.model_there(request.model)
    rules = rules_of(remote, model)
    door = _door(remote, request, rules)
    wanted = (request.width_px, request.height_px)
    size = nearest(wanted, rules)
    keyed = request.background == "transparent" and not dialect.transparent
    fields = _fields_of(remote, rules, door)
    stream = request.partial_images > 0 and remote.previews and dialect.previews > 0
    said = _said(remote, request, rules, door, size, keyed=keyed)
    values = {
        "model": model,
        "n": 1,
        "prompt": said,
        "size": f"{size[0]}x{size[1]}",
        "quality": _quality(request.quality, rules),
        "background": request.background,
        "output_format": "png",
        "response_format": "b64_json",
        "moderation": request.moderation,
        "seed": seed & SEED_MASK,
        **_fidelity(request, rules),
    }
    sent = {name: value for name, value in values.items() if name in fields}
    if stream:
        sent |= {"stream": True, "partial_images": min(request.partial_images, dialect.previews)}
    notes = tuple(_notes(remote, request, rules, door, fields, size))
    return Call(door, sent, size, size == wanted, stream, keyed, model, notes)


def rules_of(remote: RemoteSettings, model: str) -> Rules:
    rules = remote.dialect.rules_of(model)
    return replace(rules, sizes=remote.sizes, free=None) if remote.sizes else rules


def _door(remote: RemoteSettings, request: ImageRequest, rules: Rules) -> Operation:
    """Pictures that a prompt recalls by name make an edit of a generation; who has no door for
    variations, or none for this model, edits with a prompt of ours."""
    has_door = remote.dialect.fields["variation"] and rules.takes("variation", "image")
    if request.operation == "variation" and has_door:
        return "variation"
    return "edit" if request.references else "generation"


def _fields_of(remote: RemoteSettings, rules: Rules, door: Operation) -> frozenset[str]:
    known = frozenset(name for name in remote.dialect.fields[door] if rules.takes(door, name))
    return (known | remote.also_send) - remote.never_send


def takes_markup(remote: RemoteSettings, rules: Rules) -> bool:
    return remote.dialect.markup and rules.takes("edit", "markup")


def _quality(quality: Quality, rules: Rules) -> str:
    return quality if quality in rules.qualities else EFFORTS[quality]


def _fidelity(request: ImageRequest, rules: Rules) -> Mapping[str, str]:
    wanted = request.input_fidelity
    return {"input_fidelity": wanted} if wanted == "high" and wanted in rules.fidelity else {}


def _said(
    remote: RemoteSettings,
    request: ImageRequest,
    rules: Rules,
    door: Operation,
    size: Size,
    *,
    keyed: bool,
) -> str:
    """The prompt as it is sent."""
    prompt = request.prompt
    if request.operation == "variation":
        prompt = VARIATION_PROMPT
    for place, one in enumerate(request.recalled, len(request.images) + 1):
        what = one.description or "subject"
        spoken = re.compile(rf"@{re.escape(one.name)}(?!\w)", re.IGNORECASE)
        prompt = spoken.sub(lambda _, w=what, p=place: f"the {w} of image {p}", prompt)  # type: ignore[misc]
    if word := remote.dialect.arguments_in_prompt:
        prompt = re.sub(rf"<\s*/?\s*{word}", " ", prompt, flags=re.IGNORECASE)
    if keyed:
        prompt += PLAIN_GROUND.format(ground_for(prompt))
    return prompt or " "


def _notes(
    remote: RemoteSettings,
    request: ImageRequest,
    rules: Rules,
    door: Operation,
    fields: frozenset[str],
    size: Size,
) -> Iterator[str]:
    who = f"The engine '{remote.name}'"
    if size != (request.width_px, request.height_px):
        yield f"{who} has no size {request.size}; drawn at {size[0]}x{size[1]} and fitted."
    if "quality" not in fields and door != "variation":
        yield f"{who} has no setting for the quality."
    elif door != "variation" and request.quality not in rules.qualities:
        yield f"{who} has no quality '{request.quality}'; drawn at '{request.effort}'."
    if request.seed is not None and "seed" not in fields:
        yield f"{who} takes no seeds: the same seed draws another picture each time."
    if request.mask is not None and remote.dialect.mask == "none":
        yield f"{who} has no masks; the whole was drawn, and only the mask's part of it is taken."
    if request.background == "transparent" and not remote.dialect.transparent:
        yield f"{who} knows no transparency; drawn on an even ground, which was taken away."
    if request.markup is not None and not takes_markup(remote, rules):
        yield f"{who} has no markup; it was drawn onto the first picture."
    if request.operation == "variation" and door == "edit":
        yield f"{who} has no variations; made as an edit."
    if request.partial_images and not (remote.previews and remote.dialect.previews):
        yield f"{who} has no previews."


# --- as bytes -----------------------------------------------------------------------------------


def body_of(call: Call, files: tuple[File, ...]) -> tuple[str, bytes]:
    """(content type, body): JSON for a generation, a form for whatever has pictures."""
    if not files:
        return "application/json", json.dumps(call.fields).encode()
    boundary = f"smalto-{secrets.token_hex(16)}"
    out = bytearray()
    for name, value in call.fields.items():
        text = str(value).lower() if isinstance(value, bool) else str(value)
        out += f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n'.encode()
        out += text.encode() + b"\r\n"
    for number, file in enumerate(files):
        out += (
            f'--{boundary}\r\nContent-Disposition: form-data; name="{file.part}"; '
            f'filename="{number}.png"\r\nContent-Type: image/png\r\n\r\n'
        ).encode()
        out += file.png + b"\r\n"
    out += f"--{boundary}--\r\n".encode()
    return f"multipart/form-data; boundary={boundary}", bytes(out)
