"""What a phrase says of a thing or of the whole picture: colours, materials, sizes, hours, tones.

`attributes` reads a phrase only if it understands all of it, so that a rule can ask whether "wooden"
or "a dog" stands where something may be said of the cat.
"""

# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any, Literal

from smalto.edit.operations import Tone
from smalto.model import lexicon, looks
from smalto.model.cues import find_finish, find_style
from smalto.model.lexicon import words_of

About = Literal["thing", "picture"]
Said = dict[str, Any]
"""Fields of `Item` or `Setting`, and "factor" (of a height), "number", "tone", "finish", "style",
"strength", "flip", to their values."""

_FACTORS = """
1.5: bigger, larger, taller, big, large, tall, longer, wider, fatter, enlarged, 大, 大一点, 大一些, 大点, 变大, 更大, 高一点, 更高
0.65: smaller, small, shorter, little, tinier, thinner, short, 小, 小一点, 小一些, 小点, 变小, 更小, 矮一点
2.0: twice as big, twice as large, twice as tall, twice the size, double the size, two times bigger, twice its size, much bigger, much larger, a lot bigger, way bigger, very big, double size, 两倍大, 一倍, 大一倍, 大两倍, 大很多, 大得多, 2倍, 两倍
3.0: three times as big, three times bigger, triple the size, three times the size, 三倍, 三倍大, 3倍
2.2: huge, giant, enormous, gigantic, massive, 巨大, 很大
0.5: half as big, half the size, half its size, half as large, half size, much smaller, a lot smaller, way smaller, very small, 一半, 一半大, 小一半, 小很多, 小得多
0.4: tiny, minuscule, mini, 很小, 迷你
1.25: a bit bigger, slightly bigger, a little bigger, slightly larger, a bit larger, a little larger, a little taller, somewhat bigger, a bit taller, 稍微大一点, 稍大
0.8: a bit smaller, slightly smaller, a little smaller, somewhat smaller, a bit shorter, 稍微小一点, 稍小
"""
_TONES: dict[str, Tone] = {
    word.strip(): tone
    for words, tone in (
        ("brighter, lighter, bright, light, 亮, 亮一点, 亮一些, 更亮, 变亮, 明亮, 明亮一点, 提亮",
         Tone(brightness=0.35)),
        ("darker, dark, dimmer, dim, 暗, 暗一点, 暗一些, 更暗, 变暗, 昏暗", Tone(brightness=-0.35)),
        ("warmer, warm, 暖, 暖一点, 更暖, 温暖, 暖色, 暖色调", Tone(warmth=0.4)),
        ("cooler, colder, cool, cold, bluer, 冷, 冷一点, 更冷, 冷色, 冷色调", Tone(warmth=-0.4)),
        ("more contrast, higher contrast, more contrasty, high contrast, contrastier, punchier, "
         "对比强一点, 高对比", Tone(contrast=0.4)),
        ("less contrast, lower contrast, softer contrast, low contrast, 低对比",
         Tone(contrast=-0.35)),
        ("more colorful, more colourful, more vivid, more vibrant, more saturated, vivid, colorful, "
         "colourful, vibrant, saturated, 鲜艳, 鲜艳一点, 更鲜艳, 鲜艳一些", Tone(saturation=0.45)),
        ("less colorful, less colourful, less saturated, more muted, muted, paler, faded, pale, "
         "desaturated, less vivid, washed out, 淡一点, 素一点", Tone(saturation=-0.45)),
        ("black and white, black-and-white, grayscale, greyscale, monochrome, b&w, colorless, "
         "colourless, 黑白, 灰度, 单色", Tone(saturation=-1.0)),
        ("blurry, blurred, out of focus, blurrier, 模糊, 模糊一点", Tone(blur=0.5)),
    )
    for word in words.split(",")
}  # fmt: skip
_EXPRESSIONS = """
happy: 笑一笑, 笑一个, 微微一笑, smile, smiles, happier, cheerful, 笑, 笑起来, 开心一点, 微笑起来
sad: frown, frowns, sadder, look sad, 不开心
laughing: laugh, laughs, 大笑起来
crying: cry, cries, 哭起来
angry: angrier, 生气起来
surprised: surprise
scared: fearful
"""
_POSES = """
run: 跑起来, running away
sit: sit down, sits down, sitting down, 坐下, 坐下来
stand: stand up, stands up, standing up, 站起来, 站立
lie: lie down, lies down, lying down, laying down, 躺下, 趴下
sleep: fall asleep, falling asleep, 睡着了, 去睡觉, 入睡
jump: jump up, jump around, 跳起来
fly: fly
swim: swimming around
wave: wave, wave its hand, wave his hand, wave her hand
read: read, read a book
cook: cook
dance: 跳舞
eat: eat
sing: sing
cheer: cheer
write: write
talk: talk, speak
think: think
meditate: meditate
kick: kick
throw: throw
crawl: crawl
ski: ski
skate: skate
surf: surf
pray: pray
kneel: kneel down
drink: drink
"""
_FILLERS = frozenset(
    words_of("""
    a an the of in with and very really some much look looks looking like be is are being made
    out from colored coloured color colour colors colours painted more it it's its they're was
    were if bit little slightly somewhat rather quite to into as becomes become appear seem
    bright dark light deep pale vivid pure all completely entirely fully totally material
    pattern shade tone hue one version 的 了 成 为 是 很 更 色 颜色 起来 一点 一些 有点 变 变得 着 在 做 材质 的颜色 用
    """)
)
_FAMILIES: dict[About, tuple[str, ...]] = {
    "thing": ("factor", "color", "pair", "material", "expression", "pose", "skin", "arrangement"),
    "picture": ("tone", "weather", "season", "time", "mood", "pair"),
}
_ATOM = re.compile(r"[a-z0-9&'\-]+|[㐀-鿿]")


