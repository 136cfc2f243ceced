"""Chinese instructions: one clause at a time, by patterns tried in order.

Spaces are gone, except around quoted texts ("q0"). What 把, 将 or 给 name first is what changes.
"""

# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from smalto.edit.instruct_adding import described, described_item
from smalto.edit.instruct_chinese_moves import (
    flip_rule,
    move_rule,
    resize_rule,
    rotated_rule,
    step_rule,
    swap_rule,
)
from smalto.edit.instruct_chinese_whole import (
    QUOTE,
    background_rule,
    clear_rule,
    contrast_rule,
    cropped_rule,
    exchange_rule,
    light_rule,
    no_background_rule,
    place_rule,
    restyle_rule,
    retext_rule,
    spot_text_rule,
    styled_text_rule,
    tone_rule,
    unstyle_rule,
    untext_rule,
    written_rule,
    zoomed_rule,
)
from smalto.edit.instruct_common import Found, Rule, is_here, number_of
from smalto.edit.instruct_hanzi import (
    AREAS,
    BA,
    CL,
    LOC,
    NUMBER,
    SIDES,
    VERB,
    VERBS,
    targets_of,
)
from smalto.edit.instruct_orders import SKY, is_worn
from smalto.edit.instruct_things import Context
from smalto.edit.instruct_words import attributes, look_of
from smalto.edit.operations import (
    Add,
    Area,
    Change,
    Operation,
    Recount,
    Relate,
    Remove,
    Replace,
    Resize,
    Target,
)
from smalto.scene.types import Item, RelationKind

_PIC = r"(?:画面|图片|图像|照片|整张图|整个画面|整幅画|这张图|图|画|它|整体|全部|这幅画|照片整体|所有颜色|颜色|色调|光线)"


_BG = r"(?:背景|场景|环境|底色)"


_INTO = r"(?:换成了?|替换成|替换为|改成|改为|变成|变为|变|换为|转成|转换成|转为|画成|做成|弄成|设为|设成|调成)"


_GONE = r"(?:删除|删掉|删去|去掉|去除|移除|移走|拿掉|拿走|擦除|擦掉|抹掉|去|除去|清除|消除|弄走|取走|取下|摘掉|摘下|脱掉|去了)"


_ADD = r"(?:添加|增加|加上|加入|加|画上|画|放上|放|添上|添|补上|摆上|摆|插入|种上|种|来|有|出现|戴上|再加)"


_AREA = "(?:画面的?|图片的?|图中?的?)?(?:" + "|".join(sorted(AREAS, key=len, reverse=True)) + ")"


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


def _remove(m: re.Match[str], c: Context) -> Found:
    words = re.sub(r"^(?:画面|图片|图)(?:中|里|上)的?", "", m["t"])
    if kept := re.fullmatch(
        r"除了?(.+?)(?:以外|之外|外)?的?(?:所有|其他|其它|全部|一切)?(?:的?东西|物体|内容|事物)?",
        words,
    ):
        targets = targets_of(kept[1], c)
        return (Remove(None, targets),) if targets else None
    if re.fullmatch(r"(?:所有|全部|一切)的?(?:东西|物体|内容)?", words):
        return (Remove(None),)
    if fewer := re.fullmatch(rf"(?:其中)?(?P<n>{NUMBER}){CL}(?P<t>.+)", words):
        target = c.target(fewer["t"])
        if target:
            return (Recount(target, None, -number_of(fewer["n"])),)
    targets = targets_of(words, c)
    return tuple(Remove(t) for t in targets) if targets else None


def _keep(m: re.Match[str], c: Context) -> Found:
    if number := re.fullmatch(rf"(?P<n>{NUMBER}){CL}(?P<t>.+)", m["t"]):
        target = c.target(number["t"])
        if target:
            return (Recount(target, number_of(number["n"])),)
    targets = targets_of(m["t"], c)
    return (Remove(None, targets),) if targets else None


