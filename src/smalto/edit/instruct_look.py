"""Instructions about the picture as a whole: its place, hour, weather, style, tone and frame."""

# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, cast

from smalto.edit.instruct_things import Context
from smalto.edit.instruct_words import Said, attributes, look_of
from smalto.edit.operations import Background, Operation, Reframe, Restyle, Target, Tone
from smalto.model.cues import find_background
from smalto.model.lexicon import COLORS, PLACES
from smalto.scene.types import Color, Scene, Setting

Found = tuple[Operation, ...] | None
Rule = Callable[[re.Match[str], Context], Found]
Rules = Sequence[tuple[str, Rule]]

_PIC = r"(?:(?:the|this|my|our) )?(?:whole |entire )?(?:picture|image|scene|photo|illustration|drawing|artwork|everything|whole thing|it all|all of it|painting)"
_ALL = rf"(?:it|this|that|them|things|{_PIC})"
_BG = r"(?:(?:the|its|this) )?(?:back ?ground|backdrop|setting|surroundings|scenery|environment|location|place|scene)"
_LIGHT = ("time", "weather", "season", "mood")


def setting_of(words: str, c: Context) -> tuple[Setting, tuple[str, ...]] | None:
    """What `words` say of the background, and which fields (none: all of it)."""
    words = re.sub(r"^(?:an?|the|some|in|at|on|of|to) ", "", words.strip(" .,"))
    if re.fullmatch(
        r"(?:be )?(?:transparent|see-through|clear|nothing|none|empty|no background)(?: (?:one|background))?",
        words,
    ):
        return Setting("transparent"), ()
    said = attributes(words, "picture")
    if said and set(said) <= {*_LIGHT} and words not in PLACES:
        return replace(Setting("landscape"), **said), tuple(said)
    found, _ = find_background(f"{words} background")
    if found is not None and (found.kind != "flat" or found.colors):
        return found, ()
    if colored := _colors(words):
        return Setting("flat", colored[:1]) if len(colored) == 1 else Setting(
            "gradient", colored
        ), ()
    scene = c.read_scene(f"a {words}" if words.isascii() else words).scene
    if scene.setting.kind == "landscape" and (_place_of(words) or not scene.items):
        return scene.setting, ()
    place = _place_of(words)
    if place:
        fields = {
            k: v
            for k, v in (
                attributes(re.sub(rf"\b{re.escape(place)}\b", "", words), "picture") or {}
            ).items()
            if k in _LIGHT
        }
        return Setting("landscape", (), cast(Any, PLACES[place]), **fields), ()
    scene = c.read_scene(f"a ball in {words}" if words.isascii() else f"在{words}的球").scene
    return (scene.setting, ()) if scene.setting.kind == "landscape" else None


def _place_of(words: str) -> str | None:
    said = sorted(PLACES, key=len, reverse=True)
    for place in said:
        inside = (
            re.search(rf"\b{re.escape(place)}s?\b", words) if place.isascii() else place in words
        )
        if inside:
            return place
    return None


def _colors(words: str) -> tuple[Color, ...]:
    bare = re.sub(
        r"\b(?:plain|solid|bright|dark|light|pale|soft|pastel|deep|color|colour|one|simple|to|and|with|a)\b",
        " ",
        words,
    )
    whole = COLORS.get(" ".join(words.split())) or COLORS.get(" ".join(bare.split()))
    if whole:
        return (cast(Color, whole),)
    parts = bare.split()
    found = tuple(cast(Color, COLORS[p]) for p in parts if p in COLORS)
    return found if found and len(found) == len(parts) else ()


def _background(m: re.Match[str], c: Context) -> Found:
    found = setting_of(m["a"], c)
    return (Background(*found),) if found else None


def _place(m: re.Match[str], c: Context) -> Found:
    """ "put them on a beach": only where the words name a place, not a thing that is there."""
    words = m["a"].lower()
    if c.known is not None and any(
        c.target(w) and (c.target(w) or Target("")).concept in {i.concept for i in c.known.items}
        for w in (words,)
    ):
        return None
    if not _place_of(words):
        return None
    return _background(m, c)


