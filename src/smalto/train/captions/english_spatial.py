"""Where things are, in English: the ways of telling the shapes of `spatial`."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence

from smalto.scene.types import Relation, Scene
from smalto.train.captions import english_spatial_words as words
from smalto.train.captions import english_words, tale_words
from smalto.train.captions.mark import named


class Spatial:
    """Tells one scene. `phrase(k)` says an item in full, `noun(k)` its bare noun."""

    def __init__(
        self,
        scene: Scene,
        rng: random.Random,
        phrase: Callable[[int], str],
        noun: Callable[[int], str],
        people: frozenset[str],
    ) -> None:
        self.scene, self.rng, self.people = scene, rng, people
        self._phrase, self._noun = phrase, noun

    def tell(self, shape: str) -> str:
        say: dict[str, Callable[[], str]] = {
            "sides": self._sides, "layers": self._layers, "row": self._row, "frame": self._frame,
            "host": self._host, "contents": self._contents, "pile": self._pile,
            "twins": self._twins, "pair": self._pair, "body": self._body, "scene": self._scene,
            "statue": self._statue, "makers": self._makers,
        }  # fmt: skip
        return re.sub(r"  +", " ", say[shape]()).strip()

    # pieces

    def a(self, k: int) -> str:
        return named(k, self._phrase(k))

    def the(self, k: int) -> str:
        return f"the {self._noun(k)}"

    def many(self, k: int) -> bool:
        return self.scene.items[k].count > 1

    def it(self, k: int) -> str:
        """The pronoun behind a preposition."""
        if self.many(k):
            return "them"
        concept = self.scene.items[k].concept
        if concept in self.people:
            return {"he": "him", "she": "her", "they": "them"}[
                self.rng.choice(tale_words.gender(concept))
            ]
        return "it"

    def stands(self, many: bool, kind: str = "") -> str:
        """A verb of being there: "stands", "hang", "is"."""
        forms = words.HANGS if kind == "above" and self.rng.random() < 0.5 else words.STANDS
        return self.rng.choice(forms)[many]

    def verb(self, k: int, kind: str = "") -> str:
        return self.stands(self.many(k), kind)

    def prep(self, kind: str) -> str:
        return self.rng.choice(tale_words.PLACED[kind])

    def row(self, ks: Sequence[int]) -> str:
        said = [self.a(k) for k in ks]
        if len(said) == 1:
            return said[0]
        last = self.rng.choice((" and ", " and ", ", and ", ", ", " as well as "))
        return ", ".join(said[:-1]) + last + said[-1]

    def fill(self, forms: Sequence[str], **said: str) -> str:
        return self.rng.choice(forms).format(**said)

    # shapes

    def _sides(self) -> str:
        form = self.rng.choice(words.SIDES)
        first, second = (0, 1) if form.index("{a}") < form.index("{b}") else (1, 0)
        names = {first: self.a(first), second: self.a(second)}
        return form.format(a=names[0], b=names[1], v=self.verb(0), w=self.verb(1))

    def _layers(self) -> str:
        kind = self.scene.relations[0].kind
        forms = words.ABOVE if kind == "above" else words.DEEP
        return self.fill(forms, a=self.a(0), b=self.a(1), v=self.verb(0), w=self.verb(1))

    def _row(self) -> str:
        said = [self.a(k) for k in range(len(self.scene.items))]
        rng = self.rng
        joint = rng.choice((", ", ", ", ", then ", " then ", " and then ", ", a little further "))
        last = rng.choice((" and ", ", and ", joint))
        if "further" in joint:
            joint = last = ", then "
        return self.fill(words.ROWS, row=joint.join(said[:-1]) + last + said[-1])

    def _frame(self) -> str:
        """An anchor and what is around it."""
        rng, relations = self.rng, self.scene.relations
        anchor = relations[0].b
        lead = self.fill(words.LEADS, a=self.a(anchor), v=self.verb(anchor))
        style = rng.choice(("with", "clauses", "clauses", "sentences", "bare"))
        if style == "with":
            told = [f"{self.a(r.a)} {self._at(r, anchor)}" for r in relations]
            link = rng.choice((" with ", " with ", " that has ", ", with "))
            return lead + link + self._and(told)
        told = [self._clause(r, anchor, style) for r in relations]
        if style == "sentences":
            return ". ".join([lead, *told])
        return lead + rng.choice((", ", ", ", "; ", ": ", ". ", " and ")) + self._and(told)

    def _and(self, told: Sequence[str]) -> str:
        if len(told) == 1:
            return told[0]
        last = self.rng.choice((" and ", ", and ", ", ", "; "))
        return ", ".join(told[:-1]) + last + told[-1]

    def _at(self, r: Relation, anchor: int) -> str:
        """ "to its left", "behind it", "on the right"."""
        it = self.it(anchor)
        if r.kind in words.ITS and self.rng.random() < 0.6:
            its = {"him": "his", "her": "her", "them": "their"}.get(it, "its")
            return self.rng.choice(words.ITS[r.kind]).format(its=its)
        target = it if self.rng.random() < 0.75 else self.the(anchor)
        return f"{self.prep(r.kind)} {target}"

    def _clause(self, r: Relation, anchor: int, style: str) -> str:
        where = self._at(r, anchor)
        if style == "bare":
            return f"{where} {self.a(r.a)}"
        if self.rng.random() < 0.7:
            return f"{where} {self.verb(r.a, r.kind)} {self.a(r.a)}"
        return f"{self.a(r.a)} {self.verb(r.a, r.kind)} {where}"

    def _host(self) -> str:
        relations = self.scene.relations
        host, guests = relations[0].b, [r.a for r in relations]
        form = self.rng.choice(words.HOST)
        many = len(guests) > 1 or self.many(guests[0])
        kind = relations[0].kind
        if "{h}" in form and form.index("{h}") < form.index("{g}"):
            name = self.a(host)
            row = self.row(guests)
        else:
            row, name = self.row(guests), self.a(host)
        return form.format(
            h=name, g=row, p=self.prep(kind), it="them" if self.many(host) else "it",
            v=self.stands(many, kind), there="there are" if many else "there is",
        )  # fmt: skip

    def _contents(self) -> str:
        second = self.scene.relations[1]
        form = self.rng.choice(words.CONTENTS)
        at = sorted("cvt", key=lambda key: form.index(f"{{{key}}}"))
        index = {"c": 0, "v": 1, "t": 2}
        names = {key: self.a(index[key]) for key in at}
        full = self.rng.choice(words.FULL)
        return form.format(
            **names, p=self.prep(second.kind), full=full, s=self.verb(1, second.kind)
        )

    def _pile(self) -> str:
        form = self.rng.choice(words.PILES)
        at = sorted("abc", key=lambda key: form.index(f"{{{key}}}"))
        index = {"a": 0, "b": 1, "c": 2}
        names = {key: self.a(index[key]) for key in at}
        return form.format(
            **names,
            p=self.prep("on"),
            q=self.prep("on"),
            s=self.verb(0),
            t=self.verb(1),
            it=self.it(1),
            n=self._noun(1),
        )

    def _twins(self) -> str:
        one, two = (
            self.rng.choice(english_words.COLORS[i.color or "red"]) for i in self.scene.items
        )
        kind, noun = self.scene.relations[0].kind, self._noun(0)
        intro = self.fill(words.TWINS, a=named(0, f"{one} {noun}"), b=named(1, f"{two} {noun}"))
        names = [f"the {c} {self.rng.choice(('one', 'one', noun))}" for c in (one, two)]
        be = self.rng.choice(("is", "is", "stands", "should be", ""))
        return f"{intro}{self.rng.choice((', ', '. ', ', ', '; ', ' and '))}{names[0]} {be} {self.prep(kind)} {names[1]}"

    def _pair(self) -> str:
        relations = self.scene.relations
        if len(relations) == 2:
            return self.fill(
                words.BETWEEN_TWO, a=self.a(0), b=self.a(1), c=self.a(2), v=self.verb(0)
            )
        twins = self.a(1)
        the = re.sub(r"^(\x03\d)(two|2|a pair of|a couple of) ", r"\1the two ", twins)
        return self.fill(words.BETWEEN_TWINS, a=self.a(0), b=twins, t=the, v=self.verb(0))

    def _body(self) -> str:
        """ "a girl with a cat on her lap"."""
        owner = self.scene.relations[0].b
        her = {"him": "his", "her": "her", "them": "their"}.get(self.it(owner), "its")
        name = self.a(owner)
        told = [
            f"{self.a(r.a)} on {her} {self.rng.choice(words.SPOTS)}" for r in self.scene.relations
        ]
        if len(told) == 1 and self.rng.random() < 0.4:
            guest, spot = self.scene.relations[0].a, self.rng.choice(words.SPOTS)
            return self.fill(
                words.ON_BODY, a=self.a(guest), s=spot, b=name, v=self.verb(guest), her=her
            )
        return f"{name} {self.rng.choice(('with', 'with', 'has', 'who has', 'that has'))} {self._and(told)}"

    def _scene(self) -> str:
        first, second = self.scene.relations
        who, where, other = self.a(0), self.a(1), self.a(2)
        he = self.it(0) if self.scene.items[0].concept in self.people else self.the(0)
        if second.kind in words.LOOSE and self.rng.random() < 0.4:
            near = self.rng.choice(words.LOOSE[second.kind])
        else:
            near = f"{self.prep(second.kind)} {he}"
        sits = "sits on" if first.kind == "sits_on" else self.prep(first.kind)
        verb = "" if first.kind == "sits_on" and self.rng.random() < 0.6 else self.verb(0)
        sits = f"{verb} {sits}" if verb else sits
        if first.kind == "sits_on" and verb:
            sits = self.rng.choice(("sits on", "is sitting on", "sitting on", "seated on", "on"))
        stands = self.verb(2, second.kind)
        return self.fill(words.SCENES, a=who, at=sits, b=where, c=other, near=near, v=stands)

    def _statue(self) -> str:
        rng, item = self.rng, self.scene.items[0]
        stuff = words.STUFF[item.material or "stone"]
        figure = rng.choice(words.FIGURES)
        name = self._noun(0)
        kind = f"{rng.choice(stuff)} " if item.material != "stone" or rng.random() < 0.5 else ""
        an = "an" if kind[:1] in ("i", "o") else "a"
        name = f"{'an' if name[:1] in 'aeio' else 'a'} {name}"
        said = named(0, f"{an} {kind}{figure} of {name}")
        if rng.random() < 0.25 and kind:
            said = named(0, f"{figure} of {name} made of {kind}").rstrip()
        if not self.scene.relations:
            return said
        return f"{said} {rng.choice(('', '', 'standing ', 'stands '))}{self.prep(self.scene.relations[0].kind)} {self.a(1)}"

    def _makers(self) -> str:
        return self.fill(words.MAKING, a=self.a(0), b=self.a(1))