def _become(m: re.Match[str], c: Context) -> Found:
    """变成红色, 换成狗, 改成三只."""
    words, rest = (
        re.sub(r"(?:都|全部)$", "", m["t"]),
        re.sub(r"^(?:一?个|一?种)(?=.*色)", "", m["a"]),
    )
    if count := re.fullmatch(rf"(?P<n>{NUMBER}){CL}?(?P<t>.*)", rest):
        same = c.target(count["t"]) if count["t"] else None
        target = c.target(words)
        is_count = rest not in ("一只", "一个") and not (rest.startswith("一") and count["t"])
        likes = not count["t"] or (same and target and same.concept == target.concept)
        if target and likes and is_count:
            return (Recount(target, number_of(count["n"])),)
    if re.fullmatch(_PIC, words) and words not in ("它",):
        return None
    said = attributes(rest, "thing")
    if said and "color" in said and c.known is None and SKY.fullmatch(words):
        return _changed(Target(words), said)
    target = c.target(re.sub(r"的?(?:颜色|材质|材料|表情|姿势|样子|外观|大小)$", "", words))
    if target is None:
        return None
    if said is not None:
        return _changed(target, said)
    if look_of(rest) or attributes(rest, "picture"):
        return None
    item = described_item(rest, c)
    if item is None:
        return None
    c.last = Target(rest, item.concept)
    return (Replace(target, item),)


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
    if where in AREAS:
        area = AREAS[where]
    elif where and (body := re.fullmatch(r"(.+?)的?(?:头上|脸上|脖子上|身上|鼻子上)", where)):
        relation, anchor = "wears", c.target(body[1])
    elif where and (hand := re.fullmatch(r"(.+?)的?(?:手里|手上|手中|怀里|嘴里)", where)):
        relation, anchor = "holds", c.target(hand[1])
    elif where and (near := re.fullmatch(rf"(.+?)的?(?P<l>{LOC})", where)):
        anchor = c.target(near[1])
        relation = SIDES[near["l"]] if anchor else None
    elif (
        where in ("天上", "天空", "空中", "天空中", "背景", "前景", "远处", "旁边", "地上") or where
    ):
        anchor = None
    if where and relation and (anchor is None or not is_here(anchor, c)):
        return None
    scene = described(words, c)
    if scene is None:
        return None
    c.last = Target(words, scene.items[0].concept)
    return (Add(scene, relation, anchor, area),)


def _more(m: re.Match[str], c: Context) -> Found:
    words = re.sub(rf"^{CL}", "", m["t"])
    target = c.target(words)
    if target is None or not is_here(target, c) or target.color or target.of:
        return None
    number = number_of(m["n"]) if m["n"] else 1
    return (Recount(target, None, number),)


def _count(m: re.Match[str], c: Context) -> Found:
    target = c.target(m["t"])
    return (Recount(target, number_of(m["n"])),) if target and is_here(target, c) else None


def _count_it(m: re.Match[str], c: Context) -> Found:
    target = c.target("它")
    return (Recount(target, number_of(m["n"])),) if target else None


def _relate(m: re.Match[str], c: Context) -> Found:
    kind = VERBS[m["v"]]
    if re.match(rf"一{CL}", m["t"]) and not m[0].startswith(("让", "使", "叫")):
        return None  # "一只猫坐在垫子上" describes a picture
    a = c.target(m["t"])
    if a is None:
        return None
    return _related(a, kind, re.sub(r"(?:上|里)$", "", m["u"]) or m["u"], c)


def _related(a: Target, kind: RelationKind, words: str, c: Context) -> Found:
    b = c.target(words)
    fresh = re.match(rf"一{CL}", words)
    if b is not None and b.concept != a.concept and not fresh and is_here(b, c):
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
    if owner is None or item is None or not is_here(owner, c):
        return None
    verb = m.groupdict().get("v") or ""
    kind: RelationKind = (
        "wears" if is_worn(item.concept) or verb[:1] in ("戴", "穿", "系") else "holds"
    )
    return _related(owner, kind, m["u"], c)


