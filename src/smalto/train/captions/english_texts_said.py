"""Texts of a picture in English: quoted, on what they stand, in which letters, where."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from smalto.scene.types import Scene, Text
from smalto.train.captions import english_texts as texts
from smalto.train.captions import english_words as words
from smalto.train.captions.english_nouns import Nouns, article
from smalto.train.captions.mark import mark, named

_FIXED = ("label", "screen", "board", "neon", "cover")


@dataclass
class Texts(Nouns):
    """`mooded`: the mood of the picture has been told with its place."""

    mooded: bool = False

    def _texted(self, scene: Scene) -> str:
        """One text and the things beside it."""
        rng, text = self.rng, scene.text
        assert text is not None
        said = self._text_words(text, 0)
        items = [named(k, self.phrase(i)) for k, i in enumerate(scene.items)]
        manner = self._manner(text)
        if text.carrier == "none":
            if not items:
                return rng.choice(texts.TEXT_ALONE).format(t=said) + manner
            if text.holder is None and text.spot in texts.OVER_TEXT and rng.random() < 0.45:
                over = rng.choice(texts.OVER_TEXT[text.spot])
                bare = self._manner(text, spot=False)
                return over.format(a=self._join(items), t=said) + bare
            forms = texts.TEXT_CAPTION if text.holder is None else texts.TEXT_ON
            link = rng.choice((" ", ", "))
            return f"{self._join(items)}{link}{rng.choice(forms).format(t=said)}{manner}"
        carrier = self._carried(text, said)
        if not items:
            return carrier + manner
        if text.holder is not None:
            return self._held(text, items[0], carrier, said) + manner
        near = self._carried(text, said + manner if rng.random() < 0.5 else said)
        body = rng.choice(texts.NEAR_CARRIER).format(a=self._join(items), c=near)
        return body if manner in body else body + manner

    def _many_texted(self, scene: Scene) -> str:
        """Several texts, one after the other, their holders where they are named first."""
        rng, bits = self.rng, []
        held = {t.holder for t in scene.texts}
        for index, text in enumerate(scene.texts):
            said = self._text_words(text, index)
            if text.holder is not None:
                who = named(text.holder, self.phrase(scene.items[text.holder]))
                bit = self._held(text, who, self._carried(text, said), said)
            elif text.carrier == "none":
                bit = rng.choice(texts.TEXT_BITS).format(t=said)
            else:
                bit = self._carried(text, said)
            bits.append(bit + self._manner(text))
        rest = [named(k, self.phrase(i)) for k, i in enumerate(scene.items) if k not in held]
        link = rng.choice(texts.TEXT_JOINS)
        body = link.join(bits[:-1]) + rng.choice((" and ", ", and ", link)) + bits[-1]
        if not rest:
            return body
        if rng.random() < 0.6:
            return f"{self._join(rest)}{rng.choice((' with ', ', ', ' and ', '. '))}{body}"
        return f"{body}{rng.choice((', ', '. ', ' and '))}{self._join(rest)}"

    def _held(self, text: Text, who: str, carrier: str, said: str) -> str:
        held: Sequence[str] = texts.HOLDERS
        if text.carrier == "bubble":
            held = texts.BUBBLE_HOLDERS
        elif text.carrier in _FIXED:
            held = texts.FIXED_HOLDERS if self.rng.random() < 0.7 else texts.HOLDERS
        if text.color:
            held = [f for f in held if "{q}" not in f]
        return self.rng.choice(held).format(a=who, c=carrier, q=said)

    def _carried(self, text: Text, said: str) -> str:
        """ "a red sign that says ..."."""
        name = self.rng.choice(texts.CARRIERS[text.carrier])
        if text.color:
            color, rest = self.rng.choice(words.COLORS[text.color]), name
            first, _, tail = name.partition(" ")
            if first in ("a", "an"):
                rest = tail
            name = (
                f"the {color} {rest[4:]}" if rest.startswith("the ") else article(f"{color} {rest}")
            )
            if rest == name or rest.endswith(("letters", "lights")):
                name = f"{color} {rest}"
        return f"{name} {self.rng.choice(texts.TEXT_VERBS).format(t=said)}"

    def _manner(self, text: Text, *, spot: bool = True) -> str:
        """ " in red cursive, at the top, curved"."""
        rng, out = self.rng, []
        if text.color and text.carrier == "none":
            tint = rng.choice(words.COLORS[text.color])
            out.append(f"in {tint}{rng.choice(('', ' letters', ' letters', ' writing'))}")
        if text.font:
            out.append(rng.choice(texts.FONTS[text.font]))
        if text.bend:
            out.append(rng.choice(texts.BENDS[text.bend]))
        rng.shuffle(out)
        if text.spot and spot:
            out.insert(rng.choice((0, len(out))), rng.choice(texts.SPOTS[text.spot]))
        link = rng.choice((" ", " ", ", "))
        return "".join(f"{link}{w}" for w in out)

    def _text_clause(self, text: Text, index: int) -> str:
        said, manner = self._text_words(text, index), self._manner(text)
        if text.carrier == "none":
            return self.rng.choice(texts.TEXT_CLAUSES_BARE).format(t=said) + manner
        carrier = self.rng.choice(texts.CARRIERS[text.carrier])
        if text.color:
            tail = carrier.partition(" ")[2] if carrier.startswith(("a ", "an ")) else carrier
            carrier = f"the {self.rng.choice(words.COLORS[text.color])} {tail.removeprefix('the ')}"
        return self.rng.choice(texts.TEXT_CLAUSES).format(t=said, c=carrier) + manner

    def _text_words(self, text: Text, index: int) -> str:
        rng = self.rng
        simple = re.fullmatch(r"[\w ]+", text.content) and len(text.content) < 30
        if simple and text.content.isupper() and rng.random() < 0.3 and index == 0:
            return mark(text.content, index)
        opening, closing = rng.choice(texts.QUOTES)
        if opening in text.content:
            opening, closing = '"', '"'
        return f"{opening}{mark(text.content, index)}{closing}"