def attributes(phrase: str, about: About) -> Said | None:
    """What `phrase` says, or None if there is a word in it that says nothing of the kind.

    The longest phrase wins; of two words for the same field the first."""
    atoms = _ATOM.findall(phrase.lower().replace("’", "'"))
    said: Said = {}
    at = 0
    while at < len(atoms):
        size, family, value = _longest(atoms, at, about)
        if size:
            _take(said, family, value)
        elif atoms[at] not in _FILLERS:
            return None
        at += size or 1
    return said or None


def _longest(atoms: list[str], at: int, about: About) -> tuple[int, str, Any]:
    table = _table(about)
    for size in range(min(6, len(atoms) - at), 0, -1):
        phrase = _joined(atoms[at : at + size])
        if phrase in table:
            return (size, *table[phrase])
    return 0, "", None


def _joined(atoms: list[str]) -> str:
    latin = all(atom.isascii() for atom in atoms)
    return (" " if latin else "").join(atoms)


def _take(said: Said, family: str, value: Any) -> None:
    if family == "pair":
        said.setdefault("color", value[0])
        said.setdefault("second", value[1])
    elif family == "color" and "color" in said:
        said.setdefault("second", value)
    else:
        said.setdefault(family, value)


@lru_cache(maxsize=2)
def _table(about: About) -> dict[str, tuple[str, Any]]:
    """Phrase -> family and value; families in the order of their right to a phrase."""
    found: dict[str, tuple[str, Any]] = {}
    for family in _FAMILIES[about]:
        for phrase, value in _words_of(family).items():
            found.setdefault(phrase.lower(), (family, value))
    return found


def _words_of(family: str) -> dict[str, Any]:
    match family:
        case "factor":
            return {phrase: float(value) for phrase, value in looks.table(_FACTORS).items()}
        case "color":
            return dict(lexicon.COLORS)
        case "tone":
            return dict(_TONES)
        case "weather":
            return {**lexicon.WEATHERS, **_more_weather()}
        case "time":
            return dict(lexicon.TIMES)
        case "pair":
            return dict(looks.COLOR_PAIRS)
        case "expression":
            return {**looks.TABLES["expression"], **looks.table(_EXPRESSIONS)}
        case "pose":
            return {**lexicon.POSES, **looks.table(_POSES)}
        case _:
            return dict(looks.TABLES[family])


def _more_weather() -> dict[str, str]:
    return looks.table(
        """
snowfall: snow, snowy, let it snow, 下雪, 雪
rain: rain, rainier, wet, 下雨, 下起雨, 下起雨来
storm: thunder, lightning, 打雷, 暴风雨
fog: fogs, misty
sunny: sun, sunnier, 出太阳, 晴朗, 晴
clear: clear, clear weather, dry
rainbow: rainbow, 彩虹
"""
    )


def look_of(phrase: str) -> Said | None:
    """The style or finish that a phrase names, if it names one."""
    finish, strength, _ = find_finish(phrase)
    if finish is None:
        finish, strength, _ = find_finish(f"{phrase} style")
    if finish is not None:
        return {"finish": finish, "strength": strength}
    style, _ = find_style(phrase)
    style = style or find_style(f"{phrase} style")[0]
    return {"style": style} if style else None


def without(said: Said, names: Iterable[str]) -> Said:
    return {name: value for name, value in said.items() if name not in names}
