"""Noun phrases in English: things with their numbers, colours, sizes and poses."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from smalto.model.features import simple
from smalto.pack.types import Concept
from smalto.scene.english import plural, uncolored
from smalto.scene.types import Item
from smalto.train.captions import english_words as words
from smalto.train.captions.world import World


def article(phrase: str) -> str:
    return (
        "an "
        if phrase[:1].lower() in "aeiou" and not phrase.startswith(("uni", "one", "eu"))
        else "a "
    ) + phrase


@dataclass
class Nouns:
    """`spare`: any English words, used as adjectives nobody wrote down."""

    world: World
    rng: random.Random
    spare: Sequence[str]

    @cached_property
    def beings(self) -> frozenset[str]:
        return frozenset(self.world.beings)

    @cached_property
    def people(self) -> frozenset[str]:
        return frozenset(self.world.people)

    def noun(self, concept: Concept, many: bool) -> str:
        names = simple(uncolored(concept.en))
        name = names[0] if self.rng.random() < 0.6 else self.rng.choice(names)
        if not many:
            return name
        return concept.plural if name == concept.en[0] and concept.plural else plural(name)

    def phrase(self, item: Item, *, bare: bool = False) -> str:
        """A noun phrase: "three small red birds", "a happy dog that is running"."""
        rng, concept = self.rng, self.world.concepts[item.concept]
        many = item.count > 1 and not concept.mass
        core = self._adjectives(item) + self.noun(concept, many)
        before, after = self._pose(item, many)
        core = f"{before}{core}{after}"
        if item.count == 1 and concept.id in self.beings and rng.random() < 0.02:
            core += f"{rng.choice((' named ', ' called ', ', '))}{rng.choice(words.NAMES)}"
        if rng.random() < 0.025:
            core += f" {rng.choice(words.WHEREABOUTS)}"
        if item.color and rng.random() < 0.06:
            return self._count(item, concept, self._late_color(item, many), bare)
        return self._count(item, concept, core, bare)

    def _late_color(self, item: Item, many: bool) -> str:
        plain = self.noun(self.world.concepts[item.concept], many)
        color = self.rng.choice(words.COLORS[item.color or "red"])
        size = (
            f"{self.rng.choice(words.SMALL if item.size == 'small' else words.BIG)} "
            if item.size
            else ""
        )
        before, after = self._pose(item, many)
        link = self.rng.choice((" that is {}", " in {}", " colored {}", " of {} color", ", {},"))
        return before + size + plain + after + link.format(color)

    def _adjectives(self, item: Item) -> str:
        rng, out = self.rng, []
        if item.size:
            out.append(rng.choice(words.SMALL if item.size == "small" else words.BIG))
        if rng.random() < 0.22:
            out.append(rng.choice(words.FILLERS))
        if rng.random() < 0.05:
            out.append(rng.choice(self.spare))
        if rng.random() < 0.1:
            rng.shuffle(out)
        if item.color:
            color = rng.choice(words.COLORS[item.color])
            out.append(f"{color}-colored" if rng.random() < 0.04 else color)
        return "".join(f"{w} " for w in out)

    def _pose(self, item: Item, many: bool) -> tuple[str, str]:
        if not item.pose:
            return "", ""
        participles, verbs = words.POSES[item.pose]
        if self.rng.random() < 0.25 and " " not in participles[0] and item.pose not in ("sit",):
            return f"{participles[0]} ", ""
        if self.rng.random() < 0.6:
            return "", f" {self.rng.choice(participles)}"
        verb = self.rng.choice(verbs)
        if many:
            verb = (
                verb.replace("is ", "are ", 1)
                if "is " in verb
                else re.sub(r"^(\w+?)(?:e?s)\b", r"\1", verb)
            )
        return "", f" {self.rng.choice(('that ', 'who ', ''))}{verb}"

    def _count(self, item: Item, concept: Concept, core: str, bare: bool) -> str:
        rng = self.rng
        if concept.mass:
            return rng.choice(("", "", "some ", "a bit of ")) + core
        if item.many:
            return core if rng.random() < words.MANY_BARE else f"{rng.choice(words.MANY)} {core}"
        if item.count == 1 and concept.plural == concept.en[0] and core.endswith("s"):
            return rng.choice(("a pair of {}", "{}", "{}", "the {}", "some {}")).format(core)
        if item.count == 1:
            roll = rng.random()
            if bare or roll < 0.08:
                return core
            if roll < 0.14:
                return f"the {core}"
            if roll < 0.2:
                return f"{rng.choice(('one', 'a single', 'just one'))} {core}"
            if roll < 0.24:
                return f"{rng.choice(words.OWNERS)} {core}"
            if roll < 0.34 and concept.group == "food":
                return f"{rng.choice(words.PIECES)} {core}"
            return article(core)
        if item.count == 2 and rng.random() < 0.15:
            return f"{rng.choice(words.PAIR)} {core}"
        if item.count == 3 and rng.random() < 0.05:
            return f"{rng.choice(words.TRIO)} {core}"
        number = str(item.count) if rng.random() < 0.3 else words.NUMBERS[item.count]
        if rng.random() < 0.07:
            return rng.choice(words.COUNTED).format(n=number, a=core)
        return f"{number} {core}"

    def _join(self, parts: Sequence[str]) -> str:
        if len(parts) == 1:
            return parts[0]
        if len(parts) == 2:
            return self.rng.choice(words.JOINS).join(parts)
        last = self.rng.choice((" and ", ", and ", ", ", " and ", ", plus "))
        return ", ".join(parts[:-1]) + last + parts[-1]
