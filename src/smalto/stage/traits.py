"""Traits: what a drawing can show of feelings and skin, and which drawing to take for them.

A pack says of each drawing what it `shows`: "face" where the feeling in it can be changed, "skin"
where the tone of the skin can. Colours and materials every drawing can show.
"""

from __future__ import annotations

from collections.abc import Collection

from smalto.pack.types import Concept
from smalto.scene.facts import Expressed, ItemFact, Made, Skinned
from smalto.scene.types import Item, Style
from smalto.stage.types import Placed
from smalto.stage.vocabulary import Vocabulary

BEST_SEEN = ("stand", "sit", "walk")
"""Poses in which a face is largest, the first one first."""


VARIANTS: dict[str, tuple[str, ...]] = {"sit": ("sit-low",)}
"""Further drawings of a pose: on the ground, where there is no seat."""

SEATED = {"sits_on", "rides", "on", "in", "leans_on"}

NEAR: dict[str, tuple[str, ...]] = {
    "kick": ("play", "run"),
    "throw": ("play", "wave"),
    "play": ("jump", "run"),
    "lie": ("sleep", "sit"),
    "sleep": ("lie", "sit"),
    "jump": ("run", "fly"),
    "cheer": ("jump", "wave"),
    "dance": ("jump", "wave"),
    "crawl": ("walk", "kneel"),
    "climb": ("jump", "walk"),
    "ski": ("run", "walk"),
    "skate": ("run", "walk"),
    "surf": ("skate", "run"),
    "pray": ("kneel", "sit"),
    "kneel": ("sit",),
    "meditate": ("sit",),
    "read": ("sit", "stand"),
    "write": ("read", "sit"),
    "work": ("write", "sit"),
    "eat": ("sit", "stand"),
    "drink": ("sit", "stand"),
    "sing": ("stand",),
    "talk": ("stand",),
    "point": ("wave", "stand"),
}
"""What is drawn when a pose is not: never told as the pose itself."""


def posing(
    identity: Concept, pose: str, kinds: Collection[str], pack: Vocabulary
) -> Concept | None:
    """The drawing of `identity` in this pose; `kinds`: its relations to other things. Whoever
    sits on nothing sits on the ground."""
    low = pose == "sit" and SEATED.isdisjoint(kinds)
    for key in (*VARIANTS["sit"], pose) if low else (pose,):
        drawn = identity.poses.get(key, "")
        if drawn in pack.concepts:
            return pack.get(drawn)
    return None


def showing_traits(item: Item, identity: Concept, pack: Vocabulary, style: Style) -> Concept | None:
    """The drawing of `identity` that shows the feeling and the skin asked for; None when nothing
    is asked for, or when no drawing shows it."""
    wanted = _wanted(item)
    candidates = [identity.id, *(identity.poses.get(pose, "") for pose in BEST_SEEN)]
    for drawn in candidates if wanted else ():
        if drawn in pack.concepts:
            shown = shown_by(pack.get(drawn), pack.art(drawn, style).id)
            if wanted <= shown:
                return pack.get(drawn)
    return None


def shown_by(drawn: Concept, art_id: str) -> set[str]:
    """Which traits this drawing of the concept shows: only our own drawings show any."""
    return set(drawn.shows) if art_id.startswith("own/") else set()


def missing_traits(item: Item, identity: Concept, shown: set[str]) -> list[str]:
    """What of the item its drawing cannot show, in plain English."""
    name, missing = identity.en[0], _wanted(item) - shown
    found = [f"the drawing of '{name}' cannot look {item.expression}"] if "face" in missing else []
    if "skin" in missing and item.skin:
        found.append(f"the drawing of '{name}' cannot have {item.skin.replace('_', ' ')} skin")
    return found


def trait_facts(
    item: int, concept: str, copies: list[tuple[Placed, Concept]], style: Style
) -> list[ItemFact]:
    """Which material, feeling and skin all copies (each with the concept drawn) show."""
    found: list[ItemFact] = []
    materials = {placed.material for placed, _ in copies}
    shown = [(placed, shown_by(drawn, placed.art)) for placed, drawn in copies]
    feelings = {placed.expression if "face" in traits else None for placed, traits in shown}
    skins = {placed.skin if "skin" in traits else None for placed, traits in shown}
    if style == "silhouette":
        return found
    for material in materials if len(materials) == 1 else ():
        found += [Made(item, concept, material)] if material else []
    for feeling in feelings if len(feelings) == 1 else ():
        found += [Expressed(item, concept, feeling)] if feeling else []
    for skin in skins if len(skins) == 1 else ():
        found += [Skinned(item, concept, skin)] if skin else []
    return found


def _wanted(item: Item) -> set[str]:
    return ({"face"} if item.expression else set()) | ({"skin"} if item.skin else set())
