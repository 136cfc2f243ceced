"""Which people and robots are drawn in which poses, with names, heights and slots."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from .cast import CAST, TRADES
from .entries import DOING, Figure, Mark, turned
from .ink import Sheet
from .people import person
from .rig import POSES, Joints, Pose
from .robot import robot

STANCES = {"sleep": "lies", "lie": "lies", "swim": "swims", "fly": "flies"}


def marks(pose: Pose, joints: Joints, crown: float, head_width: float) -> dict[str, Mark]:
    """`crown`: how far above the middle of the head a hat rests."""
    seat = (joints.hips[0], joints.hips[1] + 2)
    found = {
        "head": Mark((joints.head[0], joints.head[1] - crown), head_width),
        "hand": Mark(joints.arms[1].end, 6),
        "seat": Mark(seat, 14),
    }
    return turned(found, pose.lie_deg)


def height(sheet: Sheet, standing: Sheet, height_m: float) -> float:
    return height_m * sheet.extent()[3] / standing.extent()[3]


def robots() -> Iterator[Figure]:
    standing = robot(POSES["stand"])[0]
    for name, pose in POSES.items():
        if name == "throw":
            continue  # its head is too big for it
        sheet, joints = robot(pose)
        if name not in FELT | {"wave", "run"}:
            sheet.only_plain()
        doing, doing_zh, tags_en, tags_zh = DOING[name]
        plain = name == "stand"
        yield Figure(
            id="robot" if plain else f"robot-{name}",
            sheet=sheet,
            en=["robot", "android", "bot"] if plain else [f"{doing} robot", f"robot {doing}"],
            zh=["机器人"] if plain else [f"{doing_zh}机器人"],
            plural="robots" if plain else f"{doing} robots",
            group="people",
            height_m=height(sheet, standing, 1.4),
            color="white",
            facing="right" if pose.view == "side" else "front",
            stance=STANCES.get(name, "stands"),
            tags_en=["machine", "droid", "humanoid", "friendly", *tags_en],
            tags_zh=["机器", "人工智能", *tags_zh],
            marks=marks(pose, joints, 10.5, 26),
            pose_of=None if plain else ("robot", name),
            shows=("face",) if name in FELT | {"wave", "run"} else (),
            takes="robot" if plain else None,
        )


NAMES: dict[str, tuple[str, str, float, str, str]] = {
    "person": ("person", "人", 1.7, "teal", "people"),
    "man": ("man", "男人", 1.78, "blue", "men"),
    "woman": ("woman", "女人", 1.68, "pink", "women"),
    "boy": ("boy", "男孩", 1.2, "orange", "boys"),
    "girl": ("girl", "女孩", 1.2, "yellow", "girls"),
    "old-man": ("old man", "爷爷", 1.68, "green", "old men"),
    "old-woman": ("old woman", "奶奶", 1.58, "purple", "old women"),
    "astronaut": ("astronaut", "宇航员", 1.85, "white", "astronauts"),
    "doctor": ("doctor", "医生", 1.68, "white", "doctors"),
    "teacher": ("teacher", "老师", 1.68, "green", "teachers"),
    "farmer": ("farmer", "农民", 1.8, "blue", "farmers"),
    "cook": ("cook", "厨师", 1.85, "white", "cooks"),
    "police-officer": ("police officer", "警察", 1.82, "blue", "police officers"),
    "firefighter": ("firefighter", "消防员", 1.82, "gold", "firefighters"),
    "princess": ("princess", "公主", 1.75, "pink", "princesses"),
    "prince": ("prince", "王子", 1.85, "blue", "princes"),
    "mage": ("wizard", "巫师", 1.9, "purple", "wizards"),
    "knight": ("knight", "骑士", 1.9, "silver", "knights"),
    "superhero": ("superhero", "超级英雄", 1.85, "blue", "superheroes"),
    "child": ("child", "孩子", 1.15, "green", "children"),
    "king": ("king", "国王", 1.9, "red", "kings"),
    "queen": ("queen", "女王", 1.8, "purple", "queens"),
    "pirate": ("pirate", "海盗", 1.85, "red", "pirates"),
    "cowboy-hat-face": ("cowboy", "牛仔", 1.9, "brown", "cowboys"),
    "ninja": ("ninja", "忍者", 1.72, "black", "ninjas"),
    "woman-mage": ("witch", "女巫", 1.95, "purple", "witches"),
    "scientist": ("scientist", "科学家", 1.72, "white", "scientists"),
    "artist": ("artist", "画家", 1.72, "blue", "artists"),
    "student": ("student", "学生", 1.6, "navy", "students"),
    "ballet-dancer": ("ballerina", "芭蕾舞者", 1.68, "pink", "ballerinas"),
    "elf": ("elf", "精灵", 1.6, "green", "elves"),
    "construction-worker": (
        "construction worker",
        "建筑工人",
        1.8,
        "orange",
        "construction workers",
    ),
    "pilot": ("pilot", "飞行员", 1.8, "navy", "pilots"),
    "detective": ("detective", "侦探", 1.82, "brown", "detectives"),
    "mechanic": ("mechanic", "修理工", 1.78, "blue", "mechanics"),
    "vampire": ("vampire", "吸血鬼", 1.85, "black", "vampires"),
    "fairy": ("fairy", "仙女", 1.2, "green", "fairies"),
    "woman-with-veil": ("bride", "新娘", 1.7, "white", "brides"),
    "man-in-tuxedo": ("groom", "新郎", 1.8, "black", "grooms"),
    "office-worker": ("office worker", "白领", 1.78, "navy", "office workers"),
    "technologist": ("programmer", "程序员", 1.74, "blue", "programmers"),
    "singer": ("singer", "歌手", 1.72, "purple", "singers"),
    "judge": ("judge", "法官", 1.72, "black", "judges"),
    "factory-worker": ("factory worker", "工人", 1.8, "blue", "factory workers"),
    "guard": ("guard", "卫兵", 1.85, "red", "guards"),
    "zombie": ("zombie", "僵尸", 1.75, "green", "zombies"),
    "supervillain": ("supervillain", "反派", 1.85, "purple", "supervillains"),
    "santa-claus": ("Santa Claus", "圣诞老人", 1.8, "red", "Santa Clauses"),
}
"""English and Chinese name, height in metres, colour, plural."""

EXTRA_POSES = {
    "superhero": ("fly", "jump"),
    "cook": ("cook",),
    "woman-mage": ("fly",),
    "fairy": ("fly",),
}

TRADE_POSES = (
    "stand", "walk", "run", "sit", "wave", "dance", "ride", "sit-low", "jump", "read", "sleep", "kneel",
    "eat", "drink", "sing", "talk", "think", "paint", "work", "cheer", "point", "play", "lie",
)  # fmt: skip

HIDING = ("ninja-hood",)
"""What is worn over the face."""

FACELESS = frozenset({"sleep", "swim", "fly", "climb", "ride", "pray", "meditate", "surf", "ski"})
"""Poses in which plain people show one face only, to keep the drawings small."""

FELT = frozenset({"stand", "walk", "sit", "sit-low"})
"""Poses in which people of a trade can show feelings."""

NEW = {"knight", "king", "queen", "pirate"}
"""Who is no emoji: the standing figure is the concept itself."""


def people() -> Iterator[Figure]:
    for who in CAST:
        for pose in POSES:
            yield _posed(who, pose)
    for who in TRADES:
        for pose in dict.fromkeys((*TRADE_POSES, *EXTRA_POSES.get(who, ()))):
            yield _posed(who, pose)


@cache
def _standing(who: str) -> float:
    """Height of the standing drawing, in drawing units."""
    return person((CAST | TRADES)[who], POSES["stand"])[0].extent()[3]


def _posed(who: str, name: str) -> Figure:
    someone = (CAST | TRADES)[who]
    pose = POSES[name]
    sheet, joints = person(someone, pose)
    shows = _shows(who, name)
    if "face" not in shows:
        sheet.only_plain()
    en, zh, height_m, color, plural = NAMES[who]
    doing, doing_zh, tags_en, tags_zh = DOING[name]
    plain = who in NEW and name == "stand"
    return Figure(
        id=who if plain else f"{who}-{DRAWN.get(name, name)}",
        sheet=sheet,
        en=[en] if plain else [f"{doing} {en}", f"{en} {doing}"],
        zh=[zh] if plain else [f"{doing_zh}{zh}"],
        plural=plural if plain else f"{doing} {plural}",
        group="people",
        height_m=height_m * sheet.extent()[3] / _standing(who),
        color=color,
        facing="right" if pose.view == "side" or pose.seated else "front",
        stance=STANCES.get(name, "stands"),
        tags_en=tags_en,
        tags_zh=tags_zh,
        marks=marks(pose, joints, someone.head_size * 0.75, someone.head_size * 2.2),
        pose_of=None if plain else (who, name),
        shows=shows,
    )


def _shows(who: str, pose: str) -> tuple[str, ...]:
    if who in TRADES and any(extra.startswith(HIDING) for extra in TRADES[who].outfit.extras):
        return ()
    faces = FACELESS.isdisjoint({pose}) if who in CAST else pose in FELT
    return ("face", "skin") if faces else ("skin",)


DRAWN = {"stand": "standing", "sit": "sitting"}
"""Ids end in these words rather than in the pose's name."""
