"""Chinese orders about where things are: moved, turned, resized, exchanged."""

from __future__ import annotations

import re

from smalto.edit.instruct_common import Found, is_here
from smalto.edit.instruct_hanzi import AREAS, DIRECTIONS, LOC, SIDES
from smalto.edit.instruct_things import Context
from smalto.edit.operations import (
    Move,
    Relate,
    Resize,
    Swap,
    Turn,
)
from smalto.model.lexicon import NUMBERS


def resize_rule(m: re.Match[str], c: Context) -> Found:
    target = c.target(re.sub(r"的?(?:大小|尺寸)$", "", m["t"]))
    if target is None:
        return None
    grows = not re.search(r"小|矮|缩", m["v"])
    how = m["a"] or ""
    factor = 1.5 if grows else 0.65
    if number := re.search(r"(\d+(?:\.\d+)?|[两二三四])\s*(倍|%)", how):
        value = float(number[1]) if number[1][0].isdigit() else float(NUMBERS[number[1]])
        factor = value / 100 if number[2] == "%" else value
        factor = factor if grows else 1 / factor if factor > 1 else factor
    elif "一倍" in how:
        factor = 2.0 if grows else 0.5
    elif "一半" in how:
        factor = 1.5 if grows else 0.5
    elif re.search(r"一点|一些|稍", how + m[0]):
        factor = 1.3 if grows else 0.77
    return (Resize(target, factor),)


def move_rule(m: re.Match[str], c: Context) -> Found:
    target = c.target(m["t"])
    if target is None:
        return None
    where = re.sub(r"^(?:画面|图片|图)(?:中|里)?的?", "", m["a"])
    if where in AREAS:
        return (Move(target, area=AREAS[where]),)
    if worn := re.fullmatch(r"(.+?)的?(?:头上|脸上|脖子上|身上)", where):
        owner = c.target(worn[1])
        return (Relate("wears", owner, target),) if owner else None
    if held := re.fullmatch(r"(.+?)的?(?:手里|手上|手中)", where):
        owner = c.target(held[1])
        return (Relate("holds", owner, target),) if owner else None
    if near := re.fullmatch(rf"(.+?)的?(?P<l>{LOC})", where):
        anchor = c.target(near[1])
        if anchor and is_here(anchor, c):
            c.last = target
            return (Move(target, relation=SIDES[near["l"]], anchor=anchor),)
    return None


def step_rule(m: re.Match[str], c: Context) -> Found:
    target = c.target(m["t"])
    return (Move(target, DIRECTIONS[m["d"]]),) if target else None


def flip_rule(m: re.Match[str], c: Context) -> Found:
    target = c.target(m["t"])
    if target is None:
        return None
    if re.search(r"上下|垂直|倒", m[0]):
        return (Turn(target, angle_deg=180.0),)
    return (Turn(target, flip=True),)


def rotate_rule(m: re.Match[str], c: Context) -> Found:
    target = c.target(m["t"])
    if target is None:
        return None
    number = re.search(r"\d+", m[0])
    angle = float(number[0]) if number else 90.0
    return (Turn(target, angle_deg=-angle if "逆" in m[0] else angle),)


def swap_rule(m: re.Match[str], c: Context) -> Found:
    a, b = c.target(m["t"]), c.target(m["u"])
    return (Swap(a, b),) if a and b else None


def rotated_rule(m: re.Match[str], c: Context) -> Found:
    found = re.fullmatch(r"(?P<t>.+)\|", f"{m['t'] or m['u']}|")
    target = c.target(found["t"]) if found else None
    if target is None:
        return None
    number = re.search(r"\d+", m[0])
    angle = float(number[0]) if number else 90.0
    return (Turn(target, angle_deg=-angle if "逆" in m[0] or "向左" in m[0] else angle),)
