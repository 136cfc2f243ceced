"""What stands beside the model in every report: an upper bound, a lower bound.

`TrueScenes` hands the director what the prompt's author said is in the picture: what it misses is
missed by composition alone. `BagOfWords` pastes every thing that is named, once, onto plain ground:
what it gets right needs no language.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, cast

from smalto.evaluate.prompts import (
    Fact,
    ItemFact,
    NoteFact,
    Prompt,
    RelationFact,
    SettingFact,
    StyleFact,
    TextFact,
)
from smalto.model.names import Names
from smalto.model.scan import Scanner
from smalto.pack import Pack
from smalto.scene.types import (
    MAX_ITEMS,
    MAX_RELATIONS,
    Color,
    Item,
    Relation,
    RelationKind,
    Scene,
    Setting,
    Text,
)

NOTES = ("not read",)


@dataclass(frozen=True, slots=True)
class Given:
    """A scene that no reader wrote."""

    scene: Scene
    notes: tuple[str, ...] = ()


class TrueScenes:
    """Knows the prompts of the evaluation and nothing else."""

    def __init__(self, prompts: Sequence[Prompt], pack: Pack) -> None:
        self._facts: Mapping[str, tuple[Fact, ...]] = {p.text: p.facts for p in prompts}
        self._pack = pack

    def write(self, prompt: str, *, seed: int) -> Given:
        facts = self._facts[prompt]
        notes = NOTES if any(isinstance(fact, NoteFact) for fact in facts) else ()
        return Given(scene_of(facts, self._pack), notes)


def scene_of(facts: Sequence[Fact], pack: Pack) -> Scene:
    """The scene that claims just these facts; of several accepted words the first that is drawn."""
    items: list[Item] = []
    relations: list[Relation] = []
    texts: list[Text] = []
    settings: list[SettingFact] = []
    rest: dict[str, Any] = {}
    for fact in facts:
        match fact:
            case ItemFact():
                items.append(_item(fact, pack))
            case RelationFact(kinds=kinds, a=a, b=b):
                relations.append(Relation(cast(RelationKind, kinds[0]), a, b))
            case TextFact(content):
                texts.append(Text(content, "sign"))
            case SettingFact():
                settings.append(fact)
            case StyleFact(style, finish):
                rest |= {"style": style or "soft", "finish": finish}
            case _:
                pass
    kept = tuple(r for r in relations if max(r.a, r.b) < MAX_ITEMS)[:MAX_RELATIONS]
    if settings:
        rest["setting"] = _setting(_joined(settings))
    return Scene(items=tuple(items[:MAX_ITEMS]), relations=kept, texts=tuple(texts), **rest)


def _joined(facts: Sequence[SettingFact]) -> SettingFact:
    """What several facts say of one setting; the first word on each matter counts."""
    said: dict[str, Any] = {}
    for fact in facts:
        said = {name: said.get(name) or value for name, value in asdict(fact).items()}
    return SettingFact(**said)


def _item(fact: ItemFact, pack: Pack) -> Item:
    drawn = next((c for c in fact.concepts if c in pack.concepts), fact.concepts[0])
    many = fact.count is None
    looks: dict[str, Any] = {part: words[0] for part, words in fact.looks}
    color: Any = fact.colors[0] if fact.colors else None
    if color is not None and pack.concepts[drawn].color in fact.colors:
        color = None
    pose: Any = fact.pose
    return Item(drawn, 3 if many else fact.count or 1, many, color, pose=pose, **looks)


def _setting(fact: SettingFact) -> Setting:
    named: dict[str, Any] = {
        key: words[0]
        for key, words in (
            ("place", fact.places), ("time", fact.times), ("weather", fact.weathers),
            ("season", fact.seasons), ("mood", fact.moods), ("pattern", fact.patterns),
        )
        if words
    }  # fmt: skip
    outside = {"place", "time", "weather", "season"} & set(named)
    kind: Any = fact.kind or ("landscape" if outside else "pattern" if fact.patterns else "flat")
    if kind == "landscape":
        named.setdefault("place", "meadow")
    return Setting(kind, cast(tuple[Color, ...], fact.colors), **named)


class BagOfWords:
    """Every word that names a thing becomes that thing, once; nothing else is understood."""

    def __init__(self, pack: Pack) -> None:
        self._scanner = Scanner(Names.of(pack.concepts.values()))

    def write(self, prompt: str, *, seed: int) -> Given:
        named = (token.thing() for token in self._scanner.scan(prompt))
        concepts = dict.fromkeys(thing.concept for thing in named if thing is not None)
        return Given(Scene(items=tuple(Item(concept) for concept in list(concepts)[:MAX_ITEMS])))
