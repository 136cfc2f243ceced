"""Chinese words that the rules share."""

# ruff: noqa: E501

from __future__ import annotations

import re
from typing import cast

from smalto.edit.instruct_things import Context
from smalto.edit.operations import (
    Area,
    Direction,
    Target,
)
from smalto.model.lexicon import CLASSIFIERS, LOCALIZERS, RELATIONS
from smalto.scene.types import RelationKind

BA = r"(?:把|将|让|给|使)?"


CL = "(?:" + "|".join(sorted(CLASSIFIERS, key=len, reverse=True)) + ")"


NUMBER = r"(?:一|两|二|三|四|五|六|七|八|九|十|十一|十二|\d+)"


SIDES: dict[str, RelationKind] = {
    k: cast(RelationKind, v) for k, v in LOCALIZERS.items() if v != "middle"
}


AREAS: dict[str, Area] = {
    "左上角": "top-left", "右上角": "top-right", "左下角": "bottom-left", "右下角": "bottom-right",
    "左边": "left", "左侧": "left", "左面": "left", "右边": "right", "右侧": "right", "右面": "right",
    "上方": "top", "上面": "top", "顶部": "top", "上边": "top", "下方": "bottom", "下面": "bottom",
    "底部": "bottom", "下边": "bottom", "中间": "center", "中央": "center", "中心": "center",
    "正中间": "center", "最左边": "left", "最右边": "right", "左方": "left", "右方": "right",
}  # fmt: skip


LOC = "(?:" + "|".join(sorted(SIDES, key=len, reverse=True)) + ")"


DIRECTIONS: dict[str, Direction] = {
    "左": "left", "右": "right", "上": "up", "下": "down", "前": "nearer", "后": "farther",
    "近": "nearer", "远": "farther",
}  # fmt: skip


def split(words: str) -> list[str]:
    return [w for w in re.split(r"和|与|跟|、|以及|还有|,|,", words) if w]


def targets_of(words: str, c: Context) -> tuple[Target, ...] | None:
    whole = c.target(words)
    if whole is not None:
        return (whole,)
    found = [c.target(part) for part in split(words)]
    return tuple(t for t in found if t) if found and all(found) else None


VERBS: dict[str, RelationKind] = {
    **{k: cast(RelationKind, v) for k, v in RELATIONS.items() if not k.isascii() and v not in ("bigger_than",)},
    "戴上": "wears", "穿上": "wears", "骑上": "rides", "追": "chases", "看": "looks_at", "看向": "looks_at",
    "坐到": "sits_on", "抱住": "hugs", "拿起": "holds", "举起": "holds", "坐上": "sits_on", "系上": "wears",
    "拿上": "holds", "望向": "looks_at", "面向": "looks_at",
}  # fmt: skip


VERB = "|".join(sorted(map(re.escape, VERBS), key=len, reverse=True))
