"""Where new copies go in a staging that stands: on, in, beside what is there, or in free room.

The director's own machinery says how things hang together: who is fixed enters it with the size
and the drawing that it has, the unit that comes out is laid on the fixed part, and what is new is
taken over. Units without a fixed part look for room of their own, at the scale of the picture.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from smalto.edit.own_room import Hint, Room, roomed
from smalto.edit.own_scene import Key, Work, things
from smalto.scene.types import Scene
from smalto.stage.assemble import Troupe, assemble
from smalto.stage.cast import Actor, Cast, cast
from smalto.stage.director import painted
from smalto.stage.geometry import moved, union
from smalto.stage.holder import run_of, with_carriers
from smalto.stage.links import Links, link
from smalto.stage.outdoors import Setup
from smalto.stage.palette import rim_on
from smalto.stage.places import anchor_of, ground_of
from smalto.stage.proportions import proportioned
from smalto.stage.seasons import in_season
from smalto.stage.settle import settled
from smalto.stage.types import Box, Placed, PlacedText
from smalto.stage.unit import Anchor, Part, Unit

SIDES = 4
"""How many stagings of a unit are tried, by seed: most differ in the side on which things stand."""
LEAST_SEEN = 0.8


@dataclass(frozen=True, slots=True)
class Seated:
    """The new copies and texts; `moved`: copies that were fixed and had to move after all."""

    placed: tuple[Placed, ...]
    texts: tuple[PlacedText, ...]
    unmet: tuple[str, ...] = ()


def seated(
    work: Work,
    scene: Scene,
    free: Collection[Key],
    *,
    runs: Collection[int] = (),
    hint: Hint | None = None,
    sizes: dict[Key, float] | None = None,
) -> Seated:
    """Places for the `free` copies of `scene`, and for the carriers of `runs`; all others stay.
    `sizes`: heights in pixels that free copies keep."""
    fixed = {key: one for key, one in things(work.staging).items() if key not in free}
    players = cast(scene, work.tools.pack, seed=work.seed)
    natural = proportioned(players.actors, scene)
    scale = _scale(natural, fixed, work)
    actors = tuple(_real(actor, fixed, scale, sizes or {}, work) for actor in natural)
    best: tuple[float, Seated] | None = None
    for turn in range(SIDES):
        work.check()
        troupe, cost, setups = _set(
            work, scene, players, actors, fixed, free, runs, scale, hint, turn
        )
        if best is None or cost < best[0] - 1e-6:
            best = (cost, _taken(work, scene, troupe, setups, free, runs))
        if cost < 0.02 or not setups:
            break
    assert best is not None
    return replace(best[1], unmet=players.unmet)


def _set(
    work: Work, scene: Scene, players: Cast, actors: tuple[Actor, ...], fixed: dict[Key, Placed],
    free: Collection[Key], runs: Collection[int], scale: float, hint: Hint | None, turn: int,
) -> tuple[Troupe, float, list[Setup]]:  # fmt: skip
    playing = replace(players, actors=actors)
    links = link(scene, playing)
    troupe = with_carriers(assemble(playing, links, scene, seed=work.seed + turn), scene)
    room = Room.of(work, scene, fixed, hint)
    cost, setups = 0.0, []
    for unit in troupe.units:
        if not any(_is_free(part, actors, free, runs) for part in unit.parts):
            continue
        anchor = _anchor(unit, troupe, scene)
        laid = _on_fixed(unit, troupe, links, fixed, actors)
        if laid is None:
            found = roomed(unit.scaled(scale), anchor, troupe, room)
            cost += found.cost
            setups.append(Setup(found.unit, anchor, found.depth))
            room = room.with_box(found.unit.box)
        else:
            laid = _apart(_inside(laid, fixed, actors, room), troupe, links, fixed, actors, room)
            new = [p.box for p in laid.parts if _is_free(p, actors, free, runs)]
            cost += room.cost_of(new, laid)
            depth = _depth(laid, fixed, actors)
            setups.append(Setup(laid, anchor, depth))
            room = room.with_box(*new)
    return troupe, cost, setups


def _is_free(
    part: Part, actors: Sequence[Actor], free: Collection[Key], runs: Collection[int]
) -> bool:
    run = run_of(part)
    if run is not None:
        return run in runs
    return (actors[part.actor].item, actors[part.actor].copy) in free


def _scale(natural: Sequence[Actor], fixed: dict[Key, Placed], work: Work) -> float:
    """Pixels of a one-metre thing, as what is there has them: the median, so that what was much
    enlarged or shrunk counts little."""
    ratios = sorted(
        fixed[key].box.h / actor.h / _perspective(fixed[key], work)
        for actor in natural
        if (key := (actor.item, actor.copy)) in fixed
    )
    if not ratios:
        tallest = max((actor.h for actor in natural), default=1.0)
        return 0.42 * min(work.picture.w, work.picture.h) / tallest
    return ratios[len(ratios) // 2]


def _perspective(one: Placed, work: Work) -> float:
    return 1.0 - 0.5 * one.depth if one.shadow else 1.0


def _real(
    actor: Actor, fixed: dict[Key, Placed], scale: float, sizes: dict[Key, float], work: Work
) -> Actor:
    """A fixed copy as it is drawn, in units of the picture's scale."""
    key = (actor.item, actor.copy)
    pack = work.tools.pack
    if key in fixed and fixed[key].concept in pack.concepts:
        one = fixed[key]
        drawn = pack.get(one.concept)
        return replace(actor, drawn=drawn, art=one.art, w=one.box.w / scale, h=one.box.h / scale)
    if key in sizes:
        factor = sizes[key] / scale / actor.h
        return replace(actor, w=actor.w * factor, h=actor.h * factor)
    return actor


