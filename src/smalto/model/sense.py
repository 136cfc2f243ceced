"""Common sense, after the reading: what a scene must mean although no word of the prompt says it.

Nothing here adds to what was asked for or takes from it: things come to where they are at home when
the prompt names no place, chairs are sat on, everybody wears a hat of their own, and a vintage car
is no vintage picture.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from smalto.model.features import Features
from smalto.scene.english import plural
from smalto.scene.types import MAX_COUNT, Finish, Item, Place, Relation, Scene


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


HOMES: Mapping[Place, frozenset[str]] = {
    "room": _set("""
        desk sofa armchair bookshelf cabinet dresser nightstand wardrobe rocking-chair bean-bag
        television laptop desktop-computer printer grand-piano bunk-bed crib bed
        ironing-board standing-mirror coat-rack air-conditioner record-player door
    """),
    "kitchen": _set("refrigerator stove microwave sink toaster cutting-board counter kettle"),
    "bathroom": _set("bathtub toilet shower"),
    "sea": _set("""
        sailboat ship passenger-ship pirate-ship ferry motor-boat speedboat dolphin whale
        spouting-whale raft submarine
    """),
    "underwater": _set("""
        octopus tropical-fish shark jellyfish squid coral fish blowfish seahorse starfish lobster
    """),
    "lake": _set("rowboat canoe swan duck pond"),
    "snow": _set("""
        polar-bear penguin igloo iceberg snowman sleigh skis walrus
        snow-pile snowball seal
    """),
    "desert": _set("camel two-hump-camel cactus egyptian-pyramid sand-dune"),
    "space": _set("rocket astronaut ringed-planet satellite space-station flying-saucer comet"),
    "street": _set("""
        car taxi bus police-car fire-engine ambulance traffic-signal vertical-traffic-light
        street-lamp fire-hydrant parking-meter crosswalk bus-stop bus-shelter phone-booth
        delivery-truck sport-utility-vehicle oncoming-taxi oncoming-bus
    """),
    "savanna": _set("lion elephant giraffe zebra rhinoceros hippopotamus leopard"),
    "farm": _set("cow pig rooster chicken ewe goat barn tractor haystack scarecrow donkey"),
}  # fmt: skip
"""Where things are at home of which one alone makes a meadow the wrong place."""

SEATS = _set("""
    armchair sofa chair rocking-chair throne bench deck-chair bean-bag stool swing seat hammock
    manual-wheelchair
""")  # fmt: skip
OF_THINGS: Mapping[Finish, frozenset[str] | None] = {
    "vintage": None,
    "neon": _set("sign signs light lights lamp lamps tube tubes 灯 招牌"),
    "stained_glass": _set("window windows 窗"),
    "mosaic": _set("floor floors table wall 地板"),
    "chalk": _set("board 板"),
    "crayon": _set("box"),
}
"""Finishes whose word may belong to the thing after it; None: to any thing."""
OF_PICTURES = _set("""
    photo photograph picture image poster postcard print illustration style look filter effect art
    drawing painting card film camera 照片 风格 海报 明信片 插画 画
""")  # fmt: skip
FLOWN = _set("kite")
OUTDOORS: Mapping[Place, frozenset[str]] = {
    "snow": HOMES["snow"],
    "sea": HOMES["sea"],
    "underwater": HOMES["underwater"],
    "lake": HOMES["lake"],
    "desert": HOMES["desert"],
    "space": HOMES["space"],
    "savanna": HOMES["savanna"],
    "farm": HOMES["farm"],
    "meadow": _set("castle hill windmill log-cabin hut horse rabbit house-with-garden barn"),
    "forest": _set("bear deer tent wolf moose campfire camping tree-stump hedgehog beaver badger"),
    "mountains": _set("mountain snow-capped-mountain snowy-mountain goat mountain-cableway"),
}
"""Things that hardly anybody imagines without what is around them."""
PLAIN = _set("""
    icon icons logo logos emoji emojis sticker stickers clipart isolated cutout symbol badge avatar
    mascot simple minimal minimalist flat vector drawing diagram pattern background 图标 贴纸 标志
    徽章 头像 表情 背景 简笔画 简约
