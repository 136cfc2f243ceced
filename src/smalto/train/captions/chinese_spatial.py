"""Where things are, told in Chinese: the shapes of `spatial`, each in the ways people type them."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from smalto.scene.types import Scene
from smalto.train.captions import chinese_looks as looks
from smalto.train.captions import chinese_spatial_words as words
from smalto.train.captions.mark import named


@dataclass
class Spatial:
    """Tells one scene. `phrase(k)`: an item in full; `noun(k)`: its bare noun; `one(k)`: number
    and measure word, without the noun; `lively`: beings."""

    scene: Scene
    rng: random.Random
    phrase: Callable[[int], str]
    noun: Callable[[int], str]
    one: Callable[[int], str]
    lively: frozenset[str]

    def tell(self, shape: str) -> str:
        """The body of a caption."""
        teller = getattr(self, f"_{shape}", self._each)
        return str(teller())

    def _say(self, k: int) -> str:
        return named(k, self.phrase(k))

    def _row_of(self, ks: Sequence[int]) -> str:
        said = [self._say(k) for k in ks]
        if len(said) == 1:
            return said[0]
        return (
            "、".join(said[:-1]) + self.rng.choice(("和", "和", "、", "，还有", "以及")) + said[-1]
        )

    def _verb(self, kind: str, k: int) -> str:
        """What a thing does at a place: it is there, it lies, stands, hangs."""
        lively = self.scene.items[k].concept in self.lively
        return self.rng.choice(words.BEING[kind] if lively else words.LYING[kind])

    def _each(self) -> str:
        """Every relation in a clause, the later ones about what is known already."""
        told: set[int] = set()
        clauses = []
        for rel in self.scene.relations:
            a, b = (self.noun(k) if k in told else self._say(k) for k in (rel.a, rel.b))
            told |= {rel.a, rel.b}
            clauses.append(f"{a}在{b}{self.rng.choice(words.WHERE[rel.kind])}")
        return "，".join(clauses)

    def _sides(self) -> str:
        return self.rng.choice(words.SIDES).format(
            a=self._say(0), b=self._say(1), n=self.noun(0), m=self.noun(1)
        )

    def _layers(self) -> str:
        forms = words.ABOVE if self.scene.relations[0].kind == "above" else words.FRONT
        return self.rng.choice(forms).format(a=self._say(0), b=self._say(1))

    def _row(self) -> str:
        rng, said = self.rng, [self._say(k) for k in range(len(self.scene.items))]
        if len(said) == 3 and rng.random() < 0.45:
            return rng.choice(words.THREE).format(a=said[0], b=said[1], c=said[2])
        joined = rng.choice(("、", "，", "、")).join(said[:-1])
        joined += rng.choice(("、", "和", "，", "，最后是")) + said[-1]
        return rng.choice(words.ROW).format(r=joined)

    def _frame(self) -> str:
        rng, rels = self.rng, self.scene.relations
        anchor, name = self._say(0), self.noun(0)
        link = rng.choice(("，", "，", "，", "。"))
        clauses = []
        roll = rng.random()
        for n, rel in enumerate(rels):
            side = rng.choice(words.SIDE[rel.kind])
            verb = self._verb(rel.kind, rel.a)
            lead = (anchor if n == 0 else "") if roll < 0.45 else ""
            if roll >= 0.75:
                lead = anchor if n == 0 else rng.choice((name, name, "它的"))
            of = rng.choice(("的", "")) if lead and lead != "它的" else ""
            clauses.append(f"{lead}{of}{side}{verb}{self._say(rel.a)}")
        if 0.45 <= roll < 0.75:
            clauses.insert(0, rng.choice(words.MIDDLE).format(a=anchor))
        return link.join(clauses)

    def _host(self) -> str:
        rng, kind = self.rng, self.scene.relations[0].kind
        guests = [rel.a for rel in self.scene.relations]
        where = rng.choice(words.WHERE[kind])
        if rng.random() < 0.6 or len(guests) > 2:
            host = self._say(0)
            verb = self._verb(kind, guests[0])
            said = [self._say(k) for k in guests]
            if len(said) > 1 and rng.random() < 0.3:
                more = rng.choice(("，还有", "，还放着", "，也有", "，以及"))
                return f"{host}{where}{verb}{more.join(said)}"
            if len(said) > 1 and rng.random() < 0.1:
                return f"{host}{where}除了{said[0]}，还有" + "和".join(said[1:])
            joined = "、".join(said[:-1]) + rng.choice(("和", "、", "和")) if len(said) > 1 else ""
            return f"{rng.choice(('', '', '在'))}{host}{where}{verb}{joined}{said[-1]}"
        both = rng.choice(("都", "", "一起")) if len(guests) > 1 else ""
        return (
            f"{self._row_of(guests)}{both}{rng.choice(('在', '放在', '在'))}{self._say(0)}{where}"
        )

    def _contents(self) -> str:
        rng, kind = self.rng, self.scene.relations[1].kind
        where = rng.choice(words.WHERE[kind])
        return rng.choice(words.CONTENTS).format(
            a=self._say(0), b=self._say(1), c=self._say(2), n=self.noun(1), w=where,
            v=self._verb(kind, 1),
        )  # fmt: skip

    def _pile(self) -> str:
        return self.rng.choice(words.PILE).format(
            a=self._say(0), b=self._say(1), c=self._say(2), n=self.noun(1)
        )

    def _twins(self) -> str:
        rng, kind = self.rng, self.scene.relations[0].kind
        tints = [rng.choice(words.tints(item.color)) for item in self.scene.items]
        where, noun = rng.choice(words.WHERE[kind]), self.noun(0)
        return rng.choice(words.TWINS).format(
            a=named(0, f"{self.one(0)}{tints[0]}的{noun}"), b=named(1, f"{self.one(1)}{tints[1]}的{noun}"),
            s=named(0, f"{tints[0]}的"), t=named(1, f"{tints[1]}的"), w=where, n=noun,
            m=self.one(0).removeprefix("一") or "个",
        )  # fmt: skip

    def _pair(self) -> str:
        rng = self.rng
        ends = self._row_of(range(1, len(self.scene.items)))
        verb = self._verb("beside", 0)
        return rng.choice(words.PAIR).format(a=self._say(0), b=ends, v=verb)

    def _body(self) -> str:
        rng = self.rng
        owner, name = self._say(0), self.noun(0)
        clauses = []
        for n, rel in enumerate(self.scene.relations):
            spot = rng.choice(words.SPOTS)
            if rng.random() < 0.6 or n:
                verb = self._verb("on", rel.a)
                clauses.append(f"{owner if n == 0 else name}{spot}{verb}{self._say(rel.a)}")
            else:
                clauses.append(f"{self._say(rel.a)}{rng.choice(words.STANDS)}{owner}{spot}")
        return "，".join(clauses)

    def _scene(self) -> str:
        rng = self.rng
        first, second = self.scene.relations
        who, where, other = self._say(0), self._say(1), self._say(2)
        at, near = rng.choice(words.WHERE[first.kind]), rng.choice(words.WHERE[second.kind])
        sits = "坐在" if first.kind == "sits_on" else rng.choice(("在", "在", "待在"))
        if rng.random() < 0.5:
            body = f"{who}{sits}{where}{at}"
        else:
            verb = "坐着" if first.kind == "sits_on" else self._verb(first.kind, 0)
            body = f"{where}{at}{verb}{who}"
        name = rng.choice((self.noun(0), self.noun(0), "它", ""))
        there = f"{name}{near}".removeprefix("的") + self._verb(second.kind, 2) + other
        tail = rng.choice((there, f"{other}在{name or self.noun(0)}{near}"))
        return f"{body}{rng.choice(('，', '，', '。'))}{tail}"

    def _statue(self) -> str:
        rng, item = self.rng, self.scene.items[0]
        stuff = rng.choice(looks.MATERIALS[item.material or "stone"]).removesuffix("的")
        stuff = stuff.removesuffix("做")
        said = named(0, rng.choice(words.STATUES).format(m=stuff, n=self.noun(0)))
        if not self.scene.relations:
            return said
        where = rng.choice(words.WHERE[self.scene.relations[0].kind])
        return f"{said}在{self._say(1)}{where}"

    def _makers(self) -> str:
        rng = self.rng
        who = f"{self.noun(0)}们" if rng.random() < 0.5 else self.phrase(0)
        deed = rng.choice(words.MAKING)
        return f"{named(0, who)}{rng.choice(('正在', '在', '一起', '正一起'))}{deed}{self._say(1)}"