def _anchor(unit: Unit, troupe: Troupe, scene: Scene) -> Anchor:
    if scene.setting.kind != "landscape":
        return "free"
    anchor = anchor_of(unit, troupe.name(unit), ground_of(scene.setting), scene.setting)
    actor = unit.root.actor
    bust = actor >= 0 and troupe.actors[actor].drawn.figure == "bust"
    return "edge" if bust and anchor == "ground" else anchor


def _on_fixed(
    unit: Unit, troupe: Troupe, links: Links, fixed: dict[Key, Placed], actors: Sequence[Actor]
) -> Unit | None:
    """The unit in pixels with its fixed part where it is; None if it has none."""
    held = [p for p in unit.parts if p.actor >= 0 and _key(p, actors) in fixed]
    if not held:
        return None
    lead = min(held, key=lambda part: _rank(part, unit, links, fixed, actors))
    real = fixed[_key(lead, actors)]
    if real.flip != lead.flip:
        unit = unit.mirrored()
        lead = next(part for part in unit.parts if part.actor == lead.actor)
    factor = real.box.h / lead.box.h
    sized = unit.scaled(factor)
    own = next(part.box for part in sized.parts if part.actor == lead.actor)
    moved = sized.shifted(real.box.center[0] - own.center[0], real.box.bottom - own.bottom)
    return _turned(moved, real, lead.actor)


def _inside(unit: Unit, fixed: dict[Key, Placed], actors: Sequence[Actor], room: Room) -> Unit:
    """What is new, smaller and moved until it is in the picture; a little may stick out."""
    free = [p for p in unit.parts if p.actor < 0 or _key(p, actors) not in fixed]
    box, picture = union(part.box for part in free), room.picture
    edge = 0.01 * min(picture.w, picture.h)
    if box.overlap(picture) >= 0.97 * box.area:
        return unit
    tall = min(box.bottom, picture.h - edge) - edge
    factor = min(1.0, max(tall / box.h, 0.4), (picture.w - 2 * edge) / box.w)
    x, foot = box.center[0], box.bottom
    dx = max(edge - (x - factor * box.w / 2), 0.0)
    dx += min(picture.w - edge - (x + factor * box.w / 2), 0.0)
    dy = max(edge - (foot - factor * box.h), 0.0) + min(picture.h - edge - foot, 0.0)

    def to(old: Box) -> Box:
        left, top = x + (old.x - x) * factor + dx, foot + (old.y - foot) * factor + dy
        return Box(left, top, old.w * factor, old.h * factor)

    names = {part.actor for part in free}
    parts = tuple(
        replace(
            p, box=to(p.box), clip=None if p.clip is None else foot + (p.clip - foot) * factor + dy
        )
        if p.actor in names
        else p
        for p in unit.parts
    )
    return replace(unit, parts=parts)