""")
"""Words of who wants a thing, not a scene."""
FEW = 6
VERTICAL = ("above", "below", "under")


def sensible(scene: Scene, features: Features, tokens: Sequence[str]) -> Scene:
    """The scene as anybody would understand it. `tokens`: the codebook's, which `features.attr`
    numbers."""
    told = {tokens[at] for at in features.attr if at >= 0}
    for step in (_of_the_thing, _flown, _staff, _seated, _each_their_own):
        scene = step(scene, features, tokens)
    return _in_the_world(_at_home(scene, told), told, {word.text for word in features.words})


def _in_the_world(scene: Scene, told: set[str], said: set[str]) -> Scene:
    """Where nobody names a background, the director chooses: penguins get their snow. Not for
    icons and the like, nor where what is above what would be lost in a landscape."""
    is_open = scene.setting.kind == "flat" and not scene.setting.colors and scene.style == "soft"
    if not is_open or scene.texts or said & PLAIN or any(t.startswith("setting:") for t in told):
        return scene
    if sum(item.count for item in scene.items) > FEW:
        return scene
    if any(r.kind in VERTICAL for r in scene.relations):
        return scene
    votes = _votes(scene, OUTDOORS).most_common(2)
    indoors = any(item.concept in HOMES["room"] for item in scene.items)
    if not votes or indoors or (len(votes) > 1 and votes[0][1] == votes[1][1]):
        return scene
    setting = replace(scene.setting, kind="landscape", place=votes[0][0])
    return replace(scene, setting=setting)


def _at_home(scene: Scene, told: set[str]) -> Scene:
    """A time of day or a weather without a place wants a sky; things of the sea want the sea."""
    setting = scene.setting
    if setting.kind != "landscape" or any(t.startswith("place:") for t in told):
        return scene
    votes = _votes(scene, HOMES).most_common(1)
    return replace(scene, setting=replace(setting, place=votes[0][0])) if votes else scene


def _votes(scene: Scene, homes: Mapping[Place, frozenset[str]]) -> Counter[Place]:
    """In how many kinds of things each place is at home."""
    return Counter(
        place for item in scene.items for place, names in homes.items() if item.concept in names
    )


def _seated(scene: Scene, features: Features, tokens: Sequence[str]) -> Scene:
    """Who is in a chair sits on it."""
    return _related(
        scene,
        lambda r: (
            replace(r, kind="sits_on")
            if r.kind == "in" and scene.items[r.b].concept in SEATS
            else r
        ),
    )


def _each_their_own(scene: Scene, features: Features, tokens: Sequence[str]) -> Scene:
    """Three penguins in red scarves wear three scarves."""
    said = {word.text for word in features.words}
    counts = {
        r.b: scene.items[r.a].count
        for r in scene.relations
        if r.kind == "wears" and plural(scene.items[r.b].concept) in said
    }
    items = [
        replace(item, count=min(max(counts.get(index, 1), item.count), MAX_COUNT))
        for index, item in enumerate(scene.items)
    ]
    return replace(scene, items=tuple(items))


def _flown(scene: Scene, features: Features, tokens: Sequence[str]) -> Scene:
    """Who flies a kite stands on the ground and holds it."""
    kite = next((k for k, item in enumerate(scene.items) if item.concept in FLOWN), None)
    if kite is None or any(kite in (r.a, r.b) for r in scene.relations):
        return scene
    if not _follow(features, "flying flies fly 放", "kite kites drone drones 风筝"):
        return scene
    flier = next((k for k in range(kite) if scene.items[k].pose == "fly"), None)
    flier = flier if flier is not None else (kite - 1 if kite else None)
    if flier is None:
        return scene
    pose = None if scene.items[flier].pose == "fly" else scene.items[flier].pose
    scene = _with_item(scene, flier, replace(scene.items[flier], pose=pose))
    return replace(scene, relations=(*scene.relations, Relation("holds", flier, kite)))


def _staff(scene: Scene, features: Features, tokens: Sequence[str]) -> Scene:
    """A staff that is held is a wizard's, not a company's."""
    if not any(word.text == "staff" for word in features.words):
        return scene
    for r in scene.relations:
        if r.kind == "holds" and scene.items[r.b].concept == "office-worker":
            scene = _with_item(scene, r.b, replace(scene.items[r.b], concept="magic-wand"))
    return scene


def _of_the_thing(scene: Scene, features: Features, tokens: Sequence[str]) -> Scene:
    """Without a finish that is only said of a thing: "a vintage car", "neon signs"."""
    if scene.finish is None or scene.finish not in OF_THINGS:
        return scene
    things = OF_THINGS[scene.finish]
    said = [
        k
        for k, at in enumerate(features.attr)
        if at >= 0 and tokens[at] == f"finish:{scene.finish}"
    ]
    if not said or not all(_is_of(features, at, things) for at in said):
        return scene
    return replace(scene, finish=None, strength=None)


def _is_of(features: Features, at: int, things: frozenset[str] | None) -> bool:
    after = features.words[at + 1].text if at + 1 < len(features.words) else ""
    if after in OF_PICTURES:
        return False
    if things is None:
        return at + 1 < len(features.words) and features.part[at + 1] == 1
    return after in things or features.words[at].text in things


def _follow(features: Features, first: str, second: str) -> bool:
    """Whether a word of `second` comes within three words after one of `first`."""
    words = [word.text for word in features.words]
    ends = set(second.split())
    return any(
        word in first.split() and ends & set(words[at + 1 : at + 4])
        for at, word in enumerate(words)
    )


def _related(scene: Scene, changed: Callable[[Relation], Relation]) -> Scene:
    return replace(scene, relations=tuple(map(changed, scene.relations)))


def _with_item(scene: Scene, index: int, item: Item) -> Scene:
    items = list(scene.items)
    items[index] = item
    return replace(scene, items=tuple(items))
