"""People, dressed and posed: from the rig's joints to clothes, hands and shoes."""

from __future__ import annotations

from dataclasses import dataclass

from . import costume, deeds, props
from .heads import Face, Pen, back_hair, head, nose_of
from .ink import Fill, Point, Shape, Sheet, between, box, limb, oval, path, rotate, toward
from .rig import Build, Joints, Limb, Pose, solve
from .tone import ball, dim, down, rim, slab, tone, tones

ADULT = Build(
    shoulder=6.4, hip=3.1, torso=16.5, upper_arm=8.4, lower_arm=7.8, thigh=11.0, shin=11.2,
    neck=1.8, head=6.0,
)  # fmt: skip
CHILD = Build(
    shoulder=5.0, hip=2.6, torso=11.8, upper_arm=6.3, lower_arm=5.8, thigh=6.8, shin=7.2,
    neck=1.2, head=6.2, girth=0.84,
)  # fmt: skip
OLD = Build(
    shoulder=6.3, hip=3.2, torso=15.8, upper_arm=8.0, lower_arm=7.4, thigh=9.8, shin=10.0,
    neck=1.3, head=6.0, girth=1.02,
)  # fmt: skip


KITCHEN = ("apron:#fff7ea", "toque:#f7f4fb")


@dataclass(frozen=True, slots=True)
class Outfit:
    """`sleeve`, `leg`: how much of arm and leg is covered, 0..1. `lower`: trousers, skirt, gown."""

    top: str
    bottom: str
    shoes: str
    lower: str = "trousers"
    sleeve: float = 0.3
    leg: float = 1.0
    gloves: str = ""
    sleeves: str = ""
    extras: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Person:
    build: Build
    face: Face
    outfit: Outfit
    head_size: float = 5.7


def person(who: Person, pose: Pose) -> tuple[Sheet, Joints]:
    sheet, joints = Sheet(slots=_slots(who)), solve(pose, who.build)
    if pose.prop == "pillow":
        props.pillow(sheet, (-5.6, joints.head[1] - 0.5), 6, 18)
    pen = Pen(sheet, joints.head, who.head_size, pose.turn, pose.tilt + pose.lean * 0.4)
    extras = who.outfit.extras + (KITCHEN if pose.prop == "pan" else ())
    deeds.behind(sheet, pose.prop, joints)
    costume.behind(sheet, extras, pose, joints, who.build)
    back_hair(pen, who.face)
    if pose.view == "side":
        _arm(sheet, who, joints.arms[0], far=True)
    if pose.prop == "easel":
        deeds.palette(sheet, joints)
    if not pose.seated:
        _legs(sheet, who, pose, joints)
    _torso(sheet, who, pose, joints)
    costume.on_body(sheet, extras, pose, joints, who.build)
    if pose.seated:
        _legs(sheet, who, pose, joints)
    if pose.view == "front":
        _arm(sheet, who, joints.arms[1])
        _arm(sheet, who, joints.arms[0])
    if pose.view == "side" and pose.prop != "ball":
        _arm(sheet, who, joints.arms[1])
    head(pen, who.face, pose.eyes, pose.mouth)
    costume.on_head(pen, extras)
    if pose.prop == "ball":
        _arm(sheet, who, joints.arms[1])
    _holding(sheet, who, pose, joints)
    if pose.lie_deg:
        sheet.map(lambda p: rotate(p, pose.lie_deg))
    if pose.prop == "water":
        props.water(sheet)
    return sheet, joints


def _slots(who: Person) -> dict[str, tuple[str, frozenset[str]]]:
    """What can be recoloured: skin, hair, upper and lower garment (a gown counts as upper)."""
    out, face = who.outfit, who.face
    skin = tones(face.skin) | tones(nose_of(face.skin))
    hair = tones(face.hair) | tones(tone(face.hair, 0.04)) | tones(tone(face.hair, -0.06))
    top = tones(out.top) | (tones(out.sleeves) if out.sleeves else frozenset())
    found = {"skin": (face.skin, skin), "hair": (face.hair, hair | {tone(face.hair, 0.3)})}
    if out.lower in ("gown", "robe"):
        return found | {"top": (out.top, top | tones(out.bottom))}
    return found | {"top": (out.top, top), "bottom": (out.bottom, tones(out.bottom))}