def _spec() -> Sequence[tuple[str, Rule]]:
    return (
        (rf"{BA}(?:{_TEXT}|上面的字)?{QUOTE}(?:换成|改成|改为|替换成|替换为|变成){QUOTE}", exchange_rule),
        (rf"{BA}(?:.*?上的?|里的?|.*?的)?{_TEXT}(?:{QUOTE})?(?:换成|改成|改为|变成|替换成|替换为|写成|写|为){QUOTE}", retext_rule),
        (rf"{BA}.*?(?:牌子|招牌|标牌|横幅|海报|黑板)(?:上)?(?:的字)?(?:改成|换成|写成|改为|写着|写){QUOTE}", retext_rule),
        (rf"(?:.*上面?的?)?{_TEXT}(?:都|全部)?不要", untext_rule),
        (rf"(?:{_GONE}|不要){BA}(?:所有的?|全部的?|画面上的?|图中的?)?(?:{_TEXT}|{QUOTE})+", untext_rule),
        (rf"{BA}(?:所有的?|画面上的?)?(?:{_TEXT}|{QUOTE})+(?:都)?{_GONE}", untext_rule),
        (rf"{BA}{_TEXT}(?:的?颜色)?(?:改成|变成|换成|改为|变|涂成)(?P<a>[^q]+)", styled_text_rule),
        (rf"{BA}{_TEXT}(?:移到|放到|移动到|放在|挪到)(?P<a>.+)", spot_text_rule),
        (rf".*(?:写上|写|加上|添加|加|印上|显示|标上|放上).*{QUOTE}.*", written_rule),
        (rf"(?:{_GONE}|不要){_BG}|{BA}{_BG}(?:{_GONE}|(?:变|改|换|设)?(?:成|为)?透明的?)|透明{_BG}|抠图", no_background_rule),
        (rf"{BA}(?:整个)?{_BG}(?:的?颜色)?(?:{_INTO}|是|要|涂成|用|换|改到)(?P<a>.+)", background_rule),
        (rf"(?:换|改|用|加)(?:一个|一张|成|个|上)?(?P<a>.+?)(?:的|作为|做|当)?{_BG}", background_rule),
        (rf"{BA}(?:它们?|他们?|她们?|画面|一切|大家|所有东西|所有人|.+?)(?:放到|移到|搬到|放在|置于|换到|带到)(?P<a>[^旁边上下左右前后]+?)(?:里|中|上|里面)?", place_rule),
        (rf"(?:{BA}(?:{_PIC}|时间|天气|季节|{_BG}|天空|氛围|气氛|白天|夏天|冬天))?(?:{_INTO}|是|要|在|下起?了?|换到|切换到|调到|设为|设置为|成)?(?P<a>.+?)(?:的?(?:样子|时候|场景|氛围|效果|季节|天气|时间))?", light_rule),
        (r"(?:不要|停止|别|去掉|不)(?:再)?(?:下)?(?:雨|雪|雾|下雨|下雪)|(?:雨|雪|雾)停", clear_rule),
        (rf"(?:{BA}{_PIC})?(?:整体)?(?:{_INTO}|用|做成|转化为|以|采用|改用|是|画成|换)?(?P<a>.+?)(?:的?(?:风格|效果|样式|画风|感觉|形式|手法))?(?:来?(?:画|表现|重画|呈现))?", restyle_rule),
        (rf"(?:{_GONE}|取消|不要)(?:.{{0,4}})(?:滤镜|效果|风格|特效)", unstyle_rule),
        (rf"(?:{BA}{_PIC}的?(?:色调|颜色|光线)?)?(?:都|整体)?(?:{_INTO}|调|变得|更|再)?(?P<a>.+?)(?:的?(?:照片|色调|颜色|画面))?", tone_rule),
        (rf"(?:提高|增加|增强|降低|减少|加强|减弱|调高|调低)(?:{_PIC}的?)?(?P<f>亮度|对比度|饱和度|对比).*", contrast_rule),
        (rf"(?P<d>拉近|推近|放大画面|拉远|缩小画面)(?:镜头|画面)?(?:到|对准)?(?P<t>.+)?|(?:镜头|画面|{BA}镜头|{BA}画面)(?P<e>.*)", zoomed_rule),
        (r"给(?P<t>.+?)(?:来)?一?个?(?:特写|近景|大特写)|(?:靠近|走近|凑近)(?P<u>.+?)(?:看看|一点|一些)?", cropped_rule),
        (r"(?:裁剪|裁切|剪裁|裁)(?:图片|画面)?(?:到|成|至|只留|只剩)?(?P<t>.+)|(?:聚焦|对准|特写)(?:到|在|于)?(?P<u>.+)", cropped_rule),
        (rf"(?:交换|互换|调换|对调){BA}?(?P<t>.+?)(?:和|与|跟)(?P<u>.+?)(?:的?位置)?", swap_rule),
        (rf"{BA}(?P<t>.+?)(?:和|与|跟)(?P<u>.+?)(?:的?位置)?(?:交换|互换|调换|对调|换)(?:一下)?(?:位置|个位置)?", swap_rule),
        (r"(?:只(?:留下?|保留|剩下?|要|有)|仅保留|保留)(?P<t>.+?)(?:就(?:好|行|可以))?", _keep),
        (rf"(?:再|多)(?:给我|来|添加|增加|加上|加|画|放|添|有|出)?(?:多)?(?P<n>{NUMBER})?{CL}?(?P<t>.+)", _more),
        (rf"(?:增加|添加|加|多画|多加)(?P<n>{NUMBER}){CL}(?P<t>.+)", _more_here),
        (rf"(?:要|应该有|画|改成|变成|总共|一共|得有|需要有|改为)(?P<n>{NUMBER}){CL}(?P<t>.+)", _count),
        (rf"(?:变成|改成|改为|要|画成|换成|一共)(?P<n>{NUMBER}){CL}(?P<t>)", _count_it),
        (rf"(?P<t>.+?)(?:只要|只留|只剩|只需要?|要有|要|一共|总共|有)(?P<n>{NUMBER}){CL}(?:就(?:够|行|好))?", _count),
        (rf"{BA}(?P<t>.+?)的?数量(?:{_INTO}|增加到|减少到|加到|减到)(?P<n>{NUMBER}){CL}?", _count),
        (r"(?P<v>放大|缩小|加大|变大|变小)(?P<t>.+?)(?P<a>一点|一些|一倍|两倍|三倍|一半|\d+(?:\.\d+)?倍|到?\d+%)?", resize_rule),
        (rf"{BA}(?P<t>.+?)(?:再|都|全)?(?:稍微)?(?P<v>放大|缩小|变大|变小|弄大|弄小|画大|画小|变高|变矮|调大|调小|加大|拉大|改大|改小|大|小)(?P<a>到?.{{0,6}})", resize_rule),
        (rf"{BA}(?P<t>.+?)(?:往|向|朝)(?P<d>[左右上下前后])(?:边|面|侧|方)?(?:移动?|挪动?|推|靠|走|去|移一移)?(?:一点|一些|一下|点|些|移)?", step_rule),
        (rf"{BA}(?P<t>.+?)(?:移动?|挪)(?P<d>[近远])(?:一点|一些|点)?", step_rule),
        (rf"{BA}(?P<t>.+?)(?:移动到|移到|移至|挪到|放到|放在|摆到|摆在|搬到|放|拿到|移动至|戴到|戴在)(?P<a>.+?)(?:去|来)?", move_rule),
        (rf"{BA}(?P<t>.+?)靠(?P<d>[左右上下前后])(?:边)?(?:一点|一些|点|些|站)?", step_rule),
        (r"(?:让|叫)?(?P<t>.+?)(?:应该|要)?(?:站|坐|待|停|放|摆|移)?(?:在|到)(?P<a>.+?)(?:去|来)?", move_rule),
        (r"(?:左右|水平|上下|垂直)?(?:翻转|镜像|反转|颠倒|翻)(?:一下)?(?P<t>.+)", flip_rule),
        (rf"{BA}(?P<t>.+?)(?:都|全部)?(?:左右|水平|上下|垂直)?(?:翻转|镜像|反转|颠倒|翻过来|转过来|转过去|掉头|转身|转个身|调头|翻|倒过来|反过来)(?:过来|过去|一下)?", flip_rule),
        (rf"(?:旋转|转动)(?P<t>[^\d]+?)(?:顺时针|逆时针)?\d*度?|{BA}(?P<u>.+?)(?:顺时针|逆时针|向左|向右)?(?:旋转|转动|转|倾斜)(?:\d+)度?", rotated_rule),
        (rf"(?:删除|删掉|去掉|去除|移除|移走|拿掉|拿走|擦除|擦掉|抹掉|清除|消除|摘掉|摘下|取下|不要|不想要|没有|别要|不需要|去除掉){BA}?(?P<t>.+)", _remove),
        (rf"{BA}(?P<t>.+?)(?:都|全部|全)?(?:{_GONE}|消失|不见|隐藏)", _remove),
        (r"(?:给|让|帮)(?P<t>.+?)(?P<v>戴上?|穿上?|系上?|拿上?|配上?|加上?)(?P<u>.+)", _give),
        (rf"(?:给)(?P<t>.+?)(?P<u>一{CL}.+)", _give),
        (rf"(?:让|使|叫)?(?P<t>.+?)(?:去)?(?P<v>{VERB})(?P<u>.+)", _relate),
        (r"(?:用|拿)(?P<a>.+?)(?:替换掉?|代替|取代|换掉)(?P<t>.+)", _become),
        (rf"(?:替换|更换|换掉?|改变){BA}?(?P<t>.+?)(?:为|成)(?P<a>.+)", _become),
        (rf"{BA}(?P<t>.+?)(?:都|全部|全)?(?:{_INTO}|涂成|染成|刷成|画成|漆成|变得|换作|更换为|换|改|用)(?P<a>.+)", _become),
        (r"(?:让|使|把|将)(?P<t>.+?)(?:变|变得|看起来|显得|更|去|在|正在|表情|露出)?(?P<a>.+)", _let),
        (r"(?P<t>(?!一).+?)(?P<a>.{1,6})", _let_known),
        (r"(?P<t>.+?)(?:应该|应当|得|要|必须)(?:是|变|变成|更)?(?P<a>.+)", _does),
        (rf"(?:在|到|往)(?P<w>.+?)(?:再)?{_ADD}(?P<t>.+)", _add),
        (rf"(?:再|多)?{_ADD}(?P<t>.+?)(?:在|到)(?P<w>.+)", _add),
        (r"(?:再|多)?(?:添加|增加|加上|加入|加|画上|画|放上|放|添上|添|补上|摆上|插入|种上|种|来|想要|需要)(?P<t>.+)", _add),
        (r"(?P<w>.+?)(?:再)?(?:添加|增加|加上|加|画上|画|放上|放|添|摆|来|有)(?P<t>.+)", _add),
    )  # fmt: skip


def _more_here(m: re.Match[str], c: Context) -> Found:
    """加两只猫: more of them, where there are some."""
    return _more(m, c)


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
