"""An instruction cut into clauses, each with one command; politeness goes."""

# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Iterator

_VERBS = (
    "add|remove|delete|erase|replace|change|make|turn|put|place|move|shift|paint|color|colour|"
    "recolor|recolour|flip|mirror|rotate|swap|switch|exchange|resize|enlarge|shrink|let|have|give|"
    "write|draw|insert|zoom|crop|set|take|get rid|convert|transform|double|duplicate|brighten|"
    "darken|blur|sharpen|increase|decrease|reduce|keep|leave|scale|center|centre|render|redraw|"
    "apply|bring|push|pull|lift|lower|raise|tilt|use|no more|include|hide|dye|drop|eliminate|"
    "it should|there should|the \\w+ should(?! (?:swap|switch|trade|exchange))|i want|show|adjust|desaturate|tint"
)
_BREAK = re.compile(
    r"\s*(?:[;!?\n]+|\.(?=\s|$))\s*|,?\s+\b(?:and then|then|after that|afterwards|finally|next,|"
    r"and also|but also|also,|as well as then)\s+(?=[a-z])|,\s*(?:and|but)?\s*also\s+"
)
_COMMAND = re.compile(
    rf"\s*(?:,\s*(?:and\s+|but\s+|then\s+)?|\s(?:and|but|plus|then)\s+(?:then\s+|also\s+)?)(?=(?:please\s+)?(?:{_VERBS})\b)"
)
_POLITE = re.compile(
    r"^(?:(?:hi|hey|hello|ok|okay|now|so|well|also|and|then|first|finally|next|please|pls|kindly|just|"
    r"simply|maybe|perhaps|actually|again|but|first of all|lastly)[,:]?\s+"
    r"|(?:can|could|would|will) (?:you|we|u)(?: please| kindly| also| just| maybe)*\s+(?:try to )?"
    r"|would you mind\s+|is it possible to\s+|(?:i'd|i would) (?:like|love|want|prefer)(?: for)? (?:you )?to\s+"
    r"|i (?:want|need|wish) (?:you )?to\s+|let's\s+|let us\s+|go ahead and\s+|try to\s+|you should\s+"
    r"|in (?:this|the) (?:picture|image|photo|scene),?\s+|we (?:should|need to|want to)\s+|how about (?:you )?)",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"(?:[,\s]+(?:please|pls|thanks|thank you(?: very much)?|if you can|if possible|for me|now|ok|"
    r"would you|will you|could you|too|as well|instead|right away|again))+$",
    re.IGNORECASE,
)
_GERUND = re.compile(r"^(adding|removing|changing|making|turning|putting|replacing|moving)\b")
_ZH_BREAK = re.compile(
    r"[。;\uff1b!\uff01?\uff1f\n]+|[,\uff0c]\s*(?:然后|接着|再|并且|并|同时|最后|还有|而且)?"
    r"|然后|接着|并且|同时|最后"
    r"|(?:并|和|再)(?=(?:把|将|给|让|使|加上|加入|添加|增加|变成|变为|换成|改成|去掉|删除|删掉|移除|放大|缩小|画成|做成|调成|写上))"
)
"""Marks of full width as \\u: they look like those of ASCII here."""
_ZH_POLITE = re.compile(
    r"^(?:请|麻烦你?|帮我|帮忙|你?能不能|能否|可以|可不可以|我想要?|我要|我希望|希望|给我|你|能|"
    r"再帮我|现在|首先|先|接下来|然后|最后|并|也|还|就|请你|劳驾|在(?:图|画面|图片)(?:中|里|上))+(?!一)"
)
_ZH_TAIL = re.compile(r"(?:吗|吧|呢|啊|好吗|可以吗|行吗|谢谢|一下|哦|呀|了)+$")


def clauses(prompt: str, is_chinese: bool) -> list[str]:
    """Clauses in order, without politeness and closing marks, in small letters."""
    if is_chinese:
        parts = [_chinese(part) for part in _ZH_BREAK.split(prompt)]
    else:
        text = prompt.replace("’", "'").replace("‘", "'").lower()
        parts = [_english(part) for whole in _BREAK.split(text) for part in _COMMAND.split(whole)]
    return [part for part in parts if part]


