"""English orders about things: removed, changed, counted, related, added."""

# ruff: noqa: E501

from __future__ import annotations

import re
from dataclasses import replace
from typing import cast

from smalto.edit.instruct_adding import added, described_item
from smalto.edit.instruct_common import NUMBER, Found, all_of, is_here, number_of
from smalto.edit.instruct_things import Context, pack
from smalto.edit.instruct_words import Said, attributes
from smalto.edit.operations import (
    Change,
    Operation,
    Recount,
    Relate,
    Remove,
    Replace,
    Resize,
    Target,
)
from smalto.model.lexicon import RELATIONS
from smalto.scene.types import Item, RelationKind

SKY = re.compile(r"(?:整个|整片)?天空?(?:的颜色)?")
"""Of a picture from elsewhere the sky is found by its pixels, and may take a colour."""
OF_A: frozenset[RelationKind] = frozenset(("wears", "holds", "hugs", "eats", "plays"))
"""Relations in which what is new hangs on what is there."""


def remove_rule(m: re.Match[str], c: Context) -> Found:
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


def off_rule(m: re.Match[str], c: Context) -> Found:
    """ "take the balloon away from the boy"."""
    thing, owner = (
        c.target(m["t"]),
        c.target(re.sub(r"(?:'s)? (?:head|hand|hands|face)$", "", m["u"])),
    )
    if thing is None or thing.concept is None:
        return None
    owned = owner if owner is not None and owner.concept else None
    return (Remove(replace(thing, of=owned)),)


def keep_only_rule(m: re.Match[str], c: Context) -> Found:
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


def make_rule(m: re.Match[str], c: Context) -> Found:
    """ "make the cat red", "make the cats three", "make it a dog"."""
    words, rest = m["t"], m["a"]
    said = attributes(rest, "thing")
    if said is not None and not _is_picture(words):
        targets = c.targets(words)
        if not targets:
            return None
        return tuple(op for t in targets for op in _change(t, said) or ())
    if re.fullmatch(NUMBER, rest) and (target := c.target(words)):
        return (Recount(target, number_of(rest)),)
    return None


def sky_rule(m: re.Match[str], c: Context) -> Found:
    """A colour for the sky; of pictures made here the sky is what place, time and weather say."""
    said = attributes(m["a"], "thing")
    is_color = said is not None and "color" in said and c.known is None
    return _change(Target("the sky"), said) if said and is_color else None


def _is_picture(words: str) -> bool:
    return bool(
        re.fullmatch(
            r"(?:the |this )?(?:whole |entire )?(?:picture|image|scene|photo|illustration|drawing|everything|all|background|sky|colou?rs?)",
            words,
        )
    )


def recolor_rule(m: re.Match[str], c: Context) -> Found:
    said = attributes(m["a"], "thing")
    target = c.target(m["t"])
    return _change(target, said) if said and target else None


def replace_rule(m: re.Match[str], c: Context) -> Found:
    said = attributes(m["a"], "thing")
    target = c.target(m["t"])
    if target is None:
        return None
    if said is not None:
        return _change(target, said)
    item = described_item(m["a"], c)
    if item is None:
        return None
    c.last = Target(m["a"], item.concept)  # "... and paint it yellow": the new one
    return (Replace(target, item),)


def count_rule(m: re.Match[str], c: Context) -> Found:
    target = c.target(re.sub(rf"^{NUMBER} ", "", m["t"]))
    if target is None or target.concept is None:
        return None
    if c.known is not None and all(i.concept != target.concept for i in c.known.items):
        return None
    return (Recount(all_of(target), number_of(m["n"])),)


def more_rule(m: re.Match[str], c: Context) -> Found:
    group = m.groupdict()
    word = group.get("n") or "one"
    target = c.target(m["t"])
    if target is None or not is_here(target, c):
        return None
    number = 1 if word in ("a", "an", "another") else number_of(word)
    sign = -1 if group.get("less") else 1
    return (Recount(all_of(target), None, sign * number),)


def fewer_rule(m: re.Match[str], c: Context) -> Found:
    target = c.target(m["t"])
    return (Recount(all_of(target), None, -number_of(m["n"])),) if target else None


def double_rule(m: re.Match[str], c: Context) -> Found:
    target = c.target(m["t"])
    if target is None or not is_here(target, c) or c.known is None:
        return (Recount(target, None, 1),) if target else None
    here = sum(i.count for i in c.known.items if i.concept == target.concept)
    return (Recount(all_of(target), 2 * here),)


def enough_rule(m: re.Match[str], c: Context) -> Found:
    target = c.target(m["t"] or m["t2"])
    if target is None or not is_here(target, c):
        return None
    return (Recount(all_of(target), number_of(m["n"] or m["n2"])),)


def nice_rule(m: re.Match[str], c: Context) -> Found:
    return added(m["t"], c)


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


VERB = "|".join(re.escape(w) for w in sorted({*_VERBS, *_MORE_VERBS}, key=len, reverse=True))


def relate_rule(m: re.Match[str], c: Context) -> Found:
    kind = cast(RelationKind, _MORE_VERBS.get(m["v"]) or RELATIONS[m["v"]])
    a = c.target(m["t"])
    if a is None:
        return None
    return related(a, kind, m["u"], c)


def related(a: Target, kind: RelationKind, words: str, c: Context) -> Found:
    """`a` comes into a relation with what `words` name: there already, or new."""
    before = c.last
    b = c.target(words)
    fresh = c.known is None and re.match(r"an? ", words)
    is_other = b is not None and b.concept != a.concept and not fresh
    if b is not None and is_other and (b.concept is None or is_here(b, c)):
        return (Relate(kind, a, b),)
    c.last = before
    if kind in OF_A:
        return added(words, c, relation=kind, anchor=a)
    new = added(words, c, relation="beside", anchor=a)
    thing = c.last
    c.last = a
    return (*new, Relate(kind, a, thing)) if new and thing else None


def give_rule(m: re.Match[str], c: Context) -> Found:
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


def do_rule(m: re.Match[str], c: Context) -> Found:
    """ "let the cat sleep"."""
    said = attributes(m["a"], "thing")
    target = c.target(m["t"])
    if target is None or not said:
        return None
    return _change(target, said)


def add_rule(m: re.Match[str], c: Context) -> Found:
    return added(m["t"], c)


def wear_rule(m: re.Match[str], c: Context) -> Found:
    owner = c.target(m["t"])
    return related(owner, "wears", m["u"], c) if owner else None


def _splits(words: str) -> list[tuple[str, str]]:
    """Every way to cut words in two, the longest first part first."""
    atoms = words.split()
    return [(" ".join(atoms[:k]), " ".join(atoms[k:])) for k in range(len(atoms) - 1, 0, -1)]


def make_split_rule(m: re.Match[str], c: Context) -> Found:
    """ "make the big cat bright red": where the thing ends and what is said begins, the vocabulary
    tells."""
    words = f"{m['t']} {m['a']}"
    best: Found = None
    for thing, said in _splits(words):
        if (attributes(said, "thing") is None and not re.fullmatch(NUMBER, said)) or _is_picture(
            thing
        ):
            if best:
                break
            continue
        found = re.fullmatch(r"(?P<t>.+)\|(?P<a>.+)", f"{thing}|{said}")
        made = make_rule(found, c) if found else None
        if made:
            best = made
    return best


last_split_rule = make_split_rule
