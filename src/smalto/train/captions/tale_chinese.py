"""Tales in Chinese: the same plans, told clause after clause."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from smalto.scene.types import Scene
from smalto.train.captions import chinese_looks as looks
from smalto.train.captions import chinese_words
from smalto.train.captions import tale_chinese_words as words
from smalto.train.captions.chinese_relations import DEEDS, RELATIONS
from smalto.train.captions.mark import named
from smalto.train.captions.plan import Act, Part, Plan
from smalto.train.captions.tale_words import gender


@dataclass
class Chinese:
    """Tells one tale. `phrase(k, did)`: an item in full with `did` (戴着帽子的) before its noun;
    `noun(k)`: its bare noun; `another(k)`: a second one of a kind that was named."""

    scene: Scene
    plan: Plan
    rng: random.Random
    people: frozenset[str]
    phrase: Callable[[int, str], str]
    noun: Callable[[int], str]
    another: Callable[[int], str]
    lively: frozenset[str]
    measure: Callable[[int], str]
    told: set[int] = field(default_factory=set)
    silent: set[int] = field(default_factory=set)

    def tell(self) -> list[str]:
        """Clauses, each to be set one after the other."""
        parts = self.plan.parts
        if self.plan.apart:
            return [self._apart()]
        out = [self._first(parts[0])]
        for before, part in pairwise(parts):
            out.append(self._next(before, part))
        return out

    def say(self, k: int, did: str = "") -> str:
        if k in self.told:
            return self.noun(k)
        kinds = {self.scene.items[j].concept for j in self.told}
        self.told.add(k)
        if self.scene.items[k].concept in kinds:
            return named(k, self.another(k))
        return named(k, self.phrase(k, did))

    def row(self, indexes: Sequence[int]) -> str:
        said = [self.say(k) for k in indexes]
        if len(said) == 1:
            return said[0]
        return "、".join(said[:-1]) + self.rng.choice(words.AND) + said[-1]

    def it(self, k: int) -> str:
        item = self.scene.items[k]
        person = item.concept in self.people
        one = "它" if not person else "她" if gender(item.concept) == ("she",) else "他"
        return f"{one}们" if item.count > 1 else one

    def _apart(self) -> str:
        """两只猫，一只在沙发上，另一只在桌子下面"""
        rng, parts = self.rng, self.plan.parts
        lead, first, later, link = rng.choice(words.APART)
        said: list[str] = []
        total = 0
        for k, part in enumerate(parts):
            head = part.heads[0]
            item, measure = self.scene.items[head], self.measure(head)
            who = first if k == 0 else rng.choice(later if k == 1 else words.THIRD)
            if item.count > 1:
                who = f"{chinese_words.NUMBERS[item.count]}{{m}}" + ("{noun}" if not lead else "")
            self.told.add(head)
            total += item.count
            said.append(named(head, who.format(m=measure, noun=self.noun(head)) + self._own(part)))
        if len(said) == 1:
            return said[0]
        head = parts[0].heads[0]
        count = f"{chinese_words.NUMBERS[min(total, 20)]}{self.measure(head)}"
        return lead.format(N=count, nouns=self.noun(head)) + link.join(said)

    def _own(self, part: Part) -> str:
        """What one of several has of its own."""
        item, rng = self.scene.items[part.heads[0]], self.rng
        out = ""
        if item.color:
            tint = rng.choice(chinese_words.COLORS[item.color]).removesuffix("的")
            out += rng.choice((f"是{tint}的", f"{tint}的", f"{tint}"))
        if item.pose and not any(a.deed for a in part.acts):
            out += rng.choice(("在", "正在", "")) + rng.choice(looks.POSES[item.pose])
        does = "、".join(self._does(part))
        return out + ("，" if out and does else "") + does + self._at(part) + self._guest(part)

    def _first(self, part: Part) -> str:
        rng = self.rng
        if part.place and not part.busy and rng.random() < 0.4:
            return self._fronted(part)
        if part.busy and len(part.heads) == 1 and rng.random() < 0.4:
            return self._attributive(part)
        if (
            part.wears
            and len(part.heads) == 1
            and not (part.acts or part.between)
            and rng.random() < 0.1
        ):
            return self._orders(part)
        return self._clause(self.row(part.heads), part)

    def _orders(self, part: Part) -> str:
        """给企鹅戴上围巾，让它拿着气球，把它放在树旁边"""
        rng, it = self.rng, self.it(part.heads[0])
        verb = rng.choice(("戴上", "穿上", "戴", "围上", "系上"))
        said = [f"给{self.say(part.heads[0])}{verb}{self.row(part.wears)}"]
        rest = replace(part, wears=())
        said += [rng.choice((f"让{it}{deed}", deed)) for deed in self._does(rest)]
        if part.place:
            at = rng.choice(words.AT[part.place[0]]).format(b=self.say(part.place[1]))
            said.append(rng.choice((f"把{it}放{at}", f"让{it}{at}", at)))
        return "，".join(said) + self._guest(part)

    def _next(self, before: Part, part: Part) -> str:
        rng = self.rng
        if set(part.heads) <= self.told:
            head = part.heads[0]
            near = head == before.heads[0]
            subject = (
                rng.choice((self.it(head), "")) if near and rng.random() < 0.7 else self.noun(head)
            )
            return self._clause(subject, part)
        if part.place and part.place[1] in self.told:
            return self._by_known(before, part)
        if part.plain:
            return rng.choice(words.SEEN).format(a=self.row(part.heads))
        if part.place and not part.busy and rng.random() < 0.4:
            return self._fronted(part)
        lead = rng.choice(("", "", "还有", "有", "旁边还有"[2:]))
        if part.busy and len(part.heads) == 1 and rng.random() < 0.4:
            return lead + self._attributive(part)
        return lead + self._clause(self.row(part.heads), part)

    def _does(self, part: Part) -> list[str]:
        rng = self.rng
        said = []
        if part.wears:
            said.append(rng.choice(words.WEARS).format(b=self.row(part.wears)))
        if len(part.holds) == 2 and rng.random() < 0.2:
            both = rng.choice(words.BOTH_HANDS)
            said.append(both.format(a=self.say(part.holds[0]), b=self.say(part.holds[1])))
        elif part.holds:
            said.append(rng.choice(words.HOLDS).format(b=self.row(part.holds)))
        if part.rides is not None:
            said.append(rng.choice(words.RIDES).format(b=self.say(part.rides)))
        said += [self._act(act) for act in part.acts]
        return said

    def _act(self, act: Act) -> str:
        """追着一只猫"""
        forms = DEEDS[act.deed] if act.deed else RELATIONS[act.kind]
        verbs = [f[3:] for f in forms if f.startswith("{a}") and "{b}" in f]
        return self.rng.choice(verbs).format(b=self.say(act.target))

    def _attributive(self, part: Part) -> str:
        """戴着帽子、拿着气球的熊: what it wears is named before it."""
        did = self.rng.choice(("、", "，", "并", "、")).join(self._does(part)) + "的"
        said = self.say(part.heads[0], did)
        return said + self._at(part) + self._guest(part)

    def _clause(self, subject: str, part: Part) -> str:
        said = self._does(part)
        link = self.rng.choice(("，", "，", "、", ""))
        body = self.rng.choice(("，", "、", "，还", "，同时")).join(said)
        return f"{subject}{link if len(said) > 1 else ''}{body}{self._at(part)}{self._guest(part)}"

    def _at(self, part: Part) -> str:
        if part.between:
            one, two = (self.say(k) for k in part.between)
            comma = "，" if part.busy else ""
            return comma + self.rng.choice(words.BETWEEN).format(b=one, c=two)
        if not part.place:
            return ""
        kind, target = part.place
        comma = self.rng.choice(("，", "")) if part.busy else ""
        return comma + self._where(kind, part.heads[0]).format(b=self.say(target))

    def _where(self, kind: str, head: int) -> str:
        """在{b}上; that beings lie is told by their pose."""
        form = self.rng.choice(words.AT[kind])
        lively = self.scene.items[head].concept in self.lively
        return self._where(kind, head) if lively and form[0] in "躺趴" else form

    def _fronted(self, part: Part) -> str:
        assert part.place is not None
        kind, target = part.place
        place = self.say(target)
        return self._there(kind, place, part)

    def _there(self, kind: str, place: str, part: Part) -> str:
        where = self.rng.choice(words.WHERE[kind])
        verb = self._zhe(kind, part)
        return f"{place}{where}{verb}{self.row(part.heads)}{self._guest(part)}"

    def _zhe(self, kind: str, part: Part) -> str:
        """The verb behind a place; that of a pose tells it."""
        head = part.heads[0]
        pose = self.scene.items[head].pose or ""
        if (
            len(part.heads) == 1
            and head not in self.told
            and self.rng.random() < 0.6
            and not part.acts
        ):
            if pose in words.ZHE:
                self.silent.add(head)
                return self.rng.choice(words.ZHE[pose])
            if kind == "behind" and self.rng.random() < 0.3:
                return "跟着"
        return self.rng.choice(words.SITS if kind == "sits_on" else words.THERE)

    def _by_known(self, before: Part, part: Part) -> str:
        assert part.place is not None
        kind, old = part.place
        near = old == before.heads[0] and len(before.heads) == 1
        told_first = old == self.plan.parts[0].heads[0] and not part.busy
        if kind in words.SIDE and told_first and self.rng.random() < 0.3:
            side = self.rng.choice(words.SIDE[kind])
            verb = self.rng.choice(("有", "是", "", "站着"))
            return f"{side}{verb}{self.row(part.heads)}{self._guest(part)}"
        target = self.rng.choice((self.it(old), "")) if near and self.rng.random() < 0.55 else ""
        target = target or ("" if near and self.rng.random() < 0.4 else self.noun(old))
        if not part.busy and self.rng.random() < 0.65:
            return self._there(kind, target, part)
        heads = self.row(part.heads)
        does = "，".join(self._does(part))
        at = self.rng.choice(words.AT[kind]).format(b=target or self.noun(old))
        return f"{heads}{does}{'，' if does else ''}{at}{self._guest(part)}"

    def _guest(self, part: Part) -> str:
        """，上面有一只鸟: what is at the thing named last."""
        if part.beyond:
            kind, target = part.beyond
            at = self.rng.choice(words.AT[kind]).format(b=self.say(target))
            return f"，{self.noun(part.last())}{at}"
        if not part.guest:
            return ""
        kind, guest = part.guest
        where = self.rng.choice(words.GUEST[kind])
        noun = self.rng.choice(("", self.noun(part.last())))
        return f"，{noun}{where}{self.rng.choice(words.THERE)}{self.say(guest)}"