def _english(part: str) -> str:
    part = " ".join(part.split()).strip(" .,!?:")
    while True:
        shorter = _TAIL.sub("", _POLITE.sub("", part)).strip(" .,!?:")
        if shorter == part:
            break
        part = shorter
    part = re.sub(r"\b(don't|dont)\b", "do not", part) if part.startswith("don") else part
    part = _stated(part)
    return _GERUND.sub(lambda m: _BASE[m[1]], part)


_QUESTION = re.compile(
    r"^(?:can|could|may|would) (?P<s>(?:the|this|that|it|its|his|her|my|both|all|they|he|she)\b.*?) "
    r"(?P<v>be|have|look|say|read|stand|sit|switch|swap|trade|exchange|wear|hold|ride|face|go|come|"
    r"move|become|get|turn|sleep|run|jump|dance|smile|wave|fly|chase|lie|swim|change)\b(?P<r>.*)$"
)
_BETTER = re.compile(
    r"^(?P<s>.+?) (?:would|might|could|will) (?:look|be|seem) (?:much |far |so much )?"
    r"(?:better|nicer|nice|great|cooler|good|best|prettier|cuter) (?:in|as|if it (?:was|were)|with)"
    r" (?P<r>.+)$"
)
_SEEN = re.compile(
    r"^(?:i'd|i would|i want to|we'd) ?(?:love|like|want|prefer|rather)? ?(?:to )?(?:see|have|get) "
    r"(?P<s>this|it|that|the (?:picture|image|scene)) (?P<r>(?:as|in|like) .+)$"
)
_SEE = re.compile(r"^(?:see|have|get) (?:this|it|that|the (?:picture|image)) (?P<r>(?:as|in) .+)$")
_ARROW = re.compile(r"^(?P<s>[a-z0-9' ]+?) ?(?:->|→|=>|-->) ?(?P<r>.+)$")


def _stated(part: str) -> str:
    """Questions and wishes as the orders that they are."""
    part = re.sub(r"^i (?:think|guess|believe|feel) (?:that )?", "", part)
    part = re.sub(r"^i(?:'d| would) rather (?:have|see) ", "have ", part)
    if found := _QUESTION.match(part):
        return f"{found['s']} should {found['v']}{found['r']}"
    if found := _BETTER.match(part):
        return f"{found['s']} should be {found['r']}"
    if found := _SEEN.match(part) or _SEE.match(part):
        return found["r"]
    if found := _ARROW.match(part):
        return f"change {found['s']} to {found['r']}"
    return part


WISH = re.compile(r".+ would be (?:nice|great|good|cool|lovely|perfect)$|.+就好了?$")
"""Said before the order itself: "a butterfly would be nice, add one"."""

_BASE = {
    "adding": "add", "removing": "remove", "changing": "change", "making": "make",
    "turning": "turn", "putting": "put", "replacing": "replace", "moving": "move",
}  # fmt: skip


def _chinese(part: str) -> str:
    part = re.sub(r"\s*(q\d)\s*", r" \1 ", part)
    part = re.sub(r"(?<![a-z0-9])\s+|\s+(?![a-z0-9])", "", part.lower()).strip(
        " ,\uff0c。.!\uff01?\uff1f、"
    )
    part = re.sub(r"(?<=.)(?:能不能|可不可以|能否|可以|可否|麻烦)(?=.)", "", part)
    shorter = _ZH_TAIL.sub("", _ZH_POLITE.sub("", part))
    return shorter or part


_LED = re.compile(
    r"^(?P<v>(?:make|turn|move|change|paint|colou?r|put|replace|let|have|give|set|resize|rotate|place))\b.+"
)


def halves(words: str, is_chinese: bool) -> Iterator[tuple[str, str]]:
    """ "make the car red and the house blue" as two commands, where it might be two."""
    if is_chinese or " where " in words:
        return
    led = _LED.match(words)
    if led is None:
        return
    for cut in re.finditer(
        r"(?:,\s*|\s+)and\s+(?=(?:the|its|his|her|that|this|both|all)\s)|,\s+(?=the\s)", words
    ):
        first, second = words[: cut.start()], words[cut.end() :]
        yield first, f"{led['v']} {second}"
