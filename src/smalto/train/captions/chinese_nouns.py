"""Noun phrases in Chinese: things with all that may be said of them."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from smalto.pack.types import Concept
from smalto.scene.types import Item
from smalto.train.captions import chinese_looks as looks
from smalto.train.captions import chinese_names
from smalto.train.captions import chinese_words as words
from smalto.train.captions.things import HUMAN
from smalto.train.captions.world import World


def of(word: str) -> str:
    """With 的."""
    return word if word.endswith("的") else f"{word}的"


@dataclass
class Nouns:
    """Says things."""

    world: World
    rng: random.Random

    @cached_property
    def beings(self) -> frozenset[str]:
        return frozenset(self.world.beings)

    def noun(self, concept: Concept) -> str:
        names = chinese_names.of(self.world)[concept.id]
        return names[0] if self.rng.random() < 0.5 else self.rng.choice(names)

    def _measure(self, concept: Concept) -> str:
        group, name = concept.group, concept.zh[0]
        for size in (3, 2, 1):
            if name[-size:] in words.ENDINGS and self.rng.random() < 0.8:
                return self.rng.choice(words.ENDINGS[name[-size:]])
        for prefix, measures in words.MEASURES.items():
            if group.startswith(prefix[:5]):
                return self.rng.choice(measures)
        return self.rng.choice(words.MEASURES["thing"])

    def phrase(self, item: Item, did: str = "") -> str:
        """An item in full; `did` (戴着帽子的) stands between its number and its adjectives."""
        concept = self.world.concepts[item.concept]
        arranged, after = self._arranged(item, concept)
        count = arranged or self._count(item, concept)
        inner = did + self._adjectives(item) + self._pose(item)
        return count + inner + self.noun(concept) + after

    def _arranged(self, item: Item, concept: Concept) -> tuple[str, str]:
        """(said for the number, said behind the noun): 一排, 排成一排."""
        rng = self.rng
        if not item.arrangement or item.count < 2:
            return "", ""
        before, after = looks.ARRANGED[item.arrangement]
        if item.many and rng.random() < 0.65:
            return rng.choice(before), ""
        number = self._count(item, concept)
        if rng.random() < 0.45:
            last = rng.choice(after)
            return f"{of(last)}{number}" if rng.random() < 0.4 else f"{number}{of(last)}", ""
        return number, rng.choice(after)

    def _count(self, item: Item, concept: Concept) -> str:
        rng, measure = self.rng, self._measure(concept)
        if item.many:
            many = rng.choice(words.MANY)
            return many + measure if many in ("几", "好几", "数") else many
        if item.count == 1:
            rare = measure if rng.random() < 0.3 else ""
            one = f"一{measure}"
            return rng.choice((one, one, one, one, "", rare, f"1{measure}"))
        if item.count == 12 and rng.random() < 0.25:
            return "一打"
        number = str(item.count) if rng.random() < 0.2 else words.NUMBERS[item.count]
        return ("二" if number == "两" and rng.random() < 0.03 else number) + measure

    def _adjectives(self, item: Item) -> str:
        rng, out = self.rng, []
        if item.size:
            out.append(rng.choice(looks.SIZES[item.size]))
        if rng.random() < 0.18:
            out.append(rng.choice(words.FILLERS))
        if item.expression:
            out.append(rng.choice(looks.EXPRESSIONS[item.expression]))
        if item.skin:
            out.append(rng.choice(looks.SKINS[item.skin]))
        if item.color:
            out += self._tint(item)
        if item.material:
            stuff = rng.choice(looks.MATERIALS[item.material])
            said = of(stuff) if rng.random() < 0.6 or stuff.endswith("做") else stuff
            out.insert(rng.choice((len(out), len(out), 0)), said)
        if rng.random() < 0.12:
            rng.shuffle(out)
        return "".join(out)

    def _tint(self, item: Item) -> list[str]:
        rng = self.rng
        color = rng.choice(words.COLORS[item.color or "red"])
        if item.second:
            one = color.removesuffix("的")
            two = rng.choice(words.COLORS[item.second]).removesuffix("的")
            if rng.random() < 0.35:
                short = one.removesuffix("色"), two.removesuffix("色")
                one, two = short if rng.random() < 0.5 else (one, two)
            if rng.random() < 0.75:
                return [rng.choice(looks.TWO_COLORS).format(a=one, b=two)]
            return [rng.choice(looks.ONE_AND_SECOND).format(b=two), of(color)]
        if item.concept in HUMAN:
            return [f"穿{color.removesuffix('的')}衣服的"]
        return [color if color.endswith("的") or rng.random() < 0.4 else f"{color}的"]

    def _pose(self, item: Item) -> str:
        if not item.pose:
            return ""
        act = self.rng.choice(looks.POSES[item.pose])
        return f"{self.rng.choice(('', '正在', '在'))}{act}的"

    def _join(self, parts: Sequence[str]) -> str:
        if len(parts) == 1:
            return parts[0]
        last = self.rng.choice(words.JOINS)
        return self.rng.choice(("、", "，", "、")).join(parts[:-1]) + last + parts[-1]