def _light(m: re.Match[str], c: Context) -> Found:
    said = attributes(m["a"], "picture")
    fields = {k: v for k, v in (said or {}).items() if k in _LIGHT}
    if not fields or len(fields) != len(said or {}):
        return None
    return (Background(replace(Setting("landscape"), **fields), tuple(fields)),)


def _no_background(m: re.Match[str], c: Context) -> Found:
    return (Background(Setting("transparent")),)


def _view(m: re.Match[str], c: Context) -> Found:
    return (Background(Setting("landscape", view="close"), ("view",)),)


def _stop(m: re.Match[str], c: Context) -> Found:
    return (Background(Setting("landscape", weather="clear"), ("weather",)),)


def background() -> Rules:
    change = r"(?:change|set|switch|replace|make|turn|swap|transform|update|use|edit|modify)"
    return (
        (rf"(?:remove|delete|erase|cut out|take away|get rid of|drop|no) {_BG}", _no_background),
        (rf"(?:make )?{_BG} (?:transparent|see-through|empty)", _no_background),
        (rf"(?:blur|defocus) {_BG}", _view),
        (r"(?:stop|remove|no more|without|take away|get rid of|end) (?:the )?(?:rain|snow|snowfall|fog|mist|storm|clouds|rainbow)(?:ing)?", _stop),
        (rf"{change} {_BG}(?: colou?r)?(?: from .+?)? (?:in)?(?:to|with|by|for|into|look like|be|as) (?:be )?(?P<a>.+)", _background),
        (rf"{change} {_BG} (?P<a>.+)", _background),
        (rf"(?:paint|colou?r) {_BG} (?:in )?(?P<a>.+)", _background),
        (rf"{_BG} (?:should|must|needs to|has to)(?: be| become| show)? (?P<a>.+)", _background),
        (rf"(?:use|put|add|give (?:it|me)|with|on|against|i want|i'd like) (?:an? )?(?P<a>.+?) {_BG.replace('(?:(?:the|its|this) )?', '')}", _background),
        (rf"(?:put|place|move|set|show|transport|relocate|take|have) (?:{_ALL}|everyone|everybody|us|the .+?) (?P<a>(?:in|on|at|into|onto|to|by|inside|under) .+)", _place),
        (rf"(?:make|turn|change|let|have) (?:{_ALL}|{_BG}|the time|the time of day|the weather|the season|the sky|the mood|day|night|summer|winter|spring|autumn|the atmosphere)(?: (?:in)?to| be| look(?: like)?| feel| seem| become| as if it(?:'s| is| was| were))* (?:a |an |the )?(?P<a>.+)", _light),
        (r"(?:it (?:should|must) be|(?:show|have|set|put|let) (?:it|this|the scene|everything)(?: be)? (?:in|at|during)|it's|it is|let it|let there be|make|i want it to be|i want it to|set (?:it|the time|the weather|the season|the time of day) to|change (?:the time|the weather|the season|the time of day|it) (?:to|from .+ to)|add|start|with|at|in|during|have it|it should) (?:some |a |an |the |falling |it )?(?P<a>.+)", _light),
        (rf"{_ALL} (?:should|must) (?:be|look|feel|take place|happen) (?:in|at|on|during|like)? ?(?P<a>.+)", _light),
        (r"(?:change|turn|switch) .+? (?:in)?to (?P<a>.+)", _light),
        (r"(?P<a>night(?: ?time)?|at night|snow|rain|winter|summer|spring|autumn|fall|sunset|dawn|sunrise)(?: please| now| version)?", _light),
    )  # fmt: skip


def _restyle(m: re.Match[str], c: Context) -> Found:
    words = m["a"]
    found = look_of(words)
    if found is None:
        return None
    rest = re.sub(
        r"\b(?:style|look|effect|filter|version|art|of|the|an?|painting|drawing)\b", "", words
    )
    if len(rest.split()) > 5:
        return None
    return (Restyle(**cast(Any, found)),)


def _unstyle(m: re.Match[str], c: Context) -> Found:
    return (Restyle(finish="none"),)


def _soft(m: re.Match[str], c: Context) -> Found:
    return (Restyle(style="soft", finish="none"),)


