"""Operations on all of our own picture: its style, place, light, writing, tone and frame."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from smalto.edit.foreign_work import Impossible
from smalto.edit.operations import Background, Reframe, Restyle, Tone
from smalto.edit.own_find import found
from smalto.edit.own_scene import Work, things
from smalto.edit.own_text import unwrite
from smalto.scene.types import Scene, Setting
from smalto.stage.cast import cast
from smalto.stage.daylight import light_of
from smalto.stage.geometry import scaled, union
from smalto.stage.lettering import written
from smalto.stage.outdoors import FAR_SCALE
from smalto.stage.palette import background, rim_on
from smalto.stage.places import ground_of
from smalto.stage.scenery import scenery
from smalto.stage.seasons import in_season
from smalto.stage.types import Box, Placed, PlacedText, Staging

MAX_TONES = 8


MAX_ZOOM = 6.0


LIGHT = ("time", "weather", "season", "mood", "view")


def restyle(work: Work, operation: Restyle) -> None:
    scene, finish = work.scene, operation.finish
    if finish == "none" and operation.style is None and scene.finish is None:
        raise Impossible("The picture has no effect that could be taken away.", "Name a style.")
    new = replace(
        scene,
        style=operation.style or scene.style,
        finish=None if finish == "none" else finish or (None if operation.style else scene.finish),
        strength=operation.strength,
    )
    if new == scene:
        raise Impossible("The picture has this style already.", "Name another one.")
    placed = work.staging.placed
    if new.style != scene.style:
        placed = tuple(_in_style(work, one, new) for one in placed)
    work.whole = True
    work.show(new, placed, work.staging.texts)
    if new.style != scene.style:
        _regrown(work, new)


def _in_style(work: Work, one: Placed, scene: Scene) -> Placed:
    """The same thing as the style draws it, on the same foot, no larger than it was."""
    pack = work.tools.pack
    if one.item is None or one.concept not in pack.concepts:
        return one
    art = pack.art(one.concept, scene.style)
    box = one.box
    factor = min(1.0, box.w * 1.15 / (box.h * art.aspect))
    h = box.h * factor
    new = Box(box.center[0] - h * art.aspect / 2, box.bottom - h, h * art.aspect, h)
    actors = cast(scene, pack, seed=work.seed).actors
    actor = next((a for a in actors if (a.item, a.copy) == (one.item, one.copy)), None)
    look: dict[str, Any] = {}
    if actor is not None and actor.art == art.id:
        look = {"color": actor.color, "expression": actor.expression, "skin": actor.skin}
    return replace(one, art=art.id, box=new, **look)


def _regrown(work: Work, scene: Scene) -> None:
    """The scenery of the place, drawn anew in its style, hour and season; it hides nothing."""
    own = [one for one in work.staging.placed if one.item is not None]
    props: Sequence[Placed] = ()
    if scene.setting.kind == "landscape":
        props = scenery(
            scene, work.tools.pack, own, [t.box for t in work.staging.texts], work.picture,
            seed=work.staging.seed,
        )  # fmt: skip
    work.show(scene, (*props, *own), work.staging.texts)


def reground(work: Work, operation: Background) -> None:
    old, fields = work.scene.setting, operation.fields
    setting = operation.setting
    if fields:
        values = {name: getattr(setting, name) for name in fields}
        base = (
            old if old.kind == "landscape" else Setting("landscape", place="meadow", view=old.view)
        )
        setting = replace(base if set(fields) - {"mood", "view"} else old, **values)
    elif setting.kind == "landscape":
        setting = replace(
            setting, place=setting.place or "meadow", view=setting.view or old.view,
            mood=setting.mood or old.mood,
        )  # fmt: skip
    if "weather" in fields and setting.weather == "clear" and old.kind != "landscape":
        raise Impossible("The picture has no weather that could end.", "Name another change.")
    if setting == old:
        raise Impossible("The background is like that already.", "Name another one.")
    scene = replace(work.scene, setting=setting)
    same_place = old.kind == setting.kind and old.place == setting.place
    placed = tuple(one for one in work.staging.placed)
    if not same_place:
        placed = tuple(_stood(work, one, scene) for one in placed if one.item is not None)
    placed = tuple(in_season(placed, scene, work.tools.pack))
    _on_ground(work, scene, placed)
    if not same_place or old.season != setting.season or old.weather != setting.weather:
        _regrown(work, scene)
    work.whole = work.new_ground = True


def _on_ground(work: Work, scene: Scene, placed: Sequence[Placed]) -> None:
    """The staging before its new backdrop: light, horizon, colours, rims."""
    staging, pack = work.staging, work.tools.pack
    colors = [one.color or pack.get(one.concept).color or "gray"
              for one in placed if one.item is not None]  # fmt: skip
    if scene.style == "silhouette":
        colors = ["black"]
    grounds = background(scene.setting, colors, (), seed=staging.seed)
    rims = [
        one if one.item is None
        else replace(one, rim=rim_on(one.color or pack.get(one.concept).color or "gray", grounds))
        for one in placed
    ]  # fmt: skip
    is_land = scene.setting.kind == "landscape" and scene.setting.place != "space"
    horizon = ground_of(scene.setting).horizon * staging.height_px if is_land else None
    texts = [_inked(text, scene, grounds) for text in staging.texts]
    work.staging = replace(
        staging, scene=scene, placed=tuple(rims), texts=tuple(texts), background=grounds,
        horizon_y=horizon, light=light_of(scene, rims, work.picture, seed=staging.seed), unmet=(),
    )  # fmt: skip


def _inked(text: PlacedText, scene: Scene, grounds: Sequence[str]) -> PlacedText:
    """Bare letters in a colour that shows on the new ground."""
    source = scene.texts[text.run]
    if text.carrier != "none" or source.color or source.holder is not None:
        return text
    ground = grounds[0] if grounds else "#1b2a4a" if scene.setting.time == "night" else "#bfe0f5"
    fresh = written(source, text.run, text.box, ground, text.layer)
    return replace(text, color=fresh.color, carrier_color=fresh.carrier_color)


def _stood(work: Work, one: Placed, scene: Scene) -> Placed:
    """A thing on the new ground: where it was, but what stands stands on it."""
    pack, picture = work.tools.pack, work.picture
    drawn = pack.get(one.concept)
    airy = drawn.stance in ("flies", "floats", "hangs")
    from smalto.edit.own_scene import carrier_of

    key = (one.item or 0, one.copy)
    held = carrier_of(work.staging, key)
    if scene.setting.kind != "landscape":
        sits = held is None and not airy and drawn.figure != "symbol" and drawn.stance != "swims"
        ground = one.box.bottom if sits else None
        return replace(one, shadow=sits, ground_y=ground, depth=0.0, clip_below_y=one.clip_below_y
                       if held else None)  # fmt: skip
    root = one
    if held is not None:
        root = things(work.staging)[_root(work, key)]
    dy = _lowering(root, scene, picture, pack.get(root.concept).stance)
    new = _moved(one, dy)
    sits = held is None and not airy and not ground_of(scene.setting).weightless
    depth = 0.0 if not sits else _depth(new, scene, picture)
    return replace(new, shadow=sits, ground_y=new.box.bottom if sits else None, depth=depth)


def _root(work: Work, key: tuple[int, int]) -> tuple[int, int]:
    from smalto.edit.own_scene import carrier_of

    for _ in range(6):
        held = carrier_of(work.staging, key)
        if held is None:
            return key
        key = held[0]
    return key


def _moved(one: Placed, dy: float) -> Placed:
    box = Box(one.box.x, one.box.y + dy, one.box.w, one.box.h)
    clip = None if one.clip_below_y is None else one.clip_below_y + dy
    return replace(one, box=box, clip_below_y=clip)


def _lowering(root: Placed, scene: Scene, picture: Box, stance: str) -> float:
    """How far down (or up) the whole must go so that its foot is on the ground."""
    ground = ground_of(scene.setting)
    if ground.weightless or stance in ("flies", "floats", "hangs"):
        return 0.0
    far, near = (share * picture.h for share in ground.feet)
    foot = min(max(root.box.bottom, far + 0.35 * (near - far)), max(near, far))
    return min(foot, 0.97 * picture.h) - root.box.bottom


def _depth(one: Placed, scene: Scene, picture: Box) -> float:
    far, near = (share * picture.h for share in ground_of(scene.setting).feet)
    share = (near - one.box.bottom) / max(near - far, 1.0)
    return 0.5 * min(max(share, 0.0), 1.0) * (1 - FAR_SCALE) * 2


def tone(work: Work, operation: Tone) -> None:
    if len(work.tones) >= MAX_TONES:
        raise Impossible("The tone was changed too often.", "Start from an earlier picture.")
    work.tones = (*work.tones, operation)
    work.fresh_tones.append(operation)


def reframe(work: Work, operation: Reframe) -> None:
    zoom = min(max(operation.zoom, 1 / MAX_ZOOM), MAX_ZOOM)
    picture = work.picture
    middle = picture.center
    if operation.toward is not None:
        placed = things(work.staging)
        box = union(placed[key].box for key in found(work, operation.toward))
        middle = box.center
        if zoom > 1:
            zoom = max(min(zoom, 0.86 * picture.w / box.w, 0.86 * picture.h / box.h), 1.0)
    if abs(zoom - 1) < 0.02 and operation.toward is None:
        raise Impossible("That would change nothing.", "Say how much nearer, or nearer to what.")
    w, h = picture.w / zoom, picture.h / zoom
    x, y = middle[0] - w / 2, middle[1] - h / 2
    if zoom > 1:
        x, y = min(max(x, 0), picture.w - w), min(max(y, 0), picture.h - h)
    work.staging = framed(work.staging, Box(x, y, w, h), (picture.w, picture.h))
    _out_of_sight(work)
    work.whole = work.new_ground = True


def framed(staging: Staging, part: Box, size: tuple[float, float]) -> Staging:
    """What of the staging lies in `part`, at another size in pixels."""
    factor = size[0] / part.w

    def to(box: Box) -> Box:
        return scaled(Box(box.x - part.x, box.y - part.y, box.w, box.h), factor)

    def down(y: float | None) -> float | None:
        return None if y is None else (y - part.y) * factor

    placed = [
        replace(one, box=to(one.box), ground_y=down(one.ground_y),
                clip_below_y=down(one.clip_below_y))
        for one in staging.placed
    ]  # fmt: skip
    texts = [
        replace(t, box=to(t.box), area=None if t.area is None else to(t.area))
        for t in staging.texts
    ]
    horizon = down(staging.horizon_y)
    height = size[1]
    if horizon is not None:
        horizon = min(max(horizon, 0.12 * height), 0.92 * height)
    return replace(
        staging, width_px=round(size[0]), height_px=round(size[1]), placed=tuple(placed),
        texts=tuple(texts), horizon_y=horizon,
    )  # fmt: skip


def _out_of_sight(work: Work) -> None:
    """Things of which too little is left in the frame are no longer in the picture."""
    from smalto.edit.own_scene import dropped

    frame = work.picture
    gone = [k for k, one in things(work.staging).items()
            if one.box.overlap(frame) < 0.3 * one.box.area]  # fmt: skip
    staging = work.staging
    props = tuple(p for p in staging.placed if p.item is not None or p.box.overlap(frame) > 0)
    staging = replace(staging, placed=props)
    runs = [t.run for t in staging.texts if t.box.overlap(frame) < 0.6 * t.box.area]
    work.staging = dropped(staging, gone) if gone else staging
    for run in sorted(runs, reverse=True):
        if run < len(work.scene.texts):
            unwrite(work, run)
