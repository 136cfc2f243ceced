"""Tales in English: parts as noun phrases, clauses or sentences of their own."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from smalto.scene.types import Scene
from smalto.train.captions import english_looks as looks
from smalto.train.captions import english_words
from smalto.train.captions import tale_words as words
from smalto.train.captions.english_acts import does, doing
from smalto.train.captions.english_nouns import plural_verb
from smalto.train.captions.mark import named
from smalto.train.captions.plan import Part, Plan


@dataclass
class English:
    """Tells one tale. `silent`: items whose pose is told by a verb of the sentence.
    `listed`: the parts are noun phrases of one list. `phrase(k)` says an item in full, `noun(k)` its bare noun;
    `absent`: what is not to be there, with its article, until it has been said."""

    scene: Scene
    plan: Plan
    rng: random.Random
    people: frozenset[str]
    phrase: Callable[[int], str]
    noun: Callable[[int], str]
    many_noun: Callable[[int], str]
    lively: frozenset[str]
    absent: str | None = None
    listed: bool = False
    told: set[int] = field(default_factory=set)
    silent: set[int] = field(default_factory=set)

    def tell(self) -> list[str]:
        """Sentences (without stops), each to be set one after the other."""
        parts, rng = self.plan.parts, self.rng
        if self.plan.apart:
            return [self._apart()]
        if self.listed:
            return [self._noun_phrase(p) for p in parts]
        out = [self._first(parts[0])]
        for before, part in pairwise(parts):
            out.append(self._next(before, part))
        if len(parts) > 1 and rng.random() < 0.1 and all("wear" not in s for s in out[1:]):
            out = [f"{out[0]} {rng.choice(words.ASIDE)}", *out[1:]]
        return out

    # naming

    def say(self, k: int) -> str:
        """An item by its phrase, or by its noun once it has been named."""
        if k in self.told:
            return f"the {self.noun(k)}"
        self.told.add(k)
        twins = [j for j in self.told - {k} if self._kind(j) == self._kind(k)]
        if twins:
            return named(k, self._another(k))
        return named(k, self.phrase(k))

    def _kind(self, k: int) -> str:
        return self.scene.items[k].concept

    def _another(self, k: int) -> str:
        color = self.scene.items[k].color
        tint = f"{words.color(self.rng, color)} " if color else ""
        if color and self.rng.random() < 0.4:
            return f"a {tint}one"
        return self.rng.choice((f"another {tint}{self.noun(k)}", f"a second {tint}{self.noun(k)}")
                               if self.rng.random() < 0.8 or color else ("another one", "another"))  # fmt: skip

    def many(self, k: int) -> bool:
        item = self.scene.items[k]
        return item.count > 1 or item.many

    def _plural(self, part: Part) -> bool:
        return len(part.heads) > 1 or self.many(part.heads[0])

    def they(self, k: int) -> str:
        """The pronoun that stands for item `k`."""
        if self.many(k):
            return "they"
        if self._kind(k) in self.people:
            return self.rng.choice(words.gender(self._kind(k)))
        return "it" if self.rng.random() < 0.88 else self.rng.choice(("he", "she"))

    def row(self, indexes: Sequence[int]) -> str:
        """Several things in one breath."""
        said = [self.say(k) for k in indexes]
        if len(said) == 1:
            return said[0]
        last = self.rng.choice(words.AND if len(said) == 2 else words.AND_LAST)
        return ", ".join(said[:-1]) + last + said[-1]

    # parts

    def _first(self, part: Part) -> str:
        rng = self.rng
        if part.place and not part.busy and rng.random() < 0.25:
            return self._fronted(part)
        if (
            rng.random() < 0.06
            and not part.plain
            and len(part.heads) == 1
            and not (part.acts or part.between)
        ):
            return self._orders(part)
        if rng.random() < 0.34 and not part.plain:
            return self._sentence(self.row(part.heads), part)
        if not part.plain and rng.random() < 0.13:
            lead = rng.choice(("there is ", "i see ", "draw ", "imagine ", "we see ", "", ""))
            head = lead + self.row(part.heads)
            return f"{head}{rng.choice(('. ', '. ', ', ', '; '))}{self._sentence(self.they(part.heads[0]), part)}"
        return self._noun_phrase(part)

    def _next(self, before: Part, part: Part) -> str:
        rng = self.rng
        if set(part.heads) <= self.told:  # more of someone who was told before
            head = part.heads[0]
            near = head == before.heads[0]
            subject = self.they(head) if near and rng.random() < 0.7 else f"the {self.noun(head)}"
            return self._sentence(subject, part)
        if part.place and part.place[1] in self.told:
            return self._by_known(before, part)
        if part.plain:
            return rng.choice(words.SEEN).format(a=self.row(part.heads), be=self._be(part))
        roll = rng.random()
        if roll < 0.25 and part.place and not part.busy:
            return self._fronted(part)
        if roll < 0.6:
            return self._sentence(self.row(part.heads), part)
        lead = rng.choice(("", "", "there is also ", "there is ", "nearby is ", "also ", "add "))
        return lead + self._noun_phrase(part)

    def _be(self, part: Part) -> str:
        return "are" if self._plural(part) else "is"

    def _by_known(self, before: Part, part: Part) -> str:
        """Something at a thing of an earlier part: "next to it is a tree"."""
        assert part.place is not None
        kind, old = part.place
        near = old == before.heads[0] and len(before.heads) == 1
        if kind in words.SIDE and old == self.plan.parts[0].heads[0] and self.rng.random() < 0.35:
            return self._aside(kind, part)
        pronoun = self._them(old)
        target = pronoun if near and self.rng.random() < 0.55 else f"the {self.noun(old)}"
        prep = self.rng.choice(words.PLACED[kind])
        if self.rng.random() < 0.6:
            verb = self._stood(part)
            said = f"{prep} {target}{self.rng.choice((' ', ' ', ' ', ', '))}{verb} {self.row(part.heads)}"
            return said + self._tail(part)
        heads = self.row(part.heads)
        verb = f"{self._be(part)} " if self.rng.random() < 0.6 else ""
        return f"{heads}{self._attributes(part)} {verb}{prep} {target}{self._guest(part)}"

    def _aside(self, kind: str, part: Part) -> str:
        """Beside the tale's first thing without saying so: "on the left there is a tree"."""
        where = self.rng.choice(words.SIDE[kind])
        verb = self._stood(part)
        heads = self.row(part.heads)
        if self.rng.random() < 0.6:
            said = f"{where}{self.rng.choice((' ', ' ', ': ', ', '))}{verb} {heads}"
            return said + self._tail(part)
        return f"{heads}{self._attributes(part)} {where}{self._guest(part)}"

    def _them(self, k: int) -> str:
        """The pronoun for `k` behind a preposition."""
        return {"he": "him", "she": "her", "they": "them"}.get(self.they(k), "it")

    def _stood(self, part: Part) -> str:
        """The verb of "behind it stands a tree", or of a pose: "behind her runs a dog"."""
        many, head = self._plural(part), part.heads[0]
        pose = self.scene.items[head].pose
        if pose and len(part.heads) == 1 and head not in self.told and not part.acts:
            if self.rng.random() < 0.6:
                self.silent.add(head)
                verb = self.rng.choice([v for v in looks.POSES[pose][1] if len(v.split()) < 3])
                return plural_verb(verb) if many else verb
        return self.rng.choice(words.STANDS_PLURAL if many else words.STANDS)

    def _tail(self, part: Part) -> str:
        return self._attributes(part) + self._guest(part)

    def _fronted(self, part: Part) -> str:
        """ "on the table there are a cup and a book"."""
        assert part.place is not None
        kind, target = part.place
        prep = self.rng.choice(words.PLACED[kind])
        place = self.say(target)
        guest = self._guest(part) if self.rng.random() < 0.3 else ""
        verb = self._stood(part)
        said = (
            f"{prep} {place}{guest}{self.rng.choice((' ', ' ', ', '))}{verb} {self.row(part.heads)}"
        )
        return said + self._attributes(part) + ("" if guest else self._guest(part))

    def _noun_phrase(self, part: Part) -> str:
        return self.row(part.heads) + self._attributes(part) + self._at(part) + self._guest(part)

    def _attributes(self, part: Part) -> str:
        """ " wearing a hat and holding a balloon"."""
        said = [self._wears(part), self._holds(part), self._rides(part)]
        said += [doing(self.rng, a, self.say(a.target)) for a in part.acts]
        said = [c for c in said if c]
        if not said:
            return ""
        if len(said) > 1 and self.rng.random() < 0.2:
            said = said[1:] + said[:1]
        link = self.rng.choice((" and ", ", ", " ", " while ", ", and "))
        if len(said) == 1:
            body = said[0]
        elif said[-1].startswith(("in ", "with ")):
            body = " ".join(said)
        else:
            body = ", ".join(said[:-1]) + link + said[-1]
        return self.rng.choice((" ", " ", " ", ", ")) + body

    def _wears(self, part: Part) -> str:
        if part.wears and self.absent and self.rng.random() < 0.3:
            absent, self.absent = self.absent, None
            return f"not wearing {absent} but {self.row(part.wears)}"
        form = self.rng.choice(words.WEARING)
        return form.format(b=self.row(part.wears)) if part.wears else ""

    def _holds(self, part: Part) -> str:
        if len(part.holds) == 2 and self.rng.random() < 0.2:
            both = self.rng.choice(words.BOTH_HANDS)
            return both.format(a=self.say(part.holds[0]), b=self.say(part.holds[1]))
        form = self.rng.choice(words.HOLDING)
        return form.format(b=self.row(part.holds)) if part.holds else ""

    def _rides(self, part: Part) -> str:
        form = self.rng.choice(words.RIDING)
        return form.format(b=self.say(part.rides)) if part.rides is not None else ""

    def _at(self, part: Part) -> str:
        """ " next to a house", the place of the heads as an attribute."""
        if part.between:
            one, two = (self.say(k) for k in part.between)
            return self.rng.choice(words.BETWEEN).format(b=one, c=two)
        if not part.place:
            return ""
        kind, target = part.place
        prep = self.rng.choice(words.PLACED[kind])
        lead = ""
        if self.rng.random() < 0.3:
            lead = self.rng.choice(words.POSTURES)
        comma = "," if part.busy and self.rng.random() < 0.3 else ""
        return f"{comma} {lead}{prep} {self.say(target)}"

    def _guest(self, part: Part) -> str:
        """ " with a bird on it": what is at the thing named last."""
        if part.beyond:
            return self._beyond(*part.beyond)
        if not part.guest:
            return ""
        kind, guest = part.guest
        it = "them" if self.many(part.last()) else "it"
        form = self.rng.choice((" with {a} {p} {it}", " with {a} {p} {it}", " that has {a} {p} {it}",
                                ", with {a} {p} {it}"))  # fmt: skip
        return form.format(a=self.say(guest), p=self.rng.choice(words.PLACED[kind]), it=it)

    def _beyond(self, kind: str, target: int) -> str:
        """ ", which is left of a beetle": where the thing named last is."""
        lead = self.rng.choice(words.WHICH)
        return f"{lead} {self.rng.choice(words.PLACED[kind])} {self.say(target)}"

    def _orders(self, part: Part) -> str:
        """ "give the bear a hat and put it next to a tree"."""
        rng, head = self.rng, part.heads[0]
        deeds = [("wears", part.wears), ("holds", part.holds)]
        deeds += [("rides", (part.rides,))] if part.rides is not None else []
        deeds += [("place", (part.place[1],))] if part.place else []
        said: list[str] = []
        for kind, indexes in deeds:
            if indexes:
                prep = rng.choice(words.PLACED[part.place[0]]) if part.place else ""
                form = rng.choice(words.ORDERS[kind])
                first, second = ("h", "b") if form.index("{h}") < form.index("{b}") else ("b", "h")
                names = {
                    k: self._whom(head) if k == "h" else self.row(indexes) for k in (first, second)
                }
                said.append(form.format(p=prep, **names))
        return rng.choice((" and ", ", ", ". ", " and then ")).join(said) + self._guest(part)

    def _whom(self, head: int) -> str:
        if head not in self.told or self.rng.random() < 0.3:
            return self.say(head)
        return "them" if self.many(head) else "it"

    def _sentence(self, subject: str, part: Part) -> str:
        """ "the bear wears a hat, holds a balloon and rides a bicycle"."""
        rng, many = self.rng, subject == "they" or self._plural(part)
        verbs: list[str] = []
        for forms, indexes in (
            (words.WEARS, part.wears),
            (words.HOLDS, part.holds),
            (words.RIDES, () if part.rides is None else (part.rides,)),
        ):
            if indexes:
                singular, plural = rng.choice(forms)
                verbs.append((plural if many else singular).format(b=self.row(indexes)))
        for act in part.acts:
            verbs.append(does(rng, act, self.say(act.target), many))
        if part.place or part.between:
            verbs.append(self._stands(part, many))
        if not verbs:
            return f"{subject} {'are' if many else 'is'} there"
        link = rng.choice((" and ", " and ", ", ", ", and "))
        body = ", ".join(verbs[:-1]) + link + verbs[-1] if len(verbs) > 1 else verbs[0]
        return f"{subject} {body}{self._guest(part)}"

    def _is(self, kind: str, head: int) -> tuple[str, str]:
        """ "is" or "stands"; that beings lie is told by their pose."""
        forms = words.IS_AT.get(kind, words.IS)
        if self._kind(head) in self.lively:
            forms = [f for f in forms if f[0] not in ("lies", "is lying")]
        return self.rng.choice(forms)

    def _apart(self) -> str:
        """ "two cats, one on the sofa and another under the table"."""
        rng, parts = self.rng, self.plan.parts
        items = [self.scene.items[p.heads[0]] for p in parts]
        lead, first, later, link, be = rng.choice(words.APART)
        n = sum(i.count for i in items)
        said: list[str] = []
        for k, (part, item) in enumerate(zip(parts, items, strict=True)):
            head = part.heads[0]
            who = first if k == 0 else rng.choice(later if k == 1 else words.THIRD)
            if item.count > 1:
                number = english_words.NUMBERS[item.count]
                who = f"{number} " if lead else f"{number} {self.many_noun(head)} "
            who = who.format(noun=self.noun(head) if item.count == 1 else "", N="", nouns="")
            verb = ("are " if item.count > 1 else "is ") if be else ""
            self.told.add(head)
            said.append(named(head, who + self._told_apart(part, verb)))
        if len(said) == 1:
            return f"{'' if not lead else ''}{said[0]}"
        total = (
            rng.choice((english_words.NUMBERS[min(n, 20)], str(n)))
            if rng.random() < 0.85
            else "some"
        )
        head = parts[0].heads[0]
        lead = lead.format(N=total, nouns=self.many_noun(head))
        return lead + link.join(said[:-1]) + rng.choice((link, link, ", and ")) + said[-1]

    def _told_apart(self, part: Part, verb: str) -> str:
        item, rng = self.scene.items[part.heads[0]], self.rng
        out: list[str] = []
        if item.color:
            tint = words.color(rng, item.color)
            out.append(tint if verb or rng.random() < 0.7 else f"in {tint}")
        if item.pose and not any(a.deed for a in part.acts):
            out.append(rng.choice(looks.POSES[item.pose][0]))
        more = (self._attributes(part) + self._at(part) + self._guest(part)).strip(" ,")
        out += [more] if more else []
        return verb + rng.choice((" ", " ", " and ")).join(out)

    def _stands(self, part: Part, many: bool) -> str:
        if part.between:
            said = f"{'are' if many else 'is'}{self._at(part)}"
            return said.replace(",", "").replace(" that is", "")
        assert part.place is not None
        kind, target = part.place
        singular, plural = self._is(kind, part.heads[0])
        prep = self.rng.choice(words.PLACED[kind])
        return f"{plural if many else singular} {prep} {self.say(target)}"
