"""New pictures with things from given ones: "the fox of the first picture next to this dog on a
beach", "this logo on a mug", "@rusty rides a bicycle", "the look of one with the things of others".

words -> marks for things, a ground, a look -> a prompt with stand-ins -> scene -> the stand-ins are
played by guests -> staging -> pixels. Nothing here knows pixels; see `guests` and `cutting`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from functools import partial

from smalto.edit import reference_words as words
from smalto.edit.cutting import cut, whole
from smalto.edit.grounds import cleared, ground_for, lit_like, on_ground
from smalto.edit.guests import Company, Part, played
from smalto.edit.looks import toned
from smalto.edit.prints import Print, pressed, unprinted
from smalto.edit.recast import Recast, recast
from smalto.edit.reference_words import Pointed, is_mark
from smalto.edit.standins import is_logo, said, stand_ins
from smalto.edit.tools import Tools
from smalto.pack.types import Concept
from smalto.render import Renderer
from smalto.render.guests import guest_of
from smalto.scene.types import Item, Scene, Size
from smalto.stage.director import best_of
from smalto.stage.types import Staging
from smalto.types import Check, Effort, ImageRequest, Picture, Preview, Recalled

STAGINGS: dict[Effort, int] = {"low": 1, "medium": 4, "high": 8}
"""How many stagings the director tries before the best is drawn; as for a new picture."""

TINY, SMALL = 0.15, 0.6
"""A guest's height as a share of the tallest other thing's, below which it is drawn larger."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A scene in which guests play, and what else the pictures are used for."""

    scene: Scene
    company: Company
    prints: tuple[Print, ...]
    ground: int | None
    look: int | None
    notes: tuple[str, ...]


def compose(
    tools: Tools, request: ImageRequest, seed: int, check: Check
) -> Iterator[Preview | Picture]:
    """Previews, then the picture. Raises ImageUserError where the words point at a picture that
    is not there."""
    plan, ground = planned(tools, request, check), None
    if plan.ground is not None:
        size = (request.width_px, request.height_px)
        ground = ground_for(request.references[plan.ground], size)
        plan = replace(plan, company=plan.company.lit(partial(lit_like, ground=ground)))
    staging = _staged(plan, request, seed, check)
    if ground is not None:
        staging = on_ground(staging)
    renderer: Renderer = tools.renderer.hosting(plan.company.guests, ground)
    painting = renderer.painting(staging, quality=request.effort, check=check)
    if request.output_format != "svg":
        yield from map(Preview, painting.previews(request.partial_images))
    vectors = request.svg or request.output_format == "svg"
    frame = painting.thumbnail() if request.output_format == "svg" else painting.picture()
    if plan.look is not None:
        frame = toned(frame, whole(request.references[plan.look], 256))
    yield Picture(
        frame=frame,
        scene=asdict(plan.scene),
        notes=(*plan.notes, *staging.unmet, *renderer.notes(staging)),
        svg=renderer.svg(staging) if vectors else None,
    )


def planned(tools: Tools, request: ImageRequest, check: Check) -> Plan:
    """The same for every seed of a request."""
    pointed = words.read(
        request.prompt, len(request.images), [one.name for one in request.recalled]
    )
    pointed, silent = _with_silent(pointed, request)
    text, hosts = unprinted(pointed.text, tools.pack)
    order = list(dict.fromkeys(pointed.things))
    nouns = [noun_of(index, pointed, request) for index in order]
    cast = stand_ins(nouns, text, tools.pack)
    scene, notes = _read(tools, text, dict(zip(order, (c for c, _ in cast), strict=True)), check)
    parts: dict[int, Part] = {}
    for index, noun, (_, like) in zip(order, nouns, cast, strict=True):
        part, note = part_of(index, noun, like, tools, request, check)
        parts[index] = part
        notes += note
    scene = _with_guests(
        scene, {i: c.id for i, (c, _) in zip(order, cast, strict=True)}, parts, set(hosts)
    )
    prints = tuple(Print(parts[index].concept.id, host) for index, host in hosts.items())
    scene = cleared(scene, request, has_ground=pointed.ground is not None)
    company = Company(tools.pack, list(parts.values()))
    scene = _prominent(scene, company)
    return Plan(scene, company, prints, pointed.ground, pointed.look, (*silent, *notes))


def _with_silent(pointed: Pointed, request: ImageRequest) -> tuple[Pointed, tuple[str, ...]]:
    """Pictures that no word points at join the scene: that they were sent says that they are
    wanted. Where words point at pictures one by one, the others are left out, and told."""
    n = len(request.images)
    used = {*pointed.things, pointed.ground, pointed.look}
    rest = [index for index in range(n) if index not in used]
    if not rest:
        return pointed, ()
    if any(index is not None and index < n for index in used):
        told = tuple(
            f"image {i + 1} was not used, because the prompt does not speak of it" for i in rest
        )
        return pointed, told
    nouns = {**pointed.nouns, **dict.fromkeys(rest)}
    marks = ", ".join(words.mark(index) for index in rest)
    return replace(pointed, text=f"{marks}, {pointed.text}", nouns=nouns), ()


