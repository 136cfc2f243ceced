"""Chinese orders about the whole picture, and about what is written in it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, cast

from smalto.edit.instruct_common import Found
from smalto.edit.instruct_hanzi import AREAS
from smalto.edit.instruct_look import setting_of
from smalto.edit.instruct_text import text_of
from smalto.edit.instruct_things import Context
from smalto.edit.instruct_words import attributes, look_of
from smalto.edit.operations import (
    Add,
    Background,
    Reframe,
    Restyle,
    Retext,
    Tone,
)
from smalto.model.lexicon import PLACES
from smalto.scene.types import Scene, Setting, Spot, Text

QUOTE = r"\s*q\d\s*"


def background_rule(m: re.Match[str], c: Context) -> Found:
    found = setting_of(m["a"].removesuffix("背景").removesuffix("的") or m["a"], c)
    return (Background(*found),) if found else None


def place_rule(m: re.Match[str], c: Context) -> Found:
    words = m["a"]
    place = next(
        (p for p in sorted(PLACES, key=len, reverse=True) if p in words and not p.isascii()), None
    )
    return background_rule(m, c) if place else None


_DUSK = {"天黑": "夜晚", "天黑了": "夜晚", "天亮": "白天", "天亮了": "白天"}
"""Sentences of their own that say a time."""


def light_rule(m: re.Match[str], c: Context) -> Found:
    said = attributes(_DUSK.get(m["a"], m["a"]), "picture") or {}
    fields = {k: v for k, v in said.items() if k in ("time", "weather", "season", "mood")}
    if not fields or len(fields) != len(said):
        return None
    return (Background(replace(Setting("landscape"), **fields), tuple(fields)),)


def clear_rule(m: re.Match[str], c: Context) -> Found:
    return (Background(Setting("landscape", weather="clear"), ("weather",)),)


def no_background_rule(m: re.Match[str], c: Context) -> Found:
    return (Background(Setting("transparent")),)


def restyle_rule(m: re.Match[str], c: Context) -> Found:
    found = look_of(m["a"])
    return (Restyle(**cast(Any, found)),) if found and len(m["a"]) <= 12 else None


def unstyle_rule(m: re.Match[str], c: Context) -> Found:
    return (Restyle(finish="none"),)


def tone_rule(m: re.Match[str], c: Context) -> Found:
    said = attributes(m["a"], "picture")
    if said and (said.get("color"), said.get("second")) == ("black", "white"):
        return (Tone(saturation=-1.0),)
    return (said["tone"],) if said and set(said) == {"tone"} else None


def contrast_rule(m: re.Match[str], c: Context) -> Found:
    names = {"亮度": "brightness", "对比度": "contrast", "饱和度": "saturation", "对比": "contrast"}
    sign = -1 if re.search(r"降|减|低", m[0]) else 1
    return (Tone(**{names[m["f"]]: 0.4 * sign}),)


def zoom_rule(m: re.Match[str], c: Context) -> Found:
    words = m.groupdict().get("t")
    target = c.target(words) if words else None
    if words and target is None:
        return None
    out = bool(re.search(r"远|缩小|小", m["d"]))
    return (Reframe(1 / 1.5 if out else 1.5, target),)


def crop_rule(m: re.Match[str], c: Context) -> Found:
    target = c.target(m["t"])
    return (Reframe(2.0, target),) if target else None


def exchange_rule(m: re.Match[str], c: Context) -> Found:
    quoted = c.quoted(m[0])
    return (Retext(Text(quoted[1]), quoted[0]),) if len(quoted) > 1 else None


def retext_rule(m: re.Match[str], c: Context) -> Found:
    quoted = c.quoted(m[0])
    return (Retext(Text(quoted[-1]), quoted[0] if len(quoted) > 1 else None),) if quoted else None


def untext_rule(m: re.Match[str], c: Context) -> Found:
    quoted = c.quoted(m[0])
    return (Retext(None, quoted[0] if quoted else None),)


def styled_text_rule(m: re.Match[str], c: Context) -> Found:
    said = attributes(m["a"], "thing") or {}
    if "color" in said:
        return (Retext(Text("", color=said["color"])),)
    change = text_of("", m["a"], c)
    return (Retext(change),) if change != Text("") else None


def spot_text_rule(m: re.Match[str], c: Context) -> Found:
    area = AREAS.get(re.sub(r"^(?:画面|图片)的?", "", m["a"]))
    return (
        (Retext(Text("", spot=area)),)
        if area in ("top", "bottom", "left", "right", "center")
        else None
    )


def written_rule(m: re.Match[str], c: Context) -> Found:
    quoted = c.quoted(m[0])
    if not quoted:
        return None
    rest = re.sub(QUOTE, "", m[0])
    text = text_of(quoted[0], rest, c)
    if text.spot is None:
        spot = next(
            (a for w, a in AREAS.items() if w in rest and a in ("top", "bottom", "center")), None
        )
        text = replace(text, spot=cast("Spot | None", spot))
    return (Add(Scene(texts=(text,))),)


def zoomed_rule(m: re.Match[str], c: Context) -> Found:
    rest = m.groupdict().get("e")
    if rest is None:
        return zoom_rule(m, c)
    if not re.search(r"拉近|推近|靠近|近一点|拉远|远一点|放大|缩小", rest):
        return None
    target = re.search(r"(?:对准|到)(.+)", rest)
    out = bool(re.search(r"远|缩小", rest))
    meant = c.target(target[1]) if target else None
    return (Reframe(1 / 1.5 if out else 1.5, meant),)


def cropped_rule(m: re.Match[str], c: Context) -> Found:
    target = c.target(m["t"] or m["u"])
    return (Reframe(2.0, target),) if target else None