def _hand_fill(who: Person) -> Fill:
    return ball(who.outfit.gloves or who.face.skin, 0.8)


def _holding(sheet: Sheet, who: Person, pose: Pose, joints: Joints) -> None:
    g = who.build.girth
    a, b = joints.arms[0].end, joints.arms[1].end
    if pose.prop == "book":
        props.book(sheet, ((a[0] + b[0]) / 2, a[1] - 0.8), 0.9 * g, "#e2554f")
        for x, y in (a, b):
            sheet.add(oval(x, y, 1.9 * g), _hand_fill(who))
    if pose.prop == "ball":
        toe = toward(joints.legs[1].end, 90, 3.2)
        props.ball(sheet, (toe[0] + 5.6, toe[1] + 0.2), 4.0)
    if pose.prop == "pan":
        props.pan(sheet, b, 0.85)
        sheet.add(oval(*b, 1.9 * g), _hand_fill(who))
    if pose.prop == "finger":
        tip = between(joints.arms[1].middle, b, 1.62)
        sheet.add(limb([b, tip], (1.7 * g, 1.3 * g)), _hand_fill(who))
    for x, y in deeds.before(sheet, pose.prop, joints):
        sheet.add(oval(x, y, 1.9 * g), _hand_fill(who))


def _arm(sheet: Sheet, who: Person, arm: Limb, far: bool = False) -> None:
    g, out = who.build.girth, who.outfit
    skin = dim(who.face.skin, 0.5) if far else who.face.skin
    cloth = dim(out.sleeves or out.top, 0.6) if far else (out.sleeves or out.top)
    if out.sleeve < 0.95:
        sheet.add(
            limb([arm.top, arm.middle, arm.end], (3.6 * g, 3.3 * g, 2.7 * g)), slab(skin, 0.8)
        )
    _hand(sheet, arm, ball(out.gloves or skin, 0.8), g)
    if out.sleeve <= 0.5:
        end = between(arm.top, arm.middle, out.sleeve * 2)
        sheet.add(limb([arm.top, end], (4.2 * g, 4.7 * g)), down(cloth))
    else:
        cuff = between(arm.middle, arm.end, out.sleeve * 2 - 1.12)
        sheet.add(limb([arm.top, arm.middle, cuff], (4.3 * g, 4.2 * g, 3.9 * g)), down(cloth))


def _hand(sheet: Sheet, arm: Limb, fill: Fill, g: float) -> None:
    """A mitten: palm along the forearm with a thumb on the inner side."""
    dx, dy = arm.end[0] - arm.middle[0], arm.end[1] - arm.middle[1]
    n = (dx * dx + dy * dy) ** 0.5 or 1.0
    dx, dy = dx / n, dy / n
    s = 1 if arm.top[0] > 0 else -1
    tip = (arm.end[0] + dx * 1.3 * g, arm.end[1] + dy * 1.3 * g)
    thumb = (arm.end[0] + (dx * 0.9 - dy * s * 1.4) * g, arm.end[1] + (dy * 0.9 + dx * s * 1.4) * g)
    sheet.add(limb([arm.end, thumb], (1.5 * g, 1.15 * g)), fill)
    sheet.add(limb([arm.end, tip], (3.2 * g, 2.9 * g)), fill)


def _legs(sheet: Sheet, who: Person, pose: Pose, joints: Joints) -> None:
    trousers = who.outfit.lower == "trousers"
    if pose.seated and trousers:
        _pelvis(sheet, who, pose)
    for i in (1, 0) if pose.seated and pose.view == "front" else (0, 1):
        _leg(sheet, who, pose, joints.legs[i], i)
    if pose.seated and not trousers:
        _lap(sheet, who, pose, joints)
    elif not trousers:
        _skirt(sheet, who, pose, joints)
    elif not pose.seated:
        _pelvis(sheet, who, pose)


