"""Instructions about what is written in the picture. Quoted texts stand as "q0", "q1" ..."""

# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, cast

from smalto.edit.instruct_things import Context
from smalto.edit.operations import Add, Operation, Retext
from smalto.model import looks
from smalto.model.lexicon import CARRIERS, COLORS
from smalto.scene.types import Carrier, Color, Scene, Spot, Text

Found = tuple[Operation, ...] | None
Rule = Callable[[re.Match[str], Context], Found]

_TEXT = (
    r"(?:(?:the|this|that|a|any|all|its|some) )*(?:text|words?|writing|letters?|lettering|title|caption|"
    r"sign|message|label|inscription|heading|headline|slogan|banner|poster|board|bubble|speech bubble|"
    r"name|number|wording|phrase|quote|signs?|texts|labels)"
)
_Q = r"q\d"


def _content(words: str, c: Context) -> str | None:
    """What is to be written: quoted, or the bare words."""
    if quoted := c.quoted(words):
        return quoted[0]
    bare = words.strip(" .")
    return bare or None


def _exchange(m: re.Match[str], c: Context) -> Found:
    quoted = c.quoted(m[0])
    return (Retext(Text(quoted[1]), quoted[0]),) if len(quoted) > 1 else None


def _new(m: re.Match[str], c: Context) -> Found:
    content = _content(m["a"], c)
    if content is None:
        return None
    old = c.quoted(m.groupdict().get("o") or "")
    return (Retext(Text(content), old[0] if old else None),)


def _gone(m: re.Match[str], c: Context) -> Found:
    quoted = c.quoted(m[0])
    return (Retext(None, quoted[0] if quoted else None),)


def _written(m: re.Match[str], c: Context) -> Found:
    quoted = c.quoted(m[0])
    if not quoted:
        return None
    rest = re.sub(rf"\b{_Q}\b", " ", m[0])
    return (Add(Scene(texts=(text_of(quoted[0], rest, c),))),)


def text_of(content: str, words: str, c: Context) -> Text:
    """How and on what: read from the words around the text."""
    fields: dict[str, Any] = {}
    lower = words.lower()
    for said in sorted(CARRIERS, key=len, reverse=True):
        if re.search(rf"\b{re.escape(said)}\b", lower) if said.isascii() else said in lower:
            fields["carrier"] = cast(Carrier, CARRIERS[said])
            break
    for family in ("font", "spot", "bend"):
        for said in sorted(looks.TABLES[family], key=len, reverse=True):
            if re.search(rf"\b{re.escape(said)}\b", lower) if said.isascii() else said in lower:
                fields[family] = looks.TABLES[family][said]
                break
    if color := re.search(
        rf"\b(?P<c>{'|'.join(re.escape(k) for k in COLORS if k.isascii())})\b (?:text|letters?|words?|writing|font|ink|colou?r)|in (?P<d>{'|'.join(re.escape(k) for k in COLORS if k.isascii())})\b",
        lower,
    ):
        fields["color"] = cast(Color, COLORS[color["c"] or color["d"]])
    if holder := re.search(
        r"\b(?:on|to|for|from|by|over) (?P<t>(?:the|its|his|her) .+?)(?: in .+| with .+)?$",
        lower.strip(),
    ):
        index = _holder(holder["t"], c)
        if index is not None:
            fields["holder"] = index
            fields.pop("spot", None)
    return Text(content, **fields)


def _holder(words: str, c: Context) -> int | None:
    target = c.target(words)
    if target is None or c.known is None:
        return None
    return next((n for n, i in enumerate(c.known.items) if i.concept == target.concept), None)


def _on_carrier(m: re.Match[str], c: Context) -> Found:
    """On a sign that has a text already: instead of it."""
    quoted, known = c.quoted(m[0]), c.known.texts if c.known else ()
    carrier = CARRIERS.get(m["a"].strip())
    old = next((t for t in known if t.carrier == carrier), None)
    return (Retext(Text(quoted[0]), old.content),) if quoted and old else None


