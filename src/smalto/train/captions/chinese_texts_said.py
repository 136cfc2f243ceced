"""Texts of a picture in Chinese: quoted, on what they stand, in which letters, where."""

from __future__ import annotations

from dataclasses import dataclass

from smalto.scene.types import Scene, Text
from smalto.train.captions import chinese_texts as texts
from smalto.train.captions import chinese_words as words
from smalto.train.captions.chinese_nouns import Nouns
from smalto.train.captions.mark import mark, named


@dataclass
class Texts(Nouns):
    """Says what is written where. `mooded`: the mood has been told with the place."""

    mooded: bool = False

    def _texted(self, scene: Scene) -> str:
        rng, text = self.rng, scene.text
        assert text is not None
        said = self._quoted(text, 0)
        items = [named(k, self.phrase(i)) for k, i in enumerate(scene.items)]
        manner = self._manner(text)
        if text.carrier == "none":
            if not items:
                return rng.choice(texts.TEXT_ALONE).format(t=said) + manner
            if text.holder is None and text.spot in texts.OVER_TEXT and rng.random() < 0.45:
                over = rng.choice(texts.OVER_TEXT[text.spot])
                return over.format(a=self._join(items), t=said) + self._manner(text, spot=False)
            forms = texts.TEXT_CAPTION if text.holder is None else texts.TEXT_ON
            return self._join(items) + rng.choice(forms).format(t=said) + manner
        if text.holder is not None:
            return self._held(text, items[0], said) + manner
        carrier = self._carried(text, said)
        if not items:
            return carrier + manner
        both = (f"{self._join(items)}{rng.choice(words.JOINS)}{carrier}", f"{carrier}，下面有{self._join(items)}",
                f"{carrier}，还有{self._join(items)}")  # fmt: skip
        return rng.choice(both) + manner

    def _many_texted(self, scene: Scene) -> str:
        """Several texts, one after the other, their holders where they are named first."""
        rng, bits = self.rng, []
        held = {t.holder for t in scene.texts}
        for index, text in enumerate(scene.texts):
            said = self._quoted(text, index)
            if text.holder is not None:
                who = named(text.holder, self.phrase(scene.items[text.holder]))
                bit = self._held(text, who, said)
            elif text.carrier == "none":
                bit = rng.choice(("写着{t}", "文字{t}", "标题{t}", "{t}", "写上{t}")).format(t=said)
            else:
                bit = self._carried(text, said)
            bits.append(bit + self._manner(text))
        rest = [named(k, self.phrase(i)) for k, i in enumerate(scene.items) if k not in held]
        body = rng.choice(("，", "，", "；", "，还有", "和")).join(bits)
        if not rest:
            return body
        if rng.random() < 0.6:
            return f"{self._join(rest)}{rng.choice(('，', '，还有', '。'))}{body}"
        return f"{body}，{rng.choice(('还有', '旁边是', ''))}{self._join(rest)}"

    def _held(self, text: Text, who: str, said: str) -> str:
        rng = self.rng
        if text.carrier == "bubble" and not text.color and rng.random() < 0.5:
            return f"{who}{rng.choice(('说', '说着', '大喊', '喊道'))}{said}"
        if text.carrier in ("label", "screen", "board", "neon", "cover"):
            verb = rng.choice(("上有", "上贴着", "带着", "上挂着", "拿着"))
        else:
            verb = rng.choice(("拿着", "举着", "抱着", "手里拿着", "带着", "展示着"))
        if rng.random() < 0.5:
            return f"{who}{verb}{self._carried(text, said)}"
        return f"{who}{verb}{self._tinted(text)}，上面写着{said}"

    def _tinted(self, text: Text) -> str:
        color = (
            f"{self.rng.choice(words.COLORS[text.color]).removesuffix('的')}的"
            if text.color
            else ""
        )
        return color + self.rng.choice(texts.CARRIERS[text.carrier])

    def _carried(self, text: Text, said: str) -> str:
        rng, name = self.rng, self._tinted(text)
        one = rng.choice(("一块", "一个", "一张", ""))
        return rng.choice(
            (f"{one}写着{said}的{name}", f"一个{name}，上面写着{said}", f"{name}上写着{said}")
        )

    def _manner(self, text: Text, *, spot: bool = True) -> str:
        rng, out = self.rng, []
        if text.color and text.carrier == "none":
            tint = rng.choice(words.COLORS[text.color]).removesuffix("的")
            out.append(
                rng.choice(("，{c}的字", "，{c}字", "，字是{c}", "，用{c}写")).format(c=tint)
            )
        if text.font:
            font = rng.choice(texts.FONTS[text.font])
            out.append(rng.choice(texts.FONT_FORMS).format(f=font))
        if text.bend:
            out.append(f"，{rng.choice(texts.BENDS[text.bend])}")
        if text.spot and spot:
            out.append(f"，{rng.choice(texts.SPOTS[text.spot])}")
        rng.shuffle(out)
        return "".join(out)

    def _text_clause(self, text: Text, index: int) -> str:
        said = self._quoted(text, index)
        if text.carrier == "none":
            clause = self.rng.choice(texts.TEXT_CLAUSES_BARE).format(t=said)
        else:
            clause = self.rng.choice(texts.TEXT_CLAUSES).format(t=said, c=self._tinted(text))
        return clause + self._manner(text)

    def _quoted(self, text: Text, index: int) -> str:
        opening, closing = self.rng.choice(texts.QUOTES)
        if opening in text.content or closing in text.content:
            opening, closing = "“", "”"
        return f"{opening}{mark(text.content, index)}{closing}"
