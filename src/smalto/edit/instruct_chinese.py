"""Chinese instructions: one clause at a time, by patterns tried in order.

Spaces are gone, except around quoted texts ("q0"). What 把, 将 or 给 name first is what changes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any, cast

from smalto.edit.instruct_adding import described, described_item
from smalto.edit.instruct_english import is_worn
from smalto.edit.instruct_look import setting_of
from smalto.edit.instruct_text import text_of
from smalto.edit.instruct_things import Context
from smalto.edit.instruct_words import attributes, look_of
from smalto.edit.operations import (
    Add,
    Area,
    Background,
    Change,
    Direction,
    Move,
    Operation,
    Recount,
    Reframe,
    Relate,
    Remove,
    Replace,
    Resize,
    Restyle,
    Retext,
    Swap,
    Target,
    Tone,
    Turn,
)
from smalto.model.lexicon import CLASSIFIERS, LOCALIZERS, NUMBERS, PLACES, RELATIONS
from smalto.scene.types import Item, RelationKind, Scene, Setting, Spot, Text

Found = tuple[Operation, ...] | None
Rule = Callable[[re.Match[str], Context], Found]

_BA = r"(?:把|将|让|给|使)?"
_PIC = r"(?:画面|图片|图像|照片|整张图|整个画面|整幅画|这张图|图|画|它|整体|全部|这幅画|照片整体|所有颜色|颜色|色调|光线)"
_BG = r"(?:背景|场景|环境|底色)"
_CL = "(?:" + "|".join(sorted(CLASSIFIERS, key=len, reverse=True)) + ")"
_NUM = r"(?:一|两|二|三|四|五|六|七|八|九|十|十一|十二|\d+)"
_INTO = r"(?:换成了?|替换成|替换为|改成|改为|变成|变为|变|换为|转成|转换成|转为|画成|做成|弄成|设为|设成|调成)"
_GONE = r"(?:删除|删掉|删去|去掉|去除|移除|移走|拿掉|拿走|擦除|擦掉|抹掉|去|除去|清除|消除|弄走|取走|取下|摘掉|摘下|脱掉|去了)"
_ADD = r"(?:添加|增加|加上|加入|加|画上|画|放上|放|添上|添|补上|摆上|摆|插入|种上|种|来|有|出现|戴上|再加)"
_SIDES: dict[str, RelationKind] = {
    k: cast(RelationKind, v) for k, v in LOCALIZERS.items() if v != "middle"
}
_AREAS: dict[str, Area] = {
    "左上角": "top-left", "右上角": "top-right", "左下角": "bottom-left", "右下角": "bottom-right",
    "左边": "left", "左侧": "left", "左面": "left", "右边": "right", "右侧": "right", "右面": "right",
    "上方": "top", "上面": "top", "顶部": "top", "上边": "top", "下方": "bottom", "下面": "bottom",
    "底部": "bottom", "下边": "bottom", "中间": "center", "中央": "center", "中心": "center",
    "正中间": "center", "最左边": "left", "最右边": "right", "左方": "left", "右方": "right",
}  # fmt: skip
_AREA = "(?:画面的?|图片的?|图中?的?)?(?:" + "|".join(sorted(_AREAS, key=len, reverse=True)) + ")"
_LOC = "(?:" + "|".join(sorted(_SIDES, key=len, reverse=True)) + ")"
_DIRECTIONS: dict[str, Direction] = {
    "左": "left", "右": "right", "上": "up", "下": "down", "前": "nearer", "后": "farther",
    "近": "nearer", "远": "farther",
}  # fmt: skip
_Q = r"\s*q\d\s*"
_TEXT = r"(?:文字|文本|字|标题|字样|标语|内容|牌子上的字|牌子|招牌|标签|文案|话)"


def clause(words: str, context: Context) -> Found:
    """The operations that one clause asks for, or None: it asks for none that we know."""
    words = words.strip()
    for pattern, rule in _rules():
        found = pattern.fullmatch(words)
        if found is not None:
            operations = rule(found, context)
            if operations is not None:
                return operations
    return None


def _number(word: str) -> int:
    return int(word) if word.isdigit() else NUMBERS[word]


def _is_here(target: Target, c: Context) -> bool:
    if c.known is None:
        return target.concept is not None
    return any(item.concept == target.concept for item in c.known.items)


def _split(words: str) -> list[str]:
    return [w for w in re.split(r"和|与|跟|、|以及|还有|,|,", words) if w]


def _targets(words: str, c: Context) -> tuple[Target, ...] | None:
    whole = c.target(words)
    if whole is not None:
        return (whole,)
    found = [c.target(part) for part in _split(words)]
    return tuple(t for t in found if t) if found and all(found) else None


def _remove(m: re.Match[str], c: Context) -> Found:
    words = re.sub(r"^(?:画面|图片|图)(?:中|里|上)的?", "", m["t"])
    if kept := re.fullmatch(
        r"除了?(.+?)(?:以外|之外|外)?的?(?:所有|其他|其它|全部|一切)?(?:的?东西|物体|内容|事物)?",
        words,
    ):
        targets = _targets(kept[1], c)
        return (Remove(None, targets),) if targets else None
    if re.fullmatch(r"(?:所有|全部|一切)的?(?:东西|物体|内容)?", words):
        return (Remove(None),)
    if fewer := re.fullmatch(rf"(?:其中)?(?P<n>{_NUM}){_CL}(?P<t>.+)", words):
        target = c.target(fewer["t"])
        if target:
            return (Recount(target, None, -_number(fewer["n"])),)
    targets = _targets(words, c)
    return tuple(Remove(t) for t in targets) if targets else None


def _keep(m: re.Match[str], c: Context) -> Found:
    if number := re.fullmatch(rf"(?P<n>{_NUM}){_CL}(?P<t>.+)", m["t"]):
        target = c.target(number["t"])
        if target:
            return (Recount(target, _number(number["n"])),)
    targets = _targets(m["t"], c)
    return (Remove(None, targets),) if targets else None


def _become(m: re.Match[str], c: Context) -> Found:
    """变成红色, 换成狗, 改成三只."""
    words, rest = (
        re.sub(r"(?:都|全部)$", "", m["t"]),
        re.sub(r"^(?:一?个|一?种)(?=.*色)", "", m["a"]),
    )
    if count := re.fullmatch(rf"(?P<n>{_NUM}){_CL}?(?P<t>.*)", rest):
        same = c.target(count["t"]) if count["t"] else None
        target = c.target(words)
        if target and (not count["t"] or (same and same.concept == target.concept)):
            if rest not in ("一只", "一个") and not (rest.startswith("一") and count["t"]):
                return (Recount(target, _number(count["n"])),)
    if re.fullmatch(_PIC, words) and words not in ("它",):
        return None
    said = attributes(rest, "thing")
    target = c.target(re.sub(r"的?(?:颜色|材质|材料|表情|姿势|样子|外观|大小)$", "", words))
    if target is None:
        return None
    if said is not None:
        return _changed(target, said)
    if look_of(rest) or attributes(rest, "picture"):
        return None
    item = described_item(rest, c)
    return (Replace(target, item),) if item else None


def _changed(target: Target, said: dict[str, Any]) -> Found:
    out: list[Operation] = []
    if "factor" in said:
        out.append(Resize(target, said["factor"]))
    names = ("color", "second", "material", "pose", "expression", "skin", "arrangement")
    fields = {k: v for k, v in said.items() if k in names}
    if fields:
        out.append(Change(target, Item("", **fields)))
    return tuple(out) or None


def _does(m: re.Match[str], c: Context) -> Found:
    said = attributes(m["a"], "thing")
    target = c.target(re.sub(r"的?(?:颜色|表情|材质|姿势)$", "", m["t"]))
    return _changed(target, said) if said and target else None


def _add(m: re.Match[str], c: Context) -> Found:
    return added(m["t"], c, m.groupdict().get("w") or "")


def added(words: str, c: Context, where: str = "") -> Found:
    """`where`: 树旁边, 画面左边, 狗的头上; else it may stand before the thing."""
    area: Area | None = None
    relation: RelationKind | None = None
    anchor: Target | None = None
    where = re.sub(r"^(?:在|到)|(?:画面|图片|图)(?:中|里|上)?的?", "", where)
    if where in _AREAS:
        area = _AREAS[where]
    elif where and (body := re.fullmatch(r"(.+?)的?(?:头上|脸上|脖子上|身上|鼻子上)", where)):
        relation, anchor = "wears", c.target(body[1])
    elif where and (hand := re.fullmatch(r"(.+?)的?(?:手里|手上|手中|怀里|嘴里)", where)):
        relation, anchor = "holds", c.target(hand[1])
    elif where and (near := re.fullmatch(rf"(.+?)的?(?P<l>{_LOC})", where)):
        anchor = c.target(near[1])
        relation = _SIDES[near["l"]] if anchor else None
    elif where in ("天上", "天空", "空中", "天空中", "背景", "前景", "远处", "旁边", "地上"):
        anchor = None
    elif where:
        anchor = None
    if where and relation and (anchor is None or not _is_here(anchor, c)):
        return None
    scene = described(words, c)
    if scene is None:
        return None
    c.last = Target(words, scene.items[0].concept)
    return (Add(scene, relation, anchor, area),)


def _more(m: re.Match[str], c: Context) -> Found:
    words = re.sub(rf"^{_CL}", "", m["t"])
    target = c.target(words)
    if target is None or not _is_here(target, c) or target.color or target.of:
        return None
    number = _number(m["n"]) if m["n"] else 1
    return (Recount(target, None, number),)


def _count(m: re.Match[str], c: Context) -> Found:
    target = c.target(m["t"])
    return (Recount(target, _number(m["n"])),) if target and _is_here(target, c) else None


def _count_it(m: re.Match[str], c: Context) -> Found:
    target = c.target("它")
    return (Recount(target, _number(m["n"])),) if target else None


def _resize(m: re.Match[str], c: Context) -> Found:
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


def _move(m: re.Match[str], c: Context) -> Found:
    target = c.target(m["t"])
    if target is None:
        return None
    where = re.sub(r"^(?:画面|图片|图)(?:中|里)?的?", "", m["a"])
    if where in _AREAS:
        return (Move(target, area=_AREAS[where]),)
    if worn := re.fullmatch(r"(.+?)的?(?:头上|脸上|脖子上|身上)", where):
        owner = c.target(worn[1])
        return (Relate("wears", owner, target),) if owner else None
    if held := re.fullmatch(r"(.+?)的?(?:手里|手上|手中)", where):
        owner = c.target(held[1])
        return (Relate("holds", owner, target),) if owner else None
    if near := re.fullmatch(rf"(.+?)的?(?P<l>{_LOC})", where):
        anchor = c.target(near[1])
        if anchor and _is_here(anchor, c):
            c.last = target
            return (Move(target, relation=_SIDES[near["l"]], anchor=anchor),)
    return None


def _step(m: re.Match[str], c: Context) -> Found:
    target = c.target(m["t"])
    return (Move(target, _DIRECTIONS[m["d"]]),) if target else None


def _flip(m: re.Match[str], c: Context) -> Found:
    target = c.target(m["t"])
    if target is None:
        return None
    if re.search(r"上下|垂直|倒", m[0]):
        return (Turn(target, angle_deg=180.0),)
    return (Turn(target, flip=True),)


def _rotate(m: re.Match[str], c: Context) -> Found:
    target = c.target(m["t"])
    if target is None:
        return None
    number = re.search(r"\d+", m[0])
    angle = float(number[0]) if number else 90.0
    return (Turn(target, angle_deg=-angle if "逆" in m[0] else angle),)


def _swap(m: re.Match[str], c: Context) -> Found:
    a, b = c.target(m["t"]), c.target(m["u"])
    return (Swap(a, b),) if a and b else None


_VERBS: dict[str, RelationKind] = {
    **{k: cast(RelationKind, v) for k, v in RELATIONS.items() if not k.isascii() and v not in ("bigger_than",)},
    "戴上": "wears", "穿上": "wears", "骑上": "rides", "追": "chases", "看": "looks_at", "看向": "looks_at",
    "坐到": "sits_on", "抱住": "hugs", "拿起": "holds", "举起": "holds", "坐上": "sits_on", "系上": "wears",
    "拿上": "holds", "望向": "looks_at", "面向": "looks_at",
}  # fmt: skip
_VERB = "|".join(sorted(map(re.escape, _VERBS), key=len, reverse=True))


def _relate(m: re.Match[str], c: Context) -> Found:
    kind = _VERBS[m["v"]]
    if re.match(rf"一{_CL}", m["t"]) and not m[0].startswith(("让", "使", "叫")):
        return None  # "一只猫坐在垫子上" describes a picture
    a = c.target(m["t"])
    if a is None:
        return None
    return _related(a, kind, re.sub(r"(?:上|里)$", "", m["u"]) or m["u"], c)


def _related(a: Target, kind: RelationKind, words: str, c: Context) -> Found:
    b = c.target(words)
    fresh = re.match(rf"一{_CL}", words)
    if b is not None and b.concept != a.concept and not fresh and _is_here(b, c):
        return (Relate(kind, a, b),)
    scene = described(words, c)
    if scene is None:
        return None
    c.last = a
    if kind in ("wears", "holds", "hugs", "eats", "plays"):
        return (Add(scene, kind, a),)
    return (Add(scene, "beside", a), Relate(kind, a, Target(words, scene.items[0].concept)))


def _give(m: re.Match[str], c: Context) -> Found:
    """给狗一顶帽子, 给狗戴上帽子."""
    owner = c.target(m["t"])
    item = described_item(m["u"], c)
    if owner is None or item is None or not _is_here(owner, c):
        return None
    verb = m.groupdict().get("v") or ""
    kind: RelationKind = (
        "wears" if is_worn(item.concept) or verb[:1] in ("戴", "穿", "系") else "holds"
    )
    return _related(owner, kind, m["u"], c)


def _background(m: re.Match[str], c: Context) -> Found:
    found = setting_of(m["a"].removesuffix("背景").removesuffix("的") or m["a"], c)
    return (Background(*found),) if found else None


def _place(m: re.Match[str], c: Context) -> Found:
    words = m["a"]
    place = next(
        (p for p in sorted(PLACES, key=len, reverse=True) if p in words and not p.isascii()), None
    )
    return _background(m, c) if place else None


def _light(m: re.Match[str], c: Context) -> Found:
    said = attributes(m["a"], "picture") or {}
    fields = {k: v for k, v in said.items() if k in ("time", "weather", "season", "mood")}
    if not fields or len(fields) != len(said):
        return None
    return (Background(replace(Setting("landscape"), **fields), tuple(fields)),)


def _clear(m: re.Match[str], c: Context) -> Found:
    return (Background(Setting("landscape", weather="clear"), ("weather",)),)


def _no_background(m: re.Match[str], c: Context) -> Found:
    return (Background(Setting("transparent")),)


def _restyle(m: re.Match[str], c: Context) -> Found:
    found = look_of(m["a"])
    return (Restyle(**cast(Any, found)),) if found and len(m["a"]) <= 12 else None


def _unstyle(m: re.Match[str], c: Context) -> Found:
    return (Restyle(finish="none"),)


def _tone(m: re.Match[str], c: Context) -> Found:
    said = attributes(m["a"], "picture")
    if said and (said.get("color"), said.get("second")) == ("black", "white"):
        return (Tone(saturation=-1.0),)
    return (said["tone"],) if said and set(said) == {"tone"} else None


def _contrast(m: re.Match[str], c: Context) -> Found:
    names = {"亮度": "brightness", "对比度": "contrast", "饱和度": "saturation", "对比": "contrast"}
    sign = -1 if re.search(r"降|减|低", m[0]) else 1
    return (Tone(**{names[m["f"]]: 0.4 * sign}),)


def _zoom(m: re.Match[str], c: Context) -> Found:
    words = m.groupdict().get("t")
    target = c.target(words) if words else None
    if words and target is None:
        return None
    out = bool(re.search(r"远|缩小|小", m["d"]))
    return (Reframe(1 / 1.5 if out else 1.5, target),)


def _crop(m: re.Match[str], c: Context) -> Found:
    target = c.target(m["t"])
    return (Reframe(2.0, target),) if target else None


def _exchange(m: re.Match[str], c: Context) -> Found:
    quoted = c.quoted(m[0])
    return (Retext(Text(quoted[1]), quoted[0]),) if len(quoted) > 1 else None


def _retext(m: re.Match[str], c: Context) -> Found:
    quoted = c.quoted(m[0])
    return (Retext(Text(quoted[-1]), quoted[0] if len(quoted) > 1 else None),) if quoted else None


def _untext(m: re.Match[str], c: Context) -> Found:
    quoted = c.quoted(m[0])
    return (Retext(None, quoted[0] if quoted else None),)


def _styled_text(m: re.Match[str], c: Context) -> Found:
    said = attributes(m["a"], "thing") or {}
    if "color" in said:
        return (Retext(Text("", color=said["color"])),)
    change = text_of("", m["a"], c)
    return (Retext(change),) if change != Text("") else None


def _spot_text(m: re.Match[str], c: Context) -> Found:
    area = _AREAS.get(re.sub(r"^(?:画面|图片)的?", "", m["a"]))
    return (
        (Retext(Text("", spot=cast(Spot, area))),)
        if area in ("top", "bottom", "left", "right", "center")
        else None
    )


def _written(m: re.Match[str], c: Context) -> Found:
    quoted = c.quoted(m[0])
    if not quoted:
        return None
    rest = re.sub(_Q, "", m[0])
    text = text_of(quoted[0], rest, c)
    if text.spot is None:
        spot = next(
            (a for w, a in _AREAS.items() if w in rest and a in ("top", "bottom", "center")), None
        )
        text = replace(text, spot=cast("Spot | None", spot))
    return (Add(Scene(texts=(text,))),)


def _spec() -> Sequence[tuple[str, Rule]]:
    return (
        (rf"{_BA}(?:{_TEXT}|上面的字)?{_Q}(?:换成|改成|改为|替换成|替换为|变成){_Q}", _exchange),
        (rf"{_BA}(?:.*?上的?|里的?|.*?的)?{_TEXT}(?:{_Q})?(?:换成|改成|改为|变成|替换成|替换为|写成|写|为){_Q}", _retext),
        (rf"{_BA}.*?(?:牌子|招牌|标牌|横幅|海报|黑板)(?:上)?(?:的字)?(?:改成|换成|写成|改为|写着|写){_Q}", _retext),
        (rf"(?:.*上面?的?)?{_TEXT}(?:都|全部)?不要", _untext),
        (rf"(?:{_GONE}|不要){_BA}(?:所有的?|全部的?|画面上的?|图中的?)?(?:{_TEXT}|{_Q})+", _untext),
        (rf"{_BA}(?:所有的?|画面上的?)?(?:{_TEXT}|{_Q})+(?:都)?{_GONE}", _untext),
        (rf"{_BA}{_TEXT}(?:的?颜色)?(?:改成|变成|换成|改为|变|涂成)(?P<a>[^q]+)", _styled_text),
        (rf"{_BA}{_TEXT}(?:移到|放到|移动到|放在|挪到)(?P<a>.+)", _spot_text),
        (rf".*(?:写上|写|加上|添加|加|印上|显示|标上|放上).*{_Q}.*", _written),
        (rf"(?:{_GONE}|不要){_BG}|{_BA}{_BG}(?:{_GONE}|(?:变|改|换|设)?(?:成|为)?透明的?)|透明{_BG}|抠图", _no_background),
        (rf"{_BA}(?:整个)?{_BG}(?:的?颜色)?(?:{_INTO}|是|要|涂成|用|换|改到)(?P<a>.+)", _background),
        (rf"(?:换|改|用|加)(?:一个|一张|成|个|上)?(?P<a>.+?)(?:的|作为|做|当)?{_BG}", _background),
        (rf"{_BA}(?:它们?|他们?|她们?|画面|一切|大家|所有东西|所有人|.+?)(?:放到|移到|搬到|放在|置于|换到|带到)(?P<a>[^旁边上下左右前后]+?)(?:里|中|上|里面)?", _place),
        (rf"(?:{_BA}(?:{_PIC}|时间|天气|季节|{_BG}|天空|氛围|气氛|白天|夏天|冬天))?(?:{_INTO}|是|要|在|下起?了?|换到|切换到|调到|设为|设置为|成)?(?P<a>.+?)(?:的?(?:样子|时候|场景|氛围|效果|季节|天气|时间))?", _light),
        (rf"(?:不要|停止|别|去掉|不)(?:再)?(?:下)?(?:雨|雪|雾|下雨|下雪)|(?:雨|雪|雾)停", _clear),
        (rf"(?:{_BA}{_PIC})?(?:整体)?(?:{_INTO}|用|做成|转化为|以|采用|改用|是|画成|换)?(?P<a>.+?)(?:的?(?:风格|效果|样式|画风|感觉|形式|手法))?(?:来?(?:画|表现|重画|呈现))?", _restyle),
        (rf"(?:{_GONE}|取消|不要)(?:.{{0,4}})(?:滤镜|效果|风格|特效)", _unstyle),
        (rf"(?:{_BA}{_PIC}的?(?:色调|颜色|光线)?)?(?:都|整体)?(?:{_INTO}|调|变得|更|再)?(?P<a>.+?)(?:的?(?:照片|色调|颜色|画面))?", _tone),
        (rf"(?:提高|增加|增强|降低|减少|加强|减弱|调高|调低)(?:{_PIC}的?)?(?P<f>亮度|对比度|饱和度|对比).*", _contrast),
        (rf"(?P<d>拉近|推近|放大画面|拉远|缩小画面)(?:镜头|画面)?(?:到|对准)?(?P<t>.+)?|(?:镜头|画面|{_BA}镜头|{_BA}画面)(?P<e>.*)", _zoomed),
        (rf"给(?P<t>.+?)(?:来)?一?个?(?:特写|近景|大特写)|(?:靠近|走近|凑近)(?P<u>.+?)(?:看看|一点|一些)?", _cropped),
        (rf"(?:裁剪|裁切|剪裁|裁)(?:图片|画面)?(?:到|成|至|只留|只剩)?(?P<t>.+)|(?:聚焦|对准|特写)(?:到|在|于)?(?P<u>.+)", _cropped),
        (rf"(?:交换|互换|调换|对调){_BA}?(?P<t>.+?)(?:和|与|跟)(?P<u>.+?)(?:的?位置)?", _swap),
        (rf"{_BA}(?P<t>.+?)(?:和|与|跟)(?P<u>.+?)(?:的?位置)?(?:交换|互换|调换|对调|换)(?:一下)?(?:位置|个位置)?", _swap),
        (rf"(?:只(?:留下?|保留|剩下?|要|有)|仅保留|保留)(?P<t>.+?)(?:就(?:好|行|可以))?", _keep),
        (rf"(?:再|多)(?:给我|来|添加|增加|加上|加|画|放|添|有|出)?(?:多)?(?P<n>{_NUM})?{_CL}?(?P<t>.+)", _more),
        (rf"(?:增加|添加|加|多画|多加)(?P<n>{_NUM}){_CL}(?P<t>.+)", _more_here),
        (rf"(?:要|应该有|画|改成|变成|总共|一共|得有|需要有|改为)(?P<n>{_NUM}){_CL}(?P<t>.+)", _count),
        (rf"(?:变成|改成|改为|要|画成|换成|一共)(?P<n>{_NUM}){_CL}(?P<t>)", _count_it),
        (rf"(?P<t>.+?)(?:只要|只留|只剩|只需要?|要有|要|一共|总共|有)(?P<n>{_NUM}){_CL}(?:就(?:够|行|好))?", _count),
        (rf"{_BA}(?P<t>.+?)的?数量(?:{_INTO}|增加到|减少到|加到|减到)(?P<n>{_NUM}){_CL}?", _count),
        (rf"(?P<v>放大|缩小|加大|变大|变小)(?P<t>.+?)(?P<a>一点|一些|一倍|两倍|三倍|一半|\d+(?:\.\d+)?倍|到?\d+%)?", _resize),
        (rf"{_BA}(?P<t>.+?)(?:再|都|全)?(?:稍微)?(?P<v>放大|缩小|变大|变小|弄大|弄小|画大|画小|变高|变矮|调大|调小|加大|拉大|改大|改小|大|小)(?P<a>到?.{{0,6}})", _resize),
        (rf"{_BA}(?P<t>.+?)(?:往|向|朝)(?P<d>[左右上下前后])(?:边|面|侧|方)?(?:移动?|挪动?|推|靠|走|去|移一移)?(?:一点|一些|一下|点|些|移)?", _step),
        (rf"{_BA}(?P<t>.+?)(?:移动?|挪)(?P<d>[近远])(?:一点|一些|点)?", _step),
        (rf"{_BA}(?P<t>.+?)(?:移动到|移到|移至|挪到|放到|放在|摆到|摆在|搬到|放|拿到|移动至|戴到|戴在)(?P<a>.+?)(?:去|来)?", _move),
        (rf"{_BA}(?P<t>.+?)靠(?P<d>[左右上下前后])(?:边)?(?:一点|一些|点|些|站)?", _step),
        (rf"(?:让|叫)?(?P<t>.+?)(?:应该|要)?(?:站|坐|待|停|放|摆|移)?(?:在|到)(?P<a>.+?)(?:去|来)?", _move),
        (rf"(?:左右|水平|上下|垂直)?(?:翻转|镜像|反转|颠倒|翻)(?:一下)?(?P<t>.+)", _flip),
        (rf"{_BA}(?P<t>.+?)(?:都|全部)?(?:左右|水平|上下|垂直)?(?:翻转|镜像|反转|颠倒|翻过来|转过来|转过去|掉头|转身|转个身|调头|翻|倒过来|反过来)(?:过来|过去|一下)?", _flip),
        (rf"(?:旋转|转动)(?P<t>[^\d]+?)(?:顺时针|逆时针)?\d*度?|{_BA}(?P<u>.+?)(?:顺时针|逆时针|向左|向右)?(?:旋转|转动|转|倾斜)(?:\d+)度?", _rotated),
        (rf"(?:删除|删掉|去掉|去除|移除|移走|拿掉|拿走|擦除|擦掉|抹掉|清除|消除|摘掉|摘下|取下|不要|不想要|没有|别要|不需要|去除掉){_BA}?(?P<t>.+)", _remove),
        (rf"{_BA}(?P<t>.+?)(?:都|全部|全)?(?:{_GONE}|消失|不见|隐藏)", _remove),
        (rf"(?:给|让|帮)(?P<t>.+?)(?P<v>戴上?|穿上?|系上?|拿上?|配上?|加上?)(?P<u>.+)", _give),
        (rf"(?:给)(?P<t>.+?)(?P<u>一{_CL}.+)", _give),
        (rf"(?:让|使|叫)?(?P<t>.+?)(?:去)?(?P<v>{_VERB})(?P<u>.+)", _relate),
        (rf"(?:用|拿)(?P<a>.+?)(?:替换掉?|代替|取代|换掉)(?P<t>.+)", _become),
        (rf"(?:替换|更换|换掉?|改变){_BA}?(?P<t>.+?)(?:为|成)(?P<a>.+)", _become),
        (rf"{_BA}(?P<t>.+?)(?:都|全部|全)?(?:{_INTO}|涂成|染成|刷成|画成|漆成|变得|换作|更换为|换|改|用)(?P<a>.+)", _become),
        (rf"(?:让|使|把|将)(?P<t>.+?)(?:变|变得|看起来|显得|更|去|在|正在|表情|露出)?(?P<a>.+)", _let),
        (rf"(?P<t>(?!一).+?)(?P<a>.{{1,6}})", _let_known),
        (rf"(?P<t>.+?)(?:应该|应当|得|要|必须)(?:是|变|变成|更)?(?P<a>.+)", _does),
        (rf"(?:在|到|往)(?P<w>.+?)(?:再)?{_ADD}(?P<t>.+)", _add),
        (rf"(?:再|多)?{_ADD}(?P<t>.+?)(?:在|到)(?P<w>.+)", _add),
        (rf"(?:再|多)?(?:添加|增加|加上|加入|加|画上|画|放上|放|添上|添|补上|摆上|插入|种上|种|来|想要|需要)(?P<t>.+)", _add),
        (rf"(?P<w>.+?)(?:再)?(?:添加|增加|加上|加|画上|画|放上|放|添|摆|来|有)(?P<t>.+)", _add),
    )  # fmt: skip


def _more_here(m: re.Match[str], c: Context) -> Found:
    """加两只猫: more of them, where there are some."""
    return _more(m, c)


def _zoomed(m: re.Match[str], c: Context) -> Found:
    rest = m.groupdict().get("e")
    if rest is None:
        return _zoom(m, c)
    if not re.search(r"拉近|推近|靠近|近一点|拉远|远一点|放大|缩小", rest):
        return None
    target = re.search(r"(?:对准|到)(.+)", rest)
    out = bool(re.search(r"远|缩小", rest))
    meant = c.target(target[1]) if target else None
    return (Reframe(1 / 1.5 if out else 1.5, meant),)


def _cropped(m: re.Match[str], c: Context) -> Found:
    target = c.target(m["t"] or m["u"])
    return (Reframe(2.0, target),) if target else None


def _rotated(m: re.Match[str], c: Context) -> Found:
    found = re.fullmatch(r"(?P<t>.+)\|", f"{m['t'] or m['u']}|")
    target = c.target(found["t"]) if found else None
    if target is None:
        return None
    number = re.search(r"\d+", m[0])
    angle = float(number[0]) if number else 90.0
    return (Turn(target, angle_deg=-angle if "逆" in m[0] or "向左" in m[0] else angle),)


def _let_known(m: re.Match[str], c: Context) -> Found:
    """男孩笑一笑: only of what is there, else it describes a picture."""
    return _let(m, c) if c.known is not None else None


def _let(m: re.Match[str], c: Context) -> Found:
    """让猫睡觉: where the thing ends and what it does begins, the vocabulary tells."""
    words = m["t"] + m["a"]
    for cut in range(len(words) - 1, 0, -1):
        said = attributes(
            re.sub(r"^(?:变得|变|看起来|显得|更|去|在|正在|露出)", "", words[cut:]), "thing"
        )
        target = c.target(re.sub(r"的?(?:表情|颜色|姿势)$", "", words[:cut])) if said else None
        if said and target and target.concept:
            best = (target, said)
            shorter = attributes(words[cut - 1 :], "thing") if cut > 1 else None
            if shorter and c.target(words[: cut - 1]):
                continue
            return _changed(*best)
    return None


@lru_cache(maxsize=1)
def _rules() -> Sequence[tuple[re.Pattern[str], Rule]]:
    return tuple((re.compile(pattern), rule) for pattern, rule in _spec())