def _styled(m: re.Match[str], c: Context) -> Found:
    quoted = c.quoted(m[0])
    said = m["a"]
    change = text_of("", f"{said} text in {said}", c)
    if color := COLORS.get(said.strip()):
        change = replace(change, color=cast(Color, color))
    if change == Text(""):
        return None
    return (Retext(change, quoted[0] if quoted else None),)


def _to_spot(m: re.Match[str], c: Context) -> Found:
    quoted = c.quoted(m[0])
    spot = {"centre": "center", "middle": "center"}.get(m["a"], m["a"])
    return (Retext(Text("", spot=cast(Spot, spot)), quoted[0] if quoted else None),)


def text_rules() -> Sequence[tuple[str, Rule]]:
    gone = r"(?:remove|delete|erase|get rid of|take (?:away|out|off)|drop|clear|no|without|hide|eliminate|wipe|lose|ditch|scrap|i (?:do not|don't) (?:want|like|need))"
    on = r"(?: (?:on|in|of|at|from) (?:the|its|this) .+?)?"
    return (
        (rf"(?:replace|change|swap|switch|turn|edit|correct|fix) (?:{_TEXT} )?{_Q}{on} (?:with|by|for|to|into|in)(?: {_TEXT})? {_Q}.*", _exchange),
        (rf"(?:make|let|have) {_Q} (?:say|read|be|into) {_Q}", _exchange),
        (rf"(?:instead of) {_Q},? .*?{_Q}.*", _exchange),
        (rf"(?:change|set|replace|switch|update|edit|make|rewrite|modify|alter|correct) {_TEXT}{on}(?: (?:from )?(?P<o>{_Q}))?(?: (?:in)?to| with| by| as| so (?:that )?it)?(?: say| says| read| reads| be)? (?P<a>{_Q}).*", _new),
        (rf"(?:change|set|replace|update|make|rewrite|modify|let|have) {_TEXT}{on} (?:(?:to )?(?:say|read)) (?P<a>.+)", _new),
        (rf"(?:change|set|replace|update|rewrite|modify) (?:the )?(?:text|words?|writing|wording|title|caption|message|lettering){on} (?:to|with|into) (?P<a>.+)", _new),
        (rf"{_TEXT}{on} (?:should|must|needs to|has to|shall)(?: now)? (?:say|read|be|show|display) (?P<a>.+)", _new),
        (rf"{gone} (?:{_TEXT}{on} ?)?(?:{_Q}){on}", _gone),
        (rf"{gone} (?:(?:the|this|that|any|all|all the) )*(?:text|words?|writing|letters?|lettering|title|caption|message|inscription|heading|headline|slogan|texts|wording)s?{on}", _gone),
        (rf"(?:make|turn|set|change|paint|colou?r) (?:the colou?r of )?{_TEXT}(?: {_Q})?{on}(?:'s colou?r)?(?: (?:in)?to| in)? (?P<a>(?!say|read)[a-z ]+)", _styled),
        (rf"(?:move|put|place|shift) {_TEXT}(?: {_Q})? (?:to|at|in|on|into) the (?P<a>top|bottom|left|right|center|centre|middle)(?: of .+)?", _to_spot),
        (rf"(?:add|write|put|print|paint|have) (?:the (?:text|words?) )?{_Q} (?:on|onto|in) (?:the|his|her|its|their|that|this) (?P<a>.+)", _on_carrier),
        (r"(?:it|this|that) should (?:say|read) (?P<a>.+?)(?: instead)?", _new),
        (rf"(?:add|write|put|insert|place|draw|print|include|have|give (?:it|the .+?)|show|paint|display|overlay|i want|there should be)\b.*\b{_Q}\b.*", _written),
        (rf"(?:a|an) .*\b(?:saying|says|reading|reads)\b.*{_Q}.*", _written),
    )  # fmt: skip