def look() -> Rules:
    into = r"(?:into|in|as|to|like|look like|be|with|using|resemble|look as|appear as|look)"
    return (
        (r"(?:remove|undo|take away|drop|delete|get rid of|without|no) (?:the |any |that )?(?:(?:\w+ ){0,2}(?:filter|effect|finish|style))", _unstyle),
        (rf"(?:make|turn) {_ALL} (?:normal|plain)(?: again)?", _soft),
        (rf"(?:make|turn|convert|change|render|redraw|draw|paint|redo|show|transform|give|reimagine|recreate|repaint|restyle|stylize|stylise|do|put|have|get|let) {_ALL}(?: style)?(?: {into})* (?:an? |the )?(?P<a>.+)", _restyle),
        (rf"(?:change|set|switch|convert) (?:the |its )?(?:art(?:istic)? |drawing |visual )?(?:style|look|finish)(?: of {_PIC})? (?:in)?to (?:an? )?(?P<a>.+)", _restyle),
        (rf"(?:apply|use|add|give (?:it|{_PIC})|go for|try|switch to|do) (?:an? |the )?(?P<a>.+? (?:style|look|effect|filter|finish|art|version))(?: to {_ALL})?", _restyle),
        (r"(?:as|in|like|into) (?:an? |the style of (?:an? )?|the )?(?P<a>.+)", _restyle),
        (r"(?P<a>(?:pixel art|watercolou?r|oil painting|cartoon|sketch|pencil sketch|line art|anime|mosaic|low poly|pop art|paper cut|stained glass|embroidery|crayon|comic|silhouette|flat|3d|neon|vintage|blueprint)(?: (?:style|version|look|effect|filter|drawing|painting))?)(?: please)?", _restyle),
        (rf"{_ALL} (?:should|must) (?:look like|be|look) (?:an? )?(?P<a>.+)", _restyle),
    )  # fmt: skip


def _tone(m: re.Match[str], c: Context) -> Found:
    words = re.sub(r"\b(?:colou?rs?|tones?|lighting|light|overall|hues?)$", "", m["a"]).strip()
    said = attributes(words, "picture")
    if not said or set(said) - {"tone", "color", "second"}:
        return None
    if "tone" not in said:
        pair = (said.get("color"), said.get("second"))
        return (Tone(saturation=-1.0),) if pair == ("black", "white") else None
    return (_scaled(said["tone"], m[0]),)


def _scaled(tone: Tone, words: str) -> Tone:
    factor = 1.6 if re.search(r"\b(?:much|a lot|very|far)\b", words) else 1.0
    factor = 0.55 if re.search(r"\b(?:slightly|a bit|a little|a touch)\b", words) else factor
    return Tone(
        *(
            max(-1.0, min(1.0, v * factor))
            for v in (tone.brightness, tone.contrast, tone.saturation, tone.warmth, tone.blur)
        )
    )


def _amount(m: re.Match[str], c: Context) -> Found:
    field = {
        "brightness": "brightness",
        "exposure": "brightness",
        "contrast": "contrast",
        "saturation": "saturation",
        "vibrance": "saturation",
        "color": "saturation",
        "colour": "saturation",
        "warmth": "warmth",
        "temperature": "warmth",
        "light": "brightness",
    }[m["f"]]
    sign = (
        1
        if re.match(r"increase|more|raise|boost|add|enhance|up|turn up|higher|improve", m["v"])
        else -1
    )
    return (_scaled(Tone(**{field: 0.4 * sign}), m[0]),)


def _blur(m: re.Match[str], c: Context) -> Found:
    return (Tone(blur=0.5),)


def _sharp(m: re.Match[str], c: Context) -> Found:
    return (Tone(blur=-0.5),)


def _verbal(m: re.Match[str], c: Context) -> Found:
    tone = {
        "brighten": Tone(brightness=0.35),
        "lighten": Tone(brightness=0.35),
        "darken": Tone(brightness=-0.35),
        "dim": Tone(brightness=-0.35),
        "desaturate": Tone(saturation=-0.6),
        "saturate": Tone(saturation=0.45),
        "warm": Tone(warmth=0.4),
        "cool": Tone(warmth=-0.4),
    }[m["v"]]
    return (_scaled(tone, m[0]),)


