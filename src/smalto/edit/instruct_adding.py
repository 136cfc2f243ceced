"""What is to be added, and where: a description, an area, a relation to what is there."""

# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from smalto.edit.instruct_things import PRONOUNS, Context, name
from smalto.edit.operations import Add, Area, Move, Operation, Relate, Target
from smalto.model.lexicon import RELATIONS
from smalto.scene.types import Item, RelationKind, Scene, Setting

Found = tuple[Operation, ...] | None

_PIC = r"(?:the |this |my )?(?:picture|image|scene|photo|drawing|illustration|frame|canvas|view)"
_AREA = re.compile(
    rf"(?:,? ?\b(?:in|to|into|on|at|near|towards?|along) )(?:the )?(?:far |very |upper |lower )?"
    rf"(?P<a>(?:top|bottom|upper|lower)?[ -]?(?:left|right)|top|bottom|center|centre|middle)"
    rf"(?:[ -]?hand)?(?:[ -]?(?:side|corner|edge|part|half))?(?: of {_PIC}| in {_PIC})?$"
)
_DEPTH = re.compile(
    r",? ?\b(?:in|to|into) the (?P<d>back ?ground|fore ?ground|distance|back|front)$"
)
_NOWHERE = re.compile(
    rf",? ?(?:\b(?:in|to|into|on|somewhere in|for) {_PIC}|\b(?:somewhere|here|there|too|as well|also|please|anywhere|nearby))$"
)
_AREAS: dict[str, Area] = {
    "left": "left", "right": "right", "top": "top", "bottom": "bottom", "center": "center",
    "centre": "center", "middle": "center", "top left": "top-left", "top right": "top-right",
    "bottom left": "bottom-left", "bottom right": "bottom-right", "upper left": "top-left",
    "upper right": "top-right", "lower left": "bottom-left", "lower right": "bottom-right",
}  # fmt: skip
_MORE: dict[str, RelationKind] = {
    "left of": "left_of", "to the left of": "left_of", "right of": "right_of",
    "on the head of": "wears", "at the foot of": "beside", "on the other side of": "beside",
    "over": "above", "underneath": "under", "chasing": "chases", "that is chasing": "chases",
    "at": "beside", "against": "beside", "towards": "beside", "close by": "beside",
    "for": "beside", "from": "beside", "touching": "beside", "atop": "on", "top of": "on",
    "to": "beside", "in the hands of": "holds", "in the hand of": "holds", "with": "beside",
}  # fmt: skip
_BODY = re.compile(
    r"\bon (?P<o>its|his|her|the .+?(?:'s|s'))(?: (?:own|left|right))? "
    r"(?P<p>head|face|nose|neck|eyes|feet|ears|body|back|shoulders?)$"
    r"|\bin (?P<i>its|his|her|their|the .+?(?:'s|s')) (?P<q>hands?|mouth|paws?|arms?)$"
)


def _relations() -> Sequence[str]:
    said = {w for w in RELATIONS if w.isascii()} | set(_MORE)
    return sorted(said - {"with a"}, key=len, reverse=True)


_REL = re.compile(
    rf"\b(?P<r>{'|'.join(map(re.escape, _relations()))}) (?P<n>(?:the|its|his|her|their|it|him|them|this|that|each|both|a|an|one)\b.*)$"
)


def added(
    words: str, c: Context, *, relation: RelationKind | None = None, anchor: Target | None = None
) -> Found:
    """What `words` describe comes into the picture; with `anchor`, in `relation` to it."""
    rest = words.strip(" ,")
    area: Area | None = None
    for _ in range(3):
        rest = _NOWHERE.sub("", rest).strip(" ,")
        if found := _AREA.search(rest):
            area = _AREAS[found["a"].replace("-", " ").strip()]
            rest = rest[: found.start()].strip(" ,")
    rest, relation, anchor, area = _placed(rest, c, relation, anchor, area)
    scene = described(rest, c)
    if scene is None:
        return None
    head = scene.items[0]
    c.last = Target(rest, head.concept)
    return (Add(scene, relation, anchor, area),)


def _placed(
    rest: str, c: Context, relation: RelationKind | None, anchor: Target | None, area: Area | None
) -> tuple[str, RelationKind | None, Target | None, Area | None]:
    if anchor is not None:
        return rest, relation, anchor, area
    if body := _BODY.search(rest):
        owner = (body["o"] or body["i"]).removesuffix("'s").removesuffix("'")
        worn: RelationKind = "holds" if body["i"] else "on" if body["p"] == "back" else "wears"
        if target := c.target("it" if owner in ("its", "his", "her", "their") else owner):
            return rest[: body.start()].strip(), worn, target, area
    for found in _REL.finditer(rest):
        before = rest[: found.start()].strip(" ,")
        target = c.target(found["n"]) if before else None
        if target is not None and _is_here(target, found["n"], c):
            kind = cast(RelationKind, _MORE.get(found["r"]) or RELATIONS[found["r"]])
            return (
                re.sub(
                    r" (?:that is|which is|who is|is|standing|sitting|lying|placed|right|just|directly)$",
                    "",
                    before,
                ),
                kind,
                target,
                area,
            )
    if depth := _DEPTH.search(rest):
        return rest[: depth.start()].strip(), None, None, area
    return rest, relation, anchor, area


def _is_here(target: Target, words: str, c: Context) -> bool:
    if c.known is None:
        return not re.match(r"an? |one ", words)
    return target.concept is None or any(i.concept == target.concept for i in c.known.items)


def described(words: str, c: Context) -> Scene | None:
    """The things that a description names, and how they hang together; nothing of its setting."""
    plain = re.sub(r"^(?:also |in |some more |more )", "", words).strip(" ,.")
    if not plain or plain in PRONOUNS or plain in ("some", "another", "more"):
        return None
    scene = c.read_scene(plain).scene
    if _is_made_up(scene, plain):
        return None
    if not scene.items:
        named = name(re.sub(r"^(?:an?|the|some|one) ", "", plain), c)
        if named is None:
            return None
        scene = Scene(items=(Item(named.concept),))
    texts = tuple(t for t in scene.texts)
    return Scene(Setting(), scene.items, scene.relations, texts)


SHAPES = ("circle", "square", "triangle", "star", "diamond-shape")


def _is_made_up(scene: Scene, words: str) -> bool:
    """Whether there are only shapes that nobody asked for: words without meaning are drawn so."""
    asked = re.search(r"circle|square|triangle|star|diamond|shape|ball|box|圆|方|三角|星|菱", words)
    return bool(scene.items) and not asked and all(i.concept in SHAPES for i in scene.items)


def described_item(words: str, c: Context) -> Item | None:
    """The first thing that a description names."""
    scene = described(re.sub(r" instead$", "", words), c)
    return scene.items[0] if scene and scene.items else None


def put(target: Target, words: str, c: Context) -> Found:
    """A thing that is there goes "next to the tree", or comes on somebody's head."""
    if body := re.fullmatch(
        r"on (?P<o>.+?)(?:'s|')? (?:head|face|nose|neck|eyes|feet|ears)", words
    ):
        owner = c.target("it" if body["o"] in ("its", "his", "her") else body["o"])
        return (Relate("wears", owner, target),) if owner else None
    found = _REL.match(words)
    if not found:
        return None
    anchor = c.target(found["n"])
    if anchor is None or (anchor.concept is None and c.known is not None):
        return None
    kind = cast(RelationKind, _MORE.get(found["r"]) or RELATIONS[found["r"]])
    c.last = target
    return (Move(target, relation=kind, anchor=anchor),)


def plainly(scene: Scene) -> Scene:
    return replace(scene, setting=Setting())
