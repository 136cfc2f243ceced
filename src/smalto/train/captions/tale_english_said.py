"""Pieces of English tales: names and pronouns, what things wear, hold and do, where they are."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from smalto.scene.types import Scene
from smalto.train.captions import english_looks as looks
from smalto.train.captions import tale_words as words
from smalto.train.captions.english_acts import doing
from smalto.train.captions.english_nouns import plural_verb
from smalto.train.captions.mark import named
from smalto.train.captions.plan import Part, Plan


@dataclass
class Said:
    """What has been told so far. `phrase(k)` says an item in full, `noun(k)` and `many_noun(k)` its
    bare noun; `lively`: concepts that are beings; `absent`: what is not to be there, with its
    article, until it has been said; `listed`: the parts are noun phrases of one list; `silent`:
    items whose pose is told by a verb of the sentence."""

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

    def _be(self, part: Part) -> str:
        return "are" if self._plural(part) else "is"

    def _them(self, k: int) -> str:
        """The pronoun for `k` behind a preposition."""
        return {"he": "him", "she": "her", "they": "them"}.get(self.they(k), "it")

    def _stood(self, part: Part) -> str:
        """The verb of "behind it stands a tree", or of a pose: "behind her runs a dog"."""
        many, head = self._plural(part), part.heads[0]
        pose = self.scene.items[head].pose
        alone = len(part.heads) == 1 and head not in self.told and not part.acts
        if pose and alone and self.rng.random() < 0.6:
            self.silent.add(head)
            verb = self.rng.choice([v for v in looks.POSES[pose][1] if len(v.split()) < 3])
            return plural_verb(verb) if many else verb
        return self.rng.choice(words.STANDS_PLURAL if many else words.STANDS)

    def _tail(self, part: Part) -> str:
        return self._attributes(part) + self._guest(part)

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

    def _is(self, kind: str, head: int) -> tuple[str, str]:
        """ "is" or "stands"; that beings lie is told by their pose."""
        forms: Sequence[tuple[str, str]] = words.IS_AT.get(kind, words.IS)
        if self._kind(head) in self.lively:
            forms = [f for f in forms if f[0] not in ("lies", "is lying")]
        return self.rng.choice(forms)
