"""Things that belong on surfaces: nobody puts a vase on the floor beside the table.

Where a scene names a small thing and something with a top, and says nothing of where the small
thing is, it is put there. Implied relations are placed like said ones and never checked.
"""

from __future__ import annotations

from smalto.pack.types import Concept
from smalto.scene.types import Relation, Scene
from smalto.stage.vocabulary import Vocabulary

HOSTS = (
    "table", "desk", "counter", "workbench", "nightstand", "dresser", "cabinet", "sideboard",
    "shelf", "picnic",
)  # fmt: skip
"""Words for what has a top to put things on, the first choice first."""
LAID = frozenset([
    "food", "drink", "kitchen", "book-paper", "office", "computer", "light-video", "phone", "time",
    "writing", "science", "medical", "arts-crafts", "money", "mail",
])  # fmt: skip
"""Groups of things that lie on tables."""
LAID_WORDS = frozenset([
    "vase", "jar", "candle", "candlestick", "lamp", "globe", "bowl", "plate", "cup", "mug",
    "glass", "bottle", "pot", "bouquet", "basket", "radio", "clock", "fishbowl", "teapot",
])  # fmt: skip
TOPPED = {"candle": frozenset(["cake"]), "cherry": frozenset(["cake", "sundae"])}
"""What stands on top of what, wherever the two are."""
TALLEST_M = 0.5
MOST = 5
"""So many copies of things find room on one top."""


def implied(scene: Scene, pack: Vocabulary) -> tuple[Relation, ...]:
    """`on` relations for small things without a place, if the scene has a top for them."""
    topped = _topped(scene, pack)
    if scene.setting.kind != "landscape" or topped:
        return topped
    known = [item.concept in pack.concepts for item in scene.items]
    host = next(
        (
            index
            for word in HOSTS
            for index, item in enumerate(scene.items)
            if known[index] and item.count == 1 and word in item.concept.split("-")
        ),
        None,
    )
    if host is None:
        return ()
    found, laid = [], _laid_already(scene, host)
    for index, item in enumerate(scene.items):
        if index == host or not known[index] or not _is_free(scene, index):
            continue
        if _is_laid(pack.get(item.concept)) and laid + item.count <= MOST:
            found.append(Relation("on", index, host))
            laid += item.count
    return tuple(found)


def _topped(scene: Scene, pack: Vocabulary) -> tuple[Relation, ...]:
    """Candles on the cake."""
    return tuple(
        Relation("on", index, host)
        for index, item in enumerate(scene.items)
        for host, below in enumerate(scene.items)
        if TOPPED.get(item.concept, frozenset()) & set(below.concept.split("-"))
        if below.count == 1 and item.concept in pack.concepts and _is_free(scene, index)
    )


def _laid_already(scene: Scene, host: int) -> int:
    return sum(scene.items[r.a].count for r in scene.relations if r.kind == "on" and r.b == host)


def _is_free(scene: Scene, index: int) -> bool:
    """Whether nothing says where the item is, or whose it is."""
    pinned = any(pin.item == index for pin in scene.pins)
    return not pinned and not any(
        index == r.a or (index == r.b and r.kind not in ("on", "in")) for r in scene.relations
    )


def _is_laid(concept: Concept) -> bool:
    if concept.height_m > TALLEST_M or concept.figure != "object":
        return False
    words = set(concept.id.split("-"))
    return concept.group in LAID or bool(words & LAID_WORDS) or concept.id in LAID_WORDS