def tone() -> Rules:
    what = rf"(?:{_ALL}|(?:the )?(?:colou?rs?|light|lighting|lights))"
    return (
        (rf"(?:make|turn|convert|change|render|have|get) {what} (?:look |appear |in |into |to |be |all )*(?:a )?(?P<a>.+)", _tone),
        (rf"(?P<v>increase|more|raise|boost|add(?: more| some)?|enhance|up|turn up|higher|improve|decrease|reduce|lower|less|turn down|drop) (?:the )?(?P<f>brightness|exposure|contrast|saturation|vibrance|colou?r|warmth|temperature|light)(?: a bit| a little| slightly| a lot| of {_PIC})*", _amount),
        (rf"(?P<v>brighten|lighten|darken|dim|desaturate|saturate|warm|cool)(?: up| down)?(?: {what})?(?: up| down)?(?: a bit| a little| slightly| a lot)?", _verbal),
        (rf"blur(?: {_ALL})?(?: a bit| a little| slightly)?", _blur),
        (rf"sharpen(?: {_ALL})?|(?:make )?{_ALL} sharper", _sharp),
        (r"(?:in |to |go |use )?(?P<a>black[ -]and[ -]white|gr[ae]yscale|monochrome|(?:a (?:bit|little) )?(?:brighter|darker|warmer|cooler|more contrast|less contrast|more vivid|more colou?rful|(?:warmer|cooler|brighter|more vivid|muted) colou?rs))(?: please)?", _tone),
        (rf"{what} (?:should|must) be (?P<a>.+)", _tone),
    )  # fmt: skip


def _zoom(m: re.Match[str], c: Context) -> Found:
    out = bool(re.search(r"out|farther|further|wider|back|away|more of|smaller", m["d"]))
    target = c.target(m["t"]) if m.groupdict().get("t") else None
    if m.groupdict().get("t") and target is None:
        return None
    number = re.search(r"(\d+(?:\.\d+)?) ?(%|percent|x|times)?", m[0])
    zoom = 1.5
    if number:
        value = float(number[1])
        zoom = 1 + value / 100 if number[2] in ("%", "percent") else value
    elif re.search(r"\b(?:a bit|a little|slightly)\b", m[0]):
        zoom = 1.25
    elif re.search(r"\b(?:a lot|much|twice)\b", m[0]):
        zoom = 2.0
    return (Reframe(1 / zoom if out else zoom, target),)


def _crop(m: re.Match[str], c: Context) -> Found:
    target = c.target(m["t"])
    return (Reframe(2.0, target),) if target else None


def framing() -> Rules:
    little = r"(?: (?:a bit|a little|slightly|a lot|much))?"
    return (
        (rf"zoom (?P<d>in|out){little}(?: (?:by )?\d+(?:\.\d+)? ?(?:%|percent|x|times)?)?(?: (?:on|to|into|onto|at|from) (?P<t>(?!\d).+?))?(?: (?:by )?\d+(?:\.\d+)? ?(?:%|percent|x|times)?)?{little}", _zoom),
        (rf"(?:move|bring|pull|get|come|go) (?:the camera |the view )?{little[:-1]} )?(?P<d>closer|nearer|farther away|further away|back|away)(?: (?:to|from) (?P<t>.+))?" if False else r"(?:move|bring|pull) the (?:camera|view) (?P<d>closer|nearer|farther away|further away|farther|further|back|away|in|out)(?: (?:to|from|on) (?P<t>.+))?", _zoom),
        (rf"crop(?: {_ALL})?(?: down)? (?:to|around|on|onto|so (?:that )?only) (?:just |only )?(?P<t>.+)", _crop),
        (r"(?:get|take|have) (?:us )?(?:an? )?(?:closer|better) (?:look|view) (?:at|of) (?P<t>.+)|(?:get|go|come|move) (?:closer|nearer) to (?P<u>.+)", _focus),
        (r"(?:i want |show me |give me |do |i need )?an? close-?up (?:of|on) (?P<t>.+)(?P<u>)", _focus),
        (r"focus on (?P<t>.+)|(?:make|show|do) an? close-?up of (?P<u>.+)", _focus),
        (r"(?:show|reveal|include) (?P<d>more of) (?:the )?(?:surroundings|scene|background|place|landscape)", _zoom),
    )  # fmt: skip


def _focus(m: re.Match[str], c: Context) -> Found:
    target = c.target(m["t"] or m["u"])
    return (Reframe(2.0, target),) if target else None


def plain_scene(scene: Scene) -> Said:
    return {"setting": scene.setting}
