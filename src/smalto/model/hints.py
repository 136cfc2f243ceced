"""Words for everything of a scene that is not a thing: colours, numbers, places, relations ...

The language model gets each as a hint beside the word ("dusk": time:sunset); what it makes of it
depends on the sentence. The tables are the rule-based reader's, and a few words more.
"""

from __future__ import annotations

from collections.abc import Iterator

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
place:meadow: pasture, savanna, rolling hills, outdoors, outside, nature, grassy plain, 草丛, 山坡, 花海, 户外, 野外
place:park: backyard, yard, 院子, 后院
place:forest: trees, bamboo forest, pine forest, 竹林, 密林, 雨林, 林间
place:beach: sand, coast, island, tropical island, 海滩, 海岛
place:sea: waves, open sea, 水面
place:mountains: mountain, mountain valley, cliff, hillside, 山上, 山谷, 山脚下, 雪山, 悬崖
place:desert: canyon, sahara, 沙丘, 戈壁, 撒哈拉沙漠
place:snow: winter, winter landscape, ice, north pole, antarctica, winter wonderland, 冬天, 北极, 南极, 冰天雪地
place:street: alley, highway, village, small town, 小巷, 公路, 村子, 小镇, 人行道
place:city: metropolis, skyscrapers, new york, tokyo, 高楼, 市中心, 高楼大厦
place:farm: countryside, barn, wheat field, corn field, rural area, 乡下, 乡村, 麦田, 谷仓
place:room: house, bathroom, restaurant, cafe, museum, library, studio, 卧室, 浴室, 餐厅, 图书馆, 屋子
place:space: moon, mars, orbit, stars, zero gravity, 月球, 火星, 银河
place:underwater: aquarium, beneath the waves, 深海, 珊瑚礁, 水族馆, 海底世界
time:dawn: morning, morning light, 早上, 朝阳
time:sunset: evening light, 晚霞, 落日
time:night: dark, starry, stars, full moon, moonlit night, 月夜
weather:sunny: sun rays, bright sun, 大晴天, 阳光灿烂
weather:rain: storm, heavy rain, stormy, rainfall, 暴雨
weather:snowfall: snow falling, falling snowflakes, 雪花, 暴风雪
weather:fog: misty weather, 雾气
style:soft: 3d, 3d render, clay, three dimensional, 三维, 立体
style:flat: flat, vector, minimalist, minimal, clip art, 扁平, 极简, 矢量, 平面设计
style:line: line art, line drawing, outline, coloring page, colouring page, lineart, 线稿, 简笔画, 线描, 轮廓, 涂色页
style:toon: cartoon, comic, cartoonish, children's book, sticker, 卡通, 漫画, 动画, 绘本
setting:gradient: gradient, fading, 渐变
setting:transparent: transparent, cutout, no background, without background, isolated, 透明, 抠图, 无背景
setting:flat: background, backdrop, wall, 背景, 底色, 底
rel:rides: driving, mounted, 开着
rel:holds: eating, eats, drinking, using, playing the, with a, 吃, 喝, 提着, 端着, 叼着, 捧着, 手持
rel:wears: with glasses, sporting, 系着, 身穿
rel:beside: chasing, facing, watching, looking at, 看着, 追着, 挨着, 靠近
rel:in: full of, filled with, containing, 装着
rel:above: flying, floating, hung above
rel:behind: hidden, 躲在
"""  # noqa: E501


_WHERE = ("上", "里", "中", "边", "前")
"""What Chinese puts behind a place."""


def words() -> Iterator[tuple[str, str]]:
    """(what is said, scene token), earlier pairs win over later ones."""
    for line in _MORE.strip().splitlines():
        token, _, said = line.rpartition(": ") if line.count(": ") == 1 else line.partition(": ")
        yield from ((phrase.strip(), token) for phrase in said.split(","))
    yield from ((said, f"count:{n}") for said, n in NUMBERS.items() if n > 1)
    yield from ((str(n), f"count:{n}") for n in range(2, scene.MAX_COUNT + 1))
    yield from ((said, MANY_TOKEN) for said in MANY)
    tables = {"color": COLORS, "size": SIZES, "place": PLACES, "time": TIMES, "weather": WEATHERS,
              "pose": POSES, "carrier": CARRIERS, "rel": {**LOCALIZERS, **RELATIONS}}  # fmt: skip
    for family, table in tables.items():
        for said, value in table.items():
            if value not in ("between", "middle"):
                yield said.removesuffix("的") or said, f"{family}:{value}"
                if family == "place" and not said.isascii():
                    yield from ((said + where, f"place:{value}") for where in _WHERE)
