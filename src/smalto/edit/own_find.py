"""Which copies in a staging an instruction means; if none, what there is instead."""

from __future__ import annotations

from collections.abc import Sequence

from smalto.edit.foreign_work import Impossible
from smalto.edit.operations import Target
from smalto.edit.own_scene import Key, Work, carrier_of, hanging, things
from smalto.scene.english import plural
from smalto.stage.cast import KIN
from smalto.stage.types import Placed


def found(work: Work, target: Target) -> list[Key]:
    """In painting order. Raises Impossible, saying what is in the picture."""
    keys = _named(work, target)
    if target.color is not None:
        colored = [key for key in keys if _color(work, key) == target.color]
        keys = colored or _refuse_color(work, target, keys)
    if target.of is not None:
        keys = _owned(work, target, keys)
    keys = _told_apart(work, target, keys)
    work.last = keys
    return keys


def _named(work: Work, target: Target) -> list[Key]:
    placed = things(work.staging)
    if target.concept is None:
        if work.last and all(key in placed for key in work.last):
            return work.last
        if not placed:
            raise Impossible("There is nothing in the picture that could be meant.", ADVICE)
        first = min(key[0] for key in placed)
        if len({key[0] for key in placed}) > 1 and target.words:
            work.notes.append(f"{target.words!r} was taken for the {work.name(first)}.")
        return [key for key in placed if key[0] == first]
    keys = [key for key in placed if _is(work, key, target.concept)]
    return keys or _refuse(work, target)


def _is(work: Work, key: Key, concept: str) -> bool:
    own = work.scene.items[key[0]].concept
    return own == concept or concept in KIN.get(own, ()) or own in KIN.get(concept, ())


ADVICE = "Name one of these things, or add it first."


def _refuse(work: Work, target: Target) -> list[Key]:
    raise Impossible(f"There is no {_bare(target.words)} in the picture. {listing(work)}", ADVICE)


def _bare(words: str) -> str:
    for head in ("the ", "a ", "an ", "all ", "any ", "both "):
        words = words.removeprefix(head)
    return words


def _refuse_color(work: Work, target: Target, keys: Sequence[Key]) -> list[Key]:
    """A colour that nobody has: but if there is one thing of the name, it is meant."""
    if len(keys) == 1:
        return list(keys)
    return _refuse(work, target)


def listing(work: Work) -> str:
    """What the picture shows, as a sentence."""
    said = []
    for index, item in enumerate(work.scene.items):
        name = work.name(index)
        count = sum(key[0] == index for key in things(work.staging))
        color = f"{item.color} " if item.color else ""
        said.append(f"{color}{name}" if count == 1 else f"{count} {color}{plural(name)}")
    said += [f'the text "{text.content}"' for text in work.scene.texts]
    return f"It shows: {', '.join(said)}." if said else "It shows no things at all."


def _color(work: Work, key: Key) -> str | None:
    item = work.scene.items[key[0]]
    concept = work.tools.pack.concepts.get(item.concept)
    return item.color or (concept.color if concept else None)


def _owned(work: Work, target: Target, keys: list[Key]) -> list[Key]:
    assert target.of is not None
    owners = found(work, target.of)
    theirs = {key for owner in owners for key in hanging(work.staging, owner)}
    own = [key for key in keys if key in theirs]
    own = own or [k for k in keys if (c := carrier_of(work.staging, k)) and c[0] in owners]
    if own:
        return own
    placed = things(work.staging)
    near = [k for k in keys if any(placed[k].box.overlap(placed[o].box) > 0 for o in owners)]
    return near or (keys if len(keys) == 1 else _refuse(work, target))


def _told_apart(work: Work, target: Target, keys: list[Key]) -> list[Key]:
    placed = things(work.staging)
    if target.ordinal is not None:
        vertical = target.which in ("top", "bottom")
        back = target.which in ("right", "bottom")
        ranked = sorted(keys, key=lambda k: placed[k].box.center[1 if vertical else 0])
        ranked = ranked[::-1] if back else ranked
        if target.ordinal > len(ranked):
            raise Impossible(
                f"There are only {len(ranked)} of these in the picture.", "Count from the left."
            )
        return [ranked[target.ordinal - 1]]
    if target.which is not None:
        ranked = sorted(keys, key=lambda k: _rank(placed[k], target.which or "left", work))
        return ranked[: target.copies or 1]
    if target.copies is not None:
        return keys[-target.copies :]
    return keys


def _rank(one: Placed, which: str, work: Work) -> float:
    (x, y), middle = one.box.center, work.picture.center
    ranks = {
        "left": x, "right": -x, "top": y, "bottom": -y, "largest": -one.box.area,
        "smallest": one.box.area, "nearest": -one.box.bottom, "farthest": one.box.bottom,
    }  # fmt: skip
    return ranks.get(which, abs(x - middle[0]) + 0.3 * abs(y - middle[1]))
