"""The season on the scene's own trees and bushes: those whose colour nobody asked for turn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from smalto.scene.types import Color, Scene
from smalto.stage.props.grown import season_of
from smalto.stage.types import Placed
from smalto.stage.vocabulary import Vocabulary

LEAFY = frozenset(("tree", "oak-tree", "birch-tree", "willow-tree", "maple-tree", "bush", "hedge"))
"""Concepts that lose their green."""

_TURNED: tuple[Color, ...] = ("orange", "gold", "red")
_BLOOMING: tuple[Color, ...] = ("pink", "lime", "pink")


def in_season(placed: Sequence[Placed], scene: Scene, pack: Vocabulary) -> list[Placed]:
    """`placed` with every leafy plant in the colour of the scene's season, copies in turn."""
    return [_turned(one, scene, pack) for one in placed]


def _turned(one: Placed, scene: Scene, pack: Vocabulary) -> Placed:
    if one.item is None or one.color is not None or one.concept not in LEAFY:
        return one
    if scene.setting.kind != "landscape" or not pack.get(one.concept).recolorable:
        return one
    turn = one.item + one.copy
    match season_of(scene):
        case "autumn":
            return replace(one, color=_TURNED[turn % len(_TURNED)])
        case "spring":
            return replace(one, color=_BLOOMING[turn % len(_BLOOMING)])
        case "winter":
            return replace(one, color="white")
        case _:
            return one