def _pelvis(sheet: Sheet, who: Person, pose: Pose) -> None:
    g = who.build.girth
    half = (who.build.hip + 2.6 * g) if pose.view == "front" else 4.1 * g
    if pose.seated:
        sheet.add(
            box(-half + 0.4, -2.6 * g, 2 * half - 1.4, 5.6 * g, 2.4 * g),
            slab(who.outfit.bottom, 0.6),
        )
    else:
        sheet.add(box(-half, -4.4 * g, 2 * half, 7.2 * g, 2.6 * g), slab(who.outfit.bottom, 0.6))


def _lap(sheet: Sheet, who: Person, pose: Pose, joints: Joints) -> None:
    """A skirt over bent legs: cloth along the thighs, and down to the feet when it is long."""
    g, cloth = who.build.girth, who.outfit.bottom
    order = joints.legs if pose.view == "side" else joints.legs[::-1]
    for k, leg in enumerate(order):
        fill = slab(dim(cloth, 0.5) if k == 0 else cloth)
        if who.outfit.lower == "skirt":
            sheet.add(limb([leg.top, between(leg.top, leg.middle, 0.9)], (7.6 * g, 7.0 * g)), fill)
        else:
            hem = between(leg.middle, leg.end, 0.92)
            sheet.add(limb([leg.top, leg.middle, hem], (8.0, 8.0, 9.5)), fill)


def _leg(sheet: Sheet, who: Person, pose: Pose, leg: Limb, i: int) -> None:
    g, out = who.build.girth, who.outfit
    far = i == (0 if pose.view == "side" else 1) and (pose.view == "side" or pose.seated)
    cloth = dim(out.bottom, 0.6) if far else out.bottom
    skin = dim(who.face.skin, 0.5) if far else who.face.skin
    _shoe(sheet, who, pose, leg, i, far)
    bare = out.lower != "trousers" or out.leg < 0.9
    if bare:
        width = (4.8 * g, 4.2 * g, 3.2 * g)
        sheet.add(limb([leg.top, leg.middle, leg.end], width), slab(skin, 0.8))
    if out.lower != "trousers":
        return
    hem = between(leg.middle, leg.end, 0.87) if not bare else leg.end
    joints = (
        [leg.top, leg.middle, hem] if not bare else [leg.top, between(leg.top, leg.middle, 0.8)]
    )
    widths = (6.3 * g, 5.6 * g, 5.0 * g) if not bare else (6.4 * g, 6.2 * g)
    sheet.add(limb(joints, widths), slab(cloth, 0.9))


def _shoe(sheet: Sheet, who: Person, pose: Pose, leg: Limb, i: int, far: bool) -> None:
    g = who.build.girth
    color = dim(who.outfit.shoes, 0.5) if far else who.outfit.shoes
    if pose.view == "front" and not pose.seated:
        out = -1 if i == 0 else 1
        top = path("M-2.6 2C-2.9 0 -2 -2 0 -2C2 -2 2.9 0 2.6 2Q0 2.5 -2.6 2Z").turned(
            -out * pose.toes[i]
        )
        sole = path("M-2.7 1.6Q0 2.3 2.7 1.6Q2.9 2.7 2.3 2.7L-2.3 2.7Q-2.9 2.7 -2.7 1.6Z").turned(
            -out * pose.toes[i]
        )
        at = (leg.end[0] + out * 0.35 * g, leg.end[1] + 0.4 * g)
    else:
        top = path(
            "M-2.2 2C-2.6 0 -2 -2.2 0 -2.2C1.4 -2.2 2.2 -.6 3.4 -.2C4.6 .2 5 1 4.9 2Q1 2.5 -2.2 2Z"
        ).turned(pose.toes[i])
        sole = path("M-2.3 1.6Q1 2.3 4.9 1.6Q5.3 2.7 4.5 2.7L-1.8 2.7Q-2.5 2.7 -2.3 1.6Z").turned(
            pose.toes[i]
        )
        at = (leg.end[0] - 0.1, leg.end[1] + 0.3 * g)
    for shape, fill in ((sole, dim(color, 1.6)), (top, slab(color))):
        sheet.add(shape.scaled(g, g).moved(*at), fill)


