"""Who is painted before whom, when something comes in between."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from smalto.edit.own_scene import Key, Work, things
from smalto.scene.types import Scene
from smalto.stage.lettering import TOP_LAYER
from smalto.stage.types import Placed, PlacedText

FRONT = frozenset(("in_front_of",))
BACK = frozenset(("behind",))


def inserted(
    work: Work,
    scene: Scene,
    new: Sequence[Placed],
    texts: Sequence[PlacedText] = (),
    *,
    gone: Sequence[Key] = (),
) -> None:
    """The staging with new copies among the old ones, from far to near; who hangs on another stays
    next to it. `gone`: copies that they take the place of."""
    staging = work.staging
    was = things(staging)
    stay = [_kept_in(one, was, work) for one in new]
    new = [one for one, still in zip(new, stay, strict=True) if still is None]
    standing = [one for one in stay if one is not None]
    taken = {(one.item, one.copy) for one in (*new, *standing)} | set(gone)
    old = [one for one in staging.placed if one.item is None or (one.item, one.copy) not in taken]
    runs = {text.run for text in texts}
    written = [text for text in staging.texts if text.run not in runs]
    order: list[Placed | PlacedText] = sorted(
        [*old, *standing, *written], key=lambda one: one.layer
    )
    fresh: list[Placed | PlacedText] = sorted([*new, *texts], key=lambda one: one.layer)
    for group in _groups(fresh, scene):
        at = _place(group, order, scene)
        order[at:at] = group
    work.show(scene, *_numbered(order))


def _kept_in(one: Placed, was: dict[Key, Placed], work: Work) -> Placed | None:
    """A changed copy in its old layer, if it still stands where it stood."""
    old = was.get((one.item or 0, one.copy))
    if old is None or abs(old.box.bottom - one.box.bottom) > 0.01 * work.picture.h:
        return None
    if abs(old.box.center[0] - one.box.center[0]) > 0.02 * work.picture.w:
        return None
    return replace(one, layer=old.layer)


def _groups(fresh: Sequence[Placed | PlacedText], scene: Scene) -> list[list[Placed | PlacedText]]:
    """Everything that is new, each alone, in painting order."""
    return [[one] for one in fresh]


def _place(
    group: Sequence[Placed | PlacedText], order: Sequence[Placed | PlacedText], scene: Scene
) -> int:
    """Where in painting order: beside whom it hangs on, else by its foot."""
    first = group[0]
    if isinstance(first, PlacedText):
        holder = scene.texts[first.run].holder
        if first.layer >= TOP_LAYER or holder is None:
            return len(order)
        return _after(order, holder)
    low, high = 0, len(order)
    for n, one in enumerate(order):
        if isinstance(one, PlacedText) and scene.texts[one.run].holder == first.item:
            high = min(high, n)  # what it bears is painted over it
    for relation in scene.relations:
        mine, other = (
            relation.a == first.item,
            relation.b if relation.a == first.item else relation.a,
        )
        if not mine and relation.b != first.item:
            continue
        on_top = _is_on_top(relation.kind, mine)
        if on_top is True:
            low = max(low, _after(order, other))
        elif on_top is False:
            high = min(high, _before(order, other))
    foot = first.box.bottom
    at = next(
        (
            n
            for n, one in enumerate(order)
            if isinstance(one, Placed) and one.item is not None and one.box.bottom > foot
        ),
        next(
            (n for n, o in enumerate(order) if isinstance(o, PlacedText) and o.layer >= TOP_LAYER),
            len(order),
        ),
    )
    return max(low, min(at, high)) if low <= high else low


def _is_on_top(kind: str, is_a: bool) -> bool | None:
    if kind in ("wears", "holds", "eats", "plays", "hugs", "behind"):
        return not is_a
    if kind in ("on", "in", "rides", "sits_on", "in_front_of", "under"):
        return is_a
    return None


def _after(order: Sequence[Placed | PlacedText], item: int) -> int:
    found = [n for n, o in enumerate(order) if isinstance(o, Placed) and o.item == item]
    return found[-1] + 1 if found else 0


def _before(order: Sequence[Placed | PlacedText], item: int) -> int:
    found = [n for n, o in enumerate(order) if isinstance(o, Placed) and o.item == item]
    return found[0] if found else len(order)


def _numbered(
    order: Sequence[Placed | PlacedText],
) -> tuple[list[Placed], list[PlacedText]]:
    """Scenery below 0, things from 0 on, what nothing may cover from `TOP_LAYER` on."""
    back = [o for o in order if isinstance(o, Placed) and o.item is None]
    placed: list[Placed] = [replace(one, layer=n - len(back)) for n, one in enumerate(back)]
    texts: list[PlacedText] = []
    layer = 0
    for one in order:
        if isinstance(one, PlacedText):
            fixed = one.layer >= TOP_LAYER or one.layer < 0
            texts.append(one if fixed else replace(one, layer=layer))
            layer += not fixed
        elif one.item is not None:
            placed.append(replace(one, layer=layer))
            layer += 1
    return placed, texts


def relayered(work: Work, keys: Sequence[Key]) -> None:
    """Copies that have moved, among the others anew."""
    placed = things(work.staging)
    inserted(work, work.scene, [placed[key] for key in keys])