def _apart(
    unit: Unit, troupe: Troupe, links: Links, fixed: dict[Key, Placed], actors: Sequence[Actor],
    room: Room,
) -> Unit:  # fmt: skip
    """What comes to stand on something moves aside for what stands there."""
    free = [p for p in unit.parts if p.actor >= 0 and _key(p, actors) not in fixed]
    ups = [links.parent_of.get(part.actor) for part in free]
    hosts = {up.parent for up in ups if up is not None and up.kind == "on"}
    if len(hosts) != 1 or any(up is None for up in ups):
        return unit
    host = next((p.box for p in unit.parts if p.actor in hosts), None)
    if host is None:
        return unit
    mine = union(part.box for part in free)
    best: tuple[float, float] | None = None
    for n in range(-12, 13):
        dx = n / 12 * 0.5 * host.w
        center = mine.center[0] + dx
        if not host.x + 0.08 * host.w <= center <= host.right - 0.08 * host.w:
            continue
        boxes = [moved(part.box, dx, 0) for part in free]
        cost = room.cost_of(boxes, unit) + 0.02 * abs(n)
        if best is None or cost < best[0]:
            best = (cost, dx)
    if best is None:
        return unit
    names = {part.actor for part in free}
    parts = tuple(
        replace(p, box=moved(p.box, best[1], 0)) if p.actor in names else p for p in unit.parts
    )
    return replace(unit, parts=parts)


def _turned(unit: Unit, real: Placed, lead: int) -> Unit:
    """What is fixed may have been turned: what hangs on it turns along."""
    if not real.angle_deg:
        return unit
    angle = math.radians(real.angle_deg)
    cx, cy = real.box.center

    def about(part: Part) -> Part:
        if part.actor == lead:
            return part
        (x, y), box = part.box.center, part.box
        dx, dy = x - cx, y - cy
        nx = cx + dx * math.cos(angle) - dy * math.sin(angle)
        ny = cy + dx * math.sin(angle) + dy * math.cos(angle)
        turned = Box(nx - box.w / 2, ny - box.h / 2, box.w, box.h)
        return replace(part, box=turned, angle_deg=part.angle_deg + real.angle_deg)

    return replace(unit, parts=tuple(map(about, unit.parts)))


def _key(part: Part, actors: Sequence[Actor]) -> Key:
    return actors[part.actor].item, actors[part.actor].copy


def _rank(
    part: Part, unit: Unit, links: Links, fixed: dict[Key, Placed], actors: Sequence[Actor]
) -> tuple[int, int]:
    """First who carries something free, then who stands on something free, then the root."""
    children = [one.child for one in links.children(part.actor)]
    if any(_key(p, actors) not in fixed for p in unit.parts if p.actor in children):
        return (0, part.actor)
    up = links.parent_of.get(part.actor)
    if up is not None and (actors[up.parent].item, actors[up.parent].copy) not in fixed:
        return (1, part.actor)
    return (2 if part is unit.root else 3, part.actor)


def _depth(unit: Unit, fixed: dict[Key, Placed], actors: Sequence[Actor]) -> float:
    known = [
        fixed[key].depth
        for part in unit.parts
        if part.actor >= 0 and (key := _key(part, actors)) in fixed
    ]
    return 2 * max(known, default=0.0)


def _taken(
    work: Work, scene: Scene, troupe: Troupe, setups: list[Setup], free: Collection[Key],
    runs: Collection[int],
) -> Seated:  # fmt: skip
    """What is new of the units, as it is to be drawn."""
    placed, texts = painted(setups, troupe, scene, seed=work.seed)
    new = [one for one in placed if (one.item, one.copy) in free]
    new = in_season(new, scene, work.tools.pack)
    grounds = work.staging.background
    pack = work.tools.pack
    new = [
        replace(one, rim=rim_on(one.color or pack.get(one.concept).color or "gray", grounds))
        for one in new
    ]
    return Seated(tuple(new), tuple(text for text in texts if text.run in runs))


def texted(work: Work, scene: Scene, run: int) -> tuple[PlacedText, ...]:
    """A new text on a thing that is there: where a carrier goes on such a thing."""
    fixed = things(work.staging)
    players = cast(scene, work.tools.pack, seed=work.seed)
    scale = _scale(players.actors, fixed, work)
    actors = tuple(_real(actor, fixed, scale, {}, work) for actor in players.actors)
    playing = replace(players, actors=actors)
    links = link(replace(scene, relations=()), playing)
    plain = replace(scene, relations=())
    troupe = with_carriers(assemble(playing, links, plain, seed=work.seed), plain)
    setups = []
    for unit in troupe.units:
        if any(run_of(part) == run for part in unit.parts):
            laid = _on_fixed(unit, troupe, links, fixed, actors)
            setups.append(Setup(laid or unit, "free", 0.0))
    _, texts = painted(setups, troupe, scene, seed=work.seed)
    found = [text for text in texts if text.run == run]
    return settled(found, scene, work.picture) if found else ()
