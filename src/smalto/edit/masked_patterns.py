"""Words that name nothing, or a ground alone, as they are said of a hole in a picture."""

from __future__ import annotations

import re

from smalto.scene.types import Setting

EMPTY = re.compile(
    r"^\W*((remove|erase|delete|clean|clear|wipe|get rid of|take (away|out)|make)\b.{0,60}"
    r"|(just |only |plain |empty )*(nothing|background|empty|blank|void)( here| there| only)?"
    r"|(please )?(fill|inpaint|repair|heal|restore|complete|continue)\b.{0,80})\W*$"
    r"|^\W*((请|把|将)?.{0,12}(去掉|移除|删除|擦除|清除|抹掉|去除|修复|填充|补全).{0,12})\W*$",
    re.IGNORECASE | re.DOTALL,
)

_PLACES: tuple[tuple[str, Setting], ...] = (
    (
        r"(starry|night) sk(y|ies)|sky (at|by) night|夜空|星空",
        Setting("landscape", place="sky", time="night"),
    ),
    (
        r"sun(set|rise)( sk(y|ies))?|evening sky|晚霞|夕阳",
        Setting("landscape", place="sky", time="sunset"),
    ),
    (r"sk(y|ies)|蓝天|天空", Setting("landscape", place="sky")),
    (
        r"(dark |gr[ae]y |storm )?clouds|cloudy sky|云",
        Setting("landscape", place="sky", weather="cloudy"),
    ),
    (r"grass|lawn|meadow|草地|草坪", Setting("landscape", place="meadow")),
    (r"water|sea|ocean|waves|水|海水|大海", Setting("landscape", place="sea")),
    (r"lake|湖", Setting("landscape", place="lake")),
    (r"sand|沙", Setting("landscape", place="desert")),
    (r"snow|雪", Setting("landscape", place="snow")),
)
"""Words that name a ground and nothing else, and what they stand for."""
_ABOUT = r"(?:(?:a|an|the|some|just|only|plain|clear|bright|beautiful|more|of|full)\s+)*"
_HUES = r"(?:(?:light|dark|pale|deep|blue|green|white|golden|yellow|calm|fresh|soft|smooth)\s+)*"
MORE = re.compile(
    r"\b(the|this|my|it|picture|image|photo|scene|canvas|please|a bit|in all directions|to (the )?"
    r"(left|right|top|bottom|sides?)|on (all|both|the) sides?|and|outwards?)\b|图片|画面|图像|请",
    re.IGNORECASE,
)
"""What goes with words that ask for more around a picture, and names nothing."""


def plain_ground(words: str) -> Setting | None:
    """For words that name a ground and nothing else."""
    for pattern, setting in _PLACES:
        if re.fullmatch(rf"{_ABOUT}{_HUES}(?:{pattern})\W*", words, re.IGNORECASE):
            return setting
    return None
