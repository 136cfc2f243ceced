"""Operations on what is written in our own pictures."""

from __future__ import annotations

from dataclasses import replace

from smalto.edit.foreign_work import Impossible
from smalto.edit.operations import Retext
from smalto.edit.own_find import listing
from smalto.edit.own_layers import inserted
from smalto.edit.own_scene import Work, things
from smalto.scene.types import Scene, Text
from smalto.stage.lettering import TOP_LAYER, best_fit, carrier_aspect, written
from smalto.stage.settle import settled
from smalto.stage.types import Box, PlacedText

BAND = 0.15
"""Height of a new line of letters, as a share of the picture's height."""


def retext(work: Work, operation: Retext) -> None:
    run = _run(work, operation.old)
    scene, new = work.scene, operation.new
    if run is None:
        if new is None:
            raise Impossible(f"There is no text in the picture. {listing(work)}", "Name a thing.")
        if not new.content:
            raise Impossible("There is no text that could be changed.", 'Write one: add "...".')
        from smalto.edit.operations import Add
        from smalto.edit.own_things import add

        write(work, new) if new.holder is None else add(work, Add(Scene(texts=(new,))))
        return
    if new is None:
        unwrite(work, run)
        return
    old = scene.texts[run]
    merged = _merged(old, new)
    texts = (*scene.texts[:run], merged, *scene.texts[run + 1 :])
    changed = replace(scene, texts=texts)
    shown = [_rewritten(work, t, merged, new, changed) if t.run == run else t
             for t in work.staging.texts]  # fmt: skip
    work.show(changed, work.staging.placed, shown)


def _merged(old: Text, new: Text) -> Text:
    return replace(
        old,
        content=new.content or old.content,
        carrier=new.carrier if new.carrier != "none" else old.carrier,
        color=new.color or old.color,
        font=new.font or old.font,
        spot=new.spot or old.spot,
        bend=new.bend or old.bend,
    )


def _run(work: Work, old: str | None) -> int | None:
    texts = work.scene.texts
    if old is None:
        return 0 if texts else None
    said = old.strip().lower()
    for n, text in enumerate(texts):
        if text.content.strip().lower() == said:
            return n
    for n, text in enumerate(texts):
        if said in text.content.lower():
            return n
    raise Impossible(f'"{old}" is not written in the picture. {listing(work)}', "Quote it exactly.")


def unwrite(work: Work, run: int) -> None:
    texts = tuple(t for n, t in enumerate(work.scene.texts) if n != run)
    shown = [replace(t, run=t.run - (t.run > run)) for t in work.staging.texts if t.run != run]
    work.show(replace(work.scene, texts=texts), work.staging.placed, shown)


def _rewritten(work: Work, one: PlacedText, text: Text, asked: Text, scene: Scene) -> PlacedText:
    """Other words in the same place: on the same carrier, as large as it can be there."""
    picture, ground = work.picture, one.carrier_color
    if asked.spot and text.holder is None:
        return _band(work, text, one.run, scene)
    box = one.box
    if text.carrier == "none":
        room = Box(box.x - 0.04 * picture.w, box.y, box.w + 0.08 * picture.w, box.h)
        if text.holder is None:
            room = Box(0.05 * picture.w, box.y - 0.1 * box.h, 0.9 * picture.w, 1.2 * box.h)
        new = best_fit(text, room)[0]
    else:
        aspect = carrier_aspect(text)
        w = min(box.h * aspect, max(1.6 * box.w, 0.2 * picture.w), 0.9 * picture.w)
        new = Box(
            box.center[0] - w / 2, box.y, w, max(w / aspect, box.h if w < box.h * aspect else 0)
        )
    fresh = written(
        text, one.run, new, ground, one.layer, angle_deg=one.angle_deg, printed=one.printed,
    )  # fmt: skip
    if one.area is not None:
        area = best_fit(replace(text, carrier="none"), one.area)[0]
        return replace(fresh, box=one.box, area=area, carrier_color=one.carrier_color)
    (calm,) = settled([replace(fresh, run=0)], replace(scene, texts=(text,)), picture)
    return replace(calm, run=one.run)


def write(work: Work, text: Text) -> None:
    """A new free text: in the band that is asked for, or where it hides least."""
    run = len(work.scene.texts)
    scene = replace(work.scene, texts=(*work.scene.texts, text))
    inserted(work, scene, (), [_band(work, text, run, scene)])


def _band(work: Work, text: Text, run: int, scene: Scene) -> PlacedText:
    picture = work.picture
    h = BAND * picture.h
    bands = {
        "top": Box(0.06 * picture.w, 0.03 * picture.h, 0.88 * picture.w, h),
        "bottom": Box(0.06 * picture.w, 0.97 * picture.h - h, 0.88 * picture.w, h),
        "center": Box(0.1 * picture.w, (picture.h - h) / 2, 0.8 * picture.w, h),
        "left": Box(0.04 * picture.w, 0.3 * picture.h, 0.3 * picture.w, 0.4 * picture.h),
        "right": Box(0.66 * picture.w, 0.3 * picture.h, 0.3 * picture.w, 0.4 * picture.h),
    }
    names = [text.spot] if text.spot else ["top", "bottom"]
    solid = [one.box for one in things(work.staging).values()]
    solid += [other.lettered for other in work.staging.texts if other.run != run]
    best = min(names, key=lambda name: sum(bands[name].overlap(box) for box in solid))
    ground = work.staging.background[0] if work.staging.background else "#bfe0f5"
    if work.scene.setting.time == "night" and work.scene.setting.kind == "landscape":
        ground = "#1b2a4a"
    return written(text, run, best_fit(text, bands[best])[0], ground, TOP_LAYER + run)
