"""Catalogue entries: what the pack must know of each figure, its names in both languages included."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from .ink import Point, Sheet, rotate

DOING: dict[str, tuple[str, str, tuple[str, ...], tuple[str, ...]]] = {
    "stand": ("standing", "站着的", ("stand", "whole figure"), ("站立", "全身")),
    "walk": ("walking", "走路的", ("walk", "stroll"), ("走", "散步")),
    "run": ("running", "跑步的", ("run", "jog"), ("跑", "奔跑")),
    "sit": ("sitting", "坐着的", ("sit", "seated"), ("坐", "坐下")),
    "wave": ("waving", "挥手的", ("wave", "greet", "hello"), ("挥手", "打招呼")),
    "play": ("playing", "玩球的", ("play", "football", "kick", "ball"), ("玩", "踢球", "足球")),
    "dance": ("dancing", "跳舞的", ("dance", "party"), ("跳舞", "舞蹈")),
    "read": ("reading", "看书的", ("read", "book"), ("读书", "阅读")),
    "jump": ("jumping", "跳跃的", ("jump", "leap"), ("跳", "跳跃")),
    "sleep": ("sleeping", "睡觉的", ("sleep", "nap", "lie"), ("睡", "躺着")),
    "kneel": ("kneeling", "跪着的", ("kneel", "crouch"), ("跪", "蹲")),
    "cook": ("cooking", "做饭的", ("cook", "fry", "pan"), ("做饭", "烹饪")),
    "climb": ("climbing", "攀爬的", ("climb",), ("爬", "攀登")),
    "swim": ("swimming", "游泳的", ("swim", "water"), ("游泳", "水")),
    "fly": ("flying", "飞行的", ("fly", "soar"), ("飞", "飞翔")),
    "lie": ("lying", "躺着的", ("lie", "lying down", "rest"), ("躺", "躺下")),
    "sit-low": ("sitting down", "席地而坐的", ("sit", "on the ground"), ("坐", "坐地上")),
    "eat": ("eating", "吃东西的", ("eat", "food", "burger"), ("吃", "吃饭")),
    "drink": ("drinking", "喝东西的", ("drink", "juice"), ("喝", "喝水")),
    "sing": ("singing", "唱歌的", ("sing", "microphone", "music"), ("唱歌", "麦克风")),
    "talk": ("talking", "说话的", ("talk", "speak", "speech"), ("说话", "讲话")),
    "think": ("thinking", "思考的", ("think", "wonder", "idea"), ("思考", "想")),
    "paint": ("painting", "画画的", ("paint", "easel", "brush"), ("画画", "绘画")),
    "write": ("writing", "写字的", ("write", "desk", "pen"), ("写", "写字")),
    "work": ("working", "工作的", ("work", "laptop", "computer"), ("工作", "电脑")),
    "meditate": ("meditating", "冥想的", ("meditate", "yoga", "calm"), ("冥想", "打坐")),
    "kick": ("kicking", "踢球的", ("kick", "football", "ball"), ("踢", "足球")),
    "throw": ("throwing", "扔球的", ("throw", "toss", "ball"), ("扔", "投")),
    "cheer": ("cheering", "欢呼的", ("cheer", "celebrate", "party"), ("欢呼", "庆祝")),
    "crawl": ("crawling", "爬行的", ("crawl",), ("爬行",)),
    "ski": ("skiing", "滑雪的", ("ski", "snow"), ("滑雪", "雪")),
    "skate": ("skating", "滑板的", ("skate", "skateboard"), ("滑板", "溜冰")),
    "surf": ("surfing", "冲浪的", ("surf", "wave", "board"), ("冲浪", "海浪")),
    "fish": ("fishing", "钓鱼的", ("fish", "rod"), ("钓鱼", "鱼竿")),
    "point": ("pointing", "指着的", ("point", "show"), ("指", "指着")),
    "pray": ("praying", "祈祷的", ("pray", "kneel"), ("祈祷", "跪")),
    "ride": ("riding", "骑着的", ("ride", "rider"), ("骑", "骑手")),
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A slot in drawing units: its point and the width available there."""

    at: Point
    width: float


@dataclass(frozen=True, slots=True)
class Figure:
    """One drawing with all that its entry says."""

    id: str
    sheet: Sheet
    en: Sequence[str]
    zh: Sequence[str]
    plural: str
    group: str
    height_m: float
    color: str
    facing: str = "front"
    stance: str = "stands"
    tags_en: Sequence[str] = ()
    tags_zh: Sequence[str] = ()
    marks: dict[str, Mark] = field(default_factory=dict)
    pose_of: tuple[str, str] | None = None
    takes: str | None = None
    shows: tuple[str, ...] = ()

    def entry(self) -> dict[str, object]:
        x, y, w, h = self.sheet.extent()
        slots = {
            name: [round((m.at[0] - x) / w, 3), round((m.at[1] - y) / h, 3), round(m.width / w, 3)]
            for name, m in self.marks.items()
        }
        found: dict[str, object] = {
            "id": self.id, "en": list(self.en), "zh": list(self.zh), "plural": self.plural,
            "group": self.group, "figure": "whole", "stance": self.stance,
            "height_m": round(self.height_m, 2), "facing": self.facing, "color": self.color,
            "recolorable": True, "mass": False, "tags_en": list(self.tags_en),
            "tags_zh": list(self.tags_zh), "slots": slots,
        }  # fmt: skip
        if self.pose_of:
            found["pose_of"] = list(self.pose_of)
        if self.shows:
            found["shows"] = list(self.shows)
        if self.takes:
            found["takes"] = self.takes
        return found


def turned(marks: dict[str, Mark], lie_deg: float) -> dict[str, Mark]:
    """The marks of a figure that was laid down."""
    if not lie_deg:
        return marks
    return {k: Mark(rotate(m.at, lie_deg), m.width) for k, m in marks.items()}
