"""English instructions: one clause at a time, by patterns tried in order.

Every rule is a pattern over a whole clause and a function that makes operations of its groups, or
None when the words inside do not fit; then the next rule is asked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import cast

from smalto.edit.instruct_adding import added, described_item, put
from smalto.edit.instruct_look import (
    background,
    framing,
    look,
    tone,
)
from smalto.edit.instruct_text import text_rules
from smalto.edit.instruct_things import Context, pack
from smalto.edit.instruct_words import Said, attributes
from smalto.edit.operations import (
    Area,
    Change,
    Direction,
    Move,
    Operation,
    Recount,
    Relate,
    Remove,
    Replace,
    Resize,
    Swap,
    Target,
    Turn,
)
from smalto.model.lexicon import NUMBERS, RELATIONS
from smalto.scene.types import Item, RelationKind

Found = tuple[Operation, ...] | None
OF_A: frozenset[RelationKind] = frozenset(("wears", "holds", "hugs", "eats", "plays"))
"""Relations in which what is new hangs on what is there."""
Rule = Callable[[re.Match[str], Context], Found]

_MAKE = r"(?:make|turn|get|have|let|paint|colou?r|recolou?r|dye|render|set|change|tint|keep)"
_SHOULD = r"(?:should|must|shall|needs? to|has to|have to|ought to)(?: be| become| look| have)?"
_NUM = r"(?:\d+|" + "|".join(n for n in NUMBERS if n.isascii() and " " not in n) + ")"
_GONE = (
    r"(?:remove|delete|erase|eliminate|take (?:away|out|off)|get rid of|lose|drop|hide|cut out|"
    r"wipe out|clear(?: away)?|throw (?:away|out)|ditch|discard|scrap|omit|leave out|exclude|"
    r"photoshop out|edit out|clean up|rub out|take|kill|banish)"
)
_PLACES = r"(?:positions?|places?|spots?|locations?|sides?)"


def clause(words: str, context: Context) -> Found:
    """The operations that one clause asks for, or None: it asks for none that we know."""
    for pattern, rule in _rules():
        found = pattern.fullmatch(words)
        if found is not None:
            operations = rule(found, context)
            if operations is not None:
                return operations
    return None


def _number(word: str) -> int:
    return int(word) if word.isdigit() else NUMBERS[word]


def _remove(m: re.Match[str], c: Context) -> Found:
    what = re.sub(
        r"\s+(?:from|in|out of) the (?:picture|image|scene|photo|frame|shot)$", "", m["t"]
    )
    if kept := re.fullmatch(
        r"(?:everything|every thing|all|anything)(?: else)? (?:but|except|besides|other than|apart from)(?: for)? (.+)",
        what,
    ):
        targets = c.targets(kept[1])
        return (Remove(None, targets),) if targets else None
    if re.fullmatch(r"everything|all (?:things|of them|objects)|all the (?:things|objects)", what):
        return (Remove(None),)
    if off := re.fullmatch(r"(.+?) (?:off|from) (.+)", what):
        inner, owner = c.target(off[1]), c.target(off[2])
        if inner and owner and inner.concept:
            return (Remove(Target(what, inner.concept, inner.color, of=owner)),)
    targets = c.targets(what)
    return tuple(Remove(t) for t in targets) if targets else None


def _off(m: re.Match[str], c: Context) -> Found:
    """ "take the balloon away from the boy"."""
    thing, owner = (
        c.target(m["t"]),
        c.target(re.sub(r"(?:'s)? (?:head|hand|hands|face)$", "", m["u"])),
    )
    if thing is None or thing.concept is None:
        return None
    owned = owner if owner is not None and owner.concept else None
    return (Remove(replace(thing, of=owned)),)


def _keep_only(m: re.Match[str], c: Context) -> Found:
    targets = c.targets(m["t"])
    return (Remove(None, targets),) if targets and targets[0].concept else None


def _change(target: Target, said: Said) -> Found:
    """The operations that bring attributes to a thing."""
    out: list[Operation] = []
    if "factor" in said:
        out.append(Resize(target, said["factor"]))
    fields = {
        k: v
        for k, v in said.items()
        if k in ("color", "second", "material", "pose", "expression", "skin", "arrangement")
    }
    if fields:
        out.append(Change(target, Item("", **fields)))
    return tuple(out) or None


def _make(m: re.Match[str], c: Context) -> Found:
    """ "make the cat red", "make the cats three", "make it a dog"."""
    words, rest = m["t"], m["a"]
    said = attributes(rest, "thing")
    if said is not None and not _is_picture(words):
        targets = c.targets(words)
        if not targets:
            return None
        return tuple(op for t in targets for op in _change(t, said) or ())
    if re.fullmatch(_NUM, rest) and (target := c.target(words)):
        return (Recount(target, _number(rest)),)
    return None


def _is_picture(words: str) -> bool:
    return bool(
        re.fullmatch(
            r"(?:the |this )?(?:whole |entire )?(?:picture|image|scene|photo|illustration|drawing|everything|all|background|sky|colou?rs?)",
            words,
        )
    )


def _recolor(m: re.Match[str], c: Context) -> Found:
    said = attributes(m["a"], "thing")
    target = c.target(m["t"])
    return _change(target, said) if said and target else None


def _replace(m: re.Match[str], c: Context) -> Found:
    said = attributes(m["a"], "thing")
    target = c.target(m["t"])
    if target is None:
        return None
    if said is not None:
        return _change(target, said)
    item = described_item(m["a"], c)
    return (Replace(target, item),) if item else None


def _count(m: re.Match[str], c: Context) -> Found:
    target = c.target(re.sub(rf"^{_NUM} ", "", m["t"]))
    if target is None or target.concept is None:
        return None
    if c.known is not None and all(i.concept != target.concept for i in c.known.items):
        return None
    return (Recount(_all(target), _number(m["n"])),)


def _all(target: Target) -> Target:
    return Target(target.words, target.concept, target.color, of=target.of)


def _more(m: re.Match[str], c: Context) -> Found:
    group = m.groupdict()
    word = group.get("n") or "one"
    target = c.target(m["t"])
    if target is None or not _is_here(target, c):
        return None
    number = 1 if word in ("a", "an", "another") else _number(word)
    sign = -1 if group.get("less") else 1
    return (Recount(_all(target), None, sign * number),)


def _is_here(target: Target, c: Context) -> bool:
    if c.known is None or target.concept is None:
        return target.concept is not None
    return any(item.concept == target.concept for item in c.known.items)


def _fewer(m: re.Match[str], c: Context) -> Found:
    target = c.target(m["t"])
    return (Recount(_all(target), None, -_number(m["n"])),) if target else None


def _double(m: re.Match[str], c: Context) -> Found:
    target = c.target(m["t"])
    if target is None or not _is_here(target, c) or c.known is None:
        return (Recount(target, None, 1),) if target else None
    here = sum(i.count for i in c.known.items if i.concept == target.concept)
    return (Recount(_all(target), 2 * here),)


def _enough(m: re.Match[str], c: Context) -> Found:
    target = c.target(m["t"] or m["t2"])
    if target is None or not _is_here(target, c):
        return None
    return (Recount(_all(target), _number(m["n"] or m["n2"])),)


def _nice(m: re.Match[str], c: Context) -> Found:
    return added(m["t"], c)


def _resize(m: re.Match[str], c: Context) -> Found:
    target = c.target(m["t"])
    if target is None:
        return None
    amount = (m.groupdict().get("a") or "").strip()
    grows = m["v"] in (
        "enlarge",
        "grow",
        "scale up",
        "blow up",
        "increase",
        "scale",
        "magnify",
        "resize",
    )
    factor = 1.5 if grows else 0.65
    if number := re.search(r"(\d+(?:\.\d+)?)\s*(%|percent|x|times)?", amount):
        value = float(number[1]) / (100 if number[2] in ("%", "percent") else 1)
        relative = amount.startswith("by") and number[2] in ("%", "percent")
        factor = (1 + value if grows else 1 - value) if relative else value
        factor = 1 / factor if not grows and factor > 1 else factor
    elif "half" in amount:
        factor = 1.5 if grows and "by" in amount else 0.5
    elif re.search(r"a (?:little|bit)|slightly", amount):
        factor = 1.25 if grows else 0.8
    elif re.search(r"a lot|much|twice|double", amount):
        factor = 2.0 if grows else 0.5
    return (Resize(target, min(max(factor, 0.1), 8.0)),)


_DIRECTIONS: dict[str, Direction] = {
    "left": "left", "right": "right", "up": "up", "down": "down", "upwards": "up", "higher": "up",
    "upward": "up", "downwards": "down", "downward": "down", "lower": "down", "leftwards": "left",
    "rightwards": "right", "closer": "nearer", "nearer": "nearer", "forward": "nearer",
    "forwards": "nearer", "front": "nearer", "foreground": "nearer", "to the front": "nearer",
    "back": "farther", "backward": "farther", "backwards": "farther", "farther": "farther",
    "further": "farther", "away": "farther", "background": "farther", "farther away": "farther",
    "further away": "farther", "further back": "farther", "farther back": "farther",
}  # fmt: skip
_AREAS: dict[str, Area] = {
    "left": "left", "right": "right", "top": "top", "bottom": "bottom", "center": "center",
    "centre": "center", "middle": "center", "top left": "top-left", "top right": "top-right",
    "bottom left": "bottom-left", "bottom right": "bottom-right", "upper left": "top-left",
    "upper right": "top-right", "lower left": "bottom-left", "lower right": "bottom-right",
}  # fmt: skip
_SMALL = r"(?:(?:a (?:little|tiny)? ?bit|a little|slightly|a lot|much|way|further|more|over|far|some|somewhat) )*"


def _move(m: re.Match[str], c: Context) -> Found:
    words = re.sub(r"^(?:to be|standing|sitting|over|all the way) ", "", m["a"].strip())
    stepped = re.fullmatch(
        rf"{_SMALL}(?:to(?:wards?)? the |to |into the |in the |towards? )?(?P<d>{'|'.join(_DIRECTIONS)})(?: (?:a (?:little )?bit|a little|slightly|some more|more|further))*",
        words,
    )
    target = c.target(m["t"])
    if target is None:
        return None
    if stepped:
        return (Move(target, _DIRECTIONS[stepped["d"]]),)
    if area := area_of(words):
        return (Move(target, area=area),)
    return put(target, words, c)


def area_of(words: str) -> Area | None:
    found = re.fullmatch(
        rf"(?:in|to|into|on|at|towards?|near)? ?(?:the )?(?:far |very )?"
        rf"(?P<a>{'|'.join(sorted(_AREAS, key=len, reverse=True)).replace(' ', '[ -]')})"
        r"(?:[ -]?(?:hand)?[ -]?(?:side|corner|edge|half|part))?(?: of (?:the |this )?(?:picture|image|scene|frame|photo|screen))?",
        words,
    )
    return _AREAS[found["a"].replace("-", " ")] if found else None


def _center(m: re.Match[str], c: Context) -> Found:
    target = c.target(m["t"])
    return (Move(target, area="center"),) if target else None


def _flip(m: re.Match[str], c: Context) -> Found:
    target = c.target(
        re.sub(r"\s+(?:horizontally|around|over|the other way|left to right)$", "", m["t"])
    )
    if target is None:
        return None
    if re.search(r"vertical|upside", m[0]):
        return (Turn(target, angle_deg=180.0),)
    return (Turn(target, flip=True),)


def _rotate(m: re.Match[str], c: Context) -> Found:
    target = c.target(m["t"])
    if target is None:
        return None
    how = m["a"] or ""
    number = re.search(r"\d+(?:\.\d+)?", how)
    angle = float(number[0]) if number else 45.0 if "tilt" in m["v"] else 90.0
    if "tilt" in m["v"] and not number:
        angle = 20.0
    anti = re.search(r"counter|anti|\bleft\b", how)
    return (Turn(target, angle_deg=-angle if anti else angle),)


def _swap(m: re.Match[str], c: Context) -> Found:
    a, b = c.target(m["t"]), c.target(m["u"])
    if a is None or b is None:
        return None
    if re.match(r"an? ", m["u"]) or not (_is_here(a, c) and _is_here(b, c)):
        return None
    return (Swap(a, b),)


_VERBS = sorted(
    (w for w in RELATIONS if w.isascii() and RELATIONS[w] in (
        "wears", "holds", "rides", "sits_on", "chases", "pulls", "hugs", "eats", "plays",
        "looks_at", "leans_on")),
    key=len, reverse=True,
)  # fmt: skip
_MORE_VERBS: dict[str, RelationKind] = {
    "chase": "chases", "hug": "hugs", "pull": "pulls", "look at": "looks_at", "face": "looks_at",
    "watch": "looks_at", "lean on": "leans_on", "lean against": "leans_on", "play with": "plays",
    "play": "plays", "embrace": "hugs", "sit on": "sits_on", "sit in": "sits_on", "hold": "holds",
    "run after": "chases", "follow": "chases", "bite": "eats", "drag": "pulls", "stand on": "on",
    "be on": "on", "sleep on": "on", "lie on": "on", "stand next to": "beside",
    "sit next to": "beside", "be next to": "beside", "stand behind": "behind",
    "hide behind": "behind", "stand in front of": "in_front_of",
    "fly above": "above", "fly over": "above", "hover over": "above", "hover above": "above",
    "float above": "above", "float over": "above", "hide under": "under", "sit under": "under",
    "sleep under": "under", "lie under": "under", "stand under": "under", "walk behind": "behind",
    "sit beside": "beside", "stand beside": "beside", "sit behind": "behind", "jump over": "above",
}  # fmt: skip
_VERB = "|".join(re.escape(w) for w in sorted({*_VERBS, *_MORE_VERBS}, key=len, reverse=True))


def _relate(m: re.Match[str], c: Context) -> Found:
    kind = cast(RelationKind, _MORE_VERBS.get(m["v"]) or RELATIONS[m["v"]])
    a = c.target(m["t"])
    if a is None:
        return None
    return related(a, kind, m["u"], c)


def related(a: Target, kind: RelationKind, words: str, c: Context) -> Found:
    """`a` comes into a relation with what `words` name: there already, or new."""
    before = c.last
    b = c.target(words)
    if b is not None and b.concept != a.concept and (b.concept is None or _is_here(b, c)):
        if not re.match(r"an? ", words) or c.known is not None:
            return (Relate(kind, a, b),)
    c.last = before
    if kind in OF_A:
        return added(words, c, relation=kind, anchor=a)
    new = added(words, c, relation="beside", anchor=a)
    thing = c.last
    c.last = a
    return (*new, Relate(kind, a, thing)) if new and thing else None


def _give(m: re.Match[str], c: Context) -> Found:
    """ "give the dog a hat": worn or held, as the thing is."""
    owner = c.target(m["t"])
    if owner is None:
        return None
    said = attributes(re.sub(r"^an? ", "", m["u"]), "thing")
    if said and re.search(r"colou?r|look|smile|face|expression|skin", m["u"]):
        return _change(owner, said)
    item = described_item(m["u"], c)
    if item is None:
        return None
    kind: RelationKind = "wears" if is_worn(item.concept) else "holds"
    return related(owner, kind, m["u"], c)


def is_worn(concept: str) -> bool:
    found = pack().concepts.get(concept)
    return found is not None and found.group in ("clothing", "accessory")


def _do(m: re.Match[str], c: Context) -> Found:
    """ "let the cat sleep"."""
    said = attributes(m["a"], "thing")
    target = c.target(m["t"])
    if target is None or not said:
        return None
    return _change(target, said)


def _add(m: re.Match[str], c: Context) -> Found:
    return added(m["t"], c)


def _spec() -> Sequence[tuple[str, Rule]]:
    to, pic = r"(?:in)?to|as|by|with", r"(?:picture|image|scene|photo|drawing|illustration)"
    of = r"(?:the )?(?:colou?r|material|look|expression|pose|size|texture) of"
    return (
        (rf"(?:keep|leave|show) (?:only|just|nothing but) (?P<t>.+)", _keep_only),
        (rf"(?:only|just) keep (?P<t>.+)", _keep_only),
        (rf"put (?P<t>.+?) where (?P<u>.+?) (?:is|stands|was|are)(?: and .+)?", _swap),
        (rf"(?P<t>.+?) and (?P<u>.+?) should (?:swap|switch|trade|exchange|change) {_PLACES}", _swap),
        (rf"(?:swap|switch|exchange|interchange|trade)(?: the {_PLACES} (?:of|between))? (?P<t>.+?) (?:and|with) (?P<u>.+?)(?: around| over)?(?:'?s? {_PLACES})?", _swap),
        (rf"(?:let|have|make) (?P<t>.+?) and (?P<u>.+?) (?:swap|switch|trade|exchange) {_PLACES}", _swap),
        (rf"(?:add|draw|put|insert|place|create|give me|show|include|throw in|i want|make|there should be)? ?(?P<n>one|{_NUM}|another) more (?P<t>.+)", _more),
        (rf"(?:add|draw|put|insert|place|include|show|throw in) (?:in )?another (?:(?P<n>{_NUM}) )?(?P<t>.+)", _more),
        (rf"(?:duplicate|clone|copy) (?P<t>.+)", _more),
        (rf"(?:double|duplicate) (?:the number of |the amount of )?(?P<t>.+?)(?: in number)?", _double),
        (rf"{_GONE} (?P<n>{_NUM}) of (?P<t>.+)", _fewer),
        (rf"(?:with |make it |show )?(?P<n>{_NUM}) (?P<less>fewer|less) (?P<t>.+)", _more),
        (rf"(?:change|set|increase|reduce|raise|lower|decrease|bring) (?:the )?(?:number|count|amount) of (?P<t>.+?) (?:to|at|up to|down to) (?P<n>{_NUM})", _count),
        (rf"(?:make|i want|show|draw|have|let there be|there (?:should|must) be|leave|keep|put|use|i'd like|we need|change it to|turn it into|make (?:it|that|them)|have only)(?: exactly| just| only| a total of)? (?P<n>{_NUM}) (?P<t>(?!of\b).+?)(?: (?:there|in total|in all|instead(?: of .+)?|altogether))?", _count),
        (rf"(?:make|turn|change|convert|set) (?P<t>.+?) (?:in)?to (?P<n>{_NUM})(?: of them| .+)?", _count),
        (rf"{_MAKE} (?P<t>.+?) (?P<n>{_NUM})", _count),
        (rf"(?:only|just|exactly) (?P<n>{_NUM}) (?P<t>.+)", _count),
        (rf"(?P<n>{_NUM}) (?P<t>.+?) (?:are|is|would be|will be) enough|(?:with )?(?P<n2>{_NUM}) (?P<t2>.+?) will do", _enough),
        (rf"(?P<v>enlarge|grow|scale up|blow up|magnify|shrink|scale down|reduce|minimi[sz]e|increase|decrease|scale|resize)(?: the size of)? (?P<t>.+?)(?:'s size)?(?P<a>(?: (?:by|to|a|slightly|much)\b.*| in size.*)?)", _resize),
        (rf"(?:double) the size of (?P<t>.+)(?P<v>)(?P<a>)", _twice),
        (rf"(?:flip|mirror|reverse)(?: horizontally| vertically)? (?P<t>.+?)(?: (?:horizontally|vertically|around|over|left to right))?", _flip),
        (rf"turn (?P<t>.+?) (?:around|the other way(?: (?:a)?round)?|upside down)", _flip),
        (rf"(?:make|let|have) (?P<t>.+?) (?:face|facing|look) (?:the other way|the other direction|the opposite (?:way|direction)|away)", _flip),
        (rf"(?P<t>.+?) should (?:be )?(?:face|facing|look|looking|point|turn)(?: in| to| towards?)? (?:the )?(?:other|opposite)(?: way| direction| side)?(?:(?: a)?round)?", _flip),
        (rf"(?P<t>.+?) should (?:be )?(?:stand|standing|go|come|be|move|sit|sitting|lie|stay|placed|moved) ?(?P<a>(?:{_SMALL})(?:to|in|on|under|beneath|behind|beside|next|near|above|over|between|up|down|left|right|closer|nearer|further|farther|at|back|forward|away|higher|lower)\b.*?)(?: to (?:us|me|the viewer|the camera)| from (?:us|me|the camera))?", _move),
        (rf"(?P<v>rotate|turn|tilt|spin) (?P<t>.+?)(?P<a> (?:by |about )?\d.*| (?:anti|counter)?-?clockwise.*| to the (?:left|right)| a (?:little|bit|little bit)| slightly|)", _rotate_rule),
        (rf"cent(?:er|re) (?P<t>.+)", _center),
        (rf"(?:move|shift|push|slide|drag|nudge|bring|pull|relocate|send|reposition|lift|raise|lower) (?P<t>.+?) (?P<a>(?:{_SMALL})(?:to|into|in|onto|on|under|below|beneath|behind|beside|next|near|above|over|in front|between|up|down|left|right|closer|nearer|further|farther|forward|forwards|back|backward|backwards|away|higher|lower|inside|towards?|upwards?|downwards?|around|against|out)\b.*)", _move),
        (rf"(?P<d>lift|raise|lower) (?P<t>.+?)(?: (?:up|down))?", _lift),
        (rf"(?:put|place|set|position|have|stand|stick|get) (?P<t>(?:the|it|them|him|her|his|its|that|this|both|all|my|your)\b.*?) (?P<a>(?:to|into|in|onto|on|under|underneath|below|beneath|behind|beside|next|near|above|over|in front|between|inside|closer|further|at|up|down|by|against|atop|around)\b.+)", _move),
        (rf"replace (?P<t>.+?) (?:with|by|for) (?P<a>.+)", _replace),
        (rf"substitute (?P<a>.+?) for (?P<t>.+)", _replace),
        (rf"(?:swap|switch|exchange|trade)(?: out)? (?P<t>.+?) (?:for|with|to) (?P<a>.+)", _replace),
        (rf"(?:change|set|switch|turn|make) {of} (?P<t>.+?) (?:to|into|be) (?P<a>.+)", _recolor),
        (rf"(?:change|set|switch|turn|make) (?P<t>.+?)(?:'s?|'s) (?:colou?r|material|expression|pose|face|mood) (?:to|into|be)? ?(?P<a>.+)", _recolor),
        (rf"(?:paint|colou?r|recolou?r|dye|tint) (?P<t>.+?) (?:in |to |with |into )?(?P<a>(?:in |to |a )?[a-z -]+)", _last_split),
        (rf"(?:change|turn|transform|convert|make|morph|switch|redraw|alter) (?P<t>.+?) (?:(?:in)?to|to be|be|become) (?P<a>.+)", _replace),
        (rf"(?:make|have|let|get) (?P<t>.+?) (?:look|seem|appear|be|become|turn)(?: like| as if it (?:were|was|is)| to be)? (?P<a>.+)", _replace),
        (rf"(?:instead of|in place of) (?P<t>.+?),? (?:draw|put|show|use|have|add|place|make it|i want|there should be|let it be)? ?(?P<a>.+)", _replace),
        (rf"(?:draw|put|show|use|have|make it|i want|i'd like|there should be|place|add)? ?(?P<a>an? .+?|the .+?|some .+?) (?:instead of|in place of|rather than) (?P<t>.+)", _replace),
        (rf"(?P<t>.+?) (?:should|must) be replaced (?:with|by) (?P<a>.+)", _replace),
        (rf"give (?P<t>.+?) (?P<u>(?:an?|some|the|two|three) .+)", _give),
        (rf"give (?P<u>.+?) to (?P<t>.+)", _give),
        (rf"put (?P<u>.+?) on (?P<t>.+?)(?:'s)? (?:head|face|neck|nose|feet|ears)", _wear),
        (rf"(?:let|have|make|get) (?P<t>.+?) (?:(?:be|start|to) )?(?P<v>{_VERB}) (?P<u>.+)", _relate),
        (rf"(?P<t>the .+?|it|he|she|they) (?:should|must|needs to|has to)(?: be)? (?P<v>{_VERB}) (?P<u>.+)", _relate),
        (rf"(?:let|have|make|get) (?P<t>.+?) (?:start )?(?:to )?(?P<a>\w+(?: (?:down|up|asleep|\w+))?)", _do),
        (rf"(?:make|paint|colou?r|keep|have|get) (?P<t>.+?) (?:out of|from|of|in) (?P<a>.+)", _make),
        (rf"{_MAKE} (?P<t>.+?) (?P<a>\S+.*)", _make_split),
        (rf"(?:make) (?P<t>it|that|this|him|her|them|the .+?) (?P<a>an? .+)", _replace),
        (rf"(?:i want|i'd like|i would like) (?P<t>(?:the|it|that|this)\b.*?) (?:to be|to become|to look|to have|in) (?P<a>.+)", _replace),
        (rf"(?P<t>(?:the|this|that|it|its|his|her|all|both)\b.*?) (?:{_SHOULD}|is now|are now|becomes?) (?P<a>.+)", _replace),
        (rf"(?:take|pull|get|snatch) (?P<t>.+?) (?:away from|off of|off|out of|from) (?P<u>.+)", _off),
        (rf"(?:{_GONE}|no more|without|no|there (?:should|must) be no|i (?:do not|don't) (?:want|like|need)|there shouldn't be|i don't want to see|make it without) (?P<t>(?:any |the |a |an )?.+)", _remove),
        (rf"(?:take|pull|pick) (?P<t>.+?) (?:away|out|off)(?: of (?:the|this) {pic})?", _remove),
        (rf"(?:make) (?P<t>.+?) (?:disappear|vanish|go away|invisible)", _remove),
        (rf"(?P<t>(?:the|this|that)\b.+?) (?:should (?:be gone|go|disappear|vanish|be removed)|must (?:go|be gone)|has to go|needs to go)", _remove),
        (rf"(?P<t>(?:an? |some |two |three ).+?) would be (?:nice|great|good|cool|lovely|perfect)(?: too| as well)?", _nice),
        (rf"(?:add|put|place|insert|include|draw|show|throw in|stick|drop in|bring in|paint in|paint|introduce|append|i want|i'd like|we need|there (?:should|must) be|let there be|i need|can there be|have|how about|what about|plus|also|give (?:it|the {pic})|i would like|set|hang|park|plant|sprinkle|pop) (?P<t>.+)", _add),
    )  # fmt: skip


def _twice(m: re.Match[str], c: Context) -> Found:
    target = c.target(m["t"])
    return (Resize(target, 2.0),) if target else None


def _lift(m: re.Match[str], c: Context) -> Found:
    target = c.target(m["t"])
    return (Move(target, "down" if m["d"] == "lower" else "up"),) if target else None


def _rotate_rule(m: re.Match[str], c: Context) -> Found:
    if m["v"] == "turn" and not m["a"].strip():
        return None
    if re.search(r"\b(?:into|to be)\b", m["t"]):
        return None
    return _rotate(m, c)


def _wear(m: re.Match[str], c: Context) -> Found:
    owner = c.target(m["t"])
    return related(owner, "wears", m["u"], c) if owner else None


def _splits(words: str) -> list[tuple[str, str]]:
    """Every way to cut words in two, the longest first part first."""
    atoms = words.split()
    return [(" ".join(atoms[:k]), " ".join(atoms[k:])) for k in range(len(atoms) - 1, 0, -1)]


def _make_split(m: re.Match[str], c: Context) -> Found:
    """ "make the big cat bright red": where the thing ends and what is said begins, the vocabulary
    tells."""
    words = f"{m['t']} {m['a']}"
    best: Found = None
    for thing, said in _splits(words):
        if (attributes(said, "thing") is None and not re.fullmatch(_NUM, said)) or _is_picture(
            thing
        ):
            if best:
                break
            continue
        found = re.fullmatch(r"(?P<t>.+)\|(?P<a>.+)", f"{thing}|{said}")
        made = _make(found, c) if found else None
        if made:
            best = made
    return best


_last_split = _make_split


@lru_cache(maxsize=1)
def _rules() -> Sequence[tuple[re.Pattern[str], Rule]]:
    first = (*text_rules(), *background(), *look(), *tone(), *framing())
    return tuple((re.compile(pattern, re.IGNORECASE), rule) for pattern, rule in (*first, *_spec()))