def noun_of(index: int, pointed: Pointed, request: ImageRequest) -> str | None:
    """What the thing of a picture is called: by the prompt, or by who had it remembered."""
    noun = pointed.nouns.get(index)
    recalled = _recalled(index, request)
    if noun is None and recalled is not None:
        return recalled.description or None
    return noun


def _recalled(index: int, request: ImageRequest) -> Recalled | None:
    n = len(request.images)
    return request.recalled[index - n] if index >= n else None


def _read(
    tools: Tools, text: str, cast: dict[int, Concept], check: Check
) -> tuple[Scene, tuple[str, ...]]:
    """The scene of the text with its stand-ins, which notes call by their mark's words."""
    chinese = any("一" <= c <= "鿿" for c in text)
    phrase = {words.mark(index): said(concept, chinese=chinese) for index, concept in cast.items()}
    prompt = "".join(phrase.get(c, c) for c in text if c in phrase or not is_mark(c))
    reading = tools.read(prompt, check)
    return reading.scene, reading.notes


def part_of(
    index: int,
    noun: str | None,
    like: Concept | None,
    tools: Tools,
    request: ImageRequest,
    check: Check,
) -> tuple[Part, tuple[str, ...]]:
    """The guest of one picture, and what is to be told of it."""
    image, exact = request.references[index], _is_exact(request)
    recalled = _recalled(index, request)
    name = f"@{recalled.name}" if recalled else noun or f"image {index + 1}"
    concept_id = f"guest-{index + 1}"
    again = recast(image, like, tools.pack, tools.renderer, check)
    if again is not None:
        return _redrawn(again, concept_id, name, exact), ()
    found = cut(image, check)
    guest = guest_of(found.pixels, exact=exact)
    concept = played(guest, concept_id, name, like)
    if not found.framed:
        return Part(concept, guest), ()
    if is_logo(noun):
        return Part(concept, guest_of(whole(image), exact=True)), ()
    note = f"nothing could be cut out of {name}, so it is shown whole, as a framed print"
    framed = replace(concept, figure="object", group="other-object", height_m=0.8)
    return Part(framed, guest), (note,)


def _redrawn(again: Recast, concept_id: str, name: str, exact: bool) -> Part:
    """A guest whose drawing is known: which way it looks, and where its head is."""
    guest = guest_of(again.pixels, exact=exact)
    facing, slots = again.concept.facing, again.concept.slots
    if again.flip:
        facing = {"left": "right", "right": "left", "front": "front"}[facing]  # type: ignore[assignment]
        slots = {key: replace(slot, x=1 - slot.x) for key, slot in slots.items()}
    own = slots if again.alone else None
    concept = played(guest, concept_id, name, again.concept, facing=facing, slots=own)
    return Part(concept, guest)


def _is_exact(request: ImageRequest) -> bool:
    """Whether high fidelity was asked for; models that leave no choice have it always, and light
    is not what they mean by it."""
    return request.input_fidelity == "high" and request.model.startswith("gpt-image-1")


def _with_guests(
    scene: Scene, stand_in: dict[int, str], parts: dict[int, Part], printed: set[int]
) -> Scene:
    """Guests in the parts of their stand-ins; who was not understood joins at the end."""
    items, missing = list(scene.items), []
    for index, concept_id in stand_in.items():
        if index in printed:
            continue
        at = next((k for k, item in enumerate(items) if item.concept == concept_id), None)
        if at is None:
            missing.append(Item(parts[index].concept.id))
        else:
            items[at] = replace(items[at], concept=parts[index].concept.id, color=None, second=None)
    return replace(scene, items=(*items, *missing))


def _prominent(scene: Scene, company: Company) -> Scene:
    """Guests are what the picture is about: beside things that are much larger they are drawn
    larger than life, unless the words say how large."""
    own = {concept.id for concept in company.parts}
    heights = [
        company.get(item.concept).height_m
        for item in scene.items
        if item.concept not in own and item.concept in company.concepts
    ]
    tallest = max(heights, default=0.0)

    def raised(item: Item) -> Item:
        if item.concept not in own or item.size is not None or not tallest:
            return item
        share = company.get(item.concept).height_m / tallest
        size: Size | None = "huge" if share < TINY else "big" if share < SMALL else None
        return replace(item, size=size)

    return scene.with_items(*(raised(item) for item in scene.items))


def _staged(plan: Plan, request: ImageRequest, seed: int, check: Check) -> Staging:
    staging = best_of(
        plan.scene,
        plan.company,
        seed=seed,
        width_px=request.width_px,
        height_px=request.height_px,
        k=STAGINGS[request.effort],
        lavish=request.effort == "high",
        check=check,
    )
    return pressed(staging, plan.prints, plan.company)
