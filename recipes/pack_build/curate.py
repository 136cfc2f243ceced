"""From emoji to concepts: what is left out, what things are called, how big they are.

Hand-written knowledge lies in `art/`: `leave-out.txt` (slugs), `groups.tsv` (defaults of a
subgroup), `concepts.tsv` (what single concepts have differently), `slots.tsv` (where things
attach), `poses.tsv`, `flags.tsv`.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pack_build.sources import Emoji

ART = Path(__file__).parents[2] / "art"
FIGURES = {"whole", "bust", "face", "object", "symbol"}
STANCES = {"stands", "floats", "flies", "swims", "hangs", "lies"}
FACINGS = {"left", "right", "front"}


@dataclass(slots=True)
class Draft:
    """A concept in the making. `slugs`: style -> drawing; `own`: our own drawing, used instead.
    `tile`: it stands before a coloured square that is not part of the thing."""

    id: str
    en: list[str]
    zh: list[str]
    tags_en: tuple[str, ...]
    tags_zh: tuple[str, ...]
    group: str
    subgroup: str
    slugs: dict[str, str]
    figure: str = "object"
    stance: str = "stands"
    height_m: float = 0.3
    facing: str = "front"
    color: str | None = None
    recolorable: bool = True
    mass: bool = False
    plural: str = ""
    slots: dict[str, list[float]] = field(default_factory=dict)
    poses: dict[str, str] = field(default_factory=dict)
    curated: bool = False
    own: str | None = None
    tile: bool = False
    shows: list[str] = field(default_factory=list)


def kept(emoji: list[Emoji]) -> list[Emoji]:
    """The emoji that `art/leave-out.txt` does not name."""
    left_out = set((ART / "leave-out.txt").read_text().split())
    return [e for e in emoji if e.id not in left_out]


def drafts(emoji: list[Emoji]) -> list[Draft]:
    """Concepts of the emoji, curated, without name clashes with each other."""
    known = {e.id for e in emoji}
    named: dict[str, list[dict[str, str] | None]] = {}
    for row in table("concepts.tsv"):
        named.setdefault(row["drawing"] or row["id"], []).append(row)
    unknown = sorted(set(named) - known)
    if unknown:
        raise SystemExit(f"art/concepts.tsv: no drawing for {', '.join(unknown)}")
    return _without_repeats([_draft(e, row) for e in emoji for row in named.get(e.id, [None])])


def table(name: str) -> list[dict[str, str]]:
    """The rows of `art/<name>`; cells are stripped, lines that start with # left out."""
    lines = [x for x in (ART / name).read_text().splitlines() if x and not x.startswith("#")]
    rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    return [{k: (v or "").strip() for k, v in row.items()} for row in rows]


def words(cell: str) -> list[str]:
    return [word.strip() for word in cell.split(",") if word.strip()]


def _draft(e: Emoji, row: dict[str, str] | None) -> Draft:
    draft = Draft(
        id=e.id,
        en=[plain(e.en)],
        zh=[e.zh],
        tags_en=e.tags_en,
        tags_zh=e.tags_zh,
        group=_group(e),
        subgroup=e.subgroup,
        slugs=dict(e.slugs),
    )
    default = _defaults().get(e.subgroup)
    if default:
        apply(draft, default["height_m"], default["facts"])
    if row:
        draft.id = row["id"]
        draft.en = words(row["en"]) or draft.en
        draft.zh = words(row["zh"]) or draft.zh
        apply(draft, row["height_m"], row["facts"])
        draft.curated = True
    return draft


def typical_color(draft: Draft, colors: list[str]) -> str:
    """The commonest colour; of a person the commonest that is not emoji skin or hair."""
    skin = {"yellow", "orange", "beige", "brown"} if draft.group == "person" else set()
    return next((color for color in colors if color not in skin), colors[0])


_cache: dict[str, dict[str, str]] = {}


def _defaults() -> dict[str, dict[str, str]]:
    if not _cache:
        _cache.update({row["subgroup"]: row for row in table("groups.tsv")})
    return _cache


def apply(draft: Draft, height_m: str, facts: str) -> None:
    """Sets what the words of `facts` say: a figure, a stance, a side, or `key=value`."""
    if height_m:
        draft.height_m = float(height_m)
    for fact in facts.split():
        key, _, value = fact.partition("=")
        if fact in FIGURES:
            draft.figure = fact
        elif fact in STANCES:
            draft.stance = fact
        elif fact in FACINGS:
            draft.facing = fact
        elif fact == "mass":
            draft.mass = True
        elif fact == "tile":
            draft.tile = True
            draft.slugs = {k: v for k, v in draft.slugs.items() if k in ("flat", "toon")}
        elif fact == "fixed":
            draft.recolorable = False
        elif key == "own":
            draft.own, draft.slugs = value, {}
        elif key == "soft":
            draft.own = value
            del draft.slugs["soft"]
        elif key in ("color", "plural", "group"):
            setattr(draft, key, value.replace("_", " "))
        else:
            raise SystemExit(f"art: {draft.id}: unknown fact {fact!r}")


