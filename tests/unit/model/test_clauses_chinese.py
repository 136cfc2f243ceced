"""The rules read Chinese clause by clause: who is where, who does what, what stands before 的."""
# ruff: noqa: E501

from itertools import pairwise

import pytest

from smalto.model.reader import RuleReader
from smalto.scene.tokens import from_tokens, to_tokens
from smalto.scene.types import MAX_RELATIONS

READER = RuleReader.load()


def relations(prompt: str) -> set[tuple[str, str, str]]:
    scene = READER.read(prompt).scene
    names = [item.concept for item in scene.items]
    return {(r.kind, names[r.a], names[r.b]) for r in scene.relations}


@pytest.mark.parametrize(
    ("prompt", "expected"),
    [
        ("桌子上放着一个苹果，椅子上有一只猫", {("on", "apple", "table"), ("on", "cat", "chair")}),
        ("桌子上有一个装着苹果的篮子", {("on", "wicker-basket", "table"), ("in", "apple", "wicker-basket")}),
        ("一个装满糖果的罐子", {("in", "candy", "jar")}),
        ("花瓶里插着三朵玫瑰", {("in", "rose", "vase")}),
        ("篮子里装着苹果和香蕉", {("in", "apple", "wicker-basket"), ("in", "banana", "wicker-basket")}),
        ("冰箱的左边放着垃圾桶，右边放着一把扫帚", {("left_of", "trash-can", "refrigerator"), ("right_of", "broom", "refrigerator")}),
        ("中间是一座城堡，左边是一棵树，右边是一匹马", {("left_of", "tree", "castle"), ("right_of", "horse", "castle")}),
        ("左边是一只猫，右边是一只狗", {("left_of", "cat", "dog")}),
        ("两棵树之间有一张吊床", {("between", "hammock", "tree")}),
        ("蜘蛛在两根树枝之间结网", {("between", "spider", "branch")}),
        ("一个雪人站在两个孩子中间", {("between", "snowman", "child")}),
        ("老虎和狮子面对面站着，中间有一块肉", {("between", "meat-on-bone", "tiger"), ("between", "meat-on-bone", "lion")}),
        ("从左到右依次是一只猫、一只狗、一只兔子", {("left_of", "cat", "dog"), ("left_of", "dog", "rabbit")}),
        ("屋前有一辆车，车旁边站着一个女孩", {("in_front_of", "car", "house"), ("beside", "girl", "car")}),
        ("一只猫从纸箱里探出头来", {("in", "cat", "open-box")}),
        ("邮筒两边各有一只狗", {("between", "postbox", "dog")}),
        ("门的两侧挂着灯笼", {("between", "door", "red-paper-lantern")}),
        ("城堡的屋顶上趴着一只猫", {("on", "cat", "castle")}),
        ("男孩头上飘着三个气球", {("above", "balloon", "boy")}),
        ("海豚跃过一条船", {("above", "dolphin", "rowboat")}),
        ("戴王冠的狮子和戴墨镜的青蛙", {("wears", "lion", "crown"), ("wears", "frog", "sunglasses")}),
        ("一位宇航员，背景是一座城堡", {("behind", "castle", "astronaut")}),
        ("爷爷奶奶坐在沙发上", {("sits_on", "old-man", "sofa"), ("sits_on", "old-woman", "sofa")}),
        ("把红色的杯子放在蓝色的书上面", {("on", "cup", "book")}),
    ],
)  # fmt: skip
def test_places(prompt: str, expected: set[tuple[str, str, str]]) -> None:
    assert relations(prompt) == expected


@pytest.mark.parametrize(
    ("prompt", "expected"),
    [
        ("猫追老鼠", {("chases", "cat", "mouse")}),
        ("一个女孩坐在长椅上，手里拿着一个气球", {("sits_on", "girl", "bench"), ("holds", "girl", "balloon")}),
        ("戴着帽子、拿着书的女孩", {("wears", "girl", "womans-hat"), ("holds", "girl", "book")}),
        ("树下坐着一只戴眼镜的熊猫", {("under", "panda", "tree"), ("wears", "panda", "glasses")}),
        ("一位奶奶坐在沙发上，脚边有一只猫", {("sits_on", "old-woman", "sofa"), ("beside", "cat", "old-woman")}),
        ("雪人围着红围巾", {("wears", "snowman", "scarf")}),
        ("一只猫。它的左爪抱着一条小鱼", {("hugs", "cat", "fish")}),
        ("大象比长颈鹿矮", {("smaller_than", "elephant", "giraffe")}),
        ("小男孩正在踢足球", {("plays", "boy", "soccer-ball")}),
        ("鹦鹉站在海盗的肩膀上", {("on", "parrot", "pirate")}),
    ],
)  # fmt: skip
def test_deeds(prompt: str, expected: set[tuple[str, str, str]]) -> None:
    assert relations(prompt) == expected


def test_what_is_said_before_the_clause_of_a_noun_is_said_of_the_noun() -> None:
    items = READER.read("三个背着书包的小朋友").scene.items
    assert [(item.concept, item.count) for item in items] == [("backpack", 1), ("child", 3)]


def test_a_verb_of_posture_tells_the_pose() -> None:
    poses = {i.concept: i.pose for i in READER.read("地毯上睡着一只猫，河里游着两条鱼").scene.items}
    assert poses["cat"] == "sleep" and poses["fish"] == "swim"


def test_materials_in_a_name() -> None:
    items = READER.read("一个玻璃杯和一把木椅").scene.items
    assert [(item.concept, item.material) for item in items] == [
        ("glass", "glass"),
        ("chair", "wood"),
    ]


@pytest.mark.parametrize(
    ("said", "concept"),
    [
        ("仙鹤", "stork"),
        ("妈妈", "woman"),
        ("馄饨", "dumpling"),
        ("汉服", "kimono"),
        ("古筝", "harp"),
    ],
)
def test_everyday_words(said: str, concept: str) -> None:
    assert [item.concept for item in READER.read(f"一个{said}").scene.items] == [concept]


def test_groups_that_do_several_things_are_left_to_the_model() -> None:
    assert READER.read("孩子们有的跑步，有的看书").shared_out
    assert not READER.read("一个孩子在看书").shared_out


def test_full_width_stops_part_clauses() -> None:
    assert relations("一只猫在床上，一只狗在桌子下面！") == {
        ("on", "cat", "bed"),
        ("under", "dog", "table"),
    }


def test_no_more_relations_than_a_scene_may_have() -> None:
    things = ["苹果", "香蕉", "梨", "桃子", "草莓", "柠檬", "西瓜", "葡萄"]
    said = f"桌子上放着{'、'.join(things)}。" + "，".join(
        f"{a}在{b}的左边" for a, b in pairwise(things)
    )
    scene = READER.read(said).scene
    assert len(scene.relations) == MAX_RELATIONS
    assert from_tokens(to_tokens(scene)) == scene