def _skirt(sheet: Sheet, who: Person, pose: Pose, joints: Joints) -> None:
    out, b = who.outfit, who.build
    g = b.girth
    knees = [leg.middle for leg in joints.legs]
    long = out.lower in ("gown", "robe")
    waist = 4.9 * g if pose.view == "front" else 4.0 * g
    if long:
        low = max(leg.end[1] for leg in joints.legs) + (2.2 if out.lower == "gown" else 0.8)
        spread = 13.0 if out.lower == "gown" else 8.2
        left, right = -spread, spread
    else:
        low = max(k[1] for k in knees) - 0.6
        left = min(min(k[0] for k in knees) - 3.4 * g, -6.2 * g)
        right = max(max(k[0] for k in knees) + 3.4 * g, 6.2 * g)
    top = -5.6 * g
    shape = path(
        f"M-{waist} {top}Q0 {top - 1} {waist} {top}"
        f"C{waist + 1.4 * g} {top + 3 * g} {right} {low - 5 * g} {right} {low - 1}"
        f"Q{right * 0.5 + left * 0.0} {low + 1.2} {(left + right) / 2} {low + 1}"
        f"Q{left * 0.5} {low + 1.2} {left} {low - 1}"
        f"C{left} {low - 5 * g} -{waist + 1.4 * g} {top + 3 * g} -{waist} {top}Z"
    )
    sheet.add(shape, slab(out.bottom))
    sheet.add(shape, rim(dim(out.bottom, 1.4), 0.5, 0, 0, 0, 1))


def _torso(sheet: Sheet, who: Person, pose: Pose, joints: Joints) -> None:
    b, out = who.build, who.outfit
    g, t = b.girth, b.torso
    shape = torso_shape(b, pose)
    x, y = joints.chest
    neck = dim(who.face.skin, 0.8)
    if "hood" not in out.extras:
        sheet.add(
            limb([(x, y + 1.5), (joints.head[0], joints.head[1] + 3)], (3.9 * g, 3.7 * g)), neck
        )
    sheet.add(shape, slab(out.top, 0.9))
    sheet.add(shape, rim(dim(out.top, 1.3), 0.45, 0, 0.2, 0, 1))
    collar = path(
        f"M-2.5 {-t - 0.9}Q0 {-t - 0.2} 2.5 {-t - 0.9}Q1.9 {-t + 2.0} 0 {-t + 2.1}Q-1.9 {-t + 2.0} -2.5 {-t - 0.9}Z"
    )
    dx = pose.turn * 1.0
    sheet.add(collar.scaled(g, 1).moved(dx, 0).turned(pose.lean), down(neck, 0.3))


def torso_shape(b: Build, pose: Pose, hem: float = 1.2, flare: float = 0.0) -> Shape:
    """Shirt from neck to hem (units below the hips)."""
    g, t = b.girth, b.torso
    front = pose.view == "front"
    sh = b.shoulder + 1.0 * g if front else 4.7 * g
    waist = b.hip + 2.7 * g if front else 4.2 * g
    low = b.hip + 3.0 * g + flare if front else 4.5 * g + flare
    return path(
        f"M-{2.5 * g} {-t - 0.9}C-{sh - 1.6} {-t - 0.3} -{sh} {-t + 0.8} -{sh} {-t + 3.4 * g}"
        f"C-{sh} {-t * 0.6} -{waist} {-t * 0.45} -{waist} {-t * 0.3}L-{low} {hem - 0.8}"
        f"Q-{low} {hem} -{low - 0.8} {hem}Q0 {hem + 0.9} {low - 0.8} {hem}Q{low} {hem} {low} {hem - 0.8}"
        f"L{waist} {-t * 0.3}C{waist} {-t * 0.45} {sh} {-t * 0.6} {sh} {-t + 3.4 * g}"
        f"C{sh} {-t + 0.8} {sh - 1.6} {-t - 0.3} {2.5 * g} {-t - 0.9}Q0 {-t} -{2.5 * g} {-t - 0.9}Z"
    ).turned(pose.lean)


def seat_point(joints: Joints) -> Point:
    return (joints.hips[0], joints.hips[1] + 2)
