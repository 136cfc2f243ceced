"""English orders about where things are: moved, turned, resized, exchanged."""

# ruff: noqa: E501

from __future__ import annotations

import re

from smalto.edit.instruct_adding import put
from smalto.edit.instruct_common import Found, is_here
from smalto.edit.instruct_things import Context
from smalto.edit.operations import (
    Area,
    Direction,
    Move,
    Resize,
    Swap,
    Turn,
)


def resize_rule(m: re.Match[str], c: Context) -> Found:
    target = c.target(m["t"])
    if target is None:
        return None
    amount = (m.groupdict().get("a") or "").strip()
    grows = m["v"] in (
        "enlarge",
        "grow",
        "scale up",
        "blow up",
        "increase",
        "scale",
        "magnify",
        "resize",
    )
    factor = 1.5 if grows else 0.65
    if number := re.search(r"(\d+(?:\.\d+)?)\s*(%|percent|x|times)?", amount):
        value = float(number[1]) / (100 if number[2] in ("%", "percent") else 1)
        relative = amount.startswith("by") and number[2] in ("%", "percent")
        factor = (1 + value if grows else 1 - value) if relative else value
        factor = 1 / factor if not grows and factor > 1 else factor
    elif "half" in amount:
        factor = 1.5 if grows and "by" in amount else 0.5
    elif re.search(r"a (?:little|bit)|slightly", amount):
        factor = 1.25 if grows else 0.8
    elif re.search(r"a lot|much|twice|double", amount):
        factor = 2.0 if grows else 0.5
    return (Resize(target, min(max(factor, 0.1), 8.0)),)


_DIRECTIONS: dict[str, Direction] = {
    "left": "left", "right": "right", "up": "up", "down": "down", "upwards": "up", "higher": "up",
    "upward": "up", "downwards": "down", "downward": "down", "lower": "down", "leftwards": "left",
    "rightwards": "right", "closer": "nearer", "nearer": "nearer", "forward": "nearer",
    "forwards": "nearer", "front": "nearer", "foreground": "nearer", "to the front": "nearer",
    "back": "farther", "backward": "farther", "backwards": "farther", "farther": "farther",
    "further": "farther", "away": "farther", "background": "farther", "farther away": "farther",
    "further away": "farther", "further back": "farther", "farther back": "farther",
}  # fmt: skip


_AREAS: dict[str, Area] = {
    "left": "left", "right": "right", "top": "top", "bottom": "bottom", "center": "center",
    "centre": "center", "middle": "center", "top left": "top-left", "top right": "top-right",
    "bottom left": "bottom-left", "bottom right": "bottom-right", "upper left": "top-left",
    "upper right": "top-right", "lower left": "bottom-left", "lower right": "bottom-right",
}  # fmt: skip


SMALL = r"(?:(?:a (?:little|tiny)? ?bit|a little|slightly|a lot|much|way|further|more|over|far|some|somewhat) )*"


def move_rule(m: re.Match[str], c: Context) -> Found:
    words = re.sub(r"^(?:to be|standing|sitting|over|all the way) ", "", m["a"].strip())
    stepped = re.fullmatch(
        rf"{SMALL}(?:to(?:wards?)? the |to |into the |in the |towards? )?(?P<d>{'|'.join(_DIRECTIONS)})(?: (?:a (?:little )?bit|a little|slightly|some more|more|further))*",
        words,
    )
    target = c.target(m["t"])
    if target is None:
        return None
    if stepped:
        return (Move(target, _DIRECTIONS[stepped["d"]]),)
    if area := area_of(words):
        return (Move(target, area=area),)
    return put(target, words, c)


def area_of(words: str) -> Area | None:
    found = re.fullmatch(
        rf"(?:in|to|into|on|at|towards?|near)? ?(?:the )?(?:far |very )?"
        rf"(?P<a>{'|'.join(sorted(_AREAS, key=len, reverse=True)).replace(' ', '[ -]')})"
        r"(?:[ -]?(?:hand)?[ -]?(?:side|corner|edge|half|part))?(?: of (?:the |this )?(?:picture|image|scene|frame|photo|screen))?",
        words,
    )
    return _AREAS[found["a"].replace("-", " ")] if found else None


def center_rule(m: re.Match[str], c: Context) -> Found:
    target = c.target(m["t"])
    return (Move(target, area="center"),) if target else None


def flip_rule(m: re.Match[str], c: Context) -> Found:
    target = c.target(
        re.sub(r"\s+(?:horizontally|around|over|the other way|left to right)$", "", m["t"])
    )
    if target is None:
        return None
    if re.search(r"vertical|upside", m[0]):
        return (Turn(target, angle_deg=180.0),)
    return (Turn(target, flip=True),)


def _rotate(m: re.Match[str], c: Context) -> Found:
    target = c.target(m["t"])
    if target is None:
        return None
    how = m["a"] or ""
    number = re.search(r"\d+(?:\.\d+)?", how)
    angle = float(number[0]) if number else 45.0 if "tilt" in m["v"] else 90.0
    if "tilt" in m["v"] and not number:
        angle = 20.0
    anti = re.search(r"counter|anti|\bleft\b", how)
    return (Turn(target, angle_deg=-angle if anti else angle),)


def swap_rule(m: re.Match[str], c: Context) -> Found:
    a, b = c.target(m["t"]), c.target(m["u"])
    if a is None or b is None:
        return None
    if re.match(r"an? ", m["u"]) or not (is_here(a, c) and is_here(b, c)):
        return None
    return (Swap(a, b),)


def twice_rule(m: re.Match[str], c: Context) -> Found:
    target = c.target(m["t"])
    return (Resize(target, 2.0),) if target else None


def lift_rule(m: re.Match[str], c: Context) -> Found:
    target = c.target(m["t"])
    return (Move(target, "down" if m["d"] == "lower" else "up"),) if target else None


def rotate_rule(m: re.Match[str], c: Context) -> Found:
    if m["v"] == "turn" and not m["a"].strip():
        return None
    if re.search(r"\b(?:into|to be)\b", m["t"]):
        return None
    return _rotate(m, c)