def plain(label: str) -> str:
    """An emoji's label as people write it: "person: blond hair" -> "person with blond hair"."""
    text = label.lower().replace("’", "'").replace("“", "").replace("”", "")
    head, colon, rest = text.partition(": ")
    if colon:
        text = f"{head} with {rest}" if "hair" in rest else f"{head} {rest}"
    return text


GROUPS = {
    "animal": "animal",
    "food": "food",
    "plant": "plant",
    "place": "place",
    "person": "person",
    "family": "person",
    "transport-sign": "symbol",
    "transport": "vehicle",
    "musical": "instrument",
    "dishware": "household",
    "sky": "sky",
    "hand": "hand",
    "hands": "hand",
    "body": "body",
    "heart": "symbol",
    "emotion": "symbol",
    "smileys-emotion": "face",
    "flags": "flag",
    "symbols": "symbol",
}
"""Subgroup, its first word, or group -> the pack's group; else the subgroup itself."""


def _group(e: Emoji) -> str:
    head = e.subgroup.split("-")[0]
    return GROUPS.get(e.subgroup) or GROUPS.get(head) or GROUPS.get(e.group, e.subgroup)


def _without_repeats(found: list[Draft]) -> list[Draft]:
    """A name that a curated concept claims is taken from the others; a clash between two curated
    ones is an error, between two uncurated ones the first keeps it."""
    clashes: list[str] = []
    for language in ("en", "zh"):
        owner: dict[str, Draft] = {}
        for draft in sorted(found, key=lambda d: not d.curated):
            kept = []
            for name in getattr(draft, language):
                other = owner.setdefault(name.lower(), draft)
                if other is draft:
                    kept.append(name)
                elif draft.curated:
                    clashes.append(f"{name!r} names both {other.id} and {draft.id}")
            setattr(draft, language, list(dict.fromkeys(kept)))
    nameless = [f"{d.id} has no name of its own" for d in found if not d.en or not d.zh]
    if clashes or nameless:
        raise SystemExit("\n".join(["art/concepts.tsv:", *clashes, *nameless]))
    return found


def as_row(draft: Draft) -> dict[str, Any]:
    """The concept as it is written: fields at their default left out."""
    row: dict[str, Any] = {
        "id": draft.id,
        "en": draft.en,
        "zh": draft.zh,
        "plural": draft.plural or plural(draft.en[0]) if not draft.mass else draft.en[0],
        "group": draft.group,
        "figure": draft.figure,
        "stance": draft.stance,
        "height_m": draft.height_m,
    }
    names = {*map(str.lower, draft.en), *draft.zh}
    optional = {
        "facing": draft.facing if draft.facing != "front" else None,
        "color": draft.color,
        "recolorable": None if draft.recolorable else False,
        "mass": draft.mass or None,
        "tags_en": [t for t in draft.tags_en if t.lower() not in names],
        "tags_zh": [t for t in draft.tags_zh if t not in names],
        "slots": draft.slots,
        "poses": draft.poses,
        "shows": draft.shows,
    }
    return row | {k: v for k, v in optional.items() if v not in (None, [], {})}


IRREGULAR = {
    "man": "men",
    "woman": "women",
    "child": "children",
    "person": "people",
    "mouse": "mice",
    "goose": "geese",
    "foot": "feet",
    "tooth": "teeth",
    "leaf": "leaves",
    "wolf": "wolves",
    "knife": "knives",
    "loaf": "loaves",
    "ox": "oxen",
    "die": "dice",
    "scarf": "scarves",
    "elf": "elves",
    "shelf": "shelves",
    "cactus": "cacti",
}
SAME = {"sheep", "deer", "fish", "bison", "moose", "shrimp", "squid", "sushi", "aircraft", "salmon"}
TO_OES = {"tomato", "potato", "mango", "hero", "volcano", "superhero", "tornado", "mosquito"}


def plural(name: str) -> str:
    """English plural of a name; in "bowl of soup" the bowl is what is many."""
    for link in (" of ", " with ", " in ", " on ", " and ", " from ", " behind "):
        head, found, rest = name.partition(link)
        if found:
            return f"{plural(head)}{link}{rest}"
    head, space, last = name.rpartition(" ")
    return f"{head}{space}{_plural_word(last)}"


def _plural_word(word: str) -> str:
    for singular, many in IRREGULAR.items():
        ends = len(singular) > 2 and word.endswith(singular) and word != "human"
        if word == singular or (ends and singular != "die"):
            return word[: -len(singular)] + many
    if word in SAME or word.endswith("fish") or (word.endswith("s") and not word.endswith("ss")):
        return word if word not in ("bus", "octopus", "walrus", "iris", "gas") else word + "es"
    if word in TO_OES or word.endswith(("ss", "x", "ch", "sh", "z")):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + "s"
