"""The rule-based reader: prompt to scene by lexicon and patterns, in English and Chinese.

It is the baseline that the language model must beat, and the safety net when the model is unsure.
It learns nothing and guesses little: what it cannot place it names in its notes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from smalto.model.compounds import plain_compounds
from smalto.model.cues import Written, find_background, find_finish, find_style, find_texts
from smalto.model.names import Names
from smalto.model.nodes import Parsed
from smalto.model.parse import Parser
from smalto.model.relate import relate
from smalto.model.scan import Scanner
from smalto.pack import load as load_pack
from smalto.pack.types import Concept
from smalto.scene.types import MAX_ITEMS, MAX_RELATIONS, Item, Relation, Scene, Setting, Text

_BEINGS = ("whole", "bust", "face")
_SHARED = re.compile(
    r"\bothers\b|\bsome\b[^.;]*\bsome\b|\banother\b|(?<!in )\bthe other\b|\bone of\b"
    r"|有(?:的|些)[^。；]*有(?:的|些)|另外?一",
    re.IGNORECASE,
)
ABSTRACT = ("circle", "square", "triangle", "star", "diamond-shape")


@dataclass(frozen=True, slots=True)
class RuleReading:
    """`unknown`: words of the prompt that found no place. `notes`: the same, said to the user.
    `shared_out`: a group does several things ("some walking, others ..."), which only the model
    can tell apart.
    `confidence`: 1 when every word that matters found a place, 0 when none did."""

    scene: Scene
    unknown: tuple[str, ...]
    notes: tuple[str, ...]
    english: bool = True
    shared_out: bool = False

    @property
    def confidence(self) -> float:
        placed = len(self.scene.items) + (self.scene.text is not None)
        return placed / max(placed + len(self.unknown), 1)


class RuleReader:
    """Builds its tables once; `read` is pure."""

    def __init__(self, concepts: Iterable[Concept]) -> None:
        self._names = Names.of(concepts)
        self._scanner = Scanner(self._names)

    @classmethod
    def load(cls) -> RuleReader:
        """With the concepts of the installed pack."""
        return cls(load_pack().concepts.values())

    def write(self, prompt: str, *, seed: int = 0) -> RuleReading:
        """`read`, under the name and with the signature of the model's `Writer.write`."""
        return self.read(prompt)

    def read(self, prompt: str) -> RuleReading:
        written, rest = find_texts(prompt)
        finish, strength, rest = find_finish(rest)
        style, rest = find_style(rest)
        background, rest = find_background(rest)
        rest = plain_compounds(rest)
        parsed = Parser(self._scanner.scan(rest), self._names, bool(written)).parse()
        relations, items, holders = relate(parsed, self._names.concepts)
        items, relations, dropped = self._within_limits(items, relations)
        texts = _texts(written, [i for i in holders if i < len(items)])
        setting = replace(background or _setting(parsed), mood=parsed.mood, view=parsed.view)
        scene = Scene(
            setting, tuple(items), tuple(relations), texts, style or "soft", finish, strength
        )
        unknown = tuple(dict.fromkeys(parsed.unknown))
        if not items and not texts and scene.setting == Setting():
            return RuleReading(self._abstract(prompt), unknown, (_nothing(prompt),))
        return RuleReading(
            scene,
            unknown,
            tuple(_notes(unknown, dropped)),
            parsed.english,
            bool(_SHARED.search(prompt)),
        )

    def _within_limits(
        self, items: list[Item], relations: list[Relation]
    ) -> tuple[list[Item], list[Relation], list[Item]]:
        """At most `MAX_ITEMS` and `MAX_RELATIONS`; a pose only for beings."""
        kept = [self._posed(item) for item in items[:MAX_ITEMS]]
        held = [r for r in relations if r.a < len(kept) and r.b < len(kept)]
        return kept, held[:MAX_RELATIONS], items[MAX_ITEMS:]

    def _posed(self, item: Item) -> Item:
        concept = self._names.concepts[item.concept]
        able = concept.figure in _BEINGS or (item.pose or "") in concept.poses
        return item if able else replace(item, pose=None)

    def _abstract(self, prompt: str) -> Scene:
        """Shapes for words without meaning: the same prompt, the same picture."""
        shapes = [shape for shape in ABSTRACT if shape in self._names.concepts]
        turn = sum(map(ord, prompt)) % max(len(shapes), 1)
        chosen = (shapes[turn:] + shapes[:turn])[:3]
        counts = (3, 2, 4)
        items = tuple(Item(shape, count) for shape, count in zip(chosen, counts, strict=False))
        return Scene(Setting("gradient"), items, style="flat")


def _texts(written: Sequence[Written], holders: Sequence[int]) -> tuple[Text, ...]:
    """The runs in order; what is held is held by the first that holds anything."""
    found: list[Text] = []
    for n, (content, carrier) in enumerate(written):
        holder = holders[n] if n < len(holders) else None
        shown = carrier if holder is None or carrier != "none" else "sign"
        found.append(Text(content, shown, None, holder))
    return tuple(found)


def _setting(parsed: Parsed) -> Setting:
    """A time or a weather without a place still wants a sky: a meadow under it."""
    if not (parsed.place or parsed.time or parsed.weather or parsed.season):
        return Setting()
    return Setting(
        "landscape",
        (),
        parsed.place or "meadow",
        parsed.time or "day",
        parsed.weather or "clear",
        parsed.season,
    )


def _notes(unknown: tuple[str, ...], dropped: list[Item]) -> Iterable[str]:
    if unknown:
        yield f"These words of the prompt could not be placed: {', '.join(unknown[:8])}."
    if dropped:
        yield (
            f"A picture holds at most {MAX_ITEMS} kinds of things; left out: "
            f"{', '.join(item.concept for item in dropped)}."
        )


def _nothing(prompt: str) -> str:
    shown = prompt if len(prompt) <= 60 else f"{prompt[:57]}..."
    return (
        f"Nothing in the prompt {shown!r} can be drawn as a thing, so the picture is abstract. "
        "Name things, for example 'a red fox and two apples'."
    )
