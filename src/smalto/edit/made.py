"""What is known of a picture that was made here: its staging, carried in the file itself.

The text form goes into the file's metadata (`media.making`) together with a digest of the pixels,
so that a picture that was changed elsewhere is taken for what it is: foreign. Whoever can write a
file can write that text: `from_text` takes nothing for granted. The prompt stays at home: whoever
is given the picture is not given the words.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable
from dataclasses import MISSING, dataclass, fields, is_dataclass
from functools import lru_cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from smalto.edit.operations import Tone
from smalto.pack import Pack, load
from smalto.render.drawings import Drawings
from smalto.render.flora.drawing import is_plant
from smalto.render.flora.grow import KINDS
from smalto.stage.types import Placed, Staging
from smalto.types import Effort

VERSION = 1
MAX_TEXT = 200 * 1024
"""Characters of the text form."""
MAX_LIST = 400
"""Things in a picture, and entries of any other list."""
MAX_STRING = 400
MAX_NUMBER = 100_000.0
MAX_SIDE_PX = 8192
MAX_COUNT = 60
MAX_TONES = 8
_HEX = re.compile(r"#[0-9a-f]{6}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Made:
    """`effort`: with which it was painted. `named`: the words that its place was painted for (a
    moon that is named is not painted into the sky); they stay when things come and go. `tones`:
    what was done to its tone since, in order."""

    staging: Staging
    effort: Effort = "medium"
    prompt: str = ""
    named: tuple[str, ...] = ()
    tones: tuple[Tone, ...] = ()


def made_of(staging: Staging, effort: Effort, prompt: str = "") -> Made:
    """Of a picture that has just been painted."""
    words = {word for item in staging.scene.items for word in item.concept.split("-")}
    return Made(staging, effort, prompt, tuple(sorted(words)))


def to_text(made: Made, pack: Pack | None = None) -> str | None:
    """None for a picture that cannot be drawn again from its staging alone: that has drawings of
    its own in it, or too much of anything."""
    data = {"smalto": VERSION, "effort": made.effort, "named": [*made.named]}
    data |= {"tones": _lean(made.tones), "staging": _lean(made.staging)}
    text = json.dumps(data, separators=(",", ":"))
    return text if from_text(text, pack) is not None else None


def from_text(text: str, pack: Pack | None = None) -> Made | None:
    """What the text says, or None: it is not ours, of another version, or does not make sense."""
    if len(text) > MAX_TEXT:
        return None
    try:
        data = json.loads(text)
        if not isinstance(data, dict) or data.get("smalto") != VERSION:
            return None
        staging = _read(Staging, data.get("staging"))
        effort = _read(Effort, data.get("effort"))
        named = _read(tuple[str, ...], data.get("named"))
        tones = _read(tuple[Tone, ...], data.get("tones", []))
    except (ValueError, TypeError, RecursionError):
        return None
    made = Made(staging, effort, "", named, tones)
    sane = len(tones) <= MAX_TONES and all(_is_mild(tone) for tone in tones)
    return made if sane and _makes_sense(made.staging, pack or _pack()) else None


def _is_mild(tone: Tone) -> bool:
    values = (tone.brightness, tone.contrast, tone.saturation, tone.warmth, tone.blur)
    return all(-1 <= value <= 1 for value in values)


def _lean(value: Any) -> Any:
    """Plain JSON; fields at their defaults are left out, numbers are rounded to what counts."""
    if is_dataclass(value) and not isinstance(value, type):
        own = {f.name: getattr(value, f.name) for f in fields(value)}
        gone = {f.name for f in fields(value) if f.default == own[f.name]}
        return {name: _lean(kept) for name, kept in own.items() if name not in gone}
    if isinstance(value, tuple):
        return [_lean(one) for one in value]
    return round(value, 3) if isinstance(value, float) else value


def _read(kind: Any, value: Any) -> Any:
    """`value` as a `kind`. Raises ValueError for anything else."""
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        return _any_of(get_args(kind), value)
    if origin is Literal:
        return _checked(value, lambda v: isinstance(v, str) and v in get_args(kind))
    if origin is tuple:
        items = _checked(value, lambda v: isinstance(v, list) and len(v) <= MAX_LIST)
        return tuple(_read(get_args(kind)[0], one) for one in items)
    if is_dataclass(kind):
        return _record(kind, value)
    return _plain(kind, value)


def _any_of(kinds: tuple[Any, ...], value: Any) -> Any:
    if value is None and NoneType in kinds:
        return None
    (kind,) = [one for one in kinds if one is not NoneType]
    return _read(kind, value)


def _plain(kind: Any, value: Any) -> Any:
    if kind is float:
        _checked(value, lambda v: isinstance(v, int | float) and not isinstance(v, bool))
        return float(_checked(value, lambda v: math.isfinite(v) and abs(v) <= MAX_NUMBER))
    if kind is int:
        return _checked(value, lambda v: isinstance(v, int) and not isinstance(v, bool))
    if kind is str:
        return _checked(value, lambda v: isinstance(v, str) and len(v) <= MAX_STRING)
    return _checked(value, lambda v: isinstance(v, kind))


def _checked(value: Any, holds: Callable[[Any], bool]) -> Any:
    if not holds(value):
        raise ValueError
    return value


def _record(kind: Any, value: Any) -> Any:
    known = _hints(kind)
    _checked(value, lambda v: isinstance(v, dict) and set(v) <= set(known))
    needed = {f.name for f in fields(kind) if f.default is f.default_factory is MISSING}
    _checked(value, lambda v: needed <= set(v))
    return kind(**{name: _read(known[name], one) for name, one in value.items()})


@lru_cache(maxsize=32)
def _hints(kind: Any) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {f.name: hints[f.name] for f in fields(kind)}


def _makes_sense(staging: Staging, pack: Pack) -> bool:
    """Whether it can be drawn: sizes, indexes, colours and drawings that exist."""
    scene, n = staging.scene, len(staging.scene.items)
    sizes = 1 <= staging.width_px <= MAX_SIDE_PX and 1 <= staging.height_px <= MAX_SIDE_PX
    boxes = [one.box for one in staging.placed] + [text.box for text in staging.texts]
    ends = [end for relation in scene.relations for end in (relation.a, relation.b)]
    ends += [text.holder for text in scene.texts if text.holder is not None]
    ends += [one.item for one in staging.placed if one.item is not None]
    ends += [pin.item for pin in scene.pins]
    colors = [*staging.background, *(one.rim for one in staging.placed if one.rim is not None)]
    colors += [c for text in staging.texts for c in (text.color, text.carrier_color)]
    return (
        sizes
        and 0 <= staging.seed < 2**64
        and all(0.5 <= box.w <= MAX_SIDE_PX and 0.5 <= box.h <= MAX_SIDE_PX for box in boxes)
        and all(0 <= end < n for end in ends)
        and all(1 <= item.count <= MAX_COUNT for item in scene.items)
        and all(item.concept in pack.concepts for item in scene.items)
        and all(0 <= text.run < len(scene.texts) for text in staging.texts)
        and all(map(_HEX.fullmatch, colors))
        and (scene.setting.kind != "landscape" or scene.setting.place is not None)
        and all(_is_drawn(one, staging, pack) for one in staging.placed)
    )


def _is_drawn(thing: Placed, staging: Staging, pack: Pack) -> bool:
    """Whether the pack has the drawing; a grown plant is drawn from what its name says."""
    if is_plant(thing.art):
        kind, *rest = thing.art.partition("/")[2].split("~")
        return kind in KINDS and len(rest) == 4
    if thing.concept not in pack.concepts:
        return False
    try:
        Drawings(pack).art(thing, staging.scene.style)
    except KeyError:
        return False
    return True


@lru_cache(maxsize=1)
def _pack() -> Pack:
    return load()
