"""Noun phrases in English: things with their numbers, colours, sizes and poses."""

from __future__ import annotations

import random
import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from smalto.model.features import simple
from smalto.pack.types import Concept
from smalto.scene.english import plural, uncolored
from smalto.scene.types import Item
from smalto.train.captions import english_flowery as flowery
from smalto.train.captions import english_looks as looks
from smalto.train.captions import english_words as words
from smalto.train.captions.things import HUMAN
from smalto.train.captions.world import World


def article(phrase: str) -> str:
    return (
        "an "
        if phrase[:1].lower() in "aeiou" and not phrase.startswith(("uni", "one", "eu"))
        else "a "
    ) + phrase


def plural_verb(verb: str) -> str:
    """ "is eating" to "are eating", "watches" to "watch"."""
    first, _, rest = verb.partition(" ")
    odd = {"is": "are", "was": "were", "has": "have", "does": "do", "goes": "go", "flies": "fly"}
    if first not in odd:
        odd[first] = re.sub(r"(?<=ch|sh|ss|zz)es$|(?<!s)s$", "", first)
    return " ".join(w for w in (odd[first], rest) if w)


@dataclass
class Nouns:
    """`spare`: any English words, used as adjectives nobody wrote down."""

    world: World
    rng: random.Random
    spare: Sequence[str]

    @cached_property
    def turn(self) -> float:
        """Differs from caption to caption."""
        return self.rng.random()

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
        before, after = self._pose(item, many)
        after += self._behind(item)
        late = item.color and rng.random() < 0.06 and not item.second
        if item.color and item.concept in HUMAN:
            late = True  # of people it is the clothes that have a colour
        early = replace(item, color=None) if late else item
        core = before + self._adjectives(early) + self.noun(concept, many)
        if item.color and late:
            after += self._late_color(item)
        if item.count == 1 and concept.id in self.beings and rng.random() < 0.02:
            core += f"{rng.choice((' named ', ' called ', ', '))}{rng.choice(words.NAMES)}"
        core += after
        if rng.random() < 0.025:
            core += f" {rng.choice(words.WHEREABOUTS)}"
        return self._count(item, concept, core, bare)

    def _late_color(self, item: Item) -> str:
        forms = words.DRESSED if item.concept in HUMAN else words.LATE_COLORS
        color = self.rng.choice(words.COLORS[item.color or "red"])
        if item.second:
            color += f" and {self.rng.choice(words.COLORS[item.second])}"
        return self.rng.choice(forms).format(color)

    def _adjectives(self, item: Item) -> str:
        rng, out = self.rng, []
        if item.size:
            out.append(rng.choice(looks.SIZES[item.size]))
        if rng.random() < 0.2:
            out.append(rng.choice(words.FILLERS))
        if rng.random() < 0.05:
            out.append(rng.choice(flowery.ADJECTIVES))
        if rng.random() < 0.05:
            out.append(rng.choice(self.spare))
        if self._said_before(item, "expression"):
            out.append(rng.choice(looks.EXPRESSIONS[item.expression or "happy"][0]))
        if self._said_before(item, "skin"):
            out.append(rng.choice(looks.SKINS[item.skin or "dark"][0]))
        if rng.random() < 0.1:
            rng.shuffle(out)
        tint = self._tint(item)
        stuff = [rng.choice(looks.MATERIALS[item.material][0])] if self._said_before(item, "material") and item.material else []  # fmt: skip
        out += [*stuff, *tint] if rng.random() < 0.15 else [*tint, *stuff]
        return "".join(f"{w} " for w in out)

    def _tint(self, item: Item) -> list[str]:
        rng = self.rng
        if not item.color:
            return []
        color = rng.choice(words.COLORS[item.color])
        if item.second and self._said_before(item, "second"):
            both = rng.choice(looks.TWO_COLORS)
            return [both.format(a=color, b=rng.choice(words.COLORS[item.second]))]
        return [f"{color}-colored" if rng.random() < 0.04 else color]

    def _said_before(self, item: Item, part: str) -> bool:
        """Whether this look is an adjective before the noun, else it stands behind it; the same
        answer for one item each time it is asked."""
        if getattr(item, part) is None:
            return False
        share = {"expression": 62, "skin": 60, "material": 72, "second": 78}[part]
        return (zlib.crc32(f"{item}{part}{self.turn}".encode()) % 100) < share

    def _behind(self, item: Item) -> str:
        """ " made of wood", " with a big smile", " with white spots"."""
        rng, out = self.rng, []
        if item.expression and not self._said_before(item, "expression"):
            out.append(rng.choice(looks.EXPRESSIONS[item.expression][1]))
        if item.skin and not self._said_before(item, "skin"):
            out.append(rng.choice(looks.SKINS[item.skin][1]))
        if item.material and not self._said_before(item, "material"):
            out.append(rng.choice(looks.MATERIALS[item.material][1]))
        people = item.concept in HUMAN
        if item.second and not people and not self._said_before(item, "second"):
            out.append(rng.choice(looks.ONE_AND_SECOND).format(b=rng.choice(words.COLORS[item.second])))  # fmt: skip
        rng.shuffle(out)
        return "".join(f" {w}" for w in out)

    def _pose(self, item: Item, many: bool) -> tuple[str, str]:
        if not item.pose:
            return "", ""
        participles, verbs = looks.POSES[item.pose]
        if self.rng.random() < 0.22 and " " not in participles[0] and item.pose not in ("sit",):
            return f"{participles[0]} ", ""
        if self.rng.random() < 0.64:
            return "", f" {self.rng.choice(participles)}{self._aside()}"
        if self.rng.random() < 0.2:
            return "", f" {self.rng.choice(flowery.PAST[item.pose])}{self._aside()}"
        verb = self.rng.choice(verbs)
        verb = plural_verb(verb) if many else verb
        return "", f" {self.rng.choice(('that ', 'who ', ''))}{verb}{self._aside()}"

    def _aside(self) -> str:
        """ " happily", " to impress the crowd": now and then."""
        if self.rng.random() < 0.86:
            return ""
        return (
            f" {self.rng.choice(flowery.ADVERBS if self.rng.random() < 0.7 else flowery.PURPOSES)}"
        )

    def _count(self, item: Item, concept: Concept, core: str, bare: bool) -> str:
        rng = self.rng
        if concept.mass:
            return rng.choice(("", "", "some ", "a bit of ")) + core
        if item.arrangement and item.count > 1:
            return self._arranged(item, item.arrangement, core)
        if item.many:
            return core if rng.random() < words.MANY_BARE else f"{rng.choice(words.MANY)} {core}"
        if item.count == 1 and concept.plural == concept.en[0] and core.endswith("s"):
            return rng.choice(("a pair of {}", "{}", "{}", "the {}", "some {}")).format(core)
        if item.count == 1:
            return self._one(concept, core, bare)
        if item.count == 2 and rng.random() < 0.25:
            return f"{rng.choice(words.PAIR)} {core}"
        if item.count == 3 and rng.random() < 0.05:
            return f"{rng.choice(words.TRIO)} {core}"
        number = self._number(item.count)
        if rng.random() < 0.07:
            return rng.choice(words.COUNTED).format(n=number, a=core)
        return f"{number} {core}"

    def _number(self, count: int) -> str:
        if self.rng.random() < 0.4 and count in words.DOZENS:
            return self.rng.choice(words.DOZENS[count])
        return str(count) if self.rng.random() < 0.3 else words.NUMBERS[count]

    def _arranged(self, item: Item, kind: str, core: str) -> str:
        """ "a row of five trees", "some books in a stack"."""
        rng = self.rng
        before, after = looks.ARRANGED[kind]
        number = "" if item.many else f"{self._number(item.count)} "
        if rng.random() < (0.7 if item.many else 0.4):
            return f"{rng.choice(before)} {number}{core}"
        if item.many and rng.random() < 0.6:
            number = f"{rng.choice(words.MANY)} "
        return f"{number}{core} {rng.choice(after)}"

    def _one(self, concept: Concept, core: str, bare: bool) -> str:
        rng, roll = self.rng, self.rng.random()
        if self.turn < 0.1 and not bare:  # "The sleek black car stood next to the wooden fence"
            return f"the {core}"
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

    def _join(self, parts: Sequence[str]) -> str:
        if len(parts) == 1:
            return parts[0]
        if len(parts) == 2:
            return self.rng.choice(words.JOINS).join(parts)
        last = self.rng.choice((" and ", ", and ", ", ", " and ", ", plus "))
        return ", ".join(parts[:-1]) + last + parts[-1]
