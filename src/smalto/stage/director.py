"""The director: a scene becomes a staging. Knows sizes, grounds and manners; opens no drawing.

cast (which drawing plays what) -> link (who hangs on whom) -> assemble (rigid units) -> lay (flat
rows, or a place's bands by search) -> turn -> scenery -> check. Everything random is drawn from the
seed, everything unsatisfied is told in `Staging.unmet`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from smalto.scene.facts import Colored, Expressed, Fact, Made, Posed, Skinned
from smalto.scene.types import Scene
from smalto.stage.assemble import Troupe, assemble
from smalto.stage.captions import captions, lettered
from smalto.stage.cast import Actor, cast
from smalto.stage.checker import Report, check
from smalto.stage.daylight import light_of
from smalto.stage.dice import dice
from smalto.stage.facing import turned
from smalto.stage.flatlay import lay_flat
from smalto.stage.holder import carried, run_of, with_carriers
from smalto.stage.lettering import written
from smalto.stage.links import link
from smalto.stage.outdoors import Setup, lay_outdoors
from smalto.stage.palette import RGB, background, rim_on
from smalto.stage.pinning import Pins, pinned, unkept
from smalto.stage.places import ground_of
from smalto.stage.proportions import proportioned
from smalto.stage.scenery import scenery
from smalto.stage.seasons import in_season
from smalto.stage.sentences import unmet
from smalto.stage.settle import settled
from smalto.stage.surfaces import implied
from smalto.stage.types import Box, Placed, PlacedText, Staging
from smalto.stage.unit import Part
from smalto.stage.vocabulary import Vocabulary
from smalto.types import Check, go_on

TURNS = 16
"""Seeds of different remainders by this are kept apart in layout where chance alone would not."""
MARGIN = 0.07
"""Breathing space at every edge, as a share of the short side."""


def stage(
    scene: Scene,
    pack: Vocabulary,
    *,
    seed: int,
    width_px: int,
    height_px: int,
    lavish: bool = False,
) -> Staging:
    """Compose `scene` for a picture of this size; the same seed gives the same staging. `lavish`:
    with more scenery, near and far."""
    return _checked(scene, pack, seed, width_px, height_px, lavish)[0]


def best_of(
    scene: Scene,
    pack: Vocabulary,
    *,
    seed: int,
    width_px: int,
    height_px: int,
    k: int,
    lavish: bool = False,
    check: Check = go_on,
) -> Staging:
    """The best of `k` stagings by the checker's score; the first is `stage` with the same seed.
    `check` is called before each."""
    seeds = [seed, *(_other(seed, turn) for turn in range(1, k))]
    tries = []
    for each in seeds:
        check()
        tries.append(_checked(scene, pack, each, width_px, height_px, lavish))
    return replace(max(tries, key=lambda each: each[1].score)[0], seed=seed)


def _other(seed: int, turn: int) -> int:
    """A further seed of the same remainder, by which pictures of one request are kept apart."""
    return dice(seed, "turn", turn).getrandbits(44) * TURNS + seed % TURNS


def _checked(
    scene: Scene, pack: Vocabulary, seed: int, width_px: int, height_px: int, lavish: bool
) -> tuple[Staging, Report]:
    size = {"width_px": width_px, "height_px": height_px}
    staging = compose(scene, pack, seed=seed, **size, lavish=lavish)
    report = check(staging, pack)
    missed = tuple(fact for fact in report.missed if not _told(fact))
    return replace(staging, unmet=(*staging.unmet, *unmet(missed, pack))), report


def _told(fact: Fact) -> bool:
    """The cast has told of poses and colours that the drawings lack."""
    return isinstance(fact, Posed | Colored | Made | Expressed | Skinned)


def compose(
    scene: Scene,
    pack: Vocabulary,
    *,
    seed: int,
    width_px: int,
    height_px: int,
    lavish: bool = False,
) -> Staging:
    """A staging that has not been checked yet."""
    picture = Box(0, 0, width_px, height_px)
    short = min(width_px, height_px)
    players = cast(scene, pack, seed=seed)
    players = replace(players, actors=proportioned(players.actors, scene))
    whole = replace(scene, relations=(*scene.relations, *implied(scene, pack)))
    troupe = with_carriers(assemble(players, link(whole, players), scene, seed=seed), scene)
    colors = [actor.color or actor.drawn.color or "gray" for actor in players.actors]
    if scene.style == "silhouette":
        colors = ["black"]
    grounds = background(scene.setting, colors, (), seed=seed)
    plan = captions(scene, picture, carried(troupe), seed=seed)
    area = _inset(plan.room, picture, MARGIN * short)
    pins = pinned(scene, players.actors, picture)
    setups = _laid(troupe, scene, area, picture, pins, seed=seed)
    units = turned(troupe, [setup.unit for setup in setups], picture, seed=seed)
    kept = [pins.placed(unit) or pins.kept(unit) for unit in units]
    setups = [replace(s, unit=u) for s, u in zip(setups, kept, strict=True)]
    placed, borne = painted(setups, troupe, scene, seed=seed)
    placed = in_season(placed, scene, pack)
    placed = [replace(one, rim=rim_on(_color(one, pack), grounds)) for one in placed]
    free = lettered(scene, plan, _ground_color(scene, grounds))
    texts = settled((*borne, *free), scene, picture)
    outdoors = scene.setting.kind == "landscape"
    written_on = [text.box for text in texts]
    props = (
        scenery(scene, pack, placed, written_on, picture, seed=seed, lavish=lavish)
        if outdoors
        else []
    )
    return Staging(
        width_px=width_px,
        height_px=height_px,
        scene=scene,
        seed=seed,
        placed=(*props, *placed),
        texts=texts,
        background=grounds,
        horizon_y=_horizon(scene, height_px),
        light=light_of(scene, placed, picture, seed=seed),
        unmet=(*players.unmet, *unkept(scene, placed, picture)),
    )


def _color(one: Placed, pack: Vocabulary) -> str:
    return one.color or pack.get(one.concept).color or "gray"


def _inset(room: Box, picture: Box, margin: float) -> Box:
    """`room` less a margin at the picture's edges (its edge towards the text has one already)."""
    x, y = max(room.x, margin), max(room.y, margin)
    right = min(room.right, picture.w - margin)
    bottom = min(room.bottom, picture.h - margin)
    return Box(x, y, right - x, bottom - y)


