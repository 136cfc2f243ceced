"""Words for everything of a scene that is not a thing: colours, numbers, places, relations ...

The language model gets each as a hint beside the word ("dusk": time:sunset); what it makes of it
depends on the sentence. The tables are the rule-based reader's, and a few words more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from smalto.model import looks
from smalto.model.lexicon import (
    CARRIERS,
    COLORS,
    LOCALIZERS,
    MANY,
    NUMBERS,
    PLACES,
    POSES,
    RELATIONS,
    SIZES,
    TIMES,
    WEATHERS,
)
from smalto.scene import types as scene
from smalto.scene.tokens import MANY as MANY_TOKEN

_MORE = """
place:meadow: rolling hills, outdoors, outside, nature, 草丛, 山坡, 花海, 户外, 野外
place:forest: trees, 林间
place:beach: sand, coast, 海滩
place:sea: waves, open sea, 水面
place:mountains: mountain, hillside, 山上, 山脚下
place:desert: 撒哈拉沙漠
place:snow: winter landscape, ice, north pole, antarctica, winter wonderland, 南极, 冰天雪地
place:street: 人行道
place:city: metropolis, skyscrapers, new york, tokyo, 高楼, 市中心, 高楼大厦
place:farm: countryside, barn, rural area, 乡下, 乡村, 谷仓
place:room: house, studio, 屋子
place:space: orbit, stars, zero gravity, 银河
place:underwater: aquarium, beneath the waves, 深海, 珊瑚礁, 水族馆, 海底世界
time:dawn: morning, morning light, 早上, 朝阳
time:sunset: evening light, 晚霞, 落日
time:night: dark, starry, stars, full moon, moonlit night, 月夜
weather:sunny: sun rays, bright sun, 大晴天, 阳光灿烂
weather:rain: heavy rain, rainfall, pouring rain, 暴雨
weather:snowfall: snow falling, falling snowflakes, 雪花, 暴风雪
weather:fog: misty weather, 雾气
style:soft: 3d, 3d render, clay, three dimensional, 三维, 立体
style:flat: flat, vector, minimalist, minimal, clip art, 扁平, 极简, 矢量, 平面设计
style:line: line art, line drawing, outline, coloring page, colouring page, lineart, 线稿, 简笔画, 线描, 轮廓, 涂色页
style:silhouette: silhouette, silhouettes, silhouetted, 剪影, 轮廓剪影
style:toon: cartoon, comic, cartoonish, children's book, 卡通, 漫画, 动画, 绘本
setting:gradient: gradient, fading, 渐变
setting:transparent: transparent, cutout, no background, without background, isolated, 透明, 抠图, 无背景
setting:flat: background, backdrop, wall, 背景, 底色, 底
rel:rides: driving, mounted, 开着
rel:holds: drinking, using, with a, 喝, 提着, 端着, 叼着, 捧着, 手持
rel:wears: with glasses, sporting, 系着, 身穿
rel:beside: 挨着, 靠近
rel:in: full of, filled with, containing, 装着
rel:above: floating, hung above
rel:behind: hidden, 躲在
"""  # noqa: E501


_WHERE = ("上", "里", "中", "边", "前")
"""What Chinese puts behind a place."""


_FIRST = (
    "finish",
    "season",
    "mood",
    "view",
    "pattern",
    "material",
    "expression",
    "skin",
    "arrangement",
)
_LAST = ("strength", "font", "spot", "bend")


def words() -> Iterator[tuple[str, str]]:
    """(what is said, scene token), earlier pairs win over later ones; a codebook that lacks a
    token leaves its pairs out."""
    yield from _looks(_FIRST)
    for line in _MORE.strip().splitlines():
        token, _, said = line.rpartition(": ") if line.count(": ") == 1 else line.partition(": ")
        yield from ((phrase.strip(), token) for phrase in said.split(","))
    yield from ((said, f"count:{n}") for said, n in NUMBERS.items() if n > 1)
    yield from ((str(n), f"count:{n}") for n in range(2, scene.MAX_COUNT + 1))
    yield from ((said, MANY_TOKEN) for said in MANY)
    tables = {"color": COLORS, "size": SIZES, "place": PLACES, "time": TIMES, "weather": WEATHERS,
              "carrier": CARRIERS, "rel": {**LOCALIZERS, **RELATIONS}, "pose": POSES}  # fmt: skip
    for family, table in tables.items():
        for said, value in table.items():
            if value != "middle":
                yield said.removesuffix("的") or said, f"{family}:{value}"
                if family == "place" and not said.isascii():
                    yield from ((said + where, f"place:{value}") for where in _WHERE)
    yield from _looks(_LAST)


def _looks(families: Iterable[str]) -> Iterator[tuple[str, str]]:
    for family in families:
        for said, value in looks.TABLES[family].items():
            yield said.removesuffix("的") or said, f"{family}:{value}"
