"""More or fewer of a thing."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from smalto.edit.foreign_work import Impossible
from smalto.edit.operations import Recount
from smalto.edit.own_find import found, listing
from smalto.edit.own_layers import inserted
from smalto.edit.own_room import Hint
from smalto.edit.own_scene import (
    OF_A,
    RIGID,
    Key,
    Work,
    things,
)
from smalto.edit.own_seat import seated
from smalto.edit.own_things import left_behind, without
from smalto.scene.types import MAX_COUNT


def recount(work: Work, operation: Recount) -> None:
    keys = found(work, operation.target)
    item = keys[0][0]
    own = [key for key in keys if key[0] == item] if operation.target.which else [
        key for key in things(work.staging) if key[0] == item
    ]  # fmt: skip
    wanted = operation.count if operation.count is not None else len(own) + operation.more
    if wanted == len(own) and operation.count is not None:
        raise Impossible(f"There are {wanted} already. {listing(work)}", "Ask for another number.")
    if wanted > MAX_COUNT:
        raise Impossible(f"At most {MAX_COUNT} of a kind can be drawn.", "Ask for fewer.")
    if wanted <= 0:
        without(work, own, left_behind(work, own)[1])
    elif wanted < len(own):
        gone = _spare(work, own, len(own) - wanted)
        carried, orphans = left_behind(work, gone)
        without(work, [*gone, *carried], orphans)
    else:
        grown_to(work, item, wanted)
    work.last = [key for key in things(work.staging) if key[0] == item]


def _spare(work: Work, keys: Collection[Key], count: int) -> list[Key]:
    """Those that go first: who hides others least and stands outermost."""
    placed = things(work.staging)
    middle = sum(placed[key].box.center[0] for key in keys) / len(keys)
    ranked = sorted(keys, key=lambda key: -abs(placed[key].box.center[0] - middle))
    return ranked[:count]


def grown_to(work: Work, item: int, wanted: int) -> None:
    """More copies of an item: near the others, or all of them anew where they hang on something."""
    placed = things(work.staging)
    own = [key for key in placed if key[0] == item]
    grown = replace(work.scene.items[item], count=wanted, many=False)
    items = (*work.scene.items[:item], grown, *work.scene.items[item + 1 :])
    scene = replace(work.scene, items=items)
    hangs = any(
        r.kind in RIGID and (r.b if r.kind in OF_A else r.a) == item for r in scene.relations
    )
    new = [(item, n) for n in range(len(own), wanted)]
    free = [*own, *new] if hangs else new
    height = sum(placed[key].box.h for key in own) / len(own)
    x = sum(placed[key].box.center[0] for key in own) / len(own)
    y = sum(placed[key].box.bottom for key in own) / len(own)
    sizes = {} if hangs else dict.fromkeys(new, height)
    come = seated(work, scene, free, hint=Hint(near=(x, y)), sizes=sizes)
    inserted(work, scene, come.placed)