def _laid(
    troupe: Troupe, scene: Scene, area: Box, picture: Box, pins: Pins, *, seed: int
) -> list[Setup]:
    if scene.setting.kind == "landscape" or pins.targets:
        placed = ((index, pins.placed(unit)) for index, unit in enumerate(troupe.units))
        fixed = {index: unit for index, unit in placed if unit is not None}
        return lay_outdoors(troupe, scene.setting, area, picture, seed=seed, fixed=fixed)
    short = min(picture.w, picture.h)
    view = scene.setting.view
    units = lay_flat(troupe, area, short_px=short, seed=seed, view=view)
    order = {unit.root.actor: unit for unit in units}
    return [Setup(order[unit.root.actor], "free", 0.0) for unit in troupe.units]


@dataclass(frozen=True, slots=True)
class _Stroke:
    """A part on its way to a layer."""

    key: tuple[float, float]
    part: Part
    setup: Setup


def painted(
    setups: Sequence[Setup], troupe: Troupe, scene: Scene, *, seed: int
) -> tuple[list[Placed], tuple[PlacedText, ...]]:
    """Layers from far to near: by the foot of the unit's root, then by order inside the unit."""
    strokes = [
        _Stroke((setup.unit.root.box.bottom, part.z), part, setup)
        for setup in setups
        for part in setup.unit.parts
    ]
    strokes.sort(key=lambda stroke: stroke.key)
    placed: list[Placed] = []
    texts: list[PlacedText] = []
    for layer, stroke in enumerate(strokes):
        run = run_of(stroke.part)
        if run is not None:
            texts.append(_borne(run, stroke.part, layer, troupe, scene))
        else:
            placed.append(_placed(stroke, troupe.actors[stroke.part.actor], layer, scene, seed))
    return placed, tuple(texts)


def _borne(run: int, part: Part, layer: int, troupe: Troupe, scene: Scene) -> PlacedText:
    """A run with its holder; without a carrier it is printed in a colour that shows there."""
    text, ground = scene.texts[run], "#ffffff"
    holder = next((actor for actor in troupe.actors if actor.item == text.holder), None)
    if holder is not None:
        ground = RGB.get(holder.color or holder.drawn.color or "white", "#ffffff")
    return written(
        text, run, part.box, ground, layer,
        angle_deg=part.angle_deg, printed=text.carrier == "none",
    )  # fmt: skip


def _placed(stroke: _Stroke, actor: Actor, layer: int, scene: Scene, seed: int) -> Placed:
    part, setup = stroke.part, stroke.setup
    is_root = part is setup.unit.root
    aloft = ("flies", "floats")
    airy = setup.anchor in ("sky", "wall", "water", "edge") or actor.drawn.stance in aloft
    airy = airy or setup.unit.stance in aloft
    flat = scene.setting.kind != "landscape"
    foot = setup.unit.root.box
    on_ground = part.grounded and (part.base or part.box.bottom > foot.bottom - 0.2 * foot.h)
    sits = part.grounded and not airy and actor.drawn.figure not in ("symbol",)
    sits = sits and (not flat or actor.drawn.stance not in ("swims", "hangs"))
    if not flat and setup.anchor == "free":
        sits = False
    clip = part.clip
    if setup.anchor == "water" and (is_root or on_ground) and not flat:
        clip = _waterline(part, actor)
    return Placed(
        item=actor.item,
        copy=actor.copy,
        concept=actor.concept,
        art=actor.art,
        box=part.box,
        layer=layer,
        flip=part.flip,
        angle_deg=part.angle_deg,
        color=actor.color,
        depth=0.0 if flat else min(max(0.5 * setup.depth, 0.0), 1.0),
        shadow=sits,
        ground_y=part.box.bottom if sits else None,
        clip_below_y=clip,
        second=actor.second,
        material=actor.material,
        expression=actor.expression,
        skin=actor.skin,
    )


def _waterline(part: Part, actor: Actor) -> float:
    """Swimmers and boats sink in a little, whoever wades up to the shins."""
    sunk = 0.1 if actor.drawn.stance in ("swims", "floats") else 0.13
    return part.box.bottom - sunk * part.box.h


def _ground_color(scene: Scene, grounds: tuple[str, ...]) -> str:
    if grounds:
        return grounds[0]
    if scene.setting.kind == "transparent":
        return "#ffffff"
    return "#1b2a4a" if scene.setting.time == "night" or _dark(scene) else "#bfe0f5"


def _dark(scene: Scene) -> bool:
    return scene.setting.place in ("space", "underwater")


def _horizon(scene: Scene, height_px: int) -> float | None:
    if scene.setting.kind != "landscape" or scene.setting.place == "space":
        return None
    return ground_of(scene.setting).horizon * height_px
