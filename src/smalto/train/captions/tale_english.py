"""Tales in English: parts as noun phrases, clauses or sentences of their own."""

from __future__ import annotations

from itertools import pairwise

from smalto.train.captions import english_looks as looks
from smalto.train.captions import english_words
from smalto.train.captions import tale_words as words
from smalto.train.captions.english_acts import does
from smalto.train.captions.mark import named
from smalto.train.captions.plan import Part
from smalto.train.captions.tale_english_said import Said


class English(Said):
    """Tells one tale."""

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
            if len(indexes) == 2 and forms is words.HOLDS and rng.random() < 0.3:
                both = rng.choice(words.IN_HANDS)[many]
                verbs.append(both.format(a=self.say(indexes[0]), b=self.say(indexes[1])))
            elif indexes:
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

    def _stands(self, part: Part, many: bool) -> str:
        if part.between:
            said = f"{'are' if many else 'is'}{self._at(part)}"
            return said.replace(",", "").replace(" that is", "")
        assert part.place is not None
        kind, target = part.place
        singular, plural = self._is(kind, part.heads[0])
        prep = self.rng.choice(words.PLACED[kind])
        return f"{plural if many else singular} {prep} {self.say(target)}"

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
            return said[0]
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
